// Where things come to stand: empty containers that invite content, drops that make room for
// themselves, alignment that leaves others in sight, and the names of what is new.
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "model/invariants.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"
#include "ui/render/export.h"
#include "ui/render/labels.h"
#include "ui/render/shapes.h"
#include "ui/words/language.h"

using namespace corbel;
using model::ElementId;
using model::ElementKind;
using tests::CanvasFixture;
using tests::ModelBuilder;
using tests::Random;
using ui::Alignment;

namespace {

using Placements = std::vector<model::Placement>;

model::Model drawn(model::Model model, const Placements& items)
{
    model::View view;
    view.id = model::ViewId{"main"};
    for (const model::Placement& item : items) {
        view.items.append(item);
    }
    model.views.append(view);
    return model;
}

/// Those in the same container, or on the sheet, that lie upon each other.
QString piledUp(const render::Diagram& diagram)
{
    const std::vector<render::Box>& boxes = diagram.boxes();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (boxes[i].parent == boxes[j].parent && !boxes[i].isHidden &&
                boxes[i].rect.intersects(boxes[j].rect)) {
                return QString::fromStdString(boxes[i].id.value + " on " + boxes[j].id.value);
            }
        }
    }
    return {};
}

/// The colours within the rectangle of a box, without its border.
std::set<QRgb> coloursOf(CanvasFixture& f, const QRectF& inside)
{
    const QImage seen = f.canvas.grab().toImage();
    const double ratio = seen.devicePixelRatio();
    std::set<QRgb> colours;
    const QRect on = f.canvas.mapFromScene(inside).boundingRect().translated(f.paper()->pos());
    for (int y = on.top(); y <= on.bottom(); ++y) {
        for (int x = on.left(); x <= on.right(); ++x) {
            colours.insert(seen.pixel(static_cast<int>(x * ratio), static_cast<int>(y * ratio)));
        }
    }
    return colours;
}

/// Six services of one column and a crowd of neighbours to its left.
model::Model crowd()
{
    ModelBuilder builder;
    Placements items;
    for (int i = 0; i < 3; ++i) {
        const std::string id = "chosen-" + std::to_string(i);
        builder.service(id);
        items.push_back({ElementId{id}, 320.0 + 80 * i, 120.0 * i, 128, 56});
    }
    for (int row = 0; row < 3; ++row) {
        const std::string id = "other-" + std::to_string(row);
        builder.service(id);
        items.push_back({ElementId{id}, 256, 120.0 * row + 60, 128, 56});
    }
    return drawn(builder.build(), items);
}

} // namespace

class CanvasRoomTest : public QObject {
    Q_OBJECT

private slots:
    void drawsEmptyContainersAsFramesThatInvite()
    {
        for (const ElementKind kind : {ElementKind::Tier, ElementKind::Group, ElementKind::Site,
                                       ElementKind::Partition, ElementKind::Cluster}) {
            CanvasFixture f{model::Model()};
            f.canvas.placeElement(kind);
            f.click(QPoint(400, 300));
            f.key(Qt::Key_Escape);
            f.key(Qt::Key_Escape);
            f.click(QPoint(900, 700));
            QVERIFY(f.canvas.selectedElements().empty());
            const render::Box box = f.canvas.diagram().boxes().front();
            QVERIFY2(render::isFrame(box), box.id.value.c_str());
            QVERIFY(!box.isContainer); // there is nothing to fold away
            const QRectF room = box.rect.adjusted(4, render::metrics::titleBand + 2, -4, -4);
            QVERIFY2(coloursOf(f, room).size() > 4, box.id.value.c_str()); // words
            f.canvas.setZoom(0.4);
            QVERIFY2(coloursOf(f, room.adjusted(4, 4, -4, -4)).size() == 1, box.id.value.c_str());
            f.canvas.setZoom(1);

            // What goes in takes the place of the words.
            f.canvas.placeElement(ElementKind::Service);
            f.click(f.on(box.rect.center()));
            f.key(Qt::Key_Escape);
            QCOMPARE(f.parent("service"), QString::fromStdString(box.id.value));
            QVERIFY(f.canvas.diagram().find(box.id)->isContainer);
            QVERIFY(f.undoesToTheStart());
        }
    }

    void keepsSmallSitesAsCards()
    {
        CanvasFixture f{
            drawn(ModelBuilder().site("zone").tier("layer").build(),
                  {{ElementId{"zone"}, 0, 0, 128, 56}, {ElementId{"layer"}, 0, 120, 128, 56}})};
        QVERIFY(!render::isFrame(*f.canvas.diagram().find(ElementId{"zone"})));
        QVERIFY(render::isFrame(*f.canvas.diagram().find(ElementId{"layer"})));
        // Made larger, there is room in it.
        f.canvas.setSelection({ElementId{"zone"}});
        const QRectF zone = f.rect("zone");
        f.drag(f.on(zone.topRight()), f.on(zone.topRight() + QPointF(96, -96)));
        QVERIFY(f.rect("zone").width() > zone.width());
        QVERIFY(render::isFrame(*f.canvas.diagram().find(ElementId{"zone"})));
        QVERIFY(f.undoesToTheStart());
    }

    void keepsTheInvitationOutOfPictures()
    {
        CanvasFixture f{
            drawn(ModelBuilder().tier("layer").build(), {{ElementId{"layer"}, 0, 0, 208, 128}})};
        render::ExportSettings settings;
        settings.margin = 0;
        const QImage picture = QImage::fromData(render::exportPng(
            f.document.model(), *f.canvas.shownView(), f.canvas.theme(), settings));
        QVERIFY(picture.width() >= 208 && picture.height() >= 128);
        std::set<QRgb> colours;
        for (int y = 40; y < 120; ++y) {
            for (int x = 10; x < 198; ++x) {
                colours.insert(picture.pixel(x, y));
            }
        }
        QCOMPARE(colours.size(), std::size_t(1));
    }

    void dropsBesideASibling()
    {
        CanvasFixture f;
        const QRectF web = f.rect("web");
        f.drag(f.middle("db"), f.on(web.center() + QPointF(0, 4)));
        QCOMPARE(f.parent("db"), QStringLiteral("core"));
        QCOMPARE(f.rect("web").size(), web.size());
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        QVERIFY(f.rect("core").contains(f.rect("db").adjusted(-8, -8, 8, 8)));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        // Moved within its container it does not come to lie on another one either.
        f.drag(f.middle("db"), f.middle("orders"));
        QCOMPARE(f.parent("db"), QStringLiteral("core"));
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        QVERIFY(f.undoesToTheStart());
    }

    void dropsNearWhereItWasPut()
    {
        Placements items{{ElementId{"zone"}, 0, 0, 400, 200},
                         {ElementId{"a"}, 16, 48, 128, 56},
                         {ElementId{"b"}, 640, 48, 128, 56},
                         {ElementId{"c"}, 640, 128, 128, 56}};
        CanvasFixture f{drawn(ModelBuilder()
                                  .group("zone")
                                  .service("a")
                                  .service("b")
                                  .service("c")
                                  .inside("zone", {"a"})
                                  .build(),
                              items)};
        const QRectF zone = f.rect("zone");
        f.drag(f.middle("b"), f.on(f.rect("a").center() + QPointF(40, 0)));
        QCOMPARE(f.parent("b"), QStringLiteral("zone"));
        QCOMPARE(f.rect("zone"), zone); // there was room beside it
        QCOMPARE(f.rect("a"), QRectF(16, 48, 128, 56));
        QCOMPARE(f.rect("b").topLeft(), ui::canvas_edits::snapped(f.rect("b").topLeft()));
        QVERIFY(!f.rect("b").intersects(f.rect("a").adjusted(-15, -15, 15, 15)));
        QVERIFY(QLineF(f.rect("b").center(), f.rect("a").center()).length() < 160);
        // Two at once stay beside each other.
        f.document.undoStack().undo();
        f.click(f.middle("b"));
        f.click(f.middle("c"), Qt::ShiftModifier);
        f.drag(f.middle("b"), f.middle("a") + QPoint(8, 8));
        QCOMPARE(f.parent("b"), QStringLiteral("zone"));
        QCOMPARE(f.parent("c"), QStringLiteral("zone"));
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        QVERIFY(f.rect("zone").contains(f.rect("c")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void placesAndCopiesBesideASibling()
    {
        CanvasFixture f;
        f.canvas.placeElement(ElementKind::Service);
        f.click(f.middle("web"));
        f.key(Qt::Key_Escape);
        QCOMPARE(f.parent("service"), QStringLiteral("core"));
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        f.drag(f.middle("db"), f.middle("web"), Qt::ControlModifier);
        QCOMPARE(f.canvas.selectedElements().size(), std::size_t(1));
        QCOMPARE(f.parent(f.canvas.selectedElements().front().value.c_str()),
                 QStringLiteral("core"));
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    /// What is put onto another element goes to the nearest free place; Alt says that one wants it
    /// there.
    void findsAFreePlaceOnTheSheet()
    {
        CanvasFixture f{
            drawn(ModelBuilder().service("a").service("b").build(),
                  {{ElementId{"a"}, 0, 0, 160, 64}, {ElementId{"b"}, 320, 0, 160, 64}})};
        const QPoint aside(60, 20);
        f.drag(f.middle("b"), f.middle("a") + aside);
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        QVERIFY(f.rect("b").left() < 320);
        QCOMPARE(f.rect("a").topLeft(), QPointF(0, 0));
        f.canvas.placeAt(ElementKind::Store, f.rect("a").bottomLeft());
        QCOMPARE(f.document.model().elements.size(), std::size_t(3));
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        f.canvas.setSelection({ElementId{"a"}});
        f.drag(f.middle("a"), f.middle("b") + aside, Qt::ControlModifier);
        QCOMPARE(f.document.model().elements.size(), std::size_t(4));
        QCOMPARE(piledUp(f.canvas.diagram()), QString());
        QVERIFY(f.showsTheModel());
        const QPointF wanted = f.rect("a").center() + QPointF(aside);
        f.canvas.setSelection({ElementId{"b"}});
        f.drag(f.middle("b"), f.on(wanted), Qt::AltModifier);
        QCOMPARE(f.on(f.rect("b").center()), f.on(wanted));
        QVERIFY(!piledUp(f.canvas.diagram()).isEmpty());
        QVERIFY(f.undoesToTheStart());
    }

    void neverPilesUpWhatIsDropped()
    {
        int nested = 0;
        for (int seed = 1; seed <= tests::scaled(1000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            model::Model model = tests::randomModel(random, 6 + random.below(14));
            model.views = {}; // laid out, so that nothing overlaps at the start
            CanvasFixture f(std::move(model));
            f.canvas.zoomToFit();
            const QByteArray where = "seed " + QByteArray::number(seed);
            for (int drop = 0; drop < 3; ++drop) {
                const render::Diagram& diagram = f.canvas.diagram();
                if (diagram.paintingOrder().size() < 2) {
                    break;
                }
                const render::Box grabbed = diagram.boxes()[random.pick(diagram.paintingOrder())];
                const render::Box target = diagram.boxes()[random.pick(diagram.paintingOrder())];
                f.canvas.setSelection({grabbed.id});
                f.drag(f.on(grabbed.rect.center()), f.on(target.rect.center()));
                const render::Box* after = f.canvas.diagram().find(grabbed.id);
                nested += after != nullptr && after->parent >= 0 ? 1 : 0;
                const QString pile = piledUp(f.canvas.diagram());
                QVERIFY2(pile.isEmpty(), where + ": " + pile.toUtf8());
                QVERIFY2(f.showsTheModel(), where);
            }
            QCOMPARE(model::findBreaches(f.document.model()), std::vector<model::Breach>{});
            QVERIFY2(f.undoesToTheStart(), where);
        }
        QVERIFY2(nested >= tests::scaled(1000) / 4, QByteArray::number(nested));
        tests::printFigure("drops without overlap, into containers: " + std::to_string(nested));
    }

    void alignsWithoutPushingOthersOutOfSight()
    {
        int done = 0;
        for (const QSize size : {QSize(640, 420), QSize(900, 460), QSize(1200, 900)}) {
            for (int alignment = 0; alignment < 6; ++alignment) {
                CanvasFixture f{crowd()};
                f.canvas.resize(size);
                f.canvas.setZoom(1);
                f.canvas.centerOn(f.canvas.diagram().bounds().center());
                const auto sight = [&] {
                    return f.canvas.mapToScene(f.paper()->rect()).boundingRect();
                };
                const QRectF before = sight();
                f.click(f.middle("chosen-0"));
                f.click(f.middle("chosen-1"), Qt::ShiftModifier);
                f.click(f.middle("chosen-2"), Qt::ShiftModifier);
                QCOMPARE(f.canvas.selectedElements().size(), std::size_t(3));
                f.canvas.align(static_cast<Alignment>(alignment));
                done += f.document.undoStack().count();
                for (const char* other : {"other-0", "other-1", "other-2"}) {
                    QVERIFY2(before.contains(f.rect(other)), other);
                    QVERIFY(sight().contains(f.rect(other)));
                }
                const std::vector<render::Box>& boxes = f.canvas.diagram().boxes();
                for (std::size_t i = 0; i < boxes.size(); ++i) {
                    for (std::size_t j = 0; j < i; ++j) {
                        QVERIFY2(!boxes[i].rect.intersects(boxes[j].rect),
                                 boxes[i].id.value.c_str());
                    }
                }
                QVERIFY(f.undoesToTheStart());
            }
        }
        QVERIFY2(done >= 15, QByteArray::number(done));
    }

    void leavesOthersWhereThereIsNoRoomForThem()
    {
        // The one that would be pushed away fills what is seen, so that the aligned one goes past.
        CanvasFixture f{drawn(ModelBuilder().service("a").service("b").service("tall").build(),
                              {{ElementId{"a"}, 0, 0, 128, 56},
                               {ElementId{"b"}, 400, 120, 128, 56},
                               {ElementId{"tall"}, 0, 88, 376, 216}})};
        f.canvas.resize(540, 400);
        f.canvas.setZoom(1);
        f.canvas.centerOn(f.canvas.diagram().bounds().center());
        const QRectF tall = f.rect("tall");
        QVERIFY(f.canvas.mapToScene(f.paper()->rect()).boundingRect().contains(tall));
        f.canvas.setSelection({ElementId{"a"}, ElementId{"b"}});
        f.canvas.align(Alignment::Left);
        QCOMPARE(f.rect("tall"), tall);
        QCOMPARE(f.rect("b").left(), f.rect("a").left());
        QVERIFY(f.rect("b").top() >= tall.bottom());
        QVERIFY(f.undoesToTheStart());
    }

    void keepsOthersInSightOnRandomDrawings()
    {
        int done = 0;
        for (int seed = 1; seed <= tests::scaled(1000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            model::Model model = tests::randomModel(random, 6 + random.below(14));
            model.views = {};
            CanvasFixture f(std::move(model));
            if (f.canvas.diagram().paintingOrder().size() < 3) {
                continue;
            }
            f.canvas.zoomToFit();
            const render::Diagram before = f.canvas.diagram();
            std::vector<int> chosen;
            for (int i = 0; i < 3; ++i) {
                chosen.push_back(random.pick(before.paintingOrder()));
            }
            std::vector<ElementId> ids;
            for (const int box : chosen) {
                ids.push_back(before.boxes()[box].id);
            }
            f.canvas.setSelection(ids);
            const QRectF sight = f.canvas.mapToScene(f.paper()->rect()).boundingRect();
            if (random.chance(70)) {
                f.canvas.align(static_cast<Alignment>(random.below(6)));
            } else {
                f.canvas.distribute(random.chance(50) ? Qt::Horizontal : Qt::Vertical);
            }
            done += f.document.undoStack().count();
            for (int i = 0; i < static_cast<int>(before.boxes().size()); ++i) {
                const QRectF was = before.boxes()[i].rect;
                const QRectF is = f.canvas.diagram().boxes()[i].rect;
                const bool isMeant =
                    std::ranges::any_of(chosen, [&](int box) { return before.isInside(i, box); });
                if (!isMeant && sight.contains(was) && !is.contains(was)) {
                    QVERIFY2(sight.contains(is),
                             QByteArray::number(seed) + ": " + before.boxes()[i].id.value.c_str());
                }
            }
        }
        QVERIFY2(done >= tests::scaled(1000) / 8, QByteArray::number(done));
        tests::printFigure("arranged with the others in sight: " + std::to_string(done));
    }

    void givesNamesToWhatIsNew()
    {
        CanvasFixture f{model::Model()};
        const auto nameOf = [&](const char* id) {
            const model::Element* element = model::find(f.document.model(), ElementId{id});
            return element == nullptr ? std::string() : std::string(model::displayName(*element));
        };
        f.canvas.placeElement(ElementKind::Service);
        f.click(QPoint(200, 200));
        auto* field = f.canvas.findChild<QLineEdit*>();
        QVERIFY(field != nullptr && field->isVisible());
        QCOMPARE(field->text(), QStringLiteral("Service"));
        QCOMPARE(field->selectedText(), QStringLiteral("Service"));
        QTest::keyClick(field, Qt::Key_Return);
        f.canvas.placeElement(ElementKind::Service);
        f.click(QPoint(600, 200));
        QCOMPARE(field->text(), QStringLiteral("Service 2"));
        QTest::keyClicks(field, QStringLiteral("Service 3"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(nameOf("service"), std::string("Service"));
        QCOMPARE(nameOf("service-2"), std::string("Service 3"));
        // Neither the id nor the name of another one is taken.
        f.canvas.placeElement(ElementKind::Service);
        f.click(QPoint(200, 500));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(nameOf("service-4"), std::string("Service 4"));
        QVERIFY(f.undoesToTheStart());
    }

    void namesInKoreanWithIdsThatAreValid()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("language"), QStringLiteral("ko"));
        const ui::Language language(settings);
        CanvasFixture f{model::Model()};
        for (const ElementKind kind : model::elementKinds) {
            for (int i = 0; i < 2; ++i) {
                const ElementId id = f.canvas.placeAt(kind, QPointF(0, 0));
                if (id.empty()) {
                    continue; // that kind may not stand in what lies there
                }
                const render::Box& box = *f.canvas.diagram().find(id);
                QVERIFY2(box.name.startsWith(render::kindName(kind)), qPrintable(box.name));
                QVERIFY(box.name.at(0).script() == QChar::Script_Hangul);
                QVERIFY2(model::isIdentifier(id.value), id.value.c_str());
            }
        }
        QVERIFY(f.document.model().elements.size() > 13);
        QCOMPARE(model::findBreaches(f.document.model()), std::vector<model::Breach>{});
        QVERIFY(f.undoesToTheStart());
    }
};

QTEST_MAIN(CanvasRoomTest)
#include "canvas_room_test.moc"
