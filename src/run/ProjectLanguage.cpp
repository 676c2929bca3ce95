#include "run/ProjectLanguage.h"

#include "run/TextRevision.h"

#include <algorithm>

namespace xenoglot {

std::string ProjectLanguage::revision() const
{
    return textRevision(language, text);
}

bool ProjectLanguage::isSaid() const
{
    return !takes.empty() && takes.back().madeFrom == revision();
}

const Take* ProjectLanguage::take() const
{
    const auto found = std::find_if(takes.begin(), takes.end(), [this](const Take& take) { return take.number == chosen; });
    return found != takes.end() ? &*found : takes.empty() ? nullptr : &takes.back();
}

}  // namespace xenoglot
