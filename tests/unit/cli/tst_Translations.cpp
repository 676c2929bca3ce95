#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

/// One entry of a TS file.
struct Message {
    QString source;
    QString state;             ///< the type of the translation: empty when it is finished
    QStringList translations;  ///< more than one where there are plural forms
};

/// The entries of a TS file by context and source text. A file that cannot be read has none.
QMap<QString, Message> readMessages(const QString& path)
{
    QMap<QString, Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        if (token == QXmlStreamReader::StartElement) {
            if (name == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (name == QLatin1String("message")) {
                message = {};
            } else if (name == QLatin1String("source")) {
                message.source = xml.readElementText();
            } else if (name == QLatin1String("translation")) {
                message.state = xml.attributes().value(QLatin1String("type")).toString();
                QString text;
                while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
                    if (xml.isStartElement()) {
                        message.translations << xml.readElementText();
                    } else {
                        text += xml.text();
                    }
                }
                if (message.translations.isEmpty()) {
                    message.translations << text;
                }
            }
        } else if (token == QXmlStreamReader::EndElement && name == QLatin1String("message")) {
            messages.insert(context + QLatin1String(": ") + message.source, message);
        }
    }
    return xml.hasError() ? QMap<QString, Message>() : messages;
}

QSet<QString> matches(const QString& text, const QString& pattern)
{
    QSet<QString> found;
    const QRegularExpression expression(pattern);
    for (auto match = expression.globalMatch(text); match.hasNext();) {
        found.insert(match.next().captured(1));
    }
    return found;
}

/// %1 and %L1 are one placeholder: how a number is written is the translation's affair.
QSet<QString> placeholders(const QString& text)
{
    return matches(text, QStringLiteral("%L?(\\d+|n)"));
}

/// What a user types must be the same in every language.
QSet<QString> optionNames(const QString& text)
{
    return matches(text, QStringLiteral("(--[a-z][a-z-]*)"));
}

/// Line ends and indents that belong to the layout.
QString edges(const QString& text)
{
    const QRegularExpression inner(QStringLiteral("\\S(.*\\S)?"), QRegularExpression::DotMatchesEverythingOption);
    return QString(text).replace(inner, QStringLiteral("|"));
}

}  // namespace

/// Every text of the command line and of the window is translated, completely, into each language that has a file.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data();
    void complete();
    void upToDate_data();
    void upToDate();
    void everyErrorCanBeTranslated();

private:
    const QDir m_folder{QStringLiteral(XENOGLOT_SOURCE_DIR "/translations")};
};

void tst_Translations::complete_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = m_folder.entryList({QStringLiteral("*.ts")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 3);
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_Translations::complete()
{
    QFETCH(QString, name);
    const auto messages = readMessages(m_folder.filePath(name));
    QVERIFY(!messages.isEmpty());
    for (const Message& message : messages) {
        QVERIFY2(message.state.isEmpty(), qPrintable(message.state + QLatin1String(": ") + message.source));
        for (const QString& translation : message.translations) {
            const QByteArray both = (message.source + QLatin1String(" -> ") + translation).toUtf8();
            QVERIFY2(!translation.trimmed().isEmpty(), both.constData());
            QVERIFY2(placeholders(translation) == placeholders(message.source), both.constData());
            QVERIFY2(optionNames(translation).contains(optionNames(message.source)), both.constData());
            QVERIFY2(edges(translation) == edges(message.source), both.constData());
        }
    }
}

void tst_Translations::upToDate_data()
{
    complete_data();
}

void tst_Translations::upToDate()
{
    QFETCH(QString, name);
    const QTemporaryDir temporary;
    const QString copy = temporary.filePath(name);
    QVERIFY(QFile::copy(m_folder.filePath(name), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QStringList arguments{QStringLiteral(XENOGLOT_SOURCE_DIR "/src"),
                          QStringLiteral(XENOGLOT_SOURCE_DIR "/ui"),
                          QStringLiteral("-silent"),
                          QStringLiteral("-no-obsolete"),
                          QStringLiteral("-locations"),
                          QStringLiteral("none")};
    if (name == QLatin1String("xenoglot_en.ts")) {
        arguments << QStringLiteral("-pluralonly");
    }
    QProcess lupdate;
    lupdate.start(QStringLiteral(XENOGLOT_LUPDATE), arguments << QStringLiteral("-ts") << copy);
    QVERIFY2(lupdate.waitForFinished(120000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QCOMPARE(readMessages(m_folder.filePath(name)).keys(), readMessages(copy).keys());
}

/// An Error, a message or a hint from a plain literal would be English in every window. The benchmarks are for developers.
void tst_Translations::everyErrorCanBeTranslated()
{
    const QRegularExpression plain(QStringLiteral("ErrorCode::\\w+,\\s*(\"[^\"]*\")"));
    QDirIterator files(QStringLiteral(XENOGLOT_SOURCE_DIR "/src"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QStringLiteral("/bench/"))) {
            continue;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto found = plain.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + QLatin1String(": ") + found.captured(1)));
        ++count;
    }
    QVERIFY(count > 100);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
