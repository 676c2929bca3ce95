#include "run/SenderVoice.h"

#include "core/Wording.h"
#include "library/VoiceLibrary.h"
#include "run/CompareSpeakers.h"
#include "run/LearnVoice.h"
#include "run/Session.h"
#include "run/VoiceErrors.h"
#include "run/VoiceNames.h"

#include <memory>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

/// One that is matched to a message and kept nowhere.
ChosenVoice matchedTo(MadeVoice made, const std::optional<VoiceConsent>& consent, std::string problem)
{
    made.profile.name = matchedVoiceName;
    made.profile.consent = consent.value_or(VoiceConsent{VoiceConsent::Owner::Me, {}, {}, 0});
    SpeakerVoice voice = speakerVoice(made.profile, {});
    voice.speaker.speech = std::make_shared<const AudioClip>(std::move(made.reference));
    return ChosenVoice{matchedVoiceName, std::move(voice), std::move(made.notes), std::move(problem)};
}

/// A voice of the library as it can be spoken with.
ChosenVoice chosen(const VoiceProfile& profile, const VoiceLibrary& library, EngineProvider& engines)
{
    ChosenVoice choice{profile.name, storedVoice(library, profile), {}, {}};
    const auto stock =
        profile.trainedKey.empty() ? Result<std::shared_ptr<const SpeechSynthesizer>>(Error{}) : engines.synthesizer("en", {});
    if (!stock) {
        return choice;  // without a model the run says why
    }
    Result<void> whole = library.checkTrainedFile(profile);
    if (whole) {
        const ComputeScope compute(engines.device(), 1);
        const auto taken = (*stock)->withVoice(*choice.voice);
        whole = taken ? Result<void>() : taken.error();
    }
    if (!whole) {
        choice.problem = worded(Wording::tr("Spoken in the matched voice: %1"), whole.error().text());
        choice.voice = speakerVoice(profile, {});
        choice.voice->speaker.recording = library.referenceFile(profile.id);
    }
    return choice;
}

ChosenVoice stockVoice(const Error& why)
{
    return {{}, {}, {}, worded(Wording::tr("Spoken in a stock voice: %1"), why.text())};
}

Result<ChosenVoice> matched(std::vector<SpeakerRecording> recordings, const SenderVoiceRequest& request,
                            const std::optional<VoiceConsent>& consent, EngineProvider& engines, const StopToken& stop)
{
    VoiceMakingRequest making;
    making.recordings = std::move(recordings);
    making.language = request.language;
    making.judge = false;
    making.threads = request.threads;
    auto made = makeVoice(making, engines, stop, {});
    if (!made) {
        return made.error();
    }
    return matchedTo(*std::move(made), consent, {});
}

/// Looks for the voice of a message's sender, or makes it.
class Fitting
{
public:
    Fitting(const SenderVoiceRequest& request, const fs::path& folder, EngineProvider& engines, const StopToken& stop,
            const VoiceMakingSink& progress)
        : m_request(request), m_folder(folder), m_engines(engines), m_stop(stop), m_progress(progress)
    {
    }

    Result<ChosenVoice> run()
    {
        auto recordings = readRecordings(m_request.recordings, m_stop);
        if (!recordings) {
            return recordings.error();
        }
        m_recordings = *std::move(recordings);
        auto found = known();
        if (!found) {
            return found.error().code == ErrorCode::NoSpeech || found.error().code == ErrorCode::ModelMissing
                       ? Result<ChosenVoice>(stockVoice(found.error()))
                       : found.error();
        }
        return *found ? Result<ChosenVoice>(**std::move(found)) : made();
    }

private:
    /// The voice of the library that is the sender's.
    Result<std::optional<ChosenVoice>> known()
    {
        std::error_code ignored;
        if (!fs::exists(m_folder, ignored)) {
            return std::optional<ChosenVoice>();
        }
        const auto library = VoiceLibrary::open(m_folder);
        const auto profiles = library ? (*library)->profiles() : Result<std::vector<VoiceProfile>>(library.error());
        if (!profiles) {
            return profiles.error();
        }
        const ComputeScope compute(m_engines.device(), m_request.threads);
        const auto sender = speakerEmbedding(m_recordings, m_engines, m_stop);
        if (!sender) {
            return sender.error();
        }
        const VoiceProfile* nearest = nullptr;
        double similarity = 0;
        for (const VoiceProfile& profile : *profiles) {
            if (profile.consent.owner == VoiceConsent::Owner::Nobody || !profile.isFinished()) {
                continue;
            }
            const auto reference = readRecordings({(*library)->referenceFile(profile.id)}, m_stop);
            const auto other = reference ? speakerEmbedding(*reference, m_engines, m_stop) : reference.error();
            if (!other && other.error().code == ErrorCode::Cancelled) {
                return other.error();
            }
            // A voice whose recording cannot be heard is nobody's.
            const double value = other ? speakerSimilarity(*sender, *other) : 0;
            const auto rank = [](const VoiceProfile& each, double near) { return std::pair(!each.trainedKey.empty(), near); };
            if (speakerVerdict(value) == SpeakerVerdict::Same
                && (nearest == nullptr || rank(profile, value) > rank(*nearest, similarity))) {
                nearest = &profile;
                similarity = value;
            }
        }
        if (nearest == nullptr) {
            return std::optional<ChosenVoice>();
        }
        ChosenVoice choice = chosen(*nearest, **library, m_engines);
        choice.notes.push_back(worded(Wording::tr("The sender's voice is \"%1\" (likeness %L2)"), nearest->name,
                                      Wording::Value::decimal(similarity, 2)));
        if (nearest->trainedKey.empty()) {
            choice.notes.push_back(worded(
                Wording::tr("The voice \"%1\" is matched, not learned: it can be removed and learned again"), nearest->name));
        }
        return std::optional(std::move(choice));
    }

    Result<ChosenVoice> made()
    {
        m_consent = m_request.askConsent ? m_request.askConsent() : std::nullopt;
        if (!m_consent) {
            return stockVoice(nobodyAgreed());
        }
        const auto seconds = secondsOfSpeech();
        if (!seconds) {
            return fallBack(seconds.error());
        }
        if (*seconds < shortestVoiceTraining) {
            return fallBack({ErrorCode::AudioTooShort,
                             worded(Wording::tr("%L1 s of speech are too little to learn a voice from (%2 s are needed)"),
                                    Wording::Value::decimal(*seconds, 1), static_cast<int>(shortestVoiceTraining)),
                             {}});
        }
        const auto library = VoiceLibrary::open(m_folder);
        const auto name =
            library ? voiceNameFor(m_request.recordings.front(), **library, m_engines) : Result<std::string>(library.error());
        if (!name) {
            return name.error();
        }
        VoiceLearningRequest request;
        request.name = *name;
        request.consent = *m_consent;
        request.making.recordings = m_recordings;
        request.making.language = m_request.language;
        request.making.threads = m_request.threads;
        auto learned = learnVoice(m_folder, std::move(request), m_engines, m_stop, m_progress);
        if (!learned) {
            return fallBack(learned.error());
        }
        VoiceProfile& profile = learned->profile;
        if (learned->training) {
            ChosenVoice choice = chosen(profile, **library, m_engines);
            choice.notes = std::move(learned->notes);
            choice.notes.push_back(worded(Wording::tr("The sender's voice was kept under the name \"%1\""), profile.name));
            return choice;
        }
        // Nothing was learned: another message may do better, and must not find this one.
        if (const auto removed = (*library)->remove(profile.id); !removed) {
            return removed.error();
        }
        profile.id.clear();
        return matchedTo(*std::move(learned), m_consent,
                         Wording::tr("Spoken in the matched voice: nothing was learned from this message"));
    }

    Result<double> secondsOfSpeech() const
    {
        const ComputeScope compute(m_engines.device(), m_request.threads);
        const auto detector = m_engines.detector();
        if (!detector) {
            return detector.error();
        }
        double seconds = 0;
        for (const SpeakerRecording& recording : m_recordings) {
            const auto speech = speechOf(recording, **detector, m_stop);
            if (!speech && speech.error().code != ErrorCode::NoSpeech) {
                return speech.error();
            }
            seconds += speech ? speech->seconds() : 0;
        }
        return seconds;
    }

    /// To the matched voice, and from there to the stock voice.
    Result<ChosenVoice> fallBack(const Error& why)
    {
        if (why.code == ErrorCode::Cancelled) {
            return why;
        }
        auto choice = matched(std::move(m_recordings), m_request, m_consent, m_engines, m_stop);
        if (choice) {
            choice->problem = worded(Wording::tr("Spoken in the matched voice: %1"), why.text());
            return choice;
        }
        return choice.error().code == ErrorCode::Cancelled ? choice : stockVoice(choice.error());
    }

    const SenderVoiceRequest& m_request;
    const fs::path& m_folder;
    EngineProvider& m_engines;
    const StopToken& m_stop;
    const VoiceMakingSink& m_progress;
    std::vector<SpeakerRecording> m_recordings;
    std::optional<VoiceConsent> m_consent;
};

}  // namespace

Result<ChosenVoice> voiceNamed(const std::string& name, const fs::path& folder, EngineProvider& engines)
{
    std::error_code ignored;
    if (name.empty() || !fs::exists(folder, ignored)) {
        return ChosenVoice{name, {}, {}, {}};
    }
    const auto library = VoiceLibrary::open(folder);
    const auto profile = library ? (*library)->find(name) : Result<std::optional<VoiceProfile>>(library.error());
    if (!profile) {
        return profile.error();
    }
    if (!*profile) {
        return ChosenVoice{name, {}, {}, {}};
    }
    if ((*profile)->consent.owner == VoiceConsent::Owner::Nobody) {
        return nobodyAgreed();
    }
    if (!(*profile)->isFinished()) {
        return voiceNotReady((*profile)->name);
    }
    return chosen(**profile, **library, engines);
}

Result<ChosenVoice> matchedVoice(const SenderVoiceRequest& request, EngineProvider& engines, const StopToken& stop)
{
    auto recordings = readRecordings(request.recordings, stop);
    if (!recordings) {
        return recordings.error();
    }
    const auto consent = request.askConsent ? request.askConsent() : std::nullopt;
    if (request.askConsent && !consent) {
        return nobodyAgreed();
    }
    return matched(*std::move(recordings), request, consent, engines, stop);
}

Result<ChosenVoice> fittedVoice(const SenderVoiceRequest& request, const fs::path& folder, EngineProvider& engines,
                                const StopToken& stop, const VoiceMakingSink& progress)
{
    return Fitting(request, folder, engines, stop, progress).run();
}

}  // namespace xenoglot
