// 클라이언트-서버: clients with logic of their own ask a server straight.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/shapes/clients.h"

namespace corbel::analysis::patterns {

using model::Key;

namespace {

/// Whether requests that take this way arrive at one of several services that stand behind the
/// gateway for all of them: what is asked then is the gateway. Open while it does not say its type.
Answer leadsToSeveral(const ModelFacts& facts, Index gateway)
{
    const auto type = model::textOf(facts.fields(gateway), Key::GatewayType);
    if (!type.empty() && type != "api-gateway") {
        return {false};
    }
    Index first = noIndex;
    const bool areSeveral = std::ranges::any_of(facts.graph().out(gateway), [&](const Arc& arc) {
        if (!model::isSynchronous(facts.graph().relation(arc.relation).kind) ||
            !(facts.isLogic(arc.node) || facts.isGateway(arc.node))) {
            return false;
        }
        first = first == noIndex ? arc.node : first;
        return arc.node != first;
    });
    Answer answer{areSeveral};
    if (areSeveral && type.empty()) {
        answer = {false, {facts.id(gateway) + ".gateway-type"}};
    }
    return answer;
}

/// Who asks whom in the region, straight or through one gateway: what stands behind more is not
/// asked directly, nor what an API gateway leads to among others.
struct ClientsAndServers {
    explicit ClientsAndServers(const Scope& scope)
    {
        std::set<Index> found;
        for (const Index client : scope.clients()) {
            std::set<Index> asked;
            bool isAnySure = false;
            std::vector<std::string> needs;
            for (const Callee& callee : scope.facts().servers(client)) {
                const ModelGraph& graph = scope.graph();
                const bool isStraight = callee.first == callee.last;
                const Index gateway = graph.to(callee.first);
                if (!scope.has(callee.node) ||
                    (!isStraight && gateway != graph.from(callee.last))) {
                    continue;
                }
                const Answer isOneOfSeveral =
                    isStraight ? Answer{false} : leadsToSeveral(scope.facts(), gateway);
                if (isOneOfSeveral.holds) {
                    continue;
                }
                isAnySure = isAnySure || isOneOfSeveral.needs.empty();
                needs.insert(needs.end(), isOneOfSeveral.needs.begin(), isOneOfSeveral.needs.end());
                asked.insert(callee.node);
                clientsOf[callee.node].insert(client);
            }
            found.insert(asked.begin(), asked.end());
            serversOf[client] = std::move(asked);
            if (!isAnySure) {
                std::ranges::sort(needs);
                needs.erase(std::unique(needs.begin(), needs.end()), needs.end());
                needsOf[client] = std::move(needs);
            }
        }
        servers.assign(found.begin(), found.end());
    }

    std::vector<Index> servers;
    std::map<Index, std::set<Index>> serversOf;
    std::map<Index, std::set<Index>> clientsOf;
    /// Of clients, on what it depends that they ask any server directly.
    std::map<Index, std::vector<std::string>> needsOf;
};

bool holdsLogic(std::string_view client)
{
    return client == "rich" || client == "service";
}

Count clientsAskServer(const Scope& scope)
{
    const auto& roles = scope.get<ClientsAndServers>();
    Count count;
    for (const Index client : scope.clients()) {
        const std::string& id = scope.facts().id(client);
        const std::string_view type = model::textOf(scope.facts().fields(client), Key::Client);
        if (roles.serversOf.at(client).empty() || (!type.empty() && !holdsLogic(type))) {
            count.no(id);
            continue;
        }
        const auto needs = roles.needsOf.find(client);
        Answer answer{true,
                      needs == roles.needsOf.end() ? std::vector<std::string>{} : needs->second};
        if (type.empty()) {
            answer.needs.push_back(id + ".client");
        }
        count.add(id, std::move(answer));
    }
    return count;
}

/// A server that asks other logic stands in the middle.
Count noMiddleTier(const Scope& scope)
{
    Count count;
    for (const Index server : scope.get<ClientsAndServers>().servers) {
        std::vector<std::string> onward;
        for (const Callee& callee : scope.facts().servers(server)) {
            if (scope.facts().isLogic(callee.node)) {
                onward.push_back(scope.facts().relationId(callee.last));
            }
        }
        if (onward.empty()) {
            count.yes(scope.facts().id(server));
        } else {
            count.no(scope.facts().id(server));
            count.against.insert(count.against.end(), onward.begin(), onward.end());
        }
    }
    return count;
}

Count manyClientsPerServer(const Scope& scope)
{
    const auto& roles = scope.get<ClientsAndServers>();
    Count count;
    for (const Index server : roles.servers) {
        double atLeast = 0;
        std::vector<std::string> missing;
        for (const Index client : roles.clientsOf.at(server)) {
            const auto stated = model::amountOf(scope.facts().fields(client), Key::Count);
            atLeast += stated.value_or(1);
            if (!stated) {
                missing.push_back(scope.facts().id(client) + ".count");
            }
        }
        const std::string& id = scope.facts().id(server);
        if (atLeast >= 2.0 * std::max(1, model::replicas(scope.graph().element(server)))) {
            count.yes(id);
        } else if (missing.empty()) {
            count.no(id);
        } else {
            count.open(id, missing.front());
            count.undecided.insert(count.undecided.end(), missing.begin() + 1, missing.end());
        }
    }
    return count;
}

/// A store belongs to the servers when nobody else works on it; one that the clients ask straight
/// is itself the server, and then no server stands before it.
Count serverOwnsData(const Scope& scope)
{
    const auto& roles = scope.get<ClientsAndServers>();
    Count count;
    for (const Index store : scope.parts()) {
        if (!scope.facts().isData(store)) {
            continue;
        }
        bool byClients = false;
        bool byServers = false;
        bool byOthers = false;
        for (const Arc& arc : scope.graph().in(store)) {
            if (!contains(requestKinds, scope.graph().relation(arc.relation).kind)) {
                continue;
            }
            if (scope.facts().isActor(arc.node)) {
                byClients = true;
            } else if (std::ranges::binary_search(roles.servers, arc.node)) {
                byServers = true;
            } else if (!scope.facts().isGateway(arc.node)) {
                byOthers = true;
            }
        }
        const bool owned = !byOthers && !(byClients && byServers);
        owned ? count.yes(scope.facts().id(store)) : count.no(scope.facts().id(store));
    }
    return count;
}

/// Clients in all, or the keys that are missing for that.
Measured clientCount(const Scope& scope)
{
    Measured measured{0, "clients", {}, {}};
    for (const Index client : scope.clients()) {
        measured.witnesses.push_back(scope.facts().id(client));
        if (const auto count = model::amountOf(scope.facts().fields(client), Key::Count)) {
            *measured.value += *count;
        } else {
            measured.needs.push_back(model::Message::verbatim(scope.facts().id(client) + ".count"));
        }
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

Measured clientsPerServer(const Scope& scope)
{
    Measured measured = clientCount(scope);
    measured.unit = "clients per server";
    double servers = 0;
    for (const Index server : scope.get<ClientsAndServers>().servers) {
        servers += std::max(1, model::replicas(scope.graph().element(server)));
        measured.witnesses.push_back(scope.facts().id(server));
    }
    if (servers <= 0) {
        measured.needs.push_back(model::Message::of("a server that clients call"));
    }
    if (measured.needs.empty()) {
        *measured.value /= servers;
    } else {
        measured.value.reset();
    }
    return measured;
}

/// The clients' requests spread over servers: by `rate` of the actors, evenly over the servers that
/// one actor asks.
Measured busiestServer(const Scope& scope)
{
    const auto& roles = scope.get<ClientsAndServers>();
    Measured measured;
    std::map<Index, double> load;
    double total = 0;
    for (const Index client : scope.clients()) {
        const auto& servers = roles.serversOf.at(client);
        if (servers.empty()) {
            continue;
        }
        const auto rate = model::amountOf(scope.facts().fields(client), Key::Rate);
        if (!rate && roles.servers.size() > 1 && scope.clients().size() > 1) {
            measured.needs.push_back(model::Message::verbatim(scope.facts().id(client) + ".rate"));
        }
        const double weight = rate.value_or(1);
        total += weight;
        for (const Index server : servers) {
            load[server] += weight / static_cast<double>(servers.size());
        }
    }
    if (measured.needs.empty() && total <= 0) {
        measured.needs.push_back(
            model::Message::of("clients that call a server at a rate above 0"));
    }
    if (measured.needs.empty()) {
        double peak = 0;
        for (const auto& [server, weight] : load) {
            const double own =
                weight / total / std::max(1, model::replicas(scope.graph().element(server)));
            if (own > peak) {
                peak = own;
                measured.witnesses = {scope.facts().id(server)};
            }
        }
        measured.value = peak;
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{"clients-ask-server",
             RuleRole::Required,
             {"Clients with logic of their own call a server directly.",
              "자체 로직을 가진 클라이언트가 서버를 직접 호출한다."},
             {"Say that the clients hold logic (client: rich) and let them call the server.",
              "클라이언트에 로직이 있음을 밝히고 (client: rich) 서버를 호출하게 하십시오."},
             clientsAskServer},
    RuleSpec{"no-middle-tier",
             RuleRole::Forbidden,
             {"No server that clients call hands the work on to another server.",
              "클라이언트가 호출하는 서버는 다른 서버에 작업을 넘기지 않는다."},
             {"Take the listed calls to further servers out of the path.",
              "다른 서버로 향하는 표시된 호출을 경로에서 제거하십시오."},
             noMiddleTier},
    RuleSpec{
        "many-clients-per-server",
        RuleRole::Supporting,
        {"Each server serves two clients or more.", "각 서버가 둘 이상의 클라이언트를 담당한다."},
        {"State how many clients there are (count), or share a server among more of them.",
         "클라이언트 수(count)를 밝히거나 더 많은 클라이언트가 서버를 함께 쓰게 하십시오."},
        manyClientsPerServer},
    RuleSpec{"server-owns-data",
             RuleRole::Supporting,
             {"Only the servers work on the data.", "서버만이 데이터를 다룬다."},
             {"Lead everybody else's access to the listed stores through the server.",
              "표시된 저장소에 대한 다른 접근이 서버를 거치게 하십시오."},
             serverOwnsData},
};

constexpr std::array advantages{
    MeasureSpec{"clients-per-server",
                {"few servers can serve many clients",
                 "클라이언트 측에서 처리 부담 적음 (=소수 서버로 다수 클라이언트 처리 가능)"},
                {"clients per server", "서버당 클라이언트 수"},
                clientsPerServer},
};

constexpr std::array disadvantages{
    MeasureSpec{"installs-to-update",
                {"client software needs regular updates", "클라이언트 측 SW 정기 업데이트 필요"},
                {"installations to update with each release", "배포마다 업데이트할 설치 수"},
                installsToUpdate},
    MeasureSpec{
        "busiest-server",
        {"scaling ends when load concentrates on the server", "서버 부하 집중 시 확장성 한계"},
        {"share of the requests that the busiest copy of a server takes",
         "가장 바쁜 서버 한 대가 처리하는 요청 비율"},
        busiestServer},
};

} // namespace

const PatternSpec& clientServer()
{
    static const PatternSpec spec{"client-server",
                                  {"Client-server", "클라이언트-서버"},
                                  WeakComponent | UserGroup | SiteContent | StoreClients,
                                  true,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
