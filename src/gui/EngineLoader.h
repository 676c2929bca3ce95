#pragma once

#include "core/Result.h"
#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xenoglot {

/// What a run needs, behind the interfaces that tests can stand in for.
struct Engines {
    std::shared_ptr<EngineProvider> provider;
    std::shared_ptr<ResultCache> cache;
};

/// Finds the installed models in a thread of its own, so that the window appears before that. Lives in the window's thread.
class EngineLoader : public QObject
{
    Q_OBJECT

public:
    /// Of a device: auto, cpu or cuda.
    using Opener = std::function<Result<Engines>(const std::string& device)>;

    enum class State { Opening, Ready, Failed };

    /// `opener` runs in another thread.
    explicit EngineLoader(Opener opener, QObject* parent = nullptr);
    ~EngineLoader() override;

    /// Opens, or does it again: after a failure, or for another device. Nothing happens while it is opening.
    void open(const std::string& device);

    const std::string& device() const { return m_device; }  ///< that open() was last asked for

    State state() const { return m_state; }
    const Engines& engines() const { return m_engines; }           ///< when Ready
    const std::optional<Error>& error() const { return m_error; }  ///< when Failed

    /// openSession() of the run layer.
    static Result<Engines> openInstalled(const std::string& device);

Q_SIGNALS:
    void stateChanged();

private:
    Opener m_opener;
    std::string m_device;
    QThreadPool m_pool;
    State m_state = State::Opening;
    bool m_busy = false;
    Engines m_engines;
    std::optional<Error> m_error;
};

}  // namespace xenoglot
