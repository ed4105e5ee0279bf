#include "ui/inspector/design_form.h"

#include <utility>

#include "ui/words/names.h"

namespace corbel::ui {

namespace {

constexpr model::FieldSpec nameSpec{
    model::Key::Name,      "name", model::FieldType::Text,
    model::Topic::General, 0,      "Free text shown on the drawing; the id when absent."};
constexpr model::FieldSpec descriptionSpec{model::Key::Description,
                                           "description",
                                           model::FieldType::LongText,
                                           model::Topic::General,
                                           0,
                                           "What it is for, in a subset of Markdown."};

FieldState stateOf(const std::string& text)
{
    FieldState state;
    if (!text.empty()) {
        state.value = model::Value(text);
    }
    return state;
}

std::string textIn(const std::optional<model::Value>& value)
{
    return value && value->as<std::string>() ? *value->as<std::string>() : std::string();
}

} // namespace

DesignForm::DesignForm(Document& document, const Style& style, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_name(new FieldRow(nameSpec, {document, style}, this)),
      m_description(new FieldRow(descriptionSpec, {document, style}, this)),
      m_objectives(new ObjectivesForm({document, style}, this)),
      m_scenarios(new ScenariosForm({document, style}, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    addHeading(layout, tr("Design"),
               tr("Nothing is selected: these fields are about the design as a whole."));
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    layout->addSpacing(8);
    addHeading(layout, tr("Objectives"),
               tr("What this design must reach, such as an availability of at least 99.9%. "
                  "Insight says whether it does."));
    layout->addWidget(m_objectives);
    layout->addSpacing(8);
    addHeading(layout, tr("Scenarios"),
               tr("Load and faults that a simulation runs. Without one, actors start requests at "
                  "their own rates."));
    layout->addWidget(m_scenarios);

    connect(m_name->editor(), &FieldEditor::edited, this, [this](const auto& value, int mergeId) {
        submit(m_name->editor(), model::Message::of("Rename design"), mergeId,
               [&](model::ModelHead& head) { head.name = textIn(value); });
    });
    connect(m_description->editor(), &FieldEditor::edited, this,
            [this](const auto& value, int mergeId) {
                submit(m_description->editor(), model::Message::of("Describe design"), mergeId,
                       [&](model::ModelHead& head) { head.description = textIn(value); });
            });
    connect(
        m_objectives, &ObjectivesForm::edited, this,
        [this](const std::vector<model::Objective>& objectives, int mergeId, FieldEditor* editor) {
            submit(editor, model::Message::of("Set objectives"), mergeId,
                   [&](model::ModelHead& head) { head.objectives = objectives; });
        });
    connect(
        m_scenarios, &ScenariosForm::edited, this,
        [this](const std::vector<model::Scenario>& scenarios, int mergeId, FieldEditor* editor) {
            submit(editor, model::Message::of("Set scenarios"), mergeId,
                   [&](model::ModelHead& head) { head.scenarios = scenarios; });
        });
    connect(&document, &Document::changed, this, &DesignForm::refresh);
    connect(&document, &Document::reset, this, &DesignForm::refresh);
    refresh();
}

void DesignForm::addHeading(QVBoxLayout* layout, const QString& text, const QString& hint)
{
    for (const auto& [words, role] : {std::pair(text, "strong"), std::pair(hint, "small")}) {
        auto* label = new QLabel(words, this);
        setMark(label, "role", role);
        label->setWordWrap(true);
        label->setContentsMargins(12, 0, 12, 0);
        layout->addWidget(label);
    }
}

void DesignForm::refresh()
{
    const model::Model& model = m_document.model();
    m_name->setState(stateOf(model.name));
    m_description->setState(stateOf(model.description));
    m_objectives->setObjectives(model.objectives);
    m_scenarios->setScenarios(model.scenarios);
}

void DesignForm::submit(FieldEditor* editor, model::Message label, int mergeId,
                        const std::function<void(model::ModelHead&)>& change)
{
    model::HeadChange head{headOf(m_document.model()), headOf(m_document.model())};
    change(head.after);
    QString problem;
    if (head.before == head.after) {
        refresh();
    } else if (!m_document.apply({std::move(label), {std::move(head)}}, &problem, mergeId) &&
               editor != nullptr) {
        editor->setProblem(problem);
    }
}

void DesignForm::commit()
{
    m_name->editor()->commit();
    m_description->editor()->commit();
    m_objectives->commit();
    m_scenarios->commit();
}

std::optional<Draft> DesignForm::draft() const
{
    std::optional<Draft> found;
    std::size_t at = 0;
    for (const FieldEditor* editor : {m_name->editor(), m_description->editor()}) {
        if (!found && (found = editor->draft())) {
            found->path.push_back(at);
        }
        ++at;
    }
    if (!found && (found = m_objectives->draft())) {
        found->path.push_back(2);
    } else if (!found && (found = m_scenarios->draft())) {
        found->path.push_back(3);
    }
    return found;
}

void DesignForm::restore(Draft draft)
{
    const std::size_t at = draft.path.empty() ? 0 : draft.path.back();
    if (!draft.path.empty()) {
        draft.path.pop_back();
    }
    switch (at) {
    case 0:
        m_name->editor()->restore(std::move(draft));
        break;
    case 1:
        m_description->editor()->restore(std::move(draft));
        break;
    case 2:
        m_objectives->restore(std::move(draft));
        break;
    default:
        m_scenarios->restore(std::move(draft));
    }
}

} // namespace corbel::ui
