#include "gui/LanguageAvailability.h"

#include "gui/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace xenoglot {

namespace {

/// Carries tr() for this file.
class Availability
{
    Q_DECLARE_TR_FUNCTIONS(LanguageAvailability)
};

bool contains(const std::vector<std::string>& codes, const std::string& code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool canTranslate(const EngineProvider& engines, const std::string& source, const std::string& language)
{
    // Speech that nothing translates as text goes through the recogniser's own translation to English.
    return (!source.empty() && engines.canTranslate(source, language)) || language == "en"
           || engines.canTranslate("en", language);
}

/// Names of the models of the catalogue that would fill a gap.
template <typename Helps>
QString remedyFrom(const Catalogue& catalogue, Helps helps)
{
    QStringList names;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        if (helps(entry.model)) {
            names << words::text(entry.program ? entry.program->package : entry.model.name);
        }
    }
    names.removeDuplicates();
    return names.isEmpty() ? Availability::tr("No model for this is known to this version.")
                           : Availability::tr("It would take: %1.").arg(names.join(QStringLiteral(", ")));
}

}  // namespace

LanguageAvailability availabilityOf(const std::string& language, const std::string& source, const EngineProvider* engines,
                                    const Catalogue& catalogue)
{
    if (engines == nullptr) {
        return {false, false, Availability::tr("The models are being opened"), {}};
    }
    if (language == source) {
        return {false, false, Availability::tr("Language of the message"), {}};
    }
    if (!engines->canSpeak(language)) {
        return {false, false, Availability::tr("No voice"), remedyFrom(catalogue, [&](const ModelDescription& m) {
                    return m.task == "speak" && contains(m.languages, language);
                })};
    }
    if (!canTranslate(*engines, source, language)) {
        return {false, true, Availability::tr("Needs your translation"), remedyFrom(catalogue, [&](const ModelDescription& m) {
                    return std::any_of(m.directions.begin(), m.directions.end(),
                                       [&](const Direction& direction) { return direction.to == language; });
                })};
    }
    return {true, true, {}, {}};
}

std::vector<std::string> knownLanguages(const Catalogue& catalogue)
{
    std::set<std::string> codes;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        codes.insert(entry.model.languages.begin(), entry.model.languages.end());
        for (const Direction& direction : entry.model.directions) {
            codes.insert({direction.from, direction.to});
        }
    }
    return {codes.begin(), codes.end()};
}

}  // namespace xenoglot
