#pragma once

#include "core/AudioClip.h"
#include "core/Transcript.h"
#include "core/Translation.h"
#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <string_view>

namespace xenoglot {

/// The results of single stages in the result cache, keyed by everything that decides them. Safe from any thread. With no cache
/// behind it, it finds nothing and stores nothing.
class StageCache
{
public:
    StageCache(ResultCache* cache, const EngineProvider& engines);

    std::optional<Transcript> findTranscript(const std::string& inputSha256, const RecognizeOptions& options) const;
    void store(const std::string& inputSha256, const RecognizeOptions& options, const Transcript& transcript) const;

    std::optional<Translation> findTranslation(const std::string& from, const std::string& to, const std::string& text) const;
    void store(const std::string& from, const std::string& to, const std::string& text, const Translation& translation) const;

    /// `threads`: intra-op threads of the worker, which decide the last bits of the samples.
    std::optional<AudioClip> findSpeech(const std::string& engine, const Utterance& utterance, int threads) const;
    void store(const std::string& engine, const Utterance& utterance, int threads, const AudioClip& clip) const;

    /// The word error of a take: the whole spoken message against its text.
    std::optional<double> findWordError(const AudioClip& speech, const std::string& language, const std::string& text) const;
    void store(const AudioClip& speech, const std::string& language, const std::string& text, double wordError) const;

private:
    std::optional<QByteArray> find(const QJsonObject& key) const;
    void store(const QJsonObject& key, const QByteArray& value) const;
    QJsonObject key(const char* stage, const char* task, QJsonObject what) const;

    ResultCache* m_cache;
    std::string m_device;
    std::string m_recognise;
    std::string m_translate;
    std::string m_speak;
};

/// SHA-256 of the samples' bytes and the rate, in hexadecimal.
std::string clipHash(const AudioClip& clip);

}  // namespace xenoglot
