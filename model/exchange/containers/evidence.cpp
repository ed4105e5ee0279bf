#include "model/exchange/containers/evidence.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "model/exchange/containers/addresses.h"

namespace corbel::model::exchange::containers {

namespace {

// A model that draws everything at once is of no use; a real project is far below.
constexpr std::size_t mostTargetsOfOneName = 16;

using Names = std::map<std::string, std::vector<std::size_t>, std::less<>>;

std::string lowerCase(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

/// A name as it is looked up: neither part holds a line break.
std::string scoped(std::string_view scope, std::string_view name)
{
    return fmt::format("{}\n{}", scope, name);
}

/// `redis.shop.svc.cluster.local` → `redis`, `shop`.
std::vector<std::string_view> labelsOf(std::string_view host)
{
    host = host.substr(0, host.find(".svc."));
    host.remove_suffix(host.ends_with(".svc") ? 4 : 0);
    std::vector<std::string_view> labels;
    for (std::size_t at = 0; at <= host.size() && labels.size() < 4;) {
        const std::size_t end = std::min(host.find('.', at), host.size());
        labels.push_back(host.substr(at, end - at));
        at = end + 1;
    }
    return labels;
}

/// `redis-0`: one replica of a stateful set.
bool namesReplica(std::string_view label)
{
    const std::size_t dash = label.find_last_of('-');
    return dash != std::string_view::npos && dash + 1 < label.size() &&
           label.find_first_not_of("0123456789", dash + 1) == std::string_view::npos;
}

/// Whether a host can only be one of the same cluster.
bool isOurs(std::string_view host)
{
    const bool isBare = host.find('.') == std::string_view::npos && host != "localhost" &&
                        host.find_first_not_of("0123456789") != std::string_view::npos;
    return isBare || host.ends_with(".svc") || host.find(".svc.") != std::string_view::npos;
}

/// Names that only ever mean the container itself.
bool meansItself(std::string_view name)
{
    return name.empty() || name == "localhost";
}

class Gatherer {
public:
    Gatherer(const Project& project, const std::vector<Nature>& natures)
        : m_project(project),
          m_natures(natures)
    {
        for (std::size_t i = 0; i < project.services.size(); ++i) {
            const Service& service = project.services[i];
            m_byService.emplace(scoped(service.scope, service.name), i);
            std::set<std::string> names;
            for (const std::string& name : service.names) {
                names.insert(lowerCase(name));
            }
            for (const std::string& name : names) {
                if (!meansItself(name)) {
                    m_byName[scoped(service.scope, name)].push_back(i);
                }
            }
        }
    }

    Gathered run()
    {
        noteOwners();
        for (std::size_t i = 0; i < m_project.services.size(); ++i) {
            m_from = i;
            m_pairOf.clear();
            const Service& service = m_project.services[i];
            bonds(service);
            addresses(service);
            ownStores();
        }
        return std::move(m_result);
    }

private:
    void add(std::size_t to, Evidence evidence)
    {
        if (to == m_from) {
            return;
        }
        const auto [it, isNew] = m_pairOf.emplace(to, m_result.pairs.size());
        if (isNew) {
            m_result.pairs.push_back({m_from, to, {}});
        }
        std::vector<Evidence>& known = m_result.pairs[it->second].evidence;
        const bool isKnown =
            std::ranges::find(known, evidence.text, &Evidence::text) != known.end();
        if (!isKnown && known.size() < mostTargetsOfOneName) {
            known.push_back(std::move(evidence));
        }
    }

    const std::vector<std::size_t>* find(std::string_view scope, std::string_view name) const
    {
        const auto it = m_byName.find(scoped(scope, name));
        return it == m_byName.end() ? nullptr : &it->second;
    }

    const std::vector<std::size_t>* addressed(std::string_view host) const
    {
        const std::string& scope = m_project.services[m_from].scope;
        const auto* own = find(scope, host);
        if (own != nullptr || !m_project.hasNamespaces) {
            return own;
        }
        const std::vector<std::string_view> labels = labelsOf(host);
        if (labels.size() == 2) {
            const auto* there = find(labels[1], labels[0]);
            return there == nullptr && namesReplica(labels[0]) ? find(scope, labels[1]) : there;
        }
        return labels.size() == 3 && namesReplica(labels[0]) ? find(labels[2], labels[1]) : nullptr;
    }

    void bonds(const Service& service)
    {
        for (const Dependency& dependency : service.dependencies) {
            Evidence evidence;
            evidence.bond = dependency.bond;
            evidence.text = describe(dependency);
            evidence.isRequired = dependency.required;
            evidence.hasEnded = dependency.condition == "service_completed_successfully";
            if (dependency.target) {
                add(*dependency.target, std::move(evidence));
                continue;
            }
            if (dependency.isContainer) {
                const auto* targets = addressed(lowerCase(dependency.service));
                for (const std::size_t to : targets ? *targets : std::vector<std::size_t>{}) {
                    add(to, evidence);
                }
                noteMissing(service, dependency, targets != nullptr);
                continue;
            }
            const auto it = m_byService.find(scoped(service.scope, dependency.service));
            if (it != m_byService.end()) {
                add(it->second, std::move(evidence));
            }
            noteMissing(service, dependency, it != m_byService.end());
        }
    }

    static std::string describe(const Dependency& dependency)
    {
        switch (dependency.bond) {
        case Bond::DependsOn:
            return dependency.condition.empty() ? "depends_on"
                                                : "depends_on " + dependency.condition;
        case Bond::Link:
            return dependency.isContainer ? "external_links" : "links";
        case Bond::Network:
            return "network_mode";
        case Bond::Volumes:
            return "volumes_from";
        case Bond::Route:
            return dependency.said;
        }
        return {};
    }

    void noteMissing(const Service& service, const Dependency& dependency, bool isThere)
    {
        if (!isThere) {
            m_result.notices.push_back(
                {dependency.place,
                 Message::of("{}: {} names '{}', which is no {} of this "
                             "project; no relation is drawn",
                             service.path, describe(dependency), shorten(dependency.service, 100),
                             dependency.isContainer ? Message::of("container")
                                                    : Message::of("service"))});
        }
    }

    void addresses(const Service& service)
    {
        m_links.clear();
        for (const auto& [alias, target] : service.linkAliases) {
            const auto it = m_byService.find(scoped(service.scope, target));
            if (it != m_byService.end()) {
                m_links.emplace(lowerCase(alias), it->second);
            }
        }
        for (const auto& [key, value] : service.environment) {
            for (const Address& address : findAddresses(key, value)) {
                mention(address, key, "environment " + shorten(key, 100) + "=");
            }
        }
        for (const Passage& passage : service.passages) {
            for (const Address& address : findAddresses(passage.key, passage.text)) {
                mention(address, passage.key, passage.origin);
            }
        }
    }

    void mention(const Address& address, const std::string& variable, std::string before)
    {
        Evidence evidence;
        evidence.ground = Ground::Address;
        evidence.key = variable + " " + address.key;
        evidence.port = address.port;
        evidence.text = std::move(before);
        evidence.text += !variable.empty() && !address.isWhole ? "…" : "";
        if (!address.key.empty()) {
            const bool isPair = !variable.empty() || address.key.starts_with("--");
            evidence.text += address.key + (isPair ? "=" : " ");
        }
        evidence.text += address.shown;
        if (const auto link = m_links.find(address.host); link != m_links.end()) {
            add(link->second, std::move(evidence));
        } else if (const auto* targets = addressed(address.host)) {
            // One's own name means oneself, even where others answer to it as well.
            const bool isSelf = std::ranges::find(*targets, m_from) != targets->end();
            const std::size_t count = isSelf ? 0 : std::min(targets->size(), mostTargetsOfOneName);
            for (std::size_t i = 0; i < count; ++i) {
                add((*targets)[i], evidence);
            }
        } else if (m_project.hasNamespaces && address.port != 0 && isOurs(address.host)) {
            const Service& service = m_project.services[m_from];
            m_result.notices.push_back(
                {service.place, Message::of("{}: {} leads to nothing that is in these files; no "
                                            "relation is drawn",
                                            service.path, evidence.text)});
        }
    }

    /// Finds, for each service, the stores that are named after it and no other.
    void noteOwners()
    {
        std::map<std::pair<std::string, std::vector<std::string>>, std::vector<std::size_t>>
            services;
        for (std::size_t i = 0; i < m_natures.size(); ++i) {
            if (m_natures[i].kind == ElementKind::Service) {
                const Service& service = m_project.services[i];
                services[{service.scope, subjectWords(service.name)}].push_back(i);
            }
        }
        m_stores.resize(m_natures.size());
        for (std::size_t i = 0; i < m_natures.size(); ++i) {
            if (m_natures[i].kind != ElementKind::Store) {
                continue;
            }
            const std::string& name = m_project.services[i].name;
            const auto words = ownerWords(name);
            const auto it = services.find({m_project.services[i].scope, words});
            const bool isNamedAfter = !words.empty() && words.size() < wordsOf(name).size();
            if (isNamedAfter && it != services.end() && it->second.size() == 1) {
                m_stores[it->second.front()].push_back(i);
            }
        }
    }

    void ownStores()
    {
        for (const std::size_t store : m_stores[m_from]) {
            Evidence evidence;
            evidence.ground = Ground::Name;
            evidence.text = "named after " + m_project.services[m_from].name;
            add(store, std::move(evidence));
        }
    }

    const Project& m_project;
    const std::vector<Nature>& m_natures;
    std::map<std::string, std::size_t, std::less<>> m_byService; ///< By `scoped` name.
    Names m_byName;                                              ///< By `scoped` name.
    std::map<std::string, std::size_t, std::less<>> m_links;     ///< Of the service being read.
    std::vector<std::vector<std::size_t>> m_stores;
    std::map<std::size_t, std::size_t> m_pairOf; ///< Of the service being read, by target.
    std::size_t m_from = 0;
    Gathered m_result;
};

} // namespace

Gathered gatherEvidence(const Project& project, const std::vector<Nature>& natures)
{
    return Gatherer(project, natures).run();
}

} // namespace corbel::model::exchange::containers
