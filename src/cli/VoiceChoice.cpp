#include "cli/VoiceChoice.h"

#include "cli/Consent.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "library/VoiceLibrary.h"
#include "run/VoiceMaker.h"

#include <algorithm>

namespace xenoglot {

const char* const matchedVoiceName = "matched";

Result<std::string> voiceOption(const QCommandLineParser& parser)
{
    const QString voice = parser.value(QStringLiteral("voice"));
    if (voice.isEmpty()) {
        return usageError(Text::tr("--voice names no voice"), Text::tr("Use --voice stock."));
    }
    return voice == QLatin1String("stock") ? std::string() : voice.toStdString();
}

Result<std::string> knownVoice(const Session& session, const std::string& name)
{
    std::error_code ignored;
    if (name.empty() || name == matchedVoiceName || !std::filesystem::exists(voicesFolder(), ignored)) {
        return name;
    }
    if (session.voicesProblem) {
        return *session.voicesProblem;
    }
    const auto library = VoiceLibrary::open(voicesFolder());
    const auto profile = library ? (*library)->find(name) : Result<std::optional<VoiceProfile>>(library.error());
    if (!profile) {
        return profile.error();
    }
    if (!*profile) {
        return name;
    }
    const bool known = std::any_of(session.voices.begin(), session.voices.end(),
                                   [&](const SpeakerVoice& voice) { return voice.name == (*profile)->name; });
    if (!known && (*profile)->consent.owner == VoiceConsent::Owner::Nobody) {
        return consentMissing();
    }
    if (!known) {
        return usageError(Text::tr("The voice \"%1\" is not ready").arg(QString::fromStdString((*profile)->name)),
                          Text::tr("Run xenoglot-cli voices train again with its recordings."));
    }
    return (*profile)->name;
}

Result<std::vector<std::string>> matchVoiceOf(const Session& session, const std::vector<std::filesystem::path>& recordings,
                                              const std::string& language, const VoiceConsent& consent, int threads)
{
    VoiceMakingRequest request;
    request.language = language;
    request.judge = false;
    request.threads = threads;
    auto read = readRecordings(recordings, Interrupt::token());
    if (!read) {
        return read.error();
    }
    request.recordings = *std::move(read);
    auto made = makeVoice(request, *session.engines, Interrupt::token(), {});
    if (!made) {
        return made.error();
    }
    made->profile.name = matchedVoiceName;
    made->profile.consent = consent;
    std::vector<SpeakerVoice> voices = session.voices;
    voices.push_back(speakerVoice(made->profile, {}));
    voices.back().speaker.speech = std::make_shared<const AudioClip>(std::move(made->reference));
    session.engines->setVoices(std::move(voices));
    return std::move(made->notes);
}

}  // namespace xenoglot
