/// Where the parts of a drawing stand and what its containers are for: what the trial of all states
/// has to know besides the relations.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/model.h"

namespace corbel::tests {

using model::RelationKind;

class BrutePlaces {
protected:
    explicit BrutePlaces(const model::Model& model) : m_model(model) {}

    static int copiesOf(const model::Element& element)
    {
        if (element.kind == model::ElementKind::Cluster) {
            const bool isDrawn =
                !model::textsOf(element.fields, model::Key::ClusterMembers).empty();
            return isDrawn
                       ? 1
                       : static_cast<int>(
                             model::amountOf(element.fields, model::Key::ClusterSize).value_or(1));
        }
        return model::replicas(element);
    }

    const model::Element& elementOf(const std::string& id) const
    {
        return *m_model.elements.find(id);
    }
    std::string parentOf(const std::string& id) const
    {
        return model::parentOf(elementOf(id)).value;
    }
    bool isPlace(const std::string& id) const { return model::canHost(elementOf(id).kind); }
    bool isSite(const std::string& id) const
    {
        return elementOf(id).kind == model::ElementKind::Site;
    }

    bool isWithin(std::string inner, const std::string& outer) const
    {
        while (!inner.empty() && inner != outer) {
            inner = parentOf(inner);
        }
        return !inner.empty();
    }

    /// Drawn in it, or every replica of it, or of what it is drawn in, stands on a host in it.
    bool standsIn(const std::string& inner, const std::string& outer) const
    {
        if (isWithin(inner, outer)) {
            return true;
        }
        for (std::string id = inner; !id.empty(); id = parentOf(id)) {
            model::Texts hosts = model::runsOn(elementOf(id));
            hosts.resize(std::min(hosts.size(), static_cast<std::size_t>(copiesOf(elementOf(id)))));
            if (!hosts.empty() && std::ranges::all_of(hosts, [&](const std::string& host) {
                    return standsIn(host, outer);
                })) {
                return true;
            }
        }
        return false;
    }

    /// The outermost parts of a container, or of a site, that do something.
    std::set<std::string> unitsOf(const std::string& container) const
    {
        std::set<std::string> units;
        for (const model::Element& element : m_model.elements) {
            std::string outermost;
            for (std::string id = element.id.value; !id.empty() && id != container;
                 id = parentOf(id)) {
                const bool isIn =
                    isSite(container) ? standsIn(id, container) : isWithin(id, container);
                outermost = isIn && !isPlace(id) ? id : outermost;
            }
            if (!outermost.empty()) {
                units.insert(outermost);
            }
        }
        return units;
    }

    /// The parts that no other part reaches, but those that they reach themselves.
    std::vector<std::string> purposeOf(const std::string& container) const
    {
        const std::set<std::string> units = unitsOf(container);
        const auto unitOf = [&](std::string id) {
            std::string found;
            for (; !id.empty() && id != container; id = parentOf(id)) {
                found = units.contains(id) ? id : found;
            }
            return found;
        };
        std::set<std::pair<std::string, std::string>> reaches;
        for (const model::Relation& relation : m_model.relations) {
            const std::string to = unitOf(relation.to.value);
            const std::string from =
                relation.from.value == container ? container : unitOf(relation.from.value);
            if (relation.kind != RelationKind::Connects && !to.empty() && !from.empty()) {
                reaches.emplace(from, to);
            }
        }
        for (const std::string& over : units) {
            for (const std::string& a : units) {
                for (const std::string& b : units) {
                    if (reaches.contains({a, over}) && reaches.contains({over, b})) {
                        reaches.emplace(a, b);
                    }
                }
            }
        }
        std::vector<std::string> purpose;
        for (const std::string& unit : units) {
            const auto isTheSame = [&](const std::string& other) {
                return other == unit ||
                       (reaches.contains({unit, other}) && reaches.contains({other, unit}));
            };
            const bool isUsed = std::ranges::any_of(reaches, [&](const auto& use) {
                return isTheSame(use.second) && !isTheSame(use.first);
            });
            if (!isUsed) {
                purpose.push_back(unit);
            }
        }
        return purpose;
    }

    std::string siteOf(const std::string& id, int copy) const
    {
        const model::Element& element = *m_model.elements.find(id);
        if (element.kind == model::ElementKind::Site) {
            return id;
        }
        const model::Texts& hosts = model::runsOn(element);
        if (!hosts.empty()) {
            const std::string site =
                siteOf(hosts[static_cast<std::size_t>(copy) % hosts.size()], 0);
            if (!site.empty()) {
                return site;
            }
        }
        const std::string parent = model::parentOf(element).value;
        return parent.empty() ? "" : siteOf(parent, 0);
    }

    std::set<std::string> sitesAround(std::string site) const
    {
        std::set<std::string> sites;
        while (!site.empty()) {
            sites.insert(site);
            site = model::parentOf(*m_model.elements.find(site)).value;
        }
        return sites;
    }

    /// Containers and sites that all of it stands in.
    std::vector<std::string> placesAround(const std::string& target) const
    {
        std::vector<std::string> around;
        for (std::string id = parentOf(target); !id.empty(); id = parentOf(id)) {
            around.push_back(id);
        }
        for (std::string id = siteOf(target, 0); !id.empty(); id = parentOf(id)) {
            if (id != target && standsIn(target, id) && std::ranges::count(around, id) == 0) {
                around.push_back(id);
            }
        }
        return around;
    }

    bool isMachine(const std::string& id) const { return isPlace(id) && !isSite(id); }

    /// What fails over to what among targets that somebody may ask.
    class Switches {
    public:
        struct Switch {
            const model::Relation* failOver;
            std::size_t from;
            std::size_t to;
        };

        Switches(const BrutePlaces& places, const std::vector<std::string>& targets)
            : m_reaches(targets.size(), std::vector<bool>(targets.size(), false))
        {
            const auto isAt = [&](const std::string& target, const std::string& end) {
                return target == end || (!places.isMachine(end) && places.standsIn(target, end));
            };
            const auto fails = [&](const std::string& target, const std::string& end) {
                return target == end || (!places.isMachine(end) &&
                                         std::ranges::count(places.placesAround(target), end) > 0);
            };
            for (const model::Relation& relation : places.m_model.relations) {
                for (std::size_t i = 0; i < targets.size(); ++i) {
                    for (std::size_t j = 0; j < targets.size(); ++j) {
                        const std::string& to = relation.to.value;
                        if (relation.kind == RelationKind::FailsOverTo &&
                            relation.from != relation.to &&
                            fails(targets[i], relation.from.value) && isAt(targets[j], to) &&
                            !fails(targets[j], relation.from.value) && !places.isActive(to) &&
                            !places.isActive(targets[j])) {
                            m_all.push_back({&relation, i, j});
                            m_reaches[i][j] = true;
                        }
                    }
                }
            }
            for (std::size_t over = 0; over < targets.size(); ++over) {
                for (std::size_t i = 0; i < targets.size(); ++i) {
                    for (std::size_t j = 0; j < targets.size(); ++j) {
                        m_reaches[i][j] =
                            m_reaches[i][j] || (m_reaches[i][over] && m_reaches[over][j]);
                    }
                }
            }
        }

        const std::vector<Switch>& all() const { return m_all; }
        /// Whether it is a standby for one that is none for it.
        bool waits(std::size_t target) const
        {
            for (std::size_t i = 0; i < m_reaches.size(); ++i) {
                if (m_reaches[i][target] && !m_reaches[target][i]) {
                    return true;
                }
            }
            return false;
        }

    private:
        std::vector<Switch> m_all;
        std::vector<std::vector<bool>> m_reaches;
    };

    bool isActive(const std::string& id) const
    {
        const model::Record& fields = elementOf(id).fields;
        const auto role =
            model::textOf(fields, isSite(id) ? model::Key::SiteRole : model::Key::Role);
        return role == "active" || role == "peer" || role == "leader" || role == "primary";
    }

    const model::Model& m_model;
};

} // namespace corbel::tests
