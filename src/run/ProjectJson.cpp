#include "run/ProjectJson.h"

#include "core/Language.h"
#include "core/Wording.h"
#include "run/TranscriptJson.h"
#include "run/WrittenLater.h"

#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::array<std::pair<TextOwner, const char*>, 3> owners = {
    {{TextOwner::Machine, "machine"}, {TextOwner::Edited, "edited"}, {TextOwner::Given, "given"}}};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// 64-bit numbers are text: JSON numbers of Qt hold 53 bits exactly.
QString text(std::uint64_t number)
{
    return QString::number(number);
}

QJsonValue stored(const std::optional<Transcript>& transcript)
{
    return transcript ? QJsonValue(storedTranscript(*transcript)) : QJsonValue();
}

QJsonArray stored(const std::vector<std::string>& route)
{
    QJsonArray steps;
    for (const std::string& step : route) {
        steps.append(text(step));
    }
    return steps;
}

QString stored(TextOwner owner)
{
    const auto* const found =
        std::find_if(owners.begin(), owners.end(), [owner](const auto& each) { return each.first == owner; });
    return QLatin1String(found->second);
}

QJsonObject stored(const LanguageText& spoken)
{
    return {{QStringLiteral("text"), text(spoken.text)},
            {QStringLiteral("owner"), stored(spoken.owner)},
            {QStringLiteral("route"), stored(spoken.route)},
            {QStringLiteral("draft"), spoken.draft},
            {QStringLiteral("made_from"), text(spoken.madeFrom)}};
}

QJsonObject stored(const Take& take)
{
    QJsonArray sentences;
    for (const TimedSentence& sentence : take.sentences) {
        sentences.append(QJsonObject{{QStringLiteral("start"), sentence.start},
                                     {QStringLiteral("end"), sentence.end},
                                     {QStringLiteral("text"), text(sentence.text)}});
    }
    return {{QStringLiteral("number"), take.number},
            {QStringLiteral("spoken"), stored(take.spoken)},
            {QStringLiteral("made_from"), text(take.madeFrom)},
            {QStringLiteral("file"), text(take.file.string())},
            {QStringLiteral("sentences"), sentences},
            {QStringLiteral("seconds"), take.seconds},
            {QStringLiteral("seed"), text(take.seed)},
            {QStringLiteral("engine"), text(take.engine)},
            {QStringLiteral("voice"), text(take.voice)},
            {QStringLiteral("word_error"), take.wordError ? QJsonValue(*take.wordError) : QJsonValue()},
            {QStringLiteral("suspect"), take.suspect},
            {QStringLiteral("attempts"), take.attempts},
            {QStringLiteral("speaker"), text(take.speaker)},
            {QStringLiteral("voice_kind"), QLatin1String(voiceKindName(take.voiceKind))},
            {QStringLiteral("voice_id"), text(take.voiceId)},
            {QStringLiteral("similarity"), toJson(take.similarity)},
            {QStringLiteral("starred"), take.starred},
            {QStringLiteral("made_at"), static_cast<qint64>(take.madeAt)}};
}

QJsonObject stored(const ProjectLanguage& language)
{
    QJsonArray takes;
    for (const Take& take : language.takes) {
        takes.append(stored(take));
    }
    QJsonObject object = stored(static_cast<const LanguageText&>(language));
    object[QStringLiteral("language")] = text(language.language);
    object[QStringLiteral("takes")] = takes;
    object[QStringLiteral("chosen")] = language.chosen;
    object[QStringLiteral("asked")] = language.asked;
    return object;
}

std::string joinedText(const std::vector<TimedSentence>& sentences)
{
    std::string joined;
    for (const TimedSentence& sentence : sentences) {
        joined.append(joined.empty() ? "" : " ").append(sentence.text);
    }
    return joined;
}

/// Reads members and remembers whether all of them were what they should be.
class Reader
{
public:
    bool good() const { return m_good; }
    void require(bool condition) { m_good = m_good && condition; }

    std::string text(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isString());
        return value.toString().toStdString();
    }
    std::uint64_t seed(const QJsonObject& object, const char* name)
    {
        bool number = false;
        const std::uint64_t value = object[QLatin1String(name)].toString().toULongLong(&number);
        require(number);
        return value;
    }
    double number(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isDouble() && std::isfinite(value.toDouble()));
        return value.toDouble();
    }
    bool flag(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isBool());
        return value.toBool();
    }
    QJsonArray list(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isArray());
        return value.toArray();
    }
    std::optional<Transcript> transcript(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isObject() || value.isNull());
        return value.isObject() ? std::optional(transcriptFrom(value.toObject())) : std::nullopt;
    }

    LanguageText languageText(const QJsonObject& object)
    {
        LanguageText said;
        said.text = text(object, "text");
        const QString name = object[QStringLiteral("owner")].toString();
        const auto* const owner =
            std::find_if(owners.begin(), owners.end(), [&name](const auto& each) { return name == QLatin1String(each.second); });
        require(owner != owners.end());
        said.owner = owner != owners.end() ? owner->first : TextOwner::Machine;
        for (const QJsonValue& step : list(object, "route")) {
            said.route.push_back(step.toString().toStdString());
        }
        said.draft = flag(object, "draft");
        said.madeFrom = text(object, "made_from");
        return said;
    }

    /// `now` is the text of its language.
    Take take(const QJsonObject& object, const LanguageText& now)
    {
        Take take;
        take.number = static_cast<int>(number(object, "number"));
        take.madeFrom = text(object, "made_from");
        take.file = text(object, "file");
        for (const QJsonValue& item : list(object, "sentences")) {
            const QJsonObject sentence = item.toObject();
            take.sentences.push_back({number(sentence, "start"), number(sentence, "end"), text(sentence, "text")});
        }
        take.seconds = number(object, "seconds");
        take.seed = seed(object, "seed");
        take.engine = text(object, "engine");
        take.voice = text(object, "voice");
        if (!object[QStringLiteral("word_error")].isNull()) {
            take.wordError = number(object, "word_error");
        }
        take.suspect = flag(object, "suspect");
        if (object.contains(QStringLiteral("similarity"))) {  // the first programs measured none
            take.attempts = static_cast<int>(number(object, "attempts"));
            take.speaker = text(object, "speaker");
            auto similarity = similarityFrom(list(object, "similarity"));
            require(similarity.has_value());
            take.similarity = std::move(similarity).value_or(std::vector<Similarity>());
        }
        if (object.contains(QStringLiteral("voice_kind"))) {  // nor did they say these
            take.voiceKind = voiceKindFrom(text(object, "voice_kind"));
            take.voiceId = text(object, "voice_id");
        }
        take.starred = flag(object, "starred");
        take.madeAt = static_cast<std::int64_t>(number(object, "made_at"));
        if (object.contains(QStringLiteral("spoken"))) {
            take.spoken = languageText(object[QStringLiteral("spoken")].toObject());
        } else {  // the first programs did not keep it
            take.spoken = now;
            take.spoken.text = joinedText(take.sentences);
        }
        return take;
    }

    ProjectLanguage language(const QJsonObject& object)
    {
        ProjectLanguage language;
        static_cast<LanguageText&>(language) = languageText(object);
        language.language = text(object, "language");
        require(isLanguageCode(language.language) && m_languages.insert(language.language).second);
        for (const QJsonValue& item : list(object, "takes")) {
            language.takes.push_back(take(item.toObject(), language));
        }
        language.chosen = static_cast<int>(number(object, "chosen"));
        language.asked = object.contains(QStringLiteral("asked")) && flag(object, "asked");
        return language;
    }

private:
    bool m_good = true;
    std::set<std::string> m_languages;
};

}  // namespace

QJsonObject toJson(const Project& project)
{
    QJsonArray languages;
    for (const ProjectLanguage& language : project.languages) {
        languages.append(stored(language));
    }
    return {{QStringLiteral("version"), projectVersion},
            {QStringLiteral("name"), text(project.name)},
            {QStringLiteral("recording"), QJsonObject{{QStringLiteral("file"), text(project.recording.string())},
                                                      {QStringLiteral("sha256"), text(project.recordingSha256)},
                                                      {QStringLiteral("seconds"), project.seconds}}},
            {QStringLiteral("source_language"), text(project.sourceLanguage)},
            {QStringLiteral("transcript"), stored(project.transcript)},
            {QStringLiteral("transcript_edited"), project.transcriptEdited},
            {QStringLiteral("recognised"), stored(project.recognised)},
            {QStringLiteral("english"), stored(project.english)},
            {QStringLiteral("english_made_from"), text(project.englishMadeFrom)},
            {QStringLiteral("voice"), text(project.voice)},
            {QStringLiteral("seed"), text(project.seed)},
            {QStringLiteral("languages"), languages}};
}

Result<Project> projectFrom(const QJsonObject& object, const std::string& name)
{
    const QJsonValue version = object[QStringLiteral("version")];
    if (version.toInt() > projectVersion) {
        return writtenLater(name, version.toInt(), projectVersion);
    }
    Reader reader;
    reader.require(version.toInt() >= 1);
    const QJsonObject recording = object[QStringLiteral("recording")].toObject();
    Project project;
    project.name = object.contains(QStringLiteral("name")) ? reader.text(object, "name") : std::string();
    project.recording = reader.text(recording, "file");
    project.recordingSha256 = reader.text(recording, "sha256");
    project.seconds = reader.number(recording, "seconds");
    project.sourceLanguage = reader.text(object, "source_language");
    project.transcript = reader.transcript(object, "transcript");
    project.transcriptEdited = reader.flag(object, "transcript_edited");
    if (object.contains(QStringLiteral("recognised"))) {
        project.recognised = reader.transcript(object, "recognised");
    }
    project.english = reader.transcript(object, "english");
    project.englishMadeFrom = reader.text(object, "english_made_from");
    project.voice = reader.text(object, "voice");
    project.seed = reader.seed(object, "seed");
    for (const QJsonValue& item : reader.list(object, "languages")) {
        project.languages.push_back(reader.language(item.toObject()));
    }
    if (!reader.good()) {
        return Error{ErrorCode::FileDamaged,
                     worded(Wording::tr("%1 is damaged: its description of the project cannot be understood"), name),
                     Wording::tr("The file was not changed. Use an earlier copy of it.")};
    }
    return project;
}

}  // namespace xenoglot
