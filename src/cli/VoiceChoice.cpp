#include "cli/VoiceChoice.h"

#include "cli/Console.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "cli/TrainingView.h"

#include <functional>

namespace xenoglot {

Result<std::string> voiceOption(const QCommandLineParser& parser)
{
    const QString voice = parser.value(QStringLiteral("voice"));
    if (voice.isEmpty()) {
        return usageError(Text::tr("--voice names no voice"), Text::tr("Use --voice stock."));
    }
    return voice == QLatin1String("stock") ? std::string() : voice.toStdString();
}

Result<ChosenVoice> knownVoice(const Session& session, const std::string& name)
{
    if (!name.empty() && name != matchedVoiceName && session.voicesProblem) {
        return *session.voicesProblem;
    }
    return voiceNamed(name, voicesFolder(), *session.engines);
}

Result<std::string> senderVoice(Session& session, const std::string& asked, const SenderVoiceRequest& sender, bool quiet)
{
    TrainingView view(quiet);
    const auto choice = asked == fitVoiceName
                            ? fittedVoice(sender, voicesFolder(), *session.engines, Interrupt::token(), std::ref(view))
                            : matchedVoice(sender, *session.engines, Interrupt::token());
    view.end();
    if (choice) {
        return useVoice(session, *choice, quiet);
    }
    switch (choice.error().code) {
        case ErrorCode::FileNotFound:
        case ErrorCode::FileUnreadable:
        case ErrorCode::AudioFormat:
        case ErrorCode::Cancelled: return choice.error();
        default:
            printNote(Text::tr("Spoken in a stock voice: %1").arg(QString::fromStdString(choice.error().text())));
            return std::string();
    }
}

std::string useVoice(Session& session, const ChosenVoice& choice, bool quiet)
{
    if (choice.voice) {
        addVoice(session, *choice.voice);
    }
    if (!quiet) {
        for (const std::string& note : choice.notes) {
            printNote(QString::fromStdString(note));
        }
    }
    if (!choice.problem.empty()) {
        printNote(QString::fromStdString(choice.problem));
    }
    return choice.name;
}

}  // namespace xenoglot
