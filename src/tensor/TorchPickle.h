#pragma once

#include "tensor/ByteReader.h"

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace xenoglot {

/// What torch.save writes about its tensors: a Python pickle of protocol 2 (pickletools in Python's library names the opcodes),
/// read as plain data. Nothing in it is executed. Only these names are understood, every other is refused by name:
/// collections.OrderedDict, torch._utils._rebuild_tensor_v2, torch._utils._rebuild_parameter, torch.*Storage.
class TorchPickle
{
public:
    struct Value;

    /// A buffer that stands elsewhere in the file, under a key.
    struct Storage {
        std::string key;
        c10::ScalarType type{};
        std::int64_t count = 0;  ///< of elements
    };

    /// A view of a storage. Nothing about it is checked yet.
    struct View {
        const Storage* storage = nullptr;
        std::int64_t offset = 0;
        std::vector<std::int64_t> sizes;
        std::vector<std::int64_t> strides;
    };

    struct Global {
        std::string name;  ///< "torch.FloatStorage"
    };
    struct Tuple {
        std::vector<Value*> items;
    };
    struct List {
        std::vector<Value*> items;
    };
    struct Dictionary {
        std::vector<std::pair<Value*, Value*>> items;
    };

    /// Lists and dictionaries can contain themselves: who walks a value bounds the depth.
    struct Value {
        std::variant<std::monostate, bool, std::int64_t, double, std::string, Global, Tuple, List, Dictionary, Storage, View>
            content;

        template <typename T>
        const T* as() const
        {
            return std::get_if<T>(&content);
        }
    };

    /// Reads one pickle and leaves the reader behind it. Throws FormatError.
    explicit TorchPickle(ByteReader& reader);

    TorchPickle(TorchPickle&&) = default;
    TorchPickle& operator=(TorchPickle&&) = default;

    const Value& root() const { return *m_root; }

    /// Every storage that is spoken of, by key. Two of one key are the same.
    const std::map<std::string, const Storage*, std::less<>>& storages() const { return m_storages; }

private:
    friend class TorchUnpickler;

    std::deque<Value> m_values;  ///< owns every value; addresses stay
    std::map<std::string, const Storage*, std::less<>> m_storages;
    const Value* m_root = nullptr;
};

}  // namespace xenoglot
