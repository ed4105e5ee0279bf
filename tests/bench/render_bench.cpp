// How long a diagram takes to become ready for painting, and to become a file.
#include <cmath>

#include <QGuiApplication>

#include <benchmark/benchmark.h>

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
        new QGuiApplication(count, arguments);
    }
}

/// A binary tree of services in rows, each calling both below it.
model::Model tree(int size)
{
    model::Model model;
    const auto id = [](int i) { return model::ElementId{"s" + std::to_string(i)}; };
    for (int i = 0; i < size; ++i) {
        model.elements.append({id(i), model::ElementKind::Service, {}});
    }
    for (int i = 1; i < size; ++i) {
        const int above = (i - 1) / 2;
        model.relations.append(
            {model::defaultRelationId(model::RelationKind::Calls, id(above), id(i)),
             model::RelationKind::Calls,
             id(above),
             id(i),
             {}});
    }
    return model;
}

void diagramBuilt(benchmark::State& state)
{
    ensureApplication();
    const model::Model model = tree(static_cast<int>(state.range(0)));
    const model::View view = render::shownView(model);
    for (auto _ : state) {
        const render::Diagram diagram(model, view);
        benchmark::DoNotOptimize(diagram.boxes().data());
    }
}
BENCHMARK(diagramBuilt)->Arg(60)->Arg(500)->Unit(benchmark::kMillisecond);

template <QByteArray (*Export)(const render::Diagram&, const render::Theme&,
                               const render::ExportSettings&)>
void exported(benchmark::State& state)
{
    ensureApplication();
    const model::Model model = tree(static_cast<int>(state.range(0)));
    const render::Diagram diagram(model, render::shownView(model));
    for (auto _ : state) {
        benchmark::DoNotOptimize(Export(diagram, render::Theme::light(), {}).size());
    }
}
BENCHMARK(exported<render::exportSvg>)->Name("exportSvg")->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(exported<render::exportPng>)->Name("exportPng")->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(exported<render::exportPdf>)->Name("exportPdf")->Arg(60)->Unit(benchmark::kMillisecond);

} // namespace
