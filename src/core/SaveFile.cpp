#include "core/SaveFile.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <QSaveFile>
#include <QString>

namespace xenoglot {

Result<void> saveFile(const std::filesystem::path& path, std::string_view bytes)
{
    return saveFile(path, std::span<const std::string_view>(&bytes, 1));
}

Result<void> saveFile(const std::filesystem::path& path, std::span<const std::string_view> parts, FileReaders readers)
{
    const std::string name = path.string();
    QSaveFile file(QString::fromUtf8(name.data(), qsizetype(name.size())));
    bool good = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (good && readers == FileReaders::OwnerOnly) {
        good = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    // A full disk takes a part of the bytes without an error; only the next write tells the reason.
    for (std::string_view bytes : parts) {
        while (good && !bytes.empty()) {
            const qint64 written = file.write(bytes.data(), static_cast<qint64>(bytes.size()));
            good = written > 0;
            bytes.remove_prefix(good ? static_cast<std::size_t>(written) : 0);
        }
    }
    if (!good || !file.commit()) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot write %1: %2"), displayName(path), file.errorString().toStdString()),
                     Wording::tr("Check the folder, its permissions and the free space.")};
    }
    return {};
}

}  // namespace xenoglot
