/// Which unknown keys the analyses ask for, by element or relation, for marks and findings.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <QString>

#include "ui/study/insight.h"

namespace corbel::ui {

/// What a value would decide.
enum class Purpose : std::uint8_t { Availability, Capacity, Coordination, Objective, Fit };

/// One key that somebody asks for.
struct KeyNeed {
    std::set<Purpose> purposes;
    QString reason; ///< A sentence, where an analysis gives one.

    bool operator==(const KeyNeed&) const = default;
};

class NeedsByKey {
public:
    NeedsByKey() = default;
    /// Gathers what every analysis lacks; keys that have a value are not among them.
    explicit NeedsByKey(const Insight& insight);

    /// What asks for a key (spelt as in files) of an element or relation; `nullptr` for nothing.
    const KeyNeed* find(const std::string& subject, std::string_view key) const;
    /// By subject, then by key.
    using Table = std::map<std::string, std::map<std::string, KeyNeed>>;
    const Table& table() const { return m_table; }

    bool operator==(const NeedsByKey&) const = default;

private:
    void add(const model::Model& model, const model::Message& need, Purpose purpose,
             const QString& reason = {});

    Table m_table;
};

/// "needed for availability and capacity".
QString neededFor(const KeyNeed& need);

} // namespace corbel::ui
