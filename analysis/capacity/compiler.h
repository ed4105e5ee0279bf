/// The work behind compileNetwork: builds nodes on demand, from the entries outwards.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "analysis/capacity/compile.h"
#include "analysis/capacity/compile_load.h"
#include "analysis/capacity/record_work.h"
#include "analysis/capacity/stream_forms.h"

namespace corbel::analysis {

/// A whole number from an amount, at most a thousand million.
std::uint32_t wholeOr(const std::optional<double>& amount, std::uint32_t fallback);

class NetworkCompiler {
public:
    using CallList = std::vector<const model::Relation*>;

    NetworkCompiler(const model::Model& model, const CompileScope& scope, CompiledModel& result);

    void addLoad(StatedLoad load);
    void summarise();

private:
    Network& network() { return m_result.network; }

    std::uint32_t nodeOf(const std::string& id)
    {
        const auto [it, isNew] =
            m_nodes.try_emplace(id, static_cast<std::uint32_t>(network().nodes.size()));
        if (isNew) {
            network().nodes.push_back(makeNode(*m_model.elements.find(id)));
            m_open.push_back(it->second);
        }
        return it->second;
    }

    // Steps of nodes are added one node after another, because a node's steps lie together.
    void finishNodes()
    {
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            addSteps(m_open[i], *m_model.elements.find(network().nodes[m_open[i]].element));
        }
        m_open.clear();
    }

    NetworkNode makeNode(const model::Element& element);
    void addSteps(std::uint32_t node, const model::Element& element);
    void addCalls(const model::Element& element, const CallList& calls);
    void addRecord(const std::string& relation, std::uint32_t target, double count);
    void addRecordOf(const model::Relation& relation, std::uint32_t target, double count);
    void noteKeys(const model::Relation& published, const RecordWork& record);
    void addWrites(std::size_t firstStep);
    void addCopies(const std::string& store, double count);
    void spreadOverReplicas(model::RelationKind kind, NetworkCall& call);
    void setWork(NetworkCall& call, const WorkRange& work, const model::Message& open,
                 const model::Message& whyNoWait);
    void noteReading(const StreamLimit& limit, const std::string& stream);
    void noteReplicas(const model::Element& element, NetworkNode& node);
    void addRecords(const model::Element& element);
    const model::Relation* readingOf(const std::string& element) const;
    void addStep(const CallList& calls, std::uint32_t choose,
                 ChoicePolicy policy = ChoicePolicy::Random);
    ChoicePolicy policyOf(const model::Element& element);
    const model::Element* partitionOf(const std::string& id) const;
    /// What is taken for granted of a queue because nothing is said.
    void noteQueue(const model::Element& element, const NetworkNode& node);
    void noteFlows(const std::string& element);

    const model::Model& m_model;
    const CompileScope m_scope;
    CompiledModel& m_result;
    std::map<std::string, CallList> m_calls;      // by caller
    std::map<std::string, CallList> m_flows;      // publishes and consumes, by their source
    std::map<std::string, CallList> m_readers;    // by stream
    std::map<std::string, CallList> m_replicates; // by the element that is copied
    std::map<std::string, std::uint32_t> m_nodes;
    std::vector<std::uint32_t> m_open;
    std::set<std::string> m_notedStores; // what was said of replicas and copies
    std::set<std::string> m_unheeded;    // relations with keys that have no effect yet
    bool m_isExponentialAssumed = false;
    bool m_isOneAtATimeAssumed = false;
    bool m_isOrderAssumed = false;
    bool m_isRoomAssumed = false;
    bool m_isRecordAssumed = false;
    bool m_isEvenKeyAssumed = false;
    bool m_isHashAssumed = false;
};

} // namespace corbel::analysis
