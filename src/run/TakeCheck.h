#pragma once

#include "core/ProgressSink.h"
#include "engines/EngineRegistry.h"
#include "engines/SpeechAssembler.h"
#include "run/EngineGate.h"
#include "run/StageCache.h"
#include "run/WordLimit.h"

#include <span>
#include <string>
#include <vector>

namespace xenoglot {

/// What was heard of one utterance of a take.
struct HeardUtterance {
    WordError error;
    bool wrong = false;  ///< over the language's limit, another language, or in noise
    bool noisy = false;  ///< its words may be right for all that

    /// Right rather than wrong, then fewer words that are wrong.
    bool isBetterThan(const HeardUtterance& other) const
    {
        return wrong != other.wrong ? !wrong : error.errors() < other.error.errors();
    }
};

/// Listens to a take again by the recogniser and finds the utterances that were not spoken as they were meant. One job's, in its
/// thread and under its ComputeScope; what it refers to has to outlive it. Errors: those of the recogniser, Cancelled.
class TakeCheck
{
public:
    TakeCheck(EngineProvider& engines, const StageCache& cache, EngineGate& gate, std::string language, StopToken stop);

    const WordLimit& limit() const { return m_limit; }

    /// Hears a whole take once, and then alone each part that seemed wrong: the recogniser loses words where it goes on from one
    /// sentence to the next. The better of the two hearings counts. `parts` are those of the take, `meant` what they should say.
    Result<std::vector<HeardUtterance>> listen(const AudioClip& take, std::span<const SpokenPart> parts,
                                               const std::vector<std::string>& meant, const ProgressSink& progress) const;

    /// One utterance alone.
    Result<HeardUtterance> listen(const AudioClip& utterance, const std::string& meant) const;

private:
    struct Heard {
        std::string text;
        /// The recogniser is sure that it is another language. Told a language, it translates: speech in the wrong one may seem
        /// right.
        bool foreign = false;
    };
    Result<Heard> hear(const AudioClip& clip, const ProgressSink& progress) const;
    /// There is noise behind the speech. The recogniser understands speech in noise that is twice as loud. Without a model that
    /// can tell it is never so.
    Result<bool> isNoisy(const AudioClip& clip) const;
    /// Looks at what seems right so far for language and noise.
    Result<void> doubt(const AudioClip& clip, bool foreign, std::span<HeardUtterance> utterances) const;

    EngineProvider& m_engines;
    const StageCache& m_cache;
    EngineGate& m_gate;
    std::string m_language;
    StopToken m_stop;
    WordLimit m_limit;
};

/// The words of all together.
WordError sum(const std::vector<HeardUtterance>& heard);

}  // namespace xenoglot
