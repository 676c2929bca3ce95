#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace xenoglot {

/// What a sound server has, as it said last.
struct SoundServerState {
    struct Device {
        QByteArray name;  ///< the server's name for it, which is QAudioDevice::id() as well
        QString description;
    };

    bool isThere = false;
    QList<Device> inputs;  ///< without the monitors of outputs
    QList<Device> outputs;
    QByteArray defaultInput;
    QByteArray defaultOutput;
};

/// Asks PulseAudio, or PipeWire in its place, what devices there are and watches for changes, by libpulse.
///
/// Qt 6.4 cannot be asked: it keeps the devices of a server that has died, says nothing of removed ones, never follows the
/// default, takes any source for the default input, and when no server is there at its first use it never looks for one again. A
/// stream on a device that does not exist makes it wait for ever.
class SoundServerDevices
{
public:
    /// `changed` is called in a thread of libpulse with every new state. Tries again every 2 s while there is no server.
    explicit SoundServerDevices(std::function<void(const SoundServerState&)> changed);

    /// `changed` is not called any more.
    ~SoundServerDevices();
    SoundServerDevices(const SoundServerDevices&) = delete;
    SoundServerDevices& operator=(const SoundServerDevices&) = delete;

private:
    class Connection;

    std::unique_ptr<Connection> m_connection;
};

}  // namespace xenoglot
