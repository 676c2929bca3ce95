#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace xenoglot {

/// A store that belongs to one thread (History, VoiceLibrary) in a thread of its own, so that no window waits for a disk: what is
/// asked is done there, one after the other. The store is opened by Store::open(folder) with the first question.
template <typename Store>
class StoreThread
{
public:
    explicit StoreThread(std::filesystem::path folder) : m_folder(std::move(folder))
    {
        // One thread, and always the same: a connection of Qt SQL belongs to the thread that opened it.
        m_thread.setMaxThreadCount(1);
        m_thread.setExpiryTimeout(-1);
    }

    /// Does what was asked, and waits for it.
    ~StoreThread()
    {
        m_thread.start([this] { m_store.reset(); });
        m_thread.waitForDone();
    }

    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }

    /// What `work(Store&)`, which returns a Result, has found out; where the store cannot be opened its error. A window takes it
    /// with whenDone() (gui/WhenDone.h).
    template <typename Work>
    QFuture<std::invoke_result_t<Work, Store&>> ask(Work work)
    {
        using Answer = std::invoke_result_t<Work, Store&>;
        const auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        m_thread.start([this, promise, work = std::move(work)]() mutable {
            const Result<Store*> store = open();
            Answer answer = store ? work(**store) : Answer(store.error());
            if (!answer && answer.error().code == ErrorCode::FileDamaged) {
                m_store.reset();  // the next one finds it set aside
            }
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return promise->future();
    }

private:
    using Opened = std::decay_t<decltype(Store::open(std::filesystem::path()).value())>;

    Result<Store*> open()
    {
        if (!m_store) {
            auto opened = Store::open(m_folder);
            if (!opened) {
                return opened.error();
            }
            m_store.emplace(std::move(opened).value());
        }
        if constexpr (std::is_same_v<Opened, Store>) {
            return &*m_store;
        } else {
            return m_store->get();
        }
    }

    std::filesystem::path m_folder;
    std::optional<Opened> m_store;  ///< of the thread
    QThreadPool m_thread;
};

}  // namespace xenoglot
