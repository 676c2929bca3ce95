#pragma once

namespace xenoglot {

/// What the programs return to the shell: part of the contract (design.md section 8).
enum ExitCode {
    ExitDone = 0,           ///< everything asked for was made
    ExitUsage = 1,          ///< wrong options, or a language code that does not exist
    ExitNothingDone = 2,    ///< an input, model or device error; nothing was made
    ExitSomeFailed = 3,     ///< some languages failed, the others are kept
    ExitInterrupted = 130,  ///< Ctrl-C; what was finished is kept
};

}  // namespace xenoglot
