#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace xenoglot {

/// The questions that the window asks in dialogs of its own, so that tests can answer them.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual QStringList openFiles(QWidget* parent) = 0;  ///< recordings or a project; empty: cancelled

    /// A file to write to; the dialog has asked about overwriting. Empty: cancelled.
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) = 0;

    virtual QString chooseFolder(QWidget* parent, const QString& start) = 0;  ///< empty: cancelled

    /// True for `yes`, the words of the button.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& yes) = 0;
};

/// The desktop's own dialogs.
class SystemDialogs : public Dialogs
{
public:
    QStringList openFiles(QWidget* parent) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) override;
    QString chooseFolder(QWidget* parent, const QString& start) override;
    bool confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& yes) override;
};

}  // namespace xenoglot
