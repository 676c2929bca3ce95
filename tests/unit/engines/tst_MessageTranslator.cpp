#include "engines/MessageTranslator.h"

#include <QtTest>

#include <functional>
#include <mutex>

using namespace xenoglot;

namespace {

using Reply = std::function<std::string(const std::string&)>;

/// A translator that answers from a function and remembers what it was asked.
class FakeTranslator final : public Translator
{
public:
    FakeTranslator(std::string id, Direction direction, Reply answer, bool draft = false)
        : m_id(std::move(id)), m_direction(std::move(direction)), m_answer(std::move(answer)), m_draft(draft)
    {
    }

    std::string id() const override { return m_id; }
    Direction direction() const override { return m_direction; }
    bool draft() const override { return m_draft; }

    Result<std::vector<std::string>> translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                               const ProgressSink& progress) const override
    {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        if (failure) {
            return *failure;
        }
        batches.push_back(sentences);
        std::vector<std::string> answers;
        for (const std::string& sentence : sentences) {
            answers.push_back(m_answer(sentence));
        }
        report(progress, 1.0);
        return answers;
    }

    Result<std::vector<Answer>> answers(const std::vector<std::string>& sentences, const StopToken& stop,
                                        const ProgressSink& progress) const override
    {
        auto result = Translator::answers(sentences, stop, progress);
        for (std::size_t i = 0; result && i < result->size(); ++i) {
            for (const std::string& word : unknown) {
                if ((*result)[i].text.find(word) != std::string::npos) {
                    (*result)[i].unknown.push_back(word);
                }
            }
        }
        return result;
    }

    std::vector<std::string> unknown;  ///< words that it names when it copies them
    std::optional<Error> failure;
    mutable std::vector<std::vector<std::string>> batches;

private:
    std::string m_id;
    Direction m_direction;
    Reply m_answer;
    bool m_draft;
};

using Dictionary = std::map<std::string, std::string>;

Reply from(Dictionary dictionary)
{
    return [dictionary = std::move(dictionary)](const std::string& sentence) {
        const auto found = dictionary.find(sentence);
        return found == dictionary.end() ? sentence : found->second;
    };
}

std::shared_ptr<FakeTranslator> fake(const char* id, const Direction& direction, Dictionary dictionary, bool draft = false)
{
    return std::make_shared<FakeTranslator>(id, direction, from(std::move(dictionary)), draft);
}

}  // namespace

class tst_MessageTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesAllSentencesAsOneBatch();
    void protectsWhatModelsGarble();
    void rejectsWhatIsNoTranslation_data();
    void rejectsWhatIsNoTranslation();
    void triesOtherWordings();
    void triesClauseByClause();
    void triesAnotherRoute();
    void goesOverSeveralSteps();
    void passesErrorsOn();
    void copiesDigits();
    void namesWhatIsLeftUntranslated();
    void rejectsWhereMuchIsLeft();
    void prefersTheRouteThatKnowsTheWord();
    void readsCapitalsAsSentences();
    void putsSetPhrasesOtherwise();
};

void tst_MessageTranslator::translatesAllSentencesAsOneBatch()
{
    const auto translator = fake("m", {"en", "pt"}, {{"How are you?", "Como vai?"}, {"See you soon.", "Até logo."}});
    double progress = 0;
    const auto result = MessageTranslator("en", "pt", {{translator}}).translate("How are you? See you soon.", {}, [&](double f) {
        progress = f;
    });
    QVERIFY(result.ok());
    QCOMPARE(result->language, std::string("pt"));
    QCOMPARE(result->sentences, (std::vector<std::string>{"Como vai?", "Até logo."}));
    QCOMPARE(result->route, std::vector<std::string>{"m en→pt"});
    QVERIFY(!result->draft);
    QCOMPARE(translator->batches.size(), std::size_t{1});
    QCOMPARE(progress, 1.0);
}

void tst_MessageTranslator::protectsWhatModelsGarble()
{
    const auto translator = fake(
        "m", {"en", "pt"}, {{"Write to Zaq1 at 3:30.", "Escreva para Zaq1 às 3:30."}, {"It is 30 pounds.", "São 30 libras."}});
    const auto result = MessageTranslator("en", "pt", {{translator}})
                            .translate("Write to a.b@example.com at half past three. It is £30.", {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(result->text(), std::string("Escreva para a.b@example.com às 3:30. São 30 libras."));
}

void tst_MessageTranslator::rejectsWhatIsNoTranslation_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QString() << QStringLiteral("empty");
    QTest::newRow("white space") << QStringLiteral("  ") << QStringLiteral("empty");
    QTest::newRow("untranslated") << QStringLiteral("I will come at five with seven friends.") << QStringLiteral("untranslated");
    QTest::newRow("another number") << QStringLiteral("Eu venho às cinco com oito amigos.") << QStringLiteral("seven");
    QTest::newRow("runaway") << QStringLiteral("Eu venho às cinco com sete sete sete sete sete sete amigos.")
                             << QStringLiteral("repeats");
}

void tst_MessageTranslator::rejectsWhatIsNoTranslation()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, reason);
    const auto translator = std::make_shared<FakeTranslator>("m", Direction{"en", "pt"}, [&](const std::string& sentence) {
        return sentence == "Good morning!" ? std::string("Bom dia!") : answer.toStdString();
    });
    const auto result =
        MessageTranslator("en", "pt", {{translator}}).translate("Good morning! I will come at five with seven friends.", {}, {});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::TranslationRejected);
    for (const std::string& part : {std::string("Sentence 2"), std::string("I will come at five"), reason.toStdString()}) {
        QVERIFY2(result.error().message.find(part) != std::string::npos, result.error().message.c_str());
    }
    QVERIFY(!result.error().hint.empty());
}

void tst_MessageTranslator::triesOtherWordings()
{
    const auto translator = fake("m", {"en", "pt"},
                                 {{"It costs two hundred and fifty euros.", "Custa duzentos euros."},
                                  {"It costs 250 euros.", "Custa 250 euros."},
                                  {"Goodbye!", "Adeus!"},
                                  {"How are you?", "Como vai?"}});
    const auto result = MessageTranslator("en", "pt", {{translator}})
                            .translate("How are you? It costs two hundred and fifty euros. Bye!", {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(result->text(), std::string("Como vai? Custa 250 euros. Adeus!"));
    // What was right the first time is not asked again.
    for (std::size_t i = 1; i < translator->batches.size(); ++i) {
        QVERIFY(std::find(translator->batches[i].begin(), translator->batches[i].end(), "How are you?")
                == translator->batches[i].end());
    }
}

void tst_MessageTranslator::triesClauseByClause()
{
    const std::string first = "If it does not rain tomorrow afternoon,";
    const std::string second = "we could go to the beach with the children.";
    const auto translator =
        fake("m", {"en", "pt"}, {{first, "Se não chover amanhã à tarde,"}, {second, "podíamos ir à praia com as crianças."}});
    const auto result = MessageTranslator("en", "pt", {{translator}}).translate(first + " " + second, {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(result->text(), std::string("Se não chover amanhã à tarde, podíamos ir à praia com as crianças."));
}

void tst_MessageTranslator::triesAnotherRoute()
{
    const auto broken = fake("first", {"en", "pt"}, {{"How are you?", "Como vai?"}, {"See you at ten.", "Até às onze."}});
    const auto rough = fake("second", {"en", "pt"}, {{"See you at ten.", "Até às dez."}}, true);
    const auto result = MessageTranslator("en", "pt", {{broken}, {rough}}).translate("How are you? See you at ten.", {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->text(), std::string("Como vai? Até às dez."));
    QCOMPARE(result->route, (std::vector<std::string>{"first en→pt", "second en→pt"}));
    QVERIFY(result->draft);
    for (const auto& batch : rough->batches) {
        QCOMPARE(batch, std::vector<std::string>{"See you at ten."});
    }
}

void tst_MessageTranslator::goesOverSeveralSteps()
{
    const auto first = fake("a", {"en", "pt"}, {{"How are you today?", "Como está hoje?"}});
    const auto second = fake("b", {"pt", "es"}, {{"Como está hoje?", "¿Cómo está hoy?"}}, true);
    const auto result = MessageTranslator("en", "es", {{first, second}}).translate("How are you today?", {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->text(), std::string("¿Cómo está hoy?"));
    QCOMPARE(result->route, (std::vector<std::string>{"a en→pt", "b pt→es"}));
    QVERIFY(result->draft);
    const auto round = fake("b", {"pt", "es"}, {{"Oh não!", "¡Oh no!"}});
    const auto cognate =
        MessageTranslator("en", "es", {{fake("a", {"en", "pt"}, {{"Oh no!", "Oh não!"}}), round}}).translate("Oh no!", {}, {});
    QVERIFY(cognate.ok());
    // A second step that gives the source back is found out.
    const auto back = fake("b", {"pt", "es"}, {{"Como está hoje?", "How are you today?"}});
    const auto rejected = MessageTranslator("en", "es", {{first, back}}).translate("How are you today?", {}, {});
    QVERIFY(!rejected.ok());
    QCOMPARE(rejected.error().code, ErrorCode::TranslationRejected);
}

void tst_MessageTranslator::passesErrorsOn()
{
    const auto broken = fake("m", {"en", "pt"}, {});
    broken->failure = Error{ErrorCode::ProgramMissing, "no program", "install it"};
    const auto failed = MessageTranslator("en", "pt", {{broken}}).translate("How are you?", {}, {});
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().code, ErrorCode::ProgramMissing);
    // Another route makes up for it.
    const auto good = fake("n", {"en", "pt"}, {{"How are you?", "Como vai?"}});
    const auto result = MessageTranslator("en", "pt", {{broken}, {good}}).translate("How are you?", {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->route, std::vector<std::string>{"n en→pt"});

    StopSource stop;
    stop.request_stop();
    const auto cancelled = MessageTranslator("en", "pt", {{good}}).translate("How are you?", stop.get_token(), {});
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);

    QCOMPARE(MessageTranslator("en", "pt", {}).translate("Hi.", {}, {}).error().code, ErrorCode::UnsupportedLanguage);
    QCOMPARE(MessageTranslator("en", "pt", {{good}}).translate(" ... ", {}, {}).error().code, ErrorCode::InvalidArgument);
}

void tst_MessageTranslator::copiesDigits()
{
    const auto translator = fake("m", {"en", "pt"}, {{"Call me.", "Ligue-me."}});
    const auto result = MessageTranslator("en", "pt", {{translator}}).translate("Call me. 555-0123.", {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->text(), std::string("Ligue-me. 555-0123."));
    QCOMPARE(translator->batches.front(), std::vector<std::string>{"Call me."});
}

void tst_MessageTranslator::namesWhatIsLeftUntranslated()
{
    const auto rough = fake("r", {"pt", "es"}, {{"Ele saiu pelo portão com Anna.", "Él salió por el portão con Anna."}}, true);
    rough->unknown = {"portão", "Anna"};
    const auto result = MessageTranslator("pt", "es", {{rough}}).translate("Ele saiu pelo portão com Anna.", {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->text(), std::string("Él salió por el portão con Anna."));
    QCOMPARE(result->leftUntranslated, std::vector<std::string>{"portão"});
    QCOMPARE(result->note(), std::string("left untranslated: portão"));
    QVERIFY(result->draft);

    const auto copies = fake("m", {"en", "pt"}, {});
    const auto word = MessageTranslator("en", "pt", {{copies}}).translate("Blimey!", {}, {});
    QVERIFY(word.ok());
    QCOMPARE(word->leftUntranslated, std::vector<std::string>{"Blimey"});
    QVERIFY(word->draft);
    // A name alone, as another sentence tells.
    const auto greets = fake("m", {"en", "pt"}, {{"Are you there, Maria?", "Você está aí, Maria?"}});
    const auto name = MessageTranslator("en", "pt", {{greets}}).translate("Maria! Are you there, Maria?", {}, {});
    QVERIFY(name.ok());
    QVERIFY(name->leftUntranslated.empty());
    QVERIFY(!name->draft);
    const auto shared = MessageTranslator("en", "pt", {{copies}}).translate("OK.", {}, {});
    QVERIFY(shared.ok());
    QVERIFY(shared->leftUntranslated.empty());
    QVERIFY(!shared->draft);
}

void tst_MessageTranslator::rejectsWhereMuchIsLeft()
{
    const auto rough = fake("r", {"pt", "es"}, {{"O cachorro marrom latiu muito.", "El cachorro marrom latiu mucho."}}, true);
    rough->unknown = {"cachorro", "marrom", "latiu"};
    const auto result = MessageTranslator("pt", "es", {{rough}}).translate("O cachorro marrom latiu muito.", {}, {});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::TranslationRejected);
    QVERIFY2(result.error().message.find("cachorro, marrom, latiu") != std::string::npos, result.error().message.c_str());
}

void tst_MessageTranslator::prefersTheRouteThatKnowsTheWord()
{
    const auto rough = fake("r", {"pt", "es"}, {{"Ele saiu pelo portão.", "Él salió por el portão."}}, true);
    rough->unknown = {"portão"};
    const auto better = fake("b", {"pt", "es"}, {{"Ele saiu pelo portão.", "Salió por el portón."}}, true);
    const auto result = MessageTranslator("pt", "es", {{rough}, {better}}).translate("Ele saiu pelo portão.", {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->text(), std::string("Salió por el portón."));
    QVERIFY(result->leftUntranslated.empty());
    QCOMPARE(result->route, std::vector<std::string>{"b pt→es"});
    // What the first step left and the second knows is not left.
    const auto first = fake("f", {"pt", "gl"}, {{"Ele saiu pelo portão.", "El saíu polo portão."}}, true);
    first->unknown = {"portão"};
    const auto second = fake("s", {"gl", "es"}, {{"El saíu polo portão.", "Él salió por el portón."}}, true);
    const auto both = MessageTranslator("pt", "es", {{first, second}}).translate("Ele saiu pelo portão.", {}, {});
    QVERIFY(both.ok());
    QVERIFY(both->leftUntranslated.empty());
}

void tst_MessageTranslator::readsCapitalsAsSentences()
{
    const auto translator = fake("m", {"en", "pt"}, {{"The meeting is cancelled.", "A reunião foi cancelada."}, {"Stop.", "Pare."}});
    const auto result = MessageTranslator("en", "pt", {{translator}}).translate("THE MEETING IS CANCELLED. STOP.", {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(result->text(), std::string("A reunião foi cancelada. Pare."));
}

void tst_MessageTranslator::putsSetPhrasesOtherwise()
{
    const auto translator = fake("m", {"en", "pt"},
                                 {{"We meet every other day.", "Nós nos encontramos todos os dias."},
                                  {"We meet every two days.", "Nós nos encontramos a cada dois dias."}});
    const auto result = MessageTranslator("en", "pt", {{translator}}).translate("We meet every other day.", {}, {});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(result->text(), std::string("Nós nos encontramos a cada dois dias."));
}

QTEST_GUILESS_MAIN(tst_MessageTranslator)
#include "tst_MessageTranslator.moc"
