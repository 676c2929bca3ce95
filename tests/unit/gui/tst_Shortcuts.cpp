#include "gui/Shortcuts.h"
#include "gui/ShortcutsDialog.h"
#include "library/Settings.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace xenoglot;

/// Keys that the user chose.
class tst_Shortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysOutliveTheProgram();
    void keysMoveToTheirNewOwner();
    void theDialogChangesThem();

private:
    struct Window {
        QWidget widget;
        QAction* open = add("openAction", "Ctrl+O");
        QAction* close = add("closeAction", "Ctrl+W");

        QAction* add(const char* name, const char* keys)
        {
            auto* const action = new QAction(QString::fromLatin1(name), &widget);
            action->setObjectName(QLatin1String(name));
            action->setShortcut(QKeySequence(QLatin1String(keys)));
            return action;
        }
    };

    std::filesystem::path file() const { return m_folder->filePath(QStringLiteral("settings.ini")).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Shortcuts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_Shortcuts::keysOutliveTheProgram()
{
    {
        Settings settings(file());
        Window window;
        Shortcuts shortcuts(window.widget, settings.shortcuts);
        QCOMPARE(shortcuts.actions(), (QList<QAction*>{window.close, window.open}));
        shortcuts.set(*window.open, QKeySequence(QStringLiteral("F5")));
        shortcuts.set(*window.close, {});
        QVERIFY(settings.save());
    }
    Settings settings(file());
    Window window;
    Shortcuts shortcuts(window.widget, settings.shortcuts);
    QCOMPARE(window.open->shortcut(), QKeySequence(QStringLiteral("F5")));
    QVERIFY(window.close->shortcut().isEmpty());
    QCOMPARE(shortcuts.defaultOf(*window.close), QKeySequence(QStringLiteral("Ctrl+W")));
    shortcuts.resetAll();
    QCOMPARE(window.close->shortcut(), QKeySequence(QStringLiteral("Ctrl+W")));
    QVERIFY(settings.shortcuts().isEmpty());
}

void tst_Shortcuts::keysMoveToTheirNewOwner()
{
    Settings settings(file());
    Window window;
    Shortcuts shortcuts(window.widget, settings.shortcuts);
    const QKeySequence keys(QStringLiteral("Ctrl+W"));
    QCOMPARE(shortcuts.owner(keys, *window.open), window.close);
    QVERIFY(shortcuts.owner(keys, *window.close) == nullptr);
    shortcuts.set(*window.open, keys);
    QCOMPARE(window.open->shortcut(), keys);
    QVERIFY(window.close->shortcut().isEmpty());
}

void tst_Shortcuts::theDialogChangesThem()
{
    Settings settings(file());
    Window window;
    Shortcuts shortcuts(window.widget, settings.shortcuts);
    ShortcutsDialog dialog(shortcuts);
    dialog.show();
    auto* const view = dialog.findChild<QTreeWidget*>(QStringLiteral("view"));
    QCOMPARE(view->topLevelItemCount(), 2);
    view->setCurrentItem(view->topLevelItem(1));
    auto* const edit = dialog.findChild<QKeySequenceEdit*>(QStringLiteral("keysEdit"));
    QCOMPARE(edit->keySequence(), QKeySequence(QStringLiteral("Ctrl+O")));
    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+W")));
    Q_EMIT edit->editingFinished();
    QCOMPARE(window.open->shortcut(), QKeySequence(QStringLiteral("Ctrl+W")));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("hintLabel"))->text().contains(QLatin1String("closeAction")));
    QCOMPARE(view->topLevelItem(0)->text(1), QString());
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("defaultsButton")), Qt::LeftButton);
    QCOMPARE(window.close->shortcut(), QKeySequence(QStringLiteral("Ctrl+W")));
}

QTEST_MAIN(tst_Shortcuts)
#include "tst_Shortcuts.moc"
