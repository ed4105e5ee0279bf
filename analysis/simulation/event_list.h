/// The future event list: one slot per component in a winner tree, so that scheduling allocates
/// nothing and a component moves or withdraws its event without searching for it.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "analysis/simulation/variates.h"

namespace corbel::analysis {

/// When an event happens. Total order: time, then priority, then sequence of scheduling.
/// `order` holds the priority in its top 8 bits and the sequence below.
struct EventKey {
    SimTime time = std::numeric_limits<SimTime>::max();
    std::uint64_t order = std::numeric_limits<std::uint64_t>::max();

    bool operator==(const EventKey&) const = default;
};

/// Whether `a` comes first. Times are never negative, so both halves compare as one number.
inline bool earlier(const EventKey& a, const EventKey& b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide left = (Wide{static_cast<std::uint64_t>(a.time)} << 64) | a.order;
    const Wide right = (Wide{static_cast<std::uint64_t>(b.time)} << 64) | b.order;
    return left < right;
}

/// The key of a slot without an event: after everything else.
constexpr EventKey noEvent{};

/// A complete binary tree of tournaments over the keys of all slots: O(log n) to change one, O(1)
/// to see the earliest.
class EventList {
public:
    EventList() = default;

    explicit EventList(std::uint32_t slotCount)
    {
        while (m_leaves < slotCount) {
            m_leaves *= 2;
        }
        m_keys.assign(m_leaves, noEvent);
        m_winners.resize(m_leaves);
        // All keys are equal now: any leaf below a node may stand as its winner.
        for (std::uint32_t node = m_leaves; node-- > 1;) {
            m_winners[node] = winnerOf(2 * node);
        }
    }

    /// The slot whose event is next; its key is noEvent when there is none at all.
    std::uint32_t first() const { return m_winners[1]; }

    const EventKey& key(std::uint32_t slot) const { return m_keys[slot]; }

    void schedule(std::uint32_t slot, const EventKey& key)
    {
        m_keys[slot] = key;
        EventKey best = key;
        std::uint32_t winner = slot;
        std::uint32_t node = m_leaves + slot;
        do {
            const std::uint32_t rival = winnerOf(node ^ 1U);
            const EventKey rivalKey = m_keys[rival];
            // Selected without a branch: who wins is as good as random.
            const bool lost = earlier(rivalKey, best);
            best.time = lost ? rivalKey.time : best.time;
            best.order = lost ? rivalKey.order : best.order;
            winner = lost ? rival : winner;
            node /= 2;
            m_winners[node] = winner;
        } while (node > 1);
    }

    void cancel(std::uint32_t slot) { schedule(slot, noEvent); }

private:
    std::uint32_t winnerOf(std::uint32_t node) const
    {
        return node >= m_leaves ? node - m_leaves : m_winners[node];
    }

    std::uint32_t m_leaves = 2;
    std::vector<EventKey> m_keys;
    std::vector<std::uint32_t> m_winners; // by node; node 1 is the root
};

} // namespace corbel::analysis
