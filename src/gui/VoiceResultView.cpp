#include "gui/VoiceResultView.h"

#include "gui/SymbolIcon.h"
#include "gui/VoiceSamples.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "run/CompareSpeakers.h"
#include "ui_VoiceResultView.h"

#include <QLocale>

#include <utility>

namespace xenoglot {

namespace {

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 0);
}

}  // namespace

VoiceResultView::VoiceResultView(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::VoiceResultView>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->problemLabel->hide();
}

VoiceResultView::~VoiceResultView() = default;

void VoiceResultView::hideEvent(QHideEvent* event)
{
    if (m_samples != nullptr) {
        m_samples->silence();
    }
    QWidget::hideEvent(event);
}

void VoiceResultView::setWorkbench(Workbench& workbench)
{
    m_samples = new VoiceSamples(workbench, this);
    connect(m_samples, &VoiceSamples::changed, this, &VoiceResultView::updateButtons);
    connect(m_samples, &VoiceSamples::failed, this, [this](const Error& error) {
        m_ui->problemLabel->setText(words::error(error));
        m_ui->problemLabel->show();
    });
    connect(&workbench.engines(), &EngineLoader::stateChanged, this, &VoiceResultView::updateButtons);
    const std::pair<QPushButton*, VoiceStep> buttons[]{{m_ui->stockButton, VoiceStep::Stock},
                                                       {m_ui->matchedButton, VoiceStep::Matched},
                                                       {m_ui->trainedButton, VoiceStep::Trained}};
    for (const auto& [button, step] : buttons) {
        connect(button, &QPushButton::clicked, this, [this, chosen = step] {
            m_ui->problemLabel->hide();
            m_samples->toggle(chosen);
        });
    }
    updateButtons();
}

void VoiceResultView::setProfile(const VoiceProfile& profile)
{
    m_profile = profile;
    m_ui->problemLabel->hide();
    m_samples->setProfile(profile);
    m_ui->meter->setProfile(profile);
    const bool known = m_ui->meter->hasFigures();
    m_ui->meter->setVisible(known);
    m_ui->wordsLabel->setVisible(known);
    m_ui->figuresLabel->setVisible(known);
    if (known) {
        const bool trained = !profile.trainedKey.empty() && profile.trained;
        const VoiceFigures& now = trained ? *profile.trained : *profile.matched;
        const SpeakerVerdict verdict = speakerVerdict(now.campplus);
        m_ui->wordsLabel->setText(
            verdict == SpeakerVerdict::Same          ? tr("The voice would be taken for the speaker's own.")
            : now.campplus <= profile.base->campplus ? tr("The voice is no nearer to the speaker's than a stock voice.")
            : verdict == SpeakerVerdict::Unclear     ? tr("The voice comes nearer to the speaker's than a stock voice; it might "
                                                              "not be taken for the same.")
                                                 : tr("The voice comes a little nearer to the speaker's than a stock voice."));
        m_ui->figuresLabel->setText(
            tr("Words that are not understood again: %1 of 100 (stock voice %2). Clearness of the speech, 1 "
               "to 5: %3 (stock voice %4).")
                .arg(percent(now.wordError), percent(profile.base->wordError), QLocale().toString(now.signal, 'f', 1),
                     QLocale().toString(profile.base->signal, 'f', 1)));
        m_ui->figuresLabel->setToolTip(
            tr("Six sentences that nothing was trained on, spoken by each voice: compared with a part of "
               "the recording that was kept apart (CAM++ %1, GE2E %2), recognised again, and rated by "
               "DNSMOS P.835.")
                .arg(QLocale().toString(now.campplus, 'f', 2), QLocale().toString(now.ge2e, 'f', 2)));
    }
    updateButtons();
}

void VoiceResultView::updateButtons()
{
    const std::pair<QPushButton*, VoiceStep> buttons[]{{m_ui->stockButton, VoiceStep::Stock},
                                                       {m_ui->matchedButton, VoiceStep::Matched},
                                                       {m_ui->trainedButton, VoiceStep::Trained}};
    m_ui->hearBox->setVisible(m_profile.isFinished());
    m_ui->trainedButton->setVisible(!m_profile.trainedKey.empty());
    for (const auto& [button, step] : buttons) {
        button->setEnabled(m_samples->canSpeak() && !m_samples->isBusy());
        button->setIcon(symbolIcon(m_samples->isPlaying(step) ? QStringLiteral("pause") : QStringLiteral("play")));
    }
    m_ui->hearLabel->setText(m_samples->isBusy() ? tr("Being spoken…") : tr("Hear before and after:"));
}

}  // namespace xenoglot
