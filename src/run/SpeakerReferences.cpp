#include "run/SpeakerReferences.h"

namespace xenoglot {

Result<std::shared_ptr<const SpeakerReference>> SpeakerReferences::of(const SpeakerVoice& voice, EngineProvider& engines,
                                                                      const StopToken& stop)
{
    std::shared_ptr<Slot> slot;
    {
        const std::lock_guard lock(m_mutex);
        auto& entry = m_slots[voice.key];
        entry = entry ? entry : std::make_shared<Slot>();
        slot = entry;
    }
    const std::lock_guard lock(slot->mutex);
    if (!slot->reference) {
        auto reference = SpeakerReference::make(voice, engines, stop);
        if (!reference) {
            return reference;
        }
        slot->reference = *std::move(reference);
    }
    return slot->reference;
}

}  // namespace xenoglot
