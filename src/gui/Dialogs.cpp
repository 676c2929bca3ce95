#include "gui/Dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace xenoglot {

namespace {

/// Carries tr() for this file.
class DialogText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

}  // namespace

QStringList SystemDialogs::openFiles(QWidget* parent)
{
    return QFileDialog::getOpenFileNames(
        parent, DialogText::tr("Open a recording or a project"), QStandardPaths::writableLocation(QStandardPaths::MusicLocation),
        DialogText::tr("Recordings and projects (%1);;All files (*)")
            .arg(QStringLiteral("*.xenoglot *.wav *.flac *.ogg *.opus *.oga *.mp3 *.m4a *.aac *.aiff *.amr *.webm *.mp4 *.mkv")));
}

QString SystemDialogs::saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

QString SystemDialogs::chooseFolder(QWidget* parent, const QString& start)
{
    return QFileDialog::getExistingDirectory(parent, DialogText::tr("Choose a folder"), start);
}

bool SystemDialogs::confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& yes)
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), question, QMessageBox::NoButton, parent);
    box.setInformativeText(explanation);
    QPushButton* const agree = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == agree;
}

}  // namespace xenoglot
