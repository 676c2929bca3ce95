#include "BergamotModels.h"
#include "engines/BergamotTranslator.h"
#include "models/bergamot/BergamotModel.h"
#include "tensor/MarianFile.h"
#include "text/SentencePieceTokenizer.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace xenoglot;

namespace {

struct Pair {
    std::string source;
    std::string translation;
};

std::vector<Pair> fixture(const std::string& direction)
{
    std::ifstream stream(std::string(XENOGLOT_SOURCE_DIR) + "/tests/fixtures/bergamot/" + direction + ".tsv");
    std::vector<Pair> pairs;
    for (std::string line; std::getline(stream, line);) {
        const std::size_t tab = line.find('\t');
        pairs.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return pairs;
}

std::vector<std::string> sources(const std::vector<Pair>& pairs)
{
    std::vector<std::string> texts;
    for (const Pair& pair : pairs) {
        texts.push_back(pair.source);
    }
    return texts;
}

void damage(const std::filesystem::path& from, const std::filesystem::path& to, const std::function<void(std::string&)>& change)
{
    std::ifstream in(from, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    std::string content = bytes.str();
    change(content);
    std::ofstream(to, std::ios::binary) << content;
}

/// By how much the model preferred its own reading to the other engine's where they part, in logits.
float marginBetween(const ModelDescription& description, const std::string& source, const std::string& ours,
                    const std::string& theirs)
{
    const auto tokenizer = *SentencePieceTokenizer::load(description.files.at("vocabulary"));
    auto marian = *readMarian(description.files.at("weights"));
    const auto config = *BergamotConfig::parse(marian.configYaml, "test");
    const BergamotModel model(config, *BergamotWeights::bind(std::move(marian.weights), config, c10::kCPU), {});
    const auto ids = [&](const std::string& text) {
        const std::vector<int> encoded = tokenizer->encode(text);
        BergamotModel::Ids result(encoded.begin(), encoded.end());
        result.push_back(0);
        return result;
    };
    const BergamotModel::Ids a = ids(ours);
    const BergamotModel::Ids b = ids(theirs);
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const std::vector<float> logits = model.nextLogits(ids(source), {a.begin(), inA});
    return logits[static_cast<std::size_t>(*inA)] - logits[static_cast<std::size_t>(*inB)];
}

}  // namespace

class tst_BergamotTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsThePublicEngine_data();
    void equalsThePublicEngine();
    void doesNotDependOnTheBatch();
    void worksWithoutAShortlist();
    void takesAnyText();
    void stopsWhenCancelled();
    void namesAMissingFile();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
};

void tst_BergamotTranslator::equalsThePublicEngine_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("en-pt") << "en"
                           << "pt";
    QTest::newRow("pt-en") << "pt"
                           << "en";
}

void tst_BergamotTranslator::equalsThePublicEngine()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const ModelDescription description = testing::bergamotModel(from.toStdString(), to.toStdString());
    const auto translator = BergamotTranslator::load(description, {});
    QVERIFY2(translator.ok(), translator.ok() ? "" : translator.error().text().c_str());
    const std::vector<Pair> pairs = fixture(from.toStdString() + "-" + to.toStdString());
    QCOMPARE(pairs.size(), std::size_t{40});

    const ComputeScope scope({}, 1);
    const auto result = (*translator)->translate(sources(pairs), {}, {});
    QVERIFY(result.ok());
    int equal = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if ((*result)[i] == pairs[i].translation) {
            ++equal;
            continue;
        }
        const float margin = marginBetween(description, pairs[i].source, (*result)[i], pairs[i].translation);
        qInfo("%s\n  ours   %s\n  theirs %s\n  margin %.4f", pairs[i].source.c_str(), (*result)[i].c_str(),
              pairs[i].translation.c_str(), double(margin));
        // The public engine rounds activations to eight bits: readings closer than this are a coin's toss to it.
        QVERIFY(margin < 0.5F);
    }
    qInfo("%d of %zu sentences are equal", equal, pairs.size());
    QVERIFY(equal >= 38);
}

void tst_BergamotTranslator::doesNotDependOnTheBatch()
{
    const auto translator = BergamotTranslator::load(testing::bergamotModel("en", "pt"), {});
    QVERIFY(translator.ok());
    const ComputeScope scope({}, 1);
    std::vector<std::string> texts = sources(fixture("en-pt"));
    const auto together = (*translator)->translate(texts, {}, {});
    QVERIFY(together.ok());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto alone = (*translator)->translate({texts[i]}, {}, {});
        QVERIFY(alone.ok());
        QCOMPARE((*alone)[0], (*together)[i]);
    }
    // Another order and other neighbours, more of them than one batch takes.
    std::vector<std::string> many = texts;
    std::reverse(many.begin(), many.end());
    many.insert(many.end(), texts.begin(), texts.end());
    const auto mixed = (*translator)->translate(many, {}, {});
    QVERIFY(mixed.ok());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QCOMPARE((*mixed)[texts.size() - 1 - i], (*together)[i]);
        QCOMPARE((*mixed)[texts.size() + i], (*together)[i]);
    }
}

void tst_BergamotTranslator::worksWithoutAShortlist()
{
    ModelDescription description = testing::bergamotModel("pt", "en");
    description.files.erase("shortlist");
    const auto translator = BergamotTranslator::load(description, {});
    QVERIFY(translator.ok());
    const ComputeScope scope({}, 1);
    const auto result = (*translator)->translate({"Nunca vi tantas estrelas na minha vida."}, {}, {});
    QVERIFY(result.ok());
    QCOMPARE((*result)[0], std::string("I have never seen so many stars in my life."));
}

void tst_BergamotTranslator::takesAnyText()
{
    const auto translator = BergamotTranslator::load(testing::bergamotModel("en", "pt"), {});
    QVERIFY(translator.ok());
    const ComputeScope scope({}, 1);
    const auto none = (*translator)->translate({}, {}, {});
    QVERIFY(none.ok() && none->empty());
    const std::string emoji = "I love it 🎉🎉 ☕ 你好!";
    const auto odd = (*translator)->translate({"", " ", emoji, std::string(3000, 'x'), "\xff\xfe"}, {}, {});
    QVERIFY(odd.ok());
    QCOMPARE(odd->size(), std::size_t{5});
    for (const std::string& text : *odd) {
        QVERIFY2(text.find("\u2047") == std::string::npos, text.c_str());  // the mark of an unknown piece
    }
    std::string endless;
    for (int i = 0; i < 2000; ++i) {
        endless += "house ";
    }
    const auto tooLong = (*translator)->translate({endless}, {}, {});
    QVERIFY(!tooLong.ok());
    QCOMPARE(tooLong.error().code, ErrorCode::InvalidArgument);
}

void tst_BergamotTranslator::stopsWhenCancelled()
{
    const auto translator = BergamotTranslator::load(testing::bergamotModel("en", "pt"), {});
    QVERIFY(translator.ok());
    const ComputeScope scope({}, 1);
    StopSource stop;
    double progress = 0;
    const auto result = (*translator)->translate(sources(fixture("en-pt")), stop.get_token(), [&](double fraction) {
        progress = fraction;
        stop.request_stop();
    });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(progress < 1);
}

void tst_BergamotTranslator::namesAMissingFile()
{
    ModelDescription description = testing::bergamotModel("en", "pt");
    description.files["shortlist"] = "/nowhere/lex.bin";
    const auto missing = BergamotTranslator::load(description, {});
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::ModelMissing);
    QVERIFY(missing.error().message.find("/nowhere/lex.bin") != std::string::npos);
    description.files.erase("weights");
    QVERIFY(!BergamotTranslator::load(description, {}).ok());
}

void tst_BergamotTranslator::refusesDamagedFiles_data()
{
    using Change = std::function<void(std::string&)>;
    QTest::addColumn<QString>("role");
    QTest::addColumn<Change>("change");
    const auto add = [](const char* name, const char* role, const Change& change) {
        QTest::newRow(name) << QString::fromLatin1(role) << change;
    };
    for (const char* role : {"weights", "vocabulary", "shortlist"}) {
        add((std::string(role) + " cut short").c_str(), role, [](std::string& bytes) { bytes.resize(bytes.size() / 2); });
        add((std::string(role) + " of text").c_str(), role,
            [](std::string& bytes) { bytes = "not a model at all, just some text in a file"; });
    }
    add("another architecture", "weights",
        [](std::string& bytes) { bytes.replace(bytes.find("dec-cell: ssru"), 14, "dec-cell: lstm"); });
    add("another size", "weights", [](std::string& bytes) { bytes.replace(bytes.find("dim-emb: 256"), 12, "dim-emb: 128"); });
    add("no size", "weights", [](std::string& bytes) { bytes.replace(bytes.find("dim-emb: 256"), 12, "dim-emb: abc"); });
    add("one layer more", "weights", [](std::string& bytes) { bytes.replace(bytes.find("enc-depth: 6"), 12, "enc-depth: 7"); });
    add("an id beyond the vocabulary", "shortlist",
        [](std::string& bytes) { bytes.replace(bytes.size() - 4, 4, "\xff\xff\xff\x7f"); });
    add("an offset beyond the end", "shortlist",
        [](std::string& bytes) { bytes.replace(48 + 8 * 100, 8, "\xff\xff\xff\xff\xff\xff\xff\x7f"); });
}

void tst_BergamotTranslator::refusesDamagedFiles()
{
    using Change = std::function<void(std::string&)>;
    QFETCH(const QString, role);
    QFETCH(const Change, change);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("damaged.bin")).toStdString();
    ModelDescription description = testing::bergamotModel("en", "pt");
    damage(description.files.at(role.toStdString()), path, change);
    description.files[role.toStdString()] = path;
    const auto translator = BergamotTranslator::load(description, {});
    QVERIFY(!translator.ok());
    QCOMPARE(translator.error().code, ErrorCode::ModelDamaged);
    QVERIFY2(translator.error().message.find("damaged.bin") != std::string::npos, translator.error().message.c_str());
}

QTEST_GUILESS_MAIN(tst_BergamotTranslator)
#include "tst_BergamotTranslator.moc"
