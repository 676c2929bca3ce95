#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "library/ModelStore.h"
#include "run/RunReport.h"

#include <algorithm>
#include <cstdio>

namespace xenoglot {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// As JSON has it; tr() makes it a text for people.
const char* stateName(ModelState state)
{
    switch (state) {
        case ModelState::Installed: return QT_TRANSLATE_NOOP("Text", "installed");
        case ModelState::NotInstalled: return QT_TRANSLATE_NOOP("Text", "not installed");
        case ModelState::Damaged: return QT_TRANSLATE_NOOP("Text", "damaged");
    }
    return "";
}

QJsonArray errors(const std::vector<Error>& problems)
{
    QJsonArray array;
    for (const Error& problem : problems) {
        array.append(toJson(problem));
    }
    return array;
}

QJsonArray names(const std::vector<std::string>& ids)
{
    QJsonArray array;
    for (const std::string& id : ids) {
        array.append(text(id));
    }
    return array;
}

/// Shows how far a long check or installation is: on a terminal in place, in a pipe a line for each model.
class Progress
{
public:
    void operator()(const std::string& id, std::uint64_t done, std::uint64_t total)
    {
        const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 100;
        if (m_live && (percent != m_percent || id != m_id)) {
            std::fprintf(stderr, "\r\x1b[K%3d %%  %s", percent, id.c_str());
            m_drawn = true;
        } else if (!m_live && id != m_id) {
            std::fprintf(stderr, "%3d %%  %s\n", percent, id.c_str());
        }
        m_id = id;
        m_percent = percent;
    }

    void end()
    {
        if (m_drawn) {
            std::fputs("\r\x1b[K", stderr);
        }
    }

private:
    const bool m_live = isLiveTerminal();
    bool m_drawn = false;
    int m_percent = -1;
    std::string m_id;
};

int list(const ModelStore& store, bool json)
{
    QJsonArray array;
    for (const ModelStatus& status : store.list(Interrupt::token())) {
        const CatalogueEntry& entry = *status.entry;
        if (json) {
            array.append(QJsonObject{{QStringLiteral("id"), text(entry.model.id)},
                                     {QStringLiteral("name"), text(entry.model.name)},
                                     {QStringLiteral("task"), text(entry.model.task)},
                                     {QStringLiteral("state"), QString::fromLatin1(stateName(status.state))},
                                     {QStringLiteral("bytes"), static_cast<qint64>(entry.bytes())},
                                     {QStringLiteral("memory_mb"), entry.memoryMb},
                                     {QStringLiteral("licence"), text(entry.licence)},
                                     {QStringLiteral("quality"), text(entry.quality)},
                                     {QStringLiteral("error"),
                                      status.state == ModelState::Damaged ? QJsonValue(toJson(status.problem)) : QJsonValue()}});
            continue;
        }
        print(QStringLiteral("%1 %2 %3 %4 MB  %5")
                  .arg(text(entry.model.id), -22)
                  .arg(text(entry.model.task), -14)
                  .arg(Text::tr(stateName(status.state)), -17)
                  .arg(static_cast<double>(entry.bytes()) / 1e6, 6, 'f', 1)
                  .arg(text(entry.licence)));
        if (status.state == ModelState::Damaged) {
            printError(status.problem);
        }
    }
    if (json) {
        printJson(array);
    }
    return ExitDone;
}

int install(const ModelStore& store, const std::vector<std::string>& ids, const QString& from, bool json)
{
    Progress progress;
    const auto report = store.install(ids, from.toStdString(), std::ref(progress), Interrupt::token());
    progress.end();
    if (!report) {
        printError(report.error());
        return exitCodeFor(report.error());
    }
    for (const Error& problem : report->problems) {
        printError(problem);
    }
    if (json) {
        printJson(QJsonObject{{QStringLiteral("installed"), names(report->installed)},
                              {QStringLiteral("unchanged"), names(report->unchanged)},
                              {QStringLiteral("problems"), errors(report->problems)}});
    } else {
        for (const std::string& id : report->installed) {
            print(Text::tr("%1 installed").arg(text(id)));
        }
        print(Text::tr("%n model(s) ready in %1", nullptr, static_cast<int>(report->installed.size() + report->unchanged.size()))
                  .arg(text(store.folder().string())));
    }
    if (report->problems.empty()) {
        return ExitDone;
    }
    return report->installed.empty() && report->unchanged.empty() ? ExitNothingDone : ExitSomeFailed;
}

int verify(const ModelStore& store, const std::vector<std::string>& ids, bool json)
{
    Progress progress;
    const auto checks = store.verify(ids, std::ref(progress), Interrupt::token());
    progress.end();
    if (!checks) {
        printError(checks.error());
        return exitCodeFor(checks.error());
    }
    QJsonArray array;
    bool good = true;
    for (const ModelCheck& check : *checks) {
        good = good && check.problems.empty();
        for (const Error& problem : check.problems) {
            printError(problem);
        }
        if (json) {
            array.append(QJsonObject{{QStringLiteral("id"), text(check.id)},
                                     {QStringLiteral("good"), check.problems.empty()},
                                     {QStringLiteral("problems"), errors(check.problems)},
                                     {QStringLiteral("extra_files"), names(check.extras)}});
        } else {
            print(QStringLiteral("%1 %2")
                      .arg(text(check.id), -22)
                      .arg(check.problems.empty() ? Text::tr("good") : Text::tr("damaged")));
        }
    }
    if (json) {
        printJson(array);
    }
    return good ? ExitDone : ExitNothingDone;
}

int remove(const ModelStore& store, const std::vector<std::string>& ids)
{
    const auto removed = store.remove(ids);
    if (!removed) {
        printError(removed.error());
        return exitCodeFor(removed.error());
    }
    for (const std::string& id : ids) {
        print(Text::tr("%1 removed").arg(text(id)));
    }
    return ExitDone;
}

}  // namespace

int modelsCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Lists, installs, verifies and removes models. Nothing is downloaded here: packaging/run.sh "
                 "fetches the Python wheels that models are taken from."));
    parser.addPositionalArgument(QStringLiteral("list|install|verify|remove"), Text::tr("What to do."));
    parser.addPositionalArgument(QStringLiteral("[ID...]"), Text::tr("Ids of models; all models when none is given."));
    addValueOption(parser, "from", Text::tr("Folder with the Python wheels."), "DIR");
    addFlag(parser, "json", Text::tr("Print JSON."));
    if (const auto leave = parseOptions(parser, QStringLiteral("models"), arguments)) {
        return *leave;
    }
    std::vector<std::string> ids;
    for (const QString& id : parser.positionalArguments().mid(1)) {
        ids.push_back(id.toStdString());
    }
    const QString action = parser.positionalArguments().value(0);
    const bool json = parser.isSet(QStringLiteral("json"));
    const ModelStore store;
    if (action == QLatin1String("list")) {
        return list(store, json);
    }
    if (action == QLatin1String("verify")) {
        return verify(store, ids, json);
    }
    if (action == QLatin1String("install")) {
        if (parser.isSet(QStringLiteral("from"))) {
            return install(store, ids, parser.value(QStringLiteral("from")), json);
        }
        printError(usageError(Text::tr("No folder with Python wheels was given"), Text::tr("Use --from DIR.")));
        return ExitUsage;
    }
    if (action == QLatin1String("remove")) {
        if (!ids.empty()) {
            return remove(store, ids);
        }
        printError(usageError(Text::tr("No model was given"), Text::tr("See: xenoglot-cli models list")));
        return ExitUsage;
    }
    printError(
        usageError(Text::tr("Give an action: list, install, verify or remove"), Text::tr("See: xenoglot-cli models --help")));
    return ExitUsage;
}

}  // namespace xenoglot
