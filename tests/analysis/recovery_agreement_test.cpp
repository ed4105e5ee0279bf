// The card of disaster recovery judges the objectives on recovery as the recovery table does.

#include <QTest>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/availability/availability.h"
#include "analysis/patterns/recognize.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Quantity;
using corbel::model::Record;
using corbel::model::RelationKind;
using corbel::model::Unit;

namespace {

/// A primary and a recovery site with services and stores, where much is left out at random: what
/// fails over to what, how long that takes, how the data is copied, when the sites are repaired.
class RandomSites {
public:
    explicit RandomSites(std::uint64_t seed) : m_random(seed)
    {
        m_builder.site("p", {{Key::SiteRole, "primary"}}).site("q", {{Key::SiteRole, "recovery"}});
        if (m_random.chance(60)) {
            m_builder.set("p", Key::Mttr, minutes(60));
        }
        m_builder.host("e").host("hp").host("hq").inside("p", {"hp"}).inside("q", {"hq"});
        m_builder.site("r").inside("r", {"e"});
        m_builder.gateway("dns", {{Key::GatewayType, "dns"}}).runsOn("dns", {"e"});
        for (const char* where : {"p", "q"}) {
            const std::string app = std::string("a") + where;
            const std::string db = std::string("d") + where;
            m_builder.service(app).store(db).reads(app, db);
            m_builder.runsOn(app, {std::string("h") + where});
            m_builder.runsOn(db, {std::string("h") + where});
        }
        m_builder.calls("dns", "ap");
        if (m_random.chance(50)) {
            m_builder.calls("dns", "aq");
        }
        for (const char* actor : {"u", "v"}) {
            m_builder.actor(actor).calls(actor, "dns");
        }
        switchOver();
        copy();
        want();
    }

    corbel::model::Model model() const { return m_builder.build(); }

private:
    static Quantity minutes(double number) { return {number, Unit::Minute}; }

    std::optional<Quantity> maybe(int percent)
    {
        const auto number = static_cast<double>(m_random.below(40));
        return m_random.chance(percent) ? std::optional(minutes(number)) : std::nullopt;
    }

    void failOver(const char* from, const char* to)
    {
        Fields fields;
        for (const Key key : {Key::Detect, Key::Decide, Key::Switch, Key::Provision}) {
            if (const auto time = maybe(85)) {
                fields.emplace_back(key, *time);
            }
        }
        m_builder.relation(RelationKind::FailsOverTo, from, to, fields);
    }

    void switchOver()
    {
        if (m_random.chance(40)) {
            failOver("p", "q");
        }
        if (m_random.chance(50)) {
            failOver("ap", "aq");
        }
        if (m_random.chance(20)) {
            failOver("dp", "dq");
        }
        if (m_random.chance(15)) {
            m_builder.set("aq", Key::Role, "active");
        }
    }

    void copy()
    {
        if (m_random.chance(90)) {
            static constexpr const char* modes[] = {"sync", "async", "backup"};
            m_builder.replicates("dp", "dq", {{Key::ReplicationMode, m_random.pick(modes)}});
            if (const auto lag = maybe(60)) {
                m_builder.set("replicates:dp:dq", Key::Lag, *lag);
            }
        }
        if (m_random.chance(70)) {
            m_builder.set("dp", Key::StoreSize, Quantity{600, Unit::Gigabyte});
        }
        if (m_random.chance(60)) {
            Record backup;
            backup.set(Key::Interval, minutes(60));
            if (m_random.chance(70)) {
                backup.set(Key::CopyTime, minutes(10));
            }
            if (m_random.chance(70)) {
                backup.set(Key::RestoreBandwidth, Quantity{100, Unit::MegabytePerSecond});
            }
            m_builder.set("dp", Key::Backup, backup);
        }
    }

    void want()
    {
        const std::size_t count = 1 + m_random.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            Fields fields{{Key::Metric, m_random.chance(60) ? "rto" : "rpo"},
                          {Key::BoundAbove, minutes(static_cast<double>(m_random.below(150)))}};
            if (m_random.chance(60)) {
                fields.emplace_back(Key::Domain, m_random.chance(80) ? "p" : "q");
            }
            if (m_random.chance(25)) {
                fields.emplace_back(Key::Entry, "v");
            }
            m_builder.objective(fields);
        }
    }

    Random m_random;
    ModelBuilder m_builder;
};

/// What the table says of the loss of the primary site, as a rule counts it. Where the data has no
/// copy, that is a matter of another rule; so is what is not met because the recovery site needs
/// the primary one.
struct Expected {
    double met = 0;
    double open = 0;
    double all = 0;
    std::set<std::string> needs;

    explicit Expected(const corbel::model::Model& model, bool needsPrimary = false)
    {
        if (!model.relations.contains("replicates:dp:dq")) {
            return;
        }
        for (const EntryAvailability& entry : analyzeAvailability(model).entries) {
            for (const DomainLoss& loss : entry.domains) {
                for (const RecoveryTarget& target : loss.targets) {
                    const bool isOfOtherRule =
                        target.metric == "rto" && needsPrimary && loss.availability.upper == 0.0;
                    if (loss.domain != "p" || (target.outcome != Outcome::Met && isOfOtherRule)) {
                        continue;
                    }
                    ++all;
                    met += target.outcome == Outcome::Met ? 1 : 0;
                    open += target.outcome == Outcome::Undecided ? 1 : 0;
                    for (const auto& need : target.needs) {
                        needs.insert(need.text());
                    }
                }
            }
        }
    }
};

} // namespace

class RecoveryAgreementTest : public QObject {
    Q_OBJECT

private slots:
    /// That nothing takes over is said once: by what the recovery site needs, if that is why.
    void whatAnotherRuleSaysIsNotSaidTwice()
    {
        int left = 0;
        for (int seed = 1; seed <= 300; ++seed) {
            const auto drawn = RandomSites(static_cast<std::uint64_t>(seed)).model();
            corbel::model::Model model = drawn;
            model.relations.append({{"reads:aq:dp"}, RelationKind::Reads, {"aq"}, {"dp"}, {}});
            const Expected expected(model, true);
            for (const PatternResult& result :
                 recognizePatterns(model, {{"disaster-recovery"}, true})) {
                const PatternRule& rule =
                    *std::ranges::find(result.rules, "objectives-met", &PatternRule::rule);
                if (std::ranges::count(result.region, "ap") == 0 ||
                    std::ranges::count(result.region, "aq") == 0) {
                    continue;
                }
                QCOMPARE(rule.applicable, expected.all);
                left += Expected(model).all > expected.all ? 1 : 0;
            }
        }
        QVERIFY(left > 30);
    }

    void cardAndTableJudgeAlike()
    {
        int judged = 0;
        int met = 0;
        int open = 0;
        const int all = scaled(2000);
        for (int seed = 1; seed <= all; ++seed) {
            const auto model = RandomSites(static_cast<std::uint64_t>(seed)).model();
            const Expected expected(model);
            const auto where = fmt::format("seed {}", seed);
            for (const PatternResult& result :
                 recognizePatterns(model, {{"disaster-recovery"}, true})) {
                const PatternRule& rule =
                    *std::ranges::find(result.rules, "objectives-met", &PatternRule::rule);
                const bool isWhole = std::ranges::count(result.region, "ap") > 0 &&
                                     std::ranges::count(result.region, "aq") > 0;
                if (!isWhole) {
                    continue;
                }
                QVERIFY2(rule.vacuous == (expected.all == 0), where.c_str());
                if (expected.all == 0) {
                    continue;
                }
                const Interval degree{expected.met / expected.all,
                                      (expected.met + expected.open) / expected.all};
                QVERIFY2(rule.e == degree, where.c_str());
                QVERIFY2(std::set<std::string>(rule.undecided.begin(), rule.undecided.end()) ==
                             expected.needs,
                         where.c_str());
                ++judged;
                met += expected.met > 0 ? 1 : 0;
                open += expected.open > 0 ? 1 : 0;
            }
        }
        QVERIFY(judged > all / 2 && met > all / 10 && met < judged && open > all / 20);
        printFigure(fmt::format("objectives on recovery of {} random drawings: card and table "
                                "agree, {} met, {} open",
                                judged, met, open));
    }
};

QTEST_GUILESS_MAIN(RecoveryAgreementTest)
#include "recovery_agreement_test.moc"
