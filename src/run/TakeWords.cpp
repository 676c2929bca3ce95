#include "run/TakeWords.h"

#include "core/Wording.h"

#include <algorithm>
#include <optional>

namespace xenoglot {

namespace {

Wording::Value figure(double value)
{
    return Wording::Value::decimal(value, 2);
}

Wording::Value percentRight(double wordError)
{
    return Wording::Value::decimal(100 * std::max(0.0, 1 - wordError), 0);
}

std::string closeness(const LanguageResult& take)
{
    const Similarity& judge = take.similarity.front();
    std::string words = take.speaker.empty() ? worded(Wording::tr("close to you: %L1"), figure(judge.value))
                                             : worded(Wording::tr("close to %2: %L1"), figure(judge.value), take.speaker);
    if (judge.usedInFit) {
        words += worded(Wording::tr(" by %1, which the voice was trained on"), judge.encoder);
    }
    std::string others;
    const auto add = [&others](const std::string& each) { others += (others.empty() ? " — " : ", ") + each; };
    if (judge.floor) {
        add(worded(Wording::tr("a stranger %L1"), figure(*judge.floor)));
    }
    if (judge.ceilingAcross) {
        add(worded(Wording::tr("one speaker in two languages %L1"), figure(*judge.ceilingAcross)));
    }
    if (judge.ceiling) {
        add(take.speaker.empty() ? worded(Wording::tr("you yourself %L1"), figure(*judge.ceiling))
                                 : worded(Wording::tr("%2 in person %L1"), figure(*judge.ceiling), take.speaker));
    }
    return words + others;
}

std::string explained(const Similarity& judge, const std::string& speaker)
{
    std::string lines = worded(Wording::tr("%L1: how alike %2 finds this take and the recording of the voice; 1 is the same."),
                               figure(judge.value), judge.encoder);
    const auto add = [&lines](const std::string& line) { lines += "\n" + line; };
    if (judge.floor) {
        const std::string nearest =
            judge.strangerIsSynthetic ? worded(Wording::tr("%1, a synthetic voice"), judge.stranger) : judge.stranger;
        add(worded(Wording::tr("%L1: the stranger who is most like that recording (%2), of %3, of whom %5 are synthetic voices; "
                               "%L4 is their mean."),
                   figure(*judge.floor), nearest, judge.strangers, figure(judge.floorMean.value_or(0)),
                   judge.syntheticStrangers));
    }
    if (judge.ceiling) {
        add(speaker.empty() ? worded(Wording::tr("%L1: two halves of your own recording."), figure(*judge.ceiling))
                            : worded(Wording::tr("%L1: two halves of the recording of %2."), figure(*judge.ceiling), speaker));
    }
    if (judge.ceilingAcross) {
        add(worded(Wording::tr("%L1: what one speaker was found to reach in two languages."), figure(*judge.ceilingAcross)));
    }
    if (judge.usedInFit) {
        add(worded(Wording::tr("The voice was trained on %1, so its figures flatter."), judge.encoder));
    }
    return lines;
}

}  // namespace

std::string takeInWords(const LanguageResult& take)
{
    std::string words = take.similarity.empty() ? std::string() : closeness(take);
    if (take.wordError) {
        words += words.empty() ? "" : "; ";
        words += worded(Wording::tr("words right %1 %"), percentRight(*take.wordError));
    }
    if (take.voiceKind != VoiceKind::Stock) {
        words += words.empty() ? "" : "; ";
        words += take.voiceKind == VoiceKind::Learned ? Wording::tr("learned voice") : Wording::tr("matched voice");
    }
    return words;
}

std::string takeExplained(const LanguageResult& take)
{
    std::string lines;
    const auto add = [&lines](const std::string& line) { lines += (lines.empty() ? "" : "\n") + line; };
    for (const Similarity& similarity : take.similarity) {
        add(explained(similarity, take.speaker));
    }
    if (take.wordError) {
        add(worded(Wording::tr("%1 %: words that were recognised again when the take was heard by the program."),
                   percentRight(*take.wordError)));
    }
    if (take.attempts > 1) {
        add(worded(Wording::tr("A sentence was spoken up to %1 times until it was understood, or the best was kept."),
                   take.attempts));
    }
    return lines;
}

}  // namespace xenoglot
