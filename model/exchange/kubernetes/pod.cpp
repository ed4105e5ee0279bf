#include "model/exchange/kubernetes/pod.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "model/exchange/containers/catalogue.h"
#include "model/exchange/kubernetes/amounts.h"
#include "model/exchange/kubernetes/environment.h"
#include "model/exchange/kubernetes/keys.h"

namespace corbel::model::exchange::kubernetes {

namespace {

using containers::Passage;
using text::Node;

struct Container {
    std::string name;
    std::string image;
    NamedTexts environment;
    std::vector<Passage> commands;
    std::optional<double> millicores;
    std::optional<Quantity> memory;
};

/// A proxy, a collector or an exporter beside something else is not what the pod is there for.
bool isBeside(const Container& container)
{
    const containers::Nature nature = containers::natureOf(container.image, "", container.name);
    return nature.collects || nature.looks || nature.kind == ElementKind::Gateway;
}

class PodReader {
public:
    PodReader(Reading& in, const ConfigMaps& configMaps, containers::Service& service)
        : m_in(in),
          m_configMaps(configMaps),
          m_service(service)
    {
    }

    void run(const Node& spec, const std::string& path)
    {
        if (!spec.isMapping()) {
            m_in.wrongKind(spec, path, Message::of("a mapping with 'containers'"));
            return;
        }
        m_in.noteUnknown(spec, podKeys(), path);
        for (const std::string_view key :
             {"nodeSelector", "nodeName", "affinity", "topologySpreadConstraints"}) {
            if (const Node* node = spec.find(key)) {
                m_in.note(m_in.at(*node),
                          Message::of("{}.{} is not imported; which nodes it runs on is not in "
                                      "these files",
                                      path, key));
            }
        }
        std::vector<Container> all = containersOf(spec, "containers", path);
        if (all.empty()) {
            m_in.fail(m_in.at(spec), Message::of("{}: expected at least one container under "
                                                 "'containers'",
                                                 path));
            return;
        }
        const auto first = std::ranges::find_if_not(all, isBeside);
        std::rotate(all.begin(), first == all.end() ? all.begin() : first,
                    first == all.end() ? all.begin() : first + 1);
        take(all);
        addUp(all, m_in.at(spec));
        for (const Container& container : containersOf(spec, "initContainers", path)) {
            passages(container, "init container " + container.name + ": ");
        }
        volumes(spec, path);
    }

private:
    std::vector<Container> containersOf(const Node& spec, std::string_view key,
                                        const std::string& path)
    {
        std::vector<Container> all;
        const Node* list = spec.find(key);
        if (list == nullptr || list->isNull()) {
            return all;
        }
        const std::string where = fmt::format("{}.{}", path, key);
        if (!list->isSequence()) {
            m_in.wrongKind(*list, where, Message::of("a list of containers"));
            return all;
        }
        for (const text::NodePtr& item : list->items) {
            if (item->isMapping()) {
                all.push_back(container(*item, where));
            } else {
                m_in.wrongKind(*item, where, Message::of("a mapping such as {image: nginx}"));
            }
        }
        return all;
    }

    Container container(const Node& node, const std::string& list)
    {
        Container result;
        if (const Node* name = node.find("name")) {
            result.name = m_in.scalar(*name, list + ".name");
            refuseTemplate(m_in, *name, result.name);
        }
        const std::string path = fmt::format("{}[{}]", list, result.name);
        m_in.noteUnknown(node, containerKeys(), path);
        if (const Node* image = node.find("image")) {
            result.image = m_in.scalar(*image, path + ".image");
            refuseTemplate(m_in, *image, result.image);
        }
        result.environment = readEnvironment(m_in, node, path, m_configMaps, m_service.scope);
        for (const std::string_view key : {"command", "args"}) {
            if (const Node* words = node.find(key)) {
                const std::string text = m_in.words(*words, fmt::format("{}.{}", path, key));
                result.commands.push_back({fmt::format("{} ", key), "",
                                           expanded(m_in, *words, text, result.environment)});
            }
        }
        result.millicores = requested<double>(node, "cpu", path, parseMillicores,
                                              Message::of("an amount such as 250m or 0.5"));
        result.memory = requested<Quantity>(node, "memory", path, parseMemory,
                                            Message::of("a size such as 128Mi or 1Gi"));
        return result;
    }

    /// What is requested; Kubernetes takes the limit for it where only that is given.
    template <class T>
    std::optional<T> requested(const Node& node, std::string_view what, const std::string& path,
                               std::optional<T> (*parse)(std::string_view), const Message& expected)
    {
        std::optional<T> amount;
        for (const std::string_view part : {"limits", "requests"}) {
            const Node* value = findIn(node, fmt::format("resources.{}.{}", part, what));
            if (value == nullptr || value->isNull()) {
                continue;
            }
            const std::string where = fmt::format("{}.resources.{}.{}", path, part, what);
            const std::string written = m_in.scalar(*value, where);
            refuseTemplate(m_in, *value, written);
            if (const auto parsed = parse(written)) {
                amount = parsed;
            } else if (!isTemplate(written)) {
                m_in.fail(m_in.at(*value),
                          Message::of("{}: found '{}'; expected {}", where, written, expected));
            }
        }
        return amount;
    }

    /// The first is what the pod is there for, the others stand beside it.
    void take(std::vector<Container>& all)
    {
        Container& main = all.front();
        m_service.image = main.image;
        m_service.environment = main.environment.entries();
        std::vector<std::string> images;
        for (const Container& other : all) {
            if (&other == &main) {
                m_service.passages.insert(m_service.passages.end(), main.commands.begin(),
                                          main.commands.end());
            } else {
                passages(other, "container " + other.name + ": ");
                images.push_back(other.image);
            }
        }
        m_service.properties.emplace_back("sidecars", fmt::format("{}", fmt::join(images, ", ")));
    }

    void passages(const Container& container, const std::string& origin)
    {
        for (const auto& [name, text] : container.environment.entries()) {
            m_service.passages.push_back(
                {fmt::format("{}environment {}=", origin, name), name, text});
        }
        for (const Passage& command : container.commands) {
            m_service.passages.push_back({origin + command.origin, "", command.text});
        }
    }

    /// A pod asks for what all its containers ask for, which is known when all of them say it.
    void addUp(const std::vector<Container>& all, const Place& place)
    {
        std::optional<double> millicores = 0.0;
        std::optional<Quantity> memory;
        std::size_t saidCpu = 0;
        std::size_t saidMemory = 0;
        for (const Container& container : all) {
            saidCpu += container.millicores ? 1 : 0;
            saidMemory += container.memory ? 1 : 0;
            *millicores += container.millicores.value_or(0);
            if (container.memory) {
                memory = memory ? sumOf(*memory, *container.memory) : *container.memory;
            }
        }
        noteUnsaid(place, "cpu", saidCpu, all.size());
        noteUnsaid(place, "memory", saidMemory, all.size());
        if (saidCpu == all.size()) {
            m_service.cpu = *millicores / 1000;
        }
        if (saidMemory == all.size()) {
            m_service.memory = memory;
        }
    }

    void noteUnsaid(const Place& place, std::string_view what, std::size_t said, std::size_t all)
    {
        if (said > 0 && said < all) {
            m_in.note(place, Message::of("{}: {} of {} containers say how much {} they ask for; "
                                         "that of the pod is left open",
                                         m_service.path, said, all, what));
        }
    }

    void volumes(const Node& spec, const std::string& path)
    {
        const Node* list = spec.find("volumes");
        if (list == nullptr) {
            return;
        }
        for (const text::NodePtr& volume : list->items) {
            if (const Node* reference = volume->find("configMap")) {
                mounted(*reference, path + ".volumes");
            }
            const Node* sources = findIn(*volume, "projected.sources");
            if (sources == nullptr) {
                continue;
            }
            for (const text::NodePtr& source : sources->items) {
                if (const Node* reference = source->find("configMap")) {
                    mounted(*reference, path + ".volumes");
                }
            }
        }
    }

    void mounted(const Node& reference, const std::string& path)
    {
        const NamedTexts* texts =
            findConfigMap(m_in, reference, path, m_configMaps, m_service.scope);
        if (texts == nullptr) {
            return;
        }
        for (const auto& [name, text] : texts->entries()) {
            m_service.passages.push_back({fmt::format("config map entry {}: ", name), name,
                                          m_in.count(text, m_in.at(reference), path)});
        }
    }

    Reading& m_in;
    const ConfigMaps& m_configMaps;
    containers::Service& m_service;
};

} // namespace

void readPod(Reading& in, const Node& spec, const std::string& path, const ConfigMaps& configMaps,
             containers::Service& service)
{
    PodReader(in, configMaps, service).run(spec, path);
}

} // namespace corbel::model::exchange::kubernetes
