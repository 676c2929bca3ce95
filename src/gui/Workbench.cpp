#include "gui/Workbench.h"

#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "engines/ComputeDevice.h"
#include "gui/Words.h"
#include "run/TextRevision.h"
#include "run/TranslateMessage.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <exception>
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

}  // namespace

Workbench::Workbench(Environment environment, QObject* parent)
    : QObject(parent),
      m_environment(std::move(environment)),
      m_settings(m_environment.settingsFile),
      m_engines(m_environment.openEngines),
      m_playback(m_environment.playback),
      m_recorder(m_environment.capture),
      m_reading(m_environment.capture),
      m_voices(m_environment.dataFolder),
      m_spokenBy(m_voices, m_settings.voice),
      m_learner(m_voices.folder()),
      m_keeper(m_environment.dataFolder)
{
    applySettings();
    connect(&m_keeper, &MessageKeeper::warned, this, &Workbench::warned);
    connect(&m_keeper, &MessageKeeper::moved, this, &Workbench::onMoved);
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
    connect(&m_engines, &EngineLoader::stateChanged, this, [this] { m_voices.setEngines(m_engines.engines()); });
    connect(&m_voices, &VoiceShelf::failed, this, &Workbench::warned);
    connect(&m_voices, &VoiceShelf::removed, this, &Workbench::onVoiceRemoved);
    connect(&m_spokenBy, &SpokenBy::changed, this, &Workbench::onVoiceChanged);
    connect(&m_learner, &VoiceLearner::finished, &m_voices, &VoiceShelf::refresh);
    connect(&m_learner, &VoiceLearner::progressed, this, [this] {
        if (m_learner.isLearning() && m_voices.named(m_learner.name()) == nullptr) {
            m_voices.refresh();  // it has been begun
        }
    });
    connect(&m_recorder, &Recorder::stateChanged, this, &Workbench::changed);
    connect(&m_recorder, &Recorder::finished, this, [this] { open({QString::fromStdString(m_recorder.file().string())}); });
    connect(&m_recorder, &Recorder::failed, this, [this] {
        // What was recorded until then is used.
        if (!m_recorder.file().empty()) {
            open({QString::fromStdString(m_recorder.file().string())});
        }
    });
    connect(&m_reading, &Recorder::stateChanged, this, &Workbench::changed);
    m_texts.start([folder = readingsFolder()] { ScratchFolder::eraseLeft(folder); });
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
    follow(m_settings.audioInput, [this] {
        m_recorder.setDevice(m_settings.audioInput().toUtf8());
        m_reading.setDevice(m_settings.audioInput().toUtf8());
    });
    follow(m_settings.audioOutput, [this] { m_playback.setDevice(m_settings.audioOutput().toUtf8()); });
    follow(m_settings.longestRecording, [this] { m_recorder.setMaxSeconds(m_settings.longestRecording()); });
}

Workbench::~Workbench()
{
    keep();
    m_results.follow(nullptr);
    m_run.reset();
    m_keeper.leaveRecordings({}, m_results.hasTakes());
    m_keeper.leaveRun();
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
    const bool kept = m_keeper.kept() == m_project;
    if (m_restoring) {
        restoreProject();
    } else {
        noteRecording();
    }
    if (m_opened && kept) {
        m_keeper.setKept(project());
    }
    if (m_opened) {
        Q_EMIT projectRestored();
    }
    if (!restored) {
        recognise();
    }
}

/// What was spoken with it goes with a voice.
void Workbench::onVoiceRemoved(const QString& id)
{
    std::error_code ignored;
    if (!entry().empty() && !std::filesystem::exists(entry(), ignored)) {
        closeMessage();  // it was learned from this one, which went with it
        return;
    }
    const std::vector<std::filesystem::path> files = m_project.removeTakesOf(id.toStdString());
    if (files.empty()) {
        return;
    }
    m_results.removeTakes(files);
    compare();
    m_keeper.erase(files);
    keep();
    Q_EMIT changed();
}

/// From now on the message would be missed. Several recordings become one file.
void Workbench::noteRecording()
{
    m_project = ownTexts(m_project);
    m_project.name = m_message.name().toStdString();
    if (m_message.files().size() == 1) {
        m_project.recording = m_message.files().first().toStdString();
        return;
    }
    m_project.recording = m_keeper.join(m_message.loaded().clip);
}

void Workbench::openProject(const Project& project, const std::filesystem::path& entry)
{
    replaceMessage({words::text(project.recording.string())}, words::text(project.name));
    m_project = project;
    m_keeper.openEntry(project, entry);
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
    m_results.restore(m_project, [this](const std::string& engine) { return m_spokenBy.isVoiceOf(engine); });
    QStringList codes;
    for (const ProjectLanguage& language : m_project.languages) {
        codes << words::text(language.language);
    }
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
        m_spokenBy.setEngines(engines.provider);
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
    m_keeper.leaveRun();
    m_results.setFolder({});
}

void Workbench::keep()
{
    if (m_restoring) {
        return;  // it is as it was
    }
    if (m_started) {
        keepReport();  // not after recognising again or with another device: that leaves a report of nothing
    } else if (!m_keeper.entry().empty() && project() != m_keeper.kept()) {
        m_keeper.keepProject(project());
    }
}

bool Workbench::isDraft() const
{
    const Project now = project();
    const bool spoken = std::any_of(now.languages.begin(), now.languages.end(),
                                    [](const ProjectLanguage& language) { return !language.takes.empty(); });
    const bool made = m_message.files().size() == 1  // others were joined: they are still there
                      && now.recording.parent_path() == m_environment.dataFolder / "recordings";
    return m_keeper.entry().empty() && !spoken && !now.recording.empty() && now != m_keeper.kept() && (made || now.hasEdits());
}

/// Another part of the message is used. The user's own translations go with it, and may not fit any more.
void Workbench::leavePart()
{
    Project own = ownTexts(m_project);
    leaveRun();
    m_spokenBy.leaveRecording();
    m_project = std::move(own);
}

void Workbench::trim(double start, double end)
{
    if (!m_message.canTrim(start, end)) {
        return;
    }
    leavePart();
    m_message.trim(start, end, m_keeper.newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::undoTrim()
{
    leavePart();
    m_message.undoTrim(m_keeper.newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::redoTrim()
{
    leavePart();
    m_message.redoTrim(m_keeper.newRecording(QStringLiteral("-cut.wav")));
}

void Workbench::open(const QStringList& files)
{
    replaceMessage(files, {});
}

void Workbench::replaceMessage(const QStringList& files, const QString& name)
{
    leaveMessage(files);
    if (files.size() == 1 && m_keeper.isOwn(files.first().toStdString())) {
        m_project.recording = files.first().toStdString();  // it would be missed already
    }
    m_message.open(files, name);
    Q_EMIT messageReplaced();
}

void Workbench::leaveMessage(const QStringList& next)
{
    if (isDraft() && m_settings.keepHistory()) {
        m_keeper.keepDraft(project(), next);
    }
    m_keeper.leaveRecordings(next, m_results.hasTakes());
    leaveRun();
    m_spokenBy.leaveMessage();
    m_languages.clearOwnTexts();
}

void Workbench::closeMessage()
{
    leaveMessage({});
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
        m_project.take(report, m_keeper.folder(), 0);
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
        keepReport();
        m_settings.pace.set(m_run->pace());
    }
    openEngines();
    Q_EMIT changed();
}

void Workbench::onLanguageFinished(const QString& language)
{
    if (m_keeper.folder().empty()) {
        return;  // the message was left meanwhile
    }
    for (const LanguageResult& result : m_run->report().languages) {
        if (words::text(result.language) == language) {
            m_project.take(result, m_keeper.folder(), QDateTime::currentMSecsSinceEpoch());
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
    m_results.compareWith(m_project, [this](const std::string& engine) { return m_spokenBy.isVoiceOf(engine); });
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

void Workbench::onMoved(const MessageKeeper::Moved& files)
{
    m_project.moveFiles(files);
    m_results.moveTakes(files);
    m_keeper.keepProject(project());  // a killed program leaves an entry that can be opened
    Q_EMIT changed();
}

/// What is read anew: the run's own copy, where there is one.
std::vector<std::filesystem::path> Workbench::inputs() const
{
    return m_message.files().size() == 1 && !m_project.recording.empty() ? std::vector{m_project.recording}
                                                                         : paths(m_message.files());
}

void Workbench::speak()
{
    whenVoiceIsReady([this] {
        m_runError.reset();
        askFor(pending(), false);
    });
}

/// In a new run, or in the one that there is.
void Workbench::askFor(const QStringList& languages, bool nextSeed)
{
    if (!m_started && !languages.isEmpty()) {
        startRun(languages, nextSeed);
        return;
    }
    for (const QString& language : languages) {
        ask(language, nextSeed);
    }
}

/// A voice that is not ready is matched or loaded first; where that fails a stock voice speaks, and that is said.
void Workbench::whenVoiceIsReady(std::function<void()> speak)
{
    m_afterVoice.push_back(std::move(speak));
    prepareVoice();
}

void Workbench::prepareVoice()
{
    if (m_afterVoice.empty() || m_spokenBy.isPreparing()) {
        return;
    }
    if (m_spokenBy.isReady()) {
        if (const std::optional<Error> problem = m_spokenBy.problem()) {
            Q_EMIT warned({problem->code, tr("Spoken in a stock voice: %1").arg(words::text(problem->message)).toStdString(),
                           problem->hint});
        }
        if (!m_spokenBy.reservation().empty()) {
            Q_EMIT warned({ErrorCode::NotAvailable, m_spokenBy.reservation(), {}});
        }
        for (const std::function<void()>& speak : std::exchange(m_afterVoice, {})) {
            speak();
        }
    } else if (m_spokenBy.wantsConsent()) {
        Q_EMIT consentWanted();
    } else {
        const std::vector<std::string> targets = m_languages.chosen().isEmpty()
                                                     ? std::vector<std::string>{"en"}
                                                     : std::vector<std::string>{m_languages.chosen().first().toStdString()};
        m_spokenBy.prepare(messageFiles(), m_message.transcript().language, targets.front(), m_settings.threads());
    }
    Q_EMIT changed();
}

void Workbench::onVoiceChanged()
{
    compare();
    prepareVoice();
    Q_EMIT changed();
}

void Workbench::speakAgainIn(const QString& voice)
{
    m_settings.voice.set(voice);
    whenVoiceIsReady([this] {
        QStringList languages;
        for (const QString& language : m_results.languages()) {
            const ResultState* const row = m_results.row(language);
            if (row->take() != nullptr && !row->isBusy() && !m_results.isUpToDate(language)) {
                languages << language;
            }
        }
        askFor(languages, false);
    });
}

std::vector<std::filesystem::path> Workbench::messageFiles() const
{
    return m_message.state() == MessageController::State::Ready ? inputs() : std::vector<std::filesystem::path>();
}

void Workbench::learnVoice(VoiceLearningRequest request, std::vector<std::filesystem::path> files)
{
    if (canLearn()) {
        request.making.threads = m_settings.threads();
        m_learner.learn(std::move(request), std::move(files), m_engines.engines().provider);
    }
}

void Workbench::learnOn(const VoiceProfile& profile)
{
    if (canLearn()) {
        m_learner.goOn(profile, m_settings.threads(), m_engines.engines().provider);
    }
}

void Workbench::warnNotNow()
{
    Q_EMIT warned({ErrorCode::InvalidArgument, tr("Nothing can be spoken at this moment.").toStdString(),
                   primaryAction().reason.toStdString()});
}

/// False: runError() tells why.
bool Workbench::beginRun()
{
    if (const Result<void> begun = m_keeper.beginRun(m_project, m_settings.keepHistory()); !begun) {
        m_runError = begun.error();
        Q_EMIT changed();
        return false;
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
    request.voice = m_spokenBy.name();
    request.outputFolder = m_keeper.folder();
    request.workers = m_settings.workers();
    request.threads = m_settings.threads();
    request.check = m_settings.check();
    request.useCache = m_settings.useCache();
    m_task = Task::Running;
    m_started = true;
    m_given = m_project.sources();
    m_project.ask(targets);
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
    if (m_results.speak(language, m_project.givenText(code), m_spokenBy.name(), seedOf(code, nextSeed))) {
        m_project.ask({code});
        m_task = Task::Running;
        Q_EMIT changed();
    } else if (m_run->phase() == RunController::Phase::Preparing) {
        warnNotNow();
    }
}

void Workbench::retry(const QString& language)
{
    whenVoiceIsReady([this, language] { askFor({language}, false); });
}

void Workbench::anotherTake(const QString& language)
{
    whenVoiceIsReady([this, language] { askFor({language}, true); });
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
    m_afterVoice.clear();
    m_spokenBy.cancel();
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
    } else if (m_message.textState() == MessageController::Text::Ready && m_task != Task::Recognising) {
        speak();
    } else {  // the text may be there before the run that has found it has come to rest
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
        return {tr("Cancel"),
                m_speakWhenRecognised   ? tr("Starts as soon as the text is there")
                : !m_afterVoice.empty() ? tr("Starts as soon as the voice is there")
                                        : QString(),
                true, true};
    }
    if (m_recorder.isRecording()) {
        return unavailable(whyNotRecord());
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

QString Workbench::whyNotRecord() const
{
    return m_recorder.isRecording()  ? tr("Stop the recording first")
           : m_reading.isRecording() ? tr("Stop reading the text aloud first")
                                     : QString();
}

Result<void> Workbench::startReading()
{
    if (const QString why = whyNotRecord(); !why.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, why.toStdString(), {}};
    }
    m_playback.stop();  // nothing of it gets into the voice
    m_readingFolder.reset();
    auto made = ScratchFolder::make(readingsFolder());
    if (!made) {
        return made.error();
    }
    m_readingFolder = *std::move(made);
    m_reading.start(m_readingFolder->path() / "reading.wav");
    return {};
}

void Workbench::forgetReading()
{
    if (!m_reading.isRecording()) {
        m_readingFolder.reset();
        Q_EMIT changed();
    }
}

std::filesystem::path Workbench::readFile() const
{
    return m_readingFolder == nullptr ? std::filesystem::path() : m_reading.file();
}

void Workbench::startRecording()
{
    if (!whyNotRecord().isEmpty()) {
        return;
    }
    const std::filesystem::path file = m_keeper.newRecording(QStringLiteral(".wav"));
    (void)makePrivateFolder(file.parent_path());  // the recorder says what is wrong with the folder
    m_playback.stop();
    m_recorder.start(file);
}

void Workbench::keepReport()
{
    if (!m_keeper.folder().empty()) {  // otherwise nothing was spoken, or the message was left meanwhile
        m_keeper.keepReport(m_run->report(), project());
    }
}

QString Workbench::sampleFile()
{
    const QString file =
        QStringLiteral("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0870.wav");
    return QFileInfo::exists(file) ? file : QString();
}

}  // namespace xenoglot
