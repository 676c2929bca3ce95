#include "run/Export.h"

#include "audio/AudioReader.h"
#include "audio/Loudness.h"
#include "core/DisplayName.h"
#include "core/Language.h"
#include "core/SaveNewFile.h"
#include "core/Wording.h"
#include "engines/SpeechAssembler.h"
#include "run/FileNameTemplate.h"
#include "run/SpeechTags.h"
#include "run/SpokenNotice.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

/// Names files so that none is there already or used twice.
class Namer
{
public:
    explicit Namer(fs::path folder) : m_folder(std::move(folder)) {}

    void name(ExportFile& file, const std::string& stem, std::string_view extension)
    {
        std::string number;
        std::error_code ignored;
        for (int count = 2;; ++count) {
            file.path = m_folder / (stem + number + "." + std::string(extension));
            if (!fs::exists(fs::symlink_status(file.path, ignored)) && !m_used.contains(file.path)) {
                break;
            }
            file.renamed = true;
            number = std::string(1, '-').append(std::to_string(count));
        }
        m_used.insert(file.path);
    }

private:
    fs::path m_folder;
    std::set<fs::path> m_used;
};

/// The clip with the integrated loudness that was asked for, as far as its peaks allow.
Result<AudioClip> atLoudness(AudioClip clip, double target)
{
    const Result<Loudness> measured = measureLoudness(clip);
    if (!measured) {
        return measured.error();
    }
    const double gain = std::min(target - measured->integrated, messageTruePeak - measured->truePeak);
    if (std::isfinite(gain)) {
        const auto factor = static_cast<float>(std::pow(10.0, gain / 20));
        for (float& sample : clip.samples) {
            sample *= factor;
        }
    }
    return clip;
}

const Take* takeOf(const Project& project, const std::string& language)
{
    const ProjectLanguage* found = project.find(language);
    return found != nullptr ? found->take() : nullptr;
}

Error missing(const ExportFile& file)
{
    return {ErrorCode::InvalidArgument, worded(Wording::tr("There is nothing to write to %1 any more"), displayName(file.path)),
            Wording::tr("Export again.")};
}

Result<void> writeSpeech(const Project& project, const ExportFile& file, const ExportRequest& request, const StopToken& stop)
{
    const Take* take = takeOf(project, file.language);
    if (take == nullptr || !request.audio) {
        return missing(file);
    }
    auto input = readAudio(take->file, stop);
    if (!input) {
        return input.error();
    }
    if (const auto later = request.notice ? addSpokenNotice(input->clip, file.language) : Result<double>(0); !later) {
        return later.error();
    }
    Result<AudioClip> clip = request.loudness ? atLoudness(std::move(input->clip), *request.loudness) : std::move(input->clip);
    if (!clip) {
        return clip.error();
    }
    const auto bytes = encodeAudio(*clip, *request.audio, speechTags(file.language, take->engine, take->voice, take->seed));
    return bytes ? saveNewFile(file.path, *bytes) : bytes.error();
}

/// As the audio beside it: later, where that begins with a notice.
Result<void> writeText(const Project& project, const ExportFile& file, const ExportRequest& request)
{
    const Take* take = file.original ? nullptr : takeOf(project, file.language);
    if (take == nullptr && !(file.original && project.transcript)) {
        return missing(file);
    }
    TimedDocument document = take != nullptr ? documentOf(*take, file.language) : documentOf(*project.transcript);
    if (take != nullptr && request.audio && request.notice) {
        AudioClip nothing{{}, 24000};
        const auto later = addSpokenNotice(nothing, file.language);
        if (!later) {
            return later.error();
        }
        delay(document.sentences, *later);
    }
    return saveNewFile(file.path, formatText(document, *file.text));
}

}  // namespace

TimedDocument documentOf(const Transcript& transcript)
{
    TimedDocument document;
    document.language = transcript.textLanguage;
    for (const Segment& segment : transcript.segments) {
        document.sentences.push_back({segment.start, segment.end, segment.text});
    }
    return document;
}

TimedDocument documentOf(const Take& take, const std::string& language)
{
    return {language, take.sentences, take.engine, take.voice};
}

Result<std::vector<ExportFile>> planExport(const Project& project, const ExportRequest& request)
{
    std::vector<ExportFile> files;
    Namer namer(request.folder);
    const auto addFiles = [&](const std::string& language, const Take* take) -> Result<void> {
        const auto stem = fileName(request.fileName,
                                   {fs::path(project.name.empty() ? project.recording : fs::path(project.name)).stem().string(),
                                    language, languageName(language), take != nullptr ? take->voice : std::string(),
                                    take != nullptr ? take->number : 1, request.date});
        if (!stem) {
            return stem.error();
        }
        const bool stale = take != nullptr && project.speechState(language) == Freshness::Stale;
        if (take != nullptr && !take->file.empty() && request.audio) {
            namer.name(files.emplace_back(ExportFile{{}, language, false, std::nullopt, false, stale}), *stem,
                       audioFileFormatName(*request.audio));
        }
        for (const TextFormat format : request.texts) {
            namer.name(files.emplace_back(ExportFile{{}, language, take == nullptr, format, false, stale}), *stem,
                       textFormatName(format));
        }
        return {};
    };
    if (request.original && project.transcript) {
        if (const Result<void> added = addFiles(project.transcript->language, nullptr); !added) {
            return added.error();
        }
    }
    for (const std::string& language : request.languages) {
        if (const Take* take = takeOf(project, language)) {
            if (const Result<void> added = addFiles(language, take); !added) {
                return added.error();
            }
        }
    }
    return files;
}

Result<void> writeExport(const Project& project, const ExportRequest& request, const std::vector<ExportFile>& plan,
                         std::vector<fs::path>& written, const StopToken& stop, const ProgressSink& progress)
{
    std::error_code failure;
    fs::create_directories(request.folder, failure);
    if (failure) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("The folder %1 cannot be made: %2"), displayName(request.folder), failure.message()),
                     Wording::tr("Choose another folder.")};
    }
    for (const ExportFile& file : plan) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const Result<void> outcome = file.text ? writeText(project, file, request) : writeSpeech(project, file, request, stop);
        if (!outcome) {
            return outcome;
        }
        written.push_back(file.path);
        report(progress, static_cast<double>(written.size()) / static_cast<double>(plan.size()));
    }
    return {};
}

}  // namespace xenoglot
