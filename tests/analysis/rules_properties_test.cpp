// Rules over random models: what must make no difference makes none, what is decided without a
// value stays so with it, and a fix mends what it is for.

#include <algorithm>
#include <map>
#include <set>

#include "analysis/rules/judge.h"
#include "model/change_set.h"
#include "model/invariants.h"
#include "model/references.h"
#include "tests/analysis/rules_support.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::Finding;
using analysis::rules::judge;
using analysis::rules::Judgement;
using analysis::rules::Rules;
using model::Key;
using model::Model;

namespace {

/// Rules about single subjects that use every word, none of them an id or a name. The last ones ask
/// whether something is stated, so that knowing more may break them.
const Rules& allRules()
{
    static const Rules rules = rulesOf(R"(corbel-rules: 1
rules:
  - {id: r1, text: t, relations: {}, must-not: {crosses: [domain, tier, system]}}
  - {id: r2, text: t, relations: {}, must-not: {crosses: [team, zone]}}
  - {id: r3, text: t, relations: {}, must: {not: {crosses: [site, host]}}}
  - {id: r4, text: t, relations: {kind: [calls, reads, writes]},
     layers: [presentation, application, data, {kind: [service, store]}]}
  - {id: r5, text: t, relations: {}, layers: [{kind: [actor, gateway]}, {stateful: false}, {}]}
  - {id: r6, text: t, relations: {kind: calls}, must: {timeout: "<= 2s"}}
  - {id: r7, text: t, relations: {to: {kind: store, data-class: [confidential, restricted]}},
     must: {encrypted: true}}
  - {id: r8, text: t, elements: {kind: service, stateful: true}, must: {memory: ">= 1GiB"}}
  - {id: r9, text: t, elements: {kind: store},
     must: {any: [{backup: {interval: "<= 24h"}}, {outgoing: {kind: replicates, mode: sync}}]}}
  - {id: r10, text: t, elements: {kind: team}, at-most: {count: 1, of: {owns: {kind: service}}}}
  - {id: r11, text: t, elements: {}, at-most: {count: 0, of: {incoming: {encrypted: true}}}}
  - {id: r12, text: t, elements: {}, at-least: {count: 1, of: {outgoing: {timeout: "> 1ms"}}}}
  - {id: r13, text: t, elements: {}, at-most: {count: 0, of: {stands-on: {host-type: vm}}}}
  - {id: r14, text: t, elements: {}, at-most: {count: 2, of: {hops: {kind: [calls, reads]}}}}
  - {id: r15, text: t, elements: {}, at-most: {count: 1, of: {hops: {encrypted: true}}}}
  - {id: r16, text: t, elements: {}, at-most: {count: 0, of: {inside: {size: "> 1MB"}}}}
  - {id: r17, text: t, elements: {within: {group-type: cell}}, must-not: {cost: ">= 1 USD/month"}}
  - {id: r18, text: t, elements: {runs-on: {cores: ">= 4"}}, must: {cpu: "<= 4"}}
  - {id: r19, text: t, elements: {not: {kind: team}}, must: {team: {team-type: platform}}}
  - {id: r20, text: t, elements: {kind: stream}, must: {brokers: {cluster-type: kafka}}}
  - {id: r21, text: t, elements: {layer: [data, integration]}, must: {parent: {order: "> 1"}}}
  - {id: r22, text: t, elements: {}, must: {location: "*a*"}, undecided: error}
  - {id: r23, text: t, elements: {}, must-not: {reaches: {data-class: [confidential, restricted]}}}
  - {id: r24, text: t, elements: {}, must: {reached-by: {kind: actor, over: {encrypted: true}}}}
  - {id: r25, text: t, elements: {}, at-most: {count: 0, distinct: site, of: {outgoing: {}}}}
  - {id: r26, text: t, elements: {}, at-least: {count: 1, distinct: layer, of: {incoming: {}}}}
  - {id: r27, text: t, relations: {}, must: {compare: timeout > to.outgoing.timeout}}
  - {id: r28, text: t, elements: {}, must-not: {compare: cpu < runs-on.cores}}
  - {id: r29, text: t, relations: {}, must: {compare: from.data-class = to.data-class}}
  - {id: c1, text: t, relations: {}, acyclic: host}
  - {id: c2, text: t, relations: {}, acyclic: system}
  - {id: c3, text: t, relations: {encrypted: true}, acyclic: element}
  - {id: c4, text: t, relations: {}, acyclic: site}
  - {id: c5, text: t, relations: {}, acyclic: team}
  - {id: s1, text: t, elements: {}, must: {team: stated}}
  - {id: s2, text: t, relations: {kind: [calls, reads]}, must: {timeout: stated}}
  - {id: s3, text: t, elements: {kind: service}, must-not: {os: stated}}
)");
    return rules;
}

/// What is in nobody knows which unit of one model may be in one of another; a layer is the same in
/// both.
const Rules& separable()
{
    static const Rules rules = [] {
        Rules list = allRules();
        std::erase_if(list, [](const auto& rule) {
            const auto* acyclic = std::get_if<analysis::rules::Acyclic>(&rule.verb);
            return acyclic != nullptr && acyclic->between;
        });
        return list;
    }();
    return rules;
}

bool asksWhetherStated(const std::string& rule)
{
    return rule.starts_with('s');
}

/// A circle goes by all that it joins, so knowing more may make it a wider one.
bool asksForCircles(const std::string& rule)
{
    return rule.starts_with('c');
}

/// Whether each circle that was found early is part of one that was found late.
bool areCirclesKept(const Judgement& early, const Judgement& late, const std::string& rule)
{
    const auto sorted = [](std::vector<std::string> ids) {
        std::ranges::sort(ids);
        return ids;
    };
    return std::ranges::all_of(early.findings, [&](const Finding& one) {
        return one.rule != rule || !one.key.empty() ||
               std::ranges::any_of(late.findings, [&](const Finding& other) {
                   return other.rule == rule && other.key.empty() &&
                          std::ranges::includes(sorted(other.elements), sorted(one.elements));
               });
    });
}

/// All findings without what their order says.
std::multiset<std::string> said(const Judgement& judgement)
{
    std::multiset<std::string> texts;
    for (const Finding& finding : judgement.findings) {
        std::set<std::string> ids(finding.elements.begin(), finding.elements.end());
        ids.insert(finding.relations.begin(), finding.relations.end());
        std::string text = finding.fingerprint + " " + finding.key;
        for (const std::string& id : ids) {
            text += " " + id;
        }
        texts.insert(text);
    }
    return texts;
}

/// With every id prefixed.
Model prefixed(const Model& model, const std::string& prefix)
{
    Model result;
    const auto map = [&](Key, const std::string& id) { return std::optional(prefix + id); };
    for (model::Element element : model.elements) {
        element.id.value = prefix + element.id.value;
        model::mapReferences(element, map);
        result.elements.append(std::move(element));
    }
    for (model::Relation relation : model.relations) {
        relation.id.value = prefix + relation.id.value;
        relation.from.value = prefix + relation.from.value;
        relation.to.value = prefix + relation.to.value;
        result.relations.append(std::move(relation));
    }
    return result;
}

/// With one of each unit that values may name: where none is drawn, nobody is asked for one.
Model withUnits(Random& random)
{
    Model model = randomModel(random, 5 + random.below(40));
    model.elements.append({{"a-team"}, model::ElementKind::Team, {}});
    model.elements.append({{"a-site"}, model::ElementKind::Site, {}});
    model.elements.append({{"a-host"}, model::ElementKind::Host, {}});
    return model;
}

template <class Table>
Table shuffled(const Table& table, Random& random)
{
    auto items = table.items();
    for (std::size_t i = items.size(); i > 1; --i) {
        std::swap(items[i - 1], items[random.below(i)]);
    }
    Table result;
    for (auto& item : items) {
        result.append(std::move(item));
    }
    return result;
}

/// Keys without a default whose absence is an unknown value.
bool mayBeForgotten(Key key)
{
    static const std::set<Key> keys{
        Key::Timeout,     Key::Encrypted,      Key::DataClass, Key::Stateful, Key::Memory,
        Key::Backup,      Key::StoreSize,      Key::TeamSize,  Key::Cost,     Key::Cores,
        Key::Cpu,         Key::TeamType,       Key::Brokers,   Key::Layer,    Key::Order,
        Key::Location,    Key::GroupType,      Key::SiteType,  Key::HostType, Key::ClusterType,
        Key::ClusterSize, Key::ReplicationMode};
    return keys.contains(key);
}

template <class Entity>
Entity forgetful(Entity entity, Random& random)
{
    std::vector<Key> gone;
    for (const model::Field& field : entity.fields) {
        if (mayBeForgotten(field.key) && random.chance(40)) {
            gone.push_back(field.key);
        }
    }
    for (const Key key : gone) {
        entity.fields.erase(key);
    }
    return entity;
}

std::set<std::string> brokenBy(const Judgement& judgement, const std::string& rule)
{
    std::set<std::string> prints;
    for (const Finding& finding : judgement.findings) {
        if (finding.rule == rule && finding.key.empty()) {
            prints.insert(finding.fingerprint);
        }
    }
    return prints;
}

} // namespace

class RulesPropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void orderAndNamesDoNotMatter()
    {
        const int cases = scaled(1000);
        std::size_t findings = 0;
        for (int i = 0; i < cases; ++i) {
            Random random(static_cast<std::uint64_t>(i) + 1);
            Model model = randomModel(random, 5 + random.below(60));
            const auto before = said(judge(allRules(), model));
            findings += before.size();
            model.relations = shuffled(model.relations, random);
            model.elements = shuffled(model.elements, random);
            model.views = {};
            Model renamed;
            for (model::Element element : model.elements) {
                element.fields.set(Key::Name, "Another");
                renamed.elements.append(std::move(element));
            }
            renamed.relations = model.relations;
            QVERIFY2(said(judge(allRules(), renamed)) == before, std::to_string(i).c_str());
        }
        QVERIFY(findings > static_cast<std::size_t>(cases));
        printFigure("team rules: " + std::to_string(cases) + " models reordered and renamed, " +
                    std::to_string(findings) + " findings equal");
    }

    void unionsKeepFindings()
    {
        const int cases = scaled(500);
        for (int i = 0; i < cases; ++i) {
            Random random(static_cast<std::uint64_t>(i) + 77);
            const Model one = prefixed(withUnits(random), "one-");
            const Model other = prefixed(withUnits(random), "other-");
            auto expected = said(judge(separable(), one));
            expected.merge(said(judge(separable(), other)));
            Model both = one;
            for (const model::Element& element : other.elements) {
                both.elements.append(element);
            }
            for (const model::Relation& relation : other.relations) {
                both.relations.append(relation);
            }
            QVERIFY2(said(judge(separable(), both)) == expected, std::to_string(i).c_str());
        }
    }

    /// What is broken without some values is broken with them, and what is neither broken nor
    /// undecided without them stays whole.
    void decisionsHoldWhateverTheValues()
    {
        const int cases = scaled(1000);
        std::map<std::string, std::size_t> decided;
        std::size_t open = 0;
        for (int i = 0; i < cases; ++i) {
            Random random(static_cast<std::uint64_t>(i) + 1234);
            const Model full = randomModel(random, 5 + random.below(60));
            Model partial;
            for (const model::Element& element : full.elements) {
                partial.elements.append(forgetful(element, random));
            }
            for (const model::Relation& relation : full.relations) {
                partial.relations.append(forgetful(relation, random));
            }
            const Judgement before = judge(allRules(), partial);
            const Judgement after = judge(allRules(), full);
            for (std::size_t r = 0; r < allRules().size(); ++r) {
                const std::string& rule = allRules()[r].id;
                if (asksWhetherStated(rule)) {
                    continue;
                }
                const auto early = brokenBy(before, rule);
                const auto late = brokenBy(after, rule);
                const std::string where = rule + " " + std::to_string(i);
                decided[rule] += late.size();
                open += before.verdicts[r].undecided;
                if (asksForCircles(rule)) {
                    QVERIFY2(areCirclesKept(before, after, rule), where.c_str());
                    QVERIFY2(before.verdicts[r].undecided > 0 || late == early, where.c_str());
                    continue;
                }
                QVERIFY2(std::ranges::includes(late, early), where.c_str());
                QVERIFY2(late.size() - early.size() <= before.verdicts[r].undecided, where.c_str());
                QVERIFY2(after.verdicts[r].undecided <= before.verdicts[r].undecided,
                         where.c_str());
            }
        }
        // The test would be empty if nothing were broken or open.
        QVERIFY(open > static_cast<std::size_t>(cases));
        std::string never;
        for (const auto& [rule, count] : decided) {
            never += count > 0 ? "" : " " + rule;
        }
        QVERIFY2(never.empty(), never.c_str());
    }

    /// Each value that is named as needed is unknown indeed.
    void neededValuesAreNotThere()
    {
        for (int i = 0; i < scaled(500); ++i) {
            Random random(static_cast<std::uint64_t>(i) + 999);
            const Model model = randomModel(random, 5 + random.below(60));
            for (const Finding& finding : judge(allRules(), model).findings) {
                if (finding.key.empty() || finding.key == "cost") {
                    continue; // What is broken, or in another currency.
                }
                QCOMPARE(finding.elements.size() + finding.relations.size(), std::size_t(1));
                const std::string top = finding.key.substr(0, finding.key.find('.'));
                if (!finding.elements.empty()) {
                    const model::Element& element = *model.elements.find(finding.elements.front());
                    const auto* spec = model::findField(element.kind, top);
                    QVERIFY2(spec != nullptr, finding.key.c_str());
                    QVERIFY2(!element.fields.contains(spec->key) || top != finding.key,
                             finding.message.text().c_str());
                } else {
                    const model::Relation& relation =
                        *model.relations.find(finding.relations.front());
                    const auto* spec = model::findField(relation.kind, top);
                    QVERIFY2(spec != nullptr, finding.key.c_str());
                    QVERIFY2(!relation.fields.contains(spec->key) || top != finding.key,
                             finding.message.text().c_str());
                }
            }
        }
    }

    void whatObeysAddsNothing()
    {
        for (int i = 0; i < scaled(300); ++i) {
            Random random(static_cast<std::uint64_t>(i) + 4321);
            Model model = randomModel(random, 5 + random.below(40));
            const Rules rules = rulesOf(
                ruleFile("elements: {kind: store}\nmust: {backup: {interval: \"<= 24h\"}}"));
            const auto before = said(judge(rules, model));
            model::Record backup;
            backup.set(Key::Interval, model::Quantity{6, model::Unit::Hour});
            model::Element store{{"new-store"}, model::ElementKind::Store, {}};
            store.fields.set(Key::Backup, backup);
            model.elements.insert(random.below(model.elements.size() + 1), store);
            QVERIFY(said(judge(rules, model)) == before);
        }
    }

    void fixesMend()
    {
        int fixed = 0;
        const Rules rules = rulesOf(R"(corbel-rules: 1
rules:
  - {id: encrypted, text: t, relations: {kind: [calls, reads]}, must: {encrypted: true}}
  - {id: several, text: t, relations: {kind: calls},
     must: {encrypted: [true, missing], discovery: dynamic}}
  - {id: tagged, text: t, elements: {kind: service}, must: {tags: reviewed}}
  - {id: crossing, text: t, relations: {}, must-not: {crosses: [team, tier, system, site]}}
  - {id: up, text: t, relations: {}, layers: [{kind: [store, host]}, {}]}
  - {id: state, text: t, elements: {}, must-not: {stateful: true}}
  - {id: bypass, text: t, relations: {}, must-not: {bypasses-interface: true}}
  - {id: os, text: t, elements: {kind: service}, must-not: {os: stated}}
  - {id: copies, text: t, elements: {kind: gateway}, must: {policy: hash}}
)");
        std::set<std::string> mended;
        for (int i = 0; i < scaled(300); ++i) {
            Random random(static_cast<std::uint64_t>(i) + 31);
            const Model model = randomModel(random, 5 + random.below(40));
            const Judgement judgement = judge(rules, model);
            for (const Finding& finding : judgement.findings) {
                for (const analysis::Fix& fix : fixesFor(rules, model, finding)) {
                    const auto after = model::applied(model, fix.changes);
                    QVERIFY2(after.has_value(), fix.label.text().c_str());
                    QVERIFY(!fix.label.empty());
                    for (const Finding& left : judge(rules, *after).findings) {
                        QVERIFY2(left.fingerprint != finding.fingerprint, fix.label.text().c_str());
                    }
                    mended.insert(finding.rule);
                    ++fixed;
                }
                // An unknown value is for a person to state.
                QVERIFY(finding.key.empty() || fixesFor(rules, model, finding).empty());
            }
        }
        for (const auto& rule : rules) {
            QVERIFY2(mended.contains(rule.id), rule.id.c_str());
        }
        QVERIFY(fixed > 100);
        printFigure("team rules: " + std::to_string(fixed) + " quick fixes mend their finding");
    }

    void noFixWhereThereIsAChoice()
    {
        const Model model =
            ModelBuilder()
                .service("a")
                .service("b")
                .calls("a", "b", {{Key::Timeout, model::Quantity{9, model::Unit::Second}}})
                .build();
        for (const char* keys :
             {"relations: {}\nmust: {timeout: \"<= 2s\"}", "relations: {}\nmust: {latency: stated}",
              "elements: {}\nmust: {team: stated}", "relations: {}\nmust-not: {timeout: \"> 2s\"}",
              "elements: {}\nmust-not: {kind: service}", "elements: {}\nat-most: 1"}) {
            const Rules rules = rulesOf(ruleFile(keys));
            const Judgement judgement = judge(rules, model);
            QVERIFY2(!judgement.findings.empty(), keys);
            QVERIFY2(fixesFor(rules, model, judgement.findings.front()).empty(), keys);
        }
    }
};

QTEST_APPLESS_MAIN(RulesPropertiesTest)

#include "rules_properties_test.moc"
