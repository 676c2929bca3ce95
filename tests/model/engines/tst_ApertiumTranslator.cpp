#include "engines/ApertiumTranslator.h"

#include <QtTest>

using namespace xenoglot;

namespace {

ModelDescription apertium(const std::string& from, const std::string& to, const std::string& mode)
{
    ModelDescription description;
    description.id = "apertium";
    description.task = "translate";
    description.engine = "apertium";
    description.draft = true;
    description.directions = {{from, to}};
    description.parameters = {{"mode", mode}, {"package", "apertium-" + from + "-" + to}};
    return description;
}

}  // namespace

/// Through the real program: apertium with the packages of the starter pack.
class tst_ApertiumTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translates_data();
    void translates();
    void keepsSentencesApart();
    void keepsWhatIsNoWord();
    void writesWhatTheProgramKnows_data();
    void writesWhatTheProgramKnows();
    void namesWhatItDoesNotKnow();
    void namesWordsOfALongMessage();
    void namesAnUnknownMode();
    void namesAMissingProgram();
    void stopsWhenCancelled();
};

void tst_ApertiumTranslator::translates_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("milk");
    const QString portuguese = QString::fromUtf8("Você pode comprar pão e leite no caminho para casa?");
    const QString spanish = QString::fromUtf8("¿Puedes comprar pan y leche de camino a casa?");
    const QString catalan = QString::fromUtf8("Pots comprar pa i llet de camí a casa?");
    const auto row = [](const char* from, const char* to, const char* mode, const QString& sentence, const char* milk) {
        QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(mode) << sentence
                                            << QString::fromLatin1(milk);
    };
    row("pt", "es", "pt-es", portuguese, "leche");
    row("pt", "ca", "por-cat", portuguese, "llet");
    row("pt", "gl", "pt-gl", portuguese, "leite");
    row("es", "pt", "es-pt_BR", spanish, "leite");
    row("es", "ca", "spa-cat", spanish, "llet");
    row("es", "gl", "es-gl", spanish, "leite");
    row("ca", "es", "cat-spa", catalan, "leche");
}

void tst_ApertiumTranslator::translates()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, mode);
    QFETCH(const QString, sentence);
    QFETCH(const QString, milk);
    const auto translator = ApertiumTranslator::load(apertium(from.toStdString(), to.toStdString(), mode.toStdString()), {});
    QVERIFY2(translator.ok(), translator.ok() ? "" : translator.error().text().c_str());
    QCOMPARE((*translator)->direction(), (Direction{from.toStdString(), to.toStdString()}));
    QVERIFY((*translator)->draft());
    const auto result = (*translator)->translate({sentence.toStdString()}, {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QVERIFY2((*result)[0].find(milk.toStdString()) != std::string::npos, (*result)[0].c_str());
    QVERIFY((*result)[0].ends_with('?'));
}

void tst_ApertiumTranslator::keepsSentencesApart()
{
    const auto translator = ApertiumTranslator::load(apertium("pt", "es", "pt-es"), {});
    QVERIFY(translator.ok());
    const std::vector<std::string> sentences{"Bom dia", "", "O trem sai às 17:20", "Até logo!", "Custa 250 euros."};
    const auto together = (*translator)->translate(sentences, {}, {});
    QVERIFY(together.ok());
    QCOMPARE(together->size(), sentences.size());
    QVERIFY((*together)[1].empty());
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
        const auto alone = (*translator)->translate({sentences[i]}, {}, {});
        QVERIFY(alone.ok());
        QCOMPARE((*alone)[0], (*together)[i]);
    }
    QVERIFY((*translator)->translate({}, {}, {})->empty());
}

void tst_ApertiumTranslator::keepsWhatIsNoWord()
{
    const auto translator = ApertiumTranslator::load(apertium("pt", "es", "pt-es"), {});
    QVERIFY(translator.ok());
    const auto result =
        (*translator)->translate({"Xyzzyfoo [mora] em Zaq1, custa <5> ^euros$ / {dois} \\ fim.", "Linha\ncom quebra."}, {}, {});
    QVERIFY(result.ok());
    for (const char* part : {"Xyzzyfoo", "[", "]", "Zaq1", "<5>", "^", "$", "{", "}", "\\"}) {
        QVERIFY2((*result)[0].find(part) != std::string::npos, (*result)[0].c_str());
    }
    QVERIFY((*result)[0].find('*') == std::string::npos);
    QVERIFY((*result)[1].find('\n') == std::string::npos);
}

void tst_ApertiumTranslator::writesWhatTheProgramKnows_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("translation");
    const auto row = [](const char* mode, const char* sentence, const char* translation) {
        QTest::newRow(translation) << QString::fromLatin1(mode) << QString::fromUtf8(sentence) << QString::fromUtf8(translation);
    };
    row("pt-es", "Chego às 6h50.", "Llego a las 6:50.");
    row("por-cat", "Chego às 15h15 em ponto.", "Arribo a les 15:15 en punt.");
    row("pt-es", "Das 9h às 17h30min.", "De las 9h a las 17:30.");
    row("pt-es", "Custa 5eur.", "Cuesta 5eur.");
    row("pt-es", "Ele não era um jovem mal-disposto.", "Él no era un joven mal dispuesto.");
    row("pt-es", "Ele mal chegou.", "Él apenas llegó.");
}

void tst_ApertiumTranslator::writesWhatTheProgramKnows()
{
    QFETCH(const QString, mode);
    QFETCH(const QString, sentence);
    QFETCH(const QString, translation);
    const auto translator = ApertiumTranslator::load(apertium("pt", "xx", mode.toStdString()), {});
    QVERIFY(translator.ok());
    const auto result = (*translator)->answers({sentence.toStdString()}, {}, {});
    QVERIFY(result.ok());
    QCOMPARE(QString::fromStdString((*result)[0].text), translation);
    QVERIFY((*result)[0].unknown.empty());
}

void tst_ApertiumTranslator::namesWhatItDoesNotKnow()
{
    const auto translator = ApertiumTranslator::load(apertium("pt", "es", "pt-es"), {});
    QVERIFY(translator.ok());
    const auto result = (*translator)->answers({"Ele saiu com a turma.", "Bom dia!", "Dois * três e marrom."}, {}, {});
    QVERIFY(result.ok());
    QCOMPARE((*result)[0].unknown, std::vector<std::string>{"turma"});
    QVERIFY2((*result)[0].text.find("la turma") != std::string::npos, (*result)[0].text.c_str());
    QVERIFY((*result)[1].unknown.empty());
    QCOMPARE((*result)[2].unknown, std::vector<std::string>{"marrom"});
    QVERIFY2((*result)[2].text.find(" * ") != std::string::npos, (*result)[2].text.c_str());
}

void tst_ApertiumTranslator::namesWordsOfALongMessage()
{
    const auto translator = ApertiumTranslator::load(apertium("pt", "es", "pt-es"), {});
    QVERIFY(translator.ok());
    // Thousands of words that nobody knows, letters only: "xaaa", "xaab", ...
    std::vector<std::string> sentences;
    for (int i = 0; i < 300; ++i) {
        std::string sentence;
        for (int k = 0; k < 10; ++k) {
            std::string word = "x";
            for (int rest = i * 10 + k, place = 0; place < 3; ++place, rest /= 26) {
                word += static_cast<char>('a' + rest % 26);
            }
            sentence += word + "q ";
        }
        sentences.push_back(sentence + "fim.");
    }
    const auto result = (*translator)->answers(sentences, {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    std::size_t unknown = 0;
    for (const auto& answer : *result) {
        unknown += answer.unknown.size();
    }
    QVERIFY2(unknown > 2900, std::to_string(unknown).c_str());
    StopSource stop;
    stop.request_stop();
    const auto stopped = (*translator)->answers(sentences, stop.get_token(), {});
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void tst_ApertiumTranslator::namesAnUnknownMode()
{
    const auto translator = ApertiumTranslator::load(apertium("pt", "xx", "pt-xx"), {});
    QVERIFY(translator.ok());
    const auto result = (*translator)->translate({"Bom dia"}, {}, {});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::ProgramFailed);
    QVERIFY(result.error().hint.find("apertium-pt-xx") != std::string::npos);
    QVERIFY(!ApertiumTranslator::load(apertium("pt", "es", ""), {}).ok());
}

void tst_ApertiumTranslator::namesAMissingProgram()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto missing = ApertiumTranslator::load(apertium("pt", "es", "pt-es"), {});
    qputenv("PATH", path);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::ProgramMissing);
    QVERIFY(missing.error().hint.find("apertium-pt-es") != std::string::npos);
}

void tst_ApertiumTranslator::stopsWhenCancelled()
{
    const auto translator = ApertiumTranslator::load(apertium("pt", "es", "pt-es"), {});
    QVERIFY(translator.ok());
    StopSource stop;
    stop.request_stop();
    const auto result = (*translator)->translate({"Bom dia"}, stop.get_token(), {});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_ApertiumTranslator)
#include "tst_ApertiumTranslator.moc"
