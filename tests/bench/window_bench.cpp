// How long the window keeps a person waiting who types a name or drags an element while the
// analyses follow: the longest time for which its event loop did not turn.
#include <ctime>

#include <QElapsedTimer>
#include <QThread>

#include <benchmark/benchmark.h>

#include "tests/support/patterns/mix.h"
#include "tests/support/window_fixture.h"

using namespace corbel;

namespace {

/// What one turn of the event loop took.
struct Block {
    double wall = 0;       ///< ms; other programs may have had the processor meanwhile.
    double busy = 0;       ///< ms of this thread's own work.
    bool isAnswer = false; ///< It, or the turn before, showed what the analyses said.
    std::string worst;     ///< The event in it that took longest.
    double worstBusy = 0;  ///< ms of that event.
};

double busyNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// An application that knows what its events take.
class Watched : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_isInside) {
            return QApplication::notify(receiver, event);
        }
        const bool isAnswer = event->type() == QEvent::MetaCall &&
                              qobject_cast<ui::AnalysisController*>(receiver) != nullptr;
        const std::string name = receiver->metaObject()->className() + std::string(" ") +
                                 QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
        m_isInside = true;
        const double before = busyNow();
        const bool result = QApplication::notify(receiver, event);
        const double busy = busyNow() - before;
        m_isInside = false;
        m_now.isAnswer = m_now.isAnswer || isAnswer;
        if (busy > m_now.worstBusy) {
            m_now.worstBusy = busy;
            m_now.worst = name;
        }
        return result;
    }

    template <class Work>
    void turn(const Work& work)
    {
        const bool wasAnswer = std::exchange(m_now, {}).isAnswer;
        QElapsedTimer timer;
        timer.start();
        const double before = busyNow();
        work();
        m_now.busy = busyNow() - before;
        m_now.wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        Block& longest = m_now.isAnswer || wasAnswer ? answers : others;
        if (m_now.busy > longest.busy) {
            longest = m_now;
        }
        longestWall = std::max(longestWall, m_now.wall);
    }

    /// Lets the loop turn for a while, or until the analyses have answered.
    void turnFor(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds) {
            turn([] { QCoreApplication::processEvents(); });
            QThread::usleep(500);
        }
    }
    void turnUntilSettled(tests::WindowFixture& f)
    {
        while (!f.window->analysis().isSettled()) {
            turn([] { QCoreApplication::processEvents(); });
            QThread::usleep(500);
        }
        turnFor(100);
    }

    void forget()
    {
        answers = {};
        others = {};
        longestWall = 0;
    }

    Block answers;
    Block others;
    double longestWall = 0;

private:
    bool m_isInside = false;
    Block m_now;
};

Watched& application()
{
    static int count = 1;
    static char name[] = "bench";
    static char* arguments[] = {name, nullptr};
    static Watched* watched = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return new Watched(count, arguments);
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
        application().turnUntilSettled(f);
        application().turnFor(500);
        application().forget();
    }

    void report(benchmark::State& state)
    {
        const Watched& app = application();
        state.counters["answer_ms"] = app.answers.busy;
        state.counters["other_ms"] = app.others.busy;
        state.counters["wall_ms"] = app.longestWall;
        const auto say = [](const Block& block) {
            return block.worst + " " + std::to_string(block.worstBusy).substr(0, 5);
        };
        state.SetLabel("answer: " + say(app.answers) + "; other: " + say(app.others));
    }

    tests::WindowFixture f;
    model::ElementId id;
};

void typingAName(benchmark::State& state)
{
    Watched& app = application();
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
        app.turnUntilSettled(stage.f);
    }
    stage.report(state);
}

void dragging(benchmark::State& state)
{
    Watched& app = application();
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
        app.turnUntilSettled(stage.f);
    }
    stage.report(state);
}

/// Connects by a verb what was not connected, and takes it back: patterns come and go.
void changingAPattern(benchmark::State& state)
{
    Watched& app = application();
    Stage stage(static_cast<int>(state.range(0)), "insight");
    for (auto _ : state) {
        app.turn([&] { QTest::keyClick(&stage.f.canvas(), Qt::Key_Delete); });
        app.turnUntilSettled(stage.f);
        app.turn([&] { stage.f.document().undoStack().undo(); });
        app.turnUntilSettled(stage.f);
    }
    stage.report(state);
}

void selecting(benchmark::State& state)
{
    Watched& app = application();
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

BENCHMARK(typingAName)->Arg(500)->Arg(5'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(dragging)->Arg(500)->Arg(5'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(changingAPattern)->Arg(500)->Arg(5'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(selecting)->Arg(500)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
