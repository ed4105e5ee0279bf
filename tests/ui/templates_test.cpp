// The templates as drawings: legal, on the grid, without overlap, clipped names or lines through
// boxes in both languages.
#include <cmath>
#include <set>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "model/invariants.h"
#include "model/text/yaml.h"
#include "ui/render/diagram.h"
#include "ui/render/export.h"
#include "ui/render/painter.h"
#include "ui/render/templates.h"

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

bool isOnGrid(const model::View& view)
{
    const auto fits = [](double at) { return std::fmod(at, render::metrics::grid) == 0.0; };
    return std::ranges::all_of(view.items, [&](const model::Placement& item) {
        return fits(item.x) && fits(item.y) && fits(item.w) && fits(item.h);
    });
}

/// Lines are horizontal and vertical; they pass by the boxes between which they do not lead.
bool runsThroughABox(const render::Diagram& diagram, const render::Link& link)
{
    for (qsizetype i = 1; i < link.points.size(); ++i) {
        const QRectF way = QRectF(link.points[i - 1], link.points[i]).normalized();
        if (way.width() > 0.5 && way.height() > 0.5) {
            return true;
        }
        for (std::size_t box = 0; box < diagram.boxes().size(); ++box) {
            const render::Box& other = diagram.boxes()[box];
            const bool isEnd = link.from == static_cast<int>(box) ||
                               link.to == static_cast<int>(box) || other.isContainer;
            const QRectF inside = other.rect.adjusted(2, 2, -2, -2);
            if (!isEnd && inside.intersects(way.adjusted(-0.5, -0.5, 0.5, 0.5))) {
                return true;
            }
        }
    }
    return false;
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
    for (model::Scenario& scenario : model.scenarios) {
        scenario.fields.erase(model::Key::Name);
    }
    return model;
}

} // namespace

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void allAreOfferedGroupByGroup()
    {
        std::set<std::string> names;
        std::vector<render::TemplateGroup> groups;
        for (const render::TemplateEntry& entry : render::templates()) {
            QVERIFY(names.insert(std::string(entry.name)).second);
            if (groups.empty() || groups.back() != entry.group) {
                groups.push_back(entry.group);
            }
        }
        QVERIFY(std::ranges::is_sorted(groups, std::less_equal())); // each comes once
        QCOMPARE(groups.size(), std::size_t(4));
        // What is compiled in is offered, and nothing else.
        const QStringList files =
            QDir(u":/templates"_s).entryList({u"*.corbel.yaml"_s}, QDir::Files);
        QCOMPARE(static_cast<std::size_t>(files.size()), names.size());
        for (const QString& file : files) {
            QVERIFY2(names.contains(file.section(u'.', 0, 0).toStdString()), qPrintable(file));
        }
        QVERIFY(!render::readTemplate("no-such", "en").has_value());
    }

    void isLegalAndDrawsWell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        for (const render::TemplateEntry& entry : render::templates()) {
            const std::string name(entry.name);
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
        QCOMPARE(model.views.size(), std::size_t(3));
        for (const model::View& view : model.views) {
            QVERIFY(isOnGrid(view));
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
                QVERIFY2(!runsThroughABox(diagram, link), link.id.value.c_str());
            }
        }
    }

    void readsAlongTheRequests()
    {
        // What a hand placed is drawn along the requests: the next part is never further back.
        const model::Model kafka = read(u"kafka"_s, u"en"_s);
        const auto left = [&](const char* id) { return kafka.views[0].items.find(id)->x; };
        QVERIFY(left("buyer") < left("order-api"));
        QVERIFY(left("order-api") < left("order-events"));
        QVERIFY(left("order-events") < left("fulfilment"));
        QVERIFY(left("fulfilment") < left("orders-db"));
    }

    void speaksKoreanThroughout_data()
    {
        QTest::addColumn<QString>("name");
        for (const render::TemplateEntry& entry : render::templates()) {
            const std::string name(entry.name);
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
        for (const model::Scenario& scenario : korean.scenarios) {
            const std::string_view title = model::textOf(scenario.fields, model::Key::Name);
            QVERIFY2(isHangul(title), scenario.id.value.c_str());
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
};

QTEST_MAIN(TemplatesTest)
#include "templates_test.moc"
