#include "gui/MessagePanel.h"

#include "audio/RecordingAdvice.h"
#include "gui/SpokenLanguages.h"
#include "gui/SymbolIcon.h"
#include "gui/Theme.h"
#include "gui/WheelGuard.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_MessagePanel.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace xenoglot {

namespace {

const QString messageTrack = QStringLiteral("message");
constexpr int longestTitle = 240;  ///< pixels; the tool tip has all of it

PlaybackController::Track track(const MessageController& message)
{
    return {messageTrack, message.loaded().clip, {}};
}

void restyle(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) != value) {
        widget.setProperty(property, value);
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
    }
}

}  // namespace

MessagePanel::MessagePanel(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::MessagePanel>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->sampleButton->setVisible(!Workbench::sampleFile().isEmpty());
}

MessagePanel::~MessagePanel() = default;

void MessagePanel::setWorkbench(Workbench& workbench)
{
    m_workbench = &workbench;
    fillSpokenLanguages(*m_ui->spokenBox);
    showSpokenLanguage();
    connect(m_ui->openButton, &QPushButton::clicked, this, &MessagePanel::openRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &MessagePanel::sampleRequested);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &MessagePanel::closeRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { m_workbench->recogniseAgain(); });
    connect(m_ui->cutButton, &QToolButton::clicked, this, &MessagePanel::cutRequested);
    connect(m_ui->undoCutButton, &QToolButton::clicked, this, &MessagePanel::undoCutRequested);
    connect(m_ui->waveform, &WaveformView::selectionChanged, this, [this] {
        updateCut();
        Q_EMIT selectionChanged();
    });
    connectMessage();
    connectRecorder();
    connectPlayback();
    m_ui->waveform->setPeaks(workbench.message().loaded().peaks);
    updatePages();
    updateText();
    updateRecorder();
    updateCut();
}

void MessagePanel::connectMessage()
{
    MessageController& message = m_workbench->message();
    connect(&message, &MessageController::stateChanged, this, [this] {
        m_playbackError.clear();
        const MessageController& shown = m_workbench->message();
        const QString recorded = QString::fromStdString(m_workbench->recorder().file().string());
        m_deaf = m_deaf && (shown.state() == MessageController::State::Empty || shown.files() == QStringList{recorded});
        m_ui->waveform->setPeaks(m_workbench->message().loaded().peaks);
        updatePages();
        updatePlayer();
        updateCut();
    });
    connect(&message, &MessageController::textStateChanged, this, &MessagePanel::updateText);
    connect(&message, &MessageController::textEdited, this, &MessagePanel::updateHead);
    connect(&m_workbench->results(), &ResultsController::progressed, this,
            [this] { m_ui->recognisingBar->setValue(static_cast<int>(100 * m_workbench->results().preparationFraction())); });
    connect(m_ui->transcriptEdit, &TimedTextArea::timeClicked, this, [this](double seconds) {
        Q_EMIT m_ui->waveform->seekRequested(seconds);
        if (!m_workbench->playback().isPlaying(messageTrack)) {
            togglePlaying();
        }
    });
    connect(m_ui->transcriptEdit, &TextArea::textChanged, this, [this] {
        m_workbench->message().setEditedText(m_ui->transcriptEdit->toPlainText());
        markWords();
    });
    connect(m_ui->englishEdit, &TextArea::textChanged, this,
            [this] { m_workbench->message().setEnglishText(m_ui->englishEdit->toPlainText()); });
    connect(m_ui->revertButton, &QPushButton::clicked, this, [this] {
        const TranscriptText& recognised = m_workbench->message().recognisedText();
        m_ui->transcriptEdit->changeText(recognised.text());
        m_ui->transcriptEdit->setTimes(recognised.lineStarts());
        m_ui->transcriptEdit->setFocus();
    });
    new WheelGuard(m_ui->spokenBox);
    connect(m_ui->spokenBox, &QComboBox::activated, this,
            [this](int index) { Q_EMIT spokenLanguageWanted(m_ui->spokenBox->itemData(index).toString()); });
    connect(m_ui->englishRightButton, &QPushButton::clicked, this, [this] {
        m_ui->englishEdit->setFocus();
        m_workbench->message().confirmEnglish();
    });
}

void MessagePanel::connectRecorder()
{
    Recorder& recorder = m_workbench->recorder();
    connect(&recorder, &Recorder::stateChanged, this, [this] {
        const Recorder::State state = m_workbench->recorder().state();
        m_deaf = m_deaf && state == Recorder::State::Failed;
        m_wantsRecording = m_wantsRecording && state != Recorder::State::Idle && state != Recorder::State::Stopped;
        updatePages();
        updateRecorder();
    });
    connect(&recorder, &Recorder::failed, this, [this] {
        // The settings listen as well, and say themselves when they cannot.
        if (std::exchange(m_wantsRecording, false)) {
            m_deaf = true;
            updatePages();
            Q_EMIT recordingFailed();
        }
    });
    connect(&m_workbench->reading(), &Recorder::stateChanged, this, &MessagePanel::updatePages);
    connect(&m_workbench->devices(), &AudioDevices::inputsChanged, this, [this] {
        m_deaf = m_deaf && m_workbench->devices().inputs().isEmpty();
        updatePages();
    });
    connect(&recorder, &Recorder::levelChanged, m_ui->levelMeter, &LevelMeterView::setLevel);
    connect(&recorder, &Recorder::advanced, this, &MessagePanel::updateRecorder);
    connect(m_ui->recordButton, &QToolButton::clicked, this, &MessagePanel::recordRequested);
    connect(m_ui->stopButton, &QToolButton::clicked, this, &MessagePanel::recordRequested);
    connect(m_ui->microphoneRetry, &QPushButton::clicked, this, &MessagePanel::recordRequested);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [&recorder](bool pause) {
        if (pause) {
            recorder.pause();
        } else {
            recorder.resume();
        }
    });
    connect(m_ui->discardButton, &QPushButton::clicked, this, &MessagePanel::discardRequested);
}

void MessagePanel::connectPlayback()
{
    PlaybackController& playback = m_workbench->playback();
    connect(m_ui->playButton, &QToolButton::clicked, this, &MessagePanel::togglePlaying);
    connect(m_ui->waveform, &WaveformView::playToggled, this, &MessagePanel::togglePlaying);
    connect(m_ui->waveform, &WaveformView::seekRequested, this, [this](double seconds) {
        if (m_workbench->message().loaded().clip) {
            m_workbench->playback().seek(track(m_workbench->message()), seconds);
            m_ui->waveform->setPosition(seconds);
        }
    });
    connect(&playback, &PlaybackController::changed, this, [this](const QString& name) {
        if (name == messageTrack) {
            updatePlayer();
        }
    });
    connect(&playback, &PlaybackController::moved, this, [this](const QString& name, double seconds) {
        if (name == messageTrack) {
            m_ui->waveform->setPosition(seconds);
            updatePlayer();
            markWords();
        }
    });
    connect(&playback, &PlaybackController::failed, this, [this](const QString& name, const Error& error) {
        if (name == messageTrack) {
            m_playbackError = words::error(error);
            updatePages();
        }
    });
}

void MessagePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_workbench != nullptr) {
        markWords();
    }
}

void MessagePanel::showSpokenLanguage()
{
    m_ui->spokenBox->setCurrentIndex(m_ui->spokenBox->findData(m_workbench->message().spokenLanguage()));
}

void MessagePanel::toggleRecording()
{
    Recorder& recorder = m_workbench->recorder();
    if (recorder.isRecording()) {
        recorder.stop();
    } else if (m_workbench->whyNotRecord().isEmpty()) {
        m_ui->levelMeter->reset();
        m_wantsRecording = true;
        m_workbench->startRecording();
        if (recorder.isRecording()) {
            m_ui->stopButton->setFocus();
        }
    }
}

void MessagePanel::togglePlaying()
{
    if (m_workbench->message().loaded().clip) {
        m_playbackError.clear();
        m_workbench->playback().toggle(track(m_workbench->message()));
        updatePages();
    }
}

bool MessagePanel::hasSelection() const
{
    return m_workbench->message().state() == MessageController::State::Ready && m_ui->waveform->selection().has_value();
}

void MessagePanel::cutToSelection()
{
    if (hasSelection()) {
        const auto [start, end] = *m_ui->waveform->selection();
        m_workbench->trim(start, end);
    }
}

void MessagePanel::updateCut()
{
    m_ui->cutButton->setVisible(hasSelection());
    m_ui->undoCutButton->setVisible(m_workbench->message().canUndoTrim());
}

void MessagePanel::setDragged(bool dragged)
{
    restyle(*m_ui->emptyPage, "dragged", dragged);
}

void MessagePanel::showError(const QString& text, bool retry)
{
    m_ui->errorLabel->setText(text);
    m_ui->retryButton->setVisible(retry);
    m_ui->errorFrame->setVisible(!text.isEmpty());
}

void MessagePanel::updatePages()
{
    using State = MessageController::State;
    const MessageController& message = m_workbench->message();
    const Recorder& recorder = m_workbench->recorder();
    const bool recording = recorder.isRecording();
    const bool shown = message.state() == State::Reading || message.state() == State::Ready;
    m_ui->recordingPage->setVisible(recording);
    m_ui->emptyPage->setVisible(!recording && !shown);
    m_ui->messagePage->setVisible(!recording && shown);
    m_ui->closeButton->setVisible(!recording && message.state() != State::Empty);
    m_ui->spokenBox->setVisible(!recording && shown);
    m_ui->spokenLabel->setVisible(!recording && shown);
    const QString inTheWay = recording ? QString() : m_workbench->whyNotRecord();
    m_ui->emptyTitle->setText(inTheWay.isEmpty() ? tr("Press the button and speak") : inTheWay);
    for (QWidget* button : {static_cast<QWidget*>(m_ui->recordButton), static_cast<QWidget*>(m_ui->microphoneRetry)}) {
        button->setEnabled(inTheWay.isEmpty());
        button->setAccessibleDescription(inTheWay);
    }
    m_ui->microphoneFrame->setVisible(m_deaf);
    if (m_deaf) {
        m_ui->microphoneLabel->setText(words::error(*recorder.error()));
    }
    const QStringList& notes = message.loaded().notes;
    m_ui->notesLabel->setText(notes.join(QLatin1Char('\n')));
    m_ui->notesFrame->setVisible(!notes.isEmpty());

    if (message.state() == State::Failed && message.error()) {
        showError(words::error(*message.error()), false);
    } else if (message.textState() == MessageController::Text::Failed && message.textError()) {
        showError(words::error(*message.textError()), true);
    } else {
        showError(m_playbackError, false);
    }
    updateHead();
}

void MessagePanel::updateHead()
{
    const MessageController& message = m_workbench->message();
    // A long name must not push the length out of sight.
    const QString title = m_ui->subtitleLabel->fontMetrics().elidedText(message.title(), Qt::ElideMiddle, longestTitle);
    const double seconds = message.loaded().peaks.samples() > 0 ? m_ui->waveform->duration() : 0;
    QString text;
    if (m_workbench->recorder().isRecording()) {
        text = tr("Recording");
    } else if (message.state() == MessageController::State::Reading) {
        text = tr("%1: being read").arg(title);
    } else if (message.state() == MessageController::State::Ready) {
        text = tr("%1, %2").arg(title, words::seconds(seconds));
    } else if (message.state() == MessageController::State::Failed) {
        text = title;
    }
    m_ui->subtitleLabel->setText(text);
    m_ui->subtitleLabel->setToolTip(message.files().join(QLatin1Char('\n')));
    restyle(*m_ui->stepBadge, "done", message.state() == MessageController::State::Ready);
    m_ui->revertButton->setVisible(message.isEdited());
    m_ui->englishStaleFrame->setVisible(m_workbench->isEnglishStale());
    const bool doubts =
        !message.isEdited()
        && std::any_of(message.recognisedText().words().begin(), message.recognisedText().words().end(),
                       [](const TranscriptText::Word& word) { return word.confidence < TranscriptText::doubtful; });
    QString hint;
    switch (message.textState()) {
        case MessageController::Text::None: break;
        case MessageController::Text::Recognising: hint = tr("being recognised"); break;
        case MessageController::Text::Failed: break;
        case MessageController::Text::Ready:
            hint = tr("in %1").arg(words::languageInSentence(words::text(message.recognised().language)));
            if (message.isEdited()) {
                hint = tr("%1, changed by you").arg(hint);
            } else if (doubts) {
                hint = tr("%1; marked words are uncertain").arg(hint);
            }
            break;
    }
    m_ui->transcriptHint->setText(hint);
}

void MessagePanel::updateText()
{
    using Text = MessageController::Text;
    const MessageController& message = m_workbench->message();
    m_ui->recognisingBar->setVisible(message.textState() == Text::Recognising);
    m_ui->recognisingBar->setValue(0);
    m_ui->transcriptEdit->setEnabled(message.textState() == Text::Ready);
    const bool shown = m_ui->transcriptEdit->toPlainText() == message.editedText();
    m_ui->transcriptEdit->showText(message.editedText());
    if (!shown) {
        m_ui->transcriptEdit->setTimes(message.isEdited() ? std::vector<double>() : message.recognisedText().lineStarts());
    }
    m_ui->englishBox->setVisible(message.english().has_value());
    if (message.english()) {
        m_ui->englishEdit->showText(words::text(message.english()->text));
    }
    markWords();
    updatePages();
}

void MessagePanel::updateRecorder()
{
    const Recorder& recorder = m_workbench->recorder();
    if (m_ui->recordingPage->isHidden() == recorder.isRecording() || recorder.state() == Recorder::State::Failed) {
        updatePages();
    }
    const bool starting = recorder.state() == Recorder::State::Starting;
    m_ui->clockLabel->setText(words::clock(recorder.seconds()));
    const double remaining = recorder.remainingSeconds();
    m_ui->remainingLabel->setText(starting                                      ? tr("Waiting for the microphone")
                                  : recorder.state() == Recorder::State::Paused ? tr("Paused")
                                  : remaining <= 60 ? tr("%1 left").arg(words::clock(std::ceil(remaining)))
                                                    : QString());
    m_ui->pauseButton->setEnabled(recorder.state() == Recorder::State::Recording || recorder.state() == Recorder::State::Paused);
    m_ui->pauseButton->setChecked(recorder.state() == Recorder::State::Paused);
    m_ui->pauseButton->setText(recorder.state() == Recorder::State::Paused ? tr("Go &on") : tr("&Pause"));
    QString advice;
    if (recorder.isRecording() && recorder.seconds() > 3) {
        for (const RecordingAdvice problem : adviceFor(recorder.levels())) {
            switch (problem) {
                case RecordingAdvice::TooShort: break;
                case RecordingAdvice::Clipped: advice = tr("Too loud: go back a little from the microphone."); break;
                case RecordingAdvice::TooQuiet: advice = tr("Very quiet: come closer to the microphone."); break;
                case RecordingAdvice::TooNoisy: advice = tr("There is much noise: find a quieter place if you can."); break;
            }
            if (!advice.isEmpty()) {
                break;
            }
        }
    }
    m_ui->adviceLabel->setText(advice.isEmpty() ? tr("Speak as you would to a friend. Press the button again when you are done.")
                                                : advice);
}

void MessagePanel::updatePlayer()
{
    const bool playing = m_workbench->playback().isPlaying(messageTrack);
    m_ui->playButton->setIcon(symbolIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), QPalette::HighlightedText));
    m_ui->playButton->setAccessibleName(playing ? tr("Pause the message") : tr("Play the message"));
    m_ui->playButton->setEnabled(m_workbench->message().loaded().clip != nullptr);
    m_ui->timeLabel->setText(
        QStringLiteral("%1 / %2").arg(words::clock(m_ui->waveform->position()), words::clock(m_ui->waveform->duration())));
}

void MessagePanel::markWords()
{
    const MessageController& message = m_workbench->message();
    const ThemeColors& colors = themeColors(palette());
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](const TranscriptText::Word& word, const QColor& back, const QColor& fore) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_ui->transcriptEdit->document());
        selection.cursor.setPosition(static_cast<int>(word.position));
        selection.cursor.setPosition(static_cast<int>(word.position + word.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(back);
        selection.format.setForeground(fore);
        marks << selection;
    };
    // The places of the words are those of the recognised text.
    if (message.textState() == MessageController::Text::Ready && !message.isEdited()) {
        for (const TranscriptText::Word& word : message.recognisedText().words()) {
            if (word.confidence < TranscriptText::doubtful) {
                mark(word, colors.warningSoft, colors.onWarningSoft);
            }
        }
        const TranscriptText::Word* const heard = m_workbench->playback().isPlaying(messageTrack)
                                                      ? message.recognisedText().wordAt(m_ui->waveform->position())
                                                      : nullptr;
        if (heard != nullptr) {
            mark(*heard, colors.accentSoft, colors.onAccentSoft);
        }
    }
    m_ui->transcriptEdit->setExtraSelections(marks);
}

}  // namespace xenoglot
