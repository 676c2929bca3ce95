#pragma once

#include <QByteArray>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace xenoglot::testing {

inline constexpr std::size_t stepSamples = 4800;  // 0.1 s

/// Steps of 0.1 s, each of its own pitch, so that a lost head, tail or middle shows; 16-bit values, none of them zero, so that
/// silence can be told from sound sample by sample.
inline std::vector<float> steppedTone(int steps)
{
    std::vector<float> samples;
    for (int step = 0; step < steps; ++step) {
        for (std::size_t index = 0; index < stepSamples; ++index) {
            const double phase = 2 * 3.141592653589793 * (300 + 70 * step) * static_cast<double>(index) / 48000;
            const long value = std::lround(16384 * std::sin(phase));
            samples.push_back(static_cast<float>(value == 0 ? 1 : value) / 32768.0F);
        }
    }
    return samples;
}

/// What was recorded without the silence before, between and after; the tone has none.
inline std::vector<float> withoutSilence(const std::vector<float>& samples)
{
    std::vector<float> sound;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(sound), [](float sample) { return sample != 0; });
    return sound;
}

/// Empty when both are the same; else where they part.
inline QByteArray difference(const std::vector<float>& found, const std::vector<float>& expected)
{
    const auto [a, b] = std::mismatch(found.begin(), found.end(), expected.begin(), expected.end());
    if (a == found.end() && b == expected.end()) {
        return {};
    }
    return QByteArray::number(qulonglong(found.size())) + " samples instead of " + QByteArray::number(qulonglong(expected.size()))
           + ", other than expected from " + QByteArray::number(qlonglong(b - expected.begin())) + " on";
}

#define COMPARE_SOUND(found, expected)                         \
    do {                                                       \
        const QByteArray unlike = difference(found, expected); \
        QVERIFY2(unlike.isEmpty(), unlike.constData());        \
    } while (false)

}  // namespace xenoglot::testing
