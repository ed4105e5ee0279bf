#include "analysis/rules/judge.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/findings/fingerprint.h"
#include "analysis/rules/explain.h"
#include "analysis/rules/fingerprints.h"
#include "analysis/rules/reason.h"
#include "analysis/rules/round_trips.h"
#include "analysis/rules/spelled.h"
#include "analysis/rules/truths.h"

namespace corbel::analysis::rules {

using model::Message;

namespace {

/// What is counted is listed up to here; the message has the whole number.
constexpr std::size_t mostCounted = 200;
/// A longer circle is cut off where it is named.
constexpr std::size_t mostNamed = 8;

/// The layers that an element may be in.
struct Span {
    std::size_t highest = 0; ///< Counted from the top.
    std::size_t lowest = 0;
    bool mayBeOutside = true;
    bool isOutside = true;
};

class RuleJudge {
public:
    RuleJudge(const Surroundings& surroundings, const Rule& rule, const std::stop_token& stop)
        : m_graph(surroundings.graph()),
          m_rule(rule),
          m_truths(surroundings, rule, stop),
          m_finder(m_truths)
    {
        m_verdict.rule = rule.id;
    }

    void judge(Judgement& judgement)
    {
        const Index size = m_rule.ofRelations() ? m_graph.relationCount() : m_graph.size();
        for (Index subject = 0; subject < size; ++subject) {
            m_verdict.selected += selected(subject) == Truth::Yes ? 1U : 0U;
        }
        if (const auto* must = std::get_if<Must>(&m_rule.verb)) {
            demand(*must, size);
        } else if (const auto* limit = std::get_if<Limit>(&m_rule.verb)) {
            if (const auto* linked = std::get_if<Linked>(&limit->of)) {
                countEach(*limit, *linked,
                          limit->distinct ? m_truths.distinct(*linked, *limit->distinct)
                                          : m_truths.counts(*linked));
            } else if (const auto* hops = std::get_if<Hops>(&limit->of)) {
                countEach(*limit, *hops, m_truths.hops(*hops));
            } else {
                countAll(*limit, size);
            }
        } else if (const auto* acyclic = std::get_if<Acyclic>(&m_rule.verb)) {
            goRound(*acyclic);
        } else {
            order(std::get<Layers>(m_rule.verb));
        }
        std::ranges::move(m_findings, std::back_inserter(judgement.findings));
        for (const auto& [need, unfit] : m_finder.needs()) {
            judgement.findings.push_back(undecided(need, unfit));
        }
        judgement.verdicts.push_back(m_verdict);
    }

private:
    Truth selected(Index subject) const { return m_truths.of(m_rule.selection, subject); }

    void demand(const Must& must, Index size)
    {
        for (Index subject = 0; subject < size; ++subject) {
            const Truth so = m_truths.of(must.what, subject);
            const Truth broken = std::min(selected(subject), must.negated ? so : negated(so));
            if (broken == Truth::Yes) {
                addBroken(subject, reason(m_truths, must.what, subject, !must.negated));
                addChain(must, subject);
            } else if (broken == Truth::Unknown) {
                m_finder.add(m_rule.selection, subject);
                m_finder.add(must.what, subject);
                ++m_verdict.undecided;
            }
        }
    }

    /// The relations by which it reaches what it must not reach belong to what a person is shown.
    void addChain(const Must& must, Index subject)
    {
        if (must.negated && std::holds_alternative<Reaches>(m_truths.condition(must.what).what)) {
            for (const Index relation : m_truths.chain(must.what, subject)) {
                m_findings.back().relations.push_back(idOf(true, relation));
            }
        }
    }

    static Truth exceeds(const Limit& limit, const Count& count)
    {
        const bool isSurely = limit.isLeast ? !count.isOpen && count.possible < limit.count
                                            : count.sure > limit.count;
        const bool isNever = limit.isLeast ? count.sure >= limit.count
                                           : !count.isOpen && count.possible <= limit.count;
        return isSurely ? Truth::Yes : isNever ? Truth::No : Truth::Unknown;
    }

    /// How many were found of `counted`, in the words of the file, and how many are accepted.
    static Message excess(const Limit& limit, const Count& count, const std::string& counted)
    {
        const Message found = count.sure == endless ? Message::of("a circle")
                              : count.isOpen        ? Message::of("{} or more", count.sure)
                              : count.possible > count.sure
                                  ? Message::of("{} to {}", count.sure, count.possible)
                                  : Message::of("{}", count.sure);
        return limit.isLeast
                   ? Message::of("{}: {}, at least {} wanted", counted, found, limit.count)
                   : Message::of("{}: {}, at most {} accepted", counted, found, limit.count);
    }

    template <class Of>
    void countEach(const Limit& limit, const Of& of, const std::vector<Count>& counts)
    {
        for (Index node = 0; node < m_graph.size(); ++node) {
            const Truth exceeding = exceeds(limit, counts[node]);
            const Truth broken = std::min(selected(node), exceeding);
            if (broken == Truth::Yes) {
                addBroken(node, excess(limit, counts[node], spelled(m_rule, limit)));
                addCounted(limit, of, node);
            } else if (broken == Truth::Unknown) {
                m_finder.add(m_rule.selection, node);
                if (exceeding == Truth::Unknown) {
                    addNeeds(limit, of, node);
                }
                ++m_verdict.undecided;
            }
        }
    }

    void addNeeds(const Limit& limit, const Linked& linked, Index node)
    {
        if (limit.distinct) {
            m_finder.add(linked, *limit.distinct, node);
        } else {
            m_finder.add(linked, node);
        }
    }
    void addNeeds(const Limit&, const Hops& hops, Index node) { m_finder.add(hops, node); }

    /// Those that were counted belong to what a person is shown.
    void addCounted(const Limit& limit, const Linked& linked, Index node)
    {
        std::vector<Index> counted;
        const bool ofRelations = !limit.distinct && m_truths.condition(linked.target).ofRelations;
        for (const Index other : m_truths.surroundings().reached(linked, node)) {
            if (counted.size() >= mostCounted || m_truths.of(linked.target, other) != Truth::Yes) {
                continue;
            }
            if (limit.distinct) {
                for (const Index unit : unitsOf(*limit.distinct, m_truths.farEnd(linked, other))) {
                    counted.push_back(unit);
                }
            } else {
                counted.push_back(other);
            }
        }
        if (!ofRelations) {
            counted.push_back(node);
        }
        std::ranges::sort(counted);
        counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
        Finding& finding = m_findings.back();
        if (!ofRelations) {
            finding.elements.clear();
        }
        for (const Index other : counted) {
            (ofRelations ? finding.relations : finding.elements)
                .push_back(idOf(ofRelations, other));
        }
    }

    void addCounted(const Limit&, const Hops&, Index) {}

    const std::vector<Index>& unitsOf(Boundary boundary, Index node) const
    {
        return m_truths.surroundings().side(boundary, node).in;
    }

    /// Of all that is selected.
    void countAll(const Limit& limit, Index size)
    {
        Count count;
        std::vector<Index> counted;
        std::vector<Index> possible;
        for (Index subject = 0; subject < size; ++subject) {
            const Truth truth = selected(subject);
            if (truth == Truth::No) {
                continue;
            }
            std::vector<Index> units{subject};
            if (limit.distinct) {
                units = unitsOf(*limit.distinct, subject);
                count.isOpen = count.isOpen ||
                               !m_truths.surroundings().side(*limit.distinct, subject).open.empty();
            }
            std::ranges::copy(units, std::back_inserter(possible));
            if (truth == Truth::Yes) {
                std::ranges::copy(units, std::back_inserter(counted));
            }
        }
        for (std::vector<Index>* list : {&counted, &possible}) {
            std::ranges::sort(*list);
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        count.sure = static_cast<std::uint32_t>(counted.size());
        count.possible = static_cast<std::uint32_t>(possible.size());
        const Truth broken = exceeds(limit, count);
        if (broken == Truth::Unknown) {
            ++m_verdict.undecided;
            for (Index subject = 0; subject < size; ++subject) {
                m_finder.add(m_rule.selection, subject);
                if (limit.distinct && selected(subject) != Truth::No) {
                    m_finder.add(m_truths.surroundings().side(*limit.distinct, subject).open);
                }
            }
        } else if (broken == Truth::Yes) {
            Finding finding = start(
                Message::of("{} ({})", m_rule.text, excess(limit, count, spelled(m_rule, limit))));
            for (const Index subject : counted) {
                (m_rule.ofRelations() ? finding.relations : finding.elements)
                    .push_back(idOf(m_rule.ofRelations(), subject));
            }
            finding.fingerprint = brokenFingerprint(m_rule, {});
            add(std::move(finding));
        }
    }

    void goRound(const Acyclic& acyclic)
    {
        const RoundTrips trips = roundTrips(m_truths, acyclic.between);
        for (const RoundTrip& trip : trips.sure) {
            std::vector<Message> names;
            for (const Index unit : trip.shortest) {
                if (names.size() == mostNamed) {
                    names.push_back(Message::verbatim("…"));
                    break;
                }
                names.push_back(unitName(m_graph, acyclic.between, unit));
            }
            names.push_back(names.front());
            Finding finding =
                start(Message::of("{}: {}", m_rule.text, Message::list(std::move(names), " → ")));
            for (const Index unit : trip.units) {
                finding.elements.push_back(m_graph.id(unit));
            }
            finding.fingerprint = fingerprint(m_rule.id, finding.elements, {}, "circle");
            for (const Index relation : trip.relations) {
                if (finding.relations.size() < mostCounted) {
                    finding.relations.push_back(idOf(true, relation));
                }
            }
            add(std::move(finding));
        }
        for (const std::vector<Index>& relations : trips.open) {
            ++m_verdict.undecided;
            for (const Index relation : relations) {
                m_finder.add(m_rule.selection, relation);
                if (acyclic.between) {
                    Needs needs;
                    crosses(m_truths.surroundings(), *acyclic.between, relation, &needs);
                    m_finder.add(needs);
                }
            }
        }
    }

    void order(const Layers& layers)
    {
        std::vector<Span> spans(m_graph.size());
        for (Index node = 0; node < m_graph.size(); ++node) {
            Span& span = spans[node];
            for (std::size_t i = 0; i < layers.order.size() && span.mayBeOutside; ++i) {
                const Truth truth = m_truths.of(layers.order[i], node);
                if (truth != Truth::No) {
                    span.highest = span.isOutside ? i : span.highest;
                    span.lowest = i;
                    span.isOutside = false;
                    span.mayBeOutside = truth == Truth::Unknown;
                }
            }
        }
        for (Index relation = 0; relation < m_graph.relationCount(); ++relation) {
            const Index from = m_graph.from(relation);
            const Index to = m_graph.to(relation);
            if (from == noIndex || to == noIndex) {
                continue;
            }
            const Span& source = spans[from];
            const Span& target = spans[to];
            const bool isNever =
                source.isOutside || target.isOutside || source.lowest <= target.highest;
            const bool isSurely =
                !source.mayBeOutside && !target.mayBeOutside && source.highest > target.lowest;
            const Truth leadsUp = isNever ? Truth::No : isSurely ? Truth::Yes : Truth::Unknown;
            const Truth broken = std::min(selected(relation), leadsUp);
            if (broken == Truth::Yes) {
                addBroken(relation, wayUp(layers, source, target));
            } else if (broken == Truth::Unknown) {
                m_finder.add(m_rule.selection, relation);
                for (const ConditionId layer : layers.order) {
                    m_finder.add(layer, from);
                    m_finder.add(layer, to);
                }
                ++m_verdict.undecided;
            }
        }
    }

    Message wayUp(const Layers& layers, const Span& source, const Span& target) const
    {
        if (source.highest != source.lowest || target.highest != target.lowest) {
            return Message::of("it leads up, whatever the values are that are not stated");
        }
        return Message::of("it leads up from {} to {}",
                           spelled(m_rule, layers.order[source.highest]),
                           spelled(m_rule, layers.order[target.highest]));
    }

    const std::string& idOf(bool ofRelation, Index subject) const
    {
        return ofRelation ? m_graph.relation(subject).id.value : m_graph.id(subject);
    }

    Finding start(Message message) const
    {
        Finding finding;
        finding.rule = m_rule.id;
        finding.why = m_rule.why;
        finding.severity = m_rule.severity;
        finding.message = std::move(message);
        return finding;
    }

    void add(Finding finding)
    {
        ++m_verdict.broken;
        m_findings.push_back(std::move(finding));
    }

    void addBroken(Index subject, const Message& detail)
    {
        const bool ofRelation = m_rule.ofRelations();
        const Message name = nameOf(m_graph, ofRelation, subject);
        Finding finding =
            start(detail.empty() ? Message::of("{}: {}", m_rule.text, name)
                                 : Message::of("{}: {} ({})", m_rule.text, name, detail));
        (ofRelation ? finding.relations : finding.elements).push_back(idOf(ofRelation, subject));
        finding.fingerprint = brokenFingerprint(m_rule, idOf(ofRelation, subject));
        add(std::move(finding));
    }

    /// What could be compared: only money is not comparable with all of its kind.
    static Message comparable(const KeyIs& asked)
    {
        const auto& tests = asked.meanings.front().tests;
        const auto money = std::ranges::find_if(
            tests, [](const Test& test) { return test.wanted.as<model::Money>() != nullptr; });
        if (money == tests.end()) {
            return Message::of("another value is needed");
        }
        const auto& wanted = *money->wanted.as<model::Money>();
        return wanted.perMonth()
                   ? Message::of("needed is an amount of {} an hour, a month or a year",
                                 wanted.currency)
                   : Message::of("needed is an amount of {} that is paid once", wanted.currency);
    }

    Finding undecided(const Need& need, const NeedsFinder::Unfit& unfit) const
    {
        const std::string& id = idOf(need.ofRelation, need.subject);
        const std::string value = fmt::format("{}.{}", id, need.key);
        Finding finding =
            start(unfit.found.empty()
                      ? need.key == "parent"
                            ? Message::of("{}: undecided without {}, which names the site",
                                          m_rule.text, value)
                            : Message::of("{}: undecided without {}", m_rule.text, value)
                      : Message::of("{}: undecided, because {} is {}, which cannot be compared "
                                    "with {}; {}",
                                    m_rule.text, value, unfit.found, spelledTests(*unfit.asked),
                                    comparable(*unfit.asked)));
        finding.severity = m_rule.undecided;
        (need.ofRelation ? finding.relations : finding.elements).push_back(id);
        finding.key = need.key;
        finding.fingerprint =
            fingerprint(m_rule.id, finding.elements, finding.relations, "undecided " + need.key);
        return finding;
    }

    const ModelGraph& m_graph;
    const Rule& m_rule;
    Truths m_truths;
    Verdict m_verdict;
    std::vector<Finding> m_findings;
    NeedsFinder m_finder;
};

} // namespace

std::string brokenFingerprint(const Rule& rule, const std::string& subject)
{
    const std::vector<std::string> ids =
        subject.empty() ? std::vector<std::string>() : std::vector<std::string>{subject};
    return rule.ofRelations() ? fingerprint(rule.id, {}, ids, "broken")
                              : fingerprint(rule.id, ids, {}, "broken");
}

Judgement judge(const Rules& rules, const model::Model& model, const std::stop_token& stop)
{
    Judgement judgement;
    const Surroundings surroundings(model);
    for (const Rule& rule : rules) {
        RuleJudge one(surroundings, rule, stop);
        if (stop.stop_requested()) {
            break;
        }
        one.judge(judgement);
    }
    return judgement;
}

} // namespace corbel::analysis::rules
