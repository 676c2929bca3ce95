#include "WaveBytes.h"
#include "audio/AudioReader.h"
#include "audio/AudioWriter.h"
#include "core/Program.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <limits>
#include <random>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

double power(const AudioClip& clip)
{
    double sum = 0;
    for (const float sample : clip.samples) {
        sum += static_cast<double>(sample) * sample;
    }
    return clip.empty() ? 0 : sum / static_cast<double>(clip.samples.size());
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

class tst_AudioReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryWaveWidth_data();
    void readsEveryWaveWidth();
    void readsCompressedFormats_data();
    void readsCompressedFormats();
    void readsOtherFormatsThroughFfmpeg_data();
    void readsOtherFormatsThroughFfmpeg();
    void mixesChannels_data();
    void mixesChannels();
    void limitsTheRate();
    void refusesWhatIsNoAudio_data();
    void refusesWhatIsNoAudio();
    void refusesAnUnreadableFile();
    void neverTakesNoiseForAudio();
    void survivesEveryTruncation_data();
    void survivesEveryTruncation();
    void survivesMutations_data();
    void survivesMutations();
    void survivesChangedSeedsOfTheFuzzers_data();
    void survivesChangedSeedsOfTheFuzzers();
    void usesWhatACutShortFileHolds();
    void refusesThreeHoursFromTheHeader();
    void refusesMoreThanTheLimitWhileDecoding();
    void namesSamplesThatAreNotNumbers();
    void bringsAbsurdLevelsDown();
    void opensNoOtherFile();
    void worksWithoutFfmpeg();
    void stopsAProgramThatHangs();
    void canBeCancelled();
    void hashesTheBytes();

private:
    std::string path(const std::string& name) const { return m_folder->path().toStdString() + "/" + name; }
    std::string written(const std::string& name, const std::string& bytes) const
    {
        writeBytes(path(name), bytes);
        return path(name);
    }
    /// The error of reading it, after the checks that hold for every error.
    Error refusal(const std::string& file, const AudioReadOptions& options = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_AudioReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Error tst_AudioReader::refusal(const std::string& file, const AudioReadOptions& options) const
{
    const auto input = readAudio(file, {}, options);
    if (input) {
        return {ErrorCode::Internal, "it was read: " + input->format + ", " + std::to_string(input->clip.seconds()) + " s", {}};
    }
    const std::string text = input.error().text();
    const std::string name = std::filesystem::path(file).filename().string();
    if (!contains(text, name) || contains(text, "\n") || input.error().hint.empty()) {
        return {ErrorCode::Internal, "not one line with the name and a hint: " + text, {}};
    }
    return input.error();
}

void tst_AudioReader::readsEveryWaveWidth_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("tag");
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("8 bit") << 8 << 1 << 8000 << 0.01;
    QTest::newRow("16 bit") << 16 << 1 << 16000 << 1e-4;
    QTest::newRow("float") << 32 << 3 << 48000 << 1e-7;
    QTest::newRow("odd rate") << 16 << 1 << 11111 << 1e-4;
}

void tst_AudioReader::readsEveryWaveWidth()
{
    QFETCH(int, bits);
    QFETCH(int, tag);
    QFETCH(int, rate);
    QFETCH(double, tolerance);
    const std::vector<float> samples = tone(rate, 0.5);
    const auto input = readAudio(written("a.wav", WaveBytes{.rate = rate, .bits = bits, .tag = tag}.file(samples)));
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QCOMPARE(input->clip.sampleRate, rate);
    QCOMPARE(input->clip.samples.size(), samples.size());
    for (std::size_t index = 0; index < samples.size(); ++index) {
        QVERIFY(std::abs(input->clip.samples[index] - samples[index]) <= tolerance);
    }
    QVERIFY(input->notes.empty());
    QCOMPARE(input->format, std::string("WAV"));
}

void tst_AudioReader::readsCompressedFormats_data()
{
    QTest::addColumn<QString>("format");
    for (const char* name : {"wav", "flac", "opus", "mp3"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void tst_AudioReader::readsCompressedFormats()
{
    QFETCH(QString, format);
    const std::string file = path("take." + format.toStdString());
    const AudioClip clip{tone(24000, 1.0), 24000};
    const auto done = writeAudio(file, clip, *audioFileFormat(format.toStdString()));
    QVERIFY2(done.ok(), done ? "" : done.error().text().c_str());
    const auto input = readAudio(file, {}, {.useFfmpeg = false});
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QVERIFY2(input->notes.empty(), input->notes.empty() ? "" : input->notes.front().c_str());
    QVERIFY(std::abs(input->clip.seconds() - 1.0) < 0.15);
    QVERIFY(std::abs(10 * std::log10(power(input->clip) / power(clip))) < 1.5);
}

void tst_AudioReader::readsOtherFormatsThroughFfmpeg_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("codec");
    QTest::addColumn<QByteArray>("muxer");
    QTest::newRow("m4a") << QByteArray("a.m4a") << QByteArray("aac") << QByteArray("mp4");
    QTest::newRow("webm") << QByteArray("a.webm") << QByteArray("libopus") << QByteArray("webm");
    QTest::newRow("aifc") << QByteArray("a.aifc") << QByteArray("pcm_alaw") << QByteArray("aiff");
    QTest::newRow("adpcm wav") << QByteArray("a.wav") << QByteArray("adpcm_ms") << QByteArray("wav");
    QTest::newRow("w64") << QByteArray("a.w64") << QByteArray("pcm_s16le") << QByteArray("w64");
    QTest::newRow("wma") << QByteArray("a.wma") << QByteArray("wmav2") << QByteArray("asf");
    QTest::newRow("name like an option") << QByteArray("-i.m4a") << QByteArray("aac") << QByteArray("mp4");
    QTest::newRow("name like an address") << QByteArray("http:x%d.m4a") << QByteArray("aac") << QByteArray("mp4");
}

void tst_AudioReader::readsOtherFormatsThroughFfmpeg()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, codec);
    QFETCH(QByteArray, muxer);
    const std::string source = written("source.wav", WaveBytes{.rate = 48000, .channels = 2}.file(tone(48000, 1, {1, 1})));
    const ProgramCall call{.program = "ffmpeg",
                           .arguments = {"-v", "error", "-i", source, "-c:a", codec.toStdString(), "-f", muxer.toStdString(),
                                         "file:" + path("made")}};
    const auto made = runProgram(call);
    QVERIFY2(made.ok(), made ? "" : made.error().text().c_str());
    std::filesystem::rename(path("made"), path(name.toStdString()));
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(path(""));
    const auto input = readAudio(name.toStdString());
    std::filesystem::current_path(before);
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QCOMPARE(input->fileChannels, 2);
    QCOMPARE(input->clip.sampleRate, 48000);
    QVERIFY(std::abs(input->clip.seconds() - 1.0) < 0.15);
    QVERIFY(std::abs(10 * std::log10(power(input->clip) / 0.125)) < 1.5);
}

void tst_AudioReader::mixesChannels_data()
{
    QTest::addColumn<QList<float>>("gains");
    QTest::addColumn<double>("amplitude");
    QTest::addColumn<bool>("single");
    QTest::newRow("equal") << QList<float>{1, 1} << 1.0 << false;
    QTest::newRow("unequal") << QList<float>{1, 0.5F} << 0.75 << false;
    QTest::newRow("antiphase") << QList<float>{1, -1} << 1.0 << true;
    QTest::newRow("one side") << QList<float>{0, 1} << 1.0 << true;
    QTest::newRow("seven channels, one speaks") << QList<float>{0, 0, 0, 0, 1, 0, 0} << 1.0 << true;
    QTest::newRow("seven channels") << QList<float>{1, 1, 1, 1, 1, 1, 1} << 1.0 << false;
    QTest::newRow("silence") << QList<float>{0, 0} << 0.0 << false;
}

void tst_AudioReader::mixesChannels()
{
    QFETCH(QList<float>, gains);
    QFETCH(double, amplitude);
    QFETCH(bool, single);
    const WaveBytes wave{.channels = int(gains.size())};
    const auto input = readAudio(written("a.wav", wave.file(tone(16000, 0.5, {gains.begin(), gains.end()}))));
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QCOMPARE(input->fileChannels, int(gains.size()));
    QVERIFY(std::abs(std::sqrt(power(input->clip) * 2) - 0.5 * amplitude) < 1e-3);
    QCOMPARE(input->notes.size(), single ? 1U : 0U);
}

void tst_AudioReader::limitsTheRate()
{
    const auto input = readAudio(written("a.wav", WaveBytes{.rate = 192000, .channels = 2}.file(tone(192000, 1, {1, 1}))));
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QCOMPARE(input->fileRate, 192000);
    QCOMPARE(input->clip.sampleRate, 48000);
    QCOMPARE(input->clip.samples.size(), 48000U);
    const std::vector<float> expected = tone(48000, 1);
    for (std::size_t index = 2000; index < 46000; ++index) {
        QVERIFY(std::abs(input->clip.samples[index] - expected[index]) < 1e-3);
    }
}

void tst_AudioReader::refusesWhatIsNoAudio_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& bytes, ErrorCode code) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << int(code);
    };
    row("empty", "", ErrorCode::AudioFormat);
    row("one byte", "x", ErrorCode::AudioFormat);
    row("text", "This is a message that nobody recorded.\nIt has two lines.\n", ErrorCode::AudioFormat);
    row("playlist", "#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n", ErrorCode::AudioFormat);
    row("concat script", "ffconcat version 1.0\nfile '/etc/hostname'\n", ErrorCode::AudioFormat);
    row("header only", WaveBytes{}.header(0), ErrorCode::AudioTooShort);
    row("one frame at 768 kHz", WaveBytes{.rate = 768000}.file({0.1F}), ErrorCode::AudioTooShort);
    row("half a header", WaveBytes{}.header(0).substr(0, 30), ErrorCode::AudioFormat);
    row("riff of zeros", "RIFF" + std::string(4000, '\0'), ErrorCode::AudioFormat);
    row("flac magic", "fLaC" + std::string(4000, 'x'), ErrorCode::AudioFormat);
    row("ogg magic", "OggS" + std::string(4000, 'x'), ErrorCode::AudioFormat);
    row("id3 of text", "ID3\4\0\0\0\0\0\0" + std::string(4000, 'x'), ErrorCode::AudioFormat);
    row("no channels", WaveBytes{.channels = 0}.file({0.1F, 0.2F}), ErrorCode::AudioFormat);
    row("1000 channels", WaveBytes{.channels = 1000}.file(std::vector<float>(4000, 0.1F)), ErrorCode::AudioFormat);
    row("rate 1 Hz", WaveBytes{.rate = 1}.file(std::vector<float>(4000, 0.1F)), ErrorCode::AudioFormat);
    row("html", "<!DOCTYPE html><html><body>404 Not Found</body></html>", ErrorCode::AudioFormat);
}

void tst_AudioReader::refusesWhatIsNoAudio()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const Error error = refusal(written("message.wav", bytes.toStdString()));
    QVERIFY2(int(error.code) == code, error.text().c_str());
}

void tst_AudioReader::refusesAnUnreadableFile()
{
    QCOMPARE(refusal(path("missing.wav")).code, ErrorCode::FileNotFound);
    QCOMPARE(refusal(path("missing/below.wav")).code, ErrorCode::FileNotFound);
    std::filesystem::create_directory(path("folder.wav"));
    QCOMPARE(refusal(path("folder.wav")).code, ErrorCode::FileUnreadable);
    QCOMPARE(mkfifo(path("pipe.wav").c_str(), 0600), 0);
    QCOMPARE(refusal(path("pipe.wav")).code, ErrorCode::FileUnreadable);
    QCOMPARE(refusal("/dev/zero").code, ErrorCode::FileUnreadable);

    const std::string secret = written("secret.wav", WaveBytes{}.file(tone(16000, 1)));
    QCOMPARE(chmod(secret.c_str(), 0), 0);
    // The superuser may read everything: become nobody for a moment, who must be able to enter the folder.
    const bool superuser = geteuid() == 0;
    if (superuser) {
        QCOMPARE(chmod(m_folder->path().toStdString().c_str(), 0755), 0);
        QCOMPARE(seteuid(65534), 0);
    }
    const Error error = refusal(secret);
    if (superuser) {
        QCOMPARE(seteuid(0), 0);
    }
    QVERIFY2(error.code == ErrorCode::FileUnreadable, error.text().c_str());

    const Error strange =
        refusal(path("two\nlines.wav"), {}).code == ErrorCode::Internal ? readAudio(path("two\nlines.wav")).error() : Error{};
    QVERIFY2(!contains(strange.message, "\n") && contains(strange.message, "lines.wav"), strange.message.c_str());
}

void tst_AudioReader::neverTakesNoiseForAudio()
{
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        std::string bytes(20000, '\0');
        std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
        const Error error = refusal(written("noise.bin", bytes));
        QVERIFY2(error.code == ErrorCode::AudioFormat, error.text().c_str());
    }
}

void tst_AudioReader::survivesEveryTruncation_data()
{
    readsCompressedFormats_data();
}

void tst_AudioReader::survivesEveryTruncation()
{
    QFETCH(QString, format);
    const auto bytes = encodeAudio({tone(24000, 3), 24000}, *audioFileFormat(format.toStdString()));  // an Ogg page holds 1 s
    QVERIFY(bytes.ok());
    double longest = 0;
    for (std::size_t length = 1; length < bytes->size(); length += length < 200 ? 1 : bytes->size() / 40) {
        const auto input = readAudio(written("cut", bytes->substr(0, length)), {}, {.useFfmpeg = false});
        if (input) {
            longest = std::max(longest, input->clip.seconds());
            QVERIFY(input->clip.seconds() <= 3.15);
        }
    }
    QVERIFY(longest > 1.5);
}

void tst_AudioReader::survivesMutations_data()
{
    readsCompressedFormats_data();
}

void tst_AudioReader::survivesMutations()
{
    QFETCH(QString, format);
    const auto bytes = encodeAudio({tone(24000, 2.5), 24000}, *audioFileFormat(format.toStdString()));
    QVERIFY(bytes.ok());
    std::mt19937 random(11);
    int readable = 0;
    for (int round = 0; round < 200; ++round) {
        std::string mutated = *bytes;
        const std::size_t reach = round % 2 == 0 ? std::min<std::size_t>(mutated.size(), 200) : mutated.size();
        for (int change = 0; change < 1 + round % 5; ++change) {
            mutated[random() % reach] = static_cast<char>(random());
        }
        const auto input = readAudio(written("mutated", mutated), {}, {.maxSeconds = 60, .useFfmpeg = false});
        if (input) {
            ++readable;
            QVERIFY(input->clip.seconds() <= 60);
            QVERIFY(std::all_of(input->clip.samples.begin(), input->clip.samples.end(),
                                [](float sample) { return std::abs(sample) <= 4; }));
        } else {
            QVERIFY(contains(input.error().message, "mutated"));
        }
    }
    QVERIFY(readable > 10);
}

void tst_AudioReader::survivesChangedSeedsOfTheFuzzers_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"wav", "aiff", "flac", "ogg", "mp3"}) {
        QTest::newRow(format) << QByteArray(format);
    }
}

void tst_AudioReader::survivesChangedSeedsOfTheFuzzers()
{
    QFETCH(QByteArray, format);
    std::mt19937 random(3);
    int seeds = 0;
    for (const auto& item :
         std::filesystem::directory_iterator(XENOGLOT_SOURCE_DIR "/tests/fuzz/seeds/" + format.toStdString())) {
        ++seeds;
        const auto input = readAudio(item.path(), {}, {.useFfmpeg = false});
        QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
        const std::string bytes = readBytes(item.path().string());
        for (int round = 0; round < 60; ++round) {
            std::string changed = bytes;
            for (int change = 0; change < 1 + round % 4; ++change) {
                const std::size_t at = random() % std::min<std::size_t>(changed.size(), round % 2 == 0 ? 120 : changed.size());
                switch (random() % 4) {
                    case 0: changed[at] = static_cast<char>(random()); break;
                    case 1: changed[at] = static_cast<char>(random() % 2 == 0 ? 0 : 0xFF); break;
                    case 2: changed.erase(at, 1 + random() % 8); break;
                    default: changed.insert(at, 1 + random() % 8, static_cast<char>(random()));
                }
            }
            const auto result = readAudio(written("changed", changed), {}, {.maxSeconds = 60, .useFfmpeg = false});
            QVERIFY(result ? !result->clip.empty() && result->clip.seconds() <= 60.1
                           : contains(result.error().message, "changed"));
        }
    }
    QVERIFY(seeds > 0);
}

void tst_AudioReader::usesWhatACutShortFileHolds()
{
    const std::string whole = WaveBytes{}.file(tone(16000, 4));
    const auto input = readAudio(written("cut.wav", whole.substr(0, whole.size() / 2)));
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QVERIFY(std::abs(input->clip.seconds() - 2) < 0.01);
    QCOMPARE(input->notes.size(), 1U);
    QVERIFY2(contains(input->notes[0], "cut.wav is cut short: the first 2.0 s of 4.0 s"), input->notes[0].c_str());

    // A recorder that streams does not know the length: that is no damage.
    const auto streamed = readAudio(written("streamed.wav", WaveBytes{.announced = 0xFFFFFFFF}.file(tone(16000, 1))));
    QVERIFY2(streamed.ok(), streamed ? "" : streamed.error().text().c_str());
    QVERIFY(streamed->notes.empty());
    // One that was killed leaves lengths of 0: all that is there is read.
    std::string killed = WaveBytes{}.file(tone(16000, 2));
    killed.replace(40, 4, 4, '\0');
    const auto rescued = readAudio(written("killed.wav", killed));
    QVERIFY2(rescued.ok(), rescued ? "" : rescued.error().text().c_str());
    QVERIFY2(std::abs(rescued->clip.seconds() - 2) < 0.01, qPrintable(QString::number(rescued->clip.seconds())));

    // A header that announces less than there is may hide words; a chunk behind the data hides none.
    const auto hidden = readAudio(written("hidden.wav", WaveBytes{.announced = 32000}.file(tone(16000, 3))));
    QVERIFY2(hidden.ok(), hidden ? "" : hidden.error().text().c_str());
    QCOMPARE(hidden->notes.size(), 1U);
    QVERIFY2(contains(hidden->notes[0], "hidden.wav announces 1.0 s"), hidden->notes[0].c_str());
    const std::string tail = std::string("LIST") + WaveBytes::little(2000, 4) + std::string(2000, ' ');
    const auto tagged = readAudio(written("tagged.wav", WaveBytes{}.file(tone(16000, 1)) + tail));
    QVERIFY2(tagged.ok(), tagged ? "" : tagged.error().text().c_str());
    QVERIFY(tagged->notes.empty());

    for (const AudioFileFormat format : {AudioFileFormat::Flac, AudioFileFormat::Opus}) {
        const auto bytes = encodeAudio({tone(24000, 8), 24000}, format);
        QVERIFY(bytes.ok());
        const auto half = readAudio(written("half", bytes->substr(0, bytes->size() / 2)));
        QVERIFY2(half.ok(), half ? "" : half.error().text().c_str());
        QVERIFY(half->clip.seconds() > 2 && half->clip.seconds() < 6);
        QCOMPARE(half->notes.size(), 1U);
    }
}

void tst_AudioReader::refusesThreeHoursFromTheHeader()
{
    // A sparse file: 345 MB that take no room.
    const std::uint32_t bytes = 3 * 3600 * 16000 * 2;
    const std::string file = written("long.wav", WaveBytes{}.header(bytes));
    std::filesystem::resize_file(file, 44 + std::uint64_t{bytes});
    const Error error = refusal(file);
    QCOMPARE(error.code, ErrorCode::AudioTooLong);
    QVERIFY2(contains(error.message, "3.0 hours") && contains(error.message, "60 minutes"), error.message.c_str());
}

void tst_AudioReader::refusesMoreThanTheLimitWhileDecoding()
{
    const auto bytes = encodeAudio({tone(24000, 12), 24000}, AudioFileFormat::Mp3);
    QVERIFY(bytes.ok());
    const Error error = refusal(written("long.mp3", *bytes), {.maxSeconds = 10});
    QVERIFY2(error.code == ErrorCode::AudioTooLong, error.text().c_str());
    const ProgramCall call{.program = "ffmpeg",
                           .arguments = {"-v", "error", "-f", "lavfi", "-i", "sine=d=12", "-f", "adts", path("long.aac")}};
    QVERIFY(runProgram(call).ok());
    const Error other = refusal(path("long.aac"), {.maxSeconds = 10});
    QVERIFY2(other.code == ErrorCode::AudioTooLong, other.text().c_str());
}

void tst_AudioReader::namesSamplesThatAreNotNumbers()
{
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e20F}) {
        std::vector<float> samples = tone(16000, 1);
        samples[8000] = bad;
        samples[9000] = bad;
        const Error error = refusal(written("nan.wav", WaveBytes{.bits = 32, .tag = 3}.file(samples)));
        QCOMPARE(error.code, ErrorCode::AudioFormat);
        QVERIFY2(contains(error.message, "2 samples are not numbers, the first at 0.500 s"), error.message.c_str());
    }
}

void tst_AudioReader::bringsAbsurdLevelsDown()
{
    const auto input = readAudio(written("loud.wav", WaveBytes{.bits = 32, .tag = 3}.file(tone(16000, 1, {32768}))));
    QVERIFY2(input.ok(), input ? "" : input.error().text().c_str());
    QCOMPARE(input->notes.size(), 1U);
    QVERIFY(std::abs(power(input->clip) - 0.5) < 0.01);
}

void tst_AudioReader::opensNoOtherFile()
{
    const std::string target = written("target.wav", WaveBytes{}.file(tone(16000, 1)));
    const std::vector<std::string> scripts = {
        "ffconcat version 1.0\nfile '" + target + "'\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + target + "\n#EXT-X-ENDLIST\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n",
        "<?xml version=\"1.0\"?><MPD><Period><BaseURL>" + target + "</BaseURL></Period></MPD>",
    };
    for (const std::string& script : scripts) {
        for (const char* name : {"script.wav", "script.m3u8", "script.ffconcat", "script.sdp", "script.mpd"}) {
            const Error error = refusal(written(name, script));
            QVERIFY2(error.code == ErrorCode::AudioFormat, error.text().c_str());
        }
    }
}

void tst_AudioReader::worksWithoutFfmpeg()
{
    const QByteArray search = qgetenv("PATH");
    const std::string wave = written("a.wav", WaveBytes{}.file(tone(16000, 1)));
    const std::string other = written("a.m4a", std::string("\0\0\0\x20"
                                                           "ftypM4A ",
                                                           12)
                                                   + std::string(500, 'x'));
    const std::string broken = written("b.wav", "RIFF" + std::string(4000, '\0'));
    const auto mp3 = encodeAudio({tone(24000, 1), 24000}, AudioFileFormat::Mp3);
    QVERIFY(mp3.ok());
    const std::string compressed = written("a.mp3", *mp3);
    qputenv("PATH", "/nowhere");
    const auto input = readAudio(wave);
    const auto inProcess = readAudio(compressed);
    const Error missing = refusal(other);
    qputenv("PATH", search);
    QVERIFY(input.ok());
    QVERIFY(inProcess.ok());
    const auto outside = readAudio(compressed);
    QVERIFY(outside.ok());
    QVERIFY(std::abs(outside->clip.seconds() - 1) < 0.1 && std::abs(inProcess->clip.seconds() - 1) < 0.15);
    QCOMPARE(missing.code, ErrorCode::ProgramMissing);
    QVERIFY2(contains(missing.text(), "Install the package ffmpeg"), missing.text().c_str());
    QCOMPARE(refusal(broken).code, ErrorCode::AudioFormat);
}

void tst_AudioReader::stopsAProgramThatHangs()
{
    const QByteArray search = qgetenv("PATH");
    std::filesystem::create_directory(path("bin"));
    for (const char* program : {"ffprobe", "ffmpeg"}) {
        const std::string script = written(std::string("bin/") + program, "#!/bin/sh\nexec sleep 600\n");
        QCOMPARE(chmod(script.c_str(), 0755), 0);
    }
    const std::string other = written("a.m4a", std::string("\0\0\0\x20"
                                                           "ftypM4A ",
                                                           12)
                                                   + std::string(500, 'x'));
    qputenv("PATH", QByteArray::fromStdString(path("bin")) + ":" + search);
    const Error error = refusal(other, {.programLimit = std::chrono::milliseconds(300)});
    qputenv("PATH", search);
    QVERIFY2(error.code == ErrorCode::Timeout, error.text().c_str());
}

void tst_AudioReader::canBeCancelled()
{
    StopSource stop;
    stop.request_stop();
    const std::string wave = written("a.wav", WaveBytes{}.file(tone(16000, 1)));
    QCOMPARE(readAudio(wave, stop.get_token()).error().code, ErrorCode::Cancelled);
    const std::string other = written("a.m4a", std::string("\0\0\0\x20"
                                                           "ftypM4A ",
                                                           12)
                                                   + std::string(500, 'x'));
    QCOMPARE(readAudio(other, stop.get_token()).error().code, ErrorCode::Cancelled);
}

void tst_AudioReader::hashesTheBytes()
{
    const std::string bytes = WaveBytes{}.file(tone(16000, 1));
    const auto input = readAudio(written("a.wav", bytes));
    QVERIFY(input.ok());
    const QByteArray expected = QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex();
    QCOMPARE(QByteArray::fromStdString(input->sha256), expected);
}

QTEST_GUILESS_MAIN(tst_AudioReader)
#include "tst_AudioReader.moc"
