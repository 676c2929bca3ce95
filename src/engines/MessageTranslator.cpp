#include "engines/MessageTranslator.h"

#include "core/Wording.h"
#include "text/LeftWords.h"
#include "text/Phrasebook.h"
#include "text/Regex.h"
#include "text/SentenceSplitter.h"
#include "text/TextProtection.h"
#include "text/TranslationCheck.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace xenoglot {

namespace {

constexpr std::size_t mostCharacters = 400;   // of what is translated in one piece: beyond it small models lose the thread
constexpr std::size_t fewestCharacters = 40;  // of a clause on its own, in a retry

/// The ways to put a sentence to a translator, in the order in which they are tried.
enum class Phrasing { Protected, Digits, AsWritten, Plainer, Clauses };
constexpr Phrasing phrasings[] = {Phrasing::Protected, Phrasing::Digits, Phrasing::AsWritten, Phrasing::Plainer,
                                  Phrasing::Clauses};

/// One sentence as it is given to the translator, and what its answer is judged by.
struct Request {
    std::vector<TextProtection> parts;
    std::vector<std::string> texts;  ///< one for each part

    std::string readable() const
    {
        std::string text;
        for (const TextProtection& part : parts) {
            text += (text.empty() ? "" : " ") + part.readable();
        }
        return text;
    }
};

Request makeRequest(const std::string& sentence, Phrasing phrasing, const std::string& language)
{
    // What is known to be misread is put otherwise from the first; only "as written" is really that.
    const std::string known = phrasing == Phrasing::AsWritten ? sentence : phrasebookWording(sentence, language);
    std::vector<std::string> parts{known};
    if (phrasing == Phrasing::Plainer) {
        parts.front() = plainerWording(known, language);
    } else if (phrasing == Phrasing::Digits) {
        parts.front() = numberWordsToDigits(known, language);
    } else if (phrasing == Phrasing::Clauses) {
        parts = SentenceSplitter(language).splitClauses(known, std::max(fewestCharacters, known.size() * 2 / 3));
    }
    Request request;
    for (const std::string& part : parts) {
        request.parts.emplace_back(part, language);
        request.texts.push_back(phrasing == Phrasing::AsWritten ? part : request.parts.back().text());
    }
    return request;
}

/// True when not a word was changed: right for a name or "OK.", suspicious for anything else.
bool unchanged(const std::string& source, const std::string& translation)
{
    static const Regex notLetter("[^\\p{L}]+");
    const auto letters = [](const std::string& text) {
        return notLetter.replace(text, [](const Regex::Match&) { return std::string(); });
    };
    return letters(source) == letters(translation);
}

bool hasLetters(const std::string& text)
{
    static const Regex letter("\\p{L}");
    return letter.find(text);
}

bool hasContent(const std::string& text)
{
    static const Regex content("[\\p{L}\\p{N}]");
    return content.find(text);
}

std::string shortened(const std::string& sentence)
{
    static const Regex head("^.{0,80}");
    const std::string start = head.matches(sentence).front().groups[0];
    return start.size() < sentence.size() ? start + "…" : start;
}

std::vector<std::string> stepsOf(const MessageTranslator::Route& route)
{
    std::vector<std::string> steps;
    for (const auto& translator : route) {
        const Direction direction = translator->direction();
        steps.push_back(translator->id() + " " + direction.from + "→" + direction.to);
    }
    return steps;
}

}  // namespace

MessageTranslator::MessageTranslator(std::string from, std::string to, std::vector<Route> routes)
    : m_from(std::move(from)), m_to(std::move(to)), m_routes(std::move(routes))
{
}

Result<MessageTranslator::Outcomes> MessageTranslator::translateStep(const Translator& translator,
                                                                     const std::vector<std::string>& sentences,
                                                                     const std::vector<std::string>& originals,
                                                                     const StopToken& stop, const ProgressSink& progress)
{
    /// What is used when no wording brings anything better.
    struct Candidate {
        std::string text;
        std::vector<std::string> left;
        bool unchanged = false;
    };
    const Direction direction = translator.direction();
    Outcomes outcomes(sentences.size());
    std::vector<std::optional<Candidate>> candidates(sentences.size());
    std::vector<std::set<std::vector<std::string>>> tried(sentences.size());
    bool first = true;
    for (const Phrasing phrasing : phrasings) {
        std::vector<std::size_t> asked;
        std::vector<Request> requests;
        std::vector<std::string> batch;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (outcomes[i].text) {
                continue;
            }
            Request request = makeRequest(sentences[i], phrasing, direction.from);
            if (!tried[i].insert(request.texts).second) {
                continue;  // this phrasing is no other than one before
            }
            batch.insert(batch.end(), request.texts.begin(), request.texts.end());
            asked.push_back(i);
            requests.push_back(std::move(request));
        }
        if (batch.empty()) {
            continue;
        }
        const auto answers = translator.answers(batch, stop, first ? progress : ProgressSink());
        first = false;
        if (!answers) {
            return answers.error();
        }
        if (answers->size() != batch.size()) {
            return Error{ErrorCode::Internal,
                         worded(Wording::tr("%1 returned %2 sentences for %3"), translator.id(), answers->size(), batch.size()),
                         {}};
        }
        auto answer = answers->begin();
        for (std::size_t k = 0; k < asked.size(); ++k) {
            const std::size_t i = asked[k];
            Candidate candidate;
            std::vector<std::string> unknown;
            std::optional<std::string> fault;
            for (const TextProtection& part : requests[k].parts) {
                const std::string restored = part.restore(answer->text);
                unknown.insert(unknown.end(), answer->unknown.begin(), answer->unknown.end());
                ++answer;
                candidate.text += (candidate.text.empty() ? "" : " ") + restored;
                // A clause that vanished would hide in the whole.
                if (!fault && requests[k].parts.size() > 1) {
                    fault = translationFault(part.readable(), direction.from, restored, direction.to);
                }
            }
            const std::string source = requests[k].readable();
            if (!fault) {
                fault = translationFault(source, direction.from, candidate.text, direction.to);
            }
            candidate.unchanged =
                phrasing != Phrasing::Clauses && (unchanged(sentences[i], candidate.text) || unchanged(source, candidate.text));
            candidate.left = leftWords(unknown, source, originals.empty() ? std::string() : originals[i]);
            if (candidate.unchanged && candidate.left.empty() && !nearKin(direction.from, direction.to)) {
                candidate.left = loneCommonWord(candidate.text);
            }
            if (!fault) {
                fault = leftWordsFault(candidate.left, candidate.text);
            }
            if (fault) {
                outcomes[i].fault = outcomes[i].fault.empty() ? *fault : outcomes[i].fault;
            } else if (!candidate.unchanged && candidate.left.empty()) {
                outcomes[i].text = std::move(candidate.text);
            } else if (!candidates[i]
                       || std::pair(candidate.left.size(), candidate.unchanged)
                              < std::pair(candidates[i]->left.size(), candidates[i]->unchanged)) {
                candidates[i] = std::move(candidate);
            }
        }
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!outcomes[i].text && candidates[i]) {
            outcomes[i].text = std::move(candidates[i]->text);
            outcomes[i].left = std::move(candidates[i]->left);
        }
    }
    return outcomes;
}

Result<MessageTranslator::Outcomes> MessageTranslator::translateAlong(const Route& route,
                                                                      const std::vector<std::string>& sentences,
                                                                      const StopToken& stop, const ProgressSink& progress) const
{
    Outcomes outcomes(sentences.size());
    std::vector<std::size_t> alive(sentences.size());
    std::iota(alive.begin(), alive.end(), std::size_t{0});
    std::vector<std::string> texts = sentences;
    std::vector<std::string> originals;
    for (std::size_t step = 0; step < route.size() && !alive.empty(); ++step) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        auto translated = translateStep(*route[step], texts, originals, stop, [&](double fraction) {
            report(progress, (static_cast<double>(step) + fraction) / static_cast<double>(route.size()));
        });
        if (!translated) {
            return translated.error();
        }
        std::vector<std::size_t> still;
        std::vector<std::string> next;
        for (std::size_t k = 0; k < alive.size(); ++k) {
            Outcome& outcome = (*translated)[k];
            if (outcome.text) {
                still.push_back(alive[k]);
                next.push_back(std::move(*outcome.text));
                std::vector<std::string>& left = outcomes[alive[k]].left;
                left.insert(left.end(), outcome.left.begin(), outcome.left.end());
            } else {
                outcomes[alive[k]].fault = outcome.fault;
            }
        }
        alive = std::move(still);
        texts = std::move(next);
        originals.clear();
        for (const std::size_t i : alive) {
            originals.push_back(sentences[i]);
        }
    }
    for (std::size_t k = 0; k < alive.size(); ++k) {
        const std::size_t i = alive[k];
        // Over several steps: what each of them let pass may still add up. Two or three words may well come round to the same
        // spelling ("Oh no!" in English and Spanish); each step has changed them.
        const std::string source = TextProtection(phrasebookWording(sentences[i], m_from), m_from).readable();
        const bool judged = route.size() > 1 && std::count(source.begin(), source.end(), ' ') >= 3;
        if (const auto fault = judged ? translationFault(source, m_from, texts[k], m_to) : std::nullopt) {
            outcomes[i].fault = *fault;
        } else {
            outcomes[i].left = stillThere(outcomes[i].left, texts[k]);  // a later step may have known the word
            outcomes[i].text = std::move(texts[k]);
        }
    }
    return outcomes;
}

Result<Translation> MessageTranslator::translate(const std::string& text, const StopToken& stop,
                                                 const ProgressSink& progress) const
{
    if (m_routes.empty()) {
        return Error{
            ErrorCode::UnsupportedLanguage, worded(Wording::tr("Nothing installed translates from %1 to %2"), m_from, m_to), {}};
    }
    const SentenceSplitter splitter(m_from);
    std::vector<std::string> sentences;
    for (const std::string& sentence : withoutShouting(splitter.split(text), m_from)) {
        if (hasContent(sentence)) {
            const std::vector<std::string> parts = splitter.splitClauses(sentence, mostCharacters);
            sentences.insert(sentences.end(), parts.begin(), parts.end());
        }
    }
    if (sentences.empty()) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There is no text to translate"), {}};
    }

    Translation result;
    result.language = m_to;
    result.sentences.resize(sentences.size());
    std::vector<std::size_t> pending;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (hasLetters(sentences[i])) {
            pending.push_back(i);
        } else {
            result.sentences[i] = sentences[i];  // digits alone are the same in every language
        }
    }
    struct Draft {
        Outcome outcome;
        const Route* route = nullptr;
    };
    std::vector<Draft> drafts(sentences.size());  // with words left as they were, until another route knows them
    const auto take = [&result](std::size_t i, Outcome& outcome, const Route& route) {
        result.sentences[i] = std::move(*outcome.text);
        for (std::string& word : outcome.left) {
            if (std::find(result.leftUntranslated.begin(), result.leftUntranslated.end(), word)
                == result.leftUntranslated.end()) {
                result.leftUntranslated.push_back(std::move(word));
            }
        }
        for (std::string& step : stepsOf(route)) {
            if (std::find(result.route.begin(), result.route.end(), step) == result.route.end()) {
                result.route.push_back(std::move(step));
            }
        }
        result.draft = result.draft || !result.leftUntranslated.empty()
                       || std::any_of(route.begin(), route.end(), [](const auto& step) { return step->draft(); });
    };
    std::string fault;
    std::optional<Error> failure;
    for (const Route& route : m_routes) {
        std::vector<std::string> batch;
        for (const std::size_t i : pending) {
            batch.push_back(sentences[i]);
        }
        auto outcomes = translateAlong(route, batch, stop, progress);
        if (!outcomes) {
            if (outcomes.error().code == ErrorCode::Cancelled) {
                return outcomes.error();
            }
            failure = failure ? failure : outcomes.error();
            continue;
        }
        std::vector<std::size_t> still;
        bool rejected = false;
        for (std::size_t k = 0; k < pending.size(); ++k) {
            const std::size_t i = pending[k];
            Outcome& outcome = (*outcomes)[k];
            outcome.left = leftWords(outcome.left, text, {});  // "Maria?" alone is a name where another sentence says so
            if (outcome.text && outcome.left.empty()) {
                take(i, outcome, route);
                continue;
            }
            still.push_back(i);
            Draft& draft = drafts[i];
            if (outcome.text && (draft.route == nullptr || outcome.left.size() < draft.outcome.left.size())) {
                draft = {std::move(outcome), &route};
            } else if (!outcome.text && draft.route == nullptr && !rejected) {
                fault = outcome.fault;
                rejected = true;
            }
        }
        if (pending.empty() && result.route.empty()) {
            result.route = stepsOf(route);  // nothing but digits
            result.draft = std::any_of(route.begin(), route.end(), [](const auto& step) { return step->draft(); });
        }
        pending = std::move(still);
        if (pending.empty()) {
            break;
        }
    }
    std::erase_if(pending, [&](std::size_t i) {
        if (drafts[i].route != nullptr) {
            take(i, drafts[i].outcome, *drafts[i].route);
        }
        return drafts[i].route != nullptr;
    });
    if (pending.empty() && !(result.route.empty() && failure)) {
        report(progress, 1.0);
        return result;
    }
    if (fault.empty() && failure) {
        return *failure;
    }
    return Error{ErrorCode::TranslationRejected,
                 worded(Wording::tr("Sentence %1 (\"%2\") could not be translated to %3: %4"), pending.front() + 1,
                        shortened(sentences[pending.front()]), m_to, fault),
                 Wording::tr("Word this sentence otherwise, or give the translation yourself.")};
}

}  // namespace xenoglot
