#include "ui/panels/design_form.h"

#include <utility>

#include "ui/names.h"
#include "ui/style.h"

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

const model::FieldSpec& objectivesSpec()
{
    static const model::FieldSpec spec{model::Key::Metric,
                                       "objectives",
                                       model::FieldType::RecordList,
                                       model::Topic::General,
                                       0,
                                       "The quantity that is asked about.",
                                       model::limits::record(model::objectiveFields())};
    return spec;
}

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

DesignForm::DesignForm(Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_name(new FieldRow(nameSpec, makeFieldEditor(nameSpec, document, nullptr), this)),
      m_description(
          new FieldRow(descriptionSpec, makeFieldEditor(descriptionSpec, document, nullptr), this)),
      m_objectives(new RecordListEditor(objectivesSpec(), document, nullptr))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(7);
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    layout->addSpacing(8);
    auto* heading = new QLabel(tr("Objectives"), this);
    setMark(heading, "role", "strong");
    layout->addWidget(heading);
    auto* hint = new QLabel(tr("What this design must reach, such as an availability of at least "
                               "99.9%. Insight says whether it does."),
                            this);
    setMark(hint, "role", "small");
    hint->setWordWrap(true);
    layout->addWidget(hint);
    auto* problem = new QLabel(this);
    setMark(problem, "role", "error");
    problem->setWordWrap(true);
    problem->hide();
    layout->addWidget(m_objectives);
    layout->addWidget(problem);

    connect(m_objectives, &FieldEditor::problemChanged, problem, [problem](const QString& text) {
        problem->setText(text);
        problem->setVisible(!text.isEmpty());
    });
    connect(m_name->editor(), &FieldEditor::edited, this, [this](const auto& value) {
        submit(m_name->editor(), QStringLiteral("Rename design"),
               [&](model::ModelHead& head) { head.name = textIn(value); });
    });
    connect(m_description->editor(), &FieldEditor::edited, this, [this](const auto& value) {
        submit(m_description->editor(), QStringLiteral("Describe design"),
               [&](model::ModelHead& head) { head.description = textIn(value); });
    });
    connect(m_objectives, &FieldEditor::edited, this, [this](const auto& value) {
        submit(m_objectives, QStringLiteral("Set objectives"), [&](model::ModelHead& head) {
            head.objectives.clear();
            if (const auto* records = value ? value->template as<model::Records>() : nullptr) {
                for (const model::Record& record : *records) {
                    head.objectives.push_back({record});
                }
            }
        });
    });
    connect(&document, &Document::changed, this, [this](const model::ChangeSet& changes) {
        if (touched(changes).head) {
            refresh();
        }
    });
    connect(&document, &Document::reset, this, &DesignForm::refresh);
    refresh();
}

void DesignForm::refresh()
{
    const model::Model& model = m_document.model();
    m_name->editor()->setState(stateOf(model.name));
    m_description->editor()->setState(stateOf(model.description));
    model::Records records;
    for (const model::Objective& objective : model.objectives) {
        records.push_back(objective.fields);
    }
    FieldState state;
    if (!records.empty()) {
        state.value = model::Value(std::move(records));
    }
    m_objectives->setState(state);
}

void DesignForm::submit(FieldEditor* editor, const QString& label,
                        const std::function<void(model::ModelHead&)>& change)
{
    model::HeadChange head{headOf(m_document.model()), headOf(m_document.model())};
    change(head.after);
    QString problem;
    if (!m_document.apply({label.toStdString(), {std::move(head)}}, &problem)) {
        editor->setProblem(problem);
    }
}

} // namespace corbel::ui
