#pragma once

#include <QDialog>

#include <memory>

class QAction;

namespace xenoglot {

class Shortcuts;
namespace Ui {
class ShortcutsDialog;
}

/// Shows the keys of all actions and lets the user choose others.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shortcuts` outlives the dialog.
    explicit ShortcutsDialog(Shortcuts& shortcuts, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void refresh();
    void showChosen();
    void apply();
    QAction* chosen() const;

    Shortcuts& m_shortcuts;
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

}  // namespace xenoglot
