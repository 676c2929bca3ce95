#include "run/TranscriptJson.h"

#include <QJsonArray>

namespace xenoglot {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string text(const QJsonValue& value)
{
    return value.toString().toStdString();
}

QJsonObject stored(const Word& word)
{
    return {{QStringLiteral("start"), word.start},
            {QStringLiteral("end"), word.end},
            {QStringLiteral("text"), text(word.text)},
            {QStringLiteral("confidence"), word.confidence}};
}

QJsonObject stored(const Segment& segment)
{
    QJsonArray words;
    for (const Word& word : segment.words) {
        words.append(stored(word));
    }
    return {{QStringLiteral("start"), segment.start},           {QStringLiteral("end"), segment.end},
            {QStringLiteral("text"), text(segment.text)},       {QStringLiteral("confidence"), segment.confidence},
            {QStringLiteral("speaker"), text(segment.speaker)}, {QStringLiteral("words"), words}};
}

Word wordFrom(const QJsonObject& object)
{
    return {object[QStringLiteral("start")].toDouble(), object[QStringLiteral("end")].toDouble(),
            text(object[QStringLiteral("text")]), object[QStringLiteral("confidence")].toDouble()};
}

Segment segmentFrom(const QJsonObject& object)
{
    Segment segment;
    segment.start = object[QStringLiteral("start")].toDouble();
    segment.end = object[QStringLiteral("end")].toDouble();
    segment.text = text(object[QStringLiteral("text")]);
    segment.confidence = object[QStringLiteral("confidence")].toDouble();
    segment.speaker = text(object[QStringLiteral("speaker")]);
    for (const QJsonValue& word : object[QStringLiteral("words")].toArray()) {
        segment.words.push_back(wordFrom(word.toObject()));
    }
    return segment;
}

}  // namespace

QJsonObject storedTranscript(const Transcript& transcript)
{
    QJsonArray segments;
    for (const Segment& segment : transcript.segments) {
        segments.append(stored(segment));
    }
    return {{QStringLiteral("recognizer"), text(transcript.recognizer)},
            {QStringLiteral("language"), text(transcript.language)},
            {QStringLiteral("language_confidence"), transcript.languageConfidence},
            {QStringLiteral("text_language"), text(transcript.textLanguage)},
            {QStringLiteral("text"), text(transcript.text)},
            {QStringLiteral("segments"), segments}};
}

Transcript transcriptFrom(const QJsonObject& object)
{
    Transcript transcript;
    transcript.recognizer = text(object[QStringLiteral("recognizer")]);
    transcript.language = text(object[QStringLiteral("language")]);
    transcript.languageConfidence = object[QStringLiteral("language_confidence")].toDouble();
    transcript.textLanguage = text(object[QStringLiteral("text_language")]);
    transcript.text = text(object[QStringLiteral("text")]);
    for (const QJsonValue& segment : object[QStringLiteral("segments")].toArray()) {
        transcript.segments.push_back(segmentFrom(segment.toObject()));
    }
    return transcript;
}

}  // namespace xenoglot
