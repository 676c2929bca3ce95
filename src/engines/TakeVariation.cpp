#include "engines/TakeVariation.h"

namespace xenoglot {

namespace {

constexpr double rateRange = 0.04;
constexpr double pitchRange = 0.10;
constexpr double pauseRange = 0.15;
constexpr double takeShare = 0.6;

std::uint64_t splitMix(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15u;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

/// −1 to 1, the `number`th of a seed.
double draw(std::uint64_t seed, std::uint64_t number)
{
    const std::uint64_t bits = splitMix(splitMix(seed) + number) >> 11;
    return static_cast<double>(bits) * (2.0 / static_cast<double>(std::uint64_t{1} << 53)) - 1.0;
}

}  // namespace

std::uint64_t utteranceSeed(std::uint64_t seed, std::size_t index, std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char byte : text) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    }
    return splitMix(splitMix(splitMix(seed) + index) ^ hash);
}

TakeVariation takeVariation(std::uint64_t seed, std::uint64_t utterance)
{
    const auto vary = [&](std::uint64_t number, double range) {
        return 1 + range * (takeShare * draw(seed, number) + (1 - takeShare) * draw(utterance, number));
    };
    return {vary(1, rateRange), vary(2, pitchRange), vary(3, pauseRange)};
}

std::uint64_t retrySeed(std::uint64_t utterance)
{
    return splitMix(utterance ^ 0x5EC0ADu);
}

}  // namespace xenoglot
