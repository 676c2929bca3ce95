#include "audio/AudioWriter.h"
#include "gui/ConsentDialog.h"
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

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace fs = std::filesystem;

/// Every recording could be a little better.
struct FarMicrophone : FakeEngines::Predictor {
    Result<std::vector<SpeechQuality>> predict(const std::vector<AudioClip>& clips, const StopToken&) const override
    {
        return std::vector<SpeechQuality>(clips.size(), {3.6, 4, 2.7});
    }
};

/// Learning gives way to everything else on the machine.
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
    void readsAText();
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

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
};

void tst_WindowVoices::init()
{
    applyTheme(*qApp, Appearance::Light);
    m_world = std::make_unique<FakeWorld>();
    m_world->engines->canLearn = true;
    m_world->engines->predictor = std::make_shared<FarMicrophone>();
    m_world->message = m_world->folder.filePath(QStringLiteral("message.wav"));
    QVERIFY(writeAudio(m_world->message.toStdString(), FakeEngines::hum(13, 16000, 0.25F), AudioFileFormat::Wav).ok());
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
    QTRY_VERIFY(bench().message().textState() == MessageController::Text::Ready);
}

void tst_WindowVoices::speak()
{
    bench().languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    bench().doPrimaryAction();
    QTRY_VERIFY(!bench().isRunning() && bench().results().isUpToDate(QStringLiteral("pt"))
                && bench().results().isUpToDate(QStringLiteral("es")));
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
    return bench().results().row(QLatin1String(language))->take()->result.engine;
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
    // How far it is, there and in the window.
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "remainingLabel")->text().contains(QLatin1String("5")), patience);
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
    speak();
    QCOMPARE(engineOf("pt"), std::string("fake-voice"));
    QVERIFY(m_shown->find<QLabel>("newsLabel")->text().contains(QLatin1String("stock voice"))
            || part<QLabel>(bar(), "hintLabel")->text().contains(QLatin1String("stock voice")));

    m_world->engines->onLearn = nullptr;
    VoicesDialog* const library = voices();
    auto* const learnOn = part<QPushButton>(library, "learnOnButton");
    QVERIFY(learnOn->isEnabled());
    QVERIFY(!part<QPushButton>(library, "hearButton")->isEnabled());
    learnOn->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QCOMPARE(m_world->engines->learnedFrom.load(), 3);
    QTRY_VERIFY(!learnOn->isEnabled());
    QVERIFY(part<QPushButton>(library, "hearButton")->isEnabled());
    QVERIFY(part<WaveformView>(dialog, "waveform")->usedParts().size() >= 2);
    QTRY_VERIFY(part<QLabel>(bar(), "hintLabel")->text().isEmpty());
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

    row->setText(0, QStringLiteral("stock"));  // a word of the program's own
    QTRY_VERIFY(part<QLabel>(library, "problemLabel")->isVisible());
    QTRY_COMPARE(view->topLevelItem(0)->text(0), QStringLiteral("Emma"));
    view->topLevelItem(0)->setText(0, QStringLiteral("Emma Maria"));
    QTRY_VERIFY(!voiceId("Emma Maria").isEmpty());
    QTRY_COMPARE(m_world->engines->speakers().front().name, std::string("Emma Maria"));
    QCOMPARE(bench().spokenBy().name(), std::string("Emma Maria"));  // it stays chosen

    const fs::path folder = bench().voices().folderOf(*bench().voices().named(QStringLiteral("Emma Maria")));
    QVERIFY(fs::exists(folder));
    part<QPushButton>(library, "hearButton")->click();
    QTRY_VERIFY(bench().playback().isPlaying(QStringLiteral("voice-reference")));
    m_dialogs->agrees = false;
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(m_dialogs->lastQuestion.contains(QLatin1String("Emma Maria")));
    QVERIFY(fs::exists(folder));
    m_dialogs->agrees = true;
    part<QPushButton>(library, "removeButton")->click();
    QTRY_COMPARE(view->topLevelItemCount(), 0);
    QVERIFY(!fs::exists(folder));
    QVERIFY(m_world->engines->speakers().empty());
    QVERIFY(part<QLabel>(library, "emptyLabel")->isVisible());
    QVERIFY(bench().spokenBy().problem().has_value());
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
    const fs::path reading = bench().dataFolder() / "reading";
    QVERIFY(fs::exists(reading));
    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench().learner().state() == VoiceLearner::State::Done, patience);
    QCOMPARE(bench().learner().made()->profile.language, std::string("en"));
    m_shown.reset();
    QVERIFY(!fs::exists(reading));
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
    check(form, {QStringLiteral("chooseButton"), QStringLiteral("textEdit"), QStringLiteral("recordButton"),
                 QStringLiteral("nameEdit"), QStringLiteral("languageBox"), QStringLiteral("personEdit"),
                 QStringLiteral("noteEdit"), QStringLiteral("closeButton")});
    VoicesDialog* const library = voices();
    check(library, {QStringLiteral("view"), QStringLiteral("hearButton"), QStringLiteral("renameButton"),
                    QStringLiteral("removeButton"), QStringLiteral("newButton"), QStringLiteral("closeButton")});
    check(m_shown->get(), {QStringLiteral("voiceBox"), QStringLiteral("learnButton"), QStringLiteral("voicesButton")});
}

QTEST_MAIN(tst_WindowVoices)
#include "tst_WindowVoices.moc"
