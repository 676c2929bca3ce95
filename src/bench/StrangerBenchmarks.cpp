#include "bench/Benchmark.h"
#include "bench/RoundedEmbedding.h"
#include "core/Program.h"
#include "run/SpeakerRecording.h"
#include "run/VoiceJudge.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace xenoglot {

namespace {

constexpr double secondsOfEach = 30;
constexpr double shortestPrompt = 2.5;
constexpr double quietest = 2.5e-5;  // mean power: what is softer is no speech

struct RealSpeaker {
    const char* name;
    const char* language;
    const char* sex;
    const char* folder;
};

/// Speakers of Debian packages: asterisk-core-sounds-*-g722, asterisk-prompt-*, pocketsphinx-testdata. The woman of the English
/// prompts speaks the Spanish ones, too.
constexpr RealSpeaker speakers[]{{"allison", "en", "f", "/usr/share/asterisk/sounds/en_US_f_Allison"},
                                 {"allison", "es", "f", "/usr/share/asterisk/sounds/es_MX_f_Allison"},
                                 {"june", "fr", "f", "/usr/share/asterisk/sounds/fr_CA_f_June"},
                                 {"carlo", "it", "m", "/usr/share/asterisk/sounds/it_IT_m_Carlo"},
                                 {"ivrvoice", "ru", "f", "/usr/share/asterisk/sounds/ru_RU_f_IvrvoiceRU"},
                                 {"librivox", "en", "m", "/usr/share/pocketsphinx/test/data/librivox"},
                                 {"menardi", "it", "f", "/usr/share/asterisk/sounds/it_IT_f_Menardi"},
                                 {"armelle", "fr", "f", "/usr/share/asterisk/sounds/fr"},
                                 {"colombia", "es", "f", "/usr/share/asterisk/sounds/es"}};

/// G.722 without a header is recognised by its name alone, which the program does not trust.
Result<AudioClip> readPrompt(const std::filesystem::path& path)
{
    ProgramCall call;
    call.program = "ffmpeg";
    call.package = "ffmpeg";
    call.arguments = {"-v", "error"};
    if (path.extension() == ".g722") {
        call.arguments.insert(call.arguments.end(), {"-f", "g722"});
    }
    call.arguments.insert(call.arguments.end(), {"-i", path.string(), "-f", "f32le", "-ac", "1", "-ar", "16000", "-"});
    const auto bytes = runProgram(call);
    if (!bytes) {
        return bytes.error();
    }
    AudioClip clip{std::vector<float>(bytes->size() / sizeof(float)), 16000};
    std::memcpy(clip.samples.data(), bytes->data(), clip.samples.size() * sizeof(float));
    return clip;
}

/// Speech of a speaker, evenly out of the folder.
Result<AudioClip> speechIn(const std::filesystem::path& folder, const SpeechDetector& detector)
{
    std::vector<std::filesystem::path> files;
    std::error_code failure;
    for (std::filesystem::directory_iterator item(folder, failure), end; !failure && item != end; item.increment(failure)) {
        const std::string ending = item->path().extension().string();
        if (ending == ".g722" || ending == ".gsm" || ending == ".wav") {
            files.push_back(item->path());
        }
    }
    if (files.empty()) {
        return Error{ErrorCode::FileNotFound, "No recordings in " + folder.string(), {}};
    }
    std::sort(files.begin(), files.end());
    AudioClip all;
    const std::size_t step = std::max<std::size_t>(1, files.size() / 60);
    for (std::size_t i = 0; i < files.size() && all.seconds() < secondsOfEach; i += step) {
        const auto read = readPrompt(files[i]);
        if (!read) {
            return read.error();
        }
        const AudioClip& clip = *read;
        double power = 0;
        for (const float sample : clip.samples) {
            power += static_cast<double>(sample) * sample;
        }
        if (clip.seconds() < shortestPrompt || power / static_cast<double>(clip.samples.size()) < quietest) {
            continue;
        }
        all.sampleRate = clip.sampleRate;
        all.samples.insert(all.samples.end(), clip.samples.begin(), clip.samples.end());
    }
    return speechOf({folder.string(), std::move(all)}, detector, {});
}

/// A stock voice, speaking what voices are judged by.
Result<AudioClip> speechBy(const SpeechSynthesizer& engine, const std::string& voice, const SpeechDetector& detector)
{
    std::vector<std::string> sentences = judgedSentences("en");
    sentences.resize(std::min<std::size_t>(sentences.size(), 5));
    const auto plan = engine.plan(sentences, "en", voice, 0, {});
    if (!plan) {
        return plan.error();
    }
    AudioClip all;
    for (const Utterance& utterance : *plan) {
        const auto clip = engine.speak(utterance, {}, {});
        if (!clip) {
            return clip.error();
        }
        all.sampleRate = clip->sampleRate;
        all.samples.insert(all.samples.end(), clip->samples.begin(), clip->samples.end());
    }
    return speechOf({voice, std::move(all)}, detector, {});
}

}  // namespace

int strangersBenchmark(const BenchmarkOptions& options)
{
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    const ComputeScope compute((*engines)->device(), options.threads);
    const auto detector = (*engines)->detector();
    const auto synthesizer = (*engines)->synthesizer("en", {});
    if (!detector || !synthesizer) {
        return fail(!detector ? detector.error() : synthesizer.error());
    }
    std::vector<std::pair<QJsonObject, AudioClip>> voices;
    const auto add = [&](const std::string& name, const char* language, const char* sex, const char* kind,
                         const Result<AudioClip>& speech) {
        if (speech) {
            voices.emplace_back(QJsonObject{{QStringLiteral("name"), QString::fromStdString(name)},
                                            {QStringLiteral("language"), QLatin1String(language)},
                                            {QStringLiteral("sex"), QLatin1String(sex)},
                                            {QStringLiteral("kind"), QLatin1String(kind)}},
                                *speech);
        }
        return speech;
    };
    for (const RealSpeaker& speaker : speakers) {
        if (const auto added = add(speaker.name, speaker.language, speaker.sex, "real", speechIn(speaker.folder, **detector));
            !added) {
            return fail(added.error());
        }
    }
    for (const Voice& voice : (*synthesizer)->voices()) {
        if (const auto added =
                add(voice.name, "en", voice.female ? "f" : "m", "synthetic", speechBy(**synthesizer, voice.name, **detector));
            !added) {
            return fail(added.error());
        }
    }
    QJsonObject across;
    std::vector<QJsonObject> embeddings(voices.size());
    for (const char* id : {"campplus", "ge2e"}) {
        const auto encoder = (*engines)->speakerEncoder(id);
        if (!encoder) {
            return fail(encoder.error());
        }
        std::vector<SpeakerEmbedding> known;
        for (std::size_t i = 0; i < voices.size(); ++i) {
            const auto embedding = (*encoder)->embed({voices[i].second}, {});
            if (!embedding) {
                return fail(embedding.error());
            }
            embeddings[i][QLatin1String(id)] = rounded(embedding->front());
            known.push_back(embedding->front());
        }
        across[QLatin1String(id)] = std::round(speakerSimilarity(known[0], known[1]) * 1e4) / 1e4;
    }
    // A voice a line, so that a change of one is seen.
    std::printf("{\"across_languages\": %s,\n\"strangers\": [", QJsonDocument(across).toJson(QJsonDocument::Compact).constData());
    for (std::size_t i = 0; i < voices.size(); ++i) {
        voices[i].first[QStringLiteral("embeddings")] = embeddings[i];
        std::printf("%s\n%s", i == 0 ? "" : ",", QJsonDocument(voices[i].first).toJson(QJsonDocument::Compact).constData());
    }
    std::printf("\n]}\n");
    return 0;
}

}  // namespace xenoglot
