// Closed forms of single queues against published values and against each other.

#include <QtTest>
#include <cmath>
#include <vector>

#include "analysis/capacity/queueing.h"
#include "analysis/capacity/stream_forms.h"

using namespace corbel::analysis;

namespace {

bool near(double actual, double expected, double relative = 1e-9)
{
    if (std::fabs(actual - expected) <= relative * std::max(1.0, std::fabs(expected))) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual, expected);
    return false;
}

} // namespace

class CapacityQueueingTest : public QObject {
    Q_OBJECT

private slots:
    void singleServer()
    {
        const QueueFigures figures = mmc(0.8, 1.0, 1);
        QVERIFY(near(figures.response, 5.0));
        QVERIFY(near(figures.wait, 4.0));
        QVERIFY(near(figures.queue, 3.2));
        QVERIFY(near(figures.population, 4.0));
        QVERIFY(near(figures.utilization, 0.8));
        const ResponseLaw law{.arrivalRate = 0.8, .serviceTime = 1.0, .servers = 1};
        QVERIFY(near(law.quantile(0.95), 14.978661367769954));
        QVERIFY(near(law.quantile(0.99), 23.025850929940457));
        const ResponseLaw exponential{.mean = 5.0};
        QVERIFY(near(exponential.quantile(0.95), law.quantile(0.95)));
    }

    void severalServers()
    {
        QVERIFY(near(mmc(2.0, 1.0, 3).response, 13.0 / 9.0));
        QVERIFY(near(mmc(8.0, 1.0, 10).wait, 0.2045900754, 1e-9));
        // Erlang B for one server is load / (1 + load).
        QVERIFY(near(erlangB(1, 0.8), 0.8 / 1.8));
        // The mean of the response law is the mean response: integrate its quantile.
        const ResponseLaw law{.arrivalRate = 2.0, .serviceTime = 1.0, .servers = 3};
        const int steps = 200000;
        double mean = 0.0;
        for (int i = 0; i < steps; ++i) {
            mean += law.quantile((i + 0.5) / steps) / steps;
        }
        QVERIFY(near(mean, 13.0 / 9.0, 1e-4));
        // servers - 1 - load = 0, the limit inside the law.
        const ResponseLaw limit{.arrivalRate = 1.0, .serviceTime = 1.0, .servers = 2};
        const ResponseLaw beside{.arrivalRate = 1.0 + 1e-6, .serviceTime = 1.0, .servers = 2};
        QVERIFY(near(limit.quantile(0.9), beside.quantile(0.9), 1e-5));
    }

    void generalService()
    {
        QVERIFY(near(mg1(0.5, 1.0, 0.0).wait, 0.5));
        QVERIFY(near(mg1(0.8, 1.0, 0.0).wait, 2.0));
        QVERIFY(near(mg1(0.9, 1.0, 0.0).wait, 4.5));
        QVERIFY(near(mg1(0.8, 1.0, std::sqrt(0.5)).wait, 3.0));
        QVERIFY(near(mg1(0.8, 1.0, std::sqrt(2.0)).wait, 6.0));
        QVERIFY(near(mg1(0.8, 1.0, 2.0).wait, 10.0));
        QVERIFY(near(mg1(1.0, 0.5, 2.0).response, 1.75));
        QVERIFY(near(mgcProcessorSharing(1.0, 0.5, 1).response, 1.0));
    }

    void renewalArrivals()
    {
        const Distribution constant = makeDistribution(DistributionFamily::Constant, 1.25, 0.0);
        QVERIFY(near(gim1(constant, 1.0).wait, 1.6927308399, 1e-9));
        // Poisson arrivals make it an M/M/1 queue.
        const Distribution poisson = makeDistribution(DistributionFamily::Exponential, 1.25, 1.0);
        QVERIFY(near(gim1(poisson, 1.0).wait, 4.0));
        for (const double load : {0.01, 0.5, 0.99, 0.9999}) {
            const Distribution interval =
                makeDistribution(DistributionFamily::Exponential, 1.0 / load, 1.0);
            QVERIFY(near(gim1(interval, 1.0).wait, load / (1.0 - load), 1e-8));
        }
        // More variable arrivals wait longer.
        const Distribution bursty =
            makeDistribution(DistributionFamily::Hyperexponential, 1.25, 2.0);
        const Distribution smooth = makeDistribution(DistributionFamily::Erlang, 1.25, 0.5);
        QVERIFY(gim1(bursty, 1.0).wait > 4.0);
        QVERIFY(gim1(smooth, 1.0).wait < 4.0);
        QVERIFY(gim1(smooth, 1.0).wait > gim1(constant, 1.0).wait);
    }

    void limitedPlaces()
    {
        // M/M/1/11: one in service, ten waiting places.
        const QueueFigures figures = mmck(9.0, 0.1, 1, 10);
        QVERIFY(near(figures.population, 4.2769036491, 1e-9));
        const double full = std::pow(0.9, 11);
        QVERIFY(near(figures.loss, 0.1 * full / (1.0 - 0.9 * full), 1e-12));
        QVERIFY(near(figures.loss, 0.0437323724, 2e-9));
        // No places at all is Erlang's loss system; very many are M/M/c.
        QVERIFY(near(mmck(8.0, 1.0, 10, 0).loss, erlangB(10, 8.0)));
        QVERIFY(near(mmck(8.0, 1.0, 10, 2000).wait, mmc(8.0, 1.0, 10).wait));
        // Far beyond capacity the sums must not overflow: the server works all the time.
        const QueueFigures flooded = mmck(1e6, 1.0, 1, 1000);
        QVERIFY(near(flooded.throughput, 1.0, 1e-9));
        QVERIFY(near(flooded.population, 1001.0, 1e-6));
    }

    void batchesForkJoinAndApproximation()
    {
        QVERIFY(near(batchMg1(0.8, 1.0, 1.0, 10).response, 27.5));
        QVERIFY(near(batchMg1(0.8, 1.0, 1.0, 1).response, 5.0));
        QVERIFY(near(forkJoinOfTwo(0.8, 1.0), 7.0));
        QVERIFY(near(allenCunneen(0.8, 1.0, 1, 1.0, 2.0).wait, 10.0));
        QVERIFY(near(allenCunneen(8.0, 1.0, 10, 1.0, 1.0).wait, mmc(8.0, 1.0, 10).wait));
        QVERIFY(near(delayStation(3.0, 2.0).population, 6.0));
    }

    void constantWorkOnSeveralServers()
    {
        // The walk that counts who is left after each service time, state by state.
        for (const std::uint32_t servers : {2U, 3U, 7U}) {
            for (const double share : {0.3, 0.7, 0.85}) {
                const double load = share * servers;
                constexpr int most = 1200;
                std::vector<double> arrivals(most, 0.0);
                for (int k = 0; k < most; ++k) {
                    arrivals[k] = std::exp(k * std::log(load) - load - std::lgamma(k + 1.0));
                }
                std::vector<double> waiting(most, 0.0);
                waiting[0] = 1.0;
                double mean = 0.0;
                for (int round = 0; round < 3000; ++round) {
                    std::vector<double> next(most, 0.0);
                    for (int w = 0; w < most && (w == 0 || waiting[w] > 1e-18); ++w) {
                        for (int k = 0; k < 60 && w + k < most; ++k) {
                            next[std::max(0, w + k - int(servers))] += waiting[w] * arrivals[k];
                        }
                    }
                    waiting = std::move(next);
                    double now = 0.0;
                    for (int w = 0; w < most; ++w) {
                        now += w * waiting[w];
                    }
                    const bool isStill = std::fabs(now - mean) < 1e-13;
                    mean = now;
                    if (isStill && round > 10) {
                        break;
                    }
                }
                QVERIFY(near(mdc(load, 1.0, servers)->queue, mean, 1e-9));
            }
        }
        QVERIFY(near(mdc(0.8, 1.0, 1)->wait, 2.0));
        // Both ways to sum it meet where the one gives way to the other.
        QVERIFY(near(mdc(9.949, 1.0, 10)->wait, mdc(9.949001, 1.0, 10)->wait, 1e-3));
    }

    void manyServersCostLittle()
    {
        // The recursion of Erlang B, one server after another, says the same.
        for (const std::uint32_t servers : {1U, 10U, 1000U, 100'000U}) {
            for (const double share : {0.5, 0.9, 0.999, 1.2}) {
                double blocking = 1.0;
                for (std::uint32_t c = 1; c <= servers; ++c) {
                    blocking = share * servers * blocking / (c + share * servers * blocking);
                }
                QVERIFY(std::fabs(erlangB(servers, share * servers) - blocking) <=
                        1e-11 * blocking + 1e-290);
            }
        }
        // A thousand million places are no work either.
        QVERIFY(near(mmck(8.0, 1.0, 10, 1'000'000'000).wait, mmc(8.0, 1.0, 10).wait));
        QVERIFY(near(mmck(10.0, 1.0, 10, 1'000'000'000).utilization, 1.0));
    }

    void streams()
    {
        const LingerBatch batch = lingerBatch(1000.0, 0.005);
        QVERIFY(near(batch.records, 6.0));
        QVERIFY(near(batch.meanWait, 0.0175 / 6.0));
        QCOMPARE(kinesisShards(100.0, 35e3), 4U);
        QCOMPARE(kinesisShards(1000.0, 1e3), 1U);
        QCOMPARE(kinesisShards(1001.0, 10.0), 2U);
        QVERIFY(near(kinesisDailyCost(100.0, 35e3, 4), 1.68192));
        QCOMPARE(kinesisPutUnits(5e3), 1U);
        QCOMPARE(kinesisPutUnits(45e3), 2U);
        QCOMPARE(kinesisPutUnits(1e6), 40U);
        const BrokerLimits limits{250e6, 500e6, 1250e6};
        QVERIFY(near(*kafkaIngress(3, 3, 1, limits), 250e6));
        QVERIFY(near(*kafkaIngress(3, 3, 20, limits), 1250e6 * 3 / 22));
        QVERIFY(near(*kafkaIngress(3, 3, 20, limits) / 1e6, 170.4545454545));
        QVERIFY(!kafkaIngress(3, 3, 1, {}));
    }

    void overloadHasNoLongRun()
    {
        QVERIFY(!mmc(1.0, 1.0, 1).stable);
        QVERIFY(!mg1(2.0, 1.0, 0.5).stable);
        QVERIFY(std::isinf(mmc(3.0, 1.0, 2).wait));
        QVERIFY(near(mmc(3.0, 1.0, 2).throughput, 2.0));
        QVERIFY(!allenCunneen(3.0, 1.0, 2, 1.0, 1.0).stable);
        QVERIFY(mmck(3.0, 1.0, 2, 5).stable);
    }

    void distributionsKeepTheirPromises()
    {
        const double cv = 2.0;
        const double p = balancedBranchProbability(cv);
        // Mean 1 and E[X^2] = 1 + cv^2 of the two branches.
        const double mean1 = 1.0 / (2.0 * p);
        const double mean2 = 1.0 / (2.0 * (1.0 - p));
        QVERIFY(near(p * mean1 + (1.0 - p) * mean2, 1.0));
        QVERIFY(near(2.0 * (p * mean1 * mean1 + (1.0 - p) * mean2 * mean2), 5.0));
        const double a = paretoShape(cv);
        const double xm = (a - 1.0) / a;
        QVERIFY(near(a * xm * xm / (a - 2.0) - 1.0, cv * cv));
        QCOMPARE(makeDistribution(DistributionFamily::Erlang, 1.0, 0.5).cv, 0.5);
        QCOMPARE(erlangPhases(0.5), 4);
        QCOMPARE(distributionByCv(1.0, 1.0).family, DistributionFamily::Exponential);
        QCOMPARE(distributionByCv(1.0, 0.0).family, DistributionFamily::Constant);
        QCOMPARE(distributionByCv(1.0, 3.0).family, DistributionFamily::Hyperexponential);
        // The slope of the transform at 0 is minus the mean.
        for (const double spread : {0.0, 0.5, 1.0, 2.0}) {
            const double slope =
                (1.0 - laplaceTransform(distributionByCv(2.0, spread), 1e-7)) / 1e-7;
            QVERIFY(near(slope, 2.0, 1e-5));
        }
    }
};

QTEST_GUILESS_MAIN(CapacityQueueingTest)
#include "capacity_queueing_test.moc"
