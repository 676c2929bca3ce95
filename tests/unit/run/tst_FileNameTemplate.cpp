#include "run/FileNameTemplate.h"

#include <QtTest>

using namespace xenoglot;

class tst_FileNameTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsFields_data();
    void fillsFields();
    void refusesUnknownFields();
    void longNamesAreCutBetweenCharacters();
};

void tst_FileNameTemplate::fillsFields_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* pattern, const char* expected) {
        QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(expected);
    };
    row("{message}-{language}", "Grüße_ 1-es");
    row("{name} {voice} {take} {date}", "Spanish jf_alpha 2 2026-11-25");
    row("plain", "plain");
    row("a}b", "a}b");
    row("../{language}", "_es");
    row("/etc/passwd", "_etc_passwd");
    row("a\\b:c*d?e\"f<g>h|i\nj", "a_b_c_d_e_f_g_h_i_j");
    row(" . {language} . ", "es");
    row("...", "message");
    row("", "message");
}

void tst_FileNameTemplate::fillsFields()
{
    QFETCH(QString, pattern);
    QFETCH(QString, expected);
    const auto name = fileName(pattern.toStdString(), {"Grüße/ 1", "es", "Spanish", "jf_alpha", 2, "2026-11-25"});
    QVERIFY(name.ok());
    QCOMPARE(QString::fromStdString(*name), expected);
}

void tst_FileNameTemplate::refusesUnknownFields()
{
    const auto unknown = fileName("{messages}", {});
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
    QVERIFY(unknown.error().message.find("{messages}") != std::string::npos);
    QVERIFY(unknown.error().hint.find("{message}") != std::string::npos);
    QVERIFY(!fileName("{message", {}).ok());
    // What comes from a field is text, not a template.
    QCOMPARE(*fileName("{message}", {"{language}", "es", {}, {}, 1, {}}), std::string("{language}"));
}

void tst_FileNameTemplate::longNamesAreCutBetweenCharacters()
{
    FileNameFields fields;
    for (int i = 0; i < 100; ++i) {
        fields.message += "𝄞";
    }
    const QString name = QString::fromStdString(*fileName("{message}", fields));
    QVERIFY(name.toUtf8().size() <= 150 && name.toUtf8().size() > 140);
    QVERIFY(!name.contains(QChar(QChar::ReplacementCharacter)));
}

QTEST_GUILESS_MAIN(tst_FileNameTemplate)
#include "tst_FileNameTemplate.moc"
