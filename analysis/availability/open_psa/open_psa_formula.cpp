#include "analysis/availability/open_psa/open_psa_formula.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace corbel::analysis::availability::open_psa {

using model::Message;

namespace {

enum class Connective : std::uint8_t {
    And,
    Or,
    Not,
    Xor,
    Nand,
    Nor,
    Iff,
    Imply,
    AtLeast,
    Cardinality
};

struct Row {
    std::string_view name;
    Connective connective;
    std::size_t least;
    std::size_t most;
};

constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
constexpr std::array<Row, 10> rows{{{"and", Connective::And, 1, any},
                                    {"or", Connective::Or, 1, any},
                                    {"not", Connective::Not, 1, 1},
                                    {"xor", Connective::Xor, 1, any},
                                    {"nand", Connective::Nand, 1, any},
                                    {"nor", Connective::Nor, 1, any},
                                    {"iff", Connective::Iff, 2, 2},
                                    {"imply", Connective::Imply, 2, 2},
                                    {"atleast", Connective::AtLeast, 1, any},
                                    {"cardinality", Connective::Cardinality, 1, any}}};

std::vector<std::string_view> formulaNames()
{
    std::vector<std::string_view> names;
    std::ranges::transform(rows, std::back_inserter(names), &Row::name);
    names.insert(names.end(), {"constant", "event", "gate", "basic-event", "house-event"});
    return names;
}

bool isReference(std::string_view name)
{
    return name == "event" || name == "gate" || name == "basic-event" || name == "house-event";
}

/// Reads the formulas one by one; a part that was complained about becomes a constant.
class FormulaReader {
public:
    FormulaReader(const Scope& scope, Complaints& complaints, Formulas& formulas)
        : m_scope(scope),
          m_complaints(complaints),
          m_formulas(formulas)
    {
    }

    void readGate(DefinitionIndex index)
    {
        const Definition& gate = m_scope[index];
        m_gate = index;
        std::vector<pugi::xml_node> formulas;
        for (const pugi::xml_node child : model::text::elementsOf(gate.element)) {
            const std::string_view name = child.name();
            if (name != "label" && name != "attributes") {
                formulas.push_back(child);
            }
        }
        if (formulas.size() != 1) {
            m_complaints.add(gate.element,
                             formulas.empty()
                                 ? Message::of("the gate '{}' has no formula", gate.name)
                                 : Message::of("the gate '{}' has {} formulas; a gate has one",
                                               gate.name, formulas.size()));
            return;
        }
        m_formulas.ofGate[index] = read(formulas.front());
    }

private:
    TermIndex add(Term term)
    {
        m_formulas.terms.push_back(std::move(term));
        return static_cast<TermIndex>(m_formulas.terms.size() - 1);
    }

    TermIndex add(NodeKind kind, std::vector<TermIndex> inputs, std::uint32_t least = 0)
    {
        Term term;
        term.kind = kind;
        term.least = least;
        term.inputs = std::move(inputs);
        return add(std::move(term));
    }

    TermIndex constant(bool value)
    {
        Term term;
        term.value = value;
        return add(std::move(term));
    }

    /// As deep as XML may nest.
    TermIndex read(pugi::xml_node element) // NOLINT(misc-no-recursion)
    {
        const std::string_view name = element.name();
        if (isReference(name)) {
            return readReference(element);
        }
        if (name == "constant") {
            return constant(constantValue(element, m_complaints));
        }
        const auto* row = std::ranges::find(rows, name, &Row::name);
        if (row == rows.end()) {
            complainOfElement(element, element.parent().name(), formulaNames(), m_complaints);
            return constant(false);
        }
        std::vector<TermIndex> inputs;
        acceptNoText(element, m_complaints);
        for (const pugi::xml_node child : model::text::elementsOf(element)) {
            inputs.push_back(read(child));
        }
        if (inputs.size() < row->least || inputs.size() > row->most) {
            m_complaints.add(element, row->most == any
                                          ? Message::of("'{}' holds nothing; expected one formula "
                                                        "or more",
                                                        name)
                                          : Message::of("'{}' takes {}, and holds {} formulas",
                                                        name, row->most, inputs.size()));
            return constant(false);
        }
        return combine(element, row->connective, std::move(inputs));
    }

    TermIndex combine(pugi::xml_node element, Connective connective, std::vector<TermIndex> inputs)
    {
        const bool counts =
            connective == Connective::AtLeast || connective == Connective::Cardinality;
        if (!counts) {
            acceptAttributes(element, {}, m_complaints);
        }
        switch (connective) {
        case Connective::And:
            return add(NodeKind::And, std::move(inputs));
        case Connective::Or:
            return add(NodeKind::Or, std::move(inputs));
        case Connective::Not:
            return add(NodeKind::Not, std::move(inputs));
        case Connective::Xor:
            return add(NodeKind::Xor, std::move(inputs));
        case Connective::Nand:
            return add(NodeKind::Not, {add(NodeKind::And, std::move(inputs))});
        case Connective::Nor:
            return add(NodeKind::Not, {add(NodeKind::Or, std::move(inputs))});
        case Connective::Iff:
            return add(NodeKind::Not, {add(NodeKind::Xor, std::move(inputs))});
        case Connective::Imply: {
            const TermIndex unless = add(NodeKind::Not, {inputs[0]});
            return add(NodeKind::Or, {unless, inputs[1]});
        }
        case Connective::AtLeast:
            return atLeast(element, std::move(inputs));
        case Connective::Cardinality:
            return cardinality(element, inputs);
        }
        return constant(false);
    }

    TermIndex atLeast(pugi::xml_node element, std::vector<TermIndex> inputs)
    {
        acceptAttributes(element, {"min"}, m_complaints);
        const auto least = number(element, "min", 1, inputs.size());
        return least ? add(NodeKind::AtLeast, std::move(inputs), *least) : constant(false);
    }

    TermIndex cardinality(pugi::xml_node element, const std::vector<TermIndex>& inputs)
    {
        acceptAttributes(element, {"min", "max"}, m_complaints);
        const auto least = number(element, "min", 0, inputs.size());
        const auto most = number(element, "max", least.value_or(0), inputs.size());
        if (!least || !most) {
            return constant(false);
        }
        const TermIndex enough =
            *least == 0 ? constant(true) : add(NodeKind::AtLeast, inputs, *least);
        if (*most == inputs.size()) {
            return enough;
        }
        const TermIndex tooMany = add(NodeKind::AtLeast, inputs, *most + 1);
        return add(NodeKind::And, {enough, add(NodeKind::Not, {tooMany})});
    }

    std::optional<std::uint32_t> number(pugi::xml_node element, const char* attribute,
                                        std::size_t least, std::size_t most)
    {
        const auto text = required(element, attribute, m_complaints);
        if (!text) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        const char* end = text->data() + text->size();
        const auto [stop, error] = std::from_chars(text->data(), end, value);
        if (error != std::errc() || stop != end || value < least || value > most) {
            m_complaints.add(element,
                             Message::of("{}=\"{}\" of '{}' with {} formulas; expected a "
                                         "whole number from {} to {}",
                                         std::string(attribute), *text, std::string(element.name()),
                                         model::text::elementsOf(element).size(), least, most));
            return std::nullopt;
        }
        return value;
    }

    TermIndex readReference(pugi::xml_node element)
    {
        const auto name = required(element, "name", m_complaints);
        if (!name) {
            return constant(false);
        }
        std::string_view kind = element.name();
        if (kind == "event") {
            acceptAttributes(element, {"name", "type"}, m_complaints);
            kind = element.attribute("type").value();
        } else {
            acceptAttributes(element, {"name"}, m_complaints);
        }
        const auto found = m_scope.find(*name, false, m_scope[m_gate].container);
        if (!found) {
            complainOfUnknown(element, *name, kind);
            return constant(false);
        }
        const Definition& definition = m_scope[*found];
        if (!kind.empty() && kind != spelling(definition.kind)) {
            m_complaints.add(element, Message::of("'{}' is taken for a {} here, and defined as a "
                                                  "{} in line {}",
                                                  *name, kind, spelling(definition.kind),
                                                  m_complaints.lineOf(definition.element)));
            return constant(false);
        }
        if (definition.kind == DefinitionKind::Gate) {
            m_formulas.gatesUsed[m_gate].push_back(*found);
        }
        Term term;
        term.kind = NodeKind::Event;
        term.reference = *found;
        return add(std::move(term));
    }

    void complainOfUnknown(pugi::xml_node element, const std::string& name, std::string_view kind)
    {
        Message near;
        if (!m_complaints.isFull()) {
            near = kind == "gate"          ? m_scope.suggestion(name, {DefinitionKind::Gate})
                   : kind == "basic-event" ? m_scope.suggestion(name, {DefinitionKind::BasicEvent})
                   : kind == "house-event"
                       ? m_scope.suggestion(name, {DefinitionKind::HouseEvent})
                       : m_scope.suggestion(name, {DefinitionKind::Gate, DefinitionKind::BasicEvent,
                                                   DefinitionKind::HouseEvent});
        }
        m_complaints.add(element,
                         Message::of("the {} '{}' is defined nowhere{}",
                                     kind.empty() ? std::string_view("event") : kind, name, near));
    }

    const Scope& m_scope;
    Complaints& m_complaints;
    Formulas& m_formulas;
    DefinitionIndex m_gate = 0;
};

} // namespace

Formulas readFormulas(const Scope& scope, Complaints& complaints)
{
    Formulas formulas;
    const auto& definitions = scope.definitions();
    formulas.ofGate.resize(definitions.size());
    formulas.gatesUsed.resize(definitions.size());
    FormulaReader reader(scope, complaints, formulas);
    for (DefinitionIndex i = 0; i < definitions.size(); ++i) {
        if (definitions[i].kind == DefinitionKind::Gate) {
            reader.readGate(i);
        }
    }
    return formulas;
}

} // namespace corbel::analysis::availability::open_psa
