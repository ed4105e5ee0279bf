#include "analysis/availability/fail_over.h"

#include <algorithm>
#include <array>

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

bool hasNeeds(const Drawing& drawing, Index place)
{
    return std::ranges::any_of(drawing.graph().out(place), [&](const Arc& arc) {
        return model::isHard(drawing.graph().relation(arc.relation));
    });
}

bool neverFailsAtDepth(const Drawing& drawing, Index place, int depth)
{
    if (place == noIndex) {
        return true;
    }
    const std::array around{drawing.hostOf(place, 0), drawing.standsIn(place),
                            drawing.provider(place)};
    return depth < 8 && model::availability(drawing.element(place)) == 1.0 &&
           drawing.members(place).empty() && model::replicas(drawing.element(place)) == 1 &&
           !hasNeeds(drawing, place) && std::ranges::all_of(around, [&](Index next) {
               return neverFailsAtDepth(drawing, next, depth + 1);
           });
}

/// Gathers what one unit of a pair may fail by: the element and what it alone stands on.
class UnitParts {
public:
    UnitParts(const Drawing& drawing, Index unit) : m_drawing(drawing)
    {
        const model::Element& element = drawing.element(unit);
        m_isClosed = model::replicas(element) == 1 && drawing.purposeOf(unit).empty() &&
                     addOwn(element) && addPlaces(unit, 0);
    }

    bool isClosed() const { return m_isClosed && !m_parts.empty(); }
    const std::vector<FailureRates>& parts() const { return m_parts; }
    bool hasHosts() const { return m_hasHosts; }

private:
    bool addOwn(const model::Element& element)
    {
        if (model::availability(element) == 1.0) {
            return true;
        }
        const auto rates = ratesOf(element);
        if (rates) {
            m_parts.push_back(*rates);
        }
        return rates.has_value();
    }

    bool addPlaces(Index node, int depth)
    {
        const std::array places{m_drawing.hostOf(node, 0), m_drawing.standsIn(node),
                                m_drawing.provider(node)};
        return std::ranges::all_of(
            places, [&](Index place) { return place == noIndex || addPlace(place, depth + 1); });
    }

    bool addPlace(Index place, int depth)
    {
        const model::Element& element = m_drawing.element(place);
        const bool isPerfect = model::availability(element) == 1.0;
        const bool isPlain = element.kind == ElementKind::Host || isPerfect;
        if (depth > 8 || !isPlain || !m_drawing.members(place).empty() ||
            !m_drawing.failOvers(place).empty() || model::replicas(element) != 1 ||
            hasNeeds(m_drawing, place)) {
            return false;
        }
        if (!isPerfect) {
            m_hasHosts = true;
            if (m_drawing.usersOf(place) != 1 || !addOwn(element)) {
                return false;
            }
        }
        return addPlaces(place, depth);
    }

    const Drawing& m_drawing;
    std::vector<FailureRates> m_parts;
    bool m_isClosed = false;
    bool m_hasHosts = false;
};

/// Whether `standby` is asked for by nothing but its active one.
bool servesOnlyFor(const Drawing& drawing, Index standby, Index active, Index failOver,
                   const std::function<bool(Index)>& isFallback)
{
    return std::ranges::all_of(drawing.graph().in(standby), [&](const Arc& arc) {
        const RelationKind kind = drawing.graph().relation(arc.relation).kind;
        return arc.relation == failOver || arc.node == active || kind == RelationKind::Replicates ||
               kind == RelationKind::Connects || kind == RelationKind::Communicates ||
               isFallback(arc.relation);
    });
}

} // namespace

SwitchTime switchTimeOf(const model::Relation& failOver)
{
    static constexpr std::array<std::pair<Key, std::string_view>, 4> parts{
        {{Key::Detect, "detect"},
         {Key::Decide, "decide"},
         {Key::Switch, "switch"},
         {Key::Provision, "provision"}}};
    SwitchTime time;
    for (const auto& [key, name] : parts) {
        if (const auto amount = model::amountOf(failOver.fields, key)) {
            time.stated += *amount;
            time.isStated = true;
        } else if (key != Key::Decide || !model::flagOf(failOver.fields, Key::Automatic)) {
            time.missing.push_back(failOver.id.value + "." + std::string(name));
        }
    }
    return time;
}

std::optional<FailureRates> ratesOf(const model::Element& element)
{
    const auto up = model::amountOf(element.fields, Key::Mtbf);
    const auto down = model::amountOf(element.fields, Key::Mttr);
    if (!up || !down || *up <= 0.0 || *down <= 0.0 || element.fields.contains(Key::Availability)) {
        return std::nullopt;
    }
    return FailureRates{1.0 / *up, 1.0 / *down};
}

std::optional<SwitchingPair> closedPair(const Drawing& drawing, Index failOver,
                                        const std::function<bool(Index relation)>& isFallback)
{
    const ModelGraph& graph = drawing.graph();
    const Index active = graph.from(failOver);
    const Index standby = graph.to(failOver);
    const model::Record& fields = graph.relation(failOver).fields;
    const auto coverage = model::amountOf(fields, Key::Coverage);
    const SwitchTime time = switchTimeOf(graph.relation(failOver));
    const bool isAlone =
        drawing.failOvers(active).size() == 1 &&
        std::ranges::all_of(drawing.failOvers(standby),
                            [&](Index back) { return graph.to(back) == active; }) &&
        servesOnlyFor(drawing, standby, active, failOver, isFallback);
    const bool areParts = drawing.isFunctional(active) && drawing.isFunctional(standby);
    if (!coverage || !time.isStated || !isAlone || !areParts) {
        return std::nullopt;
    }
    const UnitParts first(drawing, active);
    const UnitParts second(drawing, standby);
    if (!first.isClosed() || !second.isClosed() ||
        first.parts().size() + second.parts().size() > mostPairParts) {
        return std::nullopt;
    }
    std::optional<int> crews;
    for (const Index unit : {active, standby}) {
        if (const auto own = crewsOf(graph.element(unit))) {
            crews = std::min(*own, crews.value_or(*own));
        }
    }
    if (crews && *crews >= 2) {
        crews.reset();
    }
    if (crews && (first.hasHosts() || second.hasHosts())) {
        return std::nullopt; // nobody says whether the crews repair the hosts as well
    }
    return SwitchingPair{first.parts(), second.parts(), *coverage, time.stated, crews};
}

bool neverFails(const Drawing& drawing, Index place)
{
    return neverFailsAtDepth(drawing, place, 0);
}

std::optional<int> crewsOf(const model::Element& element)
{
    const auto crews = model::amountOf(element.fields, Key::RepairCrews);
    return crews ? std::optional(static_cast<int>(std::clamp(*crews, 1.0, 1e9))) : std::nullopt;
}

} // namespace corbel::analysis::availability
