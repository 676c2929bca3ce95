#include "ModelFolder.h"
#include "engines/KokoroSynthesizer.h"
#include "engines/SpeakerVoice.h"
#include "models/kokoro/KokoroPack.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "models/kokoro/KokoroVoiceParameters.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Three trained voices in three languages, all nine at once: the same samples as one at a time, and a memory that does not grow.
/// tests/long.sh runs it under ThreadSanitizer as well.
class tst_VoicesAtOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void soundAsOneAtATime();

private:
    using Samples = std::vector<float>;
    struct Job {
        std::size_t voice;
        const char* language;
        const char* sentence;
    };

    std::filesystem::path trainedVoice(const KokoroPack& pack, const std::string& baseId, std::uint64_t seed) const;
    Samples spoken(const Job& job) const;
    std::vector<Samples> allAtOnce() const;

    static constexpr std::size_t count = 3;
    std::vector<Job> m_jobs;
    std::vector<std::shared_ptr<const SpeechSynthesizer>> m_voices;
    QTemporaryDir m_folder;
};

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool measuresMemory = false;  // the sanitizer's own is larger
#else
constexpr bool measuresMemory = true;
#endif

/// Megabytes, from the kernel's account of this process.
double memory(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith(field)) {
                return line.simplified().split(' ').value(1).toDouble() / 1024;
            }
        }
    }
    return -1;
}

std::string nameOf(std::size_t voice)
{
    return "speaker " + std::to_string(voice);
}

}  // namespace

/// Small changes by chance to all that training changes: they sound like nobody, but nobody listens.
std::filesystem::path tst_VoicesAtOnce::trainedVoice(const KokoroPack& pack, const std::string& baseId, std::uint64_t seed) const
{
    const at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    std::map<std::string, at::Tensor> changes;
    for (const auto& [name, tensor] : pack.weights.decoder) {
        if (kokoro::isTrained(name)) {
            const at::Tensor rows = at::empty({tensor.size(0), 1}).normal_(0, 1, generator);
            const at::Tensor columns = at::empty({1, tensor.numel() / tensor.size(0)}).normal_(0, 1, generator);
            changes[name] = (1e-3 * rows * columns).reshape(tensor.sizes());
        }
    }
    const auto path = std::filesystem::path(m_folder.path().toStdString()) / std::to_string(seed);
    const auto written =
        KokoroVoiceFile::write(path, changes, 4, {{"key", std::to_string(seed)}, {"base", baseId}, {"high_band", "0.5"}});
    return written ? path : std::filesystem::path();
}

void tst_VoicesAtOnce::initTestCase()
{
    const auto folder = modelsFolder() / "kokoro-82m";
    ModelDescription model;
    model.id = model.name = "kokoro-82m";
    model.languages = {"en", "es", "pt"};
    model.files = {
        {"weights", folder / "kokoro.onnx"}, {"voices", folder / "voices_ja.npz"}, {"vocabulary", folder / "vocab.json"}};
    model.parameters = {{"voice.default", "jm_kumo"}};
    const auto stock = KokoroSynthesizer::load(model, {});
    QVERIFY2(stock.ok(), stock ? "" : stock.error().text().c_str());
    std::vector<std::filesystem::path> files;
    {
        const auto pack = KokoroPack::read(model, at::kCPU);
        const auto baseId = kokoroBaseId(model);
        QVERIFY(pack.ok() && baseId.ok());
        for (std::size_t i = 0; i < count; ++i) {
            files.push_back(trainedVoice(*pack, *baseId, i + 1));
            QVERIFY(!files.back().empty());
        }
    }
    const double before = memory("VmRSS");
    for (std::size_t i = 0; i < count; ++i) {
        const auto voice = (*stock)->withVoice({nameOf(i), std::to_string(i), model.id, "jm_kumo", {}, files[i]});
        QVERIFY2(voice.ok(), voice ? "" : voice.error().text().c_str());
        m_voices.push_back(*voice);
        m_jobs.push_back({i, "en", "Good morning, my friend."});
        m_jobs.push_back({i, "es", "Buenos días, mi amigo."});
        m_jobs.push_back({i, "pt", "Bom dia, meu amigo."});
    }
    const double each = (memory("VmRSS") - before) / count;
    qInfo("a trained voice takes %.0f MB", each);
    QVERIFY(before > 0 && (each < 300 || !measuresMemory));
}

tst_VoicesAtOnce::Samples tst_VoicesAtOnce::spoken(const Job& job) const
{
    const ComputeScope scope({}, 1);
    const auto plan = m_voices[job.voice]->plan({job.sentence}, job.language, nameOf(job.voice), 7, {});
    const auto clip = plan ? m_voices[job.voice]->speak(plan->front(), {}, {}) : Result<AudioClip>(plan.error());
    return clip ? clip->samples : Samples();
}

std::vector<tst_VoicesAtOnce::Samples> tst_VoicesAtOnce::allAtOnce() const
{
    std::vector<Samples> results(m_jobs.size());
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        threads.emplace_back([this, &results, i] { results[i] = spoken(m_jobs[i]); });
    }
    threads.clear();
    return results;
}

void tst_VoicesAtOnce::soundAsOneAtATime()
{
    std::vector<Samples> alone;
    for (const Job& job : m_jobs) {
        alone.push_back(spoken(job));
        QVERIFY(alone.back().size() > 20000);
    }
    for (std::size_t language = 0; language < 3; ++language) {
        QVERIFY(alone[language] != alone[3 + language] && alone[language] != alone[6 + language]);  // three voices indeed
    }
    const double one = memory("VmHWM");
    const std::vector<Samples> first = allAtOnce();
    const double nine = memory("VmHWM");
    QVERIFY(first == alone);
    QVERIFY(allAtOnce() == alone);
    const double later = memory("VmHWM");
    qInfo("peak: one at a time %.0f MB, nine at once %.0f MB, again %.0f MB", one, nine, later);
    QVERIFY(nine < one + 9 * 250.0 || !measuresMemory);
    QVERIFY(later < 1.15 * nine || !measuresMemory);
}

QTEST_GUILESS_MAIN(tst_VoicesAtOnce)
#include "tst_VoicesAtOnce.moc"
