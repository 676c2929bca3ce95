#pragma once

#include "core/Result.h"

#include <memory>
#include <string>

namespace xenoglot {

/// Where models compute, without torch in sight.
struct ComputeDevice {
    bool cuda = false;

    std::string name() const { return cuda ? "cuda:0" : "cpu"; }
};

/// "auto" (CUDA where it works, else CPU), "cpu" or "cuda". Errors: InvalidArgument, DeviceError (cuda asked for and not usable).
/// Loads LibTorch's CUDA part where a driver is present: takes a moment, call it off the window's thread.
Result<ComputeDevice> chooseDevice(const std::string& wish);

/// A line about LibTorch and about CUDA for `doctor`.
std::string torchSummary();
std::string cudaSummary();

/// Returns when all that was started on the device is done. The threads' streams do not wait for each other: what one has loaded is
/// ready for the others after this. Throws c10::Error when something that was started has failed.
void waitForDevice(const ComputeDevice& device);

/// Held by every thread that calls an engine, for as long as it computes: inference mode, this thread's number of intra-op threads,
/// and on CUDA the thread's own stream. Throws nothing.
class ComputeScope
{
public:
    ComputeScope(const ComputeDevice& device, int threads);
    ~ComputeScope();
    ComputeScope(const ComputeScope&) = delete;
    ComputeScope& operator=(const ComputeScope&) = delete;

private:
    struct Guards;
    std::unique_ptr<Guards> m_guards;
};

}  // namespace xenoglot
