#include "bench/Benchmark.h"
#include "run/TakeCheck.h"
#include "run/VoiceJudge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <tuple>

namespace xenoglot {

namespace {

constexpr double leastCaught = 0.95;
constexpr double mostFalseAlarms = 0.03;
constexpr std::size_t takesWanted = 100;  // of all languages together
constexpr double keptByCut = 0.65;        // a take that is cut off keeps that much of its length
constexpr double noiseToSpeech = 2;       // amplitude: noise that is louder than the speech by 6 dB

const std::vector<std::string> kinds{"good", "wrong text", "cut off", "noise", "wrong language"};

/// A take of one sentence.
struct SpokenTake {
    std::string text;
    AudioClip clip;
};

/// Lines "language, tab, sentence" of the inputs, behind the sentences that voices are judged by.
Result<std::map<std::string, std::vector<std::string>>> readSentences(const BenchmarkOptions& options)
{
    std::map<std::string, std::vector<std::string>> sentences;
    for (const std::string& language : options.targets) {
        sentences[language] = judgedSentences(language);
    }
    for (const auto& path : options.inputs) {
        std::ifstream file(path);
        if (!file) {
            return Error{ErrorCode::FileNotFound, "No sentences in " + path.string(), {}};
        }
        for (std::string line; std::getline(file, line);) {
            const auto tab = line.find('\t');
            const auto found = sentences.find(line.substr(0, tab));
            if (tab != std::string::npos && found != sentences.end()) {
                found->second.push_back(line.substr(tab + 1));
            }
        }
    }
    for (const auto& [language, list] : sentences) {
        if (list.size() < 2) {
            return Error{ErrorCode::InvalidArgument, "Two or more sentences are wanted in " + language, {}};
        }
    }
    return sentences;
}

/// As LanguageJob speaks: from the cache or the engine, at the level of messages.
Result<SpokenTake> spoken(const SpeechSynthesizer& engine, const StageCache& cache, const std::string& language,
                          const std::string& sentence, const std::string& voice, std::uint64_t seed, int threads)
{
    const auto plan = engine.plan({sentence}, language, voice, seed, {});
    if (!plan) {
        return plan.error();
    }
    std::vector<SpokenPart> parts;
    for (const Utterance& utterance : *plan) {
        auto clip = cache.findSpeech(engine.id(), utterance, threads);
        if (!clip) {
            auto made = engine.speak(utterance, {}, {});
            if (!made) {
                return made.error();
            }
            cache.store(engine.id(), utterance, threads, *made);
            clip = *std::move(made);
        }
        parts.push_back({*std::move(clip), utterance.pauseAfter});
    }
    auto message = assembleSpeech(parts);
    return message ? Result<SpokenTake>(SpokenTake{sentence, *std::move(message)}) : message.error();
}

AudioClip cutOff(AudioClip clip)
{
    clip.samples.resize(static_cast<std::size_t>(keptByCut * static_cast<double>(clip.samples.size())));
    return clip;
}

AudioClip noisy(AudioClip clip, std::size_t seed)
{
    double power = 0;
    for (const float sample : clip.samples) {
        power += static_cast<double>(sample) * sample;
    }
    std::mt19937_64 random(seed);
    std::normal_distribution<double> noise(0, noiseToSpeech * std::sqrt(power / static_cast<double>(clip.samples.size())));
    for (float& sample : clip.samples) {
        sample += static_cast<float>(noise(random));
    }
    return clip;
}

/// What became of the takes of one language, by kind.
struct Tally {
    std::map<std::string, int> takes;
    std::map<std::string, int> flagged;
    WordError good;

    double share(const std::string& kind) const
    {
        const auto count = takes.find(kind);
        const auto hits = flagged.find(kind);
        return count == takes.end() || hits == flagged.end() ? 0 : static_cast<double>(hits->second) / count->second;
    }
    void add(const Tally& other)
    {
        for (const std::string& kind : kinds) {
            takes[kind] += other.takes.at(kind);
            flagged[kind] += other.flagged.at(kind);
        }
        good += other.good;
    }
};

QJsonObject json(const Tally& tally)
{
    QJsonObject object{{QStringLiteral("takes"), tally.takes.at("good")},
                       {QStringLiteral("word_error"), tally.good.rate()},
                       {QStringLiteral("false_alarms"), tally.share("good")}};
    for (const std::string& kind : kinds) {
        if (kind != "good") {
            object[QStringLiteral("caught: ") + QString::fromStdString(kind)] = tally.share(kind);
        }
    }
    return object;
}

/// One language's takes, good and forced bad ones, before the check of the run.
class TakeTrial
{
public:
    TakeTrial(const BenchmarkOptions& options, EngineProvider& engines, const StageCache& cache)
        : m_options(options), m_engines(engines), m_cache(cache)
    {
    }

    Result<Tally> run(const std::string& language, const std::vector<std::string>& sentences,
                      const std::vector<SpokenTake>& foreign)
    {
        const auto takes = speak(language, sentences);
        if (!takes) {
            return takes.error();
        }
        for (const std::string& kind : kinds) {
            m_tally.takes[kind] = m_tally.flagged[kind] = 0;
        }
        const TakeCheck check(m_engines, m_cache, m_gate, language, {});
        for (std::size_t i = 0; i < takes->size(); ++i) {
            const SpokenTake& take = (*takes)[i];
            for (const auto& [kind, clip, meant] :
                 {std::tuple{"good", take.clip, take.text},
                  std::tuple{"wrong text", take.clip, (*takes)[(i + 1) % takes->size()].text},
                  std::tuple{"cut off", cutOff(take.clip), take.text}, std::tuple{"noise", noisy(take.clip, i), take.text},
                  std::tuple{"wrong language", foreign[i % foreign.size()].clip, take.text}}) {
                if (const auto heard = judge(check, kind, clip, meant); !heard) {
                    return heard.error();
                }
            }
            std::fprintf(stderr, "\r%s %zu/%zu ", language.c_str(), i + 1, takes->size());
        }
        std::fprintf(stderr, "\n");
        return m_tally;
    }

    /// Takes by the language's own voice, as the program speaks where nobody chose another; each sentence with several seeds.
    /// (Other voices speak some languages so that nobody could call their takes good.)
    Result<std::vector<SpokenTake>> speak(const std::string& language, const std::vector<std::string>& sentences) const
    {
        const auto engine = m_engines.synthesizer(language, {});
        if (!engine) {
            return engine.error();
        }
        std::vector<SpokenTake> takes;
        const std::size_t wanted = takesWanted / m_options.targets.size() + 1;
        for (std::size_t i = 0; i < wanted; ++i) {
            auto take = spoken(**engine, m_cache, language, sentences[i % sentences.size()], (*engine)->defaultVoice(language),
                               i / sentences.size(), m_options.threads);
            if (!take) {
                return take.error();
            }
            takes.push_back(*std::move(take));
        }
        return takes;
    }

private:
    Result<void> judge(const TakeCheck& check, const std::string& kind, const AudioClip& clip, const std::string& meant)
    {
        const std::vector<SpokenPart> parts{{clip, 0}};
        const auto heard = check.listen(clip, parts, {meant}, {});
        if (!heard) {
            return heard.error();
        }
        ++m_tally.takes[kind];
        m_tally.flagged[kind] += heard->front().wrong ? 1 : 0;
        if (kind == "good") {
            m_tally.good += heard->front().error;
        }
        const bool surprise = heard->front().wrong == (kind == "good");
        if (surprise) {
            std::fprintf(stderr, "\r%s: %zu of %zu words wrong: %s\n", kind.c_str(), heard->front().error.errors(),
                         heard->front().error.words, meant.c_str());
        }
        return {};
    }

    const BenchmarkOptions& m_options;
    EngineProvider& m_engines;
    const StageCache& m_cache;
    EngineGate m_gate{false};
    Tally m_tally;
};

}  // namespace

int takesBenchmark(const BenchmarkOptions& options)
{
    const auto engines = benchmarkEngines(options);
    const auto sentences = readSentences(options);
    if (!engines || !sentences) {
        return fail(!engines ? engines.error() : sentences.error());
    }
    QTemporaryDir folder;
    ResultCache kept(options.keep.empty() ? folder.path().toStdString() : options.keep.string());
    const StageCache cache(&kept, **engines);
    const ComputeScope compute((*engines)->device(), options.threads);

    QJsonObject languages;
    Tally all;
    for (const std::string& kind : kinds) {
        all.takes[kind] = all.flagged[kind] = 0;
    }
    for (std::size_t i = 0; i < options.targets.size(); ++i) {
        const std::string& language = options.targets[i];
        const std::string& other = options.targets.size() > 1 ? options.targets[(i + 1) % options.targets.size()] : options.from;
        const std::vector<std::string>& otherSentences =
            sentences->contains(other) ? sentences->at(other) : judgedSentences(other);
        const auto foreign = TakeTrial(options, **engines, cache).speak(other, otherSentences);
        const auto tally = foreign ? TakeTrial(options, **engines, cache).run(language, sentences->at(language), *foreign)
                                   : Result<Tally>(foreign.error());
        if (!tally) {
            return fail(tally.error());
        }
        QJsonObject figures = json(*tally);
        const WordLimit limit = wordLimit(language);
        figures[QStringLiteral("limit")] = limit.most;
        figures[QStringLiteral("retried")] = limit.decides();
        languages[QString::fromStdString(language)] = figures;
        if (limit.decides()) {
            all.add(*tally);
        }
    }
    std::fputs(QJsonDocument(QJsonObject{{QStringLiteral("benchmark"), QStringLiteral("takes")},
                                         {QStringLiteral("languages"), languages},
                                         {QStringLiteral("together"), json(all)}})
                   .toJson()
                   .constData(),
               stdout);
    bool good = all.takes["good"] > 0 && all.share("good") <= mostFalseAlarms;
    for (const std::string& kind : kinds) {
        good = good && (kind == "good" || all.share(kind) >= leastCaught);
    }
    return good ? 0 : 3;
}

}  // namespace xenoglot
