/// A copy of a model in which a quick fix is put together; its difference to the model is the edit.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/fix.h"
#include "model/model.h"

namespace corbel::analysis::findings {

/// The ids handed to it have to exist.
class Draft {
public:
    explicit Draft(const model::Model& model) : m_before(model), m_after(model) {}

    /// A new element that stands where `beside` stands, or in the nearest container that takes its
    /// kind; on each view near the middle of those of `near` that are shown there, if any. Its id
    /// is derived from `wish`.
    model::ElementId add(model::ElementKind kind, std::string_view wish, model::Record fields,
                         const model::ElementId& beside, const std::vector<model::ElementId>& near);
    void set(const model::ElementId& element, model::Key key, const model::Value& value);

    /// At the end of the order, with its default id.
    void connect(model::RelationKind kind, const model::ElementId& from, const model::ElementId& to,
                 model::Record fields);
    void set(const model::RelationId& relation, model::Key key, const model::Value& value);
    /// Another relation in the place of this one, in the order too; keys that the new kind does not
    /// bear are dropped, and a default id follows.
    void change(const model::RelationId& relation, model::RelationKind kind,
                const model::ElementId& from, const model::ElementId& to, model::Record fields);
    void remove(const model::RelationId& relation);

    /// Draws `container`, which is on no view yet, near `beside` and around `content`, which moves.
    void wrap(const model::ElementId& container, const model::ElementId& content,
              const model::ElementId& beside);

    Fix done(model::Message label) const;

private:
    void dropRoutes(const std::string& relation);

    const model::Model& m_before;
    model::Model m_after;
};

} // namespace corbel::analysis::findings
