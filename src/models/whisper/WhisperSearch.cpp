#include "models/whisper/WhisperSearch.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace xenoglot {

namespace {

struct Candidate {
    float score = 0;
    int token = 0;
    std::int64_t row = 0;
};

bool better(const Candidate& a, const Candidate& b)
{
    return a.score > b.score;
}

std::span<float> rowOf(const at::Tensor& logits, std::int64_t row)
{
    const auto width = static_cast<std::size_t>(logits.size(1));
    return {logits.mutable_data_ptr<float>() + static_cast<std::size_t>(row) * width, width};
}

/// Log of the normalising sum of each row.
std::vector<float> logSums(const at::Tensor& logits)
{
    const at::Tensor sums = at::logsumexp(logits, {1}).contiguous();
    return {sums.const_data_ptr<float>(), sums.const_data_ptr<float>() + sums.numel()};
}

/// Keeps the `most` best candidates, best first, of those offered.
class Shortlist
{
public:
    explicit Shortlist(std::size_t most) : m_most(most) { m_best.reserve(most + 1); }

    void offerRow(std::span<const float> logits, float offset, std::int64_t row)
    {
        // Most logits are below what is needed to enter, so blocks are first looked through for one that is not.
        constexpr std::size_t block = 32;
        for (std::size_t begin = 0; begin < logits.size(); begin += block) {
            const std::size_t end = std::min(begin + block, logits.size());
            const float threshold = m_best.size() < m_most ? -std::numeric_limits<float>::infinity() : m_best.back().score;
            bool any = false;
            for (std::size_t i = begin; i < end; ++i) {
                any |= logits[i] + offset > threshold;
            }
            if (any) {
                for (std::size_t i = begin; i < end; ++i) {
                    offer({logits[i] + offset, static_cast<int>(i), row});
                }
            }
        }
    }

    const std::vector<Candidate>& best() const { return m_best; }

private:
    void offer(const Candidate& candidate)
    {
        if (!(candidate.score > -std::numeric_limits<float>::infinity())
            || (m_best.size() == m_most && !better(candidate, m_best.back()))) {
            return;
        }
        m_best.insert(std::upper_bound(m_best.begin(), m_best.end(), candidate, better), candidate);
        if (m_best.size() > m_most) {
            m_best.pop_back();
        }
    }

    std::size_t m_most;
    std::vector<Candidate> m_best;
};

double meanScore(float sum, std::size_t tokens)
{
    return tokens > 0 ? static_cast<double>(sum / static_cast<float>(tokens)) : -std::numeric_limits<double>::infinity();
}

/// Uniform in [0, 1), equal on every platform for equal generators.
double uniform(std::mt19937_64& random)
{
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

}  // namespace

double WhisperSearch::Hypothesis::averageLogProbability() const
{
    const auto count = static_cast<double>(tokens.size());
    return tokens.empty() ? score : score * count / (count + 1);
}

WhisperSearch::WhisperSearch(const WhisperModel& model, const WhisperVocabulary& vocabulary, const TokenRules& rules, int maxRows)
    : m_model(model), m_vocabulary(vocabulary), m_rules(rules), m_state(model.sizes(), maxRows, model.device(), model.type())
{
}

WhisperSearch::Start WhisperSearch::start(const WhisperMemory& memory, std::span<const int> prompt)
{
    const auto mark = std::find(prompt.begin(), prompt.end(), m_vocabulary.startOfTranscript());
    TORCH_CHECK(mark != prompt.end(), "a Whisper prompt without its start");
    const at::Tensor hidden = m_model.begin(m_state, memory, prompt);
    const std::int64_t marked = mark - prompt.begin();

    Start result;
    const at::Tensor atMark = m_model.logits(hidden.narrow(0, marked, 1));
    result.noSpeechProbability = at::softmax(atMark, 1).select(1, m_vocabulary.noSpeech()).item<double>();
    const auto length = static_cast<std::int64_t>(prompt.size());
    result.logits = marked == length - 1 ? atMark : m_model.logits(hidden.narrow(0, length - 1, 1));
    // Half of the context at most, as Whisper was trained; the last token written is not read again.
    result.maxTokens = static_cast<std::size_t>(std::min(m_state.capacity() / 2, m_state.capacity() - (length - 1)));
    return result;
}

Result<WhisperSearch::Hypothesis> WhisperSearch::beamSearch(const WhisperMemory& memory, std::span<const int> prompt, int beams,
                                                            const StopToken& stop, const StepSink& sink)
{
    if (stop.stop_requested()) {
        return cancelledError();
    }
    const int end = m_vocabulary.endOfText();
    const auto beamCount = static_cast<std::size_t>(beams);
    Start begin = start(memory, prompt);
    at::Tensor logits = std::move(begin.logits);

    std::vector<std::vector<int>> texts(1);
    std::vector<float> sums(1, 0.0F);
    std::vector<std::pair<float, std::vector<int>>> finished;

    for (std::size_t step = 0;; ++step) {
        Shortlist shortlist(beamCount > 1 ? 2 * beamCount : 1);
        for (std::size_t row = 0; row < texts.size(); ++row) {
            m_rules.apply(rowOf(logits, static_cast<std::int64_t>(row)), texts[row]);
        }
        const std::vector<float> normalisers = logSums(logits);
        for (std::size_t row = 0; row < texts.size(); ++row) {
            shortlist.offerRow(rowOf(logits, static_cast<std::int64_t>(row)), sums[row] - normalisers[row],
                               static_cast<std::int64_t>(row));
        }
        const std::vector<Candidate>& candidates = shortlist.best();
        const bool lastStep = step + 1 == begin.maxTokens;

        // Of the first `beams` candidates those that end are put down; others from behind take their places.
        std::vector<Candidate> going;
        std::size_t reserve = beamCount;
        for (std::size_t k = 0; k < std::min(beamCount, candidates.size()); ++k) {
            Candidate next = candidates[k];
            if (next.token == end || lastStep) {
                std::vector<int> text = texts[static_cast<std::size_t>(next.row)];
                if (next.token != end) {
                    text.push_back(next.token);
                }
                finished.emplace_back(next.score, std::move(text));
                while (reserve < candidates.size() && candidates[reserve].token == end) {
                    ++reserve;
                }
                if (reserve < candidates.size()) {
                    next = candidates[reserve++];
                }
            }
            going.push_back(next);
        }
        if (lastStep || finished.size() >= beamCount || going.empty()) {
            break;
        }

        std::vector<std::vector<int>> nextTexts;
        std::vector<std::int64_t> sources;
        std::vector<int> tokens;
        sums.clear();
        for (const Candidate& candidate : going) {
            nextTexts.push_back(texts[static_cast<std::size_t>(candidate.row)]);
            nextTexts.back().push_back(candidate.token);
            sources.push_back(candidate.row);
            tokens.push_back(candidate.token);
            sums.push_back(candidate.score);
        }
        texts = std::move(nextTexts);
        if (sink) {
            sink(texts.front());
        }
        if (stop.stop_requested()) {
            return cancelledError();
        }
        m_state.select(sources);
        logits = m_model.logits(m_model.advance(m_state, memory, tokens));
    }

    Hypothesis best;
    best.noSpeechProbability = begin.noSpeechProbability;
    best.score = -std::numeric_limits<double>::infinity();
    for (auto& [sum, text] : finished) {
        const double score = meanScore(sum, text.size());
        if (score > best.score) {
            best.score = score;
            best.tokens = std::move(text);
        }
    }
    return best;
}

Result<WhisperSearch::Hypothesis> WhisperSearch::sample(const WhisperMemory& memory, std::span<const int> prompt, int samples,
                                                        double temperature, std::mt19937_64& random, const StopToken& stop,
                                                        const StepSink& sink)
{
    if (stop.stop_requested()) {
        return cancelledError();
    }
    struct Row {
        std::vector<int> text;
        float sum = 0;
    };
    Start begin = start(memory, prompt);
    m_state.select(std::vector<std::int64_t>(static_cast<std::size_t>(samples), 0));
    at::Tensor logits = begin.logits.repeat({samples, 1});

    std::vector<Row> rows(static_cast<std::size_t>(samples));
    Hypothesis best;
    best.noSpeechProbability = begin.noSpeechProbability;
    best.score = -std::numeric_limits<double>::infinity();

    for (std::size_t step = 0; !rows.empty(); ++step) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            m_rules.apply(rowOf(logits, static_cast<std::int64_t>(row)), rows[row].text);
        }
        const std::vector<float> normalisers = logSums(logits);
        const at::Tensor cumulative = at::softmax(logits.to(at::kDouble).div_(temperature), 1).cumsum(1).contiguous();

        std::vector<Row> going;
        std::vector<std::int64_t> sources;
        std::vector<int> tokens;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto width = static_cast<std::size_t>(cumulative.size(1));
            const double* levels = cumulative.const_data_ptr<double>() + row * width;
            const auto chosen = static_cast<std::size_t>(
                std::upper_bound(levels, levels + width - 1, uniform(random) * levels[width - 1]) - levels);
            const int token = static_cast<int>(chosen);
            Row& current = rows[row];
            current.sum += rowOf(logits, static_cast<std::int64_t>(row))[chosen] - normalisers[row];
            const bool ends = token == m_vocabulary.endOfText();
            if (!ends) {
                current.text.push_back(token);
            }
            if (ends || step + 1 == begin.maxTokens) {
                const double score = meanScore(current.sum, current.text.size());
                if (score > best.score) {
                    best.score = score;
                    best.tokens = std::move(current.text);
                }
            } else {
                sources.push_back(static_cast<std::int64_t>(row));
                tokens.push_back(token);
                going.push_back(std::move(current));
            }
        }
        rows = std::move(going);
        if (rows.empty()) {
            break;
        }
        if (sink) {
            sink(rows.front().text);
        }
        if (stop.stop_requested()) {
            return cancelledError();
        }
        m_state.select(sources);
        logits = m_model.logits(m_model.advance(m_state, memory, tokens));
    }
    return best;
}

std::vector<double> WhisperSearch::languageProbabilities(const WhisperMemory& memory)
{
    const int start = m_vocabulary.startOfTranscript();
    const at::Tensor logits = m_model.logits(m_model.begin(m_state, memory, std::span<const int>(&start, 1)));
    std::vector<std::int64_t> tokens;
    for (const auto& language : m_vocabulary.languages()) {
        tokens.push_back(language.token);
    }
    const at::Tensor chosen = logits.squeeze(0).index_select(0, at::tensor(tokens, at::kLong));
    const at::Tensor probabilities = at::softmax(chosen.to(at::kDouble), 0).contiguous();
    return {probabilities.const_data_ptr<double>(), probabilities.const_data_ptr<double>() + probabilities.numel()};
}

TokenAlignment WhisperSearch::align(const WhisperMemory& memory, const std::vector<std::pair<int, int>>& heads,
                                    std::span<const int> prompt, std::span<const int> text, std::int64_t frames)
{
    return alignTokens(m_model, m_state, memory, m_vocabulary, heads, prompt, text, frames);
}

}  // namespace xenoglot
