#include "cli/RunLog.h"

#include "cli/Console.h"

#include <QTime>

namespace xenoglot {

RunLog::RunLog(RunController& controller, QObject* parent) : QObject(parent)
{
    connect(&controller, &RunController::languagesStarted, this, [this, &controller] {
        m_clock.start();
        const RunReport& report = controller.report();
        QStringList languages;
        for (const std::string& language : controller.languages()) {
            languages << QString::fromStdString(language);
        }
        line(QStringLiteral("languages: %1 (%2)").arg(languages.size()).arg(languages.join(QStringLiteral(", "))));
        line(QStringLiteral("schedule: %1, workers: %2, threads per worker: %3, device: %4")
                 .arg(QString::fromStdString(scheduleName(report.schedule)))
                 .arg(report.workers)
                 .arg(report.threads)
                 .arg(QString::fromStdString(report.device)));
    });
    connect(&controller, &RunController::stageChanged, this, [this](const QString& language, JobStage stage) {
        line(QStringLiteral("[%1] %2").arg(language, QString::fromStdString(jobStageName(stage))));
    });
    connect(&controller, &RunController::languageFinished, this, [this](const QString& language, int done, int total) {
        line(QStringLiteral("%1/%2 languages completed (%3) after %4 ms")
                 .arg(done)
                 .arg(total)
                 .arg(language)
                 .arg(m_clock.elapsed()));
    });
    connect(&controller, &RunController::finished, this, [this, &controller] {
        const RunReport& report = controller.report();
        line(QStringLiteral("total: %1 ms for %2 of %3 languages, work %4 ms, speed-up %5")
                 .arg(report.languagesMs, 0, 'f', 0)
                 .arg(report.count(JobStage::Done))
                 .arg(report.languages.size())
                 .arg(report.workMs, 0, 'f', 0)
                 .arg(report.speedup(), 0, 'f', 2));
    });
}

void RunLog::line(const QString& text) const
{
    printNote(QTime::currentTime().toString(QStringLiteral("hh:mm:ss.zzz")) + QStringLiteral(" [run] ") + text);
}

}  // namespace xenoglot
