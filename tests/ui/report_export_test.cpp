// The report from the window: every form, one design and several, and places that take no file.
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::WindowFixture;

namespace {

struct Reporting : WindowFixture {
    explicit Reporting(const QString& spoken = u"en"_s) : WindowFixture(spoken)
    {
        read(tests::shopYaml);
    }

    /// Empty when it was written, else the problem that was told.
    QString write(const QString& file)
    {
        QSignalSpy written(&window->report(), &ui::ReportExport::written);
        // The window would show the problem and wait for a person.
        QObject::disconnect(&window->report(), &ui::ReportExport::failed, nullptr, nullptr);
        QSignalSpy refused(&window->report(), &ui::ReportExport::failed);
        window->report().start(file.toStdString());
        if (!QTest::qWaitFor([&] { return !window->report().isRunning(); }, 60'000)) {
            return u"no end"_s;
        }
        return refused.isEmpty() ? written.isEmpty() ? u"silent"_s : QString()
                                 : refused.front().at(1).toString();
    }

    QByteArray content(const QString& file)
    {
        QFile written(file);
        return written.open(QFile::ReadOnly) ? written.readAll() : QByteArray();
    }
};

} // namespace

class ReportExportTest : public QObject {
    Q_OBJECT

private slots:
    void writesEveryForm()
    {
        Reporting f;
        const QString html = f.folder.filePath(u"shop.html"_s);
        QCOMPARE(f.write(html), QString());
        QVERIFY(f.content(html).contains("Online shop") && f.content(html).contains("<svg"));
        QVERIFY(!f.content(html).contains("<script"));
        const QString pdf = f.folder.filePath(u"shop.PDF"_s);
        QCOMPARE(f.write(pdf), QString());
        QVERIFY(f.content(pdf).startsWith("%PDF"));
        const QString text = f.folder.filePath(u"shop.md"_s);
        QCOMPARE(f.write(text), QString());
        const QStringList figures = QDir(f.folder.path()).entryList({u"shop-*.svg"_s});
        QVERIFY(!figures.isEmpty());
        QVERIFY(f.content(text).contains(figures.front().toUtf8()));
    }

    void takesTheSimulationThatIsAboutIt()
    {
        Reporting f;
        const QString file = f.folder.filePath(u"shop.html"_s);
        QCOMPARE(f.write(file), QString());
        QVERIFY(!f.content(file).contains("fingerprint"));
        analysis::SimulationSettings settings;
        settings.replications = 2;
        settings.duration = 5;
        f.window->simulation().start(settings);
        QTRY_VERIFY_WITH_TIMEOUT(!f.window->simulation().isRunning(), 60'000);
        QCOMPARE(f.write(file), QString());
        QVERIFY(f.content(file).contains("fingerprint"));
        f.document().setCurrentDesign(0);
        f.canvas().placeAt(model::ElementKind::Service, QPointF(400, 900));
        QCOMPARE(f.write(file), QString()); // It is about another design now.
        QVERIFY(!f.content(file).contains("fingerprint"));
    }

    void comparesSeveralDesigns()
    {
        Reporting f(u"ko"_s);
        f.document().duplicateDesign(u"Online shop"_s); // by the same name
        f.canvas().placeAt(model::ElementKind::Service, QPointF(400, 900));
        const QString file = f.folder.filePath(u"both.html"_s);
        QCOMPARE(f.write(file), QString());
        QVERIFY(f.content(file).contains("설계 비교"));
    }

    void saysWhyNothingWasWritten()
    {
        Reporting f;
        const QString file = f.folder.filePath(u"no/such/folder/shop.html"_s);
        const QString problem = f.write(file);
        QVERIFY2(problem.contains(u"shop.html"_s), qPrintable(problem));
        QVERIFY(!QFileInfo::exists(file));
        QVERIFY(f.window->actions().exportReport->isEnabled());
    }
};

QTEST_MAIN(ReportExportTest)
#include "report_export_test.moc"
