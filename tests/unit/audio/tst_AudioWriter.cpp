#include "WaveBytes.h"
#include "audio/AudioReader.h"
#include "audio/AudioWriter.h"
#include "audio/JoinClips.h"
#include "audio/Loudness.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>
#include <limits>

using namespace xenoglot;
using namespace xenoglot::testing;

class tst_AudioWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wavIsBitReproducible();
    void wavComesBackUnchanged();
    void clipsInsteadOfWrapping();
    void resamplesWhereTheFormatAsks();
    void lossyCodingPeaksNoHigher_data();
    void lossyCodingPeaksNoHigher();
    void refusesNothingAndNonsense();
    void namesTheFolderThatCannotBeWritten();
    void aFullDiskLeavesTheOldFile();
    void joins();

private:
    std::string path(const std::string& name) const { return m_folder->path().toStdString() + "/" + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_AudioWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_AudioWriter::wavIsBitReproducible()
{
    const AudioClip clip{tone(24000, 1), 24000};
    for (const AudioFileFormat format : {AudioFileFormat::Wav, AudioFileFormat::Flac}) {
        const auto first = encodeAudio(clip, format);
        const auto second = encodeAudio(clip, format);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(*first, *second);
    }
    QCOMPARE(encodeAudio(clip, AudioFileFormat::Wav)->size(), 44U + 48000U);
}

void tst_AudioWriter::wavComesBackUnchanged()
{
    const AudioClip clip{tone(24000, 1), 24000};
    for (const AudioFileFormat format : {AudioFileFormat::Wav, AudioFileFormat::Flac}) {
        QVERIFY(writeAudio(path("a"), clip, format).ok());
        const auto once = readAudio(path("a"));
        QVERIFY(once.ok());
        QCOMPARE(asSaved(clip).samples, once->clip.samples);
        QVERIFY(writeAudio(path("b"), once->clip, format).ok());
        QCOMPARE(readBytes(path("b")), readBytes(path("a")));
    }
}

void tst_AudioWriter::clipsInsteadOfWrapping()
{
    const AudioClip clip{{0, 1, -1, 1.5F, -1.5F, 100, -100}, 24000};
    QVERIFY(writeAudio(path("a.wav"), clip, AudioFileFormat::Wav).ok());
    const auto input = readAudio(path("a.wav"));
    QVERIFY(input.ok());
    const float top = 32767.0F / 32768;
    QCOMPARE(input->clip.samples, (std::vector<float>{0, top, -1, top, -1, top, -1}));
}

void tst_AudioWriter::resamplesWhereTheFormatAsks()
{
    for (const AudioFileFormat format : {AudioFileFormat::Opus, AudioFileFormat::Mp3}) {
        QVERIFY(writeAudio(path("a"), {tone(23456, 1), 23456}, format).ok());
        const auto input = readAudio(path("a"));
        QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
        QCOMPARE(input->fileRate, 48000);
        QVERIFY(std::abs(input->clip.seconds() - 1) < 0.15);
    }
}

void tst_AudioWriter::lossyCodingPeaksNoHigher_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("opus") << QStringLiteral("opus");
    QTest::newRow("mp3") << QStringLiteral("mp3");
}

void tst_AudioWriter::lossyCodingPeaksNoHigher()
{
    QFETCH(QString, name);
    // Pulses of a voice at 120 Hz, each a ringing that dies away: their sharp peaks are what coding moves.
    AudioClip clip{std::vector<float>(48000), 24000};
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        const double time = static_cast<double>(i % 200) / 24000;
        clip.samples[i] = static_cast<float>(0.85 * std::exp(-time * 900) * std::cos(2 * M_PI * 2600 * time));
    }
    const std::string file = path("take." + name.toStdString());
    const auto written = writeAudio(file, clip, *audioFileFormat(name.toStdString()));
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().message.c_str());
    const auto read = readAudio(file);
    QVERIFY(read.ok());
    const double before = measureLoudness(clip)->truePeak;
    const double after = measureLoudness(read->clip)->truePeak;
    QVERIFY2(after < before + 0.1 && after > before - 2, qPrintable(QStringLiteral("%1 dB, then %2 dB").arg(before).arg(after)));
}

void tst_AudioWriter::refusesNothingAndNonsense()
{
    for (const char* name : {"wav", "flac", "opus", "mp3"}) {
        const AudioFileFormat format = *audioFileFormat(name);
        QCOMPARE(audioFileFormatName(format), std::string_view(name));
        QCOMPARE(writeAudio(path("a"), {{}, 24000}, format).error().code, ErrorCode::AudioTooShort);
        QCOMPARE(writeAudio(path("a"), {{0, std::numeric_limits<float>::quiet_NaN()}, 24000}, format).error().code,
                 ErrorCode::InvalidArgument);
    }
    QVERIFY(!audioFileFormat("exe"));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_AudioWriter::namesTheFolderThatCannotBeWritten()
{
    const AudioClip clip{tone(24000, 0.1), 24000};
    const auto gone = writeAudio(path("no/such/a.wav"), clip, AudioFileFormat::Wav);
    QCOMPARE(gone.error().code, ErrorCode::FileWrite);
    QVERIFY2(gone.error().message.find(path("no/such/a.wav")) != std::string::npos, gone.error().message.c_str());

    QCOMPARE(mkdir(path("closed").c_str(), 0755), 0);
    QCOMPARE(chmod(path("closed").c_str(), 0555), 0);
    const bool superuser = geteuid() == 0;
    if (superuser) {
        QCOMPARE(chmod(m_folder->path().toStdString().c_str(), 0755), 0);
        QCOMPARE(seteuid(65534), 0);
    }
    const auto closed = writeAudio(path("closed/a.wav"), clip, AudioFileFormat::Wav);
    if (superuser) {
        QCOMPARE(seteuid(0), 0);
    }
    QCOMPARE(closed.error().code, ErrorCode::FileWrite);
    QCOMPARE(chmod(path("closed").c_str(), 0755), 0);
    QVERIFY(QDir(QString::fromStdString(path("closed"))).isEmpty());
}

void tst_AudioWriter::aFullDiskLeavesTheOldFile()
{
    QVERIFY(writeAudio(path("a.wav"), {tone(24000, 0.1), 24000}, AudioFileFormat::Wav).ok());
    const std::string before = readBytes(path("a.wav"));
    // A limit on the size of files stops writing half way, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{20000, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto full = writeAudio(path("a.wav"), {tone(24000, 2), 24000}, AudioFileFormat::Wav);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(!full.ok());
    QCOMPARE(full.error().code, ErrorCode::FileWrite);
    QVERIFY(full.error().message.find("a.wav") != std::string::npos);
    QCOMPARE(readBytes(path("a.wav")), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_AudioWriter::joins()
{
    const AudioClip low{tone(8000, 1), 8000};
    const AudioClip high{tone(16000, 1), 16000};
    const auto joined = joinClips({low, high}, 0.5);
    QVERIFY(joined.ok());
    QCOMPARE(joined->sampleRate, 16000);
    QCOMPARE(joined->samples.size(), 40000U);
    QVERIFY(std::all_of(joined->samples.begin() + 16000, joined->samples.begin() + 24000, [](float x) { return x == 0; }));
    QVERIFY(std::equal(high.samples.begin(), high.samples.end(), joined->samples.begin() + 24000));
    QCOMPARE(joinClips({low}, 1)->samples, low.samples);
    QCOMPARE(joinClips({}, 1).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(joinClips({low}, -1).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_AudioWriter)
#include "tst_AudioWriter.moc"
