// How long the window keeps a person waiting who types a name or drags an element while the
// analyses follow: the longest time for which its event loop did not turn, and how long after an
// edit its results are shown.
#include <benchmark/benchmark.h>

#include "tests/bench/watched_application.h"
#include "tests/support/patterns/mix.h"
#include "tests/support/window_fixture.h"

using namespace corbel;

namespace {

using tests::WatchedApplication;

bool isAnswer(QObject* receiver, QEvent* event)
{
    return (event->type() == QEvent::MetaCall &&
            qobject_cast<ui::AnalysisController*>(receiver) != nullptr) ||
           (event->type() == QEvent::Timer &&
            qobject_cast<ui::PacedWork*>(receiver->parent()) != nullptr);
}

WatchedApplication& application()
{
    static int count = 1;
    static char name[] = "bench";
    static char* arguments[] = {name, nullptr};
    static WatchedApplication* watched = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return new WatchedApplication(count, arguments, isAnswer);
    }();
    return *watched;
}

/// The window with a document of so many elements, and one of them in view.
struct Stage {
    explicit Stage(int size, const char* panel)
    {
        model::Document document;
        document.designs.front().model = tests::mixedDrawing(static_cast<std::size_t>(size));
        f.document().assign(std::move(document), "mix.corbel");
        const auto& elements = f.model().elements;
        for (std::size_t i = elements.size() / 2; i < elements.size(); ++i) {
            const model::Element& element = elements[i];
            if (element.kind == model::ElementKind::Service &&
                f.canvas().diagram().find(element.id)) {
                id = element.id;
                break;
            }
        }
        f.window->showPanel(QStringLiteral("findings"));
        f.window->showPanel(QString::fromLatin1(panel));
        f.canvas().setZoom(1);
        f.canvas().setSelection({id});
        f.canvas().reveal(id);
        settle();
        application().turnFor(500);
        application().forget();
        latencies.clear();
    }

    /// Lets the loop turn until the analyses have answered the edit made just now, and a while on.
    void settle()
    {
        QElapsedTimer timer;
        timer.start();
        application().turnUntil([this] {
            return f.window->analysis().isSettled() && f.window->insight()->isSettled();
        });
        application().turnOnce(); // lays out and paints
        latencies.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        application().turnFor(100);
    }

    void report(benchmark::State& state)
    {
        const WatchedApplication& app = application();
        state.counters["answer_ms"] = app.answers.busy;
        state.counters["other_ms"] = app.others.busy;
        state.counters["wall_ms"] = app.longestWall;
        if (!latencies.empty()) {
            std::ranges::sort(latencies);
            state.counters["shown_after_ms"] = latencies[latencies.size() / 2];
        }
        state.SetLabel("answer: " + app.answers.worst(3) + "; other: " + app.others.worst(3));
    }

    tests::WindowFixture f;
    model::ElementId id;
    std::vector<double> latencies; ///< ms from an edit to its results on the screen.
};

void typingAName(benchmark::State& state)
{
    WatchedApplication& app = application();
    Stage stage(static_cast<int>(state.range(0)), "inspector");
    auto* field = stage.f.window->inspector()->row(model::Key::Name)->findChild<QLineEdit*>();
    field->setFocus();
    field->selectAll();
    for (auto _ : state) {
        for (const char letter : std::string("Orders and returns")) {
            app.turn([&] { QTest::keyClick(field, letter); });
            app.turnFor(60);
        }
        app.turn([&] { QTest::keyClick(field, Qt::Key_Return); });
        stage.settle();
    }
    stage.report(state);
}

void dragging(benchmark::State& state)
{
    WatchedApplication& app = application();
    Stage stage(static_cast<int>(state.range(0)), "insight");
    QWidget* paper = stage.f.paper();
    const QPoint from = stage.f.middle(stage.id.value.c_str());
    for (auto _ : state) {
        app.turn([&] { QTest::mousePress(paper, Qt::LeftButton, {}, from); });
        for (int step = 1; step <= 20; ++step) {
            app.turn([&] {
                tests::WindowFixture::move(paper, from + QPoint(6 * step, 4 * step),
                                           Qt::LeftButton);
            });
            app.turnFor(16);
        }
        app.turn([&] { QTest::mouseRelease(paper, Qt::LeftButton, {}, from + QPoint(120, 80)); });
        stage.settle();
    }
    stage.report(state);
}

/// Takes away an element that patterns rest on, and takes that back: patterns come and go.
void changingAPattern(benchmark::State& state)
{
    WatchedApplication& app = application();
    Stage stage(static_cast<int>(state.range(0)), "insight");
    for (auto _ : state) {
        for (int round = 0; round < 3; ++round) {
            stage.f.canvas().setSelection({stage.id});
            app.turnFor(60);
            app.turn([&] { QTest::keyClick(&stage.f.canvas(), Qt::Key_Delete); });
            stage.settle();
            app.turn([&] { stage.f.document().undoStack().undo(); });
            stage.settle();
        }
    }
    stage.report(state);
}

void selecting(benchmark::State& state)
{
    WatchedApplication& app = application();
    Stage stage(static_cast<int>(state.range(0)), "inspector");
    for (auto _ : state) {
        for (int i = 0; i < 6; ++i) {
            const auto& elements = stage.f.model().elements;
            app.turn(
                [&] { stage.f.canvas().setSelection({elements[static_cast<std::size_t>(i)].id}); });
            app.turnFor(60);
        }
    }
    stage.report(state);
}

/// A document takes the place of an empty one, and its first results arrive.
void opening(benchmark::State& state)
{
    WatchedApplication& app = application();
    Stage stage(static_cast<int>(state.range(0)), "insight");
    const model::Document document = stage.f.document().file();
    for (auto _ : state) {
        stage.f.document().assign(model::Document());
        stage.settle();
        app.forget();
        stage.latencies.clear();
        model::Document copy = document;
        app.turn([&] { stage.f.document().assign(std::move(copy), "mix.corbel"); });
        stage.settle();
    }
    stage.report(state);
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->Arg(500)->Arg(5'000)->Iterations(1)->Unit(benchmark::kMillisecond);
}
BENCHMARK(typingAName)->Apply(sizes);
BENCHMARK(dragging)->Apply(sizes);
BENCHMARK(changingAPattern)->Apply(sizes);
BENCHMARK(selecting)->Apply(sizes);
BENCHMARK(opening)->Apply(sizes);

} // namespace
