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
    const std::filesystem::path own =
        std::filesystem::path(QStandardPaths::writableLocation(location).toStdString()) / "xenoglot";
    return *below != 0 ? own / below : own;
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

std::filesystem::path dataFolder()
{
    return folder("XENOGLOT_DATA", QStandardPaths::GenericDataLocation, "");
}

std::filesystem::path voicesFolder()
{
    return dataFolder() / "voices";
}

std::filesystem::path settingsFile()
{
    return folder("XENOGLOT_CONFIG", QStandardPaths::GenericConfigLocation, "") / "settings.ini";
}

}  // namespace xenoglot
