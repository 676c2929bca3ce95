#include "WaveBytes.h"
#include "e2e/cli/Cli.h"

#include <QJsonArray>
#include <QtTest>

#include <unistd.h>
#include <future>
#include <limits>

using namespace xenoglot;

namespace {

using Environment = QProcessEnvironment;

/// What lay in the output folder before: whatever goes wrong, it stays.
const QByteArray earlierTake("an earlier take");

/// Three seconds of speech, the shortest of the clips.
QString clip()
{
    return librivoxClips().value(1);
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool store(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList errorLines(const QString& errors)
{
    QStringList lines;
    for (const QString& line : errors.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("xenoglot-cli: "))) {
            lines << line;
        }
    }
    return lines;
}

/// What is wrong with the outcome of a call that should end with the code, and with one line of error that has all the words
/// (no line when there are none); empty when nothing is.
QString wrong(const CliResult& result, int exitCode, const QStringList& named)
{
    const QStringList lines = errorLines(result.errors);
    QStringList problems;
    if (result.crashed) {
        problems << QStringLiteral("it crashed");
    }
    if (result.exitCode != exitCode) {
        problems << QStringLiteral("exit code %1, not %2").arg(result.exitCode).arg(exitCode);
    }
    if (lines.size() != (named.isEmpty() ? 0 : 1)) {
        problems << QStringLiteral("%1 lines of error").arg(lines.size());
    }
    for (const QString& word : named) {
        if (!lines.value(0).contains(word)) {
            problems << QStringLiteral("no \"%1\" in the line").arg(word);
        }
    }
    return problems.isEmpty() ? QString() : problems.join(QStringLiteral("; ")) + QLatin1Char('\n') + result.errors;
}

/// Everything in the folder, hidden files too: a temporary file that was left shows.
QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QString convert(const QString& to, const QStringList& options)
{
    QProcess::execute(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y"),
                                                            QStringLiteral("-i"), clip()}
                                                    + options + QStringList{to});
    return to;
}

/// Samples of noise, of music (a chord that is struck again and again), or of silence.
std::vector<float> samples(const QString& kind)
{
    std::vector<float> result(16000 * 4, 0.0F);
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const double t = static_cast<double>(i) / 16000;
        state = state * 1664525U + 1013904223U;
        if (kind == QLatin1String("noise")) {
            result[i] = static_cast<float>(state >> 8) / 8388608.0F * 0.3F - 0.3F;
        } else if (kind == QLatin1String("music")) {
            for (const double frequency : {261.63, 329.63, 392.0, 523.25}) {
                result[i] += static_cast<float>(0.15 * std::exp(-3 * std::fmod(t, 0.5)) * std::sin(2 * M_PI * frequency * t));
            }
        }
    }
    return result;
}

}  // namespace

/// The real program against bad recordings, languages, models, disks and programs: the exit code of the contract, one line that
/// names the culprit and says what to do, nothing lost that was there, no crash and no hang.
class tst_CliBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recording_data();
    void recording();
    void unusualSpeech_data();
    void unusualSpeech();
    void language_data();
    void language();
    void model_data();
    void model();
    void aDamagedModelThatIsNotNeededIsNoObstacle();
    void modelOfOneLanguageLeavesTheOthers();
    void outputOnTheRecording();
    void output_data();
    void output();
    void fullDisk();
    void program_data();
    void program();
    void programsThatHang();
    void interrupt_data();
    void interrupt();

private:
    Environment environment() const;
    QStringList arguments(const QString& input, const QString& targets) const;
    CliResult run(const QTemporaryDir& folder, const QStringList& arguments, const Environment& environment) const;
    QString programs(const QTemporaryDir& folder, const QStringList& names, const QByteArray& script = {}) const;
    QString models(const QTemporaryDir& folder, const QString& model) const;

    QTemporaryDir m_shared;
    QString m_installed;
};

/// All calls share one cache: what is not to be tested again comes from there.
Environment tst_CliBadInput::environment() const
{
    Environment environment = Environment::systemEnvironment();
    environment.insert(QStringLiteral("XENOGLOT_CACHE"), m_shared.filePath(QStringLiteral("cache")));
    return environment;
}

QStringList tst_CliBadInput::arguments(const QString& input, const QString& targets) const
{
    return {QStringLiteral("run"), input, QStringLiteral("--to"), targets, QStringLiteral("--no-check"), QStringLiteral("--out"),
            QStringLiteral("out")};
}

CliResult tst_CliBadInput::run(const QTemporaryDir& folder, const QStringList& arguments, const Environment& environment) const
{
    store(folder.filePath(QStringLiteral("out/pt.wav")), earlierTake);
    return cli(folder, arguments, environment, 120);
}

/// A folder for PATH with links to these programs, or with a script under their names.
QString tst_CliBadInput::programs(const QTemporaryDir& folder, const QStringList& names, const QByteArray& script) const
{
    const QString bin = folder.filePath(QStringLiteral("bin"));
    QDir().mkpath(bin);
    for (const QString& name : names) {
        const QString path = bin + QLatin1Char('/') + name;
        QFile::remove(path);
        if (script.isEmpty()) {
            QFile::link(QStandardPaths::findExecutable(name), path);
        } else {
            store(path, "#!/bin/sh\n" + script + '\n');
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }
    return bin;
}

/// A models folder of links to the installed one, with a folder of its own for this model, so that a file can be replaced.
QString tst_CliBadInput::models(const QTemporaryDir& folder, const QString& model) const
{
    const QString copy = folder.filePath(QStringLiteral("models"));
    QDir().mkpath(copy + QLatin1Char('/') + model);
    for (const QString& name : QDir(m_installed).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name != model) {
            QFile::link(m_installed + QLatin1Char('/') + name, copy + QLatin1Char('/') + name);
        }
    }
    const QDir from(m_installed + QLatin1Char('/') + model);
    for (const QString& name : from.entryList(QDir::Files | QDir::Hidden)) {
        const QString to = copy + QLatin1Char('/') + model + QLatin1Char('/') + name;
        // The stamp is written by the program: through a link it would spoil the installed one.
        name.startsWith(QLatin1Char('.')) ? QFile::copy(from.filePath(name), to) : QFile::link(from.filePath(name), to);
    }
    return copy;
}

void tst_CliBadInput::initTestCase()
{
    const CliResult listed = cli(m_shared, {QStringLiteral("models"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(listed.exitCode, 0);
    m_installed = qEnvironmentVariable("XENOGLOT_MODELS");
    if (m_installed.isEmpty()) {
        m_installed = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/xenoglot/models");
    }
    QVERIFY2(QFile::exists(m_installed + QStringLiteral("/whisper-base/model.bin")), qPrintable(m_installed));
    const CliResult result = run(m_shared, arguments(clip(), QStringLiteral("pt")), environment());
    QCOMPARE(wrong(result, 0, {}), QString());
    QVERIFY(contents(m_shared.filePath(QStringLiteral("out/pt.wav"))).size() > 10000);
}

void tst_CliBadInput::recording_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& named) {
        QTest::newRow(name) << bytes << QStringLiteral("message.wav") << (named + QStringList{QStringLiteral("message.wav")});
    };
    const auto wave = [](const testing::WaveBytes& kind, const std::vector<float>& values) {
        return QByteArray::fromStdString(kind.file(values));
    };
    const QByteArray speech = contents(clip());
    testing::WaveBytes sound;
    QByteArray random(100000, '\0');
    std::uint32_t state = 7;
    for (char& byte : random) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    row("empty", "", {QStringLiteral("0 bytes")});
    row("cut in its header", speech.left(30), {QStringLiteral("damaged")});
    row("text", "Dear all, this is a letter and no recording.\n", {QStringLiteral("no audio file")});
    row("random bytes", random, {QStringLiteral("no audio file")});
    row("nothing after the header", speech.left(44), {QStringLiteral("0 s")});
    row("silence", wave(sound, samples(QStringLiteral("silence"))), {QStringLiteral("No speech")});
    row("noise", wave(sound, samples(QStringLiteral("noise"))), {QStringLiteral("No speech")});
    row("music", wave(sound, samples(QStringLiteral("music"))), {QStringLiteral("No speech")});
    testing::WaveBytes floats;
    floats.tag = 3;
    floats.bits = 32;
    std::vector<float> numbers = samples(QStringLiteral("music"));
    numbers[16000] = std::numeric_limits<float>::quiet_NaN();
    row("samples that are no numbers", wave(floats, numbers), {QStringLiteral("not numbers"), QStringLiteral("1.000 s")});
    QTest::newRow("missing") << QByteArray() << QStringLiteral("nowhere/none.wav") << QStringList{QStringLiteral("none.wav")};
    QTest::newRow("folder") << QByteArray() << QStringLiteral("out")
                            << QStringList{QStringLiteral("out"), QStringLiteral("folder")};
    QTest::newRow("unreadable") << QByteArray() << QStringLiteral("/proc/self/mem") << QStringList{QStringLiteral("Cannot read")};
    QTest::newRow("no permission") << QByteArray(".") << QStringLiteral("locked.wav")
                                   << QStringList{QStringLiteral("locked.wav")};
    QTest::newRow("three hours") << QByteArray() << QStringLiteral("hours.wav")
                                 << QStringList{QStringLiteral("hours.wav"), QStringLiteral("60 minutes")};
}

void tst_CliBadInput::recording()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, input);
    QFETCH(QStringList, named);
    const QTemporaryDir folder;
    const QString path = folder.path() + QLatin1Char('/') + input;
    if (input == QLatin1String("hours.wav")) {
        testing::WaveBytes long16;
        const std::uint32_t length = 3U * 3600 * 16000 * 2;
        QVERIFY(store(path, QByteArray::fromStdString(long16.header(length))));
        QVERIFY(QFile::resize(path, 44 + qint64(length)));
    } else if (!bytes.isNull()) {
        QVERIFY(store(path, bytes));
    }
    if (input == QLatin1String("locked.wav")) {
        // For root, who may read everything, it is a file that is no audio.
        QVERIFY(QFile::setPermissions(path, {}));
    }
    const CliResult result = run(folder, arguments(input, QStringLiteral("pt")), environment());
    QCOMPARE(wrong(result, 2, named), QString());
    QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))), earlierTake);
    QCOMPARE(entries(folder.filePath(QStringLiteral("out"))), words("pt.wav run.json"));
}

void tst_CliBadInput::unusualSpeech_data()
{
    QTest::addColumn<QStringList>("conversion");
    QTest::addColumn<int>("keep");
    QTest::addColumn<QString>("note");
    QTest::newRow("8 bits") << words("-c:a pcm_u8") << 0 << QString();
    QTest::newRow("7 channels") << words("-af pan=7c|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0|c6=c0") << 0 << QString();
    QTest::newRow("192 kHz") << words("-ar 192000") << 0 << QString();
    QTest::newRow("cut short") << words("-c:a pcm_s16le") << 80000 << QStringLiteral("cut short");
    QTest::newRow("cut short, announced as three hours") << words("-c:a pcm_s16le") << -1 << QStringLiteral("cut short");
}

void tst_CliBadInput::unusualSpeech()
{
    QFETCH(QStringList, conversion);
    QFETCH(int, keep);
    QFETCH(QString, note);
    const QTemporaryDir folder;
    const QString path = convert(folder.filePath(QStringLiteral("message.wav")), conversion);
    if (keep > 0) {
        QVERIFY(QFile::resize(path, keep));
    } else if (keep < 0) {
        testing::WaveBytes long16;
        QVERIFY(store(path, QByteArray::fromStdString(long16.header(3U * 3600 * 16000 * 2)) + contents(clip()).mid(44)));
    }
    const CliResult result = run(folder, arguments(path, QStringLiteral("pt")), environment());
    QCOMPARE(wrong(result, 0, {}), QString());
    QVERIFY2(result.errors.contains(note), qPrintable(result.errors));
    QVERIFY2(result.errors.contains(QStringLiteral("He was not")), qPrintable(result.errors));
    QVERIFY(contents(folder.filePath(QStringLiteral("out/pt.wav"))).size() > 10000);
}

void tst_CliBadInput::language_data()
{
    QTest::addColumn<QString>("targets");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("made");
    QTest::addColumn<QString>("said");
    const QString none;
    QTest::newRow("one without a translator")
        << QStringLiteral("ja,pt") << 3 << words("ja Japanese --text") << words("pt") << none;
    QTest::newRow("only one without a translator")
        << QStringLiteral("ja") << 2 << words("ja Japanese --text") << QStringList() << none;
    QTest::newRow("no voice") << QStringLiteral("gl") << 2 << words("gl Galician voice") << QStringList() << none;
    QTest::newRow("the source's own") << QStringLiteral("en,pt") << 0 << QStringList() << words("pt")
                                      << QStringLiteral("Note: The message is already in English");
    QTest::newRow("only the source's own") << QStringLiteral("en") << 2 << words("already Choose") << QStringList() << none;
    QTest::newRow("twice the same") << QStringLiteral("pt,pt") << 0 << QStringList() << words("pt")
                                    << QStringLiteral("1/1 languages");
    QTest::newRow("none that exists") << QStringLiteral("pt,qq") << 1 << words("qq ISO") << QStringList() << none;
}

void tst_CliBadInput::language()
{
    QFETCH(QString, targets);
    QFETCH(int, exitCode);
    QFETCH(QStringList, named);
    QFETCH(QStringList, made);
    QFETCH(QString, said);
    const QTemporaryDir folder;
    const CliResult result = run(folder, arguments(clip(), targets), environment());
    QCOMPARE(wrong(result, exitCode, named), QString());
    QVERIFY2(result.errors.contains(said), qPrintable(result.errors));
    const bool spoken = contents(folder.filePath(QStringLiteral("out/pt.wav"))) != earlierTake;
    QCOMPARE(spoken, made.contains(QStringLiteral("pt")));
    const QJsonObject report = QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("out/run.json")))).object();
    QStringList done;
    for (const QJsonValue& value : report[QStringLiteral("languages")].toArray()) {
        const QJsonObject language = value.toObject();
        if (language[QStringLiteral("status")].toString() == QLatin1String("done")) {
            done << language[QStringLiteral("language")].toString();
        }
        if (language[QStringLiteral("language")].toString() == QLatin1String("gl")) {
            QVERIFY(!language[QStringLiteral("text")].toString().isEmpty());
            QVERIFY(language[QStringLiteral("audio")].isNull());
        }
    }
    QCOMPARE(done, made);
}

void tst_CliBadInput::model_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("damage");
    const auto row = [](const char* name, const char* model, const char* file, const char* damage) {
        QTest::newRow(name) << QString::fromLatin1(model) << QString::fromLatin1(file) << QString::fromLatin1(damage);
    };
    row("no models", "", "", "");
    row("no recogniser", "whisper-base", "", "gone");
    row("no translator", "bergamot-tiny-en-pt", "", "gone");
    row("no voice", "kokoro-82m", "", "gone");
    row("detector without its file", "silero-vad", "silero_vad_16k.safetensors", "gone");
    row("detector cut short", "silero-vad", "silero_vad_16k.safetensors", "cut");
    row("recogniser cut short", "whisper-base", "model.bin", "cut");
    row("recogniser with one byte changed", "whisper-base", "config.json", "byte");
    row("translator of another version", "bergamot-tiny-en-pt", "model.enpt.intgemm.alphas.bin", "version");
    row("translator with one byte changed", "bergamot-tiny-en-pt", "vocab.enpt.spm", "byte");
    row("voice cut short", "kokoro-82m", "kokoro.onnx", "cut");
    row("voice with one byte changed", "kokoro-82m", "voices_ja.npz", "byte");
}

void tst_CliBadInput::model()
{
    QFETCH(QString, model);
    QFETCH(QString, file);
    QFETCH(QString, damage);
    const QTemporaryDir folder;
    Environment environment = this->environment();
    if (model.isEmpty()) {
        environment.insert(QStringLiteral("XENOGLOT_MODELS"), folder.filePath(QStringLiteral("none")));
        const CliResult result = run(folder, arguments(clip(), QStringLiteral("pt")), environment);
        QCOMPARE(wrong(result, 2, {folder.filePath(QStringLiteral("none")), QStringLiteral("models install")}), QString());
        QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))), earlierTake);
        return;
    }
    const QString copy = models(folder, model);
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), copy);
    const QString original = m_installed + QLatin1Char('/') + model + QLatin1Char('/') + file;
    const QString path = copy + QLatin1Char('/') + model + QLatin1Char('/') + file;
    if (file.isEmpty()) {
        QVERIFY(QDir(copy + QLatin1Char('/') + model).removeRecursively());
    } else {
        QVERIFY(QFile::remove(path));
    }
    if (damage == QLatin1String("cut")) {
        QVERIFY(store(path, contents(original).left(100000)));
    } else if (damage == QLatin1String("byte")) {
        QByteArray bytes = contents(original);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(store(path, bytes));
    } else if (damage == QLatin1String("version")) {
        const QByteArray other = contents(m_installed + QStringLiteral("/bergamot-tiny-pt-en/model.pten.intgemm.alphas.bin"));
        QCOMPARE(other.size(), QFileInfo(original).size());
        QVERIFY(store(path, other));
    }
    const CliResult result = run(folder, arguments(clip(), QStringLiteral("pt")), environment);
    QCOMPARE(wrong(result, 2, {model, file, QStringLiteral("models install ") + model}), QString());
    QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))), earlierTake);
}

void tst_CliBadInput::aDamagedModelThatIsNotNeededIsNoObstacle()
{
    const QTemporaryDir folder;
    Environment environment = this->environment();
    const QString copy = models(folder, QStringLiteral("campplus"));
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), copy);
    const QString path = copy + QStringLiteral("/campplus/campplus_cn_en_common.pt");
    QVERIFY(QFile::remove(path) && store(path, "short"));
    const CliResult spoken = run(folder, arguments(clip(), QStringLiteral("pt")), environment);
    QCOMPARE(wrong(spoken, 0, {}), QString());
    // Nor is it blamed for what it could not do either.
    const CliResult result = run(folder, arguments(clip(), QStringLiteral("ja")), environment);
    QCOMPARE(wrong(result, 2, {QStringLiteral("Japanese")}), QString());
}

void tst_CliBadInput::modelOfOneLanguageLeavesTheOthers()
{
    const QTemporaryDir folder;
    Environment environment = this->environment();
    const QString copy = models(folder, QStringLiteral("bergamot-tiny-en-pt"));
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), copy);
    QVERIFY(QFile::remove(copy + QStringLiteral("/bergamot-tiny-en-pt/vocab.enpt.spm")));
    QVERIFY(store(folder.filePath(QStringLiteral("fr.txt")), "Bonjour."));
    const CliResult result = run(
        folder, arguments(clip(), QStringLiteral("pt,fr")) + QStringList{QStringLiteral("--text"), QStringLiteral("fr=fr.txt")},
        environment);
    QCOMPARE(wrong(result, 3, words("pt: vocab.enpt.spm models install")), QString());
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("out/fr.wav"))));
    QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))), earlierTake);
}

void tst_CliBadInput::outputOnTheRecording()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("mine")));
    const QString recording = folder.filePath(QStringLiteral("mine/pt.wav"));
    QVERIFY(QFile::copy(clip(), recording));
    const QByteArray before = contents(recording);
    QStringList call = arguments(recording, QStringLiteral("pt"));
    call.last() = QStringLiteral("mine");
    const CliResult result = run(folder, call, environment());
    QCOMPARE(wrong(result, 1, words("pt.wav folder")), QString());
    QCOMPARE(contents(recording), before);
}

void tst_CliBadInput::output_data()
{
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("named");
    QTest::newRow("cannot be made") << QStringLiteral("/proc/xenoglot") << QStringLiteral("/proc/xenoglot");
    QTest::newRow("cannot be written") << QStringLiteral("/proc/sys/kernel") << QStringLiteral("/proc/sys/kernel");
    QTest::newRow("is a file") << QStringLiteral("file") << QStringLiteral("file");
    QTest::newRow("has a folder in the take's place") << QStringLiteral("taken") << QStringLiteral("taken/pt.wav");
}

void tst_CliBadInput::output()
{
    QFETCH(QString, out);
    QFETCH(QString, named);
    const QTemporaryDir folder;
    QVERIFY(store(folder.filePath(QStringLiteral("file")), "x"));
    QVERIFY(store(folder.filePath(QStringLiteral("taken/pt.wav/note.txt")), "x"));
    QStringList call = arguments(clip(), QStringLiteral("pt"));
    call.last() = out;
    const CliResult result = run(folder, call, environment());
    QCOMPARE(wrong(result, 2, {named, QStringLiteral("folder")}), QString());
    QCOMPARE(contents(folder.filePath(QStringLiteral("file"))), QByteArray("x"));
    QCOMPARE(contents(folder.filePath(QStringLiteral("taken/pt.wav/note.txt"))), QByteArray("x"));
}

void tst_CliBadInput::fullDisk()
{
    const QTemporaryDir folder;
    QVERIFY(store(folder.filePath(QStringLiteral("out/pt.wav")), earlierTake));
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(folder.path());
    // No file may grow over 8 KiB: a write is cut there and the next one fails, as on a full disk.
    process.start(QStringLiteral("bash"),
                  QStringList{QStringLiteral("-c"), QStringLiteral("ulimit -f 8; trap '' XFSZ; exec \"$@\""),
                              QStringLiteral("limited"), cliPath()}
                      + arguments(clip(), QStringLiteral("pt")) + QStringList{QStringLiteral("--seed"), QStringLiteral("7")});
    QVERIFY(process.waitForFinished(120000));
    CliResult result;
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.exitCode = process.exitCode();
    result.errors = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(wrong(result, 2, {QStringLiteral("out/pt.wav"), QStringLiteral("File too large"), QStringLiteral("free space")}),
             QString());
    QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))), earlierTake);
    QCOMPARE(entries(folder.filePath(QStringLiteral("out"))), words("pt.wav run.json"));
}

void tst_CliBadInput::program_data()
{
    QTest::addColumn<QStringList>("links");
    QTest::addColumn<QString>("scripted");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("targets");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const char* links, const char* scripted, const char* script, const char* targets,
                        int exitCode, const char* named) {
        QTest::newRow(name) << words(links) << QString::fromLatin1(scripted) << QByteArray(script) << QString::fromLatin1(targets)
                            << exitCode << words(named);
    };
    row("no espeak-ng", "apertium ffmpeg ffprobe", "", "", "pt", 2, "pt: espeak-ng Install package");
    row("no apertium", "espeak-ng ffmpeg ffprobe", "", "", "pt,es", 3, "es: apertium-es-pt Install package");
    row("no ffmpeg", "espeak-ng apertium", "", "", "pt", 2, "message.m4a ffmpeg Install package");
    row("espeak-ng fails", "ffmpeg ffprobe", "espeak-ng", "echo no voices >&2; exit 3", "pt", 2, "espeak-ng no voices package");
    row("espeak-ng fails without a word", "ffmpeg ffprobe", "espeak-ng", "exit 3", "pt", 2, "espeak-ng 3 package");
    row("espeak-ng prints nothing", "ffmpeg ffprobe", "espeak-ng", "exit 0", "pt", 2, "espeak-ng");
    row("espeak-ng dies", "ffmpeg ffprobe", "espeak-ng", "kill -SEGV $$", "pt", 2, "espeak-ng package");
    row("apertium fails", "espeak-ng ffmpeg ffprobe", "apertium", "cat; echo broken >&2; exit 1", "pt,es", 3,
        "es: apertium broken package");
    row("apertium prints nothing", "espeak-ng ffmpeg ffprobe", "apertium", "exit 0", "pt,es", 3, "es: empty");
    row("ffprobe fails without a word", "espeak-ng ffmpeg", "ffprobe", "exit 1", "pt", 2, "message.m4a");
}

void tst_CliBadInput::program()
{
    QFETCH(QStringList, links);
    QFETCH(QString, scripted);
    QFETCH(QByteArray, script);
    QFETCH(QString, targets);
    QFETCH(int, exitCode);
    QFETCH(QStringList, named);
    const QTemporaryDir folder;
    QString input = clip();
    if (named.contains(QStringLiteral("message.m4a"))) {
        input = convert(folder.filePath(QStringLiteral("message.m4a")), {});
    }
    Environment environment = this->environment();
    QString path = programs(folder, links);
    if (!scripted.isEmpty()) {
        path = programs(folder, {scripted}, "PATH=/usr/bin:/bin\n" + script);
    }
    environment.insert(QStringLiteral("PATH"), path);
    const CliResult result = run(folder, arguments(input, targets), environment);
    QCOMPARE(wrong(result, exitCode, named), QString());
    QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))) == earlierTake, exitCode == 2);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out/es.wav"))));
}

void tst_CliBadInput::programsThatHang()
{
    // The three limits pass at the same time.
    struct Case {
        QString program;
        QString targets;
        int exitCode;
        QStringList named;
    };
    const QList<Case> cases{{QStringLiteral("espeak-ng"), QStringLiteral("pt"), 2, words("pt: espeak-ng within s")},
                            {QStringLiteral("apertium"), QStringLiteral("pt,es"), 3, words("es: apertium within s")},
                            {QStringLiteral("ffprobe"), QStringLiteral("pt"), 2, words("ffmpeg message.m4a time")}};
    std::vector<std::unique_ptr<QTemporaryDir>> folders;
    std::vector<std::future<CliResult>> results;
    for (const Case& hanging : cases) {
        folders.push_back(std::make_unique<QTemporaryDir>());
        const QTemporaryDir& folder = *folders.back();
        programs(folder, words("espeak-ng apertium ffmpeg ffprobe"));
        Environment environment = this->environment();
        // The system's own folders stay in reach for apertium, which is a script.
        environment.insert(QStringLiteral("PATH"), programs(folder, {hanging.program}, "exec /bin/sleep 1000") + QLatin1Char(':')
                                                       + environment.value(QStringLiteral("PATH")));
        const QString input =
            hanging.program == QLatin1String("ffprobe") ? convert(folder.filePath(QStringLiteral("message.m4a")), {}) : clip();
        results.push_back(std::async(std::launch::async, [this, &folder, environment, call = arguments(input, hanging.targets)] {
            return run(folder, call, environment);
        }));
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Case& hanging = cases[static_cast<qsizetype>(i)];
        QCOMPARE(wrong(results[i].get(), hanging.exitCode, hanging.named), QString());
        QCOMPARE(contents(folders[i]->filePath(QStringLiteral("out/pt.wav"))) == earlierTake, hanging.exitCode == 2);
    }
}

void tst_CliBadInput::interrupt_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("signal");
    QTest::newRow("decoding") << QStringLiteral("decoding") << QStringLiteral("-INT");
    QTest::newRow("decoding, terminal closed") << QStringLiteral("decoding") << QStringLiteral("-HUP");
    QTest::newRow("recognising") << QStringLiteral("recognising") << QStringLiteral("-INT");
    QTest::newRow("speaking") << QStringLiteral("speaking") << QStringLiteral("-INT");
}

void tst_CliBadInput::interrupt()
{
    QFETCH(QString, stage);
    QFETCH(QString, signal);
    const QTemporaryDir folder;
    QVERIFY(store(folder.filePath(QStringLiteral("out/pt.wav")), earlierTake));
    Environment environment = this->environment();
    const QString started = folder.filePath(QStringLiteral("started"));
    QStringList call = arguments(clip(), QStringLiteral("pt"));
    if (stage == QLatin1String("decoding")) {
        environment.insert(QStringLiteral("PATH"),
                           programs(folder, words("ffprobe"), ": > '" + started.toUtf8() + "'; exec /bin/sleep 1000"));
        call[1] = convert(folder.filePath(QStringLiteral("message.m4a")), {});
    } else if (stage == QLatin1String("recognising")) {
        call += {QStringLiteral("--join"), QStringLiteral("--no-cache")};
        call.insert(2, librivoxClips().value(0));
    } else {
        call += {QStringLiteral("--seed"), QStringLiteral("9")};  // a take that is not in the cache
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.start(cliPath(), call);
    QVERIFY(process.waitForStarted());
    QString errors;
    const auto sees = [&](const QString& text) {
        process.waitForReadyRead(20);
        errors += QString::fromUtf8(process.readAllStandardError());
        return errors.contains(text);
    };
    if (stage == QLatin1String("decoding")) {
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(started), 30000);
    } else if (stage == QLatin1String("recognising")) {
        // The recogniser's weights are mapped: it is being loaded or at work, and has far to go.
        QTRY_VERIFY_WITH_TIMEOUT(
            contents(QStringLiteral("/proc/%1/maps").arg(process.processId())).contains("whisper-base/model.bin"), 30000);
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(sees(QStringLiteral("pt: speaking")), 120000);
    }
    QProcess::execute(QStringLiteral("kill"), {signal, QString::number(process.processId())});
    QVERIFY(process.waitForFinished(30000));
    CliResult result;
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.exitCode = process.exitCode();
    result.errors = errors + QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(wrong(result, 130, words("Interrupted")), QString());
    QCOMPARE(contents(folder.filePath(QStringLiteral("out/pt.wav"))), earlierTake);
    QCOMPARE(entries(folder.filePath(QStringLiteral("out"))), words("pt.wav run.json"));
}

QTEST_GUILESS_MAIN(tst_CliBadInput)
#include "tst_CliBadInput.moc"
