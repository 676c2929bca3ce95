#pragma once

#include <string>

namespace xenoglot {

/// What a sound file says about itself. UTF-8; an empty one is not written. WAV keeps them in its LIST INFO chunk (INAM, IART,
/// ICMT), FLAC and Opus as Vorbis comments, MP3 as an ID3v2 tag.
struct AudioTags {
    std::string title;
    std::string artist;
    std::string comment;
};

}  // namespace xenoglot
