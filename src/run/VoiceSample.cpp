#include "run/VoiceSample.h"

#include "core/Wording.h"
#include "run/VoiceJudge.h"

namespace xenoglot {

Result<AudioClip> speakVoiceSample(const VoiceProfile& profile, const std::filesystem::path& trained, VoiceStep step,
                                   EngineProvider& engines, const StopToken& stop)
{
    if (!profile.isFinished()) {
        return Error{ErrorCode::NotAvailable, worded(Wording::tr("The voice \"%1\" is not ready"), profile.name), {}};
    }
    const ComputeScope compute(engines.device(), 1);
    const std::string language = judgedLanguage(profile.language, engines);
    auto synthesizer = engines.synthesizer(language, profile.baseVoice);
    if (synthesizer && step != VoiceStep::Stock) {
        synthesizer = (*synthesizer)->withVoice(speakerVoice(profile, step == VoiceStep::Trained ? trained : ""));
    }
    if (!synthesizer) {
        return synthesizer.error();
    }
    const std::string voice = step == VoiceStep::Stock ? profile.baseVoice : profile.name;
    const auto plan = (*synthesizer)->plan({judgedSentences(language).front()}, language, voice, 0, stop);
    if (!plan) {
        return plan.error();
    }
    return (*synthesizer)->speak(plan->front(), stop, {});
}

}  // namespace xenoglot
