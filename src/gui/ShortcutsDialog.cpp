#include "gui/ShortcutsDialog.h"

#include "gui/Shortcuts.h"
#include "gui/SymbolIcon.h"
#include "ui_ShortcutsDialog.h"

#include <QAction>
#include <QHeaderView>
#include <QSignalBlocker>

namespace xenoglot {

namespace {

enum Column { Name, Keys };

QString nameOf(const QAction& action)
{
    return action.text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent), m_shortcuts(shortcuts), m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_ui->view->setHeaderLabels({tr("Action"), tr("Keys")});
    m_ui->view->header()->setStretchLastSection(false);
    m_ui->view->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_ui->view->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    connect(m_ui->view, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(m_ui->keysEdit, &QKeySequenceEdit::editingFinished, this, &ShortcutsDialog::apply);
    connect(m_ui->clearButton, &QPushButton::clicked, this, [this] {
        m_ui->keysEdit->clear();
        apply();
    });
    connect(m_ui->defaultsButton, &QPushButton::clicked, this, [this] {
        m_shortcuts.resetAll();
        refresh();
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    m_ui->view->setCurrentItem(m_ui->view->topLevelItem(0));
}

ShortcutsDialog::~ShortcutsDialog() = default;

QAction* ShortcutsDialog::chosen() const
{
    const int row = m_ui->view->indexOfTopLevelItem(m_ui->view->currentItem());
    return row < 0 ? nullptr : m_shortcuts.actions().value(row);
}

void ShortcutsDialog::refresh()
{
    const QSignalBlocker quiet(m_ui->view);
    const int row = m_ui->view->indexOfTopLevelItem(m_ui->view->currentItem());
    m_ui->view->clear();
    for (const QAction* action : m_shortcuts.actions()) {
        auto* const item = new QTreeWidgetItem(m_ui->view);
        item->setText(Name, nameOf(*action));
        item->setToolTip(Name, action->statusTip());
        item->setText(Keys, action->shortcut().toString(QKeySequence::NativeText));
    }
    m_ui->view->setCurrentItem(m_ui->view->topLevelItem(row));
    showChosen();
}

void ShortcutsDialog::showChosen()
{
    const QAction* const action = chosen();
    m_ui->keysEdit->setEnabled(action != nullptr);
    m_ui->clearButton->setEnabled(action != nullptr);
    m_ui->hintLabel->clear();
    m_ui->keysEdit->setKeySequence(action != nullptr ? action->shortcut() : QKeySequence());
}

void ShortcutsDialog::apply()
{
    QAction* const action = chosen();
    if (action == nullptr || action->shortcut() == m_ui->keysEdit->keySequence()) {
        return;
    }
    const QKeySequence keys = m_ui->keysEdit->keySequence();
    const QAction* const before = m_shortcuts.owner(keys, *action);
    m_shortcuts.set(*action, keys);
    refresh();
    if (before != nullptr) {
        m_ui->hintLabel->setText(tr("“%1” had these keys and has none now.").arg(nameOf(*before)));
    }
}

}  // namespace xenoglot
