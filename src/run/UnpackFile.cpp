#include "run/UnpackFile.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <QCryptographicHash>
#include <QFile>

#include <string_view>

namespace xenoglot {

Result<void> unpackFile(ZipReader& archive, const PackedFile& packed, const std::filesystem::path& target)
{
    QFile file(QString::fromStdString(target.string()));
    bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                   && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Result<void> read = !written ? Result<void>() : archive.read(packed.name, packed.largest, [&](std::string_view bytes) {
        hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        written = file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
        return written;
    });
    written = written && file.flush();
    if (!written) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot write %1: %2"), displayName(target), file.errorString().toStdString()),
                     Wording::tr("Check the folder, its permissions and the free space.")};
    }
    if (!read) {
        return read.error();
    }
    if (hash.result().toHex().toStdString() != packed.sha256) {
        return archive.failure(worded(Wording::tr("%1 is not what was saved"), packed.name));
    }
    return {};
}

}  // namespace xenoglot
