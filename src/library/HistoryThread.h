#pragma once

#include "library/History.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace xenoglot {

/// The history in a thread of its own, so that no window waits for a disk: what is asked is done there, one after the other.
class HistoryThread
{
public:
    /// The history is opened with the first question. `folder` as of History::open.
    explicit HistoryThread(std::filesystem::path folder);

    /// Does what was asked, and waits for it.
    ~HistoryThread();

    const std::filesystem::path& folder() const { return m_folder; }

    /// What `work(History&)`, which returns a Result, has found out; where the history cannot be opened its error. A window
    /// takes it with whenDone() (gui/WhenDone.h).
    template <typename Work>
    QFuture<std::invoke_result_t<Work, History&>> ask(Work work);

private:
    Result<History*> open();

    std::filesystem::path m_folder;
    std::optional<History> m_history;  ///< of the thread
    QThreadPool m_thread;
};

template <typename Work>
QFuture<std::invoke_result_t<Work, History&>> HistoryThread::ask(Work work)
{
    using Answer = std::invoke_result_t<Work, History&>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_thread.start([this, promise, work = std::move(work)]() mutable {
        const Result<History*> history = open();
        Answer answer = history ? work(**history) : Answer(history.error());
        if (!answer && answer.error().code == ErrorCode::FileDamaged) {
            m_history.reset();  // the next one finds it set aside
        }
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

}  // namespace xenoglot
