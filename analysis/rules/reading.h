/// What the readers of rule files share: the file, its problems, and how a text is spelt in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/rules/rule.h"
#include "analysis/rules/words.h"
#include "model/text/node.h"

namespace corbel::analysis::rules {

using model::text::Member;
using model::text::Node;
using model::text::NodePtr;

struct Reading {
    std::string file;
    model::Problems problems;

    model::Place placeOf(const Node& node) const { return {file, node.line, node.column}; }
    void add(const Node& node, model::Message message);
    void add(const Member& member, model::Message message);
    /// A key that means nothing here, with what would.
    void addUnknown(const Member& member, const std::vector<std::string_view>& known);
};

/// What stands there: 'text', a list, a map, nothing.
model::Message found(const Node& node);

/// The text, short enough for a message: `longest` bytes at most.
std::string shortened(std::string_view text, std::size_t longest = 60);

/// `; did you mean 'kind'?`, or `; accepted are kind, id, ...`.
model::Message cure(std::string_view word, const std::vector<std::string_view>& known);

std::string listed(const std::vector<std::string_view>& names);

/// Names of the kinds in a set, as `FieldSpec::kinds` has it.
std::vector<std::string_view> kindNames(bool ofRelations, std::uint32_t kinds);

/// The scalars of a scalar or of a list of scalars; nothing for anything else.
std::vector<const Node*> scalarsOf(const Node& node);

bool isStatedOrMissing(const Node& node);

/// `>=`, `<` and so on.
std::optional<Test::Sort> signNamed(std::string_view sign);

/// What is asked of a value of this key: one test for a scalar, several for a list. Fails with the
/// problem when it is none; `path` is the spelling for messages.
model::Result<std::vector<Test>> readTests(const Node& node, const model::FieldSpec& spec,
                                           const std::string& path, const std::string& file);

} // namespace corbel::analysis::rules
