#include "audio/SoundFileDecoder.h"

#include "core/Wording.h"

#include <sndfile.h>
#include <unistd.h>
#include <vector>

namespace xenoglot {

SoundFileDecoder::SoundFileDecoder(int descriptor, AudioContainer container) : m_descriptor(descriptor), m_container(container)
{
}

SoundFileDecoder::~SoundFileDecoder()
{
    sf_close(m_file);
}

Result<AudioStreamInfo> SoundFileDecoder::open(const StopToken&)
{
    sf_close(m_file);
    lseek(m_descriptor, 0, SEEK_SET);
    SF_INFO info{};
    m_file = sf_open_fd(m_descriptor, SFM_READ, &info, SF_FALSE);
    if (m_file == nullptr) {
        return Error{ErrorCode::AudioFormat, worded(Wording::tr("its %1 header is damaged"), containerName(m_container)), {}};
    }
    m_channels = info.channels;
    AudioStreamInfo stream{std::string(containerName(m_container)), info.samplerate, info.channels, {}};
    if (info.frames >= 0 && info.frames < SF_COUNT_MAX && info.samplerate > 0) {
        stream.seconds = static_cast<double>(info.frames) / info.samplerate;
    }
    return stream;
}

Result<void> SoundFileDecoder::decode(MonoMixer& mixer, const StopToken& stop)
{
    // Reopened rather than rewound: a seek in a damaged compressed stream may fail where reading from the start does not.
    if (const auto opened = open(stop); !opened) {
        return opened.error();
    }
    constexpr sf_count_t blockFrames = 16384;
    std::vector<float> block(static_cast<std::size_t>(blockFrames * m_channels));
    while (!mixer.overflowed()) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const sf_count_t got = sf_readf_float(m_file, block.data(), blockFrames);
        if (got <= 0) {
            break;
        }
        mixer.push(block.data(), static_cast<std::size_t>(got));
    }
    return {};
}

}  // namespace xenoglot
