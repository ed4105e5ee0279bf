/// One entry of a design, solved: for what is listed bit by bit, and for the tree it was built
/// from.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "analysis/availability/prepared.h"
#include "analysis/availability/solved_entry.h"
#include "model/model.h"

namespace corbel::ui {

/// Never changes, may be made on another thread.
class EntryStudy {
public:
    EntryStudy(model::Snapshot model, const analysis::AvailabilitySettings& settings,
               const std::string& entry, const std::stop_token& stop);

    const model::Model& model() const { return *m_model; }

    using Parts = std::vector<analysis::FailurePart>;
    /// At most `most` of the minimal cut sets, ascending by order.
    std::vector<Parts> cutSets(std::size_t most) const;
    /// Exactly how many there are, as far as they are counted.
    analysis::availability::Count cutSetCount() const;

    using Node = analysis::availability::NodeIndex;
    /// Where reading begins; absent when the entry is none.
    std::optional<Node> top() const;
    /// What a node says, with its figure where it is something that fails by itself.
    QString textOf(Node node) const;
    /// Ids of the element it is about.
    QStringList idsOf(Node node) const;
    /// What a node is made from; several nodes may share one.
    const std::vector<Node>& inputsOf(Node node) const;
    /// The relation that leads from a node to its input number `input`; empty where none does.
    QString viaOf(Node node, std::size_t input) const;

private:
    model::Snapshot m_model;
    analysis::availability::PreparedModel m_prepared;
    std::optional<analysis::availability::SolvedEntry> m_solved;
};

} // namespace corbel::ui
