#include "library/ModelStamp.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QString>

#include <sys/stat.h>

namespace xenoglot {

namespace {

QString stampPath(const std::filesystem::path& modelFolder)
{
    return QString::fromStdString((modelFolder / ModelStamp::fileName).string());
}

// JSON numbers are doubles, which cannot hold nanoseconds.
QString digits(std::int64_t value)
{
    return QString::number(value);
}

}  // namespace

std::optional<ModelStamp::Identity> ModelStamp::identityOf(const std::filesystem::path& file)
{
    struct stat status {
    };
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    const auto nanoseconds = [](const timespec& time) { return std::int64_t{time.tv_sec} * 1000000000 + time.tv_nsec; };
    return Identity{static_cast<std::uint64_t>(status.st_size), static_cast<std::uint64_t>(status.st_ino),
                    nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

ModelStamp ModelStamp::load(const std::filesystem::path& modelFolder)
{
    ModelStamp stamp;
    QFile file(stampPath(modelFolder));
    if (!file.open(QIODevice::ReadOnly)) {
        return stamp;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.read(1 << 20)).object();
    if (root.value(QLatin1StringView("version")).toInt() != 1) {
        return stamp;
    }
    const QJsonObject files = root.value(QLatin1StringView("files")).toObject();
    for (auto item = files.begin(); item != files.end(); ++item) {
        const QJsonObject entry = item.value().toObject();
        const auto number = [&](const char* key) { return entry.value(QLatin1StringView(key)).toString().toLongLong(); };
        stamp.add(item.key().toStdString(),
                  {static_cast<std::uint64_t>(number("size")), static_cast<std::uint64_t>(number("inode")), number("modified_ns"),
                   number("changed_ns")},
                  entry.value(QLatin1StringView("sha256")).toString().toStdString());
    }
    return stamp;
}

bool ModelStamp::vouchesFor(const std::string& name, const Identity& identity, const std::string& sha256) const
{
    const auto entry = m_files.find(name);
    return entry != m_files.end() && entry->second.identity == identity && entry->second.sha256 == sha256;
}

void ModelStamp::add(const std::string& name, const Identity& identity, const std::string& sha256)
{
    m_files[name] = {identity, sha256};
}

bool ModelStamp::save(const std::filesystem::path& modelFolder) const
{
    QJsonObject files;
    for (const auto& [name, entry] : m_files) {
        files.insert(QString::fromStdString(name),
                     QJsonObject{{QStringLiteral("size"), digits(static_cast<std::int64_t>(entry.identity.size))},
                                 {QStringLiteral("inode"), digits(static_cast<std::int64_t>(entry.identity.inode))},
                                 {QStringLiteral("modified_ns"), digits(entry.identity.modifiedNs)},
                                 {QStringLiteral("changed_ns"), digits(entry.identity.changedNs)},
                                 {QStringLiteral("sha256"), QString::fromStdString(entry.sha256)}});
    }
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("files"), files}})
                                .toJson(QJsonDocument::Compact);
    QSaveFile file(stampPath(modelFolder));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

}  // namespace xenoglot
