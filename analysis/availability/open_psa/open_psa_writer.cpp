#include "analysis/availability/open_psa/open_psa_writer.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/availability/open_psa/open_psa_names.h"
#include "model/text/markup.h"

namespace corbel::analysis::availability {

using namespace open_psa;

namespace {

constexpr std::size_t deepestNesting = 24; ///< Of formulas; what is deeper gets a gate of its own.

/// As the format writes a gate: some ways of writing one say the same as others.
enum class Form : std::uint8_t { True, False, Input, And, Or, Not, Xor, AtLeast };

Form formOf(const FaultNode& node)
{
    const std::size_t count = node.inputs.size();
    switch (node.kind) {
    case NodeKind::Not:
        return Form::Not;
    case NodeKind::And:
        return count == 0 ? Form::True : count == 1 ? Form::Input : Form::And;
    case NodeKind::Or:
        return count == 0 ? Form::False : count == 1 ? Form::Input : Form::Or;
    case NodeKind::Xor:
        return count == 0 ? Form::False : count == 1 ? Form::Input : Form::Xor;
    case NodeKind::AtLeast:
        if (node.least == 0) {
            return Form::True;
        }
        return node.least > count    ? Form::False
               : count == 1          ? Form::Input
               : node.least == count ? Form::And
               : node.least == 1     ? Form::Or
                                     : Form::AtLeast;
    default:
        return node.value ? Form::True : Form::False; // Constants.
    }
}

bool isGate(const FaultNode& node)
{
    return node.kind != NodeKind::Event && node.kind != NodeKind::Constant;
}

class Writer {
public:
    Writer(const FaultTree& tree, std::span<const std::uint32_t> undecided)
        : m_tree(tree),
          m_undecided(undecided),
          m_uses(tree.nodes.size()),
          m_names(tree.nodes.size())
    {
    }

    std::string write()
    {
        countUses();
        chooseNamed();
        giveNames();
        m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n";
        UniqueNames names;
        open(2, "define-fault-tree", names.nameFor(m_tree.name), m_tree.name);
        if (!m_topName.empty()) {
            open(4, "define-gate", m_topName, m_topName);
            writeInput(m_tree.top, 6);
            line(4, "</define-gate>");
        }
        for (std::size_t i = m_tree.nodes.size(); i-- > 0;) {
            const FaultNode& node = m_tree.nodes[i];
            if (!m_names[i].empty() && isGate(node)) {
                open(4, "define-gate", m_names[i], node.label.empty() ? m_names[i] : node.label);
                writeFormula(node, 6);
                line(4, "</define-gate>");
            }
        }
        line(2, "</define-fault-tree>");
        writeData();
        return std::move(m_out) + "</opsa-mef>\n";
    }

private:
    void countUses()
    {
        m_uses[m_tree.top] = 1;
        for (std::size_t i = m_tree.nodes.size(); i-- > 0;) {
            if (m_uses[i] > 0 && isGate(m_tree.nodes[i])) {
                for (const NodeIndex input : writtenInputs(m_tree.nodes[i])) {
                    ++m_uses[input];
                }
            }
        }
    }

    /// None of those that a gate has and does not depend on.
    static std::span<const NodeIndex> writtenInputs(const FaultNode& node)
    {
        const Form form = formOf(node);
        return form == Form::True || form == Form::False ? std::span<const NodeIndex>()
                                                         : std::span(node.inputs);
    }

    /// Which gates stand by themselves: those with labels, those that several take, the deep ones.
    void chooseNamed()
    {
        m_isNamed.assign(m_tree.nodes.size(), false);
        std::vector<std::size_t> heights(m_tree.nodes.size());
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
            const FaultNode& node = m_tree.nodes[i];
            if (!isGate(node) || m_uses[i] == 0) {
                continue;
            }
            std::size_t height = 1;
            for (const NodeIndex input : writtenInputs(node)) {
                height = std::max(height, heights[input] + 1);
            }
            for (std::size_t n = node.inputs.size(); node.kind == NodeKind::Xor && n > 2; n /= 2) {
                ++height;
            }
            m_isNamed[i] =
                i == m_tree.top || !node.label.empty() || m_uses[i] > 1 || height > deepestNesting;
            heights[i] = m_isNamed[i] ? 0 : height;
        }
    }

    void giveNames()
    {
        UniqueNames names;
        m_eventNames.resize(m_tree.events.size());
        std::vector<bool> isUsed(m_tree.events.size());
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
            if (m_uses[i] > 0 && m_tree.nodes[i].kind == NodeKind::Event) {
                isUsed[m_tree.nodes[i].event] = true;
            }
        }
        for (std::size_t i = 0; i < m_tree.events.size(); ++i) {
            if (isUsed[i]) {
                m_eventNames[i] = names.nameFor(m_tree.events[i].id);
            }
        }
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
            const FaultNode& node = m_tree.nodes[i];
            const bool isHouse =
                m_uses[i] > 0 && node.kind == NodeKind::Constant && !node.label.empty();
            if (isHouse || (m_isNamed[i] && !node.label.empty())) {
                m_names[i] = names.nameFor(node.label);
            }
        }
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) { // After those that have a choice.
            if (m_isNamed[i] && m_tree.nodes[i].label.empty()) {
                m_names[i] = names.nameFor(i == m_tree.top ? "top" : "gate");
            }
        }
        if (!isGate(m_tree.nodes[m_tree.top])) {
            m_topName = names.nameFor("top");
        }
    }

    void line(std::size_t indent, std::string_view text)
    {
        m_out.append(indent, ' ');
        m_out += text;
        m_out += '\n';
    }

    void open(std::size_t indent, std::string_view element, const std::string& name,
              const std::string& original)
    {
        line(indent, fmt::format("<{} name=\"{}\">", element, name));
        if (name != original) {
            line(indent + 2,
                 fmt::format("<attributes><attribute name=\"{}\" value=\"{}\"/></attributes>",
                             originalName, model::text::escapedMarkup(encodedName(original))));
        }
    }

    /// As deep as `deepestNesting`.
    void writeInput(NodeIndex index, std::size_t indent) // NOLINT(misc-no-recursion)
    {
        const FaultNode& node = m_tree.nodes[index];
        if (node.kind == NodeKind::Event) {
            line(indent, fmt::format("<basic-event name=\"{}\"/>", m_eventNames[node.event]));
        } else if (!m_names[index].empty()) {
            line(indent, fmt::format("<{} name=\"{}\"/>", isGate(node) ? "gate" : "house-event",
                                     m_names[index]));
        } else {
            writeFormula(node, indent);
        }
    }

    void writeFormula(const FaultNode& node, std::size_t indent) // NOLINT(misc-no-recursion)
    {
        switch (formOf(node)) {
        case Form::True:
            line(indent, "<constant value=\"true\"/>");
            break;
        case Form::False:
            line(indent, "<constant value=\"false\"/>");
            break;
        case Form::Input:
            writeInput(node.inputs.front(), indent);
            break;
        case Form::And:
            writeInputs("and", "and", node.inputs, indent);
            break;
        case Form::Or:
            writeInputs("or", "or", node.inputs, indent);
            break;
        case Form::Not:
            writeInputs("not", "not", node.inputs, indent);
            break;
        case Form::Xor:
            writeXor(node.inputs, indent);
            break;
        case Form::AtLeast:
            writeInputs(fmt::format("atleast min=\"{}\"", node.least), "atleast", node.inputs,
                        indent);
        }
    }

    void writeInputs(std::string_view begin, std::string_view end, // NOLINT(misc-no-recursion)
                     std::span<const NodeIndex> inputs, std::size_t indent)
    {
        line(indent, fmt::format("<{}>", begin));
        for (const NodeIndex input : inputs) {
            writeInput(input, indent + 2);
        }
        line(indent, fmt::format("</{}>", end));
    }

    /// Of two each, as evenly as can be: other tools know no Xor of three.
    void writeXor(std::span<const NodeIndex> inputs,
                  std::size_t indent) // NOLINT(misc-no-recursion)
    {
        if (inputs.size() == 1) {
            writeInput(inputs.front(), indent);
            return;
        }
        line(indent, "<xor>");
        writeXor(inputs.first(inputs.size() - inputs.size() / 2), indent + 2);
        writeXor(inputs.last(inputs.size() / 2), indent + 2);
        line(indent, "</xor>");
    }

    void writeData()
    {
        line(2, "<model-data>");
        for (std::size_t i = 0; i < m_tree.events.size(); ++i) {
            if (!m_eventNames[i].empty()) {
                open(4, "define-basic-event", m_eventNames[i], m_tree.events[i].id);
                if (!std::ranges::binary_search(m_undecided, i)) {
                    line(6, fmt::format("<float value=\"{}\"/>", m_tree.events[i].probability));
                }
                line(4, "</define-basic-event>");
            }
        }
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
            const FaultNode& node = m_tree.nodes[i];
            if (!isGate(node) && !m_names[i].empty()) {
                open(4, "define-house-event", m_names[i], node.label);
                line(6, node.value ? "<constant value=\"true\"/>" : "<constant value=\"false\"/>");
                line(4, "</define-house-event>");
            }
        }
        line(2, "</model-data>");
    }

    const FaultTree& m_tree;
    std::span<const std::uint32_t> m_undecided;
    std::vector<std::size_t> m_uses;       ///< By node, of what is written.
    std::vector<bool> m_isNamed;           ///< By node, of gates.
    std::vector<std::string> m_names;      ///< By node; empty for what stands within others.
    std::vector<std::string> m_eventNames; ///< By event; empty for what nothing needs.
    std::string m_topName;                 ///< Of a gate above a top that is none.
    std::string m_out;
};

} // namespace

std::string writeOpenPsa(const FaultTree& tree, std::span<const std::uint32_t> undecided)
{
    return Writer(tree, undecided).write();
}

} // namespace corbel::analysis::availability
