#include "engines/ComputeDevice.h"

#include "core/Wording.h"
#include "tensor/Device.h"

#include <ATen/Version.h>
#include <torch/headeronly/version.h>

namespace xenoglot {

Result<ComputeDevice> chooseDevice(const std::string& wish)
{
    initialiseTorch();
    if (wish == "cpu") {
        return ComputeDevice{};
    }
    if (wish != "auto" && wish != "cuda") {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("The device \"%1\" does not exist"), wish),
                     Wording::tr("Use auto, cpu or cuda.")};
    }
    std::string reason;
    if (cudaUsable(&reason)) {
        return ComputeDevice{true};
    }
    if (wish == "cuda") {
        return Error{ErrorCode::DeviceError, worded(Wording::tr("CUDA cannot be used: %1"), reason),
                     Wording::tr("Use --device cpu, or set up with --cuda on.")};
    }
    return ComputeDevice{};
}

std::string torchSummary()
{
    return std::string("LibTorch ") + TORCH_VERSION;
}

std::string cudaSummary()
{
    std::string reason;
    return cudaUsable(&reason) ? Wording::tr("CUDA usable") : worded(Wording::tr("CUDA not used: %1"), reason);
}

void waitForDevice(const ComputeDevice& device)
{
    if (device.cuda) {
        synchronise(c10::Device(c10::kCUDA, 0));
    }
}

struct ComputeScope::Guards {
    InferenceScope scope;
    Guards(const c10::Device& device, int threads) : scope(device, threads) {}
};

ComputeScope::ComputeScope(const ComputeDevice& device, int threads)
    : m_guards(std::make_unique<Guards>(torchDevice(device.cuda), threads))
{
}

ComputeScope::~ComputeScope() = default;

}  // namespace xenoglot
