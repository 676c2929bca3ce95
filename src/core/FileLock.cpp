#include "core/FileLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

namespace xenoglot {

namespace {

enum class Named { Same, Another, Nothing, Unknown };

/// What the name of an opened file stands for now.
Named named(const std::filesystem::path& file, int descriptor)
{
    struct stat opened {
    };
    struct stat found {
    };
    if (::fstat(descriptor, &opened) != 0) {
        return Named::Unknown;
    }
    if (::lstat(file.c_str(), &found) != 0) {
        return errno == ENOENT || errno == ENOTDIR ? Named::Nothing : Named::Unknown;
    }
    return opened.st_dev == found.st_dev && opened.st_ino == found.st_ino ? Named::Same : Named::Another;
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& file, int flags)
    : m_file(file), m_descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, S_IRUSR | S_IWUSR))
{
    if (m_descriptor < 0) {
        return;
    }
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
        m_state = named(m_file, m_descriptor) == Named::Same ? State::Mine : State::HeldElsewhere;
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

bool FileLock::isInPlace() const
{
    const Named now = isMine() ? named(m_file, m_descriptor) : Named::Nothing;
    return now == Named::Same || now == Named::Unknown;
}

void FileLock::removeFile() const
{
    if (isMine() && named(m_file, m_descriptor) == Named::Same) {
        ::unlink(m_file.c_str());
    }
}

}  // namespace xenoglot
