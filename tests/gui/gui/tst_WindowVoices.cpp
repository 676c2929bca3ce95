#include "audio/AudioWriter.h"
#include "gui/ConsentDialog.h"
#include "gui/ImportVoiceDialog.h"
#include "gui/LearnVoiceDialog.h"
#include "gui/ResultRow.h"
#include "gui/Theme.h"
#include "gui/VoiceBar.h"
#include "gui/VoiceMeterView.h"
#include "gui/VoiceResultView.h"
#include "gui/VoiceSamples.h"
#include "gui/VoicesDialog.h"
#include "gui/WaveformView.h"
#include "gui/WindowFixture.h"
#include "library/VoiceLibrary.h"
#include "run/ProjectJson.h"
#include "run/VoicePackage.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QUuid>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace fs = std::filesystem;

/// Learning gives way to everything else on the machine, and a busy one takes its time to match a voice.
constexpr int patience = 600000;  // milliseconds

/// Voices of speakers as the user meets them in the window.
class tst_WindowVoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsLearnedWithoutConsent();
    void learnsShowsAndSpeaksAgain();
    void stoppedItGoesOnFromTheLibrary();
    void matchesTheSenderAtOnce();
    void withoutConsentAStockVoiceSpeaks();
    void escapeIsNoAnswer();
    void consentIsToOneRecording();
    void sayingNoToAVoiceThatIsNotThere();
    void aDamagedVoiceIsMatchedAndSaysWhy();
    void renamesAndRemoves();
    void whatWasSpokenGoesWithIt();
    void theMessageItWasLearnedFromCanGoAsWell();
    void aPartOfTheMessageIsMatchedAnew();
    void closingTheFormKeepsIt();
    void readsAText();
    void oneThingIsRecordedAtATime();
    void aProblemThatIsGoneIsNotShown();
    void exportsAVoice();
    void importsAVoice();
    void whatSomebodyAgreedToIsShown();
    void namesThatCannotBeAreAskedAgain();
    void whatIsNoVoiceIsSaid();
    void closedItImportsNothing();
    void closingTheWindowAsks();
    void everythingHasANameAndCanBeReached();

private:
    template <typename Part>
    static Part* part(const QWidget* in, const char* name)
    {
        auto* const found = in->findChild<Part*>(QLatin1String(name));
        if (found == nullptr) {
            qFatal("There is no %s", name);
        }
        return found;
    }
    Workbench& bench() { return m_shown->workbench; }
    VoiceBar* bar() { return m_shown->find<VoiceBar>("voiceBar"); }
    LearnVoiceDialog* learning();
    VoicesDialog* voices();
    void openMessage();
    void speak();
    void fillForm(const char* name);
    void learn(const char* name);
    void choose(const QString& choice);
    enum class Answer { Emmas, StockVoice, None };
    void answerConsent(Answer answer);
    QString voiceId(const char* name);
    std::string engineOf(const char* language);
    fs::path data() const { return m_world->folder.filePath(QStringLiteral("data")).toStdString(); }
    QStringList readings() const
    {
        return QDir(QString::fromStdString((data() / "reading").string())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    void keepVoice(const fs::path& library, const char* name, const VoiceConsent& consent) const;
    QString package(const char* name, const VoiceConsent& consent) const;
    ImportVoiceDialog* importing() { return m_shown->get()->findChild<ImportVoiceDialog*>(); }

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
};

void tst_WindowVoices::init()
{
    applyTheme(*qApp, Appearance::Light);
    m_world = std::make_unique<FakeWorld>();
    m_world->engines->canLearn = true;
    m_world->engines->predictor = std::make_shared<FakeEngines::FarMicrophone>();
    m_world->message = m_world->writeHum("message.wav", 13);
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    m_shown->get()->resize(1000, 2200);
    m_shown->get()->show();
    QVERIFY(QTest::qWaitForWindowActive(m_shown->get()));
    QTRY_VERIFY(bench().engines().state() == EngineLoader::State::Ready && bench().voices().isLoaded());
}

void tst_WindowVoices::cleanup()
{
    m_shown.reset();
    m_dialogs.reset();
    m_world.reset();
}

LearnVoiceDialog* tst_WindowVoices::learning()
{
    m_shown->trigger("learnVoiceAction");
    return m_shown->get()->findChild<LearnVoiceDialog*>();
}

VoicesDialog* tst_WindowVoices::voices()
{
    m_shown->trigger("voicesAction");
    return m_shown->get()->findChild<VoicesDialog*>();
}

void tst_WindowVoices::openMessage()
{
    m_shown->get()->openFiles({m_world->message});
    QTRY_VERIFY_WITH_TIMEOUT(bench().message().textState() == MessageController::Text::Ready, patience);
}

void tst_WindowVoices::speak()
{
    bench().languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    bench().doPrimaryAction();
    QTRY_VERIFY_WITH_TIMEOUT(!bench().isRunning() && bench().results().isUpToDate(QStringLiteral("pt"))
                                 && bench().results().isUpToDate(QStringLiteral("es")),
                             patience);
}

void tst_WindowVoices::fillForm(const char* name)
{
    LearnVoiceDialog* const dialog = learning();
    part<QRadioButton>(dialog, "messageButton")->click();
    part<QLineEdit>(dialog, "nameEdit")->setText(QLatin1String(name));
    part<QRadioButton>(dialog, "meButton")->click();
}

void tst_WindowVoices::learn(const char* name)
{
    fillForm(name);
    part<QPushButton>(learning(), "startButton")->click();
    QVERIFY(bench().learner().isLearning());
    QTRY_VERIFY_WITH_TIMEOUT(!bench().learner().isLearning(), patience);
    const std::optional<Error>& error = bench().learner().error();
    QVERIFY2(!error, error ? error->text().c_str() : "");
    // It was listed when it was begun; what came of it is read after that.
    QTRY_VERIFY(bench().voices().named(QLatin1String(name)) != nullptr
                && !bench().voices().named(QLatin1String(name))->baseVoice.empty());
}

void tst_WindowVoices::choose(const QString& choice)
{
    auto* const box = part<QComboBox>(bar(), "voiceBox");
    const int index = box->findData(choice);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

/// What the question that comes next is answered with.
void tst_WindowVoices::answerConsent(Answer answer)
{
    auto* const timer = new QTimer(m_shown->get());
    connect(timer, &QTimer::timeout, m_shown->get(), [timer, answer] {
        auto* const dialog = qobject_cast<ConsentDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        timer->deleteLater();
        timer->stop();
        QVERIFY(!part<QPushButton>(dialog, "agreeButton")->isEnabled());  // nothing without an answer
        if (answer == Answer::None) {
            QTest::keyClick(dialog, Qt::Key_Escape);
            return;
        }
        if (answer == Answer::StockVoice) {
            part<QPushButton>(dialog, "stockButton")->click();
            return;
        }
        part<QRadioButton>(dialog, "otherButton")->click();
        QVERIFY(!part<QPushButton>(dialog, "agreeButton")->isEnabled());
        part<QLineEdit>(dialog, "personEdit")->setText(QStringLiteral("Emma"));
        part<QPushButton>(dialog, "agreeButton")->click();
    });
    timer->start(5);
}

QString tst_WindowVoices::voiceId(const char* name)
{
    const VoiceProfile* const profile = bench().voices().named(QLatin1String(name));
    return profile == nullptr ? QString() : QString::fromStdString(profile->id);
}

std::string tst_WindowVoices::engineOf(const char* language)
{
    const ResultState* const row = bench().results().row(QLatin1String(language));
    return row == nullptr || row->take() == nullptr ? "nothing was spoken" : row->take()->result.engine;
}

void tst_WindowVoices::nothingIsLearnedWithoutConsent()
{
    openMessage();
    LearnVoiceDialog* const dialog = learning();
    auto* const start = part<QPushButton>(dialog, "startButton");
    auto* const reason = part<QLabel>(dialog, "reasonLabel");
    QVERIFY(part<QRadioButton>(dialog, "messageButton")->isChecked());
    QVERIFY(!start->isEnabled());
    QVERIFY(!reason->text().isEmpty());
    part<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("Emma"));
    QVERIFY(!start->isEnabled());
    QVERIFY(reason->text().contains(QLatin1String("whose voice")));
    part<QRadioButton>(dialog, "otherButton")->click();
    QVERIFY(!start->isEnabled());
    part<QLineEdit>(dialog, "personEdit")->setText(QStringLiteral("Clara B"));
    QVERIFY(start->isEnabled());
    QVERIFY(reason->text().isEmpty());
    part<QLineEdit>(dialog, "nameEdit")->clear();
    QVERIFY(!start->isEnabled());
}

void tst_WindowVoices::learnsShowsAndSpeaksAgain()
{
    openMessage();
    speak();
    QCOMPARE(engineOf("pt"), std::string("fake-voice"));
    std::atomic<bool> go{false};
    m_world->engines->onLearn = [&go](int step, const StopToken& stop) {
        while (step == 5 && !go && !stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    fillForm("Emma");
    LearnVoiceDialog* const dialog = learning();
    part<QPushButton>(dialog, "startButton")->click();
    // How far it is, there and in the window: five minutes of learning, and the judges.
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "remainingLabel")->text().startsWith(QLatin1String("about 7 min")), patience);
    QVERIFY(part<QProgressBar>(dialog, "progressBar")->value() > 300);
    QVERIFY(part<QLabel>(dialog, "stageLabel")->text().startsWith(QLatin1String("Learning")));
    QVERIFY(part<QWidget>(bar(), "learningFrame")->isVisible());
    QVERIFY(part<QLabel>(bar(), "learningLabel")->text().contains(QLatin1String("Emma")));
    auto* const wave = part<WaveformView>(dialog, "waveform");
    QVERIFY(wave->isVisible());
    QVERIFY(std::abs(wave->duration() - 13) < 0.01);
    QVERIFY(wave->usedParts().size() >= 2);
    QVERIFY(part<QLabel>(dialog, "adviceLabel")->text().contains(QLatin1String("far from the microphone")));
    QVERIFY(!part<QWidget>(dialog, "result")->isVisible());
    // One goes on working.
    bench().anotherTake(QStringLiteral("pt"));
    QTRY_COMPARE(bench().results().row(QStringLiteral("pt"))->takes.size(), std::size_t(2));
    go = true;
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QTRY_VERIFY(!voiceId("Emma").isEmpty());

    QVERIFY(part<QWidget>(dialog, "result")->isVisible());
    auto* const meter = part<VoiceMeterView>(dialog, "meter");
    QVERIFY(meter->hasFigures());
    QVERIFY(meter->value() > 0.9);  // the fake's learned voice is the speaker's
    QVERIFY(meter->valueText().contains(QLatin1String("stock voice")));
    QVERIFY(meter->toolTip().contains(QLatin1String("Ceiling")));
    QVERIFY(!meter->grab().isNull());
    for (const char* name : {"stockButton", "matchedButton", "trainedButton"}) {
        auto* const button = part<QPushButton>(part<QWidget>(dialog, "result"), name);
        QTRY_VERIFY(button->isEnabled());
        m_world->speaker.heard.clear();
        button->click();
        QTRY_VERIFY(m_world->speaker.isOpen());
        const VoiceSamples& samples = part<VoiceResultView>(dialog, "result")->samples();
        QTRY_VERIFY(samples.isPlaying(QByteArray(name) == "stockButton"     ? VoiceStep::Stock
                                      : QByteArray(name) == "matchedButton" ? VoiceStep::Matched
                                                                            : VoiceStep::Trained));
    }

    // The offer: one click speaks all that is shown once more.
    QVERIFY(part<QWidget>(bar(), "offerFrame")->isVisible());
    part<QPushButton>(bar(), "againButton")->click();
    QTRY_VERIFY(!bench().isRunning() && bench().results().isUpToDate(QStringLiteral("pt"))
                && bench().results().isUpToDate(QStringLiteral("es")));
    QCOMPARE(bench().settings().voice(), voiceId("Emma"));
    QVERIFY(!part<QWidget>(bar(), "offerFrame")->isVisible());
    const ResultState* const row = bench().results().row(QStringLiteral("es"));
    QCOMPARE(row->takes.size(), std::size_t(2));
    QCOMPARE(row->takes[1].result.voice, std::string("Emma"));
    QVERIFY(row->takes[0].stale && row->takes[0].otherVoice);
    QVERIFY(!row->takes[1].stale);
    QVERIFY(QFile::exists(row->takes[0].file));
    // Back to the stock voice the new take is the one in another voice, and the row says so.
    choose(QString());
    QTRY_VERIFY(bench().results().row(QStringLiteral("es"))->isStale());
    QCOMPARE(part<QLabel>(m_shown->find<ResultRow>("row_es"), "staleTag")->text(), QStringLiteral("In another voice"));
    QVERIFY(bench().primaryAction().enabled);
}

void tst_WindowVoices::stoppedItGoesOnFromTheLibrary()
{
    openMessage();
    fillForm("Emma");
    LearnVoiceDialog* const dialog = learning();
    std::atomic<bool> reached{false};
    m_world->engines->onLearn = [&reached](int step, const StopToken& stop) {
        reached = reached || step == 3;
        while (step == 3 && !stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    part<QPushButton>(dialog, "startButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(reached, patience);
    part<QPushButton>(dialog, "cancelButton")->click();
    QTRY_VERIFY(bench().learner().state() == VoiceLearner::State::Stopped);
    QVERIFY(part<QLabel>(dialog, "errorLabel")->text().contains(QLatin1String("kept")));
    QVERIFY(part<QPushButton>(dialog, "goOnButton")->isVisible());
    QTRY_VERIFY(!voiceId("Emma").isEmpty());
    // It is not ready: chosen, a stock voice speaks, and says why.
    choose(voiceId("Emma"));
    QVERIFY(part<QLabel>(bar(), "hintLabel")->text().contains(QLatin1String("not finished")));
    const QSignalSpy warnings(&bench(), &Workbench::warned);
    speak();
    QCOMPARE(engineOf("pt"), std::string("fake-voice"));
    QCOMPARE(part<QLabel>(bar(), "hintLabel")->text(),
             QStringLiteral("A stock voice speaks: The voice \"Emma\" is not finished."));
    QCOMPARE(warnings.count(), 1);
    QCOMPARE(warnings.first().first().value<Error>().message,
             std::string("Spoken in a stock voice: The voice \"Emma\" is not finished."));

    m_world->engines->onLearn = nullptr;
    VoicesDialog* const library = voices();
    auto* const learnOn = part<QPushButton>(library, "learnOnButton");
    QVERIFY(learnOn->isEnabled());
    QVERIFY(!part<QPushButton>(library, "hearButton")->isEnabled());
    learnOn->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QCOMPARE(m_world->engines->learnedFrom.load(), 3);
    QTRY_VERIFY(part<QPushButton>(library, "hearButton")->isEnabled());
    QVERIFY(part<WaveformView>(dialog, "waveform")->usedParts().size() >= 2);
    QTRY_VERIFY(part<QLabel>(bar(), "hintLabel")->text().isEmpty());

    // Finished, it is learned longer. The fake comes no nearer, and that is said.
    const VoiceProfile before = *bench().voices().named(QStringLiteral("Emma"));
    QTRY_VERIFY(learnOn->isEnabled());
    learnOn->click();
    QTRY_VERIFY(!part<QPushButton>(library, "removeButton")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QTRY_COMPARE(bench().voices().named(QStringLiteral("Emma"))->steps, 2 * before.steps);
    QCOMPARE(bench().voices().named(QStringLiteral("Emma"))->trainedKey, before.trainedKey);
    QVERIFY(bench().learner().made()->notes.back().find("stays as it was") != std::string::npos);
}

void tst_WindowVoices::matchesTheSenderAtOnce()
{
    openMessage();
    answerConsent(Answer::Emmas);
    choose(SpokenBy::matched());
    QTRY_VERIFY(!bench().spokenBy().wantsConsent());
    speak();
    const std::string engine = engineOf("pt");
    QVERIFY(engine.rfind("fake-voice:", 0) == 0);
    QCOMPARE(bench().results().row(QStringLiteral("pt"))->take()->result.voice, std::string("matched"));
    // The choice is remembered; another message has another sender.
    QCOMPARE(bench().settings().voice(), SpokenBy::matched());
    m_shown->get()->openFiles({m_world->message});
    QVERIFY(bench().spokenBy().wantsConsent());
    QVERIFY(bench().spokenBy().name().empty());
}

void tst_WindowVoices::withoutConsentAStockVoiceSpeaks()
{
    choose(SpokenBy::matched());
    openMessage();
    answerConsent(Answer::StockVoice);
    speak();
    QCOMPARE(engineOf("pt"), std::string("fake-voice"));
    QVERIFY(part<QLabel>(bar(), "hintLabel")->text().contains(QLatin1String("agreed")));
    // Who chooses it once more is asked once more.
    answerConsent(Answer::Emmas);
    choose(QString());
    choose(SpokenBy::matched());
    QTRY_VERIFY(!bench().spokenBy().wantsConsent() && !bench().spokenBy().problem());
}

/// Escape goes back; nothing is spoken and nothing refused.
void tst_WindowVoices::escapeIsNoAnswer()
{
    choose(SpokenBy::matched());
    openMessage();
    bench().languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    answerConsent(Answer::None);
    bench().doPrimaryAction();
    QVERIFY(bench().isRunning());
    QTRY_VERIFY(!bench().isRunning());
    QVERIFY(!bench().results().hasTakes());
    QVERIFY(bench().spokenBy().wantsConsent());
    answerConsent(Answer::Emmas);
    speak();
    QVERIFY(engineOf("pt").rfind("fake-voice:", 0) == 0);
}

/// What was said about one recording says nothing about the next.
void tst_WindowVoices::consentIsToOneRecording()
{
    openMessage();
    fillForm("Emma");
    LearnVoiceDialog* const dialog = learning();
    auto* const start = part<QPushButton>(dialog, "startButton");
    auto* const mine = part<QRadioButton>(dialog, "meButton");
    QTRY_VERIFY(start->isEnabled());
    m_shown->get()->openFiles({m_world->message});
    QVERIFY(!mine->isChecked());
    QTRY_VERIFY(bench().message().state() == MessageController::State::Ready);
    QVERIFY(part<QRadioButton>(dialog, "messageButton")->isChecked());
    QVERIFY(!start->isEnabled());
    mine->click();
    QTRY_VERIFY(start->isEnabled());
    part<QRadioButton>(dialog, "readingButton")->click();
    QVERIFY(!mine->isChecked());
    part<QRadioButton>(dialog, "messageButton")->click();
    QVERIFY(!start->isEnabled());
    mine->click();
    bench().closeMessage();  // the form goes over to reading
    QVERIFY(part<QRadioButton>(dialog, "readingButton")->isChecked());
    QVERIFY(!mine->isChecked());
}

void tst_WindowVoices::sayingNoToAVoiceThatIsNotThere()
{
    bench().settings().voice.set(QStringLiteral("6f0c4f6e-1111-4222-8333-944444444444"));
    QVERIFY(part<QLabel>(bar(), "hintLabel")->text().contains(QLatin1String("removed")));
    QVERIFY(part<QComboBox>(bar(), "voiceBox")->currentText().contains(QLatin1String("removed")));
    openMessage();
    speak();
    QCOMPARE(engineOf("es"), std::string("fake-voice"));
}

void tst_WindowVoices::aDamagedVoiceIsMatchedAndSaysWhy()
{
    openMessage();
    learn("Emma");
    const VoiceProfile* const profile = bench().voices().named(QStringLiteral("Emma"));
    QVERIFY(profile != nullptr);
    QVERIFY(fs::remove(bench().voices().trainedFile(*profile)));
    choose(voiceId("Emma"));
    speak();
    QVERIFY(engineOf("pt").rfind("fake-voice:", 0) == 0);
    QVERIFY(part<QLabel>(bar(), "hintLabel")->text().contains(QLatin1String("matched voice")));
    QVERIFY(bench().results().isUpToDate(QStringLiteral("pt")));
    bench().voices().refresh();
    VoicesDialog* const library = voices();
    QTRY_COMPARE(part<QTreeWidget>(library, "view")->topLevelItem(0)->text(2), QStringLiteral("damaged"));
    QVERIFY(part<QLabel>(library, "aboutLabel")->text().contains(QLatin1String("trained.safetensors")));
}

void tst_WindowVoices::renamesAndRemoves()
{
    openMessage();
    learn("Emma");
    VoicesDialog* const library = voices();
    auto* const view = part<QTreeWidget>(library, "view");
    QCOMPARE(view->topLevelItemCount(), 1);
    QTreeWidgetItem* row = view->topLevelItem(0);
    QCOMPARE(row->text(2), QStringLiteral("learned"));
    QCOMPARE(row->text(3), QStringLiteral("mine"));
    QCOMPARE(m_world->engines->speakers().size(), std::size_t(1));
    choose(voiceId("Emma"));

    QSignalSpy read(&bench().voices(), &VoiceShelf::changed);
    row->setText(0, QStringLiteral("stock"));  // a word of the program's own
    QTRY_VERIFY(part<QLabel>(library, "problemLabel")->isVisible());
    // It is read once more, and what went wrong is still said.
    QTRY_COMPARE(read.count(), 1);
    QVERIFY(part<QLabel>(library, "problemLabel")->isVisible());
    QTRY_COMPARE(view->topLevelItem(0)->text(0), QStringLiteral("Emma"));
    view->topLevelItem(0)->setText(0, QStringLiteral("Emma Maria"));
    QTRY_VERIFY(!voiceId("Emma Maria").isEmpty());
    QVERIFY(!part<QLabel>(library, "problemLabel")->isVisible());
    QTRY_COMPARE(m_world->engines->speakers().front().name, std::string("Emma Maria"));
    QCOMPARE(bench().spokenBy().name(), std::string("Emma Maria"));  // it stays chosen

    const fs::path folder = bench().voices().folderOf(*bench().voices().named(QStringLiteral("Emma Maria")));
    QVERIFY(fs::exists(folder));
    part<QPushButton>(library, "hearButton")->click();
    QTRY_VERIFY(bench().playback().isPlaying(QStringLiteral("voice-reference")));
    m_dialogs->agrees = false;
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_VERIFY(m_dialogs->lastQuestion.contains(QLatin1String("Emma Maria")));
    QVERIFY(fs::exists(folder));
    m_dialogs->agrees = true;
    part<QPushButton>(library, "removeButton")->click();
    QTRY_COMPARE(view->topLevelItemCount(), 0);
    QVERIFY(!fs::exists(folder));
    QVERIFY(m_world->engines->speakers().empty());
    QVERIFY(part<QLabel>(library, "emptyLabel")->isVisible());
    QVERIFY(bench().spokenBy().problem().has_value());
}

void tst_WindowVoices::whatWasSpokenGoesWithIt()
{
    openMessage();
    speak();
    learn("Emma");
    bench().speakAgainIn(voiceId("Emma"));
    QTRY_VERIFY(!bench().isRunning() && bench().results().isUpToDate(QStringLiteral("pt"))
                && bench().results().isUpToDate(QStringLiteral("es")));
    const auto takes = [this](const char* language) { return bench().results().row(QLatin1String(language))->takes; };
    QCOMPARE(takes("pt").size(), std::size_t(2));
    QVERIFY(takes("pt").back().result.voiceKind == VoiceKind::Learned);
    const QString stock = takes("pt").front().file;
    const QString hers = takes("pt").back().file;
    QVERIFY(QFile::exists(hers));

    VoicesDialog* const library = voices();
    m_dialogs->declined = QStringLiteral("learned from");
    m_dialogs->questions.clear();
    part<QPushButton>(library, "removeButton")->click();
    QTRY_COMPARE(takes("pt").size(), std::size_t(1));
    QCOMPARE(m_dialogs->questions.size(), 2);
    QCOMPARE(takes("es").size(), std::size_t(1));
    QCOMPARE(takes("pt").front().file, stock);
    QVERIFY(QFile::exists(stock));
    QTRY_VERIFY(!QFile::exists(hers));
    QVERIFY(bench().project().find("pt")->takes.size() == 1);
    // The history has it so as well.
    auto kept = bench().history().ask([entry = bench().entry()](History& history) { return history.project(entry); });
    const Result<QJsonObject> project = kept.result();
    QVERIFY(project.ok());
    const auto read = projectFrom(*project, "test");
    QVERIFY(read && read->find("pt")->takes.size() == 1 && read->find("es")->takes.size() == 1);
    QVERIFY(bench().message().state() == MessageController::State::Ready);
}

void tst_WindowVoices::theMessageItWasLearnedFromCanGoAsWell()
{
    openMessage();
    speak();
    learn("Emma");
    const fs::path entry = bench().entry();
    QVERIFY(fs::exists(entry));
    part<QPushButton>(voices(), "removeButton")->click();
    QTRY_VERIFY(bench().voices().profiles().empty());
    QVERIFY(!fs::exists(entry));
    QTRY_VERIFY(bench().message().state() == MessageController::State::Empty);
    QVERIFY(fs::exists(m_world->message.toStdString()));  // the user's own file
}

/// The voice of another part may be another one; whose it is stays.
void tst_WindowVoices::aPartOfTheMessageIsMatchedAnew()
{
    openMessage();
    answerConsent(Answer::Emmas);
    choose(SpokenBy::matched());
    QTRY_VERIFY(!bench().spokenBy().wantsConsent());
    speak();
    QVERIFY(bench().spokenBy().isReady());
    const auto change = [this](auto&& how) {
        how();
        QVERIFY(!bench().spokenBy().isReady());
        QVERIFY(bench().spokenBy().name().empty());
        QVERIFY(!bench().spokenBy().wantsConsent());
        QTRY_VERIFY(bench().message().textState() == MessageController::Text::Ready);
        speak();
        QVERIFY(bench().spokenBy().isReady());
        QVERIFY(engineOf("pt").rfind("fake-voice:", 0) == 0);
    };
    change([this] { bench().trim(0.5, 12); });
    change([this] { bench().undoTrim(); });
    change([this] { bench().redoTrim(); });
}

void tst_WindowVoices::closingTheFormKeepsIt()
{
    openMessage();
    LearnVoiceDialog* const dialog = learning();
    m_dialogs->recordings = QStringList{m_world->message};
    part<QPushButton>(dialog, "chooseButton")->click();
    part<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("Emma"));
    part<QRadioButton>(dialog, "meButton")->click();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    learning();
    QVERIFY(dialog->isVisible());
    QCOMPARE(part<QLineEdit>(dialog, "nameEdit")->text(), QStringLiteral("Emma"));
    QCOMPARE(part<QLabel>(dialog, "filesLabel")->text(), QStringLiteral("message.wav"));
    QVERIFY(part<QRadioButton>(dialog, "filesButton")->isChecked());
    QVERIFY(part<QRadioButton>(dialog, "meButton")->isChecked());
    QVERIFY(part<QPushButton>(dialog, "startButton")->isEnabled());
    // When its result has been seen it begins anew.
    part<QPushButton>(dialog, "startButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    dialog->close();
    learning();
    QVERIFY(part<QLineEdit>(dialog, "nameEdit")->text().isEmpty());
    QVERIFY(part<QLabel>(dialog, "filesLabel")->text().isEmpty());
    QVERIFY(!part<QRadioButton>(dialog, "meButton")->isChecked());
}

void tst_WindowVoices::readsAText()
{
    LearnVoiceDialog* const dialog = learning();
    QVERIFY(part<QRadioButton>(dialog, "readingButton")->isChecked());  // there is no message
    QVERIFY(!part<QRadioButton>(dialog, "messageButton")->isEnabled());
    QVERIFY(part<QWidget>(dialog, "textEdit")->isVisible());
    part<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("Emma"));
    part<QRadioButton>(dialog, "meButton")->click();
    auto* const start = part<QPushButton>(dialog, "startButton");
    QVERIFY(!start->isEnabled());
    auto* const button = part<QToolButton>(dialog, "recordButton");
    button->click();
    QTRY_VERIFY(m_world->microphone.isOpen());
    m_world->microphone.deliver(48000);
    QVERIFY(!start->isEnabled());
    auto* const pause = part<QPushButton>(dialog, "pauseButton");
    QTRY_VERIFY(pause->isEnabled());
    pause->click();
    m_world->microphone.deliver(48000);
    QTRY_VERIFY(pause->isChecked());
    pause->click();
    Q_EMIT m_world->microphone.device->captured(FakeEngines::hum(13, 48000, 0.25F).samples);
    button->click();
    m_world->microphone.deliver(48000);  // the end of what was said
    QTRY_VERIFY(start->isEnabled());
    QVERIFY(bench().message().state() == MessageController::State::Empty);  // it is no message
    const fs::path reading = bench().readFile();
    QVERIFY(fs::exists(reading));
    {
        // Another window, or another program, leaves it alone.
        Workbench other(m_world->environment());
        QVERIFY(other.startReading().ok());
        QTRY_VERIFY(m_world->microphone.isOpen());
        QVERIFY(other.reading().isRecording());
        QVERIFY(fs::exists(reading));
    }
    QVERIFY(fs::exists(reading));
    QCOMPARE(readings().size(), 2);  // a folder and its lock
    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QCOMPARE(bench().learner().made()->profile.language, std::string("en"));
    QVERIFY(fs::exists(reading));
    dialog->close();  // another voice has another reading
    QCOMPARE(readings(), QStringList());
    learning();
    QVERIFY(!start->isEnabled());
}

void tst_WindowVoices::oneThingIsRecordedAtATime()
{
    LearnVoiceDialog* const dialog = learning();
    auto* const read = part<QToolButton>(dialog, "recordButton");
    auto* const record = part<QToolButton>(m_shown->find<QWidget>("messagePanel"), "recordButton");
    auto* const action = m_shown->find<QAction>("recordAction");
    const QString why = QStringLiteral("Stop reading the text aloud first");
    read->click();
    QTRY_VERIFY(m_world->microphone.isOpen());
    m_world->microphone.deliver(48000);
    QVERIFY(!record->isEnabled());
    QCOMPARE(record->accessibleDescription(), why);
    QCOMPARE(m_shown->find<QLabel>("emptyTitle")->text(), why);
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->statusTip(), why);
    bench().startRecording();
    QVERIFY(!bench().recorder().isRecording());
    // Closing the window asks.
    m_dialogs->agrees = false;
    QVERIFY(!m_shown->get()->close());
    QCOMPARE(m_dialogs->lastQuestion, QStringLiteral("A text is being read aloud."));
    QVERIFY(bench().reading().isRecording());
    read->click();
    m_world->microphone.deliver(48000);
    QTRY_VERIFY(!bench().reading().isRecording());
    QVERIFY(record->isEnabled());
    QVERIFY(action->isEnabled());
    QVERIFY(m_shown->find<QLabel>("emptyTitle")->text() != why);
    // The other way round.
    action->trigger();
    QTRY_VERIFY(m_world->microphone.isOpen());
    QVERIFY(bench().recorder().isRecording());
    QVERIFY(!read->isEnabled());
    QCOMPARE(read->toolTip(), QStringLiteral("Stop the recording first"));
    QCOMPARE(bench().primaryAction().reason, QStringLiteral("Stop the recording first"));
    QCOMPARE(bench().startReading().error().code, ErrorCode::InvalidArgument);
    bench().recorder().discard();
    QVERIFY(read->isEnabled());
    read->click();
    QTRY_VERIFY(m_world->microphone.isOpen());
    m_world->microphone.deliver(48000);
    m_dialogs->agrees = true;
    QVERIFY(m_shown->get()->close());
    m_shown.reset();
    QCOMPARE(readings(), QStringList());
}

void tst_WindowVoices::aProblemThatIsGoneIsNotShown()
{
    m_shown.reset();
    fs::remove_all(data() / "voices");
    QFile inTheWay(QString::fromStdString((data() / "voices").string()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    m_shown->get()->show();
    VoicesDialog* const library = voices();
    QTRY_VERIFY(part<QLabel>(library, "problemLabel")->isVisible());
    QVERIFY(inTheWay.remove());
    bench().voices().refresh();
    QTRY_VERIFY(!bench().voices().error());
    QVERIFY(!part<QLabel>(library, "problemLabel")->isVisible());
}

/// A voice as if it had been learned.
void tst_WindowVoices::keepVoice(const fs::path& folder, const char* name, const VoiceConsent& consent) const
{
    const auto library = *VoiceLibrary::open(folder);
    VoiceProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    profile.name = name;
    profile.language = "en";
    profile.consent = consent;
    profile.madeAt = 1760000000000;
    profile.model = "fake-voice";
    profile.baseVoice = "anna";
    profile.manners = {{"anna", {1.1, 0.9, 1.0}}};
    profile.seconds = 21.5;
    profile.trainedKey = std::string(64, 'a');
    QVERIFY(library->save(profile).ok());
    QVERIFY(fs::copy_file(m_world->message.toStdString(), library->referenceFile(profile.id)));
    QFile trained(QString::fromStdString(library->trainedFile(profile.id).string()));
    QVERIFY(trained.open(QIODevice::WriteOnly));
    QVERIFY(trained.write(QByteArray::fromStdString(FakeEngines::voiceFile(profile.trainedKey))) > 0);
}

/// One that was exported at another machine.
QString tst_WindowVoices::package(const char* name, const VoiceConsent& consent) const
{
    const fs::path elsewhere = m_world->folder.filePath(QStringLiteral("elsewhere")).toStdString();
    keepVoice(elsewhere, name, consent);
    const fs::path file = elsewhere / (std::string(name) + voicePackageEnding);
    return exportVoice(**VoiceLibrary::open(elsewhere), name, file) ? QString::fromStdString(file.string()) : QString();
}

void tst_WindowVoices::exportsAVoice()
{
    keepVoice(data() / "voices", "Emma", {VoiceConsent::Owner::Me, {}, {}, 1});
    bench().voices().refresh();
    QTRY_VERIFY(!voiceId("Emma").isEmpty());
    VoicesDialog* const library = voices();
    auto* const problem = part<QLabel>(library, "problemLabel");
    auto* const news = part<QLabel>(library, "newsLabel");
    auto* const action = part<QAction>(library, "exportAction");
    QVERIFY(part<QPushButton>(library, "moreButton")->menu()->actions().contains(action));
    action->trigger();  // cancelled
    QVERIFY(m_dialogs->suggested.endsWith(QLatin1String("/Emma.xenoglot-voice")));
    QVERIFY(!news->isVisible());
    m_dialogs->target = m_world->folder.filePath(QStringLiteral("mine"));
    action->trigger();
    QTRY_VERIFY(news->isVisible());
    QVERIFY(news->text().contains(QLatin1String("mine.xenoglot-voice")));
    QVERIFY(news->text().contains(QLatin1String("can speak with the voice")));
    const fs::path file = m_dialogs->target.toStdString() + voicePackageEnding;
    QCOMPARE(readVoicePackage(file)->name, std::string("Emma"));
    // Nobody was asked about the name that it got: it replaces nothing.
    action->trigger();
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QLatin1String("mine.xenoglot-voice")));
    QVERIFY(!news->isVisible());
    // Of this one the dialog has asked.
    m_dialogs->target = QString::fromStdString(file.string());
    QFile(m_dialogs->target).resize(10);
    action->trigger();
    QTRY_VERIFY(news->isVisible());
    QVERIFY(!problem->isVisible());
    QCOMPARE(readVoicePackage(file)->name, std::string("Emma"));
    // What is not finished cannot be exported.
    bench().voices().remove(voiceId("Emma"), SourceMessages::Keep);
    QTRY_VERIFY(voiceId("Emma").isEmpty());
    QVERIFY(!action->isEnabled());
    QVERIFY(part<QAction>(library, "importAction")->isEnabled());
}

void tst_WindowVoices::importsAVoice()
{
    VoicesDialog* const library = voices();
    m_dialogs->source = package("Emma", {VoiceConsent::Owner::Me, {}, {}, 1});
    keepVoice(data() / "voices", "Emma", {VoiceConsent::Owner::Me, {}, {}, 1});
    bench().voices().refresh();
    QTRY_VERIFY(!voiceId("Emma").isEmpty());
    part<QAction>(library, "importAction")->trigger();
    QTRY_VERIFY(importing() != nullptr);
    ImportVoiceDialog* const dialog = importing();
    auto* const name = part<QLineEdit>(dialog, "nameEdit");
    auto* const import = part<QPushButton>(dialog, "importButton");
    auto* const reason = part<QLabel>(dialog, "reasonLabel");
    QCOMPARE(name->text(), QStringLiteral("Emma 2"));
    // Mine there is nobody's here.
    QVERIFY(!part<QLabel>(dialog, "agreedLabel")->isVisible());
    QVERIFY(!import->isEnabled());
    QCOMPARE(reason->text(), QStringLiteral("Say whose voice it is"));
    part<QRadioButton>(dialog, "meButton")->click();
    QVERIFY(import->isEnabled());
    name->setText(QStringLiteral("EMMA"));
    QVERIFY(!import->isEnabled());
    QCOMPARE(reason->text(), QStringLiteral("There is a voice of that name"));
    name->setText(QStringLiteral("Another"));
    import->click();
    QTRY_VERIFY(!voiceId("Another").isEmpty());
    QTRY_VERIFY(importing() == nullptr);
    QVERIFY(part<QLabel>(library, "newsLabel")->text().contains(QLatin1String("\"Another\" was imported")));
    QCOMPARE(part<QTreeWidget>(library, "view")->currentItem()->text(0), QStringLiteral("Another"));
    QVERIFY(bench().voices().named(QStringLiteral("Another"))->consent.owner == VoiceConsent::Owner::Me);
    // It speaks.
    QTRY_COMPARE(m_world->engines->speakers().size(), std::size_t(2));
    openMessage();
    choose(voiceId("Another"));
    speak();
    QVERIFY(engineOf("pt").rfind("fake-voice:", 0) == 0);
}

/// A file that is opened in the window.
void tst_WindowVoices::whatSomebodyAgreedToIsShown()
{
    openMessage();
    const VoiceConsent consent{VoiceConsent::Owner::Other, "Zoë", "by letter", 1760000000123};
    m_shown->get()->openFiles({package("Zoë", consent)});
    QTRY_VERIFY(importing() != nullptr);
    QVERIFY(bench().message().state() == MessageController::State::Ready);  // it stays
    ImportVoiceDialog* const dialog = importing();
    QVERIFY(part<QLabel>(dialog, "agreedLabel")->text().contains(QString::fromUtf8("Zoë agreed")));
    QCOMPARE(part<QLineEdit>(dialog, "noteEdit")->text(), QStringLiteral("by letter"));
    part<QPushButton>(dialog, "importButton")->click();
    const QString name = QString::fromUtf8("Zoë");
    QTRY_VERIFY(bench().voices().named(name) != nullptr);
    QVERIFY(bench().voices().named(name)->consent == consent);  // with its date
}

void tst_WindowVoices::namesThatCannotBeAreAskedAgain()
{
    m_shown->get()->openFiles({package("Emma", {VoiceConsent::Owner::Other, "Emma", {}, 1})});
    QTRY_VERIFY(importing() != nullptr);
    auto* const name = part<QLineEdit>(importing(), "nameEdit");
    auto* const import = part<QPushButton>(importing(), "importButton");
    auto* const reason = part<QLabel>(importing(), "reasonLabel");
    name->setText(QStringLiteral("Anna"));
    import->click();
    QTRY_VERIFY(reason->text().contains(QLatin1String("stock voice")));
    QVERIFY(!reason->text().contains(QLatin1String("--name")));
    QVERIFY(!import->isEnabled());
    QVERIFY(bench().voices().profiles().empty());
    name->setText(QStringLiteral("Emma"));
    QVERIFY(import->isEnabled());
    import->click();
    QTRY_VERIFY(!voiceId("Emma").isEmpty());
}

void tst_WindowVoices::whatIsNoVoiceIsSaid()
{
    const QString file = m_world->folder.filePath(QStringLiteral("damaged.xenoglot-voice"));
    QVERIFY(QFile::copy(m_world->message, file));
    VoicesDialog* const library = voices();
    m_dialogs->source = file;
    part<QAction>(library, "importAction")->trigger();
    auto* const problem = part<QLabel>(library, "problemLabel");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QLatin1String("damaged.xenoglot-voice")));
    QVERIFY(problem->text().contains(QLatin1String("Export the voice again")));
    QVERIFY(importing() == nullptr);
    // One whose recording is damaged is found when it is unpacked.
    m_dialogs->source = package("Emma", {VoiceConsent::Owner::Other, "Emma", {}, 1});
    QFile package(m_dialogs->source);
    QVERIFY(package.open(QIODevice::ReadWrite) && package.seek(20000) && package.write("damage") == 6);
    package.close();
    part<QAction>(library, "importAction")->trigger();
    QTRY_VERIFY(importing() != nullptr);
    QVERIFY(!problem->isVisible());
    part<QPushButton>(importing(), "importButton")->click();
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QLatin1String("Emma.xenoglot-voice")));
    QTRY_VERIFY(importing() == nullptr);
    QVERIFY(bench().voices().profiles().empty());
}

void tst_WindowVoices::closedItImportsNothing()
{
    m_shown->get()->openFiles({package("Emma", {VoiceConsent::Owner::Other, "Emma", {}, 1})});
    QTRY_VERIFY(importing() != nullptr);
    // It is in the middle of it when the dialog goes.
    std::atomic<bool> closed{false};
    connect(importing(), &QObject::destroyed, this, [&closed] { closed = true; });
    m_world->engines->onSynthesizer = [&closed] {
        while (!closed) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    part<QPushButton>(importing(), "importButton")->click();
    QVERIFY(!part<QPushButton>(importing(), "importButton")->isEnabled());
    m_shown.reset();
    QVERIFY((*VoiceLibrary::open(data() / "voices"))->profiles()->empty());
}

void tst_WindowVoices::closingTheWindowAsks()
{
    openMessage();
    m_world->engines->onLearn = [](int step, const StopToken& stop) {
        while (step == 2 && !stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    fillForm("Emma");
    part<QPushButton>(learning(), "startButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().progress().secondsLeft.has_value(), patience);
    m_dialogs->agrees = false;
    QVERIFY(!m_shown->get()->close());
    QVERIFY(m_dialogs->lastQuestion.contains(QLatin1String("Emma")));
    QVERIFY(bench().learner().isLearning());
    m_dialogs->agrees = true;
    QVERIFY(m_shown->get()->close());
    m_shown.reset();
    // The next time it is there, and goes on.
    m_world->engines->onLearn = nullptr;
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    QTRY_VERIFY(bench().canLearn() && !voiceId("Emma").isEmpty());
    bench().learnOn(*bench().voices().named(QStringLiteral("Emma")));
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QCOMPARE(m_world->engines->learnedFrom.load(), 2);
}

void tst_WindowVoices::everythingHasANameAndCanBeReached()
{
    openMessage();
    learn("Emma");
    LearnVoiceDialog* const form = learning();
    const auto check = [](QWidget* window, const QStringList& wanted) {
        QSet<QString> reached;
        for (QWidget* widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain()) {
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy() != nullptr || widget->window() != window) {
                continue;
            }
            QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface != nullptr, qPrintable(widget->objectName()));
            QVERIFY2(!interface->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(widget->objectName()));
            reached << widget->objectName();
        }
        for (const QString& name : wanted) {
            QVERIFY2(reached.contains(name), qPrintable(name));
        }
    };
    check(form, {QStringLiteral("stockButton"), QStringLiteral("trainedButton"), QStringLiteral("anotherButton"),
                 QStringLiteral("hideButton")});
    auto* const meter = part<QWidget>(form, "meter");
    QVERIFY(
        QAccessible::queryAccessibleInterface(meter)->text(QAccessible::Value).contains(QLatin1String("close to the speaker")));
    part<QPushButton>(form, "anotherButton")->click();
    part<QRadioButton>(form, "readingButton")->click();
    part<QRadioButton>(form, "otherButton")->click();
    check(form,
          {QStringLiteral("chooseButton"), QStringLiteral("textEdit"), QStringLiteral("recordButton"), QStringLiteral("nameEdit"),
           QStringLiteral("personEdit"), QStringLiteral("noteEdit"), QStringLiteral("closeButton")});
    QVERIFY(!part<QWidget>(form, "languageBox")->isVisible());  // the text has its own
    part<QRadioButton>(form, "filesButton")->click();
    check(form, {QStringLiteral("languageBox")});
    VoicesDialog* const library = voices();
    check(library, {QStringLiteral("view"), QStringLiteral("hearButton"), QStringLiteral("moreButton"),
                    QStringLiteral("removeButton"), QStringLiteral("newButton"), QStringLiteral("closeButton")});
    library->importFrom(package("Zoe", {VoiceConsent::Owner::Other, "Zoe", {}, 1}));
    QTRY_VERIFY(importing() != nullptr);
    check(importing(), {QStringLiteral("nameEdit"), QStringLiteral("personEdit"), QStringLiteral("noteEdit"),
                        QStringLiteral("cancelButton"), QStringLiteral("importButton")});
    importing()->close();
    check(m_shown->get(), {QStringLiteral("voiceBox"), QStringLiteral("learnButton"), QStringLiteral("voicesButton")});
}

QTEST_MAIN(tst_WindowVoices)
#include "tst_WindowVoices.moc"
