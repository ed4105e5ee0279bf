/// A canvas in a window without a screen, and the mouse that works on it.
#pragma once

#include <QDebug>
#include <QTest>

#include "model/text/yaml.h"
#include "tests/support/diagram_difference.h"
#include "tests/support/drawn_model.h"
#include "ui/canvas/canvas_view.h"

namespace corbel::tests {

/// Shows the small shop, or nothing.
class CanvasFixture {
public:
    explicit CanvasFixture(model::Model model = drawnShop()) : canvas(document)
    {
        document.assign(documentOf(std::move(model)), "shop.corbel");
        start();
    }

    void start()
    {
        before = text();
        canvas.resize(1200, 900);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        canvas.setZoom(1);
        canvas.centerOn(canvas.diagram().bounds().center());
    }

    std::string text() const { return model::text::writeDocument(document.file()); }

    QRectF rect(const char* id) const
    {
        const render::Box* box = canvas.diagram().find(model::ElementId{id});
        return box == nullptr ? QRectF() : box->rect;
    }

    QString parent(const char* id) const
    {
        const model::Element* element = model::find(document.model(), model::ElementId{id});
        return element == nullptr ? QStringLiteral("-")
                                  : QString::fromStdString(model::parentOf(*element).value);
    }

    QPoint on(const QPointF& point) const { return canvas.mapFromScene(point); }
    QPoint middle(const char* id) const { return on(rect(id).center()); }
    QWidget* paper() { return canvas.viewport(); }

    void click(const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        move(at);
        QTest::mouseClick(paper(), Qt::LeftButton, modifiers, at);
    }

    /// A move of the mouse with whatever button is down, which QTest::mouseMove leaves out.
    void move(const QPoint& at, Qt::MouseButtons buttons = Qt::NoButton,
              Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), QPointF(paper()->mapToGlobal(at)),
                          Qt::NoButton, buttons, modifiers);
        QCoreApplication::sendEvent(paper(), &event);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, modifiers, button);
        for (int step = 1; step <= 4; ++step) {
            move(from + (to - from) * step / 4, button, modifiers);
        }
        QTest::mouseRelease(paper(), button, modifiers, to);
    }

    void press(const QPoint& at, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton)
    {
        move(at);
        QTest::mousePress(paper(), button, modifiers, at);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&canvas, key, modifiers);
    }

    /// Undoes everything; the bytes have to be those of the start.
    bool undoesToTheStart()
    {
        while (document.undoStack().canUndo()) {
            document.undoStack().undo();
        }
        return text() == before && showsTheModel();
    }

    /// Whether what is drawn is what a fresh diagram of the model would be; says what differs.
    bool showsTheModel() const
    {
        const render::Diagram fresh(document.model(), *canvas.shownView());
        const QString different = difference(fresh, canvas.diagram());
        if (!different.isEmpty()) {
            qWarning() << different;
            return false;
        }
        return true;
    }

    ui::Document document;
    ui::CanvasView canvas;
    std::string before;
};

} // namespace corbel::tests
