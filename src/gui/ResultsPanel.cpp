#include "gui/ResultsPanel.h"

#include "gui/ResultRow.h"
#include "gui/SymbolIcon.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_ResultsPanel.h"

#include <QStyle>

#include <algorithm>

namespace xenoglot {

ResultsPanel::ResultsPanel(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::ResultsPanel>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ResultsPanel::exportRequested);
    setFocusProxy(m_ui->exportButton);
}

ResultsPanel::~ResultsPanel() = default;

void ResultsPanel::setWorkbench(Workbench& workbench)
{
    m_workbench = &workbench;
    ResultsController& results = workbench.results();
    connect(&results, &ResultsController::rowsChanged, this, &ResultsPanel::updateRows);
    connect(&results, &ResultsController::rowChanged, this, [this](const QString& language) {
        ResultRow* const shown = row(language);
        const ResultState* const state = m_workbench->results().row(language);
        if (shown != nullptr && state != nullptr) {
            shown->showState(*state);
        }
    });
    connect(&results, &ResultsController::statusChanged, this, &ResultsPanel::updateHead);
    connect(&workbench, &Workbench::changed, this, &ResultsPanel::updateHead);
    updateRows();
}

ResultRow* ResultsPanel::row(const QString& language) const
{
    const auto found = m_rows.find(language);
    return found == m_rows.end() ? nullptr : found->second;
}

void ResultsPanel::addRow(const QString& language)
{
    auto* const row = new ResultRow(language, m_workbench->playback(), m_loader, m_ui->rows);
    row->setObjectName(QStringLiteral("row_") + language);
    row->setOriginal(m_workbench->message().loaded().clip);
    connect(row, &ResultRow::cancelRequested, this, [this, language] { m_workbench->results().cancel(language); });
    connect(row, &ResultRow::retryRequested, this, [this, language] { m_workbench->retry(language); });
    connect(row, &ResultRow::anotherTakeRequested, this, [this, language] { m_workbench->anotherTake(language); });
    connect(row, &ResultRow::takeChosen, this,
            [this, language](int take) { m_workbench->results().showTake(language, static_cast<std::size_t>(take)); });
    connect(row, &ResultRow::starRequested, this, [this, language](bool starred) { m_workbench->starTake(language, starred); });
    connect(row, &ResultRow::textEdited, this, [this, language](const QString& text) { m_workbench->editText(language, text); });
    connect(row, &ResultRow::textConfirmed, this, [this, language] { m_workbench->confirmText(language); });
    connect(row, &ResultRow::textRequested, this,
            [this, language](const QString& text) { m_workbench->speakText(language, text); });
    connect(row, &ResultRow::saveRequested, this, [this, language] { Q_EMIT saveRequested(language); });
    m_ui->rowsLayout->addWidget(row);
    m_rows[language] = row;
    row->showState(*m_workbench->results().row(language));
}

void ResultsPanel::orderTabs()
{
    setTabOrder(m_tabPredecessor, m_ui->exportButton);
    QWidget* before = m_ui->exportButton;
    for (const QString& language : m_workbench->results().languages()) {
        for (QWidget* widget : row(language)->tabStops()) {
            setTabOrder(before, widget);
            before = widget;
        }
    }
}

void ResultsPanel::updateRows()
{
    const QStringList languages = m_workbench->results().languages();
    for (auto it = m_rows.begin(); it != m_rows.end();) {
        if (languages.contains(it->first)) {
            ++it;
        } else {
            delete it->second;
            it = m_rows.erase(it);
        }
    }
    bool added = false;
    for (const QString& language : languages) {
        if (row(language) == nullptr) {
            addRow(language);
            added = true;
        }
    }
    updateHead();
    if (added) {
        orderTabs();
        Q_EMIT rowAdded();
    }
}

void ResultsPanel::updateHead()
{
    const ResultsController& results = m_workbench->results();
    const QStringList languages = results.languages();
    const bool anyTake = std::any_of(languages.begin(), languages.end(),
                                     [&](const QString& language) { return results.row(language)->take() != nullptr; });
    m_ui->rows->setVisible(!languages.isEmpty());
    m_ui->emptyLabel->setVisible(languages.isEmpty() && !m_workbench->runError());
    m_ui->statusLabel->setText(results.status());
    m_ui->exportButton->setVisible(anyTake);
    m_ui->errorFrame->setVisible(m_workbench->runError().has_value());
    if (m_workbench->runError()) {
        m_ui->errorLabel->setText(words::error(*m_workbench->runError()));
    }
    if (m_ui->stepBadge->property("done") != QVariant(anyTake)) {
        m_ui->stepBadge->setProperty("done", anyTake);
        style()->unpolish(m_ui->stepBadge);
        style()->polish(m_ui->stepBadge);
    }
}

}  // namespace xenoglot
