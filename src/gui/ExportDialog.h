#pragma once

#include "core/StopToken.h"
#include "run/Export.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>
#include <utility>
#include <vector>

class QCheckBox;

namespace xenoglot {

class Dialogs;
class Settings;
namespace Ui {
class ExportDialog;
}

/// Chooses what to export of a project, shows the files beforehand, and writes them in a thread. Nothing is ever overwritten.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` and `dialogs` outlive the dialog.
    ExportDialog(Project project, Settings& settings, Dialogs& dialogs, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// The project as it is now: languages may be finished while the dialog is open.
    void setProject(Project project);

    /// What was written; shown by whoever opened the dialog.
    const std::vector<std::filesystem::path>& written() const { return m_written; }

private:
    struct Outcome {
        Result<void> result;
        std::vector<std::filesystem::path> written;
    };

    std::vector<std::pair<QCheckBox*, QString>> boxes() const;
    void fill();
    void fillLanguages();
    QString entryOf(const ProjectLanguage& language) const;
    QStringList entries() const;
    void chooseFolder();
    ExportRequest request() const;
    void preview();
    void showProblem(const QString& problem);
    void write();
    void finish(const Outcome& outcome);
    void setWriting(bool writing);

    Project m_project;
    Settings& m_settings;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    QStringList m_entries;  ///< of the languages, as they are shown
    std::vector<ExportFile> m_plan;
    std::vector<std::filesystem::path> m_written;
    QThreadPool m_pool;
    StopSource m_stop;
};

}  // namespace xenoglot
