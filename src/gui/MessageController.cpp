#include "gui/MessageController.h"

#include "gui/Words.h"
#include "run/EditedTranscript.h"

#include <QFileInfo>

#include <tuple>
#include <utility>

namespace xenoglot {

MessageController::MessageController(QObject* parent) : QObject(parent)
{
}

void MessageController::startReading()
{
    m_reading.request_stop();
    m_reading = {};
    m_loaded = {};
    m_error.reset();
    m_state = State::Reading;
    resetText();
    Q_EMIT stateChanged();
}

void MessageController::take(const Result<LoadedClip>& loaded)
{
    if (loaded) {
        m_loaded = *loaded;
        m_state = State::Ready;
    } else {
        m_error = loaded.error();
        m_state = State::Failed;
    }
    Q_EMIT stateChanged();
}

void MessageController::open(const QStringList& files, const QString& name)
{
    m_files = files;
    m_name = name.isEmpty() ? QFileInfo(files.value(0)).fileName() : name;
    m_wholeFiles = files;
    m_whole = {};
    m_trim.reset();
    startReading();
    m_loader.load(files, this, m_reading.get_token(), [this](const Result<LoadedClip>& loaded) {
        if (loaded) {
            m_whole = *loaded;
            m_trim.emplace(m_whole.clip->samples.size(), m_whole.clip->sampleRate);
        }
        take(loaded);
    });
}

void MessageController::applyTrim(RecordingTrim next, const std::filesystem::path& file)
{
    const auto before = std::tuple(std::exchange(m_trim, std::move(next)), m_files, m_loaded);
    startReading();
    if (m_trim->isWhole()) {
        m_files = m_wholeFiles;
        take(m_whole);
        return;
    }
    m_files = QStringList{QString::fromStdString(file.string())};
    m_loader.cut(m_whole.clip, *m_trim, file, this, m_reading.get_token(), [this, before](const Result<LoadedClip>& loaded) {
        if (loaded) {
            take(loaded);
        } else {
            const LoadedClip whole = std::get<2>(before);
            std::tie(m_trim, m_files, std::ignore) = before;
            take(whole);
            Q_EMIT trimFailed(loaded.error());
        }
    });
}

void MessageController::trim(double start, double end, const std::filesystem::path& file)
{
    if (auto next = trimmed(start, end)) {
        applyTrim(*std::move(next), file);
    }
}

/// m_trim one step further, if that is another part.
std::optional<RecordingTrim> MessageController::trimmed(double start, double end) const
{
    std::optional<RecordingTrim> next;
    if (m_state == State::Ready) {
        next = m_trim;
        // The times are those of what is shown.
        const double offset = next->startSeconds();
        if (!next->set(offset + start, offset + end)) {
            next.reset();
        }
    }
    return next;
}

void MessageController::undoTrim(const std::filesystem::path& file)
{
    if (canUndoTrim()) {
        RecordingTrim next = *m_trim;
        next.undo();
        applyTrim(std::move(next), file);
    }
}

void MessageController::redoTrim(const std::filesystem::path& file)
{
    if (canRedoTrim()) {
        RecordingTrim next = *m_trim;
        next.redo();
        applyTrim(std::move(next), file);
    }
}

void MessageController::clear()
{
    m_reading.request_stop();
    m_files.clear();
    m_name.clear();
    m_loaded = {};
    m_whole = {};
    m_trim.reset();
    m_error.reset();
    m_state = State::Empty;
    resetText();
    Q_EMIT stateChanged();
}

void MessageController::resetText()
{
    m_textState = Text::None;
    m_textError.reset();
    m_recognised = {};
    m_text = {};
    m_edited.clear();
    m_english.reset();
    Q_EMIT textStateChanged();
    Q_EMIT textEdited();
}

QString MessageController::title() const
{
    return m_files.size() == 1 ? m_name : tr("%n recordings as one message", nullptr, static_cast<int>(m_files.size()));
}

void MessageController::setSpokenLanguage(const QString& code)
{
    if (code != m_spoken) {
        m_spoken = code;
        Q_EMIT spokenLanguageChanged();
    }
}

void MessageController::setRecognising()
{
    resetText();
    m_textState = Text::Recognising;
    Q_EMIT textStateChanged();
}

void MessageController::setTranscript(const Transcript& recognised)
{
    setTranscript(recognised, TranscriptText(recognised).text());
}

void MessageController::setTranscript(const Transcript& recognised, const QString& edited)
{
    m_recognised = recognised;
    m_text = TranscriptText(recognised);
    m_edited = edited;
    m_textState = Text::Ready;
    Q_EMIT textStateChanged();
}

void MessageController::setTextError(const Error& error)
{
    m_textError = error;
    m_textState = Text::Failed;
    Q_EMIT textStateChanged();
}

Transcript MessageController::transcript() const
{
    return isEdited() ? editedTranscript(m_recognised, m_edited.toStdString()) : m_recognised;
}

void MessageController::setEditedText(const QString& text)
{
    if (m_textState == Text::Ready && text != m_edited) {
        m_edited = text;
        Q_EMIT textEdited();
    }
}

void MessageController::setEnglish(const std::optional<Transcript>& english)
{
    m_english = english;
    Q_EMIT textStateChanged();
}

void MessageController::setEnglishText(const QString& text)
{
    if (m_english && text.simplified() != words::text(m_english->text)) {
        m_english = editedTranscript(*m_english, text.toStdString());
        confirmEnglish();
    }
}

void MessageController::confirmEnglish()
{
    Q_EMIT englishConfirmed();
    Q_EMIT textEdited();
}

}  // namespace xenoglot
