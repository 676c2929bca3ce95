#include "gui/Workbench.h"

#include "audio/AudioWriter.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "engines/ComputeDevice.h"
#include "gui/Words.h"
#include "run/ProjectJson.h"
#include "run/RunFolder.h"
#include "run/TextRevision.h"
#include "run/TranslateMessage.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <exception>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

std::vector<std::filesystem::path> paths(const QStringList& files)
{
    std::vector<std::filesystem::path> list;
    for (const QString& file : files) {
        list.emplace_back(file.toStdString());
    }
    return list;
}

/// The translations that the user wrote, of a message that is not what it was.
Project ownTexts(const Project& project)
{
    Project kept;
    for (const ProjectLanguage& language : project.languages) {
        if (language.isUsers()) {
            static_cast<LanguageText&>(kept.add(language.language)) = language;
        }
    }
    return kept;
}

bool contains(const std::vector<std::filesystem::path>& files, const std::filesystem::path& file)
{
    return std::find(files.begin(), files.end(), file) != files.end();
}

}  // namespace

Workbench::Workbench(Environment environment, QObject* parent)
    : QObject(parent),
      m_environment(std::move(environment)),
      m_settings(m_environment.settingsFile),
      m_engines(m_environment.openEngines),
      m_playback(m_environment.playback),
      m_recorder(m_environment.capture),
      m_history(m_environment.dataFolder)
{
    m_files.setMaxThreadCount(1);
    applySettings();
    connect(&m_engines, &EngineLoader::stateChanged, this, &Workbench::onEnginesChanged);
    connect(&m_message, &MessageController::stateChanged, this, [this] {
        onMessageReady();
        Q_EMIT changed();
    });
    connect(&m_message, &MessageController::textStateChanged, this, &Workbench::changed);
    connect(&m_message, &MessageController::englishConfirmed, this, &Workbench::onEnglishConfirmed);
    connect(&m_message, &MessageController::trimFailed, this, &Workbench::warned);
    connect(&m_message, &MessageController::textEdited, this, &Workbench::onTextEdited);
    connect(&m_message, &MessageController::spokenLanguageChanged, this, &Workbench::recogniseAgain);
    connect(&m_languages, &LanguageListModel::chosenChanged, this, &Workbench::changed);
    connect(&m_languages, &LanguageListModel::ownTextChanged, this, &Workbench::onOwnTextChanged);
    connect(&m_results, &ResultsController::rowChanged, this, &Workbench::changed);
    connect(&m_recorder, &Recorder::stateChanged, this, &Workbench::changed);
    connect(&m_recorder, &Recorder::finished, this, [this] { open({QString::fromStdString(m_recorder.file().string())}); });
    connect(&m_recorder, &Recorder::failed, this, [this] {
        // What was recorded until then is used.
        if (!m_recorder.file().empty()) {
            open({QString::fromStdString(m_recorder.file().string())});
        }
    });
    connect(&devices(), &AudioDevices::defaultOutputChanged, this, [this] {
        if (m_settings.audioOutput().isEmpty()) {
            m_playback.reopenDevice();
        }
    });
    openEngines();
}

void Workbench::applySettings()
{
    m_languages.setFavourites(m_settings.favourites());
    m_languages.setChosen(m_settings.lastTargets());
    connect(&m_languages, &LanguageListModel::favouritesChanged, this,
            [this] { m_settings.favourites.set(m_languages.favourites()); });
    connect(&m_languages, &LanguageListModel::chosenChanged, this, [this] { m_settings.lastTargets.set(m_languages.ticked()); });
    const auto follow = [this](SettingBase& setting, auto apply) {
        apply();
        connect(&setting, &SettingBase::changed, this, apply);
    };
    connect(&m_settings.device, &SettingBase::changed, this, &Workbench::openEngines);
    follow(m_settings.audioInput, [this] { m_recorder.setDevice(m_settings.audioInput().toUtf8()); });
    follow(m_settings.audioOutput, [this] { m_playback.setDevice(m_settings.audioOutput().toUtf8()); });
    follow(m_settings.longestRecording, [this] { m_recorder.setMaxSeconds(m_settings.longestRecording()); });
}

Workbench::~Workbench()
{
    keep();
    m_results.follow(nullptr);
    m_run.reset();
    leaveMessage({});
    removeUnkeptRun();
    m_files.waitForDone();
}

void Workbench::onMessageReady()
{
    if (m_message.state() == MessageController::State::Failed && !m_opened) {
        m_project = {};  // what was opened stays where it is kept
    }
    if (m_message.state() != MessageController::State::Ready) {
        return;
    }
    const bool restored = m_restoring;
    const bool kept = m_kept == m_project;
    if (m_restoring) {
        restoreProject();
    } else {
        noteRecording();
    }
    if (m_opened && kept) {
        m_kept = project();
    }
    if (m_opened) {
        Q_EMIT projectRestored();
    }
    if (!restored) {
        recognise();
    }
}

/// From now on the message would be missed. Several recordings become one file.
void Workbench::noteRecording()
{
    m_project = ownTexts(m_project);
    if (m_message.files().size() == 1) {
        m_project.recording = m_message.files().first().toStdString();
        return;
    }
    const std::filesystem::path file = newRecording(QStringLiteral("-joined.wav"));
    m_project.recording = file;
    warnUnless(QtConcurrent::run(&m_files, [file, clip = m_message.loaded().clip] {
        const auto made = makePrivateFolder(file.parent_path());
        return made ? writeAudio(file, *clip, AudioFileFormat::Wav) : made;
    }));
}

void Workbench::openProject(const Project& project, const std::filesystem::path& entry)
{
    open({words::text(project.recording.string())});
    m_project = project;
    m_kept = project;
    m_entry = entry;
    m_opened = true;
    m_restoring = project.transcript.has_value();
    for (const ProjectLanguage& language : project.languages) {
        if (language.isUsers()) {
            m_languages.setOwnText(words::text(language.language), words::text(language.text));
        }
    }
}

void Workbench::restoreProject()
{
    m_editedBefore = m_project.transcriptEdited && !m_project.recognised;
    m_message.setTranscript(m_project.recognised ? *m_project.recognised : *m_project.transcript,
                            TranscriptText(*m_project.transcript).text());
    m_message.setEnglish(m_project.english);
    m_languages.setSourceLanguage(words::text(m_project.transcript->language));
    std::vector<ResultState> rows;
    QStringList codes;
    for (const ProjectLanguage& language : m_project.languages) {
        ResultState row;
        row.language = words::text(language.language);
        row.stage = JobStage::Done;
        codes << row.language;
        for (const Take& take : language.takes) {
            LanguageResult result;
            result.language = language.language;
            result.status = JobStage::Done;
            result.text = take.spoken.text;
            if (!take.spoken.isUsers()) {
                result.route = take.spoken.route;
                result.draft = take.spoken.draft;
            }
            result.sentences = take.sentences;
            result.seconds = take.seconds;
            result.seed = take.seed;
            result.engine = take.engine;
            result.voice = take.voice;
            result.wordError = take.wordError;
            result.suspect = take.suspect;
            row.takes.push_back({std::move(result), words::text(take.file.string()), take.starred, false});
            if (take.number == language.chosen || language.chosen == 0) {
                row.shown = row.takes.size() - 1;
            }
        }
        if (!row.takes.empty()) {
            rows.push_back(std::move(row));
        }
    }
    m_results.restore(std::move(rows));
    if (!codes.isEmpty()) {
        m_languages.setChosen(codes);
    }
    compare();
    m_restoring = false;
}

/// On the device of the settings; when something is at work, after it has come to its end.
void Workbench::openEngines()
{
    if (m_task == Task::None && m_engines.device() != m_settings.device().toStdString()) {
        m_started = false;
        m_engines.open(m_settings.device().toStdString());
    }
}

void Workbench::onEnginesChanged()
{
    if (m_engines.state() == EngineLoader::State::Ready) {
        const Engines& engines = m_engines.engines();
        m_results.follow(nullptr);
        m_run = std::make_unique<RunController>(engines.provider, engines.cache);
        connect(m_run.get(), &RunController::prepared, this, &Workbench::onPrepared);
        // Whoever starts something anew does it when the run has come to rest.
        connect(m_run.get(), &RunController::finished, this, &Workbench::onFinished, Qt::QueuedConnection);
        m_results.follow(m_run.get());
        connect(m_run.get(), &RunController::languageFinished, this, &Workbench::onLanguageFinished);
        if (m_settings.pace() > 0) {
            m_run->setPace(m_settings.pace());
        }
        m_languages.setEngines(engines.provider);
        if (m_recogniseNext) {
            recognise();
        }
    }
    if (m_engines.state() != EngineLoader::State::Opening) {
        openEngines();  // it was changed meanwhile
    }
    Q_EMIT changed();
}

/// What there is of the run belongs to a message that is being replaced: it is left to the history, or not kept at all.
void Workbench::leaveRun()
{
    keep();
    cancel();
    if (m_task != Task::None) {
        m_task = Task::Leaving;  // what it still has to say is of another message
    }
    m_recogniseNext = false;
    m_opened = false;
    m_restoring = false;
    m_editedBefore = false;
    m_playback.release(QStringLiteral("message"));
    m_started = false;
    m_runError.reset();
    m_results.clear();
    m_project = {};
    removeUnkeptRun();
    m_folder.clear();
    m_results.setFolder({});
    m_moves.clear();
    m_keptFiles.clear();
    m_entry.clear();
    m_kept = {};
}

void Workbench::keep()
{
    if (m_restoring) {
        return;  // it is as it was
    }
    if (m_started) {
        saveRunReport();  // not after recognising again or with another device: that leaves a report of nothing
    } else if (!m_entry.empty() && project() != m_kept) {
        keepProject();
    }
}

bool Workbench::isDraft() const
{
    const Project now = project();
    const bool spoken = std::any_of(now.languages.begin(), now.languages.end(),
                                    [](const ProjectLanguage& language) { return !language.takes.empty(); });
    const bool made = m_message.files().size() == 1  // others were joined: they are still there
                      && now.recording.parent_path() == m_environment.dataFolder / "recordings";
    return m_entry.empty() && !spoken && !now.recording.empty() && now != m_kept && (made || now.hasEdits());
}

/// What was never spoken becomes an entry of the history when its message is left, unless nothing is to be kept there. Its
/// recording goes with it.
void Workbench::keepDraft(const QStringList& next)
{
    if (!isDraft() || !m_settings.keepHistory()) {
        return;
    }
    const bool own = contains(m_ownFiles, m_project.recording) && !next.contains(words::text(m_project.recording.string()));
    warnUnless(m_history.ask([data = m_environment.dataFolder, draft = project(), own,
                              now = QDateTime::currentMSecsSinceEpoch()](History& history) mutable -> Result<void> {
        const auto folder = History::makeRunFolder(data);
        if (!folder) {
            return folder.error();
        }
        const std::filesystem::path recording = draft.recording;
        const std::filesystem::path place = History::keptFile(recording, *folder, "message");
        const Result<void> kept = History::keepFile(recording, place);
        if (kept) {
            draft.recording = place;
        }  // otherwise what was written is kept all the same
        const auto begun = history.begin(*folder, now);
        Result<void> done = begun ? history.keepProject(*folder, toJson(draft)) : Result<void>(begun.error());
        if (done && !kept) {
            done = kept.error();
        }
        if (done && own) {
            std::error_code ignored;
            std::filesystem::remove(recording, ignored);
        }
        return done;
    }));
}

void Workbench::removeUnkeptRun()
{
    if (!m_folder.empty() && !m_keepRun) {
        m_files.start([folder = m_folder] {
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
        });
    }
}

/// The recordings that were made for the message go with it, but for those that are nowhere else and were never spoken.
void Workbench::leaveMessage(const QStringList& next)
{
    const QStringList rows = m_results.languages();
    const bool spoken = std::any_of(rows.begin(), rows.end(),
                                    [this](const QString& language) { return m_results.row(language)->take() != nullptr; });
    for (const std::filesystem::path& file : std::exchange(m_ownFiles, {})) {
        if (next.contains(words::text(file.string()))) {
            m_ownFiles.push_back(file);
        } else if (contains(m_keptFiles, file) || (spoken && !m_keepRun)) {
            m_files.start([file] {
                std::error_code ignored;
                std::filesystem::remove(file, ignored);
            });
        }
    }
}

std::filesystem::path Workbench::newRecording(const QString& ending)
{
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    m_ownFiles.push_back(m_environment.dataFolder / "recordings" / (stamp + ending).toStdString());
    return m_ownFiles.back();
}

/// Another part of the message is used. The user's own translations go with it, and may not fit any more.
void Workbench::leavePart()
{
    Project own = ownTexts(m_project);
    leaveRun();
    m_project = std::move(own);
}

void Workbench::trim(double start, double end)
{
    if (!m_message.canTrim(start, end)) {
        return;
    }
    leavePart();
    m_message.trim(start, end, newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::undoTrim()
{
    leavePart();
    m_message.undoTrim(newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::redoTrim()
{
    leavePart();
    m_message.redoTrim(newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::open(const QStringList& files)
{
    keepDraft(files);
    leaveMessage(files);
    leaveRun();
    m_languages.clearOwnTexts();
    if (files.size() == 1 && contains(m_ownFiles, files.first().toStdString())) {
        m_project.recording = files.first().toStdString();  // it would be missed already
    }
    m_message.open(files);
    Q_EMIT messageReplaced();
}

void Workbench::closeMessage()
{
    keepDraft({});
    leaveMessage({});
    leaveRun();
    m_languages.clearOwnTexts();
    m_message.clear();
    m_languages.setSourceLanguage({});
    Q_EMIT messageReplaced();
}

void Workbench::recogniseAgain()
{
    if (m_message.state() == MessageController::State::Ready) {
        recognise();
    }
}

void Workbench::recognise()
{
    if (m_message.state() != MessageController::State::Ready) {
        return;
    }
    if (m_engines.state() != EngineLoader::State::Ready) {
        m_recogniseNext = true;
        return;
    }
    m_message.setRecognising();
    m_languages.setSourceLanguage(m_message.spokenLanguage());
    if (m_task != Task::None) {
        m_recogniseNext = true;
        m_run->cancel();
        return;
    }
    keep();
    m_recogniseNext = false;
    m_started = false;
    m_task = Task::Recognising;
    RunRequest request;
    request.inputs = inputs();
    request.sourceLanguage = m_message.spokenLanguage().toStdString();
    m_run->prepare(std::move(request));
    m_results.watch();
    Q_EMIT changed();
}

void Workbench::onPrepared()
{
    const RunReport& report = m_run->report();
    if (m_task == Task::Recognising && !m_recogniseNext) {
        m_message.setTranscript(report.transcript);
        // What was spoken from an earlier text stays and is stale, unless it says the same.
        m_editedBefore = false;
        m_project.transcript.reset();
        m_project.english.reset();
        m_project.englishMadeFrom.clear();
        m_project.take(report, {}, 0);
        m_languages.setSourceLanguage(words::text(report.transcript.language));
        compare();
    }
    if (m_task == Task::Running && report.english && m_project.englishState() != Freshness::Current) {
        m_project.english.reset();
        m_project.take(report, m_folder, 0);
        m_message.setEnglish(report.english);
    }
}

void Workbench::onFinished()
{
    if (m_run->phase() != RunController::Phase::Finished) {
        return;  // something else was started before the word of the end came
    }
    const Task task = std::exchange(m_task, Task::None);
    const std::optional<Error> error = m_run->report().error;
    if (std::exchange(m_recogniseNext, false)) {
        recognise();
    } else if (task == Task::Recognising) {
        if (error) {
            m_message.setTextError(*error);
            m_speakWhenRecognised = false;
        }
        if (std::exchange(m_speakWhenRecognised, false)) {
            speak();
        }
    } else if (task == Task::Running) {
        m_started = !error;
        if (error && error->code != ErrorCode::Cancelled) {
            m_runError = error;
        }
        saveRunReport();
        m_settings.pace.set(m_run->pace());
    }
    openEngines();
    Q_EMIT changed();
}

void Workbench::onLanguageFinished(const QString& language)
{
    if (m_folder.empty()) {
        return;  // the message was left meanwhile
    }
    for (const LanguageResult& result : m_run->report().languages) {
        if (words::text(result.language) == language) {
            m_project.take(result, m_folder, QDateTime::currentMSecsSinceEpoch());
        }
    }
    onOwnTextChanged(language);  // it may have been withdrawn meanwhile
}

Project Workbench::project() const
{
    Project project = m_project;
    // Results come in the order of their completion.
    const QStringList rows = m_results.languages();
    const auto place = [&rows](const ProjectLanguage& language) { return rows.indexOf(words::text(language.language)); };
    std::stable_sort(project.languages.begin(), project.languages.end(),
                     [&](const ProjectLanguage& left, const ProjectLanguage& right) { return place(left) < place(right); });
    for (ProjectLanguage& language : project.languages) {
        const ResultState* const row = m_results.row(words::text(language.language));
        if (row == nullptr || row->take() == nullptr) {
            continue;
        }
        for (const Take& take : language.takes) {
            if (take.file == row->take()->file.toStdString()) {
                language.chosen = take.number;
            }
        }
    }
    return project;
}

void Workbench::onEnglishConfirmed()
{
    m_project.english = m_message.english();
    m_project.confirmEnglish();
}

void Workbench::onTextEdited()
{
    if (m_message.textState() == MessageController::Text::Ready) {
        m_project.transcript = m_message.transcript();
        m_project.transcriptEdited = m_message.isEdited() || m_editedBefore;
        m_project.recognised = m_message.isEdited() ? std::optional(m_message.recognised()) : std::nullopt;
    }
    compare();
    Q_EMIT changed();
}

void Workbench::onOwnTextChanged(const QString& language)
{
    if (m_restoring) {
        return;  // it comes from the project
    }
    const std::string code = language.toStdString();
    const std::string own = m_languages.ownText(language).simplified().toStdString();
    const ProjectLanguage* const item = m_project.find(code);
    const bool users = item != nullptr && item->isUsers();
    if (own.empty() && users && !item->text.empty()) {
        m_project.translateAgain(code);
    } else if (!own.empty() && !(users && item->text == own)) {
        m_project.giveText(code, own);
    }
    compare();
}

void Workbench::editText(const QString& language, const QString& text)
{
    const std::string code = language.toStdString();
    const std::string typed = text.simplified().toStdString();
    const ProjectLanguage* const item = m_project.find(code);
    if (item == nullptr || item->text == typed) {
        return;
    }
    // Back to what the row shows as spoken, it is no edit any more.
    const ResultState* const row = m_results.row(language);
    const std::string spoken = row != nullptr && row->take() != nullptr ? row->take()->result.text : std::string();
    const std::string revision = textRevision(code, typed);
    if (!item->takes.empty() && !typed.empty()
        && (item->takes.back().madeFrom == revision || textRevision(code, spoken) == revision)) {
        m_project.useText(code, item->takes.back());
    } else {
        m_project.editText(code, typed);
    }
    const ProjectLanguage& now = *m_project.find(code);
    m_languages.setOwnText(language, now.isUsers() ? words::text(now.text) : QString());
    compare();
    Q_EMIT changed();
}

void Workbench::confirmText(const QString& language)
{
    const ProjectLanguage* const item = m_project.find(language.toStdString());
    if (item != nullptr && item->isUsers()) {
        m_project.confirmText(language.toStdString());
        compare();
        Q_EMIT changed();
    }
}

void Workbench::compare()
{
    m_results.compareWith(m_project);
}

QStringList Workbench::pending() const
{
    QStringList languages;
    for (const QString& language : m_languages.chosen()) {
        if (!m_results.isUpToDate(language)) {
            languages << language;
        }
    }
    return languages;
}

/// From now on the run is in the history, with its message and with what was spoken of it before.
void Workbench::beginHistory()
{
    using Moved = std::map<std::filesystem::path, std::filesystem::path>;
    m_moves[m_project.recording] = History::keptFile(m_project.recording, m_folder, "message");
    int earlier = 0;
    for (const ProjectLanguage& language : m_project.languages) {
        for (const Take& take : language.takes) {
            m_moves[take.file] = History::keptFile(take.file, m_folder, "earlier-" + std::to_string(++earlier));
        }
    }
    const auto begin = [folder = m_folder, recording = m_project.recording, moves = m_moves,
                        now = QDateTime::currentMSecsSinceEpoch()](History& history) -> Result<Moved> {
        if (const auto entry = history.begin(folder, now); !entry) {
            return entry.error();
        }
        Moved moved;
        for (const auto& [file, place] : moves) {
            const Result<void> kept = History::keepFile(file, place);
            if (kept) {
                moved[file] = place;
            } else if (file == recording) {
                return kept.error();
            }
        }
        return moved;
    };
    m_history.ask(begin).then(this, [this, folder = m_folder](const Result<Moved>& moved) {
        if (!moved) {
            Q_EMIT warned(moved.error());
        }
        if (m_folder != folder) {
            return;  // the message was left meanwhile
        }
        m_moves.clear();
        if (moved) {
            m_keptFiles.push_back(m_project.recording);
            m_project.moveFiles(*moved);
            m_results.moveTakes(*moved);
        }
        keepProject();  // a killed program leaves an entry that can be opened
        Q_EMIT changed();
    });
}

void Workbench::keepProject()
{
    m_kept = project();
    Project kept = m_kept;
    kept.moveFiles(m_moves);  // there by the time that it is read
    warnUnless(m_history.ask(
        [entry = m_entry, project = toJson(kept)](History& history) { return history.keepProject(entry, project); }));
}

/// What is read anew: the run's own copy, where there is one.
std::vector<std::filesystem::path> Workbench::inputs() const
{
    return m_message.files().size() == 1 && !m_project.recording.empty() ? std::vector{m_project.recording}
                                                                         : paths(m_message.files());
}

void Workbench::warnUnless(QFuture<Result<void>> done)
{
    done.then(this, [this](const Result<void>& outcome) {
        if (!outcome) {
            Q_EMIT warned(outcome.error());
        }
    });
}

void Workbench::speak()
{
    const QStringList languages = pending();
    m_runError.reset();
    if (!m_started) {
        startRun(languages);
        return;
    }
    for (const QString& language : languages) {
        ask(language, false);
    }
}

void Workbench::warnNotNow()
{
    Q_EMIT warned({ErrorCode::InvalidArgument, tr("Nothing can be spoken at this moment.").toStdString(),
                   primaryAction().reason.toStdString()});
}

/// Makes the folder and the entry of a run, unless there are those of one that has made nothing. False: runError() tells why.
bool Workbench::beginRun()
{
    const bool made =
        std::any_of(m_project.languages.begin(), m_project.languages.end(), [this](const ProjectLanguage& language) {
            return std::any_of(language.takes.begin(), language.takes.end(),
                               [this](const Take& take) { return take.file.parent_path() == m_folder; });
        });
    if (m_folder.empty() || made || m_keepRun != m_settings.keepHistory()) {
        auto folder = History::makeRunFolder(m_environment.dataFolder);
        if (!folder) {
            m_runError = folder.error();
            Q_EMIT changed();
            return false;
        }
        m_folder = std::move(folder).value();
        m_keepRun = m_settings.keepHistory();
        m_entry = m_keepRun ? m_folder : std::filesystem::path();  // the one that it came from stays as it was
        if (m_keepRun) {
            beginHistory();
        }
    }
    m_results.setFolder(runFolder());
    return true;
}

/// The seed that a language was spoken with last, or one that none of its takes has.
std::uint64_t Workbench::seedOf(const std::string& language, bool next) const
{
    const ProjectLanguage* const item = m_project.find(language);
    std::uint64_t seed = item != nullptr && !item->takes.empty() ? item->takes.back().seed : 0;
    if (m_started) {
        const std::vector<std::string>& asked = m_run->languages();
        if (std::find(asked.begin(), asked.end(), language) != asked.end()) {
            seed = m_run->order(language).seed;  // also of one that failed
        }
    }
    if (next && item != nullptr) {
        for (const Take& take : item->takes) {
            seed = std::max(seed, take.seed);
        }
        ++seed;
    }
    return seed;
}

void Workbench::startRun(const QStringList& languages, bool nextSeed)
{
    if (m_task != Task::None || m_engines.state() != EngineLoader::State::Ready
        || m_message.textState() != MessageController::Text::Ready) {
        warnNotNow();
        return;
    }
    if (!beginRun()) {
        return;
    }
    std::vector<std::string> targets;
    for (const QString& language : languages) {
        targets.push_back(language.toStdString());
    }
    RunRequest request = m_project.request(targets);
    request.inputs = inputs();
    for (const std::string& language : targets) {
        request.seeds[language] = seedOf(language, nextSeed);
    }
    request.outputFolder = m_folder;
    request.workers = m_settings.workers();
    request.threads = m_settings.threads();
    request.check = m_settings.check();
    request.useCache = m_settings.useCache();
    m_task = Task::Running;
    m_started = true;
    m_given = m_project.sources();
    m_run->start(std::move(request));
    m_results.watch();
    Q_EMIT changed();
}

/// One language of the run under way, from the texts as they are now.
void Workbench::ask(const QString& language, bool nextSeed)
{
    if (m_given != m_project.sources() && m_run->revise(m_message.transcript(), m_project.currentEnglish())) {
        m_given = m_project.sources();
    }
    const std::string code = language.toStdString();
    if (m_results.speak(language, m_project.givenText(code), seedOf(code, nextSeed))) {
        m_task = Task::Running;
        Q_EMIT changed();
    } else if (m_run->phase() == RunController::Phase::Preparing) {
        warnNotNow();
    }
}

void Workbench::retry(const QString& language)
{
    if (m_started) {
        ask(language, false);
    } else {
        startRun({language});
    }
}

void Workbench::anotherTake(const QString& language)
{
    if (m_started) {
        ask(language, true);
    } else {
        startRun({language}, true);
    }
}

QFuture<Result<Translation>> Workbench::translate(const QString& language, const StopToken& stop)
{
    Message message;
    message.transcript = m_message.transcript();
    message.english = m_project.currentEnglish();
    return QtConcurrent::run(
        &m_texts,
        [message = std::move(message), language = language.toStdString(), stop,
         engines = m_engines.engines()]() -> Result<Translation> {
            try {
                const ComputeScope compute(engines.provider->device(), 1);
                EngineGate gate(false);
                auto translated = translateMessage(message, language, *engines.provider,
                                                   StageCache(engines.cache.get(), *engines.provider), gate, stop, {});
                return translated ? Result<Translation>(std::move(translated->translation))
                                  : Result<Translation>(translated.error());
            } catch (const std::exception& error) {
                return Error{ErrorCode::Internal, worded(Wording::tr("Translating failed: %1"), error.what()),
                             Wording::tr("Close other programs and try again.")};
            }
        });
}

void Workbench::starTake(const QString& language, bool starred)
{
    const ResultState* const row = m_results.row(language);
    ProjectLanguage* const kept = m_project.find(language.toStdString());
    if (row == nullptr || row->take() == nullptr || kept == nullptr) {
        return;
    }
    for (Take& take : kept->takes) {
        if (take.file == row->take()->file.toStdString()) {
            take.starred = starred;
        }
    }
    m_results.starTake(language, starred);
}

void Workbench::speakText(const QString& language, const QString& text)
{
    editText(language, text);
    confirmText(language);
    retry(language);
}

void Workbench::cancel()
{
    m_speakWhenRecognised = false;
    if (m_run && m_task != Task::None) {
        m_run->cancel();
    }
    Q_EMIT changed();
}

void Workbench::doPrimaryAction()
{
    const PrimaryAction action = primaryAction();
    if (!action.enabled) {
        return;
    }
    if (action.cancels) {
        cancel();
    } else if (m_message.textState() == MessageController::Text::Ready) {
        speak();
    } else {
        m_speakWhenRecognised = true;
        Q_EMIT changed();
    }
}

QString Workbench::speakWords() const
{
    const int count = static_cast<int>(pending().size());
    if (m_results.languages().isEmpty() || count == 0) {
        const int chosen = static_cast<int>(m_languages.chosen().size());
        return chosen == 0 ? tr("Translate and speak") : tr("Speak in %n language(s)", nullptr, chosen);
    }
    const auto isStale = [this](const QString& language) {
        const ResultState* row = m_results.row(language);
        return row != nullptr && row->isStale();
    };
    const QStringList languages = pending();
    return std::all_of(languages.begin(), languages.end(), isStale) ? tr("Update %n language(s)", nullptr, count)
                                                                    : tr("Speak in %n more language(s)", nullptr, count);
}

PrimaryAction Workbench::unavailable(const QString& reason) const
{
    return {speakWords(), reason, false, false};
}

PrimaryAction Workbench::primaryAction() const
{
    using State = MessageController::State;
    using Text = MessageController::Text;
    if (isRunning()) {
        const bool waits = m_speakWhenRecognised;
        return {tr("Cancel"), waits ? tr("Starts as soon as the text is there") : QString(), true, true};
    }
    if (m_recorder.isRecording()) {
        return unavailable(tr("Stop the recording first"));
    }
    switch (m_message.state()) {
        case State::Empty: return unavailable(tr("Record or open a message first"));
        case State::Reading: return unavailable(tr("The recording is being read"));
        case State::Failed: return unavailable(tr("The recording cannot be read"));
        case State::Ready: break;
    }
    switch (m_engines.state()) {
        case EngineLoader::State::Opening: return unavailable(tr("The models are being opened"));
        case EngineLoader::State::Failed: return unavailable(tr("The models cannot be used: see the self-check"));
        case EngineLoader::State::Ready: break;
    }
    if (m_message.textState() == Text::Failed) {
        return unavailable(tr("The message could not be recognised"));
    }
    if (m_task == Task::Leaving && m_message.textState() == Text::Ready) {
        return unavailable(tr("The last work is being cancelled"));
    }
    if (m_message.textState() == Text::Ready && m_message.editedText().trimmed().isEmpty()) {
        return unavailable(tr("The text of the message is empty"));
    }
    if (m_languages.chosen().isEmpty()) {
        return unavailable(tr("Tick at least one language"));
    }
    if (pending().isEmpty()) {
        return unavailable(tr("All ticked languages are up to date"));
    }
    return {speakWords(), {}, true, false};
}

void Workbench::startRecording()
{
    const std::filesystem::path file = newRecording(QStringLiteral(".wav"));
    (void)makePrivateFolder(file.parent_path());  // the recorder says what is wrong with the folder
    m_playback.stop();
    m_recorder.start(file);
}

void Workbench::saveRunReport()
{
    if (m_folder.empty()) {
        return;  // nothing was spoken, or the message was left meanwhile
    }
    warnUnless(QtConcurrent::run(&m_files, [report = m_run->report(), folder = m_folder] { return saveReport(report, folder); }));
    if (m_keepRun) {
        keepProject();
        warnUnless(m_history.ask([folder = m_folder, report = toJson(m_run->report())](History& history) {
            return history.keepReport(folder, report);
        }));
    }
}

QString Workbench::sampleFile()
{
    const QString file =
        QStringLiteral("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0870.wav");
    return QFileInfo::exists(file) ? file : QString();
}

}  // namespace xenoglot
