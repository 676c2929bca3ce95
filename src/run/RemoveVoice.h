#pragma once

#include "core/Result.h"

#include <string>

namespace xenoglot {

class ResultCache;
class VoiceLibrary;

/// Removes a voice from the library and everything that the result cache holds of it: takes, what was heard in them, how near
/// they came. Takes that were written for the user stay. The cache first: a voice that is still listed can be removed again.
/// Errors: those of VoiceLibrary::remove and ResultCache::removeOwned.
Result<void> removeVoice(VoiceLibrary& library, ResultCache& cache, const std::string& id);

}  // namespace xenoglot
