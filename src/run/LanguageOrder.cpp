#include "run/LanguageOrder.h"

namespace xenoglot {

LanguageOrder orderOf(const RunRequest& request, const std::string& language)
{
    LanguageOrder order;
    order.language = language;
    if (const auto given = request.texts.find(language); given != request.texts.end()) {
        order.text = given->second;
    }
    order.voice = request.voice;
    const auto seed = request.seeds.find(language);
    order.seed = seed != request.seeds.end() ? seed->second : request.seed;
    order.file = language + "." + request.format;
    return order;
}

}  // namespace xenoglot
