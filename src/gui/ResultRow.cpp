#include "gui/ResultRow.h"

#include "gui/SymbolIcon.h"
#include "gui/WheelGuard.h"
#include "gui/Words.h"
#include "run/TakeWords.h"
#include "ui_ResultRow.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDrag>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QUrl>

#include <utility>

namespace xenoglot {

namespace {

constexpr double speeds[]{0.5, 0.75, 1, 1.25, 1.5, 2};

QString speedText(double speed)
{
    return QStringLiteral("%1×").arg(QLocale().toString(speed, 'g', 3));
}

QMimeData* fileData(const QString& file)
{
    auto* const data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(file)});
    return data;
}

}  // namespace

ResultRow::ResultRow(const QString& language, PlaybackController& playback, ClipLoader& loader, QWidget* parent)
    : QFrame(parent), m_language(language), m_playback(playback), m_loader(loader), m_ui(std::make_unique<Ui::ResultRow>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    const QString name = words::languageName(language);
    setAccessibleName(name);
    m_ui->ownNameLabel->setText(words::ownLanguageName(language));
    m_ui->nameLabel->setText(QStringLiteral("%1 (%2)").arg(name, language));
    m_ui->waveform->setAccessibleName(tr("Waveform of %1").arg(name));
    m_ui->textEdit->setAccessibleName(tr("Translation into %1").arg(words::languageInSentence(language)));
    m_ui->progressBar->setAccessibleName(tr("Progress of %1").arg(name));
    m_ui->cancelButton->setAccessibleName(tr("Cancel %1").arg(name));
    makeMenus();
    connectPlayer();

    connect(m_ui->cancelButton, &QToolButton::clicked, this, &ResultRow::cancelRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ResultRow::retryRequested);
    connect(m_ui->saveButton, &QToolButton::clicked, this, &ResultRow::saveRequested);
    new WheelGuard(m_ui->takeBox);
    connect(m_ui->takeBox, &QComboBox::activated, this, &ResultRow::takeChosen);
    connect(m_ui->textEdit, &TextArea::textChanged, this, [this] {
        updateText();
        Q_EMIT textEdited(m_ui->textEdit->toPlainText());
    });
    connect(m_ui->undoButton, &QPushButton::clicked, this, [this] { m_ui->textEdit->changeText(m_spokenText); });
    connect(m_ui->speakButton, &QPushButton::clicked, this, [this] { Q_EMIT textRequested(m_ui->textEdit->toPlainText()); });
    updateStage();
    updateTakeBox();
    updateTake();
}

ResultRow::~ResultRow()
{
    m_loading.request_stop();
    m_playback.release(m_language);
}

void ResultRow::makeMenus()
{
    auto* const more = new QMenu(this);
    m_another = more->addAction(symbolIcon(QStringLiteral("retry")), tr("&Another take"), this, &ResultRow::anotherTakeRequested);
    m_another->setStatusTip(tr("Speak it once more with another seed; this take is kept"));
    m_star = more->addAction(symbolIcon(QStringLiteral("star")), tr("&Star this take"));
    m_star->setCheckable(true);
    m_star->setStatusTip(tr("Mark it as one of the best"));
    connect(m_star, &QAction::triggered, this, &ResultRow::starRequested);
    m_confirm = more->addAction(symbolIcon(QStringLiteral("check")), tr("The text is &right"), this, &ResultRow::textConfirmed);
    m_confirm->setStatusTip(tr("Your text fits the message as it is now"));
    more->addAction(symbolIcon(QStringLiteral("copy")), tr("Copy the &text"), this,
                    [this] { QApplication::clipboard()->setText(m_ui->textEdit->toPlainText()); });
    more->addAction(symbolIcon(QStringLiteral("copy")), tr("&Copy the audio file"), this,
                    [this] { QApplication::clipboard()->setMimeData(fileData(m_shownFile)); });
    more->addAction(symbolIcon(QStringLiteral("open")), tr("Show in the &folder"), this,
                    [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_shownFile).absolutePath())); });
    m_ui->moreButton->setMenu(more);

    auto* const menu = new QMenu(this);
    m_speeds = new QActionGroup(this);
    for (const double speed : speeds) {
        QAction* const action = menu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setData(speed);
        m_speeds->addAction(action);
    }
    connect(m_speeds, &QActionGroup::triggered, this,
            [this](QAction* action) { m_playback.setSpeed(action->data().toDouble()); });
    m_ui->speedButton->setMenu(menu);
}

void ResultRow::connectPlayer()
{
    connect(m_ui->playButton, &QToolButton::clicked, this, &ResultRow::togglePlaying);
    connect(m_ui->waveform, &WaveformView::playToggled, this, &ResultRow::togglePlaying);
    connect(m_ui->waveform, &WaveformView::seekRequested, this, [this](double seconds) {
        m_playback.seek(track(), seconds);
        m_ui->waveform->setPosition(seconds);
    });
    connect(m_ui->originalButton, &QToolButton::clicked, this, [this](bool original) {
        if (!m_playback.isPlaying(m_language)) {
            m_playback.toggle(track());
        }
        m_playback.hearOriginal(m_language, original);
    });
    const auto loop = [this] {
        if (!m_ui->loopButton->isChecked()) {
            m_playback.clearLoop(m_language);
            return;
        }
        const auto selection = m_ui->waveform->selection().value_or(std::pair{0.0, 0.0});
        m_playback.seek(track(), m_ui->waveform->position());
        m_playback.setLoop(m_language, selection.first, selection.second);
    };
    connect(m_ui->loopButton, &QToolButton::clicked, this, loop);
    connect(m_ui->waveform, &WaveformView::selectionChanged, this, [this, loop] {
        if (m_ui->loopButton->isChecked()) {
            loop();
        }
    });
    connect(&m_playback, &PlaybackController::changed, this, &ResultRow::updatePlayer);
    connect(&m_playback, &PlaybackController::moved, this, [this](const QString& name, double seconds) {
        if (name == m_language) {
            m_ui->waveform->setPosition(seconds);
            updatePlayer();
        }
    });
    connect(&m_playback, &PlaybackController::failed, this, [this](const QString& name, const Error& error) {
        if (name == m_language) {
            m_ui->errorLabel->setText(words::error(error));
            m_ui->retryButton->hide();
            m_ui->errorFrame->show();
        }
    });
}

void ResultRow::setOriginal(std::shared_ptr<const AudioClip> original)
{
    m_original = std::move(original);
    m_ui->originalButton->setEnabled(m_original != nullptr);
}

void ResultRow::togglePlaying()
{
    if (m_clip.clip) {
        m_ui->errorFrame->setVisible(m_state.error.has_value() && !m_state.isBusy());
        m_playback.toggle(track());
    }
}

QList<QWidget*> ResultRow::tabStops() const
{
    return {m_ui->takeBox,    m_ui->cancelButton, m_ui->playButton, m_ui->waveform,   m_ui->originalButton,
            m_ui->loopButton, m_ui->speedButton,  m_ui->saveButton, m_ui->moreButton, m_ui->textEdit,
            m_ui->undoButton, m_ui->speakButton,  m_ui->retryButton};
}

void ResultRow::showState(const ResultState& state)
{
    const bool onlyProgress = state.isBusy() && m_state.isBusy() && state.stage == m_state.stage
                              && state.takes.size() == m_state.takes.size() && state.shown == m_state.shown;
    if (m_state.take() != nullptr && m_state.shown == state.shown && m_state.takes.size() == state.takes.size()
        && m_shownFile == m_state.take()->file) {
        m_shownFile = state.take()->file;  // the same audio, if it lies somewhere else now
    }
    m_state = state;
    updateStage();
    if (!onlyProgress) {
        updateTakeBox();
        updateTake();
    }
}

void ResultRow::updateStage()
{
    const bool busy = m_state.isBusy();
    m_ui->progressBar->setVisible(busy);
    m_ui->cancelButton->setVisible(busy);
    m_ui->progressBar->setValue(static_cast<int>(1000 * m_state.fraction));
    const int percent = static_cast<int>(100 * m_state.fraction);
    m_ui->stageLabel->setText(busy && m_state.stage != JobStage::Queued
                                  ? tr("%1, %2 %").arg(words::stage(m_state.stage)).arg(percent)
                                  : words::stage(m_state.stage));
    m_ui->stageLabel->setVisible(m_state.stage != JobStage::Done);
    QString times;
    if (busy && m_state.stage != JobStage::Queued) {
        times = m_state.expected > m_state.elapsed
                    ? tr("%1 of about %2").arg(words::clock(m_state.elapsed), words::clock(m_state.expected))
                    : words::clock(m_state.elapsed);
    } else if (busy && m_state.expected > 0) {
        times = tr("about %1").arg(words::clock(m_state.expected));
    }
    m_ui->timesLabel->setText(times);
    m_ui->timesLabel->setVisible(!times.isEmpty());
}

void ResultRow::updateTakeBox()
{
    const QSignalBlocker quiet(m_ui->takeBox);
    m_ui->takeBox->clear();
    for (std::size_t i = 0; i < m_state.takes.size(); ++i) {
        const QString name = tr("Take %1").arg(i + 1);
        if (m_state.takes[i].starred) {
            m_ui->takeBox->addItem(QStringLiteral("★ ") + name);  // as text it has the colour of the text, chosen or not
            m_ui->takeBox->setItemData(static_cast<int>(i), tr("%1, with a star").arg(name), Qt::AccessibleTextRole);
        } else {
            m_ui->takeBox->addItem(name);
        }
    }
    m_ui->takeBox->setCurrentIndex(static_cast<int>(m_state.shown));
    m_ui->takeBox->setVisible(m_state.takes.size() > 1);
}

void ResultRow::updateTake()
{
    const ShownTake* const take = m_state.take();
    m_ui->player->setVisible(take != nullptr);
    const bool draft = take != nullptr && take->result.draft;
    const bool suspect = take != nullptr && take->result.suspect;
    m_ui->draftTag->setVisible(draft);
    m_ui->staleTag->setVisible(m_state.isStale());
    m_ui->staleTag->setText(take != nullptr && take->otherVoice ? tr("In another voice") : tr("Made from an older text"));
    m_ui->suspectTag->setVisible(suspect);
    m_ui->tags->setVisible(draft || m_state.isStale() || suspect);
    m_ui->detailsLabel->setVisible(take != nullptr);
    const bool failed = m_state.error && !m_state.isBusy();
    m_ui->errorFrame->setVisible(failed);
    if (failed) {
        m_ui->errorLabel->setText(m_state.error->code == ErrorCode::Cancelled ? tr("Cancelled before it was finished.")
                                                                              : words::error(*m_state.error));
        m_ui->retryButton->show();
    }
    m_another->setEnabled(!m_state.isBusy());
    m_star->setEnabled(take != nullptr);
    m_star->setChecked(take != nullptr && take->starred);
    m_confirm->setVisible(m_state.unconfirmed);
    if (take != nullptr) {
        m_ui->draftTag->setToolTip(words::draft(take->result.route));
        m_ui->detailsLabel->setText(details(take->result));
        const QString explained = words::text(takeExplained(take->result));
        m_ui->detailsLabel->setToolTip(explained.isEmpty() ? explained : Qt::convertFromPlainText(explained));
        m_spokenText = words::text(take->result.text);
        const QString text = m_state.edited.value_or(m_spokenText);
        if (text.simplified() != m_ui->textEdit->toPlainText().simplified()) {
            m_ui->textEdit->showText(text);
        }
    }
    loadClip();
    updateText();
    updatePlayer();
}

void ResultRow::updateText()
{
    const bool spoken = m_state.take() != nullptr;
    const bool changed = spoken && m_ui->textEdit->toPlainText().simplified() != m_spokenText.simplified();
    m_ui->textEdit->setVisible(spoken);
    m_ui->changedFrame->setVisible(changed);
    m_ui->speakButton->setEnabled(!m_state.isBusy() && !m_ui->textEdit->toPlainText().trimmed().isEmpty());
}

void ResultRow::loadClip()
{
    const ShownTake* const take = m_state.take();
    if (take == nullptr || take->file == m_shownFile) {
        return;
    }
    m_shownFile = take->file;
    m_loading.request_stop();
    m_loading = {};
    m_playback.release(m_language);
    m_clip = {};
    m_ui->waveform->setPeaks({});
    m_loader.load({m_shownFile}, this, m_loading.get_token(), [this](const Result<LoadedClip>& loaded) {
        if (loaded) {
            m_clip = *loaded;
            m_ui->waveform->setPeaks(m_clip.peaks);
        } else {
            m_ui->errorLabel->setText(words::error(loaded.error()));
            m_ui->retryButton->show();
            m_ui->errorFrame->show();
        }
        updatePlayer();
    });
}

void ResultRow::updatePlayer()
{
    const bool playing = m_playback.isPlaying(m_language);
    const QString name = words::languageName(m_language);
    m_ui->playButton->setIcon(symbolIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), QPalette::HighlightedText));
    m_ui->playButton->setAccessibleName(playing ? tr("Pause %1").arg(name) : tr("Play %1").arg(name));
    m_ui->playButton->setEnabled(m_clip.clip != nullptr);
    m_ui->originalButton->setChecked(m_playback.isOriginal(m_language));
    m_ui->loopButton->setChecked(m_playback.isLooping(m_language));
    m_ui->speedButton->setText(speedText(m_playback.speed()));
    for (QAction* action : m_speeds->actions()) {
        action->setChecked(action->data().toDouble() == m_playback.speed());
    }
    m_ui->clockLabel->setText(
        QStringLiteral("%1 / %2").arg(words::clock(m_ui->waveform->position()), words::clock(m_ui->waveform->duration())));
}

QString ResultRow::details(const LanguageResult& result) const
{
    const QLocale locale;
    QStringList parts;
    if (!result.route.empty()) {
        QStringList steps;
        for (const std::string& step : result.route) {
            steps << words::text(step);
        }
        parts << steps.join(QStringLiteral(" → "));
    } else {
        parts << tr("your own text");
    }
    parts << tr("voice %1").arg(words::text(result.voice));
    if (result.fromCache) {
        parts << tr("from the cache");
    } else if (result.realTimeFactor > 0) {
        parts << tr("real-time factor %1").arg(locale.toString(result.realTimeFactor, 'f', 2));
    }
    if (const std::string checked = takeInWords(result); !checked.empty()) {
        parts << words::text(checked);
    }
    parts << tr("seed %1").arg(result.seed);
    if (!result.note.empty()) {
        parts << words::text(result.note);
    }
    return parts.join(QStringLiteral("  ·  "));
}

void ResultRow::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    QFrame::mousePressEvent(event);
}

void ResultRow::mouseMoveEvent(QMouseEvent* event)
{
    // The audio can be dragged out of the row as a file.
    if (!event->buttons().testFlag(Qt::LeftButton) || m_shownFile.isEmpty()
        || (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    auto* const drag = new QDrag(this);
    drag->setMimeData(fileData(m_shownFile));
    drag->exec(Qt::CopyAction);
}

}  // namespace xenoglot
