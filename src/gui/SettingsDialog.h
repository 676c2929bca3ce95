#pragma once

#include "core/StopToken.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace xenoglot {

class AudioDevices;
class PlaybackController;
class Recorder;
class Settings;
template <typename T>
class Setting;
namespace Ui {
class SettingsDialog;
}

/// What the user decides. Everything takes effect at once, or says when it does; there is nothing to confirm. While it is open
/// the microphone is open as well, for its level, unless it is recording.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// All outlive the dialog.
    SettingsDialog(Settings& settings, AudioDevices& devices, Recorder& recorder, PlaybackController& playback,
                   QWidget* parent = nullptr);
    ~SettingsDialog() override;

private:
    void bind(QSpinBox& box, Setting<int>& setting);
    void bind(QCheckBox& box, Setting<bool>& setting);
    template <typename T>
    void bind(QComboBox& box, Setting<T>& setting);
    void fill();
    void fillDevices();
    void describeWork();
    void describeFiles();
    void clearCache();
    void playTone();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings& m_settings;
    AudioDevices& m_devices;
    Recorder& m_recorder;
    PlaybackController& m_playback;
    StopSource m_stop;    ///< of looking at files
    QThreadPool m_files;  ///< looks at them
};

}  // namespace xenoglot
