#pragma once

#include "core/StopToken.h"
#include "engines/EngineRegistry.h"
#include "engines/SpeechAssembler.h"
#include "run/Clock.h"
#include "run/EngineGate.h"
#include "run/JobState.h"
#include "run/LanguageOrder.h"
#include "run/Message.h"
#include "run/RunReport.h"
#include "run/RunRequest.h"
#include "run/SpeakerReferences.h"
#include "run/StageCache.h"
#include "run/WorkerPlan.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xenoglot {

class TakeCheck;
struct HeardUtterance;

/// What all jobs of a run share. Nothing in it changes while they work; engines are immutable, the cache is thread-safe.
struct RunContext {
    RunRequest request;
    WorkerPlan plan;
    Message message;
    std::shared_ptr<EngineProvider> engines;
    std::shared_ptr<const StageCache> cache;
    std::shared_ptr<EngineGate> gate;
    std::shared_ptr<SpeakerReferences> speakers = std::make_shared<SpeakerReferences>();  ///< thread-safe
};

/// One language of one message: translate, speak, check, write. Runs in one worker thread, throws nothing, keeps its own error.
class LanguageJob
{
public:
    /// `stageChanged` is called in the worker's thread at every change of stage.
    LanguageJob(std::shared_ptr<const RunContext> context, LanguageOrder order, std::shared_ptr<JobState> state, StopToken stop,
                std::function<void(JobStage)> stageChanged);

    /// The one call that does it all.
    LanguageResult run();

private:
    Result<void> translate();
    Result<void> speak();
    /// All sentences by m_engine. Error: m_parts has those before it.
    Result<void> speakSentences(const ProgressSink& progress);
    /// One utterance, from the cache or the engine.
    Result<AudioClip> speak(const Utterance& utterance, const ProgressSink& progress);
    /// The parts as one message.
    Result<void> assemble();
    /// When each sentence of the text is heard.
    void timeSentences();
    Result<void> check();
    Result<void> checkWords();
    /// The text of each utterance.
    std::vector<std::string> meant() const;
    /// What was heard of each utterance, after what was wrong has been tried again. Error: as speakAgain().
    Result<void> hearWords(const TakeCheck& check, std::vector<HeardUtterance>& heard, const ProgressSink& progress);
    /// A learned voice may be hard to understand in a language: where the speaker's matched one is understood better, it speaks
    /// the whole take, once. Error: the take is as it was.
    Result<void> tryMatchedVoice(const TakeCheck& check, std::vector<HeardUtterance>& heard);
    /// Tries a wrong utterance again, alone, and keeps the best. Error: what put an end to it; what is best so far is kept.
    Result<void> speakAgain(const TakeCheck& check, std::size_t index, HeardUtterance& best);
    Result<void> checkSpeaker();
    Result<void> write();
    void enter(JobStage stage, double fraction);
    void addNote(const std::string& note);

    std::shared_ptr<const RunContext> m_context;
    LanguageOrder m_order;
    std::shared_ptr<JobState> m_state;
    StopToken m_stop;
    std::function<void(JobStage)> m_stageChanged;
    Clock m_queued;

    LanguageResult m_result;
    std::vector<std::string> m_sentences;
    std::shared_ptr<const SpeechSynthesizer> m_engine;
    std::optional<StageCache> m_cache;  ///< of what is spoken: it belongs to the voice
    std::vector<SpokenPart> m_parts;    ///< of each utterance
    AudioClip m_speech;
};

}  // namespace xenoglot
