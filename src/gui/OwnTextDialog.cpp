#include "gui/OwnTextDialog.h"

#include "gui/WhenDone.h"
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
    m_ui->textLabel->setText(tr("&Translation into %1").arg(words::languageInSentence(language)));
    m_ui->textEdit->setAccessibleName(tr("Translation into %1").arg(words::languageInSentence(language)));
    m_ui->textEdit->setPlainText(text);
    m_ui->textEdit->selectAll();
    m_ui->removeButton->setVisible(!text.isEmpty());
    m_ui->noteLabel->hide();
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, &OwnTextDialog::updateButtons);
    connect(m_ui->useButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        m_ui->textEdit->clear();
        accept();
    });
    updateButtons();
    m_ui->textEdit->setFocus();
}

OwnTextDialog::~OwnTextDialog() = default;

void OwnTextDialog::suggest(QFuture<Result<Translation>> translation)
{
    m_ui->noteLabel->setText(tr("Translating…"));
    m_ui->noteLabel->show();
    whenDone(translation, this, [this](const Result<Translation>& outcome) { take(outcome); });
}

void OwnTextDialog::take(const Result<Translation>& translation)
{
    if (!translation) {
        m_ui->noteLabel->setText(words::error(translation.error()));
        return;
    }
    if (!m_ui->textEdit->toPlainText().isEmpty()) {
        m_ui->noteLabel->hide();
        return;
    }
    QStringList notes{tr("The program's translation. What you change in it is spoken as you leave it.")};
    if (translation->draft) {
        notes << words::draft(translation->route);
    }
    if (!translation->note().empty()) {
        notes << words::text(translation->note());
    }
    m_ui->noteLabel->setText(notes.join(QLatin1Char('\n')));
    m_suggestion = words::text(translation->text()).trimmed();
    m_ui->textEdit->setPlainText(m_suggestion);
    m_ui->textEdit->moveCursor(QTextCursor::End);
}

void OwnTextDialog::updateButtons()
{
    m_ui->useButton->setEnabled(!m_ui->textEdit->toPlainText().trimmed().isEmpty());
}

QString OwnTextDialog::text() const
{
    const QString text = m_ui->textEdit->toPlainText().trimmed();
    return text == m_suggestion ? QString() : text;
}

}  // namespace xenoglot
