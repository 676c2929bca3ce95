#pragma once

#include "run/RunReport.h"

namespace xenoglot {

/// How long a language of a message will take, from how long others took: the pace is seconds of work for each second of the
/// message, on this machine, with as many languages at once as there are. A value; used in one thread.
class ExpectedTime
{
public:
    /// Until something was measured. On two cores (AMD EPYC) a language of a 26 s message took 15.9 s in the parallel run of the
    /// README.
    static constexpr double defaultPace = 0.6;

    explicit ExpectedTime(double pace = defaultPace) : m_pace(pace > 0 ? pace : defaultPace) {}

    /// Takes a finished language into account. Ignored: what came from the cache, failed, or belongs to no recording.
    void learn(const LanguageResult& result, double messageSeconds);

    /// Seconds of work for a second of message: the stored figure at first, then the mean of what was learnt. Worth keeping.
    double pace() const;

    /// Seconds that a job takes from its start to its end: what has passed, and the pace's share for what is left of it.
    double totalSeconds(double messageSeconds, double elapsedSeconds, double fraction) const;

private:
    double m_pace;
    double m_sum = 0;
    int m_count = 0;
};

}  // namespace xenoglot
