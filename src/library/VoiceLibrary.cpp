#include "library/VoiceLibrary.h"

#include "core/DisplayName.h"
#include "core/FileLock.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "library/Database.h"
#include "library/EraseFiles.h"
#include "library/VoiceFileKey.h"
#include "library/VoiceProfileJson.h"

#include <QJsonDocument>
#include <QUuid>
#include <QVariant>

#include <fcntl.h>
#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr qsizetype longestName = 80;
constexpr std::string_view setAsideBegins = "voices.sqlite.damaged-";
constexpr std::array<const char*, 4> reservedNames{"stock", "matched", "fit", "me"};

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
        const char16_t code = character.unicode();
        const bool turnsText =
            (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);  // and hides what it says
        return turnsText || character.category() == QChar::Other_Control || character.category() == QChar::Separator_Line
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

constexpr const char* columns = "id, name, language, made_at, about";

QVariantList rowOf(const VoiceProfile& profile)
{
    const QByteArray about = QJsonDocument(toJson(profile)).toJson(QJsonDocument::Compact);
    return {text(profile.id), text(profile.name), text(profile.language), static_cast<qint64>(profile.madeAt),
            QString::fromUtf8(about)};
}

/// The opposite; nothing where the row makes no sense.
std::optional<VoiceProfile> profileOf(const QVariantList& row)
{
    VoiceProfile profile;
    bool whole = false;
    profile.id = row[0].toString().toStdString();
    profile.name = row[1].toString().toStdString();
    profile.language = row[2].toString().toStdString();
    profile.madeAt = row[3].toLongLong(&whole);
    const bool good = readVoiceProfile(QJsonDocument::fromJson(row[4].toString().toUtf8()).object(), profile) && whole
                      && VoiceLibrary::isId(profile.id) && foldedName(profile.name).ok();
    return good ? std::optional(std::move(profile)) : std::nullopt;
}

std::optional<VoiceProfile> profileOf(const QSqlQuery& query)
{
    return profileOf({query.value(0), query.value(1), query.value(2), query.value(3), query.value(4)});
}

/// Marks the folder of a voice whose files are on their way, held while its program lives.
fs::path arrivalMark(const fs::path& home)
{
    return home / "arriving";
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
    std::unique_ptr<VoiceLibrary> library(new VoiceLibrary(folder, std::move(database).value()));
    library->removeHalfArrived();
    library->endReplacing();
    return library;
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
        if (auto profile = profileOf(*rows)) {
            profiles.push_back(*std::move(profile));
        }
    }
    return profiles;
}

Result<std::vector<std::pair<std::string, std::string>>> VoiceLibrary::unreadable()
{
    auto rows = m_database->run(QStringLiteral("SELECT %1 FROM voice ORDER BY name_folded").arg(QLatin1String(columns)));
    if (!rows) {
        return rows.error();
    }
    std::vector<std::pair<std::string, std::string>> found;
    while (rows->next()) {
        if (!profileOf(*rows)) {
            found.emplace_back(rows->value(0).toString().toStdString(), rows->value(1).toString().toStdString());
        }
    }
    return found;
}

Result<std::optional<VoiceProfile>> VoiceLibrary::find(const std::string& name)
{
    return only("name_folded", folded(text(name)).toStdString());
}

Result<std::optional<VoiceProfile>> VoiceLibrary::withId(const std::string& id)
{
    return only("id", id);
}

/// The one whose `column`, which no two share, has that value.
Result<std::optional<VoiceProfile>> VoiceLibrary::only(const char* column, const std::string& value)
{
    auto row = m_database->run(
        QStringLiteral("SELECT %1 FROM voice WHERE %2 = ?").arg(QLatin1String(columns), QLatin1String(column)), {text(value)});
    if (!row) {
        return row.error();
    }
    if (!row->next()) {
        return std::optional<VoiceProfile>();
    }
    auto profile = profileOf(*row);
    if (!profile) {
        return Error{ErrorCode::FileDamaged,
                     worded(Wording::tr("What %1 says about the voice %2 makes no sense"),
                            displayName(m_folder / "voices.sqlite"), displayName(row->value(1).toString().toStdString())),
                     Wording::tr("Remove that voice.")};
    }
    return profile;
}

Result<std::optional<std::string>> VoiceLibrary::idOf(const std::string& name)
{
    auto row = m_database->run(QStringLiteral("SELECT id FROM voice WHERE name_folded = ?"), {folded(text(name))});
    if (!row) {
        return row.error();
    }
    return row->next() ? std::optional(row->value(0).toString().toStdString()) : std::optional<std::string>();
}

Result<void> VoiceLibrary::check(const VoiceProfile& profile)
{
    if (!isId(profile.id)) {
        return noId(profile.id);
    }
    const Result<QString> name = foldedName(profile.name);
    if (!name) {
        return name.error();
    }
    if (profileOf(rowOf(profile)) != profile) {
        return Error{
            ErrorCode::InvalidArgument,
            worded(Wording::tr("The voice %1 cannot be kept: not everything about it is a number or UTF-8 text"), profile.name),
            {}};
    }
    auto taken =
        m_database->run(QStringLiteral("SELECT name FROM voice WHERE name_folded = ? AND id <> ?"), {*name, text(profile.id)});
    if (!taken) {
        return taken.error();
    }
    if (taken->next()) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("There is a voice named %1"), displayName(taken->value(0).toString().toStdString())),
                     Wording::tr("Choose another name.")};
    }
    return {};
}

Result<void> VoiceLibrary::save(const VoiceProfile& profile)
{
    return m_database->together([&]() -> Result<void> {
        const Result<void> stored = store(profile);
        return stored ? makePrivateFolder(folderOf(profile.id)) : stored;
    });
}

/// In a transaction.
Result<void> VoiceLibrary::store(const VoiceProfile& profile)
{
    if (Result<void> good = check(profile); !good) {
        return good;
    }
    const auto kept = m_database->run(
        QStringLiteral("INSERT INTO voice (%1, name_folded) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "name = excluded.name, language = excluded.language, made_at = excluded.made_at, "
                       "about = excluded.about, name_folded = excluded.name_folded")
            .arg(QLatin1String(columns)),
        rowOf(profile) << folded(text(profile.name)));
    return kept ? Result<void>() : kept.error();
}

Result<std::optional<VoiceProfile>> VoiceLibrary::change(const std::string& id, const std::function<void(VoiceProfile&)>& change)
{
    std::optional<VoiceProfile> changed;
    const Result<void> done = m_database->together([&]() -> Result<void> {
        auto known = withId(id);
        if (!known || !*known) {
            return known ? Result<void>() : known.error();
        }
        change(**known);
        (*known)->id = id;
        if (Result<void> saved = store(**known); !saved) {
            return saved;
        }
        changed = *std::move(known);
        return {};
    });
    return done ? Result<std::optional<VoiceProfile>>(std::move(changed)) : done.error();
}

Result<void> VoiceLibrary::add(const VoiceProfile& profile, const std::function<Result<void>()>& fill)
{
    if (Result<void> good = check(profile); !good) {
        return good;
    }
    const fs::path home = folderOf(profile.id);
    if (Result<void> made = makePrivateFolder(home); !made) {
        return made;
    }
    const FileLock arrival(arrivalMark(home), O_CREAT | O_EXCL);
    Result<void> outcome =
        arrival.isMine() ? fill()
                         : Result<void>(Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot write in %1"), displayName(home)),
                                              Wording::tr("Check the folder, its permissions and the free space.")});
    if (outcome) {
        outcome = save(profile);
    }
    if (!outcome) {
        (void)eraseFolder(home);  // what stays is removed when the library is opened next
        return outcome;
    }
    arrival.removeFile();  // one that stays is removed when the library is opened next
    return outcome;
}

Result<void> VoiceLibrary::remove(const std::string& id)
{
    if (isId(id)) {
        if (Result<void> gone = eraseFolder(folderOf(id)); !gone) {
            return gone;
        }
    } else if (const auto known = hasRow(id); !known || !*known) {
        return known ? noId(id) : known.error();
    }
    if (const auto deleted = m_database->run(QStringLiteral("DELETE FROM voice WHERE id = ?"), {text(id)}); !deleted) {
        return deleted.error();
    }
    return m_database->forgetDeleted();
}

Result<bool> VoiceLibrary::hasRow(const std::string& id)
{
    auto row = m_database->run(QStringLiteral("SELECT 1 FROM voice WHERE id = ?"), {text(id)});
    return row ? Result<bool>(row->next()) : row.error();
}

std::vector<std::string> VoiceLibrary::names() const
{
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator item(m_folder, failure), end; !failure && item != end; item.increment(failure)) {
        names.push_back(item->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

void VoiceLibrary::removeHalfArrived()
{
    for (const std::string& name : names()) {
        std::error_code ignored;
        if (!isId(name) || !fs::exists(arrivalMark(m_folder / name), ignored)) {
            continue;
        }
        const FileLock arrival(arrivalMark(m_folder / name));
        const auto known = arrival.isMine() ? hasRow(name) : Result<bool>(Error{});
        if (known && *known) {
            arrival.removeFile();  // its program ended in the last moment
        } else if (known) {
            (void)eraseFolder(m_folder / name);
        }
    }
}

Result<std::optional<VoiceProfile>> VoiceLibrary::replaceTrained(const std::string& id,
                                                                 const std::function<void(VoiceProfile&)>& change)
{
    if (Result<void> restricted = restrict(longerFile(id)); !restricted) {
        return restricted.error();
    }
    auto changed = this->change(id, change);
    if (!changed || !*changed) {
        return changed;
    }
    std::error_code failure;
    fs::rename(longerFile(id), trainedFile(id), failure);
    if (failure && voiceFileKey(trainedFile(id)) != (*changed)->trainedKey) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot write %1: %2"), displayName(trainedFile(id)), failure.message()),
                     {}};
    }
    return changed;
}

void VoiceLibrary::endReplacing()
{
    const auto known = profiles();
    for (const VoiceProfile& profile : known ? *known : std::vector<VoiceProfile>()) {
        std::error_code ignored;
        if (fs::exists(longerFile(profile.id), ignored) && voiceFileKey(longerFile(profile.id)) == profile.trainedKey) {
            fs::rename(longerFile(profile.id), trainedFile(profile.id), ignored);
        }
    }
}

Result<std::vector<std::string>> VoiceLibrary::leftovers()
{
    std::vector<std::string> found;
    for (const std::string& name : names()) {
        std::error_code ignored;
        if (name.starts_with(setAsideBegins) && !name.ends_with("-wal") && !name.ends_with("-shm")) {
            found.push_back(name);
        } else if (isId(name) && !fs::exists(arrivalMark(m_folder / name), ignored)) {
            const auto known = hasRow(name);
            if (!known) {
                return known.error();
            }
            if (!*known) {
                found.push_back(name);
            }
        }
    }
    return found;
}

bool VoiceLibrary::isId(const std::string& name)
{
    const QUuid uuid(text(name));
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces).toStdString() == name;
}

Result<void> VoiceLibrary::removeLeftover(const std::string& name)
{
    const auto known = leftovers();
    if (!known) {
        return known.error();
    }
    if (std::find(known->begin(), known->end(), name) == known->end()) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("Nothing called %1 was left over"), displayName(name)), {}};
    }
    if (isId(name)) {
        return eraseFolder(m_folder / name);
    }
    for (const char* companion : {"-wal", "-shm", ""}) {
        if (Result<void> gone = eraseFile(m_folder / (name + companion)); !gone) {
            return gone;
        }
    }
    return {};
}

Result<void> VoiceLibrary::checkTrainedFile(const VoiceProfile& profile) const
{
    if (profile.trainedKey.empty()) {
        return {};
    }
    const fs::path file = trainedFile(profile.id);
    const std::string hint = Wording::tr("Learn it on, which its recording is kept for, or remove the voice and import it.");
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        return Error{
            ErrorCode::FileNotFound,
            worded(Wording::tr("What was learned of the voice \"%1\" is gone: %2 is missing"), profile.name, displayName(file)),
            hint};
    }
    if (voiceFileKey(file) != profile.trainedKey) {
        return Error{
            ErrorCode::FileDamaged,
            worded(Wording::tr("What was learned of the voice \"%1\" cannot be used: %2 is damaged or belongs to another "
                               "voice"),
                   profile.name, displayName(file)),
            hint};
    }
    return {};
}

Result<void> VoiceLibrary::checkRecording(const VoiceProfile& profile) const
{
    std::error_code ignored;
    if (!profile.isFinished() || fs::exists(referenceFile(profile.id), ignored)) {
        return {};
    }
    return Error{ErrorCode::FileNotFound,
                 worded(Wording::tr("The recording of the voice \"%1\" is gone: %2 is missing"), profile.name,
                        displayName(referenceFile(profile.id))),
                 Wording::tr("Remove the voice, and import it or learn it again.")};
}

Result<void> VoiceLibrary::checkFiles(const VoiceProfile& profile) const
{
    const Result<void> trained = checkTrainedFile(profile);
    return trained ? checkRecording(profile) : trained;
}

fs::path VoiceLibrary::folderOf(const std::string& id) const
{
    return isId(id) ? m_folder / id : fs::path();
}

fs::path VoiceLibrary::referenceFile(const std::string& id) const
{
    return isId(id) ? m_folder / id / referenceName : fs::path();
}

fs::path VoiceLibrary::trainedFile(const std::string& id) const
{
    return isId(id) ? m_folder / id / trainedName : fs::path();
}

fs::path VoiceLibrary::longerFile(const std::string& id) const
{
    return isId(id) ? m_folder / id / "longer.safetensors" : fs::path();
}

Result<void> VoiceLibrary::checkName(const std::string& name)
{
    const auto found = foldedName(name);
    return found ? Result<void>() : found.error();
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
