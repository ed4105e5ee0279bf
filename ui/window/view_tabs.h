/// One canvas per view of the current design, as tabs; what the current one says is passed on.
#pragma once

#include <QTabWidget>
#include <QToolButton>

#include "ui/canvas/canvas_view.h"
#include "ui/look/style.h"
#include "ui/window/tab_bar.h"

namespace corbel::ui {

class ViewTabs : public QTabWidget {
    Q_OBJECT

public:
    ViewTabs(Document& document, const Style& style, QWidget* parent = nullptr);

    CanvasView* canvas() const;
    CanvasView* canvasAt(int index) const;
    NamedTabBar* bar() const { return m_bar; }
    void renewTheme();
    void setGridVisible(bool isVisible);
    void setSnapping(bool isSnapping);
    /// On every view of the design; see `CanvasView`.
    void setOverlay(std::shared_ptr<const render::Overlay> overlay, OverlayUse use);
    /// Shows another design in the same part of the sheet and at the same zoom.
    void switchDesign(int index);

    // Undoable, as every edit; what is made is shown.
    /// An empty view, open for its name.
    void addView();
    /// A view of what is selected with its content, placed as it is here.
    void addViewOfSelection();
    void duplicateView(int index);
    /// The last one stays.
    void removeView(int index);
    void moveView(int from, int to);

signals:
    void canvasChanged(corbel::ui::CanvasView* canvas);
    void selectionChanged();
    void toolChanged(corbel::ui::Tool tool);
    void zoomChanged(double zoom);
    void highlightChanged(bool isHighlighting);
    void probed(const std::string& id, bool isToBeHeld);
    void overlayLeft();
    void refused(const QString& reason);
    void contextMenuRequested(const QPoint& globalPosition, const corbel::model::ElementId& element,
                              const corbel::model::RelationId& relation);
    void activated(const corbel::model::ElementId& element);
    /// A tab was added, removed, renamed or moved.
    void tabsChanged();
    void menuRequested(int index, const QPoint& globalPosition);
    void addDesignRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onChanged(const model::ChangeSet& changes);
    void onReset();
    void syncTabs();
    CanvasView* makeCanvas();
    void makeCorner();
    void fitWhenShown();
    bool apply(model::ChangeSet changes);
    void show(const model::ViewId& view);

    Document& m_document;
    const Style& m_style;
    NamedTabBar* m_bar;
    QWidget* m_corner;
    QToolButton* m_addView;
    QToolButton* m_addDesign;
    bool m_isGridVisible = true;
    bool m_isSnapping = true;
    std::shared_ptr<const render::Overlay> m_overlay;
    OverlayUse m_overlayUse = OverlayUse::Remark;
    bool m_isFitPending = true;
};

} // namespace corbel::ui
