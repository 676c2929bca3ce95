#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/MessageTranslator.h"
#include "engines/SpeechDetector.h"
#include "engines/SpeechRecognizer.h"
#include "engines/SpeechSynthesizer.h"

#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// Finds and loads engines for what the installed models can do. Each model is loaded once, on first use, and shared; loading is
/// thread-safe. The lock is for loading only and is never held while an engine works.
class EngineRegistry
{
public:
    EngineRegistry(std::vector<ModelDescription> installed, ComputeDevice device);
    ~EngineRegistry();

    const std::vector<ModelDescription>& models() const;
    const ComputeDevice& device() const;

    /// Errors of all: ModelMissing (names what would have to be installed), ModelDamaged.
    Result<std::shared_ptr<const SpeechDetector>> detector();
    Result<std::shared_ptr<const SpeechRecognizer>> recognizer(const std::string& modelId = {});

    /// A synthesizer that speaks the language (and has the voice, when one is named). Error: UnsupportedLanguage.
    Result<std::shared_ptr<const SpeechSynthesizer>> synthesizer(const std::string& language, const std::string& voice = {});

    /// All routes over the installed directions, best first. Error: UnsupportedLanguage.
    Result<std::shared_ptr<const MessageTranslator>> translator(const std::string& from, const std::string& to);

    /// The same questions without loading anything.
    bool canTranslate(const std::string& from, const std::string& to) const;
    bool canSpeak(const std::string& language) const;

    /// Every language that can be spoken, in order of its code.
    std::vector<std::string> spokenLanguages() const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

}  // namespace xenoglot
