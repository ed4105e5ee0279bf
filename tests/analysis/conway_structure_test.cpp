// Propagation cost and its relatives on published and closed-form cases.

#include <QTest>

#include <cmath>

#include "analysis/conway/conway.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using corbel::model::RelationKind;
using corbel::tests::ModelBuilder;

namespace {

ModelBuilder services(int count)
{
    ModelBuilder builder;
    for (int i = 0; i < count; ++i) {
        builder.service("s" + std::to_string(i));
    }
    return builder;
}

std::string id(int i)
{
    return "s" + std::to_string(i);
}

bool near(const std::optional<double>& value, double expected)
{
    return value && std::abs(*value - expected) < 5e-6;
}

} // namespace

class ConwayStructureTest : public QObject {
    Q_OBJECT

private slots:
    void sixElements()
    {
        ModelBuilder builder;
        for (const char* name : {"a", "b", "c", "d", "e", "f"}) {
            builder.service(name);
        }
        builder.calls("a", "b").calls("a", "c").calls("b", "d").calls("c", "e").calls("e", "f");
        const Structure structure = analyzeStructure(builder.build());
        QCOMPARE(structure.ccd, std::uint64_t(15));
        QVERIFY(near(structure.propagationCost, 15.0 / 36));
        QVERIFY(near(structure.acd, 2.5));
        QVERIFY(near(structure.nccd, 1.09878));
        QCOMPARE(structure.visibility[0].fanOut, std::uint64_t(6));
        QCOMPARE(structure.visibility[5].fanIn, std::uint64_t(4));
        QVERIFY(structure.cycles.empty());
        QCOMPARE(structure.relationKinds.size(), std::size_t(6));
    }

    void closedForms_data()
    {
        QTest::addColumn<int>("n");
        for (const int n : {1, 2, 7, 64, 513}) {
            QTest::addRow("%d", n) << n;
        }
    }

    void closedForms()
    {
        QFETCH(int, n);
        auto chain = services(n);
        auto ring = services(n);
        for (int i = 0; i + 1 < n; ++i) {
            chain.calls(id(i), id(i + 1));
            ring.calls(id(i), id(i + 1));
        }
        if (n > 1) {
            ring.calls(id(n - 1), id(0));
        }
        const auto size = static_cast<double>(n);
        QVERIFY(near(analyzeStructure(chain.build()).propagationCost, (size + 1) / (2 * size)));
        const Structure cycle = analyzeStructure(ring.build());
        QVERIFY(near(cycle.propagationCost, 1));
        QCOMPARE(cycle.cycles.size(), std::size_t(n > 1 ? 1 : 0));
        QVERIFY(near(analyzeStructure(services(n).build()).propagationCost, 1 / size));
    }

    void coreSharedControlPeripheral()
    {
        auto builder = services(6);
        // s1 ⇄ s2 is the core; s0 drives it, s3 serves it, s4 → s5 stand apart.
        builder.calls("s0", "s1").calls("s1", "s2").calls("s2", "s1").calls("s2", "s3");
        builder.calls("s4", "s5");
        const Structure structure = analyzeStructure(builder.build());
        QVERIFY(structure.hasCyclicCore);
        const std::array expected{VisibilityClass::Control,    VisibilityClass::Core,
                                  VisibilityClass::Core,       VisibilityClass::Shared,
                                  VisibilityClass::Peripheral, VisibilityClass::Peripheral};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(structure.visibility[i].place, expected[i]);
        }
    }

    void onlyCountedThingsCount()
    {
        auto model = ModelBuilder()
                         .actor("buyer")
                         .system("shop")
                         .system("bank")
                         .service("web")
                         .store("db")
                         .inside("shop", {"web", "db"})
                         .calls("buyer", "web")
                         .calls("web", "bank")
                         .calls("shop", "bank")
                         .reads("web", "db")
                         .replicates("db", "db")
                         .build();
        const Structure structure = analyzeStructure(model);
        QCOMPARE(structure.elements, std::uint64_t(3)); // bank, web, db
        QCOMPARE(structure.dependencies, std::uint64_t(2));
        QCOMPARE(structure.leftOut.size(), std::size_t(2)); // the buyer's and the whole shop's
        ConwaySettings callsOnly{corbel::model::bits({RelationKind::Calls})};
        QCOMPARE(analyzeStructure(model, callsOnly).dependencies, std::uint64_t(1));
    }

    void emptyModelIsUndecided()
    {
        const Conway conway = analyzeConway({});
        QVERIFY(!conway.structure.propagationCost);
        QVERIFY(!conway.coordination.congruence);
        QVERIFY(!conway.undecided.empty());
    }
};

QTEST_GUILESS_MAIN(ConwayStructureTest)
#include "conway_structure_test.moc"
