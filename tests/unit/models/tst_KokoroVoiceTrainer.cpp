#include "ToyKokoro.h"
#include "models/kokoro/KokoroTrainingState.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "models/kokoro/KokoroVoiceParameters.h"
#include "models/kokoro/KokoroVoiceTrainer.h"
#include "models/kokoro/KokoroWindows.h"
#include "tensor/Device.h"
#include "tensor/SafetensorsFile.h"
#include "tensor/SafetensorsWriter.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <limits>
#include <set>

using namespace xenoglot;
using testing::ToyKokoro;

namespace {

/// LibTorch's memory on the CPU, which can be made to run out.
class ScarceMemory : public c10::Allocator
{
public:
    ScarceMemory() { c10::SetAllocator(c10::kCPU, this, priority); }
    ~ScarceMemory() override { c10::SetAllocator(c10::kCPU, m_plenty, priority); }
    ScarceMemory(const ScarceMemory&) = delete;
    ScarceMemory& operator=(const ScarceMemory&) = delete;

    /// From now on there are so many allocations and no more.
    void leave(std::int64_t allocations) { m_left = allocations; }
    std::int64_t left() const { return m_left; }

    c10::DataPtr allocate(std::size_t bytes) override
    {
        TORCH_CHECK(m_left-- > 0, "can't allocate memory");
        return m_plenty->allocate(bytes);
    }
    c10::DeleterFnPtr raw_deleter() const override { return m_plenty->raw_deleter(); }
    void copy_data(void* to, const void* from, std::size_t bytes) const override { default_copy_data(to, from, bytes); }

private:
    static constexpr std::uint8_t priority = 1;
    c10::Allocator* m_plenty = c10::GetAllocator(c10::kCPU);
    std::atomic<std::int64_t> m_left{std::numeric_limits<std::int64_t>::max()};
};

}  // namespace

/// Training a voice on a toy model: that it learns, stops, resumes, and steps back; and the file that comes out.
class tst_KokoroVoiceTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void windowsCoverThePiecesAndSpareTheHeldOut();
    void learns();
    void meanOfTrajectoriesIsShorterThanOne();
    void strengthIsAShareOfWhatWasLearned();
    void resumesAsIfNothingHadHappened();
    void windowsSideBySideChangeNothing();
    void killedTwentyTimesItEndsTheSame();
    void memoryRunsOut();
    void anotherKeyOrADamagedCheckpointIsNone();
    void stops();
    void stepsBackFromDivergence();
    void stepsBackToTheCheckpoint();
    void givesUpWhereNothingHelps();
    void stopsEarlyWithoutGain();
    void refusesPiecesThatDoNotFit();
    void keyFollowsEverything();
    void voiceFileKeepsTheChanges_data();
    void voiceFileKeepsTheChanges();
    void voiceFileRefusesHostileOnes_data();
    void voiceFileRefusesHostileOnes();

public:
    static constexpr QLatin1String trainCommand{"--train"};
    static int train(const QString& name);

private:
    static KokoroTrainingOptions options();
    static bool equal(const KokoroTrainedVoice& a, const KokoroTrainedVoice& b);

    KokoroWeights m_base;
    std::vector<KokoroVoicePiece> m_pieces;
    std::optional<KokoroTrainedVoice> m_trained;
    QTemporaryDir m_folder;
};

KokoroTrainingOptions tst_KokoroVoiceTrainer::options()
{
    KokoroTrainingOptions options;
    options.trajectories = 2;
    options.steps = 12;
    options.frames = 8;
    options.seed = 3;
    options.weightRate = 3e-3;
    options.shiftRate = 1e-2;
    options.warmUp = 2;
    options.evaluateEvery = 6;
    options.heldOut = 1;
    options.threads = 1;
    options.precision = kokoro::ConvolutionPrecision::Single;
    return options;
}

bool tst_KokoroVoiceTrainer::equal(const KokoroTrainedVoice& a, const KokoroTrainedVoice& b)
{
    for (const auto& [name, change] : a.changes) {
        if (!b.changes.contains(name) || !at::equal(change, b.changes.at(name))) {
            return false;
        }
    }
    return a.changes.size() == b.changes.size() && a.steps == b.steps && a.heldOutAfter == b.heldOutAfter;
}

void tst_KokoroVoiceTrainer::initTestCase()
{
    initialiseTorch();
    at::set_num_threads(1);
    m_base = ToyKokoro::weights();
    m_pieces = ToyKokoro::pieces({40, 20, 5});
    QVERIFY(m_folder.isValid());
}

void tst_KokoroVoiceTrainer::windowsCoverThePiecesAndSpareTheHeldOut()
{
    const KokoroWindows windows(m_pieces, 8, 1, 3);
    QCOMPARE(windows.heldOut().size(), std::size_t{1});
    const auto held = windows.heldOut().front();
    QCOMPARE(held.piece, std::size_t{0});
    std::set<std::size_t> drawn;
    for (std::uint64_t step = 0; step < 500; ++step) {
        const auto window = windows.draw(step, 0);
        drawn.insert(window.piece);
        QVERIFY(window.start >= 0 && window.start + window.frames <= m_pieces[window.piece].features.size(1));
        QVERIFY(window.piece != held.piece || window.start >= held.start + held.frames
                || window.start + window.frames <= held.start);
    }
    QCOMPARE(drawn.size(), m_pieces.size());
    QVERIFY(KokoroWindows(ToyKokoro::pieces({20}), 8, 3, 3).heldOut().empty());
}

void tst_KokoroVoiceTrainer::learns()
{
    std::vector<KokoroTrainingProgress> seen;
    const auto voice = KokoroVoiceTrainer(m_base, options(), "key").train(m_pieces, {}, {}, [&](const KokoroTrainingProgress& p) {
        seen.push_back(p);
    });
    QVERIFY2(voice.ok(), voice.ok() ? "" : voice.error().text().c_str());
    QCOMPARE(int(seen.size()), 24);
    QCOMPARE(seen.back().step, 24);
    QCOMPARE(seen.back().steps, 24);
    QCOMPARE(voice->steps, 24);
    QCOMPARE(seen.back().secondsLeft, 0.0);
    QVERIFY(seen.front().secondsLeft > 0);
    QVERIFY2(voice->heldOutAfter < 0.9 * voice->heldOutBefore,
             qPrintable(QStringLiteral("%1 to %2").arg(voice->heldOutBefore).arg(voice->heldOutAfter)));
    QCOMPARE(voice->stepBacks, 0);
    for (const auto& [name, tensor] : m_base.decoder) {
        QCOMPARE(voice->changes.contains(name), kokoro::isTrained(name));
    }
    m_trained = *voice;
}

/// What differs between the trajectories, their chance, cancels out in part.
void tst_KokoroVoiceTrainer::meanOfTrajectoriesIsShorterThanOne()
{
    QVERIFY(m_trained);
    KokoroTrainingOptions single = options();
    single.trajectories = 1;
    const auto one = KokoroVoiceTrainer(m_base, single, "key").train(m_pieces, {}, {}, {});
    QVERIFY(one.ok());
    QCOMPARE(one->steps, 12);
    double mean = 0;
    double alone = 0;
    double both = 0;
    for (const auto& [name, change] : m_trained->changes) {
        mean += change.square().sum().item<double>();
        alone += one->changes.at(name).square().sum().item<double>();
        both += (change * one->changes.at(name)).sum().item<double>();
    }
    QVERIFY2(mean < 0.95 * alone && both > 0.5 * std::sqrt(mean * alone),
             qPrintable(QStringLiteral("%1 %2 %3").arg(mean).arg(alone).arg(both)));
}

void tst_KokoroVoiceTrainer::strengthIsAShareOfWhatWasLearned()
{
    QVERIFY(m_trained);
    KokoroTrainingOptions half = options();
    half.strength = options().strength / 2;
    const auto less = KokoroVoiceTrainer(m_base, half, "key").train(m_pieces, {}, {}, {});
    QVERIFY(less.ok());
    QCOMPARE(less->heldOutAfter, m_trained->heldOutAfter);
    for (const auto& [name, change] : m_trained->changes) {
        QVERIFY2(at::allclose(2 * less->changes.at(name), change, 1e-5, 1e-9), name.c_str());
    }
}

void tst_KokoroVoiceTrainer::resumesAsIfNothingHadHappened()
{
    QVERIFY(m_trained);
    const auto file = std::filesystem::path(m_folder.filePath(QStringLiteral("resume")).toStdString());
    for (const int killedAt : {9, 13, 20}) {
        StopSource stop;
        const auto killed = KokoroVoiceTrainer(m_base, options(), "key")
                                .train(m_pieces, file, stop.get_token(), [&](const KokoroTrainingProgress& p) {
                                    if (p.step == killedAt) {
                                        stop.request_stop();
                                    }
                                });
        QVERIFY(!killed.ok());
        QCOMPARE(killed.error().code, ErrorCode::Cancelled);
    }
    int first = 0;
    const auto resumed =
        KokoroVoiceTrainer(m_base, options(), "key").train(m_pieces, file, {}, [&](const KokoroTrainingProgress& p) {
            first = first == 0 ? p.step : first;
        });
    QVERIFY(resumed.ok());
    QCOMPARE(first, 19);
    QVERIFY(equal(*resumed, *m_trained));
    const auto again = KokoroVoiceTrainer(m_base, options(), "key").train(m_pieces, file, {}, {});
    QVERIFY(again.ok() && equal(*again, *m_trained));
}

/// Two threads sum the gradient of a step in whichever order; one thread computes each window alone as well.
void tst_KokoroVoiceTrainer::windowsSideBySideChangeNothing()
{
    QVERIFY(m_trained);
    KokoroTrainingOptions both = options();
    both.threads = 2;
    for (int i = 0; i < 3; ++i) {
        const auto voice = KokoroVoiceTrainer(m_base, both, "key").train(m_pieces, {}, {}, {});
        QVERIFY2(voice.ok(), voice.ok() ? "" : voice.error().text().c_str());
        QVERIFY(equal(*voice, *m_trained));
    }
}

/// Each life of the program goes on from the last checkpoint of the one before.
void tst_KokoroVoiceTrainer::killedTwentyTimesItEndsTheSame()
{
    const auto live = [this](const QString& name, int killAfter) {
        QProcess life;
        life.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        life.start(QCoreApplication::applicationFilePath(), {trainCommand, m_folder.filePath(name)});
        const bool ended = life.waitForFinished(killAfter > 0 ? killAfter : 120000);
        if (!ended) {
            life.kill();  // SIGKILL
            life.waitForFinished();
        }
        return ended && life.exitStatus() == QProcess::NormalExit && life.exitCode() == 0;
    };
    const auto bytes = [this](const QString& name) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(live(QStringLiteral("calm"), 0));
    const int whole = static_cast<int>(timer.elapsed());
    QRandomGenerator random(20261129);
    int killed = 0;
    int resumed = 0;
    while (killed < 20) {
        // A life that reaches its end is one that has to begin anew.
        if (live(QStringLiteral("killed"), whole / 4 + static_cast<int>(random.bounded(whole / 2)))) {
            QCOMPARE(bytes(QStringLiteral("killed.voice")), bytes(QStringLiteral("calm.voice")));
            QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("killed.voice")))
                    && QFile::remove(m_folder.filePath(QStringLiteral("killed.checkpoint"))));
        } else {
            ++killed;
            resumed += QFile::exists(m_folder.filePath(QStringLiteral("killed.checkpoint"))) ? 1 : 0;
        }
    }
    QVERIFY2(resumed >= 5, qPrintable(QString::number(resumed)));
    QVERIFY(live(QStringLiteral("killed"), 0));
    QVERIFY(!bytes(QStringLiteral("calm.voice")).isEmpty());
    QCOMPARE(bytes(QStringLiteral("killed.voice")), bytes(QStringLiteral("calm.voice")));
}

/// The life of a program that learns a voice: NAME.checkpoint is gone on from, NAME.voice is the result.
int tst_KokoroVoiceTrainer::train(const QString& name)
{
    initialiseTorch();
    const KokoroWeights base = ToyKokoro::weights();
    KokoroTrainingOptions settings = options();
    settings.steps = 24;
    settings.evaluateEvery = 3;
    settings.patience = 1000;
    settings.weightRate = 1e-3;
    settings.threads = 2;
    const auto file = [&](const char* ending) { return std::filesystem::path((name + QLatin1String(ending)).toStdString()); };
    const auto voice =
        KokoroVoiceTrainer(base, settings, "key").train(ToyKokoro::pieces({40, 20, 5}), file(".checkpoint"), {}, {});
    if (!voice) {
        qWarning("%s", voice.error().text().c_str());
        return 1;
    }
    return KokoroVoiceFile::write(file(".voice"), voice->changes, 0, {{"key", "k"}, {"base", "b"}}) ? 0 : 1;
}

/// Wherever it runs out, in whichever lane: an exception comes to the caller, and with memory again the training goes on.
void tst_KokoroVoiceTrainer::memoryRunsOut()
{
    QVERIFY(m_trained);
    const auto file = std::filesystem::path(m_folder.filePath(QStringLiteral("scarce")).toStdString());
    KokoroTrainingOptions both = options();
    both.threads = 2;
    const KokoroVoiceTrainer trainer(m_base, both, "key");
    ScarceMemory memory;
    memory.leave(std::numeric_limits<std::int64_t>::max());
    QVERIFY(trainer.train(m_pieces, {}, {}, {}).ok());
    const auto whole = static_cast<double>(std::numeric_limits<std::int64_t>::max() - memory.left());
    QVERIFY(whole > 1000);
    for (const double share : {.001, .02, .11, .27, .45, .62, .83, .97}) {
        QFile::remove(QString::fromStdString(file.string()));
        memory.leave(static_cast<std::int64_t>(share * whole));
        QVERIFY_EXCEPTION_THROWN(trainer.train(m_pieces, file, {}, {}), c10::Error);
        memory.leave(std::numeric_limits<std::int64_t>::max());
        const auto voice = trainer.train(m_pieces, file, {}, {});
        QVERIFY2(voice.ok(), voice.ok() ? "" : voice.error().text().c_str());
        QVERIFY(equal(*voice, *m_trained));
    }
}

void tst_KokoroVoiceTrainer::anotherKeyOrADamagedCheckpointIsNone()
{
    const QString path = m_folder.filePath(QStringLiteral("resume"));
    KokoroTrainingOptions few = options();
    few.trajectories = 1;
    few.steps = 1;
    int steps = 0;
    const auto other =
        KokoroVoiceTrainer(m_base, few, "other").train(m_pieces, path.toStdString(), {}, [&](const KokoroTrainingProgress&) {
            ++steps;
        });
    QVERIFY(other.ok());
    QCOMPARE(steps, 1);
    QFile file(path);
    QVERIFY(file.resize(file.size() / 2));
    steps = 0;
    const auto damaged =
        KokoroVoiceTrainer(m_base, few, "other").train(m_pieces, path.toStdString(), {}, [&](const KokoroTrainingProgress&) {
            ++steps;
        });
    QVERIFY(damaged.ok());
    QCOMPARE(steps, 1);
}

void tst_KokoroVoiceTrainer::stops()
{
    StopSource stop;
    stop.request_stop();
    const auto voice = KokoroVoiceTrainer(m_base, options(), "key").train(m_pieces, {}, stop.get_token(), {});
    QVERIFY(!voice.ok());
    QCOMPARE(voice.error().code, ErrorCode::Cancelled);
}

void tst_KokoroVoiceTrainer::stepsBackFromDivergence()
{
    KokoroTrainingOptions wild = options();
    wild.weightRate = 0.6;
    wild.shiftRate = 0.6;
    wild.warmUp = 0;
    const auto voice = KokoroVoiceTrainer(m_base, wild, "key").train(m_pieces, {}, {}, {});
    if (voice.ok()) {
        qInfo("step backs: %d", voice->stepBacks);
        QVERIFY(voice->stepBacks > 0);
        for (const auto& [name, change] : voice->changes) {
            QVERIFY(at::isfinite(change).all().item<bool>());
        }
    } else {
        QFAIL(voice.error().text().c_str());
    }
}

void tst_KokoroVoiceTrainer::stepsBackToTheCheckpoint()
{
    const auto checkpoint = std::filesystem::path(m_folder.filePath(QStringLiteral("calm")).toStdString());
    StopSource stop;
    const int kept = options().steps + options().evaluateEvery;
    const auto calm = KokoroVoiceTrainer(m_base, options(), "key")
                          .train(m_pieces, checkpoint, stop.get_token(), [&](const KokoroTrainingProgress& p) {
                              if (p.step == kept) {
                                  stop.request_stop();
                              }
                          });
    QVERIFY(!calm.ok());
    const auto before = KokoroTrainingState::load(checkpoint);
    QVERIFY(before.ok());
    QCOMPARE(before->trajectory, 1);
    QCOMPARE(before->step, options().evaluateEvery);
    KokoroTrainingOptions wild = options();
    wild.weightRate = wild.shiftRate = 1e3;
    std::vector<int> steps;
    const auto astray =
        KokoroVoiceTrainer(m_base, wild, "key").train(m_pieces, checkpoint, {}, [&](const KokoroTrainingProgress& p) {
            steps.push_back(p.step);
        });
    QVERIFY(!astray.ok());
    QCOMPARE(astray.error().code, ErrorCode::SpeechRejected);
    QVERIFY(!steps.empty() && *std::min_element(steps.begin(), steps.end()) == kept + 1);  // never before the checkpoint
    QVERIFY(std::count(steps.begin(), steps.end(), kept + 1) > 1);
    // The checkpoint is as it was: whoever goes on from it more calmly gets there.
    const auto again = KokoroVoiceTrainer(m_base, options(), "key").train(m_pieces, checkpoint, {}, {});
    QVERIFY(again.ok());
    QVERIFY(equal(*again, *m_trained));
}

void tst_KokoroVoiceTrainer::givesUpWhereNothingHelps()
{
    KokoroTrainingOptions wild = options();
    wild.weightRate = 1e30;
    const auto voice = KokoroVoiceTrainer(m_base, wild, "key").train(m_pieces, {}, {}, {});
    QVERIFY(!voice.ok());
    QCOMPARE(voice.error().code, ErrorCode::SpeechRejected);
}

void tst_KokoroVoiceTrainer::stopsEarlyWithoutGain()
{
    KokoroTrainingOptions still = options();
    still.weightRate = still.shiftRate = 0;
    still.steps = 24;
    still.patience = 2;
    const auto voice = KokoroVoiceTrainer(m_base, still, "key").train(m_pieces, {}, {}, {});
    QVERIFY(voice.ok());
    QVERIFY(voice->stoppedEarly);
    QCOMPARE(voice->steps, 0);
    QCOMPARE(voice->heldOutAfter, voice->heldOutBefore);
}

void tst_KokoroVoiceTrainer::refusesPiecesThatDoNotFit()
{
    const KokoroVoiceTrainer trainer(m_base, options(), "key");
    const auto refused = [&](const std::vector<KokoroVoicePiece>& pieces) {
        const auto voice = trainer.train(pieces, {}, {}, {});
        return !voice.ok() && voice.error().code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused({}));
    KokoroVoicePiece piece = m_pieces.front();
    piece.samples = piece.samples.narrow(0, 0, 600);
    QVERIFY(refused({piece}));
    piece = m_pieces.front();
    piece.energy = at::full_like(piece.energy, std::numeric_limits<float>::quiet_NaN());
    QVERIFY(refused({piece}));
    piece = m_pieces.front();
    piece.style = at::Tensor();
    QVERIFY(refused({piece}));
    KokoroTrainingOptions senseless = options();
    senseless.steps = 0;
    QVERIFY(!KokoroVoiceTrainer(m_base, senseless, "key").train(m_pieces, {}, {}, {}).ok());
}

void tst_KokoroVoiceTrainer::keyFollowsEverything()
{
    const std::string key = trainingKey("base", m_pieces, options());
    QCOMPARE(key.size(), std::size_t{64});
    QCOMPARE(trainingKey("base", ToyKokoro::pieces({40, 20, 5}), options()), key);
    QVERIFY(trainingKey("other", m_pieces, options()) != key);
    KokoroTrainingOptions other = options();
    other.seed = 4;
    QVERIFY(trainingKey("base", m_pieces, other) != key);
    std::vector<KokoroVoicePiece> pieces = m_pieces;
    pieces[1].samples = pieces[1].samples + 1e-6F;
    QVERIFY(trainingKey("base", pieces, options()) != key);
}

void tst_KokoroVoiceTrainer::voiceFileKeepsTheChanges_data()
{
    QTest::addColumn<int>("rank");
    QTest::addColumn<double>("most");
    QTest::newRow("whole") << 0 << 1e-3;
    QTest::newRow("rank 3") << 3 << 0.8;
}

void tst_KokoroVoiceTrainer::voiceFileKeepsTheChanges()
{
    QFETCH(const int, rank);
    QFETCH(const double, most);
    QVERIFY(m_trained);
    const auto path = std::filesystem::path(m_folder.filePath(QStringLiteral("voice")).toStdString());
    QVERIFY(KokoroVoiceFile::write(path, m_trained->changes, rank,
                                   {{"key", "k"}, {"base", "b"}, {"high_band", "0.046"}, {"name", "Ä \"x\" \\\n"}})
                .ok());
    const auto voice = KokoroVoiceFile::read(path, m_base, "b");
    QVERIFY2(voice.ok(), voice.ok() ? "" : voice.error().text().c_str());
    QCOMPARE(voice->about.at("name"), std::string("Ä \"x\" \\\n"));
    QCOMPARE(voice->highBandShare, 0.046);
    double error = 0;
    double size = 0;
    for (const auto& [name, change] : m_trained->changes) {
        error += (voice->changes.at(name) - change).square().sum().item<double>();
        size += change.square().sum().item<double>();
    }
    QVERIFY2(std::sqrt(error / size) < most, qPrintable(QString::number(std::sqrt(error / size))));
    const auto weights = voice->applied(m_base);
    QVERIFY(weights.ok());
    QVERIFY(weights->words.is_same(m_base.words));
    const at::Tensor changed = weights->stages[0].blocks[0].first[0].conv.weight;
    QVERIFY(!at::equal(changed, m_base.stages[0].blocks[0].first[0].conv.weight));
    QVERIFY(weights->stages[0].blocks[0].first[0].taps.defined());
    QVERIFY(!changed.requires_grad() && !changed.is_inference());

    QCOMPARE(QFile::permissions(m_folder.filePath(QStringLiteral("voice"))) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());

    // A single bit of a value, which would be a possible value as well.
    QFile file(m_folder.filePath(QStringLiteral("voice")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2));
    char byte = 0;
    QVERIFY(file.getChar(&byte) && file.seek(file.size() - 2) && file.putChar(static_cast<char>(byte ^ 1)));
    file.close();
    const auto damaged = KokoroVoiceFile::read(path, m_base, "b");
    QVERIFY(!damaged.ok());
    QCOMPARE(damaged.error().code, ErrorCode::ModelDamaged);
}

void tst_KokoroVoiceTrainer::voiceFileRefusesHostileOnes_data()
{
    QTest::addColumn<int>("kind");
    const char* const kinds[] = {"none of ours",      "no key",         "another base",         "an unexpected tensor",
                                 "a missing tensor",  "wrong type",     "wrong shape",          "no finite number",
                                 "a rank beyond all", "half of a pair", "a high band too loud", "a high band that is no number"};
    for (int i = 0; i < int(std::size(kinds)); ++i) {
        QTest::newRow(kinds[i]) << i;
    }
}

void tst_KokoroVoiceTrainer::voiceFileRefusesHostileOnes()
{
    QFETCH(const int, kind);
    std::map<std::string, std::string> about{{"format", "xenoglot-kokoro-voice 2"}, {"key", "k"}, {"base", "b"}};
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : m_base.decoder) {
        if (kokoro::isTrained(name)) {
            tensors.emplace(name, at::zeros(tensor.sizes(), at::kHalf));
        }
    }
    const auto path = std::filesystem::path(m_folder.filePath(QStringLiteral("hostile")).toStdString());
    const auto readable = [&] {
        return writeSafetensors(path, tensors, about).ok() && KokoroVoiceFile::read(path, m_base, "b").ok();
    };
    QVERIFY(readable());
    QCOMPARE(KokoroVoiceFile::read(path, m_base, "b")->highBandShare, 1.0);  // as files of earlier versions
    const std::string name = "decoder.encode.conv1.weight";
    const at::Tensor& shape = m_base.decoder.at(name);
    const std::int64_t columns = shape.numel() / shape.size(0);
    switch (kind) {
        case 0: about["format"] = "something"; break;
        case 1: about.erase("key"); break;
        case 2: about["base"] = "c"; break;
        case 3: tensors["bert_encoder.weight"] = at::zeros({1}, at::kHalf); break;
        case 4: tensors.erase(name); break;
        case 5: tensors[name] = at::zeros(shape.sizes()); break;
        case 6: tensors[name] = at::zeros({shape.numel()}, at::kHalf); break;
        case 7: tensors[name] = at::full(shape.sizes(), std::numeric_limits<float>::infinity(), at::kHalf); break;
        case 8:
            tensors.erase(name);
            tensors[name + ":left"] = at::zeros({shape.size(0), 1000}, at::kHalf);
            tensors[name + ":right"] = at::zeros({1000, columns}, at::kHalf);
            break;
        case 9:
            tensors.erase(name);
            tensors[name + ":left"] = at::zeros({shape.size(0), 1}, at::kHalf);
            break;
        case 10: about["high_band"] = "1.5"; break;
        default: about["high_band"] = "much"; break;
    }
    QVERIFY(writeSafetensors(path, tensors, about).ok());
    const auto voice = KokoroVoiceFile::read(path, m_base, "b");
    QVERIFY(!voice.ok());
    QCOMPARE(voice.error().code, ErrorCode::ModelDamaged);
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == tst_KokoroVoiceTrainer::trainCommand) {
        return tst_KokoroVoiceTrainer::train(QString::fromLocal8Bit(argv[2]));
    }
    tst_KokoroVoiceTrainer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_KokoroVoiceTrainer.moc"
