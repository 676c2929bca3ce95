#include "gui/LearnVoiceDialog.h"

#include "gui/Dialogs.h"
#include "gui/LearningWords.h"
#include "gui/SpokenLanguages.h"
#include "gui/StartFolder.h"
#include "gui/SymbolIcon.h"
#include "gui/WheelGuard.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_LearnVoiceDialog.h"

#include <QFileInfo>
#include <QStyle>

namespace xenoglot {

using State = VoiceLearner::State;

LearnVoiceDialog::LearnVoiceDialog(Workbench& workbench, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), m_workbench(workbench), m_dialogs(dialogs), m_ui(std::make_unique<Ui::LearnVoiceDialog>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    resize(720, 760);
    fillSpokenLanguages(*m_ui->languageBox);
    new WheelGuard(m_ui->languageBox);
    m_ui->waveform->setFocusPolicy(Qt::NoFocus);  // it only shows something
    m_ui->waveform->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ui->readingPanel->setWorkbench(workbench);
    m_ui->result->setWorkbench(workbench);
    for (QRadioButton* button : {m_ui->messageButton, m_ui->filesButton, m_ui->readingButton}) {
        connect(button, &QRadioButton::toggled, m_ui->consentBox, &ConsentBox::clear);
        connect(button, &QRadioButton::toggled, this, &LearnVoiceDialog::updateForm);
    }
    connect(&workbench, &Workbench::messageReplaced, this, [this] {
        if (m_ui->messageButton->isChecked()) {
            m_ui->consentBox->clear();
        }
    });
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &LearnVoiceDialog::chooseFiles);
    connect(m_ui->readingPanel, &ReadingPanel::readAgain, m_ui->consentBox, &ConsentBox::clear);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &LearnVoiceDialog::updateForm);
    connect(m_ui->consentBox, &ConsentBox::changed, this, &LearnVoiceDialog::updateForm);
    connect(&workbench, &Workbench::changed, this, &LearnVoiceDialog::updateForm);
    connect(&workbench.voices(), &VoiceShelf::changed, this, &LearnVoiceDialog::updateForm);
    connect(&workbench.voices(), &VoiceShelf::changed, this, &LearnVoiceDialog::updateOffers);
    connect(&workbench, &Workbench::changed, this, &LearnVoiceDialog::updateOffers);
    connect(m_ui->startButton, &QPushButton::clicked, this, &LearnVoiceDialog::start);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);

    VoiceLearner& learner = workbench.learner();
    connect(&learner, &VoiceLearner::changed, this, &LearnVoiceDialog::updateWork);
    connect(&learner, &VoiceLearner::progressed, this, &LearnVoiceDialog::updateProgress);
    connect(&learner, &VoiceLearner::recordingsRead, this, &LearnVoiceDialog::updateParts);
    connect(m_ui->cancelButton, &QPushButton::clicked, &learner, &VoiceLearner::cancel);
    connect(m_ui->goOnButton, &QPushButton::clicked, this, [this] {
        if (const VoiceProfile* const profile = m_workbench.voices().named(m_workbench.learner().name())) {
            m_workbench.learnOn(*profile);
        }
    });
    connect(m_ui->anotherButton, &QPushButton::clicked, this, &LearnVoiceDialog::showForm);
    connect(m_ui->hideButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] {
        if (const auto& made = m_workbench.learner().made()) {
            Q_EMIT speakAgainWanted(words::text(made->profile.id));
        }
    });
    showForm();
    updateWork();
}

LearnVoiceDialog::~LearnVoiceDialog() = default;

/// Learning goes on; a reading under way ends. What was filled in stays.
void LearnVoiceDialog::reject()
{
    m_workbench.reading().stop();
    const bool seen = m_ui->pages->currentWidget() == m_ui->workPage && !m_workbench.learner().isLearning();
    QDialog::reject();
    if (seen) {
        showForm();
    }
}

/// For another voice.
void LearnVoiceDialog::showForm()
{
    m_workbench.forgetReading();
    m_ui->consentBox->clear();  // it is asked for each set of recordings
    m_ui->nameEdit->clear();
    m_chosen.clear();
    m_ui->filesLabel->clear();
    (m_workbench.messageFiles().empty() ? m_ui->readingButton : m_ui->messageButton)->setChecked(true);
    m_ui->pages->setCurrentWidget(m_ui->formPage);
    updateForm();
}

void LearnVoiceDialog::chooseFiles()
{
    Settings& settings = m_workbench.settings();
    const QStringList files = m_dialogs.openFiles(this, startFolder(settings.openFolder(), QStandardPaths::MusicLocation));
    if (files.isEmpty()) {
        return;
    }
    settings.openFolder.set(QFileInfo(files.first()).absolutePath());
    m_chosen = files;
    m_ui->consentBox->clear();
    QStringList names;
    for (const QString& file : files) {
        names << QFileInfo(file).fileName();
    }
    m_ui->filesLabel->setText(names.join(QStringLiteral(", ")));
    m_ui->filesButton->setChecked(true);
    updateForm();
}

std::vector<std::filesystem::path> LearnVoiceDialog::files() const
{
    if (m_ui->messageButton->isChecked()) {
        return m_workbench.messageFiles();
    }
    std::vector<std::filesystem::path> files;
    if (m_ui->readingButton->isChecked()) {
        if (!m_workbench.readFile().empty()) {
            files.push_back(m_workbench.readFile());
        }
        return files;
    }
    for (const QString& file : m_chosen) {
        files.emplace_back(file.toStdString());
    }
    return files;
}

/// What has to be done before it can begin; empty: nothing.
QString LearnVoiceDialog::missing() const
{
    const QString name = m_ui->nameEdit->text().simplified();
    if (m_workbench.engines().state() != EngineLoader::State::Ready) {
        return tr("The models are not there yet");
    }
    if (m_workbench.reading().isRecording()) {
        return tr("Stop reading first");
    }
    if (files().empty()) {
        return m_ui->readingButton->isChecked() ? tr("Read the text aloud first")
               : m_ui->filesButton->isChecked() ? tr("Choose recordings first")
                                                : tr("Record or open a message first");
    }
    if (name.isEmpty()) {
        return tr("Give the voice a name");
    }
    if (const VoiceProfile* const profile = m_workbench.voices().named(name)) {
        return profile->isFinished() ? tr("There is a voice of that name")
                                     : tr("A voice of that name is not finished: \"Learn on\" among the voices takes it up");
    }
    return m_ui->consentBox->missing();
}

void LearnVoiceDialog::updateForm()
{
    const bool message = !m_workbench.messageFiles().empty();
    m_ui->messageButton->setEnabled(message);
    m_ui->messageButton->setText(message ? tr("&This message: %1").arg(m_workbench.message().title()) : tr("&This message"));
    if (!message && m_workbench.message().state() != MessageController::State::Reading && m_ui->messageButton->isChecked()) {
        m_ui->readingButton->setChecked(true);
    }
    m_ui->readingPanel->setVisible(m_ui->readingButton->isChecked());
    m_ui->languageLabel->setVisible(!m_ui->readingButton->isChecked());  // the text has its own
    m_ui->languageBox->setVisible(!m_ui->readingButton->isChecked());
    const QString reason = missing();
    m_ui->startButton->setEnabled(reason.isEmpty());
    m_ui->startButton->setAccessibleDescription(reason);
    m_ui->reasonLabel->setText(reason);
}

void LearnVoiceDialog::start()
{
    const auto consent = m_ui->consentBox->consent();
    if (!missing().isEmpty() || !consent) {
        return;
    }
    VoiceLearningRequest request;
    request.name = m_ui->nameEdit->text().simplified().toStdString();
    request.consent = *consent;
    request.making.language = m_ui->languageBox->currentData().toString().toStdString();
    const MessageController& message = m_workbench.message();
    if (m_ui->readingButton->isChecked()) {
        request.making.language = ReadingPanel::language().toStdString();
    } else if (request.making.language.empty() && m_ui->messageButton->isChecked()
               && message.textState() == MessageController::Text::Ready) {
        request.making.language = message.recognised().language;  // it was found out already
    }
    m_workbench.learnVoice(std::move(request), files());
}

void LearnVoiceDialog::updateWork()
{
    const VoiceLearner& learner = m_workbench.learner();
    const State state = learner.state();
    if (state != State::Idle) {
        m_ui->pages->setCurrentWidget(m_ui->workPage);
    }
    const bool learning = learner.isLearning();
    const QString name = learner.name();
    m_ui->titleLabel->setText(learning                  ? tr("Learning the voice \"%1\"").arg(name)
                              : state == State::Done    ? tr("The voice \"%1\"").arg(name)
                              : state == State::Stopped ? tr("Learning the voice \"%1\" was stopped").arg(name)
                                                        : tr("The voice \"%1\" could not be learned").arg(name));
    m_ui->progressBox->setVisible(learning);
    m_ui->cancelButton->setVisible(learning);
    m_ui->cancelButton->setEnabled(state == State::Learning);
    m_ui->anotherButton->setVisible(!learning);
    const QString card = state == State::Stopped ? QStringLiteral("warning") : QStringLiteral("error");
    if (m_ui->errorFrame->property("card") != QVariant(card)) {
        m_ui->errorFrame->setProperty("card", card);
        m_ui->errorFrame->style()->unpolish(m_ui->errorFrame);
        m_ui->errorFrame->style()->polish(m_ui->errorFrame);
        m_ui->errorLabel->style()->unpolish(m_ui->errorLabel);
        m_ui->errorLabel->style()->polish(m_ui->errorLabel);
    }
    m_ui->errorFrame->setVisible(state == State::Failed || state == State::Stopped);
    if (state != State::Stopped && learner.error()) {
        m_ui->errorLabel->setText(words::error(*learner.error()));
    }
    m_ui->result->setVisible(state == State::Done);
    if (learner.made()) {
        m_ui->result->setProfile(learner.made()->profile);
    }
    updateOffers();
    updateParts();
    updateProgress();
    updateForm();
}

/// What can be done with a voice that was stopped or learned.
void LearnVoiceDialog::updateOffers()
{
    const VoiceLearner& learner = m_workbench.learner();
    const bool stopped = learner.state() == State::Stopped;
    const bool kept = m_workbench.voices().named(learner.name()) != nullptr;
    m_ui->goOnButton->setVisible(stopped && kept);
    if (stopped) {
        m_ui->errorLabel->setText(
            kept ? tr("It was stopped. What was learned so far is kept: \"Go on\" here, or \"Learn on\" among the "
                      "voices, takes it up again.")
                 : tr("It was stopped. There is no voice of that name."));
    }
    m_ui->againButton->setVisible(learner.made() && !learner.made()->stayed && m_workbench.results().hasTakes());
    m_ui->againButton->setEnabled(!m_workbench.isRunning());
}

void LearnVoiceDialog::updateParts()
{
    const VoiceLearner& learner = m_workbench.learner();
    const bool read = learner.recordings().clip != nullptr;
    m_ui->waveform->setVisible(read);
    if (read) {
        m_ui->waveform->setPeaks(learner.recordings().peaks);
        m_ui->waveform->setUsedParts(learner.usedParts());
    }
}

void LearnVoiceDialog::updateProgress()
{
    const VoiceLearner& learner = m_workbench.learner();
    const VoiceMakingProgress& progress = learner.progress();
    m_ui->progressBar->setValue(static_cast<int>(1000 * progress.fraction));
    m_ui->stageLabel->setText(
        learner.state() == State::Stopping
            ? tr("Being stopped")
            : tr("%1, %2 %").arg(words::learningStage(progress.stage)).arg(static_cast<int>(100 * progress.fraction)));
    m_ui->remainingLabel->setText(words::learningTimeLeft(progress));
    const bool heard = progress.heard != nullptr;
    m_ui->partsLabel->setVisible(heard);
    if (heard) {
        m_ui->partsLabel->setText(tr("%1 of clear speech are used, as marked.").arg(words::seconds(progress.heard->seconds)));
    }
    std::vector<std::string> advice = heard ? progress.heard->advice : std::vector<std::string>();
    if (learner.made()) {
        advice = learner.made()->notes;
    }
    QStringList lines;
    for (const std::string& line : advice) {
        lines << words::text(line) + QLatin1Char('.');
    }
    m_ui->adviceFrame->setVisible(!lines.isEmpty());
    m_ui->adviceLabel->setText(lines.join(QLatin1Char('\n')));
    if (heard && m_ui->waveform->usedParts().empty()) {
        m_ui->waveform->setUsedParts(learner.usedParts());
    }
}

}  // namespace xenoglot
