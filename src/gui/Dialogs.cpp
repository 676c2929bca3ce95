#include "gui/Dialogs.h"

#include "gui/Words.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace xenoglot {

namespace {

/// Carries tr() for this file.
class DialogText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

/// What is below the question. Names and paths in both are people's: no marks in them are obeyed.
void setExplanation(QMessageBox& box, const QString& explanation)
{
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    if (auto* const label = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel"))) {
        label->setTextFormat(Qt::PlainText);
    }
}

}  // namespace

QStringList SystemDialogs::openFiles(QWidget* parent, const QString& start)
{
    return QFileDialog::getOpenFileNames(
        parent, DialogText::tr("Open a recording or a project"), start,
        DialogText::tr("Recordings and projects (%1);;All files (*)")
            .arg(QStringLiteral("*.xenoglot *.wav *.flac *.ogg *.opus *.oga *.mp3 *.m4a *.aac *.aiff *.amr *.webm *.mp4 *.mkv")));
}

QString SystemDialogs::openFile(QWidget* parent, const QString& title, const QString& start, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, start, filter);
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
    QMessageBox box(QMessageBox::Question, QGuiApplication::applicationDisplayName(), question, QMessageBox::NoButton, parent);
    setExplanation(box, explanation);
    QPushButton* const agree = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == agree;
}

UnsavedAnswer SystemDialogs::askAboutUnsaved(QWidget* parent, const QString& project)
{
    QMessageBox box(QMessageBox::Question, DialogText::tr("Unsaved changes"),
                    DialogText::tr("Save the changes to %1?").arg(project), QMessageBox::NoButton, parent);
    setExplanation(box, DialogText::tr("Otherwise the project file stays as it was saved last."));
    QPushButton* const save = box.addButton(DialogText::tr("&Save"), QMessageBox::AcceptRole);
    QPushButton* const goOn = box.addButton(DialogText::tr("&Do not save"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    return box.clickedButton() == save   ? UnsavedAnswer::Save
           : box.clickedButton() == goOn ? UnsavedAnswer::GoOn
                                         : UnsavedAnswer::Stay;
}

void SystemDialogs::showError(QWidget* parent, const Error& error)
{
    QMessageBox box(QMessageBox::Warning, DialogText::tr("That did not work"), words::text(error.message), QMessageBox::Ok,
                    parent);
    setExplanation(box, words::text(error.hint));
    box.exec();
}

}  // namespace xenoglot
