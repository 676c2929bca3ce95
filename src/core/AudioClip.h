#pragma once

#include <cstddef>
#include <vector>

namespace xenoglot {

/// Mono audio in memory. Samples are linear amplitudes, full scale ±1.
struct AudioClip {
    std::vector<float> samples;
    int sampleRate = 0;  ///< Hz

    double seconds() const { return sampleRate > 0 ? static_cast<double>(samples.size()) / sampleRate : 0.0; }
    bool empty() const { return samples.empty(); }
};

}  // namespace xenoglot
