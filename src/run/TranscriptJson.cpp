#include "run/TranscriptJson.h"

#include "run/RunReport.h"

#include <QJsonArray>

namespace xenoglot {

namespace {

std::string text(const QJsonValue& value)
{
    return value.toString().toStdString();
}

}  // namespace

QJsonObject storedTranscript(const Transcript& transcript)
{
    QJsonObject object = toJson(transcript);
    object[QStringLiteral("recognizer")] = QString::fromStdString(transcript.recognizer);
    object[QStringLiteral("language")] = QString::fromStdString(transcript.language);
    object[QStringLiteral("language_confidence")] = transcript.languageConfidence;
    object[QStringLiteral("text_language")] = QString::fromStdString(transcript.textLanguage);
    return object;
}

Transcript transcriptFrom(const QJsonObject& object)
{
    Transcript transcript;
    transcript.recognizer = text(object[QStringLiteral("recognizer")]);
    transcript.language = text(object[QStringLiteral("language")]);
    transcript.languageConfidence = object[QStringLiteral("language_confidence")].toDouble();
    transcript.textLanguage = text(object[QStringLiteral("text_language")]);
    transcript.text = text(object[QStringLiteral("text")]);
    for (const QJsonValue& item : object[QStringLiteral("segments")].toArray()) {
        const QJsonObject from = item.toObject();
        Segment segment{from[QStringLiteral("start")].toDouble(),
                        from[QStringLiteral("end")].toDouble(),
                        text(from[QStringLiteral("text")]),
                        from[QStringLiteral("confidence")].toDouble(),
                        {},
                        {}};
        for (const QJsonValue& wordItem : from[QStringLiteral("words")].toArray()) {
            const QJsonObject word = wordItem.toObject();
            segment.words.push_back({word[QStringLiteral("start")].toDouble(), word[QStringLiteral("end")].toDouble(),
                                     text(word[QStringLiteral("text")]), word[QStringLiteral("confidence")].toDouble()});
        }
        transcript.segments.push_back(std::move(segment));
    }
    return transcript;
}

}  // namespace xenoglot
