#include "engines/EngineGuard.h"

#include "core/Wording.h"
#include "tensor/ByteReader.h"

#include <c10/util/Exception.h>

#include <new>

namespace xenoglot {

Error engineErrorOf(const std::string& engine, const std::exception& exception)
{
    const Error outOfMemory{ErrorCode::OutOfMemory, worded(Wording::tr("%1 ran out of memory"), engine),
                            Wording::tr("Close other programs, or use fewer workers.")};
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr
        || dynamic_cast<const c10::OutOfMemoryError*>(&exception) != nullptr) {
        return outOfMemory;
    }
    if (dynamic_cast<const FormatError*>(&exception) != nullptr) {
        return {ErrorCode::ModelDamaged, worded(Wording::tr("%1: a model file %2"), engine, exception.what()),
                Wording::tr("Run: xenoglot-cli models verify")};
    }
    const auto* torch = dynamic_cast<const c10::Error*>(&exception);
    std::string text = torch != nullptr ? torch->what_without_backtrace() : exception.what();
    text = text.substr(0, text.find('\n'));
    if (text.find("CUDA") != std::string::npos) {
        return {ErrorCode::DeviceError, worded(Wording::tr("%1 failed on the GPU: %2"), engine, text),
                Wording::tr("Use --device cpu.")};
    }
    // LibTorch reports memory that the CPU allocator did not get as an ordinary error, and oneDNN's that there was none for the
    // code of a primitive (an unsupported one would have had no descriptor, and another text).
    for (const char* sign : {"not enough memory", "can't allocate memory", "could not create a primitive"}) {
        if (text.find(sign) != std::string::npos && text.find("primitive descriptor") == std::string::npos) {
            return outOfMemory;
        }
    }
    return {ErrorCode::Internal, worded(Wording::tr("%1 failed: %2"), engine, text), {}};
}

}  // namespace xenoglot
