#include "run/RunReport.h"

#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// JSON has no use for 17 digits: times to a tenth of a millisecond, ratios to four digits.
double rounded(double value, int digits)
{
    const double scale = std::pow(10.0, digits);
    return std::round(value * scale) / scale;
}

QJsonArray texts(const std::vector<std::string>& list)
{
    QJsonArray array;
    for (const std::string& item : list) {
        array.append(text(item));
    }
    return array;
}

QJsonArray timedTexts(const std::vector<TimedSentence>& list)
{
    QJsonArray array;
    for (const TimedSentence& item : list) {
        array.append(QJsonObject{{QStringLiteral("start"), rounded(item.start, 3)},
                                 {QStringLiteral("end"), rounded(item.end, 3)},
                                 {QStringLiteral("text"), text(item.text)}});
    }
    return array;
}

}  // namespace

int RunReport::count(JobStage status) const
{
    return static_cast<int>(std::count_if(languages.begin(), languages.end(),
                                          [status](const LanguageResult& result) { return result.status == status; }));
}

RunReport failedReport(const RunRequest& request, const Error& error)
{
    RunReport report;
    for (const std::filesystem::path& input : request.inputs) {
        report.inputPath += (report.inputPath.empty() ? "" : ", ") + input.string();
    }
    report.schedule = request.schedule;
    report.error = error;
    for (const std::string& language : request.targets) {
        LanguageResult result;
        result.language = language;
        result.seed = request.seed;
        result.status = error.code == ErrorCode::Cancelled ? JobStage::Cancelled : JobStage::Failed;
        result.error = error;
        report.languages.push_back(std::move(result));
    }
    return report;
}

QJsonObject toJson(const Error& error)
{
    const std::string_view name = errorCodeName(error.code);
    return {{QStringLiteral("code"), QString::fromLatin1(name.data(), qsizetype(name.size()))},
            {QStringLiteral("message"), text(error.message)},
            {QStringLiteral("hint"), text(error.hint)}};
}

QJsonObject toJson(const Transcript& transcript)
{
    QJsonArray segments;
    for (const Segment& segment : transcript.segments) {
        QJsonArray words;
        for (const Word& word : segment.words) {
            words.append(QJsonObject{{QStringLiteral("start"), rounded(word.start, 3)},
                                     {QStringLiteral("end"), rounded(word.end, 3)},
                                     {QStringLiteral("text"), text(word.text)},
                                     {QStringLiteral("confidence"), rounded(word.confidence, 4)}});
        }
        segments.append(QJsonObject{{QStringLiteral("start"), rounded(segment.start, 3)},
                                    {QStringLiteral("end"), rounded(segment.end, 3)},
                                    {QStringLiteral("text"), text(segment.text)},
                                    {QStringLiteral("confidence"), rounded(segment.confidence, 4)},
                                    {QStringLiteral("words"), words}});
    }
    return {{QStringLiteral("text"), text(transcript.text)}, {QStringLiteral("segments"), segments}};
}

QJsonObject toJson(const LanguageResult& result)
{
    QJsonArray utterances;
    for (const Utterance& utterance : result.utterances) {
        utterances.append(QJsonObject{{QStringLiteral("text"), text(utterance.text)},
                                      {QStringLiteral("phonemes"), text(utterance.phonemes)},
                                      {QStringLiteral("seed"), QString::number(utterance.seed)},
                                      {QStringLiteral("rate"), rounded(utterance.rate, 4)},
                                      {QStringLiteral("pitch"), rounded(utterance.pitch, 4)},
                                      {QStringLiteral("pitch_variation"), rounded(utterance.pitchVariation, 4)},
                                      {QStringLiteral("pause_after"), rounded(utterance.pauseAfter, 3)}});
    }
    QJsonObject object{
        {QStringLiteral("language"), text(result.language)},
        {QStringLiteral("status"), text(jobStageName(result.status))},
        {QStringLiteral("text"), text(result.text)},
        {QStringLiteral("route"), texts(result.route)},
        {QStringLiteral("draft"), result.draft},
        {QStringLiteral("source_revision"), text(result.sourceRevision)},
        {QStringLiteral("audio"), result.audio.empty() ? QJsonValue() : QJsonValue(text(result.audio))},
        {QStringLiteral("seconds"), rounded(result.seconds, 3)},
        {QStringLiteral("engine"), text(result.engine)},
        {QStringLiteral("voice"), text(result.voice)},
        {QStringLiteral("voice_kind"), QLatin1String(voiceKindName(result.voiceKind))},
        {QStringLiteral("seed"), QJsonValue(static_cast<qint64>(result.seed))},
        {QStringLiteral("attempts"), result.attempts},
        {QStringLiteral("utterances"), utterances},
        {QStringLiteral("sentences"), timedTexts(result.sentences)},
        {QStringLiteral("stages"), QJsonObject{{QStringLiteral("queued_ms"), rounded(result.times.queued, 1)},
                                               {QStringLiteral("translate_ms"), rounded(result.times.translate, 1)},
                                               {QStringLiteral("speak_ms"), rounded(result.times.speak, 1)},
                                               {QStringLiteral("check_ms"), rounded(result.times.check, 1)},
                                               {QStringLiteral("write_ms"), rounded(result.times.write, 1)}}},
        {QStringLiteral("rtf"), rounded(result.realTimeFactor, 4)},
        {QStringLiteral("speaker"), text(result.speaker)},
        {QStringLiteral("similarity"), toJson(result.similarity)},
        {QStringLiteral("word_error"), result.wordError ? QJsonValue(rounded(*result.wordError, 4)) : QJsonValue()},
        {QStringLiteral("suspect"), result.suspect},
        {QStringLiteral("cache"), result.fromCache ? QStringLiteral("hit") : QStringLiteral("miss")},
        {QStringLiteral("note"), text(result.note)},
        {QStringLiteral("error"), result.error ? QJsonValue(toJson(*result.error)) : QJsonValue()},
    };
    return object;
}

QJsonObject toJson(const RunReport& report)
{
    QJsonArray languages;
    for (const LanguageResult& result : report.languages) {
        languages.append(toJson(result));
    }
    return {
        {QStringLiteral("version"), 1},
        {QStringLiteral("input"), QJsonObject{{QStringLiteral("path"), text(report.inputPath)},
                                              {QStringLiteral("seconds"), rounded(report.inputSeconds, 3)},
                                              {QStringLiteral("sha256"), text(report.inputSha256)}}},
        {QStringLiteral("source_language"), text(report.transcript.language)},
        {QStringLiteral("language_confidence"), rounded(report.transcript.languageConfidence, 4)},
        {QStringLiteral("transcript"), toJson(report.transcript)},
        {QStringLiteral("english"), report.english ? QJsonValue(toJson(*report.english)) : QJsonValue()},
        {QStringLiteral("languages"), languages},
        {QStringLiteral("notes"), texts(report.notes)},
        {QStringLiteral("error"), report.error ? QJsonValue(toJson(*report.error)) : QJsonValue()},
        {QStringLiteral("schedule"), text(scheduleName(report.schedule))},
        {QStringLiteral("workers"), report.workers},
        {QStringLiteral("threads_per_worker"), report.threads},
        {QStringLiteral("device"), text(report.device)},
        {QStringLiteral("stages"), QJsonObject{{QStringLiteral("load_ms"), rounded(report.loadMs, 1)},
                                               {QStringLiteral("decode_ms"), rounded(report.decodeMs, 1)},
                                               {QStringLiteral("recognise_ms"), rounded(report.recogniseMs, 1)},
                                               {QStringLiteral("fit_ms"), 0}}},
        {QStringLiteral("languages_ms"), rounded(report.languagesMs, 1)},
        {QStringLiteral("wall_ms"), rounded(report.wallMs, 1)},
        {QStringLiteral("work_ms"), rounded(report.workMs, 1)},
        {QStringLiteral("speedup"), rounded(report.speedup(), 3)},
        {QStringLiteral("completion_order"), texts(report.completionOrder)},
        {QStringLiteral("peak_rss_mb"), rounded(report.peakRssMb, 1)},
    };
}

}  // namespace xenoglot
