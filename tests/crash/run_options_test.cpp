// What the command line of `corbel` says about the look holds for that run, and is not stored.
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/crash/program.h"

using namespace corbel;

class RunOptionsTest : public QObject {
    Q_OBJECT

    /// What the window looked like.
    static QByteArray lookOf(const QTemporaryDir& home, const QStringList& arguments)
    {
        QProcess program;
        tests::startProgram(program, home.path(), QStringLiteral("0:look"), arguments);
        if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit ||
            program.exitCode() != 0) {
            return "the program did not end well";
        }
        return program.readAll().trimmed();
    }

    static QString settingsOf(const QTemporaryDir& home)
    {
        return home.filePath(QStringLiteral("corbel/corbel.conf"));
    }

private slots:
    void areNotStored()
    {
        const QTemporaryDir home;
        QCOMPARE(lookOf(home, {QStringLiteral("--dark"), QStringLiteral("--lang=ko")}), "dark ko");
        const QSettings settings(settingsOf(home), QSettings::IniFormat);
        QVERIFY(!settings.allKeys().isEmpty()); // It did store the sizes of its parts.
        QVERIFY(!settings.contains(QStringLiteral("theme")));
        QVERIFY(!settings.contains(QStringLiteral("language")));
    }

    void leaveWhatIsStored()
    {
        const QTemporaryDir home;
        {
            QSettings settings(settingsOf(home), QSettings::IniFormat);
            settings.setValue(QStringLiteral("theme"), QStringLiteral("light"));
            settings.setValue(QStringLiteral("language"), QStringLiteral("en"));
        }
        QCOMPARE(lookOf(home, {QStringLiteral("--dark"), QStringLiteral("--lang=ko")}), "dark ko");
        QCOMPARE(lookOf(home, {}), "light en");
    }
};

QTEST_GUILESS_MAIN(RunOptionsTest)
#include "run_options_test.moc"
