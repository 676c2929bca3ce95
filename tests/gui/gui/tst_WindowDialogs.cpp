#include "gui/AboutDialog.h"
#include "gui/SelfCheckDialog.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QtTest>

using namespace xenoglot;

/// What opens over the window.
class tst_WindowDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aboutNamesTheLicences();
    void theSelfCheckCanBeCopied();
};

void tst_WindowDialogs::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void tst_WindowDialogs::aboutNamesTheLicences()
{
    AboutDialog dialog;
    dialog.show();
    const QString text = dialog.findChild<QTextBrowser*>(QStringLiteral("licencesView"))->toPlainText();
    for (const char* name : {"Qt 6", "LGPL-3.0", "LibTorch", "Kokoro", "Whisper", "LibriVox"}) {
        QVERIFY2(text.contains(QLatin1String(name)), name);
    }
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("closeButton")), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
}

void tst_WindowDialogs::theSelfCheckCanBeCopied()
{
    SelfCheckDialog dialog;
    dialog.show();
    auto* const copy = dialog.findChild<QPushButton*>(QStringLiteral("copyButton"));
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), 60000);
    const auto* const view = dialog.findChild<QTreeWidget*>(QStringLiteral("findingsView"));
    QVERIFY(view->topLevelItemCount() >= 8);
    QTest::mouseClick(copy, Qt::LeftButton);
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), view->topLevelItemCount() + 1);
    QVERIFY(lines.first().startsWith(QLatin1String("Xenoglot ")));
    QVERIFY(lines.at(1).startsWith(QLatin1String("ok ")));
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("summaryLabel"))->text().contains(QChar(0x2026)));
}

QTEST_MAIN(tst_WindowDialogs)
#include "tst_WindowDialogs.moc"
