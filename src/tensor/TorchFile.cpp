#include "tensor/TorchFile.h"

#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"
#include "tensor/TorchPickle.h"
#include "tensor/ZipArchive.h"

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <string_view>
#include <utility>

namespace xenoglot {

namespace {

using FilePointer = std::shared_ptr<const MappedFile>;

/// The pickle of the number 0x1950a86a20f9469cfc6c, which begins the older form (torch/serialization.py, MAGIC_NUMBER).
constexpr std::string_view legacyMagic("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e", 15);
constexpr std::string_view zipMagic = "PK\x03\x04";

constexpr std::size_t longestName = 512;

/// Where a storage's bytes are.
using FindStorage = std::function<ZipArchive::Content(const TorchPickle::Storage&)>;

class Collector
{
public:
    Collector(WeightMap& weights, FindStorage findStorage) : m_weights(weights), m_findStorage(std::move(findStorage)) {}

    void collect(const TorchPickle::Value& value, const std::string& name, int depth = 0)
    {
        constexpr int deepest = 16;
        constexpr std::size_t mostVisits = 4'000'000;
        if (depth > deepest || name.size() > longestName || ++m_visits > mostVisits) {
            throw FormatError("has dictionaries that are nested too deeply");
        }
        const auto inner = [&name](const std::string& key) { return name.empty() ? key : name + "." + key; };
        if (const auto* view = value.as<TorchPickle::View>()) {
            m_weights.add(name, makeTensor(*view, name));
        } else if (const auto* dictionary = value.as<TorchPickle::Dictionary>()) {
            for (const auto& [key, item] : dictionary->items) {
                collect(*item, inner(keyText(*key)), depth + 1);
            }
        } else if (const auto* list = value.as<TorchPickle::List>()) {
            collectItems(list->items, inner, depth);
        } else if (const auto* tuple = value.as<TorchPickle::Tuple>()) {
            collectItems(tuple->items, inner, depth);
        }
    }

private:
    template <typename Inner>
    void collectItems(const std::vector<TorchPickle::Value*>& items, const Inner& inner, int depth)
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            collect(*items[i], inner(std::to_string(i)), depth + 1);
        }
    }

    static std::string keyText(const TorchPickle::Value& key)
    {
        if (const auto* text = key.as<std::string>(); text != nullptr && text->size() <= longestName) {
            return *text;
        }
        if (const auto* number = key.as<std::int64_t>()) {
            return std::to_string(*number);
        }
        throw FormatError("has a dictionary whose key is neither a short text nor a number");
    }

    /// Checks that the view lies inside its storage: the last element's index is offset + Σ (size − 1) · stride.
    at::Tensor makeTensor(const TorchPickle::View& view, const std::string& name)
    {
        const std::int64_t count = view.storage->count;
        const std::int64_t elements = checkedElementCount(view.sizes, count);
        bool inside = view.sizes.size() == view.strides.size() && view.offset >= 0 && view.offset <= count;
        std::int64_t left = count - 1 - (inside ? view.offset : 0);
        for (std::size_t i = 0; inside && i < view.sizes.size(); ++i) {
            const std::int64_t steps = view.sizes[i] - 1;
            inside = view.strides[i] >= 0 && (elements == 0 || steps == 0 || view.strides[i] <= left / steps);
            left -= inside && elements != 0 ? steps * view.strides[i] : 0;
        }
        if (!inside || (elements != 0 && left < 0)) {
            throw FormatError("has the tensor " + name + " outside its storage");
        }
        if (elements == 0) {
            return at::empty(view.sizes, view.storage->type);
        }
        return at::as_strided(storageTensor(*view.storage), view.sizes, view.strides, view.offset);
    }

    /// Tensors that share a storage share it here, too.
    at::Tensor storageTensor(const TorchPickle::Storage& storage)
    {
        at::Tensor& tensor = m_storages[storage.key];
        if (!tensor.defined()) {
            const ZipArchive::Content content = m_findStorage(storage);
            tensor = tensorFromBytes(content.owner, content.bytes, std::span(&storage.count, 1), storage.type);
        }
        return tensor;
    }

    WeightMap& m_weights;
    FindStorage m_findStorage;
    std::map<std::string, at::Tensor> m_storages;
    std::size_t m_visits = 0;
};

const TorchPickle::Value& findSection(const TorchPickle::Value& root, const std::string& section)
{
    const auto* const dictionary = root.as<TorchPickle::Dictionary>();
    if (dictionary == nullptr) {
        throw FormatError("holds no dictionary of tensors");
    }
    if (section.empty()) {
        return root;
    }
    for (const auto& [key, value] : dictionary->items) {
        const auto* const text = key->as<std::string>();
        if (text != nullptr && *text == section) {
            return *value;
        }
    }
    throw FormatError("has no section " + section);
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// All members stand in one folder of any name: data.pkl, data/KEY, version, byteorder.
void readZip(const FilePointer& file, const std::string& section, WeightMap& weights)
{
    const ZipArchive archive(file);
    constexpr std::string_view pickleName = "/data.pkl";
    std::string folder;
    for (const auto& [name, member] : archive.members()) {
        if (name.ends_with(pickleName) && name.find('/') == name.size() - pickleName.size()) {
            if (!folder.empty()) {
                throw FormatError("has two files data.pkl");
            }
            folder = name.substr(0, name.size() - pickleName.size() + 1);
        }
    }
    if (folder.empty()) {
        throw FormatError("is a zip file, but none of PyTorch");
    }
    if (archive.contains(folder + "constants.pkl")) {
        throw FormatError("is a TorchScript program; only plain weights are read");
    }
    if (archive.contains(folder + "byteorder") && textOf(archive.read(folder + "byteorder").bytes) != "little") {
        throw FormatError("has numbers of another byte order");
    }
    const ZipArchive::Content content = archive.read(folder + "data.pkl");
    ByteReader reader(content.bytes);
    const TorchPickle pickle(reader);
    if (!reader.atEnd()) {
        throw FormatError("has " + std::to_string(reader.remaining()) + " bytes after its pickle");
    }
    Collector collector(weights,
                        [&](const TorchPickle::Storage& storage) { return archive.read(folder + "data/" + storage.key); });
    collector.collect(findSection(pickle.root(), section), {});
}

/// Five pickles (magic, protocol, system, content, keys of storages), then for each key its count of elements and its data.
void readLegacy(const FilePointer& file, const std::string& section, WeightMap& weights)
{
    ByteReader reader(file->bytes());
    reader.skip(legacyMagic.size());
    constexpr std::int64_t supportedProtocol = 1001;
    const TorchPickle protocol(reader);
    const auto* const number = protocol.root().as<std::int64_t>();
    if (number == nullptr || *number != supportedProtocol) {
        throw FormatError("has an unknown protocol of torch.save");
    }
    const TorchPickle system(reader);
    const auto* const isLittle = findSection(system.root(), "little_endian").as<bool>();
    if (isLittle == nullptr || !*isLittle) {
        throw FormatError("has numbers of another byte order");
    }
    const TorchPickle content(reader);
    const TorchPickle keys(reader);
    const auto* const list = keys.root().as<TorchPickle::List>();
    if (list == nullptr) {
        throw FormatError("has no list of its storages");
    }
    std::map<std::string, std::span<const std::byte>, std::less<>> places;
    for (const TorchPickle::Value* const item : list->items) {
        const auto* const key = item->as<std::string>();
        const auto known = key != nullptr ? content.storages().find(*key) : content.storages().end();
        if (known == content.storages().end()) {
            throw FormatError("has a storage that no tensor uses");
        }
        const TorchPickle::Storage& storage = *known->second;
        if (reader.read<std::int64_t>() != storage.count) {
            throw FormatError("has two sizes for the storage " + storage.key);
        }
        const std::uint64_t size = c10::elementSize(storage.type);
        const auto count = static_cast<std::uint64_t>(storage.count);
        const auto bytes = reader.take(count > reader.remaining() ? count : count * size);
        if (!places.emplace(storage.key, bytes).second) {
            throw FormatError("has the storage " + storage.key + " twice");
        }
    }
    if (!reader.atEnd()) {
        throw FormatError("has " + std::to_string(reader.remaining()) + " bytes after its end");
    }
    Collector collector(weights, [&](const TorchPickle::Storage& storage) {
        const auto place = places.find(storage.key);
        if (place == places.end()) {
            throw FormatError("has no storage " + storage.key);
        }
        return ZipArchive::Content{file, place->second};
    });
    collector.collect(findSection(content.root(), section), {});
}

WeightMap parse(const FilePointer& file, const std::string& section)
{
    WeightMap weights;
    weights.source = file->path().string();
    const std::string_view start = textOf(file->bytes());
    if (start.starts_with(zipMagic)) {
        readZip(file, section, weights);
    } else if (start.starts_with(legacyMagic)) {
        readLegacy(file, section, weights);
    } else {
        throw FormatError("is no file of torch.save, or one from before PyTorch 0.2");
    }
    return weights;
}

}  // namespace

Result<WeightMap> readTorchFile(const std::shared_ptr<const MappedFile>& file, const std::string& section)
{
    return guardFormat(*file, [&] { return parse(file, section); });
}

Result<WeightMap> readTorchFile(const std::filesystem::path& path, const std::string& section)
{
    return openAndRead(path, [&section](const std::shared_ptr<const MappedFile>& file) { return readTorchFile(file, section); });
}

}  // namespace xenoglot
