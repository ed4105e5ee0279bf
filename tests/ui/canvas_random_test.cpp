// Random editing: whatever is done, the canvas shows the model, and undo leads back to the start.
#include <random>

#include <QtTest>

#include "model/edits.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/counts.h"

using namespace corbel;
using tests::CanvasFixture;

namespace {

class Player {
public:
    Player(CanvasFixture& fixture, unsigned seed) : m_f(fixture), m_random(seed) {}

    QString act()
    {
        switch (number(16)) {
        case 0:
            m_f.canvas.placeElement(model::elementKinds[number(model::elementKinds.size())]);
            m_f.click(somewhere());
            m_f.key(Qt::Key_Escape);
            m_f.key(Qt::Key_Escape);
            return QStringLiteral("place");
        case 1: {
            const model::ElementId from = anElement();
            const model::ElementId to = anElement();
            const auto kinds = model::edits::legalKinds(m_f.document.model(), from, to);
            if (!kinds.empty()) {
                m_f.canvas.connectElements(from, to, kinds[number(kinds.size())]);
            }
            return QStringLiteral("connect");
        }
        case 2:
            m_f.canvas.setSelection({anElement()});
            m_f.key(Qt::Key_Delete);
            return QStringLiteral("delete");
        case 3:
            m_f.canvas.setSelection({anElement(), anElement()});
            m_f.key(number(2) == 0 ? Qt::Key_Right : Qt::Key_Down);
            return QStringLiteral("nudge");
        case 4: {
            const render::Box* box = m_f.canvas.diagram().find(anElement());
            if (box != nullptr) {
                m_f.canvas.setSelection({box->id});
                m_f.drag(m_f.on(box->rect.bottomRight()), somewhere());
            }
            return QStringLiteral("resize");
        }
        case 5:
            m_f.document.apply(model::edits::rename(m_f.document.model(), anElement(),
                                                    "name " + std::to_string(number(1000))));
            return QStringLiteral("rename");
        case 6:
            if (m_f.document.undoStack().canUndo()) {
                m_f.document.undoStack().undo();
            }
            return QStringLiteral("undo");
        case 7: {
            const render::Box* box = m_f.canvas.diagram().find(anElement());
            if (box != nullptr) {
                m_f.drag(m_f.on(box->rect.topLeft() + QPointF(20, 12)), somewhere(),
                         Qt::ControlModifier);
            }
            return QStringLiteral("copy");
        }
        case 8:
            m_f.canvas.setSelection({anElement(), anElement(), anElement()});
            m_f.canvas.align(static_cast<ui::Alignment>(number(6)));
            m_f.canvas.distribute(number(2) == 0 ? Qt::Horizontal : Qt::Vertical);
            return QStringLiteral("align and distribute");
        case 9:
            m_f.canvas.setSelection({anElement()});
            m_f.key(number(2) == 0 ? Qt::Key_Minus : Qt::Key_Plus);
            return QStringLiteral("fold");
        case 10:
            m_f.canvas.setSelection({anElement()});
            m_f.key(number(2) == 0 ? Qt::Key_BracketLeft : Qt::Key_BracketRight,
                    Qt::ControlModifier);
            m_f.key(Qt::Key_Return);
            return QStringLiteral("nest or take out");
        case 11:
            m_f.canvas.setSelection({anElement()});
            m_f.canvas.convertSelection(model::elementKinds[number(model::elementKinds.size())]);
            return QStringLiteral("convert");
        case 12:
            if (!m_f.document.model().relations.empty()) {
                const auto& relations = m_f.document.model().relations;
                m_f.canvas.setSelection({}, {relations[number(relations.size())].id});
                m_f.key(Qt::Key_C, number(2) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
                m_f.key(Qt::Key_Tab);
                m_f.key(Qt::Key_Return);
            }
            return QStringLiteral("reconnect");
        case 13:
            m_f.canvas.setSelection({anElement()});
            m_f.key(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(number(9))));
            m_f.key(Qt::Key_Escape);
            return QStringLiteral("place by key");
        default: {
            const render::Box* box = m_f.canvas.diagram().find(anElement());
            if (box != nullptr) {
                m_f.drag(m_f.on(box->rect.topLeft() + QPointF(20, 12)), somewhere());
            }
            return QStringLiteral("move");
        }
        }
    }

private:
    std::size_t number(std::size_t below)
    {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random);
    }
    QPoint somewhere()
    {
        return {static_cast<int>(number(1180)) + 10, static_cast<int>(number(880)) + 10};
    }
    model::ElementId anElement()
    {
        const auto& elements = m_f.document.model().elements;
        return elements.empty() ? model::ElementId() : elements[number(elements.size())].id;
    }

    CanvasFixture& m_f;
    std::mt19937 m_random;
};

} // namespace

class CanvasRandomTest : public QObject {
    Q_OBJECT

private slots:
    void showsTheModelWhateverIsDone()
    {
        for (unsigned seed = 1; seed <= static_cast<unsigned>(tests::scaled(50)); ++seed) {
            CanvasFixture f;
            Player player(f, seed);
            for (int step = 0; step < 60; ++step) {
                const QString action = player.act();
                QVERIFY2(
                    f.showsTheModel(),
                    qPrintable(
                        QStringLiteral("seed %1 step %2: %3").arg(seed).arg(step).arg(action)));
            }
            QVERIFY(f.text() != f.before);
            QVERIFY2(f.undoesToTheStart(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

QTEST_MAIN(CanvasRandomTest)
#include "canvas_random_test.moc"
