#include "core/SaveNewFile.h"

#include "core/DisplayName.h"
#include "core/SaveFile.h"
#include "core/Wording.h"

#include <QUuid>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace xenoglot {

namespace {

/// Renames without replacing. Not every file system can do it in one step (FAT on a stick may not): there it is looked at first.
bool renameToNew(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return false;
    }
    if (::access(to.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

}  // namespace

Result<void> saveNewFile(const std::filesystem::path& path, std::string_view bytes)
{
    const std::string unique = ".xenoglot-" + QUuid::createUuid().toString(QUuid::Id128).toStdString();
    const std::filesystem::path part = path.parent_path() / unique;
    if (Result<void> written = saveFile(part, bytes); !written) {
        return written;
    }
    return moveToNew(part, path);
}

Result<void> moveToNew(const std::filesystem::path& finished, const std::filesystem::path& path)
{
    if (!renameToNew(finished, path)) {
        const int reason = errno;
        ::unlink(finished.c_str());
        return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot write %1: %2"), displayName(path), std::strerror(reason)),
                     reason == EEXIST ? Wording::tr("Choose another name: nothing is overwritten.")
                                      : Wording::tr("Check the folder, its permissions and the free space.")};
    }
    return {};
}

}  // namespace xenoglot
