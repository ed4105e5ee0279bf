#include "model/exchange/structurizr/model.h"

#include "model/exchange/structurizr/design.h"
#include "model/exchange/structurizr/fields.h"
#include "model/exchange/structurizr/ids.h"
#include "model/invariants.h"
#include "model/schema.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::size_t mostInDesigns = 500'000;

class Converter {
public:
    Converter(const Workspace& workspace, std::string file)
        : m_workspace(workspace),
          m_file(std::move(file))
    {
    }

    Result<Imported> run()
    {
        m_imported.notices = m_workspace.notices;
        listChildren();
        for (const Index root : m_roots) {
            collect(root);
        }
        std::vector<Deployment> deployments;
        for (Index item = 0; item < m_workspace.items.size(); ++item) {
            if (m_workspace.items[item].kind == ItemKind::Environment) {
                deployments.push_back(layOpen(m_workspace, m_logical.children, item));
                add(deployments.back().notices);
            }
        }
        const std::size_t size = m_logical.order.size() + m_workspace.links.size();
        if (deployments.size() > 1 && size > mostInDesigns / deployments.size()) {
            return failure({m_file, 0, 0},
                           Message::of("the file's {} environments would each be a design of {} "
                                       "elements and relations; at most {} in all are accepted: "
                                       "leave out environments",
                                       deployments.size(), size, mostInDesigns));
        }
        const bool deployed = !deployments.empty();
        if (!deployed) {
            deployments.emplace_back();
        }
        assignLogicalIds();
        assignNodeIds(deployments);
        Document& document = m_imported.document;
        document.name = withinLimits(m_workspace.name, longestName, true);
        document.designs.clear();
        UniqueIds designIds;
        for (const Deployment& deployment : deployments) {
            const std::string id = deployed ? designIds.take(deployment.name, "design") : "main";
            document.designs.push_back({DesignId{id}, design(deployment, deployments.size())});
        }
        return judged();
    }

private:
    void listChildren()
    {
        m_logical.children.resize(m_workspace.items.size());
        for (Index item = 0; item < m_workspace.items.size(); ++item) {
            if (const std::optional<Index> parent = m_workspace.items[item].parent) {
                m_logical.children[*parent].push_back(item);
            } else if (m_workspace.items[item].kind != ItemKind::Environment) {
                m_roots.push_back(item);
            }
        }
    }

    void collect(Index index)
    {
        m_logical.guesses.resize(m_workspace.items.size());
        const Item& item = m_workspace.items[index];
        Guess guess{ElementKind::Group, {}};
        if (item.kind != ItemKind::Group) {
            guess = guessKind(m_workspace, item);
            // Only what holds logic can hold components and groups of them.
            if (guess.kind != ElementKind::System && !m_logical.children[index].empty()) {
                guess = {ElementKind::Service, {}};
            }
        }
        m_logical.guesses[index] = guess;
        m_logical.order.push_back(index);
        for (const Index child : m_logical.children[index]) {
            collect(child);
        }
    }

    Wish wishFor(Index index) const
    {
        const Item& item = m_workspace.items[index];
        Wish wish{{item.name}, std::string(spelling(m_logical.guesses[index].kind))};
        for (std::optional<Index> at = m_workspace.owner(index); at; at = m_workspace.owner(*at)) {
            wish.path.insert(wish.path.begin(), m_workspace.items[*at].name);
        }
        return wish;
    }

    /// Elements come before groups, so that how they are grouped does not change their ids.
    void assignLogicalIds()
    {
        m_logical.ids.resize(m_workspace.items.size());
        for (const bool groups : {false, true}) {
            std::vector<Index> items;
            std::vector<Wish> wishes;
            for (const Index index : m_logical.order) {
                if ((m_workspace.items[index].kind == ItemKind::Group) == groups) {
                    items.push_back(index);
                    wishes.push_back(wishFor(index));
                }
            }
            const std::vector<std::string> ids = assignIds(wishes, m_taken);
            for (std::size_t i = 0; i < items.size(); ++i) {
                m_logical.ids[items[i]] = ElementId{ids[i]};
            }
        }
    }

    void assignNodeIds(const std::vector<Deployment>& deployments)
    {
        std::set<std::pair<std::vector<std::string>, std::string>> keys;
        std::set<Index> passive;
        for (const Deployment& deployment : deployments) {
            for (const NodeCopy& node : deployment.nodes) {
                keys.insert(nodeKey(node));
            }
            for (const auto& [item, standings] : deployment.infrastructure) {
                keys.insert(infrastructureKey(m_workspace, deployment, item, standings));
            }
            for (const auto& [item, standings] : deployment.passive) {
                passive.insert(item);
            }
        }
        std::vector<Wish> wishes;
        for (const Index item : passive) {
            wishes.push_back(wishFor(item));
            wishes.back().path.back() += " (failover)";
        }
        for (const auto& [path, kind] : keys) {
            wishes.push_back({path, kind});
        }
        const std::vector<std::string> ids = assignIds(wishes, m_taken);
        auto id = ids.begin();
        for (const Index item : passive) {
            m_logical.failoverIds[item] = ElementId{*id++};
        }
        for (const auto& key : keys) {
            m_logical.nodeIds[key] = ElementId{*id++};
        }
    }

    Model design(const Deployment& deployment, std::size_t designs)
    {
        DesignBuilder builder(m_workspace, m_logical, deployment);
        Model model = builder.build();
        const std::string& environment = deployment.name;
        std::string name = designs > 1 ? environment : m_workspace.name;
        if (designs == 1 && !environment.empty()) {
            name += (name.empty() ? "" : ": ") + environment;
        }
        model.name = withinLimits(name, longestName, true);
        model.description = withinLimits(m_workspace.description, longestText, false);
        UniqueIds viewIds;
        for (const Diagram& diagram : m_workspace.diagrams) {
            if (diagram.type == "deployment" || !hasLayout(diagram)) {
                continue;
            }
            View view = placeDiagram(diagram, m_workspace, builder.mapping(), model);
            view.id = ViewId{viewIds.take(diagram.key, "view")};
            model.views.append(std::move(view));
        }
        add(builder.takeNotices());
        return model;
    }

    /// The same notice comes from every design.
    void add(const Notices& notices)
    {
        for (const Notice& notice : notices) {
            if (m_given.emplace(notice.place, notice.message).second) {
                m_imported.notices.push_back(notice);
            }
        }
    }

    Result<Imported> judged()
    {
        Problems problems;
        for (const Design& design : m_imported.document.designs) {
            for (const Breach& breach : findBreaches(design.model)) {
                problems.push_back({{m_file, 0, 0}, breach.message});
            }
        }
        if (!problems.empty()) {
            return failure(std::move(problems));
        }
        return std::move(m_imported);
    }

    const Workspace& m_workspace;
    std::string m_file;
    std::vector<Index> m_roots;
    Logical m_logical;
    UniqueIds m_taken;
    std::set<std::pair<Place, Message>> m_given;
    Imported m_imported;
};

} // namespace

Result<Imported> toDocument(const Workspace& workspace, const std::string& file)
{
    return Converter(workspace, file).run();
}

} // namespace corbel::model::exchange::structurizr
