/// Keeps the keyboard where it was while a panel puts a new form in the place of an old one.
#pragma once

#include <QByteArray>
#include <QScrollArea>
#include <QString>

namespace corbel::ui {

/// Stands in front of the making of the new content: if the keyboard is in the old one it goes to
/// `fallback`, which finishes what was being typed. By itself it would go to whatever comes next in
/// the window, a search field for instance.
class FocusKeeper {
public:
    FocusKeeper(QScrollArea& scroll, QWidget& fallback);

    /// Puts `content` in place, and gives the keyboard to the widget in it that has the class and
    /// the accessible name of the one that had it.
    void replaceBy(QWidget* content);

private:
    QScrollArea& m_scroll;
    QWidget& m_fallback;
    QByteArray m_class;
    QString m_name;
    bool m_hasFocus = false;
};

} // namespace corbel::ui
