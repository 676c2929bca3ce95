#include "gui/ImportVoiceDialog.h"

#include "gui/FitToText.h"
#include "gui/VoiceShelf.h"
#include "gui/WhenDone.h"
#include "gui/Words.h"
#include "ui_ImportVoiceDialog.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace xenoglot {

ImportVoiceDialog::ImportVoiceDialog(VoiceShelf& shelf, std::filesystem::path file, const VoiceProfile& package, QWidget* parent)
    : QDialog(parent), m_shelf(shelf), m_file(std::move(file)), m_ui(std::make_unique<Ui::ImportVoiceDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->aboutLabel->setText(
        tr("A voice from %1 of speech in %2.")
            .arg(words::seconds(package.seconds), words::languageInSentence(words::text(package.language))));
    m_ui->nameEdit->setText(freeName(words::text(package.name)));
    const bool agreed = package.consent.owner == VoiceConsent::Owner::Other;
    m_ui->agreedLabel->setVisible(agreed);
    if (agreed) {
        m_ui->agreedLabel->setText(
            tr("The file says: %1 agreed to it being spoken with, on %2.")
                .arg(words::text(package.consent.person),
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(package.consent.at).date(), QLocale::ShortFormat)));
        m_ui->consentBox->suggest(package.consent);
    }
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, [this] {
        m_refused.clear();
        refresh();
    });
    connect(m_ui->consentBox, &ConsentBox::changed, this, &ImportVoiceDialog::refresh);
    connect(&shelf, &VoiceShelf::changed, this, &ImportVoiceDialog::refresh);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportVoiceDialog::start);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
    fitToText(*this, 560);
}

ImportVoiceDialog::~ImportVoiceDialog()
{
    m_stop.request_stop();
}

QString ImportVoiceDialog::freeName(const QString& wanted) const
{
    QString name = wanted;
    for (int number = 2; m_shelf.named(name) != nullptr; ++number) {
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    }
    return name;
}

/// What has to be said before it can begin; empty: nothing.
QString ImportVoiceDialog::missing() const
{
    const QString name = m_ui->nameEdit->text().simplified();
    return name.isEmpty()                   ? tr("Give the voice a name")
           : m_shelf.named(name) != nullptr ? tr("There is a voice of that name")
           : !m_refused.isEmpty()           ? m_refused
                                            : m_ui->consentBox->missing();
}

void ImportVoiceDialog::refresh()
{
    const QString reason = m_importing ? tr("It is being imported…") : missing();
    m_ui->form->setEnabled(!m_importing);
    m_ui->importButton->setEnabled(reason.isEmpty());
    m_ui->importButton->setAccessibleDescription(reason);
    m_ui->reasonLabel->setText(reason);
}

void ImportVoiceDialog::start()
{
    const auto consent = m_ui->consentBox->consent();
    if (m_importing || !missing().isEmpty() || !consent) {
        return;
    }
    m_importing = true;
    refresh();
    const VoiceImport request{m_ui->nameEdit->text().simplified().toStdString(), *consent};
    whenDone(m_shelf.importFrom(m_file, request, m_stop.get_token()), this,
             [this](const Result<VoiceProfile>& voice) { onDone(voice); });
}

void ImportVoiceDialog::onDone(const Result<VoiceProfile>& voice)
{
    m_importing = false;
    if (voice) {
        Q_EMIT imported(*voice);
        accept();
    } else if (voice.error().code == ErrorCode::InvalidArgument) {
        m_refused = words::text(voice.error().message);
        refresh();
        m_ui->nameEdit->setFocus();
        m_ui->nameEdit->selectAll();
    } else {
        Q_EMIT failed(voice.error());
        reject();
    }
}

}  // namespace xenoglot
