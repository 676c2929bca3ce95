#include "gui/EngineLoader.h"

#include "core/Wording.h"
#include "run/Session.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <exception>
#include <utility>

namespace xenoglot {

EngineLoader::EngineLoader(Opener opener, QObject* parent) : QObject(parent), m_opener(std::move(opener))
{
    m_pool.setObjectName(QStringLiteral("EngineLoader"));
    m_pool.setMaxThreadCount(1);
}

EngineLoader::~EngineLoader()
{
    m_pool.waitForDone();
}

Result<Engines> EngineLoader::openInstalled(const std::string& device)
{
    auto session = openSession(device);
    if (!session) {
        return session.error();
    }
    return Engines{session->engines, session->cache};
}

void EngineLoader::open(const std::string& device)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_device = device;
    m_state = State::Opening;
    m_error.reset();
    Q_EMIT stateChanged();
    auto* watcher = new QFutureWatcher<Result<Engines>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_busy = false;
        if (auto opened = watcher->result(); opened) {
            m_engines = std::move(opened).value();
            m_state = State::Ready;
        } else {
            m_error = opened.error();
            m_state = State::Failed;
        }
        Q_EMIT stateChanged();
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [opener = m_opener, device]() -> Result<Engines> {
        try {
            return opener(device);
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, worded(Wording::tr("Opening the models failed: %1"), error.what()),
                         Wording::tr("Open the self-check in the Help menu.")};
        }
    }));
}

}  // namespace xenoglot
