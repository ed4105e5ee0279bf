/// The words of rule files that are not keys of the model: one table for reader, schema and the
/// messages that suggest them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "analysis/rules/rule.h"

namespace corbel::analysis::rules {

struct Word {
    std::string_view name;
    std::string_view description; ///< One sentence, English, for the JSON Schema.
};

/// Of selectors. The keys of the model stand beside them.
std::span<const Word> elementWords();
std::span<const Word> relationWords();
/// Of a rule.
std::span<const Word> ruleWords();

struct LinkWord {
    std::string_view name;
    Link link;
    std::string_view description;
};

/// The links that have a word of their own (`Link::Named` goes by the keys of the model).
std::span<const LinkWord> linkWords();
std::optional<Link> linkNamed(std::string_view name);

struct BoundaryWord {
    std::string_view name;
    Boundary boundary;
};

std::span<const BoundaryWord> boundaryWords();
std::optional<Boundary> boundaryNamed(std::string_view name);
/// The words for these boundaries, in their order.
std::vector<std::string_view> boundaryNames(std::span<const Boundary> wanted);

/// Whether the link leads to relations rather than elements.
bool leadsToRelations(Link link);

/// Flags whose absence says no: they mark an exception.
bool isMark(model::Key key);

} // namespace corbel::analysis::rules
