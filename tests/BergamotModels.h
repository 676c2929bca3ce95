#pragma once

#include "ModelFolder.h"
#include "core/ModelDescription.h"

#include <string>

namespace xenoglot::testing {

/// The starter pack's Bergamot model of a direction such as en → pt, described as the catalogue does.
inline ModelDescription bergamotModel(const std::string& from, const std::string& to)
{
    const std::filesystem::path folder = modelsFolder() / ("bergamot-tiny-" + from + "-" + to);
    ModelDescription model;
    model.id = "bergamot-tiny";
    model.engine = "bergamot";
    model.task = "translate";
    model.directions = {{from, to}};
    model.files = {{"weights", folder / ("model." + from + to + ".intgemm.alphas.bin")},
                   {"vocabulary", folder / ("vocab." + from + to + ".spm")},
                   {"shortlist", folder / ("lex.50.50." + from + to + ".s2t.bin")}};
    return model;
}

}  // namespace xenoglot::testing
