/// How the window looks: Fusion with a palette, a style sheet and icons from the theme table.
#pragma once

#include <QIcon>
#include <QObject>
#include <QSettings>
#include <QWidget>

#include "ui/look/desktop_scheme.h"
#include "ui/render/theme.h"

namespace corbel::ui {

enum class ThemeMode { Auto, Light, Dark };

/// The look of the whole application; exists once, as long as there are windows.
class Style : public QObject {
    Q_OBJECT

public:
    /// Remembers what the desktop's palette was before ours; call it before any window exists.
    /// `bus` leads to the desktop's settings.
    explicit Style(QSettings& settings, const QDBusConnection& bus = QDBusConnection::sessionBus());

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    const render::Theme& theme() const { return render::Theme::of(isDark()); }
    bool isDark() const;

    /// An icon of our family in the text colour of the theme, faded when disabled.
    QIcon icon(QStringView action) const;
    QIcon icon(QStringView action, const QColor& colour) const;
    /// A kind's icon in the ink of its family.
    QIcon icon(model::ElementKind kind) const;

signals:
    void themeChanged();

private:
    void applyTheme();

    QSettings& m_settings;
    DesktopScheme m_desktop;
    bool m_isPaletteDark = false; ///< Of the desktop's palette, for want of an expressed wish.
    ThemeMode m_mode = ThemeMode::Auto;
};

/// Names what a widget is for the style sheet: `role` or `surface`. Before it is shown.
void setMark(QWidget* widget, const char* property, const char* value);

/// Sets a dynamic property that the style sheet looks at, and restyles the widget when it changed.
void setLook(QWidget* widget, const char* property, const QVariant& value);

} // namespace corbel::ui
