// The failure overlay beyond the drawing: the list of hosts, sites and links, exported pictures.
#include <QtTest>

#include "model/edits.h"
#include "tests/support/prober.h"
#include "ui/render/export.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Prober;
using tests::spread;
using ui::OverlayKind;

class OverlayWholesTest : public QObject {
    Q_OBJECT

private slots:
    void theListReachesWhatNoViewShows()
    {
        Prober f;
        f.read(spread);
        f.settle();
        f.canvas().setFocus();
        f.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Failure);
        ui::WholeList* list = f.window->overlayBar()->wholes();
        QTRY_VERIFY(list->isVisible());
        f.wait();
        for (const char* text :
             {"Seoul", "Busan", "Zone A", "Nimbus", "Seoul → Busan", "DB → Spare"}) {
            QVERIFY2(f.rowOf(QString::fromUtf8(text)) != nullptr, text);
        }
        f.clickRow(u"Nimbus"_s);
        QCOMPARE(f.rowOf(u"Nimbus"_s)->text(1), u"taken down"_s);
        QCOMPARE(f.rowOf(u"Rack"_s)->text(1), u"down with it"_s);
        QVERIFY2(f.markOf("db").reason.contains(u"Rack"_s), qPrintable(f.markOf("db").reason));
        QVERIFY(std::abs(f.shown() - 0.99 * 0.9 * 0.97) < 1e-12);
        f.clickRow(u"Nimbus"_s);
        QCOMPARE(f.rowOf(u"Nimbus"_s)->text(1), QString());
        f.clickRow(u"Seoul"_s);
        QCOMPARE(f.rowOf(u"Zone A"_s)->text(1), u"down with it"_s);
        f.clickRow(u"Seoul"_s);

        // By keys: type a part of a name, go down, Space.
        list->filter()->setFocus();
        QTest::keyClicks(list->filter(), u"nimb"_s);
        QVERIFY(f.rowOf(u"Seoul"_s)->isHidden());
        QTest::keyClick(list->filter(), Qt::Key_Down);
        QTest::keyClick(list->list(), Qt::Key_Space, Qt::ShiftModifier);
        f.wait();
        QCOMPARE(f.rowOf(u"Nimbus"_s)->text(1), u"kept up"_s);
        QVERIFY(f.window->overlay().forced().alive.contains("Nimbus"));
        QTest::keyClick(list->list(), Qt::Key_Escape);
        QTRY_VERIFY(!list->isVisible());
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Failure);
        // What is named nowhere any more is let go.
        f.document().undoStack().clear();
        QVERIFY(f.document().apply(model::edits::remove(f.model(), {{"rack"}}, {})));
        QTRY_VERIFY(f.window->overlay().forced().alive.empty());
    }

    void exportedPicturesShowTheOverlay()
    {
        Prober f;
        f.begin(spread);
        const std::filesystem::path plain = f.folder.filePath(u"plain.svg"_s).toStdString();
        const std::filesystem::path failed = f.folder.filePath(u"failed.svg"_s).toStdString();
        QString problem;
        f.window->actions().singlePoints->trigger();
        QVERIFY(f.canvas().overlay()->isEmpty());
        QVERIFY(f.window->files().exportTo(plain, ui::ExportFormat::Svg, &problem));
        f.probe("busan");
        QVERIFY(f.window->files().exportTo(failed, ui::ExportFormat::Svg, &problem));
        const auto bytes = [](const std::filesystem::path& path) {
            QFile file(QString::fromStdString(path.string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        render::ExportSettings settings;
        settings.scale = 2;
        QCOMPARE(bytes(plain),
                 render::exportSvg(f.canvas().diagram(), f.canvas().theme(), settings));
        settings.overlay = *f.canvas().overlay();
        QCOMPARE(bytes(failed),
                 render::exportSvg(f.canvas().diagram(), f.canvas().theme(), settings));
        QVERIFY(bytes(plain) != bytes(failed));
    }
};

QTEST_MAIN(OverlayWholesTest)
#include "overlay_wholes_test.moc"
