#pragma once

#include "gui/InterfaceLanguage.h"
#include "gui/MainWindow.h"
#include "gui/ProjectController.h"
#include "gui/Workbench.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace xenoglot {

/// The program on a desktop: what the user works at, and the window that shows it. Another language of the interface is another
/// window on the same work. In the main thread.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `dialogs` outlives it. `translations` as of InterfaceLanguage.
    Desktop(Environment environment, Dialogs& dialogs, const QString& translations);

    Workbench& workbench() { return m_workbench; }
    ProjectController& projects() { return m_projects; }
    MainWindow& window() { return *m_window; }

private:
    void makeWindow();
    void followLanguage();

    Dialogs& m_dialogs;
    InterfaceLanguage m_language;  ///< before whatever has something to say
    Workbench m_workbench;
    ProjectController m_projects;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace xenoglot
