#include "library/VoiceLibrary.h"

#include "core/DisplayName.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "library/Database.h"
#include "library/EraseFiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr qsizetype longestName = 80;
constexpr std::array<const char*, 4> reservedNames{"stock", "matched", "fit", "me"};

using Owner = VoiceConsent::Owner;
constexpr std::array<std::pair<Owner, const char*>, 3> owners{
    {{Owner::Nobody, "nobody"}, {Owner::Me, "me"}, {Owner::Other, "other"}}};

Database::Schema schema()
{
    return {Wording::tr("voices", "what a database holds"),
            {{"CREATE TABLE voice (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, name_folded TEXT NOT NULL UNIQUE, "
              "language TEXT NOT NULL, made_at INTEGER NOT NULL, about TEXT NOT NULL)"}}};
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Whether it is a UUID as the program writes it: it names a folder, and must not lead out of ours.
bool isId(const std::string& id)
{
    const QUuid uuid(text(id));
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces).toStdString() == id;
}

Error noId(const std::string& id)
{
    return {ErrorCode::InvalidArgument, worded(Wording::tr("No voice can have the id %1: it is no UUID"), displayName(id)), {}};
}

QString folded(const QString& name)
{
    return name.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// What a name is found by. Error: InvalidArgument.
Result<QString> foldedName(const std::string& utf8)
{
    const QString name = text(utf8);
    const auto unprintable = [](QChar character) {
        return character.category() == QChar::Other_Control || character.category() == QChar::Separator_Line
               || character.category() == QChar::Separator_Paragraph;
    };
    if (name.toStdString() != utf8 || std::any_of(name.begin(), name.end(), unprintable)) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("%1 cannot be the name of a voice: it must be UTF-8 text without control characters"),
                            displayName(utf8)),
                     {}};
    }
    const QString found = folded(name);
    if (found.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("A voice needs a name"), {}};
    }
    if (const qsizetype length = name.toUcs4().size(); length > longestName) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("The name of a voice has at most %1 characters, this one has %2"), longestName, length),
                     {}};
    }
    if (std::any_of(reservedNames.begin(), reservedNames.end(),
                    [&found](const char* word) { return found == QLatin1String(word); })) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("No voice can be named %1: the program means that itself"), utf8),
                     Wording::tr("Choose another name.")};
    }
    return found;
}

QJsonValue stored(const std::optional<VoiceFigures>& figures)
{
    return !figures ? QJsonValue()
                    : QJsonObject{{QStringLiteral("campplus"), figures->campplus},
                                  {QStringLiteral("ge2e"), figures->ge2e},
                                  {QStringLiteral("word_error"), figures->wordError},
                                  {QStringLiteral("signal"), figures->signal}};
}

/// What is neither listed nor searched, as the database keeps it.
QString stored(const VoiceProfile& profile)
{
    const auto* const owner =
        std::find_if(owners.begin(), owners.end(), [&](const auto& each) { return each.first == profile.consent.owner; });
    QJsonObject manners;
    for (const auto& [voice, manner] : profile.manners) {
        manners[text(voice)] = QJsonObject{{QStringLiteral("pitch"), manner.pitch},
                                           {QStringLiteral("range"), manner.range},
                                           {QStringLiteral("rate"), manner.rate}};
    }
    const QJsonObject consent{
        {QStringLiteral("owner"), owner != owners.end() ? QString(QLatin1String(owner->second)) : QString()},
        {QStringLiteral("person"), text(profile.consent.person)},
        {QStringLiteral("note"), text(profile.consent.note)},
        {QStringLiteral("at"), static_cast<qint64>(profile.consent.at)}};
    const QJsonObject about{{QStringLiteral("consent"), consent},
                            {QStringLiteral("model"), text(profile.model)},
                            {QStringLiteral("base_voice"), text(profile.baseVoice)},
                            {QStringLiteral("manners"), manners},
                            {QStringLiteral("seconds"), profile.seconds},
                            {QStringLiteral("trained_key"), text(profile.trainedKey)},
                            {QStringLiteral("base"), stored(profile.base)},
                            {QStringLiteral("matched"), stored(profile.matched)},
                            {QStringLiteral("trained"), stored(profile.trained)},
                            {QStringLiteral("ceiling"), profile.ceiling}};
    return QString::fromUtf8(QJsonDocument(about).toJson(QJsonDocument::Compact));
}

/// Reads what stored() has written, and remembers whether all of it was what it should be.
class AboutReader
{
public:
    bool good() const { return m_good; }
    void require(bool condition) { m_good = m_good && condition; }

    void read(const QString& about, VoiceProfile& profile)
    {
        const QJsonDocument document = QJsonDocument::fromJson(about.toUtf8());
        require(document.isObject());
        const QJsonObject object = document.object();
        profile.consent = consent(this->object(object, "consent"));
        profile.model = text(object, "model");
        profile.baseVoice = text(object, "base_voice");
        const QJsonObject manners = this->object(object, "manners");
        for (auto each = manners.begin(); each != manners.end(); ++each) {
            require(each->isObject());
            profile.manners[each.key().toStdString()] = manner(each->toObject());
        }
        profile.seconds = number(object, "seconds");
        profile.trainedKey = text(object, "trained_key");
        profile.base = figures(object, "base");
        profile.matched = figures(object, "matched");
        profile.trained = figures(object, "trained");
        profile.ceiling = number(object, "ceiling");
        require(profile.seconds >= 0);
    }

private:
    QJsonObject object(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isObject());
        return value.toObject();
    }
    std::string text(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isString());
        return value.toString().toStdString();
    }
    double number(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isDouble() && std::isfinite(value.toDouble()));
        return value.toDouble();
    }
    VoiceConsent consent(const QJsonObject& object)
    {
        VoiceConsent read;
        const std::string owner = text(object, "owner");
        const auto* const found =
            std::find_if(owners.begin(), owners.end(), [&owner](const auto& each) { return each.second == owner; });
        require(found != owners.end());
        read.owner = found != owners.end() ? found->first : Owner::Nobody;
        read.person = text(object, "person");
        read.note = text(object, "note");
        const QJsonValue at = object[QLatin1String("at")];
        require(at.toInteger(0) == at.toInteger(1));  // a whole number
        read.at = at.toInteger();
        return read;
    }
    VoiceManner manner(const QJsonObject& object)
    {
        const VoiceManner read{number(object, "pitch"), number(object, "range"), number(object, "rate")};
        require(read.pitch > 0 && read.range >= 0 && read.rate > 0);
        return read;
    }
    std::optional<VoiceFigures> figures(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        if (value.isNull()) {
            return std::nullopt;
        }
        require(value.isObject());
        const QJsonObject read = value.toObject();
        return VoiceFigures{number(read, "campplus"), number(read, "ge2e"), number(read, "word_error"), number(read, "signal")};
    }

    bool m_good = true;
};

constexpr const char* columns = "id, name, language, made_at, about";

QVariantList rowOf(const VoiceProfile& profile)
{
    return {text(profile.id), text(profile.name), text(profile.language), static_cast<qint64>(profile.madeAt), stored(profile)};
}

/// The opposite; nothing where the row makes no sense.
std::optional<VoiceProfile> profileOf(const QVariantList& row)
{
    VoiceProfile profile;
    AboutReader reader;
    bool whole = false;
    profile.id = row[0].toString().toStdString();
    profile.name = row[1].toString().toStdString();
    profile.language = row[2].toString().toStdString();
    profile.madeAt = row[3].toLongLong(&whole);
    reader.read(row[4].toString(), profile);
    reader.require(whole && isId(profile.id) && foldedName(profile.name).ok());
    return reader.good() ? std::optional(std::move(profile)) : std::nullopt;
}

Result<VoiceProfile> profileOf(const QSqlQuery& query, const fs::path& folder)
{
    const std::optional<VoiceProfile> profile =
        profileOf({query.value(0), query.value(1), query.value(2), query.value(3), query.value(4)});
    if (!profile) {
        return Error{ErrorCode::FileDamaged,
                     worded(Wording::tr("What %1 says about the voice %2 makes no sense"), displayName(folder / "voices.sqlite"),
                            displayName(query.value(1).toString().toStdString())),
                     Wording::tr("Remove that voice.")};
    }
    return *profile;
}

}  // namespace

VoiceLibrary::VoiceLibrary(fs::path folder, std::unique_ptr<Database> database)
    : m_folder(std::move(folder)), m_database(std::move(database))
{
}

VoiceLibrary::~VoiceLibrary() = default;

Result<std::unique_ptr<VoiceLibrary>> VoiceLibrary::open(const fs::path& folder)
{
    auto database = Database::open(folder / "voices.sqlite", schema());
    if (!database) {
        return database.error();
    }
    return std::unique_ptr<VoiceLibrary>(new VoiceLibrary(folder, std::move(database).value()));
}

const fs::path& VoiceLibrary::setAside() const
{
    return m_database->setAside();
}

Result<std::vector<VoiceProfile>> VoiceLibrary::profiles()
{
    auto rows = m_database->run(QStringLiteral("SELECT %1 FROM voice ORDER BY name_folded").arg(QLatin1String(columns)));
    if (!rows) {
        return rows.error();
    }
    std::vector<VoiceProfile> profiles;
    while (rows->next()) {
        auto profile = profileOf(*rows, m_folder);
        if (!profile) {
            return profile.error();
        }
        profiles.push_back(std::move(profile).value());
    }
    return profiles;
}

Result<std::optional<VoiceProfile>> VoiceLibrary::find(const std::string& name)
{
    auto row = m_database->run(QStringLiteral("SELECT %1 FROM voice WHERE name_folded = ?").arg(QLatin1String(columns)),
                               {folded(text(name))});
    if (!row) {
        return row.error();
    }
    if (!row->next()) {
        return std::optional<VoiceProfile>();
    }
    auto profile = profileOf(*row, m_folder);
    return profile ? Result<std::optional<VoiceProfile>>(std::move(profile).value()) : profile.error();
}

Result<std::optional<std::string>> VoiceLibrary::idOf(const std::string& name)
{
    auto row = m_database->run(QStringLiteral("SELECT id FROM voice WHERE name_folded = ?"), {folded(text(name))});
    if (!row) {
        return row.error();
    }
    return row->next() ? std::optional(row->value(0).toString().toStdString()) : std::optional<std::string>();
}

Result<void> VoiceLibrary::save(const VoiceProfile& profile)
{
    if (!isId(profile.id)) {
        return noId(profile.id);
    }
    const Result<QString> name = foldedName(profile.name);
    if (!name) {
        return name.error();
    }
    QVariantList row = rowOf(profile);
    if (profileOf(row) != profile) {
        return Error{
            ErrorCode::InvalidArgument,
            worded(Wording::tr("The voice %1 cannot be kept: not everything about it is a number or UTF-8 text"), profile.name),
            {}};
    }
    return m_database->together([&]() -> Result<void> {
        auto taken = m_database->run(QStringLiteral("SELECT name FROM voice WHERE name_folded = ? AND id <> ?"),
                                     {*name, text(profile.id)});
        if (!taken) {
            return taken.error();
        }
        if (taken->next()) {
            return Error{ErrorCode::InvalidArgument,
                         worded(Wording::tr("There is a voice named %1"), displayName(taken->value(0).toString().toStdString())),
                         Wording::tr("Choose another name.")};
        }
        taken->finish();
        row << *name;
        const auto kept = m_database->run(
            QStringLiteral("INSERT INTO voice (%1, name_folded) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                           "name = excluded.name, language = excluded.language, made_at = excluded.made_at, "
                           "about = excluded.about, name_folded = excluded.name_folded")
                .arg(QLatin1String(columns)),
            row);
        return kept ? makePrivateFolder(folderOf(profile.id)) : Result<void>(kept.error());
    });
}

Result<void> VoiceLibrary::remove(const std::string& id)
{
    if (!isId(id)) {
        return noId(id);
    }
    if (Result<void> gone = eraseFolder(folderOf(id)); !gone) {
        return gone;
    }
    if (const auto deleted = m_database->run(QStringLiteral("DELETE FROM voice WHERE id = ?"), {text(id)}); !deleted) {
        return deleted.error();
    }
    // secure_delete misses copies that SQLite left behind when it moved the row between pages; the file is small enough to be
    // written anew, without a temporary file. Then what was deleted is gone from the log as well.
    for (const char* statement : {"PRAGMA temp_store = MEMORY", "VACUUM"}) {
        if (const auto done = m_database->run(QLatin1String(statement)); !done) {
            return done.error();
        }
    }
    auto emptied = m_database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!emptied) {
        return emptied.error();
    }
    if (!emptied->next() || emptied->value(0).toInt() != 0) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("The voice was removed, but its name may still be read in %1: another program uses it"),
                            displayName(m_folder / "voices.sqlite-wal")),
                     Wording::tr("Close other windows of the program, and remove the voice again.")};
    }
    return {};
}

fs::path VoiceLibrary::folderOf(const std::string& id) const
{
    return isId(id) ? m_folder / id : fs::path();
}

fs::path VoiceLibrary::referenceFile(const std::string& id) const
{
    return isId(id) ? m_folder / id / "reference.wav" : fs::path();
}

fs::path VoiceLibrary::trainedFile(const std::string& id) const
{
    return isId(id) ? m_folder / id / "trained.safetensors" : fs::path();
}

Result<void> VoiceLibrary::restrict(const fs::path& file)
{
    std::error_code failure;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, failure);
    if (failure) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot make %1 readable for you alone: %2"), displayName(file), failure.message()),
                     Wording::tr("Check the folder and its permissions.")};
    }
    return {};
}

}  // namespace xenoglot
