#include "gui/SaveTake.h"

#include "audio/AudioReader.h"
#include "audio/AudioWriter.h"
#include "core/DisplayName.h"
#include "core/Wording.h"

namespace xenoglot {

Result<void> saveTake(const std::filesystem::path& take, const AudioTags& tags, const std::filesystem::path& target)
{
    const std::string ending = target.extension().string();
    const auto format = audioFileFormat(ending.empty() ? ending : ending.substr(1));
    if (!format) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("%1 does not end in .wav, .flac, .opus or .mp3"), displayName(target.filename())),
                     Wording::tr("Give the file one of these endings.")};
    }
    const auto audio = readAudio(take);
    if (!audio) {
        return audio.error();
    }
    return writeAudio(target, audio->clip, *format, tags);
}

}  // namespace xenoglot
