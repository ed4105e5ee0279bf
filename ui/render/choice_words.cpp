#include "ui/render/choice_words.h"

#include <unordered_map>

#include <QCoreApplication>

#include "ui/render/labels.h"

namespace corbel::render {

namespace {

// A spelling means one thing wherever it may be chosen, so it has one row.
constexpr ChoiceWord words[] = {
    // clients
    {"thin", QT_TRANSLATE_NOOP("Choice", "thin")},
    {"rich", QT_TRANSLATE_NOOP("Choice", "rich")},
    {"service", QT_TRANSLATE_NOOP("Choice", "service")},
    // stores
    {"relational", QT_TRANSLATE_NOOP("Choice", "relational")},
    {"document", QT_TRANSLATE_NOOP("Choice", "document")},
    {"key-value", QT_TRANSLATE_NOOP("Choice", "key-value")},
    {"wide-column", QT_TRANSLATE_NOOP("Choice", "wide column")},
    {"graph", QT_TRANSLATE_NOOP("Choice", "graph")},
    {"search", QT_TRANSLATE_NOOP("Choice", "search")},
    {"cache", QT_TRANSLATE_NOOP("Choice", "cache")},
    {"object", QT_TRANSLATE_NOOP("Choice", "object")},
    {"file", QT_TRANSLATE_NOOP("Choice", "file")},
    {"ledger", QT_TRANSLATE_NOOP("Choice", "ledger")},
    // gateways
    {"load-balancer", QT_TRANSLATE_NOOP("Choice", "load balancer")},
    {"api-gateway", QT_TRANSLATE_NOOP("Choice", "API gateway")},
    {"proxy", QT_TRANSLATE_NOOP("Choice", "proxy")},
    {"dns", QT_TRANSLATE_NOOP("Choice", "DNS")},
    {"bus", QT_TRANSLATE_NOOP("Choice", "bus")},
    {"sidecar", QT_TRANSLATE_NOOP("Choice", "sidecar")},
    {"cdn", QT_TRANSLATE_NOOP("Choice", "CDN")},
    // streams
    {"kafka", QT_TRANSLATE_NOOP("Choice", "Kafka")},
    {"kinesis-data-streams", QT_TRANSLATE_NOOP("Choice", "Kinesis Data Streams")},
    {"kinesis-firehose", QT_TRANSLATE_NOOP("Choice", "Kinesis Firehose")},
    {"kinesis-data-analytics", QT_TRANSLATE_NOOP("Choice", "Kinesis Data Analytics")},
    {"kinesis-video-streams", QT_TRANSLATE_NOOP("Choice", "Kinesis Video Streams")},
    {"other", QT_TRANSLATE_NOOP("Choice", "other")},
    {"provisioned", QT_TRANSLATE_NOOP("Choice", "provisioned")},
    {"on-demand", QT_TRANSLATE_NOOP("Choice", "on demand")},
    {"at-most-once", QT_TRANSLATE_NOOP("Choice", "at most once")},
    {"at-least-once", QT_TRANSLATE_NOOP("Choice", "at least once")},
    {"exactly-once", QT_TRANSLATE_NOOP("Choice", "exactly once")},
    {"0", QT_TRANSLATE_NOOP("Choice", "0 (none)")},
    {"1", QT_TRANSLATE_NOOP("Choice", "1 (leader)")},
    {"all", QT_TRANSLATE_NOOP("Choice", "all in sync")},
    {"shared", QT_TRANSLATE_NOOP("Choice", "shared")},
    {"enhanced", QT_TRANSLATE_NOOP("Choice", "enhanced fan-out")},
    {"range", QT_TRANSLATE_NOOP("Choice", "range")},
    {"sticky", QT_TRANSLATE_NOOP("Choice", "sticky")},
    {"eager", QT_TRANSLATE_NOOP("Choice", "eager")},
    {"cooperative", QT_TRANSLATE_NOOP("Choice", "cooperative")},
    {"broker", QT_TRANSLATE_NOOP("Choice", "by the broker")},
    // tiers and groups
    {"presentation", QT_TRANSLATE_NOOP("Choice", "presentation")},
    {"application", QT_TRANSLATE_NOOP("Choice", "application")},
    {"data", QT_TRANSLATE_NOOP("Choice", "data")},
    {"integration", QT_TRANSLATE_NOOP("Choice", "integration")},
    {"cell", QT_TRANSLATE_NOOP("Choice", "cell")},
    {"domain", QT_TRANSLATE_NOOP("Choice", "domain")},
    {"bounded-context", QT_TRANSLATE_NOOP("Choice", "bounded context")},
    {"peers", QT_TRANSLATE_NOOP("Choice", "peers")},
    {"boundary", QT_TRANSLATE_NOOP("Choice", "boundary")},
    // sites
    {"region", QT_TRANSLATE_NOOP("Choice", "region")},
    {"zone", QT_TRANSLATE_NOOP("Choice", "zone")},
    {"datacenter", QT_TRANSLATE_NOOP("Choice", "data centre")},
    {"edge", QT_TRANSLATE_NOOP("Choice", "edge")},
    {"office", QT_TRANSLATE_NOOP("Choice", "office")},
    {"primary", QT_TRANSLATE_NOOP("Choice", "primary")},
    {"standby", QT_TRANSLATE_NOOP("Choice", "standby")},
    {"recovery", QT_TRANSLATE_NOOP("Choice", "recovery")},
    {"active", QT_TRANSLATE_NOOP("Choice", "active")},
    // hosts and clusters
    {"mainframe", QT_TRANSLATE_NOOP("Choice", "mainframe")},
    {"server", QT_TRANSLATE_NOOP("Choice", "server")},
    {"hypervisor", QT_TRANSLATE_NOOP("Choice", "hypervisor")},
    {"vm", QT_TRANSLATE_NOOP("Choice", "VM")},
    {"container-engine", QT_TRANSLATE_NOOP("Choice", "container engine")},
    {"container", QT_TRANSLATE_NOOP("Choice", "container")},
    {"pod", QT_TRANSLATE_NOOP("Choice", "pod")},
    {"function", QT_TRANSLATE_NOOP("Choice", "function")},
    {"managed", QT_TRANSLATE_NOOP("Choice", "managed")},
    {"iaas", QT_TRANSLATE_NOOP("Choice", "IaaS")},
    {"paas", QT_TRANSLATE_NOOP("Choice", "PaaS")},
    {"dbaas", QT_TRANSLATE_NOOP("Choice", "DBaaS")},
    {"saas", QT_TRANSLATE_NOOP("Choice", "SaaS")},
    {"kubernetes", QT_TRANSLATE_NOOP("Choice", "Kubernetes")},
    {"rac", QT_TRANSLATE_NOOP("Choice", "RAC")},
    {"failover", QT_TRANSLATE_NOOP("Choice", "failover")},
    {"storage", QT_TRANSLATE_NOOP("Choice", "storage")},
    // teams
    {"stream-aligned", QT_TRANSLATE_NOOP("Choice", "stream-aligned")},
    {"platform", QT_TRANSLATE_NOOP("Choice", "platform")},
    {"enabling", QT_TRANSLATE_NOOP("Choice", "enabling")},
    {"complicated-subsystem", QT_TRANSLATE_NOOP("Choice", "complicated subsystem")},
    {"collaboration", QT_TRANSLATE_NOOP("Choice", "collaboration")},
    {"x-as-a-service", QT_TRANSLATE_NOOP("Choice", "X as a service")},
    {"facilitating", QT_TRANSLATE_NOOP("Choice", "facilitating")},
    // copies and requests
    {"passive", QT_TRANSLATE_NOOP("Choice", "passive")},
    {"leader", QT_TRANSLATE_NOOP("Choice", "leader")},
    {"follower", QT_TRANSLATE_NOOP("Choice", "follower")},
    {"peer", QT_TRANSLATE_NOOP("Choice", "peer")},
    {"fifo", QT_TRANSLATE_NOOP("Choice", "first come, first served")},
    {"ps", QT_TRANSLATE_NOOP("Choice", "processor sharing")},
    {"priority", QT_TRANSLATE_NOOP("Choice", "by priority")},
    {"random", QT_TRANSLATE_NOOP("Choice", "random")},
    {"round-robin", QT_TRANSLATE_NOOP("Choice", "round robin")},
    {"least-connections", QT_TRANSLATE_NOOP("Choice", "least connections")},
    {"two-choices", QT_TRANSLATE_NOOP("Choice", "better of two")},
    {"hash", QT_TRANSLATE_NOOP("Choice", "hash")},
    {"hard", QT_TRANSLATE_NOOP("Choice", "hard")},
    {"soft", QT_TRANSLATE_NOOP("Choice", "soft")},
    {"static", QT_TRANSLATE_NOOP("Choice", "static")},
    {"dynamic", QT_TRANSLATE_NOOP("Choice", "dynamic")},
    {"sync", QT_TRANSLATE_NOOP("Choice", "synchronous")},
    {"async", QT_TRANSLATE_NOOP("Choice", "asynchronous")},
    {"backup", QT_TRANSLATE_NOOP("Choice", "backup")},
    // contracts and data
    {"none", QT_TRANSLATE_NOOP("Choice", "none")},
    {"local", QT_TRANSLATE_NOOP("Choice", "local")},
    {"distributed", QT_TRANSLATE_NOOP("Choice", "distributed")},
    {"public", QT_TRANSLATE_NOOP("Choice", "public")},
    {"internal", QT_TRANSLATE_NOOP("Choice", "internal")},
    {"confidential", QT_TRANSLATE_NOOP("Choice", "confidential")},
    {"restricted", QT_TRANSLATE_NOOP("Choice", "restricted")},
    // times and load
    {"exponential", QT_TRANSLATE_NOOP("Choice", "exponential")},
    {"constant", QT_TRANSLATE_NOOP("Choice", "constant")},
    {"erlang", QT_TRANSLATE_NOOP("Choice", "Erlang")},
    {"hyperexponential", QT_TRANSLATE_NOOP("Choice", "hyperexponential")},
    {"lognormal", QT_TRANSLATE_NOOP("Choice", "log-normal")},
    {"pareto", QT_TRANSLATE_NOOP("Choice", "Pareto")},
    {"empirical", QT_TRANSLATE_NOOP("Choice", "empirical")},
    {"ramp", QT_TRANSLATE_NOOP("Choice", "ramp")},
    {"step", QT_TRANSLATE_NOOP("Choice", "step")},
    {"daily", QT_TRANSLATE_NOOP("Choice", "daily")},
    {"spike", QT_TRANSLATE_NOOP("Choice", "spike")},
    {"trace", QT_TRANSLATE_NOOP("Choice", "trace")},
    {"poisson", QT_TRANSLATE_NOOP("Choice", "Poisson")},
    {"deterministic", QT_TRANSLATE_NOOP("Choice", "deterministic")},
    {"renewal", QT_TRANSLATE_NOOP("Choice", "renewal")},
    {"down", QT_TRANSLATE_NOOP("Choice", "down")},
    {"slow", QT_TRANSLATE_NOOP("Choice", "slow")},
    {"origin", QT_TRANSLATE_NOOP("Choice", "origin")},
    {"today", QT_TRANSLATE_NOOP("Choice", "today")},
};

} // namespace

std::span<const ChoiceWord> choiceWords()
{
    return words;
}

QString choiceWord(std::string_view spelling)
{
    static const auto bySpelling = [] {
        std::unordered_map<std::string_view, const char*> table;
        for (const ChoiceWord& word : words) {
            table.emplace(word.spelling, word.text);
        }
        return table;
    }();
    const auto it = bySpelling.find(spelling);
    return it == bySpelling.end() ? toQString(spelling)
                                  : QCoreApplication::translate("Choice", it->second);
}

} // namespace corbel::render
