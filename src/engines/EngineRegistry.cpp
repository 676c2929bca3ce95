#include "engines/EngineRegistry.h"

#include "core/Wording.h"
#include "engines/ApertiumTranslator.h"
#include "engines/BergamotTranslator.h"
#include "engines/CampplusEncoder.h"
#include "engines/DnsmosPredictor.h"
#include "engines/Ge2eEncoder.h"
#include "engines/KokoroSynthesizer.h"
#include "engines/KokoroVoiceAdapter.h"
#include "engines/RoutePlanner.h"
#include "engines/SileroDetector.h"
#include "engines/WhisperRecognizer.h"
#include "text/LanguageDisplayName.h"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace xenoglot {

namespace {

template <typename Engine>
using Loader = Result<std::shared_ptr<const Engine>> (*)(const ModelDescription&, const ComputeDevice&);

template <typename Interface, typename Engine, typename... Arguments>
Result<std::shared_ptr<const Interface>> load(const Arguments&... arguments)
{
    auto engine = Engine::load(arguments...);
    return engine ? Result<std::shared_ptr<const Interface>>(std::move(engine).value())
                  : Result<std::shared_ptr<const Interface>>(engine.error());
}

/// The implementations by the name that the catalogue gives them: the one place that knows them.
const std::map<std::string, Loader<SpeechDetector>> detectorLoaders{{"silero-vad", &load<SpeechDetector, SileroDetector>}};
const std::map<std::string, Loader<SpeechRecognizer>> recognizerLoaders{{"whisper", &load<SpeechRecognizer, WhisperRecognizer>}};
const std::map<std::string, Loader<Translator>> translatorLoaders{{"bergamot", &load<Translator, BergamotTranslator>},
                                                                  {"apertium", &load<Translator, ApertiumTranslator>}};
const std::map<std::string, Loader<SpeechSynthesizer>> synthesizerLoaders{
    {"kokoro", &load<SpeechSynthesizer, KokoroSynthesizer>}};

const std::map<std::string, Loader<SpeakerEncoder>> encoderLoaders{{"campplus", &load<SpeakerEncoder, CampplusEncoder>},
                                                                   {"ge2e", &load<SpeakerEncoder, Ge2eEncoder>}};
const std::map<std::string, Loader<QualityPredictor>> predictorLoaders{{"dnsmos", &load<QualityPredictor, DnsmosPredictor>}};

/// Beside its model, an adapter gets the speaker encoder that listens to it.
using AdapterLoader = Result<std::shared_ptr<const VoiceAdapter>> (*)(const ModelDescription&, const ModelDescription&,
                                                                      const ComputeDevice&);

const std::map<std::string, AdapterLoader> adapterLoaders{{"kokoro", &load<VoiceAdapter, KokoroVoiceAdapter>}};

bool speaks(const ModelDescription& model, const std::string& language)
{
    return model.task == "speak" && std::find(model.languages.begin(), model.languages.end(), language) != model.languages.end();
}

/// Engines that were loaded, by model id and variant. Each is loaded once; a second caller waits for the first, other models do
/// not.
template <typename Engine>
class Loaded
{
public:
    explicit Loaded(const std::map<std::string, Loader<Engine>>& loaders) : m_loaders(loaders) {}

    Result<std::shared_ptr<const Engine>> get(const ModelDescription& model, const ComputeDevice& device,
                                              const std::string& variant = {})
    {
        std::shared_ptr<Slot> slot;
        {
            const std::lock_guard lock(m_mutex);
            auto& entry = m_slots[model.id + variant];
            if (!entry) {
                entry = std::make_shared<Slot>();
            }
            slot = entry;
        }
        const std::lock_guard lock(slot->mutex);
        if (slot->engine) {
            return slot->engine;
        }
        try {
            auto engine = m_loaders.at(model.engine)(model, device);
            if (engine) {
                waitForDevice(device);  // the weights are there for every thread that finds the engine
                slot->engine = *engine;
            }
            return engine;
        } catch (const std::bad_alloc&) {
            return Error{ErrorCode::OutOfMemory, worded(Wording::tr("Not enough memory to load %1"), model.name),
                         Wording::tr("Close other programs and try again.")};
        } catch (const std::exception& error) {
            return Error{ErrorCode::ModelDamaged, worded(Wording::tr("Loading %1 failed: %2"), model.name, error.what()),
                         Wording::tr("Run: xenoglot-cli models verify")};
        }
    }

    bool knows(const ModelDescription& model) const { return m_loaders.contains(model.engine); }

private:
    struct Slot {
        std::mutex mutex;
        std::shared_ptr<const Engine> engine;
    };

    const std::map<std::string, Loader<Engine>>& m_loaders;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Slot>> m_slots;
};

}  // namespace

struct EngineRegistry::Private {
    std::vector<ModelDescription> models;
    std::vector<ModelDescription> translation;  ///< of models, those that translate
    RoutePlanner routes{{}};
    std::vector<UnusableModel> unusable;
    ComputeDevice device;
    Loaded<SpeechDetector> detectors{detectorLoaders};
    Loaded<SpeechRecognizer> recognizers{recognizerLoaders};
    Loaded<SpeakerEncoder> encoders{encoderLoaders};
    Loaded<QualityPredictor> predictors{predictorLoaders};
    Loaded<Translator> translators{translatorLoaders};
    Loaded<SpeechSynthesizer> synthesizers{synthesizerLoaders};

    /// Speakers' voices by name, each with its synthesizer once that was asked for.
    struct Speaker {
        SpeakerVoice voice;
        std::mutex mutex;
        std::shared_ptr<const SpeechSynthesizer> synthesizer;
    };
    std::mutex speakersMutex;
    std::map<std::string, std::shared_ptr<Speaker>> speakers;

    /// The speaker encoder of that name.
    Result<const ModelDescription*> encoder(const std::string& id) const
    {
        for (const ModelDescription* model : usable("embed-speaker", encoders)) {
            if (model->id == id) {
                return model;
            }
        }
        return nothingInstalled("embed-speaker", id,
                                worded(Wording::tr("No model is installed that can tell speakers apart under the name %1"), id));
    }

    /// The models that speak the language.
    std::vector<const ModelDescription*> speaking(const std::string& language) const
    {
        std::vector<const ModelDescription*> found = usable("speak", synthesizers);
        std::erase_if(found, [&](const ModelDescription* model) { return !speaks(*model, language); });
        return found;
    }
    Result<std::shared_ptr<const SpeechSynthesizer>> speakersSynthesizer(Speaker& speaker, const std::string& language);
    Error notSpoken(const std::string& language) const;

    /// The installed models of a task that one of the loaders can read, in the catalogue's order.
    template <typename Engine>
    std::vector<const ModelDescription*> usable(const std::string& task, const Loaded<Engine>& loaded) const
    {
        std::vector<const ModelDescription*> found;
        for (const ModelDescription& model : models) {
            if (model.task == task && loaded.knows(model)) {
                found.push_back(&model);
            }
        }
        return found;
    }

    /// Why something cannot be done: the first model that would have helped explains it better than the gap that it leaves.
    template <typename WouldHelp>
    Error because(Error gap, WouldHelp wouldHelp) const
    {
        const auto found =
            std::find_if(unusable.begin(), unusable.end(), [&](const UnusableModel& other) { return wouldHelp(other.model); });
        return found == unusable.end() ? std::move(gap) : found->problem;
    }

    Error nothingInstalled(const std::string& task, const std::string& id, const std::string& message) const
    {
        return because({ErrorCode::ModelMissing, message,
                        Wording::tr("Run packaging/run.sh, or: xenoglot-cli models install --from FOLDER")},
                       [&](const ModelDescription& model) { return model.task == task && (id.empty() || model.id == id); });
    }

    /// Why no route leads there: what the first missing step of the best route lacks, where a whole catalogue would have one.
    Error noRoute(const std::string& from, const std::string& to) const
    {
        std::vector<ModelDescription> all = translation;
        std::vector<Error> problems;
        for (const UnusableModel& other : unusable) {
            if (other.model.task == "translate" && translators.knows(other.model)) {
                all.push_back(other.model);
                problems.push_back(other.problem);
            }
        }
        for (const RoutePlanner::Route& route : RoutePlanner(all).routes(from, to, 1)) {
            for (const RoutePlanner::Step& step : route) {
                if (step.model >= translation.size()) {
                    return problems[step.model - translation.size()];
                }
            }
        }
        return {ErrorCode::UnsupportedLanguage,
                worded(Wording::tr("No installed translator leads from %1 (%2) to %3 (%4)"), wordedLanguageName(from), from,
                       wordedLanguageName(to), to),
                worded(Wording::tr("Give a translation of your own with --text %1=FILE."), to)};
    }
};

EngineRegistry::EngineRegistry(std::vector<ModelDescription> installed, std::vector<UnusableModel> unusable, ComputeDevice device)
    : m_private(std::make_unique<Private>())
{
    m_private->models = std::move(installed);
    for (const ModelDescription& model : m_private->models) {
        if (model.task == "translate" && m_private->translators.knows(model)) {
            m_private->translation.push_back(model);
        }
    }
    m_private->routes = RoutePlanner(m_private->translation);
    m_private->unusable = std::move(unusable);
    m_private->device = std::move(device);
}

EngineRegistry::~EngineRegistry() = default;

const std::vector<ModelDescription>& EngineRegistry::models() const
{
    return m_private->models;
}

const ComputeDevice& EngineRegistry::device() const
{
    return m_private->device;
}

Result<std::shared_ptr<const SpeechDetector>> EngineRegistry::detector()
{
    const auto models = m_private->usable("detect-speech", m_private->detectors);
    if (models.empty()) {
        return m_private->nothingInstalled("detect-speech", {}, Wording::tr("No model is installed that can find speech"));
    }
    return m_private->detectors.get(*models.front(), device());
}

Result<std::shared_ptr<const SpeechRecognizer>> EngineRegistry::recognizer(const std::string& modelId)
{
    for (const ModelDescription* model : m_private->usable("recognise", m_private->recognizers)) {
        if (modelId.empty() || model->id == modelId) {
            return m_private->recognizers.get(*model, device());
        }
    }
    return m_private->nothingInstalled(
        "recognise", modelId,
        modelId.empty() ? Wording::tr("No model is installed that can recognise speech")
                        : worded(Wording::tr("No model is installed that can recognise speech under the name %1"), modelId));
}

Result<std::shared_ptr<const SpeakerEncoder>> EngineRegistry::speakerEncoder(const std::string& modelId)
{
    const auto model = m_private->encoder(modelId);
    return model ? m_private->encoders.get(**model, device()) : model.error();
}

Result<std::shared_ptr<const QualityPredictor>> EngineRegistry::qualityPredictor()
{
    const auto models = m_private->usable("rate-speech", m_private->predictors);
    if (models.empty()) {
        return m_private->nothingInstalled("rate-speech", {},
                                           Wording::tr("No model is installed that can tell how good a recording is"));
    }
    return m_private->predictors.get(*models.front(), device());
}

void EngineRegistry::setVoices(std::vector<SpeakerVoice> voices)
{
    std::map<std::string, std::shared_ptr<Private::Speaker>> speakers;
    const std::lock_guard lock(m_private->speakersMutex);
    for (SpeakerVoice& voice : voices) {
        std::shared_ptr<Private::Speaker>& speaker = speakers[voice.name];
        if (const auto known = m_private->speakers.find(voice.name);
            known != m_private->speakers.end() && known->second->voice.key == voice.key
            && known->second->voice.trained == voice.trained && known->second->voice.speaker == voice.speaker) {
            speaker = known->second;
        } else {
            speaker = std::make_shared<Private::Speaker>();
            speaker->voice = std::move(voice);
        }
    }
    m_private->speakers = std::move(speakers);
}

Error EngineRegistry::Private::notSpoken(const std::string& language) const
{
    return because({ErrorCode::UnsupportedLanguage,
                    worded(Wording::tr("No installed voice speaks %1 (%2)"), wordedLanguageName(language), language),
                    Wording::tr("Its text can be had with xenoglot-cli translate where a translator is installed.")},
                   [&](const ModelDescription& model) { return speaks(model, language); });
}

Result<std::shared_ptr<const SpeechSynthesizer>> EngineRegistry::Private::speakersSynthesizer(Speaker& speaker,
                                                                                              const std::string& language)
{
    const std::vector<const ModelDescription*> able = speaking(language);
    const auto model =
        std::find_if(able.begin(), able.end(), [&](const ModelDescription* known) { return known->id == speaker.voice.model; });
    if (model == able.end()) {
        return able.empty() ? notSpoken(language)
                            : Error{ErrorCode::UnsupportedLanguage,
                                    worded(Wording::tr("The voice \"%1\" does not speak %2 (%3)"), speaker.voice.name,
                                           wordedLanguageName(language), language),
                                    Wording::tr("Choose a stock voice for it.")};
    }
    const auto stock = synthesizers.get(**model, device);
    if (!stock) {
        return stock;
    }
    const std::lock_guard lock(speaker.mutex);
    if (!speaker.synthesizer) {
        auto own = (*stock)->withVoice(speaker.voice);
        if (!own) {
            return own;
        }
        waitForDevice(device);
        speaker.synthesizer = *own;
    }
    return speaker.synthesizer;
}

Result<std::shared_ptr<const SpeechSynthesizer>> EngineRegistry::synthesizer(const std::string& language,
                                                                             const std::string& voice)
{
    std::shared_ptr<Private::Speaker> speaker;
    {
        const std::lock_guard lock(m_private->speakersMutex);
        const auto found = m_private->speakers.find(voice);
        speaker = found == m_private->speakers.end() ? nullptr : found->second;
    }
    if (speaker) {
        return m_private->speakersSynthesizer(*speaker, language);
    }
    const std::vector<const ModelDescription*> models = m_private->speaking(language);
    std::string names;
    for (const ModelDescription* model : models) {
        auto engine = m_private->synthesizers.get(*model, device());
        if (!engine) {
            return engine;
        }
        const std::vector<Voice>& voices = (*engine)->voices();
        if (voice.empty() || std::any_of(voices.begin(), voices.end(), [&](const Voice& v) { return v.name == voice; })) {
            return engine;
        }
        for (const Voice& known : voices) {
            names += (names.empty() ? "" : ", ") + known.name;
        }
    }
    if (models.empty()) {
        return m_private->notSpoken(language);
    }
    return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is no voice called \"%1\""), voice),
                 worded(Wording::tr("Use stock, a voice of your own (xenoglot-cli voices list) or one of: %1."), names)};
}

Result<std::shared_ptr<const VoiceAdapter>> EngineRegistry::voiceAdapter()
{
    const auto models = m_private->usable("speak", m_private->synthesizers);
    for (const ModelDescription* model : models) {
        if (const auto loader = adapterLoaders.find(model->engine); loader != adapterLoaders.end()) {
            const auto listener = m_private->encoder(std::string(trainingEncoder));
            return listener ? loader->second(*model, **listener, device()) : listener.error();
        }
    }
    return models.empty() ? m_private->nothingInstalled("speak", {}, Wording::tr("No model is installed that can speak"))
                          : Error{ErrorCode::NotAvailable, Wording::tr("No installed model can learn voices"), {}};
}

Result<std::shared_ptr<const MessageTranslator>> EngineRegistry::translator(const std::string& from, const std::string& to)
{
    const std::vector<RoutePlanner::Route> planned = m_private->routes.routes(from, to);
    if (planned.empty()) {
        return m_private->noRoute(from, to);
    }
    std::vector<MessageTranslator::Route> routes;
    std::optional<Error> problem;
    for (const RoutePlanner::Route& steps : planned) {
        MessageTranslator::Route route;
        for (const RoutePlanner::Step& step : steps) {
            // A model with several directions is one translator for each.
            ModelDescription model = m_private->translation[step.model];
            model.directions = {step.direction};
            auto translator = m_private->translators.get(model, device(), step.direction.from + ">" + step.direction.to);
            if (!translator) {
                problem = problem ? problem : translator.error();
                break;
            }
            route.push_back(std::move(translator).value());
        }
        // A route that cannot be loaded is left out as long as another leads there.
        if (route.size() == steps.size()) {
            routes.push_back(std::move(route));
        }
    }
    if (routes.empty()) {
        return *problem;
    }
    return std::shared_ptr<const MessageTranslator>(std::make_shared<MessageTranslator>(from, to, std::move(routes)));
}

bool EngineRegistry::canTranslate(const std::string& from, const std::string& to) const
{
    return !m_private->routes.routes(from, to, 1).empty();
}

bool EngineRegistry::canSpeak(const std::string& language) const
{
    return !m_private->speaking(language).empty();
}

std::string EngineRegistry::fingerprint(const std::string& task) const
{
    std::string fingerprint;
    for (const ModelDescription& model : m_private->models) {
        if (model.task == task) {
            fingerprint += model.id + ":" + model.contentHash + ";";
        }
    }
    return fingerprint;
}

}  // namespace xenoglot
