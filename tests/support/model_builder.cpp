#include "tests/support/model_builder.h"

#include "model/contract.h"

namespace corbel::tests {

using namespace model;

namespace {

Record recordOfFields(const Fields& fields)
{
    Record record;
    for (const auto& [key, value] : fields) {
        record.set(key, value);
    }
    return record;
}

} // namespace

ModelBuilder& ModelBuilder::element(ElementKind kind, const std::string& id, const Fields& fields)
{
    CORBEL_CONTRACT(isIdentifier(id));
    m_model.elements.append(Element{ElementId{id}, kind, recordOfFields(fields)});
    return *this;
}

ModelBuilder& ModelBuilder::relation(RelationKind kind, const std::string& from,
                                     const std::string& to, const Fields& fields)
{
    const Element* source = m_model.elements.find(from);
    const Element* target = m_model.elements.find(to);
    CORBEL_CONTRACT(source && target && isLegal(kind, source->kind, target->kind));
    m_model.relations.append(Relation{freeRelationId(m_model, kind, source->id, target->id), kind,
                                      source->id, target->id, recordOfFields(fields)});
    return *this;
}

ModelBuilder& ModelBuilder::system(const std::string& id, const Fields& fields)
{
    return element(ElementKind::System, id, fields);
}

ModelBuilder& ModelBuilder::actor(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Actor, id, fields);
}

ModelBuilder& ModelBuilder::service(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Service, id, fields);
}

ModelBuilder& ModelBuilder::store(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Store, id, fields);
}

ModelBuilder& ModelBuilder::stream(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Stream, id, fields);
}

ModelBuilder& ModelBuilder::gateway(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Gateway, id, fields);
}

ModelBuilder& ModelBuilder::tier(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Tier, id, fields);
}

ModelBuilder& ModelBuilder::partition(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Partition, id, fields);
}

ModelBuilder& ModelBuilder::group(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Group, id, fields);
}

ModelBuilder& ModelBuilder::site(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Site, id, fields);
}

ModelBuilder& ModelBuilder::host(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Host, id, fields);
}

ModelBuilder& ModelBuilder::cluster(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Cluster, id, fields);
}

ModelBuilder& ModelBuilder::team(const std::string& id, const Fields& fields)
{
    return element(ElementKind::Team, id, fields);
}

ModelBuilder& ModelBuilder::calls(const std::string& from, const std::string& to,
                                  const Fields& fields)
{
    return relation(RelationKind::Calls, from, to, fields);
}

ModelBuilder& ModelBuilder::reads(const std::string& from, const std::string& to,
                                  const Fields& fields)
{
    return relation(RelationKind::Reads, from, to, fields);
}

ModelBuilder& ModelBuilder::writes(const std::string& from, const std::string& to,
                                   const Fields& fields)
{
    return relation(RelationKind::Writes, from, to, fields);
}

ModelBuilder& ModelBuilder::publishes(const std::string& from, const std::string& to,
                                      const Fields& fields)
{
    return relation(RelationKind::Publishes, from, to, fields);
}

ModelBuilder& ModelBuilder::consumes(const std::string& from, const std::string& to,
                                     const Fields& fields)
{
    return relation(RelationKind::Consumes, from, to, fields);
}

ModelBuilder& ModelBuilder::replicates(const std::string& from, const std::string& to,
                                       const Fields& fields)
{
    return relation(RelationKind::Replicates, from, to, fields);
}

ModelBuilder& ModelBuilder::dependsOn(const std::string& from, const std::string& to,
                                      const Fields& fields)
{
    return relation(RelationKind::DependsOn, from, to, fields);
}

ModelBuilder& ModelBuilder::communicates(const std::string& from, const std::string& to,
                                         const Fields& fields)
{
    return relation(RelationKind::Communicates, from, to, fields);
}

ModelBuilder& ModelBuilder::inside(const std::string& parent,
                                   const std::vector<std::string>& children)
{
    const Element* outer = m_model.elements.find(parent);
    for (const std::string& child : children) {
        const Element* inner = m_model.elements.find(child);
        CORBEL_CONTRACT(outer && inner && mayContain(outer->kind, inner->kind));
        fieldsOf(child).set(Key::Parent, Value(parent));
    }
    return *this;
}

ModelBuilder& ModelBuilder::runsOn(const std::string& id, const std::vector<std::string>& hosts)
{
    for (const std::string& host : hosts) {
        const Element* element = m_model.elements.find(host);
        CORBEL_CONTRACT(element && canHost(element->kind));
    }
    return set(id, Key::RunsOn, Value(Texts(hosts)));
}

ModelBuilder& ModelBuilder::owns(const std::string& team, const std::vector<std::string>& ids)
{
    const Element* owner = m_model.elements.find(team);
    CORBEL_CONTRACT(owner && owner->kind == ElementKind::Team);
    for (const std::string& id : ids) {
        set(id, Key::Team, Value(Weights{{team, 1.0}}));
    }
    return *this;
}

ModelBuilder& ModelBuilder::objective(const Fields& fields)
{
    m_model.objectives.push_back(Objective{recordOfFields(fields)});
    return *this;
}

ModelBuilder& ModelBuilder::name(std::string text)
{
    m_model.name = std::move(text);
    return *this;
}

ModelBuilder& ModelBuilder::set(const std::string& id, Key key, const Value& value)
{
    fieldsOf(id).set(key, value);
    return *this;
}

ModelBuilder& ModelBuilder::erase(const std::string& id, Key key)
{
    fieldsOf(id).erase(key);
    return *this;
}

ModelBuilder& ModelBuilder::disconnect(const std::string& relation)
{
    const auto index = m_model.relations.indexOf(relation);
    CORBEL_CONTRACT(index.has_value());
    m_model.relations.erase(*index);
    return *this;
}

Record& ModelBuilder::fieldsOf(const std::string& id)
{
    if (const auto index = m_model.elements.indexOf(id)) {
        return m_model.elements.at(*index).fields;
    }
    const auto index = m_model.relations.indexOf(id);
    CORBEL_CONTRACT(index.has_value());
    return m_model.relations.at(*index).fields;
}

} // namespace corbel::tests
