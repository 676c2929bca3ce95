#pragma once

#include "core/Result.h"
#include "run/Project.h"

#include <filesystem>

namespace xenoglot {

/// A project as one file, `NAME.xenoglot`: a zip file, through libzip, which the models' wheels are read with already. Why not
/// SQLite: a project is written as a whole and read as a whole, so that one rename makes a save atomic and there are no journals
/// beside it to lose; every member has a checksum; and anybody can take his recording out of it with any zip program.
///
///     mimetype            application/x-xenoglot-project, first and stored, so that the kind of file can be told from its bytes
///     project.json        {"project": ProjectJson.h, "files": {name: SHA-256}}
///     recording.wav       the message, as it was recorded or opened
///     takes/es-1.wav ...  the audio of every take
///
/// The new file can be read by its owner alone: it holds a person's voice.

/// Writes the project, with the recording and all takes, whole or not at all. Audio that is no longer there is left out; its take
/// stays, without a file; but an older file in its place, which may still hold that audio, is left as it is.
/// Errors: FileWrite; of the missing audio, where there is an older file. Reads and writes all the audio: not for the window's
/// thread.
Result<void> saveProject(const Project& project, const std::filesystem::path& path);

/// Reads a project and unpacks its audio into `folder`, which must not be there yet; on an Error it is not there afterwards. The
/// file itself is never changed. The audio is checked against its SHA-256.
/// Errors: FileNotFound, FileUnreadable, FileTooNew, FileDamaged (names what), FileWrite (of the folder).
Result<Project> openProject(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace xenoglot
