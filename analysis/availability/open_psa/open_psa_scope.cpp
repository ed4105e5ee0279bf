#include "analysis/availability/open_psa/open_psa_scope.h"

#include <algorithm>

#include "model/text/yaml.h"

namespace corbel::analysis::availability::open_psa {

using model::Message;

void Complaints::add(pugi::xml_node element, Message message)
{
    if (m_problems.size() < mostProblems) {
        m_problems.push_back({m_document.placeOf(element), std::move(message)});
    } else {
        ++m_more;
    }
}

void Complaints::add(Message message)
{
    if (m_problems.size() < mostProblems) {
        model::Place place = m_document.placeOf(m_document.root());
        place.line = 0;
        place.column = 0;
        m_problems.push_back({std::move(place), std::move(message)});
    } else {
        ++m_more;
    }
}

model::Problems Complaints::take()
{
    std::ranges::stable_sort(m_problems, {}, &model::Problem::place);
    if (m_more > 0) {
        m_problems.push_back({{m_problems.back().place.file},
                              m_more == 1 ? Message::of("and {} more problem", m_more)
                                          : Message::of("and {} more problems", m_more)});
    }
    return std::move(m_problems);
}

std::optional<std::string> required(pugi::xml_node element, const char* attribute,
                                    Complaints& complaints)
{
    const pugi::xml_attribute found = element.attribute(attribute);
    std::string value = found.value();
    constexpr std::string_view blank = " \t\r\n";
    value.erase(0, value.find_first_not_of(blank));
    value.erase(value.find_last_not_of(blank) + 1);
    if (value.empty()) {
        complaints.add(element,
                       found.empty()
                           ? Message::of("'{}' has no attribute '{}'", std::string(element.name()),
                                         std::string(attribute))
                           : Message::of("the attribute '{}' of '{}' is empty",
                                         std::string(attribute), std::string(element.name())));
        return std::nullopt;
    }
    if (value.size() > longestName) {
        complaints.add(element, Message::of("the attribute '{}' of '{}' has {} bytes; at most {} "
                                            "are accepted",
                                            std::string(attribute), std::string(element.name()),
                                            value.size(), longestName));
        return std::nullopt;
    }
    return value;
}

namespace {

std::string listed(const std::vector<std::string_view>& words)
{
    std::string list;
    for (const std::string_view word : words) {
        list += (list.empty() ? "" : ", ") + std::string(word);
    }
    return list;
}

/// Foreign text as a message may quote it.
std::string quotable(std::string_view text)
{
    constexpr std::size_t longest = 80;
    if (text.size() <= longest) {
        return std::string(text);
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

} // namespace

void acceptAttributes(pugi::xml_node element, std::initializer_list<std::string_view> accepted,
                      Complaints& complaints)
{
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (std::ranges::find(accepted, name) != accepted.end() || name == "xmlns" ||
            name.starts_with("xmlns:") || name.starts_with("xsi:") || name.starts_with("xml:")) {
            continue;
        }
        complaints.add(element, accepted.size() == 0
                                    ? Message::of("'{}' takes no attribute '{}'",
                                                  std::string(element.name()), quotable(name))
                                    : Message::of("'{}' takes no attribute '{}'; accepted: {}",
                                                  std::string(element.name()), quotable(name),
                                                  listed({accepted.begin(), accepted.end()})));
    }
}

void acceptNoText(pugi::xml_node element, Complaints& complaints)
{
    if (const std::string text = model::text::ownText(element); !text.empty()) {
        complaints.add(element, Message::of("the text '{}' within '{}', where only elements belong",
                                            quotable(text), std::string(element.name())));
    }
}

bool constantValue(pugi::xml_node element, Complaints& complaints)
{
    acceptAttributes(element, {"value"}, complaints);
    const auto value = required(element, "value", complaints);
    if (value && *value != "true" && *value != "false") {
        complaints.add(element, Message::of("the constant '{}'; expected true or false", *value));
    }
    return value == "true";
}

void complainOfElement(pugi::xml_node element, std::string_view parent,
                       const std::vector<std::string_view>& accepted, Complaints& complaints)
{
    complaints.add(element, Message::of("'{}' is not accepted within '{}'; accepted: {}",
                                        quotable(element.name()), parent, listed(accepted)));
}

std::string_view spelling(DefinitionKind kind)
{
    switch (kind) {
    case DefinitionKind::Gate:
        return "gate";
    case DefinitionKind::BasicEvent:
        return "basic-event";
    case DefinitionKind::HouseEvent:
        return "house-event";
    case DefinitionKind::Parameter:
        break;
    }
    return "parameter";
}

Scope::Scope()
{
    m_containers.emplace_back();
}

std::pair<ContainerIndex, bool> Scope::container(const std::string& name, ContainerIndex parent)
{
    const auto next = static_cast<ContainerIndex>(m_containers.size());
    const auto [found, isNew] = m_containers[parent].inner.emplace(name, next);
    const ContainerIndex index = found->second;
    if (isNew) {
        Container container;
        container.name = name;
        container.parent = parent;
        container.prefixBytes = m_containers[parent].prefixBytes + name.size() + 1;
        m_containers.push_back(std::move(container));
    }
    return {index, isNew};
}

std::optional<DefinitionIndex> Scope::add(Definition definition)
{
    const bool isParameter = definition.kind == DefinitionKind::Parameter;
    Container& container = m_containers[definition.container];
    Names& names = isParameter ? container.parameters : container.events;
    const auto index = static_cast<DefinitionIndex>(m_definitions.size());
    if (const auto [found, isNew] = names.emplace(definition.name, index); !isNew) {
        return found->second;
    }
    if (!definition.isPrivate) {
        Names& everywhere = isParameter ? m_publicParameters : m_publicEvents;
        if (const auto [found, isNew] = everywhere.emplace(definition.name, index); !isNew) {
            names.erase(definition.name);
            return found->second;
        }
    }
    m_definitions.push_back(std::move(definition));
    return std::nullopt;
}

std::optional<DefinitionIndex> Scope::findIn(const std::string& name, bool isParameter,
                                             ContainerIndex container) const
{
    const auto namesOf = [&](ContainerIndex index) -> const Names& {
        return isParameter ? m_containers[index].parameters : m_containers[index].events;
    };
    if (const auto found = namesOf(container).find(name); found != namesOf(container).end()) {
        return found->second;
    }
    std::size_t start = 0;
    for (std::size_t dot = 0; (dot = name.find('.', start)) != std::string::npos; start = dot + 1) {
        const auto& inner = m_containers[container].inner;
        const auto found = inner.find(name.substr(start, dot - start));
        if (found == inner.end()) {
            return std::nullopt;
        }
        container = found->second;
    }
    const auto found = namesOf(container).find(name.substr(start));
    return found == namesOf(container).end() ? std::nullopt : std::optional(found->second);
}

std::optional<DefinitionIndex> Scope::find(const std::string& name, bool isParameter,
                                           ContainerIndex from) const
{
    for (ContainerIndex container = from;; container = m_containers[container].parent) {
        if (const auto found = findIn(name, isParameter, container)) {
            return found;
        }
        if (container == modelContainer) {
            break;
        }
    }
    const Names& everywhere = isParameter ? m_publicParameters : m_publicEvents;
    const auto found = everywhere.find(name);
    return found == everywhere.end() ? std::nullopt : std::optional(found->second);
}

std::string Scope::fullName(DefinitionIndex index) const
{
    const Definition& definition = m_definitions[index];
    std::string name = definition.name;
    if (definition.isPrivate) {
        for (ContainerIndex at = definition.container; at != modelContainer;
             at = m_containers[at].parent) {
            name = m_containers[at].name + "." + name;
        }
    }
    return name;
}

Message Scope::suggestion(std::string_view name, std::initializer_list<DefinitionKind> kinds) const
{
    constexpr std::size_t mostCompared = 2'000; // Hostile files define and miss many names.
    std::vector<std::string_view> known;
    for (const Definition& definition : m_definitions) {
        if (std::ranges::find(kinds, definition.kind) != kinds.end() &&
            known.size() < mostCompared) {
            known.push_back(definition.name);
        }
    }
    const std::string_view near = model::text::nearest(name, known);
    return near.empty() ? Message() : Message::of("; did you mean '{}'", near);
}

} // namespace corbel::analysis::availability::open_psa
