/// The whole window without a screen, with settings of its own, and the mouse that works on it.
#pragma once

#include <memory>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "model/text/yaml.h"
#include "ui/window/main_window.h"

namespace corbel::tests {

class WindowFixture {
public:
    explicit WindowFixture(const QString& spoken = QStringLiteral("en"))
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("theme"), QStringLiteral("light"));
        settings.setValue(QStringLiteral("language"), spoken);
        style = std::make_unique<ui::Style>(settings);
        language = std::make_unique<ui::Language>(settings);
        window = std::make_unique<ui::MainWindow>(*style, *language, settings);
        window->resize(1440, 900);
        window->show();
        start();
    }

    void start() { QVERIFY(QTest::qWaitForWindowExposed(window.get())); }

    ui::Document& document() { return window->document(); }
    const model::Model& model() { return window->document().model(); }
    ui::CanvasView& canvas() { return *window->canvas(); }
    QWidget* paper() { return canvas().viewport(); }

    /// A document from its text form.
    void read(const char* yaml)
    {
        auto read = model::text::readDocument(yaml, "test.yaml");
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        document().assign(std::move(*read), "test.corbel");
    }

    std::string text() { return model::text::writeDocument(document().file()); }

    /// Waits until the analyses answer for the document as it is, and Insight says so.
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(window->analysis().isSettled() && window->insight()->isSettled(),
                                 20'000);
    }

    QPoint middle(const char* id)
    {
        const render::Box* box = canvas().diagram().find(model::ElementId{id});
        return box == nullptr ? QPoint() : canvas().mapFromScene(box->rect.center());
    }

    /// A move of the mouse with whatever button is down, which QTest::mouseMove leaves out.
    static void move(QWidget* on, const QPoint& at, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), QPointF(on->mapToGlobal(at)),
                          Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(on, &event);
    }

    static void drag(QWidget* on, const QPoint& from, const QPoint& to)
    {
        move(on, from, Qt::NoButton);
        QTest::mousePress(on, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            move(on, from + (to - from) * step / 4, Qt::LeftButton);
        }
        QTest::mouseRelease(on, Qt::LeftButton, {}, to);
    }

    /// Drags a kind from the palette to a place on the canvas, and types its name.
    void place(model::ElementKind kind, const QPoint& at, const QString& name)
    {
        ui::PaletteTile* tile = window->palette()->tile(kind);
        const QPoint to = tile->mapFromGlobal(paper()->mapToGlobal(at));
        drag(tile, tile->rect().center(), to);
        typeName(name);
    }

    /// Types into the field that is open for renaming.
    void typeName(const QString& name)
    {
        QLineEdit* field = canvas().findChild<QLineEdit*>();
        QVERIFY(field != nullptr && field->isVisible());
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTemporaryDir folder;
    QSettings settings;
    std::unique_ptr<ui::Style> style;
    std::unique_ptr<ui::Language> language;
    std::unique_ptr<ui::MainWindow> window;
};

/// A three-tier shop with people, load and an objective, drawn by nobody yet.
inline constexpr const char* shopYaml = R"(
corbel: 1
name: Online shop
elements:
  - {id: buyer, kind: actor, name: Buyer, client: thin, rate: 100/s}
  - {id: presentation, kind: tier, name: Presentation, layer: presentation}
  - {id: application, kind: tier, name: Application, layer: application}
  - {id: data, kind: tier, name: Data, layer: data}
  - {id: web, kind: service, name: Web, parent: presentation, service-time: 2ms, replicas: 2}
  - {id: orders, kind: service, name: Orders, parent: application, service-time: 4ms, team: shop}
  - {id: orders-db, kind: store, name: Orders DB, parent: data, service-time: 1ms, team: dba}
  - {id: shop, kind: team, name: Shop team}
  - {id: dba, kind: team, name: Database team}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: calls, from: web, to: orders}
  - {kind: reads, from: orders, to: orders-db, inferred: true, evidence: [DB_HOST names orders-db]}
objectives:
  - {metric: ceiling, at-least: 200/s}
)";

} // namespace corbel::tests
