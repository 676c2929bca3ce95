#pragma once

#include "core/Result.h"
#include "library/Paths.h"

#include <QByteArray>
#include <QJsonObject>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace xenoglot {

/// Results by what decided them: one file an entry, `<folder>/<2 hex>/<64 hex>`, named by the SHA-256 of the canonical JSON of
/// the key; what belongs to a speaker's voice lies in `<folder>/voices/<id of the voice>/` in the same way.
///
/// The key must hold *everything* that decides the value (input hash, text, language, engine, ModelDescription::contentHash,
/// voice, all parameters, seed, threads, format version): entries are never compared with anything else, and never grow stale.
/// Entries appear whole or not at all; a damaged one is a miss and is removed. The total size is capped, least recently used
/// first (the modification time is the time of the last use). A cache that cannot be read or written costs time, never a job:
/// nothing here fails. Safe from any thread and for several programs at once; no lock is held while an entry is read or written.
class ResultCache
{
public:
    static constexpr std::uint64_t defaultMaxBytes = std::uint64_t{1} << 30;

    explicit ResultCache(std::filesystem::path folder = cacheFolder(), std::uint64_t maxBytes = defaultMaxBytes);
    ~ResultCache();
    ResultCache(const ResultCache&) = delete;
    ResultCache& operator=(const ResultCache&) = delete;

    /// `owner`: id of a voice (hexadecimal digits and dashes) whose entries can be removed as a whole; empty: nobody's.
    std::optional<QByteArray> find(const QJsonObject& key, const std::string& owner = {}) const;

    /// False when it could not be kept: full disk, read-only folder, larger than the cap, removed owner.
    bool store(const QJsonObject& key, const QByteArray& value, const std::string& owner = {});

    /// What the entries take on the disk. Looks at every file: not for the window's thread.
    std::uint64_t bytes() const;

    /// Removes all entries. Whoever is computing goes on, and stores anew.
    void clear();

    /// Overwrites and deletes all entries of an owner, for whom nothing is stored any more: what is still at work with the voice,
    /// here or in another program, must not bring it back. Ids of voices are never used twice. Error: FileWrite.
    Result<void> removeOwned(const std::string& owner);

    /// The name of the key's entry: SHA-256 of its JSON, compact, members sorted by name. A 64-bit number above 2^63 belongs into
    /// the key as text, because JSON numbers of Qt are signed.
    static std::string entryName(const QJsonObject& key);

private:
    class Sweeper;

    std::filesystem::path homeOf(const std::string& owner) const;
    std::filesystem::path pathOf(const std::string& name, const std::string& owner) const;

    std::filesystem::path m_folder;
    std::uint64_t m_maxBytes;
    std::unique_ptr<Sweeper> m_sweeper;
};

}  // namespace xenoglot
