#include "library/ScratchFolder.h"

#include "core/DisplayName.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "library/EraseFiles.h"

#include <QLockFile>
#include <QUuid>

#include <set>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

/// Held from before the folder is made until it is gone, so that there is no folder in use without it. Null: somebody has it.
std::unique_ptr<QLockFile> lock(const fs::path& folder)
{
    auto lock = std::make_unique<QLockFile>(QString::fromStdString(folder.string()) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);  // however old it is
    return lock->tryLock() ? std::move(lock) : nullptr;
}

}  // namespace

ScratchFolder::ScratchFolder(fs::path path, std::unique_ptr<QLockFile> lock) : m_path(std::move(path)), m_lock(std::move(lock))
{
}

ScratchFolder::~ScratchFolder()
{
    (void)eraseFolder(m_path);  // what cannot be erased now is tried again by eraseLeft()
}

Result<std::unique_ptr<ScratchFolder>> ScratchFolder::make(const fs::path& parent)
{
    if (Result<void> made = makePrivateFolder(parent); !made) {
        return made.error();
    }
    eraseLeft(parent);
    const fs::path path = parent / QUuid::createUuid().toString(QUuid::Id128).toStdString();
    auto held = lock(path);
    if (!held) {
        return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot write to %1"), displayName(parent)),
                     Wording::tr("Check its permissions and the free space.")};
    }
    if (Result<void> made = makePrivateFolder(path); !made) {
        return made.error();
    }
    return std::unique_ptr<ScratchFolder>(new ScratchFolder(path, std::move(held)));
}

void ScratchFolder::eraseLeft(const fs::path& parent)
{
    std::error_code failure;
    std::set<fs::path> folders;
    fs::directory_iterator item(parent, failure);
    for (const fs::directory_iterator end; !failure && item != end; item.increment(failure)) {
        folders.insert(parent / item->path().stem());  // a lock may be all that was left
    }
    for (const fs::path& folder : folders) {
        if (const auto held = lock(folder)) {
            (void)eraseFolder(folder);
        }
    }
}

}  // namespace xenoglot
