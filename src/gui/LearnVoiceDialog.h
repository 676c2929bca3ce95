#pragma once

#include "core/VoiceProfile.h"

#include <QDialog>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <vector>

namespace xenoglot {

class Dialogs;
class Workbench;
namespace Ui {
class LearnVoiceDialog;
}

/// Learns a voice: from the message, from files or from a text that is read aloud; then shows what is used of it, how far it is,
/// and what came of it. One goes on working beside it.
class LearnVoiceDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    LearnVoiceDialog(Workbench& workbench, Dialogs& dialogs, QWidget* parent = nullptr);
    ~LearnVoiceDialog() override;

    void reject() override;

Q_SIGNALS:
    void speakAgainWanted(const QString& voice);  ///< its id

private:
    std::vector<std::filesystem::path> files() const;
    void chooseFiles();
    void start();
    void showForm();
    void updateForm();
    void updateWork();
    void updateOffers();
    void updateProgress();
    void updateParts();
    QString missing() const;

    Workbench& m_workbench;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::LearnVoiceDialog> m_ui;
    QStringList m_chosen;
};

}  // namespace xenoglot
