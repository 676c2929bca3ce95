#define XENOGLOT_VECTOR_FLOATS 4
#define XENOGLOT_TILE_ROWS 4
#define XENOGLOT_TILE_VECTORS 2
#include "models/kokoro/KokoroLoopsBody.h"

namespace xenoglot::kokoro {

Loops plainLoops()
{
    return loops;
}

}  // namespace xenoglot::kokoro
