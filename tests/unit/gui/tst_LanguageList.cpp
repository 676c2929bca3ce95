#include "gui/LanguageFilterModel.h"
#include "gui/LanguageListModel.h"
#include "unit/run/FakeEngines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace xenoglot;

/// Which languages can be ticked, why others cannot, and how they are found.
class tst_LanguageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingCanBeHadBeforeTheModels();
    void reasonsAndRemedies();
    void theMessagesOwnLanguageIsOut();
    void onlyAvailableLanguagesAreTicked();
    void aTickSurvivesUntilTheLanguageIsThere();
    void favouritesComeFirst();
    void searchFindsNamesAndCodes_data();
    void searchFindsNamesAndCodes();

private:
    QStringList listed() const;
    QVariant of(const char* code, int role) const { return m_model->indexOf(QLatin1String(code)).data(role); }

    std::shared_ptr<FakeEngines> m_engines;
    std::unique_ptr<LanguageListModel> m_model;
    std::unique_ptr<LanguageFilterModel> m_filter;
};

void tst_LanguageList::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_engines = std::make_shared<FakeEngines>();
    m_filter.reset();
    m_model = std::make_unique<LanguageListModel>();
    m_filter = std::make_unique<LanguageFilterModel>();
    m_filter->setSourceModel(m_model.get());
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    new QAbstractItemModelTester(m_filter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_filter.get());
}

QStringList tst_LanguageList::listed() const
{
    QStringList codes;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        codes << m_filter->index(row, 0).data(LanguageListModel::CodeRole).toString();
    }
    return codes;
}

void tst_LanguageList::nothingCanBeHadBeforeTheModels()
{
    QVERIFY(m_model->rowCount() > 90);
    QVERIFY(!of("es", LanguageListModel::AvailableRole).toBool());
    QVERIFY(!of("es", LanguageListModel::ReasonRole).toString().isEmpty());
    m_model->setEngines(m_engines);
    QVERIFY(of("es", LanguageListModel::AvailableRole).toBool());
}

void tst_LanguageList::reasonsAndRemedies()
{
    m_model->setEngines(m_engines);  // they have no voice for gl
    QVERIFY(!of("gl", LanguageListModel::AvailableRole).toBool());
    QCOMPARE(of("gl", LanguageListModel::ReasonRole).toString(), QStringLiteral("No voice"));
    const QString tip = of("gl", Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QLatin1String("No model for this is known")), qPrintable(tip));
    QVERIFY(of("gl", Qt::AccessibleTextRole).toString().contains(QLatin1String("not available")));

    // Without any engine that translates from the source, what the catalogue knows is named.
    const LanguageAvailability pt = availabilityOf("pt", "", nullptr, Catalogue::builtIn());
    QVERIFY(!pt.available);
    struct Mute : FakeEngines {
        bool canSpeak(const std::string&) const override { return false; }
    } mute;
    QVERIFY(availabilityOf("pt", "en", &mute, Catalogue::builtIn()).remedy.contains(QLatin1String("Kokoro")));
}

void tst_LanguageList::theMessagesOwnLanguageIsOut()
{
    m_model->setEngines(m_engines);
    m_model->setChosen({QStringLiteral("es"), QStringLiteral("pt")});
    const QSignalSpy changes(m_model.get(), &LanguageListModel::chosenChanged);
    m_model->setSourceLanguage(QStringLiteral("es"));
    QCOMPARE(m_model->chosen(), QStringList{QStringLiteral("pt")});
    QCOMPARE(changes.count(), 1);
    m_model->setSourceLanguage(QStringLiteral("en"));
    QCOMPARE(m_model->chosen(), (QStringList{QStringLiteral("es"), QStringLiteral("pt")}));
}

void tst_LanguageList::onlyAvailableLanguagesAreTicked()
{
    m_model->setEngines(m_engines);
    QVERIFY(m_model->setData(m_model->indexOf(QStringLiteral("pt")), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!m_model->setData(m_model->indexOf(QStringLiteral("gl")), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(m_model->chosen(), QStringList{QStringLiteral("pt")});
    QVERIFY(m_model->setData(m_model->indexOf(QStringLiteral("pt")), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(m_model->chosen().isEmpty());
}

void tst_LanguageList::aTickSurvivesUntilTheLanguageIsThere()
{
    m_model->setChosen({QStringLiteral("pt"), QStringLiteral("xx"), QStringLiteral("pt")});
    QVERIFY(m_model->chosen().isEmpty());
    m_model->setEngines(m_engines);
    QCOMPARE(m_model->chosen(), QStringList{QStringLiteral("pt")});
}

void tst_LanguageList::favouritesComeFirst()
{
    m_model->setEngines(m_engines);
    m_model->setFavourites({QStringLiteral("pt"), QStringLiteral("gl")});
    const QStringList codes = listed();
    QCOMPARE(codes.first(), QStringLiteral("pt"));
    // A favourite that cannot be had comes after all that can.
    QVERIFY(codes.indexOf(QStringLiteral("gl")) > codes.indexOf(QStringLiteral("zu")));
    QVERIFY(codes.indexOf(QStringLiteral("gl")) > codes.indexOf(QStringLiteral("cy")));
    m_model->toggleFavourite(m_model->indexOf(QStringLiteral("pt")));
    QCOMPARE(m_model->favourites(), QStringList{QStringLiteral("gl")});
}

void tst_LanguageList::searchFindsNamesAndCodes_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("code");
    QTest::newRow("own name") << QStringLiteral("Deut") << QStringLiteral("de");
    QTest::newRow("without accents") << QStringLiteral("portugues") << QStringLiteral("pt");
    QTest::newRow("interface name") << QStringLiteral("spanish") << QStringLiteral("es");
    QTest::newRow("second word") << QStringLiteral("creole") << QStringLiteral("ht");
    QTest::newRow("code") << QStringLiteral("ja") << QStringLiteral("ja");
    QTest::newRow("another script") << QStringLiteral("ελλ") << QStringLiteral("el");
}

void tst_LanguageList::searchFindsNamesAndCodes()
{
    QFETCH(QString, search);
    QFETCH(QString, code);
    m_filter->setSearch(search);
    const QStringList found = listed();
    QVERIFY2(found.contains(code), qPrintable(found.join(QLatin1Char(' '))));
    QVERIFY(found.size() < 10);
    m_filter->setSearch(QStringLiteral("no such language"));
    QCOMPARE(m_filter->rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_LanguageList)
#include "tst_LanguageList.moc"
