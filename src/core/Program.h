#pragma once

#include "core/Result.h"
#include "core/StopToken.h"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// One call of an external program (espeak-ng, apertium, ffmpeg): a process of its own, so that a crash or a hostile file stays
/// outside ours, and GPL programs are never linked.
struct ProgramCall {
    std::string program;                 ///< looked up in PATH
    std::vector<std::string> arguments;
    std::string input;                   ///< bytes for its standard input
    std::chrono::milliseconds timeLimit{20000};
    std::size_t outputLimit = std::size_t{64} << 20;  ///< bytes of standard output; more is an error
    std::string package;                 ///< the Debian package that brings it, for the hint

    /// Receives standard output in pieces that are not empty, in the calling thread, in place of the returned string; may be empty. For output
    /// that is too large to be held twice.
    std::function<void(std::string_view)> consumeOutput;
};

/// Runs it to its end and returns its standard output. Safe from any thread; needs no event loop.
/// Errors: ProgramMissing, ProgramFailed (with the last line of its standard error), Timeout, Cancelled. The process is killed
/// before Timeout or Cancelled is returned.
Result<std::string> runProgram(const ProgramCall& call, const StopToken& stop = {});

/// The full path of a program in PATH, or an empty string.
std::string findProgram(const std::string& program);

}  // namespace xenoglot
