#include "gui/ExportChoices.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>

namespace xenoglot {

namespace {

/// Carries tr() for this file.
class ExportChoices
{
    Q_DECLARE_TR_FUNCTIONS(ExportChoices)
public:
    static QString lufs(double level) { return tr("%1 LUFS").arg(QLocale().toString(level, 'f', 0)); }
};

}  // namespace

void fillFormats(QComboBox& box)
{
    for (const char* format : {"wav", "flac", "opus", "mp3"}) {
        box.addItem(QString::fromLatin1(format).toUpper(), QString::fromLatin1(format));
    }
}

void fillLoudness(QComboBox& box, double chosen)
{
    // EBU R 128, AES TD1008 for speech on its own, podcasts, loud players.
    for (const double level : {-23.0, -18.0, -16.0, -14.0}) {
        box.addItem(ExportChoices::lufs(level), level);
    }
    if (box.findData(chosen) < 0) {
        box.addItem(ExportChoices::lufs(chosen), chosen);
    }
    box.setCurrentIndex(box.findData(chosen));
}

}  // namespace xenoglot
