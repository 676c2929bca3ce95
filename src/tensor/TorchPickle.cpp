#include "tensor/TorchPickle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace xenoglot {

namespace {

constexpr std::size_t mostValues = 4'000'000;
constexpr std::size_t deepestStack = 1'000'000;

constexpr std::string_view orderedDict = "collections.OrderedDict";
constexpr std::string_view rebuildTensor = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view rebuildParameter = "torch._utils._rebuild_parameter";

constexpr std::array<std::pair<std::string_view, c10::ScalarType>, 10> storageTypes = {{
    {"torch.FloatStorage", c10::ScalarType::Float},
    {"torch.HalfStorage", c10::ScalarType::Half},
    {"torch.BFloat16Storage", c10::ScalarType::BFloat16},
    {"torch.DoubleStorage", c10::ScalarType::Double},
    {"torch.LongStorage", c10::ScalarType::Long},
    {"torch.IntStorage", c10::ScalarType::Int},
    {"torch.ShortStorage", c10::ScalarType::Short},
    {"torch.CharStorage", c10::ScalarType::Char},
    {"torch.ByteStorage", c10::ScalarType::Byte},
    {"torch.BoolStorage", c10::ScalarType::Bool},
}};

const std::pair<std::string_view, c10::ScalarType>* findStorageType(std::string_view name)
{
    const auto* const found =
        std::find_if(storageTypes.begin(), storageTypes.end(), [name](const auto& type) { return type.first == name; });
    return found == storageTypes.end() ? nullptr : found;
}

}  // namespace

/// The stack machine of a pickle, without the parts that could do anything.
class TorchUnpickler
{
    using Value = TorchPickle::Value;
    using Values = std::vector<Value*>;

public:
    TorchUnpickler(ByteReader& reader, TorchPickle& pickle) : m_reader(reader), m_pickle(pickle) {}

    void run()
    {
        constexpr std::uint8_t proto = 0x80;
        constexpr std::uint8_t protocol = 2;
        if (m_reader.read<std::uint8_t>() != proto || m_reader.read<std::uint8_t>() != protocol) {
            throw FormatError("has no pickle of protocol 2 where it should be");
        }
        constexpr char stop = '.';
        for (char code = m_reader.read<char>(); code != stop; code = m_reader.read<char>()) {
            step(code);
        }
        m_pickle.m_root = pop();
        if (!m_stack.empty() || !m_marks.empty()) {
            throw FormatError("has a pickle with values left over");
        }
    }

private:
    void step(char code)
    {
        switch (static_cast<unsigned char>(code)) {
            case 'N': push(std::monostate()); return;
            case 0x88: push(true); return;
            case 0x89: push(false); return;
            case 'J': push(std::int64_t{m_reader.read<std::int32_t>()}); return;
            case 'K': push(std::int64_t{m_reader.read<std::uint8_t>()}); return;
            case 'M': push(std::int64_t{m_reader.read<std::uint16_t>()}); return;
            case 0x8a: push(readLong()); return;
            case 'G': push(std::bit_cast<double>(__builtin_bswap64(m_reader.read<std::uint64_t>()))); return;
            case 'X': push(std::string(m_reader.text(m_reader.read<std::uint32_t>()))); return;
            case 'c': push(readGlobal()); return;
            case '(': pushMark(); return;
            case ')': push(TorchPickle::Tuple()); return;
            case 't': push(TorchPickle::Tuple{popToMark()}); return;
            case 0x85: push(TorchPickle::Tuple{popLast(1)}); return;
            case 0x86: push(TorchPickle::Tuple{popLast(2)}); return;
            case 0x87: push(TorchPickle::Tuple{popLast(3)}); return;
            case ']': push(TorchPickle::List()); return;
            case 'a': append(popLast(1)); return;
            case 'e': append(popToMark()); return;
            case '}': push(TorchPickle::Dictionary()); return;
            case 's': setItems(popLast(2)); return;
            case 'u': setItems(popToMark()); return;
            case 'q': memorise(m_reader.read<std::uint8_t>()); return;
            case 'r': memorise(m_reader.read<std::uint32_t>()); return;
            case 'h': recall(m_reader.read<std::uint8_t>()); return;
            case 'j': recall(m_reader.read<std::uint32_t>()); return;
            case 'Q': pushStorage(); return;
            case 'R': reduce(); return;
            case 'b': ignoreState(); return;
            default:
                throw FormatError("has the pickle opcode " + std::to_string(static_cast<unsigned char>(code))
                                  + ", which is not allowed");
        }
    }

    template <typename T>
    void push(T content)
    {
        if (m_pickle.m_values.size() >= mostValues) {
            throw FormatError("has a pickle of too many values");
        }
        m_pickle.m_values.push_back({std::move(content)});
        pushAgain(&m_pickle.m_values.back());
    }

    void pushAgain(Value* value)
    {
        if (m_stack.size() >= deepestStack) {
            throw FormatError("has a pickle of too great depth");
        }
        m_stack.push_back(value);
    }

    void pushMark()
    {
        if (m_marks.size() >= deepestStack) {
            throw FormatError("has a pickle of too great depth");
        }
        m_marks.push_back(m_stack.size());
    }

    /// Values under the last mark cannot be reached.
    std::size_t reachable() const { return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()); }

    Values popLast(std::size_t count)
    {
        if (reachable() < count) {
            throw FormatError("has a pickle that takes more than it puts");
        }
        const Values values(m_stack.end() - static_cast<std::ptrdiff_t>(count), m_stack.end());
        m_stack.resize(m_stack.size() - count);
        return values;
    }

    Value* pop() { return popLast(1).front(); }

    Values popToMark()
    {
        if (m_marks.empty()) {
            throw FormatError("has a pickle without a mark");
        }
        Values values = popLast(reachable());
        m_marks.pop_back();
        return values;
    }

    Value& top()
    {
        if (reachable() == 0) {
            throw FormatError("has a pickle that takes more than it puts");
        }
        return *m_stack.back();
    }

    template <typename T>
    T& topAs()
    {
        return expect<T>(top());
    }

    template <typename T>
    static T& expect(Value& value)
    {
        T* const content = std::get_if<T>(&value.content);
        if (content == nullptr) {
            throw FormatError("has a pickle with a value of the wrong kind");
        }
        return *content;
    }

    void memorise(std::uint32_t index) { m_memo[index] = &top(); }

    void recall(std::uint32_t index)
    {
        const auto found = m_memo.find(index);
        if (found == m_memo.end()) {
            throw FormatError("has a pickle that recalls what it never kept");
        }
        pushAgain(found->second);
    }

    void append(const Values& values)
    {
        auto& items = topAs<TorchPickle::List>().items;
        items.insert(items.end(), values.begin(), values.end());
    }

    void setItems(const Values& values)
    {
        auto& items = topAs<TorchPickle::Dictionary>().items;
        if (values.size() % 2 != 0) {
            throw FormatError("has a pickle with a key without a value");
        }
        for (std::size_t i = 0; i < values.size(); i += 2) {
            items.emplace_back(values[i], values[i + 1]);
        }
    }

    /// A little-endian two's complement number of any length, of which 64 bits are enough for everything allowed.
    std::int64_t readLong()
    {
        const auto length = m_reader.read<std::uint8_t>();
        if (length > sizeof(std::int64_t)) {
            throw FormatError("has a pickle with a number of " + std::to_string(length) + " bytes");
        }
        const auto bytes = m_reader.take(length);
        const bool negative = !bytes.empty() && (bytes.back() & std::byte{0x80}) != std::byte{0};
        std::uint64_t value = negative ? ~std::uint64_t{0} : 0;
        std::memcpy(&value, bytes.data(), bytes.size());
        return static_cast<std::int64_t>(value);
    }

    /// Two lines: module and name.
    TorchPickle::Global readGlobal()
    {
        TorchPickle::Global global{readLine()};
        global.name.append(".").append(readLine());
        const bool allowed = global.name == orderedDict || global.name == rebuildTensor || global.name == rebuildParameter
                             || findStorageType(global.name) != nullptr;
        if (!allowed) {
            throw FormatError("asks for the Python object " + global.name + ", which is not allowed");
        }
        return global;
    }

    std::string readLine()
    {
        constexpr std::size_t longest = 256;
        std::string line;
        for (char letter = m_reader.read<char>(); letter != '\n'; letter = m_reader.read<char>()) {
            line += letter;
            if (line.size() > longest) {
                throw FormatError("has a pickle with an endless name");
            }
        }
        return line;
    }

    /// The persistent id ("storage", type, key, location, count[, None]).
    void pushStorage()
    {
        const Values& id = expect<TorchPickle::Tuple>(*pop()).items;
        constexpr std::size_t longestKey = 64;
        const bool fits = (id.size() == 5 || (id.size() == 6 && id[5]->as<std::monostate>() != nullptr))
                          && expect<std::string>(*id[0]) == "storage";
        if (!fits) {
            throw FormatError("has a pickle with an unknown reference");
        }
        const auto* const type = findStorageType(expect<TorchPickle::Global>(*id[1]).name);
        if (type == nullptr || expect<std::string>(*id[2]).size() > longestKey || expect<std::int64_t>(*id[4]) < 0) {
            throw FormatError("has a storage of the wrong kind");
        }
        TorchPickle::Storage storage{expect<std::string>(*id[2]), type->second, expect<std::int64_t>(*id[4])};
        push(storage);
        const auto& pushed = topAs<TorchPickle::Storage>();
        const auto [known, isNew] = m_pickle.m_storages.try_emplace(storage.key, &pushed);
        if (known->second->type != storage.type || known->second->count != storage.count) {
            throw FormatError("speaks of the storage " + storage.key + " in two ways");
        }
    }

    /// Calls a function, as Python would say; the three that there are.
    void reduce()
    {
        const Values arguments = expect<TorchPickle::Tuple>(*pop()).items;
        const std::string name = expect<TorchPickle::Global>(*pop()).name;
        if (name == orderedDict && arguments.size() <= 1) {
            TorchPickle::Dictionary dictionary;
            if (!arguments.empty()) {
                const Values& pairs = expect<TorchPickle::List>(*arguments[0]).items;
                countCopies(pairs.size());
                for (Value* const pair : pairs) {
                    dictionary.items.push_back(pairOf(*pair));
                }
            }
            push(std::move(dictionary));
        } else if (name == rebuildTensor && arguments.size() == 6) {
            push(TorchPickle::View{&expect<TorchPickle::Storage>(*arguments[0]), expect<std::int64_t>(*arguments[1]),
                                   numbersOf(*arguments[2]), numbersOf(*arguments[3])});
        } else if (name == rebuildParameter && arguments.size() == 3) {
            expect<TorchPickle::View>(*arguments[0]);
            pushAgain(arguments[0]);
        } else {
            throw FormatError("calls " + name + " with " + std::to_string(arguments.size()) + " arguments");
        }
    }

    /// A few bytes that recall one long list can copy it again and again.
    void countCopies(std::size_t count)
    {
        m_copies += count;
        if (m_copies > mostValues) {
            throw FormatError("has a pickle of too many values");
        }
    }

    static std::pair<Value*, Value*> pairOf(Value& value)
    {
        const auto* const list = value.as<TorchPickle::List>();
        const Values& items = list != nullptr ? list->items : expect<TorchPickle::Tuple>(value).items;
        if (items.size() != 2) {
            throw FormatError("has a pickle with a key without a value");
        }
        return {items[0], items[1]};
    }

    static std::vector<std::int64_t> numbersOf(Value& value)
    {
        constexpr std::size_t mostDimensions = 16;
        const Values& items = expect<TorchPickle::Tuple>(value).items;
        if (items.size() > mostDimensions) {
            throw FormatError("has a tensor of " + std::to_string(items.size()) + " dimensions");
        }
        std::vector<std::int64_t> numbers;
        for (Value* const item : items) {
            numbers.push_back(expect<std::int64_t>(*item));
        }
        return numbers;
    }

    /// state_dict() leaves version numbers of modules as the state of its dictionary.
    void ignoreState()
    {
        expect<TorchPickle::Dictionary>(*pop());
        topAs<TorchPickle::Dictionary>();
    }

    ByteReader& m_reader;
    TorchPickle& m_pickle;
    Values m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, Value*> m_memo;
    std::size_t m_copies = 0;
};

TorchPickle::TorchPickle(ByteReader& reader)
{
    TorchUnpickler(reader, *this).run();
}

}  // namespace xenoglot
