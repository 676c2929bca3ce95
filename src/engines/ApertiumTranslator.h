#pragma once

#include "engines/ComputeDevice.h"
#include "engines/Translator.h"

#include <memory>

namespace xenoglot {

/// Translates with the `apertium` program (rules; closely related languages), in its own process. Parameters of the description:
/// "mode" (the program's name of the direction, "pt-es"), "package" (the Debian package that brings it, for hints). No files.
class ApertiumTranslator final : public Translator
{
public:
    /// Errors: ProgramMissing, InvalidArgument (no mode, not one direction).
    static Result<std::shared_ptr<const Translator>> load(const ModelDescription& description, const ComputeDevice& device);

    std::string id() const override { return m_description.id; }
    Direction direction() const override { return m_description.directions.front(); }
    bool draft() const override { return m_description.draft; }

    /// One call of the program for all sentences, each a paragraph of its own; when it does not give back as many, one call each.
    /// Errors: ProgramMissing, ProgramFailed, Timeout, Cancelled.
    Result<std::vector<std::string>> translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                               const ProgressSink& progress) const override;

    /// The program copies what it does not know and marks it; the marks are taken out and the words named, without those that the
    /// program knows as words of the target language (it is asked the other way round).
    Result<std::vector<Answer>> answers(const std::vector<std::string>& sentences, const StopToken& stop,
                                        const ProgressSink& progress) const override;

    explicit ApertiumTranslator(ModelDescription description) : m_description(std::move(description)) {}

private:
    Result<std::string> run(const std::string& text, const std::string& mode, const StopToken& stop) const;
    Result<void> dropWordsOfTheTarget(std::vector<Answer>& answers, const StopToken& stop) const;

    ModelDescription m_description;
};

}  // namespace xenoglot
