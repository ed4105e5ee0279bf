/// A person who reads the panels of availability and capacity, and the designs they read of.
#pragma once

#include <set>
#include <string>

#include <QtTest>

#include "tests/support/person.h"

namespace corbel::tests {

using namespace Qt::StringLiterals;

inline constexpr const char* known = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, name: Buyer, rate: 100/s}
  - {id: clerk, kind: actor, name: Clerk, rate: 10/s}
  - {id: lb, kind: gateway, name: Balancer, availability: 0.9995}
  - {id: web, kind: service, name: Web, availability: 0.99, replicas: 2, service-time: 2ms}
  - {id: app, kind: service, name: App, availability: 0.999, service-time: 2ms, runs-on: [east-1]}
  - {id: db, kind: store, name: DB, availability: 0.998, service-time: 1ms}
  - {id: east, kind: site, name: East, site-type: region, availability: 0.9999}
  - {id: east-1, kind: host, name: East 1, parent: east, availability: 0.9998}
relations:
  - {kind: calls, from: buyer, to: lb}
  - {kind: calls, from: clerk, to: app}
  - {kind: calls, from: lb, to: web}
  - {kind: calls, from: web, to: app}
  - {kind: reads, from: app, to: db}
objectives:
  - {metric: rto, entry: buyer, at-most: 1h}
)";

inline constexpr const char* unknownParts = R"(
corbel: 1
name: Unknown
elements:
  - {id: buyer, kind: actor, name: Buyer}
  - {id: web, kind: service, name: Web}
  - {id: db, kind: store, name: DB, availability: 0.99}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: reads, from: web, to: db}
objectives:
  - {metric: availability, entry: buyer, at-least: 0.9}
)";

class Reader : public Person {
public:
    using Person::Person;

    void begin(const char* yaml)
    {
        read(yaml);
        window->showPanel(u"availability"_s);
        wait();
    }

    void wait()
    {
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(panel().isSettled() && window->overlay().isSettled(), 20'000);
    }

    ui::AvailabilityPanel& panel() { return *window->availability(); }

    void open(QWidget* table) { panel().showPage(table); }

    void clickRow(QAbstractItemView* table, int row, const QModelIndex& parent = {})
    {
        open(table);
        const QModelIndex index = table->model()->index(row, 0, parent);
        table->scrollTo(index);
        click(table->viewport(), table->visualRect(index).center());
    }

    const analysis::EntryAvailability& entry(std::size_t i = 0)
    {
        return window->analysis().insight()->availability.entries.at(i);
    }

    std::set<std::string> lit()
    {
        std::set<std::string> ids;
        for (const int box : canvas().emphasis().litBoxes) {
            ids.insert(canvas().diagram().boxes()[box].id.value);
        }
        return ids;
    }

    /// All that some part of the window says, shown or not.
    QString textsOf(const QWidget* part)
    {
        QStringList texts;
        for (const QLabel* label : part->findChildren<QLabel*>()) {
            texts << label->text();
        }
        for (const QAbstractButton* button : part->findChildren<QAbstractButton*>()) {
            if (!button->isHidden()) {
                texts << button->text();
            }
        }
        return texts.join(u'\n');
    }
};

} // namespace corbel::tests
