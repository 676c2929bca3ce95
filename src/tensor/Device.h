#pragma once

#include <c10/core/Device.h>

#include <memory>
#include <string>

namespace xenoglot {

/// Prepares LibTorch for this process: loads its CUDA library when an NVIDIA driver is present (it registers itself and must be
/// loaded before the first question about CUDA), one inter-op thread, no TF32. Idempotent and thread-safe; called by everything
/// that makes a tensor first.
void initialiseTorch();

/// True when a CUDA device computed a small product correctly. `reason` tells why not.
bool cudaUsable(std::string* reason = nullptr);

/// The first CUDA device or the processor.
inline c10::Device torchDevice(bool cuda)
{
    return cuda ? c10::Device(c10::kCUDA, 0) : c10::Device(c10::kCPU);
}

/// The name of the compute device for people: "CPU (2 threads)" or the GPU's name.
std::string deviceName(const c10::Device& device);

/// Returns when all that was started on this device is done. Throws c10::Error.
void synchronise(const c10::Device& device);

/// What every job needs in its own thread, for as long as it lives: inference mode, its number of intra-op threads, and on CUDA
/// a stream of its own. All of these are per thread in LibTorch.
class InferenceScope
{
public:
    InferenceScope(const c10::Device& device, int threads);
    ~InferenceScope();
    InferenceScope(const InferenceScope&) = delete;
    InferenceScope& operator=(const InferenceScope&) = delete;

private:
    struct Guards;
    std::unique_ptr<Guards> m_guards;
};

}  // namespace xenoglot
