#include "core/PrivateFolder.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <sys/stat.h>
#include <cerrno>
#include <cstring>

namespace xenoglot {

Result<void> makePrivateFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) {
        return {};
    }
    if (folder.has_parent_path() && folder.parent_path() != folder) {
        if (const Result<void> above = makePrivateFolder(folder.parent_path()); !above) {
            return above;
        }
    }
    // Another program may have made it in between.
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && !(errno == EEXIST && std::filesystem::is_directory(folder, ignored))) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot make the folder %1: %2"), displayName(folder), std::strerror(errno)),
                     Wording::tr("Check the folder above it, its permissions and the free space.")};
    }
    return {};
}

}  // namespace xenoglot
