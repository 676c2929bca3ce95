#include "library/ResultCache.h"

#include "core/PrivateFolder.h"
#include "library/EraseFiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QString>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <vector>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

// An entry: magic, the name's 32 bytes (an entry under a wrong name is a miss), SHA-256 of the value, the value.
constexpr QByteArrayView magic("XGRESULT1\n");
constexpr qsizetype hashBytes = 32;
constexpr qsizetype headBytes = magic.size() + 2 * hashBytes;
constexpr int mostAsides = 100;  // how often a folder that is being removed may be begun anew

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

QString toQt(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

bool isEntryName(const std::string& name)
{
    return name.size() == 2 * hashBytes && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool isOwner(const std::string& name)
{
    return name.find_first_not_of("0123456789abcdefABCDEF-") == std::string::npos;
}

}  // namespace

/// Knows about how large the cache is and makes room. One thread at a time sweeps; the others go on without waiting.
class ResultCache::Sweeper
{
public:
    Sweeper(fs::path folder, std::uint64_t maxBytes) : m_folder(std::move(folder)), m_maxBytes(maxBytes) {}

    void added(std::uint64_t bytes)
    {
        const std::uint64_t total = m_total += bytes;
        if ((m_counted && total <= m_maxBytes) || !m_sweeping.try_lock()) {
            return;
        }
        const std::lock_guard guard(m_sweeping, std::adopt_lock);
        sweep();
        m_counted = true;
    }

    void clear()
    {
        const std::lock_guard guard(m_sweeping);
        std::error_code ignored;
        for (const Entry& entry : entries()) {
            fs::remove(entry.path, ignored);
        }
        m_total = 0;
    }

    std::uint64_t bytes() const
    {
        std::uint64_t total = 0;
        for (const Entry& entry : entries()) {
            total += entry.bytes;
        }
        return total;
    }

private:
    struct Entry {
        fs::path path;
        fs::file_time_type used;
        std::uint64_t bytes;
    };

    /// All entries on the disk. What a killed program left half written is removed on the way.
    std::vector<Entry> entries() const
    {
        std::vector<Entry> found;
        std::error_code failure;
        const auto now = fs::file_time_type::clock::now();
        for (fs::recursive_directory_iterator item(m_folder, failure), end; !failure && item != end; item.increment(failure)) {
            std::error_code gone;
            if (!item->is_regular_file(gone)) {
                continue;
            }
            Entry entry{item->path(), item->last_write_time(gone), item->file_size(gone)};
            if (gone) {
                continue;
            }
            if (isEntryName(entry.path.filename().string())) {
                found.push_back(std::move(entry));
            } else if (now - entry.used > std::chrono::hours(1)) {
                fs::remove(entry.path, gone);
            }
        }
        return found;
    }

    void sweep()
    {
        std::vector<Entry> all = entries();
        std::uint64_t total = 0;
        for (const Entry& entry : all) {
            total += entry.bytes;
        }
        if (total > m_maxBytes) {
            // A tenth of air, so that not every further entry sweeps.
            const std::uint64_t goal = m_maxBytes - m_maxBytes / 10;
            std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
            std::error_code failure;
            for (const Entry& entry : all) {
                if (total <= goal) {
                    break;
                }
                fs::remove(entry.path, failure);
                total -= entry.bytes;
            }
        }
        m_total = total;
    }

    fs::path m_folder;
    std::uint64_t m_maxBytes;
    std::mutex m_sweeping;
    std::atomic<std::uint64_t> m_total{0};
    std::atomic<bool> m_counted{false};
};

ResultCache::ResultCache(fs::path folder, std::uint64_t maxBytes)
    : m_folder(std::move(folder)), m_maxBytes(maxBytes), m_sweeper(std::make_unique<Sweeper>(m_folder, maxBytes))
{
}

ResultCache::~ResultCache() = default;

std::uint64_t ResultCache::bytes() const
{
    return m_sweeper->bytes();
}

void ResultCache::clear()
{
    m_sweeper->clear();
}

std::string ResultCache::entryName(const QJsonObject& key)
{
    return sha256(QJsonDocument(key).toJson(QJsonDocument::Compact)).toHex().toStdString();
}

fs::path ResultCache::homeOf(const std::string& owner) const
{
    // A name that is no id leads nowhere else.
    return owner.empty() ? m_folder : m_folder / "voices" / (isOwner(owner) ? owner : sha256(owner).toHex().toStdString());
}

fs::path ResultCache::pathOf(const std::string& name, const std::string& owner) const
{
    return homeOf(owner) / name.substr(0, 2) / name;
}

Result<void> ResultCache::removeOwned(const std::string& owner)
{
    if (owner.empty()) {
        return {};
    }
    // Whoever is at work, in this program or in another, might store faster than is deleted, and begin the folder anew at any
    // moment. It is moved aside, and an empty file of its name keeps another from being made.
    const fs::path home = homeOf(owner);
    const std::string aside = home.filename().string() + ".";
    std::error_code failure;
    (void)makePrivateFolder(home.parent_path());
    QFile barrier(toQt(home));
    for (int i = 0; !barrier.isOpen() && i < mostAsides; ++i) {
        fs::rename(home, home.parent_path() / (aside + std::to_string(i)), failure);
        if (!barrier.open(QIODevice::WriteOnly | QIODevice::NewOnly) && !fs::is_directory(home, failure)) {
            break;  // nothing can be made here, by nobody
        }
    }
    std::vector<fs::path> moved;  // by a removal that was killed, too
    for (fs::directory_iterator item(home.parent_path(), failure), end; !failure && item != end; item.increment(failure)) {
        if (item->path().filename().string().starts_with(aside)) {
            moved.push_back(item->path());
        }
    }
    Result<void> erased = barrier.isOpen() ? Result<void>() : eraseFolder(home);
    for (const fs::path& folder : moved) {
        if (Result<void> done = eraseFolder(folder); !done) {
            erased = std::move(done);
        }
    }
    return erased;
}

std::optional<QByteArray> ResultCache::find(const QJsonObject& key, const std::string& owner) const
{
    const std::string name = entryName(key);
    const fs::path path = pathOf(name, owner);
    QFile file(toQt(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    const QByteArrayView view(bytes);
    const bool good = view.size() >= headBytes && view.startsWith(magic)
                      && view.sliced(magic.size(), hashBytes) == QByteArray::fromHex(QByteArray::fromStdString(name))
                      && view.sliced(magic.size() + hashBytes, hashBytes) == sha256(view.sliced(headBytes));
    std::error_code ignored;
    if (!good) {
        fs::remove(path, ignored);
        return std::nullopt;
    }
    fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
    return bytes.sliced(headBytes);
}

bool ResultCache::store(const QJsonObject& key, const QByteArray& value, const std::string& owner)
{
    const auto size = static_cast<std::uint64_t>(value.size() + headBytes);
    if (size > m_maxBytes) {
        return false;
    }
    const std::string name = entryName(key);
    const fs::path path = pathOf(name, owner);
    (void)makePrivateFolder(path.parent_path());
    QSaveFile file(toQt(path));
    const bool written =
        file.open(QIODevice::WriteOnly)
        && file.write(magic.toByteArray() + QByteArray::fromHex(QByteArray::fromStdString(name)) + sha256(value)) == headBytes
        && file.write(value) == value.size() && file.commit();
    if (written) {
        m_sweeper->added(size);
    }
    return written;
}

}  // namespace xenoglot
