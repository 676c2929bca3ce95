#pragma once

#include <QWidget>

#include <memory>

namespace xenoglot {

class Workbench;
namespace Ui {
class ReadingPanel;
}

/// A text of some 45 seconds in the language of the interface, to be read aloud, and what records it (Workbench::reading()).
class ReadingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget* parent = nullptr);
    ~ReadingPanel() override;

    /// To be called once; the workbench outlives the panel.
    void setWorkbench(Workbench& workbench);

    static QString language();  ///< of the text, ISO 639-1
    static QString text();

Q_SIGNALS:
    void readAgain();  ///< perhaps by somebody else

private:
    void toggle();
    void refresh();

    std::unique_ptr<Ui::ReadingPanel> m_ui;
    Workbench* m_workbench = nullptr;
    QString m_problem;  ///< why it could not be begun
};

}  // namespace xenoglot
