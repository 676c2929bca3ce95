#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace xenoglot::testing {

/// Makes the bytes of WAV files by hand, also of kinds and with errors that no encoder would write.
struct WaveBytes {
    int rate = 16000;
    int channels = 1;
    int bits = 16;
    int tag = 1;                  ///< 1 PCM, 3 float
    std::uint32_t announced = 0;  ///< length of the data chunk as written into its header; 0: the true one

    static std::string little(std::uint64_t value, int bytes)
    {
        std::string text;
        for (int index = 0; index < bytes; ++index) {
            text += static_cast<char>(value >> (8 * index));
        }
        return text;
    }

    std::string header(std::uint32_t dataBytes) const
    {
        const auto frame = static_cast<std::uint64_t>(channels * bits / 8);
        const std::uint32_t length = announced != 0 ? announced : dataBytes;
        return "RIFF" + little(36U + length, 4) + "WAVEfmt " + little(16, 4) + little(static_cast<std::uint64_t>(tag), 2)
               + little(static_cast<std::uint64_t>(channels), 2) + little(static_cast<std::uint64_t>(rate), 4)
               + little(static_cast<std::uint64_t>(rate) * frame, 4) + little(frame, 2)
               + little(static_cast<std::uint64_t>(bits), 2) + "data" + little(length, 4);
    }

    /// `samples` are interleaved, full scale ±1.
    std::string file(const std::vector<float>& samples) const
    {
        std::string data;
        for (const float sample : samples) {
            if (tag == 3) {
                std::uint32_t pattern = 0;
                std::memcpy(&pattern, &sample, sizeof pattern);
                data += little(pattern, 4);
            } else if (bits == 8) {
                data += little(static_cast<std::uint64_t>(128 + std::lround(sample * 127)), 1);
            } else {
                data += little(static_cast<std::uint64_t>(std::lround(sample * 32767)), bits / 8);
            }
        }
        return header(static_cast<std::uint32_t>(data.size())) + data;
    }
};

/// `seconds` of a sine with amplitude 0.5; each channel c is scaled by gains[c].
inline std::vector<float> tone(int rate, double seconds, const std::vector<float>& gains = {1.0F}, double frequency = 440)
{
    std::vector<float> samples;
    for (int frame = 0; frame < static_cast<int>(rate * seconds); ++frame) {
        const auto value = static_cast<float>(0.5 * std::sin(2 * 3.141592653589793 * frequency * frame / rate));
        for (const float gain : gains) {
            samples.push_back(value * gain);
        }
    }
    return samples;
}

inline void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::string readBytes(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace xenoglot::testing
