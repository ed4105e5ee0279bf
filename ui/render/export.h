/// Diagrams as files: SVG, PNG and PDF of exactly what the canvas shows.
#pragma once

#include <QByteArray>

#include "analysis/layout/model_layout.h"
#include "model/model.h"
#include "ui/render/diagram.h"
#include "ui/render/overlay.h"
#include "ui/render/theme.h"

namespace corbel::render {

struct ExportSettings {
    double scale = 1;          ///< Device pixels per diagram unit; of a PNG only.
    double margin = 32;        ///< Around the content, diagram units.
    bool hasBackground = true; ///< Canvas colour instead of transparency.
    Overlay overlay;           ///< Drawn as on the canvas.
};

/// Each takes a fixed set of bytes for the same input. An empty diagram gives a blank picture of
/// the margins. They need a QGuiApplication (the offscreen platform will do).
QByteArray exportSvg(const Diagram& diagram, const Theme& theme, const ExportSettings& = {});
QByteArray exportPng(const Diagram& diagram, const Theme& theme, const ExportSettings& = {});
/// One page as large as the diagram.
QByteArray exportPdf(const Diagram& diagram, const Theme& theme, const ExportSettings& = {});

inline QByteArray exportSvg(const model::Model& model, const model::View& view, const Theme& theme,
                            const ExportSettings& settings = {})
{
    return exportSvg(Diagram(model, view), theme, settings);
}
inline QByteArray exportPng(const model::Model& model, const model::View& view, const Theme& theme,
                            const ExportSettings& settings = {})
{
    return exportPng(Diagram(model, view), theme, settings);
}
inline QByteArray exportPdf(const model::Model& model, const model::View& view, const Theme& theme,
                            const ExportSettings& settings = {})
{
    return exportPdf(Diagram(model, view), theme, settings);
}

/// Text sizes for the layout, as the painter will draw them.
analysis::layout::BoxSize boxSize(const model::Element& element, bool isContainer);

/// The default view, laid out anew.
model::View laidOut(const model::Model& model);

/// The view of a model that is shown first, laid out anew when there is none.
model::View shownView(const model::Model& model);

} // namespace corbel::render
