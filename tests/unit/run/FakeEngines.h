#pragma once

#include "engines/EngineRegistry.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>

namespace xenoglot {

/// Engines for tests of the run: they answer at once with what can be recognised in the result, count how many of them work at
/// the same time, and fail where a test says so.
struct FakeEngines : EngineProvider {
    struct Load {
        std::atomic<int> now{0};
        std::atomic<int> most{0};
    };

    struct Busy {
        explicit Busy(Load& load) : m_load(load)
        {
            const int now = ++m_load.now;
            int most = m_load.most.load();
            while (now > most && !m_load.most.compare_exchange_weak(most, now)) {
            }
        }
        ~Busy() { --m_load.now; }
        Load& m_load;
    };

    struct Detector : SpeechDetector {
        Result<std::vector<SpeechSpan>> detect(const AudioClip& clip, const StopToken&) const override
        {
            const bool silent = std::all_of(clip.samples.begin(), clip.samples.end(), [](float s) { return s == 0.0F; });
            return silent ? std::vector<SpeechSpan>() : std::vector<SpeechSpan>{{0, clip.seconds()}};
        }
    };

    struct Recognizer : SpeechRecognizer {
        explicit Recognizer(FakeEngines& fake) : m_fake(fake) {}
        std::string id() const override { return "fake-recognizer"; }
        Result<Transcript> recognize(const AudioClip& clip, const RecognizeOptions& options, const StopToken& stop,
                                     const ProgressSink&) const override
        {
            ++m_fake.recognized;
            if (m_fake.onRecognize) {
                m_fake.onRecognize();
            }
            if (stop.stop_requested() && !m_fake.ignoreStop) {
                return cancelledError();
            }
            if (m_fake.hear) {
                const std::string heard = m_fake.hear(clip);
                const std::string language = options.language.empty() ? m_fake.soundsLike : options.language;
                Transcript transcript{id(), language, 0.9, language, heard, {{0, clip.seconds(), heard, 0.8, {}, {}}}};
                if (options.guessLanguage && !m_fake.soundsLike.empty()) {
                    transcript.soundsLike = {m_fake.soundsLike, 0.9};
                }
                return transcript;
            }
            const bool english = options.task == RecognizeOptions::Task::Translate;
            const std::string language = options.language.empty() ? m_fake.spoken : options.language;
            const std::string text = english ? "spoken in English" : "Good morning.";
            return Transcript{id(), language, 0.9, english ? "en" : language, text, {{0, clip.seconds(), text, 0.8, {}, {}}}};
        }
        FakeEngines& m_fake;
    };

    struct Step : Translator {
        Step(FakeEngines& fake, Direction direction) : m_fake(fake), m_direction(std::move(direction)) {}
        std::string id() const override { return "fake"; }
        Direction direction() const override { return m_direction; }
        bool draft() const override { return false; }
        Result<std::vector<std::string>> translate(const std::vector<std::string>& sentences, const StopToken&,
                                                   const ProgressSink&) const override
        {
            ++m_fake.translated;
            const Busy busy(m_fake.load);
            std::vector<std::string> translated;
            for (const std::string& sentence : sentences) {
                translated.push_back(sentence == "Good morning." ? "Bom dia a todos." : m_direction.to + ": " + sentence);
            }
            return translated;
        }
        FakeEngines& m_fake;
        Direction m_direction;
    };

    struct Synthesizer : SpeechSynthesizer {
        explicit Synthesizer(FakeEngines& fake, std::optional<SpeakerVoice> speaker = {})
            : m_fake(fake), m_speaker(std::move(speaker)), m_voices(fake.stockVoices)
        {
            if (m_speaker) {
                m_voices = {{m_speaker->name, {}, true}};
            }
        }
        std::string id() const override { return m_speaker ? "fake-voice:" + m_speaker->key : "fake-voice"; }
        const std::vector<Voice>& voices() const override { return m_voices; }
        const SpeakerVoice* speaker() const override
        {
            return m_speaker ? &*m_speaker : m_fake.speaker ? &*m_fake.speaker : nullptr;
        }
        bool speaks(const std::string&) const override { return true; }
        std::string defaultVoice(const std::string&) const override { return m_voices.front().name; }
        Result<std::shared_ptr<const SpeechSynthesizer>> withVoice(const SpeakerVoice& voice) const override
        {
            if (!voice.trained.empty() && !std::filesystem::exists(voice.trained)) {
                return Error{ErrorCode::ModelMissing, "The voice file of " + voice.name + " is gone", {}};
            }
            return std::shared_ptr<const SpeechSynthesizer>(std::make_shared<Synthesizer>(m_fake, voice));
        }
        Result<std::vector<Utterance>> plan(const std::vector<std::string>& sentences, const std::string& language,
                                            const std::string& voice, std::uint64_t seed, const StopToken&) const override
        {
            std::vector<Utterance> plan;
            for (const std::string& sentence : sentences) {
                plan.push_back({sentence, sentence, language, voice.empty() ? m_voices.front().name : voice, seed + plan.size()});
                plan.back().pauseAfter = 0.25;
                plan.back().sentence = plan.size() - 1;
            }
            return plan;
        }
        Result<AudioClip> speak(const Utterance& utterance, const StopToken& stop, const ProgressSink& progress) const override
        {
            report(progress, 0.5);
            const Busy busy(m_fake.load);
            ++m_fake.spokenCount;
            const auto hook = m_fake.onSpeak.find(utterance.language);
            if (hook != m_fake.onSpeak.end()) {
                if (auto outcome = hook->second(stop); !outcome) {
                    return outcome.error();
                }
            }
            if (m_fake.canLearn) {
                const bool learned = m_speaker && !m_speaker->trained.empty();
                const float level = learned ? m_fake.learnedLevel(m_speaker->trainedKey) : m_speaker ? 0.1F : 0.05F;
                return hum(learned ? 1.2 : 1, 24000, level);
            }
            AudioClip clip{std::vector<float>(24000), 24000};
            for (std::size_t i = 0; i < clip.samples.size(); ++i) {
                clip.samples[i] = 0.3F * static_cast<float>((i * (utterance.seed + 7)) % 97) / 97.0F - 0.15F;
            }
            return clip;
        }
        FakeEngines& m_fake;
        std::optional<SpeakerVoice> m_speaker;
        std::vector<Voice> m_voices;
    };

    /// Something with a pitch, 120 Hz.
    static AudioClip hum(double seconds, int rate, float level)
    {
        AudioClip clip{std::vector<float>(static_cast<std::size_t>(seconds * rate)), rate};
        for (std::size_t i = 0; i < clip.samples.size(); ++i) {
            const double phase = std::fmod(120.0 * static_cast<double>(i) / rate, 1.0);
            clip.samples[i] = level * static_cast<float>(1 - 2 * phase);
        }
        return clip;
    }

    /// Of a training: in tens of steps, a, b and so on.
    static std::string keyOf(int steps) { return std::string(64, static_cast<char>('a' + steps / 10 - 1)); }

    /// The bytes of a voice file that holds nothing but its key.
    static std::string voiceFile(const std::string& key)
    {
        const std::string header = R"({"__metadata__":{"key":")" + key + R"("}})";
        return std::string(1, static_cast<char>(header.size())) + std::string(7, '\0') + header;
    }

    /// Voices are alike that are equally loud.
    struct Encoder : SpeakerEncoder {
        const std::string& id() const override { return m_id; }
        const std::string& name() const override { return m_id; }
        Result<std::vector<SpeakerEmbedding>> embed(const std::vector<AudioClip>& clips, const StopToken&) const override
        {
            std::vector<SpeakerEmbedding> embeddings;
            for (const AudioClip& clip : clips) {
                float loudest = 0;
                for (const float sample : clip.samples) {
                    loudest = std::max(loudest, std::abs(sample));
                }
                embeddings.push_back({std::cos(4 * loudest), std::sin(4 * loudest)});
            }
            return embeddings;
        }
        std::string m_id = "campplus";
    };

    struct Predictor : QualityPredictor {
        const std::string& id() const override { return m_id; }
        const std::string& name() const override { return m_id; }
        Result<std::vector<SpeechQuality>> predict(const std::vector<AudioClip>& clips, const StopToken&) const override
        {
            return std::vector<SpeechQuality>(clips.size(), {3.6, 4, 3.4});
        }
        std::string m_id = "fake-quality";
    };

    /// Every recording could be a little better.
    struct FarMicrophone : Predictor {
        Result<std::vector<SpeechQuality>> predict(const std::vector<AudioClip>& clips, const StopToken&) const override
        {
            return std::vector<SpeechQuality>(clips.size(), {3.6, 4, 2.7});
        }
    };

    /// Learns in ten steps, and keeps after each how far it is.
    struct Adapter : VoiceAdapter {
        explicit Adapter(FakeEngines& fake) : m_fake(fake) {}
        std::string id() const override { return "fake-voice"; }
        int usualSteps() const override { return 10; }
        Result<VoiceTrainingReport> train(const VoiceTrainingRequest& request, const StopToken& stop,
                                          const VoiceTrainingSink& progress) const override
        {
            const int steps = request.steps > 0 ? request.steps : usualSteps();
            int step = 0;
            std::ifstream(request.checkpoint) >> step;
            m_fake.learnedFrom = step;
            for (; step < steps; ++step) {
                if (m_fake.onLearn) {
                    m_fake.onLearn(step, stop);
                }
                if (stop.stop_requested()) {
                    return cancelledError();
                }
                if (!request.checkpoint.empty()) {
                    std::ofstream(request.checkpoint) << step + 1;
                }
                progress({(step + 1.0) / steps, 60.0 * (steps - step - 1), 1});
            }
            VoiceTrainingReport report;
            report.key = keyOf(steps);
            std::ofstream(request.voice) << voiceFile(report.key);
            report.parts = request.parts.size();
            return report;
        }
        FakeEngines& m_fake;
    };

    const ComputeDevice& device() const override { return m_device; }
    Result<std::shared_ptr<const SpeechDetector>> detector() override
    {
        return std::shared_ptr<const SpeechDetector>(std::make_shared<Detector>());
    }
    Result<std::shared_ptr<const SpeechRecognizer>> recognizer(const std::string&) override
    {
        ++recognizerAsked;
        return std::shared_ptr<const SpeechRecognizer>(std::make_shared<Recognizer>(*this));
    }
    Result<std::shared_ptr<const SpeechSynthesizer>> synthesizer(const std::string& language, const std::string& voice) override
    {
        if (onSynthesizer) {
            onSynthesizer();
        }
        if (!canSpeak(language)) {
            return Error{ErrorCode::UnsupportedLanguage, "No voice speaks " + language, {}};
        }
        for (const SpeakerVoice& known : speakers()) {
            if (known.name == voice) {
                return Synthesizer(*this).withVoice(known);
            }
        }
        return std::shared_ptr<const SpeechSynthesizer>(std::make_shared<Synthesizer>(*this));
    }
    void setVoices(std::vector<SpeakerVoice> voices) override
    {
        const std::lock_guard lock(m_speakersMutex);
        m_speakers = std::move(voices);
    }
    std::vector<SpeakerVoice> speakers() const
    {
        const std::lock_guard lock(m_speakersMutex);
        return m_speakers;
    }
    Result<std::shared_ptr<const SpeakerEncoder>> speakerEncoder(const std::string& modelId) override
    {
        if (encoder) {
            return encoder;
        }
        if (canLearn && missingEncoders.count(modelId) == 0) {
            return std::shared_ptr<const SpeakerEncoder>(std::make_shared<Encoder>());
        }
        return Error{ErrorCode::ModelMissing, "No encoder is called " + modelId, {}};
    }
    Result<std::shared_ptr<const QualityPredictor>> qualityPredictor() override
    {
        if (predictor) {
            return predictor;
        }
        if (canLearn) {
            return std::shared_ptr<const QualityPredictor>(std::make_shared<Predictor>());
        }
        return Error{ErrorCode::ModelMissing, "No quality predictor", {}};
    }
    Result<std::shared_ptr<const VoiceAdapter>> voiceAdapter() override
    {
        if (canLearn) {
            return std::shared_ptr<const VoiceAdapter>(std::make_shared<Adapter>(*this));
        }
        return Error{ErrorCode::NotAvailable, "Nothing learns voices", {}};
    }
    Result<std::shared_ptr<const MessageTranslator>> translator(const std::string& from, const std::string& to) override
    {
        if (!canTranslate(from, to)) {
            return Error{ErrorCode::UnsupportedLanguage, "No route from " + from + " to " + to, {}};
        }
        return std::shared_ptr<const MessageTranslator>(std::make_shared<MessageTranslator>(
            from, to, std::vector<MessageTranslator::Route>{{std::make_shared<Step>(*this, Direction{from, to})}}));
    }
    bool canTranslate(const std::string& from, const std::string& to) const override
    {
        return from == "en" && untranslatable.count(to) == 0;
    }
    bool canSpeak(const std::string& language) const override { return language != "gl"; }
    std::string fingerprint(const std::string& task) const override { return "fake " + task; }

    ComputeDevice m_device;
    std::string spoken = "en";
    Load load;
    std::atomic<int> recognizerAsked{0};
    std::atomic<int> recognized{0};
    std::atomic<int> translated{0};
    std::atomic<int> spokenCount{0};
    bool ignoreStop = false;
    std::set<std::string> untranslatable{"xx"};  ///< changed only while nothing is at work
    std::function<void()> onRecognize;
    std::function<void()> onSynthesizer;                ///< changed only while nothing is at work
    std::function<std::string(const AudioClip&)> hear;  ///< what the recogniser makes of a clip
    std::string soundsLike;                             ///< the language that the recogniser takes speech for
    std::vector<Voice> stockVoices{{"anna", {}, true}};
    std::optional<SpeakerVoice> speaker;  ///< whose voice everything is spoken in
    std::shared_ptr<const SpeakerEncoder> encoder;
    std::set<std::string> missingEncoders;  ///< changed only while nothing is at work
    std::shared_ptr<const QualityPredictor> predictor;
    std::map<std::string, std::function<Result<void>(const StopToken&)>> onSpeak;

    bool canLearn = false;  ///< voices; then it speaks with a pitch. Changed only while nothing is at work
    std::atomic<int> learnedFrom{-1};
    std::function<float(const std::string& key)> learnedLevel = [](const std::string&) { return 0.25F; };  ///< of a voice
    std::function<void(int step, const StopToken&)> onLearn;

private:
    mutable std::mutex m_speakersMutex;
    std::vector<SpeakerVoice> m_speakers;
};

}  // namespace xenoglot
