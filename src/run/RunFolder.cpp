#include "run/RunFolder.h"

#include "core/SaveFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryFile>

namespace xenoglot {

namespace {

Error cannotWrite(const std::filesystem::path& path, const QString& reason)
{
    return {ErrorCode::FileWrite, "Cannot write to " + path.string() + ": " + reason.toStdString(),
            "Choose another folder with --out, or make room."};
}

}  // namespace

Result<void> prepareRunFolder(const std::filesystem::path& folder)
{
    const QString path = QString::fromStdString(folder.string());
    if (!QDir().mkpath(path)) {
        return cannotWrite(folder, QStringLiteral("the folder cannot be made"));
    }
    QTemporaryFile probe(path + QStringLiteral("/.xenoglot-XXXXXX"));
    if (!probe.open()) {
        return cannotWrite(folder, probe.errorString());
    }
    return {};
}

Result<void> saveReport(const RunReport& report, const std::filesystem::path& folder)
{
    return saveFile(folder / "run.json", QJsonDocument(toJson(report)).toJson().toStdString());
}

}  // namespace xenoglot
