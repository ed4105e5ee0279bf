// Quick fixes for single calls.
#include <optional>

#include "analysis/findings/draft.h"
#include "analysis/findings/fix_makers.h"

namespace corbel::analysis::findings {

using model::ElementId;
using model::ElementKind;
using model::Key;
using model::Message;
using model::Record;
using model::RelationKind;

namespace {

/// The value that all relations state for a key.
std::optional<model::Value> commonValue(const Subject& subject, Key key)
{
    const auto stated = [&](Index relation) {
        return subject.graph.relation(relation).fields.find(key);
    };
    const model::Value* first = stated(subject.relations.front());
    for (const Index relation : subject.relations) {
        const model::Value* value = stated(relation);
        if (!first || !value || !(*first == *value)) {
            return std::nullopt;
        }
    }
    return *first;
}

} // namespace

Fixes fixEndpointBasedInteraction(const Subject& subject)
{
    Draft draft(subject.model());
    for (const Index relation : subject.relations) {
        draft.set(subject.relationId(relation), Key::Discovery, "dynamic");
    }
    return {draft.done(
        Message::of("Let callers find {} dynamically", subject.name(subject.elements.front())))};
}

Fixes fixWobblyInteraction(const Subject& subject)
{
    Draft draft(subject.model());
    for (const Index relation : subject.relations) {
        draft.set(subject.relationId(relation), Key::CircuitBreaker, true);
    }
    const Index call = subject.relations.front();
    return {draft.done(Message::of("Put a circuit breaker on the call from {} to {}",
                                   subject.name(subject.graph.from(call)),
                                   subject.name(subject.graph.to(call))))};
}

Fixes fixMissingGateway(const Subject& subject)
{
    const Index element = subject.elements.front();
    const ElementId target = subject.id(element);
    std::vector<ElementId> near{target};
    for (const Index relation : subject.relations) {
        near.push_back(subject.id(subject.graph.from(relation)));
    }
    Record fields;
    fields.set(Key::GatewayType, "api-gateway");
    if (const model::Value* team = subject.graph.element(element).fields.find(Key::Team)) {
        fields.set(Key::Team, *team);
    }
    Draft draft(subject.model());
    const ElementId gateway =
        draft.add(ElementKind::Gateway, target.value.substr(0, 55) + "-gateway", std::move(fields),
                  target, near);

    Record onwards;
    // What the calls say of the interface and of the way to it holds behind the gateway too.
    for (const Key key :
         {Key::Protocol, Key::Interface, Key::BypassesInterface, Key::DataClass, Key::Encrypted}) {
        if (const auto value = commonValue(subject, key)) {
            onwards.set(key, *value);
        }
    }
    onwards.set(Key::CircuitBreaker, true);
    for (const Index relation : subject.relations) {
        Record inwards = subject.graph.relation(relation).fields;
        inwards.erase(Key::Interface);
        inwards.erase(Key::BypassesInterface);
        draft.change(subject.relationId(relation), RelationKind::Calls,
                     subject.id(subject.graph.from(relation)), gateway, std::move(inwards));
    }
    draft.connect(RelationKind::Calls, gateway, target, std::move(onwards));
    return {draft.done(Message::of("Put an API gateway before {}", subject.name(element)))};
}

} // namespace corbel::analysis::findings
