#include "analysis/rules/selector_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/rules/comparison_reader.h"
#include "model/field_check.h"

namespace corbel::analysis::rules {

using model::ElementKind;
using model::Message;
using model::RelationKind;

namespace {

std::uint32_t kindsBehind(Link link)
{
    std::uint32_t kinds = 0;
    for (const ElementKind kind : model::elementKinds) {
        const bool fits = link == Link::Team       ? kind == ElementKind::Team
                          : link == Link::RunsOn   ? model::canHost(kind)
                          : link == Link::StandsOn ? model::canHost(kind)
                                                   : true;
        kinds |= fits ? 1U << static_cast<unsigned>(kind) : 0U;
    }
    return kinds;
}

} // namespace

ConditionId SelectorReader::all(bool ofRelations, std::vector<ConditionId> parts)
{
    return parts.size() == 1 ? parts.front() : add(ofRelations, AllOf{std::move(parts)});
}

Selected SelectorReader::elements(const Node& node, std::uint32_t kinds)
{
    return selector(node, false, kinds);
}

Selected SelectorReader::relations(const Node& node, std::uint32_t kinds)
{
    return selector(node, true, kinds);
}

Selected SelectorReader::selector(const Node& node, bool ofRelations, std::uint32_t kinds)
{
    if (!node.isMapping()) {
        if (scalarsOf(node).empty()) {
            m_reading.add(node, Message::of("a selector is {}; accepted is a map such as "
                                            "{kind: {}}, an id, a pattern or a list of them",
                                            found(node),
                                            ofRelations ? spelling(RelationKind::Calls)
                                                        : spelling(ElementKind::Service)));
            return {add(ofRelations, AllOf{}), kinds};
        }
        return {add(ofRelations, IdIs{idPatterns(node, ofRelations)}), kinds};
    }
    std::uint32_t wanted = 0;
    if (const Node* named = node.find("kind")) {
        wanted = kindsIn(*named, ofRelations);
        if (wanted != 0 && (wanted & kinds) == 0) {
            m_reading.add(*named, Message::of("'kind' leaves nothing: asked are only {}",
                                              listed(kindNames(ofRelations, kinds))));
        }
        kinds = (wanted & kinds) != 0 ? wanted & kinds : kinds;
    }
    std::vector<ConditionId> parts;
    for (const Member& member : node.members) {
        parts.push_back(member.key == "kind" ? add(ofRelations, KindIs{wanted})
                                             : word(member, ofRelations, kinds));
    }
    return {all(ofRelations, std::move(parts)), kinds};
}

ConditionId SelectorReader::word(const Member& member, bool ofRelations, std::uint32_t kinds)
{
    const std::string& name = member.key;
    if (name == "id") {
        return add(ofRelations, IdIs{idPatterns(*member.value, ofRelations)});
    }
    if (name == "name") {
        return add(ofRelations, NameIs{patterns(*member.value, name)});
    }
    if (name == "all" || name == "any") {
        return several(member, ofRelations, kinds);
    }
    if (name == "not") {
        return add(ofRelations, Not{selector(*member.value, ofRelations, kinds).condition});
    }
    if (name == "compare") {
        auto compared = readComparison(m_reading, *member.value, ofRelations, kinds);
        return compared ? add(ofRelations, *std::move(compared)) : add(ofRelations, AllOf{});
    }
    // `team: missing` asks for the key, `team: payments` for the team.
    const bool asksForKey = !ofRelations && isStatedOrMissing(*member.value) &&
                            (name == "parent" || name == "team" || name == "runs-on");
    const auto words = ofRelations ? relationWords() : elementWords();
    if (asksForKey || std::ranges::find(words, name, &Word::name) == words.end()) {
        return key(member, ofRelations, kinds);
    }
    return ofRelations ? relationWord(member) : elementWord(member, kinds);
}

ConditionId SelectorReader::elementWord(const Member& member, std::uint32_t kinds)
{
    if (member.key == "layer") {
        const model::FieldSpec& spec =
            *model::findField(ElementKind::Tier, std::string_view("layer"));
        KeyMeaning meaning{spec.kinds, {spec.key}, {}, spec.type, {}};
        const ConditionId condition = tested(*member.value, spec, false, meaning, member.key);
        if (auto* asked = std::get_if<KeyIs>(&m_conditions[condition].what)) {
            asked->ofTier = true;
        }
        return condition;
    }
    if (member.key == "reaches" || member.key == "reached-by") {
        return reaches(member);
    }
    const Link link = *linkNamed(member.key);
    if (link == Link::Owns && (kinds & (1U << static_cast<unsigned>(ElementKind::Team))) == 0) {
        m_reading.add(member, Message::of("'{}' is asked of teams; asked here are {}", member.key,
                                          listed(kindNames(false, kinds))));
    }
    return add(false, linked(link, member));
}

Linked SelectorReader::linked(Link link, const Member& member)
{
    Linked result{link, model::Key::Parent, member.key, 0, false};
    if (leadsToRelations(link)) {
        result.target = relations(*member.value).condition;
        return result;
    }
    const Selected target = elements(*member.value, kindsBehind(link));
    result.target = target.condition;
    result.seesSites = (target.kinds & (1U << static_cast<unsigned>(ElementKind::Site))) != 0;
    return result;
}

ConditionId SelectorReader::relationWord(const Member& member)
{
    if (member.key == "crosses") {
        return crosses(member);
    }
    const ConditionId target = elements(*member.value).condition;
    return add(true, EndIs{member.key == "from", target});
}

ConditionId SelectorReader::crosses(const Member& member)
{
    Crosses crossed;
    std::vector<std::string_view> known;
    for (const BoundaryWord& word : boundaryWords()) {
        known.push_back(word.name);
    }
    const auto scalars = scalarsOf(*member.value);
    if (scalars.empty()) {
        m_reading.add(*member.value, Message::of("'crosses' is {}; accepted are {}",
                                                 found(*member.value), listed(known)));
    }
    for (const Node* scalar : scalars) {
        const auto word = std::ranges::find(boundaryWords(), scalar->scalar, &BoundaryWord::name);
        if (word == boundaryWords().end()) {
            m_reading.add(*scalar, Message::of("'crosses' is {}{}", found(*scalar),
                                               cure(scalar->scalar, known)));
        } else {
            crossed.boundaries.push_back(word->boundary);
        }
    }
    return add(true, std::move(crossed));
}

ConditionId SelectorReader::reaches(const Member& member)
{
    Reaches result{member.key == "reached-by", 0, 0};
    Node target = *member.value;
    const Node* over = target.find("over");
    result.over = over != nullptr ? relations(*over).condition : requests();
    std::erase_if(target.members, [](const Member& one) { return one.key == "over"; });
    result.target = elements(target).condition;
    return add(false, result);
}

ConditionId SelectorReader::requests()
{
    return add(true, KindIs{model::bits({RelationKind::Calls, RelationKind::Reads,
                                         RelationKind::Writes, RelationKind::DependsOn})});
}

ConditionId SelectorReader::several(const Member& member, bool ofRelations, std::uint32_t kinds)
{
    std::vector<ConditionId> parts;
    if (!member.value->isSequence() || member.value->items.empty()) {
        m_reading.add(*member.value, Message::of("'{}' is {}; accepted is a list of selectors",
                                                 member.key, found(*member.value)));
    }
    for (const NodePtr& item : member.value->items) {
        parts.push_back(selector(*item, ofRelations, kinds).condition);
    }
    return member.key == "all" ? all(ofRelations, std::move(parts))
                               : add(ofRelations, AnyOf{std::move(parts)});
}

std::uint32_t SelectorReader::kindsIn(const Node& node, bool ofRelations)
{
    std::uint32_t kinds = 0;
    const auto known = kindNames(ofRelations, ofRelations ? allRelations : allElements);
    const auto scalars = scalarsOf(node);
    if (scalars.empty()) {
        m_reading.add(node,
                      Message::of("'kind' is {}; accepted are {}", found(node), listed(known)));
    }
    for (const Node* scalar : scalars) {
        if (std::ranges::find(known, scalar->scalar) == known.end() || scalar->tagged) {
            m_reading.add(*scalar, Message::of("'kind' is {}{}", found(*scalar),
                                               cure(scalar->scalar, known)));
        } else if (ofRelations) {
            kinds |= 1U << static_cast<unsigned>(*model::relationKind(scalar->scalar));
        } else {
            kinds |= 1U << static_cast<unsigned>(*model::elementKind(scalar->scalar));
        }
    }
    return kinds;
}

std::vector<std::string> SelectorReader::idPatterns(const Node& node, bool ofRelations)
{
    for (const Node* scalar : scalarsOf(node)) {
        // With a letter for what a pattern leaves open, it has to look like an id.
        std::string id = scalar->scalar;
        std::ranges::replace_if(
            id, [](char c) { return c == '*' || c == '?'; }, 'a');
        const bool isPossible =
            ofRelations ? model::isRelationIdentifier(id) : model::isIdentifier(id);
        if (!isPossible && !id.empty() && !scalar->tagged) {
            m_reading.add(*scalar,
                          Message::of("'id' is {}, which no id is like; accepted are a-z "
                                      "0-9 {}, a letter or digit first, and in a pattern "
                                      "* for anything and ? for one character",
                                      found(*scalar),
                                      std::string_view(ofRelations ? ". _ - : #" : ". _ -")));
        }
    }
    return patterns(node, "id");
}

std::vector<std::string> SelectorReader::patterns(const Node& node, std::string_view path)
{
    std::vector<std::string> list;
    const auto scalars = scalarsOf(node);
    if (scalars.empty()) {
        m_reading.add(node, Message::of("'{}' is {}; accepted is a text, a pattern such as pay-* "
                                        "or a list of them",
                                        path, found(node)));
    }
    for (const Node* scalar : scalars) {
        const Message problem = model::textProblem(scalar->scalar, model::longestName);
        if (scalar->tagged || scalar->scalar.empty()) {
            m_reading.add(*scalar, Message::of("'{}' is {}; accepted is a text or a pattern such "
                                               "as pay-*, which begins with no !",
                                               path, found(*scalar)));
        } else if (!problem.empty()) {
            m_reading.add(*scalar, Message::of("'{}' is {}", path, problem));
        }
        list.push_back(scalar->scalar);
    }
    return list;
}

} // namespace corbel::analysis::rules
