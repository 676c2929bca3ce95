#include "library/EraseFiles.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

Error cannotDelete(const fs::path& path, const std::string& why)
{
    return {ErrorCode::FileWrite, worded(Wording::tr("Cannot delete %1: %2"), displayName(path), why),
            Wording::tr("Check its permissions, and try again.")};
}

Result<void> overwrite(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return cannotDelete(file, std::strerror(errno));
    }
    static constexpr std::array<char, 1 << 16> zeros{};
    struct stat status {
    };
    int failure = ::fstat(descriptor, &status) != 0 ? errno : 0;
    // What has another name is somebody else's too: a take of the history, perhaps.
    off_t left = failure == 0 && S_ISREG(status.st_mode) && status.st_nlink == 1 ? status.st_size : 0;
    while (failure == 0 && left > 0) {
        const ssize_t written = ::write(descriptor, zeros.data(), std::min(static_cast<std::size_t>(left), zeros.size()));
        failure = written < 0 && errno != EINTR ? errno : 0;
        left -= std::max<ssize_t>(written, 0);
    }
    if (failure == 0 && ::fsync(descriptor) != 0) {
        failure = errno;
    }
    ::close(descriptor);
    return failure == 0 ? Result<void>() : cannotDelete(file, std::strerror(failure));
}

/// Before anything is overwritten: what cannot be deleted afterwards is better left whole.
Result<void> mayDeleteIn(const fs::path& folder)
{
    const auto check = [](const fs::path& each) {
        return ::faccessat(AT_FDCWD, each.c_str(), W_OK | X_OK, AT_EACCESS) == 0
                   ? Result<void>()
                   : Result<void>(cannotDelete(each, std::strerror(errno)));
    };
    Result<void> may = check(folder);
    std::error_code failure;
    for (fs::recursive_directory_iterator item(folder, failure), end; may && !failure && item != end; item.increment(failure)) {
        if (item->symlink_status(failure).type() == fs::file_type::directory) {
            may = check(item->path());
        }
    }
    return may;
}

}  // namespace

Result<void> eraseFile(const fs::path& file)
{
    std::error_code failure;
    if (fs::symlink_status(file, failure).type() == fs::file_type::regular) {
        if (Result<void> done = overwrite(file); !done) {
            return done;
        }
    }
    fs::remove(file, failure);
    return failure ? Result<void>(cannotDelete(file, failure.message())) : Result<void>();
}

Result<void> eraseFolder(const fs::path& folder)
{
    std::error_code failure;
    if (fs::symlink_status(folder, failure).type() == fs::file_type::directory) {
        if (Result<void> may = mayDeleteIn(folder); !may) {
            return may;
        }
        fs::recursive_directory_iterator item(folder, failure);
        for (const fs::recursive_directory_iterator end; !failure && item != end; item.increment(failure)) {
            if (item->symlink_status(failure).type() == fs::file_type::regular) {
                if (Result<void> done = overwrite(item->path()); !done) {
                    return done;
                }
            }
        }
        if (failure) {
            return cannotDelete(folder, failure.message());
        }
    }
    fs::remove_all(folder, failure);
    return failure ? Result<void>(cannotDelete(folder, failure.message())) : Result<void>();
}

}  // namespace xenoglot
