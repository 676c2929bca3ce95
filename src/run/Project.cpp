#include "run/Project.h"

#include "run/TextRevision.h"

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

std::string revisionOf(const std::optional<Transcript>& transcript)
{
    return transcript ? textRevision(transcript->textLanguage, transcript->text) : std::string();
}

LanguageText machineText(const LanguageResult& result)
{
    return {result.text, TextOwner::Machine, result.route, result.draft, result.sourceRevision};
}

}  // namespace

const ProjectLanguage* Project::find(const std::string& language) const
{
    const auto found =
        std::find_if(languages.begin(), languages.end(), [&](const ProjectLanguage& item) { return item.language == language; });
    return found == languages.end() ? nullptr : &*found;
}

ProjectLanguage* Project::find(const std::string& language)
{
    return const_cast<ProjectLanguage*>(std::as_const(*this).find(language));
}

ProjectLanguage& Project::add(const std::string& language)
{
    if (ProjectLanguage* found = find(language)) {
        return *found;
    }
    languages.emplace_back().language = language;
    return languages.back();
}

Freshness Project::englishState() const
{
    return !english ? Freshness::Missing : englishMadeFrom == revisionOf(transcript) ? Freshness::Current : Freshness::Stale;
}

std::optional<Transcript> Project::currentEnglish() const
{
    return englishState() == Freshness::Current ? english : std::nullopt;
}

std::vector<std::string> Project::sources() const
{
    std::vector<std::string> revisions{revisionOf(transcript)};
    if (englishState() == Freshness::Current) {
        revisions.push_back(revisionOf(english));
    }
    return revisions;
}

Freshness Project::textState(const std::string& language) const
{
    const ProjectLanguage* found = find(language);
    if (found == nullptr || found->text.empty()) {
        return Freshness::Missing;
    }
    const std::vector<std::string> current = sources();
    const bool isCurrent = std::find(current.begin(), current.end(), found->madeFrom) != current.end();
    return isCurrent ? Freshness::Current : Freshness::Stale;
}

Freshness Project::speechState(const std::string& language) const
{
    const ProjectLanguage* found = find(language);
    const Take* take = found != nullptr ? found->take() : nullptr;
    return take == nullptr ? Freshness::Missing : takeState(*found, *take);
}

Freshness Project::takeState(const ProjectLanguage& language, const Take& take) const
{
    const bool current = take.madeFrom == language.revision() && textState(language.language) == Freshness::Current;
    return current ? Freshness::Current : Freshness::Stale;
}

bool Project::isSpoken(const std::string& language) const
{
    const ProjectLanguage* found = find(language);
    if (found == nullptr || found->takes.empty()) {
        return false;
    }
    return found->isUsers() ? found->isSaid() || found->text.empty()
                            : found->isSaid() && textState(language) == Freshness::Current;
}

bool Project::hasEdits() const
{
    return transcriptEdited
           || std::any_of(languages.begin(), languages.end(), [](const ProjectLanguage& language) { return language.isUsers(); });
}

void Project::confirmEnglish()
{
    englishMadeFrom = revisionOf(transcript);
}

void Project::editText(const std::string& language, const std::string& text)
{
    ProjectLanguage& item = add(language);
    if (item.text.empty()) {
        giveText(language, text);
    } else if (item.text != text) {
        item.text = text;
        item.owner = item.owner == TextOwner::Given ? TextOwner::Given : TextOwner::Edited;
    }
}

void Project::giveText(const std::string& language, const std::string& text)
{
    static_cast<LanguageText&>(add(language)) = {text, TextOwner::Given, {}, false, revisionOf(transcript)};
}

void Project::useText(const std::string& language, const Take& take)
{
    const LanguageText spoken = take.spoken;  // it may be one of the language's own
    static_cast<LanguageText&>(add(language)) = spoken;
}

void Project::confirmText(const std::string& language)
{
    if (ProjectLanguage* item = find(language)) {
        item->madeFrom = revisionOf(transcript);
    }
}

void Project::translateAgain(const std::string& language)
{
    ProjectLanguage* const item = find(language);
    if (item != nullptr && item->takes.empty() && !item->asked) {
        languages.erase(languages.begin() + (item - languages.data()));
    } else if (item != nullptr && item->takes.empty()) {
        static_cast<LanguageText&>(*item) = {};
    } else if (item != nullptr && !item->takes.back().spoken.isUsers()) {
        useText(language, item->takes.back());
    } else if (item != nullptr) {
        item->owner = TextOwner::Machine;
        item->madeFrom.clear();
    }
}

void Project::take(const RunReport& report, const std::filesystem::path& folder, std::int64_t time)
{
    if (!report.inputSha256.empty()) {
        recordingSha256 = report.inputSha256;
        seconds = report.inputSeconds;
    }
    if (!transcript && !report.transcript.text.empty()) {
        transcript = report.transcript;
        transcriptEdited = false;
        recognised.reset();
        for (ProjectLanguage& language : languages) {
            if (language.isUsers() && language.madeFrom.empty()) {
                language.madeFrom = revisionOf(transcript);  // it was given before the message had a text
            }
        }
    }
    if (!english && report.english) {
        english = report.english;
        englishMadeFrom = revisionOf(report.transcript);
    }
    for (const LanguageResult& result : report.languages) {
        take(result, folder, time);
    }
}

void Project::take(const LanguageResult& result, const std::filesystem::path& folder, std::int64_t time)
{
    ProjectLanguage& item = add(result.language);
    if (!result.sourceRevision.empty() && (item.text.empty() || !item.isUsers())) {
        static_cast<LanguageText&>(item) = machineText(result);
    } else if (result.sourceRevision.empty() && item.text.empty() && !result.text.empty()) {
        giveText(result.language, result.text);
    }
    const std::filesystem::path file = folder / result.audio;
    const bool known = std::any_of(item.takes.begin(), item.takes.end(), [&](const Take& take) { return take.file == file; });
    if (result.status != JobStage::Done || result.audio.empty() || known) {
        return;
    }
    Take take;
    take.number = item.takes.empty() ? 1 : item.takes.back().number + 1;
    take.spoken = !result.sourceRevision.empty() ? machineText(result)
                  : item.text == result.text     ? LanguageText(item)
                                                 : LanguageText{result.text, TextOwner::Given, {}, false, revisionOf(transcript)};
    take.madeFrom = textRevision(result.language, result.text);
    take.file = file;
    take.sentences = result.sentences;
    take.seconds = result.seconds;
    take.seed = result.seed;
    take.engine = result.engine;
    take.voice = result.voice;
    take.wordError = result.wordError;
    take.suspect = result.suspect;
    take.attempts = result.attempts;
    take.speaker = result.speaker;
    take.voiceKind = result.voiceKind;
    take.voiceId = result.voiceId;
    take.similarity = result.similarity;
    take.madeAt = time;
    item.takes.push_back(std::move(take));
    item.chosen = 0;
    item.asked = false;
}

std::optional<std::string> Project::givenText(const std::string& language) const
{
    const ProjectLanguage* item = find(language);
    return item != nullptr && item->isUsers() && !item->text.empty() ? std::optional(item->text) : std::nullopt;
}

void Project::ask(const std::vector<std::string>& targets)
{
    for (const std::string& language : targets) {
        add(language).asked = true;
    }
}

RunRequest Project::request(const std::vector<std::string>& targets) const
{
    RunRequest request;
    if (!recording.empty()) {
        request.inputs = {recording};
    }
    request.sourceLanguage = sourceLanguage;
    request.targets = targets;
    request.transcript = transcript;
    request.transcriptEdited = transcriptEdited;
    request.english = currentEnglish();
    for (const std::string& language : targets) {
        if (auto given = givenText(language)) {
            request.texts[language] = *std::move(given);
        }
    }
    request.voice = voice;
    request.seed = seed;
    return request;
}

std::vector<std::filesystem::path> Project::removeTakesOf(const std::string& voiceId)
{
    std::vector<std::filesystem::path> files;
    const auto goes = [&](const Take& take) { return !voiceId.empty() && take.voiceId == voiceId; };
    for (ProjectLanguage& language : languages) {
        for (const Take& take : language.takes) {
            if (goes(take)) {
                files.push_back(take.file);
                language.chosen = language.chosen == take.number ? 0 : language.chosen;
            }
        }
        std::erase_if(language.takes, goes);
    }
    return files;
}

void Project::moveFiles(const std::map<std::filesystem::path, std::filesystem::path>& moved)
{
    const auto move = [&moved](std::filesystem::path& file) {
        if (const auto place = moved.find(file); place != moved.end()) {
            file = place->second;
        }
    };
    move(recording);
    for (ProjectLanguage& language : languages) {
        for (Take& take : language.takes) {
            move(take.file);
        }
    }
}

}  // namespace xenoglot
