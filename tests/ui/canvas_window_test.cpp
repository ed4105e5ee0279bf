// The canvas's verbs from the window: menus, shortcuts, settings.
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

constexpr const char* threeYaml = R"(
corbel: 1
elements:
  - {id: a, kind: service, name: A}
  - {id: b, kind: service, name: B}
  - {id: c, kind: service, name: C}
views:
  - {id: main, items: [{element: a, x: 0, y: 0, w: 128, h: 56},
                       {element: b, x: 232, y: 80, w: 128, h: 56},
                       {element: c, x: 600, y: 40, w: 128, h: 56}]}
)";

QRectF rect(WindowFixture& f, const char* id)
{
    const render::Box* box = f.canvas().diagram().find(ElementId{id});
    return box == nullptr ? QRectF() : box->rect;
}

} // namespace

class CanvasWindowTest : public QObject {
    Q_OBJECT

private slots:
    void alignsAndDistributesByShortcut()
    {
        WindowFixture f;
        f.read(threeYaml);
        f.canvas().setFocus();
        f.canvas().setSelection({ElementId{"a"}, ElementId{"b"}, ElementId{"c"}});
        const std::string before = f.text();
        QTest::keyClick(&f.canvas(), Qt::Key_T, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(rect(f, "b").top(), rect(f, "a").top());
        QCOMPARE(rect(f, "c").top(), rect(f, "a").top());
        QTest::keyClick(&f.canvas(), Qt::Key_H, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(rect(f, "b").left() - rect(f, "a").right(),
                 rect(f, "c").left() - rect(f, "b").right());
        QCOMPARE(f.document().undoStack().count(), 2);
        f.window->actions().undo->trigger();
        f.window->actions().undo->trigger();
        QCOMPARE(f.text(), before);
    }

    void offersItsLettersInTheMenusAndLeavesThemToFields()
    {
        WindowFixture f;
        f.read(threeYaml);
        ui::Actions& actions = f.window->actions();
        for (QAction* action :
             {actions.addElement, actions.addNote, actions.addReplica, actions.removeReplica,
              actions.convert, actions.pin, actions.collapse, actions.expand}) {
            QVERIFY(!action->shortcut().isEmpty());
            QCOMPARE(action->shortcutContext(), Qt::WidgetShortcut);
        }
        f.canvas().setFocus();
        f.canvas().setSelection({ElementId{"a"}});
        QTest::keyClick(&f.canvas(), Qt::Key_R);
        QCOMPARE(model::replicas(*model::find(f.model(), ElementId{"a"})), 2);
        actions.addReplica->trigger();
        QCOMPARE(model::replicas(*model::find(f.model(), ElementId{"a"})), 3);
        actions.removeReplica->trigger();
        QCOMPARE(model::replicas(*model::find(f.model(), ElementId{"a"})), 2);
        // In a field a letter is a letter.
        QLineEdit* search = f.window->palette()->searchField();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("ran"));
        QCOMPARE(search->text(), QStringLiteral("ran"));
        QCOMPARE(model::replicas(*model::find(f.model(), ElementId{"a"})), 2);
        f.canvas().clearSelection();
        QVERIFY(!actions.addReplica->isEnabled());
        QVERIFY(!actions.putInto->isEnabled());
    }

    void keepsWhetherThingsSnap()
    {
        WindowFixture f;
        QVERIFY(f.window->actions().snap->isChecked());
        QVERIFY(f.canvas().isSnapping());
        QTest::keyClick(f.window.get(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!f.canvas().isSnapping());
        QVERIFY(!f.settings.value(QStringLiteral("canvas/snap")).toBool());
        f.window = std::make_unique<ui::MainWindow>(*f.style, *f.language, f.settings);
        QVERIFY(!f.window->actions().snap->isChecked());
        QVERIFY(!f.canvas().isSnapping());
    }

    void placesFromThePaletteByKeyBesideTheLast()
    {
        WindowFixture f;
        for (const char* name : {"One", "Two"}) {
            ui::PaletteTile* tile = f.window->palette()->tile(model::ElementKind::Service);
            tile->setFocus();
            QTest::keyClick(tile, Qt::Key_Return);
            f.typeName(QString::fromLatin1(name));
        }
        QCOMPARE(f.model().elements.size(), std::size_t(2));
        QVERIFY(!rect(f, "service").intersects(rect(f, "service-2")));
    }
};

QTEST_MAIN(CanvasWindowTest)
#include "canvas_window_test.moc"
