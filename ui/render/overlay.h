/// What an analysis says on top of a diagram: a mark for each box and line that it is about.
#pragma once

#include <string>
#include <unordered_map>

#include <QString>

#include "model/ids.h"
#include "ui/render/theme.h"

namespace corbel::render {

/// The colours that a marked thing is drawn in. Never the only sign of what it means.
enum class Tone : std::uint8_t {
    Plain, ///< As without a mark.
    Grey,  ///< Does not work.
    Alarm, ///< Does not work, and somebody asks for it.
    Amber, ///< Works, and offers less than it usually does.
    Heat,  ///< By `BoxMark::heat`.
};

/// The sign at a box's upper right corner; each has a shape of its own.
enum class Sign : std::uint8_t {
    None,
    Off,      ///< taken down by hand
    Held,     ///< kept up by hand
    Down,     ///< down because of others
    Weakened, ///< up with nothing to fall back on
    Degraded, ///< up without something that it uses
    Lost,     ///< an entry that nothing answers
    Full,     ///< has no time left
};

struct BoxMark {
    Tone tone = Tone::Plain;
    double heat = 0; ///< Busy share, drawn as a bar at the bottom of the box; 1 and more is full.
    Sign sign = Sign::None;
    bool isSinglePoint = false; ///< A diamond at the upper left corner.
    QString figure;             ///< On a plate at the upper edge; may be empty.
    QString reason;             ///< Plain sentences, one per line: what the marks mean here.

    bool operator==(const BoxMark&) const = default;
};

struct LinkMark {
    Tone tone = Tone::Plain; ///< Grey: dotted; alarm: with a cross; amber: dashed.
    Sign sign = Sign::None;  ///< In the middle of the line.
    QString reason;

    bool operator==(const LinkMark&) const = default;
};

/// Marks by id; what has none is drawn as ever.
struct Overlay {
    std::unordered_map<std::string, BoxMark> boxes;
    std::unordered_map<std::string, LinkMark> links;

    bool isEmpty() const { return boxes.empty() && links.empty(); }
    /// `nullptr` without a mark.
    const BoxMark* find(const model::ElementId& id) const;
    const LinkMark* find(const model::RelationId& id) const;

    bool operator==(const Overlay&) const = default;
};

/// The theme in which a marked box is drawn: greyed, in alarm, or tinted by its heat.
Theme toned(const Theme& theme, const BoxMark& mark);

/// The strong colour of a busy share: bar, plate and overview.
QColor heatColour(const Theme& theme, double heat);

} // namespace corbel::render
