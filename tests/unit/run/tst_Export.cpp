#include "audio/AudioReader.h"
#include "audio/AudioWriter.h"
#include "audio/Loudness.h"
#include "core/SaveNewFile.h"
#include "run/Export.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace xenoglot;

namespace fs = std::filesystem;

class tst_Export : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plansAudioAndTexts();
    void neverNamesWhatIsThere();
    void saysWhatIsStale();
    void refusesABadTemplate();
    void writesThePlan();
    void aFileThatCameSinceIsNotOverwritten();
    void everyFormatSaysThatItIsSynthetic_data();
    void everyFormatSaysThatItIsSynthetic();
    void aNoticeComesFirst_data();
    void aNoticeComesFirst();
    void loudnessIsAsAsked();
    void canBeCancelled();

private:
    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    QByteArray bytes(const fs::path& file) const;
    ExportRequest request(const std::vector<std::string>& languages) const;
    void exportAll(const ExportRequest& request);

    std::unique_ptr<QTemporaryDir> m_folder;
    Project m_project;
    std::vector<ExportFile> m_plan;
    std::vector<fs::path> m_written;
};

void tst_Export::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_written.clear();
    fs::create_directories(path("out"));
    AudioClip speech{std::vector<float>(48000), 24000};
    for (std::size_t i = 0; i < speech.samples.size(); ++i) {
        speech.samples[i] = 0.1F * std::sin(static_cast<float>(i) * 0.1F);
    }
    QVERIFY(writeAudio(path("es.wav"), speech, AudioFileFormat::Wav).ok());
    m_project = {};
    m_project.recording = path("hello.ogg");
    m_project.transcript = Transcript{"ear", "en", 0.9, "en", "Good morning.", {{0, 1, "Good morning.", 0.8, {}, {}}}};
    m_project.giveText("es", "Buenos días.");
    Take take;
    take.number = 1;
    take.madeFrom = m_project.find("es")->revision();
    take.file = path("es.wav");
    take.sentences = {{0, 2, "Buenos días."}};
    take.engine = "kokoro-82m";
    take.voice = "jf_alpha";
    take.seed = 7;
    m_project.find("es")->takes = {take};
}

QByteArray tst_Export::bytes(const fs::path& file) const
{
    QFile content(QString::fromStdString(file.string()));
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

ExportRequest tst_Export::request(const std::vector<std::string>& languages) const
{
    ExportRequest request;
    request.folder = path("out");
    request.languages = languages;
    return request;
}

void tst_Export::exportAll(const ExportRequest& request)
{
    const auto plan = planExport(m_project, request);
    QVERIFY(plan.ok());
    m_plan = *plan;
    const auto outcome = writeExport(m_project, request, m_plan, m_written);
    QVERIFY2(outcome.ok(), outcome ? "" : outcome.error().message.c_str());
}

void tst_Export::plansAudioAndTexts()
{
    ExportRequest all = request({"es", "pt"});  // nothing was spoken in Portuguese
    all.original = true;
    all.texts = {TextFormat::Srt, TextFormat::Text};
    const auto plan = planExport(m_project, all);
    QVERIFY(plan.ok());
    QStringList names;
    for (const ExportFile& file : *plan) {
        names << QString::fromStdString(file.path.filename().string());
        QVERIFY(!file.renamed);
    }
    QCOMPARE(names, (QStringList{QStringLiteral("hello-en.srt"), QStringLiteral("hello-en.txt"), QStringLiteral("hello-es.wav"),
                                 QStringLiteral("hello-es.srt"), QStringLiteral("hello-es.txt")}));
}

void tst_Export::neverNamesWhatIsThere()
{
    QVERIFY(saveNewFile(path("out/hello-es.wav"), "mine").ok());
    fs::create_symlink("nowhere", path("out/hello-es-2.wav"));
    const auto plan = planExport(m_project, request({"es"}));
    QCOMPARE(plan->front().path, path("out/hello-es-3.wav"));
    QVERIFY(plan->front().renamed);

    // Two languages that the template gives the same name.
    m_project.languages.push_back(m_project.languages.front());
    m_project.languages.back().language = "ca";
    ExportRequest same = request({"es", "ca"});
    same.fileName = "message";
    const auto both = planExport(m_project, same);
    QCOMPARE((*both)[0].path, path("out/message.wav"));
    QCOMPARE((*both)[1].path, path("out/message-2.wav"));
}

void tst_Export::saysWhatIsStale()
{
    QVERIFY(!planExport(m_project, request({"es"}))->front().stale);
    m_project.editText("es", "¡Buenas!");
    QVERIFY(planExport(m_project, request({"es"}))->front().stale);
}

void tst_Export::refusesABadTemplate()
{
    ExportRequest bad = request({"es"});
    bad.fileName = "{tongue}";
    QCOMPARE(planExport(m_project, bad).error().code, ErrorCode::InvalidArgument);
}

void tst_Export::writesThePlan()
{
    ExportRequest all = request({"es"});
    all.original = true;
    all.texts = {TextFormat::Text, TextFormat::Json};
    exportAll(all);
    QCOMPARE(m_written.size(), m_plan.size());
    QCOMPARE(bytes(path("out/hello-en.txt")), QByteArray("Good morning.\n"));
    QCOMPARE(bytes(path("out/hello-es.txt")), QByteArray("Buenos días.\n"));
    QVERIFY(bytes(path("out/hello-es.json")).contains("\"synthetic_speech\": true"));
    QVERIFY(!bytes(path("out/hello-en.json")).contains("synthetic"));
    const auto original = readAudio(path("es.wav"));
    const auto exported = readAudio(path("out/hello-es.wav"));
    QVERIFY(exported.ok());
    QVERIFY(exported->clip.samples == original->clip.samples);
}

void tst_Export::aFileThatCameSinceIsNotOverwritten()
{
    const auto plan = planExport(m_project, request({"es"}));
    QVERIFY(saveNewFile(path("out/hello-es.wav"), "mine").ok());
    const auto outcome = writeExport(m_project, request({"es"}), *plan, m_written);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::FileWrite);
    QVERIFY(m_written.empty());
    QCOMPARE(bytes(path("out/hello-es.wav")), QByteArray("mine"));
    QCOMPARE(std::distance(fs::directory_iterator(path("out")), fs::directory_iterator()), 1);
}

void tst_Export::everyFormatSaysThatItIsSynthetic_data()
{
    QTest::addColumn<int>("format");
    for (const AudioFileFormat format :
         {AudioFileFormat::Wav, AudioFileFormat::Flac, AudioFileFormat::Opus, AudioFileFormat::Mp3}) {
        QTest::newRow(std::string(audioFileFormatName(format)).c_str()) << static_cast<int>(format);
    }
}

void tst_Export::everyFormatSaysThatItIsSynthetic()
{
    // Asked of a program that is not ours, so that it is known what others will see.
    const QString ffprobe = QStandardPaths::findExecutable(QStringLiteral("ffprobe"));
    QVERIFY2(!ffprobe.isEmpty(), "ffprobe comes with ffmpeg");
    QFETCH(int, format);
    ExportRequest tagged = request({"es"});
    tagged.audio = static_cast<AudioFileFormat>(format);
    exportAll(tagged);
    QProcess probe;
    probe.start(ffprobe, {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                          QStringLiteral("format_tags:stream_tags"), QString::fromStdString(m_written.front().string())});
    QVERIFY(probe.waitForFinished(60000));
    const QByteArray tags = probe.readAllStandardOutput();
    QVERIFY2(tags.contains("Synthetic speech") && tags.contains("kokoro-82m") && tags.contains("jf_alpha")
                 && tags.contains("Voice message in Spanish"),
             tags.constData());
}

void tst_Export::aNoticeComesFirst_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"ca", "de", "en", "es", "fr", "it", "pt"}) {
        QTest::newRow(language) << QString::fromLatin1(language);
    }
    QTest::newRow("one that has none") << QStringLiteral("ru");
}

/// The speech begins later by as much as the subtitles say.
void tst_Export::aNoticeComesFirst()
{
    QFETCH(QString, language);
    m_project.languages.front().language = language.toStdString();
    ExportRequest noticed = request({language.toStdString()});
    noticed.texts = {TextFormat::Json};
    noticed.notice = true;
    exportAll(noticed);
    const auto input = readAudio(m_written.at(0));
    QVERIFY(input.ok());
    const AudioClip& clip = input->clip;
    const QByteArray text = bytes(m_written.at(1));
    const QJsonObject sentence = QJsonDocument::fromJson(text).object()[QStringLiteral("sentences")].toArray().at(0).toObject();
    const double begins = sentence[QStringLiteral("start")].toDouble();
    QVERIFY2(begins > 2 && begins < 6, text.constData());
    QCOMPARE(sentence[QStringLiteral("end")].toDouble(), begins + 2);
    QVERIFY(std::abs(clip.seconds() - begins - 2) < 1e-3);
    const auto peak = [&](double from, double to) {
        float loudest = 0;
        for (auto i = static_cast<std::size_t>(from * clip.sampleRate); i < static_cast<std::size_t>(to * clip.sampleRate); ++i) {
            loudest = std::max(loudest, std::abs(clip.samples[i]));
        }
        return loudest;
    };
    QVERIFY(peak(0, begins - 0.6) > 0.2F);                                                       // the notice
    QVERIFY(peak(begins - 0.5, begins) < 1e-3F);                                                 // the pause behind it
    QVERIFY(std::abs(peak(begins, begins + 2) - 0.1F) < 1e-3F);                                  // the speech as it was
    QVERIFY(bytes(m_project.find(language.toStdString())->takes.front().file).size() < 100000);  // the take is left alone
}

void tst_Export::loudnessIsAsAsked()
{
    ExportRequest louder = request({"es"});
    louder.loudness = -23;
    exportAll(louder);
    const auto exported = readAudio(m_written.front());
    QVERIFY(std::abs(measureLoudness(exported->clip)->integrated + 23) < 0.1);

    // Not beyond full scale.
    louder.loudness = 0;
    exportAll(louder);
    QVERIFY(measureLoudness(readAudio(m_written.back())->clip)->truePeak < -0.5);
}

void tst_Export::canBeCancelled()
{
    StopSource stop;
    stop.request_stop();
    const auto plan = planExport(m_project, request({"es"}));
    const auto outcome = writeExport(m_project, request({"es"}), *plan, m_written, stop.get_token());
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QVERIFY(!fs::exists(path("out/hello-es.wav")));
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_Export.moc"
