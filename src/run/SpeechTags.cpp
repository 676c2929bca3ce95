#include "run/SpeechTags.h"

#include "core/Language.h"

namespace xenoglot {

AudioTags speechTags(const std::string& language, const std::string& engine, const std::string& voice, std::uint64_t seed)
{
    AudioTags tags;
    tags.title = "Voice message in " + languageName(language);
    tags.artist = "Synthetic voice " + voice;
    tags.comment =
        "Synthetic speech, made with Xenoglot; engine " + engine + "; voice " + voice + "; seed " + std::to_string(seed);
    return tags;
}

}  // namespace xenoglot
