#include "gui/SpokenLanguages.h"

#include "gui/Words.h"
#include "library/Catalogue.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

/// Carries tr() for this file.
class SpokenLanguages
{
    Q_DECLARE_TR_FUNCTIONS(SpokenLanguages)
};

}  // namespace

void fillSpokenLanguages(QComboBox& box)
{
    box.addItem(SpokenLanguages::tr("Find out"), QString());
    QList<std::pair<QString, QString>> languages;
    for (const CatalogueEntry& entry : Catalogue::builtIn().entries()) {
        if (entry.model.task == "recognise") {
            for (const std::string& code : entry.model.languages) {
                languages.append({words::languageName(words::text(code)), words::text(code)});
            }
        }
    }
    std::sort(languages.begin(), languages.end(),
              [](const auto& left, const auto& right) { return QString::localeAwareCompare(left.first, right.first) < 0; });
    languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
    for (const auto& [name, code] : languages) {
        box.addItem(name, code);
    }
}

}  // namespace xenoglot
