#pragma once

#include "audio/AudioDevices.h"
#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "gui/Workbench.h"

#include <QMainWindow>
#include <QThreadPool>

#include <memory>

namespace xenoglot {

namespace Ui {
class MainWindow;
}

/// The window: three steps from top to bottom and one button below them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `dialogs` outlives the window.
    MainWindow(Environment environment, Dialogs& dialogs, QWidget* parent = nullptr);
    ~MainWindow() override;

    Workbench& workbench() { return m_workbench; }

    /// Opens recordings as one message; one that is there already is replaced, after a question when languages are at work.
    void openRecordings(const QStringList& files);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectActions();
    void connectAppearance();
    void connectPanels();
    void refresh();
    void showStatus();
    void chooseRecordings();
    void pasteRecording();
    void closeMessage();
    void discardRecording();
    bool mayLeaveRun();
    void saveTakeOf(const QString& language);
    void exportResults();
    void showHistory();
    void showSettings();
    void restoreWindow();
    AudioDevices& devices();
    void applyAppearance();

    Dialogs& m_dialogs;
    Workbench m_workbench;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<AudioDevices> m_devices;
    QThreadPool m_files;  ///< saves takes
    QString m_tip;        ///< status tip of what is pointed at
    QString m_news;       ///< what was done last, until the next status
};

}  // namespace xenoglot
