#pragma once

#include "gui/ClipLoader.h"
#include "gui/PlaybackController.h"
#include "gui/ResultState.h"

#include <QFrame>

#include <memory>

class QAction;
class QActionGroup;

namespace xenoglot {

namespace Ui {
class ResultRow;
}

/// One language of the results: its progress while it is at work, its player, its text and its error. Shows what it is given and
/// asks by signals; it knows nothing of runs.
class ResultRow : public QFrame
{
    Q_OBJECT

public:
    /// `playback` and `loader` outlive the row.
    ResultRow(const QString& language, PlaybackController& playback, ClipLoader& loader, QWidget* parent = nullptr);
    ~ResultRow() override;

    const QString& language() const { return m_language; }
    void showState(const ResultState& state);

    /// The message's own audio, to compare with; may be null.
    void setOriginal(std::shared_ptr<const AudioClip> original);

    void togglePlaying();

    /// What Tab stops at, in the order of the eye: a row comes into the window long after its neighbours.
    QList<QWidget*> tabStops() const;

Q_SIGNALS:
    void cancelRequested();
    void retryRequested();
    void anotherTakeRequested();
    void takeChosen(int take);
    void starRequested(bool starred);         ///< of the take that is shown
    void textEdited(const QString& text);     ///< by the user
    void textConfirmed();                     ///< he read it: it is right
    void textRequested(const QString& text);  ///< to be spoken
    void saveRequested();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void makeMenus();
    void connectPlayer();
    void updateStage();
    void updateTake();
    void updateText();
    void updatePlayer();
    void updateTakeBox();
    void loadClip();
    QString details(const LanguageResult& result) const;
    PlaybackController::Track track() const { return {m_language, m_clip.clip, m_original}; }

    const QString m_language;
    PlaybackController& m_playback;
    ClipLoader& m_loader;
    std::unique_ptr<Ui::ResultRow> m_ui;
    QActionGroup* m_speeds = nullptr;
    QAction* m_another = nullptr;
    QAction* m_star = nullptr;
    QAction* m_confirm = nullptr;
    ResultState m_state;
    QString m_shownFile;  ///< whose clip is or is being loaded
    StopSource m_loading;
    LoadedClip m_clip;
    std::shared_ptr<const AudioClip> m_original;
    QString m_spokenText;  ///< of the take that is shown
    QPoint m_pressed;
};

}  // namespace xenoglot
