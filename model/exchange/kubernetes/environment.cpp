#include "model/exchange/kubernetes/environment.h"

#include <algorithm>

#include "model/exchange/containers/addresses.h"

namespace corbel::model::exchange::kubernetes {

namespace {

using text::Node;

constexpr std::size_t longestVariable = 256;
constexpr std::size_t longestExpanded = std::size_t{1} << 20U;

/// Collects the variables of one container.
class EnvironmentReader {
public:
    EnvironmentReader(Reading& in, const ConfigMaps& configMaps, const std::string& space)
        : m_in(in),
          m_configMaps(configMaps),
          m_space(space)
    {
    }

    NamedTexts run(const Node& container, const std::string& path)
    {
        if (const Node* sources = list(container, "envFrom", path)) {
            for (const text::NodePtr& source : sources->items) {
                from(*source, path + ".envFrom");
            }
        }
        if (const Node* variables = list(container, "env", path)) {
            for (const text::NodePtr& variable : variables->items) {
                one(*variable, path + ".env");
            }
        }
        return std::move(m_texts);
    }

private:
    const Node* list(const Node& container, std::string_view key, const std::string& path)
    {
        const Node* node = container.find(key);
        if (node == nullptr || node->isNull()) {
            return nullptr;
        }
        if (!node->isSequence()) {
            m_in.wrongKind(*node, path + "." + std::string(key), Message::of("a list"));
            return nullptr;
        }
        return node;
    }

    void from(const Node& source, const std::string& path)
    {
        const Node* reference = source.find("configMapRef");
        if (reference == nullptr) {
            if (source.find("secretRef") != nullptr) {
                m_in.note(m_in.at(source),
                          Message::of("{}: what a Secret sets is not read; addresses in it give no "
                                      "relation",
                                      path));
            }
            return;
        }
        const NamedTexts* texts = findConfigMap(m_in, *reference, path, m_configMaps, m_space);
        if (texts == nullptr) {
            return;
        }
        const Node* written = source.find("prefix");
        const std::string prefix = written ? m_in.scalar(*written, path + ".prefix") : "";
        for (const auto& [name, value] : texts->entries()) {
            m_texts.set(m_in.count(prefix + name, m_in.at(source), path),
                        m_in.count(value, m_in.at(source), path));
        }
    }

    void one(const Node& variable, const std::string& path)
    {
        const Node* written = variable.find("name");
        if (written == nullptr) {
            m_in.fail(m_in.at(variable),
                      Message::of("{}: expected a variable with 'name' and 'value'", path));
            return;
        }
        std::string name = m_in.scalar(*written, path + ".name");
        if (const Node* value = variable.find("value")) {
            const std::string text = m_in.scalar(*value, path + "." + name);
            refuseValues(*value, text);
            m_texts.set(std::move(name), expanded(m_in, *value, text, m_texts));
        } else if (const Node* origin = variable.find("valueFrom")) {
            valueFrom(*origin, std::move(name), path);
        } else {
            m_texts.set(std::move(name), {});
        }
    }

    /// Braces alone may be what a program fills in; these names only Helm knows.
    void refuseValues(const Node& node, const std::string& text)
    {
        for (const std::string_view word : {".Values.", ".Release.", ".Chart."}) {
            if (isTemplate(text) && text.find(word) != std::string::npos) {
                refuseTemplate(m_in, node, text);
                return;
            }
        }
    }

    void valueFrom(const Node& origin, std::string name, const std::string& path)
    {
        if (const Node* reference = origin.find("configMapKeyRef")) {
            const NamedTexts* texts =
                findConfigMap(m_in, *reference, path + "." + name, m_configMaps, m_space);
            const Node* key = reference->find("key");
            if (texts == nullptr || key == nullptr) {
                return;
            }
            if (const std::string* text = texts->find(m_in.scalar(*key, path))) {
                m_texts.set(std::move(name), m_in.count(*text, m_in.at(origin), path));
            }
        } else if (origin.find("secretKeyRef") != nullptr && containers::announcesAddress(name)) {
            m_in.note(m_in.at(origin), Message::of("{}.{}: its value stands in a Secret, which is "
                                                   "not read; an address in it gives no relation",
                                                   path, name));
        }
    }

    Reading& m_in;
    const ConfigMaps& m_configMaps;
    const std::string& m_space;
    NamedTexts m_texts;
};

} // namespace

std::string expanded(Reading& in, const Node& node, const std::string& text,
                     const NamedTexts& variables)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t dollar = std::min(text.find('$', at), text.size());
        result.append(text, at, dollar - at);
        at = dollar;
        const std::string_view rest = std::string_view(text).substr(at);
        const std::size_t end = rest.substr(0, longestVariable).find(')');
        if (rest.starts_with("$$")) {
            result += '$';
            at += 2;
        } else if (rest.starts_with("$(") && end != std::string_view::npos) {
            const std::string* value = variables.find(rest.substr(2, end - 2));
            result += value != nullptr ? std::string_view(*value) : rest.substr(0, end + 1);
            at += end + 1;
        } else if (!rest.empty()) {
            result += '$';
            ++at;
        }
        if (result.size() > longestExpanded) {
            in.fail(in.at(node),
                    corbel::model::Message::of("variables in it make it longer than the {} bytes "
                                               "that are accepted",
                                               longestExpanded));
            return {};
        }
    }
    return in.count(std::move(result), in.at(node), "$(...)");
}

NamedTexts readEnvironment(Reading& in, const Node& container, const std::string& path,
                           const ConfigMaps& configMaps, const std::string& space)
{
    return EnvironmentReader(in, configMaps, space).run(container, path);
}

const NamedTexts* findConfigMap(Reading& in, const Node& reference, const std::string& path,
                                const ConfigMaps& configMaps, const std::string& space)
{
    const Node* written = reference.find("name");
    const std::string name = written ? in.scalar(*written, path) : std::string();
    const auto it = configMaps.find({space, name});
    if (it != configMaps.end()) {
        return &it->second;
    }
    const Node* optional = reference.find("optional");
    if (optional == nullptr || in.scalar(*optional, path) != "true") {
        in.note(in.at(reference),
                Message::of("{}: the ConfigMap '{}' is not in these files; addresses in it give no "
                            "relation",
                            path, containers::shorten(name, 100)));
    }
    return nullptr;
}

} // namespace corbel::model::exchange::kubernetes
