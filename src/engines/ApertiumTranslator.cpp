#include "engines/ApertiumTranslator.h"

#include "core/Program.h"
#include "core/Wording.h"
#include "text/Regex.h"
#include "text/Utf8.h"

#include <algorithm>
#include <set>

namespace xenoglot {

namespace {

std::string parameter(const ModelDescription& description, const char* name)
{
    const auto found = description.parameters.find(name);
    return found == description.parameters.end() ? std::string() : found->second;
}

std::string package(const ModelDescription& description)
{
    const std::string name = parameter(description, "package");
    return name.empty() ? "apertium" : name;
}

/// Without the marks that the program puts before a word that it does not know ("*"), has no translation for ("@") or cannot
/// inflect ("#"). The first two are named; the third is a word of the target language, only not in the form it should have. What
/// hangs on a number ("5eur", "4x4") is a unit or a code, which needs no translation.
Translator::Answer withoutMarks(const std::string& translation, const std::string& source)
{
    static const Regex mark("(?<![\\p{L}.])([*@#~])(\\p{L}[\\p{L}\\p{M}\\d]*)");
    static const Regex number("\\d$");
    Translator::Answer answer;
    answer.text = mark.replace(translation, [&](const Regex::Match& match) -> std::optional<std::string> {
        if (source.find(match.groups[0]) != std::string::npos) {
            return std::nullopt;  // the text has it so
        }
        if ((match.groups[1] == "*" || match.groups[1] == "@") && !number.find(match.before)) {
            answer.unknown.push_back(match.groups[2]);
        }
        return match.groups[2];
    });
    return answer;
}

/// The clock times of Portuguese and Catalan as the program knows them: "6h50" → "6:50".
std::string readable(const std::string& sentence)
{
    static const Regex time("(?<![\\p{L}\\d.,:])([01]?\\d|2[0-4])h([0-5]\\d)(?:min)?(?![\\p{L}\\d])");
    return time.replace(simplifyWhiteSpace(sentence), [](const Regex::Match& match) -> std::optional<std::string> {
        return match.groups[1] + ":" + match.groups[2];
    });
}

/// Portuguese "mal-" before a participle is "badly"; the program takes it for "barely", which nothing in Spanish begins with.
std::string withoutBarely(const std::string& translation)
{
    static const Regex barely("\\bapenas-(?=[\\p{L}*])");
    return barely.replace(translation, [](const Regex::Match&) -> std::optional<std::string> { return "mal "; });
}

/// "pt-es" → "es-pt", "es-pt_BR" → "pt-es": the name of the other direction.
std::string reverseMode(const std::string& mode)
{
    const std::size_t dash = mode.find('-');
    if (dash == std::string::npos) {
        return {};
    }
    const std::string to = mode.substr(dash + 1);
    return to.substr(0, to.find('_')) + "-" + mode.substr(0, dash);
}

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> result;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (std::string line = simplifyWhiteSpace(std::string_view(text).substr(start, end - start)); !line.empty()) {
            result.push_back(std::move(line));
        }
        start = end + 1;
    }
    return result;
}

}  // namespace

Result<std::shared_ptr<const Translator>> ApertiumTranslator::load(const ModelDescription& description, const ComputeDevice&)
{
    if (parameter(description, "mode").empty() || description.directions.size() != 1) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("The translator %1 needs a mode and one direction"), description.id),
                     {}};
    }
    if (findProgram("apertium").empty()) {
        return Error{ErrorCode::ProgramMissing, Wording::tr("The program apertium is not installed"),
                     worded(Wording::tr("Install the package %1."), package(description))};
    }
    return std::shared_ptr<const Translator>(std::make_shared<ApertiumTranslator>(description));
}

Result<std::string> ApertiumTranslator::run(const std::string& text, const std::string& mode, const StopToken& stop) const
{
    ProgramCall call;
    call.program = "apertium";
    call.arguments = {mode};
    call.input = text;
    call.timeLimit = std::chrono::seconds(20 + static_cast<int>(text.size() / 500));
    call.package = package(m_description);
    auto output = runProgram(call, stop);
    if (!output && output.error().code == ErrorCode::ProgramFailed) {
        Error error = output.error();
        error.hint = worded(Wording::tr("Check that the package %1 is installed."), package(m_description));
        return error;
    }
    return output;
}

Result<std::vector<std::string>> ApertiumTranslator::translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                                               const ProgressSink& progress) const
{
    auto answered = answers(sentences, stop, progress);
    if (!answered) {
        return answered.error();
    }
    std::vector<std::string> texts;
    for (Answer& answer : *answered) {
        texts.push_back(std::move(answer.text));
    }
    return texts;
}

Result<std::vector<Translator::Answer>> ApertiumTranslator::answers(const std::vector<std::string>& sentences,
                                                                    const StopToken& stop, const ProgressSink& progress) const
{
    std::vector<Answer> results(sentences.size());
    std::vector<std::size_t> spoken;  // those with something in them
    std::string text;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (const std::string line = readable(sentences[i]); !line.empty()) {
            spoken.push_back(i);
            text += line + "\n\n";
        }
    }
    if (spoken.empty()) {
        return results;
    }
    const std::string mode = parameter(m_description, "mode");
    const auto output = run(text, mode, stop);
    if (!output) {
        return output.error();
    }
    const std::vector<std::string> translated = lines(*output);
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        const std::string& source = sentences[spoken[i]];
        if (translated.size() == spoken.size()) {
            results[spoken[i]] = withoutMarks(withoutBarely(translated[i]), source);
            continue;
        }
        const auto alone = run(readable(source) + "\n", mode, stop);
        if (!alone) {
            return alone.error();
        }
        results[spoken[i]] = withoutMarks(withoutBarely(simplifyWhiteSpace(*alone)), source);
        report(progress, static_cast<double>(i + 1) / static_cast<double>(spoken.size()));
    }
    if (const auto dropped = dropWordsOfTheTarget(results, stop); !dropped) {
        return dropped.error();
    }
    report(progress, 1.0);
    return results;
}

Result<void> ApertiumTranslator::dropWordsOfTheTarget(std::vector<Answer>& answers, const StopToken& stop) const
{
    std::set<std::string> words;
    std::string text;
    for (const Answer& answer : answers) {
        for (const std::string& word : answer.unknown) {
            text += words.insert(word).second ? word + "\n\n" : "";
        }
    }
    if (words.empty()) {
        return {};
    }
    const auto output = run(text, reverseMode(parameter(m_description, "mode")), stop);
    if (!output) {
        // A package may bring one direction only: then all of them stay named.
        return output.error().code == ErrorCode::Cancelled ? Result<void>(output.error()) : Result<void>();
    }
    static const Regex unknown("\\*(\\p{L}[\\p{L}\\p{M}\\d]*)");
    std::set<std::string> marked;
    for (const Regex::Match& match : unknown.matches(*output)) {
        marked.insert(match.groups[1]);
    }
    for (Answer& answer : answers) {
        std::erase_if(answer.unknown, [&marked](const std::string& word) { return !marked.contains(word); });
    }
    return {};
}

}  // namespace xenoglot
