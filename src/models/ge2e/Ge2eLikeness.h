#pragma once

#include "models/ge2e/Ge2eMel.h"
#include "models/ge2e/Ge2eModel.h"

#include <cstdint>
#include <memory>

namespace xenoglot {

/// How far speech is from a speaker in the ears of GE2E, as a loss: the speaker consistency of Xin et al. 2021 ("Cross-lingual
/// Speaker Adaptation using Domain Adaptation and Speaker Consistency Loss for Text-To-Speech Synthesis"), also of YourTTS
/// (Casanova et al. 2022, arXiv:2112.02418). Gradients pass to the samples. Immutable: one instance serves all threads.
class Ge2eLikeness
{
public:
    /// recording: [samples] of the speaker, of at least `window` samples; he is the mean of its windows, which overlap by half.
    /// window: what will be compared, because embeddings depend on the length. sampleRate: of both, in Hz, 16000 at least.
    Ge2eLikeness(std::shared_ptr<const Ge2eModel> model, int sampleRate, const at::Tensor& recording, std::int64_t window);

    /// 1 minus the cosine: [samples], some 0.5 s or more, → scalar.
    at::Tensor distance(const at::Tensor& samples) const;

private:
    at::Tensor embedding(const at::Tensor& samples) const;

    std::shared_ptr<const Ge2eModel> m_model;
    int m_sampleRate;
    Ge2eMel m_frontEnd;
    at::Tensor m_speaker;  // length 1
};

}  // namespace xenoglot
