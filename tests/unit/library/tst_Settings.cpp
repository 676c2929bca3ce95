#include "library/Settings.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everySettingSurvivesARestart();
    void everySettingStartsWithItsDefault();
    void tellsWhenItChanges();
    void refusesWhatItCannotBe();
    void ignoresWhatWasSpoiledByHand();
    void anEmptyListIsNotTheDefault();
    void resetsToTheDefaults();

private:
    std::filesystem::path file() const { return m_folder->filePath(QStringLiteral("config/settings.ini")).toStdString(); }
    static QVariant otherValue(const SettingBase& setting);

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A value that the setting can have and that is not its default.
QVariant tst_Settings::otherValue(const SettingBase& setting)
{
    const QVariant standard = setting.defaultValue();
    switch (standard.typeId()) {
        case QMetaType::Bool: return !standard.toBool();
        case QMetaType::Int: return standard.toInt() + 7;
        case QMetaType::Double: return standard.toDouble() > 0 ? standard.toDouble() / 3 : standard.toDouble() * 1.5 + 1.0 / 3;
        case QMetaType::QStringList: return QStringList{QStringLiteral("yue"), QStringLiteral("a, b")};
        case QMetaType::QByteArray: return QByteArray("\0\xff\n", 3);
        case QMetaType::QVariantMap: return QVariantMap{{QStringLiteral("open"), QStringLiteral("Ctrl+Ü, Ctrl+=")}};
        default: break;
    }
    static const QHash<QString, QString> words{{QStringLiteral("computing/device"), QStringLiteral("cuda")},
                                               {QStringLiteral("export/format"), QStringLiteral("mp3")},
                                               {QStringLiteral("window/language"), QStringLiteral("fr")},
                                               {QStringLiteral("window/colours"), QStringLiteral("dark")}};
    return words.value(setting.key(), QStringLiteral("{x} \"ü\", ; = %20 \\ "));
}

void tst_Settings::everySettingSurvivesARestart()
{
    QHash<QString, QVariant> expected;
    {
        Settings settings(file());
        for (SettingBase* setting : settings.all()) {
            const QVariant value = otherValue(*setting);
            QVERIFY2(setting->setValue(value), qPrintable(setting->key()));
            QVERIFY2(setting->value() != setting->defaultValue(), qPrintable(setting->key()));
            expected[setting->key()] = setting->value();
        }
        QVERIFY(settings.save());
    }
    Settings settings(file());
    QCOMPARE(settings.all().size(), std::size_t(expected.size()));  // no two share a key
    for (const SettingBase* setting : settings.all()) {
        QVERIFY2(setting->value() == expected[setting->key()], qPrintable(setting->key()));
    }
}

void tst_Settings::everySettingStartsWithItsDefault()
{
    const Settings settings(file());
    for (SettingBase* setting : settings.all()) {
        QVERIFY2(setting->value() == setting->defaultValue(), qPrintable(setting->key()));
        QVERIFY2(setting->setValue(setting->defaultValue()), qPrintable(setting->key()));
    }
    QCOMPARE(settings.workers(), 0);
    QCOMPARE(settings.outputFormat(), QStringLiteral("wav"));
}

void tst_Settings::tellsWhenItChanges()
{
    Settings settings(file());
    QSignalSpy changed(&settings.workers, &SettingBase::changed);
    QVERIFY(settings.workers.set(3));
    QVERIFY(settings.workers.set(3));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(settings.workers(), 3);
}

void tst_Settings::refusesWhatItCannotBe()
{
    Settings settings(file());
    QVERIFY(!settings.workers.set(-1));
    QVERIFY(!settings.device.set(QStringLiteral("abacus")));
    QVERIFY(!settings.fileNameTemplate.set(QStringLiteral(" ")));
    QVERIFY(!settings.workers.setValue(QStringLiteral("many")));
    QCOMPARE(settings.workers(), 0);
    QCOMPARE(settings.device(), QStringLiteral("auto"));
}

void tst_Settings::ignoresWhatWasSpoiledByHand()
{
    {
        Settings settings(file());
        QVERIFY(settings.save());
    }
    QFile ini(QString::fromStdString(file().string()));
    QVERIFY(QDir().mkpath(QFileInfo(ini).path()));
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write("[computing]\nworkers=lots\nthreads=-5\ndevice=abacus\ncheck=false\npace=nan\n");
    ini.close();
    const Settings settings(file());
    QCOMPARE(settings.workers(), 0);
    QCOMPARE(settings.threads(), 0);
    QCOMPARE(settings.device(), QStringLiteral("auto"));
    QCOMPARE(settings.check(), false);
    QCOMPARE(settings.pace(), 0.0);
}

void tst_Settings::anEmptyListIsNotTheDefault()
{
    {
        Settings settings(file());
        QVERIFY(!settings.favourites().isEmpty());
        QVERIFY(settings.favourites.set({}));
        QVERIFY(settings.favourites().isEmpty());
    }
    QVERIFY(Settings(file()).favourites().isEmpty());
}

void tst_Settings::resetsToTheDefaults()
{
    Settings settings(file());
    QVERIFY(settings.workers.set(3));
    QVERIFY(settings.favourites.set({}));
    settings.reset();
    for (const SettingBase* setting : settings.all()) {
        QVERIFY2(setting->value() == setting->defaultValue(), qPrintable(setting->key()));
    }
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
