#include "run/SelfCheck.h"

#include "core/Program.h"
#include "core/WritableFolder.h"
#include "engines/ComputeDevice.h"
#include "library/ModelStore.h"
#include "library/Paths.h"
#include "run/Resources.h"

#include <QCoreApplication>
#include <QStorageInfo>

#include <algorithm>
#include <fstream>

namespace xenoglot {

namespace {

using Health = Finding::Health;

/// Carries tr() for this file.
class SelfCheck
{
    Q_DECLARE_TR_FUNCTIONS(SelfCheck)
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
            return {QStringLiteral("memory"), SelfCheck::tr("memory"), gigabytes < needed ? Health::Note : Health::Good,
                    SelfCheck::tr("%L1 GB free").arg(gigabytes, 0, 'f', 1),
                    gigabytes < needed ? SelfCheck::tr("Close other programs, or use --workers 1.") : QString()};
        }
    }
    return {QStringLiteral("memory"), SelfCheck::tr("memory"), Health::Note, SelfCheck::tr("unknown"), {}};
}

Finding program(const QString& name, const QString& package, const QString& use)
{
    const QString path = text(findProgram(name.toStdString()));
    if (!path.isEmpty()) {
        return {name, name, Health::Good, path, {}};
    }
    return {name, name, Health::Missing, SelfCheck::tr("not installed; it is needed for %1").arg(use),
            SelfCheck::tr("Install the package %1.").arg(package)};
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
        return {name, label, Health::Missing, SelfCheck::tr("%1 is not writable").arg(place),
                SelfCheck::tr("Change its permissions, or choose another folder.")};
    }
    const double gigabytes = static_cast<double>(QStorageInfo(text(existing.string())).bytesAvailable()) / 1e9;
    return {name, label, gigabytes < 1 ? Health::Note : Health::Good,
            SelfCheck::tr("%1, %L2 GB free").arg(place).arg(gigabytes, 0, 'f', 1),
            gigabytes < 1 ? SelfCheck::tr("Free some space on this disk.") : QString()};
}

}  // namespace

std::vector<Finding> examineMachine(const StopToken& stop)
{
    std::vector<Finding> findings;
    findings.push_back({QStringLiteral("processor"),
                        SelfCheck::tr("processor"),
                        Health::Good,
                        SelfCheck::tr("%n core(s)", nullptr, usableCores()),
                        {}});
    findings.push_back(memory());
    findings.push_back({QStringLiteral("LibTorch"), QStringLiteral("LibTorch"), Health::Good, text(torchSummary()), {}});
    const bool cuda = chooseDevice("auto")->cuda;
    findings.push_back(
        {QStringLiteral("CUDA"), QStringLiteral("CUDA"), cuda ? Health::Good : Health::Note, text(cudaSummary()),
         cuda ? QString() : SelfCheck::tr("The processor is used. With an NVIDIA GPU, run packaging/run.sh --cuda on.")});
    findings.push_back(program(QStringLiteral("espeak-ng"), QStringLiteral("espeak-ng"), SelfCheck::tr("speech output")));
    findings.push_back(program(QStringLiteral("ffmpeg"), QStringLiteral("ffmpeg"), SelfCheck::tr("unusual audio formats")));
    const ModelStore store;
    for (const ModelStatus& status : store.list(stop)) {
        const CatalogueEntry& entry = *status.entry;
        const bool good = status.state == ModelState::Installed;
        findings.push_back({QStringLiteral("model ") + text(entry.model.id), SelfCheck::tr("model %1").arg(text(entry.model.id)),
                            good ? Health::Good : Health::Missing, good ? text(entry.model.name) : text(status.problem.message),
                            good ? QString() : text(status.problem.hint)});
    }
    findings.push_back(folder(QStringLiteral("models folder"), SelfCheck::tr("models folder"), modelsFolder()));
    findings.push_back(folder(QStringLiteral("cache folder"), SelfCheck::tr("cache folder"), cacheFolder()));
    return findings;
}

bool isHealthy(const std::vector<Finding>& findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& finding) { return finding.health == Health::Missing; });
}

QString healthName(Finding::Health health)
{
    switch (health) {
        case Health::Good: return QStringLiteral("ok");
        case Health::Note: return QStringLiteral("note");
        case Health::Missing: break;
    }
    return QStringLiteral("missing");
}

}  // namespace xenoglot
