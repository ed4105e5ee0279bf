#include "tests/support/patterns/template_edits.h"

#include <fstream>
#include <sstream>

#include "model/text/yaml.h"

namespace corbel::tests {

using model::ElementId;
using model::ElementKind;
using model::Key;
using model::Model;
using model::Quantity;
using model::RelationKind;
using model::Unit;
using model::Value;

namespace {

using Edit = std::function<void(Model&)>;

Edit set(const char* element, Key key, Value value)
{
    return [=](Model& model) {
        model.elements.at(*model.elements.indexOf(element)).fields.set(key, value);
    };
}

Edit forget(const char* element, Key key)
{
    return [=](Model& model) {
        model.elements.at(*model.elements.indexOf(element)).fields.erase(key);
    };
}

Edit place(const char* element, const char* host)
{
    return set(element, Key::RunsOn, std::vector<std::string>{host});
}

Edit connect(RelationKind kind, const char* from, const char* to)
{
    return [=](Model& model) {
        const ElementId source{from};
        const ElementId target{to};
        model.relations.append({defaultRelationId(kind, source, target), kind, source, target, {}});
    };
}

Edit disconnect(const char* relation)
{
    return [=](Model& model) { model.relations.erase(*model.relations.indexOf(relation)); };
}

Edit state(const char* relation, Key key, Value value)
{
    return [=](Model& model) {
        model.relations.at(*model.relations.indexOf(relation)).fields.set(key, value);
    };
}

Edit leaveOpen(const char* relation, Key key)
{
    return [=](Model& model) {
        model.relations.at(*model.relations.indexOf(relation)).fields.erase(key);
    };
}

Edit add(ElementKind kind, const char* id)
{
    return [=](Model& model) { model.elements.append({ElementId{id}, kind, {}}); };
}

const std::vector<std::string> twoZones{"node-a1", "node-b1", "node-a2", "node-b2"};

model::Record fixedNumber()
{
    model::Record autoscale;
    autoscale.set(Key::Min, 2);
    autoscale.set(Key::Max, 2);
    return autoscale;
}

template <class... Edits>
Edit all(Edits... edits)
{
    return [=](Model& model) { (edits(model), ...); };
}

} // namespace

Model readTemplate(const std::string& name)
{
    const std::string path = CORBEL_SOURCE_DIR "/resources/templates/" + name + ".corbel.yaml";
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    auto document = model::text::readDocument(text.str(), path);
    return document ? document->designs.front().model : Model();
}

const std::vector<TemplateEdit>& templateEdits()
{
    static const std::vector<TemplateEdit> edits{
        {"centralized", "centralized", "one-team", "another team takes the cards",
         set("cards", Key::Team, "settlement")},
        {"centralized", "centralized", "no-partitions", "the records are split",
         all(add(ElementKind::Partition, "first-half"), set("first-half", Key::Parent, "mainframe"),
             place("records", "mainframe"), set("records", Key::Parent, "first-half"))},

        {"client-server", "client-server", "clients-ask-server", "a client loses its logic",
         set("tablet", Key::Client, "thin")},
        {"client-server", "client-server", "clients-ask-server", "a client does not say what it is",
         forget("tablet", Key::Client)},
        {"client-server", "client-server", "server-owns-data", "a client reads the data",
         connect(RelationKind::Reads, "practice", "charts")},
        {"client-server", "client-server", "no-middle-tier", "the server asks another one",
         all(add(ElementKind::Service, "billing"), place("billing", "node-3"),
             connect(RelationKind::Calls, "server", "billing"))},

        {"three-tier", "three-tier", "no-presentation-to-data", "the web server reads the data",
         connect(RelationKind::Reads, "web", "orders-db")},
        {"three-tier", "three-tier", "downward-only", "the orders ask the web server",
         connect(RelationKind::Calls, "orders", "web")},
        {"three-tier", "three-tier", "thin-clients", "a client gets logic of its own",
         set("visitor", Key::Client, "rich")},
        {"three-tier", "three-tier", "thin-clients", "a client does not say what it is",
         forget("visitor", Key::Client)},

        {"simple-horizontal", "simple-horizontal", "key-declared", "a shard loses its key",
         forget("shard-b", Key::PartitionKey)},
        {"simple-horizontal", "simple-horizontal", "pairs-without-edge", "a shard asks another",
         connect(RelationKind::Calls, "meter-a", "meter-b")},
        {"simple-horizontal", "simple-horizontal", "balance", "a shard takes most",
         set("shard-a", Key::Share, 5)},
        {"simple-horizontal", "simple-horizontal", "entry-routed", "customers go past the router",
         connect(RelationKind::Calls, "customer", "meter-a")},

        {"simple-horizontal-shop", "simple-horizontal", "nothing-shared",
         "two shards keep their data on one host", place("orders-b", "data-a")},
        {"simple-horizontal-shop", "simple-horizontal", "pairs-without-edge",
         "a shard reads the data of another", connect(RelationKind::Reads, "shop-c", "orders-d")},
        {"simple-horizontal-shop", "simple-horizontal", "balance", "a share is not stated",
         forget("shard-d", Key::Share)},

        {"shared", "shared", "any-node-serves", "the balancer leaves a node out",
         disconnect("calls:listener:node-2")},
        {"shared", "shared", "symmetry", "a node is slower", set("node-2", Key::Concurrency, 1)},
        {"shared", "shared", "no-private-store", "a node keeps data of its own",
         all(add(ElementKind::Store, "notes"), place("notes", "host-1"),
             connect(RelationKind::Writes, "node-1", "notes"))},

        {"standby", "standby", "automatic", "somebody has to switch",
         all(state("fails-over-to:auth-a:auth-b", Key::Automatic, false),
             state("fails-over-to:log-a:log-b", Key::Automatic, false))},
        {"standby", "standby", "state-replicated", "the data is not copied",
         disconnect("replicates:log-a:log-b")},
        {"standby", "standby", "enough-capacity", "the standby is smaller",
         all(set("auth-b", Key::Concurrency, 8), set("log-b", Key::Concurrency, 8))},
        {"standby", "standby", "rehearsed", "nobody says whether it was tried",
         all(leaveOpen("fails-over-to:auth-a:auth-b", Key::Rehearsed),
             leaveOpen("fails-over-to:log-a:log-b", Key::Rehearsed))},
        {"standby", "standby", "apart", "both stand in one hall",
         all(set("app-b", Key::Parent, "hall-a"), set("data-b", Key::Parent, "hall-a"))},

        {"disaster-recovery", "disaster-recovery", "data-replicated", "the data is not copied",
         disconnect("replicates:cases-seoul:cases-busan")},
        {"disaster-recovery", "disaster-recovery", "objectives-met", "the copy is an hour behind",
         state("replicates:cases-seoul:cases-busan", Key::Lag, Quantity{1.0, Unit::Hour})},
        {"disaster-recovery", "disaster-recovery", "recovery-stands-alone",
         "the recovery site reads the primary one's data",
         connect(RelationKind::Reads, "claims-busan", "cases-seoul")},

        {"cloud-saas", "cloud", "exit-path", "no copy is kept",
         disconnect("replicates:tickets:archive")},
        {"cloud-saas", "cloud", "elasticity", "its number is fixed",
         set("desk", Key::Autoscale, fixedNumber())},

        {"cloud-paas", "cloud", "exit-path", "no copy is kept",
         disconnect("replicates:stock:reports")},
        {"cloud-paas", "cloud", "elasticity", "it does not scale by itself",
         forget("rental", Key::Autoscale)},

        {"cloud-iaas", "cloud", "elasticity", "it does not scale by itself",
         forget("enrol", Key::Autoscale)},
        {"cloud-iaas", "cloud", "exit-path", "no copy is kept",
         disconnect("replicates:courses:copy")},

        {"cloud-dbaas", "cloud", "exit-path", "no copy is kept",
         disconnect("replicates:sales:export")},
        {"cloud-dbaas", "cloud", "elasticity", "nobody says whether it scales",
         forget("figures", Key::Autoscale)},

        {"distributed", "distributed", "share-work", "all replicas move to one host",
         all(place("balancer", "server-1"), place("router-2", "server-1"),
             place("router-3", "server-1"), place("router-4", "server-1"))},
        {"distributed", "distributed", "share-work", "only one part says where it runs",
         all(forget("balancer", Key::RunsOn), forget("router-2", Key::RunsOn),
             forget("router-3", Key::RunsOn), forget("router-4", Key::RunsOn))},

        {"vm-farm", "distributed", "share-work", "all virtual machines move to one hypervisor",
         all(set("vm-payroll", Key::Parent, "hypervisor-1"),
             set("vm-archive", Key::Parent, "hypervisor-1"),
             set("vm-database", Key::Parent, "hypervisor-1"),
             set("vm-office", Key::Parent, "hypervisor-1"),
             set("vm-portal", Key::Parent, "hypervisor-1"))},
        {"vm-farm", "distributed", "share-work", "only one hypervisor is said to carry something",
         all(forget("payroll", Key::RunsOn), forget("archive", Key::RunsOn),
             forget("database", Key::RunsOn), forget("office-db", Key::RunsOn),
             forget("portal", Key::RunsOn))},

        {"container-cluster", "multi-zone", "each-zone-whole", "the entry leaves a zone",
         set("ingress", Key::RunsOn, std::vector<std::string>{"node-a1", "node-b1"})},
        {"container-cluster", "multi-zone", "each-zone-whole", "the services move into two zones",
         all(set("feeds", Key::RunsOn, twoZones), set("player", Key::RunsOn, twoZones),
             set("search", Key::RunsOn, twoZones))},

        {"kafka", "publish-subscribe", "no-direct-call", "both sides call each other",
         all(connect(RelationKind::Calls, "fulfilment", "order-api"),
             connect(RelationKind::Calls, "scan-gateway", "analytics"))},
        {"kafka", "publish-subscribe", "several-subscribers", "a group is not stated",
         leaveOpen("consumes:analytics:order-events", Key::ConsumerGroup)},

        {"kinesis-data-streams", "publish-subscribe", "several-subscribers",
         "a group is not stated", leaveOpen("consumes:arrival:positions", Key::ConsumerGroup)},
        {"kinesis-data-streams", "publish-subscribe", "no-shared-store",
         "both sides write one store", connect(RelationKind::Writes, "collector", "speeds")},

        {"kinesis-firehose", "publish-subscribe", "several-subscribers", "one group is left",
         disconnect("consumes:lake:activity")},
        {"kinesis-firehose", "publish-subscribe", "nobody-waits", "a publisher waits",
         state("publishes:beacon:activity", Key::Criticality, "hard")},

        {"kinesis-data-analytics", "publish-subscribe", "no-direct-call", "a reader calls back",
         connect(RelationKind::Calls, "ledger", "intake")},
        {"kinesis-data-analytics", "publish-subscribe", "several-subscribers", "one group is left",
         disconnect("consumes:blocking:scoring")},

        {"kinesis-video-streams", "publish-subscribe", "nobody-waits", "the encoders wait",
         all(state("publishes:gate-encoder:gate-video", Key::Criticality, "hard"),
             state("publishes:quay-encoder:quay-video", Key::Criticality, "hard"))},
        {"kinesis-video-streams", "publish-subscribe", "no-direct-call", "the wall asks a camera",
         connect(RelationKind::Calls, "wall", "gate-encoder")},

        {"soa-service", "hub-and-spoke", "through-hub", "a service calls another past the bus",
         connect(RelationKind::Calls, "loans", "customers")},
        {"soa-service", "hub-and-spoke", "no-shared-store", "two services use one store",
         connect(RelationKind::Reads, "scoring", "customer-db")},
        {"soa-service", "hub-and-spoke", "hub-keeps-no-data", "the bus keeps data",
         connect(RelationKind::Writes, "bus", "history")},

        {"conway", "microservices", "own-store", "a service reads the store of another",
         connect(RelationKind::Reads, "lessons", "exams-db")},
        {"conway", "microservices", "own-deploy-unit", "two services are released together",
         set("exams", Key::DeployUnit, "lessons")},
        {"conway", "microservices", "one-team", "a service does not say whose it is",
         forget("exams", Key::Team)},
        {"conway", "microservices", "no-circle", "two services wait for each other",
         connect(RelationKind::Calls, "lessons", "enrolment")},
    };
    return edits;
}

} // namespace corbel::tests
