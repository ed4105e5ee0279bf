#include "ui/inspector/design_scenarios.h"

#include <algorithm>
#include <array>

#include "ui/words/names.h"

namespace corbel::ui {

using model::Key;

namespace {

/// What one asks for first stands first.
constexpr std::array keys{Key::Name,   Key::Load,       Key::Duration, Key::Replications,
                          Key::Warmup, Key::Precision,  Key::Seed,     Key::Era,
                          Key::Faults, Key::Description};

std::string freeId(const std::vector<model::Scenario>& scenarios)
{
    for (int number = 1;; ++number) {
        const std::string id =
            number == 1 ? std::string("scenario") : "scenario-" + std::to_string(number);
        if (std::ranges::none_of(scenarios, [&](const model::Scenario& scenario) {
                return scenario.id.value == id;
            })) {
            return id;
        }
    }
}

} // namespace

ScenariosForm::ScenariosForm(const FieldContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QVBoxLayout),
      m_add(new QPushButton(tr("Add scenario"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_list->setSpacing(0);
    layout->addLayout(m_list);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 0, 0, 0);
    m_add->setProperty("flat", true);
    line->addWidget(m_add);
    line->addStretch(1);
    layout->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] {
        std::vector<model::Scenario> next = m_scenarios;
        next.push_back({model::ScenarioId{freeId(next)}, {}});
        emit edited(next, -1, nullptr);
        if (!m_parts.empty()) {
            m_parts.back().section->setOpen(true);
            m_parts.back().rows.front()->editor()->setFocus();
        }
    });
}

void ScenariosForm::addPart()
{
    const std::size_t index = m_parts.size();
    Part part;
    part.section = new Section(m_context.style, {}, this);
    m_parts.push_back(part);
    m_list->addWidget(part.section);
    part.section->setContent([this, index](QVBoxLayout* body) { fill(index, body); });
}

void ScenariosForm::fill(std::size_t index, QVBoxLayout* body)
{
    Part& part = m_parts[index];
    for (const Key key : keys) {
        auto* row = new FieldRow(*model::findField(model::scenarioFields(), key), m_context, this);
        body->addWidget(row);
        part.rows.push_back(row);
        connect(row->editor(), &FieldEditor::edited, this,
                [this, index, key, editor = row->editor()](const std::optional<model::Value>& value,
                                                           int mergeId) {
                    std::vector<model::Scenario> next = m_scenarios;
                    if (value) {
                        next[index].fields.set(key, *value);
                    } else {
                        next[index].fields.erase(key);
                    }
                    emit edited(next, mergeId, editor);
                });
    }
    part.remove = new QPushButton(tr("Remove scenario"), this);
    part.remove->setProperty("flat", true);
    body->addWidget(part.remove, 0, Qt::AlignLeft);
    connect(part.remove, &QPushButton::clicked, this, [this, index] {
        std::vector<model::Scenario> next = m_scenarios;
        next.erase(next.begin() + static_cast<std::ptrdiff_t>(index));
        emit edited(next, -1, nullptr);
    });
    show();
}

void ScenariosForm::setScenarios(const std::vector<model::Scenario>& scenarios)
{
    m_scenarios = scenarios;
    while (m_parts.size() < scenarios.size()) {
        addPart();
    }
    while (m_parts.size() > scenarios.size()) {
        Section* section = m_parts.back().section;
        m_parts.pop_back();
        if (section->isAncestorOf(window()->focusWidget())) {
            m_add->setFocus();
        }
        m_list->removeWidget(section);
        section->hide();
        section->deleteLater(); // its button may be what reports the change
    }
    show();
}

void ScenariosForm::show()
{
    for (std::size_t i = 0; i < m_scenarios.size(); ++i) {
        const model::Record& fields = m_scenarios[i].fields;
        const std::string_view name = model::textOf(fields, Key::Name);
        m_parts[i].section->setTitle(
            toQString(name.empty() ? std::string_view(m_scenarios[i].id.value) : name));
        for (FieldRow* row : m_parts[i].rows) {
            FieldState state;
            if (const model::Value* value = fields.find(row->spec().key)) {
                state.value = *value;
            }
            row->setState(state);
        }
    }
}

FieldRow* ScenariosForm::row(std::size_t index, Key key)
{
    m_parts.at(index).section->setOpen(true);
    const auto it = std::ranges::find_if(
        m_parts[index].rows, [key](const FieldRow* row) { return row->spec().key == key; });
    return it == m_parts[index].rows.end() ? nullptr : *it;
}

void ScenariosForm::commit()
{
    for (const Part& part : m_parts) {
        for (FieldRow* row : part.rows) {
            row->editor()->commit();
        }
    }
}

std::optional<Draft> ScenariosForm::draft() const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        for (std::size_t k = 0; k < m_parts[i].rows.size(); ++k) {
            if (std::optional<Draft> draft = m_parts[i].rows[k]->editor()->draft()) {
                draft->path.push_back(k);
                draft->path.push_back(i);
                return draft;
            }
        }
    }
    return std::nullopt;
}

void ScenariosForm::restore(Draft draft)
{
    if (draft.path.size() < 2 || draft.path.back() >= m_parts.size()) {
        return;
    }
    const std::size_t index = draft.path.back();
    draft.path.pop_back();
    const std::size_t at = draft.path.back();
    draft.path.pop_back();
    row(index, keys[std::min(at, keys.size() - 1)])->editor()->restore(std::move(draft));
}

} // namespace corbel::ui
