#pragma once

#include "library/Paths.h"
#include "library/Setting.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <filesystem>
#include <vector>

namespace xenoglot {

/// What the user decided, in an INI file of the configuration folder. Each setting is read as `settings.workers()`, written as
/// `settings.workers.set(2)`, and tells with `changed()`; it reaches the disk with the next turn of the event loop. Lives in one
/// thread. The command line does not read it: what a command does follows from its options alone.
class Settings
{
public:
    explicit Settings(const std::filesystem::path& file = settingsFile());
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    /// Every setting, for whoever treats them alike.
    const std::vector<SettingBase*>& all() const { return m_all; }
    void reset();  ///< all to their defaults

    /// Writes now; false when the file cannot be written.
    bool save();

private:
    QSettings m_store;

public:
    // computing
    Setting<int> workers;     ///< languages at once; 0: chosen by planWorkers
    Setting<int> threads;     ///< intra-op threads of a worker; 0: cores ÷ workers
    Setting<QString> device;  ///< auto, cpu, cuda
    Setting<bool> check;      ///< re-transcribe every take
    Setting<bool> useCache;
    Setting<double> pace;  ///< ExpectedTime::pace of the last runs; 0: none yet

    // message and languages
    Setting<QStringList> favourites;  ///< language codes, shown first
    Setting<QStringList> lastTargets;
    Setting<QString> voice;  ///< that messages are spoken in: empty (stock), "matched", or the id of a voice of the library

    // audio
    Setting<QString> audioInput;    ///< id of the device; empty: the system's default
    Setting<QString> audioOutput;   ///< the same
    Setting<int> longestRecording;  ///< seconds

    // export
    Setting<QString> outputFormat;      ///< wav, flac, opus, mp3
    Setting<double> loudness;           ///< of exported audio, LUFS
    Setting<QStringList> exportParts;   ///< what is exported: audio, txt, srt, vtt, json; original: the message's text too
    Setting<QString> exportFolder;      ///< for audio and texts; empty: none yet
    Setting<QString> fileNameTemplate;  ///< FileNameTemplate.h

    // folders of the last file dialogs; empty: none yet
    Setting<QString> openFolder;
    Setting<QString> saveFolder;  ///< of projects

    // window
    Setting<QString> interfaceLanguage;  ///< en, de, fr; empty: the system's
    Setting<QString> colours;            ///< system, light, dark
    Setting<QVariantMap> shortcuts;      ///< name of an action → its keys as text, where they are not the default
    Setting<QByteArray> windowGeometry;
    Setting<bool> keepHistory;

private:
    std::vector<SettingBase*> m_all;
};

}  // namespace xenoglot
