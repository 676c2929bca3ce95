#include "library/ZipWriter.h"

#include "core/DisplayName.h"
#include "core/SaveNewFile.h"
#include "core/Wording.h"

#include <QUuid>

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>
#include <cerrno>
#include <cstring>
#include <memory>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

Error cannotWrite(const fs::path& path, const std::string& why)
{
    return {ErrorCode::FileWrite, worded(Wording::tr("Cannot write %1: %2"), displayName(path), why),
            Wording::tr("Check the folder, its permissions and the free space.")};
}

struct Discard {
    void operator()(zip* archive) const { zip_discard(archive); }
};

/// Removes the unfinished file, whatever happens.
struct Scratch {
    explicit Scratch(fs::path scratch) : path(std::move(scratch)) {}
    ~Scratch()
    {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    fs::path path;
};

bool add(zip* archive, const ZipMember& member)
{
    zip_source* source = member.file.empty() ? zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0)
                                             : zip_source_file(archive, member.file.c_str(), 0, -1);
    if (source == nullptr) {
        return false;
    }
    const zip_int64_t index = zip_file_add(archive, member.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0;
}

/// Makes what was written to a file or folder outlast a power cut.
bool sync(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool good = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return good;
}

Result<void> moveTo(const fs::path& finished, const fs::path& path)
{
    std::error_code failure;
    fs::rename(finished, path, failure);
    return failure ? Result<void>(cannotWrite(path, failure.message())) : Result<void>();
}

/// `move` gives the finished file its name.
Result<void> write(const fs::path& path, const std::vector<ZipMember>& members,
                   Result<void> (*move)(const fs::path& finished, const fs::path& path))
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const Scratch scratch(folder / (".xenoglot-" + QUuid::createUuid().toString(QUuid::Id128).toStdString()));
    int code = 0;
    std::unique_ptr<zip, Discard> archive(zip_open(scratch.path.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive) {
        return cannotWrite(path, std::strerror(errno));
    }
    for (const ZipMember& member : members) {
        if (!add(archive.get(), member)) {
            return cannotWrite(path, zip_strerror(archive.get()));
        }
    }
    if (zip_close(archive.get()) != 0) {
        return cannotWrite(path, zip_strerror(archive.get()));
    }
    (void)archive.release();  // zip_close has freed it

    std::error_code failure;
    fs::permissions(scratch.path, fs::perms::owner_read | fs::perms::owner_write, failure);
    if (failure || !sync(scratch.path)) {
        return cannotWrite(path, failure ? failure.message() : std::strerror(errno));
    }
    if (Result<void> moved = move(scratch.path, path); !moved) {
        return moved;
    }
    sync(folder);
    return {};
}

}  // namespace

Result<void> writeZip(const fs::path& path, const std::vector<ZipMember>& members)
{
    return write(path, members, &moveTo);
}

Result<void> writeNewZip(const fs::path& path, const std::vector<ZipMember>& members)
{
    return write(path, members, &moveToNew);
}

}  // namespace xenoglot
