/// A team's own rules as a rule file states them, before any model is judged by them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/findings/finding.h"
#include "model/result.h"
#include "model/schema.h"
#include "model/value.h"

namespace corbel::analysis::rules {

/// Index into `Rule::conditions`; the parts of a condition stand before it.
using ConditionId = std::uint32_t;

/// What is asked of one value.
struct Test {
    enum class Sort : std::uint8_t {
        Stated,
        Missing,
        Equal, ///< Texts by pattern: `*` stands for anything, `?` for one character.
        Unequal,
        Less,
        AtMost,
        Greater,
        AtLeast,
    };

    Sort sort = Sort::Stated;
    model::Value wanted; ///< Nothing with `Stated` and `Missing`.

    bool operator==(const Test&) const = default;
};

/// What a key means with some kinds: `size` is bytes of a store and people of a team.
struct KeyMeaning {
    std::uint32_t kinds = 0;
    std::vector<model::Key> path; ///< More than one inside nested records.
    std::string entry;            ///< Of a map of texts or durations; else empty.
    model::FieldType type = model::FieldType::Text;
    std::vector<Test> tests; ///< One of them has to hold.

    bool operator==(const KeyMeaning&) const = default;
};

struct KeyIs {
    std::string spelling; ///< With its path: `backup.interval`.
    std::string wanted;   ///< As the file has it.
    bool ofTier = false;  ///< Asked of the tier that it is or stands in.
    std::vector<KeyMeaning> meanings;

    bool operator==(const KeyIs&) const = default;
};

struct AllOf {
    std::vector<ConditionId> parts;
    bool operator==(const AllOf&) const = default;
};

struct AnyOf {
    std::vector<ConditionId> parts;
    bool operator==(const AnyOf&) const = default;
};

struct Not {
    ConditionId part = 0;
    bool operator==(const Not&) const = default;
};

struct KindIs {
    std::uint32_t kinds = 0; ///< As `FieldSpec::kinds`.
    bool operator==(const KindIs&) const = default;
};

/// Patterns as with `Test::Sort::Equal`, one of which has to match.
struct IdIs {
    std::vector<std::string> patterns;
    bool operator==(const IdIs&) const = default;
};

struct NameIs {
    std::vector<std::string> patterns;
    bool operator==(const NameIs&) const = default;
};

/// The ways from an element to others, or to relations.
enum class Link : std::uint8_t {
    Parent,
    Within,   ///< Containers at any depth.
    Inside,   ///< Content at any depth.
    Team,     ///< Owners, those of a container included.
    Owns,     ///< What has this owner.
    RunsOn,   ///< As `runs-on` says.
    StandsOn, ///< Hosts, clusters and sites below any of its replicas, at any depth.
    Named,    ///< What another key names.
    Outgoing, ///< Relations.
    Incoming, ///< Relations.
};

/// An element linked to at least one thing that is as `target` says.
struct Linked {
    Link link = Link::Parent;
    model::Key key = model::Key::Parent; ///< Of `Link::Named`.
    std::string spelling;
    ConditionId target = 0;
    bool seesSites = false; ///< The target may be a site.

    bool operator==(const Linked&) const = default;
};

struct EndIs {
    bool isFrom = false;
    ConditionId target = 0;
    bool operator==(const EndIs&) const = default;
};

/// Whether a chain of one or more relations leads from an element to such another one, or to it
/// from such another one.
struct Reaches {
    bool isBackwards = false;
    ConditionId target = 0; ///< Of elements.
    ConditionId over = 0;   ///< Of each relation of the chain.
    bool operator==(const Reaches&) const = default;
};

/// One step of the way to a value: to an end of a relation, or along a link.
struct Step {
    std::optional<bool> toFrom; ///< To the end `from`, or `to`; absent where it goes by the link.
    Linked link;

    bool operator==(const Step&) const = default;
};

/// The values of a key of whatever is at the end of a way.
struct ValuesOf {
    std::string spelling; ///< Such as `to.outgoing.timeout`.
    std::vector<Step> steps;
    bool ofRelations = false; ///< What the key is asked of.
    KeyIs key;                ///< Its meanings have no tests.

    bool operator==(const ValuesOf&) const = default;
};

/// Each value on the left stands so to each value on the right; no values at all stand as wanted.
struct Compared {
    ValuesOf left;
    Test::Sort sort = Test::Sort::Equal;
    ValuesOf right;
    std::string spelling; ///< The whole, such as `timeout > to.outgoing.timeout`.

    bool operator==(const Compared&) const = default;
};

/// What a relation may lead across.
enum class Boundary : std::uint8_t {
    Domain,
    Cell,
    System,
    Tier,
    Layer, ///< What the tier that something stands in says; each is known by its first tier.
    Team,
    Host,
    Site,
    Region,
    Zone,
    Datacenter,
};

/// The ends of a relation are in different ones of one of these.
struct Crosses {
    std::vector<Boundary> boundaries;
    bool operator==(const Crosses&) const = default;
};

struct Condition {
    bool ofRelations = false;
    std::variant<AllOf, AnyOf, Not, KindIs, IdIs, NameIs, KeyIs, Linked, EndIs, Crosses, Reaches,
                 Compared>
        what;

    bool operator==(const Condition&) const = default;
};

/// Every selected thing is so, or none is.
struct Must {
    ConditionId what = 0;
    bool negated = false;
    bool operator==(const Must&) const = default;
};

/// The longest chain of such relations that begins at an element.
struct Hops {
    ConditionId relations = 0;
    bool operator==(const Hops&) const = default;
};

/// How many there may be or have to be: for each selected element, or of all that is selected.
struct Limit {
    bool isLeast = false;
    std::uint32_t count = 0;
    std::variant<std::monostate, Linked, Hops> of;
    /// Of what is counted, the different ones of these that it is in; absent: the things.
    std::optional<Boundary> distinct;
    bool operator==(const Limit&) const = default;
};

/// Relations lead round in no circle of elements, or of what contains, owns or carries them.
struct Acyclic {
    std::optional<Boundary> between; ///< Absent: between the elements themselves.
    bool operator==(const Acyclic&) const = default;
};

/// Relations lead from an element of one layer to one of the same or a later layer.
struct Layers {
    std::vector<ConditionId> order;
    bool operator==(const Layers&) const = default;
};

struct Rule {
    std::string id;
    Severity severity = Severity::Warning;
    Severity undecided = Severity::Hint; ///< Of what an unknown value leaves open.
    std::string text;
    std::string why;
    model::Place place;
    std::vector<Condition> conditions;
    ConditionId selection = 0;
    std::variant<Must, Limit, Layers, Acyclic> verb;

    bool ofRelations() const { return conditions[selection].ofRelations; }
    bool operator==(const Rule&) const = default;
};

/// The rules of one or several files, their ids unique.
using Rules = std::vector<Rule>;

/// Whether `text` is as `pattern` says, letter by letter but for `*` and `?`.
bool matches(std::string_view pattern, std::string_view text);

} // namespace corbel::analysis::rules
