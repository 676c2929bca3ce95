#include "gui/ClipLoader.h"

#include "audio/AudioReader.h"
#include "audio/AudioWriter.h"
#include "audio/JoinClips.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <exception>
#include <stop_token>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

/// Between recordings that are joined, seconds: what Message.cpp puts there.
constexpr double joinPause = 0.4;

Result<LoadedClip> withPeaks(LoadedClip loaded, AudioClip clip, const StopToken& stop)
{
    loaded.clip = std::make_shared<const AudioClip>(std::move(clip));
    auto peaks = WaveformPeaks::compute(loaded.clip, stop);
    if (!peaks) {
        return peaks.error();
    }
    loaded.peaks = std::move(peaks).value();
    return loaded;
}

Result<LoadedClip> read(const QStringList& files, const StopToken& stop)
{
    LoadedClip loaded;
    std::vector<AudioClip> clips;
    for (const QString& file : files) {
        auto input = readAudio(file.toStdString(), stop);
        if (!input) {
            return input.error();
        }
        for (const std::string& note : input->notes) {
            loaded.notes << QString::fromStdString(note);
        }
        clips.push_back(std::move(input->clip));
    }
    auto joined = clips.size() == 1 ? Result<AudioClip>(std::move(clips.front())) : joinClips(clips, joinPause);
    if (!joined) {
        return joined.error();
    }
    return withPeaks(std::move(loaded), std::move(joined).value(), stop);
}

Result<LoadedClip> cutTo(const AudioClip& recording, const RecordingTrim& trim, const std::filesystem::path& file,
                         const StopToken& stop)
{
    AudioClip part = trim.apply(recording);
    if (const Result<void> made = makePrivateFolder(file.parent_path()); !made) {
        return made.error();
    }
    if (const Result<void> written = writeAudio(file, part, AudioFileFormat::Wav); !written) {
        return written.error();
    }
    std::error_code ignored;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    return withPeaks({}, std::move(part), stop);
}

}  // namespace

ClipLoader::ClipLoader(QObject* parent) : QObject(parent)
{
    m_pool.setObjectName(QStringLiteral("ClipLoader"));
    m_pool.setMaxThreadCount(2);
}

ClipLoader::~ClipLoader()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void ClipLoader::load(const QStringList& files, QObject* context, const StopToken& stop, Answer answer)
{
    start([files](const StopToken& given) { return read(files, given); }, context, stop, std::move(answer));
}

void ClipLoader::cut(std::shared_ptr<const AudioClip> recording, const RecordingTrim& trim, const std::filesystem::path& file,
                     QObject* context, const StopToken& stop, Answer answer)
{
    start([recording = std::move(recording), trim, file](const StopToken& given) { return cutTo(*recording, trim, file, given); },
          context, stop, std::move(answer));
}

void ClipLoader::start(Work work, QObject* context, const StopToken& stop, Answer answer)
{
    // Whoever asked can stop this one, the end of the loader stops all.
    StopSource either;
    using Forward = std::stop_callback<std::function<void()>>;
    const std::function<void()> forward = [either]() mutable { either.request_stop(); };
    const auto own = std::make_shared<Forward>(m_stop.get_token(), forward);
    const auto asked = std::make_shared<Forward>(stop, forward);

    const auto guarded = [work = std::move(work), either, own, asked]() -> Result<LoadedClip> {
        try {
            return work(either.get_token());
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, worded(Wording::tr("Reading the recording failed: %1"), error.what()),
                         Wording::tr("Close other programs and try again.")};
        }
    };
    auto* watcher = new QFutureWatcher<Result<LoadedClip>>(this);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    connect(watcher, &QFutureWatcherBase::finished, context, [watcher, stop, answer = std::move(answer)] {
        if (!stop.stop_requested() && watcher->future().resultCount() > 0) {
            answer(watcher->result());
        }
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, guarded));
}

}  // namespace xenoglot
