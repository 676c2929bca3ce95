#include "gui/MainWindow.h"

#include "gui/AboutDialog.h"
#include "gui/ConsentDialog.h"
#include "gui/DesktopNotice.h"
#include "gui/ExportDialog.h"
#include "gui/HistoryDialog.h"
#include "gui/LearnVoiceDialog.h"
#include "gui/OwnTextDialog.h"
#include "gui/ResultRow.h"
#include "gui/SaveTake.h"
#include "gui/SelfCheckDialog.h"
#include "gui/SettingsDialog.h"
#include "gui/ShortcutsDialog.h"
#include "gui/SpokenValue.h"
#include "gui/StartFolder.h"
#include "gui/SymbolIcon.h"
#include "gui/VoicesDialog.h"
#include "gui/WhenDone.h"
#include "gui/Words.h"
#include "run/ProjectJson.h"
#include "run/SpeechTags.h"
#include "run/VoicePackage.h"
#include "ui_MainWindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QMimeData>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QStyle>
#include <QTimer>
#include <QUrl>
#include <QWhatsThis>
#include <QtConcurrent>

#include <utility>

namespace xenoglot {

namespace {

/// The local files of a drag or the clipboard, as paths or as a text that names them.
QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    if (data == nullptr) {
        return files;
    }
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    if (files.isEmpty() && data->hasText()) {
        const QString text = data->text().trimmed();
        if (QFileInfo(text).isFile()) {
            files << text;
        }
    }
    return files;
}

}  // namespace

MainWindow::MainWindow(Workbench& workbench, ProjectController& projects, Dialogs& dialogs, QWidget* parent)
    : QMainWindow(parent),
      m_dialogs(dialogs),
      m_workbench(workbench),
      m_projects(projects),
      m_ui(std::make_unique<Ui::MainWindow>())
{
    installSpokenValues();
    m_ui->setupUi(this);
    setWindowIcon(QIcon(QStringLiteral(":/xenoglot/icons/xenoglot.svg")));
    setSymbols(*this);
    m_ui->messagePanel->setWorkbench(m_workbench);
    m_ui->languagesPanel->setModel(m_workbench.languages());
    m_ui->voiceBar->setWorkbench(m_workbench);
    m_ui->resultsPanel->setWorkbench(m_workbench);
    m_ui->resultsPanel->setTabPredecessor(m_ui->voiceBar->lastTabStop());
    m_shortcuts = std::make_unique<Shortcuts>(*this, m_workbench.settings().shortcuts);
    connectActions();
    connectAppearance();
    connectPanels();
    connectProjects();
    restoreWindow();
    refresh();
}

void MainWindow::restoreWindow()
{
    resize(1040, 800);
    restoreGeometry(m_workbench.settings().windowGeometry());
}

MainWindow::~MainWindow()
{
    m_files.waitForDone();
}

void MainWindow::connectActions()
{
    connect(m_ui->openAction, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_ui->pasteAction, &QAction::triggered, this, &MainWindow::pasteRecording);
    connect(m_ui->sampleAction, &QAction::triggered, this, [this] { openFiles({Workbench::sampleFile()}); });
    connect(m_ui->closeMessageAction, &QAction::triggered, this, &MainWindow::closeMessage);
    connect(m_ui->quitAction, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->recordAction, &QAction::triggered, this, &MainWindow::toggleRecording);
    connect(m_ui->messagePanel, &MessagePanel::recordRequested, this, &MainWindow::toggleRecording);
    connect(m_ui->playMessageAction, &QAction::triggered, m_ui->messagePanel, &MessagePanel::togglePlaying);
    const auto cutting = [this](QAction* action, auto cut) {
        connect(action, &QAction::triggered, this, [this, cut] {
            if (mayLeaveRun() && mayReplaceText()) {
                cut();
            }
        });
    };
    cutting(m_ui->cutAction, [this] { m_ui->messagePanel->cutToSelection(); });
    cutting(m_ui->undoCutAction, [this] { m_workbench.undoTrim(); });
    cutting(m_ui->redoCutAction, [this] { m_workbench.redoTrim(); });
    connect(m_ui->messagePanel, &MessagePanel::cutRequested, m_ui->cutAction, &QAction::trigger);
    connect(m_ui->messagePanel, &MessagePanel::undoCutRequested, m_ui->undoCutAction, &QAction::trigger);
    connect(m_ui->messagePanel, &MessagePanel::selectionChanged, this, &MainWindow::refresh);
    connect(m_ui->recogniseAction, &QAction::triggered, this, [this] {
        if (mayReplaceText()) {
            m_workbench.recogniseAgain();
        }
    });
    connect(m_ui->messagePanel, &MessagePanel::spokenLanguageWanted, this, [this](const QString& code) {
        if (code == m_workbench.message().spokenLanguage() || (mayLeaveRun() && mayReplaceText())) {
            m_workbench.message().setSpokenLanguage(code);
        }
        m_ui->messagePanel->showSpokenLanguage();
    });
    connect(m_ui->speakAction, &QAction::triggered, &m_workbench, &Workbench::doPrimaryAction);
    connect(m_ui->cancelAction, &QAction::triggered, &m_workbench, &Workbench::cancel);
    connect(m_ui->primaryButton, &QPushButton::clicked, this, &MainWindow::doPrimaryAction);
    connect(m_ui->searchAction, &QAction::triggered, m_ui->languagesPanel, &LanguagesPanel::startSearch);
    connect(m_ui->favouriteAction, &QAction::triggered, m_ui->languagesPanel, &LanguagesPanel::toggleFavourite);
    connect(m_ui->ownTextAction, &QAction::triggered, m_ui->languagesPanel, &LanguagesPanel::askForOwnText);
    connect(m_ui->languagesPanel, &LanguagesPanel::ownTextWanted, this, &MainWindow::askForOwnText);
    connect(m_ui->languagesPanel, &LanguagesPanel::told, this, &MainWindow::tell);
    connect(m_ui->untickAction, &QAction::triggered, m_ui->languagesPanel, &LanguagesPanel::untickAll);
    connect(m_ui->learnVoiceAction, &QAction::triggered, this, &MainWindow::showLearning);
    connect(m_ui->voicesAction, &QAction::triggered, this, &MainWindow::showVoices);
    connect(m_ui->exportAction, &QAction::triggered, this, &MainWindow::exportResults);
    connect(m_ui->historyAction, &QAction::triggered, this, &MainWindow::showHistory);
    connect(m_ui->settingsAction, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_ui->shortcutsAction, &QAction::triggered, this, [this] { ShortcutsDialog(*m_shortcuts, this).exec(); });
    connect(m_ui->whatsThisAction, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    connect(m_ui->selfCheckAction, &QAction::triggered, this, [this] {
        SelfCheckDialog(this).exec();
        // What was missing may have been put right.
        if (EngineLoader& engines = m_workbench.engines(); engines.state() == EngineLoader::State::Failed) {
            engines.open(engines.device());
        }
    });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectAppearance()
{
    auto* const group = new QActionGroup(this);
    Settings& settings = m_workbench.settings();
    const std::pair<QAction*, QString> appearances[]{{m_ui->systemAppearanceAction, QStringLiteral("system")},
                                                     {m_ui->lightAppearanceAction, QStringLiteral("light")},
                                                     {m_ui->darkAppearanceAction, QStringLiteral("dark")}};
    for (const auto& [action, name] : appearances) {
        group->addAction(action);
        action->setData(name);
        connect(action, &QAction::triggered, this, [&settings, chosen = name] { settings.colours.set(chosen); });
    }
    const auto show = [this, group] {
        for (QAction* action : group->actions()) {
            action->setChecked(action->data().toString() == m_workbench.settings().colours());
        }
    };
    show();
    if (settings.colours() != QLatin1String("system")) {
        applyAppearance();
    }
    connect(&settings.colours, &SettingBase::changed, this, [this, show] {
        show();
        applyAppearance();
    });
}

void MainWindow::connectPanels()
{
    connect(m_ui->messagePanel, &MessagePanel::openRequested, this, &MainWindow::chooseFiles);
    connect(m_ui->messagePanel, &MessagePanel::sampleRequested, m_ui->sampleAction, &QAction::trigger);
    connect(m_ui->messagePanel, &MessagePanel::closeRequested, this, &MainWindow::closeMessage);
    connect(m_ui->messagePanel, &MessagePanel::discardRequested, this, &MainWindow::discardRecording);
    connect(m_ui->messagePanel, &MessagePanel::recordingFailed, this,
            [this] { m_ui->scrollArea->verticalScrollBar()->setValue(0); });
    connect(m_ui->voiceBar, &VoiceBar::learnRequested, this, &MainWindow::showLearning);
    connect(m_ui->voiceBar, &VoiceBar::voicesRequested, this, &MainWindow::showVoices);
    connect(m_ui->voiceBar, &VoiceBar::consentRequested, this, &MainWindow::askForConsent);
    connect(m_ui->voiceBar, &VoiceBar::speakAgainRequested, &m_workbench, &Workbench::speakAgainIn);
    // Not from inside what asks, which goes on when there is an answer.
    connect(&m_workbench, &Workbench::consentWanted, this, &MainWindow::askForConsent, Qt::QueuedConnection);
    connect(&m_workbench.learner(), &VoiceLearner::finished, this, &MainWindow::tellLearned);
    connect(m_ui->resultsPanel, &ResultsPanel::saveRequested, this, &MainWindow::saveTakeOf);
    connect(m_ui->resultsPanel, &ResultsPanel::exportRequested, this, &MainWindow::exportResults);
    connect(m_ui->resultsPanel, &ResultsPanel::rowAdded, this, [this] {
        // When the new row has its place.
        QTimer::singleShot(0, this, [this] { m_ui->scrollArea->ensureWidgetVisible(m_ui->resultsPanel, 0, 24); });
    });
    connect(&m_workbench, &Workbench::changed, this, &MainWindow::refresh);
    connect(&m_workbench, &Workbench::warned, this, &MainWindow::warn);
    connect(&m_workbench.results(), &ResultsController::statusChanged, this, [this] {
        m_news.clear();
        showStatus();
    });
}

/// A double click is one click: its second half would cancel what the first has started.
void MainWindow::doPrimaryAction()
{
    const bool twice = m_sinceClick.isValid() && m_sinceClick.elapsed() < QApplication::doubleClickInterval();
    if (twice && m_workbench.isRunning()) {
        return;
    }
    m_workbench.doPrimaryAction();
    m_sinceClick.start();
}

void MainWindow::refresh()
{
    if (std::exchange(m_running, m_workbench.isRunning()) && !m_running && !isActiveWindow()) {
        QApplication::alert(this);
        showDesktopNotice(tr("Xenoglot has finished"), m_workbench.results().status());
    }
    const PrimaryAction action = m_workbench.primaryAction();
    QPushButton& button = *m_ui->primaryButton;
    button.setText(action.text);
    if (!action.enabled && button.hasFocus() && !m_workbench.results().languages().isEmpty()) {
        m_ui->resultsPanel->setFocus();  // not to the first field of the window, where a key would change the message
    }
    button.setEnabled(action.enabled);
    button.setToolTip(action.reason.isEmpty() ? m_ui->speakAction->toolTip() : action.reason);
    button.setAccessibleDescription(action.reason);
    if (button.property("running") != QVariant(action.cancels)) {
        button.setProperty("running", action.cancels);
        button.style()->unpolish(&button);
        button.style()->polish(&button);
    }
    m_ui->actionReasonLabel->setText(action.reason);
    m_ui->speakAction->setText(action.cancels ? tr("&Speak") : action.text);
    m_ui->speakAction->setEnabled(action.enabled && !action.cancels);
    m_ui->cancelAction->setEnabled(action.cancels);

    const MessageController& message = m_workbench.message();
    const bool recording = m_workbench.recorder().isRecording();
    const bool empty = message.state() == MessageController::State::Empty;
    m_ui->welcome->setVisible(empty && !recording);
    m_ui->recordAction->setText(recording ? tr("Stop &recording") : tr("&Record"));
    const QString inTheWay = recording ? QString() : m_workbench.whyNotRecord();
    m_ui->recordAction->setEnabled(!m_workbench.isRunning() && inTheWay.isEmpty());
    m_ui->recordAction->setStatusTip(inTheWay.isEmpty() ? m_ui->recordAction->toolTip() : inTheWay);
    m_ui->openAction->setEnabled(!recording);
    m_ui->pasteAction->setEnabled(!recording);
    m_ui->sampleAction->setEnabled(!recording && !Workbench::sampleFile().isEmpty());
    m_ui->closeMessageAction->setEnabled(!recording && !empty);
    m_ui->playMessageAction->setEnabled(!recording && message.state() == MessageController::State::Ready);
    m_ui->cutAction->setEnabled(!recording && m_ui->messagePanel->hasSelection());
    m_ui->undoCutAction->setEnabled(!recording && message.canUndoTrim());
    m_ui->redoCutAction->setEnabled(!recording && message.canRedoTrim());
    m_ui->recogniseAction->setEnabled(message.state() == MessageController::State::Ready && !m_workbench.isRunning());
    m_ui->exportAction->setEnabled(m_workbench.results().hasTakes());
    m_ui->saveProjectAction->setEnabled(!recording && message.state() == MessageController::State::Ready);
    m_ui->saveProjectAsAction->setEnabled(m_ui->saveProjectAction->isEnabled());
    showTitle();
    showStatus();
}

void MainWindow::showTitle()
{
    const MessageController& message = m_workbench.message();
    const QString title = m_projects.file().empty() ? message.title() : words::text(m_projects.file().filename().string());
    const bool empty = message.state() == MessageController::State::Empty;
    setWindowTitle(empty ? QStringLiteral("Xenoglot[*]") : QStringLiteral("%1[*] – Xenoglot").arg(title));
}

void MainWindow::showStatus()
{
    QString text = m_tip;
    if (text.isEmpty()) {
        text = m_news;
    }
    if (text.isEmpty() && m_workbench.engines().state() == EngineLoader::State::Failed) {
        text = words::errorLine(*m_workbench.engines().error());
    }
    if (text.isEmpty()) {
        text = m_workbench.results().status();
    }
    m_ui->newsLabel->setText(text);
    m_ui->newsLabel->setToolTip(text);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::StatusTip) {
        m_tip = static_cast<QStatusTipEvent*>(event)->tip();
        showStatus();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::connectProjects()
{
    connect(m_ui->saveProjectAction, &QAction::triggered, this, &MainWindow::saveProject);
    connect(m_ui->saveProjectAsAction, &QAction::triggered, this, &MainWindow::saveProjectAs);
    connect(m_ui->bringBackButton, &QPushButton::clicked, this, [this] {
        if (mayReplace([this] { m_ui->bringBackButton->click(); })) {
            m_projects.bringBack();
        }
    });
    connect(m_ui->throwAwayButton, &QPushButton::clicked, this, [this] {
        if (m_dialogs.confirm(this, tr("Throw it away?"), tr("It cannot be brought back."), tr("Throw away"))) {
            m_projects.throwAway();
        }
    });
    connect(&m_projects, &ProjectController::changed, this, [this] {
        showLeftovers();
        setWindowModified(m_projects.isChanged());
        showTitle();
    });
    connect(&m_projects, &ProjectController::saved, this, [this] {
        tell(tr("Saved as %1").arg(QDir::toNativeSeparators(words::text(m_projects.file().string()))));
        if (const auto next = std::exchange(m_afterSaving, {})) {
            next();
        }
    });
    connect(&m_projects, &ProjectController::failed, this, [this](const Error& error) {
        m_afterSaving = {};
        m_dialogs.showError(this, error);
    });
    connect(&m_projects, &ProjectController::warned, this, &MainWindow::warn);
    showLeftovers();
}

void MainWindow::showLeftovers()
{
    const auto& leftovers = m_projects.leftovers();
    m_ui->leftoverFrame->setVisible(!leftovers.empty());
    if (leftovers.empty()) {
        return;
    }
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(leftovers.front().time), QLocale::ShortFormat);
    QString text = leftovers.front().kind == ProjectController::Leftover::Kind::Recording
                       ? tr("A recording of %1 is not finished.").arg(time)
                       : tr("Your work of %1 is not finished.").arg(time);
    if (leftovers.size() > 1) {
        text += QLatin1Char(' ') + tr("%n more after it.", nullptr, static_cast<int>(leftovers.size()) - 1);
    }
    m_ui->leftoverLabel->setText(text);
}

void MainWindow::saveProject()
{
    if (m_projects.file().empty()) {
        saveProjectAs();
    } else {
        m_projects.save(m_projects.file());
    }
}

void MainWindow::saveProjectAs()
{
    const QString ending = ProjectController::fileEnding();
    Settings& settings = m_workbench.settings();
    const QString folder = startFolder(settings.saveFolder(), QStandardPaths::DocumentsLocation);
    const QString stem = QFileInfo(m_workbench.message().name()).completeBaseName();
    QString file = m_dialogs.saveFile(this, tr("Save the project"), QDir(folder).filePath(stem + ending),
                                      tr("Xenoglot projects (%1)").arg(QLatin1Char('*') + ending));
    if (!file.isEmpty()) {
        file += file.endsWith(ending, Qt::CaseInsensitive) ? QString() : ending;
        settings.saveFolder.set(QFileInfo(file).absolutePath());
        m_projects.save(file.toStdString());
    }
}

void MainWindow::tell(const QString& news)
{
    m_news = news;
    showStatus();
}

/// Something beside what the user does.
void MainWindow::warn(const Error& error)
{
    tell(words::errorLine(error));
}

/// The window may let go of what it shows. `again` is called when it first has to save the project, and has.
bool MainWindow::mayLeave(std::function<void()> again)
{
    if (!mayLeaveRun()) {
        return false;
    }
    if (!m_projects.isChanged()) {
        return true;
    }
    switch (m_dialogs.askAboutUnsaved(this, words::text(m_projects.file().filename().string()))) {
        case UnsavedAnswer::Save:
            m_afterSaving = std::move(again);
            saveProject();
            return false;
        case UnsavedAnswer::GoOn: m_workbench.setKept(m_workbench.project()); return true;
        case UnsavedAnswer::Stay: return false;
    }
    return false;
}

/// Another message may take its place. What was never spoken is kept in the history, if there is to be one.
bool MainWindow::mayReplace(std::function<void()> again)
{
    return mayLeave(std::move(again))
           && (m_workbench.settings().keepHistory() || !m_workbench.isDraft()
               || m_dialogs.confirm(this, tr("The message was not spoken yet."),
                                    tr("It would be lost: the history is switched off."), tr("Go on without it")));
}

/// The message will be recognised again.
bool MainWindow::mayReplaceText()
{
    return !m_workbench.project().transcriptEdited
           || m_dialogs.confirm(this, tr("You have changed the text of the message."),
                                tr("The message is recognised again, and your changes are lost."), tr("Recognise it again"));
}

bool MainWindow::mayLeaveRun()
{
    return !m_workbench.isRunning()
           || m_dialogs.confirm(this, tr("Languages are still being worked on."),
                                tr("They will be cancelled. What is finished is kept."), tr("Stop the work"));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool recording = m_workbench.recorder().isRecording();
    bool stops = !recording
                 || m_dialogs.confirm(this, tr("A message is being recorded."), tr("What was recorded so far is kept."),
                                      tr("Stop and close"));
    stops = stops
            && (!m_workbench.reading().isRecording()
                || m_dialogs.confirm(this, tr("A text is being read aloud."), tr("What was read is not kept."),
                                     tr("Stop and close")));
    const VoiceLearner& learner = m_workbench.learner();
    stops = stops
            && (!learner.isLearning()
                || m_dialogs.confirm(this, tr("The voice \"%1\" is being learned.").arg(learner.name()),
                                     tr("What was learned so far is kept: \"Learn on\" among the voices takes it up again."),
                                     tr("Stop and close")));
    if (!stops || !mayLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    m_projects.close();
    m_workbench.cancel();
    m_workbench.reading().stop();  // it is erased with the workbench
    m_workbench.learner().cancel();
    m_workbench.playback().stop();
    storeGeometry();
    QMainWindow::closeEvent(event);
}

void MainWindow::storeGeometry()
{
    m_workbench.settings().windowGeometry.set(saveGeometry());
}

/// What is recorded takes the place of what is shown.
void MainWindow::toggleRecording()
{
    if (m_workbench.recorder().isRecording() || mayReplace([this] { toggleRecording(); })) {
        m_ui->messagePanel->toggleRecording();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->source() == nullptr && !localFiles(event->mimeData()).isEmpty() && !m_workbench.recorder().isRecording()) {
        event->acceptProposedAction();
        m_ui->messagePanel->setDragged(true);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_ui->messagePanel->setDragged(false);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_ui->messagePanel->setDragged(false);
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

void MainWindow::openFiles(const QStringList& files)
{
    if (files.size() == 1 && files.first().endsWith(QLatin1String(voicePackageEnding), Qt::CaseInsensitive)) {
        showVoices();
        m_voices->importFrom(files.first());
        return;
    }
    if (files.isEmpty() || !mayReplace([this, files] { openFiles(files); })) {
        return;
    }
    m_news.clear();
    if (files.size() == 1 && files.first().endsWith(ProjectController::fileEnding(), Qt::CaseInsensitive)) {
        m_projects.open(files.first().toStdString());
    } else {
        m_workbench.open(files);
    }
    m_ui->scrollArea->verticalScrollBar()->setValue(0);
}

void MainWindow::chooseFiles()
{
    const QStringList files =
        m_dialogs.openFiles(this, startFolder(m_workbench.settings().openFolder(), QStandardPaths::MusicLocation));
    if (!files.isEmpty()) {
        m_workbench.settings().openFolder.set(QFileInfo(files.first()).absolutePath());
    }
    openFiles(files);
}

void MainWindow::pasteRecording()
{
    const QStringList files = localFiles(QApplication::clipboard()->mimeData());
    if (files.isEmpty()) {
        tell(tr("There is no recording to paste: copy one in a file manager first."));
    }
    openFiles(files);
}

void MainWindow::closeMessage()
{
    if (mayReplace([this] { closeMessage(); })) {
        m_news.clear();
        m_workbench.closeMessage();
    }
}

void MainWindow::discardRecording()
{
    if (m_dialogs.confirm(this, tr("Throw this recording away?"), tr("It cannot be brought back."), tr("Throw away"))) {
        m_workbench.recorder().discard();
    }
}

void MainWindow::saveTakeOf(const QString& language)
{
    const ResultState* const row = m_workbench.results().row(language);
    if (row == nullptr || row->take() == nullptr) {
        return;
    }
    const QString take = row->take()->file;
    const LanguageResult& spoken = row->take()->result;
    const AudioTags tags = speechTags(spoken.language, spoken.engine, spoken.voice, spoken.seed);
    const QString stem = QFileInfo(m_workbench.message().name()).completeBaseName();
    Settings& settings = m_workbench.settings();
    const QString folder = startFolder(settings.exportFolder(), QStandardPaths::MusicLocation);
    const QString target =
        m_dialogs.saveFile(this, tr("Save the audio"), QDir(folder).filePath(QStringLiteral("%1-%2.wav").arg(stem, language)),
                           tr("Audio (%1)").arg(QStringLiteral("*.wav *.flac *.opus *.mp3")));
    if (target.isEmpty()) {
        return;
    }
    settings.exportFolder.set(QFileInfo(target).absolutePath());
    auto* const watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, target] {
        watcher->deleteLater();
        if (const Result<void> saved = watcher->result()) {
            tell(tr("Saved as %1").arg(QDir::toNativeSeparators(target)));
        } else {
            m_dialogs.showError(this, saved.error());
        }
    });
    watcher->setFuture(
        QtConcurrent::run(&m_files, [take, tags, target] { return saveTake(take.toStdString(), tags, target.toStdString()); }));
}

void MainWindow::askForOwnText(const QString& language)
{
    const MessageController& message = m_workbench.message();
    LanguageListModel& languages = m_workbench.languages();
    OwnTextDialog dialog(language, message.textState() == MessageController::Text::Ready ? message.editedText() : QString(),
                         languages.ownText(language), this);
    StopSource stop;
    if (message.textState() == MessageController::Text::Ready && languages.ownText(language).isEmpty()
        && languages.indexOf(language).data(LanguageListModel::AvailableRole).toBool()) {
        dialog.suggest(m_workbench.translate(language, stop.get_token()));
    }
    if (dialog.exec() == QDialog::Accepted) {
        languages.setOwnText(language, dialog.text());
    }
    stop.request_stop();
}

void MainWindow::exportResults()
{
    ExportDialog dialog(m_workbench.project(), m_workbench.settings(), m_dialogs, this);
    connect(&m_workbench, &Workbench::changed, &dialog, [this, &dialog] { dialog.setProject(m_workbench.project()); });
    if (dialog.exec() == QDialog::Accepted) {
        tell(tr("%n file(s) written", nullptr, static_cast<int>(dialog.written().size())));
    }
}

void MainWindow::showHistory()
{
    m_workbench.keep();
    HistoryDialog dialog(m_workbench.history(), m_workbench.entry(), m_dialogs, this);
    connect(&dialog, &HistoryDialog::shownDeleted, &m_workbench, &Workbench::closeMessage);
    if (dialog.exec() == QDialog::Accepted && dialog.chosen() != m_workbench.entry()) {
        openEntry(dialog.chosen());
    }
}

void MainWindow::openEntry(const std::filesystem::path& entry)
{
    const auto read = [entry, name = tr("the history").toStdString(),
                       nothing = tr("Nothing of this message was kept.").toStdString()](History& history) -> Result<Project> {
        const auto stored = history.project(entry);
        if (!stored) {
            return stored.error();
        }
        return stored->isEmpty() ? Error{ErrorCode::FileNotFound, nothing, {}} : projectFrom(*stored, name);
    };
    whenDone(m_workbench.history().ask(read), this, [this, entry](const Result<Project>& project) {
        if (!project) {
            m_dialogs.showError(this, project.error());
        } else if (mayReplace([this, entry] { openEntry(entry); })) {
            m_workbench.openProject(*project, entry);
        }
    });
}

void MainWindow::showSettings()
{
    SettingsDialog(m_workbench.settings(), m_workbench.devices(), m_workbench.recorder(), m_workbench.playback(), this).exec();
    Q_EMIT settingsClosed();
}

void MainWindow::showLearning()
{
    if (m_learning == nullptr) {
        m_learning = new LearnVoiceDialog(m_workbench, m_dialogs, this);
        connect(m_learning, &LearnVoiceDialog::speakAgainWanted, this, [this](const QString& voice) {
            m_learning->hide();
            m_workbench.speakAgainIn(voice);
        });
    }
    m_learning->show();
    m_learning->raise();
    m_learning->activateWindow();
}

void MainWindow::showVoices()
{
    if (m_voices == nullptr) {
        m_voices = new VoicesDialog(m_workbench, m_dialogs, this);
        connect(m_voices, &VoicesDialog::learnWanted, this, &MainWindow::showLearning);
        connect(m_voices, &VoicesDialog::learnOnWanted, this, [this](const VoiceProfile& profile) {
            m_workbench.learnOn(profile);
            showLearning();
        });
    }
    m_voices->show();
    m_voices->raise();
    m_voices->activateWindow();
}

void MainWindow::tellLearned()
{
    const VoiceLearner& learner = m_workbench.learner();
    if (learner.state() == VoiceLearner::State::Stopped) {
        return;  // the user knows
    }
    const QString news = learner.made() && learner.made()->stayed ? tr("The voice \"%1\" stays as it was").arg(learner.name())
                         : learner.state() == VoiceLearner::State::Done
                             ? tr("The voice \"%1\" has been learned").arg(learner.name())
                             : tr("The voice \"%1\" could not be learned").arg(learner.name());
    tell(news);
    if (!isActiveWindow() && (m_learning == nullptr || !m_learning->isActiveWindow())) {
        QApplication::alert(this);
        showDesktopNotice(news, learner.error() ? words::errorLine(*learner.error()) : QString());
    }
}

/// Whose voice is in the message; what waits for the answer goes on by itself.
void MainWindow::askForConsent()
{
    if (!m_workbench.spokenBy().wantsConsent() || m_askingForConsent) {
        return;
    }
    m_askingForConsent = true;
    ConsentDialog dialog(this);
    connect(&m_workbench, &Workbench::messageReplaced, &dialog, &QDialog::reject);  // it was asked about another one
    dialog.exec();
    m_askingForConsent = false;
    if (const std::optional<VoiceConsent> consent = dialog.consent()) {
        m_workbench.spokenBy().setConsent(*consent);
    } else {
        m_workbench.cancel();  // what waits for the answer; it is asked again the next time
    }
}

void MainWindow::applyAppearance()
{
    const QString colours = m_workbench.settings().colours();
    applyTheme(*qApp, colours == QLatin1String("dark")    ? Appearance::Dark
                      : colours == QLatin1String("light") ? Appearance::Light
                                                          : Appearance::System);
}

}  // namespace xenoglot
