#include "audio/QtCaptureDevice.h"
#include "audio/QtPlaybackDevice.h"
#include "gui/Dialogs.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "library/Paths.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace xenoglot;

namespace {

/// The user's language where there is a translation, else English, whose file holds the plural forms; and Qt's own words.
void loadLanguage(QTranslator& program, QTranslator& qt)
{
    const QLocale locale = QLocale::system();
    const QString folder = QStringLiteral(":/translations");
    if (program.load(locale, QStringLiteral("xenoglot"), QStringLiteral("_"), folder)
        || program.load(QStringLiteral("xenoglot_en"), folder)) {
        QCoreApplication::installTranslator(&program);
    }
    if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt);
    }
}

/// `xenoglot [FILE...] [--to LIST]`
void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "One voice message, spoken in many languages on this machine."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("main", "Recording to open."),
                                 QStringLiteral("[FILE...]"));
    parser.addOption({QStringLiteral("to"), QCoreApplication::translate("main", "Languages to tick, comma separated: es,pt,ca."),
                      QStringLiteral("LANGS")});
}

}  // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xenoglot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Xenoglot"));
    QApplication::setApplicationVersion(QStringLiteral(XENOGLOT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.xenoglot.Xenoglot"));
    QTranslator program;
    QTranslator qt;
    loadLanguage(program, qt);
    applyTheme(application, Appearance::System);

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    SystemDialogs dialogs;
    MainWindow window(
        {&EngineLoader::openInstalled, &QtCaptureDevice::make, &QtPlaybackDevice::make, dataFolder(), settingsFile()}, dialogs);
    window.show();
    if (parser.isSet(QStringLiteral("to"))) {
        window.workbench().languages().setChosen(parser.value(QStringLiteral("to")).split(QLatin1Char(','), Qt::SkipEmptyParts));
    }
    window.openRecordings(parser.positionalArguments());
    return QApplication::exec();
}
