#include "gui/ConsentDialog.h"

#include "ui_ConsentDialog.h"

namespace xenoglot {

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
    connect(m_ui->stockButton, &QPushButton::clicked, this, &QDialog::reject);
    update();
}

ConsentDialog::~ConsentDialog() = default;

VoiceConsent ConsentDialog::consent() const
{
    return result() == QDialog::Accepted ? m_ui->consentBox->consent().value_or(VoiceConsent()) : VoiceConsent();
}

}  // namespace xenoglot
