#include "model/exchange/compose/project.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "model/exchange/compose/keys.h"
#include "model/exchange/compose/service.h"
#include "model/schema.h"

namespace corbel::model::exchange::compose {

namespace {

using containers::Project;
using text::Member;
using text::Node;

constexpr std::size_t longestExtendsChain = 32;

bool isServiceName(std::string_view name)
{
    return !name.empty() && name.size() <= longestName && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-';
    });
}

/// Reads one file after the other into one project.
class Reader {
public:
    explicit Reader(const Variables& variables) : m_in(variables) {}

    Result<Project> run(const std::vector<Source>& files)
    {
        Problems problems;
        for (const Source& source : files) {
            m_in.startFile(source.file);
            m_noted.clear(); // The nodes of the file before are gone.
            const auto parsed = text::parseYaml(source.text, source.file, {.aliases = true});
            if (!parsed) {
                problems.insert(problems.end(), parsed.error().begin(), parsed.error().end());
                continue;
            }
            for (const text::NodePtr& root : *parsed) {
                file(*root);
            }
        }
        std::ranges::move(m_in.takeProblems(), std::back_inserter(problems));
        if (!problems.empty()) {
            return failure(std::move(problems));
        }
        if (m_drafts.empty()) {
            return failure({files.empty() ? "" : files.front().file, 0, 0},
                           Message::of("has no services; expected at least one under 'services'"));
        }
        for (Draft& draft : m_drafts) {
            m_project.services.push_back(settled(std::move(draft)));
        }
        m_in.noteUnset();
        m_project.notices = m_in.takeNotices();
        return std::move(m_project);
    }

private:
    void file(const Node& root)
    {
        if (!root.isMapping()) {
            m_in.wrongKind(root, "the file", Message::of("a mapping with 'services'"));
            return;
        }
        m_in.noteUnknown(root, topLevelKeys(), "");
        if (const Node* name = root.find("name")) {
            m_project.name = m_in.scalar(*name, "name");
        }
        if (const Node* include = root.find("include")) {
            m_in.note(m_in.at(*include),
                      Message::of("include is not followed; give the included files as well"));
        }
        const Node* services = root.find("services");
        if (services == nullptr || services->isNull()) {
            return;
        }
        if (!services->isMapping()) {
            m_in.wrongKind(*services, "services", Message::of("a mapping of services by name"));
            return;
        }
        for (const Member& member : services->members) {
            if (member.key.starts_with("x-")) {
                continue;
            }
            if (!isServiceName(member.key)) {
                m_in.fail(m_in.at(member),
                          Message::of("'{}' is no name of a service; accepted are up to {} "
                                      "of a-z A-Z 0-9 . _ -",
                                      member.key, longestName));
                continue;
            }
            Draft& service = find(member);
            std::vector<std::string> chain{member.key};
            read(*services, *member.value, service, chain);
        }
    }

    Draft& find(const Member& member)
    {
        const auto [it, isNew] = m_index.emplace(member.key, m_drafts.size());
        if (isNew) {
            Draft draft;
            draft.name = member.key;
            draft.path = "services." + member.key;
            draft.place = m_in.at(member);
            m_drafts.push_back(std::move(draft));
        }
        return m_drafts[it->second];
    }

    /// Reads what `node` says, after what it extends, over what is known of the service.
    void read(const Node& services, const Node& node, Draft& service,
              std::vector<std::string>& chain)
    {
        const std::string path = "services." + chain.back();
        if (!node.isMapping()) {
            m_in.wrongKind(node, path, Message::of("a mapping such as {image: nginx}"));
            return;
        }
        if (const Node* extends = node.find("extends")) {
            extend(services, *extends, service, chain);
        }
        if (m_noted.insert(&node).second) {
            m_in.noteUnknown(node, serviceKeys(), path);
        }
        for (const Member& member : node.members) {
            readServiceKey(m_in, member, path + "." + member.key, service);
        }
    }

    void extend(const Node& services, const Node& extends, Draft& service,
                std::vector<std::string>& chain)
    {
        const std::string path = "services." + chain.back() + ".extends";
        const Node* target = &extends;
        if (extends.isMapping()) {
            if (const Node* other = extends.find("file")) {
                m_in.note(m_in.at(*other),
                          Message::of("{}: {} is not read; what it adds is missing", path,
                                      m_in.scalar(*other, path)));
                return;
            }
            target = extends.find("service");
        }
        if (target == nullptr || !target->isScalar()) {
            m_in.fail(m_in.at(extends),
                      Message::of("{}: expected the name of a service of this file", path));
            return;
        }
        const std::string name = m_in.scalar(*target, path);
        const Node* base = services.find(name);
        if (base == nullptr) {
            m_in.fail(m_in.at(*target),
                      Message::of("{}: there is no service '{}' in this file", path, name));
        } else if (std::ranges::find(chain, name) != chain.end() ||
                   chain.size() >= longestExtendsChain) {
            m_in.fail(m_in.at(*target),
                      Message::of("{}: '{}' extends itself, or more than {} others in a "
                                  "row",
                                  path, name, longestExtendsChain));
        } else {
            chain.push_back(name);
            read(services, *base, service, chain);
            chain.pop_back();
        }
    }

    Reading m_in;
    Project m_project;
    std::vector<Draft> m_drafts;
    std::map<std::string, std::size_t, std::less<>> m_index;
    std::set<const Node*> m_noted; ///< Asked for membership only, never walked through.
};

} // namespace

Result<Project> readProject(const std::vector<Source>& files, const Variables& variables)
{
    return Reader(variables).run(files);
}

} // namespace corbel::model::exchange::compose
