#include "run/StoredStockVoices.h"

#include <QtTest>

using namespace xenoglot;

class tst_StoredStockVoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheBenchmarkPrints();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
};

constexpr const char* good =
    R"({"model": "m", "languages": {"en": {"anna": {"campplus": [1, 0], "ge2e": [0, 1], "hertz": 200, "pace": 15, "spread": 0.2}}}})";

void tst_StoredStockVoices::readsWhatTheBenchmarkPrints()
{
    const auto stored = readStockVoices(good);
    QVERIFY(stored.ok());
    QCOMPARE(stored->model, std::string("m"));
    const StockVoice& anna = stored->languages.at("en").at("anna");
    QCOMPARE(anna.melody.hertz, 200.0);
    QCOMPARE(anna.melody.spread, 0.2);
    QCOMPARE(anna.pace, 15.0);
    QCOMPARE(anna.campplus, (SpeakerEmbedding{1, 0}));
    QCOMPARE(anna.ge2e, (SpeakerEmbedding{0, 1}));
}

void tst_StoredStockVoices::refusesWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto changed = [](const char* from, const char* to) {
        const QByteArray json(good);
        Q_ASSERT(json.contains(from));
        return QByteArray(json).replace(from, to);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no model") << changed(R"("model": "m", )", "");
    QTest::newRow("no languages") << QByteArray(R"({"model": "m", "languages": {}})");
    QTest::newRow("one encoder") << changed(R"("ge2e": [0, 1], )", "");
    QTest::newRow("no number") << changed("[1, 0]", R"([1, "0"])");
    QTest::newRow("no pitch") << changed(R"("hertz": 200, )", "");
    QTest::newRow("a negative pace") << changed("15", "-15");
}

void tst_StoredStockVoices::refusesWhatIsDamaged()
{
    QFETCH(QByteArray, json);
    const auto stored = readStockVoices(json);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::FileDamaged);
    QVERIFY(!stored.error().hint.empty());
}

QTEST_GUILESS_MAIN(tst_StoredStockVoices)
#include "tst_StoredStockVoices.moc"
