#include "ui/render/overlay.h"

#include <algorithm>

namespace corbel::render {

namespace {

constexpr double heatTint = 0.17; // of the strong colour in a card, so that all text stays legible
constexpr double warmFrom = 0.5;
constexpr double hotFrom = 0.9;

void setFamilies(Theme& theme, const FamilyColours& colours)
{
    theme.families.fill(colours);
}

} // namespace

const BoxMark* Overlay::find(const model::ElementId& id) const
{
    const auto it = boxes.find(id.value);
    return it == boxes.end() ? nullptr : &it->second;
}

const LinkMark* Overlay::find(const model::RelationId& id) const
{
    const auto it = links.find(id.value);
    return it == links.end() ? nullptr : &it->second;
}

QColor heatColour(const Theme& theme, double heat)
{
    if (heat >= 1) {
        return theme.error;
    }
    if (heat >= hotFrom) {
        return mixed(theme.warning, theme.error, (heat - hotFrom) / (1 - hotFrom));
    }
    const double warmth = std::clamp((heat - warmFrom) / (hotFrom - warmFrom), 0.0, 1.0);
    return mixed(theme.success, theme.warning, warmth);
}

Theme toned(const Theme& theme, const BoxMark& mark)
{
    Theme tones = theme;
    switch (mark.tone) {
    case Tone::Plain:
        break;
    case Tone::Grey:
        tones.card = mixed(theme.canvas, theme.grid, 0.35);
        tones.text = theme.mutedText;
        setFamilies(tones, {theme.faint, mixed(theme.canvas, theme.grid, 0.7), theme.mutedText});
        break;
    case Tone::Alarm:
        tones.card = mixed(theme.card, theme.error, heatTint);
        setFamilies(tones, {theme.error, theme.card, theme.error});
        break;
    case Tone::Amber:
        tones.card = mixed(theme.card, theme.warning, heatTint);
        setFamilies(tones, {theme.warning, theme.card, theme.warning});
        break;
    case Tone::Heat: {
        const QColor strong = heatColour(theme, mark.heat);
        tones.card = mixed(theme.card, strong, heatTint);
        for (FamilyColours& family : tones.families) {
            family.stroke = mixed(family.stroke, strong, 0.6);
        }
        break;
    }
    }
    return tones;
}

} // namespace corbel::render
