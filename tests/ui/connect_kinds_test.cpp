// Which relations the menu offers between two elements.
#include <algorithm>

#include <QtTest>

#include "tests/support/person.h"
#include "ui/canvas/canvas_edits.h"

using namespace corbel;
using tests::Person;

class ConnectKindsTest : public QObject {
    Q_OBJECT

private slots:
    void onlyKinStandsInOrCopies()
    {
        using enum model::RelationKind;
        Person f;
        f.read(R"(
corbel: 1
elements:
  - {id: web, kind: service}
  - {id: spare, kind: service}
  - {id: db, kind: store}
  - {id: copy, kind: store}
  - {id: rack, kind: host}
  - {id: farm, kind: cluster}
  - {id: half, kind: partition}
)");
        const auto offers = [&](const char* from, const char* to, model::RelationKind kind) {
            const auto kinds = ui::canvas_edits::likelyKinds(f.model(), {from}, {to});
            return std::ranges::find(kinds, kind) != kinds.end();
        };
        QVERIFY(offers("web", "db", Reads));
        QVERIFY(!offers("web", "db", FailsOverTo));
        QVERIFY(!offers("web", "db", Replicates));
        QVERIFY(!offers("db", "web", FailsOverTo));
        QVERIFY(offers("web", "spare", FailsOverTo));
        QVERIFY(offers("db", "copy", FailsOverTo));
        QVERIFY(offers("db", "copy", Replicates));
        QVERIFY(offers("rack", "farm", FailsOverTo));
        QVERIFY(offers("db", "half", Replicates));
        for (const model::Element& from : f.model().elements) {
            for (const model::Element& to : f.model().elements) {
                for (const auto kind : ui::canvas_edits::likelyKinds(f.model(), from.id, to.id)) {
                    QVERIFY(model::isLegal(kind, from.kind, to.kind));
                }
            }
        }
    }
};

QTEST_MAIN(ConnectKindsTest)
#include "connect_kinds_test.moc"
