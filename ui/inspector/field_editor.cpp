#include "ui/inspector/field_editor.h"

#include <algorithm>
#include <span>

#include "model/field_check.h"
#include "model/text/yaml.h"
#include "ui/inspector/field_amount.h"
#include "ui/inspector/field_chips.h"
#include "ui/inspector/field_choice.h"
#include "ui/inspector/field_line.h"
#include "ui/inspector/field_pairs.h"
#include "ui/inspector/record_editor.h"
#include "ui/inspector/record_list.h"
#include "ui/render/choice_words.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

using model::ElementKind;
using model::FieldType;
using model::Key;

namespace {

bool isPlainText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Choice ||
           type == FieldType::Reference;
}

} // namespace

Typed interpret(const QString& text, const model::FieldSpec& spec, const QString& unit)
{
    const std::string typed = completed(text, spec, unit).toStdString();
    if (typed.empty()) {
        return {};
    }
    model::Value value(typed);
    const QString refusal = withParticles(FieldEditor::tr("“%1” is not accepted here. Type %2.")
                                              .arg(text.trimmed(), acceptedFor(spec)));
    if (!isPlainText(spec.type)) {
        model::Result<model::Value> read = model::text::readValue(typed, spec);
        if (!read) {
            return {std::nullopt, refusal};
        }
        value = std::move(*read);
    }
    model::Record record;
    record.set(spec.key, value);
    if (!model::recordProblems(record, std::span(&spec, 1)).empty()) {
        return {std::nullopt, refusal};
    }
    return {std::move(value), {}};
}

QString textFor(const model::Value& value, const model::FieldSpec& spec)
{
    if (const auto* text = value.as<std::string>()) {
        return toQString(*text);
    }
    return toQString(model::text::writeValue(value, spec)).trimmed();
}

QString wordsFor(const model::Value& value, const model::FieldSpec& spec)
{
    const auto* text = value.as<std::string>();
    return spec.type == model::FieldType::Choice && text != nullptr ? render::choiceWord(*text)
                                                                    : textFor(value, spec);
}

FieldEditor::FieldEditor(const model::FieldSpec& spec, QWidget* parent)
    : QWidget(parent),
      m_spec(spec)
{
}

void FieldEditor::setProblem(const QString& problem)
{
    emit problemChanged(problem);
}

void FieldEditor::restore(Draft)
{
    setFocus();
}

FieldEditor* makeFieldEditor(const model::FieldSpec& spec, const FieldContext& context,
                             QWidget* parent)
{
    switch (spec.type) {
    case FieldType::LongText:
        return new ParagraphEditor(spec, parent);
    case FieldType::Choice:
    case FieldType::Flag:
    case FieldType::Reference:
        return new ChoiceEditor(spec, context, parent);
    case FieldType::References:
    case FieldType::Shares:
    case FieldType::TextList:
        return new ChipsEditor(spec, context, parent);
    case FieldType::TextMap:
    case FieldType::Durations:
        return new PairsEditor(spec, context, parent);
    case FieldType::Record:
    case FieldType::FlagOrRecord:
        return new RecordEditor(spec, context, parent);
    case FieldType::RecordList:
        return new RecordListEditor(spec, context, parent);
    default:
        return new LineEditor(spec, context, parent);
    }
}

int nextMergeId()
{
    static int last = 1'000; // small numbers are the canvas's
    return ++last;
}

QString referenceText(const model::Element& element)
{
    const QString id = toQString(element.id.value);
    const QString name = toQString(displayName(element));
    return name == id ? id : QStringLiteral("%1 (%2)").arg(name, id);
}

bool suits(const model::FieldSpec& spec, ElementKind kind)
{
    switch (spec.key) {
    case Key::Team:
        return kind == ElementKind::Team;
    case Key::RunsOn:
        return model::canHost(kind);
    case Key::Brokers:
        return kind == ElementKind::Cluster;
    case Key::Located:
        return kind == ElementKind::Site;
    case Key::ClusterMembers:
        return kind == ElementKind::Host;
    case Key::LoadActor:
        return kind == ElementKind::Actor;
    case Key::Parent:
        return std::ranges::any_of(model::elementKinds, [kind](ElementKind child) {
            return model::mayContain(kind, child);
        });
    default:
        return true;
    }
}

std::string referenceIn(const QString& text, const model::Model& model)
{
    const QString wanted = text.trimmed();
    if (model.elements.contains(wanted.toStdString())) {
        return wanted.toStdString();
    }
    const auto it = std::ranges::find_if(model.elements, [&](const model::Element& element) {
        return wanted.compare(referenceText(element), Qt::CaseInsensitive) == 0 ||
               wanted.compare(toQString(displayName(element)), Qt::CaseInsensitive) == 0;
    });
    return it == model.elements.end() || wanted.isEmpty() ? std::string() : it->id.value;
}

} // namespace corbel::ui
