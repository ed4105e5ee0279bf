#include "model/exchange/containers/edges.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "model/exchange/containers/evidence.h"

namespace corbel::model::exchange::containers {

namespace {

bool hasWord(const std::vector<std::string>& words, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::any_of(words, [&](const std::string& word) {
        return std::ranges::find(wanted, word) != wanted.end();
    });
}

/// What names say about the direction between a service and a store or stream.
struct Direction {
    bool takes = false;
    bool gives = false;
};

bool saysConsumer(const std::vector<std::string>& words)
{
    return hasWord(words, {"consumer", "consumers", "consume", "subscriber", "subscriptions",
                           "listener", "sink"});
}

bool saysProducer(const std::vector<std::string>& words)
{
    return hasWord(words, {"producer", "producers", "produce", "publisher", "publish", "emitter"});
}

class Concluder {
public:
    Concluder(const Project& project, std::vector<Nature>& natures)
        : m_project(project),
          m_natures(natures),
          m_gathered(gatherEvidence(project, natures)),
          m_isCalled(natures.size(), false)
    {
    }

    Edges run()
    {
        for (const Pair& pair : m_gathered.pairs) {
            const ElementKind source = kindOf(pair.from);
            if (source != ElementKind::Store && source != ElementKind::Stream) {
                m_isCalled[pair.to] = true;
            }
            learnStoreType(pair);
        }
        findContrast();
        Edges result;
        result.notices = std::move(m_gathered.notices);
        std::vector<const Pair*> answered;
        for (const Pair& pair : m_gathered.pairs) {
            if (polls(pair) && sends(pair.to, pair.from)) {
                answered.push_back(&pair);
                continue;
            }
            for (const RelationKind kind : kindsOf(pair)) {
                if (auto edge = makeEdge(pair, kind)) {
                    result.edges.push_back(std::move(*edge));
                } else {
                    result.notices.push_back(
                        {m_project.services[pair.from].place,
                         Message::of("{}: {} leads to '{}', which is an actor; no "
                                     "relation is drawn",
                                     m_project.services[pair.from].path, pair.evidence.front().text,
                                     nameOf(pair.to))});
                }
            }
        }
        for (const Pair* pair : answered) {
            addPolling(*pair, result.edges);
        }
        return result;
    }

private:
    bool sends(std::size_t from, std::size_t to) const
    {
        return std::ranges::any_of(m_gathered.pairs, [&](const Pair& pair) {
            return pair.from == from && pair.to == to &&
                   kindsOf(pair).front() == RelationKind::Calls;
        });
    }

    /// Figures that one end sends and the other end asks for are one connection.
    static void addPolling(const Pair& pair, std::vector<Edge>& edges)
    {
        const auto edge = std::ranges::find_if(edges, [&](const Edge& other) {
            return other.from == pair.to && other.to == pair.from;
        });
        for (const Evidence& evidence : pair.evidence) {
            edge->evidence.push_back(
                fmt::format("the collector asks for figures too: {}", evidence.text));
        }
    }

    ElementKind kindOf(std::size_t index) const { return m_natures[index].kind; }
    const std::string& nameOf(std::size_t index) const { return m_project.services[index].name; }

    void learnStoreType(const Pair& pair)
    {
        Nature& target = m_natures[pair.to];
        for (const Evidence& evidence : pair.evidence) {
            if (target.kind == ElementKind::Store && target.type.empty()) {
                target.type = storeTypeOfPort(evidence.port);
            }
        }
    }

    /// Whether requests reach it from outside or from another service.
    bool isReached(std::size_t index) const
    {
        const Service& service = m_project.services[index];
        return !service.ports.empty() || service.exposes || m_isCalled[index];
    }

    /// Streams among whose clients some are reached by requests: for the others, the stream is all
    /// that can drive them.
    void findContrast()
    {
        for (const Pair& pair : m_gathered.pairs) {
            if (kindOf(pair.to) == ElementKind::Stream &&
                kindOf(pair.from) == ElementKind::Service && isReached(pair.from)) {
                m_contrasted.insert(pair.to);
            }
        }
    }

    Direction streamDirection(const Pair& pair) const
    {
        const std::vector<std::string> name = wordsOf(nameOf(pair.from));
        Direction said{saysConsumer(name) || hasWord(name, {"worker", "workers"}),
                       saysProducer(name)};
        for (const Evidence& evidence : pair.evidence) {
            const std::vector<std::string> words = wordsOf(evidence.key);
            said.takes = said.takes || saysConsumer(words);
            said.gives = said.gives || saysProducer(words);
        }
        if (m_natures[pair.from].looks) {
            said.takes = true;
        }
        if (!said.takes && !said.gives) {
            for (const auto& [key, value] : m_project.services[pair.from].environment) {
                const std::vector<std::string> words = wordsOf(key);
                said.takes = said.takes || saysConsumer(words) ||
                             (hasWord(words, {"group"}) && hasWord(words, {"id", "kafka"}));
                said.gives = said.gives || saysProducer(words);
            }
        }
        return said;
    }

    bool isDrivenByStream(const Pair& pair) const
    {
        return kindOf(pair.from) == ElementKind::Service && !isReached(pair.from) &&
               m_contrasted.contains(pair.to);
    }

    std::vector<RelationKind> kindsToStream(const Pair& pair) const
    {
        const Direction said = streamDirection(pair);
        std::vector<RelationKind> kinds;
        const bool takes = said.takes || (!said.gives && isDrivenByStream(pair));
        if (said.gives || !takes) {
            kinds.push_back(RelationKind::Publishes);
        }
        if (takes) {
            kinds.push_back(RelationKind::Consumes);
        }
        return kinds;
    }

    std::vector<RelationKind> kindsToStore(const Pair& pair) const
    {
        Direction said;
        for (const Evidence& evidence : pair.evidence) {
            const std::vector<std::string> words = wordsOf(evidence.key);
            said.takes = said.takes || hasWord(words, {"read", "reader", "readonly", "ro",
                                                       "replica", "replicas"});
            said.gives = said.gives || hasWord(words, {"write", "writer", "rw"});
        }
        const std::string_view type = m_natures[pair.to].type;
        const bool onlyReads = m_natures[pair.from].looks || type == "cache" || type == "search";
        if (!said.takes && !said.gives) {
            said = {onlyReads, !onlyReads};
        }
        std::vector<RelationKind> kinds;
        if (said.takes) {
            kinds.push_back(RelationKind::Reads);
        }
        if (said.gives) {
            kinds.push_back(RelationKind::Writes);
        }
        return kinds;
    }

    static bool isStateful(ElementKind kind)
    {
        return kind == ElementKind::Store || kind == ElementKind::Stream;
    }

    /// Needs it up, or to have run, without sending it requests.
    static bool onlyStartsAfter(const Pair& pair)
    {
        return std::ranges::all_of(pair.evidence, [](const Evidence& evidence) {
            return evidence.ground == Ground::Bond &&
                   (evidence.hasEnded || evidence.bond == Bond::Network ||
                    evidence.bond == Bond::Volumes);
        });
    }

    bool areCopies(const Pair& pair) const
    {
        const Nature& from = m_natures[pair.from];
        const Nature& to = m_natures[pair.to];
        return from.kind == to.kind && !from.product.empty() && from.product == to.product;
    }

    /// Collectors ask others for their figures on a schedule of their own; what they pass on goes
    /// to other collectors, to streams, and to the stores that are made for it.
    bool polls(const Pair& pair) const
    {
        const Nature& to = m_natures[pair.to];
        const bool takesFigures = to.collects || to.looks || to.kind == ElementKind::Stream ||
                                  (to.kind == ElementKind::Store && takesTelemetry(to.type));
        return m_natures[pair.from].collects && !takesFigures;
    }

    static bool takesTelemetry(std::string_view storeType)
    {
        return storeType.empty() || storeType == "search" || storeType == "wide-column" ||
               storeType == "object";
    }

    std::vector<RelationKind> kindsOf(const Pair& pair) const
    {
        if (onlyStartsAfter(pair) || polls(pair)) {
            return {RelationKind::DependsOn};
        }
        if (isStateful(kindOf(pair.from))) {
            return {areCopies(pair) ? RelationKind::Replicates : RelationKind::DependsOn};
        }
        switch (kindOf(pair.to)) {
        case ElementKind::Store:
            return kindsToStore(pair);
        case ElementKind::Stream:
            return kindsToStream(pair);
        default:
            return {RelationKind::Calls};
        }
    }

    /// Data flows from the one that the other calls its master.
    static bool namesMaster(const Pair& pair)
    {
        return std::ranges::any_of(pair.evidence, [](const Evidence& evidence) {
            return hasWord(wordsOf(evidence.key),
                           {"master", "primary", "leader", "source", "replicaof", "slaveof"});
        });
    }

    std::optional<Edge> makeEdge(const Pair& pair, RelationKind kind) const
    {
        Edge edge;
        edge.from = pair.from;
        edge.to = pair.to;
        edge.kind = kind;
        if (kind == RelationKind::Replicates && namesMaster(pair)) {
            std::swap(edge.from, edge.to);
        }
        if (!isLegal(kind, kindOf(edge.from), kindOf(edge.to))) {
            edge.kind = RelationKind::DependsOn;
        }
        if (!isLegal(edge.kind, kindOf(edge.from), kindOf(edge.to))) {
            return std::nullopt;
        }
        bool isWritten = false;
        bool isOptional = true;
        for (const Evidence& evidence : pair.evidence) {
            isWritten = isWritten || evidence.ground == Ground::Bond;
            isOptional = isOptional && evidence.ground == Ground::Bond &&
                         (!evidence.isRequired || evidence.hasEnded);
            edge.evidence.push_back(evidence.text);
        }
        edge.isInferred = !isWritten;
        const bool isHardByItself =
            isSynchronous(edge.kind) || edge.kind == RelationKind::DependsOn;
        edge.isSoft = isHardByItself && (isOptional || m_natures[pair.to].collects || polls(pair));
        if (polls(pair)) {
            edge.evidence.emplace_back("a collector asks for figures; no request leads there");
        }
        if (kindOf(pair.to) == ElementKind::Stream && !isStateful(kindOf(pair.from))) {
            explainDirection(pair, edge);
        }
        return edge;
    }

    void explainDirection(const Pair& pair, Edge& edge) const
    {
        const Direction said = streamDirection(pair);
        if (said.takes || said.gives) {
            return;
        }
        edge.evidence.emplace_back(
            edge.kind == RelationKind::Consumes
                ? "direction: nothing calls it and it opens no port, so the stream drives it"
                : "direction: nothing says whether it publishes or consumes");
    }

    const Project& m_project;
    std::vector<Nature>& m_natures;
    Gathered m_gathered;
    std::vector<bool> m_isCalled;
    std::set<std::size_t> m_contrasted;
};

} // namespace

Edges concludeEdges(const Project& project, std::vector<Nature>& natures)
{
    return Concluder(project, natures).run();
}

} // namespace corbel::model::exchange::containers
