#pragma once

#include "tensor/MappedFile.h"

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <span>
#include <string>

namespace xenoglot::fuzzing {

/// Touches the outermost elements of every tensor that a reader gave out, so that one that points outside its file is caught.
/// LibTorch itself is not instrumented; this code is.
inline void touch(const std::map<std::string, at::Tensor>& tensors)
{
    for (const auto& [name, tensor] : tensors) {
        if (tensor.numel() == 0) {
            continue;
        }
        std::int64_t last = 0;
        for (std::int64_t i = 0; i < tensor.dim(); ++i) {
            last += (tensor.size(i) - 1) * tensor.stride(i);
        }
        const auto itemSize = static_cast<std::int64_t>(tensor.element_size());
        const auto* const bytes = static_cast<const std::byte*>(tensor.const_data_ptr());
        volatile std::byte seen = bytes[0];
        seen = bytes[(last + 1) * itemSize - 1];
        (void)seen;
    }
}

/// Gives the input to a reader as a file. Its answer must be a value or an Error that names the file.
template <typename Read, typename Check>
int run(const std::uint8_t* data, std::size_t size, Read read, Check check)
{
    const auto result = read(MappedFile::ofBytes("fuzz", std::as_bytes(std::span(data, size))));
    if (result.ok()) {
        check(*result);
    } else if (result.error().message.find("fuzz") == std::string::npos) {
        std::abort();
    }
    return 0;
}

}  // namespace xenoglot::fuzzing
