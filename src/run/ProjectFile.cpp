#include "run/ProjectFile.h"

#include "core/DisplayName.h"
#include "core/FileHash.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "library/ZipReader.h"
#include "library/ZipWriter.h"
#include "run/ProjectJson.h"
#include "run/UnpackFile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr const char* mimeType = "application/x-xenoglot-project";
constexpr const char* description = "project.json";
constexpr std::uint64_t largestDescription = std::uint64_t{64} << 20;
constexpr std::uint64_t largestAudio = std::uint64_t{4} << 30;

/// A file name's extension if it is a harmless one, with the dot.
std::string extensionOf(const fs::path& file)
{
    const std::string extension = file.extension().string();
    const bool harmless =
        extension.size() >= 2 && extension.size() <= 6 && std::all_of(extension.begin() + 1, extension.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        });
    return harmless ? extension : std::string();
}

/// Calls `visit` with every audio file of the project and the name that it has in the archive, which follows from the project
/// alone: nothing is ever written where an archive says.
void eachFile(Project& project, const std::function<void(fs::path&, const std::string&)>& visit)
{
    if (!project.recording.empty()) {
        visit(project.recording, "recording" + extensionOf(project.recording));
    }
    for (ProjectLanguage& language : project.languages) {
        for (Take& take : language.takes) {
            if (!take.file.empty()) {
                visit(take.file, "takes/" + language.language + "-" + std::to_string(take.number) + extensionOf(take.file));
            }
        }
    }
}

Error damaged(const fs::path& path, const std::string& what)
{
    return {ErrorCode::FileDamaged, worded(Wording::tr("%1 is damaged: %2"), displayName(path), what),
            Wording::tr("The file was not changed. Use an earlier copy of it.")};
}

}  // namespace

Result<void> saveProject(const Project& project, const fs::path& path)
{
    Project packed = project;
    std::vector<ZipMember> members{{"mimetype", mimeType, {}}, {description, {}, {}}};
    QJsonObject files;
    std::optional<Error> missing;
    eachFile(packed, [&](fs::path& file, const std::string& name) {
        const Result<std::string> hash = sha256OfFile(file);
        if (!hash) {
            missing = hash.error();
            file.clear();
            return;
        }
        files[QString::fromStdString(name)] = QString::fromStdString(*hash);
        members.push_back({name, {}, file});
        file = name;
    });
    std::error_code ignored;
    if (missing && fs::exists(path, ignored)) {
        return Error{
            missing->code,
            worded(Wording::tr("%1; %2 was left as it is, it may still hold this audio"), missing->message, displayName(path)),
            Wording::tr("Save the project under another name.")};
    }
    const QJsonObject content{{QStringLiteral("project"), toJson(packed)}, {QStringLiteral("files"), files}};
    members[1].bytes = QJsonDocument(content).toJson().toStdString();
    return writeZip(path, members);
}

Result<Project> openProject(const fs::path& path, const fs::path& folder)
{
    auto archive = ZipReader::open(path, damaged(path, {}));
    if (!archive) {
        return archive.error();
    }
    const auto bytes = archive->bytes(description, largestDescription);
    if (!bytes) {
        return bytes.error();
    }
    const QJsonObject content = QJsonDocument::fromJson(QByteArray::fromStdString(*bytes)).object();
    auto project = projectFrom(content[QStringLiteral("project")].toObject(), displayName(path));
    if (!project) {
        return project;
    }
    std::error_code failure;
    if (fs::exists(folder, failure)) {
        return Error{ErrorCode::FileWrite, worded(Wording::tr("The folder %1 is there already"), displayName(folder)),
                     Wording::tr("Choose a new one.")};
    }
    if (const Result<void> made = makePrivateFolder(folder / "takes"); !made) {
        return made.error();
    }
    const QJsonObject files = content[QStringLiteral("files")].toObject();
    Result<void> outcome;
    eachFile(*project, [&](fs::path& file, const std::string& name) {
        if (outcome) {
            file = folder / name;
            outcome =
                unpackFile(*archive, {name, files[QString::fromStdString(name)].toString().toStdString(), largestAudio}, file);
        }
    });
    if (!outcome) {
        fs::remove_all(folder, failure);
        return outcome.error();
    }
    return project;
}

}  // namespace xenoglot
