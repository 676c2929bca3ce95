#include "audio/AudioReader.h"
#include "gui/AboutDialog.h"
#include "gui/ExportDialog.h"
#include "gui/HistoryDialog.h"
#include "gui/SelfCheckDialog.h"
#include "gui/SettingsDialog.h"
#include "gui/ShortcutsDialog.h"
#include "gui/Theme.h"
#include "gui/WindowFixture.h"
#include "library/ResultCache.h"
#include "run/ProjectJson.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

template <typename Part>
Part& part(const QWidget& dialog, const char* name)
{
    auto* const found = dialog.findChild<Part*>(QLatin1String(name));
    if (found == nullptr) {
        qFatal("There is no %s", name);
    }
    return *found;
}

void click(const QWidget& dialog, const char* button)
{
    QTest::mouseClick(&part<QPushButton>(dialog, button), Qt::LeftButton);
}

void choose(QComboBox& box, const QVariant& value)
{
    box.setCurrentIndex(box.findData(value));
    Q_EMIT box.activated(box.currentIndex());
}

}  // namespace

/// What opens over the window.
class tst_WindowDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aboutNamesTheLicences();
    void theSelfCheckCanBeCopied();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void exportingReplacesNothing();
    void anExportIsAsTheLastOne();
    void anExportHasWhatIsFinishedMeanwhile();
    void whyAnExportFailedStays();
    void settingsWithoutAMicrophoneSayItThemselves();
    void anExportMakesItsFolder();
    void theHistoryOpensTheRowOfTheKeyboard();
    void theHistoryFindsStarsAndDeletes();
    void theHistoryIsUsedByKeys();
    void theHistoryOpensARunAgain();
    void theHistoryDeletesWhatIsShown();
    void theHistoryHasNothingOfAMessage();
    void theHistoryKeepsWhatWasEditedLast();
    void theHistoryKeepsWhatARunFoundOut();
    void aRunThatIsNotToBeKeptLeavesNothing();
    void settingsTakeEffectAtOnceAndStay();
    void shortcutsAreTheUsers();

private:
    void speak(const QStringList& languages);
    QString path(const char* name) const { return m_world->folder.filePath(QLatin1String(name)); }
    QStringList inFolder(const char* name) const { return QDir(path(name)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
};

void tst_WindowDialogs::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void tst_WindowDialogs::init()
{
    m_world = std::make_unique<FakeWorld>();
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    m_shown->window.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_shown->window));
}

void tst_WindowDialogs::cleanup()
{
    m_shown.reset();
    m_dialogs.reset();
    m_world.reset();
}

void tst_WindowDialogs::speak(const QStringList& languages)
{
    Workbench& bench = m_shown->workbench;
    bench.open({m_world->message});
    QTRY_VERIFY(bench.message().textState() == MessageController::Text::Ready);
    bench.languages().setChosen(languages);
    bench.doPrimaryAction();
    QTRY_VERIFY(bench.isRunning());
    QTRY_VERIFY(!bench.isRunning());
    for (const QString& language : languages) {
        QVERIFY(bench.results().isUpToDate(language));
    }
}

void tst_WindowDialogs::aboutNamesTheLicences()
{
    AboutDialog dialog;
    dialog.show();
    const QString text = dialog.findChild<QTextBrowser*>(QStringLiteral("licencesView"))->toPlainText();
    for (const char* name : {"Qt 6", "LGPL-3.0", "LibTorch", "Kokoro", "Whisper", "LibriVox"}) {
        QVERIFY2(text.contains(QLatin1String(name)), name);
    }
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("closeButton")), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
}

void tst_WindowDialogs::theSelfCheckCanBeCopied()
{
    SelfCheckDialog dialog;
    dialog.show();
    auto* const copy = dialog.findChild<QPushButton*>(QStringLiteral("copyButton"));
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), 60000);
    const auto* const view = dialog.findChild<QTreeWidget*>(QStringLiteral("findingsView"));
    QVERIFY(view->topLevelItemCount() >= 8);
    QTest::mouseClick(copy, Qt::LeftButton);
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), view->topLevelItemCount() + 1);
    QVERIFY(lines.first().startsWith(QLatin1String("Xenoglot ")));
    QVERIFY(lines.at(1).startsWith(QLatin1String("ok ")));
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("summaryLabel"))->text().contains(QChar(0x2026)));
}

void tst_WindowDialogs::exportsEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"wav", "flac", "opus", "mp3"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void tst_WindowDialogs::exportsEveryFormat()
{
    QFETCH(QString, format);
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    const QString folder = path("exported");
    QVERIFY(QDir().mkdir(folder));
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        QCOMPARE(part<QListWidget>(dialog, "languagesView").count(), 2);
        part<QLineEdit>(dialog, "folderEdit").setText(folder);
        part<QLineEdit>(dialog, "nameEdit").setText(QStringLiteral("{message}-{language}"));
        choose(part<QComboBox>(dialog, "audioBox"), format);
        for (const char* box : {"originalBox", "txtBox", "srtBox", "vttBox", "jsonBox"}) {
            part<QCheckBox>(dialog, box).setChecked(true);
        }
        const auto& preview = part<QListWidget>(dialog, "previewView");
        QVERIFY2(preview.count() >= 10, qPrintable(part<QLabel>(dialog, "problemLabel").text()));
        QStringList announced;
        for (int i = 0; i < preview.count(); ++i) {
            announced << preview.item(i)->text();
        }
        click(dialog, "exportButton");
        QTRY_VERIFY2(!dialog.isVisible(), qPrintable(part<QLabel>(dialog, "problemLabel").text()));
        announced.sort();
        QCOMPARE(inFolder("exported"), announced);
    });
    const auto take = readAudio(QDir(folder).filePath(QStringLiteral("message-es.") + format).toStdString());
    QVERIFY2(take.ok(), take ? "" : take.error().message.c_str());
    const double seconds = m_shown->workbench.results().row(QStringLiteral("es"))->take()->result.seconds;
    QVERIFY2(std::abs(take->clip.seconds() - seconds) < 0.06, qPrintable(QString::number(take->clip.seconds() - seconds)));
    QVERIFY(m_shown->find<QLabel>("newsLabel")->text().contains(QLatin1String("written")));
}

void tst_WindowDialogs::exportingReplacesNothing()
{
    speak({QStringLiteral("pt")});
    const QString folder = path("exported");
    QVERIFY(QDir().mkdir(folder));
    QFile before(QDir(folder).filePath(QStringLiteral("message-pt.wav")));
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("mine");
    before.close();
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        part<QLineEdit>(dialog, "folderEdit").setText(folder);
        part<QLineEdit>(dialog, "nameEdit").setText(QStringLiteral("{message}-{language}"));
        choose(part<QComboBox>(dialog, "audioBox"), QStringLiteral("wav"));
        click(dialog, "exportButton");
        QTRY_VERIFY(!dialog.isVisible());
    });
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("mine"));
    QCOMPARE(inFolder("exported").size(), 2);
}

void tst_WindowDialogs::anExportIsAsTheLastOne()
{
    QVERIFY(!m_shown->find<QAction>("exportAction")->isEnabled());  // there is nothing to export
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    m_shown->workbench.anotherTake(QStringLiteral("pt"));
    QTRY_COMPARE(m_shown->workbench.results().row(QStringLiteral("pt"))->takes.size(), std::size_t(2));
    QTRY_VERIFY(!m_shown->workbench.isRunning());
    m_shown->workbench.results().showTake(QStringLiteral("pt"), 0);
    QVERIFY(QDir().mkdir(path("exported")));
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        QStringList languages;
        for (int i = 0; i < 2; ++i) {
            languages << part<QListWidget>(dialog, "languagesView").item(i)->text();
        }
        QVERIFY2(languages.contains(QStringLiteral("Português, take 1")), qPrintable(languages.join(QLatin1Char('/'))));
        QVERIFY(languages.contains(QStringLiteral("Español")));
        part<QLineEdit>(dialog, "folderEdit").setText(path("exported"));
        choose(part<QComboBox>(dialog, "audioBox"), QString());
        part<QCheckBox>(dialog, "srtBox").setChecked(true);
        part<QCheckBox>(dialog, "originalBox").setChecked(true);
        click(dialog, "exportButton");
        QTRY_VERIFY(!dialog.isVisible());
    });
    QCOMPARE(inFolder("exported"),
             (QStringList{QStringLiteral("message-en.srt"), QStringLiteral("message-es.srt"), QStringLiteral("message-pt.srt")}));
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        QCOMPARE(part<QComboBox>(dialog, "audioBox").currentData().toString(), QString());
        QVERIFY(part<QCheckBox>(dialog, "srtBox").isChecked() && part<QCheckBox>(dialog, "originalBox").isChecked());
        QVERIFY(!part<QCheckBox>(dialog, "txtBox").isChecked());
        QCOMPARE(part<QLineEdit>(dialog, "folderEdit").text(), path("exported"));
    });
}

void tst_WindowDialogs::anExportHasWhatIsFinishedMeanwhile()
{
    Gate gate;
    gate.close(*m_world->engines, "es");
    m_shown->workbench.open({m_world->message});
    QTRY_VERIFY(m_shown->workbench.message().textState() == MessageController::Text::Ready);
    m_shown->workbench.languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    QTRY_VERIFY(m_shown->workbench.primaryAction().enabled);
    m_shown->workbench.doPrimaryAction();
    QTRY_VERIFY(m_shown->find<QAction>("exportAction")->isEnabled());
    QVERIFY(QDir().mkdir(path("exported")));
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        const auto& languages = part<QListWidget>(dialog, "languagesView");
        QCOMPARE(languages.count(), 1);
        languages.item(0)->setCheckState(Qt::Unchecked);
        gate.open();
        QTRY_COMPARE(languages.count(), 2);
        QCOMPARE(languages.item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(languages.item(1)->checkState(), Qt::Checked);
        QTRY_VERIFY(!m_shown->workbench.isRunning());
        part<QLineEdit>(dialog, "folderEdit").setText(path("exported"));
        part<QLineEdit>(dialog, "nameEdit").setText(QStringLiteral("{message}-{language}"));
        choose(part<QComboBox>(dialog, "audioBox"), QStringLiteral("wav"));
        click(dialog, "exportButton");
        QTRY_VERIFY(!dialog.isVisible());
    });
    QCOMPARE(inFolder("exported"), QStringList{QStringLiteral("message-es.wav")});
}

void tst_WindowDialogs::whyAnExportFailedStays()
{
    Gate gate;
    gate.close(*m_world->engines, "es");
    m_shown->workbench.open({m_world->message});
    QTRY_VERIFY(m_shown->workbench.message().textState() == MessageController::Text::Ready);
    m_shown->workbench.languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    QTRY_VERIFY(m_shown->workbench.primaryAction().enabled);
    m_shown->workbench.doPrimaryAction();
    QTRY_VERIFY(m_shown->find<QAction>("exportAction")->isEnabled());
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        const auto& problem = part<QLabel>(dialog, "problemLabel");
        part<QLineEdit>(dialog, "folderEdit").setText(path("exported"));
        QVERIFY(problem.isHidden());
        // Its audio is gone, which is found out when it is read.
        QVERIFY(QFile::remove(m_shown->workbench.results().row(QStringLiteral("pt"))->take()->file));
        click(dialog, "exportButton");
        QTRY_VERIFY(problem.isVisible());
        const QString reason = problem.text();
        gate.open();
        QTRY_COMPARE(part<QListWidget>(dialog, "languagesView").count(), 2);
        QVERIFY(problem.isVisible() && problem.text() == reason);
        dialog.reject();
    });
}

void tst_WindowDialogs::settingsWithoutAMicrophoneSayItThemselves()
{
    m_shown->workbench.open({m_world->message});
    QTRY_VERIFY(m_shown->workbench.message().textState() == MessageController::Text::Ready);
    m_world->microphone.refuses = true;
    m_shown->inDialog<SettingsDialog>("settingsAction", [&](SettingsDialog& dialog) {
        QTRY_VERIFY(m_shown->workbench.recorder().state() == Recorder::State::Failed);
        QVERIFY(m_shown->find<QWidget>("microphoneFrame")->isHidden());
        dialog.reject();
    });
    QVERIFY(m_shown->find<QWidget>("microphoneFrame")->isHidden());
    // Asked to record, the window says it; the settings take it away again when they close.
    m_shown->trigger("recordAction");
    QTRY_VERIFY(m_shown->find<QWidget>("microphoneFrame")->isVisible());
    m_shown->inDialog<SettingsDialog>("settingsAction", [&](SettingsDialog& dialog) {
        QVERIFY(m_shown->find<QWidget>("microphoneFrame")->isVisible());
        dialog.reject();
    });
    QCOMPARE(m_shown->workbench.recorder().state(), Recorder::State::Idle);
    QVERIFY(m_shown->find<QWidget>("microphoneFrame")->isHidden());
}

void tst_WindowDialogs::anExportMakesItsFolder()
{
    speak({QStringLiteral("pt")});
    m_shown->inDialog<ExportDialog>("exportAction", [&](ExportDialog& dialog) {
        auto& folder = part<QLineEdit>(dialog, "folderEdit");
        const auto& hint = part<QLabel>(dialog, "newFolderLabel");
        const auto& problem = part<QLabel>(dialog, "problemLabel");
        folder.setText(QString());
        QVERIFY(problem.isVisible() && !part<QPushButton>(dialog, "exportButton").isEnabled());
        folder.setText(m_world->message);  // a file
        QVERIFY(problem.isVisible() && !hint.isVisible() && !part<QPushButton>(dialog, "exportButton").isEnabled());
        folder.setText(m_world->message + QStringLiteral("/within"));
        click(dialog, "exportButton");
        QTRY_VERIFY(problem.isVisible());
        QVERIFY2(problem.text().contains(QLatin1String("cannot be made")), qPrintable(problem.text()));
        folder.setText(path("new/one"));
        QVERIFY(hint.isVisible() && !problem.isVisible());
        click(dialog, "exportButton");
        QTRY_VERIFY(!dialog.isVisible());
    });
    QCOMPARE(inFolder("new/one"), QStringList{QStringLiteral("message-pt.wav")});
}

void tst_WindowDialogs::theHistoryIsUsedByKeys()
{
    speak({QStringLiteral("pt")});
    const std::filesystem::path entry = m_shown->workbench.entry();
    m_shown->workbench.closeMessage();
    speak({QStringLiteral("es")});
    m_shown->workbench.closeMessage();
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        auto& search = part<QLineEdit>(dialog, "searchEdit");
        QTRY_COMPARE(view.topLevelItemCount(), 2);
        search.setFocus();
        QTest::keyClick(&search, Qt::Key_Down);
        QVERIFY(view.hasFocus());
        QCOMPARE(view.selectedItems().size(), 1);
        QTest::keyClick(&view, Qt::Key_Delete);
        QTRY_COMPARE(view.topLevelItemCount(), 1);
        QVERIFY(dialog.isVisible());
        search.setFocus();
        QTest::keyClick(&search, Qt::Key_Return);
        QVERIFY(dialog.isVisible() && view.hasFocus());
        QTest::keyClick(&view, Qt::Key_Return);
        QTRY_VERIFY(!dialog.isVisible());
    });
    QTRY_COMPARE(m_shown->workbench.entry(), entry);
}

void tst_WindowDialogs::theHistoryOpensTheRowOfTheKeyboard()
{
    speak({QStringLiteral("pt")});
    const std::filesystem::path oldest = m_shown->workbench.entry();
    m_shown->workbench.closeMessage();
    speak({QStringLiteral("es")});
    m_shown->workbench.closeMessage();
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        QTRY_COMPARE(view.topLevelItemCount(), 2);
        view.setFocus();
        view.setCurrentItem(view.topLevelItem(0));
        view.topLevelItem(1)->setSelected(true);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(view.selectedItems().size(), 2);
        QCOMPARE(view.currentItem(), view.topLevelItem(1));
        QTest::keyClick(&view, Qt::Key_Return);
        QTRY_VERIFY(!dialog.isVisible());
    });
    QTRY_COMPARE(m_shown->workbench.entry(), oldest);
}

void tst_WindowDialogs::theHistoryFindsStarsAndDeletes()
{
    speak({QStringLiteral("pt")});
    speak({QStringLiteral("es")});
    QCOMPARE(inFolder("data/runs").size(), 2);
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        QTRY_COMPARE(view.topLevelItemCount(), 2);
        QCOMPARE(view.topLevelItem(0)->text(1), QStringLiteral("Good morning."));
        QCOMPARE(view.topLevelItem(0)->text(2), QStringLiteral("es"));  // the newest first
        part<QLineEdit>(dialog, "searchEdit").setText(QStringLiteral("zebra"));
        QTRY_COMPARE(view.topLevelItemCount(), 0);
        part<QLineEdit>(dialog, "searchEdit").setText(QStringLiteral("morn"));
        QTRY_COMPARE(view.topLevelItemCount(), 2);
        view.topLevelItem(1)->setSelected(true);
        click(dialog, "starButton");
        part<QCheckBox>(dialog, "starredBox").setChecked(true);
        QTRY_COMPARE(view.topLevelItemCount(), 1);
        QCOMPARE(view.topLevelItem(0)->text(2), QStringLiteral("pt"));
        view.topLevelItem(0)->setSelected(true);
        m_dialogs->agrees = false;
        click(dialog, "deleteButton");
        m_shown->workbench.history().ask([](History&) { return Result<void>(); }).waitForFinished();  // after all that was asked
        QCOMPARE(inFolder("data/runs").size(), 2);
        m_dialogs->agrees = true;
        click(dialog, "deleteButton");
        QTRY_COMPARE(view.topLevelItemCount(), 0);
        QCOMPARE(inFolder("data/runs").size(), 1);
    });
}

void tst_WindowDialogs::theHistoryDeletesWhatIsShown()
{
    speak({QStringLiteral("pt")});
    m_shown->workbench.message().setEditedText(QStringLiteral("Good evening."));
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        QTRY_COMPARE(view.topLevelItemCount(), 1);
        view.topLevelItem(0)->setSelected(true);
        click(dialog, "deleteButton");
        QTRY_COMPARE(view.topLevelItemCount(), 0);
    });
    QVERIFY(m_shown->workbench.message().state() == MessageController::State::Empty);
    QCOMPARE(inFolder("data/runs").size(), 0);
    QVERIFY(QFile::exists(m_world->message));
}

void tst_WindowDialogs::theHistoryHasNothingOfAMessage()
{
    const auto folder = History::makeRunFolder(m_world->environment().dataFolder);
    QVERIFY(folder.ok());
    m_shown->workbench.history().ask([folder = *folder](History& history) { return history.begin(folder, 1); }).waitForFinished();
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        QTRY_COMPARE(view.topLevelItemCount(), 1);
        view.topLevelItem(0)->setSelected(true);
        click(dialog, "openButton");
    });
    QTRY_COMPARE(m_dialogs->errors.size(), std::size_t(1));
    QCOMPARE(m_dialogs->errors.front().message, std::string("Nothing of this message was kept."));
}

void tst_WindowDialogs::theHistoryOpensARunAgain()
{
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    QVERIFY(QFile::remove(m_world->message));  // the history has its own
    m_shown->workbench.closeMessage();
    QSignalSpy restored(&m_shown->workbench, &Workbench::projectRestored);
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        QTRY_COMPARE(view.topLevelItemCount(), 1);
        view.topLevelItem(0)->setSelected(true);
        click(dialog, "openButton");
        QVERIFY(!dialog.isVisible());
    });
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(m_shown->workbench.message().editedText(), QStringLiteral("Good morning."));
    QCOMPARE(m_shown->workbench.results().languages(), (QStringList{QStringLiteral("pt"), QStringLiteral("es")}));
    QVERIFY(QFile::exists(m_shown->workbench.results().row(QStringLiteral("pt"))->take()->file));
    // What is edited in it is there the next time, also without speaking.
    m_shown->workbench.message().setEditedText(QStringLiteral("Good evening."));
    m_shown->workbench.closeMessage();
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        QTRY_COMPARE(view.topLevelItemCount(), 1);
        view.topLevelItem(0)->setSelected(true);
        click(dialog, "openButton");
    });
    QTRY_COMPARE(restored.count(), 2);
    QCOMPARE(m_shown->workbench.message().editedText(), QStringLiteral("Good evening."));
    QCOMPARE(part<QPlainTextEdit>(m_shown->window, "transcriptEdit").toPlainText(), QStringLiteral("Good evening."));
    QVERIFY(part<QPushButton>(m_shown->window, "revertButton").isVisible());
    QVERIFY(m_shown->workbench.project().transcriptEdited);
    QVERIFY(m_shown->workbench.results().row(QStringLiteral("pt"))->isStale());
}

void tst_WindowDialogs::theHistoryKeepsWhatWasEditedLast()
{
    speak({QStringLiteral("pt")});
    m_shown->workbench.message().setEditedText(QStringLiteral("Good evening."));
    QVERIFY(m_shown->window.close());
    QCoreApplication::processEvents();
    m_shown.reset();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    QVERIFY(m_shown->projects.leftovers().empty());  // it was closed in order
    auto found = m_shown->workbench.history().ask([](History& history) -> Result<QJsonObject> {
        const auto items = history.find({});
        return items && items->size() == 1 ? history.project(items->front().folder) : Result<QJsonObject>(QJsonObject());
    });
    found.waitForFinished();
    const auto project = projectFrom(*found.result(), "the history");
    QVERIFY(project.ok());
    QCOMPARE(project->transcript->text, std::string("Good evening."));
}

void tst_WindowDialogs::theHistoryKeepsWhatARunFoundOut()
{
    QSignalSpy warned(&m_shown->workbench, &Workbench::warned);
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    m_shown->workbench.recogniseAgain();
    QTRY_VERIFY(m_shown->workbench.message().textState() == MessageController::Text::Ready);
    m_shown->workbench.closeMessage();
    auto found = m_shown->workbench.history().ask([](History& history) { return history.find({}); });
    found.waitForFinished();
    QCoreApplication::processEvents();  // what was answered before
    QCOMPARE(warned.count(), 0);
    QCOMPARE(found.result()->size(), std::size_t(1));
    QCOMPARE(found.result()->front().title, QStringLiteral("Good morning."));
    QCOMPARE(found.result()->front().languages, (QStringList{QStringLiteral("pt"), QStringLiteral("es")}));
}

void tst_WindowDialogs::aRunThatIsNotToBeKeptLeavesNothing()
{
    m_shown->workbench.settings().keepHistory.set(false);
    m_shown->workbench.startRecording();
    QTRY_VERIFY(m_world->microphone.isOpen());
    m_world->microphone.deliver(48000);
    m_shown->workbench.recorder().stop();
    QTRY_VERIFY(m_shown->workbench.message().textState() == MessageController::Text::Ready);
    m_shown->workbench.languages().setChosen({QStringLiteral("pt")});
    m_shown->workbench.doPrimaryAction();
    QTRY_VERIFY(m_shown->workbench.results().isUpToDate(QStringLiteral("pt")));
    QTRY_VERIFY(!m_shown->workbench.isRunning());
    QCOMPARE(inFolder("data/runs").size(), 1);
    QCOMPARE(inFolder("data/recordings").size(), 1);
    m_shown->workbench.closeMessage();
    QTRY_COMPARE(inFolder("data/runs").size(), 0);
    QTRY_COMPARE(inFolder("data/recordings").size(), 0);
    m_shown->inDialog<HistoryDialog>("historyAction", [&](HistoryDialog& dialog) {
        QTRY_VERIFY(!part<QLabel>(dialog, "useLabel").text().isEmpty());
        QCOMPARE(part<QTreeWidget>(dialog, "view").topLevelItemCount(), 0);
    });
}

void tst_WindowDialogs::settingsTakeEffectAtOnceAndStay()
{
    m_shown->inDialog<SettingsDialog>("settingsAction", [&](SettingsDialog& dialog) {
        const QString hint = part<QLabel>(dialog, "workHint").text();
        part<QSpinBox>(dialog, "workersBox").setValue(1);
        QVERIFY(part<QLabel>(dialog, "workHint").text() != hint);
        choose(part<QComboBox>(dialog, "coloursBox"), QStringLiteral("dark"));
        QVERIFY(qApp->palette().color(QPalette::Window).lightness() < 128);
        choose(part<QComboBox>(dialog, "deviceBox"), QStringLiteral("cpu"));
        QTRY_VERIFY(m_shown->workbench.engines().state() == EngineLoader::State::Ready);
        QCOMPARE(m_world->openedDevice(), std::string("cpu"));
        part<QSpinBox>(dialog, "longestBox").setValue(120);
        choose(part<QComboBox>(dialog, "formatBox"), QStringLiteral("opus"));
        choose(part<QComboBox>(dialog, "loudnessBox"), -16.0);
        part<QCheckBox>(dialog, "checkBox").setChecked(false);
        QVERIFY(m_world->microphone.isOpen());  // the microphone's test
        click(dialog, "toneButton");
        QTRY_VERIFY(m_world->speaker.isOpen());
        m_world->speaker.play(4800);
        QVERIFY(*std::max_element(m_world->speaker.heard.begin(), m_world->speaker.heard.end()) > 0.05F);
    });
    QVERIFY(!m_world->microphone.isOpen());
    qputenv("XENOGLOT_CACHE", path("cache").toUtf8());  // not the user's
    ResultCache cache;
    QVERIFY(cache.store({{QStringLiteral("test"), 1}}, QByteArray(100000, 'x')));
    m_shown->inDialog<SettingsDialog>("settingsAction", [&](SettingsDialog& dialog) {
        const auto& label = part<QLabel>(dialog, "cacheFolderLabel");
        QTRY_VERIFY2(label.text().contains(QLatin1String("kB")) || label.text().contains(QLatin1String("KiB")),
                     qPrintable(label.text()));
        click(dialog, "clearCacheButton");
        QTRY_VERIFY2(label.text().startsWith(QLatin1String("0 ")), qPrintable(label.text()));
        QTRY_VERIFY(part<QTreeWidget>(dialog, "modelsView").topLevelItemCount() >= 4);
    });
    QCOMPARE(cache.bytes(), std::uint64_t(0));
    m_shown.reset();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    const Settings& settings = m_shown->workbench.settings();
    QCOMPARE(settings.workers(), 1);
    QCOMPARE(settings.colours(), QStringLiteral("dark"));
    QCOMPARE(settings.longestRecording(), 120);
    QCOMPARE(settings.outputFormat(), QStringLiteral("opus"));
    QCOMPARE(settings.loudness(), -16.0);
    QVERIFY(!settings.check());
    m_shown->inDialog<SettingsDialog>("settingsAction", [&](SettingsDialog& dialog) {
        QCOMPARE(part<QSpinBox>(dialog, "workersBox").value(), 1);
        click(dialog, "defaultsButton");
        QCOMPARE(part<QSpinBox>(dialog, "workersBox").value(), 0);
    });
    QVERIFY(settings.check());
    applyTheme(*qApp, Appearance::Light);
}

void tst_WindowDialogs::shortcutsAreTheUsers()
{
    const QAction& open = *m_shown->find<QAction>("openAction");
    const QAction& history = *m_shown->find<QAction>("historyAction");
    const QKeySequence before = open.shortcut();
    m_shown->inDialog<ShortcutsDialog>("shortcutsAction", [&](ShortcutsDialog& dialog) {
        auto& view = part<QTreeWidget>(dialog, "view");
        const auto rows = view.findItems(history.text().remove(QLatin1Char('&')).remove(QChar(0x2026)), Qt::MatchExactly);
        QCOMPARE(rows.size(), 1);
        view.setCurrentItem(rows.first());
        auto& keys = part<QKeySequenceEdit>(dialog, "keysEdit");
        keys.setKeySequence(before);
        Q_EMIT keys.editingFinished();
        QVERIFY(!part<QLabel>(dialog, "hintLabel").text().isEmpty());  // who had them is told
    });
    QCOMPARE(history.shortcut(), before);
    QVERIFY(open.shortcut().isEmpty());
    m_shown.reset();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    QCOMPARE(m_shown->find<QAction>("historyAction")->shortcut(), before);
    m_shown->inDialog<ShortcutsDialog>("shortcutsAction", [&](ShortcutsDialog& dialog) { click(dialog, "defaultsButton"); });
    QCOMPARE(m_shown->find<QAction>("openAction")->shortcut(), before);
}

QTEST_MAIN(tst_WindowDialogs)
#include "tst_WindowDialogs.moc"
