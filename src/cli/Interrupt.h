#pragma once

#include "core/StopToken.h"

namespace xenoglot {

/// Turns Ctrl-C and SIGTERM into a stop request. The first one asks the work to stop, the second one ends the process at once.
/// One per process, made in main() before any thread.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// The token that the first interrupt stops; any thread.
    static StopToken token();
    static bool happened() { return token().stop_requested(); }
};

}  // namespace xenoglot
