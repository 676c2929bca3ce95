#pragma once

#include "core/TimedSentence.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

enum class TextFormat {
    Text,  ///< one sentence a line
    Srt,   ///< SubRip
    Vtt,   ///< WebVTT (W3C)
    Json,  ///< {"language", "text", "sentences": [{"start", "end", "text"}], ...}
};

/// From "txt", "srt", "vtt" or "json", which are also the file name extensions.
std::optional<TextFormat> textFormat(std::string_view name);
std::string_view textFormatName(TextFormat format);

/// A transcript or a translation with its times.
struct TimedDocument {
    std::string language;                  ///< ISO 639-1
    std::vector<TimedSentence> sentences;  ///< in order
    std::string engine;                    ///< that speaks it; empty for a transcript
    std::string voice;
};

/// The document as the bytes of a file, UTF-8. Times of subtitles are rounded to milliseconds, never overlap and are never empty;
/// what the formats would take for their own signs ("-->", "<", "&") is kept from doing so. A VTT of a translation says in a
/// NOTE, a JSON in members, that the speech is synthetic.
std::string formatText(const TimedDocument& document, TextFormat format);

}  // namespace xenoglot
