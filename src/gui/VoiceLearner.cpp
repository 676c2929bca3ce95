#include "gui/VoiceLearner.h"

#include "audio/JoinClips.h"
#include "core/Wording.h"
#include "gui/WhenDone.h"
#include "run/Resources.h"

#include <QtConcurrent>

#include <exception>
#include <new>

namespace xenoglot {

VoiceLearner::VoiceLearner(std::filesystem::path folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    m_pool.setObjectName(QStringLiteral("VoiceLearner"));
    m_pool.setMaxThreadCount(1);
}

VoiceLearner::~VoiceLearner()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

QString VoiceLearner::name() const
{
    return QString::fromStdString(m_request.name).simplified();
}

void VoiceLearner::learn(VoiceLearningRequest request, std::vector<std::filesystem::path> files,
                         std::shared_ptr<EngineProvider> engines)
{
    if (!isLearning()) {
        m_request = std::move(request);
        start(std::move(files), true, std::move(engines));
    }
}

void VoiceLearner::goOn(const VoiceProfile& profile, int threads, std::shared_ptr<EngineProvider> engines)
{
    if (!isLearning()) {
        m_request = {};
        m_request.name = profile.name;
        m_request.consent = profile.consent;
        m_request.making.language = profile.language;
        m_request.making.threads = threads;
        start(keptRecordings(m_folder / profile.id, profile), false, std::move(engines));
    }
}

Result<VoiceLearner::Read> VoiceLearner::read(const std::vector<std::filesystem::path>& files, const StopToken& stop)
{
    auto recordings = readRecordings(files, stop);
    if (!recordings) {
        return recordings.error();
    }
    cutRecordings(*recordings, longestKeptRecordings);
    Read read;
    std::vector<AudioClip> clips;
    double seconds = 0;
    for (const SpeakerRecording& recording : *recordings) {
        read.starts.push_back(seconds);
        seconds += recording.clip.seconds();
        clips.push_back(recording.clip);
    }
    if (!clips.empty()) {
        auto joined = joinClips(clips, 0);
        if (!joined) {
            return joined.error();
        }
        read.joined.clip = std::make_shared<const AudioClip>(*std::move(joined));
        auto peaks = WaveformPeaks::compute(read.joined.clip, stop);
        if (!peaks) {
            return peaks.error();
        }
        read.joined.peaks = *std::move(peaks);
    }
    read.recordings = *std::move(recordings);
    return read;
}

/// `fresh`: the voice is made from these files; else it was begun with them.
void VoiceLearner::start(std::vector<std::filesystem::path> files, bool fresh, std::shared_ptr<EngineProvider> engines)
{
    m_stop = {};
    m_progress = {};
    m_recordings = {};
    m_starts.clear();
    m_made.reset();
    m_error.reset();
    if (m_request.making.threads <= 0) {
        m_request.making.threads = usableCores();
    }
    // What the other thread tells waits in the event loop, and goes with this object.
    const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); };
    const auto learn = [this, tell, request = m_request, folder = m_folder, files = std::move(files), fresh, engines,
                        stop = m_stop.get_token()]() mutable -> Result<MadeVoice> {
        auto known = read(files, stop);
        if (!known) {
            return known.error();
        }
        if (fresh) {
            request.making.recordings = std::move(known->recordings);
        }
        known->recordings.clear();
        tell([this, read = *std::move(known)] {
            m_recordings = read.joined;
            m_starts = read.starts;
            Q_EMIT recordingsRead();
        });
        return learnVoice(folder, std::move(request), *engines, stop, [this, tell](const VoiceMakingProgress& progress) {
            tell([this, progress] {
                m_progress = progress;
                Q_EMIT progressed();
            });
        });
    };
    const auto guarded = [learn = std::move(learn)]() mutable -> Result<MadeVoice> {
        giveWay();
        try {
            return learn();
        } catch (const std::bad_alloc&) {
            return Error{ErrorCode::OutOfMemory, Wording::tr("There is not enough memory to learn a voice"),
                         Wording::tr("Close other programs and try again.")};
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, worded(Wording::tr("Learning the voice failed: %1"), error.what()),
                         Wording::tr("This is a defect of the program; please report it.")};
        }
    };
    whenDone(QtConcurrent::run(&m_pool, guarded), this, [this](const Result<MadeVoice>& made) { onFinished(made); });
    setState(State::Learning);
}

void VoiceLearner::onFinished(const Result<MadeVoice>& made)
{
    if (made) {
        m_made = *made;
        setState(State::Done);
    } else if (made.error().code == ErrorCode::Cancelled) {
        setState(State::Stopped);
    } else {
        m_error = made.error();
        setState(State::Failed);
    }
    Q_EMIT finished();
}

void VoiceLearner::cancel()
{
    if (m_state == State::Learning) {
        m_stop.request_stop();
        setState(State::Stopping);
    }
}

void VoiceLearner::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

std::vector<std::pair<double, double>> VoiceLearner::usedParts() const
{
    std::vector<std::pair<double, double>> parts;
    const std::vector<ReferencePlace> places = m_made             ? m_made->places
                                               : m_progress.heard ? m_progress.heard->places
                                                                  : std::vector<ReferencePlace>();
    for (const ReferencePlace& place : places) {
        if (place.recording < m_starts.size()) {
            parts.emplace_back(m_starts[place.recording] + place.start, m_starts[place.recording] + place.end);
        }
    }
    return parts;
}

}  // namespace xenoglot
