#include "audio/AudioDevices.h"

#include <QAudioDevice>
#include <QMediaDevices>

#include <algorithm>

namespace xenoglot {

namespace {

QList<AudioDeviceInfo> listed(const QList<QAudioDevice>& devices, const QByteArray& defaultId)
{
    QList<AudioDeviceInfo> infos;
    for (const QAudioDevice& device : devices) {
        infos.append({device.id(), device.description(), device.id() == defaultId});
    }
    std::sort(infos.begin(), infos.end(), [](const AudioDeviceInfo& a, const AudioDeviceInfo& b) {
        return a.isDefault != b.isDefault ? a.isDefault : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return infos;
}

QByteArray defaultOf(const QList<AudioDeviceInfo>& infos)
{
    return !infos.isEmpty() && infos.front().isDefault ? infos.front().id : QByteArray();
}

}  // namespace

AudioDevices::AudioDevices(QObject* parent) : QObject(parent), m_devices(new QMediaDevices(this))
{
    refreshInputs();
    refreshOutputs();
    connect(m_devices, &QMediaDevices::audioInputsChanged, this, &AudioDevices::refreshInputs);
    connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &AudioDevices::refreshOutputs);
}

AudioDevices::~AudioDevices() = default;

void AudioDevices::refreshInputs()
{
    const QList<AudioDeviceInfo> before = m_inputs;
    m_inputs = listed(QMediaDevices::audioInputs(), QMediaDevices::defaultAudioInput().id());
    if (m_inputs != before) {
        Q_EMIT inputsChanged();
    }
    if (defaultOf(m_inputs) != defaultOf(before)) {
        Q_EMIT defaultInputChanged();
    }
}

void AudioDevices::refreshOutputs()
{
    const QList<AudioDeviceInfo> before = m_outputs;
    m_outputs = listed(QMediaDevices::audioOutputs(), QMediaDevices::defaultAudioOutput().id());
    if (m_outputs != before) {
        Q_EMIT outputsChanged();
    }
    if (defaultOf(m_outputs) != defaultOf(before)) {
        Q_EMIT defaultOutputChanged();
    }
}

}  // namespace xenoglot
