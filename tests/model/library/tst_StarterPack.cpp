#include "library/ModelStore.h"

#include <QtTest>

using namespace xenoglot;

/// The starter pack as it is installed on this machine.
class tst_StarterPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInstalled();
    void isWholeToTheLastByte();
};

void tst_StarterPack::isInstalled()
{
    const ModelStore store;
    const auto installed = store.installed();
    QVERIFY2(installed.ok(), installed ? "" : installed.error().text().c_str());
    for (const UnusableModel& unusable : installed->unusable) {
        QFAIL(unusable.problem.text().c_str());
    }
    for (const ModelStatus& status : store.list()) {
        QVERIFY2(status.state == ModelState::Installed, status.problem.text().c_str());
    }
    for (const ModelDescription& model : installed->models) {
        QCOMPARE(model.contentHash.size(), 64U);
        for (const auto& [role, path] : model.files) {
            QVERIFY2(std::filesystem::is_regular_file(path), path.c_str());
        }
    }
}

void tst_StarterPack::isWholeToTheLastByte()
{
    const auto checks = ModelStore().verify({});
    QVERIFY2(checks.ok(), checks ? "" : checks.error().text().c_str());
    QVERIFY(checks->size() >= 10);
    for (const ModelCheck& check : *checks) {
        QVERIFY2(check.problems.empty(), check.problems.empty() ? "" : check.problems[0].text().c_str());
    }
}

QTEST_GUILESS_MAIN(tst_StarterPack)
#include "tst_StarterPack.moc"
