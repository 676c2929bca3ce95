#include "gui/ConsentBox.h"

#include "ui_ConsentBox.h"

#include <QDateTime>

namespace xenoglot {

ConsentBox::ConsentBox(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::ConsentBox>())
{
    m_ui->setupUi(this);
    m_ui->otherPage->setEnabled(false);
    connect(m_ui->otherButton, &QRadioButton::toggled, m_ui->otherPage, &QWidget::setEnabled);
    for (QRadioButton* button : {m_ui->meButton, m_ui->otherButton}) {
        connect(button, &QRadioButton::toggled, this, &ConsentBox::changed);
    }
    connect(m_ui->personEdit, &QLineEdit::textChanged, this, &ConsentBox::changed);
}

ConsentBox::~ConsentBox() = default;

std::optional<VoiceConsent> ConsentBox::consent() const
{
    if (!missing().isEmpty()) {
        return std::nullopt;
    }
    VoiceConsent consent;
    consent.at = QDateTime::currentMSecsSinceEpoch();
    consent.owner = VoiceConsent::Owner::Me;
    if (m_ui->otherButton->isChecked()) {
        consent.owner = VoiceConsent::Owner::Other;
        consent.person = m_ui->personEdit->text().simplified().toStdString();
        consent.note = m_ui->noteEdit->text().simplified().toStdString();
        if (m_suggested && consent.person == m_suggested->person && consent.note == m_suggested->note) {
            return m_suggested;
        }
    }
    return consent;
}

QString ConsentBox::missing() const
{
    if (!m_ui->meButton->isChecked() && !m_ui->otherButton->isChecked()) {
        return tr("Say whose voice it is");
    }
    return m_ui->otherButton->isChecked() && m_ui->personEdit->text().simplified().isEmpty() ? tr("Say who agreed") : QString();
}

void ConsentBox::clear()
{
    for (QRadioButton* button : {m_ui->meButton, m_ui->otherButton}) {
        button->setAutoExclusive(false);  // else one of them stays
        button->setChecked(false);
        button->setAutoExclusive(true);
    }
    m_ui->personEdit->clear();
    m_ui->noteEdit->clear();
    m_suggested.reset();
}

void ConsentBox::suggest(const VoiceConsent& suggested)
{
    clear();
    m_ui->otherButton->setChecked(true);
    m_ui->personEdit->setText(QString::fromStdString(suggested.person));
    m_ui->noteEdit->setText(QString::fromStdString(suggested.note));
    m_suggested = consent();  // as it fits in there
    if (m_suggested) {
        m_suggested->at = suggested.at;
    }
}

}  // namespace xenoglot
