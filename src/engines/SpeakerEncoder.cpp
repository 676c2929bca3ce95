#include "engines/SpeakerEncoder.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

double speakerSimilarity(const SpeakerEmbedding& left, const SpeakerEmbedding& right)
{
    double product = 0;
    double leftPower = 0;
    double rightPower = 0;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        product += static_cast<double>(left[i]) * right[i];
        leftPower += static_cast<double>(left[i]) * left[i];
        rightPower += static_cast<double>(right[i]) * right[i];
    }
    return leftPower > 0 && rightPower > 0 ? product / std::sqrt(leftPower * rightPower) : 0;
}

}  // namespace xenoglot
