#include "gui/Theme.h"
#include "gui/WaveformView.h"
#include "gui/WindowFixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTimer>
#include <QtTest>

#include <array>
#include <atomic>
#include <map>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// Somebody who does not know what he is doing, at the real window: random actions, engines and devices that fail. Nothing may
/// crash, hang, or be lost. XENOGLOT_MONKEY_WALKS=200 for the long way, XENOGLOT_MONKEY_SEED=N to repeat one walk.
class tst_WindowMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void walks_data();
    void walks();

private:
    static constexpr int actions = 300;
    static constexpr int good = 9;
    static constexpr qint64 longestAction = 10000;  ///< milliseconds, on a busy machine

    void act();
    void trigger();
    void click();
    void type();
    void drag();
    void tick();
    void devices();
    void learn();
    void faults();
    static Result<void> misbehave(int fault, const StopToken& stop);
    void closeDialogs();
    void checkNothingIsLost();
    bool isInHistory(const QByteArray& recording) const;

    template <typename Widget>
    Widget* any()
    {
        QList<Widget*> all = m_shown->window.findChildren<Widget*>();
        all.erase(std::remove_if(all.begin(), all.end(), [](const QWidget* w) { return !w->isVisible() || !w->isEnabled(); }),
                  all.end());
        return all.isEmpty() ? nullptr : all.at(below(static_cast<int>(all.size())));
    }
    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    QRandomGenerator m_random;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
    QString m_what;  ///< the action under way
    QStringList m_done;
    std::map<QString, std::size_t> m_takes;
    std::map<QString, QByteArray> m_recordings;  ///< every one that was finished, with its bytes
    std::array<std::atomic<int>, 5> m_faults{};  ///< of pt, es, ca, fr and the learning of voices: what misbehave() does
};

void tst_WindowMonkey::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void tst_WindowMonkey::walks_data()
{
    QTest::addColumn<quint32>("seed");
    if (qEnvironmentVariableIsSet("XENOGLOT_MONKEY_SEED")) {
        const auto seed = qEnvironmentVariable("XENOGLOT_MONKEY_SEED").toUInt();
        QTest::addRow("seed %u", seed) << quint32(seed);
        return;
    }
    const int walks =
        qEnvironmentVariableIsSet("XENOGLOT_MONKEY_WALKS") ? qEnvironmentVariableIntValue("XENOGLOT_MONKEY_WALKS") : 4;
    for (int walk = 1; walk <= walks; ++walk) {
        QTest::addRow("seed %d", walk) << quint32(walk);
    }
}

void tst_WindowMonkey::walks()
{
    QFETCH(const quint32, seed);
    m_random.seed(seed);
    m_takes.clear();
    m_done.clear();
    m_recordings.clear();
    m_world = std::make_unique<FakeWorld>();
    m_world->message = m_world->writeHum("message.wav", 13);
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    // Another message, or another part of it, has no takes yet.
    connect(&m_shown->workbench.message(), &MessageController::stateChanged, this, [this] {
        if (m_shown->workbench.message().state() != MessageController::State::Ready) {
            m_takes.clear();
        }
    });
    connect(&m_shown->workbench.recorder(), &Recorder::finished, this, [this] {
        const QString file = QString::fromStdString(m_shown->workbench.recorder().file().string());
        m_recordings[file] = bytesOf(file);
    });
    for (std::atomic<int>& fault : m_faults) {
        fault = good;
    }
    static const char* const languages[]{"pt", "es", "ca", "fr"};
    for (std::size_t i = 0; i < std::size(languages); ++i) {
        m_world->engines->onSpeak[languages[i]] = [this, i](const StopToken& stop) { return misbehave(m_faults[i], stop); };
    }
    m_world->engines->canLearn = true;
    m_world->engines->predictor = std::make_shared<FakeEngines::FarMicrophone>();
    m_world->engines->onLearn = [this](int, const StopToken& stop) { (void)misbehave(m_faults.back(), stop); };
    m_shown->window.show();
    m_shown->window.openFiles({m_world->message});
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, &tst_WindowMonkey::closeDialogs);
    closer.start(20);
    for (int i = 0; i < actions && !QTest::currentTestFailed(); ++i) {
        QElapsedTimer clock;
        clock.start();
        act();
        QCoreApplication::processEvents();
        m_done << m_what;
        QVERIFY2(clock.elapsed() < longestAction, qPrintable(m_what));
        checkNothingIsLost();
    }
    if (QTest::currentTestFailed()) {
        qWarning("What was done, the last at the end: %s", qPrintable(m_done.mid(m_done.size() - 40).join(QStringLiteral(", "))));
    }
    // What is at work comes to an end.
    for (std::atomic<int>& fault : m_faults) {
        fault = good;
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_shown->workbench.isRunning() && !m_shown->workbench.learner().isLearning(), 30000);
    checkNothingIsLost();
    closer.stop();
    qInfo("%zu voices", m_shown->workbench.voices().profiles().size());
    m_shown.reset();
    m_dialogs.reset();
    m_world.reset();
}

void tst_WindowMonkey::closeDialogs()
{
    if (QWidget* const popup = QApplication::activePopupWidget()) {
        popup->close();
    } else if (QWidget* const dialog = QApplication::activeModalWidget()) {
        dialog->close();
    }
}

void tst_WindowMonkey::act()
{
    switch (below(10)) {
        case 0:
        case 1: trigger(); break;
        case 2:
        case 3: click(); break;
        case 4: type(); break;
        case 5: drag(); break;
        case 6: tick(); break;
        case 7: devices(); break;
        case 8: learn(); break;
        default: faults(); break;
    }
    // Sometimes things get the time that they need.
    if (below(4) == 0) {
        QTest::qWait(below(60));
    }
}

void tst_WindowMonkey::trigger()
{
    m_dialogs->agrees = below(2) == 0;
    m_dialogs->recordings = below(3) == 0 ? QStringList() : QStringList{m_world->message};
    m_dialogs->target = below(3) == 0 ? QString() : m_world->folder.filePath(QStringLiteral("out-%1.wav").arg(below(1000)));
    const QList<QAction*> all = m_shown->window.findChildren<QAction*>(QRegularExpression(QStringLiteral("Action$")));
    QAction* const action = all.at(below(static_cast<int>(all.size())));
    m_what = action->objectName();
    if (action->isEnabled() && m_what != QLatin1String("quitAction") && m_what != QLatin1String("whatsThisAction")) {
        action->trigger();
    }
}

void tst_WindowMonkey::click()
{
    m_dialogs->agrees = below(2) == 0;
    if (auto* const button = any<QAbstractButton>()) {
        m_what = QStringLiteral("click ") + button->objectName();
        bool removed = false;
        VoiceShelf& voices = m_shown->workbench.voices();
        const auto connection = connect(&voices, &VoiceShelf::removed, this, [&removed] { removed = true; });
        button->click();
        // With a voice go its takes and, if that is answered with yes, the messages that it was learned from.
        if (m_what == QLatin1String("click removeButton") && QTest::qWaitFor([&removed] { return removed; }, 500)) {
            m_takes.clear();
            m_recordings.clear();
        }
        disconnect(connection);
    }
}

void tst_WindowMonkey::type()
{
    static const QStringList texts{QStringLiteral("Good morning."),
                                   QStringLiteral("Good evening, all of you."),
                                   QString(),
                                   QStringLiteral("  \n\n "),
                                   QString(3000, QLatin1Char('a')),
                                   QStringLiteral("\u202eabc \u0627\u0644 \U0001f600 e\u0301"),
                                   QStringLiteral("<b>&amp;</b> %1 %n")};
    const QString text = texts.at(below(static_cast<int>(texts.size())));
    if (below(3) == 0) {
        if (auto* const line = any<QLineEdit>()) {
            m_what = QStringLiteral("type in ") + line->objectName();
            line->setText(text);
        }
    } else if (auto* const area = any<QPlainTextEdit>()) {
        m_what = QStringLiteral("type in ") + area->objectName();
        if (!area->isReadOnly()) {
            area->setPlainText(text);
        }
    }
}

void tst_WindowMonkey::drag()
{
    if (auto* const wave = any<WaveformView>()) {
        m_what = QStringLiteral("drag in ") + wave->objectName();
        const auto place = [&] { return QPoint(below(std::max(wave->width(), 1)), below(std::max(wave->height(), 1))); };
        QTest::mousePress(wave, Qt::LeftButton, {}, place());
        QTest::mouseMove(wave, place());
        QTest::mouseRelease(wave, Qt::LeftButton, {}, place());
        static const Qt::Key keys[]{Qt::Key_Left, Qt::Key_Right,    Qt::Key_Home,  Qt::Key_End,   Qt::Key_Plus,
                                    Qt::Key_0,    Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Escape};
        QTest::keyClick(wave, keys[below(9)], below(2) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
    }
}

void tst_WindowMonkey::tick()
{
    m_what = QStringLiteral("tick");
    static const QStringList codes{QStringLiteral("pt"), QStringLiteral("es"), QStringLiteral("ca"), QStringLiteral("fr"),
                                   QStringLiteral("gl"), QStringLiteral("en"), QStringLiteral("zz")};
    QStringList chosen;
    for (int i = below(5); i > 0; --i) {
        chosen << codes.at(below(static_cast<int>(codes.size())));
    }
    m_shown->workbench.languages().setChosen(chosen);
    if (below(3) == 0) {
        if (auto* const box = any<QComboBox>(); box != nullptr && box->count() > 0) {
            m_what = QStringLiteral("choose in ") + box->objectName();
            box->setCurrentIndex(below(box->count()));
            Q_EMIT box->activated(box->currentIndex());
        }
    }
    m_shown->window.resize(640 + below(1400), 480 + below(900));
}

void tst_WindowMonkey::devices()
{
    m_what = QStringLiteral("devices");
    m_world->microphone.refuses = below(6) == 0;
    m_world->speaker.refuses = below(6) == 0;
    switch (below(4)) {
        case 0: m_world->microphone.deliver(static_cast<std::size_t>(below(96000))); break;
        case 1: m_world->speaker.isOpen() ? m_world->speaker.play(static_cast<std::size_t>(below(48000))) : void(); break;
        case 2:
            if (m_world->microphone.isOpen()) {
                m_world->microphone.die();
            }
            break;
        default:
            if (m_world->speaker.isOpen()) {
                m_world->speaker.die();
            }
            break;
    }
}

/// What an engine does in one of the languages, as the test decided last.
Result<void> tst_WindowMonkey::misbehave(int fault, const StopToken& stop)
{
    switch (fault) {
        case 0: return Error{ErrorCode::DeviceError, "The fake device failed", "Try again."};
        case 1: throw std::runtime_error("the fake engine threw");
        case 2:
            for (int i = 0; i < 50 && !stop.stop_requested(); ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
            return stop.stop_requested() ? Result<void>(cancelledError()) : Result<void>();
        default: return {};
    }
}

/// The way through the dialog is too long to be found by chance.
void tst_WindowMonkey::learn()
{
    m_what = QStringLiteral("learn a voice");
    Workbench& bench = m_shown->workbench;
    if (!bench.canLearn() || bench.messageFiles().empty()) {
        return;
    }
    VoiceLearningRequest request;
    request.name = "Voice " + std::to_string(below(3));
    request.consent.owner = VoiceConsent::Owner::Me;
    request.making.language = "en";
    request.making.threads = 1;
    bench.learnVoice(std::move(request), bench.messageFiles());
}

void tst_WindowMonkey::faults()
{
    m_what = QStringLiteral("faults");
    m_faults[static_cast<std::size_t>(below(static_cast<int>(m_faults.size())))] = below(5);
}

/// A spoken recording goes to its run.
bool tst_WindowMonkey::isInHistory(const QByteArray& recording) const
{
    QDirIterator kept(m_world->folder.filePath(QStringLiteral("data/runs")), {QStringLiteral("message.wav")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (kept.hasNext()) {
        if (bytesOf(kept.next()) == recording) {
            return true;
        }
    }
    return false;
}

void tst_WindowMonkey::checkNothingIsLost()
{
    QVERIFY2(m_shown->window.isVisible(), qPrintable(m_what));
    Workbench& bench = m_shown->workbench;
    for (const QString& language : bench.results().languages()) {
        const ResultState* const row = bench.results().row(language);
        for (const ShownTake& take : row->takes) {
            QVERIFY2(QFile::exists(take.file), qPrintable(m_what + QStringLiteral(" lost ") + take.file));
        }
        QVERIFY2(row->takes.size() >= m_takes[language], qPrintable(m_what + QStringLiteral(" lost a take of ") + language));
        m_takes[language] = row->takes.size();
        if (row->take() != nullptr) {
            const auto* const edit = m_shown->window.findChild<QWidget*>(QStringLiteral("row_") + language)
                                         ->findChild<QPlainTextEdit*>(QStringLiteral("textEdit"));
            const QString kept = row->edited.value_or(QString::fromStdString(row->take()->result.text));
            QVERIFY2(edit->toPlainText().simplified() == kept.simplified(),
                     qPrintable(m_what + QStringLiteral(" lost the text of ") + language));
        }
    }
    for (const auto& [recording, bytes] : m_recordings) {
        QVERIFY2(QFile::exists(recording) || isInHistory(bytes), qPrintable(m_what + QStringLiteral(" lost ") + recording));
    }
    if (bench.message().textState() == MessageController::Text::Ready) {
        const auto* const edit = m_shown->window.findChild<QPlainTextEdit*>(QStringLiteral("transcriptEdit"));
        QVERIFY2(edit->toPlainText() == bench.message().editedText(), qPrintable(m_what + QStringLiteral(" lost text")));
    }
}

QTEST_MAIN(tst_WindowMonkey)
#include "tst_WindowMonkey.moc"
