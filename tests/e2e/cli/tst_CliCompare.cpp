#include "Cli.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace xenoglot;

/// xenoglot-cli compare, on real recordings.
class tst_CliCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSpeakersApart();
    void saysWhatItCannotCompare();

private:
    CliResult compare(const QStringList& arguments) const;

    QTemporaryDir m_folder;
};

CliResult tst_CliCompare::compare(const QStringList& arguments) const
{
    return cli(m_folder, QStringList{QStringLiteral("compare")} + arguments, QProcessEnvironment::systemEnvironment(), 120);
}

void tst_CliCompare::tellsSpeakersApart()
{
    const QString man = librivoxClips().value(0);
    const QString woman = asteriskPrompt(m_folder, QStringLiteral("en_US_f_Allison"), QStringLiteral("demo-congrats"));
    const CliResult same = compare({man, librivoxClips().value(1)});
    QCOMPARE(same.exitCode, 0);
    QVERIFY2(same.output.contains(QLatin1String("probably the same speaker")), qPrintable(same.output));
    const CliResult other = compare({man, woman});
    QVERIFY2(other.output.contains(QLatin1String("probably different speakers")), qPrintable(other.output));
    const CliResult json = compare({woman, man, QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 0);
    const QJsonArray values = json.json()[QStringLiteral("similarity")].toArray();
    QCOMPARE(values.size(), 2);
    QCOMPARE(values[0][QStringLiteral("encoder")].toString(), QStringLiteral("campplus"));
    QVERIFY(values[0][QStringLiteral("value")].toDouble() < 0.3);
    QVERIFY(values[0][QStringLiteral("ceiling")].toDouble() > 0.8);
    const double floor = values[0][QStringLiteral("floor")].toDouble();  // of the strangers to her
    QVERIFY(floor > values[0][QStringLiteral("floor_mean")].toDouble() && floor < 0.7);
    QVERIFY(values[0][QStringLiteral("strangers")].toInt() > 5);
    QVERIFY2(other.output.contains(QLatin1String("the most like of ")), qPrintable(other.output));
}

void tst_CliCompare::saysWhatItCannotCompare()
{
    const QString man = librivoxClips().value(0);
    QCOMPARE(compare({man}).exitCode, 1);
    const CliResult missing = compare({man, m_folder.filePath(QStringLiteral("nothing.wav"))});
    QCOMPARE(missing.exitCode, 2);
    QVERIFY(missing.errors.contains(QLatin1String("nothing.wav")));
    // Two seconds of silence: 16 bit, mono, 16 kHz.
    QFile file(m_folder.filePath(QStringLiteral("silence.wav")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray head =
        QByteArray::fromHex("52494646 24fa0000 57415645 666d7420 10000000 01000100 803e0000 007d0000 02001000 64617461 00fa0000");
    QVERIFY(file.write(head + QByteArray(64000, '\0')) == 64044);
    file.close();
    const QString silence = file.fileName();
    const CliResult silent = compare({man, silence});
    QCOMPARE(silent.exitCode, 2);
    QVERIFY2(
        silent.errors.contains(QLatin1String("No speech was found in")) && silent.errors.contains(QLatin1String("silence.wav")),
        qPrintable(silent.errors));
    QVERIFY(silent.output.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CliCompare)
#include "tst_CliCompare.moc"
