#include "engines/ApertiumTranslator.h"

#include "core/Program.h"
#include "text/Regex.h"
#include "text/Utf8.h"

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

/// Without the marks that the program puts before a word it does not know or cannot form.
std::string withoutMarks(const std::string& translation, const std::string& source)
{
    static const Regex mark("(?<![\\p{L}\\d.])[*@#~](?=\\p{L})");
    return mark.replace(translation, [&source](const Regex::Match& match) -> std::optional<std::string> {
        return source.find(match.groups[0]) == std::string::npos ? std::optional<std::string>("") : std::nullopt;
    });
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
        return Error{ErrorCode::InvalidArgument, "The translator " + description.id + " needs a mode and one direction", {}};
    }
    if (findProgram("apertium").empty()) {
        return Error{ErrorCode::ProgramMissing, "The program apertium is not installed",
                     "Install the package " + package(description) + "."};
    }
    return std::shared_ptr<const Translator>(std::make_shared<ApertiumTranslator>(description));
}

Result<std::string> ApertiumTranslator::run(const std::string& text, const StopToken& stop) const
{
    ProgramCall call;
    call.program = "apertium";
    call.arguments = {"-u", parameter(m_description, "mode")};
    call.input = text;
    call.timeLimit = std::chrono::seconds(20 + static_cast<int>(text.size() / 500));
    call.package = package(m_description);
    auto output = runProgram(call, stop);
    if (!output && output.error().code == ErrorCode::ProgramFailed) {
        Error error = output.error();
        error.hint = "Check that the package " + package(m_description) + " is installed.";
        return error;
    }
    return output;
}

Result<std::vector<std::string>> ApertiumTranslator::translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                                               const ProgressSink& progress) const
{
    std::vector<std::string> results(sentences.size());
    std::vector<std::size_t> spoken;  // those with something in them
    std::string text;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (const std::string line = simplifyWhiteSpace(sentences[i]); !line.empty()) {
            spoken.push_back(i);
            text += line + "\n\n";
        }
    }
    if (spoken.empty()) {
        return results;
    }
    const auto output = run(text, stop);
    if (!output) {
        return output.error();
    }
    const std::vector<std::string> translated = lines(*output);
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        const std::string& source = sentences[spoken[i]];
        if (translated.size() == spoken.size()) {
            results[spoken[i]] = withoutMarks(translated[i], source);
            continue;
        }
        const auto alone = run(simplifyWhiteSpace(source) + "\n", stop);
        if (!alone) {
            return alone.error();
        }
        results[spoken[i]] = withoutMarks(simplifyWhiteSpace(*alone), source);
        report(progress, static_cast<double>(i + 1) / static_cast<double>(spoken.size()));
    }
    report(progress, 1.0);
    return results;
}

}  // namespace xenoglot
