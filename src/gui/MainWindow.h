#pragma once

#include "gui/Dialogs.h"
#include "gui/ProjectController.h"
#include "gui/Shortcuts.h"
#include "gui/Theme.h"
#include "gui/Workbench.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace xenoglot {

namespace Ui {
class MainWindow;
}
class LearnVoiceDialog;
class VoicesDialog;

/// The window: three steps from top to bottom and one button below them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All of these outlive the window.
    MainWindow(Workbench& workbench, ProjectController& projects, Dialogs& dialogs, QWidget* parent = nullptr);
    ~MainWindow() override;

    Workbench& workbench() { return m_workbench; }

    /// Opens recordings as one message, or a project; what is there already is replaced, after a question when something would
    /// be lost. A voice that was exported goes to the library of voices, when somebody said whose it is.
    void openFiles(const QStringList& files);

    /// Keeps size and place for the next window.
    void storeGeometry();

Q_SIGNALS:
    void settingsClosed();

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
    void connectProjects();
    void doPrimaryAction();
    void refresh();
    void showStatus();
    void toggleRecording();
    void chooseFiles();
    void pasteRecording();
    void closeMessage();
    void discardRecording();
    bool mayLeaveRun();
    bool mayLeave(std::function<void()> again);
    bool mayReplace(std::function<void()> again);
    bool mayReplaceText();
    void saveProject();
    void saveProjectAs();
    void showLeftovers();
    void showTitle();
    void tell(const QString& news);
    void warn(const Error& error);
    void saveTakeOf(const QString& language);
    void askForOwnText(const QString& language);
    void exportResults();
    void showHistory();
    void openEntry(const std::filesystem::path& entry);
    void showSettings();
    void showLearning();
    void showVoices();
    void askForConsent();
    void tellLearned();
    void restoreWindow();
    void applyAppearance();

    Dialogs& m_dialogs;
    Workbench& m_workbench;
    ProjectController& m_projects;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<Shortcuts> m_shortcuts;
    QThreadPool m_files;                     ///< saves takes
    LearnVoiceDialog* m_learning = nullptr;  ///< made when it is first asked for
    VoicesDialog* m_voices = nullptr;        ///< the same
    bool m_askingForConsent = false;
    bool m_running = false;
    QElapsedTimer m_sinceClick;  ///< on the primary button
    QString m_tip;               ///< status tip of what is pointed at
    QString m_news;              ///< what was done last, until the next status
    std::function<void()> m_afterSaving;
};

}  // namespace xenoglot
