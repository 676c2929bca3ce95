#include "audio/AudioDevices.h"

#include <algorithm>
#include <chrono>
#include <future>

namespace xenoglot {

namespace {

constexpr std::chrono::milliseconds firstAnswerLimit{300};

QList<AudioDeviceInfo> listed(const QList<SoundServerState::Device>& devices, const QByteArray& defaultName)
{
    QList<AudioDeviceInfo> infos;
    for (const SoundServerState::Device& device : devices) {
        infos.append({device.name, device.description, device.name == defaultName});
    }
    std::sort(infos.begin(), infos.end(), [](const AudioDeviceInfo& a, const AudioDeviceInfo& b) {
        return a.isDefault != b.isDefault ? a.isDefault : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return infos;
}

/// An empty id asks for the first one, which is the default.
QByteArray find(const QList<AudioDeviceInfo>& infos, const QByteArray& id)
{
    const auto found =
        std::find_if(infos.begin(), infos.end(), [&id](const AudioDeviceInfo& info) { return id.isEmpty() || info.id == id; });
    return found == infos.end() ? QByteArray() : found->id;
}

}  // namespace

AudioDevices::AudioDevices(QObject* parent) : QObject(parent)
{
    auto first = std::make_shared<std::promise<SoundServerState>>();
    std::future<SoundServerState> answer = first->get_future();
    m_server = std::make_unique<SoundServerDevices>([this, first](const SoundServerState& state) mutable {
        if (first) {
            first->set_value(state);
            first.reset();
        }
        QMetaObject::invokeMethod(
            this, [this, state] { apply(state); }, Qt::QueuedConnection);
    });
    if (answer.wait_for(firstAnswerLimit) == std::future_status::ready) {
        apply(answer.get());
    }
}

AudioDevices::~AudioDevices()
{
    m_server.reset();  // its thread posts to this object
}

QByteArray AudioDevices::findInput(const QByteArray& id) const
{
    return find(m_inputs, id);
}

QByteArray AudioDevices::findOutput(const QByteArray& id) const
{
    return find(m_outputs, id);
}

void AudioDevices::apply(const SoundServerState& state)
{
    const QList<AudioDeviceInfo> inputs = std::exchange(m_inputs, listed(state.inputs, state.defaultInput));
    const QList<AudioDeviceInfo> outputs = std::exchange(m_outputs, listed(state.outputs, state.defaultOutput));
    if (m_inputs != inputs) {
        Q_EMIT inputsChanged();
    }
    if (find(m_inputs, {}) != find(inputs, {})) {
        Q_EMIT defaultInputChanged();
    }
    if (m_outputs != outputs) {
        Q_EMIT outputsChanged();
    }
    if (find(m_outputs, {}) != find(outputs, {})) {
        Q_EMIT defaultOutputChanged();
    }
}

}  // namespace xenoglot
