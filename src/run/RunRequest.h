#pragma once

#include "core/Transcript.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// How the languages of a message share the machine.
enum class Schedule {
    Parallel,  ///< all languages at once, no lock: what this program is for
    Serial,    ///< one after the other with all cores inside each operation: the strongest serial run there is
    Locked,    ///< as Parallel, but one mutex around every engine call: the mistake this program exists to avoid, kept to measure
               ///< it
};

std::string scheduleName(Schedule schedule);

/// One message to be spoken in other languages, and how.
struct RunRequest {
    std::vector<std::filesystem::path> inputs;  ///< one recording, or several to be joined to one message
    std::string sourceLanguage;                 ///< ISO 639-1, or empty: detect it
    std::vector<std::string> targets;           ///< ISO 639-1 codes
    std::map<std::string, std::string> texts;   ///< language → the translation to speak in place of the program's own, UTF-8

    /// What was said, as it was recognised before or as the user edited it: then nothing is recognised, and translations are made
    /// from this. Its language and text must be set. Without inputs it is the whole message.
    std::optional<Transcript> transcript;
    bool transcriptEdited = false;  ///< by the user, so that a translation which hears the speech would not follow it
    /// With a transcript: the English in between where no model translates its language (Message::english), as the user edited
    /// it.
    std::optional<Transcript> english;

    std::string voice;  ///< name of a stock voice, or empty: the best one of each language
    std::uint64_t seed = 0;
    std::map<std::string, std::uint64_t> seeds;  ///< language → its seed where it is another one

    Schedule schedule = Schedule::Parallel;
    int workers = 0;  ///< 0: chosen by planWorkers
    int threads = 0;  ///< intra-op threads of a worker; 0: cores ÷ workers

    bool check = true;  ///< re-transcribe every take and count wrong words
    bool useCache = true;
    std::filesystem::path outputFolder;
    bool keepTakes = false;      ///< write over no file of the folder: a further take gets a number
    std::string format = "wav";  ///< wav, flac, opus, mp3
    bool notice = false;         ///< what is written begins with the words that its voice is synthetic (SpokenNotice.h)
};

}  // namespace xenoglot
