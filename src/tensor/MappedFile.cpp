#include "tensor/MappedFile.h"

#include "core/Wording.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace xenoglot {

MappedFile::MappedFile(std::filesystem::path path, const std::byte* data, std::size_t size, bool isMapped)
    : m_path(std::move(path)), m_data(data), m_size(size), m_isMapped(isMapped)
{
}

MappedFile::~MappedFile()
{
    if (m_isMapped) {
        ::munmap(const_cast<std::byte*>(m_data), m_size);
    } else {
        delete[] m_data;
    }
}

std::shared_ptr<const MappedFile> MappedFile::ofBytes(std::filesystem::path name, std::span<const std::byte> bytes)
{
    // Exactly as large as the bytes, so that AddressSanitizer sees the first step outside.
    auto data = std::make_unique<std::byte[]>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), data.get());
    return std::shared_ptr<const MappedFile>(new MappedFile(std::move(name), data.release(), bytes.size(), false));
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        const int reason = errno;
        return Error{reason == ENOENT ? ErrorCode::ModelMissing : ErrorCode::FileUnreadable,
                     worded(Wording::tr("Cannot open the model file %1: %2"), path.string(), std::strerror(reason)),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    struct stat info {
    };
    const bool readable = ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    if (!readable || info.st_size <= 0) {
        ::close(fd);
        return Error{readable ? ErrorCode::ModelDamaged : ErrorCode::FileUnreadable,
                     readable ? worded(Wording::tr("The model file %1 is empty"), path.string())
                              : worded(Wording::tr("The model file %1 is not a file"), path.string()),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    // MAP_PRIVATE and PROT_WRITE: a tensor may be written by an in-place operation; the file never is.
    void* data = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    const int reason = errno;
    ::close(fd);
    if (data == MAP_FAILED) {
        return Error{ErrorCode::FileUnreadable,
                     worded(Wording::tr("Cannot map the model file %1: %2"), path.string(), std::strerror(reason)),
                     {}};
    }
    return std::shared_ptr<const MappedFile>(new MappedFile(path, static_cast<const std::byte*>(data), size, true));
}

}  // namespace xenoglot
