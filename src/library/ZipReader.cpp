#include "library/ZipReader.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <zip.h>
#include <vector>

namespace xenoglot {

void ZipReader::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Error ZipReader::failure(const std::string& what) const
{
    return {m_damaged.code, worded(Wording::tr("%1 is damaged: %2"), m_name, what), m_damaged.hint};
}

Result<ZipReader> ZipReader::open(const std::filesystem::path& file, Error damaged)
{
    ZipReader reader(nullptr, displayName(file), std::move(damaged));
    int code = 0;
    // Checked as a whole: two members of one name would be two answers to one question.
    reader.m_archive.reset(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (reader.m_archive) {
        return reader;
    }
    if (code == ZIP_ER_NOENT) {
        return Error{ErrorCode::FileNotFound, worded(Wording::tr("%1 is not there"), reader.m_name),
                     Wording::tr("Check the path.")};
    }
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ) {
        return Error{ErrorCode::FileUnreadable, worded(Wording::tr("Cannot read %1"), reader.m_name),
                     Wording::tr("Check the file and its permissions.")};
    }
    return reader.failure(Wording::tr("it is not a zip file that can be read"));
}

Result<void> ZipReader::read(const std::string& member, std::uint64_t largest, const std::function<bool(std::string_view)>& take)
{
    zip_file_t* file = zip_fopen(m_archive.get(), member.c_str(), ZIP_FL_ENC_RAW);
    if (file == nullptr) {
        return failure(worded(Wording::tr("it has no readable member %1"), member));
    }
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> closer(file, zip_fclose);
    std::vector<char> block(std::size_t{1} << 18);
    std::uint64_t total = 0;
    while (true) {
        const zip_int64_t got = zip_fread(file, block.data(), block.size());
        if (got < 0) {
            return failure(member + ": " + zip_file_strerror(file));
        }
        if (got == 0) {
            return {};
        }
        total += static_cast<std::uint64_t>(got);
        if (total > largest) {
            return failure(worded(Wording::tr("%1 is larger than it should be"), member));
        }
        if (!take({block.data(), static_cast<std::size_t>(got)})) {
            return {};
        }
    }
}

Result<std::string> ZipReader::bytes(const std::string& member, std::uint64_t largest)
{
    std::string bytes;
    const auto outcome = read(member, largest, [&bytes](std::string_view piece) {
        bytes += piece;
        return true;
    });
    return outcome ? Result<std::string>(std::move(bytes)) : outcome.error();
}

}  // namespace xenoglot
