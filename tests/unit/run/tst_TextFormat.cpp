#include "run/TextFormat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace xenoglot;

class tst_TextFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreExtensions();
    void plainTextIsALineASentence();
    void subRip();
    void webVtt();
    void json();
    void timesNeverOverlapAndAreNeverEmpty();
    void markupInTheTextStaysText();
    void hoursAreCounted();

private:
    static TimedDocument document()
    {
        return {"es", {{0, 1.2344, "Buenos días."}, {1.5, 2.75, "¿Qué\ntal?"}}, "kokoro", "jf_alpha"};
    }
};

void tst_TextFormat::namesAreExtensions()
{
    for (const TextFormat format : {TextFormat::Text, TextFormat::Srt, TextFormat::Vtt, TextFormat::Json}) {
        QVERIFY(textFormat(textFormatName(format)) == format);
    }
    QVERIFY(!textFormat("doc"));
}

void tst_TextFormat::plainTextIsALineASentence()
{
    QCOMPARE(formatText(document(), TextFormat::Text), std::string("Buenos días.\n¿Qué tal?\n"));
}

void tst_TextFormat::subRip()
{
    QCOMPARE(formatText(document(), TextFormat::Srt), std::string("1\n00:00:00,000 --> 00:00:01,234\nBuenos días.\n\n"
                                                                  "2\n00:00:01,500 --> 00:00:02,750\n¿Qué tal?\n\n"));
}

void tst_TextFormat::webVtt()
{
    QCOMPARE(formatText(document(), TextFormat::Vtt), std::string("WEBVTT\n\nNOTE Synthetic speech: kokoro, voice jf_alpha\n\n"
                                                                  "00:00:00.000 --> 00:00:01.234\nBuenos días.\n\n"
                                                                  "00:00:01.500 --> 00:00:02.750\n¿Qué tal?\n\n"));
    TimedDocument transcript = document();
    transcript.engine.clear();
    QVERIFY(formatText(transcript, TextFormat::Vtt).find("NOTE") == std::string::npos);
}

void tst_TextFormat::json()
{
    const auto bytes = QByteArray::fromStdString(formatText(document(), TextFormat::Json));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(object[QStringLiteral("language")].toString(), QStringLiteral("es"));
    QCOMPARE(object[QStringLiteral("synthetic_speech")].toBool(), true);
    const QJsonArray sentences = object[QStringLiteral("sentences")].toArray();
    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences[0].toObject()[QStringLiteral("end")].toDouble(), 1.234);
}

void tst_TextFormat::timesNeverOverlapAndAreNeverEmpty()
{
    const TimedDocument crossed{"en", {{0, 2, "a"}, {1, 1.5, "b"}, {5, 5, ""}, {5, 5, "c"}}, {}, {}};
    QCOMPARE(formatText(crossed, TextFormat::Srt), std::string("1\n00:00:00,000 --> 00:00:02,000\na\n\n"
                                                               "2\n00:00:02,000 --> 00:00:02,001\nb\n\n"
                                                               "3\n00:00:05,000 --> 00:00:05,001\nc\n\n"));
}

void tst_TextFormat::markupInTheTextStaysText()
{
    const TimedDocument marked{"en", {{0, 1, "<b>a</b> --> & b"}}, {}, {}};
    const std::string srt = formatText(marked, TextFormat::Srt);
    QCOMPARE(srt.find("-->"), srt.rfind("-->"));
    QVERIFY(srt.find("<b>") == std::string::npos);
    const std::string vtt = formatText(marked, TextFormat::Vtt);
    QCOMPARE(vtt.find("-->"), vtt.rfind("-->"));
    QVERIFY(vtt.find("&lt;b&gt;a&lt;/b&gt; --&gt; &amp; b") != std::string::npos);
}

void tst_TextFormat::hoursAreCounted()
{
    const TimedDocument late{"en", {{3723.004, 36000, "a"}}, {}, {}};
    QVERIFY(formatText(late, TextFormat::Srt).find("01:02:03,004 --> 10:00:00,000") != std::string::npos);
}

QTEST_GUILESS_MAIN(tst_TextFormat)
#include "tst_TextFormat.moc"
