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

void edit(Segment& segment, const std::string& text)
{
    segment.text = text;
    segment.words.clear();
    segment.confidence = 1;
}

}  // namespace

std::string joinedText(const std::vector<Segment>& segments)
{
    std::string text;
    for (const Segment& segment : segments) {
        if (!segment.text.empty()) {
            text += (text.empty() ? "" : " ") + segment.text;
        }
    }
    return text;
}

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

std::vector<std::string> Project::sourceRevisions() const
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
    const std::vector<std::string> sources = sourceRevisions();
    const bool current = std::find(sources.begin(), sources.end(), found->madeFrom) != sources.end();
    return current ? Freshness::Current : Freshness::Stale;
}

Freshness Project::speechState(const std::string& language) const
{
    const ProjectLanguage* found = find(language);
    const Take* take = found != nullptr ? found->take() : nullptr;
    if (take == nullptr) {
        return Freshness::Missing;
    }
    const bool current = take->madeFrom == found->revision() && textState(language) == Freshness::Current;
    return current ? Freshness::Current : Freshness::Stale;
}

void Project::setTranscript(const Transcript& recognised)
{
    transcript = recognised;
    transcriptEdited = false;
}

void Project::editTranscript(std::size_t segment, const std::string& text)
{
    if (!transcript || segment >= transcript->segments.size() || transcript->segments[segment].text == text) {
        return;
    }
    edit(transcript->segments[segment], text);
    transcript->text = joinedText(transcript->segments);
    transcriptEdited = true;
}

void Project::editEnglish(const std::string& text)
{
    if (!transcript || (english && english->text == text)) {
        return;
    }
    if (!english) {
        english = Transcript{{}, transcript->language, 1, "en", {}, {}};
    }
    const double end = english->segments.empty() ? seconds : english->segments.back().end;
    english->text = text;
    english->segments = {{0, end, text, 1, {}, {}}};
    confirmEnglish();
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
    ProjectLanguage& item = add(language);
    item.text = text;
    item.owner = TextOwner::Given;
    item.route.clear();
    item.draft = false;
    item.madeFrom = revisionOf(transcript);
}

void Project::confirmText(const std::string& language)
{
    if (ProjectLanguage* item = find(language)) {
        item->madeFrom = revisionOf(transcript);
    }
}

void Project::translateAgain(const std::string& language)
{
    if (ProjectLanguage* item = find(language)) {
        item->owner = TextOwner::Machine;
    }
}

void Project::take(const RunReport& report, const std::filesystem::path& folder, std::int64_t time)
{
    if (!report.inputSha256.empty()) {
        recordingSha256 = report.inputSha256;
        seconds = report.inputSeconds;
    }
    if (!transcript && !report.transcript.text.empty()) {
        setTranscript(report.transcript);
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
    if (!result.sourceRevision.empty() && (item.text.empty() || item.owner == TextOwner::Machine)) {
        item.text = result.text;
        item.owner = TextOwner::Machine;
        item.route = result.route;
        item.draft = result.draft;
        item.madeFrom = result.sourceRevision;
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
    take.madeFrom = textRevision(result.language, result.text);
    take.file = file;
    take.sentences = result.sentences;
    take.seconds = result.seconds;
    take.seed = result.seed;
    take.engine = result.engine;
    take.voice = result.voice;
    take.wordError = result.wordError;
    take.suspect = result.suspect;
    take.madeAt = time;
    item.takes.push_back(std::move(take));
    item.chosen = 0;
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
        const ProjectLanguage* item = find(language);
        if (item != nullptr && item->owner != TextOwner::Machine && !item->text.empty()) {
            request.texts[language] = item->text;
        }
    }
    request.voice = voice;
    request.seed = seed;
    return request;
}

void Project::restoreTexts(const Project& earlier)
{
    transcript = earlier.transcript;
    transcriptEdited = earlier.transcriptEdited;
    english = earlier.english;
    englishMadeFrom = earlier.englishMadeFrom;
    for (const ProjectLanguage& before : earlier.languages) {
        ProjectLanguage& item = add(before.language);
        item.text = before.text;
        item.owner = before.owner;
        item.route = before.route;
        item.draft = before.draft;
        item.madeFrom = before.madeFrom;
    }
}

}  // namespace xenoglot
