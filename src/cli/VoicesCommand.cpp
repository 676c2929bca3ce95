#include "cli/Command.h"

#include "cli/Consent.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "cli/TrainingView.h"
#include "core/DisplayName.h"
#include "library/History.h"
#include "library/Paths.h"
#include "library/ResultCache.h"
#include "library/VoiceLibrary.h"
#include "run/LearnVoice.h"
#include "run/RemoveVoice.h"
#include "run/Resources.h"
#include "run/Session.h"
#include "run/VoiceErrors.h"
#include "run/VoiceNames.h"
#include "run/VoicePackage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace xenoglot {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString number(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QJsonValue json(const std::optional<VoiceFigures>& figures)
{
    if (!figures) {
        return {};
    }
    return QJsonObject{{QStringLiteral("campplus"), figures->campplus},
                       {QStringLiteral("ge2e"), figures->ge2e},
                       {QStringLiteral("word_error"), figures->wordError},
                       {QStringLiteral("signal"), figures->signal}};
}

QJsonObject json(const VoiceProfile& profile)
{
    const bool mine = profile.consent.owner == VoiceConsent::Owner::Me;
    const bool agreed = profile.consent.owner != VoiceConsent::Owner::Nobody;
    return {{QStringLiteral("name"), text(profile.name)},
            {QStringLiteral("language"), text(profile.language)},
            {QStringLiteral("consent"), !agreed ? QJsonValue()
                                        : mine  ? QStringLiteral("me")
                                                : text(profile.consent.person)},
            {QStringLiteral("made_at"), QDateTime::fromMSecsSinceEpoch(profile.madeAt).toUTC().toString(Qt::ISODate)},
            {QStringLiteral("model"), text(profile.model)},
            {QStringLiteral("base_voice"), text(profile.baseVoice)},
            {QStringLiteral("seconds"), profile.seconds},
            {QStringLiteral("trained"), !profile.trainedKey.empty()},
            {QStringLiteral("steps"), profile.steps},
            {QStringLiteral("ceiling"), profile.ceiling},
            {QStringLiteral("figures"), QJsonObject{{QStringLiteral("base"), json(profile.base)},
                                                    {QStringLiteral("matched"), json(profile.matched)},
                                                    {QStringLiteral("trained"), json(profile.trained)}}}};
}

QString stateText(const VoiceProfile& profile)
{
    return !profile.isFinished()        ? Text::tr("not finished", "a voice")
           : profile.trainedKey.empty() ? Text::tr("matched", "a voice")
                                        : Text::tr("trained", "a voice");
}

/// How near the voice comes, in words and figures.
void showFigures(const VoiceProfile& profile)
{
    if (!profile.base || !profile.matched) {
        return;
    }
    const VoiceFigures& now = profile.trained && !profile.trainedKey.empty() ? *profile.trained : *profile.matched;
    print(Text::tr("  close to the speaker: %1 (CAM++; the stock voice %2, the speaker again %3); words wrong: %4 of 100 (stock "
                   "%5); DNSMOS speech: %6 (stock %7)")
              .arg(number(now.campplus), number(profile.base->campplus), number(profile.ceiling))
              .arg(QLocale().toString(100 * now.wordError, 'f', 0), QLocale().toString(100 * profile.base->wordError, 'f', 0),
                   number(now.signal), number(profile.base->signal)));
}

/// What lies in the library and is no voice, with what to do about it.
Result<void> listTheRest(VoiceLibrary& library)
{
    const auto unreadable = library.unreadable();
    const auto leftovers = library.leftovers();
    if (!unreadable || !leftovers) {
        return !unreadable ? unreadable.error() : leftovers.error();
    }
    for (const auto& [id, name] : *unreadable) {
        printNote(Text::tr("What is known about the voice \"%1\" makes no sense. Remove it: xenoglot-cli voices remove %2")
                      .arg(text(displayName(name)), text(displayName(id))));
    }
    for (const std::string& name : *leftovers) {
        printNote(Text::tr("%1 was left over and belongs to no voice. Remove it: xenoglot-cli voices remove %1")
                      .arg(text(displayName(name))));
    }
    return {};
}

Result<int> listVoices(VoiceLibrary& library, const QCommandLineParser& parser)
{
    const auto profiles = library.profiles();
    if (!profiles) {
        return profiles.error();
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    QJsonArray array;
    for (const VoiceProfile& profile : *profiles) {
        const auto whole = library.checkFiles(profile);
        if (asJson) {
            QJsonObject object = json(profile);
            object[QStringLiteral("problem")] = whole ? QJsonValue() : text(whole.error().message);
            array.append(object);
            continue;
        }
        print(QStringLiteral("%1  %2  %3  %4 s")
                  .arg(text(profile.name), -20)
                  .arg(text(profile.language), -3)
                  .arg(whole ? stateText(profile) : Text::tr("damaged", "a voice"), -12)
                  .arg(QLocale().toString(profile.seconds, 'f', 1)));
        showFigures(profile);
        if (!whole) {
            printNote(text(whole.error().text()));
        }
    }
    if (asJson) {
        printJson(array);
    } else if (profiles->empty()) {
        printNote(Text::tr("There are no voices yet. Make one: xenoglot-cli voices train NAME RECORDING... --consent me"));
    }
    const auto told = listTheRest(library);
    return told ? Result<int>(ExitDone) : told.error();
}

/// What a name given to be removed stands for.
struct ToRemove {
    std::string name;
    std::string id;  ///< of a voice, also of one that cannot be read; empty: a leftover without an id
};

/// A voice of that name, or what listTheRest() has named.
Result<ToRemove> findToRemove(VoiceLibrary& library, const std::string& name)
{
    const auto id = library.idOf(name);
    const auto unreadable = library.unreadable();
    const auto leftovers = library.leftovers();
    for (const auto* error :
         {id ? nullptr : &id.error(), unreadable ? nullptr : &unreadable.error(), leftovers ? nullptr : &leftovers.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    const bool isUnreadable =
        std::any_of(unreadable->begin(), unreadable->end(), [&name](const auto& each) { return each.first == name; });
    const bool isLeft = std::find(leftovers->begin(), leftovers->end(), name) != leftovers->end();
    if (*id || isUnreadable || (isLeft && VoiceLibrary::isId(name))) {
        return ToRemove{name, id->value_or(name)};
    }
    return isLeft ? Result<ToRemove>(ToRemove{name, {}}) : noSuchVoice(name);
}

Result<VoiceTraces> removeFound(VoiceLibrary& library, ResultCache& cache, History& history, const ToRemove& found,
                                SourceMessages sources)
{
    if (!found.id.empty()) {
        return removeVoice(library, cache, history, found.id, sources);
    }
    const Result<void> removed = library.removeLeftover(found.name);
    return removed ? Result<VoiceTraces>(VoiceTraces()) : removed.error();
}

/// What went with a voice, and what did not.
void tellTraces(const VoiceTraces& traces)
{
    if (traces.takes > 0) {
        printNote(Text::tr("Takes in the history that were spoken with it and went with it: %1").arg(traces.takes));
    }
    if (!traces.messages.empty()) {
        printNote(
            Text::tr("Messages in the history that it was learned from and that went with it: %1").arg(traces.messages.size()));
    }
    for (const std::filesystem::path& file : traces.exported) {
        printNote(Text::tr("It was exported to %1, which stays").arg(text(displayName(file))));
    }
}

Result<int> removeVoices(VoiceLibrary& library, const QStringList& names, const QCommandLineParser& parser)
{
    if (names.isEmpty()) {
        return usageError(Text::tr("Give the name of a voice"), Text::tr("See: xenoglot-cli voices list"));
    }
    std::vector<ToRemove> all;  // each is known before the first one goes
    for (const QString& name : names) {
        auto found = findToRemove(library, name.toStdString());
        if (!found) {
            return found.error();
        }
        all.push_back(*std::move(found));
    }
    ResultCache cache;
    auto history = History::open(dataFolder());
    if (!history) {
        return history.error();
    }
    const auto sources = parser.isSet(QStringLiteral("keep-messages")) ? SourceMessages::Keep : SourceMessages::Remove;
    for (const ToRemove& each : all) {
        const auto removed = removeFound(library, cache, *history, each, sources);
        if (!removed) {
            return removed.error();
        }
        printNote(Text::tr("The voice \"%1\" was removed").arg(text(each.name)));
        tellTraces(*removed);
    }
    return ExitDone;
}

Result<int> renameOne(VoiceLibrary& library, const QStringList& names)
{
    if (names.size() != 2) {
        return usageError(Text::tr("Give the name of a voice and its new one"), Text::tr("See: xenoglot-cli voices --help"));
    }
    const auto session = openSession("auto");
    if (!session) {
        return session.error();
    }
    if (const auto renamed = renameVoice(library, names[0].toStdString(), names[1].toStdString(), *session->engines); !renamed) {
        return renamed.error();
    }
    printNote(Text::tr("The voice \"%1\" is now \"%2\"").arg(names[0], names[1]));
    return ExitDone;
}

Result<int> exportOne(VoiceLibrary& library, const QStringList& arguments)
{
    if (arguments.size() != 2) {
        return usageError(Text::tr("Give the name of a voice and the file to write: NAME.xenoglot-voice"),
                          Text::tr("See: xenoglot-cli voices --help"));
    }
    if (const auto done = exportVoice(library, arguments[0].toStdString(), arguments[1].toStdString()); !done) {
        return done.error();
    }
    printNote(
        Text::tr("The voice \"%1\" was written to %2. Whoever has that file has the recording and can speak with the voice.")
            .arg(arguments[0], arguments[1]));
    return ExitDone;
}

/// Whose voice an imported one is: as --consent says; else what somebody agreed to where it was exported; else as is answered.
std::optional<VoiceConsent> consentFor(const VoiceProfile& package, const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("consent")) || package.consent.owner != VoiceConsent::Owner::Other) {
        return askConsent(parser);
    }
    QString agreed =
        Text::tr("Agreed to its being spoken with, as the file says: %1 (%2)")
            .arg(text(displayName(package.consent.person)),
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(package.consent.at).date(), QLocale::ShortFormat));
    if (!package.consent.note.empty()) {
        agreed += QStringLiteral(": ") + text(displayName(package.consent.note));
    }
    printNote(agreed);
    return package.consent;
}

Result<int> importOne(VoiceLibrary& library, const QStringList& arguments, const QCommandLineParser& parser)
{
    if (arguments.size() != 1) {
        return usageError(Text::tr("Give one file that a voice was exported to"), Text::tr("See: xenoglot-cli voices --help"));
    }
    const std::filesystem::path file = arguments[0].toStdString();
    const auto package = readVoicePackage(file);
    if (!package) {
        return package.error();
    }
    const auto consent = consentFor(*package, parser);
    if (!consent) {
        return nobodyAgreed();
    }
    const auto session = openSession(parser.value(QStringLiteral("device")).toStdString());
    if (!session) {
        return session.error();
    }
    const auto voice = importVoice(library, file, {parser.value(QStringLiteral("name")).toStdString(), *consent},
                                   *session->engines, Interrupt::token());
    if (!voice) {
        return voice.error();
    }
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(json(*voice));
        return ExitDone;
    }
    print(QStringLiteral("%1  %2").arg(text(voice->name), stateText(*voice)));
    showFigures(*voice);
    return ExitDone;
}

Result<int> trainVoice(VoiceLibrary& library, const QStringList& arguments, const QCommandLineParser& parser)
{
    const bool anew = arguments.size() > 1;
    const auto known = arguments.isEmpty() ? Result<std::optional<VoiceProfile>>(std::optional<VoiceProfile>())
                                           : library.find(arguments.front().toStdString());
    if (!known) {
        return known.error();
    }
    const auto isSet = [&parser](const QString& option) { return parser.isSet(option); };
    const QStringList ofRecordings{QStringLiteral("from"), QStringLiteral("consent"), QStringLiteral("consent-note")};
    const bool belongs = std::any_of(ofRecordings.begin(), ofRecordings.end(), isSet);
    if (!anew && (!*known || belongs || ((*known)->isFinished() && isSet(QStringLiteral("matched"))))) {
        return usageError(Text::tr("Give a name and one or more recordings of the speaker"),
                          Text::tr("See: xenoglot-cli voices --help"));
    }
    const auto seed = wholeNumber(parser, "seed", 0, std::numeric_limits<qint64>::max());
    const auto steps = wholeNumber(parser, "steps", 0, 100000);
    const auto threads = wholeNumber(parser, "threads", 0, 256);
    for (const auto* value : {&seed, &steps, &threads}) {
        if (!*value) {
            return value->error();
        }
    }
    VoiceLearningRequest request;
    request.name = arguments.front().toStdString();
    request.matchedOnly = parser.isSet(QStringLiteral("matched"));
    const auto language = languageOrAuto(parser, "from");
    if (!language) {
        return language.error();
    }
    request.making.language = *language;
    request.making.seed = static_cast<std::uint64_t>(*seed);
    request.making.steps = static_cast<int>(*steps);
    request.making.threads = *threads > 0 ? static_cast<int>(*threads) : usableCores();
    if (anew) {
        // Asked each time: the recordings may be somebody else's than those that it was begun with.
        const auto consent = askConsent(parser);
        if (!consent) {
            return nobodyAgreed();
        }
        request.consent = *consent;
        auto recordings = readRecordings(filePaths(arguments.mid(1)), Interrupt::token());
        if (!recordings) {
            return recordings.error();
        }
        request.making.recordings = *std::move(recordings);
    }
    const auto session = openSession(parser.value(QStringLiteral("device")).toStdString());
    if (!session) {
        return session.error();
    }
    giveWay();  // it takes minutes, and whatever else is done meanwhile comes first
    TrainingView view(parser.isSet(QStringLiteral("quiet")));
    const auto made = learnVoice(voicesFolder(), std::move(request), *session->engines, Interrupt::token(), std::ref(view));
    view.end();
    if (!made) {
        const auto begun = library.find(arguments.front().toStdString());
        if (begun && *begun && made.error().code != ErrorCode::NotAvailable && made.error().code != ErrorCode::InvalidArgument
            && (!(*begun)->isFinished() || made.error().code == ErrorCode::Cancelled)) {
            printNote(Text::tr("The same command goes on where this one stopped"));
        }
        return made.error();
    }
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject object = json(made->profile);
        QJsonArray notes;
        for (const std::string& note : made->notes) {
            notes.append(text(note));
        }
        object[QStringLiteral("notes")] = notes;
        printJson(object);
        return ExitDone;
    }
    for (const std::string& note : made->notes) {
        printNote(text(note));
    }
    print(QStringLiteral("%1  %2").arg(text(made->profile.name), stateText(made->profile)));
    showFigures(made->profile);
    return ExitDone;
}

}  // namespace

int voicesCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Makes and keeps voices of your own.\n\n"
                 "  list                     the voices with their figures\n"
                 "  train NAME RECORDING...  learns the voice of a speaker, in minutes; goes on after an interruption\n"
                 "  train NAME               goes on with the recordings that it has; learns a finished voice longer\n"
                 "  rename NAME NEW          gives a voice another name\n"
                 "  export NAME FILE         writes a voice into one file, NAME.xenoglot-voice, for another machine\n"
                 "  import FILE              takes such a voice into the list, with --name under another name\n"
                 "  remove NAME...           deletes voices, their recordings and what the history has of them\n\n"
                 "A message is spoken with one by: xenoglot-cli run --voice NAME."));
    parser.addPositionalArgument(QStringLiteral("ACTION"), Text::tr("list, train, rename, export, import or remove."));
    parser.addPositionalArgument(QStringLiteral("[NAME]"), Text::tr("Name of a voice."));
    parser.addPositionalArgument(QStringLiteral("[RECORDING...]"),
                                 Text::tr("Clear speech of one speaker, 20 to 60 s; best from a microphone close by."));
    addValueOption(parser, "from", Text::tr("Language of the recordings, or auto."), "LANG", "auto");
    addConsentOptions(parser);
    addValueOption(parser, "name", Text::tr("Another name for a voice that is imported."), "NAME");
    addFlag(parser, "matched", Text::tr("Only the nearest stock voice in the speaker's pitch and pace; nothing is learned."));
    addValueOption(parser, "seed", Text::tr("Random seed of the training."), "N", "0");
    addValueOption(parser, "steps", Text::tr("Steps of the training; 0: as many as are usual."), "N", "0");
    addValueOption(parser, "threads", Text::tr("Threads; 0: all cores."), "N", "0");
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    addFlag(parser, "keep-messages", Text::tr("Messages of the history that a removed voice was learned from stay."));
    addFlag(parser, "json", Text::tr("Print JSON."));
    addFlag(parser, "quiet", Text::tr("No progress."));
    if (const auto leave = parseOptions(parser, QStringLiteral("voices"), arguments)) {
        return *leave;
    }
    const QStringList given = parser.positionalArguments();
    const QString action = given.value(0);
    const QStringList rest = given.mid(1);
    Result<int> outcome = usageError(
        action.isEmpty() ? Text::tr("voices: which action?") : Text::tr("voices %1: there is no such action").arg(action),
        Text::tr("See: xenoglot-cli voices --help"));
    using Action = std::function<Result<int>(VoiceLibrary&)>;
    const std::map<QString, Action> actions{
        {QStringLiteral("list"), [&](VoiceLibrary& library) { return listVoices(library, parser); }},
        {QStringLiteral("train"), [&](VoiceLibrary& library) { return trainVoice(library, rest, parser); }},
        {QStringLiteral("rename"), [&](VoiceLibrary& library) { return renameOne(library, rest); }},
        {QStringLiteral("export"), [&](VoiceLibrary& library) { return exportOne(library, rest); }},
        {QStringLiteral("import"), [&](VoiceLibrary& library) { return importOne(library, rest, parser); }},
        {QStringLiteral("remove"), [&](VoiceLibrary& library) { return removeVoices(library, rest, parser); }}};
    if (const auto known = actions.find(action); known != actions.end()) {
        const auto library = VoiceLibrary::open(voicesFolder());
        if (library && !(*library)->setAside().empty()) {
            printNote(
                Text::tr("The list of voices was damaged and was put aside as %1").arg(text((*library)->setAside().string())));
        }
        outcome = library ? known->second(**library) : Result<int>(library.error());
    }
    if (!outcome) {
        printError(outcome.error());
        return exitCodeFor(outcome.error());
    }
    return *outcome;
}

}  // namespace xenoglot
