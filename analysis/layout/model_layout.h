/// Between the model's views and the layout engine: a model laid out as a view, and routes for
/// views.
#pragma once

#include "analysis/layout/layout.h"
#include "analysis/layout/router.h"
#include "model/change_set.h"
#include "model/model.h"

#include <functional>
#include <vector>

namespace corbel::analysis::layout {

struct BoxSize {
    double width = 0;
    double height = 0;
};

/// Text sizes come from whoever can measure text: the size of an element drawn as a leaf or, for a
/// container, the least size that its title needs.
using SizeOf = std::function<BoxSize(const model::Element&, bool isContainer)>;

inline constexpr double defaultTitleBand = 32; ///< pixels

struct ModelLayoutSettings {
    Settings engine;
    double titleBand = defaultTitleBand; ///< free height above a container's content, pixels
};

/// How much of a container's title band its icon and texts take, pixels, estimated without fonts so
/// that routes are the same everywhere; lines avoid it.
double titleWidth(const model::Element& element);

/// What a view shows when nobody chose: everything but teams, in document order.
std::vector<model::ElementId> elementsOfDefaultView(const model::Model& model);

/// A view of these elements, nested by `parent`, with all placements and routes. Placements that
/// `previous` pins stay, and its collapsed containers stay collapsed; id, name and notes are taken
/// from it.
model::View layOutView(const model::Model& model, const std::vector<model::ElementId>& shown,
                       const SizeOf& sizeOf, const model::View& previous,
                       const ModelLayoutSettings& settings = {});

/// The default view, of id `main`.
model::View layOutView(const model::Model& model, const SizeOf& sizeOf,
                       const ModelLayoutSettings& settings = {});

/// Routes for the relations of `which` that can be drawn on `view`, keeping clear of the view's
/// other routes. Relations with an end that is not on the view are left out.
std::vector<model::Route> routesFor(const model::Model& model, const model::View& view,
                                    const std::vector<model::RelationId>& which,
                                    const RoutingSettings& settings = {});

/// `edit` (of `model::edits`) with routes for the relations of `view` that it leaves without one or
/// whose line it blocks, so that the document holds what the screen shows.
model::ChangeSet settled(const model::Model& model, const model::ViewId& view,
                         model::ChangeSet edit);

} // namespace corbel::analysis::layout
