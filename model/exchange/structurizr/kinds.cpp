#include "model/exchange/structurizr/kinds.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace corbel::model::exchange::structurizr {
namespace {

/// A text in lower case with one blank between, before and after its words, so that " word " finds
/// whole words and phrases.
std::string wordsOf(std::string_view text)
{
    std::string words = " ";
    for (const char c : lowerCase(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80 || c == '+' || c == '#';
        if (letter) {
            words += c;
        } else if (words.back() != ' ') {
            words += ' ';
        }
    }
    if (words.back() != ' ') {
        words += ' ';
    }
    return words;
}

bool hasWord(const std::string& words, std::string_view word)
{
    return words.find(" " + std::string(word) + " ") != std::string::npos;
}

template <class List>
bool hasAny(const std::string& words, const List& list)
{
    return std::ranges::any_of(list, [&](std::string_view word) { return hasWord(words, word); });
}

struct Term {
    std::string_view words;
    ElementKind kind;
    std::string_view type;
};

using enum ElementKind;

// The first match counts, so a more particular term stands before a more general one.
constexpr std::array terms{
    // Gateways.
    Term{"load balancer", Gateway, "load-balancer"},
    Term{"loadbalancer", Gateway, "load-balancer"},
    Term{"load balancing", Gateway, "load-balancer"},
    Term{"elb", Gateway, "load-balancer"},
    Term{"alb", Gateway, "load-balancer"},
    Term{"nlb", Gateway, "load-balancer"},
    Term{"haproxy", Gateway, "load-balancer"},
    Term{"api gateway", Gateway, "api-gateway"},
    Term{"api management", Gateway, "api-gateway"},
    Term{"ingress", Gateway, "api-gateway"},
    Term{"reverse proxy", Gateway, "proxy"},
    Term{"firewall", Gateway, "proxy"},
    Term{"envoy", Gateway, "proxy"},
    Term{"traefik", Gateway, "proxy"},
    Term{"proxy", Gateway, "proxy"},
    Term{"cdn", Gateway, "cdn"},
    Term{"content delivery network", Gateway, "cdn"},
    Term{"cloudfront", Gateway, "cdn"},
    Term{"dns", Gateway, "dns"},
    Term{"route 53", Gateway, "dns"},
    Term{"route53", Gateway, "dns"},
    Term{"gslb", Gateway, "dns"},
    Term{"sidecar", Gateway, "sidecar"},
    Term{"enterprise service bus", Gateway, "bus"},
    Term{"esb", Gateway, "bus"},
    Term{"gateway", Gateway, ""},
    // Streams.
    Term{"kafka", Stream, "kafka"},
    Term{"kinesis data streams", Stream, "kinesis-data-streams"},
    Term{"kinesis video streams", Stream, "kinesis-video-streams"},
    Term{"kinesis firehose", Stream, "kinesis-firehose"},
    Term{"kinesis data firehose", Stream, "kinesis-firehose"},
    Term{"kinesis data analytics", Stream, "kinesis-data-analytics"},
    Term{"kinesis", Stream, "kinesis-data-streams"},
    Term{"rabbitmq", Stream, "other"},
    Term{"activemq", Stream, "other"},
    Term{"pulsar", Stream, "other"},
    Term{"nats", Stream, "other"},
    Term{"sqs", Stream, "other"},
    Term{"sns", Stream, "other"},
    Term{"jms", Stream, "other"},
    Term{"amqp", Stream, "other"},
    Term{"mqtt", Stream, "other"},
    Term{"pub sub", Stream, "other"},
    Term{"pubsub", Stream, "other"},
    Term{"event hub", Stream, "other"},
    Term{"event hubs", Stream, "other"},
    Term{"event bus", Stream, "other"},
    Term{"service bus", Stream, "other"},
    Term{"message bus", Stream, "other"},
    Term{"message broker", Stream, "other"},
    Term{"message queue", Stream, "other"},
    Term{"broker", Stream, "other"},
    Term{"queue", Stream, "other"},
    Term{"topic", Stream, "other"},
    Term{"event stream", Stream, "other"},
    // Stores.
    Term{"redis", Store, "cache"},
    Term{"memcached", Store, "cache"},
    Term{"hazelcast", Store, "cache"},
    Term{"cache", Store, "cache"},
    Term{"mongodb", Store, "document"},
    Term{"mongo", Store, "document"},
    Term{"couchdb", Store, "document"},
    Term{"couchbase", Store, "document"},
    Term{"documentdb", Store, "document"},
    Term{"firestore", Store, "document"},
    Term{"document database", Store, "document"},
    Term{"dynamodb", Store, "key-value"},
    Term{"etcd", Store, "key-value"},
    Term{"key value store", Store, "key-value"},
    Term{"cassandra", Store, "wide-column"},
    Term{"hbase", Store, "wide-column"},
    Term{"bigtable", Store, "wide-column"},
    Term{"scylladb", Store, "wide-column"},
    Term{"neo4j", Store, "graph"},
    Term{"neptune", Store, "graph"},
    Term{"graph database", Store, "graph"},
    Term{"elasticsearch", Store, "search"},
    Term{"opensearch", Store, "search"},
    Term{"solr", Store, "search"},
    Term{"search index", Store, "search"},
    Term{"s3", Store, "object"},
    Term{"minio", Store, "object"},
    Term{"blob storage", Store, "object"},
    Term{"object storage", Store, "object"},
    Term{"object store", Store, "object"},
    Term{"bucket", Store, "object"},
    Term{"file system", Store, "file"},
    Term{"filesystem", Store, "file"},
    Term{"file store", Store, "file"},
    Term{"file share", Store, "file"},
    Term{"nfs", Store, "file"},
    Term{"ledger", Store, "ledger"},
    Term{"blockchain", Store, "ledger"},
    Term{"postgresql", Store, "relational"},
    Term{"postgres", Store, "relational"},
    Term{"mysql", Store, "relational"},
    Term{"mariadb", Store, "relational"},
    Term{"oracle", Store, "relational"},
    Term{"sql server", Store, "relational"},
    Term{"mssql", Store, "relational"},
    Term{"sqlite", Store, "relational"},
    Term{"db2", Store, "relational"},
    Term{"aurora", Store, "relational"},
    Term{"cockroachdb", Store, "relational"},
    Term{"relational database", Store, "relational"},
    Term{"relational database schema", Store, "relational"},
    Term{"database schema", Store, ""},
    Term{"database", Store, ""},
    Term{"databases", Store, ""},
    Term{"data store", Store, ""},
    Term{"datastore", Store, ""},
    Term{"data warehouse", Store, ""},
    Term{"data lake", Store, ""},
    Term{"storage", Store, ""},
    Term{"db", Store, ""},
};

/// What something is written in or with: then its technology tells how it is built, not what it is.
constexpr std::array<std::string_view, 40> languages{
    "java",       "kotlin", "scala",  "groovy",  "spring",  "quarkus", "micronaut", "javascript",
    "typescript", "node",   "nodejs", "express", "angular", "react",   "vue",       "svelte",
    "python",     "django", "flask",  "fastapi", "ruby",    "rails",   "php",       "laravel",
    "go",         "golang", "rust",   "c",       "c++",     "c#",      "net",       "asp",
    "swift",      "elixir", "erlang", "haskell", "xamarin", "flutter", "dart",      "perl"};

const Term* firstTerm(const std::string& words)
{
    const auto* const at =
        std::ranges::find_if(terms, [&](const Term& term) { return hasWord(words, term.words); });
    return at == terms.end() ? nullptr : &*at;
}

/// The term that the words end with: an "Order Database" is one, a "Database Migrator" is not.
const Term* lastTerm(const std::string& words)
{
    const auto* const at = std::ranges::find_if(terms, [&](const Term& term) {
        return words.ends_with(" " + std::string(term.words) + " ");
    });
    return at == terms.end() ? nullptr : &*at;
}

std::string withoutBrackets(std::string_view name)
{
    return std::string(name.substr(0, name.find('(')));
}

const Term* shapeTerm(const Workspace& workspace, const Item& item)
{
    static constexpr Term cylinder{"", Store, ""};
    static constexpr Term bucket{"", Store, "object"};
    static constexpr Term pipe{"", Stream, "other"};
    for (const std::string& tag : item.tags) {
        const auto shape = workspace.shapes.find(tag);
        const std::string name = shape == workspace.shapes.end() ? "" : lowerCase(shape->second);
        if (name == "cylinder" || name == "bucket" || name == "pipe") {
            return name == "cylinder" ? &cylinder : name == "bucket" ? &bucket : &pipe;
        }
    }
    return nullptr;
}

} // namespace

Guess guessKind(const Workspace& workspace, const Item& item)
{
    switch (item.kind) {
    case ItemKind::Person:
        return {Actor, {}};
    case ItemKind::SoftwareSystem:
        return {System, {}};
    case ItemKind::Component:
        return {Service, {}};
    default:
        break;
    }
    const std::string technology = wordsOf(item.technology);
    std::string tags = " ";
    for (const std::string& tag : item.tags) {
        tags += wordsOf(tag).substr(1);
    }
    const std::string name = wordsOf(withoutBrackets(item.name));
    std::vector<const Term*> evidence{
        shapeTerm(workspace, item), firstTerm(tags),
        hasAny(technology, languages) ? nullptr : firstTerm(technology), lastTerm(name)};
    if (item.kind == ItemKind::InfrastructureNode) {
        evidence.push_back(firstTerm(name));
    }
    // The strongest evidence gives the kind; the first that agrees and is more exact refines it.
    const auto kind = std::ranges::find_if(evidence, [](const Term* term) { return term; });
    if (kind == evidence.end()) {
        return {item.kind == ItemKind::Custom ? System : Service, {}};
    }
    Guess guess{(*kind)->kind, {}};
    for (const Term* term : evidence) {
        const bool exact = term && term->kind == guess.kind && !term->type.empty();
        if (exact && (guess.type.empty() || guess.type == "other")) {
            guess.type = term->type;
        }
    }
    if (const Term* vendor = firstTerm(technology);
        guess.type.empty() && vendor && vendor->kind == guess.kind) {
        guess.type = vendor->type;
    }
    return guess;
}

bool isExternal(const Item& item)
{
    return item.outside || std::ranges::any_of(item.tags, [](const std::string& tag) {
               return wordsOf(tag).starts_with(" external ");
           });
}

PhysicalGuess guessPhysical(const Item& node, bool holdsNodes, bool insideHost)
{
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array siteTerms{Pair{"availability zone", "zone"},
                                          Pair{"zone", "zone"},
                                          Pair{"data center", "datacenter"},
                                          Pair{"data centre", "datacenter"},
                                          Pair{"datacenter", "datacenter"},
                                          Pair{"datacentre", "datacenter"},
                                          Pair{"on premises", "datacenter"},
                                          Pair{"on premise", "datacenter"},
                                          Pair{"region", "region"},
                                          Pair{"edge location", "edge"},
                                          Pair{"edge", "edge"},
                                          Pair{"office", "office"},
                                          Pair{"branch", "office"},
                                          Pair{"amazon web services", ""},
                                          Pair{"aws", ""},
                                          Pair{"azure", ""},
                                          Pair{"microsoft azure", ""},
                                          Pair{"google cloud", ""},
                                          Pair{"gcp", ""},
                                          Pair{"cloud", ""},
                                          Pair{"vpc", ""},
                                          Pair{"virtual private cloud", ""},
                                          Pair{"subnet", "zone"},
                                          Pair{"site", ""}};
    static constexpr std::array hostTerms{
        Pair{"lambda", "function"},
        Pair{"function", "function"},
        Pair{"cloud functions", "function"},
        Pair{"azure functions", "function"},
        Pair{"rds", "managed"},
        Pair{"cloud sql", "managed"},
        Pair{"app service", "managed"},
        Pair{"fargate", "managed"},
        Pair{"heroku", "managed"},
        Pair{"managed", "managed"},
        Pair{"cloud run", "managed"},
        Pair{"kubernetes pod", "pod"},
        Pair{"pod", "pod"},
        Pair{"docker container", "container"},
        Pair{"container", "container"},
        Pair{"kubernetes", "container-engine"},
        Pair{"eks", "container-engine"},
        Pair{"aks", "container-engine"},
        Pair{"gke", "container-engine"},
        Pair{"openshift", "container-engine"},
        Pair{"docker", "container-engine"},
        Pair{"docker engine", "container-engine"},
        Pair{"containerd", "container-engine"},
        Pair{"podman", "container-engine"},
        Pair{"hypervisor", "hypervisor"},
        Pair{"esxi", "hypervisor"},
        Pair{"hyper v", "hypervisor"},
        Pair{"proxmox", "hypervisor"},
        Pair{"kvm", "hypervisor"},
        Pair{"virtual machine", "vm"},
        Pair{"vm", "vm"},
        Pair{"ec2", "vm"},
        Pair{"compute engine", "vm"},
        Pair{"droplet", "vm"},
        Pair{"mainframe", "mainframe"},
        Pair{"z os", "mainframe"},
    };
    static constexpr std::array<std::string_view, 10> serverSystems{
        "linux",   "ubuntu", "debian", "centos", "rhel",
        "red hat", "suse",   "fedora", "alpine", "unix"};
    static constexpr std::array<std::string_view, 4> otherSystems{"windows", "macos", "android",
                                                                  "ios"};
    std::string about = wordsOf(node.name) + wordsOf(node.technology).substr(1);
    for (const std::string& tag : node.tags) {
        about += wordsOf(tag).substr(1);
    }
    const auto typeIn = [&](const auto& list) {
        return std::ranges::find_if(list, [&](const Pair& p) { return hasWord(about, p.first); });
    };
    if (const auto* const site = typeIn(siteTerms);
        site != siteTerms.end() && holdsNodes && !insideHost) {
        return {Site, std::string(site->second), {}};
    }
    PhysicalGuess guess;
    const std::string technology = wordsOf(node.technology);
    if (hasAny(technology, serverSystems) || hasAny(technology, otherSystems)) {
        guess.os = node.technology;
    }
    if (const auto* const host = typeIn(hostTerms); host != hostTerms.end()) {
        guess.type = host->second;
    } else if (hasAny(about, serverSystems) || (hasWord(about, "server") && !insideHost)) {
        guess.type = "server";
    }
    return guess;
}

bool isFailover(const Item& item)
{
    static constexpr std::array<std::string_view, 4> tags{"failover", "fail over", "standby",
                                                          "passive"};
    return std::ranges::any_of(item.tags,
                               [](const std::string& tag) { return hasAny(wordsOf(tag), tags); });
}

bool saysReplication(const Link& link)
{
    const std::string words = wordsOf(link.description) + wordsOf(link.technology);
    return words.find(" replicat") != std::string::npos ||
           words.find(" mirror") != std::string::npos ||
           words.find(" synchroni") != std::string::npos || hasWord(words, "log shipping");
}

bool isAsynchronous(const Link& link)
{
    return link.asynchronous || std::ranges::any_of(link.tags, [](const std::string& tag) {
               return wordsOf(tag).starts_with(" async");
           });
}

std::vector<Arrow> guessArrows(const Link& link, ElementKind from, ElementKind to)
{
    static constexpr std::array<std::string_view, 20> readVerbs{
        "read",    "reads",    "reading", "query",  "queries",  "querying", "get",
        "gets",    "fetch",    "fetches", "load",   "loads",    "retrieve", "retrieves",
        "look up", "looks up", "select",  "search", "searches", "finds"};
    static constexpr std::array<std::string_view, 27> writeVerbs{
        "write",   "writes",  "writing",  "store",   "stores",  "storing", "save",
        "saves",   "persist", "persists", "insert",  "inserts", "update",  "updates",
        "put",     "puts",    "upload",   "uploads", "append",  "appends", "record",
        "records", "create",  "creates",  "deletes", "logs",    "caches"};
    static constexpr std::array<std::string_view, 16> takeVerbs{
        "consume",  "consumes", "consuming", "subscribe", "subscribes", "receive",
        "receives", "listen",   "listens",   "poll",      "polls",      "pull",
        "pulls",    "read",     "reads",     "dequeues"};
    static constexpr std::array<std::string_view, 14> giveVerbs{
        "publish", "publishes", "send",  "sends", "produce", "produces", "write",
        "writes",  "emit",      "emits", "push",  "pushes",  "put",      "puts"};
    const std::string words = wordsOf(link.description);
    const bool soft = isAsynchronous(link);
    const auto legal = [&](RelationKind kind) { return isLegal(kind, from, to); };
    const auto legalBack = [&](RelationKind kind) { return isLegal(kind, to, from); };

    std::vector<Arrow> arrows;
    if (from == Actor && to == Actor) {
        return {{RelationKind::DependsOn, false, true}};
    }
    if (to == Store && legal(RelationKind::Reads)) {
        const bool writes = hasAny(words, writeVerbs);
        if (hasAny(words, readVerbs) || !writes) {
            arrows.push_back({RelationKind::Reads, false, soft});
        }
        if (writes) {
            arrows.push_back({RelationKind::Writes, false, soft});
        }
    } else if (to == Stream && from != Stream) {
        const bool takes = hasAny(words, takeVerbs) && legal(RelationKind::Consumes);
        if (takes) {
            arrows.push_back({RelationKind::Consumes, false, false});
        }
        if ((!takes || hasAny(words, giveVerbs)) && legal(RelationKind::Publishes)) {
            arrows.push_back({RelationKind::Publishes, false, false});
        }
    } else if (from == Stream && to != Stream) {
        if (legalBack(RelationKind::Consumes)) {
            arrows.push_back({RelationKind::Consumes, true, false});
        } else if (legalBack(RelationKind::DependsOn)) {
            arrows.push_back({RelationKind::DependsOn, true, true});
        }
    } else if (from == Stream && to == Stream) {
        arrows.push_back({RelationKind::Publishes, false, false});
    } else if (from == Store && to == Store && saysReplication(link)) {
        arrows.push_back({RelationKind::Replicates, false, false});
    } else if (from == Store && legalBack(RelationKind::Reads)) {
        arrows.push_back({RelationKind::Reads, true, soft});
    } else if (legal(RelationKind::Calls)) {
        arrows.push_back({RelationKind::Calls, false, soft || to == Actor});
    }
    if (arrows.empty() && legal(RelationKind::DependsOn)) {
        arrows.push_back({RelationKind::DependsOn, false, true});
    }
    return arrows;
}

} // namespace corbel::model::exchange::structurizr
