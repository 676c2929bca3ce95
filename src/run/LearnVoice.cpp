#include "run/LearnVoice.h"

#include "audio/AudioWriter.h"
#include "core/DisplayName.h"
#include "core/FileLock.h"
#include "core/PrivateFolder.h"
#include "core/SaveFile.h"
#include "core/Wording.h"
#include "library/EraseFiles.h"
#include "library/VoiceLibrary.h"
#include "run/Message.h"
#include "run/VoiceErrors.h"
#include "run/VoiceNames.h"

#include <QDateTime>
#include <QScopeGuard>
#include <QString>
#include <QUuid>

#include <fcntl.h>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace xenoglot {

namespace {

/// The profile to begin with: a new one, that of a voice that was begun and not finished, or a finished one.
struct Begun {
    VoiceProfile profile;
    bool isNew = true;
};

/// What finds the messages that the recordings are of.
std::vector<std::string> sourcesOf(const std::vector<SpeakerRecording>& recordings)
{
    std::vector<std::string> sources;
    for (const SpeakerRecording& recording : recordings) {
        if (!recording.sha256.empty()) {
            sources.push_back(recording.sha256);
        }
    }
    if (sources.size() > 1) {
        sources.push_back(messageHash(sources));
    }
    return sources;
}

/// What was made of a voice goes into its entry; the rest of that stays.
void become(VoiceProfile& known, VoiceProfile made)
{
    made.id = known.id;
    made.name = known.name;
    made.consent = known.consent;
    made.madeAt = known.madeAt;
    made.sources = known.sources;
    made.exports = known.exports;
    known = std::move(made);
}

Result<Begun> begin(VoiceLibrary& library, const VoiceLearningRequest& request)
{
    const auto found = library.find(request.name);
    if (!found) {
        return found.error();
    }
    const bool anew = !request.making.recordings.empty();
    if (*found && (*found)->isFinished() && (anew || request.matchedOnly)) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is a voice \"%1\" already"), (*found)->name),
                     Wording::tr("Choose another name, or remove the voice.")};
    }
    if (!*found && !anew) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There are no recordings to learn the voice from"), {}};
    }
    Begun begun{*found ? **found : VoiceProfile{}, !*found};
    if (begun.isNew || anew) {
        begun.profile.consent = request.consent;
    }
    if (anew) {
        begun.profile.sources = sourcesOf(request.making.recordings);
    }
    if (!request.making.language.empty() && !begun.profile.isFinished()) {
        begun.profile.language = request.making.language;
    }
    if (begun.isNew) {
        begun.profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        begun.profile.name = tidyVoiceName(request.name);
        begun.profile.madeAt = QDateTime::currentMSecsSinceEpoch();
    }
    return begun;
}

Error cannotWrite(const std::filesystem::path& folder)
{
    return {ErrorCode::FileWrite, worded(Wording::tr("Cannot write in %1"), displayName(folder)),
            Wording::tr("Check the folder, its permissions and the free space.")};
}

/// Overwrites and deletes a file of a voice, or at least deletes it: a full disk may have no room to overwrite.
bool discard(const std::filesystem::path& file)
{
    std::error_code failure;
    if (!eraseFile(file)) {
        std::filesystem::remove(file, failure);
    }
    return !failure;
}

/// For its owner alone, from the first moment.
Result<void> keepAudio(const std::filesystem::path& file, const AudioClip& clip)
{
    const auto bytes = encodeAudio(clip, AudioFileFormat::Wav, {});
    if (!bytes) {
        return bytes.error();
    }
    const std::string_view all = *bytes;
    return saveFile(file, {&all, 1}, FileReaders::OwnerOnly);
}

/// The recordings that a voice is begun with, so that it can be taken up without them.
class BegunRecordings
{
public:
    explicit BegunRecordings(const std::filesystem::path& home) : m_home(home) {}

    /// Keeps these recordings, or takes those that were kept where there are none. They are read again in both cases, because
    /// what is trained on must be the same the next time.
    Result<void> prepare(std::vector<SpeakerRecording>& recordings, const StopToken& stop) const
    {
        if (!recordings.empty()) {
            cutRecordings(recordings, longestKeptRecordings);
            if (const Result<void> kept = keep(recordings); !kept) {
                return kept;
            }
        }
        const std::vector<std::filesystem::path> kept = files();
        if (kept.empty()) {
            return Error{ErrorCode::InvalidArgument, Wording::tr("There are no recordings to learn the voice from"), {}};
        }
        auto read = readRecordings(kept, stop);
        if (!read) {
            return read.error();
        }
        for (std::size_t i = 0; i < recordings.size() && i < read->size(); ++i) {
            (*read)[i].name = recordings[i].name;  // what the user calls it
        }
        recordings = *std::move(read);
        return {};
    }

    std::vector<std::filesystem::path> files() const
    {
        std::vector<std::filesystem::path> files;
        std::error_code ignored;
        while (std::filesystem::exists(fileOf(files.size()), ignored)) {
            files.push_back(fileOf(files.size()));
        }
        return files;
    }

    /// False: one stays, and is removed with the voice.
    bool remove() const
    {
        bool removed = true;
        for (const std::filesystem::path& file : files()) {
            removed = discard(file) && removed;
        }
        return removed;
    }

private:
    Result<void> keep(const std::vector<SpeakerRecording>& recordings) const
    {
        if (!remove()) {  // they may be of somebody else
            return cannotWrite(m_home);
        }
        for (std::size_t i = 0; i < recordings.size(); ++i) {
            const std::filesystem::path file = fileOf(i);
            if (Result<void> kept = keepAudio(file, recordings[i].clip); !kept) {
                return kept;
            }
        }
        return {};
    }

    std::filesystem::path fileOf(std::size_t i) const { return m_home / ("recording-" + std::to_string(i + 1) + ".wav"); }

    const std::filesystem::path& m_home;
};

/// Its files first: an entry without them would be a voice that cannot speak. Nothing where the voice was removed meanwhile.
Result<std::optional<VoiceProfile>> keep(VoiceLibrary& library, const std::string& id, const MadeVoice& made)
{
    Result<void> kept = keepAudio(library.referenceFile(id), made.reference);
    if (kept && !made.profile.trainedKey.empty()) {
        kept = VoiceLibrary::restrict(library.trainedFile(id));
    }
    return kept ? library.change(id, [&made](VoiceProfile& known) { become(known, made.profile); })
                : Result<std::optional<VoiceProfile>>(kept.error());
}

Error learnedElsewhere(const std::string& name)
{
    return {ErrorCode::NotAvailable, worded(Wording::tr("The voice \"%1\" is being learned by another program"), name), {}};
}

Error removedMeanwhile(const std::string& name)
{
    return {ErrorCode::NotAvailable, worded(Wording::tr("The voice \"%1\" was removed meanwhile"), name), {}};
}

/// Its entry is gone: what came into the folder since then goes as well.
Error removedWhole(const std::filesystem::path& home, const std::string& name)
{
    (void)eraseFolder(home);
    return removedMeanwhile(name);
}

/// Stops the work on a voice with `stop`, and when the voice is removed meanwhile: its folder goes, and the lock in it.
class UntilRemoved
{
public:
    UntilRemoved(const FileLock& lock, const StopToken& stop)
        : m_lock(lock), m_outer(stop, [this] { m_source.request_stop(); }), m_watch([this](const StopToken& end) { watch(end); })
    {
    }

    StopToken token() const { return m_source.get_token(); }
    bool isRemoved() const { return !m_lock.isInPlace(); }

private:
    void watch(const StopToken& end)
    {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        while (!end.stop_requested() && !isRemoved()) {
            never.wait_for(lock, end, std::chrono::milliseconds(500), [] { return false; });
        }
        if (!end.stop_requested()) {
            m_source.request_stop();
        }
    }

    const FileLock& m_lock;
    StopSource m_source;
    std::stop_callback<std::function<void()>> m_outer;
    std::jthread m_watch;
};

/// Trains a finished voice longer, beside what it speaks with.
Result<MadeVoice> learnLonger(VoiceLibrary& library, const VoiceProfile& profile, VoiceMakingRequest making,
                              EngineProvider& engines, const UntilRemoved& until, const VoiceMakingSink& progress)
{
    if (const auto there = library.checkRecording(profile); !there) {
        return there.error();
    }
    auto reference = readRecordings({library.referenceFile(profile.id)}, until.token());
    if (!reference) {
        return reference.error();
    }
    EarlierVoice earlier{profile, library.trainedFile(profile.id)};
    if (profile.trainedKey.empty()) {
        earlier.trained.clear();
    } else if (!library.checkTrainedFile(profile)) {  // as a damaged one speaks: it is learned anew
        earlier.profile.trainedKey.clear();
        earlier.profile.trained.reset();
        earlier.profile.steps = 0;
        earlier.trained.clear();
    }
    making.recordings = *std::move(reference);
    making.trained = library.longerFile(profile.id);
    making.earlier = earlier;
    auto made = makeVoice(making, engines, until.token(), progress);
    if (until.isRemoved()) {
        return removedMeanwhile(profile.name);
    }
    if (!made) {
        discard(making.trained);  // what it goes on from is the checkpoint
        return made;
    }
    made->stayed = made->profile.trainedKey == earlier.profile.trainedKey;
    if (made->stayed) {
        const int steps = made->profile.steps;
        made->profile = earlier.profile;
        made->profile.steps = steps;
    }
    const auto change = [&made](VoiceProfile& known) { become(known, made->profile); };
    const auto kept = made->stayed ? library.change(profile.id, change) : library.replaceTrained(profile.id, change);
    if (!kept || !*kept) {
        return kept ? removedWhole(library.folderOf(profile.id), profile.name) : kept.error();
    }
    made->profile = **kept;
    return made;
}

}  // namespace

std::vector<std::filesystem::path> keptRecordings(const std::filesystem::path& home, const VoiceProfile& profile)
{
    return profile.isFinished() ? std::vector{home / VoiceLibrary::referenceName} : BegunRecordings(home).files();
}

Result<MadeVoice> learnVoice(const std::filesystem::path& folder, VoiceLearningRequest request, EngineProvider& engines,
                             const StopToken& stop, const VoiceMakingSink& progress)
{
    const auto opened = VoiceLibrary::open(folder);
    if (!opened) {
        return opened.error();
    }
    VoiceLibrary& library = **opened;
    const auto begun = begin(library, request);
    if (!begun) {
        return begun.error();
    }
    const VoiceProfile& profile = begun->profile;
    if (profile.consent.owner == VoiceConsent::Owner::Nobody) {
        return nobodyAgreed();
    }
    if (const auto free = checkStockNames(profile.name, engines); !free) {
        return free.error();
    }
    if (begun->isNew) {
        if (const auto saved = library.save(profile); !saved) {
            return saved.error();
        }
    }
    const std::filesystem::path home = library.folderOf(profile.id);
    if (const auto there = makePrivateFolder(home); !there) {  // of a voice that lost it
        return there.error();
    }
    const FileLock learning(home / "learning.lock", O_CREAT);
    if (!learning.isMine()) {
        return learning.isHeldElsewhere() ? learnedElsewhere(profile.name) : cannotWrite(home);
    }
    const auto unlock = qScopeGuard([&learning] { learning.removeFile(); });
    const auto now = library.withId(profile.id);
    if (!now || !*now) {
        return !now ? now.error() : removedWhole(home, profile.name);
    }
    if (!begun->isNew && ((*now)->isFinished() != profile.isFinished() || (*now)->trainedKey != profile.trainedKey)) {
        return learnedElsewhere(profile.name);
    }
    // Other recordings may be somebody else's: what was said about them comes before they replace the old ones.
    if (!begun->isNew && !request.making.recordings.empty()) {
        const auto changed = library.change(profile.id, [&profile](VoiceProfile& known) {
            known.consent = profile.consent;
            known.sources = profile.sources;
            known.language = profile.language;
        });
        if (!changed || !*changed) {
            return !changed ? changed.error() : removedWhole(home, profile.name);
        }
    }
    const BegunRecordings recordings(home);
    const std::filesystem::path checkpoint = home / "checkpoint.safetensors";
    if (!request.matchedOnly) {
        request.making.trained = library.trainedFile(profile.id);
        request.making.checkpoint = checkpoint;
    }
    request.making.language = profile.language;
    const UntilRemoved until(learning, stop);
    if (profile.isFinished()) {
        recordings.remove();  // of a program that was killed when it had finished
        auto made = learnLonger(library, profile, std::move(request.making), engines, until, progress);
        if (made) {
            discard(checkpoint);  // one that stays is of no harm
        }
        return made;
    }
    const Result<void> ready = recordings.prepare(request.making.recordings, stop);
    auto made = ready ? makeVoice(request.making, engines, until.token(), progress) : Result<MadeVoice>(ready.error());
    if (until.isRemoved()) {
        return removedMeanwhile(profile.name);
    }
    if (!made) {
        std::error_code ignored;
        const bool goesOn = made.error().code == ErrorCode::Cancelled && !request.matchedOnly;
        if (begun->isNew && !goesOn && !std::filesystem::exists(checkpoint, ignored)) {
            (void)library.remove(profile.id);  // nothing was made yet
        }
        return made.error();
    }
    const auto kept = keep(library, profile.id, *made);
    if (!kept || !*kept) {
        return !kept ? kept.error() : removedWhole(home, profile.name);
    }
    made->profile = **kept;
    discard(checkpoint);
    recordings.remove();
    return made;
}

}  // namespace xenoglot
