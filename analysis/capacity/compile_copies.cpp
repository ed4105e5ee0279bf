// What is written more than once: by all replicas of a store, and to the copies
// of it.
#include <algorithm>

#include <fmt/format.h>

#include "analysis/capacity/compiler.h"

namespace corbel::analysis {

using model::amountOf;
using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

// Every replica of a store with a quorum applies every write, and a read asks
// one of them or as many as the quorum. Without a quorum nobody said whether
// they are copies of the same data.
void NetworkCompiler::spreadOverReplicas(RelationKind kind, NetworkCall& call)
{
    const model::Element& store = *m_model.elements.find(network().nodes[call.target].element);
    const auto replicas = static_cast<std::uint32_t>(model::replicas(store));
    if (store.kind != ElementKind::Store || replicas < 2) {
        return;
    }
    const std::uint32_t quorum = wholeOr(amountOf(store.fields, Key::Quorum), 0);
    const bool isWrite = kind == RelationKind::Writes || kind == RelationKind::Consumes;
    const bool isRead = kind == RelationKind::Reads;
    const std::string& id = store.id.value;
    if (isRead && quorum < 2) {
        return;
    }
    if (!m_scope.means) {
        if (m_notedStores.insert(id).second) {
            m_result.undecided.push_back(
                {fmt::format("{}.replicas", id),
                 Message::of("a request is simulated at one replica alone, without the work of "
                             "the others that apply a write or are asked by a read"),
                 false});
        }
        return;
    }
    const double all = replicas;
    const double asked = quorum == 0 ? 1.0 : quorum;
    const WorkRange work = isRead        ? WorkRange{1.0, asked}
                           : !isWrite    ? WorkRange{1.0, all}
                           : quorum == 0 ? WorkRange{1.0, all}
                                         : WorkRange{all, all};
    Message open;
    if (isRead) {
        open = Message::of("how many replicas of {} a read asks", id);
    } else if (isWrite && quorum == 0) {
        open = Message::verbatim(fmt::format("{}.quorum", id));
    } else if (!isWrite) {
        open = Message::of("whether calls to {} read or write", id);
    }
    setWork(call, work, open, Message::of("no closed form: several replicas take one request"));
    if (!m_notedStores.insert(id).second) {
        return;
    }
    if (quorum == 0) {
        m_result.undecided.push_back(
            {fmt::format("{}.quorum", id),
             Message::of("whether all of its replicas apply each write, as copies "
                         "do, or one of "
                         "them: its busy share has bounds"),
             false});
    } else {
        m_result.assumptions.push_back(
            Message::of("{}: each of its {} replicas applies every write; a read "
                        "asks between one "
                        "of them and the quorum",
                        id, replicas));
    }
}

void NetworkCompiler::setWork(NetworkCall& call, const WorkRange& work, const Message& open,
                              const Message& whyNoWait)
{
    call.work = work;
    if (work.isPlain()) {
        return;
    }
    NetworkNode& target = network().nodes[call.target];
    target.isUneven = true;
    if (target.waitUnknown.empty()) {
        target.waitUnknown = whyNoWait;
    }
    if (!work.isKnown() && target.workOpen.empty()) {
        target.workOpen = open;
    }
}

// What is written to a store reaches its copies, and theirs. Applying it there
// takes at most as long as a request.
void NetworkCompiler::addCopies(const std::string& store, double count)
{
    if (!m_scope.means || !m_replicates.contains(store)) {
        return;
    }
    std::vector<std::string> reached{store};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const auto copies = m_replicates.find(reached[i]);
        if (copies == m_replicates.end()) {
            continue;
        }
        for (const model::Relation* relation : copies->second) {
            const std::string& id = relation->to.value;
            if (std::ranges::find(reached, id) != reached.end()) {
                continue;
            }
            reached.push_back(id);
            const model::Element& copy = *m_model.elements.find(id);
            if (!copy.fields.contains(Key::ServiceTime) || copy.kind != ElementKind::Store) {
                if (m_notedStores.insert(relation->id.value).second) {
                    m_result.assumptions.push_back(
                        Message::of("{} states no service-time: what it copies is taken "
                                    "to fill it never",
                                    id));
                }
                continue;
            }
            addRecord(relation->id.value, nodeOf(id), count);
            NetworkCall& call = network().calls.back();
            call.isCopy = true;
            call.work = {0.0, static_cast<double>(model::replicas(copy))};
            NetworkNode& target = network().nodes[call.target];
            target.getsCopies = true;
            if (target.workOpen.empty()) {
                target.workOpen = Message::of("how long {} works on what it copies", id);
                m_result.assumptions.push_back(
                    Message::of("{} applies what is written to {}, in no time at best and in the "
                                "time of a request at worst",
                                id, store));
            }
        }
    }
}

} // namespace corbel::analysis
