/// A person who takes parts of a design down in the failure overlay, and two designs for that.
#pragma once

#include <string>

#include <QHelpEvent>
#include <QToolTip>
#include <QtTest>

#include "tests/support/person.h"

namespace corbel::tests {

using namespace Qt::StringLiterals;

inline constexpr const char* balanced = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, name: Buyer}
  - {id: lb, kind: gateway, name: Balancer, gateway-type: load-balancer, availability: 0.9995}
  - {id: web-a, kind: service, name: Web A, availability: 0.99, runs-on: host-a}
  - {id: web-b, kind: service, name: Web B, availability: 0.99, runs-on: host-b}
  - {id: app, kind: service, name: App, availability: 0.999}
  - {id: db, kind: store, name: DB, availability: 0.998}
  - {id: host-a, kind: host, name: Host A, availability: 0.999}
  - {id: host-b, kind: host, name: Host B, availability: 0.999}
relations:
  - {kind: calls, from: buyer, to: lb}
  - {kind: calls, from: lb, to: web-a}
  - {kind: calls, from: lb, to: web-b}
  - {kind: calls, from: web-a, to: app}
  - {kind: calls, from: web-b, to: app}
  - {kind: reads, from: app, to: db}
)";

/// Two places with a network link, a zone, a pair that switches, and a provider that is not drawn.
inline constexpr const char* spread = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, name: Buyer}
  - {id: seoul, kind: site, name: Seoul}
  - {id: busan, kind: site, name: Busan}
  - {id: zone-a, kind: site, site-type: zone, parent: seoul, name: Zone A}
  - {id: web, kind: service, name: Web, availability: 0.99, parent: zone-a}
  - {id: db, kind: store, name: DB, availability: 0.98, parent: busan, runs-on: rack}
  - {id: spare, kind: store, name: Spare, availability: 0.97, parent: seoul}
  - {id: rack, kind: host, name: Rack, parent: busan, provider: Nimbus, availability: 1}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: reads, from: web, to: db}
  - {id: line, kind: connects, from: seoul, to: busan, availability: 0.95}
  - {id: switch, kind: fails-over-to, from: db, to: spare, coverage: 0.9}
views:
  - id: main
    name: Main
    items:
      - {element: buyer, x: 0, y: 120, w: 120, h: 64}
      - {element: seoul, x: 200, y: 0, w: 420, h: 320}
      - {element: zone-a, x: 224, y: 40, w: 200, h: 140}
      - {element: web, x: 240, y: 90, w: 130, h: 64}
      - {element: spare, x: 440, y: 220, w: 130, h: 64}
      - {element: busan, x: 780, y: 0, w: 240, h: 320}
      - {element: db, x: 830, y: 90, w: 130, h: 64}
)";

class Prober : public Person {
public:
    void begin(const char* yaml)
    {
        read(yaml);
        settle();
        click(window->overlayBar()->button(ui::OverlayKind::Failure));
        wait();
    }

    double shown() { return *window->overlay().failure()->entries.at(0).availability.value; }

    render::LinkMark linkMark(const char* id)
    {
        const render::LinkMark* mark = canvas().overlay()->find(model::RelationId{id});
        return mark == nullptr ? render::LinkMark() : *mark;
    }

    /// On the longest piece of a line.
    QPoint onLink(const char* id)
    {
        const render::Link* link = canvas().diagram().find(model::RelationId{id});
        QLineF longest;
        for (qsizetype i = 0; link != nullptr && i + 1 < link->points.size(); ++i) {
            const QLineF piece(link->points[i], link->points[i + 1]);
            longest = piece.length() > longest.length() ? piece : longest;
        }
        return canvas().mapFromScene(longest.pointAt(0.4));
    }

    /// A row of the open list by its text.
    QTreeWidgetItem* rowOf(const QString& text)
    {
        QTreeWidget* list = window->overlayBar()->wholes()->list();
        for (QTreeWidgetItem* row : list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive)) {
            if (row->parent() != nullptr) {
                return row;
            }
        }
        return nullptr;
    }

    void clickRow(const QString& text, Qt::KeyboardModifiers held = {})
    {
        QTreeWidget* list = window->overlayBar()->wholes()->list();
        QTreeWidgetItem* row = rowOf(text);
        QVERIFY2(row != nullptr, qPrintable(text));
        list->scrollToItem(row);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, held,
                          list->visualItemRect(row).center());
        wait();
    }

    void wait() { QTRY_VERIFY_WITH_TIMEOUT(window->overlay().isSettled(), 20'000); }

    /// Clicks the title of an element, which is no part of what stands in it.
    void probe(const char* id, Qt::KeyboardModifiers held = {})
    {
        const render::Box* box = canvas().diagram().find(model::ElementId{id});
        QVERIFY(box != nullptr);
        const QPointF at =
            box->isContainer ? box->rect.topLeft() + QPointF(30, 14) : box->rect.center();
        QTest::mouseClick(paper(), Qt::LeftButton, held, canvas().mapFromScene(at));
        wait();
    }

    render::BoxMark markOf(const char* id)
    {
        const render::BoxMark* mark = canvas().overlay()->find(model::ElementId{id});
        return mark == nullptr ? render::BoxMark() : *mark;
    }

    QString chips()
    {
        QStringList texts;
        for (const QToolButton* chip :
             window->overlayBar()->entryChips()->findChildren<QToolButton*>()) {
            if (!chip->isHidden()) {
                texts << chip->accessibleName();
            }
        }
        return texts.join(u'\n');
    }

    QString tipAt(const char* id)
    {
        const QPoint at = middle(id);
        QHelpEvent help(QEvent::ToolTip, at, paper()->mapToGlobal(at));
        QCoreApplication::sendEvent(paper(), &help);
        return QToolTip::text();
    }
};

} // namespace corbel::tests
