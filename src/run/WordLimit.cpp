#include "run/WordLimit.h"

#include <map>

namespace xenoglot {

namespace {

/// What the judge is granted beyond its own mean: a sentence is short, and its errors come together.
constexpr double margin = 0.25;

/// So many words that are missing at the end of a sentence were cut off, however long it is.
constexpr std::size_t cutOff = 2;

/// Everyday sentences by the stock voices (docs/voice.md says where each comes from); xenoglot-bench takes measures them anew.
const std::map<std::string, double> judges{{"en", 0.02}, {"es", 0.02}, {"pt", 0.02}, {"it", 0.09},
                                           {"fr", 0.11}, {"de", 0.2},  {"ca", 0.2}};

}  // namespace

bool WordLimit::isPassed(const WordError& sentence) const
{
    const bool tooMany = sentence.rate() > most && (sentence.errors() > 1 || sentence.rate() >= 1);
    return tooMany || sentence.lostAtEnd >= cutOff;
}

WordLimit wordLimit(const std::string& language)
{
    const auto found = judges.find(language);
    return found == judges.end() ? WordLimit() : WordLimit{found->second, found->second + margin};
}

}  // namespace xenoglot
