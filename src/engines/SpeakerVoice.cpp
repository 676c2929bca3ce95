#include "engines/SpeakerVoice.h"

#include "core/FileHash.h"

#include <cstdio>
#include <string_view>
#include <vector>

namespace xenoglot {

VoiceKind kindOf(const SpeakerVoice* voice)
{
    return voice == nullptr ? VoiceKind::Stock : voice->trained.empty() ? VoiceKind::Matched : VoiceKind::Learned;
}

const char* voiceKindName(VoiceKind kind)
{
    return kind == VoiceKind::Stock ? "stock" : kind == VoiceKind::Matched ? "matched" : "learned";
}

VoiceKind voiceKindFrom(const std::string& name)
{
    for (const VoiceKind kind : {VoiceKind::Matched, VoiceKind::Learned}) {
        if (name == voiceKindName(kind)) {
            return kind;
        }
    }
    return VoiceKind::Stock;
}

std::string speakerKeyOf(const std::string& synthesizerId)
{
    constexpr std::size_t length = 64;  // SHA-256 in hexadecimal digits
    const std::size_t colon = synthesizerId.rfind(':');
    return colon != std::string::npos && synthesizerId.size() - colon - 1 == length ? synthesizerId.substr(colon + 1)
                                                                                    : std::string();
}

SpeakerVoice speakerVoice(const VoiceProfile& profile, const std::filesystem::path& trained)
{
    SpeakerVoice voice{profile.name,
                       {},
                       profile.model,
                       profile.baseVoice,
                       profile.manners,
                       trained,
                       trained.empty() ? std::string() : profile.trainedKey};
    // Raised where voices sound different from before though their files are the same.
    const std::string version = voice.trainedKey.empty() ? "1" : "3";
    std::vector<std::string> texts{"xenoglot-speaker-voice " + version, profile.model, profile.baseVoice, voice.trainedKey};
    for (const auto& [name, manner] : profile.manners) {
        char line[128];
        std::snprintf(line, sizeof line, " %a %a %a", manner.pitch, manner.range, manner.rate);
        texts.push_back(name + line);
    }
    std::vector<std::string_view> parts;
    for (const std::string& text : texts) {
        parts.insert(parts.end(), {text, "\n"});
    }
    voice.key = sha256OfBytes(parts);
    voice.speaker.voiceId = profile.id;
    voice.speaker.language = profile.language;
    if (profile.consent.owner != VoiceConsent::Owner::Me) {
        voice.speaker.name = profile.consent.person.empty() ? profile.name : profile.consent.person;
    }
    return voice;
}

SpeakerVoice matchedVoice(const SpeakerVoice& voice)
{
    SpeakerVoice matched = voice;
    matched.trained.clear();
    matched.trainedKey.clear();
    matched.key = sha256OfBytes(std::vector<std::string_view>{"matched ", voice.key});
    return matched;
}

}  // namespace xenoglot
