#include "library/Paths.h"

#include <QStandardPaths>
#include <QString>

namespace xenoglot {

namespace {

std::filesystem::path folder(const char* variable, QStandardPaths::StandardLocation location, const char* below)
{
    const QString chosen = qEnvironmentVariable(variable);
    if (!chosen.isEmpty()) {
        return chosen.toStdString();
    }
    return std::filesystem::path(QStandardPaths::writableLocation(location).toStdString()) / "xenoglot" / below;
}

}  // namespace

std::filesystem::path modelsFolder()
{
    return folder("XENOGLOT_MODELS", QStandardPaths::GenericDataLocation, "models");
}

std::filesystem::path cacheFolder()
{
    return folder("XENOGLOT_CACHE", QStandardPaths::GenericCacheLocation, "results");
}

}  // namespace xenoglot
