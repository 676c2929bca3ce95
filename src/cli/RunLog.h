#pragma once

#include "run/RunController.h"

#include <QElapsedTimer>
#include <QObject>

namespace xenoglot {

/// `--log`: the run in the style of the design note this program grew from: languages, workers, each completion, total, with
/// times.
class RunLog : public QObject
{
public:
    explicit RunLog(RunController& controller, QObject* parent = nullptr);

private:
    void line(const QString& text) const;

    QElapsedTimer m_clock;
};

}  // namespace xenoglot
