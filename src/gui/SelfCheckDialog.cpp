#include "gui/SelfCheckDialog.h"

#include "gui/SymbolIcon.h"
#include "ui_SelfCheckDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QtConcurrent>

namespace xenoglot {

SelfCheckDialog::SelfCheckDialog(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::SelfCheckDialog>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->findingsView->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &SelfCheckDialog::copy);
    connect(m_ui->againButton, &QPushButton::clicked, this, &SelfCheckDialog::examine);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    examine();
}

SelfCheckDialog::~SelfCheckDialog()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SelfCheckDialog::examine()
{
    m_ui->progressBar->show();
    m_ui->againButton->setEnabled(false);
    m_ui->copyButton->setEnabled(false);
    auto* const watcher = new QFutureWatcher<std::vector<Finding>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        showFindings(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [stop = m_stop.get_token()] { return examineMachine(stop); }));
}

void SelfCheckDialog::showFindings(const std::vector<Finding>& findings)
{
    m_findings = findings;
    m_ui->findingsView->clear();
    for (const Finding& finding : findings) {
        const QString symbol = finding.health == Finding::Health::Good   ? QStringLiteral("check")
                               : finding.health == Finding::Health::Note ? QStringLiteral("info")
                                                                         : QStringLiteral("warning");
        const QString text = finding.hint.isEmpty() ? finding.detail : finding.detail + QLatin1Char('\n') + finding.hint;
        auto* const item = new QTreeWidgetItem(m_ui->findingsView, {finding.label, text});
        item->setIcon(0, symbolIcon(symbol));
        item->setData(0, Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(finding.label, text));
    }
    m_ui->findingsView->setCurrentItem(m_ui->findingsView->topLevelItem(0));
    m_ui->findingsView->scrollToTop();
    m_ui->summaryLabel->setText(isHealthy(findings) ? tr("Everything that is needed is here.")
                                                    : tr("Something is missing: see what is marked with a triangle."));
    m_ui->progressBar->hide();
    m_ui->againButton->setEnabled(true);
    m_ui->copyButton->setEnabled(true);
}

void SelfCheckDialog::copy()
{
    QString text = QStringLiteral("Xenoglot %1\n").arg(QStringLiteral(XENOGLOT_VERSION));
    for (const Finding& finding : m_findings) {
        text += QStringLiteral("%1  %2: %3 %4\n")
                    .arg(healthName(finding.health).leftJustified(7), finding.label, finding.detail, finding.hint);
    }
    QApplication::clipboard()->setText(text);
}

}  // namespace xenoglot
