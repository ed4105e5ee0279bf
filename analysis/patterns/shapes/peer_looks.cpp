#include "analysis/patterns/shapes/peer_looks.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::Key;

namespace {

constexpr std::array<const char*, 5> spellings{"service-time", "concurrency", "replicas", "cpu",
                                               "memory"};

} // namespace

bool PeerLooks::Look::isKnown() const
{
    return std::ranges::all_of(amounts, [](const auto& amount) { return amount.has_value(); });
}

bool PeerLooks::Look::mayBe(const Look& other) const
{
    if (stores != other.stores) {
        return false;
    }
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i] && other.amounts[i] && *amounts[i] != *other.amounts[i]) {
            return false;
        }
    }
    return true;
}

PeerLooks::Look PeerLooks::lookOf(const Scope& scope, Index peer) const
{
    const model::Element& element = scope.graph().element(peer);
    const model::Record* time = model::recordOf(element.fields, Key::ServiceTime);
    Look look;
    look.amounts[0] = time == nullptr ? std::nullopt : model::amountOf(*time, Key::Mean);
    if (const auto servers = model::concurrency(element)) {
        look.amounts[1] = *servers;
    }
    if (const Copies copies = scope.get<Peers>().copies(peer); copies.areKnown()) {
        look.amounts[2] = copies.least;
    }
    look.amounts[3] = model::amountOf(element.fields, Key::Cpu);
    look.amounts[4] = model::amountOf(element.fields, Key::Memory);
    const auto& peers = scope.get<Peers>();
    for (const auto& [store, access] : peers.used(peer)) {
        // What only one of them uses has its own rule.
        if (std::ranges::binary_search(peers.layer(), store)) {
            look.stores.push_back(store);
        }
    }
    return look;
}

PeerLooks::PeerLooks(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    std::vector<Look> looks;
    std::array<bool, compared> isCompared{};
    for (const Index peer : peers.all()) {
        looks.push_back(lookOf(scope, peer));
        for (std::size_t i = 0; i < compared; ++i) {
            isCompared[i] = isCompared[i] || looks.back().amounts[i].has_value();
        }
    }
    std::map<Look, std::size_t> known;
    std::map<Look, std::size_t> unknown;
    for (std::size_t p = 0; p < looks.size(); ++p) {
        for (std::size_t i = 0; i < compared; ++i) {
            if (!isCompared[i]) {
                looks[p].amounts[i] = 0;
            } else if (!looks[p].amounts[i]) {
                m_needs.push_back(scope.facts().id(peers.all()[p]) + "." + spellings[i]);
            }
        }
        ++(looks[p].isKnown() ? known : unknown)[looks[p]];
    }
    const auto n = static_cast<double>(looks.size() + peers.unclear().size());
    if (looks.empty()) {
        return;
    }
    // At worst, what is not known differs from everything; at best, all agree that may. A set with
    // a known look in it has that look; one without consists of what is not known.
    const auto mayBe = [&](const Look& look) {
        std::size_t alike = peers.unclear().size() + (look.isKnown() ? known.at(look) : 0);
        for (const auto& [other, count] : unknown) {
            alike += look.mayBe(other) ? count : 0;
        }
        return alike;
    };
    std::size_t fewest = 1;
    std::size_t largest = 0;
    Look common;
    for (const auto* some : {&known, &unknown}) {
        for (const auto& [look, count] : *some) {
            fewest = std::max(fewest, look.isKnown() ? count : 1);
            if (const std::size_t alike = mayBe(look); alike > largest) {
                largest = alike;
                common = look;
            }
        }
    }
    m_alike = {static_cast<double>(fewest) / n, static_cast<double>(largest) / n};
    for (std::size_t p = 0; p < looks.size(); ++p) {
        auto& listed = !looks[p].isKnown() ? m_open : looks[p] == common ? m_most : m_others;
        listed.push_back(peers.all()[p]);
    }
    for (const Index other : peers.unclear()) {
        m_open.push_back(other);
        m_needs.push_back(scope.facts().id(other) + ".role");
    }
}

} // namespace corbel::analysis::patterns
