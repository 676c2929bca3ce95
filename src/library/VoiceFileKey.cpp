#include "library/VoiceFileKey.h"

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
    return QJsonDocument::fromJson(header)
        .object()[QStringLiteral("__metadata__")]
        .toObject()[QStringLiteral("key")]
        .toString()
        .toStdString();
}

}  // namespace xenoglot
