#include "FuzzRecording.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return xenoglot::fuzzRecording(data, size);
}
