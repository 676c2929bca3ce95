#include "gui/VoiceBar.h"

#include "gui/LearningWords.h"
#include "gui/SymbolIcon.h"
#include "gui/WheelGuard.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_VoiceBar.h"

#include <QSignalBlocker>
#include <QStyle>

namespace xenoglot {

VoiceBar::VoiceBar(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::VoiceBar>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    new WheelGuard(m_ui->voiceBox);
    connect(m_ui->learnButton, &QPushButton::clicked, this, &VoiceBar::learnRequested);
    connect(m_ui->showButton, &QPushButton::clicked, this, &VoiceBar::learnRequested);
    connect(m_ui->voicesButton, &QPushButton::clicked, this, &VoiceBar::voicesRequested);
}

VoiceBar::~VoiceBar() = default;

void VoiceBar::setWorkbench(Workbench& workbench)
{
    m_workbench = &workbench;
    connect(m_ui->voiceBox, &QComboBox::activated, this, [this](int index) {
        const QString choice = m_ui->voiceBox->itemData(index).toString();
        m_workbench->spokenBy().choose(choice);
        // Asked at once where there is somebody to ask about.
        if (m_workbench->spokenBy().wantsConsent() && !m_workbench->messageFiles().empty()) {
            Q_EMIT consentRequested();
        }
    });
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] {
        if (const auto& made = m_workbench->learner().made()) {
            Q_EMIT speakAgainRequested(words::text(made->profile.id));
        }
    });
    connect(m_ui->dismissButton, &QToolButton::clicked, this, [this] {
        m_dismissed = true;
        refresh();
    });
    connect(&workbench.voices(), &VoiceShelf::changed, this, [this] {
        fill();
        refresh();
    });
    connect(&workbench, &Workbench::changed, this, &VoiceBar::refresh);
    connect(&workbench.learner(), &VoiceLearner::changed, this, [this] {
        m_dismissed = false;
        refresh();
    });
    connect(&workbench.learner(), &VoiceLearner::progressed, this, &VoiceBar::showLearning);
    fill();
    refresh();
}

QWidget* VoiceBar::lastTabStop() const
{
    return m_ui->dismissButton;
}

void VoiceBar::fill()
{
    const QSignalBlocker quiet(m_ui->voiceBox);
    m_ui->voiceBox->clear();
    m_ui->voiceBox->addItem(tr("A stock voice"), QString());
    m_ui->voiceBox->addItem(tr("Your voice, matched"), SpokenBy::matched());
    m_ui->voiceBox->setItemData(1, tr("A stock voice in the pitch and pace of this message's sender, at once"), Qt::ToolTipRole);
    for (const VoiceProfile& profile : m_workbench->voices().profiles()) {
        m_ui->voiceBox->addItem(
            profile.isFinished() ? words::text(profile.name) : tr("%1 (not finished)").arg(words::text(profile.name)),
            words::text(profile.id));
    }
}

/// What there is to know about the chosen voice; a problem first.
QString VoiceBar::hint() const
{
    const SpokenBy& spokenBy = m_workbench->spokenBy();
    if (const std::optional<Error> problem = spokenBy.problem()) {
        return tr("A stock voice speaks: %1").arg(words::errorLine(*problem));
    }
    if (!spokenBy.reservation().empty()) {
        return words::text(spokenBy.reservation());
    }
    if (spokenBy.isPreparing()) {
        return spokenBy.choice() == SpokenBy::matched() ? tr("The sender's voice is being matched…")
                                                        : tr("The voice is being loaded…");
    }
    if (spokenBy.choice() == SpokenBy::matched()) {
        return spokenBy.wantsConsent() ? tr("In your pitch and pace, without learning. Whose voice it is will be asked.")
                                       : tr("In the sender's pitch and pace, without learning.");
    }
    return {};
}

void VoiceBar::refresh()
{
    const SpokenBy& spokenBy = m_workbench->spokenBy();
    int index = m_ui->voiceBox->findData(spokenBy.choice());
    if (index < 0 && m_workbench->voices().isLoaded()) {
        m_ui->voiceBox->addItem(tr("A voice that was removed"), spokenBy.choice());
        index = m_ui->voiceBox->count() - 1;
    }
    m_ui->voiceBox->setCurrentIndex(index);
    const bool problem = spokenBy.problem() || !spokenBy.reservation().empty();
    if (const QString look = problem ? QStringLiteral("warning") : QStringLiteral("dim");
        m_ui->hintLabel->property("look") != QVariant(look)) {
        m_ui->hintLabel->setProperty("look", look);
        m_ui->hintLabel->style()->unpolish(m_ui->hintLabel);
        m_ui->hintLabel->style()->polish(m_ui->hintLabel);
    }
    m_ui->hintLabel->setText(hint());

    const auto& made = m_workbench->learner().made();
    const bool offered = made && !made->stayed && !m_dismissed && m_workbench->results().hasTakes() && !m_workbench->isRunning()
                         && spokenBy.choice() != words::text(made->profile.id)
                         && m_workbench->voices().find(words::text(made->profile.id)) != nullptr;
    m_ui->offerFrame->setVisible(offered);
    if (offered) {
        m_ui->offerLabel->setText(tr("The voice \"%1\" has been learned.").arg(words::text(made->profile.name)));
    }
    showLearning();
}

void VoiceBar::showLearning()
{
    const VoiceLearner& learner = m_workbench->learner();
    m_ui->learningFrame->setVisible(learner.isLearning());
    m_ui->learnButton->setVisible(!learner.isLearning());
    const VoiceMakingProgress& progress = learner.progress();
    m_ui->learningBar->setValue(static_cast<int>(1000 * progress.fraction));
    const QString left = words::learningTimeLeft(progress);
    const QString name = tr("The voice \"%1\" is being learned").arg(learner.name());
    m_ui->learningLabel->setText(left.isEmpty() ? name : tr("%1, %2").arg(name, left));
}

}  // namespace xenoglot
