#include "tensor/Device.h"

#include "core/Wording.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <dlfcn.h>
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <mutex>
#include <optional>

// libc10 and libsentencepiece both export a variable of this name, an int in the former and an object of 32 bytes in the latter,
// and the loader gives both the one that it finds first. In libc10's the object runs over what follows, which makes LibTorch end
// the process where it should throw that memory has run out. A program's own variable comes before both.
extern "C" {
[[gnu::visibility("default"), gnu::used]] alignas(std::max_align_t) std::byte FLAGS_minloglevel[64];
}

namespace xenoglot {

namespace {

/// One fixed stream per worker thread and device: a new one for each job would defeat the caching allocator.
c10::Stream workerStream(const c10::Device& device)
{
    thread_local std::optional<c10::Stream> stream;
    if (!stream || stream->device() != device) {
        stream = c10::impl::VirtualGuardImpl(device.type()).getStreamFromGlobalPool(device, false);
    }
    return *stream;
}

/// What omp_get_thread_limit() says; the environment is the only place to set it.
int openMpThreadLimit()
{
    static const char* const value = std::getenv("OMP_THREAD_LIMIT");
    const int limit = value != nullptr ? std::atoi(value) : 0;
    return limit > 0 ? limit : std::numeric_limits<int>::max();
}

}  // namespace

void initialiseTorch()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (void* driver = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL)) {
            ::dlclose(driver);
            ::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL);
        }
        at::set_num_interop_threads(1);
        // cuDNN would round the factors of convolutions and LSTMs to the 10 bits of TF32. Of the same sentences the waveform then
        // follows the CPU's with a correlation of .66 instead of .9999 (the phase of the voice adds up its pitch), and not
        // sooner.
        at::globalContext().setAllowTF32CuDNN(false);
    });
}

bool cudaUsable(std::string* reason)
{
    initialiseTorch();
    const auto because = [reason](const std::string& text) {
        if (reason != nullptr) {
            *reason = text;
        }
        return false;
    };
    try {
        if (!at::hasCUDA()) {
            return because(Wording::tr("no NVIDIA driver, or LibTorch was installed without CUDA"));
        }
        if (at::detail::getCUDAHooks().deviceCount() < 1) {
            return because(Wording::tr("no CUDA device found"));
        }
        const at::Tensor a = at::arange(64 * 64, at::kFloat).reshape({64, 64}).div_(4096);
        const at::Tensor expected = at::matmul(a, a);
        const at::Tensor computed = at::matmul(a.to(at::kCUDA), a.to(at::kCUDA)).to(at::kCPU);
        return at::allclose(expected, computed, 1e-2, 1e-2) || because(Wording::tr("the CUDA device computes wrong results"));
    } catch (const std::exception& error) {
        return because(error.what());
    }
}

std::string deviceName(const c10::Device& device)
{
    return device.is_cpu() ? "CPU" : "CUDA device " + std::to_string(device.has_index() ? device.index() : 0);
}

void synchronise(const c10::Device& device)
{
    c10::impl::VirtualGuardImpl(device.type()).synchronizeDevice(device.index());
}

struct InferenceScope::Guards {
    c10::InferenceMode inference;
    std::optional<c10::StreamGuard> stream;
};

InferenceScope::InferenceScope(const c10::Device& device, int threads)
{
    initialiseTorch();
    // Acts on the calling thread only; a thread that never called it inherits whatever was set last. oneDNN takes for granted
    // that it gets as many threads as were set: where OMP_THREAD_LIMIT allows fewer, the rest of the work would stay undone.
    at::set_num_threads(std::min(threads, openMpThreadLimit()));
    m_guards = std::make_unique<Guards>();
    if (!device.is_cpu()) {
        m_guards->stream.emplace(workerStream(device));
    }
}

InferenceScope::~InferenceScope() = default;

}  // namespace xenoglot
