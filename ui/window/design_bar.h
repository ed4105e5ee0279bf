/// The designs of the document as tabs: A, B, C, each with its name.
#pragma once

#include <QToolButton>
#include <QWidget>

#include "ui/document/document.h"
#include "ui/look/style.h"
#include "ui/window/tab_bar.h"

namespace corbel::ui {

/// Hidden while there is one design only.
class DesignBar : public QWidget {
    Q_OBJECT

public:
    DesignBar(Document& document, const Style& style, QWidget* parent = nullptr);

    NamedTabBar* tabs() const { return m_tabs; }
    void renewIcons();

signals:
    void chosen(int index);
    void addRequested();
    void removeRequested(int index);
    void menuRequested(int index, const QPoint& globalPosition);

private:
    void rebuild();

    Document& m_document;
    const Style& m_style;
    NamedTabBar* m_tabs;
    QToolButton* m_add;
};

} // namespace corbel::ui
