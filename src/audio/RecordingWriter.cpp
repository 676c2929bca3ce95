#include "audio/RecordingWriter.h"

#include <utility>

namespace xenoglot {

RecordingWriter::RecordingWriter(std::unique_ptr<RecordingFile> file, int rate, std::function<void(const Outcome&)> ended)
    : m_file(std::move(file)), m_syncEvery(static_cast<std::size_t>(rate)), m_ended(std::move(ended)), m_thread([this] { run(); })
{
}

RecordingWriter::~RecordingWriter()
{
    end(Ending::Leave);
    m_thread.join();
}

void RecordingWriter::append(std::vector<float> samples)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            m_waiting = std::move(samples);
        } else {
            m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
        }
    }
    m_changed.notify_one();
}

void RecordingWriter::end(Ending ending)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending == Ending::None) {
            m_ending = ending;
        }
    }
    m_changed.notify_one();
}

void RecordingWriter::run()
{
    Outcome outcome;
    if (const Result<void> written = writeUntilEnd(); !written) {
        outcome.error = written.error();
    }
    if (m_ending == Ending::Leave && m_file->samples() > 0) {
        (void)m_file->sync();
        return;
    }
    if (!outcome.error && m_ending == Ending::Discard) {
        m_file->discard();
    } else if (Result<std::filesystem::path> path = m_file->finish(); path) {
        outcome.file = std::move(*path);
    } else if (!outcome.error) {
        outcome.error = path.error();
    }
    m_ended(outcome);
}

Result<void> RecordingWriter::writeUntilEnd()
{
    std::size_t synced = 0;
    std::vector<float> samples;
    for (bool ended = false; !ended;) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return !m_waiting.empty() || m_ending != Ending::None; });
            samples.clear();
            std::swap(samples, m_waiting);
            ended = m_ending != Ending::None;
        }
        if (const Result<void> written = m_file->append(samples); !written) {
            return written;
        }
        if (!ended && m_file->samples() - synced >= m_syncEvery) {
            synced = m_file->samples();
            if (const Result<void> done = m_file->sync(); !done) {
                return done;
            }
        }
    }
    return {};
}

}  // namespace xenoglot
