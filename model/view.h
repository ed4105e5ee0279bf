/// Where elements and relations stand on one diagram. Analyses never read this.
#pragma once

#include <string>
#include <vector>

#include "model/ids.h"
#include "model/table.h"

namespace corbel::model {

/// A point in diagram units (pixels at 100 %), y downwards.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

/// One element's box; the position is absolute, also inside containers.
struct Placement {
    ElementId element;
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    bool pinned = false;    ///< Automatic layout leaves it where it is.
    bool collapsed = false; ///< Its content is hidden.

    bool operator==(const Placement&) const = default;
};

/// The bends of one relation's line, ends included. A relation without one is routed when shown.
struct Route {
    RelationId relation;
    std::vector<Point> points;

    bool operator==(const Route&) const = default;
};

struct Note {
    std::string text;
    double x = 0;
    double y = 0;

    bool operator==(const Note&) const = default;
};

struct View {
    ViewId id;
    std::string name;
    std::vector<Note> notes;
    Table<Placement> items;
    Table<Route> routes;

    bool operator==(const View&) const = default;
};

inline const std::string& keyOf(const Placement& placement)
{
    return placement.element.value;
}

inline const std::string& keyOf(const Route& route)
{
    return route.relation.value;
}

inline const std::string& keyOf(const View& view)
{
    return view.id.value;
}

} // namespace corbel::model
