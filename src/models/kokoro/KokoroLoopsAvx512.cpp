#if defined(__x86_64__)
#define XENOGLOT_VECTOR_FLOATS 16
#define XENOGLOT_TILE_ROWS 8
#define XENOGLOT_TILE_VECTORS 3
#include "models/kokoro/KokoroLoopsBody.h"

namespace xenoglot::kokoro {

Loops avx512Loops()
{
    return loops;
}

}  // namespace xenoglot::kokoro
#endif
