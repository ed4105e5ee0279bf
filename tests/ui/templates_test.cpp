// The templates as documents: legal, drawn without overlap or clipped names in both languages, and
// with something to say in every analysis.
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "analysis/conway/conway.h"
#include "analysis/cost.h"
#include "analysis/patterns/recognize.h"
#include "analysis/simulation/simulate.h"
#include "model/invariants.h"
#include "model/text/yaml.h"
#include "ui/render/diagram.h"
#include "ui/render/export.h"
#include "ui/render/painter.h"
#include "ui/render/templates.h"
#include "ui/study/insight.h"

using namespace corbel;
using namespace Qt::StringLiterals;

namespace {

model::Model read(const QString& name, const QString& language)
{
    auto document = render::readTemplate(name.toStdString(), language.toStdString());
    return document ? document->designs.front().model : model::Model();
}

bool isHangul(std::string_view text)
{
    const QString letters = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return std::ranges::any_of(
        letters, [](QChar letter) { return letter.script() == QChar::Script_Hangul; });
}

/// Without the texts that a translation replaces.
model::Model withoutWords(model::Model model)
{
    model.name.clear();
    model.description.clear();
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        model.elements.at(i).fields.erase(model::Key::Name);
    }
    for (std::size_t i = 0; i < model.views.size(); ++i) {
        model.views.at(i).name.clear();
    }
    return model;
}

} // namespace

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void theOnesThatShowMostComeFirst()
    {
        const std::vector<std::string> names = render::templateNames();
        QVERIFY(names.size() >= 6);
        QCOMPARE(names[0], std::string("three-tier"));
        QCOMPARE(names[1], std::string("simple-horizontal-shop"));
        QCOMPARE(names[2], std::string("kafka-pipeline"));
        QVERIFY(std::ranges::is_sorted(names.begin() + 3, names.end()));
        QVERIFY(!render::readTemplate("no-such", "en").has_value());
    }

    void isLegalAndDrawsWell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        for (const std::string& name : render::templateNames()) {
            for (const char* language : {"en", "ko"}) {
                QTest::addRow("%s %s", name.c_str(), language)
                    << QString::fromStdString(name) << QString::fromLatin1(language);
            }
        }
    }

    void isLegalAndDrawsWell()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        const model::Model model = read(name, language);
        QVERIFY(!model.elements.empty());
        QVERIFY(findBreaches(model).empty());
        std::vector<model::View> views(model.views.begin(), model.views.end());
        if (views.empty()) {
            views.push_back(render::laidOut(model));
        }
        for (const model::View& view : views) {
            const render::Diagram diagram(model, view);
            QVERIFY(!diagram.boxes().empty());
            const auto count = static_cast<int>(diagram.boxes().size());
            for (int i = 0; i < count; ++i) {
                const render::Box& box = diagram.boxes()[std::size_t(i)];
                if (!box.isContainer) {
                    const QSizeF wanted = render::preferredSize(*find(model, box.id));
                    QVERIFY2(wanted.width() <= box.rect.width() &&
                                 wanted.height() <= box.rect.height(),
                             box.id.value.c_str());
                }
                for (int j = 0; j < i; ++j) {
                    const render::Box& other = diagram.boxes()[std::size_t(j)];
                    const bool isNested = diagram.isInside(i, j) || diagram.isInside(j, i);
                    QVERIFY2(isNested || !box.rect.intersects(other.rect), box.id.value.c_str());
                    QVERIFY2(!diagram.isInside(i, j) || other.rect.contains(box.rect),
                             box.id.value.c_str());
                }
            }
            for (const render::Link& link : diagram.links()) {
                QVERIFY2(link.points.size() >= 2, link.id.value.c_str());
            }
        }
    }

    void readsAlongTheRequests()
    {
        // What a hand placed is drawn along the requests: the next part is never further back.
        const model::Model kafka = read(u"kafka-pipeline"_s, u"en"_s);
        const auto left = [&](const char* id) { return kafka.views[0].items.find(id)->x; };
        QVERIFY(left("buyer") < left("order-api"));
        QVERIFY(left("order-api") < left("order-events"));
        QVERIFY(left("order-events") < left("fulfilment"));
        QVERIFY(left("fulfilment") < left("orders-db"));
    }

    void speaksKoreanThroughout_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : render::templateNames()) {
            QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
        }
    }

    void speaksKoreanThroughout()
    {
        QFETCH(QString, name);
        const model::Model english = read(name, u"en"_s);
        const model::Model korean = read(name, u"ko"_s);
        QVERIFY(isHangul(korean.name));
        QVERIFY(isHangul(render::firstSentence(korean.description)));
        QVERIFY(!render::firstSentence(english.description).empty());
        for (const model::Element& element : korean.elements) {
            QVERIFY2(isHangul(displayName(element)), element.id.value.c_str());
        }
        for (const model::View& view : korean.views) {
            QVERIFY2(isHangul(view.name), view.id.value.c_str());
        }
        QVERIFY(withoutWords(korean) == withoutWords(english));
        // Nor does it translate what is not there.
        QFile file(u":/templates/ko/%1.json"_s.arg(name));
        QVERIFY(file.open(QFile::ReadOnly));
        const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString& id : words[u"elements"_s].toObject().keys()) {
            QVERIFY2(english.elements.contains(id.toStdString()), qPrintable(id));
        }
    }

    void everyAnalysisHasSomethingToSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("three tiers") << u"three-tier"_s << u"three-tier"_s;
        QTest::newRow("sharded shop") << u"simple-horizontal-shop"_s << u"simple-horizontal"_s;
        QTest::newRow("Kafka") << u"kafka-pipeline"_s << QString();
    }

    void everyAnalysisHasSomethingToSay()
    {
        QFETCH(QString, name);
        QFETCH(QString, pattern);
        const auto model = std::make_shared<const model::Model>(read(name, u"en"_s));
        const ui::Insight insight = ui::analyse(model, {});
        const auto isPresent = [&](const analysis::PatternResult& result) {
            return result.pattern == pattern.toStdString() &&
                   result.verdict == analysis::Verdict::Present && result.fit.isPoint();
        };
        QVERIFY(pattern.isEmpty() || std::ranges::any_of(insight.patterns, isPresent));
        QVERIFY(insight.capacity.ceiling.has_value());
        for (const analysis::CapacityStation& station : insight.capacity.stations) {
            QVERIFY2(station.utilization && *station.utilization < 0.9, station.element.c_str());
            QVERIFY2(station.response.has_value(), station.element.c_str());
        }
        QVERIFY(!insight.objectives.empty());
        for (const analysis::ObjectiveResult& objective : insight.objectives) {
            QVERIFY2(objective.outcome == analysis::Outcome::Met, objective.text.c_str());
        }
        QVERIFY(!insight.cost.priced.empty());
        QCOMPARE(insight.conway.coordination.congruence, std::optional(1.0));
        analysis::SimulationSettings settings;
        settings.replications = 2;
        settings.duration = 5;
        const analysis::SimulationResult simulated = analysis::simulate(*model, settings);
        QVERIFY(simulated.isComplete && !simulated.elements.empty());
        QVERIFY(!model->scenarios.empty());
    }
};

QTEST_MAIN(TemplatesTest)
#include "templates_test.moc"
