#include "cli/ProgressView.h"

#include "cli/Console.h"
#include "cli/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace xenoglot {

namespace {

constexpr int redrawMilliseconds = 100;
constexpr int barWidth = 24;

}  // namespace

QString ProgressView::stageText(JobStage stage)
{
    switch (stage) {
        case JobStage::Queued: return Text::tr("waiting");
        case JobStage::Translating: return Text::tr("translating");
        case JobStage::Speaking: return Text::tr("speaking");
        case JobStage::Checking: return Text::tr("checking");
        case JobStage::Writing: return Text::tr("writing");
        case JobStage::Done: return Text::tr("done");
        case JobStage::Failed: return Text::tr("failed");
        case JobStage::Cancelled: return Text::tr("cancelled");
    }
    return {};
}

QString ProgressView::bar(const QString& language, const QString& stage, double fraction, double seconds)
{
    const int filled = std::clamp(static_cast<int>(fraction * barWidth), 0, barWidth);
    return QStringLiteral("%1 [%2%3] %4 %  %5 s  %6")
        .arg(language, -10)
        .arg(QString(filled, QLatin1Char('#')), QString(barWidth - filled, QLatin1Char('.')))
        .arg(static_cast<int>(fraction * 100), 3)
        .arg(seconds, 6, 'f', 1)
        .arg(stage);
}

ProgressView::ProgressView(RunController& controller, QObject* parent)
    : QObject(parent), m_controller(controller), m_live(isLiveTerminal())
{
    m_clock.start();
    connect(&controller, &RunController::stageChanged, this, &ProgressView::onStageChanged);
    connect(&controller, &RunController::languageFinished, this, &ProgressView::onLanguageFinished);
    connect(&controller, &RunController::prepared, this, [this] {
        erase();
        const RunReport& report = m_controller.report();
        printNote(Text::tr("Recognised %L1 s of speech (%2): %3")
                      .arg(report.inputSeconds, 0, 'f', 1)
                      .arg(QString::fromStdString(report.transcript.language), QString::fromStdString(report.transcript.text)));
        for (const std::string& note : report.notes) {
            printNote(Text::tr("Note: %1").arg(QString::fromStdString(note)));
        }
        m_clock.restart();
    });
    connect(&controller, &RunController::finished, this, [this] {
        m_timer.stop();
        erase();
    });
    if (m_live) {
        connect(&m_timer, &QTimer::timeout, this, &ProgressView::redraw);
        m_timer.start(redrawMilliseconds);
    }
}

void ProgressView::onStageChanged(const QString& language, JobStage stage)
{
    // On a terminal the bar says it; the end of a language is announced by languageFinished.
    if (!m_live && !isFinal(stage)) {
        printNote(QStringLiteral("%1: %2").arg(language, stageText(stage)));
    }
}

void ProgressView::onLanguageFinished(const QString& language, int done, int total)
{
    erase();
    const auto& results = m_controller.report().languages;
    const auto result = std::find_if(results.begin(), results.end(), [&](const LanguageResult& candidate) {
        return candidate.language == language.toStdString();
    });
    QString line = Text::tr("%1/%2 languages completed (%3)").arg(done).arg(total).arg(language);
    if (result != results.end() && result->status != JobStage::Done) {
        line += QStringLiteral(": %1").arg(stageText(result->status));
    }
    printNote(line);
}

void ProgressView::erase()
{
    if (m_drawn > 0) {
        std::fprintf(stderr, "\x1b[%dA\x1b[J", m_drawn);
        m_drawn = 0;
    }
}

void ProgressView::redraw()
{
    erase();
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    QStringList lines;
    if (m_controller.phase() == RunController::Phase::Preparing) {
        lines << bar(Text::tr("message"), Text::tr("recognising"), m_controller.preparationFraction(), seconds);
    } else if (m_controller.phase() == RunController::Phase::Speaking) {
        for (const std::string& language : m_controller.languages()) {
            const auto state = m_controller.state(language);
            lines << bar(QString::fromStdString(language), stageText(state->stage()), state->fraction(), seconds);
        }
    }
    for (const QString& line : lines) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    }
    std::fflush(stderr);
    m_drawn = static_cast<int>(lines.size());
}

}  // namespace xenoglot
