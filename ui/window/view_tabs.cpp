#include "ui/window/view_tabs.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>

#include "model/clip.h"
#include "model/view_edits.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

ViewTabs::ViewTabs(Document& document, const Style& style, QWidget* parent)
    : QTabWidget(parent),
      m_document(document),
      m_style(style),
      m_bar(new NamedTabBar(this))
{
    setTabBar(m_bar);
    setDocumentMode(true);
    setAccessibleName(tr("Views"));
    m_bar->setAccessibleName(tr("Views"));
    addTab(makeCanvas(), QString());
    makeCorner();
    syncTabs();
    connect(&document, &Document::changed, this, &ViewTabs::onChanged);
    // Another design of the same document is seen as the one before it was.
    connect(&document, &Document::replaced, this, [this] { m_isFitPending = true; });
    connect(&document, &Document::reset, this, &ViewTabs::onReset);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        emit canvasChanged(canvas());
        emit selectionChanged();
        emit zoomChanged(canvas()->zoom());
    });
    connect(m_bar, &NamedTabBar::menuRequested, this, &ViewTabs::menuRequested);
    connect(m_bar, &NamedTabBar::reordered, this, &ViewTabs::moveView);
    connect(m_bar, &NamedTabBar::renamed, this, [this](int index, const QString& name) {
        apply(model::edits::renameView(m_document.model(), canvasAt(index)->viewId(),
                                       name.toStdString()));
    });
}

void ViewTabs::makeCorner()
{
    auto* corner = new QWidget(this);
    m_corner = corner;
    // As high as the tabs, it hides the line that the toolkit draws behind it.
    setMark(corner, "surface", "window");
    corner->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(4, 0, 6, 0);
    layout->setSpacing(2);
    const auto makeButton = [&](const QString& text, const QString& tip) {
        auto* button = new QToolButton(corner);
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(14, 14));
        button->setAutoRaise(true);
        layout->addWidget(button);
        return button;
    };
    m_addView = makeButton(tr("View"), tr("Add a view: another drawing of this design"));
    m_addDesign =
        makeButton(tr("Alternative"), tr("Add an alternative: a copy of this design to compare"));
    m_addView->setAccessibleName(tr("Add a view"));
    m_addDesign->setAccessibleName(tr("Add an alternative"));
    m_addView->setObjectName(u"addView"_s);
    m_addDesign->setObjectName(u"addDesign"_s);
    setCornerWidget(corner);
    corner->installEventFilter(this);
    connect(m_addView, &QToolButton::clicked, this, &ViewTabs::addView);
    connect(m_addDesign, &QToolButton::clicked, this, &ViewTabs::addDesignRequested);
    renewTheme();
}

CanvasView* ViewTabs::canvas() const
{
    return static_cast<CanvasView*>(currentWidget());
}

CanvasView* ViewTabs::canvasAt(int index) const
{
    return static_cast<CanvasView*>(widget(index));
}

void ViewTabs::renewTheme()
{
    for (int i = 0; i < count(); ++i) {
        canvasAt(i)->setTheme(m_style.theme());
    }
    m_addView->setIcon(m_style.icon(u"add"));
    m_addDesign->setIcon(m_style.icon(u"copy"));
}

void ViewTabs::setSnapping(bool isSnapping)
{
    m_isSnapping = isSnapping;
    for (int i = 0; i < count(); ++i) {
        canvasAt(i)->setSnapping(isSnapping);
    }
}

void ViewTabs::setGridVisible(bool isVisible)
{
    m_isGridVisible = isVisible;
    for (int i = 0; i < count(); ++i) {
        canvasAt(i)->setGridVisible(isVisible);
    }
}

void ViewTabs::setOverlay(std::shared_ptr<const render::Overlay> overlay, OverlayUse use)
{
    m_overlay = std::move(overlay);
    m_overlayUse = use;
    for (int i = 0; i < count(); ++i) {
        canvasAt(i)->setOverlay(m_overlay, use);
    }
}

void ViewTabs::switchDesign(int index)
{
    const double zoom = canvas()->zoom();
    const QPointF centre = canvas()->mapToScene(canvas()->viewport()->rect().center());
    m_document.setCurrentDesign(index);
    canvas()->setZoom(zoom);
    canvas()->centerOn(centre);
}

CanvasView* ViewTabs::makeCanvas()
{
    auto* view = new CanvasView(m_document, this);
    view->setTheme(m_style.theme());
    view->setGridVisible(m_isGridVisible);
    view->setSnapping(m_isSnapping);
    view->setOverlay(m_overlay, m_overlayUse);
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
    pass(&CanvasView::probed, &ViewTabs::probed);
    pass(&CanvasView::overlayLeft, &ViewTabs::overlayLeft);
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
    fitWhenShown();
}

void ViewTabs::syncTabs()
{
    // A canvas stays with its view, wherever that goes; one whose view is gone takes a new one.
    const auto& views = m_document.model().views;
    const int wanted = std::max(1, static_cast<int>(views.size()));
    while (count() < wanted) {
        addTab(makeCanvas(), QString());
    }
    const auto indexOf = [&](const model::ViewId& id, int from) {
        for (int i = from; i < count(); ++i) {
            if (canvasAt(i)->viewId() == id) {
                return i;
            }
        }
        return -1;
    };
    for (int i = 0; i < static_cast<int>(views.size()); ++i) {
        const model::View& view = views[static_cast<std::size_t>(i)];
        int at = indexOf(view.id, i);
        for (int spare = i; at < 0; ++spare) {
            // There are as many canvases as views, so one of them is of no view.
            if (spare == count() - 1 ||
                model::find(m_document.model(), canvasAt(spare)->viewId()) == nullptr) {
                at = spare;
                canvasAt(at)->showView(view.id);
            }
        }
        if (at != i) {
            m_bar->moveTab(at, i);
        }
        const QString name = toQString(view.name.empty() ? view.id.value : view.name);
        // A lone ampersand would be taken for a mnemonic.
        setTabText(i, QString(name).replace(u'&', u"&&"_s));
        m_bar->setName(i, name);
        setTabToolTip(i, plainTip(name));
    }
    while (count() > wanted) {
        QWidget* surplus = widget(count() - 1);
        removeTab(count() - 1);
        surplus->deleteLater();
    }
    m_addDesign->setVisible(m_document.designCount() == 1);
    emit tabsChanged();
}

bool ViewTabs::apply(model::ChangeSet changes)
{
    QString problem;
    const bool isDone = m_document.apply(std::move(changes), &problem);
    if (!isDone) {
        emit refused(problem);
    }
    return isDone;
}

void ViewTabs::show(const model::ViewId& view)
{
    for (int i = 0; i < count(); ++i) {
        if (canvasAt(i)->viewId() == view) {
            setCurrentIndex(i);
        }
    }
}

void ViewTabs::addView()
{
    model::View view;
    view.id = model::edits::freeViewId(m_document.model(), "view");
    view.name = tr("View %1").arg(count() + 1).toStdString();
    const model::ViewId id = view.id;
    if (apply(model::edits::addView(m_document.model(), std::move(view)))) {
        show(id);
        m_bar->startRename(currentIndex());
    }
}

void ViewTabs::addViewOfSelection()
{
    const model::Clip clip =
        model::clipOf(m_document.model(), canvas()->viewId(), canvas()->selectedElements());
    model::View view = clip.view;
    view.id = model::edits::freeViewId(m_document.model(), "view");
    view.name = clip.elements.empty() ? tr("View %1").arg(count() + 1).toStdString()
                                      : std::string(displayName(clip.elements[0]));
    const model::ViewId id = view.id;
    if (apply(model::edits::addView(m_document.model(), std::move(view)))) {
        show(id);
        canvas()->zoomToFit();
        m_bar->startRename(currentIndex());
    }
}

void ViewTabs::duplicateView(int index)
{
    const model::ViewId copy = model::edits::freeViewId(m_document.model(), "view");
    const QString name = tr("%1 (copy)").arg(m_bar->tabData(index).toString());
    if (apply(model::edits::copyView(m_document.model(), canvasAt(index)->viewId(), copy,
                                     name.toStdString()))) {
        show(copy);
        canvas()->zoomToFit();
    }
}

void ViewTabs::removeView(int index)
{
    if (count() > 1) {
        apply(model::edits::removeView(m_document.model(), canvasAt(index)->viewId()));
    }
}

void ViewTabs::moveView(int from, int to)
{
    if (from == to || to < 0 || to >= count()) {
        return;
    }
    // After a drag the canvas stands at its new place already.
    const auto& views = m_document.model().views;
    const model::ViewId id = views[static_cast<std::size_t>(from)].id;
    apply(model::edits::moveView(m_document.model(), id, static_cast<std::size_t>(to)));
}

void ViewTabs::fitWhenShown()
{
    if (m_isFitPending && isVisible() && canvas()->viewport()->width() > 100) {
        m_isFitPending = false;
        for (int i = 0; i < count(); ++i) {
            canvasAt(i)->zoomToFitWhenShown();
        }
    }
}

bool ViewTabs::eventFilter(QObject* watched, QEvent* event)
{
    // The toolkit hangs the corner a few pixels below the tabs, into the canvas.
    if (watched == m_corner && (event->type() == QEvent::Move || event->type() == QEvent::Resize)) {
        const QRect row(m_corner->x(), m_bar->y(), m_corner->width(), m_bar->height());
        if (m_corner->geometry() != row) {
            m_corner->setGeometry(row);
        }
    }
    return QTabWidget::eventFilter(watched, event);
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
