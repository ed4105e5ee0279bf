#include "ui/look/style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QIconEngine>
#include <QPainter>
#include <QProxyStyle>

#include "ui/render/icons.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

/// Draws an SVG of our family at the exact device size, in one colour.
class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(QString path, QColor colour) : m_path(std::move(path)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled) {
            colour.setAlphaF(0.38F);
        }
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        render::paintIcon(*painter, m_path, square, colour);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty()) {
            return {}; // Views ask for icons of rows that have no room yet.
        }
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine* clone() const override { return new GlyphEngine(m_path, m_colour); }

private:
    QString m_path;
    QColor m_colour;
};

/// Fusion with dialogs of our look: signs of our family, and buttons of words alone.
class DialogStyle : public QProxyStyle {
public:
    DialogStyle() : QProxyStyle(u"Fusion"_s) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, answer);
    }

    QIcon standardIcon(StandardPixmap sign, const QStyleOption* option,
                       const QWidget* widget) const override
    {
        const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
        const render::Theme& theme = render::Theme::of(isDark);
        const auto glyph = [](const char* name, const QColor& colour) {
            return QIcon(new GlyphEngine(render::iconPath(QString::fromLatin1(name)), colour));
        };
        switch (sign) {
        case SP_MessageBoxInformation:
            return glyph("info", theme.accent);
        case SP_MessageBoxQuestion:
            return glyph("unknown", theme.accent);
        case SP_MessageBoxWarning:
            return glyph("warning", theme.warning);
        case SP_MessageBoxCritical:
            return glyph("error", theme.error);
        default:
            return QProxyStyle::standardIcon(sign, option, widget);
        }
    }
};

QPalette paletteOf(const render::Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, render::mixed(theme.raised, Qt::white, 0.2));
    palette.setColor(QPalette::Midlight, theme.raised);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, render::mixed(theme.border, theme.text, 0.2));
    palette.setColor(QPalette::Shadow, theme.dark ? QColor(Qt::black) : theme.border);
    const QColor faded = render::mixed(theme.mutedText, theme.panel, 0.4);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

QString styleSheetOf(const render::Theme& theme)
{
    QFile file(u":/style/corbel.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> colours[] = {
        {"@window", theme.window},
        {"@panel", theme.panel},
        {"@raised", theme.raised},
        {"@border", theme.border},
        {"@text", theme.text},
        {"@muted", theme.mutedText},
        {"@accentText", theme.accentText},
        {"@accent", theme.accent},
        {"@success", theme.success},
        {"@warning", theme.warning},
        {"@error", theme.error},
        {"@canvas", theme.canvas},
        {"@hover", render::hoveredGround(theme)},
        {"@selected", render::chosenGround(theme)},
        {"@strong", render::mixed(theme.border, theme.text, 0.25)},
    };
    for (const auto& [name, colour] : colours) {
        sheet.replace(QLatin1StringView(name), colour.name());
    }
    return sheet.replace("@shade"_L1, theme.dark ? u"dark"_s : u"light"_s);
}

} // namespace

Style::Style(QSettings& settings, const QDBusConnection& bus) : m_settings(settings), m_desktop(bus)
{
    m_isPaletteDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const QString stored = settings.value(u"theme"_s).toString();
    m_mode = stored == "light"_L1  ? ThemeMode::Light
             : stored == "dark"_L1 ? ThemeMode::Dark
                                   : ThemeMode::Auto;
    QApplication::setStyle(new DialogStyle);
    QFont font = QApplication::font();
    font.setFamilies({u"Inter"_s, u"Noto Sans CJK KR"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPixelSize(13);
    QApplication::setFont(font);
    applyTheme();
    connect(&m_desktop, &DesktopScheme::changed, this, [this] {
        if (m_mode == ThemeMode::Auto) {
            applyTheme();
            emit themeChanged();
        }
    });
}

bool Style::isDark() const
{
    return m_mode == ThemeMode::Auto ? m_desktop.isDark().value_or(m_isPaletteDark)
                                     : m_mode == ThemeMode::Dark;
}

void Style::setMode(ThemeMode mode)
{
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    m_settings.setValue(u"theme"_s, mode == ThemeMode::Light  ? u"light"_s
                                    : mode == ThemeMode::Dark ? u"dark"_s
                                                              : u"auto"_s);
    applyTheme();
    emit themeChanged();
}

void Style::applyTheme()
{
    QApplication::setPalette(paletteOf(theme()));
    qApp->setStyleSheet(styleSheetOf(theme()));
}

QIcon Style::icon(QStringView action) const
{
    return icon(action, theme().text);
}

QIcon Style::icon(QStringView action, const QColor& colour) const
{
    return QIcon(new GlyphEngine(render::iconPath(action), colour));
}

QIcon Style::icon(model::ElementKind kind) const
{
    return QIcon(new GlyphEngine(render::iconPath(kind), theme().of(kind).ink));
}

void setMark(QWidget* widget, const char* property, const char* value)
{
    widget->setProperty(property, QString::fromLatin1(value));
}

void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value) {
        return;
    }
    widget->setProperty(property, value);
    if (!widget->testAttribute(Qt::WA_WState_Polished)) {
        return; // it will be, before it is shown
    }
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace corbel::ui
