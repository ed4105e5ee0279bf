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

    const model::Model& m_model;
};

} // namespace corbel::tests
