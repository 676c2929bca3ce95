#pragma once

#include "core/Transcript.h"
#include "gui/ClipLoader.h"
#include "gui/TranscriptText.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace xenoglot {

/// The message of the window: its recordings, what was said, and what the user made of that. Knows nothing of engines: whoever
/// recognises tells it what was found. In the window's thread.
class MessageController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,
        Reading,  ///< the files are being decoded
        Ready,    ///< it can be heard and seen
        Failed,   ///< see error()
    };
    enum class Text {
        None,
        Recognising,
        Ready,
        Failed,  ///< see textError()
    };

    explicit MessageController(QObject* parent = nullptr);

    /// Takes another message; what is being read is given up. Several files are one message. `name` is what the recording was
    /// called before the program had a copy of it; empty: what it is called.
    void open(const QStringList& files, const QString& name = {});
    void clear();

    /// Uses only what lies between two times (seconds) from now on, as a new recording `file`; the whole one stays. Undoing and
    /// redoing go from step to step. All of them end as another open() does, or with trimFailed().
    void trim(double start, double end, const std::filesystem::path& file);
    bool canTrim(double start, double end) const { return trimmed(start, end).has_value(); }  ///< it would be another part
    void undoTrim(const std::filesystem::path& file);
    void redoTrim(const std::filesystem::path& file);
    bool canUndoTrim() const { return m_state == State::Ready && m_trim && m_trim->canUndo(); }
    bool canRedoTrim() const { return m_state == State::Ready && m_trim && m_trim->canRedo(); }

    State state() const { return m_state; }
    const QStringList& files() const { return m_files; }
    const QString& name() const { return m_name; }  ///< file name of the recording, of the first one where there are several
    QString title() const;                          ///< the name, or how many there are
    const LoadedClip& loaded() const { return m_loaded; }
    const std::optional<Error>& error() const { return m_error; }

    /// The language that the user says it is in; empty: to be found out.
    const QString& spokenLanguage() const { return m_spoken; }
    void setSpokenLanguage(const QString& code);

    Text textState() const { return m_textState; }
    const std::optional<Error>& textError() const { return m_textError; }
    void setRecognising();
    void setTranscript(const Transcript& recognised);
    void setTranscript(const Transcript& recognised, const QString& edited);  ///< as the user left it
    void setTextError(const Error& error);

    /// What was said as it was recognised, and as the user left it.
    const Transcript& recognised() const { return m_recognised; }
    Transcript transcript() const;
    bool isEdited() const { return m_textState == Text::Ready && m_edited != m_text.text(); }
    const TranscriptText& recognisedText() const { return m_text; }
    const QString& editedText() const { return m_edited; }
    void setEditedText(const QString& text);

    /// The English in between (RunReport::english), where there is one.
    const std::optional<Transcript>& english() const { return m_english; }
    void setEnglish(const std::optional<Transcript>& english);
    void setEnglishText(const QString& text);
    void confirmEnglish();  ///< the user read it: it says what the transcript says now

Q_SIGNALS:
    void stateChanged();
    void textStateChanged();
    void trimFailed(const xenoglot::Error& error);  ///< what there was before is used again
    void textEdited();
    void englishConfirmed();  ///< by the user, or edited; before textEdited()
    void spokenLanguageChanged();

private:
    void resetText();
    void startReading();
    void take(const Result<LoadedClip>& loaded);
    std::optional<RecordingTrim> trimmed(double start, double end) const;
    void applyTrim(RecordingTrim next, const std::filesystem::path& file);

    ClipLoader m_loader;
    StopSource m_reading;
    State m_state = State::Empty;
    QStringList m_files;
    QString m_name;
    LoadedClip m_loaded;
    QStringList m_wholeFiles;  ///< before it was trimmed
    LoadedClip m_whole;
    std::optional<RecordingTrim> m_trim;  ///< of m_whole
    std::optional<Error> m_error;
    QString m_spoken;

    Text m_textState = Text::None;
    std::optional<Error> m_textError;
    Transcript m_recognised;
    TranscriptText m_text;
    QString m_edited;
    std::optional<Transcript> m_english;
};

}  // namespace xenoglot
