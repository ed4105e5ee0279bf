/// One canvas per view of the current design, as tabs; what the current one says is passed on.
#pragma once

#include <QTabWidget>

#include "ui/canvas/canvas_view.h"

namespace corbel::ui {

class ViewTabs : public QTabWidget {
    Q_OBJECT

public:
    ViewTabs(Document& document, const render::Theme& theme, QWidget* parent = nullptr);

    CanvasView* canvas() const;
    void setTheme(const render::Theme& theme);
    void setGridVisible(bool isVisible);
    /// Shows another design in the same part of the sheet and at the same zoom.
    void switchDesign(int index);

signals:
    void canvasChanged(corbel::ui::CanvasView* canvas);
    void selectionChanged();
    void toolChanged(corbel::ui::Tool tool);
    void zoomChanged(double zoom);
    void highlightChanged(bool isHighlighting);
    void refused(const QString& reason);
    void contextMenuRequested(const QPoint& globalPosition, const corbel::model::ElementId& element,
                              const corbel::model::RelationId& relation);
    void activated(const corbel::model::ElementId& element);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onChanged(const model::ChangeSet& changes);
    void onReset();
    void syncTabs();
    CanvasView* makeCanvas();
    void fitWhenShown();

    Document& m_document;
    const render::Theme* m_theme;
    bool m_isGridVisible = true;
    bool m_isSwitching = false;
    bool m_isFitPending = true;
};

} // namespace corbel::ui
