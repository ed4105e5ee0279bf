// A diagram that follows edits is the diagram of what they led to.
#include <QtTest>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "tests/support/counts.h"
#include "tests/support/diagram_difference.h"
#include "tests/support/random_landscape.h"
#include "ui/render/labels.h"

using namespace corbel;

namespace {

/// A drawing that is edited, and the diagram that follows.
struct Drawing {
    explicit Drawing(std::uint64_t seed) : random(seed)
    {
        model = tests::randomLandscape(random, 8 + random.below(40));
        diagram = render::Diagram(model, view());
    }

    const model::View& view() const { return model.views[0]; }

    bool apply(model::ChangeSet changes)
    {
        if (changes.empty() || !model::apply(model, changes)) {
            return false;
        }
        diagram.update(model, view(), model::touched(changes));
        undo.push_back(inverse(changes));
        return true;
    }

    const model::ElementId& anElement() { return random.pick(model.elements.items()).id; }

    model::ChangeSet edit()
    {
        const model::Message label = model::Message::verbatim("edit");
        switch (random.below(6)) {
        case 0:
            return model::edits::remove(model, {anElement()}, {});
        case 1:
            return model::edits::reparent(model, {anElement()},
                                          random.chance(30) ? model::ElementId() : anElement());
        case 2: {
            std::vector<model::Placement> moved;
            for (std::size_t i = 0; i < 1 + random.below(3) && !view().items.empty(); ++i) {
                model::Placement placement = random.pick(view().items.items());
                placement.x += static_cast<double>(random.below(400)) - 200;
                placement.y += static_cast<double>(random.below(400)) - 200;
                placement.collapsed = placement.collapsed != random.chance(5);
                moved.push_back(placement);
            }
            return model::edits::place(model, view().id, moved, label);
        }
        case 3:
            return model::edits::rename(model, anElement(),
                                        "name " + std::to_string(random.below(1000)));
        case 4: {
            model::Element element;
            element.kind = random.pick(model::elementKinds);
            element.id = model::ElementId{"new-" + std::to_string(random.next())};
            model::Placement placement;
            placement.element = element.id;
            placement.x = static_cast<double>(random.below(1000));
            placement.y = static_cast<double>(random.below(1000));
            placement.w = 120;
            placement.h = 56;
            return model::edits::addElement(model, std::move(element), view().id, placement);
        }
        default: {
            const model::ElementId from = anElement();
            const model::ElementId to = anElement();
            const auto kinds = model::edits::legalKinds(model, from, to);
            return kinds.empty() ? model::ChangeSet()
                                 : model::edits::addRelation(model, random.pick(kinds), from, to);
        }
        }
    }

    tests::Random random;
    model::Model model;
    render::Diagram diagram;
    std::vector<model::ChangeSet> undo;
};

} // namespace

class DiagramUpdateTest : public QObject {
    Q_OBJECT

private slots:
    void isWhatAFreshOneWouldBe()
    {
        int edits = 0;
        for (int round = 0; round < tests::scaled(400); ++round) {
            Drawing drawing(static_cast<std::uint64_t>(round) + 1);
            for (int step = 0; step < 25 && !drawing.model.elements.empty(); ++step) {
                model::ChangeSet changes;
                if (drawing.random.chance(30) && !drawing.undo.empty()) {
                    changes = drawing.undo.back();
                } else {
                    // With routes, as the canvas makes its edits, and without.
                    changes = drawing.edit();
                    if (drawing.random.chance(80)) {
                        changes = analysis::layout::settled(drawing.model, drawing.view().id,
                                                            std::move(changes));
                    }
                }
                edits += drawing.apply(changes) ? 1 : 0;
                const render::Diagram fresh(drawing.model, drawing.view());
                const QString different = tests::difference(fresh, drawing.diagram);
                QVERIFY2(
                    different.isEmpty(),
                    qPrintable(QStringLiteral("round %1, step %2: %3: %4")
                                   .arg(round)
                                   .arg(step)
                                   .arg(QString::fromStdString(changes.label.text()), different)));
            }
        }
        QVERIFY2(edits > 100, qPrintable(QString::number(edits)));
    }

    /// Only what is near an edit is painted anew.
    void saysWhereItChanged()
    {
        Drawing drawing(7);
        const QRectF all = drawing.diagram.bounds();
        model::Placement placement;
        placement.element = model::ElementId{"far"};
        placement.x = all.right() + 2000;
        placement.w = 120;
        placement.h = 56;
        model::Element far;
        far.id = placement.element;
        const model::ChangeSet added =
            model::edits::addElement(drawing.model, far, drawing.view().id, placement);
        for (const model::ChangeSet& changes : {added, inverse(added)}) {
            QVERIFY(model::apply(drawing.model, changes).has_value());
            const QRectF dirty =
                drawing.diagram.update(drawing.model, drawing.view(), model::touched(changes));
            QVERIFY(dirty.contains(QRectF(placement.x, placement.y, placement.w, placement.h)));
            QVERIFY(!dirty.intersects(all));
        }
    }
};

QTEST_MAIN(DiagramUpdateTest)
#include "diagram_update_test.moc"
