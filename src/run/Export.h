#pragma once

#include "audio/AudioWriter.h"
#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "run/Project.h"
#include "run/TextFormat.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// What to export of a project, and how.
struct ExportRequest {
    std::filesystem::path folder;
    std::string fileName = "{message}-{language}";  ///< FileNameTemplate.h
    std::vector<std::string> languages;             ///< their chosen takes
    bool original = false;                          ///< texts also of the transcript
    std::optional<AudioFileFormat> audio = AudioFileFormat::Wav;
    std::vector<TextFormat> texts;
    bool notice = false;             ///< audio begins with the words that its voice is synthetic (SpokenNotice.h)
    std::optional<double> loudness;  ///< LUFS, integrated; absent: as the take is (messageLoudness)
    std::string date;                ///< for the field {date}
};

/// One file of an export, as a preview shows it.
struct ExportFile {
    std::filesystem::path path;
    std::string language;            ///< of the text or the speech
    bool original = false;           ///< the transcript, not a take
    std::optional<TextFormat> text;  ///< absent: audio
    bool renamed = false;            ///< its own name is taken: it gets a number
    bool stale = false;              ///< Project::speechState: the text has changed since it was spoken
};

/// The files that an export would write, none of which is there now or twice in the list. A language without a take is left out.
/// Errors: InvalidArgument (the template).
Result<std::vector<ExportFile>> planExport(const Project& project, const ExportRequest& request);

/// Writes the files of a plan, each whole or not at all and never over one that is there, in the calling thread: not the
/// window's. Audio says in its tags that the speech is synthetic, and which engine and voice made it. Returns what was written
/// before an Error, in `written`. Errors: FileWrite (also: a file of that name has come since), those of the reader, Cancelled.
Result<void> writeExport(const Project& project, const ExportRequest& request, const std::vector<ExportFile>& plan,
                         std::vector<std::filesystem::path>& written, const StopToken& stop = {},
                         const ProgressSink& progress = {});

/// The transcript, or what a take says when.
TimedDocument documentOf(const Transcript& transcript);
TimedDocument documentOf(const Take& take, const std::string& language);

}  // namespace xenoglot
