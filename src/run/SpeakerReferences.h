#pragma once

#include "run/SpeakerReference.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace xenoglot {

/// The speakers of a run, each heard once, by the job that needs him first; the others wait for that and for nothing else.
/// Thread-safe.
class SpeakerReferences
{
public:
    /// Errors: those of SpeakerReference::make.
    Result<std::shared_ptr<const SpeakerReference>> of(const SpeakerVoice& voice, EngineProvider& engines, const StopToken& stop);

private:
    struct Slot {
        std::mutex mutex;
        std::shared_ptr<const SpeakerReference> reference;
    };
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Slot>> m_slots;  ///< by SpeakerVoice::key
};

}  // namespace xenoglot
