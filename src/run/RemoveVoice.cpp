#include "run/RemoveVoice.h"

#include "library/ResultCache.h"
#include "library/VoiceLibrary.h"

namespace xenoglot {

Result<void> removeVoice(VoiceLibrary& library, ResultCache& cache, const std::string& id)
{
    const Result<void> emptied = cache.removeOwned(id);
    return emptied ? library.remove(id) : emptied;
}

}  // namespace xenoglot
