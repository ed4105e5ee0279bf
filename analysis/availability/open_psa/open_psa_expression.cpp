#include "analysis/availability/open_psa/open_psa_expression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/availability/fault_tree/dependency_order.h"
#include "model/quantity.h"

namespace corbel::analysis::availability::open_psa {

using model::Message;

namespace {

enum class Operation : std::uint8_t { Neg, Add, Sub, Mul, Div, Exponential, Glm };

struct Row {
    std::string_view name;
    Operation operation;
    std::size_t least;
    std::size_t most;
};

constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
constexpr std::array<Row, 7> rows{{{"neg", Operation::Neg, 1, 1},
                                   {"add", Operation::Add, 1, any},
                                   {"sub", Operation::Sub, 1, any},
                                   {"mul", Operation::Mul, 1, any},
                                   {"div", Operation::Div, 1, any},
                                   {"exponential", Operation::Exponential, 2, 2},
                                   {"GLM", Operation::Glm, 4, 4}}};

std::vector<std::string_view> expressionNames()
{
    std::vector<std::string_view> names{"float", "int", "parameter"};
    std::ranges::transform(rows, std::back_inserter(names), &Row::name);
    return names;
}

/// General form of a repairable component: probability `gamma` of failing on demand, failure rate
/// `lambda`, repair rate `mu`, after `time`.
double glm(double gamma, double lambda, double mu, double time)
{
    const double rate = lambda + mu;
    if (rate == 0) {
        return gamma;
    }
    return (lambda - (lambda - gamma * rate) * std::exp(-rate * time)) / rate;
}

double applied(Operation operation, const std::vector<double>& values)
{
    double result = values.front();
    switch (operation) {
    case Operation::Neg:
        return -result;
    case Operation::Exponential:
        return -std::expm1(-values[0] * values[1]);
    case Operation::Glm:
        return glm(values[0], values[1], values[2], values[3]);
    default:
        break;
    }
    for (std::size_t i = 1; i < values.size(); ++i) {
        switch (operation) {
        case Operation::Add:
            result += values[i];
            break;
        case Operation::Sub:
            result -= values[i];
            break;
        case Operation::Mul:
            result *= values[i];
            break;
        default:
            result /= values[i];
        }
    }
    return result;
}

class NumberReader {
public:
    NumberReader(const Scope& scope, Complaints& complaints)
        : m_scope(scope),
          m_complaints(complaints),
          m_values(scope.definitions().size())
    {
    }

    std::vector<std::optional<double>> read()
    {
        for (const DefinitionIndex parameter : parametersInOrder()) {
            m_values[parameter] = valueOf(parameter);
            if (!m_values[parameter] && !expressionOf(parameter)) {
                m_complaints.add(m_scope[parameter].element,
                                 Message::of("the parameter '{}' has no expression, such as "
                                             "<float value=\"0.01\"/>",
                                             m_scope[parameter].name));
            }
        }
        for (DefinitionIndex i = 0; i < m_values.size(); ++i) {
            if (m_scope[i].kind == DefinitionKind::BasicEvent) {
                m_values[i] = valueOf(i);
                if (m_values[i] && !(*m_values[i] >= 0 && *m_values[i] <= 1)) {
                    m_complaints.add(m_scope[i].element,
                                     Message::of("the probability of '{}' is {}; expected 0 to 1",
                                                 m_scope[i].name,
                                                 model::formatNumber(*m_values[i])));
                }
            }
        }
        return std::move(m_values);
    }

private:
    /// Each after those it is made of.
    std::vector<DefinitionIndex> parametersInOrder()
    {
        const auto& definitions = m_scope.definitions();
        std::vector<std::vector<DefinitionIndex>> needs(definitions.size());
        std::vector<DefinitionIndex> parameters;
        for (DefinitionIndex i = 0; i < definitions.size(); ++i) {
            if (definitions[i].kind == DefinitionKind::Parameter) {
                parameters.push_back(i);
                collectNeeds(definitions[i].element, definitions[i].container, needs[i]);
            }
        }
        const DependencyOrder found = orderByDependency(needs, parameters);
        for (const auto& cycle : found.cycles) {
            std::string names;
            for (std::size_t i = 0; i < std::min<std::size_t>(cycle.size(), 20); ++i) {
                names += m_scope[cycle[i]].name + " → ";
            }
            names += cycle.size() > 20 ? "…" : m_scope[cycle.front()].name;
            m_complaints.add(m_scope[cycle.front()].element,
                             Message::of("parameters that are made of each other: {}", names));
        }
        return found.order;
    }

    /// As deep as XML may nest.
    void collectNeeds(pugi::xml_node element, ContainerIndex container, // NOLINT(misc-no-recursion)
                      std::vector<DefinitionIndex>& needs) const
    {
        for (const pugi::xml_node child : element.children()) {
            if (std::string_view(child.name()) == "parameter") {
                if (const auto found =
                        m_scope.find(child.attribute("name").value(), true, container)) {
                    needs.push_back(*found);
                }
            }
            collectNeeds(child, container, needs);
        }
    }

    pugi::xml_node expressionOf(DefinitionIndex index) const
    {
        for (const pugi::xml_node child : m_scope[index].element.children()) {
            const std::string_view name = child.name();
            if (child.type() == pugi::node_element && name != "label" && name != "attributes") {
                return child;
            }
        }
        return {};
    }

    std::optional<double> valueOf(DefinitionIndex index)
    {
        const pugi::xml_node expression = expressionOf(index);
        if (!expression) {
            return std::nullopt;
        }
        for (pugi::xml_node next = expression.next_sibling(); next; next = next.next_sibling()) {
            const std::string_view name = next.name();
            if (next.type() == pugi::node_element && name != "label" && name != "attributes") {
                m_complaints.add(next, Message::of("'{}' has a second expression, '{}'",
                                                   m_scope[index].name, name));
                return std::nullopt;
            }
        }
        return evaluate(expression, m_scope[index].container);
    }

    std::optional<double> evaluate(pugi::xml_node element, // NOLINT(misc-no-recursion)
                                   ContainerIndex container)
    {
        const std::string_view name = element.name();
        acceptNoText(element, m_complaints);
        if (name == "float" || name == "int") {
            return literal(element);
        }
        if (name == "parameter") {
            return parameter(element, container);
        }
        const auto* row = std::ranges::find(rows, name, &Row::name);
        if (row == rows.end()) {
            complainOfElement(element, element.parent().name(), expressionNames(), m_complaints);
            return std::nullopt;
        }
        acceptAttributes(element, {}, m_complaints);
        std::vector<double> values;
        bool isComplete = true;
        std::size_t count = 0;
        for (const pugi::xml_node child : model::text::elementsOf(element)) {
            const auto value = evaluate(child, container);
            isComplete = isComplete && value.has_value();
            values.push_back(value.value_or(0));
            ++count;
        }
        if (count < row->least || count > row->most) {
            m_complaints.add(element, row->most == any
                                          ? Message::of("'{}' holds nothing; expected one "
                                                        "expression or more",
                                                        name)
                                          : Message::of("'{}' takes {}, and holds {} expressions",
                                                        name, row->most, count));
            return std::nullopt;
        }
        if (!isComplete) {
            return std::nullopt;
        }
        const double result = applied(row->operation, values);
        if (!std::isfinite(result)) {
            m_complaints.add(element, Message::of("'{}' comes to no finite number", name));
            return std::nullopt;
        }
        return result;
    }

    std::optional<double> literal(pugi::xml_node element)
    {
        acceptAttributes(element, {"value"}, m_complaints);
        const auto text = required(element, "value", m_complaints);
        if (!text) {
            return std::nullopt;
        }
        const auto number = model::parseNumber(text->starts_with('+') ? text->substr(1) : *text);
        if (!number) {
            m_complaints.add(element, Message::of("the number '{}'; expected one such as 0.01 or "
                                                  "1e-5",
                                                  *text));
        }
        return number;
    }

    std::optional<double> parameter(pugi::xml_node element, ContainerIndex container)
    {
        acceptAttributes(element, {"name", "unit"}, m_complaints);
        const auto name = required(element, "name", m_complaints);
        if (!name) {
            return std::nullopt;
        }
        const auto found = m_scope.find(*name, true, container);
        if (!found) {
            m_complaints.add(
                element, Message::of("the parameter '{}' is defined nowhere{}", *name,
                                     m_complaints.isFull()
                                         ? Message()
                                         : m_scope.suggestion(*name, {DefinitionKind::Parameter})));
            return std::nullopt;
        }
        return m_values[*found];
    }

    const Scope& m_scope;
    Complaints& m_complaints;
    std::vector<std::optional<double>> m_values;
};

} // namespace

std::vector<std::optional<double>> readNumbers(const Scope& scope, Complaints& complaints)
{
    return NumberReader(scope, complaints).read();
}

} // namespace corbel::analysis::availability::open_psa
