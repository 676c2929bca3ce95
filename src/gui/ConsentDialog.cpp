#include "gui/ConsentDialog.h"

#include "gui/FitToText.h"
#include "ui_ConsentDialog.h"

namespace xenoglot {

namespace {

constexpr int stockVoice = QDialog::Accepted + 1;  // a result

}  // namespace

ConsentDialog::ConsentDialog(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::ConsentDialog>())
{
    m_ui->setupUi(this);
    const auto update = [this] {
        const QString missing = m_ui->consentBox->missing();
        m_ui->agreeButton->setEnabled(missing.isEmpty());
        m_ui->agreeButton->setToolTip(missing);
    };
    connect(m_ui->consentBox, &ConsentBox::changed, this, update);
    connect(m_ui->agreeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->stockButton, &QPushButton::clicked, this, [this] { done(stockVoice); });
    update();
    fitToText(*this, 520);
}

ConsentDialog::~ConsentDialog() = default;

std::optional<VoiceConsent> ConsentDialog::consent() const
{
    return result() == QDialog::Accepted ? m_ui->consentBox->consent()
           : result() == stockVoice      ? std::optional(VoiceConsent())
                                         : std::nullopt;
}

}  // namespace xenoglot
