#pragma once

#include "audio/Recorder.h"

#include <QWidget>

#include <filesystem>
#include <memory>

namespace xenoglot {

class Workbench;
namespace Ui {
class ReadingPanel;
}

/// A text of some 45 seconds in the language of the interface, to be read aloud, with a recorder of its own.
class ReadingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget* parent = nullptr);

    /// What was read is deleted.
    ~ReadingPanel() override;

    /// To be called once; the workbench outlives the panel.
    void setWorkbench(Workbench& workbench);

    /// What was read, complete; empty: nothing yet.
    const std::filesystem::path& file() const { return m_file; }

    bool isRecording() const { return m_recorder != nullptr && m_recorder->isRecording(); }
    void stop();

    static QString language();  ///< of the text, ISO 639-1
    static QString text();

Q_SIGNALS:
    void changed();
    void readAgain();  ///< perhaps by somebody else

private:
    void toggle();
    void refresh();
    void forget();

    std::unique_ptr<Ui::ReadingPanel> m_ui;
    Workbench* m_workbench = nullptr;
    std::unique_ptr<Recorder> m_recorder;
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

}  // namespace xenoglot
