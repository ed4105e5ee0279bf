#include "ui/render/theme.h"

#include <algorithm>
#include <cmath>

namespace corbel::render {

namespace {

QColor rgb(unsigned value, int alpha = 255)
{
    QColor colour = QColor::fromRgb(value);
    colour.setAlpha(alpha);
    return colour;
}

Theme makeLight()
{
    Theme theme;
    theme.window = rgb(0xeff1f5);
    theme.panel = rgb(0xffffff);
    theme.raised = rgb(0xf6f7f9);
    theme.border = rgb(0xd3d8e0);
    theme.text = rgb(0x18202e);
    theme.mutedText = rgb(0x535e70);
    theme.accent = rgb(0x2a5bd0);
    theme.accentText = rgb(0xffffff);
    theme.success = rgb(0x1a7a4a);
    theme.warning = rgb(0x8f5a00);
    theme.error = rgb(0xbe2f34);
    theme.canvas = rgb(0xf8f9fb);
    theme.grid = rgb(0xdfe3ea);
    theme.card = rgb(0xffffff);
    theme.container = rgb(0x4a6499, 9);
    theme.relation = rgb(0x4d596c);
    theme.faint = rgb(0x7d889a);
    theme.note = rgb(0xfff6d6);
    theme.selection = rgb(0x2a5bd0);
    theme.highlight = rgb(0xd9660a);
    theme.forbidden = rgb(0xc5303a);
    theme.families = {{
        {rgb(0x6d93de), rgb(0xe9f0fd), rgb(0x2556b3)}, // logic
        {rgb(0x55a583), rgb(0xe3f4ec), rgb(0x1a6b49)}, // data
        {rgb(0x9a7bd6), rgb(0xf0eafb), rgb(0x6440ab)}, // streams
        {rgb(0x459fb3), rgb(0xe0f3f6), rgb(0x11687a)}, // network
        {rgb(0x8e9ab0), rgb(0xe4e9f1), rgb(0x475469)}, // grouping
        {rgb(0xb98d4c), rgb(0xf8efdf), rgb(0x7b5310)}, // physical
        {rgb(0xcb7795), rgb(0xfbe9ef), rgb(0xa23158)}, // organisation
    }};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.dark = true;
    theme.window = rgb(0x15181e);
    theme.panel = rgb(0x1c2027);
    theme.raised = rgb(0x242932);
    theme.border = rgb(0x353c48);
    theme.text = rgb(0xe8ebf1);
    theme.mutedText = rgb(0xa3adbd);
    theme.accent = rgb(0x7ca6ff);
    theme.accentText = rgb(0x0d1526);
    theme.success = rgb(0x62c795);
    theme.warning = rgb(0xe5b455);
    theme.error = rgb(0xff8585);
    theme.canvas = rgb(0x14171c);
    theme.grid = rgb(0x2a2f38);
    theme.card = rgb(0x212732);
    theme.container = rgb(0x9fb4da, 15);
    theme.relation = rgb(0xa9b3c3);
    theme.faint = rgb(0x7c8799);
    theme.note = rgb(0x3a341f);
    theme.selection = rgb(0x7ca6ff);
    theme.highlight = rgb(0xffa04d);
    theme.forbidden = rgb(0xff6b6f);
    theme.families = {{
        {rgb(0x5078c4), rgb(0x233456), rgb(0xa6c4ff)}, // logic
        {rgb(0x3e8a6a), rgb(0x1b3d31), rgb(0x8adcb7)}, // data
        {rgb(0x7d61b5), rgb(0x35294f), rgb(0xcbb4fb)}, // streams
        {rgb(0x2f8599), rgb(0x15393f), rgb(0x84d5e4)}, // network
        {rgb(0x6b778c), rgb(0x2c333f), rgb(0xbcc6d6)}, // grouping
        {rgb(0x977138), rgb(0x3e311b), rgb(0xe6c48c)}, // physical
        {rgb(0xa9557a), rgb(0x46232f), rgb(0xf5adc6)}, // organisation
    }};
    return theme;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::nocturnal()
{
    static const Theme theme = makeDark();
    return theme;
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

QColor chosenGround(const Theme& theme)
{
    // No more of the accent than leaves words in the muted and the accent colour readable on it.
    return mixed(theme.panel, theme.accent, theme.dark ? 0.21 : 0.15);
}

QColor hoveredGround(const Theme& theme)
{
    return mixed(theme.panel, theme.text, theme.dark ? 0.10 : 0.06);
}

} // namespace corbel::render
