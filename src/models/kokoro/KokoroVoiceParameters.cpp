#include "models/kokoro/KokoroVoiceParameters.h"

namespace xenoglot::kokoro {

bool isTrained(std::string_view name)
{
    return name.starts_with("decoder.") && name.find(".alpha") == std::string_view::npos
           && name.find(".m_source.") == std::string_view::npos;
}

bool isStyleShift(std::string_view name)
{
    return isTrained(name) && name.ends_with(".fc.bias");
}

}  // namespace xenoglot::kokoro
