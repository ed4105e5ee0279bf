// Recovery times and lost data of random drawings, against a second way to the same bounds that
// walks the drawing itself.

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/availability/availability.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::tests;
using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

struct Span {
    double low = 0.0;
    double high = 0.0;
};

Span operator+(const Span& a, const Span& b)
{
    return {a.low + b.low, a.high + b.high};
}

Span least(const Span& a, const Span& b)
{
    return {std::min(a.low, b.low), std::min(a.high, b.high)};
}

Span most(const Span& a, const Span& b)
{
    return {std::max(a.low, b.low), std::max(a.high, b.high)};
}

/// One of the drawing's services or stores, as the test knows it.
struct Part {
    std::string host;
    std::vector<std::string> needs;
    std::vector<std::string> anyOf;
    std::string standby;
    Span switching;
    std::optional<Span> backup;
    Span readBack; ///< Of the backup.
    std::vector<std::pair<std::string, Span>> copies;
};

/// Two sites with hosts, services that call down a line, standbys, stores with copies and backups.
class RandomRecovery {
public:
    explicit RandomRecovery(std::uint64_t seed) : m_random(seed)
    {
        for (const char* site : {"east", "west"}) {
            place(site);
            m_builder.site(site, m_ownTime);
            for (int i = 0; i < 2; ++i) {
                const std::string host = fmt::format("{}{}", site, i);
                place(host);
                m_builder.host(host, m_ownTime).inside(site, {host});
                m_siteOf[host] = site;
            }
        }
        m_builder.actor("u");
        for (const char* id : {"a", "b", "c", "sa", "sb"}) {
            add(id, false);
        }
        for (const char* id : {"d", "e", "copy", "far"}) {
            add(id, true);
        }
        enter();
        use("a", "b");
        m_random.chance(50) ? use("a", "c") : use("b", "c");
        use("b", "d");
        use("c", m_random.chance(50) ? "d" : "e");
        use("sa", "c");
        use("sb", m_random.chance(50) ? "copy" : "e");
        standBy("a", "sa");
        standBy("b", "sb");
        copy("d", "copy");
        copy(m_random.chance(50) ? "copy" : "e", "far");
        if (m_random.chance(50)) {
            standBy("d", "copy");
        }
    }

    model::Model model() const { return m_builder.build(); }

    /// Without end where only its repair brings the entry back.
    Span timeToServe(const std::string& domain) const
    {
        return served("u", domain, [](const std::string&) { return Span{endless, endless}; });
    }

    /// What is lost is back when its place is, and data that came from a backup after that.
    Span timeToRepair(const std::string& domain) const
    {
        const auto known = m_repair.at(domain);
        const Span repair{known.value_or(0.0), known.value_or(endless)};
        return served("u", domain, [&](const std::string& id) {
            return isStore(id) ? repair + lost(id, domain, {}).readBack : repair;
        });
    }

    /// The most that the loss of the domain costs of any store that the entry's way leads over.
    Span lostData(const std::string& domain) const
    {
        std::set<std::string> way;
        collect("u", way);
        Span worst;
        for (const std::string& id : way) {
            if (isStore(id) && isDown(id, domain)) {
                worst = most(worst, lost(id, domain, {}).loss);
            }
        }
        return worst;
    }

private:
    /// Straight, or by a gateway that could ask the standby as well.
    void enter()
    {
        m_isActive = m_random.chance(20);
        if (m_isActive) {
            m_builder.set("sa", Key::Role, "active");
        }
        if (m_random.chance(50)) {
            m_builder.calls("u", "a");
            m_parts["u"].needs.emplace_back("a");
            return;
        }
        m_builder.gateway("gate", {{Key::Availability, .99}});
        m_parts["gate"].anyOf = {"a", "sa"};
        m_builder.calls("u", "gate").calls("gate", "a").calls("gate", "sa");
        m_parts["u"].needs.emplace_back("gate");
    }

    void place(const std::string& id)
    {
        m_ownTime = {{Key::Availability, .99}};
        m_repair[id] = std::nullopt;
        if (m_random.chance(70)) {
            m_repair[id] = 3600.0 * static_cast<double>(1 + m_random.below(9));
            m_ownTime.emplace_back(Key::Mttr, Quantity{*m_repair[id], Unit::Second});
        }
    }

    void add(const std::string& id, bool store)
    {
        Part& part = m_parts[id];
        part.host = fmt::format("{}{}", m_random.chance(50) ? "east" : "west", m_random.below(2));
        if (store) {
            m_builder.store(id, {{Key::Availability, .99}});
            if (m_random.chance(30)) {
                backUp(id, part);
            }
        } else {
            m_builder.service(id, {{Key::Availability, .99}});
        }
        m_builder.runsOn(id, {part.host});
    }

    void backUp(const std::string& id, Part& part)
    {
        model::Record record;
        Span span;
        for (const Key key : {Key::Interval, Key::CopyTime}) {
            const auto stated = amount(80);
            if (stated) {
                record.set(key, Quantity{*stated, Unit::Second});
            }
            span = span + Span{stated.value_or(0.0), stated.value_or(endless)};
        }
        const auto size = amount(75);
        const bool hasSpeed = m_random.chance(75);
        if (size) {
            m_builder.set(id, Key::StoreSize, Quantity{*size, Unit::Gigabyte});
        }
        if (hasSpeed) {
            record.set(Key::RestoreBandwidth, Quantity{100, Unit::MegabytePerSecond});
        }
        m_builder.set(id, Key::Backup, record);
        part.backup = span;
        part.readBack = size && hasSpeed ? Span{*size * 10, *size * 10} : Span{0.0, endless};
    }

    std::optional<double> amount(int percent)
    {
        return m_random.chance(percent)
                   ? std::optional(30.0 * static_cast<double>(m_random.below(40)))
                   : std::nullopt;
    }

    void use(const std::string& from, const std::string& to)
    {
        Part& part = m_parts[from];
        const bool isAny = m_random.chance(40);
        (isAny ? part.anyOf : part.needs).push_back(to);
        const Fields fields = isAny ? Fields{{Key::AnyOf, "ways"}} : Fields{};
        isStore(to) ? m_builder.reads(from, to, fields) : m_builder.calls(from, to, fields);
    }

    void standBy(const std::string& active, const std::string& standby)
    {
        if (m_random.chance(25)) {
            return;
        }
        Fields fields{{Key::Coverage, .9}};
        Span span;
        const bool isAutomatic = m_random.chance(30);
        if (isAutomatic) {
            fields.emplace_back(Key::Automatic, true);
        }
        for (const Key key : {Key::Detect, Key::Decide, Key::Switch, Key::Provision}) {
            const auto stated = amount(85);
            if (stated) {
                fields.emplace_back(key, Quantity{*stated, Unit::Second});
            }
            const bool isNone = isAutomatic && key == Key::Decide;
            span = span + Span{stated.value_or(0.0), stated.value_or(isNone ? 0.0 : endless)};
        }
        m_builder.relation(RelationKind::FailsOverTo, active, standby, fields);
        m_parts[active].standby = standby;
        m_parts[active].switching = span;
    }

    void copy(const std::string& from, const std::string& to)
    {
        const bool isSync = m_random.chance(30);
        Fields fields{{Key::ReplicationMode, isSync ? "sync" : "async"}};
        Span span;
        if (!isSync) {
            const auto lag = amount(70);
            if (lag) {
                fields.emplace_back(Key::Lag, Quantity{*lag, Unit::Second});
            }
            span = {lag.value_or(0.0), lag.value_or(endless)};
        }
        m_builder.replicates(from, to, fields);
        m_parts[from].copies.emplace_back(to, span);
    }

    static bool isStore(const std::string& id)
    {
        return id == "d" || id == "e" || id == "copy" || id == "far";
    }

    bool isDown(const std::string& id, const std::string& domain) const
    {
        const std::string& host = m_parts.at(id).host;
        return host == domain || (!host.empty() && m_siteOf.at(host) == domain);
    }

    /// Whether it serves only once another of the alternatives has failed over to it.
    bool waits(const std::string& id, const Part& user) const
    {
        return (id != "sa" || !m_isActive) &&
               std::ranges::any_of(user.anyOf, [&](const std::string& other) {
                   return m_parts.at(other).standby == id;
               });
    }

    /// `away` says how long a part is away that is down with the domain.
    template <class Away>
    Span served(const std::string& id, const std::string& domain, const Away& away) const
    {
        const Part& part = m_parts.at(id);
        Span own;
        if (isDown(id, domain)) {
            own = away(id);
        }
        for (const std::string& need : part.needs) {
            own = most(own, served(need, domain, away));
        }
        if (!part.anyOf.empty()) {
            Span any{endless, endless};
            for (const std::string& one : part.anyOf) {
                if (!waits(one, part)) {
                    any = least(any, served(one, domain, away));
                }
            }
            own = most(own, any);
        }
        return part.standby.empty() || own.high == 0.0
                   ? own
                   : least(own, served(part.standby, domain, away) + part.switching);
    }

    void collect(const std::string& id, std::set<std::string>& way) const
    {
        way.insert(id);
        const Part& part = m_parts.at(id);
        for (const auto* list : {&part.needs, &part.anyOf}) {
            for (const std::string& next : *list) {
                collect(next, way);
            }
        }
        if (!part.standby.empty()) {
            collect(part.standby, way);
        }
    }

    struct Lost {
        Span loss;
        Span readBack;
    };

    /// All ways to what is left of the data, then the best of them.
    Lost lost(const std::string& id, const std::string& domain, std::set<std::string> seen) const
    {
        seen.insert(id);
        const Part& part = m_parts.at(id);
        std::vector<Lost> ways;
        if (part.backup) {
            ways.push_back({*part.backup, part.readBack});
        }
        for (const auto& [to, span] : part.copies) {
            if (!seen.contains(to)) {
                const Lost rest = isDown(to, domain) ? lost(to, domain, seen) : Lost{};
                ways.push_back({span + rest.loss, rest.readBack});
            }
        }
        for (const auto& [from, other] : m_parts) { // what it is a copy of may be left
            const bool isCopy =
                std::ranges::any_of(other.copies, [&](const auto& one) { return one.first == id; });
            if (isCopy && !isDown(from, domain)) {
                ways.push_back({});
            }
        }
        Lost best{{endless, endless}, {}};
        for (const Lost& way : ways) {
            best.loss = least(best.loss, way.loss);
        }
        // Which way is taken is open where more than one may turn out to be the best.
        const bool isDecided = best.loss.low == best.loss.high;
        Span quickest{endless, endless};
        Span slowest;
        for (const Lost& way : ways) {
            const bool mayBeBest =
                isDecided ? way.loss.high <= best.loss.low : way.loss.low < best.loss.high;
            if (mayBeBest && way.loss.low < endless) {
                quickest = least(quickest, way.readBack);
                slowest = most(slowest, way.readBack);
            }
        }
        if (quickest.low < endless) {
            best.readBack = {quickest.low, isDecided ? quickest.high : slowest.high};
        }
        return best;
    }

    Random m_random;
    ModelBuilder m_builder;
    bool m_isActive = false; ///< The standby of `a` is stated to serve beside it.
    Fields m_ownTime;
    std::map<std::string, std::optional<double>> m_repair;
    std::map<std::string, std::string> m_siteOf;
    std::map<std::string, Part> m_parts;
};

Span spanOf(const analysis::RecoveryTime& time)
{
    if (time.isEndless) {
        return {endless, endless};
    }
    return {time.seconds.value_or(time.atLeast), time.seconds.value_or(time.atMost)};
}

bool isSame(const Span& found, const Span& expected, const char* what)
{
    if (found.low == expected.low && found.high == expected.high) {
        return true;
    }
    qWarning("%s: got %g to %g, expected %g to %g", what, found.low, found.high, expected.low,
             expected.high);
    return false;
}

} // namespace

class AvailabilityRecoveryRandomTest : public QObject {
    Q_OBJECT

private slots:
    void bothWaysSayTheSame()
    {
        int tried = 0;
        int switched = 0;
        int open = 0;
        int lossy = 0;
        int readBack = 0;
        const int all = scaled(3000);
        for (int seed = 1; seed <= all; ++seed) {
            const RandomRecovery drawing(static_cast<std::uint64_t>(seed));
            const auto result = analysis::analyzeAvailability(drawing.model());
            for (const analysis::DomainLoss& loss : result.entries.front().domains) {
                Span expected = drawing.timeToServe(loss.domain);
                if (expected.low == endless) {
                    expected = drawing.timeToRepair(loss.domain);
                    readBack += loss.rto.witnesses.size() > 1 ? 1 : 0;
                } else {
                    switched += expected.high > 0.0 ? 1 : 0;
                }
                const std::string where = fmt::format("seed {}, {}", seed, loss.domain);
                QVERIFY2(isSame(spanOf(loss.rto), expected, "RTO"), where.c_str());
                const Span data = drawing.lostData(loss.domain);
                QVERIFY2(isSame(spanOf(loss.rpo), data, "RPO"), where.c_str());
                // What is open says what is missing, what is decided needs nothing.
                for (const analysis::RecoveryTime* time : {&loss.rto, &loss.rpo}) {
                    const Span span = spanOf(*time);
                    QVERIFY2((span.low < span.high) == !time->needs.empty(), where.c_str());
                    open += span.low < span.high ? 1 : 0;
                }
                lossy += data.low > 0.0 ? 1 : 0;
                ++tried;
            }
        }
        QVERIFY(readBack > tried / 50);
        QVERIFY(switched > tried / 20 && open > tried / 20 && lossy > tried / 20);
        printFigure(fmt::format("recovery of {} random drawings, {} domains down: RTO and RPO by "
                                "two methods",
                                all, tried));
    }

    void whatIsBoundedFromAboveMeetsAWideTarget()
    {
        // The lag is not known, but a backup is never older than a day and an hour.
        ModelBuilder builder;
        model::Record backup;
        backup.set(Key::Interval, Quantity{24, Unit::Hour});
        backup.set(Key::CopyTime, Quantity{1, Unit::Hour});
        builder.actor("u")
            .host("h1", {{Key::Availability, .99}})
            .host("h2", {{Key::Availability, .99}})
            .store("db", {{Key::Availability, .99}, {Key::Backup, backup}})
            .store("copy", {{Key::Availability, .99}})
            .runsOn("db", {"h1"})
            .runsOn("copy", {"h2"})
            .reads("u", "db")
            .replicates("db", "copy", {{Key::ReplicationMode, "async"}});
        for (const double hours : {26.0, 24.0}) {
            builder.objective(
                {{Key::Metric, "rpo"}, {Key::BoundAbove, Quantity{hours, Unit::Hour}}});
        }
        const auto result = analysis::analyzeAvailability(builder.build());
        const auto loss =
            std::ranges::find(result.entries.front().domains, "h1", &analysis::DomainLoss::domain);
        QVERIFY(loss != result.entries.front().domains.end());
        QVERIFY(isSame(spanOf(loss->rpo), {0.0, 25 * 3600.0}, "RPO"));
        QCOMPARE(loss->targets[0].outcome, analysis::Outcome::Met);
        QCOMPARE(loss->targets[1].outcome, analysis::Outcome::Undecided);
        QCOMPARE(model::texts(loss->targets[1].needs),
                 std::vector<std::string>{"replicates:db:copy.lag"});
    }
};

QTEST_GUILESS_MAIN(AvailabilityRecoveryRandomTest)

#include "availability_recovery_random_test.moc"
