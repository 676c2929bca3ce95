#include "gui/SaveTake.h"

#include "audio/AudioReader.h"
#include "audio/AudioWriter.h"
#include "core/DisplayName.h"
#include "gui/Words.h"

#include <QCoreApplication>

namespace xenoglot {

Result<void> saveTake(const std::filesystem::path& take, const std::filesystem::path& target)
{
    const std::string ending = target.extension().string();
    const auto format = audioFileFormat(ending.empty() ? ending : ending.substr(1));
    if (!format) {
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("SaveTake", "%1 does not end in .wav, .flac, .opus or .mp3")
                         .arg(words::text(displayName(target.filename())))
                         .toStdString(),
                     QCoreApplication::translate("SaveTake", "Give the file one of these endings.").toStdString()};
    }
    const auto audio = readAudio(take);
    if (!audio) {
        return audio.error();
    }
    return writeAudio(target, audio->clip, *format);
}

}  // namespace xenoglot
