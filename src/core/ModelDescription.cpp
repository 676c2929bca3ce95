#include "core/ModelDescription.h"

#include "core/Wording.h"

namespace xenoglot {

Result<std::filesystem::path> fileOf(const ModelDescription& model, const std::string& role)
{
    const auto found = model.files.find(role);
    if (found == model.files.end()) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The model %1 has no file for its %2"), model.id, role),
                     worded(Wording::tr("Run: xenoglot-cli models install %1"), model.id)};
    }
    return found->second;
}

}  // namespace xenoglot
