#pragma once

#include "core/Error.h"

#include <exception>
#include <string>

namespace xenoglot {

/// The Error for an exception that left a model: OutOfMemory, DeviceError (CUDA), ModelDamaged (a weight file) or Internal.
Error engineErrorOf(const std::string& engine, const std::exception& exception);

/// Runs what an engine does; nothing is thrown beyond it.
template <typename Work>
auto guardEngine(const std::string& engine, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::exception& exception) {
        return engineErrorOf(engine, exception);
    }
}

}  // namespace xenoglot
