#include "../../unit/run/FakeEngines.h"
#include "core/FileHash.h"
#include "run/VoicePackage.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

extern "C" size_t LLVMFuzzerMutate(std::uint8_t* data, size_t size, size_t maxSize);

/// Whole packages of voices: the zip file, the description, the recording and the first bytes of the trained voice. The engines
/// are those of the tests; what reads the tensors has a fuzzer of its own (fuzz_safetensors).
namespace xenoglot {

namespace {

namespace fs = std::filesystem;

struct Library {
    QTemporaryDir folder{QStringLiteral("/dev/shm/fuzz-voice-XXXXXX")};
    std::unique_ptr<VoiceLibrary> library = *VoiceLibrary::open(folder.path().toStdString());

    bool isEmpty() const
    {
        return std::all_of(fs::directory_iterator(folder.path().toStdString()), {}, [](const fs::directory_entry& entry) {
            return entry.path().filename().string().starts_with("voices.sqlite");
        });
    }
};

std::uint32_t number(const std::uint8_t* data, int bytes)
{
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i) {
        value |= std::uint32_t(data[i]) << (8 * i);
    }
    return value;
}

/// Visits the local headers that lie one behind the other at the beginning: (header, name, content).
template <typename Visit>
void eachMember(std::uint8_t* data, std::size_t size, Visit visit)
{
    for (std::size_t at = 0; at + 30 <= size && number(data + at, 4) == 0x04034b50;) {
        const std::size_t name = number(data + at + 26, 2);
        const std::size_t extra = number(data + at + 28, 2);
        const std::size_t length = number(data + at + 18, 4);
        if (at + 30 + name + extra + length > size) {
            return;
        }
        visit(data + at, std::string_view(reinterpret_cast<const char*>(data + at + 30), name),
              std::string_view(reinterpret_cast<const char*>(data + at + 30 + name + extra), length));
        at += 30 + name + extra + length;
    }
}

/// Brings checksums up to date, so that not everything that was changed ends at them.
void repair(std::uint8_t* data, std::size_t size)
{
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    eachMember(data, size, [&](std::uint8_t*, std::string_view name, std::string_view content) {
        const std::string key = '"' + std::string(name) + "\":\"";
        const std::size_t at = all.find(key);
        if (name != "voice.json" && at != std::string_view::npos && at + key.size() + 64 <= size) {
            std::memcpy(data + at + key.size(), sha256OfBytes({&content, 1}).data(), 64);
        }
    });
    eachMember(data, size, [&](std::uint8_t* header, std::string_view name, std::string_view content) {
        const auto crc = std::uint32_t(crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size()));
        std::memcpy(header + 14, &crc, 4);
        // The same in the directory behind all members.
        for (std::size_t at = all.rfind(name); at != std::string_view::npos && at >= 46; at = all.rfind(name, at - 1)) {
            if (number(data + at - 46, 4) == 0x02014b50) {
                std::memcpy(data + at - 46 + 16, &crc, 4);
                break;
            }
        }
    });
}

}  // namespace

}  // namespace xenoglot

extern "C" size_t LLVMFuzzerCustomMutator(std::uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    size = LLVMFuzzerMutate(data, size, maxSize);
    if (seed % 4 != 0) {
        xenoglot::repair(data, size);
    }
    return size;
}

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    static const QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace xenoglot;
    static const Library library;
    static FakeEngines engines;
    // One file in memory for all runs: the reader opens it by name, as it opens any file.
    static const int descriptor = memfd_create("voice", MFD_CLOEXEC);
    static const std::string path = "/proc/self/fd/" + std::to_string(descriptor);
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, data, size, 0) != static_cast<ssize_t>(size)) {
        return 0;
    }
    const VoiceImport request{"imported", {VoiceConsent::Owner::Me, {}, {}, 1}};
    const auto imported = importVoice(*library.library, path, request, engines, {});
    if (imported) {
        const auto kept = library.library->find("imported");
        if (!kept || !*kept || **kept != *imported || !library.library->checkTrainedFile(*imported)
            || !library.library->remove(imported->id)) {
            std::abort();
        }
    } else if (imported.error().message.empty() || imported.error().code == ErrorCode::Internal) {
        std::abort();
    }
    if (!library.isEmpty()) {
        std::abort();
    }
    return 0;
}
