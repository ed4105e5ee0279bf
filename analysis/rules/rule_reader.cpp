#include "analysis/rules/rule_reader.h"

#include <algorithm>
#include <array>
#include <map>

#include "analysis/findings/findings.h"
#include "analysis/rules/selector_reader.h"
#include "model/field_check.h"
#include "model/quantity.h"

namespace corbel::analysis::rules {

using model::Message;

namespace {

constexpr std::array<std::string_view, 3> severities{"error", "warning", "hint"};
constexpr std::array<std::string_view, 6> verbs{"must",     "must-not", "at-most",
                                                "at-least", "layers",   "acyclic"};
constexpr std::size_t longestSentence = 500;

/// A text that is far longer than any team's rules is refused before anything is made of it.
model::text::Limits limits()
{
    return {.aliases = true, .bytes = std::size_t{4} << 20U, .nodes = 200'000, .depth = 64};
}

/// A selector without conditions, as if it stood at `place`.
Node everything(const Node& place)
{
    Node map;
    map.kind = Node::Kind::Mapping;
    map.line = place.line;
    map.column = place.column;
    return map;
}

class RuleReader {
public:
    RuleReader(Reading& reading, const Node& node) : m_reading(reading), m_node(node) {}

    Rule read()
    {
        std::vector<std::string_view> known;
        for (const Word& word : ruleWords()) {
            known.push_back(word.name);
        }
        for (const Member& member : m_node.members) {
            if (std::ranges::find(known, member.key) == known.end()) {
                m_reading.addUnknown(member, known);
            }
        }
        m_rule.place = m_reading.placeOf(m_node);
        m_rule.id = text("id", true, longestSentence);
        if (const Node* id = m_node.find("id");
            id && id->isScalar() && !model::isIdentifier(id->scalar)) {
            m_reading.add(*id, Message::of("'id' is {}; accepted are a-z 0-9 . _ -, 1 to 63 of "
                                           "them, a letter or digit first",
                                           found(*id)));
        } else if (findRuleText(m_rule.id) != nullptr) {
            m_reading.add(
                *m_node.find("id"),
                Message::of("'{}' is a rule of Corbel's own; another id is needed", m_rule.id));
        }
        m_rule.text = text("text", true, longestSentence);
        m_rule.why = text("why", false, model::longestText);
        m_rule.severity = severity("severity", Severity::Warning);
        m_rule.undecided = severity("undecided", Severity::Hint);
        readSelection();
        readVerb();
        if (m_rule.conditions.size() > mostConditions) {
            m_reading.add(m_node,
                          Message::of("this rule has {} conditions; accepted are at most {}",
                                      m_rule.conditions.size(), mostConditions));
        }
        return std::move(m_rule);
    }

private:
    std::string text(std::string_view key, bool isRequired, std::size_t longest)
    {
        const Node* node = m_node.find(key);
        if (node == nullptr) {
            if (isRequired) {
                m_reading.add(m_node, corbel::model::Message::of(
                                          "a rule without '{}', which is required", key));
            }
            return {};
        }
        if (!node->isScalar() || node->scalar.empty()) {
            m_reading.add(*node, corbel::model::Message::of("'{}' is {}; accepted is text", key,
                                                            found(*node)));
            return {};
        }
        if (const Message problem = model::textProblem(node->scalar, longest); !problem.empty()) {
            m_reading.add(*node, corbel::model::Message::of("'{}' is {}", key, problem));
        }
        return node->scalar;
    }

    Severity severity(std::string_view key, Severity fallback)
    {
        const Node* node = m_node.find(key);
        if (node == nullptr) {
            return fallback;
        }
        const auto* const word = std::ranges::find(severities, node->scalar);
        if (!node->isScalar() || word == severities.end()) {
            m_reading.add(*node, Message::of("'{}' is {}; accepted are error, warning, hint", key,
                                             found(*node)));
            return fallback;
        }
        return static_cast<Severity>(word - severities.begin());
    }

    void readSelection()
    {
        const Node* elements = m_node.find("elements");
        const Node* relations = m_node.find("relations");
        SelectorReader selectors(m_reading, m_rule.conditions);
        if (elements != nullptr && relations != nullptr) {
            m_reading.add(m_node, Message::of("'elements' stands beside 'relations'; a rule is "
                                              "about one of the two"));
        } else if (elements == nullptr && relations == nullptr) {
            m_reading.add(m_node, Message::of("a rule is about 'elements' or about 'relations': "
                                              "one of the two keys is required"));
        }
        m_isOfRelations = elements == nullptr;
        m_selected = elements    ? selectors.elements(*elements)
                     : relations ? selectors.relations(*relations)
                                 : selectors.elements(everything(m_node));
        m_rule.selection = m_selected.condition;
    }

    void readVerb()
    {
        const Member* chosen = nullptr;
        for (const Member& member : m_node.members) {
            if (std::ranges::find(verbs, member.key) == verbs.end()) {
                continue;
            }
            if (chosen != nullptr) {
                m_reading.add(member,
                              Message::of("'{}' stands beside '{}'; a rule has one of "
                                          "must, must-not, at-most, at-least, layers, acyclic",
                                          member.key, chosen->key));
            } else {
                chosen = &member;
            }
        }
        if (chosen == nullptr) {
            m_reading.add(m_node, Message::of("a rule without a demand; accepted is one of must, "
                                              "must-not, at-most, at-least, layers, acyclic"));
            return;
        }
        if (m_node.find("elements") == nullptr && m_node.find("relations") == nullptr) {
            return; // Nobody knows of what the demand asks.
        }
        SelectorReader selectors(m_reading, m_rule.conditions);
        const Node& node = *chosen->value;
        if (chosen->key == "layers") {
            m_rule.verb = layers(*chosen);
        } else if (chosen->key == "acyclic") {
            m_rule.verb = acyclic(*chosen);
        } else if (chosen->key == "must" || chosen->key == "must-not") {
            const Selected demand = m_isOfRelations ? selectors.relations(node, m_selected.kinds)
                                                    : selectors.elements(node, m_selected.kinds);
            m_rule.verb = Must{demand.condition, chosen->key == "must-not"};
        } else {
            m_rule.verb = limit(*chosen);
        }
    }

    std::uint32_t count(const Node& node, const std::string& path)
    {
        const auto number = node.isScalar() ? model::parseNumber(node.scalar) : std::nullopt;
        if (!number || *number < 0 || *number > 1e9 ||
            *number != static_cast<double>(static_cast<std::uint32_t>(*number))) {
            m_reading.add(node, corbel::model::Message::of(
                                    "'{}' is {}; accepted is a whole number of at least 0", path,
                                    found(node)));
            return 0;
        }
        return static_cast<std::uint32_t>(*number);
    }

    Limit limit(const Member& verb)
    {
        Limit limit{verb.key == "at-least", 0, {}, {}};
        const Node& node = *verb.value;
        if (!node.isMapping()) {
            limit.count = count(node, verb.key);
            return limit;
        }
        for (const Member& member : node.members) {
            if (member.key != "count" && member.key != "of" && member.key != "distinct") {
                m_reading.addUnknown(member, {"count", "of", "distinct"});
            }
        }
        if (const Node* number = node.find("count")) {
            limit.count = count(*number, verb.key + ".count");
        } else {
            m_reading.add(node, Message::of("'{}' without 'count', which is required", verb.key));
        }
        if (const Node* of = node.find("of")) {
            readCounted(*of, verb, limit);
        }
        if (const Node* distinct = node.find("distinct")) {
            limit.distinct = boundary(*distinct, verb.key + ".distinct", {});
            if (m_isOfRelations) {
                m_reading.add(*distinct, Message::of("'{}.distinct' counts what elements are in, "
                                                     "but this rule is about relations",
                                                     verb.key));
            } else if (std::holds_alternative<Hops>(limit.of)) {
                m_reading.add(*distinct, Message::of("'{}.distinct' counts what elements are in; "
                                                     "hops are in nothing",
                                                     verb.key));
            }
        }
        return limit;
    }

    /// `domain`, `team` and so on, or `other`.
    std::optional<Boundary> boundary(const Node& node, const std::string& path,
                                     std::string_view other)
    {
        std::vector<std::string_view> known;
        if (!other.empty()) {
            known.push_back(other);
        }
        for (const BoundaryWord& word : boundaryWords()) {
            known.push_back(word.name);
        }
        const bool isWord = node.isScalar() && std::ranges::find(known, node.scalar) != known.end();
        if (!isWord) {
            const Message accepted = node.isScalar()
                                         ? cure(node.scalar, known)
                                         : Message::of("; accepted is one of {}", listed(known));
            m_reading.add(node, Message::of("'{}' is {}{}", path, found(node), accepted));
        }
        return node.isScalar() ? boundaryNamed(node.scalar) : std::nullopt;
    }

    Acyclic acyclic(const Member& verb)
    {
        if (!m_isOfRelations) {
            m_reading.add(verb, Message::of("'acyclic' judges relations, but this rule is about "
                                            "elements"));
        }
        return {boundary(*verb.value, verb.key, "element")};
    }

    void readCounted(const Node& of, const Member& verb, Limit& limit)
    {
        std::vector<std::string_view> known{"hops"};
        for (const LinkWord& word : linkWords()) {
            known.push_back(word.name);
        }
        if (!of.isMapping() || of.members.size() != 1) {
            const Message keys = Message::of("a map of {} keys", of.members.size());
            m_reading.add(of, Message::of("'{}.of' is {}; accepted is a map with one key that says "
                                          "what is counted, such as {outgoing: {kind: calls}}",
                                          verb.key, of.isMapping() ? keys : found(of)));
            return;
        }
        if (m_isOfRelations) {
            m_reading.add(of, Message::of("'{}.of' counts for each element, but this rule is about "
                                          "relations",
                                          verb.key));
        }
        const Member& member = of.members.front();
        SelectorReader selectors(m_reading, m_rule.conditions);
        if (member.key == "hops") {
            limit.of = Hops{selectors.relations(*member.value).condition};
        } else if (const auto link = linkNamed(member.key)) {
            limit.of = selectors.linked(*link, member);
        } else {
            m_reading.addUnknown(member, known);
        }
    }

    Layers layers(const Member& verb)
    {
        Layers layers;
        const Node& node = *verb.value;
        if (!m_isOfRelations) {
            m_reading.add(verb, Message::of("'layers' judges relations, but this rule is about "
                                            "elements"));
        }
        if (!node.isSequence() || node.items.size() < 2) {
            m_reading.add(node, Message::of("'layers' is {}; accepted is a list of two or more, "
                                            "from top to bottom",
                                            found(node)));
            return layers;
        }
        SelectorReader selectors(m_reading, m_rule.conditions);
        for (const NodePtr& item : node.items) {
            if (item->isMapping()) {
                layers.order.push_back(selectors.elements(*item).condition);
                continue;
            }
            // `data` is short for `{layer: data}`.
            Node map = everything(*item);
            map.members.push_back({"layer", item->line, item->column, item});
            layers.order.push_back(selectors.elements(map).condition);
        }
        return layers;
    }

    Reading& m_reading;
    const Node& m_node;
    Rule m_rule;
    bool m_isOfRelations = false;
    Selected m_selected;
};

/// Why this tree is no rule file of this version, or nothing.
std::optional<model::Problem> versionProblem(const Node& root, const Reading& reading)
{
    const Node* version = root.find("corbel-rules");
    if (version == nullptr) {
        return model::Problem{reading.placeOf(root),
                              Message::of("not a rule file; it has to begin with "
                                          "'corbel-rules: 1'")};
    }
    const auto number = version->isScalar() ? model::parseNumber(version->scalar) : std::nullopt;
    if (number == 1) {
        return std::nullopt;
    }
    if (number && *number > 1) {
        return model::Problem{reading.placeOf(*version),
                              Message::of("this rule file has format version {}; this program "
                                          "reads version 1, so it needs a newer Corbel",
                                          shortened(version->scalar))};
    }
    return model::Problem{reading.placeOf(*version),
                          Message::of("'corbel-rules' is {}; accepted is 1", found(*version))};
}

/// What YAML makes of values that rules are full of, when they stand without quotes: `>= 2` begins
/// a block of text, `*-db` is an alias and `!=cache` a tag.
void advise(model::Problems& problems, std::string_view yaml)
{
    for (model::Problem& problem : problems) {
        std::string_view rest = yaml;
        for (int line = 1; line < problem.place.line && !rest.empty(); ++line) {
            rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
        }
        const std::string_view line = rest.substr(0, rest.find('\n'));
        if (problem.place.line == 0) {
            continue;
        }
        const auto column = static_cast<std::size_t>(std::max(1, problem.place.column));
        if (line.find(": >") != std::string_view::npos) {
            problem.message = Message::of("{}; what begins with > has to stand in quotes, such as "
                                          "\">= 2\"",
                                          problem.message);
        } else if (line.find(": !") != std::string_view::npos) {
            problem.message = Message::of("{}; what begins with ! has to stand in quotes, such as "
                                          "\"!= cache\"",
                                          problem.message);
        } else if (column <= line.size() && line[column - 1] == '*') {
            problem.message = Message::of("{}; a pattern that begins with * has to stand in "
                                          "quotes, such as \"*-db\"",
                                          problem.message);
        }
    }
}

} // namespace

model::Result<Rules> readRules(std::string_view yaml, const std::string& file)
{
    auto trees = model::text::parseYaml(yaml, file, limits());
    if (!trees) {
        advise(trees.error(), yaml);
        return tl::unexpected(trees.error());
    }
    if (trees->size() != 1) {
        return model::failure(
            {file, 0, 0}, Message::of("holds {} YAML documents; accepted is one", trees->size()));
    }
    const Node& root = *trees->front();
    Reading reading{file, {}};
    if (auto problem = versionProblem(root, reading)) {
        return model::failure(model::Problems{*std::move(problem)});
    }
    for (const Member& member : root.members) {
        if (member.key != "corbel-rules" && member.key != "rules") {
            reading.addUnknown(member, {"corbel-rules", "rules"});
        }
    }
    Rules rules;
    const Node* list = root.find("rules");
    if (list == nullptr) {
        reading.add(root, Message::of("a rule file without 'rules', which is required"));
    } else if (!list->isSequence() || list->items.empty()) {
        reading.add(*list, Message::of("'rules' is {}; accepted is a list of rules", found(*list)));
    } else {
        std::map<std::string, int, std::less<>> ids; // with their lines
        for (const NodePtr& item : list->items) {
            if (!item->isMapping()) {
                reading.add(*item,
                            Message::of("a rule is {}; accepted is a map of keys", found(*item)));
                continue;
            }
            rules.push_back(RuleReader(reading, *item).read());
            const std::string& id = rules.back().id;
            const auto [first, isNew] = ids.emplace(id, rules.back().place.line);
            if (!id.empty() && !isNew) {
                reading.add(*item->find("id"),
                            Message::of("rule id '{}' is taken by the rule in line {}",
                                        shortened(id), first->second));
            }
        }
    }
    if (!reading.problems.empty()) {
        std::ranges::stable_sort(reading.problems, {}, &model::Problem::place);
        return model::failure(std::move(reading.problems));
    }
    return rules;
}

} // namespace corbel::analysis::rules
