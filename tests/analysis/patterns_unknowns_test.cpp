// What a drawing leaves out is open, never guessed: whatever value is deleted from whatever
// drawing, and whatever other one after it, all that was said of a pattern stays possible.

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

#include "analysis/graph/model_facts.h"
#include "analysis/patterns/recognize.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/patterns/cases.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::ElementKind;
using corbel::model::Field;
using corbel::model::FieldSpec;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::Record;

Q_DECLARE_METATYPE(Model)

namespace {

/// One value less: of an element, or of a relation where `element` is empty.
struct Deletion {
    std::string id;
    std::string name; ///< As files spell it.
    Key key;          ///< Of a nested value the outer key.
    std::string element;
    Model model;
};

/// A key whose absence says something by itself, so that deleting it makes another statement
/// instead of an unknown value.
struct Statement {
    const char* key; ///< As files spell it.
    const char* why;
    std::function<bool(const Model& before, const Deletion&, const std::string& pattern)> concerns;
};

bool always(const Model&, const Deletion&, const std::string&)
{
    return true;
}

const Record& fieldsOf(const Model& model, const std::string& element)
{
    return model.elements.items()[*model.elements.indexOf(element)].fields;
}

ElementKind kindOf(const Model& model, const std::string& element)
{
    return model.elements.items()[*model.elements.indexOf(element)].kind;
}

bool statesMean(const Record& fields)
{
    const Record* time = corbel::model::recordOf(fields, Key::ServiceTime);
    return time != nullptr && time->contains(Key::Mean);
}

/// Whether the other one of a pair does not say how fast it is either.
bool saysNeither(const Model& before, const Deletion& deletion, const std::string& pattern)
{
    return pattern == "standby" &&
           std::ranges::any_of(before.relations.items(), [&](const auto& relation) {
               const bool isEnd =
                   relation.from.value == deletion.element || relation.to.value == deletion.element;
               const auto& other = relation.from.value == deletion.element ? relation.to.value
                                                                           : relation.from.value;
               return isEnd && relation.kind == corbel::model::RelationKind::FailsOverTo &&
                      !statesMean(fieldsOf(before, other));
           });
}

/// Whether the other one of a pair says nothing of its processors either.
bool saysNoProcessors(const Model& before, const Deletion& deletion, const std::string& pattern)
{
    return pattern == "standby" &&
           std::ranges::any_of(before.relations.items(), [&](const auto& relation) {
               const bool isFrom = relation.from.value == deletion.element;
               const auto& other = isFrom ? relation.to.value : relation.from.value;
               return (isFrom || relation.to.value == deletion.element) &&
                      relation.kind == corbel::model::RelationKind::FailsOverTo &&
                      !fieldsOf(before, other).contains(Key::Cpu);
           });
}

/// Whether no other service says what it is rolled out with either.
bool saysNoUnit(const Model& before, const Deletion& deletion, const std::string&)
{
    return std::ranges::none_of(before.elements.items(), [&](const auto& element) {
        return element.id.value != deletion.element && element.fields.contains(Key::DeployUnit);
    });
}

/// Whether requests from elsewhere reach what stands on a site.
bool isAskedSite(const Model& before, const Deletion& deletion, const std::string& pattern)
{
    const ModelFacts facts(before);
    const auto site = facts.graph().indexOf(deletion.element);
    const auto& relations = before.relations.items();
    return pattern == "disaster-recovery" && facts.isKind(site, ElementKind::Site) &&
           std::ranges::any_of(relations, [&](const auto& relation) {
               return corbel::model::isSynchronous(relation.kind) &&
                      facts.standsOn(facts.graph().indexOf(relation.to.value), site) &&
                      !facts.standsOn(facts.graph().indexOf(relation.from.value), site);
           });
}

/// Whether nothing is left that says of a host or site that it is rented.
bool saysNothingOfRent(const Model& before, const Deletion& deletion, const std::string& pattern)
{
    const Record& fields = fieldsOf(before, deletion.element);
    return pattern == "cloud" &&
           !(fields.contains(Key::Provider) && fields.contains(Key::ServiceModel));
}

bool isOfGateway(const Model& before, const Deletion& deletion, const std::string&)
{
    return !deletion.element.empty() && kindOf(before, deletion.element) == ElementKind::Gateway;
}

const std::vector<Statement>& statements()
{
    static const std::vector<Statement> all{
        {"parent",
         "Containment is what is drawn: a box in no tier, cell, partition, group or system stands "
         "outside of them. Only in what place something stands can be unknown.",
         [](const Model& before, const Deletion& deletion, const std::string&) {
             const auto parent =
                 corbel::model::textOf(fieldsOf(before, deletion.element), Key::Parent);
             const ElementKind kind = kindOf(before, std::string(parent));
             return kind != ElementKind::Site && kind != ElementKind::Host &&
                    kind != ElementKind::Cluster;
         }},
        {"concurrency", "1 if `service-time` is given, else unlimited.", always},
        {"external", "`true` for a system that is not ours; all others are.", always},
        {"tags", "A mark that people set: what bears none is not marked.", always},
        {"key", "The rule asks whether the key is declared.",
         [](const Model&, const Deletion&, const std::string& pattern) {
             return pattern == "simple-horizontal";
         }},
        {"replicas",
         "One on each host, else one, as for all other analyses. Only who calls himself a peer has "
         "others beside him.",
         [](const Model& before, const Deletion& deletion, const std::string& pattern) {
             const auto role = corbel::model::textOf(fieldsOf(before, deletion.element), Key::Role);
             return pattern == "shared" && role != "peer";
         }},
        {"service-time", "What neither of a pair states is not compared: their processors are.",
         saysNeither},
        {"service-time.mean", "The same.", saysNeither},
        {"cpu", "What neither of a pair states is not compared.", saysNoProcessors},
        {"service-time", "A gateway without one passes requests on at once, as for all analyses.",
         isOfGateway},
        {"service-time.mean", "The same.", isOfGateway},
        {"deploy-unit", "Where nobody states any, what stands where tells what does the same work.",
         saysNoUnit},
        {"role", "A site that is asked serves, unless it says that it waits.", isAskedSite},
        {"provider", "A host or site that names neither this nor a service model is ours.",
         saysNothingOfRent},
        {"service-model", "The same.", saysNothingOfRent},
        {"autoscale", "Without it there are as many copies as `replicas` says.",
         [](const Model& before, const Deletion& deletion, const std::string&) {
             return fieldsOf(before, deletion.element).contains(Key::Replicas);
         }},
    };
    return all;
}

using FindSpec = std::function<const FieldSpec*(Key)>;

/// Every record that one key less makes of `record`, nested ones included, with the key's name.
std::vector<std::tuple<std::string, Key, Record>> withOneLess(const Record& record,
                                                              const FindSpec& find)
{
    std::vector<std::tuple<std::string, Key, Record>> all;
    for (const Field& field : record) {
        const FieldSpec* spec = find(field.key);
        Record less = record;
        less.erase(field.key);
        all.emplace_back(spec->name, field.key, std::move(less));
        if (const auto* nested = field.value.as<Record>()) {
            const FindSpec within = [&](Key key) {
                return corbel::model::findField(spec->limits.fields, key);
            };
            for (auto& [name, key, inner] : withOneLess(*nested, within)) {
                Record changed = record;
                changed.set(field.key, inner);
                all.emplace_back(std::string(spec->name) + "." + name, field.key,
                                 std::move(changed));
            }
        }
    }
    return all;
}

/// All legal drawings with one value less.
std::vector<Deletion> deletionsOf(const Model& model)
{
    std::vector<Deletion> all;
    const auto add = [&](const auto& items, auto change, bool isElement) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto& item = items[i];
            const FindSpec find = [&](Key key) { return corbel::model::findField(item.kind, key); };
            for (auto& [name, key, record] : withOneLess(item.fields, find)) {
                Deletion deletion{item.id.value, name, key, isElement ? item.id.value : "", model};
                change(deletion.model, i).fields = std::move(record);
                if (corbel::model::findBreaches(deletion.model).empty()) {
                    all.push_back(std::move(deletion));
                }
            }
        }
    };
    add(
        model.elements.items(),
        [](Model & less, std::size_t i) -> auto& { return less.elements.at(i); }, true);
    add(
        model.relations.items(),
        [](Model & less, std::size_t i) -> auto& { return less.relations.at(i); }, false);
    return all;
}

/// All elements that rules name, be it as ends of relations.
std::set<std::string> namedBy(const std::vector<PatternRule>& rules, const Model& model)
{
    std::set<std::string> named;
    for (const PatternRule& rule : rules) {
        for (const auto* ids : {&rule.witnesses, &rule.against}) {
            for (const std::string& id : *ids) {
                named.insert(id);
                if (const auto relation = model.relations.indexOf(id)) {
                    named.insert(model.relations.items()[*relation].from.value);
                    named.insert(model.relations.items()[*relation].to.value);
                }
            }
        }
    }
    return named;
}

/// Whether everything that `former` says may still be so: the parts of its region that bear witness
/// are in regions whose bounds hold its own, or bear witness for these. A region that fits less
/// for certain than one inside of it is told of as the wider one of that.
bool holds(const PatternResult& former, const Model& before,
           const std::vector<PatternResult>& results, const Model& after)
{
    const std::set<std::string> named = namedBy(former.rules, before);
    std::set<std::string> open;
    std::ranges::copy_if(former.region, std::inserter(open, open.end()),
                         [&](const std::string& id) { return named.contains(id); });
    bool isAnywhere = false;
    const auto see = [&](const Interval& fit, const std::vector<std::string>& region,
                         const std::vector<PatternRule>& rules) {
        if (fit.lo > former.fit.lo || fit.hi < former.fit.hi) {
            return;
        }
        isAnywhere = true;
        std::set<std::string> covered = namedBy(rules, after);
        covered.insert(region.begin(), region.end());
        for (const std::string& id : covered) {
            open.erase(id);
        }
    };
    for (const PatternResult& now : results) {
        if (now.pattern == former.pattern) {
            see(now.fit, now.region, now.rules);
            if (now.wider) {
                see(now.wider->fit, now.wider->region, now.wider->rules);
            }
        }
    }
    return isAnywhere && open.empty();
}

/// What no longer says where it stands may have left a region of what stands there, with all that
/// stands on it. Then what was true of the others may still be so.
bool holdsOfTheOthers(const PatternResult& former, const Model& before,
                      const std::vector<PatternResult>& results, const Deletion& deletion)
{
    if (deletion.key != Key::Parent && deletion.key != Key::RunsOn) {
        return false;
    }
    const ModelFacts facts(before);
    const ModelFacts now(deletion.model); // Of the same elements, numbered alike.
    std::vector<std::string> others = former.region;
    std::erase_if(others, [&](const std::string& id) {
        const auto part = facts.graph().indexOf(id);
        return id == deletion.element || facts.grounds(part) != now.grounds(part);
    });
    const auto rest = patternIn(before, former.pattern, others);
    return rest && rest->verdict != Verdict::Absent &&
           holds(*rest, before, results, deletion.model);
}

std::string said(const PatternResult& result)
{
    return " [" + std::to_string(result.fit.lo) + ", " + std::to_string(result.fit.hi) + "] of " +
           std::to_string(result.region.size());
}

Model pairOfWhichOneSaysHowFast()
{
    Record time;
    time.set(Key::Mean, corbel::model::Quantity{1, corbel::model::Unit::Millisecond});
    ModelBuilder builder;
    builder.actor("u").host("ha").host("hb");
    builder.service("a", {{Key::Role, "active"}, {Key::Cpu, 2}, {Key::ServiceTime, time}});
    builder.service("b", {{Key::Role, "passive"}, {Key::Cpu, 2}});
    builder.calls("u", "a").relation(corbel::model::RelationKind::FailsOverTo, "a", "b");
    return builder.runsOn("a", {"ha"}).runsOn("b", {"hb"}).build();
}

Model pairOfWhichOneSaysItsProcessors()
{
    Record time;
    time.set(Key::Mean, corbel::model::Quantity{1, corbel::model::Unit::Millisecond});
    ModelBuilder builder;
    builder.actor("u").host("ha").host("hb");
    builder.service("a", {{Key::Role, "active"}, {Key::Cpu, 2}, {Key::ServiceTime, time}});
    builder.service("b", {{Key::Role, "passive"}, {Key::ServiceTime, time}});
    builder.calls("u", "a").relation(corbel::model::RelationKind::FailsOverTo, "a", "b");
    return builder.runsOn("a", {"ha"}).runsOn("b", {"hb"}).build();
}

Model rentedByHalf()
{
    ModelBuilder builder;
    builder.actor("u").host("vm1", {{Key::Provider, "aws"}});
    builder.host("vm2", {{Key::ServiceModel, "iaas"}});
    builder.service("a").service("b").runsOn("a", {"vm1"}).runsOn("b", {"vm2"});
    return builder.calls("u", "a").calls("a", "b").build();
}

Model recoveryOfWhichOneSaysItsUnit()
{
    ModelBuilder builder;
    builder.actor("u").gateway("dns").calls("u", "dns");
    builder.site("here", {{Key::SiteRole, "primary"}}).site("there", {{Key::SiteRole, "recovery"}});
    builder.service("a", {{Key::DeployUnit, "shop"}}).service("b").store("d").store("e");
    builder.inside("here", {"a", "d"}).inside("there", {"b", "e"});
    builder.calls("dns", "a").calls("dns", "b").reads("a", "d").reads("b", "e");
    return builder.replicates("d", "e").build();
}

Model templateOf(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    auto document = corbel::model::text::readDocument(text.str(), path.string());
    return document ? document->designs.front().model : Model();
}

} // namespace

class PatternsUnknownsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsDeletedIsOpen_data()
    {
        QTest::addColumn<Model>("model");
        for (const PatternCase& one : patternCases()) {
            for (const int size : {3, 5}) {
                QTest::addRow("%s %s of %d", one.pattern.c_str(), one.variant.c_str(), size)
                    << one.make(size).build();
            }
        }
        QTest::newRow("copies over one store") << ModelBuilder()
                                                      .service("app", {{Key::Replicas, 2}})
                                                      .store("db")
                                                      .reads("app", "db")
                                                      .writes("app", "db")
                                                      .build();
        QTest::newRow("half a pair says how fast it is") << pairOfWhichOneSaysHowFast();
        QTest::newRow("half a recovery says its unit") << recoveryOfWhichOneSaysItsUnit();
        QTest::newRow("half says whose, half by which model") << rentedByHalf();
        QTest::newRow("half a pair says its processors") << pairOfWhichOneSaysItsProcessors();
        const std::filesystem::path templates(CORBEL_SOURCE_DIR "/resources/templates");
        for (const auto& entry : std::filesystem::directory_iterator(templates)) {
            if (entry.is_regular_file()) {
                QTest::addRow("template %s", entry.path().filename().c_str())
                    << templateOf(entry.path());
            }
        }
    }

    void whatIsDeletedIsOpen()
    {
        QFETCH(Model, model);
        const auto before = recognizePatterns(model);
        QVERIFY(!before.empty());
        const std::vector<Deletion> deletions = deletionsOf(model);
        std::string guessed = guessedWithout(model, deletions);
        QVERIFY2(guessed.empty(), guessed.c_str());
        // A pair is one deletion more in a drawing that lacks a value already.
        std::mt19937 random(static_cast<unsigned>(deletions.size()));
        const std::size_t count =
            isLongRun() ? deletions.size() : std::min<std::size_t>(3, deletions.size());
        std::vector<Deletion> first;
        std::ranges::sample(deletions, std::back_inserter(first), static_cast<long>(count), random);
        for (const Deletion& one : first) {
            guessed = guessedWithout(one.model, deletionsOf(one.model));
            QVERIFY2(guessed.empty(), (one.id + "." + one.name + " first, then" + guessed).c_str());
        }
    }

    /// An exception that nothing meets any more would hide the next guess.
    void eachExceptionIsMet()
    {
        for (const Statement& statement : statements()) {
            QVERIFY2(m_met.contains(statement.key), statement.why);
        }
        printFigure(std::to_string(m_deletions) + " deletions");
    }

private:
    /// What is said no more without a value, though nobody said that it is not so.
    std::string guessedWithout(const Model& model, const std::vector<Deletion>& deletions)
    {
        const auto before = recognizePatterns(model);
        std::string guessed;
        for (const Deletion& deletion : deletions) {
            ++m_deletions;
            const auto after = recognizePatterns(deletion.model);
            for (const PatternResult& former : before) {
                if (holds(former, model, after, deletion.model) ||
                    holdsOfTheOthers(former, model, after, deletion)) {
                    continue;
                }
                const auto statement = std::ranges::find_if(statements(), [&](const auto& one) {
                    return deletion.name == one.key &&
                           one.concerns(model, deletion, former.pattern);
                });
                if (statement != statements().end()) {
                    m_met.insert(statement->key);
                    continue;
                }
                guessed += "\n" + former.pattern + said(former) + " without " + deletion.id + "." +
                           deletion.name + ":";
                for (const PatternResult& now : after) {
                    guessed += now.pattern == former.pattern ? said(now) : "";
                }
            }
        }
        return guessed;
    }

    std::size_t m_deletions = 0;
    std::set<std::string> m_met;
};

QTEST_GUILESS_MAIN(PatternsUnknownsTest)
#include "patterns_unknowns_test.moc"
