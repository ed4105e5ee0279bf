// What one feels while editing: an edit applied and repainted, a drag with its routes, a whole
// frame.
#include <cmath>

#include <QApplication>
#include <QImage>
#include <QMouseEvent>

#include <benchmark/benchmark.h>

#include "model/edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/document.h"
#include "ui/render/export.h"

using namespace corbel;

namespace {

void ensureApplication()
{
    static int count = 1;
    static char name[] = "bench";
    static char* arguments[] = {name, nullptr};
    if (QCoreApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        new QApplication(count, arguments);
    }
}

/// Services in a square, nested by 25 in groups, each calling its right and its lower neighbour.
model::Document square(int size)
{
    constexpr double width = 144;
    constexpr double height = 64;
    constexpr double stepX = 208;
    constexpr double stepY = 136;
    const int columns = static_cast<int>(std::ceil(std::sqrt(size)));
    model::Document document;
    model::Model& model = document.designs.front().model;
    model::View view;
    view.id = model::ViewId{"main"};
    const auto id = [](int i) { return model::ElementId{"s" + std::to_string(i)}; };
    const auto column = [&](int i) { return i % columns; };
    const auto row = [&](int i) { return i / columns; };
    const int groups = (columns + 4) / 5;
    for (int i = 0; i < groups * groups; ++i) {
        const model::ElementId group{"g" + std::to_string(i)};
        model.elements.append({group, model::ElementKind::Group, {}});
        view.items.append({group, i % groups * 5 * stepX - 24, i / groups * 5 * stepY - 44.0,
                           5 * stepX - 16, 5 * stepY - 8});
    }
    for (int i = 0; i < size; ++i) {
        model::Element element{id(i), model::ElementKind::Service, {}};
        element.fields.set(model::Key::Name, "Service " + std::to_string(i));
        element.fields.set(model::Key::Parent,
                           "g" + std::to_string(row(i) / 5 * groups + column(i) / 5));
        model.elements.append(element);
        view.items.append({id(i), column(i) * stepX, row(i) * stepY, width, height});
    }
    const auto join = [&](int from, int to, model::Point a, model::Point b) {
        const model::RelationId relation =
            model::defaultRelationId(model::RelationKind::Calls, id(from), id(to));
        model.relations.append({relation, model::RelationKind::Calls, id(from), id(to), {}});
        view.routes.append({relation, {a, b}});
    };
    for (int i = 0; i < size; ++i) {
        const double x = column(i) * stepX;
        const double y = row(i) * stepY;
        if (column(i) + 1 < columns && i + 1 < size) {
            join(i, i + 1, {x + width, y + height / 2}, {x + stepX, y + height / 2});
        }
        if (i + columns < size) {
            join(i, i + columns, {x + width / 2, y + height}, {x + width / 2, y + stepY});
        }
    }
    model.views.append(view);
    return document;
}

struct Stage {
    explicit Stage(int size) : canvas(document)
    {
        document.assign(square(size), "square.corbel");
        canvas.resize(1600, 1000);
        canvas.show();
        QCoreApplication::processEvents(); // until it is exposed, nothing would be painted
        canvas.setZoom(1);
        canvas.centerOn(canvas.diagram().bounds().center());
        repaint();
    }

    void repaint()
    {
        QImage image(canvas.viewport()->size(), QImage::Format_RGB32);
        canvas.viewport()->render(&image);
        benchmark::DoNotOptimize(image.constBits());
    }

    ui::Document document;
    ui::CanvasView canvas;
};

void editAppliedAndRepainted(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    const model::ElementId id{"s" + std::to_string(state.range(0) / 2)};
    stage.canvas.setSelection({id});
    stage.canvas.reveal(id);
    int step = 1;
    for (auto _ : state) {
        stage.canvas.nudge(step, 0);
        QCoreApplication::processEvents(); // paints what the edit changed
        step = -step;
    }
}
BENCHMARK(editAppliedAndRepainted)->Arg(200)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);

void renameAppliedAndRepainted(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    const model::ElementId id{"s" + std::to_string(state.range(0) / 2)};
    int count = 0;
    for (auto _ : state) {
        stage.document.apply(
            model::edits::rename(stage.document.model(), id, "Name " + std::to_string(++count)));
        QCoreApplication::processEvents(); // paints what the edit changed
    }
}
BENCHMARK(renameAppliedAndRepainted)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);

void dragStepWithRoutes(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    const model::ElementId id{"s" + std::to_string(state.range(0) / 2)};
    stage.canvas.reveal(id);
    const QPoint at = stage.canvas.mapFromScene(stage.canvas.diagram().find(id)->rect.center());
    const auto send = [&](QEvent::Type type, const QPoint& to) {
        QMouseEvent event(type, QPointF(to), QPointF(stage.canvas.viewport()->mapToGlobal(to)),
                          Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.canvas.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, at);
    send(QEvent::MouseMove, at + QPoint(30, 30));
    int step = 0;
    for (auto _ : state) {
        step = (step + 8) % 64;
        send(QEvent::MouseMove, at + QPoint(30 + step, 30));
        QCoreApplication::processEvents(); // paints what the edit changed
    }
}
BENCHMARK(dragStepWithRoutes)->Arg(200)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);

void placedByKeyAndUndone(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    const model::ElementId id{"s" + std::to_string(state.range(0) / 2)};
    for (auto _ : state) {
        stage.canvas.setSelection({id});
        stage.canvas.placeNear(model::ElementKind::Service);
        stage.document.undoStack().undo();
    }
}
BENCHMARK(placedByKeyAndUndone)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);

void frameAtFullSize(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        stage.repaint();
    }
}
BENCHMARK(frameAtFullSize)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);

void frameZoomedOut(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    stage.canvas.zoomToFit();
    for (auto _ : state) {
        stage.repaint();
    }
}
BENCHMARK(frameZoomedOut)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);

void frameAtTheLeastTextSize(benchmark::State& state)
{
    ensureApplication();
    Stage stage(static_cast<int>(state.range(0)));
    stage.canvas.setZoom(0.26);
    stage.repaint();
    for (auto _ : state) {
        stage.repaint();
    }
}
BENCHMARK(frameAtTheLeastTextSize)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace
