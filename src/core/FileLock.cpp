#include "core/FileLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

namespace xenoglot {

namespace {

/// Whether the file of that name is still the one that was opened.
bool isSame(const std::filesystem::path& file, int descriptor)
{
    struct stat opened {
    };
    struct stat named {
    };
    return ::fstat(descriptor, &opened) == 0 && ::lstat(file.c_str(), &named) == 0 && opened.st_dev == named.st_dev
           && opened.st_ino == named.st_ino;
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& file, int flags)
    : m_file(file), m_descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, S_IRUSR | S_IWUSR))
{
    if (m_descriptor < 0) {
        return;
    }
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
        m_state = isSame(m_file, m_descriptor) ? State::Mine : State::HeldElsewhere;
    } else if (errno == EWOULDBLOCK) {
        m_state = State::HeldElsewhere;
    }
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void FileLock::removeFile() const
{
    if (isMine()) {
        ::unlink(m_file.c_str());
    }
}

}  // namespace xenoglot
