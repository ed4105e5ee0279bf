#include "model/exchange/structurizr/design.h"

#include "model/exchange/structurizr/fields.h"
#include "model/schema.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

void setIf(Record& fields, Key key, const std::string& value)
{
    if (!value.empty()) {
        fields.set(key, value);
    }
}

void setGuess(Record& fields, const Guess& guess)
{
    switch (guess.kind) {
    case ElementKind::Store:
        setIf(fields, Key::StoreType, guess.type);
        break;
    case ElementKind::Stream:
        setIf(fields, Key::Platform, guess.type);
        break;
    case ElementKind::Gateway:
        setIf(fields, Key::GatewayType, guess.type);
        break;
    default:
        break;
    }
}

void addProperty(Record& fields, const std::string& name, std::string value)
{
    Dictionary entries = dictionaryOf(fields, Key::Properties);
    const auto at =
        std::ranges::lower_bound(entries, name, {}, [](const auto& e) { return e.first; });
    if (at == entries.end() || at->first != name) {
        entries.insert(at, {name, std::move(value)});
    }
    fields.set(Key::Properties, std::move(entries));
}

} // namespace

std::pair<std::vector<std::string>, std::string> nodeKey(const NodeCopy& node)
{
    return {node.path, std::string(spelling(node.guess.kind))};
}

std::pair<std::vector<std::string>, std::string>
infrastructureKey(const Workspace& workspace, const Deployment& deployment, Index item,
                  const std::vector<Standing>& standings)
{
    std::vector<std::string> path = deployment.nodes[standings.front().node].path;
    path.push_back(workspace.items[item].name);
    return {std::move(path), "infrastructure"};
}

DesignBuilder::DesignBuilder(const Workspace& workspace, const Logical& logical,
                             const Deployment& deployment)
    : m_workspace(workspace),
      m_logical(logical),
      m_deployment(deployment)
{
}

Model DesignBuilder::build()
{
    m_mapping.elements = m_logical.ids;
    m_mapping.relations.resize(m_workspace.links.size());
    for (const Index item : m_logical.order) {
        addLogical(item);
        if (m_deployment.passive.contains(item)) {
            addPassive(item);
        }
    }
    addNodes();
    addInfrastructure();
    findEnds();
    for (Index link = 0; link < m_workspace.links.size(); ++link) {
        const Link& self = m_workspace.links[link];
        if (isLogical(m_workspace.items[self.source].kind)) {
            addLogicalLink(link);
        } else if (m_workspace.environmentOf(self.source) == m_deployment.name) {
            addDeploymentLink(link);
        }
    }
    for (const auto& [item, standings] : m_deployment.passive) {
        add(RelationKind::FailsOverTo, m_logical.ids[item], m_logical.failoverIds.at(item), {},
            m_workspace.links.size());
    }
    return std::move(m_model);
}

void DesignBuilder::addLogical(Index index)
{
    const Item& item = m_workspace.items[index];
    const Guess& guess = m_logical.guesses[index];
    Element element{m_logical.ids[index], guess.kind, elementRecord(item, item.name)};
    if (item.parent) {
        element.fields.set(Key::Parent, m_logical.ids[*item.parent].value);
    }
    setGuess(element.fields, guess);
    if (guess.kind == ElementKind::Group) {
        element.fields.set(Key::GroupType, "boundary");
    }
    if (guess.kind == ElementKind::System && isExternal(item)) {
        element.fields.set(Key::External, true);
    }
    if (const auto active = m_deployment.active.find(index); active != m_deployment.active.end()) {
        stand(element.fields, guess.kind, active->second);
        if (m_deployment.passive.contains(index) && findField(guess.kind, Key::Role)) {
            element.fields.set(Key::Role, "active");
        }
    }
    m_model.elements.append(std::move(element));
}

void DesignBuilder::addPassive(Index index)
{
    const Item& item = m_workspace.items[index];
    const Guess& guess = m_logical.guesses[index];
    Element element{m_logical.failoverIds.at(index), guess.kind,
                    elementRecord(item, item.name + " (failover)")};
    if (item.parent) {
        element.fields.set(Key::Parent, m_logical.ids[*item.parent].value);
    }
    setGuess(element.fields, guess);
    if (findField(guess.kind, Key::Role)) {
        element.fields.set(Key::Role, "passive");
    }
    stand(element.fields, guess.kind, m_deployment.passive.at(index));
    m_model.elements.append(std::move(element));
}

void DesignBuilder::addNodes()
{
    for (const NodeCopy& node : m_deployment.nodes) {
        const Item& item = m_workspace.items[node.item];
        Element element{m_logical.nodeIds.at(nodeKey(node)), node.guess.kind,
                        elementRecord(item, node.name)};
        if (m_model.elements.contains(element.id.value)) {
            continue; // A node of the same path and kind: Structurizr's names are unique there.
        }
        if (node.parent) {
            element.fields.set(
                Key::Parent, m_logical.nodeIds.at(nodeKey(m_deployment.nodes[*node.parent])).value);
        }
        if (node.guess.kind == ElementKind::Site) {
            setIf(element.fields, Key::SiteType, node.guess.type);
        } else if (node.guess.kind == ElementKind::Host) {
            setIf(element.fields, Key::HostType, node.guess.type);
            setIf(element.fields, Key::Os, withinLimits(node.guess.os, longestName, true));
        } else {
            element.fields.set(Key::GroupType, "boundary");
        }
        m_model.elements.append(std::move(element));
    }
}

void DesignBuilder::addInfrastructure()
{
    for (const auto& [item, standings] : m_deployment.infrastructure) {
        const Guess guess = guessKind(m_workspace, m_workspace.items[item]);
        const auto key = infrastructureKey(m_workspace, m_deployment, item, standings);
        Element element{m_logical.nodeIds.at(key), guess.kind,
                        elementRecord(m_workspace.items[item], m_workspace.items[item].name)};
        if (m_model.elements.contains(element.id.value)) {
            continue;
        }
        setGuess(element.fields, guess);
        stand(element.fields, guess.kind, standings);
        m_model.elements.append(std::move(element));
    }
}

void DesignBuilder::stand(Record& fields, ElementKind kind, const std::vector<Standing>& standings)
{
    Texts hosts;
    std::int64_t count = 0;
    for (const Standing& standing : standings) {
        const std::string& id =
            m_logical.nodeIds.at(nodeKey(m_deployment.nodes[standing.node])).value;
        if (std::ranges::find(hosts, id) == hosts.end()) {
            hosts.push_back(id);
        }
        count += standing.replicas;
    }
    fields.set(Key::RunsOn, std::move(hosts));
    if (count > 1 && findField(kind, Key::Replicas)) {
        fields.set(Key::Replicas, static_cast<double>(count));
    } else if (count > 1) {
        addProperty(fields, "instances", std::to_string(count));
    }
}

Record DesignBuilder::arrowRecord(const Link& link, const Arrow& arrow) const
{
    Record fields = linkRecord(link, findField(arrow.kind, Key::Protocol) != nullptr);
    if (arrow.soft) {
        fields.set(Key::Criticality, "soft");
    }
    if (link.impliedBy) {
        const Link& origin = m_workspace.links[*link.impliedBy];
        fields.set(Key::Inferred, true);
        fields.set(Key::Evidence,
                   Texts{withinLimits(
                       fmt::format("implied by {} -> {}{}{}", m_workspace.items[origin.source].name,
                                   m_workspace.items[origin.target].name,
                                   origin.description.empty() ? "" : ": ", origin.description),
                       longestText, true)});
    }
    return fields;
}

void DesignBuilder::add(RelationKind kind, const ElementId& from, const ElementId& to,
                        Record fields, Index link)
{
    if (!m_said.emplace(kind, from, to, std::string(textOf(fields, Key::Name))).second) {
        return;
    }
    const int number = ++m_counts[{kind, from, to}];
    Relation relation{defaultRelationId(kind, from, to, number), kind, from, to, std::move(fields)};
    if (link < m_mapping.relations.size() && m_mapping.relations[link].empty()) {
        m_mapping.relations[link] = relation.id;
    }
    m_model.relations.append(std::move(relation));
}

void DesignBuilder::drop(const Link& link, const Message& why)
{
    m_notices.push_back({link.place, Message::of("the relation from {} to {} is left out: {}",
                                                 m_workspace.label(link.source),
                                                 m_workspace.label(link.target), why)});
}

void DesignBuilder::addLogicalLink(Index index)
{
    const Link& link = m_workspace.links[index];
    if (!isLogical(m_workspace.items[link.target].kind)) {
        drop(link, Message::of("one end is part of the model, the other of a deployment"));
        return;
    }
    addArrows(link, index, {m_logical.ids[link.source]}, {m_logical.ids[link.target]});
}

void DesignBuilder::addArrows(const Link& link, Index index, const Ends& from, const Ends& to)
{
    // Structurizr gives implied relations no tags, so what they follow from tells how it is.
    Link judged = link;
    judged.asynchronous = isAsynchronous(link) ||
                          (link.impliedBy && isAsynchronous(m_workspace.links[*link.impliedBy]));
    bool any = false;
    for (const ElementId& source : from) {
        for (const ElementId& target : to) {
            const std::vector<Arrow> arrows =
                guessArrows(judged, find(m_model, source)->kind, find(m_model, target)->kind);
            for (const Arrow& arrow : arrows) {
                add(arrow.kind, arrow.reversed ? target : source, arrow.reversed ? source : target,
                    arrowRecord(link, arrow), index);
                any = true;
            }
        }
    }
    if (!any) {
        drop(link, Message::of("no kind of relation can lead between the two"));
    }
}

} // namespace corbel::model::exchange::structurizr
