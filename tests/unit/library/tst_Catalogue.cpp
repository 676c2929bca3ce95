#include "library/Catalogue.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace xenoglot;

namespace {

const char* const minimal = R"({
  "version": 1,
  "packages": [{"name": "pack", "version": "1.0", "wheel": "pack-1.0-py3-none-any.whl", "size": 10,
                "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}],
  "models": [
    {"id": "m1", "name": "M", "task": "recognise", "engine": "e", "languages": ["en"], "draft": false, "licence": "MIT",
     "notice": "n", "memoryMb": 1, "quality": "q", "parameters": {"a": "b"},
     "files": [{"role": "weights", "name": "w.bin", "size": 5,
                "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
                "parts": [{"package": "pack", "member": "x/w.bin"}]}]},
    {"id": "p1", "name": "P", "task": "translate", "engine": "e", "directions": [["pt", "es"]], "draft": true, "licence": "GPL-2.0",
     "notice": "n", "memoryMb": 1, "quality": "q", "parameters": {},
     "program": {"name": "prog", "package": "prog-pt-es", "data": "prog/pt-es.mode"}}
  ]
})";

}  // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInOneIsComplete();
    void readsEveryField();
    void refusesMistakes_data();
    void refusesMistakes();
    void refusesEveryTruncation();
};

void tst_Catalogue::theBuiltInOneIsComplete()
{
    const Catalogue& catalogue = Catalogue::builtIn();
    for (const char* id : {"whisper-base", "silero-vad", "bergamot-tiny-en-pt", "bergamot-tiny-pt-en", "kokoro-82m", "campplus",
                           "ge2e", "apertium-pt-es", "apertium-pt-ca", "apertium-pt-gl", "apertium-es-pt",
                           "apertium-es-ca", "apertium-es-gl", "apertium-ca-es"}) {
        QVERIFY2(catalogue.find(id) != nullptr, id);
    }
    QVERIFY(catalogue.find("no-such-model") == nullptr);
    std::set<std::string> used;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        for (const CatalogueFile& file : entry.files) {
            for (const CataloguePart& part : file.parts) {
                used.insert(part.package);
            }
        }
    }
    QCOMPARE(used.size(), catalogue.packages().size());
    QCOMPARE(catalogue.find("whisper-base")->model.languages.size(), 99U);
    QCOMPARE(catalogue.find("whisper-base")->files.at(0).size, 145217607U);
}

void tst_Catalogue::readsEveryField()
{
    const auto catalogue = Catalogue::parse(minimal);
    QVERIFY2(catalogue.ok(), catalogue ? "" : catalogue.error().text().c_str());
    const CatalogueEntry& model = *catalogue->find("m1");
    QCOMPARE(model.model.task, std::string("recognise"));
    QCOMPARE(model.model.parameters.at("a"), std::string("b"));
    QCOMPARE(model.files.at(0).parts.at(0).member, std::string("x/w.bin"));
    QCOMPARE(model.bytes(), 5U);
    const CatalogueEntry& program = *catalogue->find("p1");
    QVERIFY(program.model.draft);
    QVERIFY((program.model.directions.at(0) == Direction{"pt", "es"}));
    QCOMPARE(program.program->data, std::string("prog/pt-es.mode"));
}

void tst_Catalogue::refusesMistakes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* from, const char* to, const char* place) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QByteArray(place);
    };
    row("\"version\": 1", "\"version\": 2", "catalogue.version");
    row("\"name\": \"w.bin\"", "\"name\": \"../w.bin\"", "catalogue.models[0].files[0].name");
    row("\"name\": \"w.bin\"", "\"name\": \".xenoglot-stamp.json\"", "catalogue.models[0].files[0].name");
    row("\"name\": \"w.bin\"", "\"name\": \"a/b\"", "catalogue.models[0].files[0].name");
    row("\"id\": \"m1\"", "\"id\": \"..\"", "catalogue.models[0].id");
    row("\"id\": \"m1\"", "\"id\": \"a/b\"", "catalogue.models[0].id");
    row("\"id\": \"m1\"", "\"id\": \"p1\"", "catalogue.models[1].id");
    row("\"size\": 5", "\"size\": -5", "catalogue.models[0].files[0].size");
    row("\"size\": 5", "\"size\": 1e300", "catalogue.models[0].files[0].size");
    row("\"size\": 5", "\"size\": 5.5", "catalogue.models[0].files[0].size");
    row("\"size\": 5", "\"size\": \"5\"", "catalogue.models[0].files[0].size");
    row("\"package\": \"pack\"", "\"package\": \"other\"", "catalogue.models[0].files[0].parts[0].package");
    row("\"task\": \"recognise\"", "\"task\": \"dance\"", "catalogue.models[0].task");
    row("[\"en\"]", "[\"qx\"]", "catalogue.models[0].languages");
    row("[\"pt\", \"es\"]", "[\"pt\"]", "catalogue.models[1].directions");
    row("\"draft\": false", "\"draft\": 0", "catalogue.models[0].draft");
    row("\"a\": \"b\"", "\"a\": 1", "catalogue.models[0].parameters.a");
    row("\"quality\": \"q\", \"parameters\": {\"a\": \"b\"},", "\"parameters\": {},", "catalogue.models[0].quality");
    row("\"notice\": \"n\"", "\"notice\": \"n\", \"surprise\": 1", "catalogue.models[0].surprise");
    row("\"program\": {", "\"files\": [], \"program\": {", "catalogue.models[1].files");
    row("\"sha256\": \"00", "\"sha256\": \"0X", "catalogue.packages[0].sha256");
    row("\"wheel\": \"pack-1.0-py3-none-any.whl\"", "\"wheel\": \"/etc/passwd\"", "catalogue.packages[0].wheel");
}

void tst_Catalogue::refusesMistakes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, place);
    QByteArray text(minimal);
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    text.replace(at, from.size(), to);
    const auto catalogue = Catalogue::parse(text.toStdString());
    QVERIFY(!catalogue.ok());
    QCOMPARE(catalogue.error().code, ErrorCode::ModelDamaged);
    QVERIFY2(catalogue.error().message.find(place.toStdString()) != std::string::npos, catalogue.error().message.c_str());
}

void tst_Catalogue::refusesEveryTruncation()
{
    const std::string text(minimal);
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        QVERIFY(!Catalogue::parse(text.substr(0, length)).ok());
    }
}

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_Catalogue.moc"
