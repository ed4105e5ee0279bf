/// A parsed YAML or JSON tree with the place of every value, before it is given a meaning.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace corbel::model::text {

struct Node;
using NodePtr = std::shared_ptr<const Node>;

struct Member {
    std::string key;
    int line = 0;
    int column = 0;
    NodePtr value; ///< Never null.
};

struct Node {
    enum class Kind { Null, Scalar, Sequence, Mapping };

    Kind kind = Kind::Null;
    std::string scalar;  ///< Of a scalar, and the spelling of a null (`~`, `null` or nothing).
    bool plain = false;  ///< A scalar without quotes.
    bool tagged = false; ///< A scalar after a tag of the file's own, such as `!= x`, which says x.
    int line = 0;
    int column = 0;
    std::vector<NodePtr> items;  ///< Of a sequence.
    std::vector<Member> members; ///< Of a mapping, in the order written, keys unique.

    const Node* find(std::string_view key) const;
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isMapping() const { return kind == Kind::Mapping; }
    bool isNull() const { return kind == Kind::Null; }
};

/// The gate that every text input passes before anything is built from it.
struct Limits {
    bool aliases = false; ///< Anchors, aliases and merge keys (`<<`) are resolved; else refused.
    std::size_t bytes = 16U << 20U;
    std::size_t nodes = 1'000'000; ///< After the expansion of aliases.
    std::size_t depth = 64;
};

/// All documents of a YAML stream (JSON is YAML). Errors name line and column; a text that is
/// empty, binary, not UTF-8, too large, too deep, or refers to unknown anchors is refused.
Result<std::vector<NodePtr>> parseYaml(std::string_view text, const std::string& file,
                                       const Limits& limits = {});

/// Whether a person wrote comments into this YAML, which writing it again would drop.
bool hasComments(std::string_view text);

} // namespace corbel::model::text
