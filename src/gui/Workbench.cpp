#include "gui/Workbench.h"

#include "gui/Words.h"
#include "run/RunFolder.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
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

QString timeStamp()
{
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

}  // namespace

Workbench::Workbench(Environment environment, QObject* parent)
    : QObject(parent),
      m_environment(std::move(environment)),
      m_engines(m_environment.openEngines),
      m_playback(m_environment.playback),
      m_recorder(m_environment.capture)
{
    m_files.setMaxThreadCount(1);
    connect(&m_engines, &EngineLoader::stateChanged, this, &Workbench::onEnginesChanged);
    connect(&m_message, &MessageController::stateChanged, this, [this] {
        if (m_message.state() == MessageController::State::Ready) {
            recognise();
        }
        Q_EMIT changed();
    });
    connect(&m_message, &MessageController::textStateChanged, this, &Workbench::changed);
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
    m_engines.open();
}

Workbench::~Workbench()
{
    m_results.follow(nullptr);
    m_files.waitForDone();
}

void Workbench::onEnginesChanged()
{
    if (m_engines.state() == EngineLoader::State::Ready) {
        const Engines& engines = m_engines.engines();
        m_run = std::make_unique<RunController>(engines.provider, engines.cache);
        connect(m_run.get(), &RunController::prepared, this, &Workbench::onPrepared);
        // Whoever starts something anew does it when the run has come to rest.
        connect(m_run.get(), &RunController::finished, this, &Workbench::onFinished, Qt::QueuedConnection);
        m_results.follow(m_run.get());
        m_languages.setEngines(engines.provider);
        recognise();
    }
    Q_EMIT changed();
}

void Workbench::open(const QStringList& files)
{
    cancel();
    m_playback.release(QStringLiteral("message"));
    m_started = false;
    m_runError.reset();
    m_results.clear();
    m_message.open(files);
}

void Workbench::closeMessage()
{
    cancel();
    m_playback.release(QStringLiteral("message"));
    m_started = false;
    m_runError.reset();
    m_results.clear();
    m_message.clear();
    m_languages.setSourceLanguage({});
}

void Workbench::recogniseAgain()
{
    if (m_message.state() == MessageController::State::Ready) {
        recognise();
    }
}

void Workbench::recognise()
{
    if (m_message.state() != MessageController::State::Ready || !m_run) {
        return;
    }
    m_message.setRecognising();
    m_languages.setSourceLanguage(m_message.spokenLanguage());
    if (m_task != Task::None) {
        m_recogniseNext = true;
        m_run->cancel();
        return;
    }
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
        m_languages.setSourceLanguage(words::text(report.transcript.language));
    }
    if (m_task == Task::Running && report.english) {
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
    if (m_recogniseNext || m_message.state() != MessageController::State::Ready) {
        m_recogniseNext = false;
        recognise();
        return;
    }
    if (task == Task::Recognising) {
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
    }
    Q_EMIT changed();
}

void Workbench::onRevisionChanged()
{
    m_results.setRevision(m_message.revision());
    Q_EMIT changed();
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

Result<std::filesystem::path> Workbench::makeRunFolder()
{
    const QString stem = QFileInfo(m_message.files().value(0)).completeBaseName();
    std::filesystem::path folder;
    // Two runs within one second are two folders.
    for (int count = 1; count == 1 || std::filesystem::exists(folder); ++count) {
        const QString name =
            QStringLiteral("%1-%2%3").arg(timeStamp(), stem, count == 1 ? QString() : QStringLiteral("-%1").arg(count));
        folder = m_environment.dataFolder / "runs" / name.toStdString();
    }
    if (const auto made = prepareRunFolder(folder); !made) {
        return made.error();
    }
    return folder;
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
        retry(language);
    }
}

void Workbench::startRun(const QStringList& languages)
{
    auto folder = makeRunFolder();
    if (!folder) {
        m_runError = folder.error();
        Q_EMIT changed();
        return;
    }
    m_folder = std::move(folder).value();
    m_results.setFolder(runFolder());
    RunRequest request;
    request.inputs = paths(m_message.files());
    request.transcript = m_message.transcript();
    request.transcriptEdited = m_message.isEdited();
    request.english = m_message.english();
    request.outputFolder = m_folder;
    for (const QString& language : languages) {
        request.targets.push_back(language.toStdString());
    }
    m_task = Task::Running;
    m_started = true;
    m_givenRevision = m_message.revision();
    m_run->start(std::move(request));
    m_results.watch();
    Q_EMIT changed();
}

void Workbench::giveText()
{
    if (m_givenRevision != m_message.revision()) {
        m_run->revise(m_message.transcript(), m_message.english());
        m_givenRevision = m_message.revision();
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
    }
}

void Workbench::anotherTake(const QString& language)
{
    if (m_started) {
        giveText();
        join(m_results.anotherTake(language));
    }
}

void Workbench::speakText(const QString& language, const QString& text)
{
    if (m_started) {
        giveText();
        join(m_results.speakText(language, text));
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
    const std::filesystem::path folder = m_environment.dataFolder / "recordings";
    std::error_code ignored;  // the recorder says what is wrong with the folder
    std::filesystem::create_directories(folder, ignored);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    m_playback.stop();
    m_recorder.start(folder / (timeStamp() + QStringLiteral(".wav")).toStdString());
}

void Workbench::saveRunReport()
{
    m_files.start([report = m_run->report(), folder = m_folder] {
        if (const auto saved = saveReport(report, folder); !saved) {
            qWarning("%s", saved.error().text().c_str());
        }
    });
}

QString Workbench::sampleFile()
{
    const QString file =
        QStringLiteral("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0870.wav");
    return QFileInfo::exists(file) ? file : QString();
}

}  // namespace xenoglot
