#include "text/ByteLevelBpe.h"
#include "text/Utf8.h"

#include <QtTest>

using namespace xenoglot;

class tst_ByteLevelBpe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesBytes();
    void joinsCharactersSplitOverTokens();
    void leavesAddedTokensOut();
    void refusesWhatDoesNotAgree_data();
    void refusesWhatDoesNotAgree();
    void repairsUtf8AsUnicodeSays();

private:
    /// "Ġ" is a space, "âĤ" and "¬" are the bytes E2 82 and AC of the euro sign.
    static Result<ByteLevelBpe> make(const std::string& added = R"([{"id": 4, "content": "<|end|>"}])",
                                     const std::string& tokens = R"(["Ġa", "b", "âĤ", "¬", "<|end|>", "", "<|30.00|>"])")
    {
        const auto vocabulary = Json::parse(tokens, "v");
        const auto tokenizer = Json::parse("{\"added_tokens\": " + added + "}", "t");
        return ByteLevelBpe::fromJson(*vocabulary, *tokenizer, "vocabulary.json");
    }
};

void tst_ByteLevelBpe::decodesBytes()
{
    const auto bpe = make();
    QVERIFY(bpe.ok());
    QCOMPARE(bpe->size(), 7);
    QCOMPARE(bpe->decode(std::vector<int>{0, 1, 5}), std::string(" ab"));
    QCOMPARE(bpe->idOf("<|end|>").value_or(-1), 4);
    QCOMPARE(bpe->idOf("Ġa").value_or(-1), 0);
    QVERIFY(!bpe->idOf(" a"));
}

void tst_ByteLevelBpe::joinsCharactersSplitOverTokens()
{
    const auto bpe = make();
    QCOMPARE(bpe->decode(std::vector<int>{1, 2, 3, 1}), std::string("b€b"));
    QCOMPARE(bpe->decode(std::vector<int>{1, 2}), std::string("b\xef\xbf\xbd"));
    QCOMPARE(bpe->decode(std::vector<int>{3, 1}), std::string("\xef\xbf\xbd"
                                                              "b"));
    QCOMPARE(bpe->bytesOf(2), std::string("\xe2\x82"));
}

void tst_ByteLevelBpe::leavesAddedTokensOut()
{
    const auto bpe = make();
    QCOMPARE(bpe->decode(std::vector<int>{1, 4, 1}), std::string("bb"));
    QCOMPARE(bpe->bytesOf(4), std::string("<|end|>"));
    // Older tokenizers do not list the time marks.
    QCOMPARE(bpe->bytesOf(6), std::string("<|30.00|>"));
}

void tst_ByteLevelBpe::refusesWhatDoesNotAgree_data()
{
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("tokens");
    const QString list = QStringLiteral(R"(["a", "<|end|>"])");
    QTest::newRow("outside") << R"([{"id": 2, "content": "x"}])" << list;
    QTest::newRow("negative") << R"([{"id": -1, "content": "x"}])" << list;
    QTest::newRow("not whole") << R"([{"id": 0.5, "content": "a"}])" << list;
    QTest::newRow("another token there") << R"([{"id": 0, "content": "<|end|>"}])" << list;
    QTest::newRow("no content") << R"([{"id": 0}])" << list;
    QTest::newRow("added tokens are no list") << R"({})" << list;
    QTest::newRow("no tokens") << R"([])" << QStringLiteral("[]");
    QTest::newRow("tokens are no list") << R"([])" << QStringLiteral(R"({"a": 0})");
    QTest::newRow("a token is no text") << R"([])" << QStringLiteral(R"(["a", 7])");
}

void tst_ByteLevelBpe::refusesWhatDoesNotAgree()
{
    QFETCH(const QString, added);
    QFETCH(const QString, tokens);
    const auto bpe = make(added.toStdString(), tokens.toStdString());
    QVERIFY(!bpe.ok());
    QCOMPARE(bpe.error().code, ErrorCode::ModelDamaged);
    QVERIFY(bpe.error().message.find("vocabulary.json") != std::string::npos);
}

void tst_ByteLevelBpe::repairsUtf8AsUnicodeSays()
{
    // Table 3-8 of The Unicode Standard: each maximal subpart is one replacement.
    const std::u32string expected = U"a\ufffd\ufffd\ufffdb\ufffdc\ufffd\ufffdd";
    QVERIFY(codePointsOf("a\xF1\x80\x80\xE1\x80\xC2"
                         "b\x80"
                         "c\x80\xBF"
                         "d")
            == expected);
    QCOMPARE(utf8Of(U"a€😀"), std::string("a€😀"));
    QCOMPARE(std::string(trimWhiteSpace("\u3000 a b\n")), std::string("a b"));
    QCOMPARE(std::string(trimWhiteSpace(" \t")), std::string());
}

QTEST_GUILESS_MAIN(tst_ByteLevelBpe)
#include "tst_ByteLevelBpe.moc"
