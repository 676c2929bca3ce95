#include "gui/OwnTextDialog.h"
#include "gui/ResultRow.h"
#include "gui/Theme.h"
#include "gui/TimedTextArea.h"
#include "gui/WaveformView.h"
#include "gui/WindowFixture.h"
#include "gui/Words.h"

#include "audio/AudioReader.h"
#include "run/ProjectFile.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolButton>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

/// It is as large as its symbol needs, and something is drawn there.
bool showsItsSymbol(QToolButton& button)
{
    const QImage image = button.grab().toImage();
    const QRgb around = image.pixel(image.width() / 2, 4);
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 4; x < image.width() - 4; ++x) {
            if (image.pixel(x, y) != around) {
                return button.height() >= button.iconSize().height() && button.width() >= button.iconSize().width();
            }
        }
    }
    return false;
}

}  // namespace

/// The window as a user meets it, with engines, devices and dialogs that do what a test says.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithAWelcome();
    void opensByDialog();
    void opensByDrop();
    void opensByPaste();
    void ticksByKeyboard();
    void linesHaveTimes();
    void speaksAndListens();
    void showsProgressAndCancels();
    void showsAFailureAndTriesAgain();
    void marksWhatIsStale();
    void oldEnglishIsNotSpokenAsNew();
    void theWheelPassesOverTheLanguageOfTheMessage();
    void speaksAChangedTranslation();
    void aTypedTextOutlivesItsWindow();
    void asksBeforeAChangedTextIsRecognisedAgain();
    void asksBeforeAnUnkeptMessageIsLost();
    void speaksATranslationOfTheUsersOwn();
    void showsATranslationBeforeItIsSpoken();
    void onlyOneThingPlays();
    void comparesWithTheOriginal();
    void savesATake();
    void recordsAMessage();
    void saysWhatToDoWithoutAMicrophone();
    void theWordOfAMissingMicrophoneGoesAgain();
    void saysWhyNoTranslationIsAskedFor();
    void aStarredTakeCanBeRead();
    void aSilentMachineShowsWhy();
    void asksBeforeItCloses();
    void asksBeforeARecordingReplacesAProject();
    void savesBeforeItLeaves();
    void staysWhenItCannotSave();
    void aDamagedProjectIsExplained();
    void fitsASmallWindow_data();
    void fitsASmallWindow();

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return m_shown->find<Widget>(name);
    }
    template <typename Widget>
    Widget* inRow(const char* language, const char* name) const
    {
        auto* const row = m_window->findChild<ResultRow*>(QStringLiteral("row_") + QLatin1String(language));
        auto* const widget = row == nullptr ? nullptr : row->findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr) {
            qFatal("There is no %s of %s", name, language);
        }
        return widget;
    }
    void trigger(const char* action) const { m_shown->trigger(action); }
    void click(QWidget* button) const { QTest::mouseClick(button, Qt::LeftButton); }
    void openMessage();
    void tick(const QStringList& languages) { m_window->workbench().languages().setChosen(languages); }
    void speak(const QStringList& languages);
    bool isAtRest() const { return !m_window->workbench().isRunning(); }

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
    MainWindow* m_window = nullptr;
};

void tst_MainWindow::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void tst_MainWindow::init()
{
    m_world = std::make_unique<FakeWorld>();
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    m_window = m_shown->get();
    m_window->resize(1000, 780);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void tst_MainWindow::cleanup()
{
    m_shown.reset();
    m_dialogs.reset();
    m_world.reset();
}

void tst_MainWindow::openMessage()
{
    m_window->openFiles({m_world->message});
    QTRY_COMPARE(find<QPlainTextEdit>("transcriptEdit")->toPlainText(), QStringLiteral("Good morning."));
}

void tst_MainWindow::speak(const QStringList& languages)
{
    openMessage();
    tick(languages);
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(isAtRest());
}

void tst_MainWindow::startsWithAWelcome()
{
    QVERIFY(find<QWidget>("welcome")->isVisible());
    QVERIFY(find<QToolButton>("recordButton")->isVisible());
    QVERIFY(!find<QPushButton>("primaryButton")->isEnabled());
    QCOMPARE(find<QLabel>("actionReasonLabel")->text(), QStringLiteral("Record or open a message first"));
    QVERIFY(!find<QAction>("closeMessageAction")->isEnabled());
}

void tst_MainWindow::opensByDialog()
{
    m_dialogs->recordings = QStringList{m_world->message};
    trigger("openAction");
    QCOMPARE(m_dialogs->asked, 1);
    QTRY_COMPARE(find<QPlainTextEdit>("transcriptEdit")->toPlainText(), QStringLiteral("Good morning."));
    QVERIFY(!find<QWidget>("welcome")->isVisible());
    QVERIFY(find<QLabel>("subtitleLabel")->text().startsWith(QLatin1String("message.wav, 3")));
    QVERIFY(m_window->windowTitle().startsWith(QLatin1String("message.wav")));
    trigger("closeMessageAction");
    QVERIFY(find<QWidget>("welcome")->isVisible());
}

void tst_MainWindow::opensByDrop()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_world->message)});
    QDragEnterEvent enter(QPoint(50, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &drop);
    QTRY_VERIFY(m_window->workbench().message().state() == MessageController::State::Ready);

    QMimeData web;
    web.setUrls({QUrl(QStringLiteral("https://example.org/message.ogg"))});
    QDragEnterEvent foreign(QPoint(50, 200), Qt::CopyAction, &web, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &foreign);
    QVERIFY(!foreign.isAccepted());
}

void tst_MainWindow::opensByPaste()
{
    QApplication::clipboard()->setText(QStringLiteral("no file"));
    trigger("pasteAction");
    QVERIFY(find<QLabel>("newsLabel")->text().contains(QLatin1String("no recording to paste")));
    auto* const data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(m_world->message)});
    QApplication::clipboard()->setMimeData(data);
    trigger("pasteAction");
    QTRY_VERIFY(m_window->workbench().message().state() == MessageController::State::Ready);
}

void tst_MainWindow::ticksByKeyboard()
{
    openMessage();
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
    auto* const search = find<QLineEdit>("searchEdit");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("portug"));
    QTest::keyClick(search, Qt::Key_Return);
    auto* const list = find<QListView>("languageList");
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_window->workbench().languages().chosen(), QStringList{QStringLiteral("pt")});
    LanguageListModel& languages = m_window->workbench().languages();
    QVERIFY(languages.favourites().contains(QStringLiteral("pt")));
    QTest::keyClick(list, Qt::Key_F);
    QVERIFY(!languages.favourites().contains(QStringLiteral("pt")));
    QTest::keyClick(list, Qt::Key_F);
    QVERIFY(languages.favourites().contains(QStringLiteral("pt")));
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("pt")));
}

void tst_MainWindow::linesHaveTimes()
{
    openMessage();
    auto* const edit = find<TimedTextArea>("transcriptEdit");
    QCOMPARE(edit->timeText(0), QString());  // of a single line
    Transcript two = m_window->workbench().message().recognised();
    two.segments = {{0, 1.2, "Good morning.", 0.9, {}, {}}, {1.2, 3, "Good night.", 0.9, {}, {}}};
    two.text = "Good morning. Good night.";
    m_window->workbench().message().setTranscript(two);
    QCOMPARE(edit->toPlainText(), QStringLiteral("Good morning.\nGood night."));
    QCOMPARE(edit->timeText(0), QStringLiteral("0:00"));
    QCOMPARE(edit->timeText(1), QStringLiteral("0:01"));
    // They stay with their lines.
    edit->moveCursor(QTextCursor::Start);
    edit->insertPlainText(QStringLiteral("Well,\n"));
    QVERIFY(m_window->workbench().message().isEdited());
    QCOMPARE(edit->timeText(2), QStringLiteral("0:01"));
    click(find<QPushButton>("revertButton"));
    QVERIFY(!m_window->workbench().message().isEdited());
    edit->undo();  // it was a slip
    QVERIFY(m_window->workbench().message().isEdited());
    click(find<QPushButton>("revertButton"));
    QVERIFY(!m_window->workbench().message().isEdited());
    QCOMPARE(edit->timeText(1), QStringLiteral("0:01"));
    QSignalSpy clicked(edit, &TimedTextArea::timeClicked);
    QTest::mouseClick(edit->findChild<QWidget*>(QStringLiteral("timeMargin")), Qt::LeftButton, {},
                      QPoint(4, edit->cursorRect(QTextCursor(edit->document()->findBlockByNumber(1))).center().y()));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toDouble(), 1.2);
    QTRY_VERIFY(m_window->workbench().playback().isPlaying(QStringLiteral("message")));
}

void tst_MainWindow::speaksAndListens()
{
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    QVERIFY2(find<QLabel>("newsLabel")->text().startsWith(QLatin1String("2/2 languages completed (")),
             qPrintable(find<QLabel>("newsLabel")->text()));
    QVERIFY(!find<QPushButton>("primaryButton")->isEnabled());
    QTRY_VERIFY(find<QPushButton>("exportButton")->hasFocus());  // the keyboard goes on where the work is
    QCOMPARE(inRow<QPlainTextEdit>("pt", "textEdit")->toPlainText(), QStringLiteral("Bom dia a todos."));
    auto* const play = inRow<QToolButton>("pt", "playButton");
    QTRY_VERIFY(play->isEnabled());
    const QString name = play->accessibleName();
    click(play);
    QTRY_VERIFY(m_window->workbench().playback().isPlaying(QStringLiteral("pt")));
    QVERIFY(play->accessibleName() != name);
    m_world->speaker.play(24000);
    QTRY_VERIFY(inRow<WaveformView>("pt", "waveform")->position() > 0.2);
    // All of the second is heard, then it rests at the start.
    m_world->speaker.play(3 * 48000);
    QTRY_VERIFY(!m_window->workbench().playback().isPlaying(QStringLiteral("pt")));
}

void tst_MainWindow::showsProgressAndCancels()
{
    openMessage();
    Gate gate;
    gate.close(*m_world->engines, "pt");
    tick({QStringLiteral("pt")});
    auto* const primary = find<QPushButton>("primaryButton");
    {
        // A double click is one click: its second half cancels nothing.
        const QScopeGuard usual(
            [interval = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(interval); });
        QApplication::setDoubleClickInterval(600000);
        click(primary);
        click(primary);
        QVERIFY(m_window->workbench().isRunning());
    }
    QTRY_VERIFY(m_window->findChild<ResultRow*>(QStringLiteral("row_pt")) != nullptr);
    QTRY_VERIFY(inRow<QLabel>("pt", "stageLabel")->text().startsWith(QLatin1String("Speaking, ")));
    QVERIFY(inRow<QProgressBar>("pt", "progressBar")->isVisible());
    QCOMPARE(primary->text(), QStringLiteral("Cancel"));
    auto* const cancel = inRow<QToolButton>("pt", "cancelButton");
    QVERIFY2(showsItsSymbol(*cancel), qPrintable(QStringLiteral("%1x%2").arg(cancel->width()).arg(cancel->height())));
    click(cancel);
    QTRY_VERIFY(isAtRest());
    QCOMPARE(inRow<QLabel>("pt", "stageLabel")->text(), QStringLiteral("Cancelled"));
    QVERIFY(inRow<QPushButton>("pt", "retryButton")->isVisible());
}

void tst_MainWindow::showsAFailureAndTriesAgain()
{
    m_world->engines->onSpeak["pt"] = [](const StopToken&) -> Result<void> {
        return Error{ErrorCode::DeviceError, "The fake device failed", "Plug it in."};
    };
    speak({QStringLiteral("pt")});
    QVERIFY(inRow<QLabel>("pt", "errorLabel")->isVisible());
    QCOMPARE(find<QLabel>("newsLabel")->text(), QStringLiteral("0/1 languages completed, 1 failed"));
    QCOMPARE(inRow<QLabel>("pt", "errorLabel")->text(), QStringLiteral("The fake device failed\nPlug it in."));
    m_world->engines->onSpeak.clear();
    click(inRow<QPushButton>("pt", "retryButton"));
    QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("pt")));
    QVERIFY(!inRow<QLabel>("pt", "errorLabel")->isVisible());
}

void tst_MainWindow::marksWhatIsStale()
{
    speak({QStringLiteral("pt")});
    QVERIFY(!inRow<QLabel>("pt", "staleTag")->isVisible());
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good evening."));
    QVERIFY(inRow<QLabel>("pt", "staleTag")->isVisible());
    QVERIFY(find<QPushButton>("revertButton")->isVisible());
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(isAtRest());
    QVERIFY(!inRow<QLabel>("pt", "staleTag")->isVisible());
    QCOMPARE(inRow<QComboBox>("pt", "takeBox")->count(), 2);
}

void tst_MainWindow::oldEnglishIsNotSpokenAsNew()
{
    m_world->engines->spoken = "de";
    speak({QStringLiteral("es")});
    Workbench& workbench = m_window->workbench();
    QVERIFY(find<QWidget>("englishBox")->isVisible());
    QVERIFY(!find<QWidget>("englishStaleFrame")->isVisible());
    QCOMPARE(workbench.project().speechState("es"), Freshness::Current);
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good evening."));
    QVERIFY(find<QWidget>("englishStaleFrame")->isVisible());
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(isAtRest());
    const ResultState* row = workbench.results().row(QStringLiteral("es"));
    QCOMPARE(row->takes.size(), std::size_t(1));
    QVERIFY(row->error && row->error->hint.find("English text in between") != std::string::npos);
    // Read and found right.
    click(find<QPushButton>("englishRightButton"));
    QVERIFY(!find<QWidget>("englishStaleFrame")->isVisible());
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(isAtRest());
    row = workbench.results().row(QStringLiteral("es"));
    QCOMPARE(row->takes.size(), std::size_t(2));
    QVERIFY(!row->isStale());
    QCOMPARE(workbench.project().speechState("es"), Freshness::Current);
    // Or changed as well.
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good night."));
    find<QPlainTextEdit>("englishEdit")->setPlainText(QStringLiteral("Good morning."));
    QVERIFY(!find<QWidget>("englishStaleFrame")->isVisible());
    QCOMPARE(workbench.project().english->text, std::string("Good morning."));
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(isAtRest());
    row = workbench.results().row(QStringLiteral("es"));
    QVERIFY2(!row->error, row->error ? row->error->message.c_str() : "");
    QCOMPARE(words::text(row->take()->result.text), QStringLiteral("Bom dia a todos."));
}

void tst_MainWindow::theWheelPassesOverTheLanguageOfTheMessage()
{
    openMessage();
    auto* const box = find<QComboBox>("spokenBox");
    const int chosen = box->currentIndex();
    const auto turn = [box] {
        QWheelEvent event(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &event);
    };
    find<QPlainTextEdit>("transcriptEdit")->setFocus();
    turn();
    QCOMPARE(box->currentIndex(), chosen);
    box->setFocus();
    turn();
    QVERIFY(box->currentIndex() != chosen);
}

void tst_MainWindow::speaksAChangedTranslation()
{
    speak({QStringLiteral("pt")});
    auto* const text = inRow<QPlainTextEdit>("pt", "textEdit");
    text->setPlainText(QStringLiteral("Boa noite."));
    QVERIFY(inRow<QPushButton>("pt", "speakButton")->isVisible());
    click(inRow<QPushButton>("pt", "undoButton"));
    QCOMPARE(text->toPlainText(), QStringLiteral("Bom dia a todos."));
    QVERIFY(!inRow<QPushButton>("pt", "speakButton")->isVisible());
    text->setPlainText(QStringLiteral("Boa noite."));
    click(inRow<QPushButton>("pt", "speakButton"));
    QTRY_VERIFY(isAtRest());
    QVERIFY(!inRow<QPushButton>("pt", "speakButton")->isVisible());
    QCOMPARE(m_window->workbench().results().row(QStringLiteral("pt"))->take()->result.text, std::string("Boa noite."));
    // The first take comes back with its own text.
    Q_EMIT inRow<QComboBox>("pt", "takeBox")->activated(0);
    QCOMPARE(text->toPlainText(), QStringLiteral("Bom dia a todos."));
}

void tst_MainWindow::aTypedTextOutlivesItsWindow()
{
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    inRow<QPlainTextEdit>("pt", "textEdit")->setPlainText(QStringLiteral("Boa noite. "));
    QCOMPARE(inRow<QPlainTextEdit>("pt", "textEdit")->toPlainText(), QStringLiteral("Boa noite. "));  // as it is typed
    QCOMPARE(find<QPushButton>("primaryButton")->text(), QStringLiteral("Update 1 language(s)"));
    // A window in another language is a new one.
    MainWindow other(m_window->workbench(), m_shown->projects, *m_dialogs);
    auto* const row = other.findChild<ResultRow*>(QStringLiteral("row_pt"));
    QCOMPARE(row->findChild<QPlainTextEdit*>(QStringLiteral("textEdit"))->toPlainText(), QStringLiteral("Boa noite."));
    QCOMPARE(m_window->workbench().project().find("pt")->text, std::string("Boa noite."));
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(isAtRest());
    QCOMPARE(m_window->workbench().results().row(QStringLiteral("pt"))->take()->result.text, std::string("Boa noite."));
    QCOMPARE(m_window->workbench().results().row(QStringLiteral("es"))->takes.size(), std::size_t(1));
}

void tst_MainWindow::asksBeforeAChangedTextIsRecognisedAgain()
{
    openMessage();
    auto* const text = find<QPlainTextEdit>("transcriptEdit");
    auto* const box = find<QComboBox>("spokenBox");
    trigger("recogniseAction");
    QCOMPARE(m_dialogs->asked, 0);
    QTRY_COMPARE(text->toPlainText(), QStringLiteral("Good morning."));
    text->setPlainText(QStringLiteral("Good evening."));
    m_dialogs->agrees = false;
    trigger("recogniseAction");
    const int before = box->currentIndex();
    box->setCurrentIndex(before + 1);
    Q_EMIT box->activated(before + 1);
    QCOMPARE(m_dialogs->asked, 2);
    QCOMPARE(box->currentIndex(), before);
    QCOMPARE(text->toPlainText(), QStringLiteral("Good evening."));
    m_dialogs->agrees = true;
    trigger("recogniseAction");
    QCOMPARE(m_dialogs->asked, 3);
    QTRY_COMPARE(text->toPlainText(), QStringLiteral("Good morning."));
}

void tst_MainWindow::asksBeforeAnUnkeptMessageIsLost()
{
    openMessage();
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good evening."));
    m_window->workbench().settings().keepHistory.set(false);
    m_dialogs->agrees = false;
    trigger("closeMessageAction");
    QCOMPARE(m_dialogs->lastQuestion, QStringLiteral("The message was not spoken yet."));
    QCOMPARE(m_window->workbench().message().editedText(), QStringLiteral("Good evening."));
    // The history keeps it without a question.
    m_window->workbench().settings().keepHistory.set(true);
    trigger("closeMessageAction");
    QCOMPARE(m_dialogs->asked, 1);
    QVERIFY(m_window->workbench().message().state() == MessageController::State::Empty);
}

void tst_MainWindow::speaksATranslationOfTheUsersOwn()
{
    m_world->engines->untranslatable = {"fr"};
    openMessage();
    LanguageListModel& languages = m_window->workbench().languages();
    QTRY_VERIFY(languages.indexOf(QStringLiteral("fr")).data(LanguageListModel::CanSpeakRole).toBool());
    QVERIFY(!languages.indexOf(QStringLiteral("fr")).data(LanguageListModel::AvailableRole).toBool());
    const auto answer = [this](const QString& text) {
        QTimer::singleShot(0, m_window, [text] {
            auto* const dialog = qobject_cast<OwnTextDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->findChild<QPlainTextEdit*>(QStringLiteral("textEdit"))->setPlainText(text);
            QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("useButton")), Qt::LeftButton);
        });
    };
    // Ticking it asks for the text; it is ticked when there is one.
    answer(QStringLiteral("Bonjour."));
    languages.setData(languages.indexOf(QStringLiteral("fr")), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(languages.chosen(), QStringList{QStringLiteral("fr")});
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("fr")));
    QTRY_VERIFY(isAtRest());
    QCOMPARE(inRow<QPlainTextEdit>("fr", "textEdit")->toPlainText(), QStringLiteral("Bonjour."));
    QCOMPARE(m_window->workbench().project().find("fr")->owner, TextOwner::Given);
    QVERIFY(!find<QPushButton>("primaryButton")->isEnabled());
    // Another text is another take; the message's edits do not touch it.
    answer(QStringLiteral("Bonsoir."));
    find<QListView>("languageList")->setCurrentIndex(find<QListView>("languageList")->model()->index(0, 0));
    Q_EMIT languages.ownTextWanted(QStringLiteral("fr"));
    QVERIFY(find<QPushButton>("primaryButton")->isEnabled());
    click(find<QPushButton>("primaryButton"));
    QTRY_COMPARE(m_window->workbench().results().row(QStringLiteral("fr"))->takes.size(), std::size_t(2));
    QTRY_VERIFY(isAtRest());
    QCOMPARE(inRow<QPlainTextEdit>("fr", "textEdit")->toPlainText(), QStringLiteral("Bonsoir."));
    m_window->workbench().message().setEditedText(QStringLiteral("Good evening."));
    QVERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("fr")));
    QVERIFY(inRow<QLabel>("fr", "staleTag")->isVisible());
    // It may fit all the same.
    const auto entries = inRow<QToolButton>("fr", "moreButton")->menu()->actions();
    const auto right = std::find_if(entries.begin(), entries.end(),
                                    [](const QAction* action) { return action->text() == QLatin1String("The text is &right"); });
    QVERIFY(right != entries.end() && (*right)->isVisible());
    (*right)->trigger();
    QVERIFY(!inRow<QLabel>("fr", "staleTag")->isVisible() && !(*right)->isVisible());
    // The program's own comes back where the user's is taken away.
    languages.setOwnText(QStringLiteral("es"), QStringLiteral("Buenas."));
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("es")));
    QTRY_VERIFY(isAtRest());
    languages.setOwnText(QStringLiteral("es"), QString());
    QVERIFY(find<QPushButton>("primaryButton")->isEnabled());
    click(find<QPushButton>("primaryButton"));
    QTRY_COMPARE(m_window->workbench().results().row(QStringLiteral("es"))->takes.size(), std::size_t(2));
    QTRY_VERIFY(isAtRest());
    QCOMPARE(inRow<QPlainTextEdit>("es", "textEdit")->toPlainText(), QStringLiteral("es: Good evening."));
    QCOMPARE(m_window->workbench().project().find("es")->owner, TextOwner::Machine);
    // They go with their message.
    m_window->workbench().closeMessage();
    QCOMPARE(languages.chosen(), QStringList{QStringLiteral("es")});
    QVERIFY(languages.ownText(QStringLiteral("fr")).isEmpty());
}

void tst_MainWindow::showsATranslationBeforeItIsSpoken()
{
    m_world->engines->untranslatable = {"fr"};
    openMessage();
    LanguageListModel& languages = m_window->workbench().languages();
    QTRY_VERIFY(m_window->workbench().message().textState() == MessageController::Text::Ready);
    // Waits in the dialog until `seen` is there, writes `text` where there is one, and uses it.
    const auto answer = [this, &languages](const QString& language, const QString& seen, const QString& text) {
        bool answered = false;
        QTimer::singleShot(0, m_window, [&] {
            auto* const dialog = qobject_cast<OwnTextDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const QScopeGuard close([dialog] { dialog->close(); });
            auto* const edit = dialog->findChild<QPlainTextEdit*>(QStringLiteral("textEdit"));
            QTRY_COMPARE(edit->toPlainText(), seen);
            if (!text.isEmpty()) {
                edit->setPlainText(text);
            }
            auto* const use = dialog->findChild<QPushButton*>(QStringLiteral("useButton"));
            answered = use->isEnabled();
            QTest::mouseClick(use, Qt::LeftButton);
        });
        Q_EMIT languages.ownTextWanted(language);
        return answered;
    };
    // Left as it is, it stays the program's.
    QVERIFY(answer(QStringLiteral("pt"), QStringLiteral("Bom dia a todos."), {}));
    QVERIFY(languages.ownText(QStringLiteral("pt")).isEmpty());
    // Changed, it is what is spoken, and what is shown the next time.
    QVERIFY(answer(QStringLiteral("pt"), QStringLiteral("Bom dia a todos."), QStringLiteral("Bom dia, gente.")));
    QCOMPARE(languages.ownText(QStringLiteral("pt")), QStringLiteral("Bom dia, gente."));
    QVERIFY(answer(QStringLiteral("pt"), QStringLiteral("Bom dia, gente."), {}));
    languages.setData(languages.indexOf(QStringLiteral("pt")), Qt::Checked, Qt::CheckStateRole);
    click(find<QPushButton>("primaryButton"));
    QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("pt")));
    QTRY_VERIFY(isAtRest());
    QCOMPARE(m_window->workbench().results().row(QStringLiteral("pt"))->take()->result.text, std::string("Bom dia, gente."));
    // Nothing translates into French: there is nothing to show, and nothing to use.
    QVERIFY(!answer(QStringLiteral("fr"), QString(), {}));
}

void tst_MainWindow::onlyOneThingPlays()
{
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    PlaybackController& playback = m_window->workbench().playback();
    trigger("playMessageAction");
    QTRY_VERIFY(playback.isPlaying(QStringLiteral("message")));
    QTRY_VERIFY(inRow<QToolButton>("es", "playButton")->isEnabled());
    click(inRow<QToolButton>("es", "playButton"));
    QTRY_VERIFY(playback.isPlaying(QStringLiteral("es")));
    QVERIFY(!playback.isPlaying(QStringLiteral("message")));
}

void tst_MainWindow::comparesWithTheOriginal()
{
    speak({QStringLiteral("pt")});
    auto* const original = inRow<QToolButton>("pt", "originalButton");
    QTRY_VERIFY(inRow<QToolButton>("pt", "playButton")->isEnabled());
    click(inRow<QToolButton>("pt", "playButton"));
    QTRY_VERIFY(m_world->speaker.isOpen());
    m_world->speaker.play(9600);
    const double before = m_window->workbench().playback().position(QStringLiteral("pt"));
    click(original);
    QTRY_VERIFY(m_window->workbench().playback().isOriginal(QStringLiteral("pt")));
    QVERIFY(m_window->workbench().playback().position(QStringLiteral("pt")) >= before);
    m_world->speaker.play(24000);
    // The message is a constant of 0.25, no take is.
    QVERIFY(std::abs(m_world->speaker.heard.back() - 0.25F) < 0.01F);
    click(original);
    QTRY_VERIFY(!m_window->workbench().playback().isOriginal(QStringLiteral("pt")));
}

void tst_MainWindow::savesATake()
{
    speak({QStringLiteral("pt")});
    m_dialogs->target = m_world->folder.filePath(QStringLiteral("saved.flac"));
    click(inRow<QToolButton>("pt", "saveButton"));
    QTRY_VERIFY(QFile::exists(m_dialogs->target));
    QVERIFY(m_dialogs->suggested.endsWith(QLatin1String("message-pt.wav")));
    QTRY_VERIFY(find<QLabel>("newsLabel")->text().contains(QLatin1String("saved.flac")));
    const auto saved = readAudio(m_dialogs->target.toStdString());
    QVERIFY(saved.ok());
    const LanguageResult& spoken = m_window->workbench().results().row(QStringLiteral("pt"))->take()->result;
    QCOMPARE(saved->clip.seconds(), spoken.seconds);
    QProcess probe;
    probe.start(QStringLiteral("ffprobe"), {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                                            QStringLiteral("format_tags"), m_dialogs->target});
    QVERIFY(probe.waitForFinished(60000));
    const QByteArray tags = probe.readAllStandardOutput();
    QVERIFY2(tags.contains("Synthetic speech") && tags.contains("Voice message in Portuguese")
                 && tags.contains(QByteArray::fromStdString(spoken.engine)),
             tags.constData());
    m_dialogs->target = m_world->folder.filePath(QStringLiteral("saved.docx"));
    click(inRow<QToolButton>("pt", "saveButton"));
    QTRY_COMPARE(m_dialogs->errors.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(m_dialogs->errors.front().message).contains(QLatin1String("saved.docx")));
    QVERIFY(!QFile::exists(m_dialogs->target));
}

void tst_MainWindow::recordsAMessage()
{
    click(find<QToolButton>("recordButton"));
    QTRY_VERIFY(find<QWidget>("recordingPage")->isVisible());
    QVERIFY(!find<QToolButton>("recordButton")->isVisible());
    m_world->microphone.deliver(48000 * 5 / 2);
    QTRY_COMPARE(find<QLabel>("clockLabel")->text(), QStringLiteral("0:02"));
    QVERIFY(!find<QAction>("openAction")->isEnabled());
    click(find<QToolButton>("stopButton"));
    m_world->microphone.deliver(48000);
    QTRY_VERIFY(m_window->workbench().message().state() == MessageController::State::Ready);
    QVERIFY(!find<QWidget>("recordingPage")->isVisible());
    QTRY_COMPARE(find<QPlainTextEdit>("transcriptEdit")->toPlainText(), QStringLiteral("Good morning."));
}

void tst_MainWindow::saysWhatToDoWithoutAMicrophone()
{
    m_world->microphone.refuses = true;
    trigger("recordAction");
    QTRY_VERIFY(find<QLabel>("microphoneLabel")->isVisible());
    QVERIFY(find<QLabel>("microphoneLabel")->text().contains(QLatin1String("Connect it again.")));
    QVERIFY(find<QToolButton>("recordButton")->isVisible());
    m_world->microphone.refuses = false;
    click(find<QPushButton>("microphoneRetry"));
    QTRY_VERIFY(find<QWidget>("recordingPage")->isVisible());
    QVERIFY(!find<QLabel>("microphoneLabel")->isVisible());
}

void tst_MainWindow::theWordOfAMissingMicrophoneGoesAgain()
{
    m_world->microphone.refuses = true;
    trigger("recordAction");
    QTRY_VERIFY(find<QWidget>("microphoneFrame")->isVisible());
    openMessage();
    QVERIFY(!find<QWidget>("microphoneFrame")->isVisible());
    trigger("closeMessageAction");
    trigger("recordAction");
    QTRY_VERIFY(find<QWidget>("microphoneFrame")->isVisible());
    openMessage();
    // It is said beside a message as well, and goes when there is a message that came after it.
    trigger("recordAction");
    QTRY_VERIFY(find<QWidget>("microphoneFrame")->isVisible());
    QVERIFY(find<QWidget>("messagePage")->isVisible());
    openMessage();
    QVERIFY(!find<QWidget>("microphoneFrame")->isVisible());
    trigger("closeMessageAction");
    QVERIFY(m_window->workbench().message().state() == MessageController::State::Empty);
}

void tst_MainWindow::saysWhyNoTranslationIsAskedFor()
{
    QListView& list = *find<QListView>("languageList");
    list.setCurrentIndex({});
    trigger("ownTextAction");
    QCOMPARE(find<QLabel>("newsLabel")->text(), QStringLiteral("Go to a language in the list first."));
}

void tst_MainWindow::aStarredTakeCanBeRead()
{
    openMessage();
    tick({QStringLiteral("pt")});
    trigger("speakAction");
    QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("pt")));
    QTRY_VERIFY(isAtRest());
    Gate gate;
    gate.close(*m_world->engines, "pt");
    const auto another = [this] {
        for (QAction* action : inRow<QToolButton>("pt", "moreButton")->menu()->actions()) {
            if (action->text() == QLatin1String("&Another take")) {
                return action;
            }
        }
        qFatal("There is no such action");
    }();
    another->trigger();
    QTRY_VERIFY(!another->isEnabled());  // not twice
    gate.open();
    QTRY_VERIFY(another->isEnabled());
    auto* const box = inRow<QComboBox>("pt", "takeBox");
    QTRY_VERIFY(box->isVisible());
    m_window->workbench().starTake(QStringLiteral("pt"), true);
    QTRY_VERIFY(box->currentText().contains(QChar(0x2605)));
    QTRY_VERIFY2(box->width() >= box->sizeHint().width(), qPrintable(QString::number(box->width())));
}

void tst_MainWindow::aSilentMachineShowsWhy()
{
    m_world->speaker.refuses = true;
    speak({QStringLiteral("pt")});
    QTRY_VERIFY(inRow<QToolButton>("pt", "playButton")->isEnabled());
    click(inRow<QToolButton>("pt", "playButton"));
    QTRY_VERIFY(inRow<QLabel>("pt", "errorLabel")->isVisible());
    QVERIFY(inRow<QLabel>("pt", "errorLabel")->text().contains(QLatin1String("fake device is gone")));
    QVERIFY(m_window->isVisible());
}

void tst_MainWindow::asksBeforeItCloses()
{
    openMessage();
    Gate gate;
    gate.close(*m_world->engines, "pt");
    tick({QStringLiteral("pt")});
    trigger("speakAction");
    QTRY_VERIFY(m_window->findChild<ResultRow*>(QStringLiteral("row_pt")) != nullptr);
    m_dialogs->agrees = false;
    QVERIFY(!m_window->close());
    QCOMPARE(m_dialogs->asked, 1);
    QVERIFY(!isAtRest());
    m_dialogs->agrees = true;
    QVERIFY(m_window->close());
    QTRY_VERIFY(isAtRest());
}

void tst_MainWindow::asksBeforeARecordingReplacesAProject()
{
    openMessage();
    QSignalSpy saved(&m_shown->projects, &ProjectController::saved);
    m_shown->projects.save(m_world->folder.filePath(QStringLiteral("a.xenoglot")).toStdString());
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("a.xenoglot[*] – Xenoglot"));
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good evening."));
    QTRY_VERIFY(m_window->isWindowModified());
    m_dialogs->unsaved = UnsavedAnswer::Stay;
    trigger("recordAction");
    QCOMPARE(m_dialogs->asked, 1);
    QCOMPARE(m_dialogs->lastQuestion, QStringLiteral("a.xenoglot"));
    QVERIFY(!m_window->workbench().recorder().isRecording());
    m_dialogs->unsaved = UnsavedAnswer::GoOn;
    trigger("recordAction");
    QCOMPARE(m_dialogs->asked, 2);
    QTRY_VERIFY(m_window->workbench().recorder().isRecording());
    // Neither question is left out when the window is closed.
    m_dialogs->unsaved = UnsavedAnswer::Stay;
    QVERIFY(!m_window->close());
    m_dialogs->unsaved = UnsavedAnswer::GoOn;
    m_dialogs->asked = 0;
    QVERIFY(m_window->close());
    QCOMPARE(m_dialogs->asked, 2);
}

void tst_MainWindow::savesBeforeItLeaves()
{
    openMessage();
    const QString file = m_world->folder.filePath(QStringLiteral("a.xenoglot"));
    QSignalSpy saved(&m_shown->projects, &ProjectController::saved);
    m_shown->projects.save(file.toStdString());
    QTRY_COMPARE(saved.count(), 1);
    m_dialogs->unsaved = UnsavedAnswer::Save;
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good evening."));
    trigger("closeMessageAction");
    QTRY_VERIFY(m_window->workbench().message().state() == MessageController::State::Empty);
    QCOMPARE(m_dialogs->asked, 1);

    m_shown->projects.open(file.toStdString());
    QTRY_COMPARE(find<QPlainTextEdit>("transcriptEdit")->toPlainText(), QStringLiteral("Good evening."));
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good night."));
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_window->isVisible());
    const auto kept = openProject(file.toStdString(), m_world->folder.filePath(QStringLiteral("unpacked")).toStdString());
    QVERIFY(kept.ok());
    QCOMPARE(kept->transcript->text, std::string("Good night."));
}

void tst_MainWindow::staysWhenItCannotSave()
{
    openMessage();
    QVERIFY(QDir(m_world->folder.path()).mkdir(QStringLiteral("there")));
    const QString file = m_world->folder.filePath(QStringLiteral("there/a.xenoglot"));
    QSignalSpy saved(&m_shown->projects, &ProjectController::saved);
    m_shown->projects.save(file.toStdString());
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(QDir(m_world->folder.filePath(QStringLiteral("there"))).removeRecursively());
    find<QPlainTextEdit>("transcriptEdit")->setPlainText(QStringLiteral("Good evening."));
    m_dialogs->unsaved = UnsavedAnswer::Save;
    QVERIFY(!m_window->close());
    QTRY_COMPARE(m_dialogs->errors.size(), std::size_t(1));
    QVERIFY(m_window->isVisible());
    QCOMPARE(find<QPlainTextEdit>("transcriptEdit")->toPlainText(), QStringLiteral("Good evening."));
}

void tst_MainWindow::aDamagedProjectIsExplained()
{
    openMessage();
    const QString file = m_world->folder.filePath(QStringLiteral("broken.xenoglot"));
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("PK\x03\x04 nothing more") > 0);
    broken.close();
    m_dialogs->recordings = {file};
    trigger("openAction");
    QTRY_COMPARE(m_dialogs->errors.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(m_dialogs->errors.front().message).contains(QLatin1String("broken.xenoglot")));
    QCOMPARE(find<QPlainTextEdit>("transcriptEdit")->toPlainText(), QStringLiteral("Good morning."));
}

void tst_MainWindow::fitsASmallWindow_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void tst_MainWindow::fitsASmallWindow()
{
    QFETCH(bool, rightToLeft);
    m_window->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_window->resize(900, 600);
    speak({QStringLiteral("pt"), QStringLiteral("es")});
    QCOMPARE(m_window->size(), QSize(900, 600));
    const auto* const area = find<QScrollArea>("scrollArea");
    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
             qPrintable(QStringLiteral("the page wants %1").arg(area->widget()->minimumSizeHint().width())));
    QVERIFY(find<QPushButton>("primaryButton")->isVisible());
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
