#pragma once

#include "core/UnusableModel.h"
#include "engines/ComputeDevice.h"
#include "engines/MessageTranslator.h"
#include "engines/QualityPredictor.h"
#include "engines/SpeakerEncoder.h"
#include "engines/SpeechDetector.h"
#include "engines/SpeechRecognizer.h"
#include "engines/SpeechSynthesizer.h"
#include "engines/VoiceAdapter.h"

#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// What the rest of the program asks for engines. Behind an interface so that the run can be tested with engines that fail on
/// demand.
class EngineProvider
{
public:
    virtual ~EngineProvider() = default;

    virtual const ComputeDevice& device() const = 0;

    /// Errors of all: ModelMissing (names what would have to be installed), ModelDamaged.
    virtual Result<std::shared_ptr<const SpeechDetector>> detector() = 0;
    virtual Result<std::shared_ptr<const SpeechRecognizer>> recognizer(const std::string& modelId = {}) = 0;

    /// A synthesizer that speaks the language and has the voice, when one is named: a speaker's own or a stock voice. Errors:
    /// UnsupportedLanguage, InvalidArgument (no synthesizer has that voice), those of withVoice().
    virtual Result<std::shared_ptr<const SpeechSynthesizer>> synthesizer(const std::string& language,
                                                                         const std::string& voice) = 0;

    /// The speakers' voices that synthesizer() knows by name from now on; who speaks goes on with the voice that it has. Any
    /// thread.
    virtual void setVoices(std::vector<SpeakerVoice> voices) = 0;

    /// All routes over the installed directions, best first. Error: UnsupportedLanguage.
    virtual Result<std::shared_ptr<const MessageTranslator>> translator(const std::string& from, const std::string& to) = 0;

    /// By its model's id.
    virtual Result<std::shared_ptr<const SpeakerEncoder>> speakerEncoder(const std::string& modelId) = 0;

    virtual Result<std::shared_ptr<const QualityPredictor>> qualityPredictor() = 0;

    /// What learns voices, for the first model that can; its id is that of a synthesizer. It is loaded anew each time, because it
    /// is large and seldom needed. Error also: NotAvailable (no model that speaks can learn).
    virtual Result<std::shared_ptr<const VoiceAdapter>> voiceAdapter() = 0;

    /// The same questions without loading anything.
    virtual bool canTranslate(const std::string& from, const std::string& to) const = 0;
    virtual bool canSpeak(const std::string& language) const = 0;

    /// Identifies everything installed for a task ("recognise", "translate", "speak"): part of the cache keys of its results.
    virtual std::string fingerprint(const std::string& task) const = 0;
};

/// Finds and loads engines for what the installed models can do. Each model is loaded once, on first use, and shared by all
/// threads; loading is thread-safe. Its lock is for loading only and is never held while an engine works.
class EngineRegistry : public EngineProvider
{
public:
    /// `unusable`: the problem of such a model is the reason given where it would have helped and no other does.
    EngineRegistry(std::vector<ModelDescription> installed, std::vector<UnusableModel> unusable, ComputeDevice device);
    ~EngineRegistry() override;

    const std::vector<ModelDescription>& models() const;

    const ComputeDevice& device() const override;
    Result<std::shared_ptr<const SpeechDetector>> detector() override;
    Result<std::shared_ptr<const SpeechRecognizer>> recognizer(const std::string& modelId = {}) override;
    Result<std::shared_ptr<const SpeechSynthesizer>> synthesizer(const std::string& language, const std::string& voice) override;
    void setVoices(std::vector<SpeakerVoice> voices) override;
    Result<std::shared_ptr<const MessageTranslator>> translator(const std::string& from, const std::string& to) override;
    Result<std::shared_ptr<const SpeakerEncoder>> speakerEncoder(const std::string& modelId) override;
    Result<std::shared_ptr<const QualityPredictor>> qualityPredictor() override;
    Result<std::shared_ptr<const VoiceAdapter>> voiceAdapter() override;
    bool canTranslate(const std::string& from, const std::string& to) const override;
    bool canSpeak(const std::string& language) const override;
    std::string fingerprint(const std::string& task) const override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

}  // namespace xenoglot
