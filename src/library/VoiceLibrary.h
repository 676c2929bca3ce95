#pragma once

#include "core/Result.h"
#include "core/VoiceProfile.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xenoglot {

class Database;

/// The voices of speakers that were kept: what is known about each in a database, and a folder of its own for its recording and
/// its trained voice. All of it is readable by its owner alone. Text of people is bound to statements, never part of one.
///
/// One thread at a time, the one that opened it; several programs may use the same voices. Errors of all functions: FileDamaged,
/// FileWrite.
class VoiceLibrary
{
public:
    /// `folder` holds `voices.sqlite` and a folder for each voice. What add() left unfinished, because its program was killed, is
    /// removed. Errors: those of Database::open.
    static Result<std::unique_ptr<VoiceLibrary>> open(const std::filesystem::path& folder);
    ~VoiceLibrary();
    VoiceLibrary(const VoiceLibrary&) = delete;
    VoiceLibrary& operator=(const VoiceLibrary&) = delete;

    /// Where a damaged database was put; empty when it was good. To be told to the user.
    const std::filesystem::path& setAside() const;

    /// All of them by name, but for those of unreadable().
    Result<std::vector<VoiceProfile>> profiles();

    /// The ids and names, as they stand there, of those that were stored and make no sense. They can be removed.
    Result<std::vector<std::pair<std::string, std::string>>> unreadable();

    /// The one of that name, whatever its case and the spaces around it. Error: also FileDamaged where what was stored makes no
    /// sense.
    Result<std::optional<VoiceProfile>> find(const std::string& name);

    /// The one with that id; none where it was removed. Error: also FileDamaged where what was stored makes no sense.
    Result<std::optional<VoiceProfile>> withId(const std::string& id);

    /// The id of find(), also of one that makes no sense otherwise, so that it can be removed.
    Result<std::optional<std::string>> idOf(const std::string& name);

    /// Adds a voice and makes its folder, or replaces what was known about the one with that id. Error: also InvalidArgument,
    /// when the id is no UUID, a text is not UTF-8 or a number not finite, or the name is another voice's, empty, longer than 80
    /// characters, has control characters or is a word of the program's own (stock, matched, fit, me).
    Result<void> save(const VoiceProfile& profile);

    /// Changes what is known about a voice as it is now, whoever changed it last: nothing comes between reading and writing.
    /// Returns what it was changed to, nothing where the voice was removed. Errors: those of save() and find().
    Result<std::optional<VoiceProfile>> change(const std::string& id, const std::function<void(VoiceProfile&)>& change);

    /// Adds a new voice with its files, which `fill` writes into folderOf() meanwhile: whole or not at all, also when the program
    /// is killed. Errors: those of save() and of `fill`.
    Result<void> add(const VoiceProfile& profile, const std::function<Result<void>()>& fill);

    /// Overwrites and deletes the files of a voice, then what is known about it: what cannot be deleted keeps its entry. May be
    /// repeated, also when the entry is gone, and has to be after FileWrite: another program that reads may keep the deleted text
    /// in the log. A file that has another name elsewhere loses only this one. Error: also InvalidArgument, for an id that is no
    /// UUID and nobody's.
    Result<void> remove(const std::string& id);

    /// Names of what lies in the folder and belongs to no voice: folders that no entry knows, because the database was lost, and
    /// databases that were set aside.
    Result<std::vector<std::string>> leftovers();

    /// Whether it is a UUID as the program writes it: an id names a folder, and must not lead out of ours. Any thread.
    static bool isId(const std::string& name);

    /// Overwrites and deletes one of them. Error: also InvalidArgument, when it is none.
    Result<void> removeLeftover(const std::string& name);

    /// Whether the file with what was learned of a voice is there, is of this training, and is as it was written. Good where
    /// nothing was learned. Any thread. Errors: FileNotFound, FileDamaged.
    Result<void> checkTrainedFile(const VoiceProfile& profile) const;

    /// Whether the recording of a finished voice is there. Any thread. Error: FileNotFound.
    Result<void> checkRecording(const VoiceProfile& profile) const;

    /// Whether a voice has all that it should: checkTrainedFile() and checkRecording(). Any thread. Errors: theirs.
    Result<void> checkFiles(const VoiceProfile& profile) const;

    /// Puts what was learned anew, in longerFile(), into the place of trainedFile(), and changes the profile (change()). When the
    /// program is killed the voice is the old one or the new one: open() ends what was begun.
    Result<std::optional<VoiceProfile>> replaceTrained(const std::string& id, const std::function<void(VoiceProfile&)>& change);

    /// Where a voice's files lie; save() makes the folder (mode 0700). Empty where the id is no UUID. Any thread.
    std::filesystem::path folderOf(const std::string& id) const;
    std::filesystem::path referenceFile(const std::string& id) const;  ///< its recording
    std::filesystem::path trainedFile(const std::string& id) const;
    std::filesystem::path longerFile(const std::string& id) const;  ///< beside it, while it is learned longer

    /// Whether a voice can have that name, but for whether it is another's. Any thread. Error: InvalidArgument, as of save().
    static Result<void> checkName(const std::string& name);

    /// The names of these two in the voice's folder.
    static constexpr const char* referenceName = "reference.wav";
    static constexpr const char* trainedName = "trained.safetensors";

    /// Makes a file that was written there its owner's alone (mode 0600). Any thread. Error: FileWrite.
    static Result<void> restrict(const std::filesystem::path& file);

private:
    VoiceLibrary(std::filesystem::path folder, std::unique_ptr<Database> database);

    Result<void> check(const VoiceProfile& profile);
    Result<void> store(const VoiceProfile& profile);
    Result<std::optional<VoiceProfile>> only(const char* column, const std::string& value);
    Result<bool> hasRow(const std::string& id);
    std::vector<std::string> names() const;
    void removeHalfArrived();
    void endReplacing();

    std::filesystem::path m_folder;
    std::unique_ptr<Database> m_database;
};

}  // namespace xenoglot
