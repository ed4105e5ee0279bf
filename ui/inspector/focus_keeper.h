/// Keeps the keyboard where it was while a panel puts a new form in the place of an old one.
#pragma once

#include <QByteArray>
#include <QString>
#include <QWidget>

namespace corbel::ui {

/// Stands in front of the making of the new content: if the keyboard is in the old one it goes to
/// `fallback`, which finishes what was being typed. By itself it would go to whatever comes next in
/// the window, a search field for instance.
class FocusKeeper {
public:
    /// `old` may be null: nothing was there.
    FocusKeeper(const QWidget* old, QWidget& fallback);

    /// Gives the keyboard to the widget in `content` that has the class and the accessible name of
    /// the one that had it.
    void giveTo(const QWidget& content) const;

private:
    QWidget& m_fallback;
    QByteArray m_class;
    QString m_name;
    bool m_hasFocus = false;
};

} // namespace corbel::ui
