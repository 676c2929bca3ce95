#pragma once

#include "core/Error.h"

#include <QString>
#include <QStringList>

class QWidget;

namespace xenoglot {

/// What is to be done about changes that are not saved.
enum class UnsavedAnswer { Save, GoOn, Stay };

/// The questions that the window asks in dialogs of its own, so that tests can answer them.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// Recordings or a project; empty: cancelled. `start` is a folder.
    virtual QStringList openFiles(QWidget* parent, const QString& start) = 0;

    /// One file to read; empty: cancelled. `start` is a folder.
    virtual QString openFile(QWidget* parent, const QString& title, const QString& start, const QString& filter) = 0;

    /// A file to write to; the dialog has asked about overwriting. Empty: cancelled.
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) = 0;

    virtual QString chooseFolder(QWidget* parent, const QString& start) = 0;  ///< empty: cancelled

    /// True for `yes`, the words of the button.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& yes) = 0;

    /// The project has changes, and what is shown is to be left.
    virtual UnsavedAnswer askAboutUnsaved(QWidget* parent, const QString& project) = 0;

    /// What the user asked for did not happen.
    virtual void showError(QWidget* parent, const Error& error) = 0;
};

/// The desktop's own dialogs.
class SystemDialogs : public Dialogs
{
public:
    QStringList openFiles(QWidget* parent, const QString& start) override;
    QString openFile(QWidget* parent, const QString& title, const QString& start, const QString& filter) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) override;
    QString chooseFolder(QWidget* parent, const QString& start) override;
    bool confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& yes) override;
    UnsavedAnswer askAboutUnsaved(QWidget* parent, const QString& project) override;
    void showError(QWidget* parent, const Error& error) override;
};

}  // namespace xenoglot
