#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "model/text/node.h"
#include "model/text/yaml_gate.h"

namespace corbel::model::text {

namespace {

/// Bounds the recursion in a tree's destructor, whatever the caller asks for.
constexpr std::size_t deepestTree = 1000;

constexpr std::string_view mergeKey = "<<";

using MutableNode = std::shared_ptr<Node>;

/// A subtree with what it weighs once its aliases are written out.
struct Subtree {
    NodePtr node;
    std::size_t nodes = 1;
    std::size_t height = 0; ///< Collections from here to the deepest leaf.
};

/// A collection whose end has not been read yet.
struct Frame {
    MutableNode node;
    std::string anchor;
    std::size_t nodes = 1;
    std::size_t height = 1;
    std::optional<Member> key;        ///< Of a mapping, waiting for its value.
    std::optional<std::size_t> merge; ///< Index of the `<<` member.
    bool isMergeKey = false;          ///< The waiting key is `<<`.
};

Place placeAt(const std::string& file, const Node& node)
{
    return {file, node.line, node.column};
}

std::string_view textOf(const yaml_char_t* text)
{
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

bool spellsNull(std::string_view text)
{
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// The places where members stand, ordered by key, so that equal keys are neighbours.
std::vector<std::size_t> orderByKey(const std::vector<Member>& members)
{
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::pair(std::string_view(members[a].key), a) <
               std::pair(std::string_view(members[b].key), b);
    });
    return order;
}

/// The first member, as written, whose key stood before, with the member that had it.
std::optional<std::pair<std::size_t, std::size_t>> firstRepeated(const std::vector<Member>& members)
{
    std::optional<std::pair<std::size_t, std::size_t>> found;
    const auto note = [&](std::size_t earlier, std::size_t later) {
        if (!found || later < found->second) {
            found = std::pair(earlier, later);
        }
    };
    if (members.size() <= 12) {
        for (std::size_t later = 1; later < members.size(); ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (members[earlier].key == members[later].key) {
                    note(earlier, later);
                }
            }
        }
        return found;
    }
    const std::vector<std::size_t> order = orderByKey(members);
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (members[order[i - 1]].key == members[order[i]].key) {
            note(order[i - 1], order[i]);
        }
    }
    return found;
}

/// Puts the members of the mappings that `<<` names in its place; own keys win over merged ones,
/// and earlier mappings over later ones.
void mergeMembers(std::vector<Member>& members, std::size_t mergeIndex)
{
    std::set<std::string_view> taken;
    for (const Member& member : members) {
        taken.insert(member.key);
    }
    std::vector<Member> merged;
    const auto add = [&](const Node& source) {
        for (const Member& member : source.members) {
            if (taken.insert(member.key).second) {
                merged.push_back(member);
            }
        }
    };
    const NodePtr source = members[mergeIndex].value;
    if (source->isMapping()) {
        add(*source);
    }
    for (const NodePtr& item : source->items) {
        add(*item);
    }
    const auto at = members.begin() + static_cast<std::ptrdiff_t>(mergeIndex);
    members.insert(members.erase(at), std::make_move_iterator(merged.begin()),
                   std::make_move_iterator(merged.end()));
}

bool isMergeable(const Node& node)
{
    return node.isMapping() ||
           (node.isSequence() &&
            std::ranges::all_of(node.items, [](auto& item) { return item->isMapping(); }));
}

/// Builds the trees from events with a stack of its own, so that depth costs no program stack.
class Builder {
public:
    Builder(std::string_view text, const std::string& file, const Limits& limits)
        : m_scanner(text),
          m_text(text),
          m_file(file),
          m_limits(limits)
    {
        m_limits.depth = std::min(limits.depth, deepestTree);
    }

    Result<std::vector<NodePtr>> run()
    {
        for (bool atEnd = false; !atEnd;) {
            yaml_event_t event;
            if (yaml_parser_parse(m_scanner.get(), &event) == 0) {
                return failure(Problems{syntaxProblem(*m_scanner.get(), m_text, m_file)});
            }
            atEnd = event.type == YAML_STREAM_END_EVENT;
            handle(event);
            yaml_event_delete(&event);
            if (m_problem) {
                return failure(Problems{std::move(*m_problem)});
            }
        }
        if (m_documents.empty()) {
            return failure({m_file, 0, 0},
                           Message::of("holds nothing but comments; expected YAML text"));
        }
        return std::move(m_documents);
    }

private:
    void handle(const yaml_event_t& event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT:
            m_anchors.clear();
            break;
        case YAML_SCALAR_EVENT:
            scalar(event);
            break;
        case YAML_ALIAS_EVENT:
            alias(event);
            break;
        case YAML_SEQUENCE_START_EVENT:
            open(event, Node::Kind::Sequence, textOf(event.data.sequence_start.anchor));
            break;
        case YAML_MAPPING_START_EVENT:
            open(event, Node::Kind::Mapping, textOf(event.data.mapping_start.anchor));
            break;
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            close();
            break;
        default:
            break;
        }
    }

    void fail(Place place, Message message)
    {
        if (!m_problem) {
            m_problem = Problem{std::move(place), std::move(message)};
        }
    }

    MutableNode makeNode(const yaml_event_t& event, Node::Kind kind) const
    {
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->line = static_cast<int>(event.start_mark.line) + 1;
        node->column = static_cast<int>(event.start_mark.column) + 1;
        return node;
    }

    bool awaitsKey() const
    {
        return !m_stack.empty() && m_stack.back().node->isMapping() && !m_stack.back().key;
    }

    void scalar(const yaml_event_t& event)
    {
        const auto& data = event.data.scalar;
        const std::string_view tag = textOf(data.tag);
        const MutableNode node = makeNode(event, Node::Kind::Scalar);
        node->scalar.assign(reinterpret_cast<const char*>(data.value), data.length);
        node->plain = data.style == YAML_PLAIN_SCALAR_STYLE && tag != YAML_STR_TAG && tag != "!";
        node->tagged = tag.starts_with('!');
        if (!awaitsKey() && node->plain && spellsNull(node->scalar)) {
            node->kind = Node::Kind::Null;
        }
        if (const std::string_view anchor = textOf(data.anchor); mayAnchor(*node, anchor)) {
            m_anchors[std::string(anchor)] = {node, 1, 0};
        }
        if (awaitsKey() && node->plain && node->scalar == mergeKey) {
            openMerge(*node);
        }
        place({node, 1, 0});
    }

    void openMerge(const Node& key)
    {
        Frame& frame = m_stack.back();
        if (!m_limits.aliases) {
            fail(placeAt(m_file, key),
                 Message::of(
                     "the merge key '<<' is not accepted here; write the keys out, or quote it"));
        }
        frame.isMergeKey = true;
    }

    bool mayAnchor(const Node& node, std::string_view anchor)
    {
        if (!anchor.empty() && !m_limits.aliases) {
            fail(placeAt(m_file, node),
                 Message::of("the anchor '&{}' is not accepted here; write the value out wherever "
                             "it is needed",
                             anchor));
        }
        return !anchor.empty();
    }

    void alias(const yaml_event_t& event)
    {
        const std::string name(textOf(event.data.alias.anchor));
        const Place place{m_file, static_cast<int>(event.start_mark.line) + 1,
                          static_cast<int>(event.start_mark.column) + 1};
        if (!m_limits.aliases) {
            fail(place,
                 Message::of("the alias '*{}' is not accepted here; write the value out", name));
            return;
        }
        const bool isOpen =
            std::ranges::any_of(m_stack, [&](const Frame& frame) { return frame.anchor == name; });
        const auto it = m_anchors.find(name);
        if (isOpen) {
            fail(place, Message::of("the alias '*{}' stands inside the value it repeats", name));
        } else if (it == m_anchors.end()) {
            fail(place, Message::of("the alias '*{0}' has no anchor '&{0}' before it", name));
        } else if (m_stack.size() + it->second.height > m_limits.depth) {
            failDepth(place);
        } else {
            m_total += it->second.nodes - 1;
            this->place(it->second, place);
        }
    }

    void failDepth(Place place)
    {
        fail(std::move(place),
             Message::of("nested deeper than the {} levels that are accepted", m_limits.depth));
    }

    void open(const yaml_event_t& event, Node::Kind kind, std::string_view anchor)
    {
        const MutableNode node = makeNode(event, kind);
        if (awaitsKey()) {
            fail(placeAt(m_file, *node),
                 Message::of("a list or mapping cannot be a key; expected text"));
        } else if (m_stack.size() >= m_limits.depth) {
            failDepth(placeAt(m_file, *node));
        } else {
            Frame frame;
            frame.node = node;
            if (mayAnchor(*node, anchor)) {
                frame.anchor = anchor;
            }
            m_stack.push_back(std::move(frame));
        }
    }

    void close()
    {
        Frame frame = std::move(m_stack.back());
        m_stack.pop_back();
        std::vector<Member>& members = frame.node->members;
        if (const auto repeated = firstRepeated(members)) {
            const Member& later = members[repeated->second];
            const Member& earlier = members[repeated->first];
            fail({m_file, later.line, later.column},
                 Message::of("the key '{}' stands twice in one mapping; the first is at line {}, "
                             "column {}",
                             later.key, earlier.line, earlier.column));
            return;
        }
        if (frame.merge) {
            mergeMembers(members, *frame.merge);
        }
        const Subtree subtree{frame.node, frame.nodes, frame.height};
        if (!frame.anchor.empty()) {
            m_anchors[frame.anchor] = subtree;
        }
        place(subtree);
    }

    void place(const Subtree& subtree) { place(subtree, placeAt(m_file, *subtree.node)); }

    /// Hands a finished subtree to the collection it stands in; `at` is where it was written.
    void place(const Subtree& subtree, const Place& at)
    {
        // A collection's own children have been counted one by one.
        ++m_total;
        if (m_total > m_limits.nodes) {
            fail(at, Message::of("more than the {} values that are accepted, aliases written out",
                                 m_limits.nodes));
            return;
        }
        if (m_stack.empty()) {
            m_documents.push_back(subtree.node);
            return;
        }
        Frame& frame = m_stack.back();
        if (frame.node->isMapping() && !frame.key) {
            if (!subtree.node->isScalar() && !subtree.node->isNull()) {
                fail(at, Message::of("a list or mapping cannot be a key; expected text"));
                return;
            }
            frame.key = Member{subtree.node->scalar, at.line, at.column, nullptr};
            return;
        }
        frame.nodes += subtree.nodes;
        frame.height = std::max(frame.height, subtree.height + 1);
        if (frame.node->isSequence()) {
            frame.node->items.push_back(subtree.node);
            return;
        }
        if (std::exchange(frame.isMergeKey, false)) {
            if (!isMergeable(*subtree.node)) {
                fail(at, Message::of("the merge key '<<' takes a mapping or a list of mappings"));
                return;
            }
            frame.merge = frame.node->members.size();
        }
        frame.key->value = subtree.node;
        frame.node->members.push_back(std::move(*frame.key));
        frame.key.reset();
    }

    YamlScanner m_scanner;
    std::string_view m_text;
    const std::string& m_file;
    Limits m_limits;
    std::vector<Frame> m_stack;
    std::map<std::string, Subtree> m_anchors;
    std::vector<NodePtr> m_documents;
    std::size_t m_total = 0;
    std::optional<Problem> m_problem;
};

} // namespace

Result<std::vector<NodePtr>> parseYaml(std::string_view text, const std::string& file,
                                       const Limits& limits)
{
    const auto admitted = admit(text, file, limits);
    if (!admitted) {
        return failure(admitted.error());
    }
    return Builder(*admitted, file, limits).run();
}

} // namespace corbel::model::text
