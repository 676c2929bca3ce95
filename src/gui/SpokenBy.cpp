#include "gui/SpokenBy.h"

#include "core/Wording.h"
#include "gui/VoiceShelf.h"
#include "gui/WhenDone.h"
#include "run/Resources.h"

#include <QtConcurrent>

#include <algorithm>
#include <exception>
#include <functional>
#include <utility>

namespace xenoglot {

SpokenBy::SpokenBy(VoiceShelf& shelf, Setting<QString>& choice, QObject* parent)
    : QObject(parent), m_shelf(shelf), m_choice(choice)
{
    m_pool.setObjectName(QStringLiteral("SpokenBy"));
    m_pool.setMaxThreadCount(1);
    connect(&shelf, &VoiceShelf::changed, this, [this] {
        handOut();
        forget();
    });
    connect(&choice, &SettingBase::changed, this, &SpokenBy::forget);
}

SpokenBy::~SpokenBy()
{
    cancel();
    m_pool.waitForDone();
}

const QString& SpokenBy::matched()
{
    static const QString choice = QLatin1String(matchedVoiceName);
    return choice;
}

void SpokenBy::choose(const QString& choice)
{
    if (m_consent && m_consent->owner == VoiceConsent::Owner::Nobody) {
        m_consent.reset();
    }
    m_choice.set(choice);
}

void SpokenBy::setEngines(std::shared_ptr<EngineProvider> engines)
{
    m_engines = std::move(engines);
    handOut();
    forget();
}

void SpokenBy::leaveMessage()
{
    m_consent.reset();
    leaveRecording();
}

void SpokenBy::leaveRecording()
{
    m_sender.reset();
    forget();
}

void SpokenBy::setConsent(const VoiceConsent& consent)
{
    m_consent = consent;
    forget();
}

/// What was prepared may not be what is needed any more.
void SpokenBy::forget()
{
    cancel();
    m_failure.reset();
    m_makeshift.reset();
    m_reservation.clear();
    Q_EMIT changed();
}

void SpokenBy::handOut()
{
    if (m_engines == nullptr || !m_shelf.isLoaded()) {
        return;
    }
    std::vector<SpeakerVoice> voices = m_shelf.voices();
    for (const std::optional<SpeakerVoice>* own : {&m_sender, &m_makeshift}) {
        if (*own) {
            std::erase_if(voices, [&](const SpeakerVoice& voice) { return voice.name == (*own)->name; });
            voices.push_back(**own);
        }
    }
    m_engines->setVoices(std::move(voices));
}

const SpeakerVoice* SpokenBy::voice() const
{
    if (choice() == matched()) {
        return m_sender ? &*m_sender : nullptr;
    }
    if (m_makeshift) {
        return &*m_makeshift;
    }
    const VoiceProfile* const profile = m_shelf.find(choice());
    const auto& voices = m_shelf.voices();
    const auto found = std::find_if(voices.begin(), voices.end(),
                                    [&](const SpeakerVoice& voice) { return profile != nullptr && voice.name == profile->name; });
    return found == voices.end() ? nullptr : &*found;
}

std::optional<Error> SpokenBy::problem() const
{
    if (choice().isEmpty() || m_failure) {
        return m_failure;
    }
    if (choice() == matched()) {
        return m_consent && m_consent->owner == VoiceConsent::Owner::Nobody ? std::optional(Error{
                   ErrorCode::NotAvailable, tr("Nobody has agreed to the voice of this message being used.").toStdString(), {}})
                                                                            : std::nullopt;
    }
    if (!m_shelf.isLoaded() || voice() != nullptr) {
        return std::nullopt;
    }
    if (m_shelf.error()) {
        return m_shelf.error();
    }
    const VoiceProfile* const profile = m_shelf.find(choice());
    if (profile == nullptr) {
        return Error{ErrorCode::NotAvailable, tr("The voice was removed.").toStdString(), {}};
    }
    return Error{ErrorCode::NotAvailable,
                 (profile->consent.owner == VoiceConsent::Owner::Nobody ? tr("Nobody has agreed to the voice \"%1\" being used.")
                                                                        : tr("The voice \"%1\" is not finished."))
                     .arg(QString::fromStdString(profile->name))
                     .toStdString(),
                 {}};
}

bool SpokenBy::isReady() const
{
    if (choice().isEmpty() || problem()) {
        return true;
    }
    const SpeakerVoice* const chosen = voice();
    return chosen != nullptr && m_shelf.isLoaded() && !isPreparing() && chosen->key == m_loadedKey;
}

std::string SpokenBy::name() const
{
    const SpeakerVoice* const chosen = problem() ? nullptr : voice();
    return chosen == nullptr ? std::string() : chosen->name;
}

bool SpokenBy::isVoiceOf(const std::string& engine) const
{
    const std::string key = speakerKeyOf(engine);
    if (choice().isEmpty() || problem()) {
        return key.empty();
    }
    const SpeakerVoice* const chosen = voice();
    return chosen != nullptr && chosen->key == key;
}

void SpokenBy::prepare(const std::vector<std::filesystem::path>& message, const std::string& spoken, const std::string& target,
                       int threads)
{
    if (isReady() || isPreparing() || wantsConsent() || m_engines == nullptr || !m_shelf.isLoaded()) {
        return;
    }
    m_stop.emplace();
    const StopToken stop = m_stop->get_token();
    std::function<Result<ChosenVoice>()> work;
    if (choice() == matched() && !m_sender) {
        SenderVoiceRequest request{message, spoken, threads > 0 ? threads : usableCores(),
                                   [consent = m_consent] { return consent; }};
        work = [request = std::move(request), engines = m_engines, stop] { return matchedVoice(request, *engines, stop); };
    } else {
        work = [name = name(), target, folder = m_shelf.folder(), engines = m_engines]() -> Result<ChosenVoice> {
            auto chosen = voiceNamed(name, folder, *engines);
            if (chosen && chosen->problem.empty()) {
                const auto synthesizer = engines->synthesizer(target, name);
                return synthesizer ? chosen : synthesizer.error();
            }
            return chosen;
        };
    }
    const auto guarded = [work]() -> Result<ChosenVoice> {
        try {
            return work();
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, worded(Wording::tr("The voice cannot be used: %1"), error.what()),
                         Wording::tr("Close other programs and try again.")};
        }
    };
    whenDone(QtConcurrent::run(&m_pool, guarded), this, [this, stop](const Result<ChosenVoice>& prepared) {
        if (!stop.stop_requested()) {
            onPrepared(prepared);
        }
    });
    Q_EMIT changed();
}

void SpokenBy::onPrepared(const Result<ChosenVoice>& prepared)
{
    m_stop.reset();
    if (!prepared) {
        m_failure = prepared.error();
    } else {
        m_reservation = prepared->problem;
        if (choice() == matched() && !m_sender) {
            m_sender = prepared->voice;
        } else if (!prepared->problem.empty()) {
            m_makeshift = prepared->voice;
        }
        handOut();
        m_loadedKey = voice() != nullptr ? voice()->key : std::string();
    }
    Q_EMIT changed();
}

void SpokenBy::cancel()
{
    if (m_stop) {
        m_stop->request_stop();
        m_stop.reset();
    }
}

}  // namespace xenoglot
