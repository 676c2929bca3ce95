#include "run/Session.h"

#include "core/DisplayName.h"
#include "core/Wording.h"
#include "library/ModelStore.h"

#include <utility>

namespace xenoglot {

Result<Session> openSession(const std::string& device, const std::filesystem::path& models, std::uint64_t cacheBytes)
{
    const auto chosen = chooseDevice(device);
    if (!chosen) {
        return chosen.error();
    }
    auto installed = ModelStore(models).installed();
    if (!installed) {
        return installed.error();
    }
    if (installed->empty) {
        return Error{ErrorCode::ModelMissing, worded(Wording::tr("No models are installed in %1"), displayName(models)),
                     Wording::tr("Run packaging/run.sh, or: xenoglot-cli models install --from FOLDER")};
    }
    return Session{std::make_shared<EngineRegistry>(std::move(installed->models), std::move(installed->unusable), *chosen),
                   std::make_shared<ResultCache>(cacheFolder(), cacheBytes)};
}

}  // namespace xenoglot
