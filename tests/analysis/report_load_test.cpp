// What a report says of the load: losses where there are any, ceilings with what is answered.
#include <QtTest>
#include <algorithm>

#include "analysis/report/sections.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::report::Facts;
using analysis::report::Section;
using analysis::report::TableBlock;
using model::Key;
using model::Quantity;
using model::Unit;

namespace {

/// 5 requests a second at one server of 500 ms, with so many places, or any number.
analysis::CapacityResult loaded(std::optional<int> places)
{
    model::Record time;
    time.set(Key::Mean, Quantity{0.5, Unit::Second});
    ModelBuilder model;
    model.actor("u", {{Key::Rate, Quantity{5.0, Unit::PerSecond}}})
        .service("a", {{Key::ServiceTime, time}, {Key::Concurrency, 4}})
        .calls("u", "a");
    if (places) {
        model.set("a", Key::QueueLimit, *places);
    }
    return analysis::analyzeCapacity(model.build());
}

template <class Block>
const Block& first(const Section& section)
{
    for (const auto& block : section.blocks) {
        if (const auto* found = std::get_if<Block>(&block)) {
            return *found;
        }
    }
    qFatal("no such block");
}

bool hasFact(const Facts& facts, const std::string& name)
{
    return std::ranges::any_of(facts.rows, [&](const auto& row) { return row.first == name; });
}

} // namespace

class ReportLoadTest : public QObject {
    Q_OBJECT

private slots:
    void lossesAreListedWhereThereAreAny()
    {
        const analysis::report::Speaker say({});
        for (const bool isLimited : {true, false}) {
            const Section section = analysis::report::capacitySection(
                say, loaded(isLimited ? std::optional(0) : std::nullopt));
            const TableBlock& table = first<TableBlock>(section);
            const auto column = std::ranges::find(table.header, "turned away");
            QCOMPARE(column != table.header.end(), isLimited);
            QCOMPARE(table.rows.front().size(), table.header.size());
            QCOMPARE(hasFact(first<Facts>(section), "of these answered"), isLimited);
            if (isLimited) { // Erlang's loss of 2.5 erlangs at four servers
                const auto index = static_cast<std::size_t>(column - table.header.begin());
                QCOMPARE(table.rows.front()[index].text, std::string("0.1499"));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ReportLoadTest)

#include "report_load_test.moc"
