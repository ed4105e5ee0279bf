#include "analysis/availability/open_psa/open_psa_reader.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "analysis/availability/fault_tree/dependency_order.h"
#include "analysis/availability/open_psa/open_psa_build.h"
#include "analysis/availability/open_psa/open_psa_definitions.h"
#include "analysis/availability/open_psa/open_psa_expression.h"
#include "analysis/availability/open_psa/open_psa_formula.h"
#include "analysis/availability/open_psa/open_psa_scope.h"
#include "model/text/file.h"

namespace corbel::analysis::availability {

using model::Message;
using model::Result;
using namespace open_psa;

namespace {

std::string listOf(const Scope& scope, const std::vector<DefinitionIndex>& gates,
                   std::string_view separator)
{
    constexpr std::size_t mostShown = 20;
    std::string list;
    for (std::size_t i = 0; i < std::min(gates.size(), mostShown); ++i) {
        list += std::string(i == 0 ? "" : separator) + scope.fullName(gates[i]);
    }
    return list + (gates.size() > mostShown ? std::string(separator) + "…" : "");
}

class Reader {
public:
    Reader(const model::text::XmlDocument& document, const OpenPsaSettings& settings)
        : m_document(document),
          m_settings(settings),
          m_complaints(document)
    {
    }

    Result<OpenPsaTree> read()
    {
        m_scope = readDefinitions(m_document, m_complaints);
        const Formulas formulas = readFormulas(m_scope, m_complaints);
        const auto numbers = readNumbers(m_scope, m_complaints);
        complainOfCycles(formulas);
        std::optional<DefinitionIndex> top;
        if (m_complaints.empty()) {
            top = chooseTop(formulas);
        }
        if (!top) {
            return model::failure(m_complaints.take());
        }
        OpenPsaTree result = buildTree(m_scope, formulas, numbers, *top, m_complaints);
        complainOfSameIds(result.tree);
        if (!m_complaints.empty()) {
            return model::failure(m_complaints.take());
        }
        return result;
    }

private:
    void complainOfCycles(const Formulas& formulas)
    {
        std::vector<DefinitionIndex> gates;
        for (DefinitionIndex i = 0; i < m_scope.definitions().size(); ++i) {
            if (m_scope[i].kind == DefinitionKind::Gate) {
                gates.push_back(i);
            }
        }
        if (gates.empty() && m_complaints.empty()) {
            m_complaints.add(Message::of("defines no gate; expected <define-gate> within "
                                         "<define-fault-tree>"));
        }
        for (auto cycle : orderByDependency(formulas.gatesUsed, gates).cycles) {
            const pugi::xml_node first = m_scope[cycle.front()].element;
            cycle.push_back(cycle.front());
            m_complaints.add(first, Message::of("gates that take each other: {}",
                                                listOf(m_scope, cycle, " → ")));
        }
    }

    std::optional<DefinitionIndex> chooseTop(const Formulas& formulas)
    {
        const std::string& wanted = m_settings.top;
        if (!wanted.empty()) {
            const auto found = m_scope.find(wanted, false, modelContainer);
            if (found && m_scope[*found].kind == DefinitionKind::Gate) {
                return found;
            }
            m_complaints.add(Message::of("has no gate '{}'{}", wanted,
                                         m_scope.suggestion(wanted, {DefinitionKind::Gate})));
            return std::nullopt;
        }
        std::vector<bool> isUsed(m_scope.definitions().size());
        for (const auto& gates : formulas.gatesUsed) {
            for (const DefinitionIndex gate : gates) {
                isUsed[gate] = true;
            }
        }
        std::vector<DefinitionIndex> tops;
        for (DefinitionIndex i = 0; i < m_scope.definitions().size(); ++i) {
            if (m_scope[i].kind == DefinitionKind::Gate && !isUsed[i]) {
                tops.push_back(i);
            }
        }
        if (tops.size() != 1) { // There is one at least: without cycles something is last.
            m_complaints.add(Message::of("has {} gates that no other gate takes; name the one to "
                                         "be the top by --top: {}",
                                         tops.size(), listOf(m_scope, tops, ", ")));
            return std::nullopt;
        }
        return tops.front();
    }

    /// Only names that a writer is said to have written can clash.
    void complainOfSameIds(const FaultTree& tree)
    {
        std::unordered_map<std::string_view, std::size_t> counts;
        for (const BasicEvent& event : tree.events) {
            if (++counts[event.id] == 2) {
                m_complaints.add(Message::of("two basic events say that they are '{}'", event.id));
            }
        }
    }

    const model::text::XmlDocument& m_document;
    const OpenPsaSettings& m_settings;
    Complaints m_complaints;
    Scope m_scope;
};

} // namespace

Result<OpenPsaTree> readOpenPsa(std::string text, const OpenPsaSettings& settings)
{
    const auto document =
        model::text::XmlDocument::parse(std::move(text), settings.file, settings.limits);
    if (!document) {
        return model::failure(document.error());
    }
    return Reader(*document, settings).read();
}

Result<OpenPsaTree> readOpenPsaFile(const OpenPsaSettings& settings)
{
    auto text = model::text::readTextFile(settings.file, settings.limits.bytes);
    if (!text) {
        return model::failure(std::move(text.error()));
    }
    return readOpenPsa(std::move(*text), settings);
}

} // namespace corbel::analysis::availability
