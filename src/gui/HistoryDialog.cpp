#include "gui/HistoryDialog.h"

#include "gui/Dialogs.h"
#include "gui/SymbolIcon.h"
#include "gui/WhenDone.h"
#include "gui/Words.h"
#include "library/HistoryThread.h"
#include "ui_HistoryDialog.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

enum Column { Made, Title, Languages, Size };
enum Role { IdRole = Qt::UserRole, StarRole, FolderRole };

}  // namespace

HistoryDialog::HistoryDialog(HistoryThread& history, std::filesystem::path shown, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent),
      m_history(history),
      m_dialogs(dialogs),
      m_ui(std::make_unique<Ui::HistoryDialog>()),
      m_shown(std::move(shown))
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->searchEdit->addAction(symbolIcon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_ui->view->setHeaderLabels({tr("Made"), tr("Message"), tr("Languages"), tr("Size")});
    m_ui->view->header()->setStretchLastSection(false);
    m_ui->view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->view->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &HistoryDialog::refresh);
    connect(m_ui->starredBox, &QCheckBox::toggled, this, &HistoryDialog::refresh);
    connect(m_ui->view, &QTreeWidget::itemSelectionChanged, this, &HistoryDialog::updateButtons);
    connect(m_ui->view, &QTreeWidget::itemActivated, this, &HistoryDialog::open);
    connect(m_ui->starButton, &QPushButton::clicked, this, &HistoryDialog::toggleStar);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &HistoryDialog::remove);
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] { open(m_ui->view->selectedItems().value(0)); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    const auto onKey = [this](QWidget* where, int key, auto slot) {
        auto* const shortcut = new QShortcut(key, where, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    onKey(m_ui->view, Qt::Key_Delete, &HistoryDialog::remove);
    onKey(m_ui->searchEdit, Qt::Key_Down, &HistoryDialog::enterList);
    onKey(m_ui->searchEdit, Qt::Key_Return, &HistoryDialog::enterList);
    refresh();
}

HistoryDialog::~HistoryDialog() = default;

/// From the search to what it has found.
void HistoryDialog::enterList()
{
    m_ui->view->setFocus();
    if (m_ui->view->selectedItems().isEmpty() && m_ui->view->topLevelItemCount() > 0) {
        m_ui->view->setCurrentItem(m_ui->view->topLevelItem(0));
    }
}

void HistoryDialog::addRow(const HistoryItem& item, std::uint64_t bytes)
{
    const QLocale locale;
    auto* const row = new QTreeWidgetItem(m_ui->view);
    row->setText(Made, locale.toString(QDateTime::fromMSecsSinceEpoch(item.madeAt), QLocale::ShortFormat));
    row->setText(Title, item.title.isEmpty() ? tr("no text yet") : item.title);
    row->setToolTip(Title, item.title);
    row->setText(Languages, item.languages.join(QStringLiteral(", ")));
    row->setText(Size, locale.formattedDataSize(static_cast<qint64>(bytes)));
    row->setIcon(Made, symbolIcon(item.starred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                                  item.starred ? QPalette::Highlight : QPalette::PlaceholderText));
    row->setData(Made, IdRole, QVariant::fromValue(item.id));
    row->setData(Made, StarRole, item.starred);
    row->setData(Made, FolderRole, words::text(item.folder.string()));
    row->setData(Made, Qt::AccessibleTextRole, item.starred ? tr("%1, with a star").arg(row->text(Made)) : row->text(Made));
}

void HistoryDialog::refresh()
{
    const HistoryQuery query{m_ui->searchEdit->text(), m_ui->starredBox->isChecked()};
    const auto read = [query](History& history) -> Result<Page> {
        auto items = history.find(query);
        if (!items) {
            return items.error();
        }
        Page page{std::move(items).value(), {}, history.diskUse(), history.setAside()};
        for (const HistoryItem& item : page.items) {
            page.bytes.push_back(History::diskUse(item));
        }
        return page;
    };
    whenDone(m_history.ask(read), this, [this, number = ++m_asked](const Result<Page>& page) {
        if (number != m_asked) {
            return;
        }
        if (page) {
            showPage(*page);
        } else {
            showProblem(page.error());
        }
    });
}

void HistoryDialog::showPage(const Page& page)
{
    const std::vector<std::int64_t> before = selected();
    m_ui->view->clear();
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        addRow(page.items[i], page.bytes[i]);
        QTreeWidgetItem* const row = m_ui->view->topLevelItem(static_cast<int>(i));
        row->setSelected(std::find(before.begin(), before.end(), page.items[i].id) != before.end());
    }
    QString use = page.items.empty()
                      ? tr("Nothing was found.")
                      : tr("The history takes %1.").arg(QLocale().formattedDataSize(static_cast<qint64>(page.allBytes)));
    if (!page.setAside.empty()) {
        use += QLatin1Char(' ') + tr("A damaged history was put aside as %1.").arg(words::text(page.setAside.string()));
    }
    m_ui->useLabel->setText(use);
    updateButtons();
}

void HistoryDialog::change(std::function<Result<void>(History&)> work)
{
    whenDone(m_history.ask(std::move(work)), this, [this](const Result<void>& done) {
        if (done) {
            refresh();
        } else {
            showProblem(done.error());
        }
    });
}

std::vector<std::int64_t> HistoryDialog::selected() const
{
    std::vector<std::int64_t> ids;
    for (const QTreeWidgetItem* row : m_ui->view->selectedItems()) {
        ids.push_back(row->data(Made, IdRole).value<std::int64_t>());
    }
    return ids;
}

bool HistoryDialog::isShownSelected() const
{
    const QList<QTreeWidgetItem*> rows = m_ui->view->selectedItems();
    return std::any_of(rows.begin(), rows.end(), [this](const QTreeWidgetItem* row) {
        return row->data(Made, FolderRole).toString() == words::text(m_shown.string());
    });
}

void HistoryDialog::updateButtons()
{
    const auto count = m_ui->view->selectedItems().size();
    m_ui->openButton->setEnabled(count == 1);
    m_ui->starButton->setEnabled(count > 0);
    m_ui->deleteButton->setEnabled(count > 0);
}

void HistoryDialog::showProblem(const Error& error)
{
    m_ui->useLabel->setText(words::error(error));
    updateButtons();
}

void HistoryDialog::toggleStar()
{
    std::vector<std::pair<std::int64_t, bool>> stars;
    for (const QTreeWidgetItem* row : m_ui->view->selectedItems()) {
        stars.emplace_back(row->data(Made, IdRole).value<std::int64_t>(), !row->data(Made, StarRole).toBool());
    }
    change([stars](History& history) -> Result<void> {
        for (const auto& [id, starred] : stars) {
            if (auto done = history.setStarred(id, starred); !done) {
                return done;
            }
        }
        return {};
    });
}

void HistoryDialog::remove()
{
    const std::vector<std::int64_t> ids = selected();
    const bool shown = isShownSelected();
    const int count = static_cast<int>(ids.size());
    QString consequence = tr("What was recorded and made is deleted from the disk. This cannot be undone.");
    if (shown) {
        consequence += QLatin1Char(' ') + tr("The message in the window is closed as well.");
    }
    if (ids.empty() || !m_dialogs.confirm(this, tr("Delete %n message(s)?", nullptr, count), consequence, tr("Delete"))) {
        return;
    }
    if (shown) {
        Q_EMIT shownDeleted();
    }
    change([ids](History& history) { return history.remove(ids); });
}

/// Enter and a double click open the row that they are on, whatever else is selected.
void HistoryDialog::open(const QTreeWidgetItem* row)
{
    if (row != nullptr) {
        m_chosen = row->data(Made, FolderRole).toString().toStdString();
        accept();
    }
}

}  // namespace xenoglot
