#include "model/exchange/structurizr/json.h"

#include "model/exchange/structurizr/json_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::size_t mostProblems = 50;

/// Structurizr numbers elements and relations as they are made, and lists them by name: the order
/// of making is the order of the document they came from. Ids that are no numbers keep their place.
std::uint64_t orderOf(const JsonValue& value)
{
    const std::string& id = value["id"].scalar();
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    return error == std::errc{} && end == id.data() + id.size()
               ? number
               : std::numeric_limits<std::uint64_t>::max();
}

struct Size {
    double width = 0;
    double height = 0;
};

class JsonReader {
public:
    explicit JsonReader(std::string file) : m_file(std::move(file)) {}

    Result<Workspace> read(const JsonValue& root)
    {
        const JsonValue& model = root["model"];
        if (model.kind != JsonValue::Kind::Object) {
            return failure(place(root),
                           Message::of("this JSON is no Structurizr workspace; expected an object "
                                       "with \"model\": {...}"));
        }
        m_workspace.name = root["name"].scalar();
        m_workspace.description = root["description"].scalar();
        m_separator = model["properties"]["structurizr.groupSeparator"].scalar();
        readModel(model);
        readLinks();
        readStyles(root["views"]["configuration"]["styles"]);
        readViews(root["views"]);
        if (!root["documentation"]["sections"].values.empty() ||
            !root["documentation"]["decisions"].values.empty()) {
            m_workspace.notices.push_back(
                {place(root["documentation"]),
                 Message::of("documentation is left out: it is not part of the "
                             "model")});
        }
        if (!m_problems.empty()) {
            m_problems.resize(std::min(m_problems.size(), mostProblems));
            return failure(std::move(m_problems));
        }
        return std::move(m_workspace);
    }

private:
    struct Entry {
        ItemKind kind;
        const JsonValue* value;
    };

    Place place(const JsonValue& value) const { return {m_file, value.line, value.column}; }

    void report(const JsonValue& value, Message message)
    {
        m_problems.push_back({place(value), std::move(message)});
    }

    /// The objects that `key` lists in `owner`, with `kind`, appended to `entries`.
    void gather(const JsonValue& owner, std::string_view key, ItemKind kind,
                std::vector<Entry>& entries)
    {
        for (const JsonValue* value : objects(owner, key)) {
            entries.push_back({kind, value});
        }
    }

    std::vector<const JsonValue*> objects(const JsonValue& owner, std::string_view key)
    {
        const JsonValue& list = owner[key];
        std::vector<const JsonValue*> found;
        if (!list.isNull() && list.kind != JsonValue::Kind::List) {
            report(list, Message::of("\"{}\" is no list; expected a list of objects", key));
            return found;
        }
        for (const JsonValue& value : list.values) {
            if (value.kind == JsonValue::Kind::Object) {
                found.push_back(&value);
            } else {
                report(value, Message::of("found something else in \"{}\"; expected objects", key));
            }
        }
        return found;
    }

    void readModel(const JsonValue& model)
    {
        std::vector<Entry> entries;
        gather(model, "people", ItemKind::Person, entries);
        gather(model, "softwareSystems", ItemKind::SoftwareSystem, entries);
        gather(model, "customElements", ItemKind::Custom, entries);
        const std::string& enterprise = model["enterprise"]["name"].scalar();
        sort(entries);
        for (const Entry& entry : entries) {
            std::optional<Index> box;
            if (!enterprise.empty() && (*entry.value)["location"].scalar() == "Internal") {
                box = group({}, enterprise, *entry.value);
            }
            readItem(entry, box);
        }
        entries.clear();
        gather(model, "deploymentNodes", ItemKind::DeploymentNode, entries);
        sort(entries);
        for (const Entry& entry : entries) {
            readItem(entry, environment(*entry.value));
        }
    }

    static void sort(std::vector<Entry>& entries)
    {
        std::ranges::stable_sort(entries, {},
                                 [](const Entry& entry) { return orderOf(*entry.value); });
    }

    std::optional<Index> environment(const JsonValue& value)
    {
        const std::string& written = value["environment"].scalar();
        const std::string wanted = written.empty() ? "Default" : written;
        const auto [at, added] = m_environments.try_emplace(wanted, m_workspace.items.size());
        if (added) {
            Item item;
            item.kind = ItemKind::Environment;
            item.name = wanted;
            item.place = place(value);
            m_workspace.items.push_back(std::move(item));
        }
        return at->second;
    }

    /// The group of that name in `parent`, or the innermost one where the name is a path.
    Index group(std::optional<Index> parent, std::string_view path, const JsonValue& value)
    {
        for (;;) {
            const std::size_t end =
                m_separator.empty() ? path.size() : std::min(path.find(m_separator), path.size());
            const std::string name(path.substr(0, end));
            const auto [at, added] = m_groups.try_emplace({parent, name}, m_workspace.items.size());
            if (added) {
                Item item;
                item.kind = ItemKind::Group;
                item.parent = parent;
                item.name = name;
                item.place = place(value);
                m_workspace.items.push_back(std::move(item));
            }
            if (end == path.size()) {
                return at->second;
            }
            parent = at->second;
            path.remove_prefix(end + m_separator.size());
        }
    }

    void readItem(const Entry& entry, std::optional<Index> parent)
    {
        const JsonValue& value = *entry.value;
        if (!value["group"].scalar().empty()) {
            parent = group(parent, value["group"].scalar(), value);
        }
        Item item;
        item.kind = entry.kind;
        item.parent = parent;
        item.name = isInstance(entry.kind) ? std::string() : value["name"].scalar();
        item.description = value["description"].scalar();
        item.technology =
            value[entry.kind == ItemKind::Custom ? "metadata" : "technology"].scalar();
        item.url = value["url"].scalar();
        item.outside = value["location"].scalar() == "External";
        item.place = place(value);
        addTags(item.tags, value["tags"].scalar());
        readProperties(value, item.properties);
        for (const JsonValue* check : objects(value, "healthChecks")) {
            item.properties.emplace_back("healthCheck." + (*check)["name"].scalar(),
                                         (*check)["url"].scalar());
        }
        if (item.name.empty() && !isInstance(entry.kind)) {
            report(value, Message::of("a {} has no name; expected \"name\": \"...\"",
                                      keyword(entry.kind)));
        }
        const JsonValue& count = value["instances"];
        if (entry.kind == ItemKind::DeploymentNode && !count.isNull()) {
            const std::optional<Instances> parsed = parseInstances(count.scalar());
            if (!parsed) {
                report(count, Message::of("found {} instances of {}; a number such as 4 or a range "
                                          "such as \"1..N\" is accepted",
                                          count.scalar(), item.name));
            }
            item.instances = parsed.value_or(Instances{});
        }
        const Index index = m_workspace.items.size();
        const std::string& id = value["id"].scalar();
        if (id.empty() || !m_ids.try_emplace(id, index).second) {
            report(
                value,
                id.empty()
                    ? Message::of("the id \"\" of {} \"{}\" is missing; every element needs its "
                                  "own",
                                  keyword(entry.kind), item.name)
                    : Message::of("the id \"{}\" of {} \"{}\" is used twice; every element needs "
                                  "its own",
                                  id, keyword(entry.kind), item.name));
        }
        if (isInstance(entry.kind)) {
            const JsonValue& of =
                value[entry.kind == ItemKind::ContainerInstance ? "containerId"
                                                                : "softwareSystemId"];
            const auto known = m_ids.find(of.scalar());
            if (known == m_ids.end()) {
                report(of.isNull() ? value : of,
                       Message::of("the {} {} runs \"{}\", which is no element; expected the id of "
                                   "one",
                                   keyword(entry.kind), id, of.scalar()));
            } else {
                item.of = known->second;
            }
        }
        m_workspace.items.push_back(std::move(item));
        for (const JsonValue* link : objects(value, "relationships")) {
            m_links.push_back({index, link});
        }
        std::vector<Entry> children;
        gather(value, "containers", ItemKind::Container, children);
        gather(value, "components", ItemKind::Component, children);
        gather(value, "children", ItemKind::DeploymentNode, children);
        gather(value, "infrastructureNodes", ItemKind::InfrastructureNode, children);
        gather(value, "softwareSystemInstances", ItemKind::SoftwareSystemInstance, children);
        gather(value, "containerInstances", ItemKind::ContainerInstance, children);
        sort(children);
        for (const Entry& child : children) {
            readItem(child, index);
        }
    }

    void readProperties(const JsonValue& value, Properties& properties)
    {
        const JsonValue& pairs = value["properties"];
        for (std::size_t i = 0; i < pairs.keys.size(); ++i) {
            properties.emplace_back(pairs.keys[i], pairs.values[i].scalar());
        }
        for (const JsonValue* perspective : objects(value, "perspectives")) {
            properties.emplace_back("perspective." + (*perspective)["name"].scalar(),
                                    (*perspective)["description"].scalar());
        }
    }

    void readLinks()
    {
        std::ranges::stable_sort(m_links, {},
                                 [](const auto& link) { return orderOf(*link.second); });
        std::vector<std::pair<Index, const JsonValue*>> implied;
        for (const auto& [source, value] : m_links) {
            const JsonValue& to = (*value)["destinationId"];
            const auto target = m_ids.find(to.scalar());
            if (target == m_ids.end()) {
                report(to.isNull() ? *value : to,
                       Message::of("a relation of {} leads to \"{}\", which is no element; "
                                   "expected the id of one",
                                   m_workspace.label(source), to.scalar()));
                continue;
            }
            Link link;
            link.source = source;
            link.target = target->second;
            link.description = (*value)["description"].scalar();
            link.technology = (*value)["technology"].scalar();
            link.url = (*value)["url"].scalar();
            link.asynchronous = (*value)["interactionStyle"].scalar() == "Asynchronous";
            link.place = place(*value);
            addTags(link.tags, (*value)["tags"].scalar());
            readProperties(*value, link.properties);
            const Index index = m_workspace.links.size();
            m_linkIds.try_emplace((*value)["id"].scalar(), index);
            if (!(*value)["linkedRelationshipId"].isNull()) {
                implied.emplace_back(index, &(*value)["linkedRelationshipId"]);
            }
            m_workspace.links.push_back(std::move(link));
        }
        for (const auto& [index, origin] : implied) {
            const auto known = m_linkIds.find(origin->scalar());
            if (known == m_linkIds.end()) {
                report(*origin, Message::of("a relation follows from \"{}\", which is no relation; "
                                            "expected the id of one",
                                            origin->scalar()));
            } else {
                m_workspace.links[index].impliedBy = known->second;
            }
        }
    }

    void readStyles(const JsonValue& styles)
    {
        for (const JsonValue* style : objects(styles, "elements")) {
            const std::string& tag = (*style)["tag"].scalar();
            if (!(*style)["shape"].scalar().empty()) {
                m_workspace.shapes[tag] = (*style)["shape"].scalar();
            }
            m_sizes[tag] = {(*style)["width"].number, (*style)["height"].number};
        }
    }

    /// What Structurizr draws: its default, or what the styles of the item's tags say.
    Size sizeOf(const Item& item) const
    {
        Size size = item.kind == ItemKind::Person ? Size{400, 400} : Size{450, 300};
        const auto apply = [&](const std::string& tag) {
            const auto style = m_sizes.find(tag);
            if (style != m_sizes.end()) {
                size.width = style->second.width > 0 ? style->second.width : size.width;
                size.height = style->second.height > 0 ? style->second.height : size.height;
            }
        };
        apply("Element");
        static constexpr std::array<std::string_view, 4> kindTags{"Person", "Software System",
                                                                  "Container", "Component"};
        if (isLogical(item.kind) && item.kind != ItemKind::Custom) {
            apply(std::string(kindTags[static_cast<std::size_t>(item.kind)]));
        }
        std::ranges::for_each(item.tags, apply);
        return size;
    }

    void readViews(const JsonValue& views)
    {
        static constexpr std::array<std::string_view, 9> types{
            "systemLandscape", "systemContext", "container", "component", "dynamic",
            "deployment",      "custom",        "filtered",  "image"};
        for (const std::string_view type : types) {
            for (const JsonValue* view : objects(views, std::string(type) + "Views")) {
                readView(type, *view);
            }
        }
    }

    void readView(std::string_view type, const JsonValue& view)
    {
        Diagram diagram;
        diagram.type = type;
        diagram.key = view["key"].scalar();
        diagram.title = view["title"].scalar();
        diagram.description = view["description"].scalar();
        diagram.environment = view["environment"].scalar();
        diagram.place = place(view);
        for (const JsonValue* element : objects(view, "elements")) {
            const auto item = m_ids.find((*element)["id"].scalar());
            if (item == m_ids.end()) {
                report(*element, Message::of("the view \"{}\" shows \"{}\", which is no element; "
                                             "expected the id of one",
                                             diagram.key, (*element)["id"].scalar()));
            } else if (!(*element)["x"].isNull() && !(*element)["y"].isNull()) {
                const Size size = sizeOf(m_workspace.items[item->second]);
                diagram.positions.push_back({item->second, (*element)["x"].number,
                                             (*element)["y"].number, size.width, size.height});
            }
        }
        for (const JsonValue* relation : objects(view, "relationships")) {
            const auto link = m_linkIds.find((*relation)["id"].scalar());
            Bends bends;
            for (const JsonValue* vertex : objects(*relation, "vertices")) {
                bends.points.emplace_back((*vertex)["x"].number, (*vertex)["y"].number);
            }
            if (link != m_linkIds.end() && !bends.points.empty()) {
                bends.link = link->second;
                diagram.bends.push_back(std::move(bends));
            }
        }
        m_workspace.diagrams.push_back(std::move(diagram));
    }

    std::string m_file;
    std::string m_separator; ///< Between the names of nested groups; empty when they do not nest.
    Workspace m_workspace;
    Problems m_problems;
    std::map<std::string, Index> m_ids;
    std::map<std::string, Index> m_linkIds;
    std::map<std::string, Index> m_environments;
    std::map<std::pair<std::optional<Index>, std::string>, Index> m_groups;
    std::vector<std::pair<Index, const JsonValue*>> m_links;
    std::map<std::string, Size> m_sizes;
};

} // namespace

Result<Workspace> readJson(const std::string& text, const std::string& file)
{
    const Result<JsonValue> root = parseJson(text, file);
    if (!root) {
        return failure(root.error());
    }
    return JsonReader(file).read(*root);
}

} // namespace corbel::model::exchange::structurizr
