#include "run/Session.h"

#include "core/DisplayName.h"
#include "core/Wording.h"
#include "library/ModelStore.h"
#include "library/VoiceLibrary.h"

#include <utility>

namespace xenoglot {

SpeakerVoice storedVoice(const VoiceLibrary& library, const VoiceProfile& profile)
{
    SpeakerVoice voice =
        speakerVoice(profile, profile.trainedKey.empty() ? std::filesystem::path() : library.trainedFile(profile.id));
    voice.speaker.recording = library.referenceFile(profile.id);
    return voice;
}

std::vector<SpeakerVoice> usableVoices(const VoiceLibrary& library, const std::vector<VoiceProfile>& profiles)
{
    std::vector<SpeakerVoice> voices;
    for (const VoiceProfile& profile : profiles) {
        if (profile.consent.owner != VoiceConsent::Owner::Nobody && profile.isFinished()) {
            voices.push_back(storedVoice(library, profile));
        }
    }
    return voices;
}

Result<std::vector<SpeakerVoice>> readVoices(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (!std::filesystem::exists(folder, ignored)) {
        return std::vector<SpeakerVoice>{};
    }
    const auto library = VoiceLibrary::open(folder);
    const auto profiles = library ? (*library)->profiles() : Result<std::vector<VoiceProfile>>(library.error());
    if (!profiles) {
        return profiles.error();
    }
    if (const std::filesystem::path& aside = (*library)->setAside(); !aside.empty()) {
        return Error{ErrorCode::FileDamaged,
                     worded(Wording::tr("The list of voices was damaged and was put aside as %1"), displayName(aside)),
                     {}};
    }
    return usableVoices(**library, *profiles);
}

Result<Session> openSession(const std::string& device, const std::filesystem::path& models, std::uint64_t cacheBytes)
{
    const auto chosen = chooseDevice(device);
    if (!chosen) {
        return chosen.error();
    }
    auto installed = ModelStore(models).installed();
    if (!installed) {
        return installed.error();
    }
    if (installed->empty) {
        return Error{ErrorCode::ModelMissing, worded(Wording::tr("No models are installed in %1"), displayName(models)),
                     Wording::tr("Run packaging/run.sh, or: xenoglot-cli models install --from FOLDER")};
    }
    Session session{std::make_shared<EngineRegistry>(std::move(installed->models), std::move(installed->unusable), *chosen),
                    std::make_shared<ResultCache>(cacheFolder(), cacheBytes),
                    {},
                    {}};
    if (auto voices = readVoices()) {
        session.voices = *std::move(voices);
        session.engines->setVoices(session.voices);
    } else {
        session.voicesProblem = voices.error();
    }
    return session;
}

void addVoice(Session& session, const SpeakerVoice& voice)
{
    std::erase_if(session.voices, [&voice](const SpeakerVoice& known) { return known.name == voice.name; });
    session.voices.push_back(voice);
    session.engines->setVoices(session.voices);
}

}  // namespace xenoglot
