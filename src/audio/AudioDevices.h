#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

class QMediaDevices;

namespace xenoglot {

/// A microphone or a sound output as the system names it.
struct AudioDeviceInfo {
    QByteArray id;  ///< stable over restarts; for the settings, and for CaptureFactory and PlaybackFactory
    QString name;
    bool isDefault = false;

    bool operator==(const AudioDeviceInfo&) const = default;
};

/// What can be recorded from and played on, with word of every change, the system's default included. Empty lists where there is
/// no sound server; they fill when one is there (Qt looks every 3 s). After a server has died they stay as they were until the
/// next one: opening a device then fails with an Error, which is when its user learns of it. Lives in the main thread.
class AudioDevices : public QObject
{
    Q_OBJECT

public:
    explicit AudioDevices(QObject* parent = nullptr);
    ~AudioDevices() override;

    QList<AudioDeviceInfo> inputs() const { return m_inputs; }    ///< the default first, then by name; no monitors of outputs
    QList<AudioDeviceInfo> outputs() const { return m_outputs; }  ///< the default first, then by name

Q_SIGNALS:
    void inputsChanged();
    void outputsChanged();
    void defaultInputChanged();   ///< after inputsChanged()
    void defaultOutputChanged();  ///< after outputsChanged()

private:
    void refreshInputs();
    void refreshOutputs();

    QMediaDevices* m_devices;
    QList<AudioDeviceInfo> m_inputs;
    QList<AudioDeviceInfo> m_outputs;
};

}  // namespace xenoglot
