#include "ui/window/main_window.h"

namespace corbel::ui {

void MainWindow::speakAnew()
{
    const int right = m_right->currentIndex();
    const int bottom = m_bottom->currentIndex();
    const bool isBottomOpen = !m_bottom->isHidden();
    const int view = m_views->currentIndex();
    const auto elements = canvas()->selectedElements();
    const auto relations = canvas()->selectedRelations();
    const double zoom = canvas()->zoom();
    // The corner: it stays where it is while the panels around find their sizes.
    const QPointF corner = canvas()->mapToScene(QPoint());
    storeSizes();

    dismantle();
    m_analysis.renew(); // findings come in words
    assemble();

    m_bottom->setCurrentIndex(bottom);
    m_bottom->setVisible(isBottomOpen);
    m_pages->show();
    m_views->setCurrentIndex(view);
    canvas()->setSelection(elements, relations);
    m_right->setCurrentIndex(right);
    // Later, because a canvas that is shown for the first time fits its content.
    QMetaObject::invokeMethod(
        canvas(),
        [canvas = canvas(), zoom, corner] {
            canvas->setZoom(zoom);
            canvas->centerOn(corner + QRectF(canvas->viewport()->rect()).center() / zoom);
        },
        Qt::QueuedConnection);
}

} // namespace corbel::ui
