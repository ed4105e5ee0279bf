#include "model/exchange/compose/service.h"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "model/exchange/compose/keys.h"
#include "model/exchange/compose/project.h"

namespace corbel::model::exchange::compose {

namespace {

using containers::Bond;
using containers::Dependency;
using text::Member;
using text::Node;

class ServiceReader {
public:
    explicit ServiceReader(Reading& reading) : m_in(reading) {}

    void read(const Member& member, const std::string& path, Draft& service)
    {
        const Node& value = *member.value;
        const std::string& name = member.key;
        if (name == "image") {
            service.image = m_in.scalar(value, path);
            service.isImageWhole = m_in.isWhole();
        } else if (name == "container_name") {
            service.containerName = m_in.scalar(value, path);
        } else if (name == "hostname") {
            service.hostname = m_in.scalar(value, path);
        } else if (name == "build") {
            build(value, path, service);
        } else if (name == "command") {
            service.command = m_in.words(value, path);
        } else if (name == "entrypoint") {
            service.entrypoint = m_in.words(value, path);
        } else if (name == "environment") {
            environment(value, path, service);
        } else if (name == "env_file") {
            m_in.note(m_in.at(member),
                      Message::of("{} is not read; give its files as env files", path));
        } else if (name == "ports") {
            ports(value, path, service);
        } else if (name == "expose") {
            service.exposes = service.exposes || !m_in.list(value, path).empty();
        } else if (name == "profiles") {
            for (std::string& profile : m_in.list(value, path)) {
                service.profiles.push_back(std::move(profile));
            }
        } else if (name == "networks") {
            networks(value, path, service);
        } else {
            relationKey(member, path, service);
        }
    }

    void relationKey(const Member& member, const std::string& path, Draft& service)
    {
        const Node& value = *member.value;
        const std::string& name = member.key;
        if (name == "depends_on") {
            dependsOn(value, path, service);
        } else if (name == "links" || name == "external_links") {
            links(value, path, name == "external_links", service);
        } else if (name == "network_mode") {
            const std::string mode = m_in.scalar(value, path);
            if (mode.starts_with("service:")) {
                service.dependencies.push_back(
                    {Bond::Network, mode.substr(8), "", true, false, m_in.at(value)});
            }
        } else if (name == "volumes_from") {
            for (const std::string& from : m_in.list(value, path)) {
                if (!from.starts_with("container:")) {
                    service.dependencies.push_back({Bond::Volumes, from.substr(0, from.find(':')),
                                                    "", true, false, m_in.at(value)});
                }
            }
        } else {
            sizeKey(member, path, service);
        }
    }

    void sizeKey(const Member& member, const std::string& path, Draft& service)
    {
        const Node& value = *member.value;
        const std::string& name = member.key;
        if (name == "scale") {
            setReplicas(value, path, service);
        } else if (name == "cpus") {
            cpus(value, path, service.cpuLimit);
        } else if (name == "mem_limit") {
            memory(value, path, service.memoryLimit);
        } else if (name == "mem_reservation") {
            memory(value, path, service.memoryReservation);
        } else if (name == "deploy") {
            deploy(value, path, service);
        }
    }

private:
    void build(const Node& value, const std::string& path, Draft& service)
    {
        if (value.isMapping()) {
            if (const Node* context = value.find("context")) {
                service.buildContext = m_in.scalar(*context, path + ".context");
            }
        } else {
            service.buildContext = m_in.scalar(value, path);
        }
    }

    void environment(const Node& value, const std::string& path, Draft& service)
    {
        auto& entries = service.environment;
        if (value.isMapping()) {
            for (const Member& member : value.members) {
                std::string key = m_in.key(member, path);
                std::string text = member.value->isNull() ? m_in.variable(key, value, path)
                                                          : m_in.scalar(*member.value, path);
                entries.emplace_back(std::move(key), std::move(text));
            }
        } else if (value.isSequence()) {
            for (const text::NodePtr& item : value.items) {
                const std::string entry = m_in.scalar(*item, path);
                const std::size_t equals = entry.find('=');
                std::string key = entry.substr(0, equals);
                std::string text = equals == std::string::npos ? m_in.variable(key, *item, path)
                                                               : entry.substr(equals + 1);
                entries.emplace_back(std::move(key), std::move(text));
            }
        } else if (!value.isNull()) {
            m_in.wrongKind(value, path, Message::of("a mapping, or a list of NAME=value"));
        }
    }

    void ports(const Node& value, const std::string& path, Draft& service)
    {
        if (!value.isSequence()) {
            if (!value.isNull()) {
                m_in.wrongKind(value, path, Message::of("a list such as ['8080:80']"));
            }
            return;
        }
        for (const text::NodePtr& item : value.items) {
            if (!item->isMapping()) {
                if (std::string port = m_in.scalar(*item, path); m_in.isWhole()) {
                    service.ports.push_back(std::move(port));
                }
                continue;
            }
            const Node* target = item->find("target");
            const Node* published = item->find("published");
            if (target == nullptr) {
                m_in.fail(
                    m_in.at(*item),
                    Message::of("{}: a port needs 'target', the port of the container", path));
                continue;
            }
            std::string port = m_in.scalar(*target, path + ".target");
            if (published != nullptr) {
                port.insert(0, m_in.scalar(*published, path + ".published").append(":"));
            }
            service.ports.push_back(std::move(port));
        }
    }

    void networks(const Node& value, const std::string& path, Draft& service)
    {
        if (!value.isMapping()) {
            m_in.list(value, path);
            return;
        }
        for (const Member& member : value.members) {
            if (const Node* aliases = member.value->find("aliases")) {
                for (std::string& alias :
                     m_in.list(*aliases, path + "." + member.key + ".aliases")) {
                    service.aliases.push_back(std::move(alias));
                }
            }
        }
    }

    void dependsOn(const Node& value, const std::string& path, Draft& service)
    {
        if (!value.isMapping()) {
            if (value.isScalar()) {
                m_in.wrongKind(value, path,
                               Message::of("a list of services, or a mapping of conditions"));
                return;
            }
            for (const text::NodePtr& item : value.items) {
                service.dependencies.push_back(
                    {Bond::DependsOn, m_in.scalar(*item, path), "", true, false, m_in.at(*item)});
            }
            return;
        }
        for (const Member& member : value.members) {
            Dependency dependency{Bond::DependsOn, m_in.key(member, path), "", true,
                                  false,           m_in.at(member)};
            if (const Node* condition = member.value->find("condition")) {
                dependency.condition =
                    m_in.scalar(*condition, path + "." + member.key + ".condition");
            }
            if (const Node* required = member.value->find("required")) {
                dependency.required =
                    m_in.scalar(*required, path + "." + member.key + ".required") != "false";
            }
            service.dependencies.push_back(std::move(dependency));
        }
    }

    void links(const Node& value, const std::string& path, bool areExternal, Draft& service)
    {
        for (const std::string& link : m_in.list(value, path)) {
            const std::size_t colon = link.find(':');
            const std::string target = link.substr(0, colon);
            service.dependencies.push_back(
                {Bond::Link, target, "", true, areExternal, m_in.at(value)});
            if (colon != std::string::npos) {
                service.linkAliases.emplace_back(link.substr(colon + 1), target);
            }
        }
    }

    void deploy(const Node& value, const std::string& path, Draft& service)
    {
        if (!value.isMapping()) {
            if (!value.isNull()) {
                m_in.wrongKind(value, path, Message::of("a mapping such as {replicas: 2}"));
            }
            return;
        }
        m_in.noteUnknown(value, deployKeys(), path);
        if (const Node* count = value.find("replicas")) {
            setReplicas(*count, path + ".replicas", service);
        }
        const Node* resources = value.find("resources");
        for (const bool isLimit : {true, false}) {
            const std::string_view name = isLimit ? "limits" : "reservations";
            const Node* part = resources != nullptr ? resources->find(name) : nullptr;
            if (part == nullptr) {
                continue;
            }
            const std::string base = fmt::format("{}.resources.{}", path, name);
            if (const Node* cpu = part->find("cpus")) {
                cpus(*cpu, base + ".cpus", isLimit ? service.cpuLimit : service.cpuReservation);
            }
            if (const Node* size = part->find("memory")) {
                memory(*size, base + ".memory",
                       isLimit ? service.memoryLimit : service.memoryReservation);
            }
        }
    }

    void setReplicas(const Node& value, const std::string& path, Draft& service)
    {
        if (const auto count = m_in.replicas(value, path)) {
            service.replicas = count;
        }
    }

    void cpus(const Node& value, const std::string& path, std::optional<double>& target)
    {
        const std::string written = m_in.scalar(value, path);
        const std::optional<double> number = parseNumber(written);
        if (number && *number >= 0) {
            target = *number > 0 ? number : std::nullopt; // 0 means "no limit".
        } else if (!written.empty()) {
            m_in.fail(m_in.at(value),
                      Message::of("{}: found '{}'; expected a number such as 0.5", path, written));
        }
    }

    void memory(const Node& value, const std::string& path, std::optional<Quantity>& target)
    {
        const std::string written = m_in.scalar(value, path);
        const std::optional<Quantity> size = parseBytes(written);
        if (size) {
            target = size->amount > 0 ? size : std::nullopt; // 0 means "no limit".
        } else if (!written.empty()) {
            m_in.fail(
                m_in.at(value),
                Message::of("{}: found '{}'; expected a size such as 512M or 2g", path, written));
        }
    }

    Reading& m_in;
};

/// Keeps the place of the first and the value of the last of those with equal keys.
template <class T, class KeyOf>
void keepLast(std::vector<T>& items, KeyOf keyOf)
{
    std::map<decltype(keyOf(items.front())), std::size_t> places;
    std::vector<T> kept;
    for (T& item : items) {
        const auto [it, isNew] = places.emplace(keyOf(item), kept.size());
        if (isNew) {
            kept.push_back(std::move(item));
        } else {
            kept[it->second] = std::move(item);
        }
    }
    items = std::move(kept);
}

} // namespace

void readServiceKey(Reading& reading, const Member& member, const std::string& path, Draft& service)
{
    ServiceReader(reading).read(member, path, service);
}

containers::Service settled(Draft draft)
{
    const auto itself = [](const auto& item) { return item; };
    keepLast(draft.profiles, itself);
    keepLast(draft.ports, itself);
    keepLast(draft.linkAliases, itself);
    keepLast(draft.environment, [](const auto& entry) { return entry.first; });
    keepLast(draft.dependencies, [](const Dependency& dependency) {
        return std::pair(dependency.bond, dependency.service);
    });
    draft.names = std::move(draft.aliases);
    draft.names.insert(draft.names.end(), {draft.name, draft.containerName, draft.hostname});
    draft.passages = {{"entrypoint ", "", std::move(draft.entrypoint)},
                      {"command ", "", std::move(draft.command)}};
    // What one replica asks for is its reservation; a limit is the next best figure.
    draft.cpu = draft.cpuReservation ? draft.cpuReservation : draft.cpuLimit;
    draft.memory = draft.memoryReservation ? draft.memoryReservation : draft.memoryLimit;
    return draft;
}

std::optional<Quantity> parseBytes(std::string_view text)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::optional<double> number = parseNumber(text.substr(0, end));
    std::string unit;
    for (const char c : text.substr(end)) {
        unit += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    static const std::map<std::string, Unit, std::less<>> units{
        {"", Unit::Byte},       {"b", Unit::Byte},       {"k", Unit::Kibibyte},
        {"kb", Unit::Kibibyte}, {"kib", Unit::Kibibyte}, {"m", Unit::Mebibyte},
        {"mb", Unit::Mebibyte}, {"mib", Unit::Mebibyte}, {"g", Unit::Gibibyte},
        {"gb", Unit::Gibibyte}, {"gib", Unit::Gibibyte}, {"t", Unit::Tebibyte},
        {"tb", Unit::Tebibyte}, {"tib", Unit::Tebibyte}};
    const auto it = units.find(unit);
    if (!number || it == units.end()) {
        return std::nullopt;
    }
    return Quantity{*number, it->second};
}

} // namespace corbel::model::exchange::compose
