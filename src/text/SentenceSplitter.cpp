#include "text/SentenceSplitter.h"

#include "text/Regex.h"
#include "text/Utf8.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <memory>

namespace xenoglot {

namespace {

/// Abbreviations that a capital letter or a number follows inside a sentence, as patterns without their full stop.
const std::map<std::string, const char*, std::less<>>& abbreviationTable()
{
    static const std::map<std::string, const char*, std::less<>> table{
        {"en",
         "Mr|Mrs|Ms|Mx|Dr|Prof|St|Rev|Hon|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Messrs|Mt|Ft|Ave|Blvd|Rd|No|Nos|vs|approx|dept|fig|"
         "e\\.g|i\\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|ext|tel"},
        {"pt", "Sr|Sra|Srs|Sras|Srta|Dr|Dra|Drs|Prof|Profa|Eng|Exmo|Exma|D|St|Sto|Sta|Av|R|n|nº|núm|tel|p\\.ex|pág|aprox|etc"},
        {"es", "Sr|Sra|Srs|Srta|Dr|Dra|Prof|Profa|Ud|Uds|Vd|D|Dña|Sto|Sta|Av|Avda|C|núm|n|tel|p\\.ej|pág|aprox|etc"},
        {"ca", "Sr|Sra|Srs|Dr|Dra|Prof|Av|Avda|St|Sta|núm|tel|p\\.ex|pàg|aprox|etc"},
        {"gl", "Sr|Sra|Srta|Dr|Dra|Prof|Av|núm|tel|p\\.ex|páx|aprox|etc"},
        {"it", "Sig|Sigg|Sig\\.ra|Dott|Dott\\.ssa|Prof|Prof\\.ssa|Ing|Avv|Geom|S|V|n|tel|p\\.es|pag|ca|ecc"},
        {"fr", "M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|av|boul|n|tél|p\\.ex|env|etc"},
        {"de",
         "Hr|Fr|Dr|Prof|Dipl|Ing|St|Str|Nr|Tel|bzw|ca|z\\.B|z\\. "
         "B|d\\.h|u\\.a|usw|etc|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez"},
    };
    return table;
}

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// The byte length of the first `count` characters.
std::size_t prefixLength(std::string_view text, std::size_t count)
{
    std::size_t length = 0;
    while (length < text.size()) {
        if ((text[length] & 0xC0) != 0x80 && count-- == 0) {
            break;
        }
        ++length;
    }
    return length;
}

/// Text in paragraphs: a blank line ends one, and so does a line end after a full stop; others are only where a line was full.
std::vector<std::string> paragraphs(std::string_view text)
{
    static const Regex boundary("\\R[\\s]*\\R|(?<=[.!?…。！？\"”»)])[ \\t]*\\R");
    std::vector<std::string> result;
    std::string marked = boundary.replace(text, [](const Regex::Match&) { return std::string("\x1e"); });
    std::size_t start = 0;
    while (start <= marked.size()) {
        const std::size_t end = std::min(marked.find('\x1e', start), marked.size());
        if (std::string paragraph = simplifyWhiteSpace(std::string_view(marked).substr(start, end - start)); !paragraph.empty()) {
            result.push_back(std::move(paragraph));
        }
        start = end + 1;
    }
    return result;
}

}  // namespace

SentenceSplitter::SentenceSplitter(std::string language) : m_language(std::move(language))
{
}

bool SentenceSplitter::endsInAbbreviation(const std::string& text, const std::string& following) const
{
    static const Regex initial("(?:^|[\\s.(])\\p{Lu}\\.$");
    if (initial.find(text)) {
        return true;
    }
    static const Regex hesitation("^\\S+(?:\\s\\S+)?(?:\\.\\.\\.|…)$");
    if (hesitation.find(text)) {
        return true;
    }
    if (m_language == "de") {
        static const Regex ordinalDay("(?:^|\\s)\\d{1,2}\\.$");
        static const Regex word("^\\p{L}");
        if (ordinalDay.find(text) && word.find(following)) {
            return true;
        }
    }
    const auto found = abbreviationTable().find(m_language);
    return found != abbreviationTable().end()
           && Regex(std::string("(?:^|[\\s(\"“«'])(?:") + found->second + ")\\.$", true).find(text);
}

std::vector<std::string> SentenceSplitter::split(std::string_view text) const
{
    std::vector<std::string> sentences;
    for (const std::string& paragraph : paragraphs(text)) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::BreakIterator> iterator(
            icu::BreakIterator::createSentenceInstance(icu::Locale(m_language.c_str()), status));
        if (U_FAILURE(status) || !iterator) {
            sentences.push_back(paragraph);
            continue;
        }
        const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(paragraph);
        iterator->setText(unicode);
        std::vector<std::string> pieces;
        int32_t start = iterator->first();
        for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; start = end, end = iterator->next()) {
            std::string piece;
            unicode.tempSubStringBetween(start, end).toUTF8String(piece);
            if (piece = simplifyWhiteSpace(piece); !piece.empty()) {
                pieces.push_back(std::move(piece));
            }
        }
        std::string open;
        static const Regex speakable("[\\p{L}\\p{N}]");
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            open += (open.empty() ? "" : " ") + pieces[i];
            const bool last = i + 1 == pieces.size();
            // Punctuation on its own belongs to what stands before it.
            if (!last && (endsInAbbreviation(open, pieces[i + 1]) || !speakable.find(pieces[i + 1]))) {
                continue;
            }
            sentences.push_back(std::move(open));
            open.clear();
        }
    }
    return sentences;
}

std::vector<std::string> SentenceSplitter::splitClauses(std::string_view sentence, std::size_t mostCharacters) const
{
    std::vector<std::string> parts;
    std::string rest = simplifyWhiteSpace(sentence);
    // Signs of punctuation that a space follows, so that no number or address is cut.
    static const Regex clauseEnd("[;:—–!?…。、，,](?=\\s)|\\s(?=[—–]\\s)");
    while (characterCount(rest) > mostCharacters) {
        const std::string head = rest.substr(0, prefixLength(rest, mostCharacters));
        // The last clause end within the limit that leaves a part worth translating.
        std::size_t cut = 0;
        std::size_t position = 0;
        clauseEnd.replace(rest, [&](const Regex::Match& match) -> std::optional<std::string> {
            const std::size_t at = rest.find(match.groups[0] + match.after.substr(0, 8), position);
            if (at != std::string::npos) {
                position = at + match.groups[0].size();
                if (position < head.size()) {
                    cut = position;
                }
            }
            return {};
        });
        if (cut < head.size() / 4) {
            const std::size_t space = head.rfind(' ');
            cut = space == std::string::npos || space < head.size() / 4 ? head.size() : space;
        }
        parts.push_back(simplifyWhiteSpace(rest.substr(0, cut)));
        rest = simplifyWhiteSpace(rest.substr(cut));
    }
    if (!rest.empty()) {
        parts.push_back(std::move(rest));
    }
    return parts;
}

}  // namespace xenoglot
