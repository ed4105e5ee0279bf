/// Zones that serve the same requests side by side, and which parts do the same work in them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

class Zones {
public:
    /// Zones are the innermost sites under the parts. What does the same work is said by
    /// `sameWorkOf`.
    explicit Zones(const Scope& scope);

    /// Parts that do the same work, ascending; only what stands in a zone.
    struct Work {
        std::vector<Index> parts;
        std::map<Index, std::vector<Index>> inZone; ///< Parts by zone.
        std::vector<std::string> needs; ///< The keys on which it depends that it is one work.
    };

    /// Zones that share some work with another one, ascending.
    const std::vector<Index>& all() const { return m_zones; }
    /// Works that are done in two or more zones.
    const std::vector<Work>& spread() const { return m_spread; }
    /// Those done in one zone only.
    const std::vector<Work>& single() const { return m_single; }
    /// The only zone that a part stands in; `noIndex` for none, for several, and where a copy of it
    /// may stand in another.
    Index zoneOf(Index part) const;
    /// The number of the spread work that a part does; `noIndex` when none.
    Index workOf(Index part) const;
    /// Parts of which nobody says in which zone they stand, or a copy of them does, with the keys
    /// that would. A gateway that is drawn nowhere stands in front of the zones; streams stand
    /// where their brokers do.
    const std::map<Index, std::vector<std::string>>& unclear() const { return m_unclear; }
    /// The keys of the first of them that may do a work, as far as both say what is rolled out in
    /// one; empty where none may.
    std::vector<std::string> placesFor(const Work& work) const;
    /// Whether a work is done in every zone; open where something may do it in each that lacks it:
    /// what is unclear, or what does not say what is rolled out together.
    Answer isEverywhere(const Work& work) const;
    /// All keys on which it depends what does the same work in which zone. Where there are any and
    /// no zones, there may be.
    const std::set<std::string>& needs() const { return m_needs; }
    /// Whether the zone takes requests: by its role, or else because somebody outside asks for a
    /// work in it that is done elsewhere as well; open where something may be such a work.
    Answer serves(Index zone) const;
    /// Whether it is certain that some work is done in this zone and in others.
    bool isSure(Index zone) const { return m_sure.contains(zone); }

private:
    void group();
    void findServing();
    void findPossible();
    void findUnclear();
    void findLoose();
    std::vector<std::string> unitsToState(const Work& work) const;
    std::string_view unitOf(const Work& work) const;
    bool isAskedFromOutside(Index zone, Index part) const;
    bool isUntypedDoor(Index part) const;

    const Scope& m_scope;
    std::vector<Index> m_zones;
    std::set<Index> m_serving;
    std::set<Index> m_sure;
    std::vector<Work> m_spread;
    std::vector<Work> m_single;
    std::map<Index, Index> m_workOf;
    std::vector<Index> m_standing; ///< Parts that stand in a zone, ascending.
    std::map<Index, std::vector<std::string>> m_unclear;
    /// The first unclear part of each kind and deploy unit.
    std::map<std::pair<model::ElementKind, std::string_view>, Index> m_firstUnclear;
    /// Zones with services whose work is not in all of them; with one that states no deploy unit.
    std::map<Index, Index> m_loose;
    std::set<std::string> m_needs;
};

} // namespace corbel::analysis::patterns
