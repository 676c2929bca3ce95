#include "run/RunFolder.h"

#include "core/DisplayName.h"
#include "core/SaveFile.h"
#include "core/Wording.h"
#include "core/WritableFolder.h"

#include <QDir>
#include <QJsonDocument>

namespace xenoglot {

namespace {

constexpr auto reportName = "run.json";

}  // namespace

Result<void> prepareRunFolder(const std::filesystem::path& folder)
{
    if (!QDir().mkpath(QString::fromStdString(folder.string()))) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot write to %1: the folder cannot be made"), displayName(folder)),
                     Wording::tr("Choose another folder, or make room.")};
    }
    return checkWritable(folder);
}

Result<void> saveReport(const RunReport& report, const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (report.error && std::filesystem::exists(folder / reportName, ignored)) {
        return {};
    }
    return saveFile(folder / reportName, QJsonDocument(toJson(report)).toJson().toStdString());
}

}  // namespace xenoglot
