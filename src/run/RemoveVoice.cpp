#include "run/RemoveVoice.h"

#include "library/EraseFiles.h"
#include "library/History.h"
#include "library/ResultCache.h"
#include "library/VoiceLibrary.h"
#include "run/ProjectJson.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

/// A message of the history that has to do with a voice.
struct Touched {
    HistoryItem item;
    Project project;              ///< without the voice's takes
    std::vector<fs::path> takes;  ///< their files
    bool isSource = false;        ///< the voice was learned from it
};

Result<std::vector<std::string>> sourcesOf(VoiceLibrary& library, const std::string& id, std::vector<fs::path>& exported)
{
    const auto found = library.withId(id);
    if (!found && found.error().code != ErrorCode::FileDamaged) {
        return found.error();
    }
    if (!found || !*found) {
        return std::vector<std::string>();  // it makes no sense, or was left over
    }
    for (const std::string& file : (*found)->exports) {
        std::error_code gone;
        if (fs::exists(file, gone)) {
            exported.emplace_back(file);
        }
    }
    return (*found)->sources;
}

Result<std::vector<Touched>> touchedBy(const std::string& id, const std::vector<std::string>& sources, History& history)
{
    const auto items = history.find({.limit = std::numeric_limits<int>::max()});
    if (!items) {
        return items.error();
    }
    std::vector<Touched> touched;
    for (const HistoryItem& item : *items) {
        const auto json = history.project(item.folder);
        if (!json && json.error().code != ErrorCode::FileNotFound) {
            return json.error();
        }
        if (!json || json->isEmpty()) {
            continue;  // deleted meanwhile, or nothing was made yet
        }
        auto project = projectFrom(*json, item.title.toStdString());
        if (!project && QJsonDocument(*json).toJson().contains(id.c_str())) {
            return project.error();
        }
        if (!project) {
            continue;
        }
        Touched each{item, *std::move(project), {}, false};
        each.takes = each.project.removeTakesOf(id);
        each.isSource = !each.project.recordingSha256.empty()
                        && std::find(sources.begin(), sources.end(), each.project.recordingSha256) != sources.end();
        if (each.isSource || !each.takes.empty()) {
            touched.push_back(std::move(each));
        }
    }
    return touched;
}

/// The files first: what cannot be deleted stays listed. A history that others have written to must not make us delete anything
/// but our own.
Result<void> removeTakes(const Touched& message, History& history)
{
    for (const fs::path& file : message.takes) {
        if (file.lexically_normal().parent_path() != message.item.folder.lexically_normal()) {
            continue;
        }
        if (Result<void> gone = eraseFile(file); !gone) {
            return gone;
        }
    }
    return message.takes.empty() ? Result<void>() : history.keepProject(message.item.folder, toJson(message.project));
}

struct Found {
    VoiceTraces traces;
    std::vector<Touched> messages;
};

Result<Found> find(VoiceLibrary& library, History& history, const std::string& id)
{
    Found found;
    const auto sources = sourcesOf(library, id, found.traces.exported);
    if (!sources) {
        return sources.error();
    }
    auto touched = touchedBy(id, *sources, history);
    if (!touched) {
        return touched.error();
    }
    found.messages = *std::move(touched);
    for (const Touched& each : found.messages) {
        found.traces.takes += static_cast<int>(each.takes.size());
        if (each.isSource) {
            found.traces.messages.push_back(each.item.id);
        }
    }
    return found;
}

}  // namespace

Result<VoiceTraces> findVoiceTraces(VoiceLibrary& library, History& history, const std::string& id)
{
    auto found = find(library, history, id);
    return found ? Result<VoiceTraces>(std::move(found->traces)) : found.error();
}

Result<VoiceTraces> removeVoice(VoiceLibrary& library, ResultCache& cache, History& history, const std::string& id,
                                SourceMessages sources)
{
    auto found = find(library, history, id);
    if (!found) {
        return found.error();
    }
    if (sources == SourceMessages::Keep) {
        found->traces.messages.clear();
    }
    Result<void> done = cache.removeOwned(id);
    for (std::size_t i = 0; i < found->messages.size() && done; ++i) {
        done = removeTakes(found->messages[i], history);
    }
    if (done && !found->messages.empty()) {
        done = history.remove(found->traces.messages);
    }
    if (done) {
        done = library.remove(id);
    }
    return done ? Result<VoiceTraces>(std::move(found->traces)) : done.error();
}

}  // namespace xenoglot
