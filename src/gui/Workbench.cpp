#include "gui/Workbench.h"

#include "audio/AudioWriter.h"
#include "core/PrivateFolder.h"
#include "engines/ComputeDevice.h"
#include "gui/Words.h"
#include "run/ProjectJson.h"
#include "run/RunFolder.h"
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
    connect(&m_message, &MessageController::revisionChanged, this, &Workbench::onRevisionChanged);
    connect(&m_message, &MessageController::spokenLanguageChanged, this, &Workbench::recogniseAgain);
    connect(&m_languages, &LanguageListModel::chosenChanged, this, &Workbench::changed);
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
    keepEdits();
    m_results.follow(nullptr);
    m_run.reset();
    leaveMessage({});
    removeUnkeptRun();
    m_files.waitForDone();
}

void Workbench::onMessageReady()
{
    if (m_message.state() != MessageController::State::Ready) {
        return;
    }
    if (m_restoring) {
        restoreProject();
    } else {
        noteRecording();
        recognise();
    }
}

/// From now on the message would be missed. Several recordings become one file.
void Workbench::noteRecording()
{
    m_project = {};
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

void Workbench::openProject(const Project& project, std::optional<std::int64_t> run)
{
    open({words::text(project.recording.string())});
    m_project = project;
    m_openedRun = run;
    m_restoring = project.transcript.has_value();
}

void Workbench::restoreProject()
{
    m_restoring = false;
    m_message.setTranscript(*m_project.transcript);
    m_message.setEnglish(m_project.english);
    m_languages.setSourceLanguage(words::text(m_project.transcript->language));
    std::vector<ResultState> rows;
    QStringList codes;
    for (const ProjectLanguage& language : m_project.languages) {
        ResultState row;
        row.language = words::text(language.language);
        row.stage = JobStage::Done;
        row.latestRevision = m_message.revision();
        const bool ownText = language.owner != TextOwner::Machine;
        if (ownText) {
            m_languages.setOwnText(row.language, words::text(language.text));
            m_spokenTexts[row.language] = words::text(language.text);
        }
        for (const Take& take : language.takes) {
            const bool current =
                take.madeFrom == language.revision() && m_project.textState(language.language) == Freshness::Current;
            LanguageResult result;
            result.language = language.language;
            result.status = JobStage::Done;
            result.text = language.text;
            result.route = language.route;
            result.draft = language.draft;
            result.sentences = take.sentences;
            result.seconds = take.seconds;
            result.seed = take.seed;
            result.engine = take.engine;
            result.voice = take.voice;
            result.wordError = take.wordError;
            result.suspect = take.suspect;
            row.takes.push_back({std::move(result), words::text(take.file.string()),
                                 current ? m_message.revision() : m_message.revision() - 1, ownText, take.starred});
            if (take.number == language.chosen || language.chosen == 0) {
                row.shown = row.takes.size() - 1;
            }
        }
        codes << row.language;
        rows.push_back(std::move(row));
    }
    m_results.restore(std::move(rows));
    m_languages.setChosen(codes);
    m_opened = this->project();
    Q_EMIT projectRestored();
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
    keepEdits();
    cancel();
    if (m_task != Task::None) {
        m_task = Task::Leaving;  // what it still has to say is of another message
    }
    m_recogniseNext = false;
    m_restoring = false;
    m_playback.release(QStringLiteral("message"));
    m_started = false;
    m_runError.reset();
    m_results.clear();
    m_project = {};
    removeUnkeptRun();
    m_folder.clear();
    m_keptFiles.clear();
    m_openedRun.reset();
    m_opened = {};
    m_spokenTexts.clear();
}

/// What was edited since the run was spoken, or opened from the history, goes with it there.
void Workbench::keepEdits()
{
    if (m_started) {
        saveRunReport();  // not after recognising again or with another device: that leaves a report of nothing
    } else if (m_openedRun && !m_restoring && project() != m_opened) {
        warnUnless(m_history.ask(
            [id = *m_openedRun, project = toJson(project())](History& history) { return history.keepProject(id, project); }));
    }
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

void Workbench::trim(double start, double end)
{
    if (!m_message.canTrim(start, end)) {
        return;
    }
    leaveRun();
    m_message.trim(start, end, newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::undoTrim()
{
    leaveRun();
    m_message.undoTrim(newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::redoTrim()
{
    leaveRun();
    m_message.redoTrim(newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::open(const QStringList& files)
{
    leaveMessage(files);
    leaveRun();
    m_languages.clearOwnTexts();
    m_message.open(files);
    Q_EMIT messageReplaced();
}

void Workbench::closeMessage()
{
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
    keepEdits();
    m_recogniseNext = false;
    m_started = false;
    m_task = Task::Recognising;
    RunRequest request;
    request.inputs = paths(m_message.files());
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
        m_opened.transcriptEdited = false;
        m_project.transcript.reset();
        m_project.english.reset();
        m_project.englishMadeFrom.clear();
        m_project.take(report, {}, 0);
        m_languages.setSourceLanguage(words::text(report.transcript.language));
    }
    if (m_task == Task::Running && report.english) {
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

void Workbench::onRevisionChanged()
{
    if (m_message.textState() == MessageController::Text::Ready) {
        m_project.transcript = m_message.transcript();
        m_project.transcriptEdited = m_message.isEdited() || m_opened.transcriptEdited;
    }
    m_results.setRevision(m_message.revision());
    Q_EMIT changed();
}

QStringList Workbench::pending() const
{
    QStringList languages;
    for (const QString& language : m_languages.chosen()) {
        const QString own = m_languages.ownText(language);
        if (!m_results.isUpToDate(language) || own != m_spokenTexts.value(language)) {
            languages << language;
        }
    }
    return languages;
}

/// From now on the run is in the history, with a copy of its message.
void Workbench::beginHistory()
{
    const auto begin = [folder = m_folder, recording = m_project.recording,
                        now = QDateTime::currentMSecsSinceEpoch()](History& history) -> Result<std::filesystem::path> {
        if (const auto entry = history.begin(folder, now); !entry) {
            return entry.error();
        }
        return History::keepRecording(recording, folder);
    };
    m_history.ask(begin).then(this, [this, folder = m_folder](const Result<std::filesystem::path>& kept) {
        if (!kept) {
            Q_EMIT warned(kept.error());
        } else if (m_folder == folder) {
            m_keptFiles.push_back(m_project.recording);
            m_project.recording = *kept;
            Q_EMIT changed();
        }
    });
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
        const QString own = m_languages.ownText(language);
        if (own.isEmpty() && m_spokenTexts.remove(language) > 0) {
            m_project.translateAgain(language.toStdString());
            giveText();
            join(m_results.translateAgain(language));
        } else if (own.isEmpty()) {
            retry(language);
        } else {
            speakText(language, own);
        }
    }
}

void Workbench::startRun(const QStringList& languages)
{
    if (m_task != Task::None || m_engines.state() != EngineLoader::State::Ready
        || m_message.textState() != MessageController::Text::Ready) {
        Q_EMIT warned({ErrorCode::InvalidArgument, tr("Nothing can be spoken at this moment.").toStdString(),
                       primaryAction().reason.toStdString()});
        return;
    }
    auto folder = History::makeRunFolder(m_environment.dataFolder);
    if (!folder) {
        m_runError = folder.error();
        Q_EMIT changed();
        return;
    }
    m_folder = std::move(folder).value();
    m_openedRun.reset();  // it stays as it was
    m_results.setFolder(runFolder());
    m_keepRun = m_settings.keepHistory();
    if (m_keepRun) {
        beginHistory();
    }
    RunRequest request;
    request.inputs = paths(m_message.files());
    request.transcript = m_message.transcript();
    request.transcriptEdited = m_message.isEdited() || m_project.transcriptEdited;
    request.english = m_project.currentEnglish();
    request.outputFolder = m_folder;
    request.workers = m_settings.workers();
    request.threads = m_settings.threads();
    request.check = m_settings.check();
    request.useCache = m_settings.useCache();
    for (const QString& language : languages) {
        request.targets.push_back(language.toStdString());
        if (const QString own = m_languages.ownText(language); !own.isEmpty()) {
            request.texts[language.toStdString()] = own.simplified().toStdString();
            m_project.giveText(language.toStdString(), own.simplified().toStdString());
            m_spokenTexts[language] = own;
        }
    }
    m_task = Task::Running;
    m_started = true;
    m_results.setGivenRevision(m_message.revision());
    m_run->start(std::move(request));
    m_results.watch();
    Q_EMIT changed();
}

void Workbench::giveText()
{
    const int revision = m_message.revision();
    if (m_results.givenRevision() != revision && m_run->revise(m_message.transcript(), m_project.currentEnglish())) {
        m_results.setGivenRevision(revision);
    }
}

void Workbench::join(bool accepted)
{
    if (accepted) {
        m_task = Task::Running;
        Q_EMIT changed();
    }
}

void Workbench::retry(const QString& language)
{
    if (m_started) {
        giveText();
        join(m_results.retry(language));
    } else {
        startRun({language});
    }
}

void Workbench::anotherTake(const QString& language)
{
    if (m_started) {
        giveText();
        join(m_results.anotherTake(language));
    }
}

QFuture<Result<Translation>> Workbench::translate(const QString& language, const StopToken& stop)
{
    Message message;
    message.transcript = m_message.transcript();
    message.english = m_project.currentEnglish();
    return QtConcurrent::run(&m_texts,
                             [message = std::move(message), language = language.toStdString(), stop,
                              engines = m_engines.engines()]() -> Result<Translation> {
                                 try {
                                     const ComputeScope compute(engines.provider->device(), 1);
                                     EngineGate gate(false);
                                     auto translated =
                                         translateMessage(message, language, *engines.provider,
                                                          StageCache(engines.cache.get(), *engines.provider), gate, stop, {});
                                     return translated ? Result<Translation>(std::move(translated->translation))
                                                       : Result<Translation>(translated.error());
                                 } catch (const std::exception& error) {
                                     return Error{ErrorCode::Internal, std::string("Translating failed: ") + error.what(),
                                                  "Close other programs and try again."};
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
    if (!m_started) {
        // The run is one of an earlier session: a new one begins with this text.
        m_languages.setOwnText(language, text);
        startRun({language});
        return;
    }
    giveText();
    if (m_results.speakText(language, text)) {
        m_project.editText(language.toStdString(), text.simplified().toStdString());
        m_languages.setOwnText(language, text);
        m_spokenTexts[language] = text;
        join(true);
    }
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
        warnUnless(m_history.ask([folder = m_folder, report = toJson(m_run->report()), project = toJson(project())](
                                     History& history) { return history.update(folder, report, project); }));
    }
}

QString Workbench::sampleFile()
{
    const QString file =
        QStringLiteral("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0870.wav");
    return QFileInfo::exists(file) ? file : QString();
}

}  // namespace xenoglot
