#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace xenoglot {

/// A microphone: what a Recorder needs of the hardware, so that tests can stand in for it. Lives in the thread that made it,
/// which has an event loop.
class CaptureDevice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens it. Returns the rate in Hz of the samples that captured() will bring: its own, at most 48 kHz. It may take seconds
    /// until the first ones come. Error: AudioDevice.
    virtual Result<int> start() = 0;

    /// Closes it; captured() and failed() are not emitted any more. Allowed at any time, in their slots as well.
    virtual void stop() = 0;

Q_SIGNALS:
    /// The next samples, without gaps since start(); mono, full scale ±1.
    void captured(const std::vector<float>& samples);

    /// It is gone and has stopped. Error: AudioDevice.
    void failed(const xenoglot::Error& error);
};

/// Makes the device with an id of AudioDevices; an empty id is the system's default.
using CaptureFactory = std::function<std::unique_ptr<CaptureDevice>(const QByteArray& id)>;

}  // namespace xenoglot
