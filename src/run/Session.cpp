#include "run/Session.h"

#include "library/ModelStore.h"
#include "library/Paths.h"

#include <algorithm>
#include <utility>

namespace xenoglot {

Result<Session> openSession(const std::string& device)
{
    const auto chosen = chooseDevice(device);
    if (!chosen) {
        return chosen.error();
    }
    auto installed = ModelStore().installed();
    if (!installed) {
        return installed.error();
    }
    const bool anyFiles = std::any_of(installed->models.begin(), installed->models.end(),
                                      [](const ModelDescription& model) { return !model.files.empty(); });
    if (!anyFiles && installed->damaged.empty()) {
        return Error{ErrorCode::ModelMissing, "No models are installed in " + modelsFolder().string(),
                     "Run packaging/run.sh, or: xenoglot-cli models install --from FOLDER"};
    }
    return Session{std::make_shared<EngineRegistry>(std::move(installed->models), std::move(installed->damaged), *chosen),
                   std::make_shared<ResultCache>(cacheFolder())};
}

}  // namespace xenoglot
