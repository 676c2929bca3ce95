#include "library/VoiceFileKey.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cstdint>

namespace xenoglot {

std::string voiceFileKey(const std::filesystem::path& path)
{
    constexpr std::uint64_t longestHeader = std::uint64_t{4} << 20;
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray length = file.read(sizeof(std::uint64_t));
    if (length.size() != sizeof(std::uint64_t) || qFromLittleEndian<std::uint64_t>(length.constData()) > longestHeader) {
        return {};
    }
    const QByteArray header = file.read(static_cast<qint64>(qFromLittleEndian<std::uint64_t>(length.constData())));
    const QJsonObject metadata = QJsonDocument::fromJson(header).object()[QStringLiteral("__metadata__")].toObject();
    if (const QJsonValue expected = metadata[QStringLiteral("data_sha256")]; !expected.isUndefined()) {
        QCryptographicHash data(QCryptographicHash::Sha256);
        if (!data.addData(&file) || QString::fromLatin1(data.result().toHex()) != expected.toString()) {
            return {};
        }
    }
    return metadata[QStringLiteral("key")].toString().toStdString();
}

}  // namespace xenoglot
