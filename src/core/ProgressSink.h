#pragma once

#include <functional>

namespace xenoglot {

/// Receives how much of one piece of work is done, 0 to 1, in the thread that does the work. May be empty; must be quick.
using ProgressSink = std::function<void(double fraction)>;

inline void report(const ProgressSink& sink, double fraction)
{
    if (sink) {
        sink(fraction);
    }
}

}  // namespace xenoglot
