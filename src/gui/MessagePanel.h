#pragma once

#include "audio/Recorder.h"

#include <QFrame>

#include <memory>

namespace xenoglot {

class Workbench;
namespace Ui {
class MessagePanel;
}

/// Step 1: record or open a message, see and hear it, correct what was recognised.
class MessagePanel : public QFrame
{
    Q_OBJECT

public:
    explicit MessagePanel(QWidget* parent = nullptr);
    ~MessagePanel() override;

    /// To be called once; the workbench outlives the panel's use of it.
    void setWorkbench(Workbench& workbench);

    /// Starts a recording, or ends the one under way.
    void toggleRecording();
    void togglePlaying();

    /// Uses only the selected part of the message, when there is one.
    void cutToSelection();
    bool hasSelection() const;

    void showSpokenLanguage();

    /// Shows that something which is being dragged would be taken.
    void setDragged(bool dragged);

Q_SIGNALS:
    void recordingFailed();  ///< it says why
    void openRequested();
    void sampleRequested();
    void recordRequested();   ///< start, or stop: see toggleRecording()
    void discardRequested();  ///< of the recording under way
    void closeRequested();
    void selectionChanged();
    void spokenLanguageWanted(const QString& code);  ///< by the user; showSpokenLanguage() shows the one that there is
    void cutRequested();                             ///< see cutToSelection()
    void undoCutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectMessage();
    void connectRecorder();
    void connectPlayback();
    void updatePages();
    void updateHead();
    void updateText();
    void updateRecorder();
    void updatePlayer();
    void updateCut();
    void markWords();
    void showError(const QString& text, bool retry);

    std::unique_ptr<Ui::MessagePanel> m_ui;
    Workbench* m_workbench = nullptr;
    QString m_playbackError;
    bool m_wantsRecording = false;  ///< from the button until there is a recording or none
    bool m_deaf = false;            ///< recording failed, and neither a microphone nor another message has come since
};

}  // namespace xenoglot
