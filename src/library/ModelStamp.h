#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace xenoglot {

/// Remembers which files of a model's folder were found good, so that a start need not hash hundreds of megabytes.
///
/// A file counts as unchanged while its size, inode, modification time and change time stay as they were when it was hashed. The
/// change time is set by the system at every write and cannot be set back, so an edit shows even when the modification time was
/// restored; a copied or moved folder is merely hashed once more. Damage below the file system is what `models verify` is for.
class ModelStamp
{
public:
    struct Identity {
        std::uint64_t size = 0;
        std::uint64_t inode = 0;
        std::int64_t modifiedNs = 0;
        std::int64_t changedNs = 0;

        bool operator==(const Identity&) const = default;
    };

    /// Of a regular file (links are followed); nothing when there is none.
    static std::optional<Identity> identityOf(const std::filesystem::path& file);

    static constexpr const char* fileName = ".xenoglot-stamp.json";

    /// What is stored in a model's folder; a missing or damaged stamp vouches for nothing.
    static ModelStamp load(const std::filesystem::path& modelFolder);

    bool vouchesFor(const std::string& name, const Identity& identity, const std::string& sha256) const;
    void add(const std::string& name, const Identity& identity, const std::string& sha256);
    void forget(const std::string& name) { m_files.erase(name); }

    /// Written atomically; false where the folder cannot be written (then the next start hashes again).
    bool save(const std::filesystem::path& modelFolder) const;

    bool operator==(const ModelStamp&) const = default;

private:
    struct Entry {
        Identity identity;
        std::string sha256;

        bool operator==(const Entry&) const = default;
    };

    std::map<std::string, Entry> m_files;
};

}  // namespace xenoglot
