// Journeys of a newcomer: a three-tier system with replicas from an empty sheet, by mouse alone and
// by keyboard alone, each in under a minute.
#include <algorithm>

#include <QtTest>

#include "tests/support/figures.h"
#include "tests/support/person.h"
#include "ui/inspector/field_choice.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using model::ElementKind;
using model::Key;
using tests::Person;

namespace {

constexpr double aMinute = 60;

struct Newcomer : Person {
    Newcomer()
    {
        document().clear();
        canvas().setFocus();
    }

    const model::Element* nth(ElementKind kind, int number)
    {
        for (const model::Element& element : model().elements) {
            if (element.kind == kind && number-- == 0) {
                return &element;
            }
        }
        return nullptr;
    }

    QRect onPaper(const model::Element& element)
    {
        const render::Box* box = canvas().diagram().find(element.id);
        return canvas().mapFromScene(box->rect).boundingRect();
    }

    /// The actor, three tiers with their content, twice two and once one, in a row of requests.
    void judge(const QString& how)
    {
        const model::Model& drawn = model();
        const auto* actor = nth(ElementKind::Actor, 0);
        const auto* web = nth(ElementKind::Service, 0);
        const auto* app = nth(ElementKind::Service, 1);
        const auto* database = nth(ElementKind::Store, 0);
        QVERIFY(actor && web && app && database);
        QCOMPARE(drawn.elements.size(), std::size_t(7));
        const model::Element* parts[]{web, app, database};
        for (int i = 0; i < 3; ++i) {
            const auto* tier = nth(ElementKind::Tier, i);
            QVERIFY(tier != nullptr);
            QCOMPARE(model::parentOf(*parts[i]), tier->id);
        }
        QCOMPARE(model::replicas(*web), 2);
        QCOMPARE(model::replicas(*app), 2);
        QCOMPARE(model::replicas(*database), 1);
        const model::Element* chain[]{actor, web, app, database};
        QCOMPARE(drawn.relations.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            const auto expected = model::defaultRelationId(drawn.relations[i].kind, chain[i]->id,
                                                           chain[i + 1]->id, 1);
            QCOMPARE(QString::fromStdString(drawn.relations[i].id.value),
                     QString::fromStdString(expected.value));
            QVERIFY(drawn.relations[i].kind == model::RelationKind::Calls ||
                    drawn.relations[i].kind == model::RelationKind::Reads);
        }
        settle();
        const auto& patterns = window->analysis().insight()->patterns;
        const auto three = std::ranges::find_if(
            patterns, [](const auto& fit) { return fit.pattern == "three-tier"; });
        QVERIFY(three != patterns.end());
        QCOMPARE(three->verdict, analysis::Verdict::Present);
        QVERIFY2(effort.seconds() < aMinute, qPrintable(effort.text()));
        tests::printFigure(
            (u"newcomer draws a three-tier system with replicas by %1: "_s.arg(how) + effort.text())
                .toStdString());
    }
};

} // namespace

class NewcomerJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void drawsThreeTiersByMouseAlone()
    {
        Newcomer f;
        const auto take = [&](ElementKind kind, const QPoint& to) {
            f.think();
            ui::PaletteTile* tile = f.window->palette()->tile(kind);
            f.pull(tile, tile->rect().center(), tile->mapFromGlobal(f.paper()->mapToGlobal(to)));
        };
        take(ElementKind::Actor, {90, 120});
        int top = 30;
        const ElementKind contents[]{ElementKind::Service, ElementKind::Service,
                                     ElementKind::Store};
        for (int i = 0; i < 3; ++i) {
            take(ElementKind::Tier, {420, top + 70});
            QRect tier = f.onPaper(*f.nth(ElementKind::Tier, i));
            take(contents[i], tier.center() + QPoint(0, 10));
            tier = f.onPaper(*f.nth(ElementKind::Tier, i));
            top = tier.bottom() + 24;
        }
        QCOMPARE(f.model().elements.size(), std::size_t(7));

        const model::Element* chain[]{f.nth(ElementKind::Actor, 0), f.nth(ElementKind::Service, 0),
                                      f.nth(ElementKind::Service, 1), f.nth(ElementKind::Store, 0)};
        std::vector<model::ElementId> ids;
        for (const model::Element* one : chain) {
            QVERIFY(one != nullptr);
            ids.push_back(one->id);
        }
        for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
            f.think();
            const QRect from = f.onPaper(*model::find(f.model(), ids[i]));
            const QRect to = f.onPaper(*model::find(f.model(), ids[i + 1]));
            f.pointAt(f.paper(), from.center());
            const QPoint handle(from.right() + 14, from.center().y());
            f.pull(f.paper(), handle, to.center());
            if (QApplication::activePopupWidget() != nullptr) {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                f.click(menu, menu->actionGeometry(menu->actions().first()).center());
            }
            QCOMPARE(f.model().relations.size(), i + 1);
        }
        for (const int service : {0, 1}) {
            f.think();
            const QRect box = f.onPaper(*f.nth(ElementKind::Service, service));
            f.askMenu(f.paper(), box.center());
            QVERIFY(f.choose(u"replica more"_s));
        }
        // The browser of a buyer holds no logic: the inspector asks for it.
        f.think();
        f.click(f.paper(), f.onPaper(*f.nth(ElementKind::Actor, 0)).center());
        ui::FieldRow* client = f.window->inspector()->row(Key::Client);
        QVERIFY(client != nullptr);
        auto* choice = qobject_cast<ui::ChoiceEditor*>(client->editor());
        QVERIFY(choice != nullptr && f.pick(choice->field(), u"thin"_s));
        QCOMPARE(f.effort.keys, 0);
        f.judge(u"mouse alone"_s);
    }

    void drawsThreeTiersByKeyboardAlone()
    {
        Newcomer f;
        const auto put = [&](Qt::Key key, const QString& name) {
            f.think();
            f.press(key);
            f.type(name);
            f.press(Qt::Key_Return);
        };
        put(Qt::Key_1, u"Buyer"_s);
        put(Qt::Key_6, u"Front"_s);
        put(Qt::Key_2, u"Web"_s);
        f.think();
        f.press(Qt::Key_R);
        put(Qt::Key_6, u"Logic"_s);
        put(Qt::Key_2, u"Orders"_s);
        f.think();
        f.press(Qt::Key_R);
        put(Qt::Key_6, u"Data"_s);
        put(Qt::Key_3, u"Orders DB"_s);
        QCOMPARE(f.model().elements.size(), std::size_t(7));

        // The nearest that fits is framed at once; Tab from a new relation goes on to its end.
        f.press(Qt::Key_Escape);
        const std::vector<Qt::Key> aims[]{{}, {Qt::Key_Down}, {Qt::Key_Down}};
        for (std::size_t i = 0; i < std::size(aims); ++i) {
            f.think();
            f.press(Qt::Key_Tab);
            f.press(Qt::Key_C);
            for (const Qt::Key key : aims[i]) {
                f.press(key);
            }
            f.press(Qt::Key_Return);
            // The likeliest kind stands first.
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                if (menu->activeAction() == nullptr) {
                    f.press(Qt::Key_Down);
                }
                f.press(Qt::Key_Return);
            }
            QCOMPARE(f.model().relations.size(), i + 1);
        }

        f.think();
        f.settle(); // Live: it is there before a person has turned to it.
        f.press(Qt::Key_F6);
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Tab); // the first of all
        QCOMPARE(f.canvas().selectedElements(), std::vector{f.nth(ElementKind::Actor, 0)->id});
        f.press(Qt::Key_Return); // into its properties
        const auto isAtClient = [&] {
            ui::FieldRow* client = f.window->inspector()->row(Key::Client);
            return client != nullptr && client->isAncestorOf(QApplication::focusWidget());
        };
        for (int i = 0; i < 12 && !isAtClient(); ++i) {
            f.press(Qt::Key_Tab);
        }
        QVERIFY(isAtClient());
        f.press(Qt::Key_Down); // from unknown to the first of the choices
        QCOMPARE(textOf(f.nth(ElementKind::Actor, 0)->fields, Key::Client),
                 std::string_view("thin"));
        QCOMPARE(f.effort.points, 0);
        QCOMPARE(f.effort.buttons, 0);
        f.judge(u"keyboard alone"_s);
    }
};

QTEST_MAIN(NewcomerJourneyTest)
#include "newcomer_journey_test.moc"
