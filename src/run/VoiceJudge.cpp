#include "run/VoiceJudge.h"

#include "audio/AudioWriter.h"
#include "audio/JoinClips.h"
#include "audio/Resample.h"
#include "core/Wording.h"
#include "run/Clock.h"
#include "run/SpeakerRecording.h"
#include "text/WordError.h"

#include <map>

namespace xenoglot {

namespace {

constexpr int judgesRate = 16000;
constexpr double pauseBetween = 0.4;  // seconds

Result<std::string> hear(const AudioClip& clip, const std::string& language, const SpeechRecognizer& recognizer,
                         const StopToken& stop)
{
    RecognizeOptions options;
    options.language = language;
    options.wordTimes = false;
    options.beamSize = 1;
    auto heard = recognizer.recognize(clip, options, stop, {});
    if (!heard && heard.error().code != ErrorCode::NoSpeech) {
        return heard.error();
    }
    return heard ? std::move(heard->text) : std::string();
}

/// As TakeCheck listens: all at once, for the recogniser takes as long for a sentence as for 30 s, and then alone what seemed
/// wrong. The better hearing counts.
Result<WordError> wordsWrong(const std::vector<AudioClip>& clips, const std::vector<std::string>& meant,
                             const std::string& language, const SpeechRecognizer& recognizer, const StopToken& stop)
{
    const auto message = joinClips(clips, pauseBetween);
    const auto heard = message ? hear(*message, language, recognizer, stop) : message.error();
    if (!heard) {
        return heard.error();
    }
    WordError total;
    const std::vector<WordError> together = wordErrors(meant, *heard, language);
    for (std::size_t i = 0; i < clips.size(); ++i) {
        WordError best = together[i];
        if (best.errors() > 0) {
            const auto alone = hear(clips[i], language, recognizer, stop);
            if (!alone) {
                return alone.error();
            }
            const WordError again = wordError(meant[i], *alone, language);
            best = again.errors() < best.errors() ? again : best;
        }
        total += best;
    }
    return total;
}

}  // namespace

const std::vector<std::string>& judgedSentences(const std::string& language)
{
    static const std::map<std::string, std::vector<std::string>> sentences{
        {"en",
         {"My sister bought a new car and she is very happy with it.",
          "Could you please send me the documents before the meeting?",
          "The weather was terrible yesterday, so we stayed at home and watched a film.",
          "I will be there around noon if the train is not late again.", "We should buy some bread and cheese on the way home.",
          "Nobody told me that the office is closed on Friday.", "Please call your mother when you have a quiet minute.",
          "The children were playing in the garden when it suddenly began to rain."}},
        {"es",
         {"Mi hermana compró un coche nuevo y está muy contenta con él.", "¿Podrías enviarme los documentos antes de la reunión?",
          "Ayer hizo muy mal tiempo, así que nos quedamos en casa y vimos una película.",
          "Llegaré hacia el mediodía si el tren no se retrasa otra vez.", "Deberíamos comprar pan y queso de camino a casa.",
          "Nadie me dijo que la oficina está cerrada el viernes.", "Llama a tu madre cuando tengas un minuto tranquilo.",
          "Los niños jugaban en el jardín cuando de repente empezó a llover."}},
        {"pt",
         {"A minha irmã comprou um carro novo e está muito contente.", "Você pode me enviar os documentos antes da reunião?",
          "Ontem o tempo estava muito ruim, então ficamos em casa e vimos um filme.",
          "Vou chegar por volta do meio-dia se o trem não atrasar de novo.",
          "Devíamos comprar pão e queijo no caminho para casa.", "Ninguém me disse que o escritório está fechado na sexta-feira.",
          "Liga para a tua mãe quando tiveres um minuto tranquilo.",
          "As crianças brincavam no jardim quando de repente começou a chover."}},
        {"it",
         {"Mia sorella ha comprato una macchina nuova ed è molto contenta.",
          "Potresti mandarmi i documenti prima della riunione?",
          "Ieri il tempo era terribile, così siamo rimasti a casa a guardare un film.",
          "Arriverò verso mezzogiorno se il treno non è di nuovo in ritardo.",
          "Dovremmo comprare pane e formaggio sulla strada di casa.", "Nessuno mi ha detto che l'ufficio è chiuso venerdì.",
          "Chiama tua madre quando hai un minuto tranquillo.",
          "I bambini giocavano in giardino quando all'improvviso ha cominciato a piovere."}},
    };
    static const std::vector<std::string> none;
    const auto found = sentences.find(language);
    return found != sentences.end() ? found->second : none;
}

std::string judgedLanguage(const std::string& language, const EngineProvider& engines)
{
    return engines.canSpeak(language) && !judgedSentences(language).empty() ? language : "en";
}

Result<VoiceJudgement> judgeVoice(const SpeechSynthesizer& synthesizer, const std::string& voice, const std::string& language,
                                  const std::vector<std::string>& sentences, const AudioClip& reference, EngineProvider& engines,
                                  const StopToken& stop)
{
    const auto detector = engines.detector();
    const auto recognizer = engines.recognizer();
    const auto campplus = engines.speakerEncoder("campplus");
    const auto ge2e = engines.speakerEncoder("ge2e");
    const auto predictor = engines.qualityPredictor();
    const auto plan = synthesizer.plan(sentences, language, voice, 0, stop);
    if (!detector || !recognizer || !campplus || !ge2e || !predictor || !plan) {
        return !detector     ? detector.error()
               : !recognizer ? recognizer.error()
               : !campplus   ? campplus.error()
               : !ge2e       ? ge2e.error()
               : !plan       ? plan.error()
                             : predictor.error();
    }
    VoiceJudgement judgement;
    double milliseconds = 0;
    std::vector<AudioClip> spokenClips;
    std::vector<AudioClip> clips;
    std::vector<std::string> meant;
    for (const Utterance& utterance : *plan) {
        const Clock clock;
        const auto spoken = synthesizer.speak(utterance, stop, {});
        milliseconds += clock.milliseconds();
        if (!spoken) {
            return spoken.error();
        }
        spokenClips.push_back(asSaved(*spoken));
        const auto clip = resample(spokenClips.back(), judgesRate);
        if (!clip) {
            return clip.error();
        }
        clips.push_back(*clip);
        meant.push_back(utterance.text);
    }
    auto spoken = joinClips(spokenClips, 0);
    const auto all = joinClips(clips, 0);
    if (!spoken || !all) {
        return !spoken ? spoken.error() : all.error();
    }
    judgement.spoken = *std::move(spoken);
    const auto errors = wordsWrong(clips, meant, language, **recognizer, stop);
    if (!errors) {
        return errors.error();
    }
    const auto quality = (*predictor)->predict({*all}, stop);
    const auto speaker = speechOf({"reference", reference}, **detector, stop);
    const auto speech = speaker ? speechOf({voice, *all}, **detector, stop) : speaker;
    if (!speech) {
        return speech.error();
    }
    const auto near = (*campplus)->embed({*speaker, *speech}, stop);
    const auto second = (*ge2e)->embed({*speaker, *speech}, stop);
    if (!quality || !near || !second) {
        return !quality ? quality.error() : !near ? near.error() : second.error();
    }
    judgement.quality = quality->front();
    judgement.realTimeFactor = milliseconds / 1000 / all->seconds();
    judgement.figures = {speakerSimilarity((*near)[0], (*near)[1]), speakerSimilarity((*second)[0], (*second)[1]), errors->rate(),
                         judgement.quality.signal};
    return judgement;
}

}  // namespace xenoglot
