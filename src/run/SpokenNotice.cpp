#include "run/SpokenNotice.h"

#include "audio/AudioReader.h"
#include "audio/Resample.h"
#include "core/Wording.h"

#include <QFile>
#include <QTemporaryFile>

#include <memory>
#include <utility>

static void initialiseResource()
{
    Q_INIT_RESOURCE(notices);  // it lies in a static library
}

namespace xenoglot {

namespace {

constexpr double pauseBehind = 0.6;  // seconds

Result<AudioClip> storedNotice(const std::string& language)
{
    initialiseResource();
    QString name = QStringLiteral(":/xenoglot/notices/%1.opus").arg(QString::fromStdString(language));
    if (!QFile::exists(name)) {
        name = QStringLiteral(":/xenoglot/notices/en.opus");
    }
    // The reader takes files, and a resource is none.
    QFile stored(name);
    const std::unique_ptr<QTemporaryFile> unpacked(QTemporaryFile::createNativeFile(stored));
    if (!unpacked) {
        return Error{ErrorCode::FileWrite, Wording::tr("The notice that the voice is synthetic cannot be unpacked"),
                     Wording::tr("Make some room in the folder for temporary files.")};
    }
    auto input = readAudio(unpacked->fileName().toStdString());
    return input ? Result<AudioClip>(std::move(input->clip)) : input.error();
}

}  // namespace

Result<double> addSpokenNotice(AudioClip& speech, const std::string& language)
{
    const auto stored = storedNotice(language);
    auto notice = stored ? resample(*stored, speech.sampleRate) : stored.error();
    if (!notice) {
        return notice.error();
    }
    notice->samples.resize(notice->samples.size() + static_cast<std::size_t>(pauseBehind * speech.sampleRate));
    const double seconds = notice->seconds();
    notice->samples.insert(notice->samples.end(), speech.samples.begin(), speech.samples.end());
    speech.samples = std::move(notice->samples);
    return seconds;
}

void delay(std::vector<TimedSentence>& sentences, double seconds)
{
    for (TimedSentence& sentence : sentences) {
        sentence.start += seconds;
        sentence.end += seconds;
    }
}

}  // namespace xenoglot
