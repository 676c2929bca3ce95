#pragma once

#include "audio/SoundServerDevices.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

namespace xenoglot {

/// A microphone or a sound output as the system names it.
struct AudioDeviceInfo {
    QByteArray id;  ///< stable over restarts; for the settings, Recorder::setDevice() and Player::setDevice()
    QString name;
    bool isDefault = false;

    bool operator==(const AudioDeviceInfo&) const = default;
};

/// What can be recorded from and played on, with word of every change, the system's default included. Empty lists where there is
/// no sound server; they fill within seconds when one appears. Lives in one thread with an event loop.
class AudioDevices : public QObject
{
    Q_OBJECT

public:
    /// Waits for the server's first answer, some milliseconds, at most 0.3 s.
    explicit AudioDevices(QObject* parent = nullptr);
    ~AudioDevices() override;

    QList<AudioDeviceInfo> inputs() const { return m_inputs; }    ///< the default first, then by name; no monitors of outputs
    QList<AudioDeviceInfo> outputs() const { return m_outputs; }  ///< the default first, then by name

    /// The id itself when that device is there, for an empty id the default's; empty when there is none.
    QByteArray findInput(const QByteArray& id) const;
    QByteArray findOutput(const QByteArray& id) const;

Q_SIGNALS:
    void inputsChanged();
    void outputsChanged();
    void defaultInputChanged();   ///< after inputsChanged()
    void defaultOutputChanged();  ///< after outputsChanged(); Player::reopenDevice() follows it

private:
    void apply(const SoundServerState& state);

    QList<AudioDeviceInfo> m_inputs;
    QList<AudioDeviceInfo> m_outputs;
    std::unique_ptr<SoundServerDevices> m_server;
};

}  // namespace xenoglot
