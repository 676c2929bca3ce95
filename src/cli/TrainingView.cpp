#include "cli/TrainingView.h"

#include "cli/Console.h"
#include "cli/Text.h"

#include <cstdio>

namespace xenoglot {

namespace {

QString stageText(VoiceMakingStage stage)
{
    switch (stage) {
        case VoiceMakingStage::Listening: return Text::tr("listening to the recordings");
        case VoiceMakingStage::Matching: return Text::tr("looking for the nearest stock voice");
        case VoiceMakingStage::Training: return Text::tr("learning the voice");
        case VoiceMakingStage::Judging: return Text::tr("comparing before and after");
    }
    return {};
}

}  // namespace

TrainingView::TrainingView(bool quiet) : m_quiet(quiet), m_live(isLiveTerminal())
{
}

void TrainingView::operator()(const VoiceMakingProgress& at)
{
    const int percent = static_cast<int>(100 * at.fraction);
    const bool due = at.stage != m_stage || percent >= m_percent + (m_live ? 1 : 10);
    if (m_quiet || (!due && m_percent >= 0)) {
        return;
    }
    m_stage = at.stage;
    m_percent = percent;
    QString line = QStringLiteral("%1 %  %2").arg(percent, 3).arg(stageText(at.stage));
    if (const auto minutes = minutesLeft(at)) {
        line += QStringLiteral(", ") + Text::tr("%n min left", nullptr, *minutes);
    }
    std::fprintf(stderr, m_live ? "\r\x1b[K%s" : "%s\n", qPrintable(line));
}

void TrainingView::end() const
{
    if (m_live && m_percent >= 0) {
        std::fputs("\r\x1b[K", stderr);
    }
}

}  // namespace xenoglot
