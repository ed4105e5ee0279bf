// What is down while something else is: by hand, and as the failure overlay has it for any drawing.

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/availability/failure_overlay.h"
#include "analysis/availability/outage_study.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_landscape.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::RelationKind;

namespace {

std::vector<std::string> downWith(const Model& model, const std::string& dead)
{
    OutageStudy study(model);
    std::vector<std::string> ids;
    for (const Index element :
         study.downWith({static_cast<Index>(*model.elements.indexOf(dead))})) {
        ids.push_back(model.elements.items()[element].id.value);
    }
    return ids;
}

/// A service with a copy on each of two hosts, of which it needs so many, and who asks it.
ModelBuilder twoCopies(int needs)
{
    ModelBuilder builder;
    builder.host("h1").host("h2").service("a", {{Key::Replicas, 2}, {Key::Needs, needs}});
    return builder.runsOn("a", {"h1", "h2"}).service("b").calls("b", "a");
}

} // namespace

class OutageStudyTest : public QObject {
    Q_OBJECT

private slots:
    void copiesGoOnWhileEnoughAreLeft()
    {
        QCOMPARE(downWith(twoCopies(1).build(), "h1"), (std::vector<std::string>{"h1"}));
        QCOMPARE(downWith(twoCopies(2).build(), "h1"), (std::vector<std::string>{"h1", "a", "b"}));
    }

    void whoAsksWhatIsTakenOverGoesOn()
    {
        ModelBuilder builder;
        builder.service("a").service("s").service("b").calls("b", "a");
        QCOMPARE(downWith(builder.build(), "a"), (std::vector<std::string>{"a", "b"}));
        builder.relation(RelationKind::FailsOverTo, "a", "s");
        QCOMPARE(downWith(builder.build(), "a"), std::vector<std::string>());
    }

    void isWhatTheOverlayShows()
    {
        Random random(20261123);
        int compared = 0;
        for (int i = 0; i < scaled(100); ++i) {
            Model model = randomLandscape(random, 12);
            // What fails over is shown as down, and serves all the same.
            for (std::size_t relation = model.relations.size(); relation-- > 0;) {
                if (model.relations.items()[relation].kind == RelationKind::FailsOverTo) {
                    model.relations.erase(relation);
                }
            }
            const FailureOverlay overlay(model);
            const auto usual = overlay.view({}).elements;
            OutageStudy study(model);
            for (Index dead = 0; dead < model.elements.items().size(); ++dead) {
                const auto shown = overlay.view({{model.elements.items()[dead].id.value}, {}});
                std::vector<Index> down;
                for (Index element = 0; element < shown.elements.size(); ++element) {
                    if (shown.elements[element] == Health::Down && usual[element] != Health::Down) {
                        down.push_back(element);
                    }
                }
                QCOMPARE(study.downWith({dead}), down);
                ++compared;
            }
        }
        QVERIFY(compared > 0);
        printFigure(std::to_string(compared) + " failures as the overlay shows them");
    }
};

QTEST_GUILESS_MAIN(OutageStudyTest)
#include "outage_study_test.moc"
