#include "engines/BergamotTranslator.h"

#include "core/Wording.h"
#include "models/bergamot/BergamotModel.h"
#include "tensor/Device.h"
#include "tensor/MarianFile.h"
#include "text/SentencePieceTokenizer.h"
#include "text/Utf8.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <numeric>

namespace xenoglot {

namespace {

constexpr std::size_t mostTokens = 1024;       // of one sentence
constexpr std::size_t mostBatchTokens = 2048;  // padded, of one batch: bounds memory
constexpr std::size_t mostBatchSentences = 32;

}  // namespace

struct BergamotTranslator::Private {
    std::string id;
    Direction direction;
    bool draft = false;
    std::shared_ptr<const SentencePieceTokenizer> tokenizer;
    std::unique_ptr<const BergamotModel> model;
};

BergamotTranslator::BergamotTranslator(std::unique_ptr<Private> content) : m_private(std::move(content))
{
}

BergamotTranslator::~BergamotTranslator() = default;

std::string BergamotTranslator::id() const
{
    return m_private->id;
}

Direction BergamotTranslator::direction() const
{
    return m_private->direction;
}

bool BergamotTranslator::draft() const
{
    return m_private->draft;
}

Result<std::shared_ptr<const Translator>> BergamotTranslator::load(const ModelDescription& description,
                                                                   const ComputeDevice& device)
{
    const auto file = [&description](const char* role) {
        const auto found = description.files.find(role);
        return found == description.files.end() ? std::filesystem::path() : found->second;
    };
    if (file("weights").empty() || file("vocabulary").empty() || description.directions.size() != 1) {
        return Error{ErrorCode::ModelMissing,
                     worded(Wording::tr("The model %1 needs weights, a vocabulary and one direction"), description.id),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    initialiseTorch();
    try {
        auto tokenizer = SentencePieceTokenizer::load(file("vocabulary"));
        if (!tokenizer) {
            return tokenizer.error();
        }
        auto marian = readMarian(file("weights"));
        if (!marian) {
            return marian.error();
        }
        const auto config = BergamotConfig::parse(marian->configYaml, file("weights").string());
        if (!config) {
            return config.error();
        }
        if (static_cast<std::int64_t>((*tokenizer)->size()) != config->vocabulary || (*tokenizer)->endId() != 0
            || (*tokenizer)->unknownId() != 1) {
            return Error{ErrorCode::ModelDamaged,
                         worded(Wording::tr("The vocabulary %1 does not belong to the model %2"), file("vocabulary").string(),
                                description.id),
                         Wording::tr("Run: xenoglot-cli models verify")};
        }
        auto weights = BergamotWeights::bind(std::move(marian->weights), *config, torchDevice(device.cuda));
        if (!weights) {
            return weights.error();
        }
        std::optional<LexicalShortlist> shortlist;
        if (!file("shortlist").empty()) {
            auto read = LexicalShortlist::read(file("shortlist"), config->vocabulary);
            if (!read) {
                return read.error();
            }
            shortlist = std::move(*read);
        }
        auto content = std::make_unique<Private>();
        content->id = description.id;
        content->direction = description.directions.front();
        content->draft = description.draft;
        content->tokenizer = std::move(*tokenizer);
        content->model = std::make_unique<BergamotModel>(*config, std::move(*weights), std::move(shortlist));
        return std::shared_ptr<const Translator>(new BergamotTranslator(std::move(content)));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, worded(Wording::tr("Not enough memory to load the model %1"), description.id), {}};
    } catch (const std::exception& error) {
        return Error{ErrorCode::ModelDamaged,
                     worded(Wording::tr("The model %1 cannot be loaded: %2"), description.id, error.what()),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
}

Result<std::vector<std::string>> BergamotTranslator::translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                                               const ProgressSink& progress) const
{
    std::vector<BergamotModel::Ids> sources;
    for (const std::string& sentence : sentences) {
        const std::vector<int> ids = m_private->tokenizer->encode(simplifyWhiteSpace(sentence));
        if (ids.size() >= mostTokens) {
            return Error{ErrorCode::InvalidArgument,
                         worded(Wording::tr("A sentence of %1 tokens is too long to translate"), ids.size()),
                         Wording::tr("Put full stops between its sentences.")};
        }
        sources.emplace_back(ids.begin(), ids.end());
        sources.back().push_back(m_private->tokenizer->endId());
    }
    // Sentences of like length share a batch, so that little is padding.
    std::vector<std::size_t> order(sources.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sources[a].size() > sources[b].size(); });

    std::vector<std::string> results(sources.size());
    try {
        for (std::size_t start = 0; start < order.size();) {
            const std::size_t longest = sources[order[start]].size();
            const std::size_t count =
                std::min({order.size() - start, std::max<std::size_t>(1, mostBatchTokens / longest), mostBatchSentences});
            std::vector<BergamotModel::Ids> batch;
            for (std::size_t i = start; i < start + count; ++i) {
                batch.push_back(sources[order[i]]);
            }
            const auto translated = m_private->model->translate(batch, stop, [&](std::size_t done) {
                report(progress, static_cast<double>(start + done) / static_cast<double>(order.size()));
            });
            if (!translated) {
                return translated.error();
            }
            for (std::size_t i = 0; i < count; ++i) {
                const BergamotModel::Ids& ids = (*translated)[i];
                results[order[start + i]] = simplifyWhiteSpace(m_private->tokenizer->decode({ids.begin(), ids.end()}));
            }
            start += count;
        }
    } catch (const c10::OutOfMemoryError&) {
        return Error{ErrorCode::OutOfMemory, Wording::tr("The device has not enough memory to translate"),
                     Wording::tr("Use fewer workers, or --device cpu.")};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, Wording::tr("Not enough memory to translate"), Wording::tr("Use fewer workers.")};
    } catch (const std::exception& error) {
        return Error{ErrorCode::DeviceError, worded(Wording::tr("The model %1 failed: %2"), m_private->id, error.what()),
                     Wording::tr("Try --device cpu.")};
    }
    return results;
}

}  // namespace xenoglot
