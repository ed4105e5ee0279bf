/// The one palette table, light and dark: window, canvas, families of elements, states.
#pragma once

#include <array>

#include <QColor>

#include "model/kinds.h"

namespace corbel::render {

/// How the elements of one family are coloured; shape and icon tell them apart as well.
struct FamilyColours {
    QColor stroke; ///< Outline, at least 3:1 on the canvas.
    QColor fill;   ///< Tint behind the icon and in title bands.
    QColor ink;    ///< Icon and title-band text, at least 4.5:1 on `fill`, `card` and `canvas`.
};

struct Theme {
    bool dark = false;

    // window
    QColor window;     ///< Behind panels and tool bars.
    QColor panel;      ///< Lists, trees, fields.
    QColor raised;     ///< Cards, hovered rows, alternate rows.
    QColor border;     ///< Hairlines between panels and around fields.
    QColor text;       ///< 4.5:1 or better on window, panel, raised, card and canvas.
    QColor mutedText;  ///< Secondary text; 4.5:1 or better there as well.
    QColor accent;     ///< Buttons, selected rows, links; 4.5:1 on panel.
    QColor accentText; ///< On `accent`.
    QColor success;    ///< Text-safe on panel.
    QColor warning;    ///< Text-safe on panel.
    QColor error;      ///< Text-safe on panel.

    // canvas
    QColor canvas;
    QColor grid;
    QColor card;      ///< Body of elements.
    QColor container; ///< Tint of containers, added once per level of nesting (with alpha).
    QColor relation;  ///< Lines between elements.
    QColor faint;     ///< Inferred relations, soft hints.
    QColor note;      ///< Paper of notes.
    QColor selection; ///< Outlines and handles of what is selected.
    QColor highlight; ///< Witnesses of a finding.
    QColor forbidden; ///< A drop that is not allowed.

    std::array<FamilyColours, 7> families;

    const FamilyColours& of(model::Family family) const
    {
        return families[static_cast<std::size_t>(family)];
    }
    const FamilyColours& of(model::ElementKind kind) const { return of(model::familyOf(kind)); }

    static const Theme& light();
    static const Theme& nocturnal();
    static const Theme& of(bool isDark) { return isDark ? nocturnal() : light(); }
};

/// Contrast ratio of two opaque colours by WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// `share` of `b` in `a`, both opaque.
QColor mixed(const QColor& a, const QColor& b, double share);

/// What lies behind a chosen row, and behind one under the pointer.
QColor chosenGround(const Theme& theme);
QColor hoveredGround(const Theme& theme);

} // namespace corbel::render
