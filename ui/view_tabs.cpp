#include "ui/view_tabs.h"

#include <QScopedValueRollback>
#include <QTabBar>

#include "ui/names.h"

namespace corbel::ui {

ViewTabs::ViewTabs(Document& document, const render::Theme& theme, QWidget* parent)
    : QTabWidget(parent),
      m_document(document),
      m_theme(&theme)
{
    setDocumentMode(true);
    setTabBarAutoHide(true);
    setAccessibleName(tr("Views"));
    tabBar()->setAccessibleName(tr("Views"));
    addTab(makeCanvas(), QString());
    syncTabs();
    connect(&document, &Document::changed, this, &ViewTabs::onChanged);
    connect(&document, &Document::reset, this, &ViewTabs::onReset);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        emit canvasChanged(canvas());
        emit selectionChanged();
        emit zoomChanged(canvas()->zoom());
    });
}

CanvasView* ViewTabs::canvas() const
{
    return static_cast<CanvasView*>(currentWidget());
}

void ViewTabs::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    for (int i = 0; i < count(); ++i) {
        static_cast<CanvasView*>(widget(i))->setTheme(theme);
    }
}

void ViewTabs::setGridVisible(bool isVisible)
{
    m_isGridVisible = isVisible;
    for (int i = 0; i < count(); ++i) {
        static_cast<CanvasView*>(widget(i))->setGridVisible(isVisible);
    }
}

void ViewTabs::switchDesign(int index)
{
    const double zoom = canvas()->zoom();
    const QPointF centre = canvas()->mapToScene(canvas()->viewport()->rect().center());
    {
        const QScopedValueRollback switching(m_isSwitching, true);
        m_document.setCurrentDesign(index);
    }
    canvas()->setZoom(zoom);
    canvas()->centerOn(centre);
}

CanvasView* ViewTabs::makeCanvas()
{
    auto* view = new CanvasView(m_document, this);
    view->setTheme(*m_theme);
    view->setGridVisible(m_isGridVisible);
    view->setFrameShape(QFrame::NoFrame);
    const auto pass = [this, view](auto from, auto to) {
        connect(view, from, this, [this, view, to](auto... arguments) {
            if (view == canvas()) {
                emit(this->*to)(arguments...);
            }
        });
    };
    pass(&CanvasView::selectionChanged, &ViewTabs::selectionChanged);
    pass(&CanvasView::toolChanged, &ViewTabs::toolChanged);
    pass(&CanvasView::zoomChanged, &ViewTabs::zoomChanged);
    pass(&CanvasView::highlightChanged, &ViewTabs::highlightChanged);
    pass(&CanvasView::refused, &ViewTabs::refused);
    pass(&CanvasView::contextMenuRequested, &ViewTabs::contextMenuRequested);
    pass(&CanvasView::activated, &ViewTabs::activated);
    return view;
}

void ViewTabs::onChanged(const model::ChangeSet& changes)
{
    if (!touched(changes).views.empty()) {
        syncTabs();
    }
}

void ViewTabs::onReset()
{
    syncTabs();
    if (!m_isSwitching) {
        m_isFitPending = true;
        fitWhenShown();
    }
}

void ViewTabs::syncTabs()
{
    const auto& views = m_document.model().views;
    const int wanted = std::max(1, static_cast<int>(views.size()));
    while (count() > wanted) {
        QWidget* surplus = widget(count() - 1);
        removeTab(count() - 1);
        surplus->deleteLater();
    }
    while (count() < wanted) {
        addTab(makeCanvas(), QString());
    }
    for (int i = 0; i < static_cast<int>(views.size()); ++i) {
        const model::View& view = views[static_cast<std::size_t>(i)];
        auto* shown = static_cast<CanvasView*>(widget(i));
        if (shown->viewId() != view.id) {
            shown->showView(view.id);
        }
        setTabText(i, toQString(view.name.empty() ? view.id.value : view.name));
    }
}

void ViewTabs::fitWhenShown()
{
    if (m_isFitPending && isVisible() && canvas()->viewport()->width() > 100) {
        m_isFitPending = false;
        for (int i = 0; i < count(); ++i) {
            static_cast<CanvasView*>(widget(i))->zoomToFit();
        }
    }
}

void ViewTabs::showEvent(QShowEvent* event)
{
    QTabWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &ViewTabs::fitWhenShown, Qt::QueuedConnection);
}

void ViewTabs::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    fitWhenShown();
}

} // namespace corbel::ui
