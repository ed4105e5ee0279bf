#include "analysis/rules/reading.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/field_check.h"
#include "model/text/utf8.h"
#include "model/text/yaml.h"

namespace corbel::analysis::rules {

using model::FieldType;
using model::Message;

void Reading::add(const Node& node, Message message)
{
    problems.push_back({placeOf(node), std::move(message)});
}

void Reading::add(const Member& member, Message message)
{
    problems.push_back({{file, member.line, member.column}, std::move(message)});
}

void Reading::addUnknown(const Member& member, const std::vector<std::string_view>& known)
{
    add(member, Message::of("unknown key '{}'{}", shortened(member.key), cure(member.key, known)));
}

std::string shortened(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest) {
        return std::string(text);
    }
    // Not within a character.
    const std::string_view head = text.substr(0, longest - 3);
    return fmt::format("{}...", head.substr(0, model::text::findNoUtf8(head)));
}

Message found(const Node& node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        return Message::of("nothing");
    case Node::Kind::Scalar:
        return Message::verbatim(fmt::format("'{}'", shortened(node.scalar)));
    case Node::Kind::Sequence:
        return node.items.empty() ? Message::of("an empty list") : Message::of("a list");
    case Node::Kind::Mapping:
        return Message::of("a map");
    }
    return {};
}

Message cure(std::string_view word, const std::vector<std::string_view>& known)
{
    const std::string_view suggestion = model::text::nearest(word, known);
    return suggestion.empty()
               ? Message::of("; accepted are {}", fmt::format("{}", fmt::join(known, ", ")))
               : Message::of("; did you mean '{}'?", suggestion);
}

std::string listed(const std::vector<std::string_view>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string_view> kindNames(bool ofRelations, std::uint32_t kinds)
{
    std::vector<std::string_view> names;
    const auto gather = [&](const auto& all) {
        for (const auto kind : all) {
            if ((kinds >> static_cast<unsigned>(kind) & 1U) != 0) {
                names.push_back(spelling(kind));
            }
        }
    };
    if (ofRelations) {
        gather(model::relationKinds);
    } else {
        gather(model::elementKinds);
    }
    return names;
}

std::vector<const Node*> scalarsOf(const Node& node)
{
    if (node.isScalar()) {
        return {&node};
    }
    std::vector<const Node*> scalars;
    for (const NodePtr& item : node.items) {
        if (!item->isScalar()) {
            return {};
        }
        scalars.push_back(item.get());
    }
    return scalars;
}

bool isStatedOrMissing(const Node& node)
{
    return node.isScalar() && (node.scalar == "stated" || node.scalar == "missing");
}

namespace {

using Sort = Test::Sort;

struct Sign {
    std::string_view text;
    Sort sort;
};

/// Longer ones first.
constexpr std::array<Sign, 6> signs{{
    {">=", Sort::AtLeast},
    {"<=", Sort::AtMost},
    {"!=", Sort::Unequal},
    {">", Sort::Greater},
    {"<", Sort::Less},
    {"=", Sort::Equal},
}};

enum class Sense { Amount, Text, Word, Flag, Structure };

Sense senseOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::TextList:
        return Sense::Text;
    case FieldType::Choice:
        return Sense::Word;
    case FieldType::Flag:
    case FieldType::FlagOrRecord:
        return Sense::Flag;
    case FieldType::Reference:
    case FieldType::References:
    case FieldType::Shares:
    case FieldType::TextMap:
    case FieldType::Durations:
    case FieldType::Record:
    case FieldType::RecordList:
        return Sense::Structure;
    default:
        return Sense::Amount;
    }
}

Message acceptedTests(const model::FieldSpec& spec)
{
    switch (senseOf(spec.type)) {
    case Sense::Amount:
        return Message::of("{}, if need be after >=, <=, >, <, = or != and in quotes; or stated, "
                           "or missing",
                           accepted(spec));
    case Sense::Text:
        return Message::of("a text or a pattern such as pay-*, at most {} characters; or stated, "
                           "or missing",
                           model::longestName);
    case Sense::Word:
        return Message::of("{}; or stated, or missing", accepted(spec));
    case Sense::Flag:
        return Message::of("true or false; or stated, or missing");
    case Sense::Structure:
        break;
    }
    return Message::of("stated or missing");
}

std::optional<Test> testOf(const Node& node, const model::FieldSpec& spec)
{
    if (!node.isScalar() || node.tagged) {
        return std::nullopt;
    }
    std::string_view text = node.scalar;
    if (isStatedOrMissing(node)) {
        return Test{text == "stated" ? Sort::Stated : Sort::Missing, {}};
    }
    const Sense sense = senseOf(spec.type);
    Test test{Sort::Equal, {}};
    for (const Sign& sign : signs) {
        if (text.starts_with(sign.text)) {
            test.sort = sign.sort;
            text.remove_prefix(sign.text.size());
            text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
            break;
        }
    }
    if (sense != Sense::Amount && test.sort != Sort::Equal && test.sort != Sort::Unequal) {
        return std::nullopt;
    }
    switch (sense) {
    case Sense::Text:
        if (text.empty() || !model::textProblem(text, model::longestName).empty()) {
            return std::nullopt;
        }
        test.wanted = text;
        return test;
    case Sense::Flag:
        if (text != "true" && text != "false") {
            return std::nullopt;
        }
        test.wanted = model::Value(text == "true");
        return test;
    case Sense::Structure:
        return std::nullopt;
    default:
        break;
    }
    auto value = model::text::readValue(text, spec);
    if (!value) {
        return std::nullopt;
    }
    test.wanted = *std::move(value);
    return test;
}

} // namespace

std::optional<Test::Sort> signNamed(std::string_view text)
{
    const auto* const sign = std::ranges::find(signs, text, &Sign::text);
    return sign == signs.end() ? std::nullopt : std::optional(sign->sort);
}

model::Result<std::vector<Test>> readTests(const Node& node, const model::FieldSpec& spec,
                                           const std::string& path, const std::string& file)
{
    const auto refused = [&](const Node& at) {
        const model::Place place{file, at.line, at.column};
        if (at.tagged) {
            return model::failure(place, Message::of("'{}': a text that begins with ! has to stand "
                                                     "in quotes, such as \"!= x\"",
                                                     path));
        }
        return model::failure(
            place, Message::of("'{}' is {}; accepted is {}", path, found(at), acceptedTests(spec)));
    };
    if (!node.isSequence()) {
        auto test = testOf(node, spec);
        return test ? model::Result<std::vector<Test>>({*std::move(test)}) : refused(node);
    }
    if (node.items.empty()) {
        return model::failure({file, node.line, node.column},
                              Message::of("'{}' is an empty list, which nothing matches", path));
    }
    std::vector<Test> tests;
    model::Problems problems;
    for (const NodePtr& item : node.items) {
        if (auto test = testOf(*item, spec)) {
            tests.push_back(*std::move(test));
        } else {
            std::ranges::move(refused(*item).value(), std::back_inserter(problems));
        }
    }
    if (!problems.empty()) {
        return model::failure(std::move(problems));
    }
    return tests;
}

} // namespace corbel::analysis::rules
