#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <type_traits>
#include <utility>

namespace xenoglot {

/// Calls `use` with the result of a future, in the thread of `context` and through its event loop, unless `context` is gone by
/// then. Call it in that thread. In place of QFuture::then(context, …): Qt 6.4 looks there whether the context still is, and
/// posts to it after that, in the thread that has finished; a dialog that is closed in between is a crash. A watcher is unhooked
/// under a lock.
template <typename T, typename Use>
void whenDone(const QFuture<T>& future, QObject* context, Use use)
{
    auto* const watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if constexpr (std::is_void_v<T>) {
            use();
        } else {
            use(watcher->result());
        }
    });
    watcher->setFuture(future);
}

}  // namespace xenoglot
