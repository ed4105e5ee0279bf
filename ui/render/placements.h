/// What a view says of places, as shapes to paint.
#pragma once

#include "ui/render/diagram.h"

namespace corbel::render {

QRectF rectOf(const model::Placement& placement);
QPolygonF polygonOf(const std::vector<model::Point>& points);
NoteBox noteBox(const model::Note& note);

} // namespace corbel::render
