#include "model/exchange/graph_writers.h"

#include <fmt/format.h>

namespace corbel::model::exchange {

namespace {

/// Walks the elements as they nest, in document order.
class Tree {
public:
    explicit Tree(const Model& model) : m_model(model), m_children(childrenByIndex(model)) {}

    const std::vector<std::size_t>& top() const { return m_children.back(); }
    const std::vector<std::size_t>& childrenOf(std::size_t index) const
    {
        return m_children[index];
    }
    bool isContainer(std::size_t index) const { return !m_children[index].empty(); }
    bool isContainer(const ElementId& id) const
    {
        return isContainer(*m_model.elements.indexOf(id.value));
    }
    /// The first box inside that holds no others, where DOT can attach a line.
    std::size_t leafOf(std::size_t index) const
    {
        while (isContainer(index)) {
            index = m_children[index].front();
        }
        return index;
    }

private:
    const Model& m_model;
    std::vector<std::vector<std::size_t>> m_children;
};

std::string lineLabel(const Relation& relation)
{
    const std::string_view name = textOf(relation.fields, Key::Name);
    return std::string(name.empty() ? spelling(relation.kind) : name);
}

std::string dotText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out + '"';
}

std::string_view dotShape(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Store:
        return "cylinder";
    case ElementKind::Stream:
        return "cds";
    case ElementKind::Actor:
    case ElementKind::Team:
        return "ellipse";
    case ElementKind::Gateway:
        return "hexagon";
    default:
        return "box";
    }
}

class DotWriter {
public:
    explicit DotWriter(const Model& model) : m_model(model), m_tree(model) {}

    std::string write()
    {
        m_out = fmt::format("digraph {} {{\n  compound=true;\n  rankdir=TB;\n"
                            "  node [fontname=\"sans-serif\", shape=box];\n"
                            "  edge [fontname=\"sans-serif\", fontsize=10];\n",
                            dotText(m_model.name));
        for (const std::size_t index : m_tree.top()) {
            writeElement(index, 1);
        }
        for (const Relation& relation : m_model.relations) {
            writeRelation(relation);
        }
        return m_out + "}\n";
    }

private:
    void writeElement(std::size_t index, std::size_t depth)
    {
        const Element& element = m_model.elements[index];
        const std::string indent(2 * depth, ' ');
        const std::string label = dotText(displayName(element));
        if (!m_tree.isContainer(index)) {
            m_out += fmt::format("{}{} [label={}, shape={}];\n", indent, dotText(element.id.value),
                                 label, dotShape(element.kind));
            return;
        }
        m_out += fmt::format("{}subgraph {} {{\n{}  label={};\n", indent, cluster(element.id),
                             indent, label);
        for (const std::size_t child : m_tree.childrenOf(index)) {
            writeElement(child, depth + 1);
        }
        m_out += indent + "}\n";
    }

    void writeRelation(const Relation& relation)
    {
        std::string attributes = fmt::format("label={}", dotText(lineLabel(relation)));
        if (!isHard(relation)) {
            attributes += ", style=dashed";
        }
        // A line to a container is drawn to a box inside it and cut off at its border.
        if (m_tree.isContainer(relation.from)) {
            attributes += ", ltail=" + cluster(relation.from);
        }
        if (m_tree.isContainer(relation.to)) {
            attributes += ", lhead=" + cluster(relation.to);
        }
        m_out +=
            fmt::format("  {} -> {} [{}];\n", end(relation.from), end(relation.to), attributes);
    }

    static std::string cluster(const ElementId& id) { return dotText("cluster_" + id.value); }

    std::string end(const ElementId& id) const
    {
        const std::size_t leaf = m_tree.leafOf(*m_model.elements.indexOf(id.value));
        return dotText(m_model.elements[leaf].id.value);
    }

    const Model& m_model;
    Tree m_tree;
    std::string m_out;
};

/// Mermaid takes entities in quoted text; everything that could end the quote or begin markup
/// becomes one.
std::string mermaidText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (std::string_view("\"<>&#;`|\\{}[]()").find(c) != std::string_view::npos) {
            out += fmt::format("#{};", static_cast<int>(c));
        } else {
            out += c == '\n' ? ' ' : c;
        }
    }
    return out + '"';
}

class MermaidWriter {
public:
    explicit MermaidWriter(const Model& model) : m_model(model), m_tree(model) {}

    std::string write()
    {
        m_out = "flowchart TB\n";
        for (const std::size_t index : m_tree.top()) {
            writeElement(index, 1);
        }
        for (const Relation& relation : m_model.relations) {
            m_out += fmt::format("  {} {}|{}| {}\n", node(relation.from),
                                 isHard(relation) ? "-->" : "-.->",
                                 mermaidText(lineLabel(relation)), node(relation.to));
        }
        return m_out;
    }

private:
    void writeElement(std::size_t index, std::size_t depth)
    {
        const Element& element = m_model.elements[index];
        const std::string indent(2 * depth, ' ');
        const std::string label = mermaidText(displayName(element));
        if (!m_tree.isContainer(index)) {
            const auto [open, close] = brackets(element.kind);
            m_out += fmt::format("{}{}{}{}{}\n", indent, node(element.id), open, label, close);
            return;
        }
        m_out += fmt::format("{}subgraph {}[{}]\n", indent, node(element.id), label);
        for (const std::size_t child : m_tree.childrenOf(index)) {
            writeElement(child, depth + 1);
        }
        m_out += indent + "end\n";
    }

    static std::pair<std::string_view, std::string_view> brackets(ElementKind kind)
    {
        switch (kind) {
        case ElementKind::Store:
            return {"[(", ")]"};
        case ElementKind::Stream:
            return {"[[", "]]"};
        case ElementKind::Actor:
        case ElementKind::Team:
            return {"([", "])"};
        case ElementKind::Gateway:
            return {"{{", "}}"};
        default:
            return {"[", "]"};
        }
    }

    /// Numbered, because words such as `end` and signs such as `.` have a meaning in Mermaid.
    std::string node(const ElementId& id) const
    {
        return fmt::format("n{}", *m_model.elements.indexOf(id.value));
    }

    const Model& m_model;
    Tree m_tree;
    std::string m_out;
};

} // namespace

std::string toDot(const Model& model)
{
    return DotWriter(model).write();
}

std::string toMermaid(const Model& model)
{
    return MermaidWriter(model).write();
}

} // namespace corbel::model::exchange
