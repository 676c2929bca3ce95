#include "cli/VoiceChoice.h"

#include "cli/Console.h"
#include "cli/Options.h"
#include "cli/Text.h"

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
