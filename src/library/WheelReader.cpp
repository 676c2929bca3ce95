#include "library/WheelReader.h"

#include "core/DisplayName.h"

#include <zip.h>
#include <vector>

namespace xenoglot {

namespace {

Error damaged(const std::string& name, const std::string& what)
{
    return {ErrorCode::ModelDamaged, name + " is damaged: " + what, "Delete it and run again."};
}

}  // namespace

void WheelReader::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<WheelReader> WheelReader::open(const std::filesystem::path& file)
{
    const std::string name = displayName(file);
    int code = 0;
    zip* archive = zip_open(file.c_str(), ZIP_RDONLY, &code);
    if (archive == nullptr) {
        return damaged(name, "it is not a zip file that can be read");
    }
    return WheelReader(archive, name);
}

Result<void> WheelReader::read(const std::string& member, std::uint64_t largest,
                               const std::function<bool(std::string_view)>& take)
{
    zip_file_t* file = zip_fopen(m_archive.get(), member.c_str(), ZIP_FL_ENC_RAW);
    if (file == nullptr) {
        return damaged(m_name, "it has no readable member " + member);
    }
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> closer(file, zip_fclose);
    std::vector<char> block(std::size_t{1} << 18);
    std::uint64_t total = 0;
    while (true) {
        const zip_int64_t got = zip_fread(file, block.data(), block.size());
        if (got < 0) {
            return damaged(m_name, std::string(member) + ": " + zip_file_strerror(file));
        }
        if (got == 0) {
            return {};
        }
        total += static_cast<std::uint64_t>(got);
        if (total > largest) {
            return damaged(m_name, member + " is larger than it should be");
        }
        if (!take({block.data(), static_cast<std::size_t>(got)})) {
            return {};
        }
    }
}

}  // namespace xenoglot
