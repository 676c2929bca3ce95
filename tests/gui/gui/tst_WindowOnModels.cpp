#include "SpeechClips.h"
#include "gui/ResultRow.h"
#include "gui/Theme.h"
#include "gui/WindowFixture.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// The window on the real models: a sentence of an audio book, heard in two languages.
class tst_WindowOnModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksTheSample();
};

void tst_WindowOnModels::speaksTheSample()
{
    applyTheme(*qApp, Appearance::Light);
    const QTemporaryDir data;
    FakeSpeaker speaker;
    FakeMicrophone microphone;
    ScriptedDialogs dialogs;
    AudioDevices devices;
    TestWindow shown({devices, &EngineLoader::openInstalled, microphone.factory(), speaker.factory(), data.path().toStdString(),
                      data.filePath(QStringLiteral("settings.ini")).toStdString()},
                     dialogs);
    MainWindow& window = shown.window;
    window.show();
    window.openFiles({QString::fromStdString(librivoxClip("0880"))});
    Workbench& bench = window.workbench();
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().textState() == MessageController::Text::Ready, 120000);
    const QString text = bench.message().editedText();
    QVERIFY2(text.contains(QLatin1String("young man")), qPrintable(text));
    QCOMPARE(bench.languages().sourceLanguage(), QStringLiteral("en"));
    QVERIFY(!bench.message().recognisedText().words().empty());

    bench.languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("primaryButton")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.isRunning(), 300000);
    for (const QString& language : {QStringLiteral("pt"), QStringLiteral("es")}) {
        const ResultState* const state = bench.results().row(language);
        QVERIFY(state != nullptr && state->take() != nullptr);
        QVERIFY(state->take()->result.seconds > 1);
        QVERIFY(!state->take()->result.text.empty());
    }
    QVERIFY(bench.results().row(QStringLiteral("es"))->take()->result.draft);

    auto* const row = window.findChild<ResultRow*>(QStringLiteral("row_es"));
    QVERIFY(row->findChild<QLabel*>(QStringLiteral("draftTag"))->isVisible());
    auto* const play = row->findChild<QToolButton*>(QStringLiteral("playButton"));
    QTRY_VERIFY(play->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_VERIFY(bench.playback().isPlaying(QStringLiteral("es")));
    speaker.play(48000);
    QTRY_VERIFY(bench.playback().position(QStringLiteral("es")) > 0.5);
}

QTEST_MAIN(tst_WindowOnModels)
#include "tst_WindowOnModels.moc"
