#pragma once

#include "engines/MatchedVoice.h"

#include <QByteArray>

#include <map>
#include <string>

namespace xenoglot {

/// What hearStockVoices() found out about the voices of one model, for every language that they are compared in.
struct StoredStockVoices {
    std::string model;                             ///< id of the synthesizer
    std::map<std::string, StockVoices> languages;  ///< by comparedLanguage()
};

/// From the JSON that `xenoglot-bench stock` prints. Error: FileDamaged.
Result<StoredStockVoices> readStockVoices(const QByteArray& json);

/// The compiled-in ones (resources/stock-voices.json) where they are of that model; other voices are heard now. Errors: those of
/// hearStockVoices().
Result<StockVoices> stockVoices(const SpeechSynthesizer& synthesizer, const MatchingEncoders& encoders,
                                const std::string& language, const StopToken& stop);

}  // namespace xenoglot
