#pragma once

#include "library/HistoryItem.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QTreeWidgetItem;

namespace xenoglot {

class Dialogs;
class History;
struct Error;
namespace Ui {
class HistoryDialog;
}

/// The runs that there were: search, star, delete, open again.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `history` and `dialogs` outlive the dialog.
    HistoryDialog(History& history, Dialogs& dialogs, QWidget* parent = nullptr);
    ~HistoryDialog() override;

    /// What is to be opened, when the dialog was accepted.
    std::optional<std::int64_t> chosen() const { return m_chosen; }

private:
    void refresh();
    void addRow(const HistoryItem& item);
    void toggleStar();
    void remove();
    void open();
    void updateButtons();
    void showProblem(const Error& error);
    std::vector<std::int64_t> selected() const;

    History& m_history;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::HistoryDialog> m_ui;
    std::optional<std::int64_t> m_chosen;
};

}  // namespace xenoglot
