#pragma once

#include "engines/SpeakerEncoder.h"

#include <QJsonArray>

#include <cmath>

namespace xenoglot {

/// An embedding of length 1 as it is stored in resources/: four digits change a similarity by less than .001.
inline QJsonArray rounded(const SpeakerEmbedding& embedding)
{
    QJsonArray numbers;
    for (const float value : embedding) {
        numbers.append(std::round(value * 1e4) / 1e4);
    }
    return numbers;
}

}  // namespace xenoglot
