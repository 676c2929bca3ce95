#include "core/Json.h"

#include <QtTest>

using namespace xenoglot;

class tst_Json : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfValue();
    void findsNamesOutsideTheBasicPlane();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void survivesDeepNesting();
};

void tst_Json::readsEveryKindOfValue()
{
    const auto json = Json::parse(R"({"n": -2.5, "t": "a\u00e9", "b": true, "z": null, "a": [1, [2]]})", "x.json");
    QVERIFY(json.ok());
    QCOMPARE(*json->find("n")->number(), -2.5);
    QCOMPARE(*json->find("t")->text(), std::string("a\xc3\xa9"));
    QVERIFY(*json->find("b")->boolean());
    QVERIFY(json->find("z")->isNull());
    QCOMPARE(json->find("a")->array()->size(), std::size_t{2});
    QVERIFY(json->find("n")->text() == nullptr);
    QVERIFY(json->find("missing") == nullptr);
    QVERIFY(json->find("n")->find("x") == nullptr);
}

void tst_Json::findsNamesOutsideTheBasicPlane()
{
    const auto json = Json::parse("{\"\xf0\x9f\x98\x80\": 1, \"\xef\xbd\x9e\": 2, \"a\": 3}", "x.json");
    QVERIFY(json.ok());
    QCOMPARE(*json->find("\xf0\x9f\x98\x80")->number(), 1.0);
    QCOMPARE(*json->find("\xef\xbd\x9e")->number(), 2.0);
}

void tst_Json::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray("{\"a\": [1, 2");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("bytes") << QByteArray("\x00\xff\x80\x01", 4);
    QTest::newRow("trailing") << QByteArray("{} x");
}

void tst_Json::refusesWhatIsNotJson()
{
    QFETCH(const QByteArray, text);
    const auto json = Json::parse({text.constData(), static_cast<std::size_t>(text.size())}, "broken.json");
    QVERIFY(!json.ok());
    QCOMPARE(json.error().code, ErrorCode::ModelDamaged);
    QVERIFY(json.error().message.find("broken.json") != std::string::npos);
}

void tst_Json::survivesDeepNesting()
{
    QVERIFY(!Json::parse(std::string(200000, '['), "deep.json").ok());
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_Json.moc"
