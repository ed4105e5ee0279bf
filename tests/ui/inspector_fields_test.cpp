// Every key of the schema can be typed, refused in place and taken back, with real keys.
#include <QtTest>

#include "model/edits.h"
#include "tests/support/figures.h"
#include "tests/support/inspector_fixture.h"
#include "ui/inspector/field_labels.h"

using namespace corbel;
using model::ElementId;
using model::FieldType;
using model::Key;
using model::RelationId;
using tests::InspectorFixture;
using tests::type;
using tests::typeOver;

namespace {

/// Something of every kind, so that every reference finds what it may name.
constexpr const char* onOfEachKind = R"(
corbel: 1
name: One of each
elements:
  - {id: region, kind: site}
  - {id: machine, kind: host}
  - {id: group, kind: group}
  - {id: tier, kind: tier}
  - {id: system, kind: system}
  - {id: actor, kind: actor}
  - {id: service, kind: service}
  - {id: other, kind: service}
  - {id: store, kind: store}
  - {id: copy, kind: store}
  - {id: stream, kind: stream}
  - {id: gateway, kind: gateway}
  - {id: partition, kind: partition}
  - {id: cluster, kind: cluster}
  - {id: team, kind: team}
  - {id: team-2, kind: team}
relations:
  - {id: calls, kind: calls, from: service, to: other}
  - {id: reads, kind: reads, from: service, to: store}
  - {id: writes, kind: writes, from: service, to: store}
  - {id: publishes, kind: publishes, from: service, to: stream}
  - {id: consumes, kind: consumes, from: other, to: stream}
  - {id: replicates, kind: replicates, from: store, to: copy}
  - {id: fails-over-to, kind: fails-over-to, from: store, to: copy}
  - {id: depends-on, kind: depends-on, from: service, to: other}
  - {id: communicates, kind: communicates, from: team, to: team-2}
  - {id: connects, kind: connects, from: machine, to: region}
)";

QString goodText(const model::FieldSpec& spec)
{
    switch (spec.type) {
    case FieldType::Integer:
        return QStringLiteral("1");
    case FieldType::Number:
        return QStringLiteral("1.5");
    case FieldType::Ratio:
    case FieldType::RatioOrDuration:
        return QStringLiteral("50%");
    case FieldType::Duration:
    case FieldType::DurationOrAuto:
        return QStringLiteral("12 ms");
    case FieldType::Size:
        return QStringLiteral("8gib");
    case FieldType::Rate:
        return QStringLiteral("200/s");
    case FieldType::Bandwidth:
        return QStringLiteral("10Gbit/s");
    case FieldType::Money:
        return QStringLiteral("120 usd/month");
    default:
        return QStringLiteral("some words");
    }
}

/// What the editors and the model do with a key, by keyboard alone.
class Exercise {
public:
    Exercise(InspectorFixture& fixture, ui::FieldRow* row) : m_f(fixture), m_row(row) {}

    /// Enters something that fits; false when the model has nothing that would.
    bool enterGood()
    {
        const model::FieldSpec& spec = m_row->spec();
        ui::FieldEditor* editor = m_row->editor();
        if (auto* line = qobject_cast<ui::LineEditor*>(editor)) {
            type(line->field(), goodText(spec));
        } else if (auto* paragraph = qobject_cast<ui::ParagraphEditor*>(editor)) {
            paragraph->field()->setFocus();
            QTest::keyClicks(paragraph->field(), QStringLiteral("Some words"));
            QTest::keyClick(paragraph->field(), Qt::Key_Return, Qt::ControlModifier);
        } else if (auto* choice = qobject_cast<ui::ChoiceEditor*>(editor)) {
            return choose(*choice);
        } else if (auto* chips = qobject_cast<ui::ChipsEditor*>(editor)) {
            return add(*chips);
        } else if (auto* pairs = qobject_cast<ui::PairsEditor*>(editor)) {
            type(pairs->nameField(0), QStringLiteral("p99"));
            type(pairs->valueField(0), QStringLiteral("20ms"));
        } else if (auto* record = qobject_cast<ui::RecordEditor*>(editor)) {
            record->setOpen(true);
            return enterNested(*record);
        } else if (auto* list = qobject_cast<ui::RecordListEditor*>(editor)) {
            QTest::keyClick(list->addButton(), Qt::Key_Space);
            return Exercise(m_f, list->cards().back()->rows().front()).enterGood();
        }
        return true;
    }

    /// Enters something that does not fit and checks that it is told in place; false when anything
    /// one can enter fits.
    bool enterBad()
    {
        ui::FieldEditor* editor = m_row->editor();
        if (auto* line = qobject_cast<ui::LineEditor*>(editor)) {
            if (m_row->spec().type == FieldType::Text) {
                return false;
            }
            type(line->field(), QStringLiteral("12 parsecs"));
            m_field = line->field();
        } else if (auto* chips = qobject_cast<ui::ChipsEditor*>(editor)) {
            if (m_row->spec().type == FieldType::TextList) {
                return false;
            }
            type(chips->field(), QStringLiteral("nobody-there"));
            m_field = chips->field();
        } else if (auto* pairs = qobject_cast<ui::PairsEditor*>(editor)) {
            type(pairs->valueField(0), QStringLiteral("without a name"));
            m_field = pairs->valueField(0);
        } else if (auto* choice = qobject_cast<ui::ChoiceEditor*>(editor)) {
            if (!choice->field()->isEditable()) {
                return false;
            }
            typeOver(choice->field()->lineEdit(), QStringLiteral("nobody-there"));
            QTest::keyClick(choice->field()->lineEdit(), Qt::Key_Return);
            m_field = choice->field()->lineEdit();
        } else {
            return false;
        }
        return true;
    }

    QLineEdit* badField() const { return m_field; }

private:
    bool choose(ui::ChoiceEditor& choice)
    {
        if (!choice.field()->isEditable()) {
            choice.field()->setFocus();
            QTest::keyClick(choice.field(), Qt::Key_Down);
            return true;
        }
        const std::string id = legalReference();
        if (id.empty()) {
            return false;
        }
        typeOver(choice.field()->lineEdit(), QString::fromStdString(id));
        QTest::keyClick(choice.field()->lineEdit(), Qt::Key_Return);
        return true;
    }

    bool add(ui::ChipsEditor& chips)
    {
        const bool isText = m_row->spec().type == FieldType::TextList;
        const std::string id = isText ? std::string("some words") : legalReference();
        if (id.empty()) {
            return false;
        }
        type(chips.field(), QString::fromStdString(id));
        return true;
    }

    bool enterNested(ui::RecordEditor& record)
    {
        for (const model::FieldSpec& nested : record.spec().limits.fields) {
            if (ui::FieldRow* row = record.row(nested.key)) {
                return Exercise(m_f, row).enterGood();
            }
        }
        return false;
    }

    /// An element that the model accepts for the key.
    std::string legalReference()
    {
        const ElementId self = m_f.panel->header() == nullptr ? ElementId() : selected;
        for (const model::Element& element : m_f.model().elements) {
            const bool isList = m_row->spec().type != FieldType::Reference;
            const model::Value value = m_row->spec().type == FieldType::Shares
                                           ? model::Value(model::Weights{{element.id.value, 1}})
                                       : isList ? model::Value(model::Texts{element.id.value})
                                                : model::Value(element.id.value);
            const auto changes =
                model::edits::setField(m_f.model(), std::vector{self}, m_row->spec().key, value);
            if (!changes.empty() && model::applied(m_f.model(), changes)) {
                return element.id.value;
            }
        }
        return {};
    }

    InspectorFixture& m_f;
    ui::FieldRow* m_row;
    QLineEdit* m_field = nullptr;

public:
    ElementId selected;
};

} // namespace

class InspectorFieldsTest : public QObject {
    Q_OBJECT

private:
    int m_keys = 0;

    /// All that is selected stands under `owner`'s key.
    void exercise(InspectorFixture& f, const model::FieldSpec& spec, const ElementId& element)
    {
        const auto has = [&](Key key) {
            return element.empty() ? false : find(f.model(), element)->fields.contains(key);
        };
        const std::string before = f.text();
        ui::FieldRow* row = f.row(spec.key);
        QVERIFY2(row != nullptr, spec.name.data());

        Exercise bad(f, row);
        bad.selected = element;
        if (bad.enterBad()) {
            QVERIFY2(!row->problem().isEmpty(), spec.name.data());
            QVERIFY2(bad.badField()->property("invalid").toBool() ||
                         !bad.badField()->text().isEmpty(),
                     spec.name.data());
            QCOMPARE(f.text(), before);
            QTest::keyClick(bad.badField(), Qt::Key_Escape);
            QVERIFY2(row->problem().isEmpty(), spec.name.data());
            QCOMPARE(f.text(), before);
        }

        Exercise good(f, row);
        good.selected = element;
        if (!good.enterGood()) {
            QFAIL(qPrintable(QStringLiteral("nothing fits %1").arg(labelFor(spec))));
        }
        QVERIFY2(row->problem().isEmpty(),
                 qPrintable(labelFor(spec) + QStringLiteral(": ") + row->problem()));
        QVERIFY2(f.text() != before, spec.name.data());
        QVERIFY2(element.empty() || has(spec.key), spec.name.data());
        QVERIFY2(row->isSet(), spec.name.data());
        const std::string after = f.text();
        f.document.undoStack().undo();
        QCOMPARE(f.text(), before);
        QVERIFY2(!row->isSet(), spec.name.data());
        f.document.undoStack().redo();
        QCOMPARE(f.text(), after);
        // The reset button takes the key back to unknown.
        row->resetButton()->click();
        QCOMPARE(f.text(), before);
        QVERIFY2(!row->isSet(), spec.name.data());
        ++m_keys;
    }

    static QString labelFor(const model::FieldSpec& spec)
    {
        return QString::fromUtf8(spec.name.data(), static_cast<qsizetype>(spec.name.size()));
    }

private slots:
    void takesEveryKeyOfElements_data()
    {
        QTest::addColumn<int>("index");
        const auto specs = model::elementFields();
        for (std::size_t i = 0; i < specs.size(); ++i) {
            QTest::addRow("%s %d", std::string(specs[i].name).c_str(), static_cast<int>(i))
                << static_cast<int>(i);
        }
    }

    void takesEveryKeyOfElements()
    {
        QFETCH(int, index);
        const model::FieldSpec& spec = model::elementFields()[static_cast<std::size_t>(index)];
        InspectorFixture f;
        f.read(onOfEachKind);
        for (const model::Element& element : f.model().elements) {
            const bool isRoot = element.kind == model::ElementKind::Site;
            if (bears(spec, element.kind) &&
                (!isRoot || spec.kinds == model::bits({element.kind}) ||
                 spec.key == Key::Provider)) {
                const ElementId id = element.id;
                f.select({id});
                exercise(f, spec, id);
                return;
            }
        }
        QFAIL("no element bears it");
    }

    void takesEveryKeyOfRelations_data()
    {
        QTest::addColumn<int>("index");
        const auto specs = model::relationFields();
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if (specs[i].key != Key::Inferred && specs[i].key != Key::Evidence) {
                QTest::addRow("%s %d", std::string(specs[i].name).c_str(), static_cast<int>(i))
                    << static_cast<int>(i);
            }
        }
    }

    void takesEveryKeyOfRelations()
    {
        QFETCH(int, index);
        const model::FieldSpec& spec = model::relationFields()[static_cast<std::size_t>(index)];
        InspectorFixture f;
        f.read(onOfEachKind);
        for (const model::Relation& relation : f.model().relations) {
            if (bears(spec, relation.kind)) {
                const RelationId id = relation.id;
                f.select({}, {id});
                exercise(f, spec, {});
                return;
            }
        }
        QFAIL("no relation bears it");
    }

    void countsTheKeys()
    {
        const std::size_t all =
            model::elementFields().size() + model::relationFields().size() - 2; // evidence
        QCOMPARE(m_keys, static_cast<int>(all));
        tests::printFigure("inspector: keys typed, refused in place, undone and reset: " +
                           std::to_string(m_keys));
    }

    void labelsEveryKey()
    {
        const auto check = [](auto&& self, std::span<const model::FieldSpec> specs) -> void {
            for (const model::FieldSpec& spec : specs) {
                const QString label = ui::labelOf(spec);
                QVERIFY2(!label.isEmpty() && !label.contains(QLatin1String(" -")) &&
                             label.at(0).isUpper(),
                         spec.name.data());
                QVERIFY(ui::helpFor(spec).contains(labelFor(spec))); // its spelling in files
                self(self, spec.limits.fields);
            }
        };
        check(check, model::elementFields());
        check(check, model::relationFields());
        check(check, model::scenarioFields());
        check(check, model::objectiveFields());
    }
};

QTEST_MAIN(InspectorFieldsTest)
#include "inspector_fields_test.moc"
