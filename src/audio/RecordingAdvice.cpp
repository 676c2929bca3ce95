#include "audio/RecordingAdvice.h"

namespace xenoglot {

std::vector<RecordingAdvice> adviceFor(const RecordingLevels& levels)
{
    constexpr double shortSeconds = 2;
    constexpr int clippedWindows = 2;
    constexpr double quietSpeech = -45;   // dBFS
    constexpr double smallDistance = 12;  // dB
    std::vector<RecordingAdvice> advice;
    if (levels.seconds() < shortSeconds) {
        advice.push_back(RecordingAdvice::TooShort);
    }
    if (levels.clippedWindows() >= clippedWindows) {
        advice.push_back(RecordingAdvice::Clipped);
    }
    if (levels.speechLevel() < quietSpeech) {
        advice.push_back(RecordingAdvice::TooQuiet);
    } else if (levels.speechLevel() - levels.noiseLevel() < smallDistance) {
        advice.push_back(RecordingAdvice::TooNoisy);
    }
    return advice;
}

}  // namespace xenoglot
