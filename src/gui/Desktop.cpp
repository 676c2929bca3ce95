#include "gui/Desktop.h"

#include <utility>

namespace xenoglot {

Desktop::Desktop(Environment environment, Dialogs& dialogs, const QString& translations)
    : m_dialogs(dialogs),
      m_language(translations, Settings(environment.settingsFile).interfaceLanguage()),
      m_workbench(environment),
      m_projects(m_workbench, environment.dataFolder)
{
    makeWindow();
}

void Desktop::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_workbench, m_projects, m_dialogs);
    // Not from inside the window that goes.
    connect(m_window.get(), &MainWindow::settingsClosed, this, &Desktop::followLanguage, Qt::QueuedConnection);
    m_window->show();
}

void Desktop::followLanguage()
{
    const QString chosen = m_workbench.settings().interfaceLanguage();
    if (chosen == m_language.code()) {
        return;
    }
    m_window->storeGeometry();
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    m_language.use(chosen);
    m_workbench.languages().updateNames();
    makeWindow();
}

}  // namespace xenoglot
