#pragma once

#include "audio/AudioWriter.h"
#include "gui/Dialogs.h"
#include "gui/MainWindow.h"
#include "gui/ProjectController.h"
#include "gui/Workbench.h"
#include "unit/audio/FakeDevices.h"
#include "unit/run/FakeEngines.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <memory>
#include <mutex>
#include <optional>

namespace xenoglot::testing {

/// Answers what the window asks, and counts how often it did.
class ScriptedDialogs : public Dialogs
{
public:
    QStringList openFiles(QWidget*, const QString&) override
    {
        ++asked;
        return recordings;
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override
    {
        ++asked;
        return source;
    }
    QString saveFile(QWidget*, const QString&, const QString& suggestion, const QString&) override
    {
        ++asked;
        suggested = suggestion;
        return target;
    }
    QString chooseFolder(QWidget*, const QString&) override
    {
        ++asked;
        return target;
    }
    bool confirm(QWidget*, const QString& question, const QString&, const QString&) override
    {
        ++asked;
        lastQuestion = question;
        questions << question;
        return agrees && (declined.isEmpty() || !question.contains(declined));
    }
    UnsavedAnswer askAboutUnsaved(QWidget*, const QString& project) override
    {
        ++asked;
        lastQuestion = project;
        return unsaved;
    }
    void showError(QWidget*, const Error& error) override { errors.push_back(error); }

    QStringList recordings;
    QString source;
    QString target;
    bool agrees = true;
    QString declined;  ///< part of a question that is answered with no all the same
    QStringList questions;
    UnsavedAnswer unsaved = UnsavedAnswer::GoOn;
    std::vector<Error> errors;
    int asked = 0;
    QString suggested;
    QString lastQuestion;
};

/// Everything under the window, with engines and devices that do what a test says.
struct FakeWorld {
    FakeWorld() { message = writeTone("message.wav", 3); }

    QString writeTone(const char* name, double seconds) const
    {
        return write(name, {std::vector<float>(static_cast<std::size_t>(16000 * seconds), 0.25F), 16000});
    }

    /// Speech of one who hums, out of which a voice can be learned.
    QString writeHum(const char* name, double seconds) const { return write(name, FakeEngines::hum(seconds, 16000, 0.25F)); }

    QString write(const char* name, const AudioClip& clip) const
    {
        const QString file = folder.filePath(QString::fromLatin1(name));
        const auto written = writeAudio(file.toStdString(), clip, AudioFileFormat::Wav);
        return written ? file : QString();
    }

    Environment environment()
    {
        return {devices,
                [this](const std::string& device) -> Result<Engines> {
                    const std::lock_guard lock(m_opening);
                    m_openedDevice = device;
                    if (m_openError) {
                        return *m_openError;
                    }
                    return Engines{engines, nullptr};
                },
                microphone.factory(),
                speaker.factory(),
                folder.filePath(QStringLiteral("data")).toStdString(),
                folder.filePath(QStringLiteral("settings.ini")).toStdString()};
    }

    /// What opening the engines ends with from now on; nothing: it goes well.
    void setOpenError(std::optional<Error> error)
    {
        const std::lock_guard lock(m_opening);
        m_openError = std::move(error);
    }

    /// The device that the engines were last asked for.
    std::string openedDevice() const
    {
        const std::lock_guard lock(m_opening);
        return m_openedDevice;
    }

    AudioDevices devices;
    QTemporaryDir folder;
    QString message;  ///< a recording of three seconds
    std::shared_ptr<FakeEngines> engines = std::make_shared<FakeEngines>();
    FakeMicrophone microphone;
    FakeSpeaker speaker;

private:
    mutable std::mutex m_opening;  ///< engines are opened in other threads
    std::optional<Error> m_openError;
    std::string m_openedDevice;
};

/// Holds a language at its first spoken sentence until it is opened or its job is stopped.
class Gate
{
public:
    void close(FakeEngines& engines, const std::string& language)
    {
        engines.onSpeak[language] = [open = m_open](const StopToken& stop) -> Result<void> {
            while (!*open) {
                if (stop.stop_requested()) {
                    return cancelledError();
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            return {};
        };
    }
    void open() { *m_open = true; }
    ~Gate() { open(); }

private:
    std::shared_ptr<std::atomic<bool>> m_open = std::make_shared<std::atomic<bool>>(false);
};

/// Records so many samples as the message.
inline void record(Workbench& workbench, FakeMicrophone& microphone, std::size_t samples)
{
    workbench.startRecording();
    QTRY_VERIFY(microphone.isOpen());
    microphone.deliver(samples);
    workbench.recorder().stop();
    microphone.deliver(48000);  // the end of what was said
}

/// A window with what it shows.
struct TestWindow {
    TestWindow(const Environment& environment, Dialogs& dialogs)
        : workbench(environment), projects(workbench, environment.dataFolder), window(workbench, projects, dialogs)
    {
    }

    MainWindow* operator->() { return &window; }
    MainWindow* get() { return &window; }

    /// A part of it by its object name; there is one.
    template <typename Part>
    Part* find(const char* name) const
    {
        auto* const part = window.findChild<Part*>(QLatin1String(name));
        if (part == nullptr) {
            qFatal("There is no %s", name);
        }
        return part;
    }

    void trigger(const char* action) const { find<QAction>(action)->trigger(); }

    /// Triggers what opens a dialog, and `use`s the dialog; when that returns it is closed, if it is still open.
    template <typename Dialog, typename Use>
    void inDialog(const char* action, Use use)
    {
        bool found = false;
        QTimer::singleShot(0, &window, [&] {
            auto* const dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            found = dialog != nullptr;
            if (found) {
                use(*dialog);
            }
            if (QWidget* const open = QApplication::activeModalWidget(); open != nullptr) {
                qobject_cast<QDialog*>(open)->reject();
            }
        });
        trigger(action);
        QVERIFY2(found, action);
    }

    Workbench workbench;
    ProjectController projects;
    MainWindow window;
};

}  // namespace xenoglot::testing
