#include "FuzzReader.h"
#include "tensor/SafetensorsFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace xenoglot;
    return fuzzing::run(
        data, size, [](const std::shared_ptr<const MappedFile>& file) { return readSafetensors(file); },
        [](const auto& result) { fuzzing::touch(result.tensors); });
}
