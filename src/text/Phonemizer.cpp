#include "text/Phonemizer.h"

#include "core/Program.h"
#include "core/Wording.h"
#include "text/PhonemeRepair.h"
#include "text/Utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace xenoglot {

namespace {

// espeak-ng reads its standard input in lines of at most 1000 bytes and would cut a longer one anywhere.
constexpr std::size_t longestLine = 600;

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> voices{{
    {"ca", "ca"},
    {"de", "de"},
    {"en", "en-us"},
    {"es", "es"},
    {"fr", "fr-fr"},
    {"it", "it"},
    {"pt", "pt-br"},
}};

// Languages that nothing is spoken in, for aligning recordings of people who speak them: their espeak-ng voices have their names,
// but for these two. Left out is what is written without telling its sounds (Japanese).
constexpr std::array<std::string_view, 41> heard{
    "ar", "az", "bg", "bn", "bs", "cs", "cy", "da", "el", "et", "eu", "fa", "fi", "hi", "hr", "hu", "hy", "id", "is", "ka", "ko",
    "lt", "lv", "mk", "nl", "no", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "tr", "uk", "ur", "zh"};

std::string_view spokenVoice(const std::string& language)
{
    const auto* const found =
        std::find_if(voices.begin(), voices.end(), [&](const auto& entry) { return entry.first == language; });
    return found == voices.end() ? std::string_view() : found->second;
}

std::string_view voiceOf(const std::string& language)
{
    if (const std::string_view spoken = spokenVoice(language); !spoken.empty()) {
        return spoken;
    }
    const auto* const found = std::find(heard.begin(), heard.end(), language);
    return found == heard.end() ? std::string_view() : *found == "zh" ? "cmn" : *found == "no" ? "nb" : *found;
}

/// What a punctuation mark counts as; empty for a mark that only separates.
std::string_view punctuation(UChar32 mark)
{
    switch (mark) {
        case ';': return ";";
        case ':': return ":";
        case ',': return ",";
        case '.': return ".";
        case '!': return "!";
        case '?': return "?";
        case '(': return "(";
        case ')': return ")";
        case '"': return "\"";
        case 0x2013:
        case 0x2014:
        case 0x2015: return "—";
        case 0x2026: return "…";
        case 0x201C:
        case 0x201E:
        case 0xAB: return "“";
        case 0x201D:
        case 0xBB: return "”";
        default: return {};
    }
}

bool isSeparator(UChar32 character)
{
    // Brackets would switch espeak-ng to phoneme input; the others are read out by name in the middle of a sentence.
    return character == 0xBF || character == 0xA1 || character == '[' || character == ']' || character == '{' || character == '}'
           || character == '<' || character == '>' || character == '|' || character == '\\' || character == '*'
           || character == '_' || character == '~' || character == '^' || character == '`' || character == 0x2039
           || character == 0x203A;
}

struct Piece {
    bool mark = false;
    std::string text;
};

/// A text as words and marks in turn.
class Splitter
{
public:
    std::vector<Piece> split(const std::string& text)
    {
        std::vector<UChar32> characters;
        const auto length = static_cast<int32_t>(text.size());
        for (int32_t i = 0; i < length;) {
            UChar32 character = 0;
            U8_NEXT(text.data(), i, length, character);
            characters.push_back(character < 0 ? ' ' : character);
        }
        for (std::size_t i = 0; i < characters.size(); ++i) {
            const UChar32 before = i > 0 ? characters[i - 1] : ' ';
            const UChar32 after = i + 1 < characters.size() ? characters[i + 1] : ' ';
            add(characters[i], before, after);
        }
        endWords();
        return std::move(m_pieces);
    }

private:
    void add(UChar32 character, UChar32 before, UChar32 after)
    {
        if (character == 0x2019 || character == 0x2018) {
            character = '\'';  // an apostrophe far more often than a quote, and a quote says nothing here
        }
        if (character == '-' && u_isUWhiteSpace(before) && u_isUWhiteSpace(after)) {
            character = 0x2014;
        }
        if ((character == '.' || character == ',' || character == ':') && u_isdigit(before) && u_isdigit(after)) {
            append(character);  // inside a number
        } else if (character == '.' && u_isalpha(before) && u_isalpha(after) && m_letters == 1) {
            append(character);  // an abbreviation: "a.m."
        } else if (const std::string_view mark = punctuation(character); !mark.empty()) {
            endWords();
            addMark(mark);
        } else if (u_isUWhiteSpace(character) || u_iscntrl(character) || isSeparator(character)) {
            append(' ');
        } else {
            append(character);
        }
        m_letters = u_isalpha(character) ? m_letters + 1 : 0;
    }

    /// Repeated marks count once; full stops in a row are an ellipsis.
    void addMark(std::string_view mark)
    {
        const bool follows = !m_pieces.empty() && m_pieces.back().mark;
        if (follows && mark == "." && (m_pieces.back().text == "." || m_pieces.back().text == "…")) {
            m_pieces.back().text = "…";
        } else if (!follows || m_pieces.back().text != mark) {
            m_pieces.push_back({true, std::string(mark)});
        }
    }

    void append(UChar32 character)
    {
        char bytes[U8_MAX_LENGTH];
        int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, character);
        m_words.append(bytes, static_cast<std::size_t>(length));
        m_sayable = m_sayable || u_isalnum(character);
    }

    void endWords()
    {
        if (m_sayable) {
            m_pieces.push_back({false, simplifyWhiteSpace(m_words)});
        }
        m_words.clear();
        m_sayable = false;
    }

    std::vector<Piece> m_pieces;
    std::string m_words;
    bool m_sayable = false;
    int m_letters = 0;  // since the last character that is none
};

/// The words on lines that espeak-ng takes whole.
std::string lines(std::string_view words)
{
    std::string result;
    while (words.size() > longestLine) {
        std::size_t end = words.rfind(' ', longestLine);
        if (end == std::string_view::npos || end == 0) {
            end = longestLine;
            while ((static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) {
                --end;
            }
        }
        result += words.substr(0, end);
        result += '\n';
        words.remove_prefix(end);
        while (!words.empty() && words.front() == ' ') {
            words.remove_prefix(1);
        }
    }
    result += words;
    return result;
}

/// What espeak-ng printed, by the blank lines that its input had between the pieces; marks like "(en)" removed.
std::vector<std::string> groups(const std::string& output)
{
    std::vector<std::string> result(1);
    std::size_t start = 0;
    while (start < output.size()) {
        const std::size_t end = std::min(output.find('\n', start), output.size());
        std::string line;
        bool inMark = false;
        for (const char character : std::string_view(output).substr(start, end - start)) {
            inMark = inMark || character == '(';
            if (!inMark) {
                line += character;
            }
            inMark = inMark && character != ')';
        }
        line = simplifyWhiteSpace(line);
        if (start == end) {
            result.emplace_back();
        } else if (!line.empty()) {
            result.back() += (result.back().empty() ? "" : " ") + line;
        }
        start = end + 1;
    }
    return result;
}

Result<std::string> runEspeak(std::string_view voice, std::string input, const StopToken& stop)
{
    ProgramCall call;
    call.program = "espeak-ng";
    call.package = "espeak-ng";
    call.arguments = {"-q", "--ipa", "--tie=^", "-b", "1", "-v", std::string(voice)};
    call.input = std::move(input);
    return runProgram(call, stop);
}

Result<std::vector<std::string>> phonemesOf(const std::vector<std::string>& words, std::string_view voice, const StopToken& stop)
{
    if (words.empty()) {
        return std::vector<std::string>();
    }
    std::string input;
    for (const std::string& text : words) {
        input += (input.empty() ? "" : "\n\n") + lines(text);
    }
    const Result<std::string> output = runEspeak(voice, input + "\n", stop);
    if (!output) {
        return output.error();
    }
    std::vector<std::string> phonemes = groups(*output);
    if (phonemes.size() == words.size() || words.size() == 1) {
        phonemes.resize(words.size());
        return phonemes;
    }
    // A piece printed nothing or a blank line of its own: ask one by one.
    phonemes.clear();
    for (const std::string& text : words) {
        const Result<std::vector<std::string>> one = phonemesOf({text}, voice, stop);
        if (!one) {
            return one.error();
        }
        phonemes.push_back(one->front());
    }
    return phonemes;
}

bool opens(const std::string& mark)
{
    return mark == "(" || mark == "“";
}

}  // namespace

bool canPhonemize(const std::string& language)
{
    return !spokenVoice(language).empty();
}

Result<std::vector<std::string>> phonemize(const std::vector<std::string>& texts, const std::string& language,
                                           const StopToken& stop)
{
    const std::string_view voice = voiceOf(language);
    if (voice.empty()) {
        return Error{ErrorCode::UnsupportedLanguage,
                     worded(Wording::tr("There are no pronunciation rules set up for \"%1\""), language),
                     {}};
    }
    std::vector<std::vector<Piece>> pieces;
    std::vector<std::string> words;
    for (const std::string& text : texts) {
        pieces.push_back(Splitter().split(readableText(text, language)));
        for (const Piece& piece : pieces.back()) {
            if (!piece.mark) {
                words.push_back(piece.text);
            }
        }
    }
    const Result<std::vector<std::string>> phonemes = phonemesOf(words, voice, stop);
    if (!phonemes) {
        return phonemes.error();
    }
    if (!words.empty() && std::all_of(phonemes->begin(), phonemes->end(), [](const std::string& ipa) { return ipa.empty(); })) {
        return Error{ErrorCode::ProgramFailed,
                     worded(Wording::tr("The program espeak-ng gave no sounds for \"%1\""), words.front()),
                     Wording::tr("Reword it; if it stays, reinstall the package espeak-ng.")};
    }
    std::vector<std::string> result;
    std::size_t next = 0;
    for (const std::vector<Piece>& text : pieces) {
        std::string line;
        bool glue = true;  // no space before the next word
        bool sayable = false;
        for (const Piece& piece : text) {
            if (!piece.mark) {
                if (!glue) {
                    line += ' ';
                }
                line += repairedPhonemes((*phonemes)[next++], piece.text, language);
                sayable = true;
                glue = false;
            } else if (opens(piece.text)) {
                line += (line.empty() ? "" : " ") + piece.text;
                glue = true;
            } else {
                line += piece.text;
                glue = line.empty();
            }
        }
        result.push_back(sayable ? line : std::string());
    }
    return result;
}

}  // namespace xenoglot
