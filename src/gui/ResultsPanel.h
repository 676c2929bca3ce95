#pragma once

#include "gui/ClipLoader.h"

#include <QFrame>

#include <map>
#include <memory>

namespace xenoglot {

class ResultRow;
class Workbench;
namespace Ui {
class ResultsPanel;
}

/// Step 3: a row for each language of the run.
class ResultsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget* parent = nullptr);
    ~ResultsPanel() override;

    /// To be called once; the workbench outlives the panel's use of it.
    void setWorkbench(Workbench& workbench);

    ResultRow* row(const QString& language) const;

    /// The widget that Tab comes from to the first row; set once.
    void setTabPredecessor(QWidget* widget) { m_tabPredecessor = widget; }

Q_SIGNALS:
    void saveRequested(const QString& language);
    void exportRequested();
    void rowAdded();

private:
    void updateRows();
    void updateHead();
    void addRow(const QString& language);
    void orderTabs();

    std::unique_ptr<Ui::ResultsPanel> m_ui;
    Workbench* m_workbench = nullptr;
    ClipLoader m_loader;
    QWidget* m_tabPredecessor = nullptr;
    std::map<QString, ResultRow*> m_rows;
};

}  // namespace xenoglot
