#include "BergamotModels.h"
#include "engines/ApertiumTranslator.h"
#include "engines/BergamotTranslator.h"
#include "engines/MessageTranslator.h"
#include "text/TranslationCheck.h"

#include <QtTest>

#include <fstream>

using namespace xenoglot;

namespace {

std::vector<std::string> lines(const std::string& file)
{
    std::ifstream stream(std::string(XENOGLOT_SOURCE_DIR) + "/tests/fixtures/" + file);
    std::vector<std::string> result;
    for (std::string line; std::getline(stream, line);) {
        result.push_back(line.substr(0, line.find('\t')));
    }
    return result;
}

std::shared_ptr<const Translator> bergamot(const std::string& from, const std::string& to)
{
    const auto translator = BergamotTranslator::load(testing::bergamotModel(from, to), {});
    return translator ? *translator : nullptr;
}

std::shared_ptr<const Translator> apertium(const std::string& from, const std::string& to, const std::string& mode)
{
    ModelDescription description;
    description.id = "apertium";
    description.draft = true;
    description.directions = {{from, to}};
    description.parameters = {{"mode", mode}};
    const auto translator = ApertiumTranslator::load(description, {});
    return translator ? *translator : nullptr;
}

}  // namespace

/// Ordinary messages through the real engines: nothing ordinary is refused, and what the small models get wrong by themselves
/// (clock phrases, years, currencies, addresses) comes out right.
class tst_TranslatedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsEverydaySentences_data();
    void acceptsEverydaySentences();
    void translatesAMessageOverTwoSteps_data();
    void translatesAMessageOverTwoSteps();
    void getsDifficultThingsRight_data();
    void getsDifficultThingsRight();
    void translatesATranscriptWithoutPunctuation();
    void retriesWhatTheModelGetsWrong();
};

void tst_TranslatedMessages::acceptsEverydaySentences_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("en-pt") << "en"
                           << "pt";
    QTest::newRow("pt-en") << "pt"
                           << "en";
}

void tst_TranslatedMessages::acceptsEverydaySentences()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const auto translator = bergamot(from.toStdString(), to.toStdString());
    QVERIFY(translator != nullptr);
    const MessageTranslator messages(from.toStdString(), to.toStdString(), {{translator}});
    const ComputeScope scope({}, 1);
    std::vector<std::string> all = lines("messages/" + from.toStdString() + ".txt");
    const std::vector<std::string> more = lines("bergamot/" + from.toStdString() + "-" + to.toStdString() + ".tsv");
    all.insert(all.end(), more.begin(), more.end());
    QVERIFY(all.size() >= 80);
    int refused = 0;
    for (const std::string& sentence : all) {
        const auto result = messages.translate(sentence, {}, {});
        if (!result) {
            ++refused;
            qWarning("%s", result.error().text().c_str());
        }
    }
    QCOMPARE(refused, 0);
}

void tst_TranslatedMessages::translatesAMessageOverTwoSteps_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("mode");
    QTest::newRow("es") << "es"
                        << "pt-es";
    QTest::newRow("ca") << "ca"
                        << "por-cat";
    QTest::newRow("gl") << "gl"
                        << "pt-gl";
}

void tst_TranslatedMessages::translatesAMessageOverTwoSteps()
{
    QFETCH(const QString, to);
    QFETCH(const QString, mode);
    const auto first = bergamot("en", "pt");
    const auto second = apertium("pt", to.toStdString(), mode.toStdString());
    QVERIFY(first != nullptr && second != nullptr);
    std::string message;
    for (const std::string& sentence : lines("messages/en.txt")) {
        message += sentence + "\n\n";
    }
    const ComputeScope scope({}, 1);
    const auto result = MessageTranslator("en", to.toStdString(), {{first, second}}).translate(message, {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QVERIFY(result->draft);
    QCOMPARE(result->route, (std::vector<std::string>{"bergamot-tiny en→pt", "apertium pt→" + to.toStdString()}));
    QVERIFY(result->sentences.size() >= lines("messages/en.txt").size());
}

void tst_TranslatedMessages::getsDifficultThingsRight_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("wanted");
    const auto add = [](const char* from, const char* sentence, const QStringList& wanted) {
        QTest::addRow("%s", sentence) << QString::fromUtf8(from) << QString::fromUtf8(sentence) << wanted;
    };
    const auto u = [](const char* text) { return QString::fromUtf8(text); };
    add("en", "The meeting is at half past three on Thursday.", {u("3:30"), u("quinta-feira")});
    add("en", "Meet me at a quarter to nine, not at ten past six.", {u("8:45"), u("6:10")});
    add("en", "It cost me £30 and $45.", {u("30 libras"), u("45 dólares")});
    add("en", "Write to anna.bell@example.com or see https://www.example.org/news.",
        {u("anna.bell@example.com"), u("https://www.example.org/news")});
    add("en", "I was born in nineteen eighty-four.", {u("1984")});
    add("en", "It costs two hundred and fifty euros.", {u("duzentos e cinquenta euros")});
    add("pt", "A reunião é às três e meia.", {u("3:30")});
    add("pt", "São onze horas da noite aqui.", {u("23:00")});
    add("pt", "Custa R$ 2,50 ou 3 €.", {u("2.50 reais"), u("3 euros")});
}

void tst_TranslatedMessages::getsDifficultThingsRight()
{
    QFETCH(const QString, from);
    QFETCH(const QString, sentence);
    QFETCH(const QStringList, wanted);
    const std::string to = from == QStringLiteral("en") ? "pt" : "en";
    const auto translator = bergamot(from.toStdString(), to);
    QVERIFY(translator != nullptr);
    const ComputeScope scope({}, 1);
    const auto result = MessageTranslator(from.toStdString(), to, {{translator}}).translate(sentence.toStdString(), {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QString text = QString::fromStdString(result->text());
    text.replace(QStringLiteral("2,50"), QStringLiteral("2.50"));
    for (const QString& part : wanted) {
        QVERIFY2(text.contains(part), qPrintable(text));
    }
}

void tst_TranslatedMessages::translatesATranscriptWithoutPunctuation()
{
    const auto translator = bergamot("en", "pt");
    QVERIFY(translator != nullptr);
    const ComputeScope scope({}, 1);
    const MessageTranslator messages("en", "pt", {{translator}});
    // The recordings of the demo: as their transcripts have it, and as a recogniser writes it.
    for (const char* text :
         {"and mister john dashwood had then leisure to consider how much there might be prudently in his power to do for them",
          "he was not an ill disposed young man unless to be rather cold hearted and rather selfish is to be ill disposed",
          "Had he married a more amiable woman, he might have been made still more respectable than he was. He might even "
          "have been made amiable himself."}) {
        const auto result = messages.translate(text, {}, {});
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    }
}

void tst_TranslatedMessages::retriesWhatTheModelGetsWrong()
{
    const auto translator = bergamot("en", "pt");
    QVERIFY(translator != nullptr);
    const ComputeScope scope({}, 1);
    const std::string sentence = "Turn left at the second traffic light, then drive about one and a half miles.";
    const auto raw = translator->translate({sentence}, {}, {});
    QVERIFY(raw.ok());
    QVERIFY2(translationFault(sentence, "en", (*raw)[0], "pt").has_value(), (*raw)[0].c_str());
    const auto mended = MessageTranslator("en", "pt", {{translator}}).translate(sentence, {}, {});
    QVERIFY(mended.ok());
    QVERIFY2(mended->text().find("1,5") != std::string::npos, mended->text().c_str());
}

QTEST_GUILESS_MAIN(tst_TranslatedMessages)
#include "tst_TranslatedMessages.moc"
