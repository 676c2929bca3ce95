#pragma once

#include "core/Result.h"

#include <filesystem>
#include <memory>

class QLockFile;

namespace xenoglot {

/// A folder of one's own, for files that nobody else may read (mode 0700) and that are erased when they are no longer needed. A
/// lock beside it, `NAME.lock`, belongs to its program for as long as that lives: what a killed one left is erased by the next.
/// One thread.
class ScratchFolder
{
public:
    /// Makes one below `parent`, after eraseLeft(). Error: FileWrite.
    static Result<std::unique_ptr<ScratchFolder>> make(const std::filesystem::path& parent);

    /// Erases it with everything in it (EraseFiles.h).
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Erases what killed programs left below `parent`. Any thread, also beside other programs.
    static void eraseLeft(const std::filesystem::path& parent);

private:
    ScratchFolder(std::filesystem::path path, std::unique_ptr<QLockFile> lock);

    std::filesystem::path m_path;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace xenoglot
