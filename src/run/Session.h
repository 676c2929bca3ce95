#pragma once

#include "core/Result.h"
#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// What everything starts with: the installed models as engines, and the result cache.
struct Session {
    std::shared_ptr<EngineRegistry> engines;
    std::shared_ptr<ResultCache> cache;
    std::vector<SpeakerVoice> voices;    ///< speakers' voices that the engines know by name
    std::optional<Error> voicesProblem;  ///< why the library of voices could not be read
};

class VoiceLibrary;

/// A voice of a library, with its recording and what was learned of it.
SpeakerVoice storedVoice(const VoiceLibrary& library, const VoiceProfile& profile);

/// Those of these voices of a library whose speakers agreed and that are ready.
std::vector<SpeakerVoice> usableVoices(const VoiceLibrary& library, const std::vector<VoiceProfile>& profiles);

/// The voices of a library whose speakers agreed and that are ready. A library that was never made has none. Errors: those of
/// VoiceLibrary.
Result<std::vector<SpeakerVoice>> readVoices(const std::filesystem::path& folder = voicesFolder());

/// `device`: auto, cpu or cuda. Loads no model. Errors: those of chooseDevice and of ModelStore::installed, ModelMissing when
/// nothing is installed.
Result<Session> openSession(const std::string& device, const std::filesystem::path& models = modelsFolder(),
                            std::uint64_t cacheBytes = ResultCache::defaultMaxBytes);

/// Lets the engines of a session know one more voice, in place of one of that name.
void addVoice(Session& session, const SpeakerVoice& voice);

}  // namespace xenoglot
