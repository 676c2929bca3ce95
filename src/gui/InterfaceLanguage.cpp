#include "gui/InterfaceLanguage.h"

#include "core/Wording.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace xenoglot {

void InterfaceLanguage::use(const QString& code)
{
    m_code = code;
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    Wording::setDecimalPoint(locale.decimalPoint().front().unicode());
    // Installed before the old ones go: every change makes the windows that are there read their words again.
    auto program = std::make_unique<QTranslator>();
    // English has a file as well: it holds the plural forms.
    if (program->load(locale, QStringLiteral("xenoglot"), QStringLiteral("_"), m_folder)
        || program->load(QStringLiteral("xenoglot_en"), m_folder)) {
        QCoreApplication::installTranslator(program.get());
    }
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt.get());
    }
    m_program = std::move(program);
    m_qt = std::move(qt);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

}  // namespace xenoglot
