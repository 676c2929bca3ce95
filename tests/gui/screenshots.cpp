// Renders the main states of the window, on the installed models, to PNG files. tests/gui/screenshots.sh runs it in several
// looks.

#include "audio/AudioDevices.h"
#include "gui/AboutDialog.h"
#include "gui/ConsentDialog.h"
#include "gui/Dialogs.h"
#include "gui/ExportDialog.h"
#include "gui/HistoryDialog.h"
#include "gui/ImportVoiceDialog.h"
#include "gui/LearnVoiceDialog.h"
#include "gui/MainWindow.h"
#include "gui/OwnTextDialog.h"
#include "gui/SelfCheckDialog.h"
#include "gui/SettingsDialog.h"
#include "gui/Theme.h"
#include "gui/VoicesDialog.h"
#include "gui/WindowFixture.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeWidget>
#include <QUuid>
#include <QtTest>

#include <cmath>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

class Photographer
{
public:
    Photographer(const QCommandLineParser& options, MainWindow& window)
        : m_folder(options.value(QStringLiteral("out"))), m_prefix(options.value(QStringLiteral("prefix"))), m_window(window)
    {
    }

    void take(const char* name, QWidget* widget = nullptr)
    {
        QWidget* const shown = widget == nullptr ? &m_window : widget;
        QTest::qWait(60);  // let animations of focus and layout end
        const QString file = m_folder.filePath(QStringLiteral("%1%2.png").arg(m_prefix, QLatin1String(name)));
        if (!shown->grab().save(file)) {
            qFatal("Cannot write %s", qPrintable(file));
        }
    }

private:
    QDir m_folder;
    QString m_prefix;
    MainWindow& m_window;
};

/// Waits for a state, at most five minutes.
template <typename Condition>
void await(const char* what, Condition condition)
{
    if (!QTest::qWaitFor(condition, 300000)) {
        qFatal("Waited in vain for: %s", what);
    }
}

void scrollTo(MainWindow& window, const char* name)
{
    auto* const area = window.findChild<QScrollArea*>(QStringLiteral("scrollArea"));
    const auto* const widget = window.findChild<QWidget*>(QLatin1String(name));
    QTest::qWait(30);
    area->verticalScrollBar()->setValue(widget->mapTo(area->widget(), QPoint()).y() - 16);
}

/// Half a second of something that looks like speech on the meter.
void murmur(FakeMicrophone& microphone)
{
    std::vector<float> sound(24000);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double time = static_cast<double>(i) / 48000;
        sound[i] = static_cast<float>(0.2 * std::sin(time * 900) * std::abs(std::sin(time * 9)));
    }
    Q_EMIT microphone.device->captured(sound);
}

/// A voice as if it had been learned: that takes minutes.
void keepVoice(const std::filesystem::path& folder, const char* name, bool finished)
{
    const auto library = VoiceLibrary::open(folder);
    VoiceProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    profile.name = name;
    profile.language = "en";
    profile.consent = {finished ? VoiceConsent::Owner::Me : VoiceConsent::Owner::Other, "Anna B.", "by telephone", 1};
    profile.madeAt = 1795000000000;
    if (finished) {
        profile.model = "kokoro-82m";
        profile.baseVoice = "jm_kumo";
        profile.seconds = 24.3;
        profile.trainedKey = std::string(64, 'a');
        profile.base = VoiceFigures{0.18, 0.63, 0.011, 3.67};
        profile.matched = VoiceFigures{0.21, 0.63, 0.011, 3.64};
        profile.trained = VoiceFigures{0.34, 0.82, 0.021, 3.52};
        profile.ceiling = 0.93;
    }
    if (!library || !(*library)->save(profile)) {
        qFatal("Cannot keep a voice");
    }
}

/// The form, learning, and the library of voices.
void photographVoices(TestWindow& shown, Photographer& photographer)
{
    Workbench& bench = shown.workbench;
    keepVoice(bench.voices().folder(), "John", true);
    keepVoice(bench.voices().folder(), "Anna", false);
    bench.voices().refresh();
    await("the voices", [&] { return bench.voices().profiles().size() == 2; });
    bench.settings().voice.set(QString::fromStdString(bench.voices().named(QStringLiteral("Anna"))->id));
    scrollTo(shown.window, "voiceBar");
    photographer.take("5-voice-bar");
    bench.settings().voice.set({});
    shown.trigger("voicesAction");
    auto* const voices = shown.window.findChild<VoicesDialog*>();
    auto* const view = voices->findChild<QTreeWidget*>(QStringLiteral("view"));
    view->setCurrentItem(view->topLevelItem(1));
    photographer.take("9-voices", voices);
    QMenu* const more = voices->findChild<QPushButton*>(QStringLiteral("moreButton"))->menu();
    more->popup(voices->pos());
    photographer.take("9-voices-more", more);
    more->close();
    VoiceProfile package = *bench.voices().named(QStringLiteral("Anna"));
    package.seconds = 24.3;
    auto* const import = new ImportVoiceDialog(bench.voices(), {}, package, voices);
    import->show();
    photographer.take("9-import-voice", import);
    import->close();
    ConsentDialog consent(voices);
    consent.show();
    photographer.take("9-consent", &consent);
    consent.close();
    voices->close();
    shown.trigger("learnVoiceAction");
    auto* const learning = shown.window.findChild<LearnVoiceDialog*>();
    photographer.take("9-learn-message", learning);
    learning->findChild<QRadioButton*>(QStringLiteral("readingButton"))->click();
    photographer.take("9-learn-reading", learning);
    learning->findChild<QRadioButton*>(QStringLiteral("messageButton"))->click();
    learning->findChild<QLineEdit*>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Emma"));
    learning->findChild<QRadioButton*>(QStringLiteral("meButton"))->click();
    learning->findChild<QPushButton*>(QStringLiteral("startButton"))->click();
    await("what is heard", [&] { return bench.learner().progress().heard != nullptr || !bench.learner().isLearning(); });
    photographer.take("9-learning", learning);
    scrollTo(shown.window, "voiceBar");
    photographer.take("5-voice-learning");
    bench.learner().cancel();
    await("the end of learning", [&] { return !bench.learner().isLearning(); });
    photographer.take("9-learning-stopped", learning);
    learning->close();
}

}  // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xenoglot"));
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), {}, QStringLiteral("DIR"), QStringLiteral(".")},
                       {QStringLiteral("prefix"), {}, QStringLiteral("TEXT")},
                       {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1040x820")},
                       {QStringLiteral("language"), {}, QStringLiteral("CODE"), QStringLiteral("en")},
                       {QStringLiteral("dark"), {}},
                       {QStringLiteral("few"), {}}});
    parser.process(application);

    QLocale::setDefault(QLocale(parser.value(QStringLiteral("language"))));
    QTranslator translator;
    if (translator.load(QStringLiteral(XENOGLOT_TRANSLATIONS "/xenoglot_%1.qm").arg(parser.value(QStringLiteral("language"))))) {
        QCoreApplication::installTranslator(&translator);
    }
    applyTheme(application, parser.isSet(QStringLiteral("dark")) ? Appearance::Dark : Appearance::Light);

    QTemporaryDir data;
    FakeMicrophone microphone;
    FakeSpeaker speaker;
    SystemDialogs dialogs;
    AudioDevices devices;
    TestWindow shown({devices, &EngineLoader::openInstalled, microphone.factory(), speaker.factory(), data.path().toStdString(),
                      data.filePath(QStringLiteral("settings.ini")).toStdString()},
                     dialogs);
    MainWindow& window = shown.window;
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    Photographer photographer(parser, window);
    Workbench& bench = window.workbench();
    const bool few = parser.isSet(QStringLiteral("few"));

    await("the models", [&] { return bench.engines().state() == EngineLoader::State::Ready; });
    bench.settings().useCache.set(false);  // what comes from the cache is never seen at work
    bench.languages().setFavourites({QStringLiteral("pt"), QStringLiteral("es")});
    photographer.take("1-empty");
    if (!few) {
        bench.startRecording();
        await("the microphone", [&] { return microphone.isOpen(); });
        for (int i = 0; i < 9; ++i) {
            murmur(microphone);
        }
        photographer.take("2-recording");
        bench.recorder().discard();
    }
    const QStringList recordings = parser.positionalArguments();
    window.openFiles(recordings.isEmpty() ? QStringList{Workbench::sampleFile()} : recordings);
    await("the transcript", [&] { return bench.message().textState() == MessageController::Text::Ready; });
    bench.languages().setChosen({QStringLiteral("pt"), QStringLiteral("es"), QStringLiteral("ca")});
    photographer.take("3-message");
    bench.doPrimaryAction();
    await("speech", [&] {
        const ResultState* const row = bench.results().row(QStringLiteral("pt"));
        return row != nullptr && row->stage == JobStage::Speaking && row->fraction > 0.3;
    });
    scrollTo(window, "resultsPanel");
    photographer.take("4-running");
    await("the languages", [&] { return !bench.isRunning(); });
    await("the clips", [&] {
        const auto buttons = window.findChildren<QWidget*>(QStringLiteral("playButton"));
        return std::all_of(buttons.begin(), buttons.end(), [](const QWidget* button) { return button->isEnabled(); });
    });
    const auto* const row = window.findChild<QWidget*>(QStringLiteral("row_pt"));
    QTest::mouseClick(row->findChild<QWidget*>(QStringLiteral("playButton")), Qt::LeftButton);
    await("the loudspeaker", [&] { return speaker.isOpen(); });
    speaker.play(2 * 48000);
    scrollTo(window, "resultsPanel");
    photographer.take("5-done");
    photographVoices(shown, photographer);
    if (!few) {
        QTest::mouseClick(row->findChild<QWidget*>(QStringLiteral("originalButton")), Qt::LeftButton);
        speaker.play(48000);
        photographer.take("5-compare");
        bench.anotherTake(QStringLiteral("es"));
        await("the other take", [&] { return bench.isRunning(); });
        bench.results().cancel(QStringLiteral("es"));
        await("the end of the other take", [&] { return !bench.isRunning(); });
        scrollTo(window, "resultsPanel");
        photographer.take("5-failed");
        window.findChild<QPlainTextEdit*>(QStringLiteral("transcriptEdit"))
            ->setPlainText(bench.message().editedText() + QStringLiteral(" See you soon."));
        scrollTo(window, "resultsPanel");
        photographer.take("6-stale");
        AboutDialog about(&window);
        about.show();
        photographer.take("7-about", &about);
        SelfCheckDialog check(&window);
        check.show();
        await("the self-check", [&] { return check.findChild<QWidget*>(QStringLiteral("againButton"))->isEnabled(); });
        photographer.take("8-self-check", &check);
        ExportDialog exporting(bench.project(), bench.settings(), dialogs, &window);
        exporting.show();
        photographer.take("9-export", &exporting);
        HistoryDialog history(bench.history(), {}, dialogs, &window);
        history.show();
        await("the history", [&] { return history.findChild<QTreeWidget*>(QStringLiteral("view"))->topLevelItemCount() > 0; });
        photographer.take("9-history", &history);
        SettingsDialog settings(bench.settings(), devices, bench.recorder(), bench.playback(), &window);
        settings.show();
        auto* const models = settings.findChild<QTreeWidget*>(QStringLiteral("modelsView"));
        await("the models", [&] { return models->topLevelItemCount() > 0; });
        auto* const tabs = settings.findChild<QTabWidget*>();
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            photographer.take(qPrintable(QStringLiteral("9-settings-%1").arg(page + 1)), &settings);
        }
        OwnTextDialog before(QStringLiteral("es"), bench.message().editedText(), {}, &window);
        before.suggest(bench.translate(QStringLiteral("es"), {}));
        before.show();
        const auto* const edit = before.findChild<QPlainTextEdit*>(QStringLiteral("textEdit"));
        await("the translation", [&] { return !edit->toPlainText().isEmpty(); });
        photographer.take("9-translation", &before);
    }
    return 0;
}
