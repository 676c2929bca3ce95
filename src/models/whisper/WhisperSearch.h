#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "models/whisper/TokenAlignment.h"
#include "models/whisper/TokenRules.h"
#include "models/whisper/WhisperModel.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <random>
#include <span>
#include <vector>

namespace xenoglot {

/// Finds the text of one window. Greedy, beam search and sampling with the semantics of CTranslate2 4.8 for Whisper
/// (src/decoding.cc): 2 x beam candidates a step, a hypothesis for every end mark among the first `beam`, done when there are as
/// many as beams (patience 1); the score of a hypothesis is its log probability over the number of its tokens without the end
/// mark. Belongs to one request: it owns the request's key/value state and buffers, which are reused for all its windows.
class WhisperSearch
{
public:
    struct Hypothesis {
        std::vector<int> tokens;         ///< with time marks, without the end mark
        double score = 0;                ///< mean log probability, the end mark's included in the sum only
        double noSpeechProbability = 0;  ///< of the mark "no speech" at the start of the transcript

        /// As openai/whisper averages it: over the tokens and the end mark.
        double averageLogProbability() const;
    };

    /// Called after every step with the tokens of the best row.
    using StepSink = std::function<void(std::span<const int>)>;

    /// The references must outlive the search. `maxRows`: the most beams or samples that will be asked for.
    WhisperSearch(const WhisperModel& model, const WhisperVocabulary& vocabulary, const TokenRules& rules, int maxRows);

    /// `prompt` holds the mark "start of transcript". Error: Cancelled.
    Result<Hypothesis> beamSearch(const WhisperMemory& memory, std::span<const int> prompt, int beams, const StopToken& stop,
                                  const StepSink& sink);

    /// The best of `samples` texts drawn at a temperature above 0 from `random`. Error: Cancelled.
    Result<Hypothesis> sample(const WhisperMemory& memory, std::span<const int> prompt, int samples, double temperature,
                              std::mt19937_64& random, const StopToken& stop, const StepSink& sink);

    /// The probability of every language of the vocabulary, in its order.
    std::vector<double> languageProbabilities(const WhisperMemory& memory);

    /// When the tokens of `text` were said (see alignTokens), in the request's own state.
    TokenAlignment align(const WhisperMemory& memory, const std::vector<std::pair<int, int>>& heads, std::span<const int> prompt,
                         std::span<const int> text, std::int64_t frames);

private:
    struct Start {
        at::Tensor logits;  ///< [1, vocabulary] after the prompt
        double noSpeechProbability = 0;
        std::size_t maxTokens = 0;
    };
    Start start(const WhisperMemory& memory, std::span<const int> prompt);

    const WhisperModel& m_model;
    const WhisperVocabulary& m_vocabulary;
    const TokenRules& m_rules;
    WhisperState m_state;
};

}  // namespace xenoglot
