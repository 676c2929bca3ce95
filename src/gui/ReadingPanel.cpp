#include "gui/ReadingPanel.h"

#include "gui/LevelMeterView.h"
#include "gui/SymbolIcon.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_ReadingPanel.h"

namespace xenoglot {

namespace {

constexpr double wanted = 20;  ///< seconds, from which on a voice is learned well

}  // namespace

ReadingPanel::ReadingPanel(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::ReadingPanel>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->textEdit->setPlainText(text());
}

ReadingPanel::~ReadingPanel() = default;

QString ReadingPanel::language()
{
    return tr("en", "ISO 639-1 code of the language of the text to read aloud");
}

QString ReadingPanel::text()
{
    return tr(
        "Last Saturday my neighbour knocked at the door and asked whether I had seen her little grey cat. We looked under the "
        "cars, behind the garden shed, and even in the old cherry tree. It was a bright, windy morning, and the leaves were "
        "blowing across the street. Nobody had noticed anything unusual. Then, just as we were about to give up, we heard a "
        "quiet voice from the kitchen. There she was, fast asleep in a box of clean towels! We laughed, made a large pot of "
        "coffee, and shared the cake that I had baked the evening before. What a strange and lovely way to begin the weekend, "
        "don't you think?",
        "to be read aloud in about 45 seconds: translate it freely, with many sounds of the language");
}

void ReadingPanel::setWorkbench(Workbench& workbench)
{
    m_workbench = &workbench;
    Recorder& recorder = workbench.reading();
    connect(&recorder, &Recorder::levelChanged, m_ui->levelMeter, &LevelMeterView::setLevel);
    connect(&recorder, &Recorder::advanced, this, &ReadingPanel::refresh);
    connect(&workbench, &Workbench::changed, this, &ReadingPanel::refresh);
    connect(m_ui->recordButton, &QToolButton::clicked, this, &ReadingPanel::toggle);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [&recorder](bool pause) {
        if (pause) {
            recorder.pause();
        } else {
            recorder.resume();
        }
    });
    refresh();
}

void ReadingPanel::toggle()
{
    if (m_workbench->reading().isRecording()) {
        m_workbench->reading().stop();
        return;
    }
    if (!m_workbench->readFile().empty()) {
        Q_EMIT readAgain();
    }
    m_ui->levelMeter->reset();
    const Result<void> begun = m_workbench->startReading();
    m_problem = begun ? QString() : words::error(begun.error());
    refresh();
}

void ReadingPanel::refresh()
{
    const Recorder& recorder = m_workbench->reading();
    const Recorder::State state = recorder.state();
    const bool recording = recorder.isRecording();
    const bool paused = state == Recorder::State::Paused;
    const bool read = !m_workbench->readFile().empty();
    const QString inTheWay = recording ? QString() : m_workbench->whyNotRecord();
    m_ui->recordButton->setIcon(
        symbolIcon(recording ? QStringLiteral("stop") : QStringLiteral("microphone"), QPalette::HighlightedText));
    m_ui->recordButton->setAccessibleName(recording ? tr("Stop reading") : tr("Start reading"));
    m_ui->recordButton->setToolTip(inTheWay.isEmpty() ? m_ui->recordButton->accessibleName() : inTheWay);
    m_ui->recordButton->setEnabled(inTheWay.isEmpty());
    m_ui->pauseButton->setEnabled(paused || state == Recorder::State::Recording);
    m_ui->pauseButton->setChecked(paused);
    m_ui->pauseButton->setText(paused ? tr("Go &on") : tr("&Pause"));
    m_ui->clockLabel->setText(words::clock(recording || read ? recorder.seconds() : 0));
    QString hint = tr("Read as you would tell it to a friend, close to the microphone, in a quiet room.");
    if (!m_problem.isEmpty()) {
        hint = m_problem;
    } else if (!inTheWay.isEmpty()) {
        hint = inTheWay;
    } else if (state == Recorder::State::Failed && recorder.error()) {
        hint = words::error(*recorder.error());
    } else if (paused) {
        hint = tr("Paused");
    } else if (recording && recorder.seconds() < wanted) {
        hint = tr("Go on: from %1 on a voice is learned well.").arg(words::seconds(wanted));
    } else if (read && recorder.seconds() < wanted) {
        hint = tr("That was short: from %1 on a voice is learned well. Read it again, or go on with what there is.")
                   .arg(words::seconds(wanted));
    } else if (read) {
        hint = tr("Good. Press the button again to read it once more.");
    }
    m_ui->hintLabel->setText(hint);
}

}  // namespace xenoglot
