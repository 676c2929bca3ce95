#pragma once

#include "core/Transcript.h"
#include "run/ProjectLanguage.h"
#include "run/RunReport.h"
#include "run/RunRequest.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// How something relates to what it is made from.
enum class Freshness {
    Missing,  ///< not made yet
    Current,
    Stale,  ///< what it was made from says something else now; it is still there
};

/// One message and everything that was made from it: what a window edits, what a `.xenoglot` file holds. A plain value: copies
/// are steps to go back to, equality tells whether anything changed. Nothing here computes, plays or writes.
///
/// What is stale follows from revisions (TextRevision.h) and is stored nowhere: editing the source makes every language stale,
/// editing a translation makes its speech stale. Where English stands in between, editing the transcript makes the English stale
/// as well, and editing the English makes those languages stale that were made from it.
struct Project {
    std::filesystem::path recording;
    std::string name;  ///< of the file that the user opened or recorded, with its ending; UTF-8
    std::string recordingSha256;
    double seconds = 0;  ///< of the recording

    std::string sourceLanguage;  ///< as the user chose it; empty: detect it
    std::optional<Transcript> transcript;
    bool transcriptEdited = false;
    std::optional<Transcript> recognised;  ///< what an edited transcript was before
    std::optional<Transcript> english;     ///< in between, where the speech itself was translated
    std::string englishMadeFrom;           ///< textRevision of the transcript that the English belongs to

    std::string voice;  ///< name of a stock voice, or empty: the best one of each language
    std::uint64_t seed = 0;
    std::vector<ProjectLanguage> languages;  ///< in the order of the rows

    bool operator==(const Project&) const = default;

    const ProjectLanguage* find(const std::string& language) const;
    ProjectLanguage* find(const std::string& language);
    ProjectLanguage& add(const std::string& language);  ///< the one that is there, or a new one at the end

    Freshness englishState() const;
    std::optional<Transcript> currentEnglish() const;  ///< what may be translated: none when it is stale
    Freshness textState(const std::string& language) const;
    /// Of a language's chosen take, or of another one of its; stale also when the text that it speaks is stale.
    Freshness speechState(const std::string& language) const;
    Freshness takeState(const ProjectLanguage& language, const Take& take) const;

    /// The language has a take of what is to be said now. A text that is the user's is said as it is, even when it is stale.
    bool isSpoken(const std::string& language) const;

    /// There is something that only the user could make again: an edited transcript, or a translation of his own.
    bool hasEdits() const;

    /// textRevisions that a current translation may be made from: of the transcript and, unless it is stale, the English.
    std::vector<std::string> sources() const;

    /// Edits of the user. Texts are UTF-8; editing to what is there changes nothing.
    void confirmEnglish();  ///< the user read it: it says what the transcript says now
    void editText(const std::string& language, const std::string& text);
    void giveText(const std::string& language, const std::string& text);  ///< a translation of the user's own
    void confirmText(const std::string& language);                        ///< the user read it: it is right for the source of now
    void useText(const std::string& language, const Take& take);          ///< goes back to what the take speaks

    /// The user's text is withdrawn: the machine's next translation takes its place. A language that was neither spoken nor asked
    /// for goes with it.
    void translateAgain(const std::string& language);

    /// Takes what a run found out and made. A machine's translation does not replace a text that is the user's. `folder` holds
    /// the report's audio files, `time` is now (milliseconds since 1970, UTC). What has been taken is not taken twice.
    void take(const RunReport& report, const std::filesystem::path& folder, std::int64_t time);
    void take(const LanguageResult& result, const std::filesystem::path& folder, std::int64_t time);

    /// The user's text of a language, to be spoken in place of the program's own.
    std::optional<std::string> givenText(const std::string& language) const;

    /// The languages are to be spoken now. Taking a finished result ends that.
    void ask(const std::vector<std::string>& targets);

    /// What to ask a run for: everything of the project for these languages, with the user's texts as given ones. A stale English
    /// is left out. The caller adds what is not the project's: folder, format, workers.
    RunRequest request(const std::vector<std::string>& targets) const;

    /// Takes that are spoken in the voice of that id are no more. Their files.
    std::vector<std::filesystem::path> removeTakesOf(const std::string& voiceId);

    /// The audio lies somewhere else now.
    void moveFiles(const std::map<std::filesystem::path, std::filesystem::path>& moved);
};

}  // namespace xenoglot
