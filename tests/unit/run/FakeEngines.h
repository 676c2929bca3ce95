#pragma once

#include "engines/EngineRegistry.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
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
                return Transcript{id(), language, 0.9, language, heard, {{0, clip.seconds(), heard, 0.8, {}, {}}}};
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
        explicit Synthesizer(FakeEngines& fake) : m_fake(fake) {}
        std::string id() const override { return "fake-voice"; }
        const std::vector<Voice>& voices() const override { return m_fake.voices; }
        bool speaks(const std::string&) const override { return true; }
        std::string defaultVoice(const std::string&) const override { return "anna"; }
        const SpeakerVoice* speaker() const override { return m_fake.speaker ? &*m_fake.speaker : nullptr; }
        Result<std::vector<Utterance>> plan(const std::vector<std::string>& sentences, const std::string& language,
                                            const std::string& voice, std::uint64_t seed, const StopToken&) const override
        {
            std::vector<Utterance> plan;
            for (const std::string& sentence : sentences) {
                plan.push_back({sentence, sentence, language, voice.empty() ? "anna" : voice, seed + plan.size()});
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
            AudioClip clip{std::vector<float>(24000), 24000};
            for (std::size_t i = 0; i < clip.samples.size(); ++i) {
                clip.samples[i] = 0.3F * static_cast<float>((i * (utterance.seed + 7)) % 97) / 97.0F - 0.15F;
            }
            return clip;
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
    Result<std::shared_ptr<const SpeechSynthesizer>> synthesizer(const std::string& language, const std::string&) override
    {
        if (!canSpeak(language)) {
            return Error{ErrorCode::UnsupportedLanguage, "No voice speaks " + language, {}};
        }
        return std::shared_ptr<const SpeechSynthesizer>(std::make_shared<Synthesizer>(*this));
    }
    Result<std::shared_ptr<const SpeakerEncoder>> speakerEncoder(const std::string& modelId) override
    {
        if (encoder) {
            return encoder;
        }
        return Error{ErrorCode::ModelMissing, "No encoder is called " + modelId, {}};
    }
    Result<std::shared_ptr<const QualityPredictor>> qualityPredictor() override
    {
        if (predictor) {
            return predictor;
        }
        return Error{ErrorCode::ModelMissing, "No quality predictor", {}};
    }
    Result<std::shared_ptr<const VoiceAdapter>> voiceAdapter() override
    {
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
    std::function<std::string(const AudioClip&)> hear;  ///< what the recogniser makes of a clip
    std::string soundsLike;  ///< the language that the recogniser takes speech for when it is not told one
    std::vector<Voice> voices{{"anna", {}, true}};
    std::optional<SpeakerVoice> speaker;  ///< whose voice everything is spoken in
    std::shared_ptr<const SpeakerEncoder> encoder;
    std::shared_ptr<const QualityPredictor> predictor;
    std::map<std::string, std::function<Result<void>(const StopToken&)>> onSpeak;
};

}  // namespace xenoglot
