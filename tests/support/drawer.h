/// A person with a small diagram whose boxes stand where a test can reckon with them.
#pragma once

#include "tests/support/person.h"

namespace corbel::tests {

/// Two services and a store in a row, a group below with a service in it, and a call.
inline constexpr const char* sheetYaml = R"(
corbel: 1
name: Sheet
elements:
  - {id: a, kind: service, name: Alpha}
  - {id: b, kind: service, name: Beta}
  - {id: d, kind: store, name: Data}
  - {id: g, kind: group, name: Group}
  - {id: c, kind: service, name: Gamma, parent: g}
relations:
  - {kind: calls, from: a, to: b}
views:
  - id: main
    name: Overview
    items:
      - {element: a, x: 0, y: 0, w: 160, h: 64}
      - {element: b, x: 280, y: 8, w: 160, h: 64}
      - {element: d, x: 600, y: 24, w: 160, h: 64}
      - {element: g, x: 0, y: 200, w: 320, h: 200}
      - {element: c, x: 40, y: 280, w: 160, h: 64}
)";

struct Drawer : Person {
    explicit Drawer(const char* yaml = sheetYaml)
    {
        read(yaml);
        canvas().setZoom(1);
        canvas().centerOn(canvas().diagram().bounds().center());
        canvas().setFocus();
    }

    QRectF rect(const char* id)
    {
        const render::Box* box = canvas().diagram().find(model::ElementId{id});
        return box == nullptr ? QRectF() : box->rect;
    }
    QRect onPaper(const char* id) { return canvas().mapFromScene(rect(id)).boundingRect(); }
    QPoint onPaper(const QPointF& point) { return canvas().mapFromScene(point); }

    /// Clicks elements, the second and further ones held together by Shift.
    void select(const QList<const char*>& ids)
    {
        Qt::KeyboardModifiers held;
        for (const char* id : ids) {
            pointAt(paper(), onPaper(id).center());
            QTest::mouseClick(paper(), Qt::LeftButton, held, onPaper(id).center());
            held = Qt::ShiftModifier;
        }
    }

    const model::Element& element(const char* id)
    {
        return *model::find(model(), model::ElementId{id});
    }
    bool has(const char* id) { return model::find(model(), model::ElementId{id}) != nullptr; }
    QString name(const char* id)
    {
        return QString::fromStdString(std::string(displayName(element(id))));
    }
    QString parent(const char* id)
    {
        return QString::fromStdString(model::parentOf(element(id)).value);
    }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
};

} // namespace corbel::tests
