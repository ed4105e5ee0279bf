/// How one relation's line looks on the page: pen and head, by kind and state.
#pragma once

#include <QPen>

#include "ui/render/painter.h"

namespace corbel::render {

enum class Head { None, Filled, Hollow, Open, Dot };

struct DiagramPainter::LineLook {
    QPen pen;
    Head head = Head::Filled;
    bool hasDetails = true; ///< Jumps, rounded corners and the label.
};

} // namespace corbel::render
