// The document: one undo stack of ChangeSets, several designs, loading and saving.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "model/edits.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/drawn_model.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"
#include "ui/document/document.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using ui::Document;

namespace {

std::string textOf(const Document& document)
{
    return model::text::writeDocument(document.file());
}

model::ChangeSet renamed(const Document& document, const char* id, const char* name)
{
    return model::edits::rename(document.model(), ElementId{id}, name);
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:
    void startsEmptyAndClean()
    {
        const Document document;
        QVERIFY(document.isClean());
        QCOMPARE(document.designCount(), 1);
        QCOMPARE(document.model().views.size(), std::size_t(1));
        QVERIFY(document.model().elements.empty());
        QVERIFY(document.path().empty());
    }

    void showsAModelWithoutViewsLaidOut()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        QCOMPARE(document.model().views.size(), std::size_t(1));
        const model::View& view = document.model().views[0];
        QVERIFY(view.items.contains("web"));
        QVERIFY2(!view.items.contains("people"), "teams are not on the default view");
        QCOMPARE(view.routes.size(), document.model().relations.size());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void undoesToIdenticalBytes()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()), "shop.corbel");
        const std::string before = textOf(document);
        QVERIFY(document.apply(renamed(document, "web", "Front")));
        QVERIFY(document.apply(model::edits::remove(document.model(), {ElementId{"core"}}, {})));
        QVERIFY(document.apply(model::edits::addElement(document.model(), {}, {}, {})));
        QVERIFY(textOf(document) != before);
        QVERIFY(!document.isClean());
        const std::string after = textOf(document);
        while (document.undoStack().canUndo()) {
            document.undoStack().undo();
        }
        QCOMPARE(textOf(document), before);
        QVERIFY(document.isClean());
        while (document.undoStack().canRedo()) {
            document.undoStack().redo();
        }
        QCOMPARE(textOf(document), after);
    }

    void tellsExactlyWhatChanged()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        std::vector<model::ChangeSet> told;
        connect(&document, &Document::changed, this,
                [&told](const model::ChangeSet& changes) { told.push_back(changes); });
        const model::ChangeSet edit = renamed(document, "web", "Front");
        QVERIFY(document.apply(edit));
        document.undoStack().undo();
        QCOMPARE(told.size(), std::size_t(2));
        QVERIFY(told[0] == edit);
        QVERIFY(told[1] == model::inverse(edit));
    }

    void refusesWhatIsIllegalAndStaysAsItWas()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        const std::string before = textOf(document);
        QString problem;
        const model::ChangeSet edit = model::edits::reparent(document.model(), {ElementId{"core"}},
                                                             ElementId{"web"}); // a cycle
        QVERIFY(!document.apply(edit, &problem));
        QVERIFY(!problem.isEmpty());
        QCOMPARE(textOf(document), before);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void leavesNoTraceOfAnEmptyEdit()
    {
        Document document;
        QSignalSpy changed(&document, &Document::changed);
        QVERIFY(document.apply({}));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void joinsEditsOfOneMergeId()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        const std::string before = textOf(document);
        const auto move = [&](double x) {
            model::Placement placement = *document.model().views[0].items.find("web");
            placement.x = x;
            return model::edits::place(document.model(), document.model().views[0].id, {placement},
                                       model::Message::of("Nudge"));
        };
        QVERIFY(document.apply(move(1000), nullptr, 7));
        QVERIFY(document.apply(move(1008), nullptr, 7));
        QVERIFY(document.apply(move(1016), nullptr, 8));
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(document.model().views[0].items.find("web")->x, 1008.0);
        document.undoStack().undo();
        QCOMPARE(textOf(document), before);
    }

    void copiesASnapshotOnlyAfterAChange()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        const auto first = document.snapshot();
        QCOMPARE(document.snapshot().get(), first.get());
        const std::uint64_t revision = document.revision();
        QVERIFY(document.apply(renamed(document, "web", "Front")));
        QVERIFY(document.revision() > revision);
        QVERIFY(document.snapshot() != first);
        QCOMPARE(model::displayName(*model::find(*first, ElementId{"web"})), "Web");
    }

    void keepsDesignsApart()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()), "shop.corbel");
        QVERIFY(document.apply(renamed(document, "web", "Front")));
        document.duplicateDesign(QStringLiteral("B"));
        QCOMPARE(document.designCount(), 2);
        QCOMPARE(document.currentDesign(), 1);
        QCOMPARE(document.designName(1), QStringLiteral("B"));
        QVERIFY(document.apply(renamed(document, "web", "Other")));
        document.setCurrentDesign(0);
        document.undoStack().undo(); // of the second design: it becomes the current one
        QCOMPARE(document.currentDesign(), 1);
        QCOMPARE(model::displayName(*model::find(document.model(), ElementId{"web"})), "Front");
        QVERIFY(document.apply(renamed(document, "web", "Third")));
        document.setCurrentDesign(0);
        QCOMPARE(model::displayName(*model::find(document.model(), ElementId{"web"})), "Front");
        document.removeDesign(1);
        QCOMPARE(document.designCount(), 1);
        document.removeDesign(0);
        QCOMPARE(document.designCount(), 1);
        QVERIFY(!document.isClean());
    }

    void designsComeAndGoUndoably()
    {
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()), "shop.corbel");
        std::vector<std::string> states{textOf(document)};
        const auto took = [&] { states.push_back(textOf(document)); };
        document.duplicateDesign(QStringLiteral("B"));
        took();
        QVERIFY(document.apply(renamed(document, "web", "Other")));
        took();
        document.duplicateDesign(QStringLiteral("C"));
        took();
        document.renameDesign(0, QStringLiteral("A"));
        took();
        QCOMPARE(document.designName(0), QStringLiteral("A"));
        document.setCurrentDesign(2);
        document.removeDesign(1); // not the one that is shown
        took();
        QCOMPARE(document.designName(document.currentDesign()), QStringLiteral("C"));
        document.removeDesign(1);
        took();
        QCOMPARE(document.currentDesign(), 0);

        QUndoStack& stack = document.undoStack();
        QCOMPARE(stack.count(), 6);
        QSignalSpy reset(&document, &Document::reset);
        for (int i = 5; i >= 0; --i) {
            stack.undo();
            QCOMPARE(textOf(document), states[static_cast<std::size_t>(i)]);
        }
        QVERIFY(reset.count() >= 4);
        QVERIFY(document.isClean());
        for (std::size_t i = 1; i <= 6; ++i) {
            stack.redo();
            QCOMPARE(textOf(document), states[i]);
            QVERIFY(document.currentDesign() < document.designCount());
        }
    }

    void savingOneStateMakesItTheCleanOne()
    {
        const QTemporaryDir folder;
        Document document;
        document.assign(tests::documentOf(tests::drawnShop())); // imported: saved nowhere
        QVERIFY(!document.isClean());
        QVERIFY(document.apply(renamed(document, "web", "Front")));
        document.undoStack().undo();
        QVERIFY(!document.isClean());
        document.duplicateDesign(QStringLiteral("B"));
        QVERIFY(document.saveAs(folder.filePath(QStringLiteral("a.corbel")).toStdString()));
        QVERIFY(document.isClean());
        document.undoStack().undo();
        QVERIFY(!document.isClean());
        document.undoStack().redo();
        QVERIFY(document.isClean());
    }

    void randomScriptsUndoAndRedoToTheSameBytes()
    {
        const int scripts = tests::scaled(500);
        for (int seed = 1; seed <= scripts; ++seed) {
            tests::Random random(static_cast<std::uint64_t>(seed));
            Document document;
            document.assign(tests::randomDocument(random, 6), "random.corbel");
            QUndoStack& stack = document.undoStack();
            std::vector<std::string> states{textOf(document)}; // empty: not known
            bool isAmended = false;
            connect(&document, &Document::pushed, this, [&] {
                states.resize(static_cast<std::size_t>(stack.index()));
                states.push_back(textOf(document));
            });
            connect(&document, &Document::amended, this, [&isAmended] { isAmended = true; });
            const auto check = [&] {
                std::string& known = states.at(static_cast<std::size_t>(stack.index()));
                if (isAmended) { // A design was given the view that it lacked, in all states.
                    std::ranges::fill(states, std::string());
                    isAmended = false;
                }
                if (known.empty()) {
                    known = textOf(document);
                }
                return textOf(document) == known;
            };
            for (int step = 0; step < 50; ++step) {
                switch (random.below(12)) {
                case 0:
                    document.duplicateDesign(QStringLiteral("Copy"));
                    break;
                case 1:
                    document.removeDesign(static_cast<int>(random.below(4)));
                    break;
                case 2:
                    document.setCurrentDesign(static_cast<int>(random.below(4)));
                    break;
                case 3:
                    stack.undo();
                    break;
                case 4:
                    stack.redo();
                    break;
                default:
                    static_cast<void>(document.apply(tests::randomEdit(random, document.model()),
                                                     nullptr, random.chance(30) ? 5 : -1));
                }
                QVERIFY(check());
            }
            QCOMPARE(static_cast<int>(states.size()), stack.count() + 1);
            while (stack.canUndo()) {
                stack.undo();
                QVERIFY(check());
            }
            while (stack.canRedo()) {
                stack.redo();
                QVERIFY(check());
            }
        }
        tests::printFigure("undo: " + std::to_string(scripts) +
                           " random scripts on documents of several designs, bytes equal");
    }

    void savesAndOpensWithoutDifference_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("document") << QStringLiteral("shop.corbel");
        QTest::newRow("text") << QStringLiteral("shop.corbel.yaml");
    }

    void savesAndOpensWithoutDifference()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(name).toStdString();
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        QVERIFY(!document.isClean());
        const auto saved = document.saveAs(path);
        QVERIFY2(saved.has_value(), saved ? "" : describe(saved.error()).c_str());
        QVERIFY(document.isClean());
        Document other;
        QSignalSpy replaced(&other, &Document::replaced);
        QVERIFY(other.open(path).has_value());
        QCOMPARE(replaced.count(), 1);
        QVERIFY(other.isClean());
        QVERIFY(other.path() == path);
        QCOMPARE(textOf(other), textOf(document));
    }

    void staysAsItIsWhenOpeningFails()
    {
        const QTemporaryDir folder;
        Document document;
        document.assign(tests::documentOf(tests::drawnShop()));
        const std::string before = textOf(document);
        const auto opened =
            document.open(folder.filePath(QStringLiteral("none.corbel")).toStdString());
        QVERIFY(!opened.has_value());
        QVERIFY(opened.error().obstacle == model::storage::Obstacle::FileMissing);
        QVERIFY(describe(opened.error()).find("none.corbel") != std::string::npos);
        QCOMPARE(textOf(document), before);
    }
};

QTEST_MAIN(DocumentTest)
#include "document_test.moc"
