#include "run/VoicePackage.h"

#include "audio/AudioReader.h"
#include "core/DisplayName.h"
#include "core/FileHash.h"
#include "core/Language.h"
#include "core/Wording.h"
#include "library/VoiceFileKey.h"
#include "library/VoiceProfileJson.h"
#include "library/ZipWriter.h"
#include "run/Resources.h"
#include "run/UnpackFile.h"
#include "run/VoiceErrors.h"
#include "run/VoiceNames.h"
#include "run/WrittenLater.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr int version = 1;
constexpr const char* mimeType = "application/x-xenoglot-voice";
constexpr const char* description = "voice.json";
constexpr const char* reference = "reference.wav";
constexpr const char* trained = "trained.safetensors";
constexpr std::uint64_t largestDescription = std::uint64_t{1} << 20;
constexpr std::uint64_t largestReference = std::uint64_t{64} << 20;
constexpr std::uint64_t largestTrained = std::uint64_t{256} << 20;
constexpr double longestReference = 600;  // seconds; the program itself keeps a minute

Error damaged(const fs::path& file)
{
    return {ErrorCode::FileDamaged, displayName(file), Wording::tr("Export the voice again where it was made.")};
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Where it came from and went to on this machine is nobody else's business.
VoiceProfile withoutTraces(VoiceProfile profile)
{
    profile.sources.clear();
    profile.exports.clear();
    return profile;
}

struct Package {
    VoiceProfile profile;
    std::vector<PackedFile> files;
};

Result<Package> read(ZipReader& archive, const fs::path& file)
{
    const auto bytes = archive.bytes(description, largestDescription);
    if (!bytes) {
        return bytes.error();
    }
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(*bytes)).object();
    if (json[QStringLiteral("version")].toInt() > version) {
        return writtenLater(displayName(file), json[QStringLiteral("version")].toInt(), version);
    }
    Package package;
    VoiceProfile& profile = package.profile;
    profile.name = json[QStringLiteral("name")].toString().toStdString();
    profile.language = json[QStringLiteral("language")].toString().toStdString();
    const QJsonValue madeAt = json[QStringLiteral("made_at")];
    profile.madeAt = madeAt.toInteger();
    const bool good = json[QStringLiteral("version")].toInt() == version && VoiceLibrary::checkName(profile.name)
                      && isLanguageCode(profile.language) && madeAt.toInteger(0) == madeAt.toInteger(1)
                      && readVoiceProfile(json[QStringLiteral("voice")].toObject(), profile) && profile.isFinished();
    if (!good) {
        return archive.failure(worded(Wording::tr("what %1 says about the voice makes no sense"), description));
    }
    profile = withoutTraces(std::move(profile));
    const QJsonObject hashes = json[QStringLiteral("files")].toObject();
    const auto hash = [&hashes](const char* name) { return hashes[QLatin1String(name)].toString().toStdString(); };
    package.files = {{reference, hash(reference), largestReference}};
    if (!profile.trainedKey.empty()) {
        package.files.push_back({trained, hash(trained), largestTrained});
    }
    return package;
}

/// Unpacks the files of a package into the folder of its voice, and looks whether they are what they should be.
class Unpacking
{
public:
    Unpacking(VoiceLibrary& library, ZipReader& archive, const Package& package, const SpeechSynthesizer& stock,
              const StopToken& stop)
        : m_library(library), m_archive(archive), m_package(package), m_stock(stock), m_stop(stop)
    {
    }

    Result<void> operator()() const
    {
        for (const PackedFile& packed : m_package.files) {
            if (m_stop.stop_requested()) {
                return cancelledError();
            }
            if (Result<void> done = unpackFile(m_archive, packed, m_library.folderOf(m_package.profile.id) / packed.name);
                !done) {
                return done;
            }
        }
        if (Result<void> heard = checkReference(); !heard) {
            return heard;
        }
        return checkVoice();
    }

private:
    Result<void> checkReference() const
    {
        const auto audio = readAudio(m_library.referenceFile(m_package.profile.id), m_stop,
                                     {.maxSeconds = longestReference, .useFfmpeg = false});
        if (audio || audio.error().code == ErrorCode::Cancelled) {
            return audio ? Result<void>() : audio.error();
        }
        return m_archive.failure(worded(Wording::tr("%1 is no recording that can be read"), reference));
    }

    Result<void> checkVoice() const
    {
        const VoiceProfile& profile = m_package.profile;
        const bool isTrained = !profile.trainedKey.empty();
        const fs::path file = isTrained ? m_library.trainedFile(profile.id) : fs::path();
        if (isTrained && voiceFileKey(file) != profile.trainedKey) {
            return m_archive.failure(
                worded(Wording::tr("%1 is another voice than the one that %2 speaks of"), trained, description));
        }
        const auto taken = m_stock.withVoice(speakerVoice(profile, file));
        if (taken) {
            return {};
        }
        return Error{
            taken.error().code, taken.error().message,
            Wording::tr("A voice fits the very model that it was learned with: install that one, or learn the voice here "
                        "from its recordings.")};
    }

    VoiceLibrary& m_library;
    ZipReader& m_archive;
    const Package& m_package;
    const SpeechSynthesizer& m_stock;
    const StopToken& m_stop;
};

}  // namespace

Result<void> exportVoice(VoiceLibrary& library, const std::string& name, const fs::path& file, bool replace)
{
    const auto found = library.find(name);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return noSuchVoice(name);
    }
    const VoiceProfile& profile = **found;
    if (!profile.isFinished()) {
        return voiceNotReady(profile.name);
    }
    if (profile.consent.owner == VoiceConsent::Owner::Nobody) {
        return nobodyAgreed();
    }
    if (const auto whole = library.checkFiles(profile); !whole) {
        return whole;
    }
    std::vector<ZipMember> members{
        {"mimetype", mimeType, {}}, {description, {}, {}}, {reference, {}, library.referenceFile(profile.id)}};
    if (!profile.trainedKey.empty()) {
        members.push_back({trained, {}, library.trainedFile(profile.id)});
    }
    QJsonObject hashes;
    for (const ZipMember& member : members) {
        if (!member.file.empty()) {
            const auto hash = sha256OfFile(member.file);
            if (!hash) {
                return hash.error();
            }
            hashes[text(member.name)] = text(*hash);
        }
    }
    const QJsonObject json{{QStringLiteral("version"), version},
                           {QStringLiteral("name"), text(profile.name)},
                           {QStringLiteral("language"), text(profile.language)},
                           {QStringLiteral("made_at"), static_cast<qint64>(profile.madeAt)},
                           {QStringLiteral("voice"), toJson(withoutTraces(profile))},
                           {QStringLiteral("files"), hashes}};
    members[1].bytes = QJsonDocument(json).toJson().toStdString();
    if (const auto written = replace ? writeZip(file, members) : writeNewZip(file, members); !written) {
        return written;
    }
    const std::string place = fs::absolute(file).lexically_normal().string();
    const auto noted = library.change(profile.id, [&place](VoiceProfile& now) {
        if (std::find(now.exports.begin(), now.exports.end(), place) == now.exports.end()) {
            now.exports.push_back(place);
        }
    });
    if (noted && !*noted) {  // a file that is never listed
        std::error_code ignored;
        fs::remove(file, ignored);
        return noSuchVoice(name);
    }
    return noted ? Result<void>() : noted.error();
}

Result<VoiceProfile> readVoicePackage(const fs::path& file)
{
    auto archive = ZipReader::open(file, damaged(file));
    auto package = archive ? read(*archive, file) : Result<Package>(archive.error());
    return package ? Result<VoiceProfile>(std::move(package->profile)) : package.error();
}

Result<VoiceProfile> importVoice(VoiceLibrary& library, const fs::path& file, const VoiceImport& request, EngineProvider& engines,
                                 const StopToken& stop)
{
    if (request.consent.owner == VoiceConsent::Owner::Nobody) {
        return nobodyAgreed();
    }
    auto archive = ZipReader::open(file, damaged(file));
    auto package = archive ? read(*archive, file) : Result<Package>(archive.error());
    if (!package) {
        return package.error();
    }
    VoiceProfile& profile = package->profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    profile.name = tidyVoiceName(request.name.empty() ? profile.name : request.name);
    profile.consent = request.consent;
    const ComputeScope compute(engines.device(), usableCores());
    const auto stock = engines.synthesizer("en", {});
    if (!stock) {
        return stock.error();
    }
    if ((*stock)->id() != profile.model) {
        return Error{
            ErrorCode::ModelMissing,
            worded(Wording::tr("The voice \"%1\" was made for the model %2; the one that is installed is %3"),
                   displayName(profile.name), displayName(profile.model), (*stock)->id()),
            Wording::tr("A voice fits the very model that it was learned with: install that one, or learn the voice here "
                        "from its recordings.")};
    }
    const auto taken = library.idOf(profile.name);
    if (!taken) {
        return taken.error();
    }
    auto free =
        *taken ? Result<void>(Error{
            ErrorCode::InvalidArgument, worded(Wording::tr("There is a voice \"%1\" already"), displayName(profile.name)), {}})
               : checkStockNames(profile.name, engines);
    if (!free) {
        return Error{free.error().code, free.error().message, Wording::tr("Give it another name here: --name NAME.")};
    }
    if (Result<void> added = library.add(profile, Unpacking(library, *archive, *package, **stock, stop)); !added) {
        return added.error();
    }
    return profile;
}

}  // namespace xenoglot
