// The availability of small drawings by trying every state of every part: written from the meaning
// of the drawing alone, without trees or diagrams, so that it shares no mistake with them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/analysis/availability_brute_places.h"

namespace corbel::tests {

/// 64 states of the parts at once, a bit each: set where something is up.
using States = std::uint64_t;

/// Knows services, stores, streams, gateways, systems, groups, actors, hosts, clusters and sites,
/// replicas, alternatives, fail-overs (of containers and sites too), links and providers.
class BruteForce : BrutePlaces {
public:
    explicit BruteForce(const model::Model& model) : BrutePlaces(model)
    {
        for (const model::Element& element : model.elements) {
            const double down = 1 - *model::availability(element);
            for (int copy = 0; copy < copiesOf(element); ++copy) {
                addPart({element.id.value, copy}, down);
            }
        }
        for (const model::Relation& relation : model.relations) {
            if (relation.kind == RelationKind::FailsOverTo) {
                addPart({relation.id.value, 0},
                        1 - *model::amountOf(relation.fields, model::Key::Coverage));
            } else if (relation.kind == RelationKind::Connects) {
                addPart({relation.id.value, 0},
                        1 - model::amountOf(relation.fields, model::Key::Availability).value_or(1));
            }
        }
    }

    /// Parts that may fail; 2^parts() states are tried.
    std::size_t parts() const { return m_downs.size(); }

    /// Whether somebody whose table was asked for has alternatives that wait for a fail-over.
    bool hasFallbacks() const { return m_hasFallbacks; }

    /// For each state whether the entry is up; bit i of a state's number: part i is down.
    std::vector<bool> table(const std::string& entry, const std::set<std::string>& dead = {})
    {
        m_dead = dead;
        const std::size_t count = std::size_t{1} << parts();
        std::vector<bool> isUp(count);
        for (std::size_t first = 0; first < count; first += 64) {
            m_first = first;
            const States up = served(entry);
            for (std::size_t i = 0; i < 64 && first + i < count; ++i) {
                isUp[first + i] = (up >> i & 1U) != 0;
            }
        }
        return isUp;
    }

    double unavailability(const std::vector<bool>& isUp) const
    {
        double sum = 0;
        for (std::size_t state = 0; state < isUp.size(); ++state) {
            if (!isUp[state]) {
                double weight = 1;
                for (std::size_t part = 0; part < parts(); ++part) {
                    weight *= (state >> part & 1U) != 0 ? m_downs[part] : 1 - m_downs[part];
                }
                sum += weight;
            }
        }
        return sum;
    }

    /// Minimal sets of parts whose failing takes the entry down, counted by order.
    std::vector<std::size_t> cutSetsByOrder(const std::vector<bool>& isUp) const
    {
        std::vector<std::size_t> counts;
        for (std::size_t state = 0; state < isUp.size(); ++state) {
            bool isMinimal = !isUp[state] && state != 0;
            for (std::size_t part = 0; part < parts() && isMinimal; ++part) {
                isMinimal = (state >> part & 1U) == 0 || isUp[state ^ std::size_t{1} << part];
            }
            if (isMinimal) {
                const auto order = static_cast<std::size_t>(__builtin_popcountll(state));
                counts.resize(std::max(counts.size(), order));
                ++counts[order - 1];
            }
        }
        return counts;
    }

private:
    using Part = std::pair<std::string, int>;
    using Place = std::pair<std::string, std::string>; // an element, and the site that asks

    void addPart(const Part& part, double down)
    {
        if (down > 0) {
            m_parts[part] = m_downs.size();
            m_downs.push_back(down);
        }
    }

    States stateOf(const std::string& id, int copy) const
    {
        if (m_dead.contains(id)) {
            return 0;
        }
        const auto part = m_parts.find({id, copy});
        if (part == m_parts.end()) {
            return ~States{0};
        }
        static constexpr States patterns[] = {0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC,
                                              0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00,
                                              0xFFFF0000FFFF0000, 0xFFFFFFFF00000000};
        const std::size_t bit = part->second;
        if (bit < 6) {
            return ~patterns[bit];
        }
        return (m_first >> bit & 1U) != 0 ? 0 : ~States{0};
    }

    static States atLeast(const std::vector<States>& list, int least)
    {
        std::vector<States> reached(static_cast<std::size_t>(std::max(least, 0)) + 1, 0);
        reached[0] = ~States{0};
        for (const States one : list) {
            for (std::size_t k = reached.size() - 1; k > 0; --k) {
                reached[k] |= reached[k - 1] & one;
            }
        }
        return reached.back();
    }

    /// Everything up to begin with, then again and again until nothing changes.
    States served(const std::string& entry)
    {
        m_up.clear();
        m_places = {{entry, ""}};
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            servedAt({entry, ""}); // names what it falls back on
            for (std::size_t i = 0; i < m_places.size(); ++i) {
                const Place place = m_places[i];
                const States up = evaluated(place);
                States& known = m_up.try_emplace(place, ~States{0}).first->second;
                isChanged = isChanged || up != known;
                known = up;
            }
        }
        return servedAt({entry, ""});
    }

    States upAt(const Place& place)
    {
        const auto [it, isNew] = m_up.try_emplace(place, ~States{0});
        if (isNew) {
            m_places.push_back(place);
        }
        return it->second;
    }

    /// Itself or what it fails over to, over any number of switches.
    States servedAt(const Place& place, std::set<std::string> passed = {})
    {
        States up = upAt(place);
        passed.insert(place.first);
        for (const model::Relation& relation : m_model.relations) {
            if (relation.kind == RelationKind::FailsOverTo && relation.from.value == place.first &&
                !passed.contains(relation.to.value)) {
                up |= stateOf(relation.id.value, 0) &
                      servedAt({relation.to.value, place.second}, passed);
            }
        }
        return up;
    }

    States linked(const std::string& from, const std::string& to) const
    {
        if (from.empty() || to.empty()) {
            return ~States{0};
        }
        const std::set<std::string> here = sitesAround(from);
        const std::set<std::string> there = sitesAround(to);
        const auto joins = [&](const std::string& a, const std::string& b) {
            return here.contains(a) && !there.contains(a) && there.contains(b) && !here.contains(b);
        };
        States up = 0;
        bool isDrawn = false;
        for (const model::Relation& relation : m_model.relations) {
            const std::string& a = relation.from.value;
            const std::string& b = relation.to.value;
            if (relation.kind == RelationKind::Connects && (joins(a, b) || joins(b, a))) {
                isDrawn = true;
                up |= stateOf(relation.id.value, 0);
            }
        }
        return isDrawn ? up : ~States{0};
    }

    /// Where what is for a place is found again when the place fails over.
    bool takesOver(const std::string& to) const { return !isSite(to) || !purposeOf(to).empty(); }

    std::vector<const model::Relation*> failOversOf(const std::string& id) const
    {
        std::vector<const model::Relation*> found;
        for (const model::Relation& relation : m_model.relations) {
            if (relation.kind == RelationKind::FailsOverTo && relation.from.value == id) {
                found.push_back(&relation);
            }
        }
        return found;
    }

    /// A place that something stands in: a site whose work goes elsewhere does not stay up by that.
    States carried(const std::string& place)
    {
        const auto failOvers = failOversOf(place);
        const bool isReplaced =
            isSite(place) && std::ranges::any_of(failOvers, [&](const model::Relation* failOver) {
                return takesOver(failOver->to.value);
            });
        return isReplaced ? upAt({place, ""}) : servedAt({place, ""});
    }

    /// What `user`, at `site`, gets from `target`: who stands outside of a container or site that
    /// fails over is served by what the other one is for.
    States askedAt(const std::string& user, const std::string& target, const std::string& site)
    {
        States up = servedAt({target, site});
        for (const std::string& id : placesAround(target)) {
            const auto failOvers = failOversOf(id);
            const bool isOutside =
                !standsIn(user, id) &&
                std::ranges::none_of(failOvers, [&](const model::Relation* failOver) {
                    return standsIn(user, failOver->to.value);
                });
            if ((isPlace(id) && !isSite(id)) || !isOutside) {
                continue;
            }
            for (const model::Relation* failOver : failOvers) {
                const std::string& to = failOver->to.value;
                if (takesOver(to)) {
                    States other = stateOf(failOver->id.value, 0) & servedAt({to, site});
                    if (isSite(to)) {
                        for (const std::string& part : purposeOf(to)) {
                            other &= servedAt({part, site});
                        }
                    }
                    up |= other;
                }
            }
        }
        return up;
    }

    /// What a container that is no place consists of.
    States contentsOf(const model::Element& container, const std::string& site)
    {
        if (isPlace(container.id.value)) {
            return ~States{0};
        }
        std::vector<States> parts;
        for (const std::string& part : purposeOf(container.id.value)) {
            parts.push_back(servedAt({part, site}));
        }
        const bool arePeers =
            model::textOf(container.fields, model::Key::GroupType) == "peers" && !parts.empty();
        return atLeast(parts, arePeers ? 1 : static_cast<int>(parts.size()));
    }

    States evaluated(const Place& place)
    {
        const model::Element& element = elementOf(place.first);
        States up = contentsOf(element, place.second);
        std::string parent = model::parentOf(element).value;
        while (!parent.empty() && !isPlace(parent)) {
            parent = parentOf(parent);
        }
        if (!parent.empty()) {
            up &= carried(parent);
        }
        const auto provider = model::textOf(element.fields, model::Key::Provider);
        if (m_model.elements.contains(provider)) {
            up &= upAt({std::string(provider), ""});
        }
        const auto brokers = model::textOf(element.fields, model::Key::Brokers);
        if (!brokers.empty()) {
            up &= servedAt({std::string(brokers), ""});
        }
        const model::Texts& members = model::textsOf(element.fields, model::Key::ClusterMembers);
        if (!members.empty()) {
            std::vector<States> ups;
            for (const std::string& member : members) {
                ups.push_back(carried(member));
            }
            up &= atLeast(ups, model::needs(element));
        }
        const model::Texts& hosts = model::runsOn(element);
        std::vector<States> copies;
        for (int copy = 0; copy < copiesOf(element); ++copy) {
            const std::string site = siteOf(place.first, copy);
            States one = stateOf(place.first, copy) & linked(place.second, site);
            if (!hosts.empty()) {
                one &= carried(hosts[static_cast<std::size_t>(copy) % hosts.size()]);
            }
            copies.push_back(one & needsOf(element, site));
        }
        return up & atLeast(copies, members.empty() ? model::needs(element) : 1);
    }

    States needsOf(const model::Element& element, const std::string& site)
    {
        States up = ~States{0};
        struct Group {
            std::vector<std::string> targets;
            std::vector<States> ups;
            int least = 1;
        };
        std::map<std::string, Group> groups;
        Group targets;
        for (const model::Relation& relation : m_model.relations) {
            if (relation.from != element.id || relation.to == element.id ||
                !model::isHard(relation)) {
                continue;
            }
            const States target = askedAt(element.id.value, relation.to.value, site);
            const auto name = model::textOf(relation.fields, model::Key::AnyOf);
            if (!name.empty()) {
                Group& group = groups[std::string(name)];
                group.targets.push_back(relation.to.value);
                group.ups.push_back(target);
                group.least = std::max(
                    group.least,
                    static_cast<int>(
                        model::amountOf(relation.fields, model::Key::AtLeast).value_or(1)));
            } else if (element.kind == model::ElementKind::Gateway &&
                       model::isSynchronous(relation.kind)) {
                targets.targets.push_back(relation.to.value);
                targets.ups.push_back(target);
            } else {
                up &= target;
            }
        }
        for (const auto& [name, group] : groups) {
            up &=
                group.least > 1 ? atLeast(group.ups, group.least) : oneOf(group.targets, group.ups);
        }
        return targets.ups.empty() ? up : up & oneOf(targets.targets, targets.ups);
    }

    /// One of those that serve at once, or of those that something has failed over to.
    States oneOf(const std::vector<std::string>& targets, const std::vector<States>& ups)
    {
        const Switches switches(*this, targets);
        States up = 0;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            m_hasFallbacks = m_hasFallbacks || switches.waits(i);
            if (!switches.waits(i)) {
                up |= ups[i] | switched(switches, ups, i, ~States{0}, {});
            }
        }
        return up;
    }

    /// Over fail-overs from one of them on, in any order that comes past nothing twice.
    States switched(const Switches& switches, const std::vector<States>& ups, std::size_t from,
                    States way, std::set<const model::Relation*> done)
    {
        States up = 0;
        for (const auto& [failOver, source, target] : switches.all()) {
            if (source == from && switches.waits(target) && done.insert(failOver).second) {
                const States next = way & stateOf(failOver->id.value, 0);
                for (const auto& [same, alsoFrom, other] : switches.all()) {
                    if (same == failOver && alsoFrom == from && switches.waits(other)) {
                        up |= next & (ups[other] | switched(switches, ups, other, next, done));
                    }
                }
                done.erase(failOver);
            }
        }
        return up;
    }

    std::map<Part, std::size_t> m_parts;
    std::vector<double> m_downs;
    std::set<std::string> m_dead;
    std::size_t m_first = 0;
    std::map<Place, States> m_up;
    std::vector<Place> m_places;
    bool m_hasFallbacks = false;
};

} // namespace corbel::tests
