/// Edits that mend a drawing, as the rules of several patterns offer them.
#pragma once

#include <string>
#include <vector>

#include "analysis/patterns/scope.h"
#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// The name that people see.
std::string nameOf(const Scope& scope, Index node);

/// Sets a key of the elements, all as one edit.
Fix stating(const Scope& scope, model::Message label, const std::vector<Index>& nodes,
            model::Key key, const model::Value& value);
/// Sets a key of a relation.
Fix statingOf(const Scope& scope, model::Message label, Index relation, model::Key key,
              const model::Value& value);

Fix connecting(const Scope& scope, model::Message label, model::RelationKind kind, Index from,
               Index to);

Fix removing(const Scope& scope, Index relation);

/// Adds the edit that lets a relation lead from and to other elements; where the same one is there
/// already, that removes it; where none of its kind may be, nothing is added.
void addLeading(std::vector<Fix>& fixes, const Scope& scope, model::Message label, Index relation,
                Index from, Index to);

/// Turns a relation into a call of another element.
Fix calling(const Scope& scope, model::Message label, Index relation, Index callee);

} // namespace corbel::analysis::patterns
