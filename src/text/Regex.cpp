#include "text/Regex.h"

#include <unicode/regex.h>

#include <algorithm>
#include <stdexcept>

namespace xenoglot {

namespace {

constexpr int32_t contextUnits = 48;

std::string toUtf8(const icu::UnicodeString& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

icu::UnicodeString fromUtf8(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

Regex::Match matchAt(const icu::RegexMatcher& matcher, const icu::UnicodeString& text, int32_t start, int32_t end)
{
    UErrorCode status = U_ZERO_ERROR;
    Regex::Match match;
    for (int32_t group = 0; group <= matcher.groupCount(); ++group) {
        match.groups.push_back(toUtf8(matcher.group(group, status)));
    }
    const int32_t from = std::max(start - contextUnits, 0);
    match.before = toUtf8(text.tempSubStringBetween(from, start));
    match.after = toUtf8(text.tempSubString(end, contextUnits));
    return match;
}

}  // namespace

struct Regex::Private {
    std::unique_ptr<icu::RegexPattern> pattern;

    /// Calls visit(match, start, end) for every match; a pathological search ends early through ICU's own time limit.
    template <typename Visit>
    void forEach(const icu::UnicodeString& text, Visit visit) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(pattern->matcher(text, status));
        int32_t counted = 0;
        std::size_t bytes = 0;
        while (U_SUCCESS(status) && matcher->find(status) && U_SUCCESS(status)) {
            const int32_t start = matcher->start(status);
            const int32_t end = matcher->end(status);
            bytes += toUtf8(text.tempSubStringBetween(counted, start)).size();
            counted = start;
            Match match = matchAt(*matcher, text, start, end);
            match.begin = bytes;
            visit(std::move(match), start, end);
        }
    }
};

Regex::Regex(std::string_view pattern, bool ignoreCase)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    auto compiled = std::make_unique<Private>();
    const uint32_t flags = ignoreCase ? uint32_t{UREGEX_CASE_INSENSITIVE} : 0;
    compiled->pattern.reset(icu::RegexPattern::compile(fromUtf8(pattern), flags, where, status));
    if (U_FAILURE(status)) {
        throw std::logic_error("wrong regular expression: " + std::string(pattern));
    }
    m_private = std::move(compiled);
}

Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

bool Regex::find(std::string_view text) const
{
    const icu::UnicodeString unicode = fromUtf8(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(m_private->pattern->matcher(unicode, status));
    return U_SUCCESS(status) && matcher->find(status) && U_SUCCESS(status);
}

std::vector<Regex::Match> Regex::matches(std::string_view text) const
{
    const icu::UnicodeString unicode = fromUtf8(text);
    std::vector<Match> all;
    m_private->forEach(unicode, [&all](Match match, int32_t, int32_t) { all.push_back(std::move(match)); });
    return all;
}

std::string Regex::replace(std::string_view text, const Replacement& replacement) const
{
    const icu::UnicodeString unicode = fromUtf8(text);
    std::string result;
    int32_t done = 0;
    m_private->forEach(unicode, [&](const Match& match, int32_t start, int32_t end) {
        if (const std::optional<std::string> replaced = replacement(match)) {
            result += toUtf8(unicode.tempSubStringBetween(done, start)) + *replaced;
            done = end;
        }
    });
    return result + toUtf8(unicode.tempSubString(done));
}

}  // namespace xenoglot
