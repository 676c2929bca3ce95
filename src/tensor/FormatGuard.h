#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <string_view>

namespace xenoglot {

/// True for a tensor, node or member name that can stand in a message: 1 to 512 bytes of UTF-8 without control characters.
bool isPlainName(std::string_view name);

/// The Error for an exception that a reader of a model file threw. ModelDamaged, "The model file PATH <what>", for FormatError
/// and anything unforeseen; OutOfMemory for std::bad_alloc. The text is one line of valid UTF-8 whatever the file holds.
Error formatErrorOf(const std::filesystem::path& path, const std::exception& exception);

/// Runs parse() over a model file; everything that it throws becomes an Error.
template <typename Parse>
auto guardFormat(const MappedFile& file, Parse parse) -> Result<decltype(parse())>
{
    try {
        return parse();
    } catch (const std::exception& exception) {
        return formatErrorOf(file.path(), exception);
    }
}

/// Opens a model file and hands it to a reader that takes the opened file.
template <typename Read>
auto openAndRead(const std::filesystem::path& path, Read read) -> decltype(read(std::shared_ptr<const MappedFile>()))
{
    const auto file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    return read(*file);
}

}  // namespace xenoglot
