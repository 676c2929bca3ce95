#pragma once

#include "core/Result.h"

#include <filesystem>

namespace xenoglot {

class History;

/// Deletes from the user's data folder what no message owns any more, so that a voice does not stay on the disk unseen: files of
/// `recordings/` and folders of `runs/` and `projects/` which neither the history nor a project that is kept for the next start
/// (AutoSave) names, and which are older than a day. A killed program leaves such files, and a run that was not to be kept.
///
/// Nothing is deleted while another instance has work open, nor when something that could name a file cannot be read, be it a
/// damaged history that was put aside. An unfinished recording (RecordingFile.h) stays. Reads folders: not for the window's thread.
/// Errors: those of History.
Result<void> removeUnownedFiles(const std::filesystem::path& dataFolder, History& history);

}  // namespace xenoglot
