#pragma once

#include "core/StopToken.h"
#include "engines/EngineRegistry.h"
#include "library/Setting.h"
#include "run/SenderVoice.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

class VoiceShelf;

/// Which voice messages are spoken in: a stock voice, the sender's matched at once, or one of the library. Keeps the engines'
/// list of voices up to date. A voice that cannot be used is replaced by a stock voice, and problem() says why. In the window's
/// thread; matching and loading a voice happen in another.
class SpokenBy : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    SpokenBy(VoiceShelf& shelf, Setting<QString>& choice, QObject* parent = nullptr);
    ~SpokenBy() override;

    /// The choice of the sender's voice, beside none (stock) and the ids of the library.
    static const QString& matched();

    QString choice() const { return m_choice(); }
    void choose(const QString& choice);  ///< by hand: a refusal of before is forgotten

    void setEngines(std::shared_ptr<EngineProvider> engines);

    /// Another message, with another sender perhaps.
    void leaveMessage();

    /// Another recording of the same sender, or another part of it: the voice is matched again, and the consent stays.
    void leaveRecording();

    /// Nothing can be matched before somebody has said whose voice is in the message; owner Nobody: it is not used.
    bool wantsConsent() const { return choice() == matched() && !m_consent; }
    void setConsent(const VoiceConsent& consent);

    /// Nothing has to be computed or loaded before the voice is used, or found out to be unusable.
    bool isReady() const;
    bool isPreparing() const { return m_stop.has_value(); }

    /// Matches the sender's voice in this message, or loads a voice of the library to speak that language. changed() tells the
    /// end.
    void prepare(const std::vector<std::filesystem::path>& message, const std::string& spoken, const std::string& target,
                 int threads);
    void cancel();

    /// What to ask a run for; empty: a stock voice.
    std::string name() const;

    /// Whether a take of a synthesizer (LanguageResult::engine) is in that voice.
    bool isVoiceOf(const std::string& engine) const;

    /// Why a stock voice speaks in place of the chosen one.
    std::optional<Error> problem() const;

    /// Why what was learned of the chosen voice is not used, but its matched one; mostly empty.
    const std::string& reservation() const { return m_reservation; }

Q_SIGNALS:
    void changed();

private:
    const SpeakerVoice* voice() const;
    void forget();
    void handOut();
    void onPrepared(const Result<ChosenVoice>& prepared);

    VoiceShelf& m_shelf;
    Setting<QString>& m_choice;
    std::shared_ptr<EngineProvider> m_engines;
    QThreadPool m_pool;
    std::optional<StopSource> m_stop;  ///< of what is being prepared
    std::optional<VoiceConsent> m_consent;
    std::optional<SpeakerVoice> m_sender;     ///< matched to the message
    std::optional<SpeakerVoice> m_makeshift;  ///< in place of a damaged one of the library
    std::string m_reservation;
    std::string m_loadedKey;         ///< of the voice that was loaded last
    std::optional<Error> m_failure;  ///< of what was prepared
};

}  // namespace xenoglot
