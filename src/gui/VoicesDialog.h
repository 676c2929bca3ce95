#pragma once

#include "core/Error.h"
#include "core/StopToken.h"
#include "core/VoiceProfile.h"
#include "gui/ClipLoader.h"
#include "run/RemoveVoice.h"

#include <QDialog>

#include <memory>
#include <string>

class QTreeWidgetItem;

namespace xenoglot {

class Dialogs;
class Workbench;
namespace Ui {
class VoicesDialog;
}

/// The library of voices: hear, learn on, rename, export, import, remove.
class VoicesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    VoicesDialog(Workbench& workbench, Dialogs& dialogs, QWidget* parent = nullptr);
    ~VoicesDialog() override;

    /// Takes in what a voice was exported to (VoicePackage.h), after asking whose it is.
    void importFrom(const QString& file);

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
    void removeWith(const VoiceTraces& traces, const QString& id, const QString& name);
    void hear();
    void chooseExport();
    void chooseImport();
    void showNews(const QString& news);
    void showFailure(const Error& error);
    void updateProblem();

    Workbench& m_workbench;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::VoicesDialog> m_ui;
    ClipLoader m_loader;
    StopSource m_loading;
    bool m_filling = false;
    std::string m_arrived;  ///< id of the voice that was imported, until it is listed
    QString m_failure;      ///< of what the user did last
};

}  // namespace xenoglot
