#include "library/ModelFiles.h"

#include "core/DisplayName.h"
#include "core/Program.h"
#include "core/Wording.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

namespace xenoglot {

std::optional<Error> checkModelFile(const std::string& modelId, const std::filesystem::path& folder, const CatalogueFile& file,
                                    ModelStamp& stamp, bool always, const StopToken& stop, const BytesSink& sink)
{
    const std::filesystem::path path = folder / file.name;
    const auto damaged = [&](const std::string& what) {
        stamp.forget(file.name);
        return Error{ErrorCode::ModelDamaged,
                     worded(Wording::tr("The model %1 is damaged: %2 %3"), modelId, displayName(path), what),
                     worded(Wording::tr("Install it again: xenoglot-cli models install %1 --from DIR."), modelId)};
    };
    const std::optional<ModelStamp::Identity> identity = ModelStamp::identityOf(path);
    if (!identity) {
        return damaged(Wording::tr("is missing"));
    }
    if (identity->size != file.size) {
        return damaged(worded(Wording::tr("holds %1 bytes, not %2"), identity->size, file.size));
    }
    if (!always && stamp.vouchesFor(file.name, *identity, file.sha256)) {
        return std::nullopt;
    }
    const Result<std::string> hash = sha256OfFile(path, stop, sink);
    if (!hash) {
        stamp.forget(file.name);
        return hash.error();
    }
    if (*hash != file.sha256) {
        return damaged(Wording::tr("is changed or of another version (its SHA-256 does not match)"));
    }
    stamp.add(file.name, *identity, file.sha256);
    return std::nullopt;
}

std::filesystem::path programData(const CatalogueProgram& program)
{
    const std::string executable = findProgram(program.name);
    if (executable.empty()) {
        return {};
    }
    std::vector<std::filesystem::path> shares{std::filesystem::path(executable).parent_path().parent_path() / "share"};
    for (const QString& location : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        shares.emplace_back(location.toStdString());
    }
    for (const std::filesystem::path& share : shares) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(share / program.data, ignored)) {
            return share / program.data;
        }
    }
    return {};
}

std::string programDataHash(const std::filesystem::path& data)
{
    QFile file(QString::fromStdString(data.string()));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text);
    const QList<QByteArray> pieces = text.split('\'');
    for (qsizetype index = 1; index < pieces.size(); index += 2) {
        if (const auto identity = ModelStamp::identityOf(pieces.at(index).toStdString())) {
            hash.addData(QByteArray::number(qulonglong(identity->size)) + ' '
                         + QByteArray::number(qlonglong(identity->modifiedNs)) + '\n');
        }
    }
    return hash.result().toHex().toStdString();
}

}  // namespace xenoglot
