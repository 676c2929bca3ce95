#include "run/Project.h"
#include "run/ProjectJson.h"
#include "run/TextRevision.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace xenoglot;

namespace {

/// As a window's editor changes the transcript, and the English in between.
void edit(Project& project, const std::string& text)
{
    project.transcript->text = text;
    project.transcript->segments.front().text = text;
    project.transcriptEdited = true;
}

void editEnglish(Project& project, const std::string& text)
{
    project.english->text = text;
    project.confirmEnglish();
}

}  // namespace

class tst_Project : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revisionsNameWhatATextSays();
    void aRunFillsTheProject();
    void editingTheSourceMakesEveryLanguageStale();
    void editingATranslationMakesItsSpeechStale();
    void undoingAnEditUndoesItsStaleness();
    void theMachineDoesNotReplaceTheUsersText();
    void anEditDoesNotFreshenAStaleText();
    void speechOfAnOlderTextIsNeverNew();
    void theEnglishInBetweenFollowsItsOwnEdits();
    void takesAreKeptAndNumbered();
    void whatWasAskedForStaysSoUntilItIsSpoken();
    void theRequestHoldsWhatTheUserWrote();
    void jsonKeepsEverything();
    void jsonThatIsNoProjectIsRefused_data();
    void jsonThatIsNoProjectIsRefused();

private:
    static Transcript transcript(const std::string& text);
    static LanguageResult result(const std::string& language, const std::string& text, const std::string& from,
                                 const std::string& file);
    static Project spoken();
};

Transcript tst_Project::transcript(const std::string& text)
{
    return {"ear", "en", 0.9, "en", text, {{0, 1, text, 0.8, {}, {{0, 0.5, "word", 0.4}}}}};
}

LanguageResult tst_Project::result(const std::string& language, const std::string& text, const std::string& from,
                                   const std::string& file)
{
    LanguageResult result;
    result.language = language;
    result.status = JobStage::Done;
    result.text = text;
    result.route = {"fake en→" + language};
    result.sourceRevision = textRevision("en", from);
    result.audio = file;
    result.seconds = 2;
    result.engine = "mouth";
    result.voice = "anna";
    result.seed = 18446744073709551615U;
    result.sentences = {{0, 2, text}};
    return result;
}

/// "Good morning." spoken in Portuguese and Spanish.
Project tst_Project::spoken()
{
    RunReport report;
    report.inputSha256 = std::string(64, 'a');
    report.inputSeconds = 1;
    report.transcript = transcript("Good morning.");
    report.languages = {result("pt", "Bom dia.", "Good morning.", "pt.wav"),
                        result("es", "Buenos días.", "Good morning.", "es.wav")};
    Project project;
    project.recording = "/tmp/message.wav";
    project.take(report, "/tmp/run", 1234);
    return project;
}

void tst_Project::revisionsNameWhatATextSays()
{
    QCOMPARE(textRevision("en", "a b"), textRevision("en", " a  b\n"));
    QVERIFY(textRevision("en", "a b") != textRevision("en", "a c"));
    QVERIFY(textRevision("en", "a b") != textRevision("es", "a b"));
    QVERIFY(textRevision("en", " ").empty());
}

void tst_Project::aRunFillsTheProject()
{
    const Project project = spoken();
    QCOMPARE(project.seconds, 1.0);
    QCOMPARE(project.transcript->text, std::string("Good morning."));
    QCOMPARE(project.languages.size(), std::size_t(2));
    const ProjectLanguage& portuguese = *project.find("pt");
    QCOMPARE(portuguese.text, std::string("Bom dia."));
    QCOMPARE(portuguese.take()->file.string(), std::string("/tmp/run/pt.wav"));
    QCOMPARE(portuguese.take()->madeAt, std::int64_t(1234));
    QCOMPARE(project.textState("pt"), Freshness::Current);
    QCOMPARE(project.speechState("pt"), Freshness::Current);
    QCOMPARE(project.textState("ca"), Freshness::Missing);
    QCOMPARE(project.speechState("ca"), Freshness::Missing);
}

void tst_Project::editingTheSourceMakesEveryLanguageStale()
{
    Project project = spoken();
    edit(project, "Good evening.");
    for (const char* language : {"pt", "es"}) {
        QCOMPARE(project.textState(language), Freshness::Stale);
        QCOMPARE(project.speechState(language), Freshness::Stale);
        QVERIFY(project.find(language)->take() != nullptr);  // still there, to be played
    }

    project.take(result("pt", "Boa noite.", "Good evening.", "pt-2.wav"), "/tmp/run", 5);
    QCOMPARE(project.speechState("pt"), Freshness::Current);
    QCOMPARE(project.speechState("es"), Freshness::Stale);
}

void tst_Project::editingATranslationMakesItsSpeechStale()
{
    Project project = spoken();
    project.editText("pt", "Muito bom dia.");
    QCOMPARE(project.find("pt")->owner, TextOwner::Edited);
    QCOMPARE(project.textState("pt"), Freshness::Current);
    QCOMPARE(project.speechState("pt"), Freshness::Stale);
    QCOMPARE(project.speechState("es"), Freshness::Current);
}

void tst_Project::undoingAnEditUndoesItsStaleness()
{
    Project project = spoken();
    edit(project, "Good evening.");
    edit(project, "Good morning.");
    QCOMPARE(project.speechState("pt"), Freshness::Current);
}

void tst_Project::theMachineDoesNotReplaceTheUsersText()
{
    Project project = spoken();
    project.editText("pt", "Muito bom dia.");
    project.take(result("pt", "Bom dia a todos.", "Good morning.", "pt-2.wav"), "/tmp/run", 5);
    QCOMPARE(project.find("pt")->text, std::string("Muito bom dia."));
    QCOMPARE(project.speechState("pt"), Freshness::Stale);  // it speaks the machine's text

    project.translateAgain("pt");
    project.take(result("pt", "Bom dia a todos.", "Good morning.", "pt-3.wav"), "/tmp/run", 6);
    QCOMPARE(project.find("pt")->text, std::string("Bom dia a todos."));
    QCOMPARE(project.speechState("pt"), Freshness::Current);
}

void tst_Project::anEditDoesNotFreshenAStaleText()
{
    Project project = spoken();
    edit(project, "Good evening.");
    project.editText("pt", "Bom dia!");
    QCOMPARE(project.textState("pt"), Freshness::Stale);
    project.confirmText("pt");
    QCOMPARE(project.textState("pt"), Freshness::Current);

    project.giveText("es", "Buenas tardes.");
    QCOMPARE(project.textState("es"), Freshness::Current);
    QCOMPARE(project.speechState("es"), Freshness::Stale);
}

void tst_Project::speechOfAnOlderTextIsNeverNew()
{
    // The transcript is edited while a language is at work: what arrives then was made from the older text.
    Project project = spoken();
    edit(project, "Good evening.");
    project.take(result("pt", "Bom dia.", "Good morning.", "pt-2.wav"), "/tmp/run", 5);
    QCOMPARE(project.textState("pt"), Freshness::Stale);
    QCOMPARE(project.speechState("pt"), Freshness::Stale);
}

void tst_Project::theEnglishInBetweenFollowsItsOwnEdits()
{
    RunReport report;
    report.transcript = {"ear", "it", 0.9, "it", "Buongiorno.", {{0, 1, "Buongiorno.", 0.8, {}, {}}}};
    report.english = {"ear", "it", 0.9, "en", "Good day.", {}};
    report.languages = {result("pt", "Bom dia.", "Good day.", "pt.wav")};
    Project project;
    project.take(report, "/tmp/run", 1);
    QCOMPARE(project.englishState(), Freshness::Current);
    QCOMPARE(project.speechState("pt"), Freshness::Current);
    QCOMPARE(project.request({"pt"}).english->text, std::string("Good day."));

    editEnglish(project, "Good evening.");
    QCOMPARE(project.englishState(), Freshness::Current);
    QCOMPARE(project.speechState("pt"), Freshness::Stale);

    editEnglish(project, "Good day.");
    edit(project, "Buonasera.");
    QCOMPARE(project.englishState(), Freshness::Stale);
    QCOMPARE(project.speechState("pt"), Freshness::Stale);
    QVERIFY(!project.request({"pt"}).english);  // what the user no longer says is not translated

    project.confirmEnglish();
    QCOMPARE(project.englishState(), Freshness::Current);
    QCOMPARE(project.speechState("pt"), Freshness::Current);
}

void tst_Project::takesAreKeptAndNumbered()
{
    Project project = spoken();
    const LanguageResult again = result("pt", "Bom dia.", "Good morning.", "pt-2.wav");
    project.take(again, "/tmp/run", 5);
    project.take(again, "/tmp/run", 6);  // the report is taken at every step: nothing comes in twice
    ProjectLanguage& portuguese = *project.find("pt");
    QCOMPARE(portuguese.takes.size(), std::size_t(2));
    QCOMPARE(portuguese.take()->number, 2);
    portuguese.chosen = 1;
    QCOMPARE(portuguese.take()->number, 1);

    LanguageResult failed = result("pt", "Bom dia.", "Good morning.", "");
    failed.status = JobStage::Failed;
    project.take(failed, "/tmp/run", 7);
    QCOMPARE(portuguese.takes.size(), std::size_t(2));
}

void tst_Project::whatWasAskedForStaysSoUntilItIsSpoken()
{
    Project project = spoken();
    project.ask({"pt", "ca"});
    QVERIFY(project.find("pt")->asked && project.find("ca")->asked && !project.find("es")->asked);
    QVERIFY(!project.hasEdits());
    LanguageResult failed = result("pt", "Bom dia.", "Good morning.", "");
    failed.status = JobStage::Failed;
    project.take(failed, "/tmp/run", 5);
    QVERIFY(project.find("pt")->asked);
    project.take(result("pt", "Bom dia.", "Good morning.", "pt-2.wav"), "/tmp/run", 6);
    QVERIFY(!project.find("pt")->asked);

    project.giveText("ca", "Bon dia.");
    project.translateAgain("ca");
    QVERIFY(project.find("ca") != nullptr && project.find("ca")->asked);
    QCOMPARE(project.textState("ca"), Freshness::Missing);
    QVERIFY(!project.givenText("ca"));
}

void tst_Project::theRequestHoldsWhatTheUserWrote()
{
    Project project = spoken();
    edit(project, "Good evening.");
    project.editText("es", "Muy buenas.");
    const RunRequest request = project.request({"pt", "es", "ca"});
    QCOMPARE(request.inputs.size(), std::size_t(1));
    QCOMPARE(request.transcript->text, std::string("Good evening."));
    QVERIFY(request.transcriptEdited);
    QVERIFY((request.texts == std::map<std::string, std::string>{{"es", "Muy buenas."}}));
}

void tst_Project::jsonKeepsEverything()
{
    Project project = spoken();
    project.editText("es", "\"¡Hola!\" \\ \x01 <b>𝄞</b>");
    project.find("es")->takes.front().starred = true;
    Take& heard = project.find("es")->takes.front();
    heard.wordError = 0.125;
    heard.attempts = 3;
    heard.speaker = "Zoë";
    heard.voiceKind = VoiceKind::Learned;
    heard.voiceId = "6f0c4f6e-1111-4222-8333-944444444444";
    heard.similarity = {{"campplus", 0.7412, 0.3801, 0.1002, "allison", 12, 0.95, 0.6, false},
                        {"ge2e", 0.8, {}, {}, {}, 0, {}, {}, true}};
    project.english = transcript("Well.");
    project.english->segments.front().speaker = std::string("A");
    project.ask({"ca"});
    project.name = "Grüße an alle.m4a";
    project.voice = std::string("anna");
    project.seed = 18446744073709551615U;
    const QByteArray bytes = QJsonDocument(toJson(project)).toJson();
    const auto read = projectFrom(QJsonDocument::fromJson(bytes).object(), "test");
    QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
    QVERIFY(*read == project);
}

void tst_Project::jsonThatIsNoProjectIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("code");
    const int damaged = static_cast<int>(ErrorCode::FileDamaged);
    QTest::newRow("newer") << QStringLiteral("version") << QJsonValue(projectVersion + 1)
                           << static_cast<int>(ErrorCode::FileTooNew);
    QTest::newRow("no version") << QStringLiteral("version") << QJsonValue() << damaged;
    QTest::newRow("languages") << QStringLiteral("languages") << QJsonValue(QStringLiteral("pt")) << damaged;
    QTest::newRow("a language") << QStringLiteral("languages") << QJsonValue(QJsonArray{1}) << damaged;
    QTest::newRow("seed") << QStringLiteral("seed") << QJsonValue(QStringLiteral("-1")) << damaged;
    QTest::newRow("recording") << QStringLiteral("recording") << QJsonValue(QJsonArray()) << damaged;
    QTest::newRow("transcript") << QStringLiteral("transcript") << QJsonValue(1) << damaged;
}

void tst_Project::jsonThatIsNoProjectIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(int, code);
    QJsonObject object = toJson(spoken());
    QVERIFY(projectFrom(object, "test").ok());
    object[member] = value;
    const auto read = projectFrom(object, "test.xenoglot");
    QVERIFY(!read.ok());
    QCOMPARE(static_cast<int>(read.error().code), code);
    QVERIFY(read.error().message.starts_with("test.xenoglot"));
}

QTEST_GUILESS_MAIN(tst_Project)
#include "tst_Project.moc"
