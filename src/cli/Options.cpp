#include "cli/Options.h"

#include "cli/ExitCode.h"
#include "cli/Text.h"
#include "core/Language.h"

#include <QCoreApplication>

namespace xenoglot {

Error usageError(const QString& message, const QString& hint)
{
    return {ErrorCode::InvalidArgument, message.toStdString(), hint.toStdString()};
}

int exitCodeFor(const Error& error)
{
    switch (error.code) {
        case ErrorCode::InvalidArgument:
        case ErrorCode::UnknownLanguage: return ExitUsage;
        case ErrorCode::Cancelled: return ExitInterrupted;
        default: return ExitNothingDone;
    }
}

Result<std::string> languageCode(const QString& text)
{
    const std::string code = text.trimmed().toLower().toStdString();
    if (!isLanguageCode(code)) {
        // "pt-BR", "zh_CN": a language with a region, which nothing here tells apart.
        const std::string language = code.substr(0, code.find_first_of("-_"));
        if (language.size() < code.size() && isLanguageCode(language)) {
            return Error{
                ErrorCode::UnknownLanguage,
                Text::tr("\"%1\" names a region as well; languages are chosen without").arg(text.trimmed()).toStdString(),
                Text::tr("Use %1.").arg(QString::fromStdString(language)).toStdString()};
        }
        return Error{ErrorCode::UnknownLanguage,
                     Text::tr("There is no language with the code \"%1\"").arg(text.trimmed()).toStdString(),
                     Text::tr("Use ISO 639-1 codes such as es, pt, ca.").toStdString()};
    }
    return code;
}

Result<std::string> languageOrAuto(const QCommandLineParser& parser, const char* option)
{
    const QString language = parser.value(QLatin1String(option));
    return language == QLatin1String("auto") ? Result<std::string>(std::string()) : languageCode(language);
}

std::vector<std::filesystem::path> filePaths(const QStringList& names)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& name : names) {
        paths.emplace_back(name.toStdString());
    }
    return paths;
}

Result<long long> wholeNumber(const QCommandLineParser& parser, const char* option, long long least, long long most)
{
    const QString text = parser.value(QString::fromLatin1(option));
    bool ok = false;
    const long long value = text.toLongLong(&ok);
    if (!ok || value < least || value > most) {
        return usageError(
            Text::tr("--%1 %2: not a whole number from %3 to %4").arg(QString::fromLatin1(option), text).arg(least).arg(most));
    }
    return value;
}

void addValueOption(QCommandLineParser& parser, const char* name, const QString& text, const char* value, const char* standard)
{
    QCommandLineOption option(QString::fromLatin1(name), text, QString::fromLatin1(value));
    if (*standard != '\0') {
        option.setDefaultValue(QString::fromLatin1(standard));
    }
    parser.addOption(option);
}

void addFlag(QCommandLineParser& parser, const char* name, const QString& text)
{
    parser.addOption(QCommandLineOption(QString::fromLatin1(name), text));
}

}  // namespace xenoglot
