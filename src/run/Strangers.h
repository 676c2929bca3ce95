#pragma once

#include "core/Result.h"
#include "engines/SpeakerEncoder.h"

#include <QByteArray>

#include <map>
#include <string>
#include <vector>

namespace xenoglot {

/// A voice that somebody's is compared with: who is nearer to a take than its speaker?
struct Stranger {
    std::string name;
    std::string language;  ///< of the recording, ISO 639-1
    bool female = false;
    bool synthetic = false;                             ///< a stock voice of a synthesizer
    std::map<std::string, SpeakerEmbedding> embedding;  ///< by the encoder's model id
};

/// The stored strangers, and what one speaker reaches in two languages.
struct Strangers {
    std::vector<Stranger> voices;
    std::map<std::string, double> across;  ///< encoder → similarity of one speaker's recordings in two languages
};

/// From the JSON that `xenoglot-bench strangers` prints. Error: FileDamaged.
Result<Strangers> readStrangers(const QByteArray& json);

/// Those that are compiled in (resources/strangers.json), read once. Any thread. Error: FileDamaged.
const Result<Strangers>& storedStrangers();

}  // namespace xenoglot
