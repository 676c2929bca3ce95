#include "library/VoiceProfileJson.h"

#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace xenoglot {

namespace {

constexpr int mostSteps = 1000000;
constexpr double mostTimes = 10;  // no voice differs from another by more

using Owner = VoiceConsent::Owner;
constexpr std::array<std::pair<Owner, const char*>, 3> owners{
    {{Owner::Nobody, "nobody"}, {Owner::Me, "me"}, {Owner::Other, "other"}}};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonArray toJson(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& each : texts) {
        array.append(text(each));
    }
    return array;
}

QJsonValue toJson(const std::optional<VoiceFigures>& figures)
{
    return !figures ? QJsonValue()
                    : QJsonObject{{QStringLiteral("campplus"), figures->campplus},
                                  {QStringLiteral("ge2e"), figures->ge2e},
                                  {QStringLiteral("word_error"), figures->wordError},
                                  {QStringLiteral("signal"), figures->signal}};
}

/// Reads what toJson() has written, and remembers whether all of it was what it should be.
class ProfileReader
{
public:
    bool good() const { return m_good; }

    void read(const QJsonObject& object, VoiceProfile& profile)
    {
        profile.consent = consent(this->object(object, "consent"));
        profile.model = text(object, "model");
        profile.baseVoice = text(object, "base_voice");
        const QJsonObject manners = this->object(object, "manners");
        for (auto each = manners.begin(); each != manners.end(); ++each) {
            require(each->isObject());
            profile.manners[each.key().toStdString()] = manner(each->toObject());
        }
        profile.seconds = number(object, "seconds");
        profile.trainedKey = text(object, "trained_key");
        profile.steps = steps(object);
        profile.base = figures(object, "base");
        profile.matched = figures(object, "matched");
        profile.trained = figures(object, "trained");
        profile.ceiling = number(object, "ceiling");
        profile.sources = texts(object, "sources");
        profile.exports = texts(object, "exports");
        require(profile.seconds >= 0);
    }

private:
    void require(bool condition) { m_good = m_good && condition; }
    QJsonObject object(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isObject());
        return value.toObject();
    }
    std::string text(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isString());
        return value.toString().toStdString();
    }
    double number(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isDouble() && std::isfinite(value.toDouble()));
        return value.toDouble();
    }
    /// Absent in what was written before there were any.
    int steps(const QJsonObject& object)
    {
        const QJsonValue value = object[QLatin1String("steps")];
        const int read = value.toInt(-1);
        require(value.isUndefined() || (read >= 0 && read <= mostSteps));
        return value.isUndefined() ? 0 : read;
    }
    /// Absent in what was written before there were any, and in packages.
    std::vector<std::string> texts(const QJsonObject& object, const char* name)
    {
        std::vector<std::string> read;
        const QJsonValue value = object[QLatin1String(name)];
        require(value.isUndefined() || value.isArray());
        for (const QJsonValue& each : value.toArray()) {
            require(each.isString());
            read.push_back(each.toString().toStdString());
        }
        return read;
    }
    VoiceConsent consent(const QJsonObject& object)
    {
        VoiceConsent read;
        const std::string owner = text(object, "owner");
        const auto* const found =
            std::find_if(owners.begin(), owners.end(), [&owner](const auto& each) { return each.second == owner; });
        require(found != owners.end());
        read.owner = found != owners.end() ? found->first : Owner::Nobody;
        read.person = text(object, "person");
        read.note = text(object, "note");
        const QJsonValue at = object[QLatin1String("at")];
        require(at.toInteger(0) == at.toInteger(1));  // a whole number
        read.at = at.toInteger();
        return read;
    }
    VoiceManner manner(const QJsonObject& object)
    {
        const VoiceManner read{number(object, "pitch"), number(object, "range"), number(object, "rate")};
        const auto possible = [](double factor) { return factor >= 1 / mostTimes && factor <= mostTimes; };
        require(possible(read.pitch) && read.range >= 0 && read.range <= mostTimes && possible(read.rate));
        return read;
    }
    std::optional<VoiceFigures> figures(const QJsonObject& object, const char* name)
    {
        const QJsonValue value = object[QLatin1String(name)];
        if (value.isNull()) {
            return std::nullopt;
        }
        require(value.isObject());
        const QJsonObject read = value.toObject();
        return VoiceFigures{number(read, "campplus"), number(read, "ge2e"), number(read, "word_error"), number(read, "signal")};
    }

    bool m_good = true;
};

}  // namespace

QJsonObject toJson(const VoiceProfile& profile)
{
    const auto* const owner =
        std::find_if(owners.begin(), owners.end(), [&](const auto& each) { return each.first == profile.consent.owner; });
    QJsonObject manners;
    for (const auto& [voice, manner] : profile.manners) {
        manners[text(voice)] = QJsonObject{{QStringLiteral("pitch"), manner.pitch},
                                           {QStringLiteral("range"), manner.range},
                                           {QStringLiteral("rate"), manner.rate}};
    }
    const QJsonObject consent{
        {QStringLiteral("owner"), owner != owners.end() ? QString(QLatin1String(owner->second)) : QString()},
        {QStringLiteral("person"), text(profile.consent.person)},
        {QStringLiteral("note"), text(profile.consent.note)},
        {QStringLiteral("at"), static_cast<qint64>(profile.consent.at)}};
    return {{QStringLiteral("consent"), consent},
            {QStringLiteral("model"), text(profile.model)},
            {QStringLiteral("base_voice"), text(profile.baseVoice)},
            {QStringLiteral("manners"), manners},
            {QStringLiteral("seconds"), profile.seconds},
            {QStringLiteral("trained_key"), text(profile.trainedKey)},
            {QStringLiteral("steps"), profile.steps},
            {QStringLiteral("base"), toJson(profile.base)},
            {QStringLiteral("matched"), toJson(profile.matched)},
            {QStringLiteral("trained"), toJson(profile.trained)},
            {QStringLiteral("ceiling"), profile.ceiling},
            {QStringLiteral("sources"), toJson(profile.sources)},
            {QStringLiteral("exports"), toJson(profile.exports)}};
}

bool readVoiceProfile(const QJsonObject& json, VoiceProfile& profile)
{
    ProfileReader reader;
    reader.read(json, profile);
    return reader.good();
}

}  // namespace xenoglot
