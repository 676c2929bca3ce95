#include "run/VoiceNames.h"

#include "core/DisplayName.h"
#include "core/Wording.h"
#include "run/VoiceErrors.h"

#include <QString>

namespace xenoglot {

Result<void> checkStockNames(const std::string& name, EngineProvider& engines)
{
    const auto stock = engines.synthesizer("en", {});
    if (!stock) {
        return {};  // without one the making says why
    }
    const QString wanted = QString::fromStdString(name).simplified();
    for (const Voice& voice : (*stock)->voices()) {
        if (QString::fromStdString(voice.name).compare(wanted, Qt::CaseInsensitive) == 0) {
            return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is a stock voice \"%1\""), voice.name),
                         Wording::tr("Choose another name.")};
        }
    }
    return {};
}

std::string tidyVoiceName(const std::string& name)
{
    return QString::fromStdString(name).simplified().normalized(QString::NormalizationForm_C).toStdString();
}

Result<void> renameVoice(VoiceLibrary& library, const std::string& name, const std::string& newName, EngineProvider& engines)
{
    const auto profile = library.find(name);
    if (!profile) {
        return profile.error();
    }
    if (!*profile) {
        return noSuchVoice(name);
    }
    if (const auto free = checkStockNames(newName, engines); !free) {
        return free;
    }
    const auto renamed = library.change((*profile)->id, [&](VoiceProfile& now) { now.name = tidyVoiceName(newName); });
    return !renamed ? Result<void>(renamed.error()) : *renamed ? Result<void>() : noSuchVoice(name);
}

Result<std::string> voiceNameFor(const std::filesystem::path& recording, VoiceLibrary& library, EngineProvider& engines)
{
    constexpr qsizetype longest = 60;
    QString name = QString::fromStdString(displayName(recording.stem())).simplified();
    for (QChar& character : name) {
        character = character.isPrint() && !character.isSurrogate() ? character : QLatin1Char(' ');
    }
    name = name.left(longest).simplified();
    if (name.isEmpty()) {
        name = QStringLiteral("voice");
    }
    for (int count = 1;; ++count) {
        const std::string each = (count == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(count)).toStdString();
        const auto found = library.find(each);
        if (!found && found.error().code != ErrorCode::FileDamaged) {
            return found.error();
        }
        const bool free = found && (!*found || !(*found)->isFinished());
        if (free && VoiceLibrary::checkName(each) && checkStockNames(each, engines)) {
            return each;
        }
    }
}

}  // namespace xenoglot
