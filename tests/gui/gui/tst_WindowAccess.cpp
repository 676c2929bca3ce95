#include "gui/ResultRow.h"
#include "gui/Theme.h"
#include "gui/WaveformView.h"
#include "gui/WindowFixture.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// The window without eyes and without a mouse.
class tst_WindowAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyControlHasNameAndRole_data();
    void everyControlHasNameAndRole();
    void tabOrderIsVisualOrder_data();
    void tabOrderIsVisualOrder();
    void everyActionIsInAMenuWithItsTip();
    void shortcutsAreUnique();
    void drawnValuesAreSpoken();
    void theWaveformListensToKeys();

private:
    enum State { Empty, WithMessage, WithResults };
    void addStates();
    void bring(int state);
    QList<QWidget*> tabChain() const;

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
    MainWindow* m_window = nullptr;
};

void tst_WindowAccess::init()
{
    applyTheme(*qApp, Appearance::Light);
    m_world = std::make_unique<FakeWorld>();
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_shown = std::make_unique<TestWindow>(m_world->environment(), *m_dialogs);
    m_window = m_shown->get();
    m_window->resize(1000, 2200);  // all of it is seen
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void tst_WindowAccess::cleanup()
{
    m_shown.reset();
    m_dialogs.reset();
    m_world.reset();
}

void tst_WindowAccess::addStates()
{
    QTest::addColumn<int>("state");
    QTest::newRow("empty") << int(Empty);
    QTest::newRow("with a message") << int(WithMessage);
    QTest::newRow("with results") << int(WithResults);
}

void tst_WindowAccess::bring(int state)
{
    if (state >= WithMessage) {
        m_window->openFiles({m_world->message});
        QTRY_VERIFY(m_window->workbench().message().textState() == MessageController::Text::Ready);
    }
    if (state >= WithResults) {
        m_window->workbench().languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
        m_window->workbench().doPrimaryAction();
        QTRY_VERIFY(m_window->workbench().results().isUpToDate(QStringLiteral("pt"))
                    && m_window->workbench().results().isUpToDate(QStringLiteral("es")));
        m_window->findChild<ResultRow*>(QStringLiteral("row_pt"))
            ->findChild<QPlainTextEdit*>(QStringLiteral("textEdit"))
            ->setPlainText(QStringLiteral("Boa noite."));
        QTRY_VERIFY(m_window->findChild<ResultRow*>(QStringLiteral("row_es"))
                        ->findChild<QWidget*>(QStringLiteral("playButton"))
                        ->isEnabled());
    }
}

QList<QWidget*> tst_WindowAccess::tabChain() const
{
    QList<QWidget*> chain;
    for (QWidget* widget = m_window->nextInFocusChain(); widget != m_window; widget = widget->nextInFocusChain()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && widget->focusProxy() == nullptr) {
            chain << widget;
        }
    }
    return chain;
}

void tst_WindowAccess::everyControlHasNameAndRole_data()
{
    addStates();
}

void tst_WindowAccess::everyControlHasNameAndRole()
{
    QFETCH(int, state);
    bring(state);
    const QList<QWidget*> chain = tabChain();
    QVERIFY(chain.size() >= 5);
    for (QWidget* widget : chain) {
        QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface != nullptr, qPrintable(widget->objectName()));
        QVERIFY2(!interface->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(widget->objectName()));
        const QAccessible::Role role = interface->role();
        QVERIFY2(role != QAccessible::NoRole && role != QAccessible::Client, qPrintable(widget->objectName()));
    }
}

void tst_WindowAccess::tabOrderIsVisualOrder_data()
{
    addStates();
}

void tst_WindowAccess::tabOrderIsVisualOrder()
{
    QFETCH(int, state);
    bring(state);
    QWidget* before = nullptr;
    for (QWidget* widget : tabChain()) {
        if (before != nullptr) {
            const QRect here(widget->mapTo(m_window, QPoint()), widget->size());
            const QRect there(before->mapTo(m_window, QPoint()), before->size());
            // Below, or to the right of it in the same line.
            const bool sameLine = here.top() < there.bottom() && there.top() < here.bottom();
            QVERIFY2(sameLine ? here.left() >= there.left() : here.top() >= there.top(),
                     qPrintable(QStringLiteral("%1 comes after %2").arg(widget->objectName(), before->objectName())));
        }
        before = widget;
    }
    QCOMPARE(before->objectName(),
             m_window->workbench().primaryAction().enabled ? QStringLiteral("primaryButton") : before->objectName());
}

void tst_WindowAccess::everyActionIsInAMenuWithItsTip()
{
    QSet<QAction*> inMenus;
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            inMenus << action;
            if (!action->isSeparator() && action->menu() == nullptr) {
                QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
            }
        }
    }
    for (QAction* action : m_window->findChildren<QAction*>(QRegularExpression(QStringLiteral("Action$")))) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }
}

void tst_WindowAccess::shortcutsAreUnique()
{
    QSet<QString> seen;
    int count = 0;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString()));
            seen << keys.toString();
            ++count;
        }
    }
    QVERIFY(count >= 10);
}

void tst_WindowAccess::drawnValuesAreSpoken()
{
    bring(WithMessage);
    auto* const wave = m_window->findChild<WaveformView*>(QStringLiteral("waveform"));
    QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(wave);
    QVERIFY(interface->valueInterface() != nullptr);
    QCOMPARE(interface->role(), QAccessible::Slider);
    QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("0:00 of 0:03"));
    QCOMPARE(interface->valueInterface()->maximumValue().toDouble(), 3.0);
    interface->valueInterface()->setCurrentValue(2.0);
    QCOMPARE(interface->valueInterface()->currentValue().toDouble(), 2.0);
    auto* const meter = m_window->findChild<QWidget*>(QStringLiteral("levelMeter"));
    QVERIFY(QAccessible::queryAccessibleInterface(meter)->text(QAccessible::Value).contains(QLatin1String("dBFS")));
}

void tst_WindowAccess::theWaveformListensToKeys()
{
    bring(WithMessage);
    auto* const wave = m_window->findChild<WaveformView*>(QStringLiteral("waveform"));
    wave->setFocus();
    QTest::keyClick(wave, Qt::Key_Right);
    QCOMPARE(wave->position(), 1.0);
    QTest::keyClick(wave, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(wave->selection().has_value());
    QCOMPARE(wave->selection()->first, 1.0);
    QCOMPARE(wave->selection()->second, 2.0);
    QTest::keyClick(wave, Qt::Key_Plus);
    QVERIFY(wave->viewLength() < 3.0);
    QTest::keyClick(wave, Qt::Key_0);
    QCOMPARE(wave->viewLength(), 3.0);
    QTest::keyClick(wave, Qt::Key_Escape);
    QVERIFY(!wave->selection().has_value());
    QTest::keyClick(wave, Qt::Key_End);
    QCOMPARE(wave->position(), 3.0);
    QTest::keyClick(wave, Qt::Key_Space);
    QTRY_VERIFY(m_window->workbench().playback().isPlaying(QStringLiteral("message")));
}

QTEST_MAIN(tst_WindowAccess)
#include "tst_WindowAccess.moc"
