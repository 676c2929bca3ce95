#pragma once

#include "run/RunController.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace xenoglot {

/// Shows a run on standard error: a live bar per language on a terminal, plain lines in a pipe. The counts and words are the
/// same.
class ProgressView : public QObject
{
public:
    explicit ProgressView(RunController& controller, QObject* parent = nullptr);

    /// "es  [######......]  52 %  speaking  12.3 s": also what the lines of the window's rows say.
    static QString bar(const QString& language, const QString& stage, double fraction, double seconds);
    static QString stageText(JobStage stage);

private:
    void onStageChanged(const QString& language, JobStage stage);
    void onLanguageFinished(const QString& language, int done, int total);
    void redraw();
    void erase();

    RunController& m_controller;
    const bool m_live;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_drawn = 0;  ///< lines on the terminal that belong to the bars
};

}  // namespace xenoglot
