#include "gui/LearningWords.h"

#include "gui/Words.h"

#include <QCoreApplication>

namespace xenoglot::words {

namespace {

/// Carries tr() for this file.
class LearningWords
{
    Q_DECLARE_TR_FUNCTIONS(LearningWords)
};

}  // namespace

QString learningStage(VoiceMakingStage stage)
{
    switch (stage) {
        case VoiceMakingStage::Listening: return LearningWords::tr("Listening to the recordings");
        case VoiceMakingStage::Matching: return LearningWords::tr("Looking for the nearest stock voice");
        case VoiceMakingStage::Training: return LearningWords::tr("Learning the voice");
        case VoiceMakingStage::Judging: return LearningWords::tr("Comparing before and after");
    }
    return {};
}

QString learningTimeLeft(const VoiceMakingProgress& progress)
{
    const auto minutes = minutesLeft(progress);
    return minutes ? LearningWords::tr("about %n min left", nullptr, *minutes) : QString();
}

QString voiceState(const VoiceProfile& profile)
{
    return !profile.isFinished()        ? LearningWords::tr("not finished", "a voice")
           : profile.trainedKey.empty() ? LearningWords::tr("matched", "a voice")
                                        : LearningWords::tr("learned", "a voice");
}

QString voiceOwner(const VoiceConsent& consent)
{
    switch (consent.owner) {
        case VoiceConsent::Owner::Nobody: return LearningWords::tr("nobody agreed");
        case VoiceConsent::Owner::Me: return LearningWords::tr("mine", "whose voice it is");
        case VoiceConsent::Owner::Other: return text(consent.person);
    }
    return {};
}

}  // namespace xenoglot::words
