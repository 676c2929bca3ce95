#include "gui/Words.h"

#include "text/LanguageDisplayName.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace xenoglot::words {

namespace {

/// Carries tr() for this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString stage(JobStage stage)
{
    switch (stage) {
        case JobStage::Queued: return Words::tr("Waiting");
        case JobStage::Translating: return Words::tr("Translating");
        case JobStage::Speaking: return Words::tr("Speaking");
        case JobStage::Checking: return Words::tr("Checking the speech");
        case JobStage::Writing: return Words::tr("Saving");
        case JobStage::Done: return Words::tr("Done");
        case JobStage::Failed: return Words::tr("Failed");
        case JobStage::Cancelled: return Words::tr("Cancelled");
    }
    return {};
}

QString clock(double seconds)
{
    const auto whole = static_cast<long long>(std::isfinite(seconds) && seconds > 0 ? seconds : 0);
    const auto two = [](long long number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString end = QStringLiteral(":%1").arg(two(whole % 60));
    return whole < 3600 ? QString::number(whole / 60) + end
                        : QStringLiteral("%1:%2").arg(whole / 3600).arg(two(whole / 60 % 60)) + end;
}

QString seconds(double seconds)
{
    return Words::tr("%1 seconds").arg(QLocale().toString(seconds, 'f', 1));
}

QString languageName(const QString& code)
{
    return text(languageDisplayName(code.toStdString(), QLocale().bcp47Name().toStdString()));
}

QString languageInSentence(const QString& code)
{
    return text(wordedLanguageName(code.toStdString()));
}

QString ownLanguageName(const QString& code)
{
    return text(languageDisplayName(code.toStdString(), code.toStdString()));
}

QString completed(int done, int total, const QString& language)
{
    return Words::tr("%1/%2 languages completed (%3)").arg(done).arg(total).arg(language);
}

QString completed(int done, int total, int failed, int cancelled)
{
    QStringList parts{Words::tr("%1/%2 languages completed").arg(done).arg(total)};
    if (failed > 0) {
        parts << Words::tr("%n failed", nullptr, failed);
    }
    if (cancelled > 0) {
        parts << Words::tr("%n cancelled", nullptr, cancelled);
    }
    return parts.join(QLatin1String(", "));
}

QString draft(const std::vector<std::string>& route)
{
    QStringList steps;
    for (const std::string& step : route) {
        steps << text(step);
    }
    return Words::tr("A draft: have it read by someone who knows the language. It was translated by %1.")
        .arg(steps.join(Words::tr(", then ")));
}

QString error(const Error& error)
{
    return error.hint.empty() ? text(error.message) : text(error.message) + QLatin1Char('\n') + text(error.hint);
}

QString errorLine(const Error& error)
{
    return text(error.text());
}

}  // namespace xenoglot::words
