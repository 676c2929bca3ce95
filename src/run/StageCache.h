#pragma once

#include "core/AudioClip.h"
#include "core/Transcript.h"
#include "core/Translation.h"
#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"
#include "run/Similarity.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// The results of single stages in the result cache, keyed by everything that decides them. Safe from any thread. With no cache
/// behind it, it finds nothing and stores nothing.
class StageCache
{
public:
    StageCache(ResultCache* cache, const EngineProvider& engines);

    /// The same, whose entries belong to a speaker's voice (VoiceProfile::id) and go with it; empty: to nobody.
    StageCache ownedBy(const std::string& voiceId) const;

    std::optional<Transcript> findTranscript(const std::string& inputSha256, const RecognizeOptions& options) const;
    void store(const std::string& inputSha256, const RecognizeOptions& options, const Transcript& transcript) const;

    std::optional<Translation> findTranslation(const std::string& from, const std::string& to, const std::string& text) const;
    void store(const std::string& from, const std::string& to, const std::string& text, const Translation& translation) const;

    /// `threads`: intra-op threads of the worker, which decide the last bits of the samples.
    std::optional<AudioClip> findSpeech(const std::string& engine, const Utterance& utterance, int threads) const;
    void store(const std::string& engine, const Utterance& utterance, int threads, const AudioClip& clip) const;

    /// What TakeCheck heard in a take or a part of one, by what it asked.
    std::optional<std::string> findHeard(const AudioClip& speech, const std::string& question) const;
    void store(const AudioClip& speech, const std::string& question, const std::string& heard) const;

    /// How near a take comes to the speaker whose voice has that key.
    std::optional<std::vector<Similarity>> findSimilarity(const AudioClip& take, const std::string& language,
                                                          const std::string& voiceKey) const;
    void store(const AudioClip& take, const std::string& language, const std::string& voiceKey,
               const std::vector<Similarity>& similarity) const;

private:
    std::optional<QByteArray> find(const QJsonObject& key) const;
    void store(const QJsonObject& key, const QByteArray& value) const;
    QJsonObject key(const char* stage, const char* task, QJsonObject what) const;

    ResultCache* m_cache;
    std::string m_device;
    std::string m_recognise;
    std::string m_translate;
    std::string m_speak;
    std::string m_compare;
    std::string m_owner;
};

/// SHA-256 of the samples' bytes and the rate, in hexadecimal.
std::string clipHash(const AudioClip& clip);

}  // namespace xenoglot
