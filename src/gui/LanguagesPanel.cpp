#include "gui/LanguagesPanel.h"

#include "gui/LanguageDelegate.h"
#include "gui/LanguageListModel.h"
#include "gui/SymbolIcon.h"
#include "ui_LanguagesPanel.h"

#include <QAction>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int narrowestCell = 236;
constexpr int widestCell = 300;  ///< what is longer still is elided; its tool tip has it all

}  // namespace

LanguagesPanel::LanguagesPanel(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::LanguagesPanel>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->searchEdit->addAction(symbolIcon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);

    QListView& list = *m_ui->languageList;
    auto* const delegate = new LanguageDelegate(this);
    list.setItemDelegate(delegate);
    list.setModel(&m_filter);
    list.setFlow(QListView::LeftToRight);
    list.setWrapping(true);
    list.setResizeMode(QListView::Adjust);
    list.setMouseTracking(true);
    list.setVerticalScrollMode(QListView::ScrollPerPixel);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    list.installEventFilter(this);
    list.viewport()->installEventFilter(this);
    connect(delegate, &LanguageDelegate::favouriteClicked, this,
            [this](const QModelIndex& index) { m_languages->toggleFavourite(sourceIndex(index)); });
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setSearch(text);
        refresh();
    });
    // From the search straight to what was found.
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, [this] {
        if (m_filter.rowCount() > 0) {
            m_ui->languageList->setCurrentIndex(m_filter.index(0, 0));
            m_ui->languageList->setFocus();
        }
    });
    connect(m_ui->clearButton, &QPushButton::clicked, this, &LanguagesPanel::untickAll);
}

LanguagesPanel::~LanguagesPanel() = default;

void LanguagesPanel::setModel(LanguageListModel& languages)
{
    m_languages = &languages;
    m_filter.setSourceModel(&languages);
    connect(&languages, &LanguageListModel::chosenChanged, this, &LanguagesPanel::refresh);
    connect(&languages, &LanguageListModel::ownTextWanted, this, &LanguagesPanel::ownTextWanted);
    connect(&languages, &LanguageListModel::dataChanged, this, [this] {
        layOut();
        refresh();
    });
    connect(m_ui->languageList->selectionModel(), &QItemSelectionModel::currentChanged, this, &LanguagesPanel::refresh);
    layOut();
    refresh();
}

void LanguagesPanel::refresh()
{
    const int count = static_cast<int>(m_languages->chosen().size());
    m_ui->countLabel->setText(count == 0 ? tr("Tick the languages to be heard in.") : tr("%n chosen", nullptr, count));
    m_ui->clearButton->setVisible(count > 0);
    if (m_ui->stepBadge->property("done") != QVariant(count > 0)) {
        m_ui->stepBadge->setProperty("done", count > 0);
        style()->unpolish(m_ui->stepBadge);
        style()->polish(m_ui->stepBadge);
    }
    const QModelIndex current = m_ui->languageList->currentIndex();
    QString reason;
    if (m_filter.rowCount() == 0) {
        reason = tr("No language is called \"%1\".").arg(m_ui->searchEdit->text());
    } else if (current.isValid() && !current.data(LanguageListModel::AvailableRole).toBool()) {
        reason = current.data(Qt::ToolTipRole).toString().replace(QLatin1Char('\n'), QStringLiteral(". "));
    }
    m_ui->reasonLabel->setText(reason);
    m_ui->reasonLabel->setVisible(!reason.isEmpty());
}

void LanguagesPanel::layOut()
{
    QListView& list = *m_ui->languageList;
    const int width = list.viewport()->width() - 2;
    int needed = narrowestCell;
    for (int row = 0; row < m_languages->rowCount(); ++row) {
        needed = std::max(needed, LanguageDelegate::widthFor(m_languages->index(row), list.font()));
    }
    const int columns = std::max(1, width / std::min(needed, widestCell));
    const QSize cell(width / columns, list.fontMetrics().lineSpacing() * 2 + 20);
    if (list.gridSize() != cell) {
        list.setGridSize(cell);
    }
}

bool LanguagesPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_ui->languageList->viewport() && event->type() == QEvent::Resize) {
        layOut();
    } else if (object == m_ui->languageList && event->type() == QEvent::KeyPress
               && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F
               && static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
        toggleFavourite();
        return true;
    }
    return QFrame::eventFilter(object, event);
}

void LanguagesPanel::startSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

QWidget* LanguagesPanel::lastTabStop() const
{
    return m_ui->languageList;
}

void LanguagesPanel::toggleFavourite()
{
    const QModelIndex current = m_ui->languageList->currentIndex();
    if (current.isValid()) {
        m_languages->toggleFavourite(sourceIndex(current));
    } else {
        Q_EMIT told(tr("Go to a language in the list first."));
    }
}

void LanguagesPanel::askForOwnText()
{
    const QModelIndex current = m_ui->languageList->currentIndex();
    if (!current.isValid()) {
        Q_EMIT told(tr("Go to a language in the list first."));
    } else if (!current.data(LanguageListModel::CanSpeakRole).toBool()) {
        Q_EMIT told(tr("There is no voice for %1.").arg(current.data(LanguageListModel::NameRole).toString()));
    } else {
        Q_EMIT ownTextWanted(current.data(LanguageListModel::CodeRole).toString());
    }
}

void LanguagesPanel::untickAll()
{
    m_languages->setChosen({});
}

}  // namespace xenoglot
