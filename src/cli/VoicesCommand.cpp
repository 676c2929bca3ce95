#include "cli/Command.h"

#include "cli/Consent.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "core/DisplayName.h"
#include "library/ResultCache.h"
#include "library/VoiceLibrary.h"
#include "run/LearnVoice.h"
#include "run/RemoveVoice.h"
#include "run/Resources.h"
#include "run/Session.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>
#include <limits>

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
            {QStringLiteral("ceiling"), profile.ceiling},
            {QStringLiteral("figures"), QJsonObject{{QStringLiteral("base"), json(profile.base)},
                                                    {QStringLiteral("matched"), json(profile.matched)},
                                                    {QStringLiteral("trained"), json(profile.trained)}}}};
}

QString stateText(const VoiceProfile& profile)
{
    return profile.baseVoice.empty()    ? Text::tr("not finished", "a voice")
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

/// Training on the terminal: a line that is written anew, or one for every tenth.
class TrainingView
{
public:
    explicit TrainingView(bool quiet) : m_quiet(quiet) {}

    void operator()(const VoiceMakingProgress& at)
    {
        const int percent = static_cast<int>(100 * at.fraction);
        const bool due = at.stage != m_stage || percent >= m_percent + (m_live ? 1 : 10);
        if (m_quiet || (!due && m_percent >= 0)) {
            return;
        }
        m_stage = at.stage;
        m_percent = percent;
        QString line = QStringLiteral("%1 %  %2").arg(percent, 3).arg(stageText(at.stage));
        if (at.secondsLeft) {
            line += QStringLiteral(", ") + Text::tr("%n min left", nullptr, static_cast<int>(*at.secondsLeft / 60) + 1);
        }
        std::fprintf(stderr, m_live ? "\r\x1b[K%s" : "%s\n", qPrintable(line));
    }

    void end() const
    {
        if (m_live && m_percent >= 0) {
            std::fputs("\r\x1b[K", stderr);
        }
    }

private:
    static QString stageText(VoiceMakingStage stage)
    {
        switch (stage) {
            case VoiceMakingStage::Listening: return Text::tr("listening to the recordings");
            case VoiceMakingStage::Matching: return Text::tr("looking for the nearest stock voice");
            case VoiceMakingStage::Training: return Text::tr("learning the voice");
            case VoiceMakingStage::Judging: return Text::tr("comparing before and after");
        }
        return {};
    }

    bool m_quiet;
    bool m_live = isLiveTerminal();
    int m_percent = -1;
    VoiceMakingStage m_stage = VoiceMakingStage::Listening;
};

Result<int> listVoices(VoiceLibrary& library, const QCommandLineParser& parser)
{
    const auto profiles = library.profiles();
    if (!profiles) {
        return profiles.error();
    }
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray array;
        for (const VoiceProfile& profile : *profiles) {
            array.append(json(profile));
        }
        printJson(array);
        return ExitDone;
    }
    for (const VoiceProfile& profile : *profiles) {
        print(QStringLiteral("%1  %2  %3  %4 s")
                  .arg(text(profile.name), -20)
                  .arg(text(profile.language), -3)
                  .arg(stateText(profile), -12)
                  .arg(QLocale().toString(profile.seconds, 'f', 1)));
        showFigures(profile);
    }
    if (profiles->empty()) {
        printNote(Text::tr("There are no voices yet. Make one: xenoglot-cli voices train NAME RECORDING... --consent me"));
    }
    return ExitDone;
}

Result<int> removeVoices(VoiceLibrary& library, const QStringList& names)
{
    if (names.isEmpty()) {
        return usageError(Text::tr("Give the name of a voice"), Text::tr("See: xenoglot-cli voices list"));
    }
    ResultCache cache;
    for (const QString& name : names) {
        const auto id = library.idOf(name.toStdString());
        if (!id) {
            return id.error();
        }
        if (!*id) {
            return usageError(Text::tr("There is no voice \"%1\"").arg(text(displayName(name.toStdString()))),
                              Text::tr("See: xenoglot-cli voices list"));
        }
        if (const auto removed = removeVoice(library, cache, **id); !removed) {
            return removed.error();
        }
        printNote(Text::tr("The voice \"%1\" was removed").arg(name));
    }
    return ExitDone;
}

Result<int> trainVoice(VoiceLibrary& library, const QStringList& arguments, const QCommandLineParser& parser)
{
    if (arguments.size() < 2) {
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
    // Asked each time: the recordings may be somebody else's than those that it was begun with.
    const auto consent = askConsent(parser);
    if (!consent) {
        return consentMissing();
    }
    request.consent = *consent;
    auto recordings = readRecordings(filePaths(arguments.mid(1)), Interrupt::token());
    if (!recordings) {
        return recordings.error();
    }
    request.making.recordings = *std::move(recordings);
    const auto session = openSession(parser.value(QStringLiteral("device")).toStdString());
    if (!session) {
        return session.error();
    }
    TrainingView view(parser.isSet(QStringLiteral("quiet")));
    const auto made = learnVoice(voicesFolder(), std::move(request), *session->engines, Interrupt::token(), std::ref(view));
    view.end();
    if (!made) {
        if (const auto begun = library.find(arguments.front().toStdString()); begun && *begun && (*begun)->baseVoice.empty()) {
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
                 "  remove NAME...           deletes voices with their recordings\n\n"
                 "A message is spoken with one by: xenoglot-cli run --voice NAME."));
    parser.addPositionalArgument(QStringLiteral("ACTION"), Text::tr("list, train or remove."));
    parser.addPositionalArgument(QStringLiteral("[NAME]"), Text::tr("Name of a voice."));
    parser.addPositionalArgument(QStringLiteral("[RECORDING...]"),
                                 Text::tr("Clear speech of one speaker, 20 to 60 s; best from a microphone close by."));
    addValueOption(parser, "from", Text::tr("Language of the recordings, or auto."), "LANG", "auto");
    addConsentOptions(parser);
    addFlag(parser, "matched", Text::tr("Only the nearest stock voice in the speaker's pitch and pace; nothing is learned."));
    addValueOption(parser, "seed", Text::tr("Random seed of the training."), "N", "0");
    addValueOption(parser, "steps", Text::tr("Steps of the training; 0: as many as are usual."), "N", "0");
    addValueOption(parser, "threads", Text::tr("Threads; 0: all cores."), "N", "0");
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    addFlag(parser, "json", Text::tr("Print JSON."));
    addFlag(parser, "quiet", Text::tr("No progress."));
    if (const auto leave = parseOptions(parser, QStringLiteral("voices"), arguments)) {
        return *leave;
    }
    const QStringList given = parser.positionalArguments();
    const QString action = given.value(0);
    const QStringList rest = given.mid(1);
    Result<int> outcome =
        usageError(Text::tr("voices %1: there is no such action").arg(action), Text::tr("See: xenoglot-cli voices --help"));
    if (action == QLatin1String("list") || action == QLatin1String("train") || action == QLatin1String("remove")) {
        const auto library = VoiceLibrary::open(voicesFolder());
        if (library && !(*library)->setAside().empty()) {
            printNote(
                Text::tr("The list of voices was damaged and was put aside as %1").arg(text((*library)->setAside().string())));
        }
        outcome = !library                           ? Result<int>(library.error())
                  : action == QLatin1String("list")  ? listVoices(**library, parser)
                  : action == QLatin1String("train") ? trainVoice(**library, rest, parser)
                                                     : removeVoices(**library, rest);
    }
    if (!outcome) {
        printError(outcome.error());
        return exitCodeFor(outcome.error());
    }
    return *outcome;
}

}  // namespace xenoglot
