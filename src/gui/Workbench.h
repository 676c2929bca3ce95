#pragma once

#include "audio/AudioDevices.h"
#include "audio/CaptureDevice.h"
#include "audio/Recorder.h"
#include "core/StopToken.h"
#include "core/Translation.h"
#include "gui/EngineLoader.h"
#include "gui/LanguageListModel.h"
#include "gui/MessageController.h"
#include "gui/MessageKeeper.h"
#include "gui/PlaybackController.h"
#include "gui/PrimaryAction.h"
#include "gui/ResultsController.h"
#include "gui/SpokenBy.h"
#include "gui/VoiceLearner.h"
#include "gui/VoiceShelf.h"
#include "library/ScratchFolder.h"
#include "library/Settings.h"
#include "run/Project.h"
#include "run/RunController.h"

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace xenoglot {

/// What the window stands on, so that tests can stand in for it.
struct Environment {
    AudioDevices& devices;  ///< what the factories can open; outlives the workbench
    EngineLoader::Opener openEngines;
    CaptureFactory capture;
    PlaybackFactory playback;
    std::filesystem::path dataFolder;  ///< recordings/, runs/ and the history are made in it
    std::filesystem::path settingsFile;
};

/// Everything the window does, without a widget: ties the message, the languages and the results to the run layer and decides
/// what the primary button does. Lives in the window's thread and never waits there.
///
/// A message is recognised as soon as it was opened and the models are there. Speaking starts from the text as it then is; more
/// languages, retries and other takes join the same run.
class Workbench : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(Environment environment, QObject* parent = nullptr);

    /// Cancels what is at work, and waits for it.
    ~Workbench() override;

    AudioDevices& devices() { return m_environment.devices; }
    EngineLoader& engines() { return m_engines; }
    MessageController& message() { return m_message; }
    LanguageListModel& languages() { return m_languages; }
    ResultsController& results() { return m_results; }
    PlaybackController& playback() { return m_playback; }
    Recorder& recorder() { return m_recorder; }
    Settings& settings() { return m_settings; }
    VoiceShelf& voices() { return m_voices; }
    SpokenBy& spokenBy() { return m_spokenBy; }
    VoiceLearner& learner() { return m_learner; }

    /// Records a text that is read aloud for a voice: no message. It lies in a folder of this workbench alone until it is
    /// forgotten, and is erased then.
    Recorder& reading() { return m_reading; }
    Result<void> startReading();  ///< forgets what was read before; errors: FileWrite, those of whyNotRecord()
    void forgetReading();         ///< not while it is recorded

    /// What was read, complete; empty: nothing yet.
    std::filesystem::path readFile() const;

    /// Why neither a message nor a reading can be recorded now: one of them is; empty: nothing is in the way.
    QString whyNotRecord() const;

    /// The recordings of the message as they can be read; empty: there is none.
    std::vector<std::filesystem::path> messageFiles() const;

    /// Learns a voice from these files, as the settings say; goes on with one that was begun.
    void learnVoice(VoiceLearningRequest request, std::vector<std::filesystem::path> files);
    void learnOn(const VoiceProfile& profile);
    bool canLearn() const { return m_engines.state() == EngineLoader::State::Ready && !m_learner.isLearning(); }

    /// Everything that was made of the message, with the takes that are shown as the chosen ones.
    Project project() const;

    /// Shows a project again: its message, texts and takes. What is spoken next is a new run. Until then what is edited goes to
    /// the entry of the history that it comes from, by its folder; empty: there is none.
    void openProject(const Project& project, const std::filesystem::path& entry = {});

    /// The folder of the entry of the history that is shown; empty: there is none.
    const std::filesystem::path& entry() const { return m_keeper.entry(); }

    /// What of the message lies in a file or in the history, so that it is not missed when it is left.
    void setKept(const Project& project) { m_keeper.setKept(project); }

    /// The message was never spoken, and nothing but this program has it: a recording, an edited transcript, a translation.
    bool isDraft() const;

    /// What was edited goes to its entry of the history.
    void keep();

    /// The runs that there were.
    HistoryThread& history() { return m_keeper.history(); }

    /// Takes another message; a run under way is cancelled.
    void open(const QStringList& files);
    void closeMessage();
    void recogniseAgain();

    /// Uses only a part of the message from now on (seconds), or goes back; what was made of it so far is left to the history.
    void trim(double start, double end);
    void undoTrim();
    void redoTrim();

    /// Only when whyNotRecord() says nothing.
    void startRecording();

    /// One language again: as it was or after an error, with another seed, or with a text of the user's. Not while it is busy.
    void retry(const QString& language);
    void anotherTake(const QString& language);
    void speakText(const QString& language, const QString& text);

    /// All that is shown once more, in the voice of that id of the library; the earlier takes stay.
    void speakAgainIn(const QString& voice);

    /// The user's text of a language, as it is typed; what is typed back to what was spoken last is not the user's any more.
    void editText(const QString& language, const QString& text);
    void confirmText(const QString& language);  ///< he read it: it is right for the message as it is now

    /// What the program would say in this language, to be read and changed before it is spoken. Made in another thread. Only when
    /// the message has its text and the models are there.
    QFuture<Result<Translation>> translate(const QString& language, const StopToken& stop);

    /// The English in between belongs to an earlier text of the message: nothing is made from it until it is changed or
    /// confirmed.
    bool isEnglishStale() const { return m_project.englishState() == Freshness::Stale; }

    /// Marks the take that is shown as one of the best.
    void starTake(const QString& language, bool starred);

    PrimaryAction primaryAction() const;
    void doPrimaryAction();
    void cancel();

    /// Languages are at work, or asked for.
    bool isRunning() const { return m_task == Task::Running || m_speakWhenRecognised || !m_afterVoice.empty(); }

    /// The output folder of the run; empty before the first one.
    QString runFolder() const { return QString::fromStdString(m_keeper.folder().string()); }

    /// What went wrong with a run as a whole.
    const std::optional<Error>& runError() const { return m_runError; }

    /// The recording of the sample message; empty when it is not installed.
    static QString sampleFile();

Q_SIGNALS:
    void changed();                             ///< the primary action, the run's error or the project
    void messageReplaced();                     ///< another message is being opened, or there is none any more
    void projectRestored();                     ///< what openProject() was given is shown
    void consentWanted();                       ///< to the voice of the message: SpokenBy::setConsent()
    void warned(const xenoglot::Error& error);  ///< something beside the work went wrong: what is to be kept was not

private:
    enum class Task {
        None,
        Recognising,
        Running,
        Leaving  ///< what was at work for a message that was left comes to its end
    };

    std::filesystem::path readingsFolder() const { return m_environment.dataFolder / "reading"; }
    void applySettings();
    void onLanguageFinished(const QString& language);
    void onMessageReady();
    void restoreProject();
    void noteRecording();
    void openEngines();
    void onEnginesChanged();
    void recognise();
    void onPrepared();
    void onFinished();
    void onTextEdited();
    void onEnglishConfirmed();
    void onOwnTextChanged(const QString& language);
    void compare();
    QStringList pending() const;
    void speak();
    bool beginRun();
    void startRun(const QStringList& languages, bool nextSeed = false);
    std::uint64_t seedOf(const std::string& language, bool next) const;
    std::vector<std::filesystem::path> inputs() const;
    void warnNotNow();
    void onVoiceChanged();
    void onVoiceRemoved(const QString& id);
    void whenVoiceIsReady(std::function<void()> speak);
    void prepareVoice();
    void askFor(const QStringList& languages, bool nextSeed);
    void ask(const QString& language, bool nextSeed);
    void keepReport();
    void onMoved(const MessageKeeper::Moved& files);
    void leaveRun();
    void leavePart();
    void leaveMessage(const QStringList& next);
    void replaceMessage(const QStringList& files, const QString& name);
    PrimaryAction unavailable(const QString& reason) const;
    QString speakWords() const;

    Environment m_environment;
    Settings m_settings;
    EngineLoader m_engines;
    MessageController m_message;
    LanguageListModel m_languages;
    ResultsController m_results;
    PlaybackController m_playback;
    Recorder m_recorder;
    std::unique_ptr<ScratchFolder> m_readingFolder;  ///< goes after the recorder that writes there
    Recorder m_reading;
    VoiceShelf m_voices;
    SpokenBy m_spokenBy;
    VoiceLearner m_learner;
    MessageKeeper m_keeper;
    std::unique_ptr<RunController> m_run;
    QThreadPool m_texts;  ///< translates what is not spoken yet
    Task m_task = Task::None;
    bool m_recogniseNext = false;  ///< as soon as what is under way has ended and the engines are there
    bool m_speakWhenRecognised = false;
    std::vector<std::function<void()>> m_afterVoice;  ///< what is to be spoken as soon as the voice is ready
    bool m_started = false;                           ///< the run has languages of this message
    std::vector<std::string> m_given;                 ///< Project::sources() of what the run has
    Project m_project;
    bool m_opened = false;        ///< by openProject()
    bool m_editedBefore = false;  ///< what was opened does not tell what was recognised
    bool m_restoring = false;     ///< m_project is to be shown as soon as its recording was read
    std::optional<Error> m_runError;
};

}  // namespace xenoglot
