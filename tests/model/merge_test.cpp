// The three-way merge of imports: theirs comes in where nobody touched it, mine stays, and the
// result is a legal design whatever both sides did.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <QTemporaryDir>
#include <QTest>

#include "model/exchange/reimport.h"
#include "model/import_base.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel::model;
using corbel::tests::ModelBuilder;
using corbel::tests::Random;
namespace exchange = corbel::model::exchange;

namespace {

Model edited(Random& random, Model model, std::size_t edits)
{
    for (std::size_t i = 0; i < edits; ++i) {
        static_cast<void>(apply(model, corbel::tests::randomEdit(random, model)));
    }
    return model;
}

std::optional<Value> valueOf(const Record& record, Key key)
{
    const Value* value = record.find(key);
    return value ? std::optional(*value) : std::nullopt;
}

Model mergedInto(const Model& base, const Model& mine, const Model& theirs, Merge& merged)
{
    merged = merge(base, mine, theirs);
    const auto result = applied(mine, merged.changes);
    return result ? *result : Model();
}

bool isNested(const std::optional<Value>& value)
{
    return value && (value->as<Record>() || value->as<Dictionary>());
}

/// Judges one entity that is on all sides.
template <class E>
QString judged(const E& base, const E& mine, const E& theirs, const E& result,
               std::span<const FieldSpec> specs, const std::vector<Conflict>& conflicts)
{
    for (const FieldSpec& spec : specs) {
        const auto before = valueOf(base.fields, spec.key);
        const auto ours = valueOf(mine.fields, spec.key);
        const auto wanted = valueOf(theirs.fields, spec.key);
        const auto is = valueOf(result.fields, spec.key);
        const QString what = QString::fromStdString(keyOf(mine) + "." + std::string(spec.name));
        const bool isReported = std::ranges::any_of(conflicts, [&](const Conflict& conflict) {
            return conflict.subject == keyOf(mine) && conflict.key.starts_with(spec.name);
        });
        if (wanted == before && is != ours) {
            return what + QStringLiteral(": the import did not change it, and it changed");
        }
        if (ours == before && wanted != before && is != wanted && !isReported) {
            return what + QStringLiteral(": only the import changed it, and it did not come in");
        }
        if (ours != before && wanted != before && ours != wanted && !isNested(ours) &&
            !isNested(wanted) && (is != ours || !isReported)) {
            return what +
                   QStringLiteral(": both changed it, and mine is not kept or it is not said");
        }
    }
    return {};
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT

private slots:
    void randomSidesMergeKeyByKey()
    {
        const int runs = corbel::tests::scaled(2'000);
        std::size_t conflictCount = 0;
        std::size_t changeCount = 0;
        for (int run = 0; run < runs; ++run) {
            Random random(static_cast<std::uint64_t>(run) + 1);
            const std::string seed = "seed " + std::to_string(run + 1);
            const Model base = corbel::tests::randomModel(random, 3 + random.below(9));
            const Model mine = edited(random, base, 1 + random.below(8));
            Model theirs = edited(random, base, 1 + random.below(8));
            theirs.views = {};
            Merge merged;
            const Model result = mergedInto(base, mine, theirs, merged);
            QVERIFY2(applied(mine, merged.changes).has_value(), seed.c_str());
            QVERIFY2(findBreaches(result).empty(), seed.c_str());
            for (const Element& ours : mine.elements) {
                const Element* before = base.elements.find(ours.id.value);
                const Element* wanted = theirs.elements.find(ours.id.value);
                const Element* is = result.elements.find(ours.id.value);
                if (before == nullptr || *before != ours) {
                    QVERIFY2(is != nullptr, (seed + ": lost " + ours.id.value).c_str());
                }
                // What changed its kind takes or drops keys as a whole.
                if (before && wanted && is && before->kind == ours.kind &&
                    before->kind == wanted->kind) {
                    const QString problem =
                        judged(*before, ours, *wanted, *is, elementFields(), merged.conflicts);
                    QVERIFY2(problem.isEmpty(), (seed + ": " + problem.toStdString()).c_str());
                }
                if (is == nullptr) {
                    continue;
                }
                for (const View& view : mine.views) {
                    const Placement* stood = view.items.find(ours.id.value);
                    const Placement* stands =
                        result.views.find(view.id.value)->items.find(ours.id.value);
                    QVERIFY2(stood == nullptr ? stands == nullptr : *stood == *stands,
                             seed.c_str());
                }
            }
            QCOMPARE(result.scenarios, mine.scenarios);
            QCOMPARE(result.objectives, mine.objectives);
            // The same import again has nothing to say.
            QVERIFY2(merge(theirs, result, theirs).changes.empty(), seed.c_str());
            QVERIFY2(merge(theirs, result, theirs).conflicts.empty(), seed.c_str());
            conflictCount += merged.conflicts.size();
            changeCount += merged.changes.changes.size();
        }
        QVERIFY(conflictCount > static_cast<std::size_t>(runs) / 10);
        QVERIFY(changeCount > static_cast<std::size_t>(runs));
        corbel::tests::printFigure(QStringLiteral("%1 random three-way merges: legal, key by key, "
                                                  "the same import again changes nothing")
                                       .arg(runs)
                                       .toStdString());
    }

    void anUntouchedDesignBecomesWhatTheImportSays()
    {
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            Random random(seed);
            Model base = corbel::tests::randomModel(random, 8);
            base.views = {};
            base.scenarios.clear();
            base.objectives.clear();
            const Model theirs = edited(random, base, 6);
            Merge merged;
            const Model result = mergedInto(base, base, theirs, merged);
            QVERIFY(merged.conflicts.empty());
            for (const Element& wanted : theirs.elements) {
                const Element* is = result.elements.find(wanted.id.value);
                QVERIFY(is != nullptr && *is == wanted);
            }
            QCOMPARE(result.elements.size(), theirs.elements.size());
            QCOMPARE(result.relations.size(), theirs.relations.size());
        }
    }

    void valuesWithinAValueMergeOneByOne()
    {
        const auto web = [](Dictionary properties, Record contract) {
            return ModelBuilder()
                .service("web", {{Key::Properties, std::move(properties)},
                                 {Key::Contract, std::move(contract)}})
                .build();
        };
        Record first;
        first.set(Key::Purpose, "orders");
        Record mineContract = first;
        mineContract.set(Key::Semantics, "mine");
        Record theirContract;
        theirContract.set(Key::Purpose, "orders and returns");
        Merge merged;
        const Model result =
            mergedInto(web({{"image", "a:1"}, {"old", "x"}}, first),
                       web({{"image", "a:1"}, {"note", "mine"}, {"old", "x"}}, mineContract),
                       web({{"image", "a:2"}}, theirContract), merged);
        const Element& is = result.elements[0];
        QVERIFY(merged.conflicts.empty());
        QCOMPARE(dictionaryOf(is.fields, Key::Properties),
                 (Dictionary{{"image", "a:2"}, {"note", "mine"}}));
        const Record* contract = recordOf(is.fields, Key::Contract);
        QVERIFY(contract != nullptr);
        QCOMPARE(textOf(*contract, Key::Purpose), std::string_view("orders and returns"));
        QCOMPARE(textOf(*contract, Key::Semantics), std::string_view("mine"));
    }

    void whatMineNamesIsNotTakenAway()
    {
        const Model base =
            ModelBuilder().host("h").group("g").service("a").inside("g", {"a"}).build();
        const Model mine = ModelBuilder()
                               .host("h")
                               .group("g")
                               .service("a")
                               .service("own")
                               .inside("g", {"a", "own"})
                               .runsOn("own", {"h"})
                               .calls("own", "a")
                               .build();
        Merge merged;
        const Model result = mergedInto(base, mine, Model(), merged);
        QVERIFY(result == mine);
        QCOMPARE(merged.conflicts.size(), std::size_t{3});
        for (const Conflict& conflict : merged.conflicts) {
            QCOMPARE(conflict.key, std::string("presence"));
            QCOMPARE(conflict.mine, std::string("present"));
        }
    }

    void whatMineRemovedStaysRemoved()
    {
        const Model base = ModelBuilder().service("a").service("b").calls("a", "b").build();
        const Model mine = ModelBuilder().service("a").build();
        const Model theirs = ModelBuilder()
                                 .service("a")
                                 .service("b")
                                 .service("c")
                                 .calls("a", "b")
                                 .calls("c", "b")
                                 .calls("a", "c")
                                 .build();
        Merge merged;
        const Model result = mergedInto(base, mine, theirs, merged);
        QVERIFY(!result.elements.contains("b"));
        QVERIFY(result.elements.contains("c"));
        QVERIFY(result.relations.contains("calls:a:c"));
        QCOMPARE(result.relations.size(), std::size_t{1});
        QCOMPARE(merged.conflicts,
                 (std::vector<Conflict>{{"calls:c:b", "presence", "absent", "present"}}));
    }

    void theTwoSidesOfACycleDoNotMeet()
    {
        const Model base = ModelBuilder().group("a").group("b").build();
        const Model mine = ModelBuilder().group("a").group("b").inside("b", {"a"}).build();
        const Model theirs = ModelBuilder().group("a").group("b").inside("a", {"b"}).build();
        Merge merged;
        const Model result = mergedInto(base, mine, theirs, merged);
        QVERIFY(result == mine);
        QCOMPARE(merged.conflicts, (std::vector<Conflict>{{"b", "parent", "", "a"}}));
    }

    void aKindThatMineCannotFollowStays()
    {
        const Model base = ModelBuilder().service("a").build();
        const Model mine = ModelBuilder().service("a", {{Key::Stateful, true}}).build();
        const Model theirs = ModelBuilder().store("a", {{Key::StoreType, "cache"}}).build();
        Merge merged;
        const Model result = mergedInto(base, mine, theirs, merged);
        QVERIFY(result.elements[0].kind == ElementKind::Service);
        QVERIFY(flagOf(result.elements[0].fields, Key::Stateful));
        QVERIFY(!result.elements[0].fields.contains(Key::StoreType));
        const Model untouched = mergedInto(base, base, theirs, merged);
        QVERIFY(untouched == theirs);
    }

    void aNewCallComesWhereTheImportHasIt()
    {
        const auto calls = [](const std::vector<std::string>& targets) {
            ModelBuilder builder;
            builder.service("a").service("b").service("c").service("d");
            for (const std::string& target : targets) {
                builder.calls("a", target);
            }
            return builder.build();
        };
        Merge merged;
        const Model result =
            mergedInto(calls({"b", "d"}), calls({"b", "d"}), calls({"b", "c", "d"}), merged);
        QVERIFY(result.relations == calls({"b", "c", "d"}).relations);
    }

    void aFirstImportIntoADrawingOverwritesNothing()
    {
        const Model mine = ModelBuilder().service("web", {{Key::Replicas, 3}}).name("Shop").build();
        Document imported;
        imported.designs.front().model = ModelBuilder()
                                             .service("web", {{Key::Replicas, 2}, {Key::Os, "x"}})
                                             .store("db")
                                             .name("compose")
                                             .build();
        exchange::rememberImport(imported, "compose", "compose.yaml");
        const Merge merged = exchange::mergeImport(mine, imported.designs.front().model);
        const Model result = applied(mine, merged.changes).value();
        QCOMPARE(result.name, std::string("Shop"));
        QCOMPARE(replicas(result.elements[0]), 3);
        QCOMPARE(textOf(result.elements[0].fields, Key::Os), std::string_view("x"));
        QVERIFY(result.elements.contains("db"));
        QCOMPARE(merged.conflicts, (std::vector<Conflict>{{"web", "replicas", "3", "2"}}));
        QCOMPARE(result.imports.size(), std::size_t{1});
    }

    void aMovedSourceIsKnownByItsName()
    {
        QTemporaryDir folder;
        const auto place = std::filesystem::canonical(folder.path().toStdString());
        const auto imported = [&](const char* path, int replicas) {
            Document document;
            document.designs.front().model =
                ModelBuilder().service("web", {{Key::Replicas, replicas}}).build();
            exchange::rememberImport(document, "compose", place / path);
            return document.designs.front().model;
        };
        std::filesystem::create_directory(place / "deploy");
        std::ofstream(place / "deploy/compose.yaml") << "services: {}\n";
        const Model mine = imported("compose.yaml", 1);
        QCOMPARE(mine.imports[0].file, (place / "compose.yaml").string());
        const Merge merged = exchange::mergeImport(mine, imported("deploy/compose.yaml", 2));
        const Model result = applied(mine, merged.changes).value();
        QVERIFY(merged.conflicts.empty());
        QCOMPARE(replicas(result.elements[0]), 2);
        QCOMPARE(result.imports.size(), std::size_t{1});
        QCOMPARE(result.imports[0].file, (place / "deploy/compose.yaml").string());

        // Two sources of one name that are both there are two sources.
        std::ofstream(place / "compose.yaml") << "services: {}\n";
        const Merge second = exchange::mergeImport(mine, imported("deploy/compose.yaml", 2));
        QCOMPARE(applied(mine, second.changes).value().imports.size(), std::size_t{2});
    }

    void importsFollowADocumentToAnotherFolder()
    {
        Document document;
        Model& model = document.designs.front().model;
        model.imports.append({"../compose.yaml", "compose", std::make_shared<const Model>()});
        document = asOpened(document, "/srv/shop/docs/shop.corbel");
        QCOMPARE(document.designs[0].model.imports[0].file, std::string("/srv/shop/compose.yaml"));
        const Document saved = asSaved(document, "/srv/other/shop.corbel");
        QCOMPARE(saved.designs[0].model.imports[0].file, std::string("../shop/compose.yaml"));
        QVERIFY(asOpened(saved, "/srv/other/shop.corbel") == document);
    }

    void aBaseIsReadAsStrictlyAsADesign()
    {
        const auto problems = [](const std::string& import) {
            const auto read = text::readDocument("corbel: 1\nimports:\n  - " + import + "\n", "x");
            return read ? std::string() : describe(read.error());
        };
        QCOMPARE(problems("{file: c.yaml, format: compose}"), std::string());
        // It may name what it does not hold.
        QCOMPARE(problems("{file: c.yaml, format: compose, relations: [{kind: calls, from: a, to: "
                          "b}]}"),
                 std::string());
        for (const auto& [import, said] : std::map<std::string, std::string>{
                 {"{file: '', format: compose}", "printable"},
                 {"{format: compose}", "without 'file'"},
                 {"{file: c.yaml, format: compose, views: []}", "views"},
                 {"{file: c, format: x, elements: [{id: a, kind: servce}]}", "service"},
                 {"{file: c, format: x, elements: [{id: a, kind: service, replicas: -1}]}",
                  "replicas"},
                 {"{file: c, format: x, elements: [{id: a, kind: team}, {id: a, kind: team}]}",
                  "taken"},
                 {"{file: c, format: x}\n  - {file: c, format: x}", "twice"}}) {
            QVERIFY2(problems(import).find(said) != std::string::npos, problems(import).c_str());
        }
    }

    void everyConflictIsASentence()
    {
        using exchange::describe;
        QCOMPARE(describe({"web", "replicas", "3", "2"}).text(),
                 std::string("'web.replicas' stays 3; the import says 2"));
        QCOMPARE(describe({"web", "replicas", "", "2"}).text(),
                 std::string("'web.replicas' stays without a value; the import says 2"));
        QCOMPARE(describe({"", "name", "Shop", ""}).text(),
                 std::string("'name' stays Shop, although the import no longer says anything"));
        QCOMPARE(describe({"db", "presence", "present", "absent"}).text(),
                 std::string("'db' stays, although the import no longer has it"));
        QCOMPARE(describe({"db", "presence", "absent", "present"}).text(),
                 std::string("'db' stays removed, although the import changed it"));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
