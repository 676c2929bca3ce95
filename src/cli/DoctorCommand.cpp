#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "core/Program.h"
#include "core/WritableFolder.h"
#include "engines/ComputeDevice.h"
#include "library/ModelStore.h"
#include "library/Paths.h"
#include "run/Resources.h"

#include <QStorageInfo>

#include <algorithm>
#include <fstream>

namespace xenoglot {

namespace {

enum class Health { Good, Note, Bad };

/// One line of the examination.
struct Finding {
    QString name;   ///< in JSON: English, the same in every language and version
    QString label;  ///< the same for people
    Health health = Health::Good;
    QString detail;
    QString hint;
};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

Finding memory()
{
    constexpr double needed = 3;  // GB: the starter pack with two workers stays below it
    std::ifstream info("/proc/meminfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("MemAvailable:")) {
            const double gigabytes = std::stod(line.substr(13)) * 1024 / 1e9;
            return {QStringLiteral("memory"), Text::tr("memory"), gigabytes < needed ? Health::Note : Health::Good,
                    Text::tr("%L1 GB free").arg(gigabytes, 0, 'f', 1),
                    gigabytes < needed ? Text::tr("Close other programs, or use --workers 1.") : QString()};
        }
    }
    return {QStringLiteral("memory"), Text::tr("memory"), Health::Note, Text::tr("unknown"), {}};
}

Finding program(const QString& name, const QString& package, const QString& use)
{
    const QString path = text(findProgram(name.toStdString()));
    if (!path.isEmpty()) {
        return {name, name, Health::Good, path, {}};
    }
    return {name, name, Health::Bad, Text::tr("not installed; it is needed for %1").arg(use),
            Text::tr("Install the package %1.").arg(package)};
}

Finding folder(const QString& name, const QString& label, const std::filesystem::path& path)
{
    const QString place = text(path.string());
    std::error_code ignored;
    std::filesystem::path existing = std::filesystem::absolute(path);
    while (!std::filesystem::exists(existing, ignored) && existing.has_relative_path()) {
        existing = existing.parent_path();
    }
    if (!checkWritable(existing)) {
        return {name, label, Health::Bad, Text::tr("%1 is not writable").arg(place),
                Text::tr("Change its permissions, or choose another folder.")};
    }
    const double gigabytes = static_cast<double>(QStorageInfo(text(existing.string())).bytesAvailable()) / 1e9;
    return {name, label, gigabytes < 1 ? Health::Note : Health::Good,
            Text::tr("%1, %L2 GB free").arg(place).arg(gigabytes, 0, 'f', 1),
            gigabytes < 1 ? Text::tr("Free some space on this disk.") : QString()};
}

std::vector<Finding> examine()
{
    std::vector<Finding> findings;
    findings.push_back(
        {QStringLiteral("processor"), Text::tr("processor"), Health::Good, Text::tr("%n core(s)", nullptr, usableCores()), {}});
    findings.push_back(memory());
    findings.push_back({QStringLiteral("LibTorch"), QStringLiteral("LibTorch"), Health::Good, text(torchSummary()), {}});
    const bool cuda = chooseDevice("auto")->cuda;
    findings.push_back(
        {QStringLiteral("CUDA"), QStringLiteral("CUDA"), cuda ? Health::Good : Health::Note, text(cudaSummary()),
         cuda ? QString() : Text::tr("The processor is used. With an NVIDIA GPU, run packaging/run.sh --cuda on.")});
    findings.push_back(program(QStringLiteral("espeak-ng"), QStringLiteral("espeak-ng"), Text::tr("speech output")));
    findings.push_back(program(QStringLiteral("ffmpeg"), QStringLiteral("ffmpeg"), Text::tr("unusual audio formats")));
    const ModelStore store;
    for (const ModelStatus& status : store.list(Interrupt::token())) {
        const CatalogueEntry& entry = *status.entry;
        const bool good = status.state == ModelState::Installed;
        findings.push_back({QStringLiteral("model ") + text(entry.model.id), Text::tr("model %1").arg(text(entry.model.id)),
                            good ? Health::Good : Health::Bad, good ? text(entry.model.name) : text(status.problem.message),
                            good ? QString() : text(status.problem.hint)});
    }
    findings.push_back(folder(QStringLiteral("models folder"), Text::tr("models folder"), modelsFolder()));
    findings.push_back(folder(QStringLiteral("cache folder"), Text::tr("cache folder"), cacheFolder()));
    return findings;
}

}  // namespace

int doctorCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Checks this machine and says what to do about anything that is missing."));
    addFlag(parser, "json", Text::tr("Print JSON."));
    if (const auto leave = parseOptions(parser, QStringLiteral("doctor"), arguments)) {
        return *leave;
    }
    const std::vector<Finding> findings = examine();
    const bool healthy = std::none_of(findings.begin(), findings.end(), [](const Finding& f) { return f.health == Health::Bad; });
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray checks;
        for (const Finding& finding : findings) {
            checks.append(QJsonObject{{QStringLiteral("name"), finding.name},
                                      {QStringLiteral("status"), finding.health == Health::Good   ? QStringLiteral("ok")
                                                                 : finding.health == Health::Note ? QStringLiteral("note")
                                                                                                  : QStringLiteral("missing")},
                                      {QStringLiteral("detail"), finding.detail},
                                      {QStringLiteral("hint"), finding.hint}});
        }
        printJson(QJsonObject{{QStringLiteral("ok"), healthy}, {QStringLiteral("checks"), checks}});
    } else {
        for (const Finding& finding : findings) {
            const QString mark = finding.health == Health::Good   ? QStringLiteral("ok  ")
                                 : finding.health == Health::Note ? QStringLiteral("note")
                                                                  : QStringLiteral("MISS");
            print(QStringLiteral("%1  %2 %3").arg(mark, finding.label.leftJustified(28), finding.detail));
            if (!finding.hint.isEmpty()) {
                print(QString(6, QLatin1Char(' ')) + finding.hint);
            }
        }
        print(healthy ? Text::tr("Everything that is needed is here.")
                      : Text::tr("Something is missing; see the lines marked MISS."));
    }
    return healthy ? ExitDone : ExitNothingDone;
}

}  // namespace xenoglot
