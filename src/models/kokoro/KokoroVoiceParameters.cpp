#include "models/kokoro/KokoroVoiceParameters.h"

#include <algorithm>
#include <iterator>

namespace xenoglot::kokoro {

bool isTrained(std::string_view name)
{
    constexpr std::string_view fixed[] = {".alpha", ".m_source.", ".noise_convs.", ".noise_res."};
    return name.starts_with("decoder.") && std::none_of(std::begin(fixed), std::end(fixed), [name](std::string_view part) {
               return name.find(part) != std::string_view::npos;
           });
}

bool isStyleShift(std::string_view name)
{
    return isTrained(name) && name.ends_with(".fc.bias");
}

}  // namespace xenoglot::kokoro
