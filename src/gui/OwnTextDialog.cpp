#include "gui/OwnTextDialog.h"

#include "gui/Words.h"
#include "ui_OwnTextDialog.h"

#include <QPushButton>

namespace xenoglot {

OwnTextDialog::OwnTextDialog(const QString& language, const QString& message, const QString& text, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::OwnTextDialog>())
{
    m_ui->setupUi(this);
    m_ui->messageLabel->setText(message);
    m_ui->messageLabel->setVisible(!message.isEmpty());
    m_ui->textLabel->setText(tr("&Translation into %1").arg(words::languageName(language)));
    m_ui->textEdit->setAccessibleName(tr("Translation into %1").arg(words::languageName(language)));
    m_ui->textEdit->setPlainText(text);
    m_ui->textEdit->selectAll();
    m_ui->removeButton->setVisible(!text.isEmpty());
    const auto update = [this] { m_ui->useButton->setEnabled(!this->text().isEmpty()); };
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, update);
    connect(m_ui->useButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        m_ui->textEdit->clear();
        accept();
    });
    update();
    m_ui->textEdit->setFocus();
}

OwnTextDialog::~OwnTextDialog() = default;

QString OwnTextDialog::text() const
{
    return m_ui->textEdit->toPlainText().trimmed();
}

}  // namespace xenoglot
