#include "FuzzReader.h"
#include "tensor/CTranslate2File.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace xenoglot;
    return fuzzing::run(
        data, size, [](const std::shared_ptr<const MappedFile>& file) { return readCTranslate2(file); },
        [](const auto& result) { fuzzing::touch(result.weights.tensors); });
}
