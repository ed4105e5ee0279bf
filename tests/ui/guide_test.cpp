// The guided example, walked through by mouse, by keyboard, and by "do it for me": each step ends
// by itself when it was really done.
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using model::ElementKind;
using model::Key;
using tests::WindowFixture;
using ui::Guide;

namespace {

using namespace Qt::StringLiterals;

struct Guided : WindowFixture {
    explicit Guided(const QString& spoken = u"en"_s) : WindowFixture(spoken)
    {
        window->showStartPage();
    }

    Guide& guide() { return window->guide(); }
    ui::GuideCard& card() { return *window->guideCard(); }
    ui::Spotlight& spotlight() { return *window->findChild<ui::Spotlight*>(); }
    std::string idOf(ElementKind kind)
    {
        const auto found = std::ranges::find(model().elements, kind, &model::Element::kind);
        return found == model().elements.end() ? std::string() : found->id.value;
    }

    /// Where a person's keys go.
    QWidget* focused()
    {
        QWidget* widget = QApplication::focusWidget();
        return widget != nullptr ? widget : window.get();
    }

    /// Answers the menu that asks for the kind of a relation, when there is one.
    void takeFirstKind()
    {
        for (QMenu* menu : canvas().findChildren<QMenu*>()) {
            if (menu->isVisible()) {
                menu->setActiveAction(menu->actions().front());
                QTest::keyClick(menu, Qt::Key_Return);
                break;
            }
        }
        // Without a window manager nobody gives the window back what the menu took.
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
    }

    /// Types into the inspector's row of a key.
    void fill(Key key, const QString& text)
    {
        ui::FieldRow* row = window->inspector()->row(key);
        QVERIFY(row != nullptr);
        auto* field = row->editor()->findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    /// Clicks through the menus to an action.
    void chooseFromMenus(const QAction* wanted)
    {
        QMenuBar* bar = window->menuBar();
        for (QAction* title : bar->actions()) {
            if (title->menu()->actions().contains(const_cast<QAction*>(wanted))) {
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(title).center());
                QMenu* menu = title->menu();
                QTRY_VERIFY(menu->isVisible());
                QTest::mouseClick(menu, Qt::LeftButton, {},
                                  menu->actionGeometry(const_cast<QAction*>(wanted)).center());
                return;
            }
        }
        QFAIL("no menu has it");
    }

    /// Types a name into the dialog for files that is about to open.
    void answerFileDialog(const QString& path)
    {
        auto* timer = new QTimer(window.get());
        timer->setInterval(5);
        connect(timer, [timer, path] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr || !dialog->isVisible()) {
                return;
            }
            // Its completion may take a folder on the way for the answer: then it asks again.
            auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
            name->setText(path);
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                Qt::LeftButton);
            if (!dialog->isVisible()) {
                timer->stop();
                timer->deleteLater();
            }
        });
        timer->start();
    }

    template <class Slot>
    void connect(QTimer* timer, Slot slot)
    {
        QObject::connect(timer, &QTimer::timeout, timer, slot);
    }

    /// The row of Insight that speaks of the ceiling.
    ui::WitnessRow* ceiling()
    {
        for (ui::WitnessRow* row : window->insight()->findChildren<ui::WitnessRow*>()) {
            for (const QLabel* label : row->findChildren<QLabel*>()) {
                if (label->text().startsWith(u"Ceiling"_s)) {
                    return row;
                }
            }
        }
        return nullptr;
    }

    void expectStep(int step)
    {
        QTRY_COMPARE_WITH_TIMEOUT(guide().current(), step, 60'000);
        if (step < 6) {
            QVERIFY(card().headline().contains(guide().steps()[std::size_t(step)].title));
        }
    }

    /// The outline stands, and the card covers nothing of it.
    void expectOutline()
    {
        QTRY_VERIFY(!spotlight().outlined().isNull());
        const QRect cardPlace(card().mapTo(window.get(), QPoint()), card().size());
        QVERIFY(!cardPlace.intersects(spotlight().outlined()));
        QVERIFY(window->rect().intersects(spotlight().outlined()));
    }

    void expectReport(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("<html"));
        QVERIFY(html.contains(model().name.c_str()));
    }
};

} // namespace

class GuideTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_cache.isValid());
        qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit());
    }

    void walkedThroughByMouse()
    {
        Guided f;
        QTest::mouseClick(f.window->startPage()->guideCard(), Qt::LeftButton);
        QVERIFY(!f.window->isAtStart());
        QVERIFY(f.card().isVisible());
        // 1: draw
        f.expectStep(0);
        f.expectOutline();
        f.canvas().setZoom(1);
        f.place(ElementKind::Actor, {120, 200}, u"Buyer"_s);
        f.place(ElementKind::Service, {360, 200}, u"Shop"_s);
        QCOMPARE(f.guide().current(), 0);
        QCOMPARE(f.guide().openTask(), 2);
        f.place(ElementKind::Store, {620, 200}, u"Orders"_s);
        // 2: connect and replicate
        f.expectStep(1);
        f.expectOutline();
        const std::string actor = f.idOf(ElementKind::Actor);
        const std::string service = f.idOf(ElementKind::Service);
        const std::string store = f.idOf(ElementKind::Store);
        f.canvas().setTool(ui::Tool::Connect);
        WindowFixture::drag(f.paper(), f.middle(actor.c_str()), f.middle(service.c_str()));
        f.takeFirstKind();
        QCOMPARE(f.guide().openTask(), 1);
        f.canvas().setTool(ui::Tool::Connect);
        WindowFixture::drag(f.paper(), f.middle(service.c_str()), f.middle(store.c_str()));
        f.takeFirstKind();
        f.canvas().setTool(ui::Tool::Select);
        QCOMPARE(f.guide().openTask(), 2);
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle(service.c_str()));
        f.window->showPanel(u"inspector"_s);
        f.expectOutline();
        f.fill(Key::Replicas, u"2"_s);
        // 3: insight
        f.expectStep(2);
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle(actor.c_str()));
        f.fill(Key::Rate, u"100/s"_s);
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle(service.c_str()));
        f.fill(Key::ServiceTime, u"8ms"_s);
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle(store.c_str()));
        f.fill(Key::ServiceTime, u"2ms"_s);
        QCOMPARE(f.guide().openTask(), 3);
        f.settle();
        QTabBar* tabs = f.window->sidePanels()->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        f.settle();
        QVERIFY(f.ceiling() != nullptr);
        QTest::mouseClick(f.ceiling(), Qt::LeftButton);
        // 4: an alternative
        f.expectStep(3);
        f.expectOutline();
        f.chooseFromMenus(f.window->actions().addDesign);
        QCOMPARE(f.document().designCount(), 2);
        QCOMPARE(f.guide().openTask(), 1);
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle(service.c_str()));
        f.window->showPanel(u"inspector"_s);
        f.fill(Key::Replicas, u"4"_s);
        // 5: simulate
        f.expectStep(4);
        f.expectOutline();
        f.window->showPanel(u"simulation"_s);
        QTest::mouseClick(f.window->simulationPanel()->runButton(), Qt::LeftButton);
        // 6: report
        f.expectStep(5);
        f.expectOutline();
        const QString report = f.folder.filePath(u"shop.html"_s);
        f.answerFileDialog(report);
        f.window->actions().exportReport->trigger();
        f.expectStep(6);
        f.expectReport(report);
        for (int step = 0; step < 6; ++step) {
            QCOMPARE(f.guide().progress(step), Guide::Progress::Done);
        }
        QVERIFY(f.card().isVisible()); // what was learned, and where next
        QVERIFY(f.spotlight().outlined().isNull());
        // It leaves a real document, and steps back as ever.
        QCOMPARE(f.model().elements.size(), std::size_t(3));
        QTest::mouseClick(f.card().skipButton(), Qt::LeftButton);
        QVERIFY(f.window->isAtStart());
        QVERIFY(!f.guide().isRunning());
    }

    void walkedThroughByKeyboard()
    {
        Guided f;
        QTest::keyClick(f.focused(), Qt::Key_Return); // the guide comes first
        f.expectStep(0);
        const auto place = [&f](ElementKind kind, const QString& word, const QString& name) {
            QTest::keyClick(f.focused(), Qt::Key_1, Qt::AltModifier);
            QLineEdit* search = f.window->palette()->searchField();
            QVERIFY(search->hasFocus());
            search->selectAll();
            QTest::keyClicks(search, word);
            ui::PaletteTile* tile = f.window->palette()->tile(kind);
            for (int i = 0; i < 8 && QApplication::focusWidget() != tile; ++i) {
                QTest::keyClick(f.focused(), Qt::Key_Tab);
            }
            QVERIFY(tile->hasFocus());
            QTest::keyClick(tile, Qt::Key_Return);
            f.typeName(name);
        };
        place(ElementKind::Actor, u"actor"_s, u"Buyer"_s);
        place(ElementKind::Service, u"service"_s, u"Shop"_s);
        place(ElementKind::Store, u"store"_s, u"Orders"_s);
        f.expectStep(1);
        const ElementId actor{f.idOf(ElementKind::Actor)};
        const ElementId service{f.idOf(ElementKind::Service)};
        const ElementId store{f.idOf(ElementKind::Store)};
        const auto select = [&f](const ElementId& id) {
            f.canvas().setFocus();
            f.canvas().clearSelection();
            for (int i = 0; i < 8; ++i) {
                if (f.canvas().selectedElements() == std::vector{id}) {
                    return;
                }
                QTest::keyClick(&f.canvas(), Qt::Key_Tab);
            }
            QFAIL("Tab does not come by it");
        };
        const auto join = [&](const ElementId& from, const ElementId& to) {
            select(from);
            QTest::keyClick(&f.canvas(), Qt::Key_C);
            const std::size_t before = f.model().relations.size();
            for (int i = 0; i < 4 && f.model().relations.size() == before; ++i) {
                const auto reaches = [&] {
                    return std::ranges::any_of(f.model().relations, [&](const auto& relation) {
                        return relation.from == from && relation.to == to;
                    });
                };
                QTest::keyClick(&f.canvas(), Qt::Key_Return);
                f.takeFirstKind();
                if (reaches()) {
                    return;
                }
                f.document().undoStack().undo();
                select(from);
                QTest::keyClick(&f.canvas(), Qt::Key_C);
                for (int walked = 0; walked <= i; ++walked) {
                    QTest::keyClick(&f.canvas(), Qt::Key_Tab);
                }
            }
        };
        join(actor, service);
        QCOMPARE(f.guide().openTask(), 1);
        join(service, store);
        QCOMPARE(f.guide().openTask(), 2);
        const auto fill = [&](const ElementId& id, Key key, const QString& text) {
            select(id);
            QTest::keyClick(&f.canvas(), Qt::Key_3, Qt::AltModifier);
            f.fill(key, text);
        };
        fill(service, Key::Replicas, u"2"_s);
        f.expectStep(2);
        fill(actor, Key::Rate, u"100/s"_s);
        fill(service, Key::ServiceTime, u"8ms"_s);
        fill(store, Key::ServiceTime, u"2ms"_s);
        f.settle();
        QTest::keyClick(f.focused(), Qt::Key_4, Qt::AltModifier);
        f.settle();
        QVERIFY(f.ceiling() != nullptr);
        f.ceiling()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(f.ceiling(), Qt::Key_Return);
        f.expectStep(3);
        f.canvas().setFocus();
        QTest::keyClick(&f.canvas(), Qt::Key_Escape); // the highlight
        f.window->actions().addDesign->trigger();
        fill(service, Key::Replicas, u"4"_s);
        f.expectStep(4);
        QTest::keyClick(f.focused(), Qt::Key_6, Qt::AltModifier);
        QPushButton* run = f.window->simulationPanel()->runButton();
        QTRY_VERIFY(run->isVisible());
        run->setFocus(Qt::TabFocusReason);
        QTest::keyClick(run, Qt::Key_Space);
        f.expectStep(5);
        const QString report = f.folder.filePath(u"keys.html"_s);
        f.answerFileDialog(report);
        QTest::keyClick(f.focused(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        f.expectStep(6);
        f.expectReport(report);
    }

    void doesItForYou()
    {
        Guided f(u"ko"_s);
        f.window->startGuide();
        const QString report = f.folder.filePath(u"done.html"_s);
        for (int step = 0; step < 6; ++step) {
            f.expectStep(step);
            if (step == 5) {
                f.answerFileDialog(report);
            }
            QTest::mouseClick(f.card().doItButton(), Qt::LeftButton);
        }
        f.expectStep(6);
        f.expectReport(report);
        QCOMPARE(f.model().elements.size(), std::size_t(3));
        QCOMPARE(f.model().relations.size(), std::size_t(2));
        QVERIFY(displayName(f.model().elements[0]) != "Buyer"); // It speaks Korean.
        // All of it can be undone, as what one does oneself.
        while (f.document().undoStack().canUndo()) {
            f.document().undoStack().undo();
        }
        QVERIFY(f.model().elements.empty());
    }

    void namesTheKeysThatThereAre()
    {
        Guided f;
        const ui::Actions& actions = f.window->actions();
        const auto says = [&f](std::size_t step, std::size_t task, const QAction* action) {
            const QString keys = f.guide().steps()[step].tasks[task].keys;
            const QString shortcut = action->shortcut().toString(QKeySequence::PortableText);
            QVERIFY2(keys.contains(shortcut + u',') || keys.contains(shortcut + u'.'),
                     qPrintable(keys));
        };
        says(0, 0, actions.palette);
        says(1, 0, actions.connect);
        says(1, 2, actions.inspector);
        says(2, 3, actions.insight);
        says(3, 0, actions.addDesign);
        says(4, 0, actions.simulation);
        says(5, 0, actions.exportReport);
    }

    void nothingButDoingItEndsAStep()
    {
        Guided f;
        f.window->startGuide();
        f.place(ElementKind::Actor, {120, 200}, u"A"_s);
        f.place(ElementKind::Actor, {360, 200}, u"B"_s);
        QCOMPARE(f.guide().openTask(), 1);
        // Taken back, it is open again.
        while (f.document().undoStack().canUndo()) {
            f.document().undoStack().undo();
        }
        QCOMPARE(f.guide().openTask(), 0);
        QCOMPARE(f.guide().current(), 0);
    }

    void stepsCanBeSkippedAndTheGuideEnded()
    {
        Guided f;
        f.window->startGuide();
        QTest::mouseClick(f.card().skipButton(), Qt::LeftButton);
        QCOMPARE(f.guide().current(), 1);
        QCOMPARE(f.guide().progress(0), Guide::Progress::Skipped);
        for (int step = 1; step < 6; ++step) {
            QTest::keyClick(f.card().skipButton(), Qt::Key_Space);
        }
        QVERIFY(f.guide().isFinished());
        f.window->startGuide();
        QCOMPARE(f.guide().current(), 0);
        QTest::mouseClick(f.card().closeButton(), Qt::LeftButton);
        QVERIFY(!f.guide().isRunning());
        QVERIFY(!f.card().isVisible());
        QVERIFY(f.spotlight().outlined().isNull());
        // Another document ends it as well.
        f.window->startGuide();
        f.read(tests::shopYaml);
        QVERIFY(!f.guide().isRunning());
    }

    void goesOnInAnotherLanguage()
    {
        Guided f;
        f.window->startGuide();
        f.place(ElementKind::Actor, {120, 200}, u"A"_s);
        const QString before = f.card().headline();
        f.language->setChoice(u"ko"_s);
        QTRY_VERIFY(f.window->guideCard() != nullptr && f.card().headline() != before);
        QTRY_VERIFY(f.card().isVisible());
        QCOMPARE(f.guide().openTask(), 1);
        f.language->setChoice(u"en"_s);
    }

private:
    QTemporaryDir m_cache;
};

QTEST_MAIN(GuideTest)
#include "guide_test.moc"
