#include "run/TextFormat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::array<std::pair<TextFormat, std::string_view>, 4> names = {
    {{TextFormat::Text, "txt"}, {TextFormat::Srt, "srt"}, {TextFormat::Vtt, "vtt"}, {TextFormat::Json, "json"}}};

/// A subtitle: whole milliseconds and one line.
struct Cue {
    long long start = 0;
    long long end = 0;
    QString text;
};

std::vector<Cue> cuesOf(const std::vector<TimedSentence>& sentences)
{
    std::vector<Cue> cues;
    long long earliest = 0;
    for (const TimedSentence& sentence : sentences) {
        const QString text = QString::fromStdString(sentence.text).simplified();
        if (text.isEmpty()) {
            continue;
        }
        const long long start = std::max(earliest, std::llround(sentence.start * 1000));
        const long long end = std::max(start + 1, std::llround(sentence.end * 1000));
        cues.push_back({start, end, text});
        earliest = end;
    }
    return cues;
}

/// 01:02:03,004 (SubRip) or 01:02:03.004 (WebVTT).
QString timeText(long long milliseconds, QChar point)
{
    const auto digits = [](long long value, int width) { return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0')); };
    return digits(milliseconds / 3600000, 2) + QLatin1Char(':') + digits(milliseconds / 60000 % 60, 2) + QLatin1Char(':')
           + digits(milliseconds / 1000 % 60, 2) + point + digits(milliseconds % 1000, 3);
}

QString timesText(const Cue& cue, QChar point)
{
    return timeText(cue.start, point) + QStringLiteral(" --> ") + timeText(cue.end, point) + QLatin1Char('\n');
}

/// Text of WebVTT: its markup characters as they are.
QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&amp;"))
        .replace(QLatin1Char('<'), QStringLiteral("&lt;"))
        .replace(QLatin1Char('>'), QStringLiteral("&gt;"));
}

QString srt(const TimedDocument& document)
{
    QString text;
    int number = 0;
    for (Cue& cue : cuesOf(document.sentences)) {
        // SubRip has no escapes: an arrow in the text would read as times, an angle bracket as markup.
        cue.text.replace(QStringLiteral("-->"), QStringLiteral("→"))
            .replace(QLatin1Char('<'), QStringLiteral("‹"))
            .replace(QLatin1Char('>'), QStringLiteral("›"));
        text +=
            QString::number(++number) + QLatin1Char('\n') + timesText(cue, QLatin1Char(',')) + cue.text + QStringLiteral("\n\n");
    }
    return text;
}

QString vtt(const TimedDocument& document)
{
    QString text = QStringLiteral("WEBVTT\n\n");
    if (!document.engine.empty()) {
        QString made = QString::fromStdString("Synthetic speech: " + document.engine + ", voice " + document.voice).simplified();
        text += QStringLiteral("NOTE ") + made.replace(QStringLiteral("-->"), QStringLiteral("→")) + QStringLiteral("\n\n");
    }
    for (const Cue& cue : cuesOf(document.sentences)) {
        text += timesText(cue, QLatin1Char('.')) + escaped(cue.text) + QStringLiteral("\n\n");
    }
    return text;
}

QString plain(const TimedDocument& document)
{
    QString text;
    for (const TimedSentence& sentence : document.sentences) {
        text += QString::fromStdString(sentence.text).simplified() + QLatin1Char('\n');
    }
    return text;
}

std::string json(const TimedDocument& document)
{
    QJsonArray sentences;
    QStringList texts;
    for (const TimedSentence& sentence : document.sentences) {
        texts << QString::fromStdString(sentence.text);
        sentences.append(QJsonObject{{QStringLiteral("start"), std::round(sentence.start * 1000) / 1000},
                                     {QStringLiteral("end"), std::round(sentence.end * 1000) / 1000},
                                     {QStringLiteral("text"), texts.last()}});
    }
    QJsonObject object{{QStringLiteral("language"), QString::fromStdString(document.language)},
                       {QStringLiteral("text"), texts.join(QLatin1Char(' '))},
                       {QStringLiteral("sentences"), sentences}};
    if (!document.engine.empty()) {
        object[QStringLiteral("synthetic_speech")] = true;
        object[QStringLiteral("engine")] = QString::fromStdString(document.engine);
        object[QStringLiteral("voice")] = QString::fromStdString(document.voice);
    }
    return QJsonDocument(object).toJson().toStdString();
}

}  // namespace

std::optional<TextFormat> textFormat(std::string_view name)
{
    for (const auto& [format, known] : names) {
        if (known == name) {
            return format;
        }
    }
    return std::nullopt;
}

std::string_view textFormatName(TextFormat format)
{
    return std::find_if(names.begin(), names.end(), [format](const auto& row) { return row.first == format; })->second;
}

std::string formatText(const TimedDocument& document, TextFormat format)
{
    switch (format) {
        case TextFormat::Text: return plain(document).toStdString();
        case TextFormat::Srt: return srt(document).toStdString();
        case TextFormat::Vtt: return vtt(document).toStdString();
        case TextFormat::Json: return json(document);
    }
    return {};
}

}  // namespace xenoglot
