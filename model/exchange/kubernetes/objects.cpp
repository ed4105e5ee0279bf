#include "model/exchange/kubernetes/objects.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "model/exchange/containers/addresses.h"

namespace corbel::model::exchange::kubernetes {

namespace {

using text::Node;

constexpr std::size_t mostObjects = 20'000;
constexpr std::size_t longestObjectName = 253;
constexpr std::size_t longestShown = 100;

struct ReadKind {
    std::string_view kind;
    std::array<std::string_view, 2> groups; ///< Of `apiVersion`, before the `/`.
};

constexpr std::array<ReadKind, 14> readKinds{{
    {"Deployment", {"apps", "extensions"}},
    {"StatefulSet", {"apps", "apps"}},
    {"DaemonSet", {"apps", "extensions"}},
    {"ReplicaSet", {"apps", "extensions"}},
    {"ReplicationController", {"", ""}},
    {"Job", {"batch", "batch"}},
    {"CronJob", {"batch", "batch"}},
    {"Pod", {"", ""}},
    {"Service", {"", ""}},
    {"Ingress", {"networking.k8s.io", "extensions"}},
    {"ConfigMap", {"", ""}},
    {"HorizontalPodAutoscaler", {"autoscaling", "autoscaling"}},
    {"PodDisruptionBudget", {"policy", "policy"}},
    {"Namespace", {"", ""}},
}};

bool isRead(std::string_view kind, std::string_view group)
{
    return std::ranges::any_of(readKinds, [&](const ReadKind& known) {
        return known.kind == kind && std::ranges::find(known.groups, group) != known.groups.end();
    });
}

std::string_view groupOf(std::string_view apiVersion)
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string_view::npos ? std::string_view{} : apiVersion.substr(0, slash);
}

bool isObjectName(std::string_view name)
{
    return !name.empty() && name.size() <= longestObjectName &&
           std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
           });
}

class ObjectReader {
public:
    explicit ObjectReader(Reading& in) : m_in(in) {}

    std::vector<Object> run(const std::vector<Source>& files)
    {
        for (const Source& source : files) {
            m_in.startFile(source.file);
            const auto parsed = text::parseYaml(source.text, source.file, {.aliases = true});
            if (!parsed) {
                refuse(source, parsed.error());
                continue;
            }
            for (const text::NodePtr& root : *parsed) {
                object(root, {}, {});
            }
        }
        noteIgnored();
        dropMade();
        return std::move(m_objects);
    }

private:
    void refuse(const Source& source, const Problems& problems)
    {
        const int last = problems.front().place.line;
        if (const auto line = firstTemplateLine(source.text, last)) {
            refuseTemplate(m_in, {source.file, *line, 0});
        }
        for (const Problem& problem : problems) {
            m_in.fail(problem.place, problem.message);
        }
    }

    /// `kind` and `version` are what a list says of its items.
    void object(const text::NodePtr& root, std::string kind, std::string version)
    {
        if (root->isNull()) {
            return; // Between two `---` may stand nothing.
        }
        if (!root->isMapping()) {
            m_in.wrongKind(*root, "the document",
                           Message::of("a Kubernetes object with 'apiVersion' and 'kind'"));
            return;
        }
        if (const Node* written = root->find("kind")) {
            kind = m_in.scalar(*written, "kind");
            refuseTemplate(m_in, *written, kind);
        }
        if (const Node* written = root->find("apiVersion")) {
            version = m_in.scalar(*written, "apiVersion");
        }
        if (kind.empty() || version.empty()) {
            m_in.fail(m_in.at(*root),
                      Message::of("found a document without {}; expected a Kubernetes object with "
                                  "'apiVersion', 'kind' and 'metadata'",
                                  kind.empty() ? std::string_view("kind")
                                               : std::string_view("apiVersion")));
            return;
        }
        const Node* items = root->find("items");
        if (kind.ends_with("List") && items != nullptr && items->isSequence()) {
            kind.resize(kind.size() - 4);
            for (const text::NodePtr& item : items->items) {
                object(item, kind, version);
            }
            return;
        }
        if (!isRead(kind, groupOf(version))) {
            ignore(*root, kind, version);
            return;
        }
        if (m_objects.size() == mostObjects) {
            m_in.fail(m_in.at(*root), Message::of("more than the {} Kubernetes objects that are "
                                                  "accepted",
                                                  mostObjects));
        } else if (m_objects.size() < mostObjects) {
            known(root, kind);
        }
    }

    void known(const text::NodePtr& root, const std::string& kind)
    {
        Object object;
        object.kind = kind;
        object.place = m_in.at(*root);
        object.root = root;
        const Node* name = findIn(*root, "metadata.name");
        const Node* generated = findIn(*root, "metadata.generateName");
        const Node* written = name != nullptr ? name : generated;
        if (written == nullptr) {
            m_in.fail(object.place, Message::of("{}: has no metadata.name", kind));
            return;
        }
        object.name = m_in.scalar(*written, kind + ": metadata.name");
        if (name == nullptr && object.name.ends_with('-')) {
            object.name.pop_back();
        }
        if (isTemplate(object.name)) {
            refuseTemplate(m_in, *written, object.name);
            return;
        }
        if (!isObjectName(object.name)) {
            m_in.fail(m_in.at(*written),
                      Message::of("{}: '{}' is no name of a Kubernetes object; accepted are up to "
                                  "{} of a-z 0-9 . -",
                                  kind, containers::shorten(object.name, longestShown),
                                  longestObjectName));
            return;
        }
        space(object);
        owner(object);
        keep(std::move(object));
    }

    void space(Object& object)
    {
        object.space = "default";
        const Node* written = findIn(*object.root, "metadata.namespace");
        if (written == nullptr || written->isNull()) {
            return;
        }
        object.space = m_in.scalar(*written, object.path() + ": metadata.namespace");
        object.isSpaceSaid = true;
        refuseTemplate(m_in, *written, object.space);
        if (!isTemplate(object.space) && !isObjectName(object.space)) {
            m_in.fail(m_in.at(*written),
                      Message::of("{}: '{}' is no name of a namespace; accepted are up to {} of "
                                  "a-z 0-9 . -",
                                  object.path(), containers::shorten(object.space, longestShown),
                                  longestObjectName));
        }
    }

    void owner(Object& object)
    {
        const Node* owners = findIn(*object.root, "metadata.ownerReferences");
        if (owners == nullptr || !owners->isSequence()) {
            return;
        }
        for (const text::NodePtr& item : owners->items) {
            const Node* kind = item->find("kind");
            const Node* name = item->find("name");
            if (kind != nullptr && name != nullptr) {
                object.owner =
                    m_in.scalar(*kind, object.path()) + "/" + m_in.scalar(*name, object.path());
                return;
            }
        }
    }

    void keep(Object object)
    {
        const auto [it, isNew] =
            m_index.emplace(std::tuple(object.space, object.kind, object.name), m_objects.size());
        if (isNew) {
            m_objects.push_back(std::move(object));
            return;
        }
        Object& earlier = m_objects[it->second];
        m_in.note(object.place, Message::of("{} stands at {}:{} too; what stands here counts",
                                            object.path(), earlier.place.file, earlier.place.line));
        earlier = std::move(object);
    }

    struct Ignored {
        Place place;
        int count = 0;
    };

    void ignore(const Node& root, const std::string& kind, const std::string& version)
    {
        const bool isKnownWord =
            std::ranges::find(readKinds, kind, &ReadKind::kind) != readKinds.end();
        const std::string shown = containers::shorten(
            isKnownWord ? fmt::format("{} ({})", kind, version) : kind, longestShown);
        if (m_ignored.size() < mostObjects) {
            Ignored& ignored =
                m_ignored.try_emplace(shown, Ignored{m_in.at(root), 0}).first->second;
            ++ignored.count;
        }
    }

    void noteIgnored()
    {
        for (const auto& [kind, ignored] : m_ignored) {
            m_in.note(ignored.place,
                      ignored.count == 1
                          ? Message::of("{} is not imported", kind)
                          : Message::of("{} is not imported; there are {} of them, and this is the "
                                        "first",
                                        kind, ignored.count));
        }
    }

    /// A dump of a cluster holds what the cluster made of what people wrote.
    void dropMade()
    {
        std::set<std::tuple<std::string, std::string>> here; // namespace, path
        for (const Object& object : m_objects) {
            here.emplace(object.space, object.path());
        }
        const auto isMade = [&](const Object& object) {
            if (object.owner.empty()) {
                return false;
            }
            // A Deployment calls its replica sets after itself, with a hash behind.
            const std::size_t dash = object.owner.find_last_of('-');
            const bool isOfSet = object.owner.starts_with("ReplicaSet/");
            const std::string deployment = isOfSet && dash != std::string::npos
                                               ? "Deployment" + object.owner.substr(10, dash - 10)
                                               : std::string();
            return here.contains({object.space, object.owner}) ||
                   here.contains({object.space, deployment});
        };
        for (const Object& object : m_objects) {
            if (isMade(object)) {
                m_in.note(object.place,
                          Message::of("{} was made by {} and is not imported beside it",
                                      object.path(), object.owner));
            }
        }
        std::erase_if(m_objects, isMade);
    }

    Reading& m_in;
    std::vector<Object> m_objects;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> m_index;
    std::map<std::string, Ignored> m_ignored;
};

} // namespace

std::vector<Object> readObjects(Reading& in, const std::vector<Source>& files)
{
    return ObjectReader(in).run(files);
}

} // namespace corbel::model::exchange::kubernetes
