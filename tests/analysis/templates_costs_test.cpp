// The costs that the templates state follow from what they draw, at list prices.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include <QTest>

#include "analysis/capacity/capacity.h"
#include "analysis/cost.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;
using model::Key;

namespace {

constexpr double hoursPerMonth = 730;

/// Amazon's list prices in the east of the United States, in USD.
constexpr double perShardHour = 0.015;
constexpr double perMillionUnits = 0.014; // a record counts one unit for each 25 KB begun
constexpr double unitBytes = 25'000;
constexpr double perConsumerShardHour = 0.015; // enhanced fan-out
constexpr double perGigabyteRead = 0.013;

double bytesOfRecords(const model::Model& model, const std::string& stream)
{
    const auto publishes = std::ranges::find_if(model.relations, [&](const auto& relation) {
        return relation.kind == model::RelationKind::Publishes && relation.to.value == stream;
    });
    return model::amountOf(publishes->fields, Key::RecordSize).value();
}

double enhancedGroups(const model::Model& model, const std::string& stream)
{
    return static_cast<double>(std::ranges::count_if(model.relations, [&](const auto& relation) {
        return relation.kind == model::RelationKind::Consumes && relation.to.value == stream &&
               model::textOf(relation.fields, Key::ReadMode) == "enhanced";
    }));
}

/// A provisioned stream with the retention that is included.
double dollarsPerMonth(const model::Model& model, const std::string& stream, double recordRate)
{
    const model::Element& element = *model.elements.find(stream);
    const double shards = model::amountOf(element.fields, Key::Shards).value();
    const double bytes = bytesOfRecords(model, stream);
    const double groups = enhancedGroups(model, stream);
    const double records = recordRate * hoursPerMonth * 3600;
    return shards * hoursPerMonth * (perShardHour + groups * perConsumerShardHour) +
           records * std::ceil(bytes / unitBytes) / 1e6 * perMillionUnits +
           records * bytes / 1e9 * groups * perGigabyteRead;
}

} // namespace

class TemplatesCostsTest : public QObject {
    Q_OBJECT

private slots:
    void aStreamCostsWhatItsShardsAndRecordsDo_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("stream");
        QTest::addRow("positions") << "kinesis-data-streams"
                                   << "positions";
        QTest::addRow("requests") << "kinesis-data-streams"
                                  << "requests";
        QTest::addRow("payments") << "kinesis-data-analytics"
                                  << "payments";
    }

    void aStreamCostsWhatItsShardsAndRecordsDo()
    {
        QFETCH(QString, document);
        QFETCH(QString, stream);
        const model::Model model = tests::readTemplate(document.toStdString());
        const std::string id = stream.toStdString();
        const analysis::CapacityResult capacity = analysis::analyzeCapacity(model, nullptr);
        const auto station =
            std::ranges::find(capacity.stations, id, &analysis::CapacityStation::element);
        QVERIFY(station != capacity.stations.end());
        const double expected = dollarsPerMonth(model, id, station->arrivalRate);
        const auto index = static_cast<std::uint32_t>(*model.elements.indexOf(id));
        const double stated = analysis::costOf(model, std::span(&index, 1)).perMonth;
        QVERIFY2(std::abs(stated - expected) < 0.01 * expected, std::to_string(expected).c_str());
    }

    void moneyThatIsPaidOnceIsLittleWhereAllIsRented_data()
    {
        QTest::addColumn<QString>("document");
        for (const char* document : {"cloud-saas", "cloud-paas", "cloud-iaas", "cloud-dbaas"}) {
            QTest::addRow("%s", document) << document;
        }
    }

    void moneyThatIsPaidOnceIsLittleWhereAllIsRented()
    {
        QFETCH(QString, document);
        const analysis::Cost cost = analysis::costOf(tests::readTemplate(document.toStdString()));
        QVERIFY(cost.once > 0);
        QVERIFY(cost.once < 12 * cost.perMonth);
    }

    void aMachineOfOnesOwnIsBought()
    {
        const analysis::Cost cost = analysis::costOf(tests::readTemplate("centralized"));
        QVERIFY(cost.perMonth > 0);
        QVERIFY(cost.once > 12 * cost.perMonth);
    }
};

QTEST_GUILESS_MAIN(TemplatesCostsTest)
#include "templates_costs_test.moc"
