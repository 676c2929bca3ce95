#include "core/FileHash.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <QCryptographicHash>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <vector>

namespace xenoglot {

namespace {

Error unreadable(const std::string& name, const std::string& why)
{
    return {ErrorCode::FileUnreadable, worded(Wording::tr("Cannot read %1: %2"), name, why),
            Wording::tr("Check the file and its permissions.")};
}

}  // namespace

Result<std::string> sha256OfDescriptor(int descriptor, const std::string& name, const StopToken& stop, const BytesSink& sink)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> block(std::size_t{1} << 18);
    off_t offset = 0;
    while (true) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const ssize_t got = pread(descriptor, block.data(), block.size(), offset);
        if (got < 0) {
            return unreadable(name, std::strerror(errno));
        }
        if (got == 0) {
            return hash.result().toHex().toStdString();
        }
        hash.addData(QByteArrayView(block.data(), got));
        offset += got;
        if (sink) {
            sink(static_cast<std::uint64_t>(got));
        }
    }
}

Result<std::string> sha256OfFile(const std::filesystem::path& path, const StopToken& stop, const BytesSink& sink)
{
    const std::string name = displayName(path);
    // Without O_NONBLOCK a named pipe would wait here for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return Error{ErrorCode::FileNotFound, worded(Wording::tr("There is no file %1"), name),
                         Wording::tr("Check the name and the folder.")};
        }
        return unreadable(name, std::strerror(errno));
    }
    struct stat status {
    };
    Result<std::string> hash = unreadable(name, Wording::tr("it is not a regular file"));
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        hash = sha256OfDescriptor(descriptor, name, stop, sink);
    }
    ::close(descriptor);
    return hash;
}

std::string sha256OfBytes(std::span<const std::string_view> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view part : parts) {
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    }
    return hash.result().toHex().toStdString();
}

}  // namespace xenoglot
