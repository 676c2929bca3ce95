#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "core/VoiceProfile.h"

#include <QDialog>

#include <filesystem>
#include <memory>

namespace xenoglot {

class VoiceShelf;
namespace Ui {
class ImportVoiceDialog;
}

/// Asks whose the voice of a package (VoicePackage.h) is and what it is to be called here, and takes it into the library. Deletes
/// itself when it is closed; that stops it.
class ImportVoiceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `package` is what the file says about its voice. The shelf outlives the dialog.
    ImportVoiceDialog(VoiceShelf& shelf, std::filesystem::path file, const VoiceProfile& package, QWidget* parent = nullptr);
    ~ImportVoiceDialog() override;

Q_SIGNALS:
    void imported(const xenoglot::VoiceProfile& voice);
    void failed(const xenoglot::Error& error);  ///< another name would not help

private:
    void start();
    void refresh();
    QString missing() const;
    QString freeName(const QString& wanted) const;
    void onDone(const Result<VoiceProfile>& voice);

    VoiceShelf& m_shelf;
    std::filesystem::path m_file;
    std::unique_ptr<Ui::ImportVoiceDialog> m_ui;
    StopSource m_stop;
    bool m_importing = false;
    QString m_refused;  ///< why the library does not take that name
};

}  // namespace xenoglot
