// The simulator's parts: random numbers, variates, event list, histogram, statistics.

#include <QtTest>
#include <cmath>
#include <map>
#include <rapidcheck.h>

#include "analysis/simulation/arrivals.h"
#include "analysis/simulation/containers.h"
#include "analysis/simulation/event_list.h"
#include "analysis/simulation/histogram.h"
#include "analysis/simulation/portable_math.h"
#include "analysis/simulation/statistics.h"

using namespace corbel::analysis;

namespace {

RandomStream stream(std::uint64_t seed = 1)
{
    return {seed, 0, 42, RandomPurpose::Service};
}

bool near(double actual, double expected, double relative)
{
    if (std::fabs(actual - expected) <= relative * std::fabs(expected)) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual, expected);
    return false;
}

struct Moments {
    double mean;
    double cv;
};

Moments momentsOf(const Distribution& distribution, int count)
{
    const VariateSampler sampler(distribution);
    RandomStream random = stream();
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < count; ++i) {
        const double value = static_cast<double>(sampler.draw(random)) / 1e9;
        sum += value;
        squares += value * value;
    }
    const double mean = sum / count;
    return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean)) / mean};
}

} // namespace

class SimulationPartsTest : public QObject {
    Q_OBJECT

private slots:
    void philoxKnownAnswers()
    {
        // From the test vectors published with Random123.
        using Block = std::array<std::uint32_t, 4>;
        const std::uint32_t ones = 0xffffffffU;
        QCOMPARE(philoxBlock({0, 0, 0, 0}, {0, 0}),
                 (Block{0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U}));
        QCOMPARE(philoxBlock({ones, ones, ones, ones}, {ones, ones}),
                 (Block{0x408f276dU, 0x41c83b0eU, 0xa20bc7c6U, 0x6d5451fdU}));
        QCOMPARE(philoxBlock({0x243f6a88U, 0x85a308d3U, 0x13198a2eU, 0x03707344U},
                             {0xa4093822U, 0x299f31d0U}),
                 (Block{0xd16cfe09U, 0x94fdccebU, 0x5001e420U, 0x24126ea1U}));
    }

    void streamsDifferInEveryPartOfTheirAddress()
    {
        const auto start = [](RandomStream random) { return random.next(); };
        std::set<std::uint64_t> firsts;
        for (std::uint64_t seed : {1, 2}) {
            for (std::uint32_t replication : {0, 1}) {
                for (std::uint64_t component : {7, 8}) {
                    for (RandomPurpose purpose : {RandomPurpose::Arrival, RandomPurpose::Service}) {
                        firsts.insert(start({seed, replication, component, purpose}));
                    }
                }
            }
        }
        QCOMPARE(firsts.size(), 16U);
        RandomStream one = stream();
        RandomStream same = stream();
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(one.next(), same.next());
        }
    }

    void portableMathMatchesTheLibrary()
    {
        for (double x = 1e-300; x < 1e300; x *= 1.37) {
            QVERIFY(near(portableLog(x), std::log(x), 4e-16) || std::fabs(std::log(x)) < 1e-15);
        }
        QCOMPARE(portableLog(1.0), 0.0);
        for (double x = -700.0; x < 700.0; x += 0.7312) {
            QVERIFY(near(portableExp(x), std::exp(x), 1e-15));
        }
        QCOMPARE(portableExp(0.0), 1.0);
        QCOMPARE(portableExp(-1000.0), 0.0);
        for (const double p : {1e-12, 0.001, 0.2, 0.5, 0.7, 0.99, 0.999999}) {
            const double back = 0.5 * std::erfc(-normalQuantile(p) / std::sqrt(2.0));
            QVERIFY(near(back, p, 1e-12));
        }
    }

    void exponentialFollowsItsLaw()
    {
        // Kolmogorov's statistic of a million variates; 1.95 is passed with probability .001.
        const int count = 1000000;
        RandomStream random = stream();
        std::vector<double> values(count);
        for (double& value : values) {
            value = standardExponential(random);
        }
        std::ranges::sort(values);
        double largest = 0.0;
        for (int i = 0; i < count; ++i) {
            const double expected = -std::expm1(-values[static_cast<std::size_t>(i)]);
            largest = std::max({largest, std::fabs(expected - static_cast<double>(i) / count),
                                std::fabs(expected - (i + 1.0) / count)});
        }
        QVERIFY(largest * std::sqrt(count) < 1.95);
        // The tail beyond the ziggurat is reached: e^-7.697 of them, 454 expected.
        const auto tail = std::ranges::count_if(values, [](double v) { return v > 7.69711747; });
        QVERIFY(std::abs(static_cast<double>(tail) - 454.0) < 4.0 * std::sqrt(454.0));
    }

    void familiesHaveTheirMeanAndVariation()
    {
        using enum DistributionFamily;
        const std::tuple<DistributionFamily, double, double> cases[] = {
            {Constant, 0.0, 1e-9},  {Exponential, 1.0, 0.01},      {Erlang, 0.5, 0.01},
            {Lognormal, 0.7, 0.02}, {Hyperexponential, 2.0, 0.02}, {Pareto, 0.3, 0.05}};
        for (const auto& [family, cv, tolerance] : cases) {
            const Moments moments = momentsOf(makeDistribution(family, 0.02, cv), 1000000);
            QVERIFY(near(moments.mean, 0.02, 0.01));
            if (std::fabs(moments.cv - cv) > tolerance * cv + 1e-4) {
                qWarning("family %d: cv %g", static_cast<int>(family), moments.cv);
                QFAIL("not its coefficient of variation");
            }
        }
    }

    void arrivalsFollowTheRate()
    {
        // Constant intervals of a changing rate: arrivals are where the integral is whole.
        NetworkSource source;
        source.interval = distributionByCv(1.0, 0.0);
        source.rate = {
            {0.0, 10.0, 10.0}, {100.0, 10.0, 30.0}, {200.0, 0.0, 0.0}, {300.0, 5.0, 5.0}};
        ArrivalProcess arrivals(source, stream());
        const auto until = [&](double end) {
            static SimTime now = 0;
            static int count = 0;
            while (now <= static_cast<SimTime>(end * 1e9)) {
                now = arrivals.next(now);
                ++count;
            }
            return count;
        };
        QVERIFY(std::abs(until(100.0) - 1001) <= 1);
        QVERIFY(std::abs(until(150.0) - 1751) <= 1); // 10 t + .1 t^2
        QVERIFY(std::abs(until(200.0) - 3001) <= 1);
        QVERIFY(std::abs(until(299.9) - 3001) <= 1);
        QVERIFY(std::abs(until(400.0) - 3501) <= 1);
        NetworkSource fading;
        fading.interval = source.interval;
        fading.rate = {{0.0, 2.0, 0.0}, {10.0, 0.0, 0.0}};
        ArrivalProcess last(fading, stream());
        SimTime now = 0;
        int count = 0;
        while ((now = last.next(now)) < ArrivalProcess::never) {
            ++count;
        }
        QVERIFY(count == 9 || count == 10); // the integral is 10
    }

    void eventListOrdersLikeASet()
    {
        QVERIFY(rc::check("winner tree against std::set", [] {
            const auto slotCount = *rc::gen::inRange<std::uint32_t>(1, 40);
            EventList list(slotCount);
            std::map<std::uint32_t, EventKey> model;
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 1000), rc::gen::inRange(0, 20)));
            std::uint64_t sequence = 0;
            for (const auto& [which, time] : steps) {
                const auto slot = static_cast<std::uint32_t>(which) % slotCount;
                if (time == 0) {
                    list.cancel(slot);
                    model.erase(slot);
                } else {
                    const EventKey key{time, sequence++};
                    list.schedule(slot, key);
                    model[slot] = key;
                }
                if (model.empty()) {
                    RC_ASSERT(list.key(list.first()) == noEvent);
                    continue;
                }
                const auto best = std::ranges::min_element(model, [](const auto& a, const auto& b) {
                    return earlier(a.second, b.second);
                });
                RC_ASSERT(list.first() == best->first);
                RC_ASSERT(list.key(list.first()) == best->second);
            }
        }));
    }

    void ringAndHeapKeepTheirOrder()
    {
        QVERIFY(rc::check("ring is a queue", [](const std::vector<int>& values) {
            Ring<int> ring;
            std::deque<int> model;
            for (const int value : values) {
                if (value % 3 == 0 && !model.empty()) {
                    RC_ASSERT(ring.pop() == model.front());
                    model.pop_front();
                } else {
                    ring.push(value);
                    model.push_back(value);
                }
                RC_ASSERT(ring.size() == model.size());
            }
        }));
        QVERIFY(rc::check("heap pops in order", [](std::vector<int> values) {
            QuadHeap<int, std::less<>> heap;
            for (const int value : values) {
                heap.push(value);
            }
            std::ranges::sort(values);
            for (const int value : values) {
                RC_ASSERT(heap.top() == value);
                RC_ASSERT(heap.pop() == value);
            }
            RC_ASSERT(heap.empty());
        }));
    }

    void histogramIsExactToHalfAPercent()
    {
        QVERIFY(rc::check("quantile of one value", [] {
            const auto value = *rc::gen::inRange<SimTime>(0, SimTime{1} << 50);
            Histogram histogram;
            histogram.record(value);
            const double seconds = static_cast<double>(value) / 1e9;
            RC_ASSERT(std::fabs(*histogram.quantile(0.5) - seconds) <= 0.004 * seconds);
        }));
        Histogram left;
        Histogram right;
        Histogram both;
        for (SimTime i = 1; i <= 100000; ++i) {
            (i % 2 == 0 ? left : right).record(i * 1000);
        }
        both.merge(left);
        both.merge(right);
        QCOMPARE(both.count(), 100000U);
        for (const double p : {0.01, 0.5, 0.9, 0.999}) {
            QVERIFY(near(*both.quantile(p), p * 0.1, 0.0025));
        }
        left.clear();
        QVERIFY(!left.quantile(0.5));

        // Counts beyond 32 bits, by doubling: nothing is lost and the shares stay.
        Histogram many;
        many.record(1000);
        many.record(1000);
        many.record(1000);
        many.record(1000000);
        for (int i = 0; i < 34; ++i) {
            many.merge(Histogram(many));
        }
        QCOMPARE(many.count(), std::uint64_t{4} << 34);
        QVERIFY(near(*many.quantile(0.74), 1e-6, 0.004));
        QVERIFY(near(*many.quantile(0.76), 1e-3, 0.004));
    }

    void intervalsAndWarmup()
    {
        QVERIFY(near(studentQuantile(0.995, 1.0), 63.6567411629, 1e-9));
        QVERIFY(near(studentQuantile(0.995, 29.0), 2.7563859037, 1e-9));
        QVERIFY(near(studentQuantile(0.975, 10.0), 2.2281388520, 1e-9));
        const Estimate estimated = estimate({1.0, 2.0, 3.0});
        QCOMPARE(*estimated.mean, 2.0);
        QVERIFY(near(estimated.ci->high - 2.0, 9.92484320 / std::sqrt(3.0), 1e-7));
        QVERIFY(!estimate({}).mean);
        QVERIFY(!estimate({4.0}).ci);
        // A start that is far off is cut; a steady series is kept almost whole.
        std::vector<double> values;
        RandomStream random = stream();
        for (int i = 0; i < 400; ++i) {
            values.push_back((i < 50 ? 10.0 : 0.0) + random.uniform());
        }
        QCOMPARE(mserTruncation(values), 50U);
        values.erase(values.begin(), values.begin() + 50);
        QVERIFY(mserTruncation(values) < 100U);
        QCOMPARE(mserTruncation({}), 0U);
    }
};

QTEST_GUILESS_MAIN(SimulationPartsTest)
#include "simulation_parts_test.moc"
