/// Words for kinds and the small lines of text on a diagram, in the language of the program.
#pragma once

#include <QString>

#include "model/element.h"
#include "model/relation.h"

namespace corbel::render {

/// "Service", translated.
QString kindName(model::ElementKind kind);
/// "calls", translated.
QString kindName(model::RelationKind kind);

QString nameOf(const model::Element& element);

/// Kind and what specifies it: "store · relational · leader".
QString caption(const model::Element& element);

/// What stands beside a relation's line: its name, else its protocol or the kind where the line
/// alone would not tell; often empty.
QString lineLabel(const model::Relation& relation);

QString toQString(std::string_view text);

} // namespace corbel::render
