#include "gui/AboutDialog.h"

#include "ui_AboutDialog.h"

#include <QApplication>
#include <QFile>
#include <QIcon>

namespace xenoglot {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->iconLabel->setPixmap(QIcon(QStringLiteral(":/xenoglot/icons/xenoglot.svg")).pixmap(64, 64));
    m_ui->versionLabel->setText(tr("Version %1").arg(QStringLiteral(XENOGLOT_VERSION)));
    QFile licences(QStringLiteral(":/xenoglot/THIRD_PARTY.md"));
    if (licences.open(QIODevice::ReadOnly)) {
        m_ui->licencesView->setMarkdown(QString::fromUtf8(licences.readAll()));
    }
    connect(m_ui->qtButton, &QPushButton::clicked, qApp, &QApplication::aboutQt);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

AboutDialog::~AboutDialog() = default;

}  // namespace xenoglot
