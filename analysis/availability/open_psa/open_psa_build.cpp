#include "analysis/availability/open_psa/open_psa_build.h"

#include <string_view>

#include "analysis/availability/fault_tree/dependency_order.h"
#include "analysis/availability/open_psa/open_psa_names.h"

namespace corbel::analysis::availability::open_psa {

namespace {

constexpr NodeIndex noNode = 0xFFFFFFFF;

/// What of `attributes` our own writer wrote: the text that a name stands for.
std::optional<std::string> writtenName(pugi::xml_node element)
{
    for (const pugi::xml_node attribute : element.child("attributes").children("attribute")) {
        if (attribute.attribute("name").value() == std::string_view(originalName)) {
            return decodedName(attribute.attribute("value").value());
        }
    }
    return std::nullopt;
}

class TreeBuilder {
public:
    TreeBuilder(const Scope& scope, const Formulas& formulas, Complaints& complaints)
        : m_scope(scope),
          m_formulas(formulas),
          m_complaints(complaints),
          m_nodeOf(scope.definitions().size(), noNode),
          m_nodeOfTerm(formulas.terms.size(), noNode)
    {
    }

    OpenPsaTree build(const std::vector<std::optional<double>>& numbers, DefinitionIndex top)
    {
        const DefinitionIndex roots[] = {top};
        for (const DefinitionIndex gate : orderByDependency(m_formulas.gatesUsed, roots).order) {
            const TermIndex term = m_formulas.ofGate[gate];
            NodeIndex node = emit(term);
            // What is a gate by its name alone, and not by its formula.
            const NodeKind kind = m_formulas.terms[term].kind;
            if (kind == NodeKind::Event || kind == NodeKind::Constant) {
                node = add({NodeKind::And, false, 0, 0, {node}, {}});
            }
            m_tree.nodes[node].label = idOf(gate);
            m_nodeOf[gate] = node;
        }
        m_tree.top = m_nodeOf[top];
        nameTree(top);
        return withEvents(numbers);
    }

private:
    /// As the writer named it, else by its name in the file.
    std::string idOf(DefinitionIndex index) const
    {
        return writtenName(m_scope[index].element).value_or(m_scope.fullName(index));
    }

    NodeIndex add(FaultNode node)
    {
        m_tree.nodes.push_back(std::move(node));
        return static_cast<NodeIndex>(m_tree.nodes.size() - 1);
    }

    /// As deep as XML may nest. An event is one node; until `withEvents` it is named by its
    /// definition.
    NodeIndex emit(TermIndex index) // NOLINT(misc-no-recursion)
    {
        const Term& term = m_formulas.terms[index];
        NodeIndex& node = m_nodeOfTerm[index];
        if (term.kind == NodeKind::Event) {
            return reference(term.reference);
        }
        if (term.kind == NodeKind::Constant) {
            std::optional<NodeIndex>& shared = term.value ? m_true : m_false;
            if (!shared) {
                shared = add({NodeKind::Constant, term.value, 0, 0, {}, {}});
            }
            return *shared;
        }
        if (node == noNode) {
            FaultNode made{term.kind, false, 0, term.least, {}, {}};
            for (const TermIndex input : term.inputs) {
                made.inputs.push_back(emit(input));
            }
            node = add(std::move(made));
        }
        return node;
    }

    NodeIndex reference(DefinitionIndex index)
    {
        NodeIndex& node = m_nodeOf[index];
        if (node == noNode) {
            const Definition& definition = m_scope[index];
            node = definition.kind == DefinitionKind::HouseEvent
                       ? add({NodeKind::Constant,
                              constantValue(definition.element.child("constant"), m_complaints),
                              0,
                              0,
                              {},
                              idOf(index)})
                       : add({NodeKind::Event, false, index, 0, {}, {}});
        }
        return node;
    }

    void nameTree(DefinitionIndex top)
    {
        pugi::xml_node element = m_scope[top].element;
        while (std::string_view(element.name()) != "define-fault-tree") {
            element = element.parent();
        }
        m_tree.name = writtenName(element).value_or(element.attribute("name").value());
    }

    OpenPsaTree withEvents(const std::vector<std::optional<double>>& numbers)
    {
        OpenPsaTree result;
        std::vector<std::uint32_t> eventOf(m_scope.definitions().size());
        for (DefinitionIndex i = 0; i < m_scope.definitions().size(); ++i) {
            if (m_scope[i].kind == DefinitionKind::BasicEvent && m_nodeOf[i] != noNode) {
                eventOf[i] = static_cast<std::uint32_t>(m_tree.events.size());
                if (!numbers[i]) {
                    result.undecided.push_back(eventOf[i]);
                }
                m_tree.events.push_back({idOf(i), numbers[i].value_or(0)});
                m_tree.nodes[m_nodeOf[i]].event = eventOf[i];
            }
        }
        result.tree = std::move(m_tree);
        return result;
    }

    const Scope& m_scope;
    const Formulas& m_formulas;
    Complaints& m_complaints;
    FaultTree m_tree;
    std::vector<NodeIndex> m_nodeOf;     ///< By definition.
    std::vector<NodeIndex> m_nodeOfTerm; ///< By term.
    std::optional<NodeIndex> m_true;
    std::optional<NodeIndex> m_false;
};

} // namespace

OpenPsaTree buildTree(const Scope& scope, const Formulas& formulas,
                      const std::vector<std::optional<double>>& numbers, DefinitionIndex top,
                      Complaints& complaints)
{
    return TreeBuilder(scope, formulas, complaints).build(numbers, top);
}

} // namespace corbel::analysis::availability::open_psa
