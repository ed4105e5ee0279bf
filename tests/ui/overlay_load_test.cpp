// The load overlay: what the slider says, what the canvas shows, by mouse and by keys.
#include <algorithm>
#include <set>

#include <QtTest>

#include "analysis/capacity/load_scale.h"
#include "tests/support/person.h"
#include "ui/render/export.h"
#include "ui/render/templates.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Person;
using ui::OverlayKind;

namespace {

// The application is full at ×5, the web at ×10, the database at ×20.
constexpr const char* threeTier = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, name: Buyer, client: thin, rate: 100/s}
  - {id: web, kind: service, name: Web, service-time: 2ms, replicas: 2}
  - {id: app, kind: service, name: App, service-time: 2ms}
  - {id: db, kind: store, name: DB, service-time: 0.5ms}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: calls, from: web, to: app}
  - {kind: reads, from: app, to: db}
)";

const render::BoxMark& markOf(Person& f, const char* id)
{
    static const render::BoxMark none;
    const render::Overlay* overlay = f.canvas().overlay();
    const render::BoxMark* mark =
        overlay == nullptr ? nullptr : overlay->find(model::ElementId{id});
    return mark == nullptr ? none : *mark;
}

double darkness(const QImage& picture, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            found += picture.pixelColor(x, y) == colour ? 1 : 0;
        }
    }
    return found;
}

} // namespace

class OverlayLoadTest : public QObject {
    Q_OBJECT

private slots:
    void marksSayWhatTheAnalysisSays()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.window->actions().overlays->actions()[2]->trigger();
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Load);
        QVERIFY(f.window->overlayBar()->button(OverlayKind::Load)->isChecked());
        const auto& capacity = f.window->analysis().insight()->capacity;
        for (const double factor : {1.0, 0.5, 3.4, 5.0, 12.0}) {
            f.window->overlay().setFactor(factor);
            for (const analysis::CapacityStation& station : capacity.stations) {
                const render::BoxMark& mark = markOf(f, station.element.c_str());
                QVERIFY(mark.tone == render::Tone::Heat);
                QVERIFY(std::abs(mark.heat - *station.utilization * factor) < 1e-12);
                QCOMPARE(mark.figure, ui::percentText(*station.utilization * factor));
                QCOMPARE(mark.sign == render::Sign::Full,
                         *station.utilization * factor >= 1 - 1e-9);
            }
        }
        QCOMPARE(markOf(f, "buyer").figure, u"1200 /s"_s);
    }

    void sliderNamesTheFirstThatSaturates()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        ui::OverlayBar* bar = f.window->overlayBar();
        QCOMPARE(bar->sentence(), u"At ×5 (500 /s) App saturates first"_s);
        QCOMPARE(bar->slider()->accessibleDescription(), bar->sentence());
        QVERIFY(!bar->slider()->accessibleName().isEmpty());

        // A click at the flag is the saturating factor exactly, and only App is full.
        f.click(bar->slider(), {bar->slider()->positionOf(5), bar->slider()->height() / 2});
        QCOMPARE(f.window->overlay().factor(), 5.0);
        QVERIFY(markOf(f, "app").sign == render::Sign::Full);
        QVERIFY(markOf(f, "web").sign == render::Sign::None);
        QCOMPARE(bar->factorField()->value(), 5.0);
        f.click(bar->resetButton());
        QCOMPARE(f.window->overlay().factor(), 1.0);
        QCOMPARE(bar->slider()->factor(), 1.0);
    }

    /// On drawings as people have them: up to the flag nothing is full, at it what the row names.
    void templatesSaturateWhereTheRowSays()
    {
        for (const char* name :
             {"three-tier", "kafka", "kinesis-data-streams", "container-cluster"}) {
            Person f;
            auto document = render::readTemplate(name, "en");
            QVERIFY(document.has_value());
            f.document().assign(std::move(*document), "template.corbel");
            f.settle();
            f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
            const auto& full = f.window->analysis().insight()->load.saturation();
            QVERIFY2(full.has_value(), name);
            ui::OverlayBar* bar = f.window->overlayBar();
            QVERIFY2(bar->sentence().contains(ui::someNamesIn(f.model(), full->elements)),
                     qPrintable(bar->sentence()));
            f.click(bar->slider(),
                    {bar->slider()->positionOf(full->factor), bar->slider()->height() / 2});
            QCOMPARE(f.window->overlay().factor(), full->factor);
            const auto fullOnes = [&] {
                std::set<std::string> ids;
                for (const auto& [id, mark] : f.canvas().overlay()->boxes) {
                    if (mark.sign == render::Sign::Full) {
                        ids.insert(id);
                    }
                }
                return ids;
            };
            const std::set<std::string> named(full->elements.begin(), full->elements.end());
            const auto isDrawn = [&](const std::string& id) {
                return f.canvas().diagram().find(model::ElementId{id}) != nullptr;
            };
            const std::set<std::string> atFlag = fullOnes();
            const auto isFull = [&](const std::string& id) { return atFlag.contains(id); };
            for (const std::string& id : named) {
                QVERIFY2(isFull(id), qPrintable(u"%1: %2 at %3"_s.arg(
                                         QLatin1String(name), QString::fromStdString(id),
                                         markOf(f, id.c_str()).figure)));
            }
            QVERIFY2(std::ranges::any_of(named, isDrawn), name);
            // One step by keys below it, and nothing is full.
            bar->slider()->setFocus(Qt::TabFocusReason);
            f.press(Qt::Key_Left);
            QVERIFY(f.window->overlay().factor() < full->factor);
            QVERIFY2(fullOnes().empty(), name);
        }
    }

    void whatStopsTheAnalysisIsSaid()
    {
        // An actor sends, so that nothing would be said by asking for a rate.
        Person f;
        f.read(R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, rate: 1/s}
  - {id: a, kind: service, service-time: 2ms}
  - {id: b, kind: service, service-time: 2ms}
relations:
  - {kind: calls, from: buyer, to: a}
  - {kind: calls, from: a, to: b}
  - {kind: calls, from: b, to: a}
)");
        f.settle();
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const QString said = f.window->overlayBar()->sentence();
        QVERIFY2(said.startsWith(u"Undecided: the calls between "_s), qPrintable(said));
        QVERIFY2(said.contains(u"multiply without end"), qPrintable(said));
    }

    void keysAloneDriveTheSlider()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        ui::LoadSlider* slider = f.window->overlayBar()->slider();
        slider->setFocus(Qt::TabFocusReason);
        double last = 1;
        for (int i = 0; i < 40; ++i) {
            f.press(Qt::Key_Right);
            QVERIFY(f.window->overlay().factor() > last);
            last = f.window->overlay().factor();
        }
        f.press(Qt::Key_End);
        QVERIFY(markOf(f, "app").sign == render::Sign::Full);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::None);
        QVERIFY(markOf(f, "app").figure.isEmpty());
    }

    void escapeOnTheCanvasLeaves()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.click(f.window->overlayBar()->button(OverlayKind::Load));
        f.canvas().setFocus();
        f.press(Qt::Key_Escape);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::None);
        QVERIFY(f.document().isClean());
        QVERIFY(!f.document().undoStack().canUndo());
    }

    void followsTheDrawing()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.click(f.window->overlayBar()->button(OverlayKind::Load));
        f.canvas().setSelection({{"app"}});
        f.canvas().changeReplicas(1); // App bears twice as much now, and the web as much
        QTRY_COMPARE(f.window->overlayBar()->sentence(),
                     u"At ×10 (1000 /s) Web, App saturates first"_s);
    }

    void beyondTheFlagSharesAreOffered()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        ui::OverlayBar* bar = f.window->overlayBar();
        f.window->overlay().setFactor(5);
        QVERIFY2(!bar->sentence().contains(u"offered"), qPrintable(bar->sentence()));
        f.window->overlay().setFactor(6);
        QVERIFY2(bar->sentence().contains(u"what is offered"), qPrintable(bar->sentence()));
        QVERIFY(bar->scenarioBox()->isHidden()); // There is one load only.
    }

    void sessionsWaitAndNeverFlood()
    {
        Person f;
        f.read(R"(
corbel: 1
elements:
  - {id: u, kind: actor, sessions: 10, think-time: 15s}
  - {id: cpu, kind: service, service-time: 605ms}
relations:
  - {kind: calls, from: u, to: cpu}
)");
        f.settle();
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        ui::OverlayBar* bar = f.window->overlayBar();
        QVERIFY2(bar->sentence().contains(u"never flood") && bar->sentence().contains(u"now 10."),
                 qPrintable(bar->sentence()));
        f.window->overlay().setFactor(2.5);
        QVERIFY2(bar->sentence().contains(u"now 25."), qPrintable(bar->sentence()));
    }

    void aScenarioIsChosenByKeys()
    {
        Person f;
        f.read(R"(
corbel: 1
elements:
  - {id: u, kind: actor, rate: 10/s}
  - {id: a, kind: service, service-time: 10ms}
relations:
  - {kind: calls, from: u, to: a}
scenarios:
  - {id: calm, load: [{actor: u, profile: constant, rate: 20/s}]}
  - {id: flood, load: [{actor: u, profile: constant, rate: 50/s}]}
)");
        f.settle();
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QComboBox* box = f.window->overlayBar()->scenarioBox();
        QVERIFY(box->isVisible());
        QCOMPARE(box->currentText(), u"calm"_s);
        QCOMPARE(markOf(f, "a").figure, ui::percentText(0.2));
        box->setFocus(Qt::TabFocusReason);
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_COMPARE(markOf(f, "a").figure, ui::percentText(0.5));
        QCOMPARE(box->currentText(), u"flood"_s);
        QTest::keyClick(box, Qt::Key_Home);
        QTRY_COMPARE(markOf(f, "a").figure, ui::percentText(0.1));
        QCOMPARE(f.window->analysis().insight()->capacity.scenario, std::string());
        // It is no part of the document.
        QVERIFY(f.document().isClean());
    }

    void saysWhatIsUnknown()
    {
        Person f;
        f.read(R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, rate: 10/s}
  - {id: web, kind: service}
relations:
  - {kind: calls, from: buyer, to: web}
)");
        f.settle();
        f.click(f.window->overlayBar()->button(OverlayKind::Load));
        QVERIFY2(f.window->overlayBar()->sentence().contains(u"service time"_s),
                 qPrintable(f.window->overlayBar()->sentence()));
        QCOMPARE(markOf(f, "web").figure, u"?"_s);
        QVERIFY(!f.window->overlayBar()->slider()->isEnabled());
    }

    void isExportedByTheSamePainter()
    {
        Person f;
        f.read(threeTier);
        f.settle();
        f.window->overlay().setKind(OverlayKind::Load);
        f.window->overlay().setFactor(6);
        const render::Theme& theme = render::Theme::light();
        render::ExportSettings with;
        with.overlay = *f.canvas().overlay();
        const QImage plain = QImage::fromData(render::exportPng(f.canvas().diagram(), theme));
        const QImage marked =
            QImage::fromData(render::exportPng(f.canvas().diagram(), theme, with));
        QCOMPARE(marked.size(), plain.size());
        QVERIFY(darkness(marked, theme.error) > darkness(plain, theme.error) + 100);
    }

    void everyHeatStaysLegible()
    {
        for (const render::Theme* theme : {&render::Theme::light(), &render::Theme::nocturnal()}) {
            for (const auto tone : {render::Tone::Grey, render::Tone::Alarm, render::Tone::Heat}) {
                for (double heat = 0; heat < 1.3; heat += 0.05) {
                    render::BoxMark mark;
                    mark.tone = tone;
                    mark.heat = heat;
                    const render::Theme tones = render::toned(*theme, mark);
                    QVERIFY(render::contrast(tones.text, tones.card) >= 4.5);
                    QVERIFY2(render::contrast(tones.mutedText, tones.card) >= 4.5,
                             qPrintable(u"%1 at %2"_s.arg(int(tone)).arg(heat)));
                    for (const render::FamilyColours& family : tones.families) {
                        QVERIFY(render::contrast(family.ink, family.fill) >= 4.5);
                        QVERIFY(render::contrast(family.ink, tones.canvas) >= 4.5);
                    }
                    QVERIFY(render::contrast(render::heatColour(*theme, heat), theme->canvas) >= 3);
                }
            }
        }
    }
};

QTEST_MAIN(OverlayLoadTest)
#include "overlay_load_test.moc"
