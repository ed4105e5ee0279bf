#include "tests/support/patterns/crowd.h"

#include "tests/support/model_builder.h"

namespace corbel::tests {

using model::ElementKind;
using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

namespace {

class Crowd {
public:
    explicit Crowd(bool hasHosts) : m_hasHosts(hasHosts)
    {
        m_builder.actor("u", {{Key::Rate, Quantity{100, Unit::PerSecond}}});
        m_builder.gateway("front", {{Key::GatewayType, "load-balancer"}}).calls("u", "front");
    }

    void addGroup(std::size_t number)
    {
        m_suffix = std::to_string(number);
        m_isStated = number % 2 == 0;
        addGateway();
        addPair();
        addShards();
        m_builder.team(id("team")).owns(id("team"), {id("s"), id("t"), id("a"), id("b")});
    }

    model::Model build() const { return m_builder.build(); }

private:
    std::string id(const char* prefix) const { return prefix + m_suffix; }

    Fields up(double availability, Fields fields = {}) const
    {
        if (m_isStated) {
            fields.emplace_back(Key::Availability, availability);
        }
        return fields;
    }

    void place(const std::string& host, const std::vector<std::string>& parts)
    {
        if (m_hasHosts) {
            m_builder.host(host, up(.99, {{Key::Mttr, Quantity{4, Unit::Hour}}}));
            for (const std::string& part : parts) {
                m_builder.runsOn(part, {host});
            }
        }
    }

    void addGateway()
    {
        m_builder.actor(id("v")).gateway(id("gw"), {{Key::GatewayType, "api-gateway"}});
        m_builder.service(id("s"), up(.999)).service(id("t"), up(.999));
        m_builder.calls(id("v"), id("gw")).calls("front", id("gw"));
        m_builder.calls(id("gw"), id("s")).calls(id("gw"), id("t"));
        place(id("host"), {id("s"), id("t")});
    }

    void addPair()
    {
        const Fields backup{{Key::Role, "passive"}};
        m_builder.service(id("a"), up(.995)).service(id("b"), up(.995, backup));
        m_builder.store(id("data"), up(.999)).store(id("copy"), up(.999));
        m_builder.calls(id("s"), id("a")).writes(id("a"), id("data")).writes(id("b"), id("copy"));
        m_builder.replicates(
            id("data"), id("copy"),
            {{Key::ReplicationMode, "async"}, {Key::Lag, Quantity{5, Unit::Second}}});
        m_builder.relation(RelationKind::FailsOverTo, id("a"), id("b"),
                           {{Key::Automatic, true}, {Key::Switch, Quantity{30, Unit::Second}}});
        place(id("active"), {id("a"), id("data")});
        place(id("passive"), {id("b"), id("copy")});
    }

    void addShards()
    {
        for (const char* shard : {"x", "y"}) {
            const std::string name = id(shard);
            m_builder.partition(name, {{Key::PartitionKey, "customer"}});
            m_builder.service(name + "-app", up(.999)).store(name + "-data", up(.999));
            m_builder.inside(name, {name + "-app", name + "-data"});
            m_builder.calls(id("t"), name + "-app").writes(name + "-app", name + "-data");
            place(name + "-host", {name + "-app", name + "-data"});
        }
    }

    bool m_hasHosts;
    bool m_isStated = false;
    std::string m_suffix;
    ModelBuilder m_builder;
};

} // namespace

model::Model crowdedDrawing(std::size_t elements, bool hasHosts)
{
    const std::size_t each = hasHosts ? 20 : 15;
    Crowd crowd(hasHosts);
    for (std::size_t i = 0; i < elements / each; ++i) {
        crowd.addGroup(i);
    }
    return crowd.build();
}

} // namespace corbel::tests
