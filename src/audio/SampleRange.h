#pragma once

#include <cstddef>

namespace xenoglot {

/// Samples from `begin` up to, not including, `end`.
struct SampleRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t length() const { return end - begin; }
    bool operator==(const SampleRange&) const = default;
};

}  // namespace xenoglot
