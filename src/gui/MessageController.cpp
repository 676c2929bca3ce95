#include "gui/MessageController.h"

#include "gui/Words.h"

#include <QFileInfo>

namespace xenoglot {

namespace {

/// The transcript with another text: its words and their times are gone, its language stays.
Transcript rewritten(const Transcript& transcript, const QString& text)
{
    Transcript other = transcript;
    other.text = text.simplified().toStdString();
    const double start = transcript.segments.empty() ? 0 : transcript.segments.front().start;
    const double end = transcript.segments.empty() ? 0 : transcript.segments.back().end;
    other.segments = {{start, end, other.text, 1, {}, {}}};
    return other;
}

}  // namespace

MessageController::MessageController(QObject* parent) : QObject(parent)
{
}

void MessageController::open(const QStringList& files)
{
    m_reading.request_stop();
    m_reading = {};
    m_files = files;
    m_loaded = {};
    m_error.reset();
    m_state = State::Reading;
    resetText();
    Q_EMIT stateChanged();
    m_loader.load(files, this, m_reading.get_token(), [this](const Result<LoadedClip>& loaded) {
        if (loaded) {
            m_loaded = *loaded;
            m_state = State::Ready;
        } else {
            m_error = loaded.error();
            m_state = State::Failed;
        }
        Q_EMIT stateChanged();
    });
}

void MessageController::clear()
{
    m_reading.request_stop();
    m_files.clear();
    m_loaded = {};
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
    ++m_revision;
    Q_EMIT textStateChanged();
    Q_EMIT revisionChanged();
}

QString MessageController::title() const
{
    return m_files.size() == 1 ? QFileInfo(m_files.first()).fileName()
                               : tr("%n recordings as one message", nullptr, static_cast<int>(m_files.size()));
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

void MessageController::setTranscript(const Transcript& transcript)
{
    m_recognised = transcript;
    m_text = TranscriptText(transcript);
    m_edited = m_text.text();
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
    return isEdited() ? rewritten(m_recognised, m_edited) : m_recognised;
}

void MessageController::setEditedText(const QString& text)
{
    if (m_textState == Text::Ready && text != m_edited) {
        m_edited = text;
        ++m_revision;
        Q_EMIT revisionChanged();
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
        m_english = rewritten(*m_english, text);
        ++m_revision;
        Q_EMIT revisionChanged();
    }
}

}  // namespace xenoglot
