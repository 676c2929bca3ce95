#pragma once

#include <filesystem>

namespace xenoglot {

/// Holds a file (flock) for as long as this object or its program lives: whatever ends the program frees it. Other programs, and
/// other objects of this one, find it held. The file itself says nothing.
class FileLock
{
public:
    /// Opens `file`, with more `flags` of open(2): what O_CREAT makes has mode 0600. Takes it where it is free. A symbolic link
    /// is not followed.
    explicit FileLock(const std::filesystem::path& file, int flags = 0);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool isMine() const { return m_state == State::Mine; }
    bool isHeldElsewhere() const { return m_state == State::HeldElsewhere; }  ///< neither: it cannot be opened

    /// Whether the held file is still the one of that name: nobody has deleted or replaced it. Where that cannot be found out it
    /// is.
    bool isInPlace() const;

    /// Deletes the file, while it is held and in place: whoever opened it before takes a file that is none any more, and is told
    /// that it is held elsewhere.
    void removeFile() const;

private:
    enum class State { Mine, HeldElsewhere, Unusable };

    std::filesystem::path m_file;
    int m_descriptor;
    State m_state = State::Unusable;
};

}  // namespace xenoglot
