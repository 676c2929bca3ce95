#include "gui/ReadingPanel.h"

#include "core/PrivateFolder.h"
#include "gui/LevelMeterView.h"
#include "gui/SymbolIcon.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_ReadingPanel.h"

#include <system_error>

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

ReadingPanel::~ReadingPanel()
{
    m_recorder.reset();
    forget();
}

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
    m_folder = workbench.dataFolder() / "reading";
    forget();  // what a killed program left
    m_recorder = std::make_unique<Recorder>(workbench.capture());
    connect(m_recorder.get(), &Recorder::levelChanged, m_ui->levelMeter, &LevelMeterView::setLevel);
    connect(m_recorder.get(), &Recorder::advanced, this, &ReadingPanel::refresh);
    connect(m_recorder.get(), &Recorder::stateChanged, this, [this](Recorder::State state) {
        if (state == Recorder::State::Stopped || state == Recorder::State::Failed) {
            m_file = m_recorder->file();
        }
        refresh();
        Q_EMIT changed();
    });
    connect(&workbench.recorder(), &Recorder::stateChanged, this, &ReadingPanel::refresh);
    connect(m_ui->recordButton, &QToolButton::clicked, this, &ReadingPanel::toggle);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [this](bool pause) {
        if (pause) {
            m_recorder->pause();
        } else {
            m_recorder->resume();
        }
    });
    refresh();
}

void ReadingPanel::toggle()
{
    if (isRecording()) {
        m_recorder->stop();
        return;
    }
    if (!m_file.empty()) {
        Q_EMIT readAgain();
    }
    m_workbench->playback().stop();  // nothing of it gets into the voice
    forget();
    m_ui->levelMeter->reset();
    (void)makePrivateFolder(m_folder);  // the recorder says what is wrong with it
    m_recorder->setDevice(m_workbench->settings().audioInput().toUtf8());
    m_recorder->start(m_folder / "reading.wav");
}

void ReadingPanel::stop()
{
    if (isRecording()) {
        m_recorder->stop();
    }
}

void ReadingPanel::forget()
{
    m_file.clear();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void ReadingPanel::refresh()
{
    const Recorder::State state = m_recorder->state();
    const bool recording = isRecording();
    const bool paused = state == Recorder::State::Paused;
    m_ui->recordButton->setIcon(
        symbolIcon(recording ? QStringLiteral("stop") : QStringLiteral("microphone"), QPalette::HighlightedText));
    m_ui->recordButton->setAccessibleName(recording ? tr("Stop reading") : tr("Start reading"));
    m_ui->recordButton->setToolTip(m_ui->recordButton->accessibleName());
    m_ui->recordButton->setEnabled(!m_workbench->recorder().isRecording());
    m_ui->pauseButton->setEnabled(paused || state == Recorder::State::Recording);
    m_ui->pauseButton->setChecked(paused);
    m_ui->pauseButton->setText(paused ? tr("Go &on") : tr("&Pause"));
    m_ui->clockLabel->setText(words::clock(m_recorder->seconds()));
    QString hint = tr("Read as you would tell it to a friend, close to the microphone, in a quiet room.");
    if (state == Recorder::State::Failed && m_recorder->error()) {
        hint = words::error(*m_recorder->error());
    } else if (paused) {
        hint = tr("Paused");
    } else if (recording && m_recorder->seconds() < wanted) {
        hint = tr("Go on: %1 are needed at least.").arg(words::seconds(wanted));
    } else if (!m_file.empty() && m_recorder->seconds() < wanted) {
        hint = tr("That was short: from %1 on a voice is learned well. Read it again, or go on with what there is.")
                   .arg(words::seconds(wanted));
    } else if (!m_file.empty()) {
        hint = tr("Good. Press the button again to read it once more.");
    }
    m_ui->hintLabel->setText(hint);
}

}  // namespace xenoglot
