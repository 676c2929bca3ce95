#include "run/StageCache.h"

#include "core/Program.h"
#include "run/TranscriptJson.h"
#include "text/TranslationCheck.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

namespace xenoglot {

namespace {

/// Raised whenever what a stage computes changes although its inputs look the same: a front end, a phoneme table. The rules
/// for translations have textRulesVersion.
constexpr int formatVersion = 5;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string text(const QJsonValue& value)
{
    return value.toString().toStdString();
}

QJsonArray texts(const std::vector<std::string>& list)
{
    QJsonArray array;
    for (const std::string& item : list) {
        array.append(text(item));
    }
    return array;
}

std::vector<std::string> texts(const QJsonValue& value)
{
    std::vector<std::string> list;
    for (const QJsonValue& item : value.toArray()) {
        list.push_back(text(item));
    }
    return list;
}

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject recogniseKey(const std::string& inputSha256, const RecognizeOptions& options)
{
    QJsonArray speech;
    for (const SpeechSpan& span : options.speech) {
        speech.append(QJsonArray{span.start, span.end});
    }
    return {{QStringLiteral("input"), text(inputSha256)},
            {QStringLiteral("speech"), speech},
            {QStringLiteral("language"), text(options.language)},
            {QStringLiteral("translate"), options.task == RecognizeOptions::Task::Translate},
            {QStringLiteral("beam"), options.beamSize},
            {QStringLiteral("previous_text"), options.usePreviousText},
            {QStringLiteral("seed"), QString::number(options.seed)},
            {QStringLiteral("words"), options.wordTimes}};
}

QJsonObject translateKey(const std::string& from, const std::string& to, const std::string& source)
{
    return {{QStringLiteral("from"), text(from)},
            {QStringLiteral("to"), text(to)},
            {QStringLiteral("text"), text(source)},
            {QStringLiteral("rules"), textRulesVersion}};
}

QJsonObject speakKey(const std::string& engine, const Utterance& utterance, int threads)
{
    // The pause that follows is not part of what is spoken.
    return {{QStringLiteral("engine"), text(engine)},
            {QStringLiteral("phonemes"), text(utterance.phonemes)},
            {QStringLiteral("language"), text(utterance.language)},
            {QStringLiteral("voice"), text(utterance.voice)},
            {QStringLiteral("seed"), QString::number(utterance.seed)},
            {QStringLiteral("rate"), utterance.rate},
            {QStringLiteral("pitch"), utterance.pitch},
            {QStringLiteral("pitch_variation"), utterance.pitchVariation},
            {QStringLiteral("threads"), threads}};
}

QJsonObject checkKey(const AudioClip& speech, const std::string& language)
{
    return {{QStringLiteral("audio"), text(clipHash(speech))}, {QStringLiteral("language"), text(language)}};
}

QJsonObject compareKey(const AudioClip& take, const std::string& language, const std::string& voiceKey)
{
    QJsonObject key = checkKey(take, language);
    key[QStringLiteral("voice")] = text(voiceKey);
    return key;
}

/// Stands for the version of a program: its size and time, as its file system tells.
std::string programStamp(const std::string& program)
{
    const QFileInfo file(text(findProgram(program)));
    return program + ":" + std::to_string(file.size()) + ":" + std::to_string(file.lastModified().toMSecsSinceEpoch());
}

}  // namespace

std::string clipHash(const AudioClip& clip)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(clip.sampleRate));
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(clip.samples.data()),
                                static_cast<qsizetype>(clip.samples.size() * sizeof(float))));
    return hash.result().toHex().toStdString();
}

StageCache::StageCache(ResultCache* cache, const EngineProvider& engines)
    : m_cache(cache),
      m_device(engines.device().name()),
      m_recognise(engines.fingerprint("recognise")),
      m_translate(engines.fingerprint("translate")),
      m_speak(engines.fingerprint("speak") + programStamp("espeak-ng")),
      m_compare(engines.fingerprint("embed-speaker"))
{
}

StageCache StageCache::ownedBy(const std::string& voiceId) const
{
    StageCache owned(*this);
    owned.m_owner = voiceId;
    return owned;
}

QJsonObject StageCache::key(const char* stage, const char* task, QJsonObject what) const
{
    const std::string_view name = task;
    what[QStringLiteral("stage")] = QString::fromLatin1(stage);
    what[QStringLiteral("format")] = formatVersion;
    what[QStringLiteral("device")] = text(m_device);
    what[QStringLiteral("models")] = text(name == "recognise"   ? m_recognise
                                          : name == "translate" ? m_translate
                                          : name == "speak"     ? m_speak
                                                                : m_compare);
    return what;
}

std::optional<QByteArray> StageCache::find(const QJsonObject& key) const
{
    return m_cache != nullptr ? m_cache->find(key, m_owner) : std::nullopt;
}

void StageCache::store(const QJsonObject& key, const QByteArray& value) const
{
    if (m_cache != nullptr) {
        m_cache->store(key, value, m_owner);
    }
}

std::optional<Transcript> StageCache::findTranscript(const std::string& inputSha256, const RecognizeOptions& options) const
{
    const auto found = find(key("transcript", "recognise", recogniseKey(inputSha256, options)));
    return found ? std::optional(transcriptFrom(QJsonDocument::fromJson(*found).object())) : std::nullopt;
}

void StageCache::store(const std::string& inputSha256, const RecognizeOptions& options, const Transcript& transcript) const
{
    store(key("transcript", "recognise", recogniseKey(inputSha256, options)), bytes(storedTranscript(transcript)));
}

std::optional<Translation> StageCache::findTranslation(const std::string& from, const std::string& to,
                                                       const std::string& source) const
{
    const auto found = find(key("translation", "translate", translateKey(from, to, source)));
    if (!found) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(*found).object();
    return Translation{to, texts(object[QStringLiteral("sentences")]), texts(object[QStringLiteral("route")]),
                       object[QStringLiteral("draft")].toBool(), texts(object[QStringLiteral("left_untranslated")])};
}

void StageCache::store(const std::string& from, const std::string& to, const std::string& source,
                       const Translation& translation) const
{
    store(key("translation", "translate", translateKey(from, to, source)),
          bytes({{QStringLiteral("sentences"), texts(translation.sentences)},
                 {QStringLiteral("route"), texts(translation.route)},
                 {QStringLiteral("draft"), translation.draft},
                 {QStringLiteral("left_untranslated"), texts(translation.leftUntranslated)}}));
}

std::optional<AudioClip> StageCache::findSpeech(const std::string& engine, const Utterance& utterance, int threads) const
{
    const auto found = find(key("speech", "speak", speakKey(engine, utterance, threads)));
    // The value is the rate as 32 bits, then the samples as they were computed.
    if (!found || found->size() < 4 || found->size() % 4 != 0) {
        return std::nullopt;
    }
    qint32 rate = 0;
    std::memcpy(&rate, found->constData(), 4);
    AudioClip clip{std::vector<float>(static_cast<std::size_t>(found->size()) / 4 - 1), rate};
    std::memcpy(clip.samples.data(), found->constData() + 4, clip.samples.size() * 4);
    return clip;
}

void StageCache::store(const std::string& engine, const Utterance& utterance, int threads, const AudioClip& clip) const
{
    const qint32 rate = clip.sampleRate;
    QByteArray value(reinterpret_cast<const char*>(&rate), 4);
    value.append(reinterpret_cast<const char*>(clip.samples.data()), static_cast<qsizetype>(clip.samples.size() * 4));
    store(key("speech", "speak", speakKey(engine, utterance, threads)), value);
}

std::optional<std::string> StageCache::findHeard(const AudioClip& speech, const std::string& question) const
{
    const auto found = find(key("check", "recognise", checkKey(speech, question)));
    return found ? std::optional(found->toStdString()) : std::nullopt;
}

void StageCache::store(const AudioClip& speech, const std::string& question, const std::string& heard) const
{
    store(key("check", "recognise", checkKey(speech, question)), QByteArray::fromStdString(heard));
}

std::optional<std::vector<Similarity>> StageCache::findSimilarity(const AudioClip& take, const std::string& language,
                                                                  const std::string& voiceKey) const
{
    const auto found = find(key("compare", "embed-speaker", compareKey(take, language, voiceKey)));
    return found ? similarityFrom(QJsonDocument::fromJson(*found).array()) : std::nullopt;
}

void StageCache::store(const AudioClip& take, const std::string& language, const std::string& voiceKey,
                       const std::vector<Similarity>& similarity) const
{
    store(key("compare", "embed-speaker", compareKey(take, language, voiceKey)),
          QJsonDocument(toJson(similarity)).toJson(QJsonDocument::Compact));
}

}  // namespace xenoglot
