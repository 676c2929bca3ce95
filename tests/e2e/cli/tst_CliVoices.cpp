#include "Cli.h"
#include "WaveBytes.h"
#include "audio/AudioReader.h"
#include "library/Paths.h"
#include "library/VoiceLibrary.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

using namespace xenoglot;

/// xenoglot-cli voices, and speaking with them, on real recordings.
class tst_CliVoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOfRecordings();
    void isLearnedLonger();
    void isListed();
    void speaks();
    void isFittedToItsSender();
    void isTakenToAnotherMachine();
    void speaksWithoutWhatItLearned();
    void belongsToItsOwnerAlone();
    void isTakenOnce();
    void saysWhatCannotBeLearned_data();
    void saysWhatCannotBeLearned();
    void saysWhatTheMachineLacks_data();
    void saysWhatTheMachineLacks();
    void needsConsent();
    void isRemovedWithEverything();
    void speaksAsARecording();
    void syntheticSpeechIsTold();
    void speaksInAStockVoiceAndSaysWhy_data();
    void speaksInAStockVoiceAndSaysWhy();

private:
    CliResult call(const QStringList& arguments) const
    {
        return cli(m_folder, arguments, QProcessEnvironment::systemEnvironment(), 1200);
    }
    QStringList files() const;
    static QList<QByteArray> probes(const QString& recording);
    /// Files of the folders with one of these in them.
    QStringList filesWith(const QList<QByteArray>& bytes, const QStringList& folders) const;
    QByteArray spoken(const QStringList& voice, const QString& name, const QString& text = QStringLiteral("Buenos días.")) const;

    QTemporaryDir m_folder;
    bool m_trained = false;
};

/// What the program keeps of voices.
QStringList tst_CliVoices::files() const
{
    QStringList names;
    QDirIterator at(m_folder.filePath(QStringLiteral("data/voices")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        names += at.next();
    }
    return names;
}

QStringList tst_CliVoices::filesWith(const QList<QByteArray>& bytes, const QStringList& folders) const
{
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator at(m_folder.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (at.hasNext()) {
            QFile file(at.next());
            const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (std::any_of(bytes.begin(), bytes.end(), [&](const QByteArray& each) { return content.contains(each); })) {
                found << file.fileName();
            }
        }
    }
    return found;
}

QByteArray tst_CliVoices::spoken(const QStringList& voice, const QString& name, const QString& text) const
{
    const CliResult result = call(QStringList{QStringLiteral("speak"), QStringLiteral("--language"), QStringLiteral("es"),
                                              QStringLiteral("--out"), name, text}
                                  + voice);
    if (result.exitCode != 0) {
        qWarning("%s", qPrintable(result.errors));
        return {};
    }
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A few steps of training are no use; whether the voice is kept or given up, all of it must fit together.
void tst_CliVoices::isMadeOfRecordings()
{
    const QStringList clips = librivoxClips();
    const CliResult made =
        call(QStringList{QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("John Dashwood")} + clips.mid(0, 2)
             + QStringList{QStringLiteral("--steps"), QStringLiteral("2"), QStringLiteral("--consent"), QStringLiteral("me"),
                           QStringLiteral("--json")});
    QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    const QJsonObject voice = made.json();
    QCOMPARE(voice[QStringLiteral("name")].toString(), QStringLiteral("John Dashwood"));
    QCOMPARE(voice[QStringLiteral("consent")].toString(), QStringLiteral("me"));
    QCOMPARE(voice[QStringLiteral("language")].toString(), QStringLiteral("en"));
    QCOMPARE(voice[QStringLiteral("base_voice")].toString(), QStringLiteral("jm_kumo"));
    const QJsonObject figures = voice[QStringLiteral("figures")].toObject();
    for (const char* state : {"base", "matched", "trained"}) {
        const double near = figures[QLatin1String(state)].toObject()[QStringLiteral("campplus")].toDouble();
        QVERIFY2(near > 0.02 && near < voice[QStringLiteral("ceiling")].toDouble(), state);
    }
    m_trained = voice[QStringLiteral("trained")].toBool();
    const QString notes = voice[QStringLiteral("notes")].toVariant().toStringList().join(u'\n');
    QVERIFY2(m_trained != notes.contains(QStringLiteral("was given up")), qPrintable(notes));
    QVERIFY2(made.errors.contains(QStringLiteral("learning the voice")), qPrintable(made.errors));
    QVERIFY2(made.errors.contains(QStringLiteral("comparing before and after")), qPrintable(made.errors));
}

void tst_CliVoices::isLearnedLonger()
{
    const CliResult longer = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("john dashwood"),
                                   QStringLiteral("--steps"), QStringLiteral("2"), QStringLiteral("--json")});
    QVERIFY2(longer.exitCode == 0, qPrintable(longer.errors));
    const QJsonObject voice = longer.json();
    QCOMPARE(voice[QStringLiteral("name")].toString(), QStringLiteral("John Dashwood"));
    QCOMPARE(voice[QStringLiteral("steps")].toInt(), 4);
    QVERIFY(!m_trained || voice[QStringLiteral("trained")].toBool());
    m_trained = voice[QStringLiteral("trained")].toBool();
    const CliResult unknown = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("Nobody")});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.errors.contains(QStringLiteral("recordings")), qPrintable(unknown.errors));
}

void tst_CliVoices::isListed()
{
    const CliResult list = call({QStringLiteral("voices"), QStringLiteral("list")});
    QCOMPARE(list.exitCode, 0);
    QVERIFY2(list.output.startsWith(QStringLiteral("John Dashwood")), qPrintable(list.output));
    const CliResult json = call({QStringLiteral("voices"), QStringLiteral("list"), QStringLiteral("--json")});
    const QJsonArray voices = QJsonDocument::fromJson(json.output.toUtf8()).array();
    QCOMPARE(voices.size(), 1);
    QCOMPARE(voices[0].toObject()[QStringLiteral("trained")].toBool(), m_trained);
}

void tst_CliVoices::speaks()
{
    const QByteArray stock = spoken({QStringLiteral("--voice"), QStringLiteral("jm_kumo")}, QStringLiteral("stock.wav"));
    const QByteArray own = spoken({QStringLiteral("--voice"), QStringLiteral("john DASHWOOD")}, QStringLiteral("own.wav"));
    QVERIFY(stock.size() > 10000 && own.size() > 10000);
    QVERIFY(own != stock);
}

/// Another recording of the speaker is recognised, and nobody is asked again.
void tst_CliVoices::isFittedToItsSender()
{
    const CliResult run = call({QStringLiteral("run"), librivoxClips().value(3), QStringLiteral("--from"), QStringLiteral("en"),
                                QStringLiteral("--to"), QStringLiteral("es"), QStringLiteral("--voice"), QStringLiteral("fit"),
                                QStringLiteral("--json"), QStringLiteral("--out"), QStringLiteral("run")});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY2(run.errors.contains(QStringLiteral("The sender's voice is \"John Dashwood\"")), qPrintable(run.errors));
    const QJsonObject spanish = run.json()[QStringLiteral("languages")].toArray().at(0).toObject();
    QCOMPARE(spanish[QStringLiteral("voice")].toString(), QStringLiteral("John Dashwood"));
    QVERIFY(spanish[QStringLiteral("engine")].toString().startsWith(QStringLiteral("kokoro-82m:")));

    // Somebody else's message says why it is the stock voice; with --quiet the rest is not said.
    const QString stranger = asteriskPrompt(m_folder, QStringLiteral("en_US_f_Allison"), QStringLiteral("demo-instruct"));
    QVERIFY(!stranger.isEmpty());
    const CliResult other = call({QStringLiteral("speak"), QStringLiteral("--language"), QStringLiteral("es"),
                                  QStringLiteral("--voice"), QStringLiteral("fit"), QStringLiteral("--voice-from"), stranger,
                                  QStringLiteral("--out"), QStringLiteral("other.wav"), QStringLiteral("Buenos días.")});
    QVERIFY2(other.exitCode == 0, qPrintable(other.errors));
    QVERIFY2(other.errors.contains(QStringLiteral("Spoken in a stock voice")), qPrintable(other.errors));
    QVERIFY2(!other.errors.contains(QStringLiteral("John Dashwood")), qPrintable(other.errors));
}

void tst_CliVoices::isTakenToAnotherMachine()
{
    const QStringList begin{QStringLiteral("voices"), QStringLiteral("import"), QStringLiteral("john.xenoglot-voice")};
    const CliResult exported = call({QStringLiteral("voices"), QStringLiteral("export"), QStringLiteral("john dashwood"),
                                     QStringLiteral("john.xenoglot-voice")});
    QVERIFY2(exported.exitCode == 0, qPrintable(exported.errors));
    const QString package = m_folder.filePath(QStringLiteral("john.xenoglot-voice"));
    QCOMPARE(QFile::permissions(package) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const CliResult taken = call(begin + QStringList{QStringLiteral("--consent"), QStringLiteral("me")});
    QCOMPARE(taken.exitCode, 1);
    QVERIFY2(taken.errors.contains(QStringLiteral("--name")), qPrintable(taken.errors));
    // It was "my" voice there; whose it is here nobody has said yet.
    const CliResult whose = call(begin + QStringList{QStringLiteral("--name"), QStringLiteral("Guest")});
    QCOMPARE(whose.exitCode, 1);
    QVERIFY2(whose.errors.contains(QStringLiteral("--consent")), qPrintable(whose.errors));
    const CliResult imported = call(begin
                                    + QStringList{QStringLiteral("--name"), QStringLiteral("Guest"), QStringLiteral("--consent"),
                                                  QStringLiteral("John"), QStringLiteral("--json")});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors));
    const QJsonObject guest = imported.json();
    QCOMPARE(guest[QStringLiteral("name")].toString(), QStringLiteral("Guest"));
    QCOMPARE(guest[QStringLiteral("consent")].toString(), QStringLiteral("John"));
    QCOMPARE(guest[QStringLiteral("trained")].toBool(), m_trained);

    // What somebody agreed to goes with the voice.
    QVERIFY(
        call({QStringLiteral("voices"), QStringLiteral("rename"), QStringLiteral("guest"), QStringLiteral("Visitor")}).exitCode
        == 0);
    QVERIFY(
        call({QStringLiteral("voices"), QStringLiteral("export"), QStringLiteral("Visitor"), QStringLiteral("visitor")}).exitCode
        == 0);
    QVERIFY(call({QStringLiteral("voices"), QStringLiteral("remove"), QStringLiteral("Visitor")}).exitCode == 0);
    const CliResult again = call({QStringLiteral("voices"), QStringLiteral("import"), QStringLiteral("visitor")});
    QVERIFY2(again.exitCode == 0, qPrintable(again.errors));
    QVERIFY2(again.errors.contains(QStringLiteral("as the file says: John")), qPrintable(again.errors));
    QVERIFY(call({QStringLiteral("voices"), QStringLiteral("remove"), QStringLiteral("Visitor")}).exitCode == 0);
    QVERIFY(QFile::remove(package) && QFile::remove(m_folder.filePath(QStringLiteral("visitor"))));
}

/// A voice whose trained file is gone is still matched. (Whether so few steps teach it anything hangs on the machine.)
void tst_CliVoices::speaksWithoutWhatItLearned()
{
    const auto library = VoiceLibrary::open(m_folder.filePath(QStringLiteral("data/voices")).toStdString());
    QVERIFY(library.ok());
    const auto found = (*library)->find("John Dashwood");
    QVERIFY(found && *found);
    VoiceProfile lost = **found;
    lost.trainedKey = std::string(64, 'a');
    lost.trained = lost.matched;
    QVERIFY((*library)->save(lost).ok());
    QVERIFY(!spoken({QStringLiteral("--voice"), QStringLiteral("John Dashwood")}, QStringLiteral("matched.wav")).isEmpty());
    const CliResult list = call({QStringLiteral("voices"), QStringLiteral("list")});
    const QString file = QString::fromStdString((*library)->trainedFile(lost.id).string());
    QVERIFY2(list.output.contains(QStringLiteral("damaged")) && list.errors.contains(file), qPrintable(list.errors));
    QVERIFY((*library)->save(**found).ok());
}

void tst_CliVoices::belongsToItsOwnerAlone()
{
    const QStringList names = files();
    QVERIFY(names.filter(QStringLiteral("reference.wav")).size() == 1);
    QCOMPARE(names.filter(QStringLiteral("trained.safetensors")).size(), m_trained ? 1 : 0);
    QVERIFY(names.filter(QStringLiteral("checkpoint")).isEmpty());
    for (const QString& name : names) {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY2((QFile::permissions(name) & others) == 0, qPrintable(name));
    }
}

void tst_CliVoices::isTakenOnce()
{
    {
        const CliResult again = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("john dashwood"),
                                      librivoxClips().value(0), QStringLiteral("--consent"), QStringLiteral("me")});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.errors.contains(QStringLiteral("already")), qPrintable(again.errors));
    }
    const CliResult stock = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral(" JM_kumo "),
                                  librivoxClips().value(0), QStringLiteral("--consent"), QStringLiteral("me")});
    QCOMPARE(stock.exitCode, 1);
    QVERIFY2(stock.errors.contains(QStringLiteral("stock voice")), qPrintable(stock.errors));
    const CliResult reserved = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("Stock"),
                                     librivoxClips().value(0), QStringLiteral("--consent"), QStringLiteral("me")});
    QCOMPARE(reserved.exitCode, 1);
}

void tst_CliVoices::saysWhatCannotBeLearned_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("reason");
    QTest::newRow("silence") << 8.0 << QStringLiteral("No speech");
    QTest::newRow("three hours") << 3 * 3600.0 << QStringLiteral("3.0 hours");
}

void tst_CliVoices::saysWhatCannotBeLearned()
{
    QFETCH(const double, seconds);
    QFETCH(const QString, reason);
    const auto bytes = static_cast<std::uint32_t>(seconds * 16000 * 2);
    const QString name = m_folder.filePath(QStringLiteral("silent.wav"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(testing::WaveBytes{}.header(bytes)));
    QVERIFY(file.resize(file.size() + bytes));  // a file with a hole
    file.close();
    const CliResult result = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("Nobody"), name,
                                   QStringLiteral("--consent"), QStringLiteral("me")});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(reason), qPrintable(result.errors));
    const CliResult list = call({QStringLiteral("voices"), QStringLiteral("list")});
    QVERIFY2(!list.output.contains(QStringLiteral("Nobody")), qPrintable(list.output));
}

void tst_CliVoices::saysWhatTheMachineLacks_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("reason");
    // The recording fits, the checkpoint does not.
    QTest::newRow("a full disk") << QStringLiteral("-f 8000") << QStringLiteral("checkpoint");
    // Learning takes 2700 MB of its own; all that the program maps counts here.
    QTest::newRow("too little memory") << QStringLiteral("-v 2800000") << QStringLiteral("ran out of memory");
}

/// The program ends in order, nothing is left of what was not made, and the other voices are as they were.
void tst_CliVoices::saysWhatTheMachineLacks()
{
    QFETCH(const QString, limit);
    QFETCH(const QString, reason);
    (void)call({QStringLiteral("voices"), QStringLiteral("list")});  // makes the list of voices where there is none yet
    const QStringList before = files();
    const CliResult train =
        xenoglot::call(m_folder, QStringLiteral("bash"),
                       QStringList{QStringLiteral("-c"), QStringLiteral("ulimit %1; exec \"$0\" \"$@\"").arg(limit), cliPath(),
                                   QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("Too Much")}
                           + librivoxClips().mid(0, 2)
                           + QStringList{QStringLiteral("--steps"), QStringLiteral("2"), QStringLiteral("--consent"),
                                         QStringLiteral("me"), QStringLiteral("--quiet")},
                       QProcessEnvironment::systemEnvironment(), 1200);
    QVERIFY2(!train.crashed, qPrintable(train.errors));
    QVERIFY2(train.exitCode == 2, qPrintable(train.errors));
    QVERIFY2(train.errors.contains(reason), qPrintable(train.errors));
    QCOMPARE(files(), before);
}

void tst_CliVoices::needsConsent()
{
    const CliResult run =
        call({QStringLiteral("run"), librivoxClips().value(3), QStringLiteral("--from"), QStringLiteral("en"),
              QStringLiteral("--to"), QStringLiteral("es"), QStringLiteral("--voice"), QStringLiteral("matched"),
              QStringLiteral("--json"), QStringLiteral("--out"), QStringLiteral("without")});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY2(run.errors.contains(QStringLiteral("Nobody has agreed")), qPrintable(run.errors));
    const QJsonObject spanish = run.json()[QStringLiteral("languages")].toArray().at(0).toObject();
    QCOMPARE(spanish[QStringLiteral("engine")].toString(), QStringLiteral("kokoro-82m"));
}

/// Pieces of 16 samples where something is to be heard, as they lie in a file of 16 bits and of floats.
QList<QByteArray> tst_CliVoices::probes(const QString& recording)
{
    const auto read = readAudio(recording.toStdString(), {});
    if (!read) {
        return {};
    }
    const std::vector<float>& samples = read->clip.samples;
    QList<QByteArray> found;
    for (std::size_t at = 0; at + 16 < samples.size() && found.size() < 40; at += 997) {
        const auto [low, high] = std::minmax_element(samples.begin() + static_cast<std::ptrdiff_t>(at),
                                                     samples.begin() + static_cast<std::ptrdiff_t>(at + 16));
        if (*high - *low < 0.05F) {
            continue;
        }
        QByteArray floats(reinterpret_cast<const char*>(&samples[at]), 16 * sizeof(float));
        QByteArray shorts;
        for (std::size_t i = 0; i < 16; ++i) {
            const auto value = static_cast<std::int16_t>(std::lrint(samples[at + i] * 32768));
            shorts.append(reinterpret_cast<const char*>(&value), sizeof value);
        }
        found << floats << shorts;
    }
    return found;
}

void tst_CliVoices::isRemovedWithEverything()
{
    const QStringList folders{QStringLiteral("data"), QStringLiteral("cache")};
    // What is looked for is found as long as it is there: the reference as it is kept.
    QString reference = files().filter(QStringLiteral("reference.wav")).value(0);
    const QList<QByteArray> heard = probes(reference);
    QVERIFY(heard.size() >= 20);
    QVERIFY(!filesWith(heard, folders).isEmpty());
    const qsizetype before = filesWith({QByteArrayLiteral("")}, folders).size();
    const CliResult exported = call({QStringLiteral("voices"), QStringLiteral("export"), QStringLiteral("John Dashwood"),
                                     QStringLiteral("kept.xenoglot-voice")});
    QVERIFY2(exported.exitCode == 0, qPrintable(exported.errors));
    const CliResult some =
        call({QStringLiteral("voices"), QStringLiteral("remove"), QStringLiteral("John Dashwood"), QStringLiteral("Nobody")});
    QCOMPARE(some.exitCode, 1);
    QVERIFY2(some.errors.contains(QStringLiteral("Nobody")), qPrintable(some.errors));
    QVERIFY(!filesWith(heard, folders).isEmpty());  // all or none
    const CliResult removed = call({QStringLiteral("voices"), QStringLiteral("remove"), QStringLiteral("John Dashwood")});
    QVERIFY2(removed.exitCode == 0, qPrintable(removed.errors));
    QVERIFY2(removed.errors.contains(m_folder.filePath(QStringLiteral("kept.xenoglot-voice"))), qPrintable(removed.errors));
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("kept.xenoglot-voice"))));
    QCOMPARE(filesWith(heard, folders), QStringList());
    QVERIFY(filesWith({QByteArrayLiteral("")}, folders).size() < before);  // takes of the cache as well
    for (const QString& name : files()) {
        QFile file(name);
        QVERIFY2(name.contains(QStringLiteral("voices.sqlite")), qPrintable(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("Dashwood"), qPrintable(name));
    }
    const CliResult gone =
        call({QStringLiteral("speak"), QStringLiteral("--language"), QStringLiteral("es"), QStringLiteral("--voice"),
              QStringLiteral("John Dashwood"), QStringLiteral("--out"), QStringLiteral("gone.wav"), QStringLiteral("Hola.")});
    QCOMPARE(gone.exitCode, 1);
    QVERIFY2(gone.errors.contains(QStringLiteral("John Dashwood")), qPrintable(gone.errors));
}

void tst_CliVoices::speaksAsARecording()
{
    const QByteArray stock = spoken({}, QStringLiteral("stock.wav"));
    const QByteArray matched =
        spoken({QStringLiteral("--voice-from"), librivoxClips().value(4), QStringLiteral("--consent"), QStringLiteral("me")},
               QStringLiteral("matched.wav"));
    QVERIFY(stock.size() > 10000 && matched.size() > 10000);
    QVERIFY(matched != stock);
}

void tst_CliVoices::syntheticSpeechIsTold()
{
    QVERIFY(!spoken({QStringLiteral("--voice"), QStringLiteral("jf_gongitsune")}, QStringLiteral("robot.wav"),
                    QStringLiteral("Buenos días a todos, les habla una voz que no es de nadie."))
                 .isEmpty());
    const CliResult made = call({QStringLiteral("voices"), QStringLiteral("train"), QStringLiteral("Robot"),
                                 QStringLiteral("robot.wav"), QStringLiteral("--from"), QStringLiteral("es"),
                                 QStringLiteral("--matched"), QStringLiteral("--consent"), QStringLiteral("me")});
    QCOMPARE(made.exitCode, 0);
    QVERIFY2((made.output + made.errors).contains(QStringLiteral("sounds like the stock voice jf_gongitsune")),
             qPrintable(made.output + made.errors));
    QCOMPARE(call({QStringLiteral("voices"), QStringLiteral("remove"), QStringLiteral("Robot")}).exitCode, 0);
}

/// What cannot be had is no reason to say nothing.
void tst_CliVoices::speaksInAStockVoiceAndSaysWhy_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nobody agreed") << QString() << false << QStringLiteral("Nobody has agreed");
    QTest::newRow("no speaker encoder") << QStringLiteral("campplus") << false << QStringLiteral("campplus");
    QTest::newRow("a damaged speaker encoder") << QStringLiteral("campplus") << true << QStringLiteral("campplus");
    QTest::newRow("no speech detector") << QStringLiteral("silero") << false << QStringLiteral("silero");
    QTest::newRow("a damaged speech detector") << QStringLiteral("silero") << true << QStringLiteral("silero");
    QTest::newRow("a damaged second encoder") << QStringLiteral("ge2e") << true << QStringLiteral("ge2e");
}

void tst_CliVoices::speaksInAStockVoiceAndSaysWhy()
{
    QFETCH(const QString, model);
    QFETCH(const bool, cut);
    QFETCH(const QString, reason);
    const QTemporaryDir folder;
    const QDir models(QString::fromStdString(modelsFolder().string()));
    QDir(folder.path()).mkdir(QStringLiteral("models"));
    for (const QFileInfo& installed : models.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot)) {
        const QString place = folder.filePath(QStringLiteral("models/")) + installed.fileName();
        if (model.isEmpty() || !installed.fileName().startsWith(model)) {
            QVERIFY(QFile::link(installed.filePath(), place));
            continue;
        }
        QVERIFY(!cut || QDir().mkdir(place));
        for (const QFileInfo& file :
             cut ? QDir(installed.filePath()).entryInfoList(QDir::Files | QDir::Hidden) : QFileInfoList()) {
            const QString copy = place + QLatin1Char('/') + file.fileName();
            QVERIFY(QFile::copy(file.filePath(), copy));
            QFile damaged(copy);
            QVERIFY(damaged.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && damaged.resize(damaged.size() * 2 / 3));
        }
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), folder.filePath(QStringLiteral("models")));
    const QStringList consent = model.isEmpty() ? QStringList() : QStringList{QStringLiteral("--consent"), QStringLiteral("me")};
    const CliResult spoken = cli(
        folder,
        QStringList{QStringLiteral("speak"), QStringLiteral("--language"), QStringLiteral("es"), QStringLiteral("--voice-from"),
                    librivoxClips().value(4), QStringLiteral("--out"), QStringLiteral("a.wav"), QStringLiteral("Buenos días.")}
            + consent,
        environment, 600);
    QVERIFY2(spoken.exitCode == 0, qPrintable(spoken.errors));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a.wav"))).size() > 10000);
    QVERIFY2(spoken.errors.contains(QStringLiteral("Spoken in a stock voice")), qPrintable(spoken.errors));
    QVERIFY2(spoken.errors.contains(reason, Qt::CaseInsensitive), qPrintable(spoken.errors));
}

QTEST_GUILESS_MAIN(tst_CliVoices)
#include "tst_CliVoices.moc"
