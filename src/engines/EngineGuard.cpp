#include "engines/EngineGuard.h"

#include "tensor/ByteReader.h"

#include <c10/util/Exception.h>

#include <new>

namespace xenoglot {

Error engineErrorOf(const std::string& engine, const std::exception& exception)
{
    const Error outOfMemory{ErrorCode::OutOfMemory, engine + " ran out of memory", "Close other programs, or use fewer workers."};
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr
        || dynamic_cast<const c10::OutOfMemoryError*>(&exception) != nullptr) {
        return outOfMemory;
    }
    if (dynamic_cast<const FormatError*>(&exception) != nullptr) {
        return {ErrorCode::ModelDamaged, engine + ": a model file " + exception.what(), "Run: xenoglot-cli models verify"};
    }
    const auto* torch = dynamic_cast<const c10::Error*>(&exception);
    std::string text = torch != nullptr ? torch->what_without_backtrace() : exception.what();
    text = text.substr(0, text.find('\n'));
    if (text.find("CUDA") != std::string::npos) {
        return {ErrorCode::DeviceError, engine + " failed on the GPU: " + text, "Use --device cpu."};
    }
    // LibTorch reports memory that the CPU allocator did not get as an ordinary error.
    if (text.find("not enough memory") != std::string::npos || text.find("can't allocate memory") != std::string::npos) {
        return outOfMemory;
    }
    return {ErrorCode::Internal, engine + " failed: " + text, {}};
}

Result<std::filesystem::path> fileOf(const ModelDescription& model, const std::string& role)
{
    const auto found = model.files.find(role);
    if (found == model.files.end()) {
        return Error{ErrorCode::ModelDamaged, "The model " + model.id + " has no file for its " + role,
                     "Run: xenoglot-cli models install " + model.id};
    }
    return found->second;
}

}  // namespace xenoglot
