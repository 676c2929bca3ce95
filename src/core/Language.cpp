#include "core/Language.h"

#include <QLocale>
#include <QString>

#include <algorithm>

namespace xenoglot {

namespace {

QLocale::Language toQt(std::string_view code)
{
    if (code.size() < 2 || code.size() > 3
        || !std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        return QLocale::AnyLanguage;
    }
    // Whisper's code for Javanese is the withdrawn "jw".
    if (code == "jw") {
        return QLocale::Javanese;
    }
    const QLocale::Language language = QLocale::codeToLanguage(QString::fromLatin1(code.data(), qsizetype(code.size())));
    return language == QLocale::C ? QLocale::AnyLanguage : language;
}

}  // namespace

bool isLanguageCode(std::string_view code)
{
    return toQt(code) != QLocale::AnyLanguage || code == "yue";
}

std::string languageName(std::string_view code)
{
    if (code == "yue") {
        return "Cantonese";
    }
    const QLocale::Language language = toQt(code);
    return language == QLocale::AnyLanguage ? std::string(code) : QLocale::languageToString(language).toStdString();
}

std::string nativeLanguageName(std::string_view code)
{
    const QLocale::Language language = toQt(code);
    if (language != QLocale::AnyLanguage) {
        const QLocale locale(language);
        const QString name = locale.nativeLanguageName();
        if (locale.language() == language && !name.isEmpty()) {
            return name.toStdString();
        }
    }
    return languageName(code);
}

}  // namespace xenoglot
