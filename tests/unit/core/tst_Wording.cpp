#include "core/Wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <QtTest>

using namespace xenoglot;

namespace {

/// Knows one text, in another order of its places.
class OneText : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* text, const char*, int) const override
    {
        const bool known =
            QLatin1String(context) == QLatin1String("Wording") && QLatin1String(text) == QLatin1String("%1 of %2 s");
        return known ? QStringLiteral("Von %L2 s: %1 – für „%1“") : QString();
    }
};

}  // namespace

class tst_Wording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishWithoutATranslator();
    void usesTheTranslation();
    void valuesStayAsTheyAre();
    void takesEveryKindOfValue();
};

void tst_Wording::englishWithoutATranslator()
{
    QCOMPARE(worded(Wording::tr("%1 of %2 s"), "a.wav", Wording::Value::decimal(1.25, 2)), std::string("a.wav of 1.25 s"));
    QCOMPARE(Wording::tr("Nothing “here”"), std::string("Nothing “here”"));
}

void tst_Wording::usesTheTranslation()
{
    OneText translator;
    Wording::setDecimalPoint(u',');
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const std::string text = worded(Wording::tr("%1 of %2 s"), "ä.wav", Wording::Value::decimal(1.25, 2));
    const std::string unknown = worded(Wording::tr("%1 s"), Wording::Value::decimal(1.5, 1));
    QCoreApplication::removeTranslator(&translator);
    Wording::setDecimalPoint(u'.');
    QCOMPARE(text, std::string("Von 1,25 s: ä.wav – für „ä.wav“"));
    QCOMPARE(unknown, std::string("1.5 s"));
}

void tst_Wording::valuesStayAsTheyAre()
{
    QCOMPARE(worded("%1: %2", "100 %2 %L1 %n.wav", "%1"), std::string("100 %2 %L1 %n.wav: %1"));
    QCOMPARE(worded("%1", "\xff\xfe"), std::string("\xff\xfe"));
    QCOMPARE(worded("50 % of %1, %3, %0, %L3, %", "a"), std::string("50 % of a, %3, %0, %L3, %"));
}

void tst_Wording::takesEveryKindOfValue()
{
    const std::string text = "b";
    QCOMPARE(worded("%1%2%3%4%5%6", "a", text, std::string_view("c"), 1, std::uint64_t{18446744073709551615U}, -2L),
             std::string("abc118446744073709551615-2"));
    QCOMPARE(worded("%1 %2", Wording::Value::decimal(2.5, 0), Wording::Value::decimal(0.1, 6)), std::string("2 0.100000"));
    QCOMPARE(worded("%L1", 1000000), std::string("1000000"));
}

QTEST_GUILESS_MAIN(tst_Wording)
#include "tst_Wording.moc"
