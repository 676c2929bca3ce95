#include "run/TranslateMessage.h"

#include "core/Wording.h"
#include "run/TextRevision.h"
#include "text/LanguageDisplayName.h"
#include "text/SentenceSplitter.h"

#include <utility>

namespace xenoglot {

namespace {

/// The text to translate.
Result<const Transcript*> sourceOf(const Message& message, const std::string& language, const EngineProvider& engines)
{
    const std::string& spoken = message.transcript.language;
    if (engines.canTranslate(spoken, language)) {
        return &message.transcript;
    }
    if (message.english) {
        return &*message.english;
    }
    if (spoken != "en" && (language == "en" || engines.canTranslate("en", language))) {
        return Error{ErrorCode::UnsupportedLanguage,
                     worded(Wording::tr("No installed model translates %1 text, and no English text says the same"),
                            wordedLanguageName(spoken)),
                     Wording::tr("Write the English text in between, or give the translation yourself.")};
    }
    return &message.transcript;
}

}  // namespace

Result<TranslatedMessage> translateMessage(const Message& message, const std::string& language, EngineProvider& engines,
                                           const StageCache& cache, EngineGate& gate, const StopToken& stop,
                                           const ProgressSink& progress)
{
    const Result<const Transcript*> chosen = sourceOf(message, language, engines);
    if (!chosen) {
        return chosen.error();
    }
    const Transcript& source = **chosen;
    Translation translation;
    if (source.textLanguage == language) {
        // Whisper's own translation is the text: nothing is left to translate.
        translation = {language, SentenceSplitter(language).split(source.text), {}, true};
    } else if (const auto cached = cache.findTranslation(source.textLanguage, language, source.text)) {
        translation = *cached;
    } else {
        const auto translator = engines.translator(source.textLanguage, language);
        if (!translator) {
            return translator.error();
        }
        const auto lock = gate.enter();
        auto translated = (*translator)->translate(source.text, stop, progress);
        if (!translated) {
            return translated.error();
        }
        translation = std::move(translated).value();
        cache.store(source.textLanguage, language, source.text, translation);
    }
    if (&source != &message.transcript) {
        translation.route.insert(translation.route.begin(), source.recognizer + " " + message.transcript.language + "→en");
        translation.draft = true;
    }
    return TranslatedMessage{std::move(translation), textRevision(source.textLanguage, source.text)};
}

}  // namespace xenoglot
