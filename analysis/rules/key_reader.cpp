#include <algorithm>

#include <fmt/format.h>

#include "analysis/rules/selector_reader.h"

namespace corbel::analysis::rules {

using model::Message;

namespace {

std::span<const model::FieldSpec> fieldsOf(bool ofRelations)
{
    return ofRelations ? model::relationFields() : model::elementFields();
}

/// Words and keys that may stand in a selector of these kinds.
std::vector<std::string_view> knownWords(bool ofRelations, std::uint32_t kinds)
{
    std::vector<std::string_view> known;
    for (const Word& word : ofRelations ? relationWords() : elementWords()) {
        known.push_back(word.name);
    }
    for (const model::FieldSpec& spec : fieldsOf(ofRelations)) {
        if ((spec.kinds & kinds) != 0 && std::ranges::find(known, spec.name) == known.end()) {
            known.push_back(spec.name);
        }
    }
    return known;
}

bool namesElements(model::FieldType type)
{
    return type == model::FieldType::Reference || type == model::FieldType::References ||
           type == model::FieldType::Shares;
}

/// The scalars of a value, as the file has them.
std::string wantedText(const Node& node)
{
    std::vector<std::string_view> wanted;
    for (const Node* scalar : scalarsOf(node)) {
        wanted.push_back(scalar->scalar);
    }
    return listed(wanted);
}

} // namespace

ConditionId SelectorReader::key(const Member& member, bool ofRelations, std::uint32_t kinds)
{
    std::vector<const model::FieldSpec*> borne;
    std::uint32_t elsewhere = 0;
    for (const model::FieldSpec& spec : fieldsOf(ofRelations)) {
        if (spec.name == member.key) {
            elsewhere |= spec.kinds;
            if ((spec.kinds & kinds) != 0) {
                borne.push_back(&spec);
            }
        }
    }
    if (borne.empty()) {
        const auto others = ofRelations ? elementWords() : relationWords();
        const bool isOfOthers = std::ranges::find(others, member.key, &Word::name) != others.end();
        if (elsewhere == 0 && isOfOthers && ofRelations) {
            m_reading.add(member, Message::of("'{}' is asked of elements; asked here are "
                                              "relations, whose ends stand in from and to",
                                              member.key));
        } else if (elsewhere == 0 && isOfOthers) {
            m_reading.add(member, Message::of("'{}' is asked of relations; asked here are "
                                              "elements, whose relations stand in outgoing and "
                                              "incoming",
                                              member.key));
        } else if (elsewhere == 0) {
            m_reading.addUnknown(member, knownWords(ofRelations, kinds));
        } else {
            m_reading.add(member, Message::of("'{}' is a key of {}; asked here are {}", member.key,
                                              listed(kindNames(ofRelations, elsewhere)),
                                              listed(kindNames(ofRelations, kinds))));
        }
        return add(ofRelations, AllOf{});
    }
    if (borne.size() == 1) {
        const model::FieldSpec& spec = *borne.front();
        return keyIs(*member.value, spec, ofRelations, {spec.kinds, {spec.key}, {}, spec.type, {}},
                     member.key);
    }
    KeyIs asked{member.key, {}, false, {}};
    model::Problems problems;
    for (const model::FieldSpec* spec : borne) {
        if (auto tests = readTests(*member.value, *spec, member.key, m_reading.file)) {
            asked.meanings.push_back({spec->kinds, {spec->key}, {}, spec->type, *std::move(tests)});
        } else if (problems.empty()) {
            problems = std::move(tests.error());
        }
    }
    if (asked.meanings.empty()) {
        std::ranges::move(problems, std::back_inserter(m_reading.problems));
    }
    asked.wanted = wantedText(*member.value);
    return add(ofRelations, std::move(asked));
}

ConditionId SelectorReader::keyIs(const Node& node, const model::FieldSpec& spec, bool ofRelations,
                                  KeyMeaning meaning, const std::string& spelling)
{
    if (namesElements(spec.type) && !isStatedOrMissing(node)) {
        const Selected target = elements(node);
        return add(ofRelations, Linked{Link::Named, spec.key, spelling, target.condition, false});
    }
    if (node.isMapping() && !spec.limits.fields.empty() &&
        spec.type != model::FieldType::RecordList) {
        return nestedKeys(node, spec, ofRelations, meaning, spelling);
    }
    if (node.isMapping() &&
        (spec.type == model::FieldType::TextMap || spec.type == model::FieldType::Durations)) {
        return entries(node, spec, ofRelations, meaning, spelling);
    }
    if (spec.type == model::FieldType::Record && !isStatedOrMissing(node)) {
        // `service-time: "<= 8ms"` is short for its first key, as in a model.
        const model::FieldSpec& first = spec.limits.fields.front();
        meaning.path.push_back(first.key);
        meaning.type = first.type;
        return keyIs(node, first, ofRelations, std::move(meaning),
                     fmt::format("{}.{}", spelling, first.name));
    }
    return tested(node, spec, ofRelations, std::move(meaning), spelling);
}

ConditionId SelectorReader::nestedKeys(const Node& node, const model::FieldSpec& spec,
                                       bool ofRelations, const KeyMeaning& meaning,
                                       const std::string& spelling)
{
    std::vector<ConditionId> parts;
    for (const Member& member : node.members) {
        const model::FieldSpec* nested = model::findField(spec.limits.fields, member.key);
        if (nested == nullptr) {
            std::vector<std::string_view> known;
            for (const model::FieldSpec& candidate : spec.limits.fields) {
                known.push_back(candidate.name);
            }
            m_reading.addUnknown(member, known);
            continue;
        }
        KeyMeaning deeper = meaning;
        deeper.path.push_back(nested->key);
        deeper.type = nested->type;
        parts.push_back(keyIs(*member.value, *nested, ofRelations, std::move(deeper),
                              fmt::format("{}.{}", spelling, member.key)));
    }
    return all(ofRelations, std::move(parts));
}

ConditionId SelectorReader::entries(const Node& node, const model::FieldSpec& spec,
                                    bool ofRelations, const KeyMeaning& meaning,
                                    const std::string& spelling)
{
    std::vector<ConditionId> parts;
    model::FieldSpec value = spec;
    value.type = spec.type == model::FieldType::Durations ? model::FieldType::Duration
                                                          : model::FieldType::Text;
    for (const Member& member : node.members) {
        KeyMeaning deeper = meaning;
        deeper.entry = member.key;
        deeper.type = value.type;
        parts.push_back(tested(*member.value, value, ofRelations, std::move(deeper),
                               fmt::format("{}.{}", spelling, member.key)));
    }
    return all(ofRelations, std::move(parts));
}

ConditionId SelectorReader::tested(const Node& node, const model::FieldSpec& spec, bool ofRelations,
                                   KeyMeaning meaning, const std::string& spelling)
{
    auto tests = readTests(node, spec, spelling, m_reading.file);
    if (!tests) {
        std::ranges::move(tests.error(), std::back_inserter(m_reading.problems));
        return add(ofRelations, AllOf{});
    }
    meaning.tests = *std::move(tests);
    return add(ofRelations, KeyIs{spelling, wantedText(node), false, {std::move(meaning)}});
}

} // namespace corbel::analysis::rules
