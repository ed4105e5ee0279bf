// The fault tree of an entry, written and read again, comes to what the analysis says of the entry.
#include <QTest>
#include <fmt/format.h>

#include "analysis/availability/entry_export.h"
#include "analysis/availability/open_psa/open_psa_solution.h"
#include "analysis/availability/open_psa/open_psa_writer.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::analysis;
using namespace corbel::analysis::availability;
using model::Key;

namespace {

/// Load balancer, two web servers, application and database.
model::Model shop()
{
    tests::ModelBuilder builder;
    builder.actor("buyer")
        .gateway("balancer", {{Key::Availability, 0.9999}})
        .service("web", {{Key::Replicas, 2}, {Key::Availability, 0.99}})
        .service("app", {{Key::Availability, 0.999}})
        .store("db", {{Key::Availability, 0.998}});
    builder.calls("buyer", "balancer").calls("balancer", "web").calls("web", "app");
    builder.reads("app", "db");
    return builder.build();
}

} // namespace

class AvailabilityEntryExportTest : public QObject {
    Q_OBJECT

private slots:
    void theTreeOfAnEntryHasItsParts()
    {
        const auto exported = entryTree(shop(), "", "shop");
        QVERIFY2(exported.has_value(), exported ? "" : model::describe(exported.error()).c_str());
        QCOMPARE(exported->tree.name, std::string("buyer"));
        const std::string text = writeOpenPsa(exported->tree, exported->undecided);
        const auto read = readOpenPsa(text, {"buyer.xml", {}, {}});
        QVERIFY2(read.has_value(), read ? "" : model::describe(read.error()).c_str());
        std::vector<std::string> ids;
        for (const BasicEvent& event : read->tree.events) {
            ids.push_back(event.id);
        }
        std::ranges::sort(ids);
        QCOMPARE(ids, (std::vector<std::string>{"app", "balancer", "db", "web#1", "web#2"}));
        const auto solved = solveOpenPsa(*read, {});
        QVERIFY(solved.has_value());
        QCOMPARE(solved->cutSets->byOrder, (std::vector<Count>{3, 1}));
        QVERIFY(std::abs(*solved->value() - (1 - 0.9999 * (1 - 1e-4) * 0.999 * 0.998)) < 1e-14);
    }

    void whatAServiceReadsAndWritesIsNamedOnceInAGate()
    {
        tests::ModelBuilder builder;
        builder.actor("buyer").service("app", {{Key::Availability, 0.999}});
        builder.store("db", {{Key::Availability, 0.998}});
        builder.calls("buyer", "app").reads("app", "db").writes("app", "db");
        const auto exported = entryTree(builder.build(), "", "shop");
        QVERIFY(exported.has_value());
        for (const FaultNode& node : exported->tree.nodes) {
            std::vector<NodeIndex> inputs = node.inputs;
            std::ranges::sort(inputs);
            QVERIFY(std::ranges::adjacent_find(inputs) == inputs.end());
        }
        const auto solved = solveOpenPsa(*exported, {});
        QVERIFY(solved.has_value());
        QVERIFY(std::abs(*solved->value() - (1 - 0.999 * 0.998)) < 1e-14);
    }

    void anEntryHasToBeNamedWhereThereAreSeveral()
    {
        tests::ModelBuilder builder;
        builder.actor("one").actor("two").service("a", {{Key::Availability, 0.9}});
        builder.calls("one", "a").calls("two", "a");
        const model::Model model = builder.build();
        const auto unclear = entryTree(model, "", "m.yaml");
        QVERIFY(!unclear.has_value());
        const std::string message = model::describe(unclear.error());
        QVERIFY2(message.starts_with("m.yaml: ") && message.find("one, two") != std::string::npos,
                 message.c_str());
        QVERIFY(entryTree(model, "two", "m.yaml").has_value());
        QVERIFY(entryTree(model, "a", "m.yaml").has_value());
        QVERIFY(!entryTree(model, "nobody", "m.yaml").has_value());
        QVERIFY(!entryTree(model::Model{}, "", "m.yaml").has_value());
    }

    void randomModelsComeToTheSame()
    {
        const int runs = tests::scaled(1'000);
        int entries = 0;
        int decided = 0;
        for (int run = 0; run < runs; ++run) {
            tests::Random random(static_cast<std::uint64_t>(run) + 1);
            const model::Model model = tests::randomModel(random, 4 + random.below(20));
            AvailabilitySettings settings;
            if (random.chance(60)) {
                settings.assumeUnknown = 0.999;
            }
            for (const EntryAvailability& entry : analyzeAvailability(model, settings).entries) {
                const auto exported = entryTree(model, entry.entry, "random", settings);
                QVERIFY2(exported.has_value(),
                         exported ? "" : model::describe(exported.error()).c_str());
                const std::string text = writeOpenPsa(exported->tree, exported->undecided);
                const auto read = readOpenPsa(text, {"random.xml", {}, {}});
                QVERIFY2(read.has_value(),
                         read ? "" : (model::describe(read.error()) + text).c_str());
                const auto solved = solveOpenPsa(*read, {});
                QVERIFY2(solved.has_value(), text.c_str());
                ++entries;
                if (entry.unavailability.value) {
                    ++decided;
                    QVERIFY2(solved->value().has_value(), text.c_str());
                    const double expected = *entry.unavailability.value;
                    QVERIFY2(
                        std::abs(*solved->value() - expected) <= 1e-12 * expected + 1e-300,
                        fmt::format("{} {} {}\n{}", entry.entry, *solved->value(), expected, text)
                            .c_str());
                } else {
                    QVERIFY2(!solved->value().has_value(), text.c_str());
                }
            }
        }
        QVERIFY(decided > entries / 10 && decided < entries);
        tests::printFigure(
            fmt::format("Open-PSA: the trees of {} entries of random models written, "
                        "read and solved; the {} decided come to the availability",
                        entries, decided));
    }
};

QTEST_GUILESS_MAIN(AvailabilityEntryExportTest)
#include "availability_entry_export_test.moc"
