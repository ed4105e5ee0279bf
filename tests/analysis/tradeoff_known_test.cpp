// Objectives are judged alike whether the analyses behind them ran before or are run for them.

#include <set>

#include <QTest>

#include "analysis/tradeoff/objectives.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;

class TradeoffKnownTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsKnownIsNotJudgedOtherwise_data()
    {
        QTest::addColumn<QString>("document");
        std::set<std::string> names;
        for (const tests::TemplateEdit& edit : tests::templateEdits()) {
            names.insert(edit.name);
        }
        for (const std::string& name : names) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }

    void whatIsKnownIsNotJudgedOtherwise()
    {
        QFETCH(QString, document);
        model::Model model = tests::readTemplate(document.toStdString());
        QVERIFY(!model.objectives.empty());
        QVERIFY(isJudgedAlike(model, {}));
        // Now some of the objectives rest on the assumption, and some do not.
        for (std::size_t i = 0; i < model.elements.size(); i += 2) {
            model.elements.at(i).fields.erase(model::Key::Availability);
            model.elements.at(i).fields.erase(model::Key::Mtbf);
        }
        QVERIFY(isJudgedAlike(model, {}));
        QVERIFY(isJudgedAlike(model, 0.999));
    }

private:
    static bool isJudgedAlike(const model::Model& model, std::optional<double> assumed)
    {
        analysis::AvailabilitySettings settings;
        settings.assumeUnknown = assumed;
        const auto availability = analysis::analyzeAvailability(model, settings);
        const auto capacity = analysis::analyzeCapacity(model, analysis::usualScenario(model));
        const auto conway = analysis::analyzeConway(model);
        const auto known = analysis::evaluateObjectives(model, {.assumedAvailability = assumed,
                                                                .availability = &availability,
                                                                .capacity = &capacity,
                                                                .conway = &conway});
        return known == analysis::evaluateObjectives(model, {.assumedAvailability = assumed});
    }
};

QTEST_GUILESS_MAIN(TradeoffKnownTest)
#include "tradeoff_known_test.moc"
