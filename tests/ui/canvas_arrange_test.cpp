// Arranging and changing random drawings: exact, legal, without new overlaps, undone to the byte.
#include <QSignalSpy>
#include <QtTest>

#include "model/edits.h"
#include "model/invariants.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"

using namespace corbel;
using model::ElementId;
using tests::CanvasFixture;
using tests::Random;
using ui::Alignment;

namespace {

using Pair = std::pair<std::string, std::string>;

/// Boxes of one container that lie upon each other.
std::set<Pair> overlaps(const render::Diagram& diagram)
{
    std::set<Pair> found;
    const std::vector<render::Box>& boxes = diagram.boxes();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (boxes[i].parent == boxes[j].parent && !boxes[i].isHidden &&
                boxes[i].rect.intersects(boxes[j].rect)) {
                found.insert(std::minmax(boxes[i].id.value, boxes[j].id.value));
            }
        }
    }
    return found;
}

QString outsideOfItsContainer(const render::Diagram& diagram)
{
    for (const render::Box& box : diagram.boxes()) {
        if (!box.isHidden && box.parent >= 0 &&
            !diagram.boxes()[box.parent].rect.contains(box.rect)) {
            return QString::fromStdString(box.id.value);
        }
    }
    return {};
}

model::Model undrawn(Random& random, std::size_t elements)
{
    model::Model model = tests::randomModel(random, elements);
    model.views = {}; // laid out, so that nothing overlaps at the start
    return model;
}

std::vector<ElementId> someBoxes(Random& random, const render::Diagram& diagram, std::size_t count)
{
    std::set<ElementId> some;
    for (std::size_t i = 0; i < count; ++i) {
        const render::Box& box = random.pick(diagram.boxes());
        if (!box.isHidden) {
            some.insert(box.id);
        }
    }
    return {some.begin(), some.end()};
}

std::vector<QRectF> rootsOf(const render::Diagram& diagram, const std::vector<ElementId>& ids)
{
    std::vector<int> boxes;
    for (const ElementId& id : ids) {
        boxes.push_back(diagram.indexOf(id));
    }
    std::vector<QRectF> rects;
    for (const int root : ui::canvas_edits::outermost(diagram, boxes)) {
        rects.push_back(diagram.boxes()[root].rect);
    }
    return rects;
}

double lineOf(const QRectF& rect, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return rect.left();
    case Alignment::Centre:
        return rect.left() + rect.width() / 2;
    case Alignment::Right:
        return rect.left() + rect.width();
    case Alignment::Top:
        return rect.top();
    case Alignment::Middle:
        return rect.top() + rect.height() / 2;
    case Alignment::Bottom:
        return rect.top() + rect.height();
    }
    return 0;
}

} // namespace

class CanvasArrangeTest : public QObject {
    Q_OBJECT

private:
    /// Does `verb` on random drawings; `check` is asked when it changed something.
    template <class Verb, class Check>
    void onRandomDrawings(int count, int leastDone, const char* name, const Verb& verb,
                          const Check& check)
    {
        int done = 0;
        for (int seed = 1; seed <= count; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            CanvasFixture f(undrawn(random, 6 + random.below(14)));
            if (f.canvas.diagram().boxes().size() < 2) {
                continue;
            }
            const std::set<Pair> before = overlaps(f.canvas.diagram());
            verb(f, random);
            const QByteArray where = QByteArray(name) + " seed " + QByteArray::number(seed);
            QVERIFY2(f.showsTheModel(), where);
            QCOMPARE(model::findBreaches(f.document.model()), std::vector<model::Breach>{});
            if (f.document.undoStack().canUndo()) {
                ++done;
                QVERIFY2(f.document.undoStack().count() == 1, where);
                for (const Pair& pair : overlaps(f.canvas.diagram())) {
                    QVERIFY2(before.contains(pair),
                             where + ": " + pair.first.c_str() + " and " + pair.second.c_str());
                }
                const QString outside = outsideOfItsContainer(f.canvas.diagram());
                QVERIFY2(outside.isEmpty(), where + ": " + outside.toUtf8());
                check(f, where);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            QVERIFY2(f.undoesToTheStart(), where);
        }
        QVERIFY2(done >= leastDone, QByteArray::number(done));
        tests::printFigure(QStringLiteral("%1 on random drawings: %2")
                               .arg(QLatin1String(name))
                               .arg(done)
                               .toStdString());
    }

private slots:
    void alignsExactly()
    {
        std::vector<ElementId> chosen;
        Alignment alignment = Alignment::Left;
        onRandomDrawings(
            tests::scaled(1000), tests::scaled(1000) / 5, "align",
            [&](CanvasFixture& f, Random& random) {
                chosen = someBoxes(random, f.canvas.diagram(), 2 + random.below(4));
                alignment = static_cast<Alignment>(random.below(6));
                f.canvas.setSelection(chosen);
                f.canvas.align(alignment);
            },
            [&](CanvasFixture& f, const QByteArray& where) {
                const std::vector<QRectF> roots = rootsOf(f.canvas.diagram(), chosen);
                for (const QRectF& root : roots) {
                    QVERIFY2(lineOf(root, alignment) == lineOf(roots.front(), alignment), where);
                }
            });
    }

    void distributesEvenly()
    {
        std::vector<ElementId> chosen;
        Qt::Orientation direction = Qt::Horizontal;
        onRandomDrawings(
            tests::scaled(1000), tests::scaled(1000) / 8, "distribute",
            [&](CanvasFixture& f, Random& random) {
                chosen = someBoxes(random, f.canvas.diagram(), 3 + random.below(4));
                direction = random.chance(50) ? Qt::Horizontal : Qt::Vertical;
                f.canvas.setSelection(chosen);
                f.canvas.distribute(direction);
            },
            [&](CanvasFixture& f, const QByteArray& where) {
                std::vector<QRectF> roots = rootsOf(f.canvas.diagram(), chosen);
                const bool isAcross = direction == Qt::Horizontal;
                std::ranges::sort(roots, {}, [&](const QRectF& rect) {
                    return isAcross ? rect.left() : rect.top();
                });
                const auto gap = [&](std::size_t i) {
                    return isAcross ? roots[i + 1].left() - roots[i].right()
                                    : roots[i + 1].top() - roots[i].bottom();
                };
                for (std::size_t i = 0; i + 1 < roots.size(); ++i) {
                    QVERIFY2(gap(i) >= -1e-6 && std::abs(gap(i) - gap(0)) < 1e-6, where);
                }
            });
    }

    void duplicatesWithContentAndInnerRelations()
    {
        std::size_t drawn = 0;
        std::size_t lines = 0;
        onRandomDrawings(
            tests::scaled(1000), tests::scaled(1000) / 2, "duplicate",
            [&](CanvasFixture& f, Random& random) {
                f.canvas.setSelection(someBoxes(random, f.canvas.diagram(), 1 + random.below(3)));
                const render::Diagram& diagram = f.canvas.diagram();
                const std::set<int>& chosen = f.canvas.emphasis().selectedBoxes;
                const std::vector<int> copied =
                    ui::canvas_edits::withContent(diagram, {chosen.begin(), chosen.end()});
                const std::set<int> all(copied.begin(), copied.end());
                drawn = diagram.boxes().size() + copied.size();
                lines = diagram.links().size() +
                        static_cast<std::size_t>(
                            std::ranges::count_if(diagram.links(), [&](const render::Link& link) {
                                return all.contains(link.from) && all.contains(link.to);
                            }));
                f.canvas.duplicateSelection();
            },
            [&](CanvasFixture& f, const QByteArray& where) {
                QVERIFY2(f.canvas.diagram().boxes().size() == drawn, where);
                QVERIFY2(f.canvas.diagram().links().size() == lines, where);
                QVERIFY2(!f.canvas.selectedElements().empty(), where);
            });
    }

    void convertsLegally()
    {
        onRandomDrawings(
            tests::scaled(1000), tests::scaled(1000) / 4, "convert",
            [&](CanvasFixture& f, Random& random) {
                f.canvas.setSelection(someBoxes(random, f.canvas.diagram(), 1 + random.below(2)));
                f.canvas.convertSelection(random.pick(model::elementKinds));
            },
            [](CanvasFixture&, const QByteArray&) {});
    }

    void reconnectsLegally()
    {
        onRandomDrawings(
            tests::scaled(1000), tests::scaled(1000) / 8, "reconnect",
            [&](CanvasFixture& f, Random& random) {
                const model::Model& model = f.document.model();
                if (model.relations.empty()) {
                    return;
                }
                const model::RelationId id = random.pick(model.relations.items()).id;
                const ElementId from = random.pick(model.elements.items()).id;
                const ElementId to = random.pick(model.elements.items()).id;
                f.canvas.reconnect(id, from, to);
            },
            [](CanvasFixture&, const QByteArray&) {});
    }

    void nestsWithoutOverlaps()
    {
        onRandomDrawings(
            tests::scaled(1000), tests::scaled(1000) / 10, "nest and take out",
            [&](CanvasFixture& f, Random& random) {
                f.canvas.setSelection(someBoxes(random, f.canvas.diagram(), 1 + random.below(3)));
                if (random.chance(50)) {
                    f.canvas.unnestSelection();
                } else {
                    f.canvas.aimNesting();
                    f.key(Qt::Key_Return);
                }
            },
            [](CanvasFixture&, const QByteArray&) {});
    }

    void foldsWithoutOverlaps()
    {
        onRandomDrawings(
            tests::scaled(500), tests::scaled(500) / 4, "fold",
            [&](CanvasFixture& f, Random& random) {
                for (const render::Box& box : f.canvas.diagram().boxes()) {
                    if (box.isContainer && !box.isHidden && random.chance(60)) {
                        f.canvas.setCollapsed(ElementId(box.id), true);
                        return;
                    }
                }
            },
            [](CanvasFixture&, const QByteArray&) {});
    }

    void refusesToAlignTooFew()
    {
        CanvasFixture f;
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        f.canvas.setSelection({ElementId{"db"}});
        f.canvas.align(Alignment::Left);
        f.canvas.setSelection({ElementId{"db"}, ElementId{"events"}});
        f.canvas.distribute(Qt::Horizontal);
        QCOMPARE(refused.count(), 2);
        QVERIFY(f.text() == f.before);
    }

    void leavesWhatIsPinned()
    {
        model::Model model = tests::ModelBuilder()
                                 .service("a")
                                 .service("b")
                                 .service("c")
                                 .service("d")
                                 .service("e")
                                 .service("f")
                                 .build();
        model::View view;
        view.id = model::ViewId{"main"};
        view.items.append({ElementId{"a"}, 0, 0, 128, 56});
        view.items.append({ElementId{"b"}, 320, 80, 128, 56});
        view.items.append({ElementId{"c"}, 0, 96, 128, 56, true});
        view.items.append({ElementId{"d"}, 160, 300, 128, 56});
        view.items.append({ElementId{"e"}, 640, 0, 128, 56});
        view.items.append({ElementId{"f"}, 340, 300, 128, 56, true});
        model.views.append(view);
        CanvasFixture f(std::move(model));
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        f.canvas.setSelection({ElementId{"a"}, ElementId{"b"}});
        f.canvas.align(Alignment::Left); // past the pinned one, which stands in the way
        QCOMPARE(f.rect("c"), QRectF(0, 96, 128, 56));
        QCOMPARE(f.rect("b").left(), f.rect("a").left());
        QVERIFY(f.rect("b").top() > f.rect("c").bottom());
        QVERIFY(f.undoesToTheStart());
        f.canvas.setSelection({ElementId{"a"}, ElementId{"d"}, ElementId{"e"}});
        f.canvas.distribute(Qt::Horizontal); // the other pinned one stands in the middle
        QCOMPARE(refused.count(), 1);
        QVERIFY(f.text() == f.before);
        f.canvas.setSelection({ElementId{"a"}, ElementId{"b"}});
        f.canvas.align(Alignment::Top);
        QCOMPARE(f.rect("b").top(), f.rect("a").top());
        QVERIFY(f.undoesToTheStart());
    }
};

QTEST_MAIN(CanvasArrangeTest)
#include "canvas_arrange_test.moc"
