// Streams on brokers: how many brokers may be down before records are no longer taken, read or
// kept.

#include <QtTest>
#include <algorithm>
#include <bit>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "analysis/availability/availability.h"
#include "tests/support/counts.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using analysis::DomainLoss;
using analysis::EntryAvailability;
using model::Key;
using model::RelationKind;
using tests::Fields;

namespace {

const Fields certain{{Key::Availability, 1}};

/// Somebody who needs a stream of `fields` on brokers of these availabilities, each asked for hard.
struct Pipeline {
    std::vector<double> brokers;
    Fields fields;
    Fields publishing;
    bool isRead = false;

    model::Model model() const
    {
        tests::ModelBuilder builder;
        model::Texts members;
        for (std::size_t i = 0; i < brokers.size(); ++i) {
            members.push_back(fmt::format("broker-{}", i));
            builder.host(members.back(), {{Key::Availability, brokers[i]}, {Key::Mttr, 3600.0}});
        }
        Fields stream = fields;
        stream.emplace_back(Key::Brokers, "kafka");
        stream.emplace_back(Key::Availability, 1);
        builder.actor("user")
            .service("app", certain)
            .cluster("kafka", {{Key::ClusterMembers, members}})
            .stream("events", stream)
            .calls("user", "app");
        Fields needed = publishing;
        needed.emplace_back(Key::Criticality, "hard");
        builder.relation(isRead ? RelationKind::Consumes : RelationKind::Publishes, "app", "events",
                         needed);
        return builder.build();
    }

    EntryAvailability entry() const
    {
        return analysis::analyzeAvailability(model()).entries.front();
    }
};

/// With a partition on every set of `replication` brokers: the probability that each of them has
/// `inSync` replicas up, by trying every state.
double everyPartitionHas(int inSync, int replication, const std::vector<double>& brokers)
{
    const auto count = static_cast<int>(brokers.size());
    double sum = 0.0;
    for (unsigned up = 0; up < 1U << count; ++up) {
        bool areEnough = up != 0;
        for (unsigned partition = 0; partition < 1U << count; ++partition) {
            if (std::popcount(partition) == std::min(replication, count)) {
                areEnough = areEnough && std::popcount(partition & up) >= inSync;
            }
        }
        double chance = 1.0;
        for (int broker = 0; broker < count; ++broker) {
            const double availability = brokers[static_cast<std::size_t>(broker)];
            chance *= (up >> broker & 1U) != 0 ? availability : 1.0 - availability;
        }
        sum += areEnough ? chance : 0.0;
    }
    return sum;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-12;
}

} // namespace

class AvailabilityStreamsTest : public QObject {
    Q_OBJECT

private slots:
    /// 3 brokers of .99, 3 copies, 2 in sync: down when two brokers are, 3 q² - 2 q³.
    void producersThatWaitForAllNeedReplicasInSync()
    {
        const Pipeline pipeline{
            {.99, .99, .99}, {{Key::Replication, 3}, {Key::MinInsync, 2}, {Key::Acks, "all"}}, {}};
        const EntryAvailability entry = pipeline.entry();
        QVERIFY(isNear(*entry.availability.value, 1 - .000298));
        QCOMPARE(entry.cutSetsByOrder.size(), 2U);
        QVERIFY(entry.singlePoints.empty());
    }

    void producersThatWaitForTheLeaderNeedOneReplica()
    {
        const Fields stream{{Key::Replication, 3}, {Key::MinInsync, 2}, {Key::Acks, "all"}};
        const Pipeline pipeline{{.99, .99, .99}, stream, {{Key::Acks, "1"}}};
        QVERIFY(isNear(*pipeline.entry().availability.value, 1 - 1e-6));
    }

    void readersNeedOneReplica()
    {
        const Pipeline pipeline{
            {.99, .99, .99}, {{Key::Replication, 3}, {Key::MinInsync, 2}}, {}, true};
        QVERIFY(isNear(*pipeline.entry().availability.value, 1 - 1e-6));
    }

    /// As much in sync as there is: every broker is a single point.
    void asManyInSyncAsCopiesSpareNone()
    {
        const Pipeline pipeline{
            {.99, .98, .97}, {{Key::Replication, 3}, {Key::MinInsync, 3}, {Key::Acks, "all"}}, {}};
        const EntryAvailability entry = pipeline.entry();
        QVERIFY(isNear(*entry.availability.value, .99 * .98 * .97));
        QCOMPARE(entry.singlePoints.size(), 3U);
    }

    /// What is said of brokers alone stays: without a number of copies, one of them is enough.
    void withoutANumberOfCopiesTheClusterDecides()
    {
        const Pipeline pipeline{{.99, .99, .99}, {{Key::MinInsync, 2}}, {}};
        QVERIFY(isNear(*pipeline.entry().availability.value, 1 - 1e-6));
    }

    void anyNumberOfBrokersAgreesWithEveryPlaceOfPartitions()
    {
        tests::Random random(7);
        for (int i = 0; i < tests::scaled(2'000); ++i) {
            Pipeline pipeline;
            const std::size_t count = 2 + random.below(5);
            for (std::size_t broker = 0; broker < count; ++broker) {
                pipeline.brokers.push_back(.5 + .05 * static_cast<double>(random.below(10)));
            }
            const int replication = 1 + static_cast<int>(random.below(count));
            const int inSync =
                1 + static_cast<int>(random.below(static_cast<std::size_t>(replication)));
            pipeline.fields = {{Key::Replication, replication}, {Key::MinInsync, inSync}};
            pipeline.isRead = random.chance(30);
            const bool isWaiting = !pipeline.isRead && random.chance(60);
            pipeline.publishing = {{Key::Acks, isWaiting ? "all" : "1"}};
            if (pipeline.isRead) {
                pipeline.publishing.clear();
            }
            const double expected =
                everyPartitionHas(isWaiting ? inSync : 1, replication, pipeline.brokers);
            QVERIFY2(isNear(*pipeline.entry().availability.value, expected),
                     qPrintable(QString::number(i)));
        }
    }

    /// One copy alone is gone with its broker, three are not.
    void recordsWithOneCopyAreLostWithTheirBroker()
    {
        const auto lossOf = [](int replication) {
            const EntryAvailability entry =
                Pipeline{{.99, .99, .99}, {{Key::Replication, replication}}, {}}.entry();
            const auto broker = std::ranges::find(entry.domains, "broker-0", &DomainLoss::domain);
            return broker == entry.domains.end() ? std::optional<analysis::RecoveryTime>()
                                                 : broker->rpo;
        };
        QVERIFY(lossOf(1) && lossOf(1)->isEndless);
        QVERIFY(lossOf(3) && lossOf(3)->seconds == 0.0);
    }
};

QTEST_APPLESS_MAIN(AvailabilityStreamsTest)
#include "availability_streams_test.moc"
