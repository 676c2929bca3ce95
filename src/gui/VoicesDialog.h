#pragma once

#include "core/StopToken.h"
#include "core/VoiceProfile.h"
#include "gui/ClipLoader.h"

#include <QDialog>

#include <memory>

class QTreeWidgetItem;

namespace xenoglot {

class Dialogs;
class Workbench;
namespace Ui {
class VoicesDialog;
}

/// The library of voices: hear, rename, learn on, remove.
class VoicesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    VoicesDialog(Workbench& workbench, Dialogs& dialogs, QWidget* parent = nullptr);
    ~VoicesDialog() override;

protected:
    void hideEvent(QHideEvent* event) override;  ///< nobody could stop what is played on

Q_SIGNALS:
    void learnWanted();  ///< one more voice
    void learnOnWanted(const xenoglot::VoiceProfile& profile);

private:
    void refresh();
    void addRow(const VoiceProfile& profile);
    const VoiceProfile* selected() const;
    void showSelected();
    void rename(QTreeWidgetItem* row, int column);
    void remove();
    void hear();

    Workbench& m_workbench;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::VoicesDialog> m_ui;
    ClipLoader m_loader;
    StopSource m_loading;
    bool m_filling = false;
};

}  // namespace xenoglot
