#include "ToyWhisper.h"
#include "models/whisper/LogMel.h"
#include "models/whisper/WhisperTranscriber.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// The network and the search on a tiny model with random weights: what must hold for every Whisper.
class tst_WhisperToy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cacheEqualsRecomputing();
    void rowsMayChangePlaces();
    void neverRunsPastTheContext_data();
    void neverRunsPastTheContext();
    void sameSeedSameText();
    void stopsAtEveryStep();
    void oneBeamIsGreedy();
    void refusesOtherModels_data();
    void refusesOtherModels();
    void refusesBrokenConfigs_data();
    void refusesBrokenConfigs();
    void logMelOfAnyLength_data();
    void logMelOfAnyLength();
    void unknownLanguage();

private:
    static WhisperModel makeModel(std::int64_t textContext = 48)
    {
        return WhisperModel(*WhisperWeights::load(ToyWhisper::file(textContext), at::kCPU, at::kFloat));
    }
    static at::Tensor noise(double seconds, std::uint64_t seed = 5)
    {
        return at::randn({static_cast<std::int64_t>(seconds * 16000)}, at::detail::createCPUGenerator(seed)) * 0.1;
    }
    Result<WhisperTranscription> transcribe(const WhisperModel& model, const at::Tensor& samples, const WhisperOptions& options,
                                            const StopToken& stop = {}, const ProgressSink& progress = {}) const
    {
        const c10::InferenceMode inference;
        const LogMel frontEnd(80, at::kCPU);
        WhisperTranscriber transcriber(model, frontEnd, m_vocabulary, m_config, options);
        return transcriber.transcribe(samples, stop, progress);
    }

    WhisperConfig m_config = ToyWhisper::config();
    WhisperVocabulary m_vocabulary = ToyWhisper::vocabulary();
};

void tst_WhisperToy::cacheEqualsRecomputing()
{
    const c10::InferenceMode inference;
    const WhisperModel model = makeModel();
    const WhisperMemory memory = model.remember(model.encode(at::randn({80, 3000}, at::detail::createCPUGenerator(2))));
    const std::vector<int> tokens = {13, 14, 17, 22, 0, 1, 2, 3, 40, 40, 4};
    WhisperState state(model.sizes(), 3, at::kCPU, at::kFloat);
    const at::Tensor whole = model.begin(state, memory, tokens);
    model.begin(state, memory, std::span<const int>(tokens).first(3));
    at::Tensor last;
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        last = model.advance(state, memory, std::span<const int>(tokens).subspan(i, 1));
    }
    QCOMPARE(state.length(), static_cast<std::int64_t>(tokens.size()));
    QVERIFY(at::allclose(last.squeeze(0), whole[-1], 1e-4, 1e-4));
}

void tst_WhisperToy::rowsMayChangePlaces()
{
    const c10::InferenceMode inference;
    const WhisperModel model = makeModel();
    const WhisperMemory memory = model.remember(model.encode(at::randn({80, 3000}, at::detail::createCPUGenerator(2))));
    const std::vector<int> prompt = {13, 14, 17};
    WhisperState state(model.sizes(), 3, at::kCPU, at::kFloat);
    model.begin(state, memory, prompt);
    state.select(std::vector<std::int64_t>{0, 0, 0});
    model.advance(state, memory, std::vector<int>{22, 23, 24});
    state.select(std::vector<std::int64_t>{2, 0});
    QCOMPARE(state.rows(), 2);
    const at::Tensor rows = model.advance(state, memory, std::vector<int>{0, 1});

    for (const auto& [row, first, second] : {std::tuple{0, 24, 0}, std::tuple{1, 22, 1}}) {
        WhisperState alone(model.sizes(), 1, at::kCPU, at::kFloat);
        const at::Tensor expected = model.begin(alone, memory, std::vector<int>{13, 14, 17, first, second});
        QVERIFY(at::allclose(rows[row], expected[-1], 1e-4, 1e-4));
    }
    QVERIFY_EXCEPTION_THROWN(state.select(std::vector<std::int64_t>{0, 0, 0, 0}), c10::Error);
}

void tst_WhisperToy::neverRunsPastTheContext_data()
{
    QTest::addColumn<int>("context");
    QTest::addColumn<int>("beams");
    QTest::addColumn<bool>("words");
    QTest::addColumn<bool>("previous");
    QTest::newRow("a tiny context") << 16 << 1 << false << true;
    QTest::newRow("a tiny context, beams") << 16 << 5 << false << true;
    QTest::newRow("a small context") << 48 << 1 << true << true;
    QTest::newRow("a small context, beams") << 48 << 5 << true << true;
    QTest::newRow("a real context") << 448 << 1 << false << true;
    QTest::newRow("without previous text") << 48 << 2 << true << false;
}

void tst_WhisperToy::neverRunsPastTheContext()
{
    QFETCH(const int, context);
    QFETCH(const int, beams);
    QFETCH(const bool, words);
    QFETCH(const bool, previous);
    WhisperOptions options;
    options.beams = beams;
    options.wordTimes = words;
    options.usePreviousText = previous;
    options.temperatures = {0.0, 0.8};
    options.samples = 2;
    options.noSpeechThreshold = 1.0;
    double reached = 0;
    bool ordered = true;
    const auto result = transcribe(makeModel(context), noise(31), options, {}, [&](double fraction) {
        ordered = ordered && fraction >= 0 && fraction <= 1;
        reached = fraction;
    });
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(ordered);
    QCOMPARE(reached, 1.0);
}

void tst_WhisperToy::sameSeedSameText()
{
    const WhisperModel model = makeModel();
    WhisperOptions options;
    options.temperatures = {20.0};
    options.minAverageLogProbability = -100;
    options.noSpeechThreshold = 1.0;
    options.wordTimes = false;
    const auto textOf = [&](std::uint64_t seed) {
        options.seed = seed;
        const auto result = transcribe(model, noise(3), options);
        std::vector<int> tokens;
        for (const TimedText& segment : result->segments) {
            tokens.insert(tokens.end(), segment.tokens.begin(), segment.tokens.end());
        }
        return tokens;
    };
    const auto first = textOf(1);
    QVERIFY(!first.empty());
    QCOMPARE(textOf(1), first);
    QVERIFY(textOf(2) != first);
}

void tst_WhisperToy::stopsAtEveryStep()
{
    const WhisperModel model = makeModel();
    WhisperOptions options;
    options.wordTimes = false;
    StopSource before;
    before.request_stop();
    const auto never = transcribe(model, noise(5), options, before.get_token());
    QVERIFY(!never.ok());
    QCOMPARE(never.error().code, ErrorCode::Cancelled);

    for (const double temperature : {0.0, 1.0}) {
        options.temperatures = {temperature};
        StopSource within;
        int reports = 0;
        const auto half = transcribe(model, noise(65), options, within.get_token(), [&](double) {
            ++reports;
            within.request_stop();
        });
        QVERIFY(!half.ok());
        QCOMPARE(half.error().code, ErrorCode::Cancelled);
        QCOMPARE(reports, 1);
    }
}

void tst_WhisperToy::oneBeamIsGreedy()
{
    const c10::InferenceMode inference;
    const WhisperModel model = makeModel();
    const WhisperMemory memory = model.remember(model.encode(at::randn({80, 3000}, at::detail::createCPUGenerator(3))));
    const TokenRules rules(m_config, m_vocabulary);
    WhisperSearch search(model, m_vocabulary, rules, 1);
    const std::vector<int> prompt = {13, 14, 17};
    const auto found = search.beamSearch(memory, prompt, 1, {}, {});
    QVERIFY(found.ok());

    std::vector<int> expected;
    double sum = 0;
    WhisperState state(model.sizes(), 1, at::kCPU, at::kFloat);
    while (expected.size() < 24) {
        std::vector<int> text = prompt;
        text.insert(text.end(), expected.begin(), expected.end());
        const at::Tensor hidden = model.begin(state, memory, text);
        at::Tensor logits = model.logits(hidden.narrow(0, hidden.size(0) - 1, 1)).clone();
        rules.apply({logits.mutable_data_ptr<float>(), static_cast<std::size_t>(logits.numel())}, expected);
        const auto token = logits.argmax().item<std::int64_t>();
        sum += at::log_softmax(logits, 1)[0][token].item<double>();
        if (token == ToyWhisper::endOfText) {
            break;
        }
        expected.push_back(static_cast<int>(token));
    }
    QCOMPARE(found->tokens, expected);
    QVERIFY(std::abs(found->score - sum / static_cast<double>(expected.size())) < 1e-4);
}

void tst_WhisperToy::refusesOtherModels_data()
{
    QTest::addColumn<QString>("change");
    for (const char* change : {"missing", "misshapen", "unexpected", "spec", "heads", "activation", "no layers", "rank"}) {
        QTest::newRow(change) << QString::fromLatin1(change);
    }
}

void tst_WhisperToy::refusesOtherModels()
{
    QFETCH(const QString, change);
    CTranslate2File file = ToyWhisper::file();
    auto& tensors = file.weights.tensors;
    if (change == QLatin1String("missing")) {
        tensors.erase("decoder/layer_1/attention/linear_1/weight");
    } else if (change == QLatin1String("misshapen")) {
        tensors["encoder/layer_norm/gamma"] = at::ones({63});
    } else if (change == QLatin1String("unexpected")) {
        tensors["decoder/layer_2/more"] = at::ones({1});
    } else if (change == QLatin1String("spec")) {
        file.spec = "TransformerSpec";
    } else if (change == QLatin1String("heads")) {
        tensors["decoder/num_heads"] = at::tensor(3, at::kShort);
    } else if (change == QLatin1String("activation")) {
        tensors["decoder/activation"] = at::tensor(0, at::kChar);
    } else if (change == QLatin1String("no layers")) {
        std::erase_if(tensors, [](const auto& entry) { return entry.first.starts_with("encoder/layer_0"); });
    } else {
        tensors["decoder/embeddings/weight"] = at::ones({64});
    }
    const auto weights = WhisperWeights::load(std::move(file), at::kCPU, at::kFloat);
    QVERIFY(!weights.ok());
    QCOMPARE(weights.error().code, ErrorCode::ModelDamaged);
    QVERIFY(weights.error().message.find("model.bin") != std::string::npos);
}

void tst_WhisperToy::refusesBrokenConfigs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "{}";
    QTest::newRow("a list") << "[]";
    QTest::newRow("text in a list")
        << R"({"suppress_ids":["x"],"suppress_ids_begin":[],"lang_ids":[],"alignment_heads":[[0,0]]})";
    QTest::newRow("negative") << R"({"suppress_ids":[-1],"suppress_ids_begin":[],"lang_ids":[],"alignment_heads":[[0,0]]})";
    QTest::newRow("huge") << R"({"suppress_ids":[1e300],"suppress_ids_begin":[],"lang_ids":[],"alignment_heads":[[0,0]]})";
    QTest::newRow("no heads") << R"({"suppress_ids":[],"suppress_ids_begin":[],"lang_ids":[],"alignment_heads":[]})";
    QTest::newRow("a head of one") << R"({"suppress_ids":[],"suppress_ids_begin":[],"lang_ids":[],"alignment_heads":[[1]]})";
}

void tst_WhisperToy::refusesBrokenConfigs()
{
    QFETCH(const QString, text);
    const auto config = WhisperConfig::fromJson(*Json::parse(text.toStdString(), "config.json"), "config.json");
    QVERIFY(!config.ok());
    QCOMPARE(config.error().code, ErrorCode::ModelDamaged);
}

void tst_WhisperToy::logMelOfAnyLength_data()
{
    QTest::addColumn<int>("samples");
    for (const int samples : {0, 1, 39, 40, 41, 159, 160, 200, 201, 399, 400, 16000, 480000, 480001, 960160}) {
        QTest::addRow("%d", samples) << samples;
    }
}

void tst_WhisperToy::logMelOfAnyLength()
{
    QFETCH(const int, samples);
    const c10::InferenceMode inference;
    const at::Tensor audio = at::randn({samples}, at::detail::createCPUGenerator(4)) * 0.1;
    const at::Tensor features = LogMel(80, at::kCPU).compute(audio);
    QCOMPARE(features.sizes(), at::IntArrayRef({80, samples / 160 + 1}));
    QVERIFY(at::isfinite(features).all().item<bool>());
    QVERIFY((features.max() - features.min()).item<float>() <= 2.0F + 1e-5F);
    // Blocks change nothing: the frames of the beginning do not know how long the recording is.
    if (samples > 480000) {
        const at::Tensor beginning = LogMel(80, at::kCPU).compute(audio.narrow(0, 0, 400000));
        const at::Tensor floor = at::maximum(features.min(), beginning.min());
        QVERIFY(at::allclose(at::maximum(features.narrow(1, 0, 2400), floor), at::maximum(beginning.narrow(1, 0, 2400), floor), 0,
                             1e-5));
    }
}

void tst_WhisperToy::unknownLanguage()
{
    WhisperOptions options;
    options.language = "xx";
    const auto result = transcribe(makeModel(), noise(2), options);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::UnknownLanguage);
    QVERIFY(m_vocabulary.languageToken("zh"));
    QVERIFY(!m_vocabulary.languageToken(""));
}

QTEST_GUILESS_MAIN(tst_WhisperToy)
#include "tst_WhisperToy.moc"
