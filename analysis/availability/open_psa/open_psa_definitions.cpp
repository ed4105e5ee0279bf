#include "analysis/availability/open_psa/open_psa_definitions.h"

namespace corbel::analysis::availability::open_psa {

using model::Message;

namespace {

class DefinitionReader {
public:
    DefinitionReader(const model::text::XmlDocument& document, Complaints& complaints)
        : m_document(document),
          m_complaints(complaints)
    {
    }

    Scope read()
    {
        collect();
        judgeHouseEvents();
        return std::move(m_scope);
    }

private:
    void collect()
    {
        const pugi::xml_node root = m_document.root();
        if (std::string_view(root.name()) != "opsa-mef") {
            m_complaints.add(root, Message::of("the root is '{}'; a fault tree of the Open-PSA "
                                               "Model Exchange Format begins with <opsa-mef>",
                                               std::string(root.name())));
            return;
        }
        acceptAttributes(root, {"name"}, m_complaints);
        acceptNoText(root, m_complaints);
        for (const pugi::xml_node child : model::text::elementsOf(root)) {
            const std::string_view name = child.name();
            if (name == "define-fault-tree") {
                acceptAttributes(child, {"name"}, m_complaints);
                collectContainer(child, modelContainer, false);
            } else if (name == "model-data") {
                acceptAttributes(child, {}, m_complaints);
                collectData(child);
            } else if (name != "label" && name != "attributes") {
                complainOfElement(child, "opsa-mef",
                                  {"define-fault-tree", "model-data", "label", "attributes"},
                                  m_complaints);
            }
        }
    }

    /// As deep as XML may nest.
    void collectContainer(pugi::xml_node element,
                          ContainerIndex parent, // NOLINT(misc-no-recursion)
                          bool isPrivate)
    {
        const auto name = required(element, "name", m_complaints);
        const auto [container, isNew] = m_scope.container(name.value_or(std::string()), parent);
        if (name && !isNew) {
            m_complaints.add(element, Message::of("'{}' is defined twice", *name));
        }
        acceptNoText(element, m_complaints);
        for (const pugi::xml_node child : model::text::elementsOf(element)) {
            const std::string_view kind = child.name();
            if (kind == "define-gate") {
                define(child, DefinitionKind::Gate, container, isPrivate);
            } else if (kind == "define-basic-event") {
                define(child, DefinitionKind::BasicEvent, container, isPrivate);
            } else if (kind == "define-house-event") {
                define(child, DefinitionKind::HouseEvent, container, isPrivate);
            } else if (kind == "define-parameter") {
                define(child, DefinitionKind::Parameter, container, isPrivate);
            } else if (kind == "define-component") {
                acceptAttributes(child, {"name", "role"}, m_complaints);
                collectContainer(child, container, hasPrivateRole(child, isPrivate));
            } else if (kind != "label" && kind != "attributes") {
                complainOfElement(child, element.name(),
                                  {"define-gate", "define-basic-event", "define-house-event",
                                   "define-parameter", "define-component", "label", "attributes"},
                                  m_complaints);
            }
        }
    }

    void collectData(pugi::xml_node data)
    {
        acceptNoText(data, m_complaints);
        for (const pugi::xml_node child : model::text::elementsOf(data)) {
            const std::string_view kind = child.name();
            if (kind == "define-basic-event") {
                define(child, DefinitionKind::BasicEvent, modelContainer, false);
            } else if (kind == "define-house-event") {
                define(child, DefinitionKind::HouseEvent, modelContainer, false);
            } else if (kind == "define-parameter") {
                define(child, DefinitionKind::Parameter, modelContainer, false);
            } else {
                complainOfElement(child, "model-data",
                                  {"define-basic-event", "define-house-event", "define-parameter"},
                                  m_complaints);
            }
        }
    }

    void define(pugi::xml_node element, DefinitionKind kind, ContainerIndex container,
                bool isPrivate)
    {
        if (kind == DefinitionKind::Parameter) {
            acceptAttributes(element, {"name", "role", "unit"}, m_complaints);
        } else {
            acceptAttributes(element, {"name", "role"}, m_complaints);
        }
        acceptNoText(element, m_complaints);
        auto name = required(element, "name", m_complaints);
        if (!name) {
            return;
        }
        const bool isHidden = hasPrivateRole(element, isPrivate);
        if (isHidden && m_scope.prefixBytes(container) + name->size() > longestName) {
            m_complaints.add(element, Message::of("the name '{}' with those of its components has "
                                                  "more than {} bytes",
                                                  *name, longestName));
            return;
        }
        const auto other = m_scope.add({kind, *name, container, isHidden, element});
        if (other) {
            m_complaints.add(element,
                             Message::of("'{}' is defined twice; first as a {} in line {}", *name,
                                         spelling(m_scope[*other].kind),
                                         m_complaints.isFull()
                                             ? 0
                                             : m_complaints.lineOf(m_scope[*other].element)));
        }
    }

    bool hasPrivateRole(pugi::xml_node element, bool inherited)
    {
        const pugi::xml_attribute role = element.attribute("role");
        const std::string_view value = role.value();
        if (!role.empty() && value != "public" && value != "private") {
            m_complaints.add(element, Message::of("the role of a '{}'; expected public or private",
                                                  std::string(element.name())));
        }
        return role.empty() ? inherited : value == "private";
    }

    void judgeHouseEvents()
    {
        for (DefinitionIndex i = 0; i < m_scope.definitions().size(); ++i) {
            const Definition& house = m_scope[i];
            if (house.kind != DefinitionKind::HouseEvent) {
                continue;
            }
            const pugi::xml_node value = house.element.child("constant");
            if (!value) {
                m_complaints.add(house.element,
                                 Message::of("the house event '{}' has no value; expected "
                                             "<constant value=\"true\"/> or \"false\"",
                                             house.name));
            } else {
                constantValue(value, m_complaints);
            }
            for (const pugi::xml_node child : model::text::elementsOf(house.element)) {
                const std::string_view name = child.name();
                if (child != value && name != "label" && name != "attributes") {
                    complainOfElement(child, "define-house-event",
                                      {"constant", "label", "attributes"}, m_complaints);
                }
            }
        }
    }

    const model::text::XmlDocument& m_document;
    Complaints& m_complaints;
    Scope m_scope;
};

} // namespace

Scope readDefinitions(const model::text::XmlDocument& document, Complaints& complaints)
{
    return DefinitionReader(document, complaints).read();
}

} // namespace corbel::analysis::availability::open_psa
