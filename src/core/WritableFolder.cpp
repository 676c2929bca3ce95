#include "core/WritableFolder.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <QTemporaryFile>

namespace xenoglot {

Result<void> checkWritable(const std::filesystem::path& folder)
{
    std::error_code ignored;
    const bool isFolder = std::filesystem::is_directory(folder, ignored);
    QTemporaryFile probe(QString::fromStdString((folder / ".xenoglot-XXXXXX").string()));
    if (!isFolder || !probe.open()) {
        const std::string reason = isFolder ? probe.errorString().toStdString() : Wording::tr("there is no such folder");
        return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot write to %1: %2"), displayName(folder), reason),
                     Wording::tr("Choose another folder, or make room.")};
    }
    return {};
}

}  // namespace xenoglot
