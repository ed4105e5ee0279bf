/// What an Open-PSA file defines, by name and by the container that it stands in.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/text/xml.h"

namespace corbel::analysis::availability::open_psa {

inline constexpr std::size_t mostProblems = 100;
inline constexpr std::size_t longestName = 256; ///< Bytes.

/// Gathers what is wrong with a file, with its places; the first `mostProblems` and how many more.
class Complaints {
public:
    explicit Complaints(const model::text::XmlDocument& document) : m_document(document) {}

    void add(pugi::xml_node element, model::Message message);
    void add(model::Message message);
    bool empty() const { return m_problems.empty(); }
    /// Whether what is added is only counted any more.
    bool isFull() const { return m_problems.size() >= mostProblems; }
    model::Problems take();
    int lineOf(pugi::xml_node element) const { return m_document.placeOf(element).line; }

private:
    const model::text::XmlDocument& m_document;
    model::Problems m_problems;
    std::size_t m_more = 0;
};

/// `<attribute>` of an element that has to have it; nothing after a complaint.
std::optional<std::string> required(pugi::xml_node element, const char* attribute,
                                    Complaints& complaints);

/// Complains about attributes that are none of these; `xmlns` and `xsi:` are always accepted.
void acceptAttributes(pugi::xml_node element, std::initializer_list<std::string_view> accepted,
                      Complaints& complaints);

/// Complains about text of the element's own, where only elements belong.
void acceptNoText(pugi::xml_node element, Complaints& complaints);

/// What `<constant value="true"/>` says; false after a complaint.
bool constantValue(pugi::xml_node element, Complaints& complaints);

/// "'a' is none of b, c", for an element where others are expected.
void complainOfElement(pugi::xml_node element, std::string_view parent,
                       const std::vector<std::string_view>& accepted, Complaints& complaints);

enum class DefinitionKind : std::uint8_t { Gate, BasicEvent, HouseEvent, Parameter };

/// As elements that refer to one are called: `gate`, `basic-event`, `house-event`, `parameter`.
std::string_view spelling(DefinitionKind kind);

using DefinitionIndex = std::uint32_t;
using ContainerIndex = std::uint32_t;
inline constexpr ContainerIndex modelContainer = 0;

struct Definition {
    DefinitionKind kind = DefinitionKind::Gate;
    std::string name;
    ContainerIndex container = modelContainer;
    bool isPrivate = false;
    pugi::xml_node element;
};

/// All definitions of a file. A name is looked for in the container that refers to it, then in
/// those around it, then among the public ones of the whole model; `a.b` is `b` in the container
/// `a`, private or not.
class Scope {
public:
    Scope();

    /// The container of this name in `parent`, and whether it was made by this call.
    std::pair<ContainerIndex, bool> container(const std::string& name, ContainerIndex parent);

    /// The definition that stands in the way, or nothing where this one was added.
    std::optional<DefinitionIndex> add(Definition definition);

    /// Gates, basic and house events share their names; parameters have their own.
    std::optional<DefinitionIndex> find(const std::string& name, bool isParameter,
                                        ContainerIndex from) const;

    const std::vector<Definition>& definitions() const { return m_definitions; }
    const Definition& operator[](DefinitionIndex index) const { return m_definitions[index]; }

    /// Bytes of `a.b.` before a name in the container.
    std::size_t prefixBytes(ContainerIndex index) const { return m_containers[index].prefixBytes; }

    /// The name that means it everywhere: with its containers where it is private.
    std::string fullName(DefinitionIndex index) const;

    /// `; did you mean 'x'` among those of the kinds, or empty.
    model::Message suggestion(std::string_view name,
                              std::initializer_list<DefinitionKind> kinds) const;

private:
    using Names = std::unordered_map<std::string, DefinitionIndex>;
    struct Container {
        std::string name;
        ContainerIndex parent = modelContainer;
        std::size_t prefixBytes = 0;
        std::unordered_map<std::string, ContainerIndex> inner;
        Names events;
        Names parameters;
    };

    std::optional<DefinitionIndex> findIn(const std::string& name, bool isParameter,
                                          ContainerIndex container) const;

    std::vector<Container> m_containers;
    std::vector<Definition> m_definitions;
    Names m_publicEvents;
    Names m_publicParameters;
};

} // namespace corbel::analysis::availability::open_psa
