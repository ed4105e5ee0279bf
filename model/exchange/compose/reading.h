/// Takes texts out of a Compose file's tree with their variables put in.
#pragma once

#include <string>
#include <string_view>

#include "model/exchange/compose/env.h"
#include "model/exchange/containers/reading.h"

namespace corbel::model::exchange::compose {

/// The state of reading the files of one project.
class Reading : public containers::Reading {
public:
    explicit Reading(const Variables& variables)
        : containers::Reading("Compose"),
          m_variables(variables),
          m_substitution(variables)
    {
    }

    std::string scalar(const text::Node& node, std::string_view path) override;
    /// Whether the last scalar had all the variables that it uses.
    bool isWhole() const { return m_isWhole; }
    /// What the env files set, or an empty text; `node` is where it is asked for.
    std::string variable(const std::string& name, const text::Node& node, std::string_view path);
    /// Notices, once, the variables that were used but not set.
    void noteUnset();

private:
    const Variables& m_variables;
    Substitution m_substitution;
    Place m_firstUnset;
    bool m_isWhole = true;
};

} // namespace corbel::model::exchange::compose
