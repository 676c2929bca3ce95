#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace xenoglot {

/// What a seed changes in how a sentence is spoken, so that another seed is another take. Seed for seed the same on every
/// machine.
struct TakeVariation {
    double rate = 1;   ///< speaking rate, within ±4 %
    double pitch = 1;  ///< size of the pitch contour, within ±10 %
    double pause = 1;  ///< length of pauses, within ±15 %
};

/// The seed of one utterance: FNV-1a (64 bits) over its text, then splitmix64 (Steele, Lea and Flood 2014) steps that mix in its
/// place and the take's seed. It depends on nothing else, so the order in which utterances are computed never matters.
std::uint64_t utteranceSeed(std::uint64_t seed, std::size_t index, std::string_view text);

/// Three fifths of each variation belong to the take as a whole, two fifths to the utterance: a take has its own manner, and its
/// sentences are not all alike.
TakeVariation takeVariation(std::uint64_t seed, std::uint64_t utterance);

/// Another seed for the second attempt at an utterance.
std::uint64_t retrySeed(std::uint64_t utterance);

}  // namespace xenoglot
