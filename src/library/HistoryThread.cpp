#include "library/HistoryThread.h"

namespace xenoglot {

HistoryThread::HistoryThread(std::filesystem::path folder) : m_folder(std::move(folder))
{
    // One thread, and always the same: a connection of Qt SQL belongs to the thread that opened it.
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

HistoryThread::~HistoryThread()
{
    m_thread.start([this] { m_history.reset(); });
    m_thread.waitForDone();
}

Result<History*> HistoryThread::open()
{
    if (!m_history) {
        auto opened = History::open(m_folder);
        if (!opened) {
            return opened.error();
        }
        m_history.emplace(std::move(opened).value());
    }
    return &*m_history;
}

}  // namespace xenoglot
