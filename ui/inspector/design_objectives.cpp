#include "ui/inspector/design_objectives.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

#include "analysis/patterns/recognize.h"
#include "ui/inspector/field_amount.h"
#include "ui/panels/metric_words.h"
#include "ui/words/language.h"
#include "ui/words/names.h"

namespace corbel::ui {

using model::Key;

namespace {

const MetricForm& formOf(const model::Record& fields)
{
    const std::string_view id = model::textOf(fields, Key::Metric);
    const MetricForm* form = metricForm(id);
    return form == nullptr ? metricForms().front() : *form;
}

bool hasBound(const model::Objective& objective)
{
    return objective.fields.contains(Key::BoundBelow) || objective.fields.contains(Key::BoundAbove);
}

const model::FieldSpec& specOf(Key key)
{
    return *model::findField(model::objectiveFields(), key);
}

} // namespace

ObjectiveRow::ObjectiveRow(const FieldContext& context, QWidget* parent)
    : QFrame(parent),
      m_metric(new CalmComboBox(this)),
      m_comparison(new CalmComboBox(this)),
      m_lower(new LineEditor(specOf(Key::BoundBelow), context, this)),
      m_upper(new LineEditor(specOf(Key::BoundAbove), context, this)),
      m_entry(new ChoiceEditor(specOf(Key::Entry), context, this)),
      m_domain(new ChoiceEditor(specOf(Key::Domain), context, this)),
      m_pattern(new CalmComboBox(this)),
      m_for(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_remove(new QToolButton(this))
{
    setMark(this, "role", "banner");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 5, 4, 5);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    m_metric->setAccessibleName(tr("Metric"));
    m_comparison->setAccessibleName(tr("Comparison"));
    m_comparison->addItem(QStringLiteral("≥"));
    m_comparison->addItem(QStringLiteral("≤"));
    m_comparison->setItemData(0, tr("at least"), Qt::ToolTipRole);
    m_comparison->setItemData(1, tr("at most"), Qt::ToolTipRole);
    m_comparison->setMinimumContentsLength(1);
    m_comparison->setFixedWidth(60);
    m_remove->setIcon(context.style.icon(u"close"));
    m_remove->setIconSize(QSize(12, 12));
    setMark(m_remove, "role", "tiny");
    m_remove->setAccessibleName(tr("Remove objective"));
    m_remove->setToolTip(tr("Remove objective"));
    top->addWidget(m_metric, 3);
    setMark(m_for, "role", "small");
    top->addWidget(m_for);
    top->addWidget(m_entry, 2);
    top->addWidget(m_domain, 2);
    top->addWidget(m_pattern, 2);
    top->addWidget(m_remove);
    column->addLayout(top);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(4);
    m_pattern->setAccessibleName(tr("Pattern"));
    for (const analysis::PatternInfo& info : analysis::knownPatterns()) {
        m_pattern->addItem(localized(info.title), toQString(info.id));
    }
    bottom->addWidget(m_comparison);
    bottom->addWidget(m_lower, 1);
    bottom->addWidget(m_upper, 1);
    bottom->addSpacing(24);
    column->addLayout(bottom);
    setMark(m_problem, "role", "error");
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);

    fillMetrics();
    connectEditor(m_lower, Key::BoundBelow);
    connectEditor(m_upper, Key::BoundAbove);
    connectEditor(m_entry, Key::Entry);
    connectEditor(m_domain, Key::Domain);
    connect(m_metric, &QComboBox::activated, this, &ObjectiveRow::onMetricChosen);
    connect(m_comparison, &QComboBox::activated, this, &ObjectiveRow::onCompared);
    connect(m_pattern, &QComboBox::activated, this, [this] {
        model::Record fields = m_fields;
        fields.set(Key::Pattern, m_pattern->currentData().toString().toStdString());
        emit edited(fields, -1, m_lower);
    });
    connect(m_remove, &QToolButton::clicked, this, &ObjectiveRow::removeRequested);
}

void ObjectiveRow::fillMetrics()
{
    for (const MetricForm& form : metricForms()) {
        m_metric->addItem(labelOf(form), QString::fromLatin1(form.id));
    }
}

void ObjectiveRow::connectEditor(FieldEditor* editor, Key key)
{
    connect(editor, &FieldEditor::edited, this,
            [this, editor, key](const std::optional<model::Value>& value, int mergeId) {
                model::Record fields = m_fields;
                if (value) {
                    fields.set(key, *value);
                } else {
                    fields.erase(key);
                }
                emit edited(fields, mergeId, editor);
            });
    connect(editor, &FieldEditor::problemChanged, this, [this](const QString& problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    });
}

void ObjectiveRow::onMetricChosen()
{
    const std::string metric = m_metric->currentData().toString().toStdString();
    if (metric == model::textOf(m_fields, Key::Metric)) {
        return;
    }
    // Bounds in another unit, and subjects of another sort, would mean something else.
    model::Record fields;
    fields.set(Key::Metric, metric);
    const Key subject = formOf(fields).subject;
    if (const model::Value* kept = m_fields.find(subject); kept && subject != Key::Metric) {
        fields.set(subject, *kept);
    } else if (subject == Key::Pattern) {
        fields.set(Key::Pattern, m_pattern->currentData().toString().toStdString());
    }
    if (std::string_view(formOf(fields).unit) == formOf(m_fields).unit && *formOf(fields).unit) {
        for (const Key bound : {Key::BoundBelow, Key::BoundAbove}) {
            if (const model::Value* kept = m_fields.find(bound)) {
                fields.set(bound, *kept);
            }
        }
    }
    emit edited(fields, -1, m_lower);
}

void ObjectiveRow::onCompared(int index)
{
    model::Record fields = m_fields;
    const Key from = index == 0 ? Key::BoundAbove : Key::BoundBelow;
    const Key to = index == 0 ? Key::BoundBelow : Key::BoundAbove;
    if (const model::Value* bound = m_fields.find(from)) {
        fields.set(to, *bound);
        fields.erase(from);
    }
    m_lower->setVisible(index == 0);
    m_upper->setVisible(index == 1);
    if (!(fields == m_fields)) {
        emit edited(fields, -1, bound());
    }
}

void ObjectiveRow::setObjective(const model::Objective& objective)
{
    const bool isOther =
        model::textOf(m_fields, Key::Metric) != model::textOf(objective.fields, Key::Metric);
    m_fields = objective.fields;
    const MetricForm& form = formOf(m_fields);
    const QSignalBlocker metricBlocker(m_metric);
    m_metric->setCurrentIndex(m_metric->findData(QString::fromLatin1(form.id)));
    const bool hasBelow = m_fields.contains(Key::BoundBelow);
    const bool hasAbove = m_fields.contains(Key::BoundAbove);
    const auto stateOf = [this](Key key) {
        FieldState state;
        if (const model::Value* value = m_fields.find(key)) {
            state.value = *value;
        }
        return state;
    };
    const bool isOpen = !hasBelow && !hasAbove;
    for (LineEditor* editor : {m_lower, m_upper}) {
        FieldState state = stateOf(editor->spec().key);
        state.fallback = tr("e.g. %1").arg(QString::fromLatin1(form.example));
        editor->setUnit(form.id == std::string_view("cost") ? QStringLiteral("USD/month")
                                                            : QString::fromLatin1(form.unit));
        editor->setState(state);
        if (isOpen) {
            editor->setToolTip(tr("It counts as soon as it has a bound."));
        }
    }
    if (hasBelow || hasAbove || isOther) {
        const bool isAtLeast = hasBelow || (!hasAbove && form.isMoreBetter);
        m_comparison->setCurrentIndex(isAtLeast ? 0 : 1);
    }
    m_lower->setVisible(m_comparison->currentIndex() == 0);
    m_upper->setVisible(m_comparison->currentIndex() == 1);

    const auto isSubject = [&](Key key) { return form.subject == key || m_fields.contains(key); };
    FieldState entry = stateOf(Key::Entry);
    entry.fallback = tr("everything");
    m_entry->setState(entry);
    FieldState domain = stateOf(Key::Domain);
    domain.fallback = tr("anything");
    m_domain->setState(domain);
    m_entry->setVisible(isSubject(Key::Entry));
    m_domain->setVisible(isSubject(Key::Domain));
    m_pattern->setVisible(isSubject(Key::Pattern));
    const QString pattern = toQString(model::textOf(m_fields, Key::Pattern));
    if (m_pattern->findData(pattern) < 0 && !pattern.isEmpty()) {
        m_pattern->addItem(pattern, pattern);
    }
    m_pattern->setCurrentIndex(m_pattern->findData(pattern));
    m_for->setVisible(isSubject(Key::Entry) || isSubject(Key::Domain) || isSubject(Key::Pattern));
    m_for->setText(form.subject == Key::Domain ? tr("without") : tr("of"));
}

ObjectivesForm::ObjectivesForm(const FieldContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QVBoxLayout),
      m_add(new QToolButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 24, 0);
    m_list->setContentsMargins(6, 0, 0, 0);
    layout->setSpacing(5);
    m_list->setSpacing(5);
    layout->addLayout(m_list);
    m_add->setText(tr("Add objective"));
    m_add->setAccessibleName(tr("Add objective"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    setMark(m_add, "role", "link");
    auto* menu = new QMenu(m_add);
    for (const MetricForm& form : metricForms()) {
        connect(menu->addAction(labelOf(form)), &QAction::triggered, this, [this, &form] {
            model::Objective objective;
            objective.fields.set(Key::Metric, form.id);
            if (form.subject == Key::Pattern) {
                objective.fields.set(Key::Pattern, analysis::knownPatterns().front().id);
            }
            m_shown.push_back(std::move(objective));
            show();
            m_rows.back()->bound()->setFocus();
        });
    }
    m_add->setMenu(menu);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
}

void ObjectivesForm::addRow()
{
    auto* row = new ObjectiveRow(m_context, this);
    const std::size_t index = m_rows.size();
    connect(row, &ObjectiveRow::edited, this,
            [this, index](const model::Record& fields, int mergeId, FieldEditor* editor) {
                m_shown[index].fields = fields;
                submit(mergeId, editor);
            });
    connect(row, &ObjectiveRow::removeRequested, this, [this, index] {
        m_shown.erase(m_shown.begin() + static_cast<std::ptrdiff_t>(index));
        if (index < m_known.size()) {
            std::vector<model::Objective> next = m_known;
            next.erase(next.begin() + static_cast<std::ptrdiff_t>(index));
            emit edited(next, -1, nullptr);
        }
        show();
    });
    m_list->addWidget(row);
    row->show(); // now, so that it can take the keyboard
    m_rows.push_back(row);
}

void ObjectivesForm::submit(int mergeId, FieldEditor* editor)
{
    std::vector<model::Objective> next;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (hasBound(m_shown[i])) {
            next.push_back(m_shown[i]);
        } else if (i < m_known.size()) {
            next.push_back(m_known[i]); // until the new bound is typed
        }
    }
    if (next != m_known) {
        emit edited(next, mergeId, editor);
    } else {
        show();
    }
}

void ObjectivesForm::setObjectives(const std::vector<model::Objective>& objectives)
{
    if (objectives != m_known) {
        // What lacks a bound is known only here, and stays.
        std::vector<model::Objective> next = objectives;
        for (std::size_t i = 0; i < m_shown.size(); ++i) {
            if (hasBound(m_shown[i])) {
                continue;
            }
            if (i < next.size() && objectives.size() == m_known.size()) {
                next[i] = m_shown[i];
            } else if (i >= std::min(m_known.size(), objectives.size())) {
                next.push_back(m_shown[i]);
            }
        }
        m_known = objectives;
        m_shown = std::move(next);
    }
    show();
}

void ObjectivesForm::show()
{
    while (m_rows.size() < m_shown.size()) {
        addRow();
    }
    while (m_rows.size() > m_shown.size()) {
        ObjectiveRow* row = m_rows.back();
        m_rows.pop_back();
        if (row->isAncestorOf(window()->focusWidget())) {
            m_add->setFocus();
        }
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater(); // its button may be what reports the change
    }
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        m_rows[i]->setObjective(m_shown[i]);
    }
}

void ObjectivesForm::commit()
{
    for (ObjectiveRow* row : m_rows) {
        for (FieldEditor* editor : row->editors()) {
            editor->commit();
        }
    }
}

std::optional<Draft> ObjectivesForm::draft() const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::vector<FieldEditor*> editors = m_rows[i]->editors();
        for (std::size_t k = 0; k < editors.size(); ++k) {
            if (std::optional<Draft> draft = editors[k]->draft()) {
                draft->path.push_back(k);
                draft->path.push_back(i);
                return draft;
            }
        }
    }
    return std::nullopt;
}

void ObjectivesForm::restore(Draft draft)
{
    if (draft.path.size() < 2 || draft.path.back() >= m_rows.size()) {
        return;
    }
    ObjectiveRow* row = m_rows[draft.path.back()];
    draft.path.pop_back();
    const std::size_t at = draft.path.back();
    draft.path.pop_back();
    row->editors().at(at)->restore(std::move(draft));
}

} // namespace corbel::ui
