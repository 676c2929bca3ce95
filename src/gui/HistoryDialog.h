#pragma once

#include "core/Result.h"
#include "library/HistoryItem.h"

#include <QDialog>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

class QTreeWidgetItem;

namespace xenoglot {

class Dialogs;
class History;
class HistoryThread;
namespace Ui {
class HistoryDialog;
}

/// The runs that there were: search, star, delete, open again. What the history answers is shown when it comes.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown` is the folder of the entry that the window shows; empty: of none. `history` and `dialogs` outlive the dialog.
    HistoryDialog(HistoryThread& history, std::filesystem::path shown, Dialogs& dialogs, QWidget* parent = nullptr);
    ~HistoryDialog() override;

    /// The folder of the entry that is to be opened, when the dialog was accepted.
    const std::filesystem::path& chosen() const { return m_chosen; }

Q_SIGNALS:
    void shownDeleted();  ///< the entry that the window shows will be gone

private:
    /// What is shown at a time, as it was read.
    struct Page {
        std::vector<HistoryItem> items;
        std::vector<std::uint64_t> bytes;  ///< of each
        std::uint64_t allBytes = 0;        ///< of the whole history
        std::filesystem::path setAside;    ///< a damaged one
    };

    void enterList();
    void refresh();
    void showPage(const Page& page);
    void addRow(const HistoryItem& item, std::uint64_t bytes);
    void change(std::function<Result<void>(History&)> work);
    void toggleStar();
    void remove();
    void open(const QTreeWidgetItem* row);
    void updateButtons();
    void showProblem(const Error& error);
    std::vector<std::int64_t> selected() const;
    bool isShownSelected() const;

    HistoryThread& m_history;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::HistoryDialog> m_ui;
    const std::filesystem::path m_shown;
    std::filesystem::path m_chosen;
    int m_asked = 0;  ///< counts what was searched for: only the last one's answer is shown
};

}  // namespace xenoglot
