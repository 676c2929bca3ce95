#pragma once

#include "audio/AudioContainer.h"
#include "audio/AudioDecoder.h"

#include <memory>

struct sf_private_tag;

namespace xenoglot {

/// Decodes the containers that AudioContainer names, in this process, by libsndfile.
class SoundFileDecoder final : public AudioDecoder
{
public:
    /// Borrows the descriptor, which is open for reading and outlives the decoder.
    SoundFileDecoder(int descriptor, AudioContainer container);
    ~SoundFileDecoder() override;

    Result<AudioStreamInfo> open(const StopToken& stop) override;
    Result<void> decode(MonoMixer& mixer, const StopToken& stop) override;

private:
    int m_descriptor;
    AudioContainer m_container;
    int m_channels = 0;
    sf_private_tag* m_file = nullptr;
};

}  // namespace xenoglot
