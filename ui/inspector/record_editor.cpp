#include "ui/inspector/record_editor.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/inspector/field_amount.h"
#include "ui/inspector/field_choice.h"
#include "ui/inspector/field_labels.h"
#include "ui/words/names.h"

namespace corbel::ui {

RecordEditor::RecordEditor(const model::FieldSpec& spec, const FieldContext& context,
                           QWidget* parent)
    : FieldEditor(spec, parent),
      m_context(context),
      m_fold(new QToolButton(this)),
      m_body(new QWidget(parent))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    const model::FieldSpec& first = spec.limits.fields.front();
    if (spec.type == model::FieldType::FlagOrRecord) {
        m_flag = new CalmComboBox(this);
        m_flag->setAccessibleName(labelOf(spec));
        m_flag->setAccessibleDescription(descriptionOf(spec));
        m_flag->addItems({tr("not set"), tr("yes"), tr("no"), tr("as below")});
        line->addWidget(m_flag, 1);
        setFocusProxy(m_flag);
        connect(m_flag, &QComboBox::activated, this, [this](int index) {
            emit edited(index == 1   ? std::optional(model::Value(true))
                        : index == 2 ? std::optional(model::Value(false))
                        : index == 3 ? std::optional(model::Value(model::Record()))
                                     : std::nullopt);
        });
    } else if (isAmount(first.type)) {
        m_inline = makeFieldEditor(first, context, this);
        line->addWidget(m_inline, 1);
        setFocusProxy(m_inline);
        connect(m_inline, &FieldEditor::edited, this,
                [this, key = first.key](const std::optional<model::Value>& value, int mergeId) {
                    setNested(key, value, mergeId);
                });
        connect(m_inline, &FieldEditor::problemChanged, this, &FieldEditor::problemChanged);
        connect(m_inline, &FieldEditor::remarked, this, &FieldEditor::remarked);
    } else {
        m_summary = new QPushButton(this);
        m_summary->setProperty("flat", true);
        m_summary->setAccessibleName(labelOf(spec));
        m_summary->setAccessibleDescription(descriptionOf(spec));
        line->addWidget(m_summary, 1);
        setFocusProxy(m_summary);
        connect(m_summary, &QPushButton::clicked, m_fold, &QToolButton::click);
    }
    m_fold->setCheckable(true);
    setMark(m_fold, "role", "tiny");
    m_fold->setIcon(context.style.icon(u"chevron-right"));
    m_fold->setIconSize(QSize(14, 14));
    m_fold->setAccessibleName(tr("More of %1").arg(labelInText(spec)));
    QStringList more;
    for (const model::FieldSpec& nestedSpec : spec.limits.fields) {
        if (m_inline == nullptr || &nestedSpec != &first) {
            more << labelInText(nestedSpec);
        }
    }
    m_fold->setToolTip(tr("More: %1").arg(more.join(QStringLiteral(", "))));
    line->addWidget(m_fold);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(8, 4, 0, 4);
    column->setSpacing(5);
    m_body->hide();
    connect(m_fold, &QToolButton::toggled, this, [this](bool isOpen) {
        m_isFolding = true;
        if (isOpen) {
            fill();
        }
        m_body->setVisible(isOpen);
        m_fold->setIcon(m_context.style.icon(isOpen ? u"chevron-down" : u"chevron-right"));
    });
}

void RecordEditor::fill()
{
    if (!m_rows.empty()) {
        return;
    }
    for (const model::FieldSpec& nestedSpec : spec().limits.fields) {
        if (m_inline != nullptr && nestedSpec.key == m_inline->spec().key) {
            continue;
        }
        auto* row = new FieldRow(nestedSpec, m_context, m_body);
        connect(row->editor(), &FieldEditor::edited, this,
                [this, key = nestedSpec.key](const std::optional<model::Value>& value,
                                             int mergeId) { setNested(key, value, mergeId); });
        row->setState(nested(nestedSpec));
        m_body->layout()->addWidget(row);
        m_rows.push_back(row);
    }
}

void RecordEditor::setOpen(bool isOpen)
{
    m_fold->setChecked(isOpen);
}

FieldRow* RecordEditor::row(model::Key key)
{
    setOpen(true);
    const auto it =
        std::ranges::find_if(m_rows, [key](const FieldRow* row) { return row->spec().key == key; });
    return it == m_rows.end() ? nullptr : *it;
}

FieldState RecordEditor::nested(const model::FieldSpec& nestedSpec) const
{
    const model::Record* record = m_state.value ? m_state.value->as<model::Record>() : nullptr;
    FieldState inner;
    inner.differs = m_state.differs;
    if (const model::Value* value = record ? record->find(nestedSpec.key) : nullptr) {
        inner.value = *value;
    }
    if (nestedSpec.key == model::Key::Distribution) {
        const bool hasCv = record != nullptr && record->contains(model::Key::Cv);
        inner.fallback = hasCv ? tr("by its variation") : tr("exponential (default)");
    } else if (m_inline != nullptr && nestedSpec.key == m_inline->spec().key) {
        inner.fallback = FieldEditor::tr("unknown");
        inner.need = inner.value ? QString() : m_state.need;
        inner.help = m_state.help;
    }
    return inner;
}

QString RecordEditor::summary() const
{
    const model::Record* record = m_state.value ? m_state.value->as<model::Record>() : nullptr;
    if (m_state.differs) {
        return tr("several values");
    }
    return record == nullptr ? tr("not set")
                             : tr("%n set", nullptr, static_cast<int>(record->size()));
}

void RecordEditor::setState(const FieldState& state)
{
    m_state = state;
    const model::Record* record = state.value ? state.value->as<model::Record>() : nullptr;
    if (m_flag != nullptr) {
        const QSignalBlocker blocker(m_flag);
        const bool* flag = state.value ? state.value->as<bool>() : nullptr;
        m_flag->setItemText(0, state.differs ? tr("several values") : tr("not set"));
        m_flag->setCurrentIndex(record != nullptr ? 3 : flag == nullptr ? 0 : *flag ? 1 : 2);
        setLook(m_flag, "silent", m_flag->currentIndex() == 0);
    }
    if (m_summary != nullptr) {
        m_summary->setText(summary());
    }
    const std::size_t inLine =
        m_inline != nullptr && record != nullptr && record->contains(m_inline->spec().key) ? 1 : 0;
    const bool hasMore = record != nullptr && record->size() > inLine;
    if (hasMore && !m_isFolding && m_summary == nullptr) {
        setOpen(true); // nothing that is set hides, unless a person wants it so
        m_isFolding = false;
    }
    if (m_inline != nullptr) {
        m_inline->setState(nested(m_inline->spec()));
    }
    for (FieldRow* row : m_rows) {
        row->setState(nested(row->spec()));
    }
    if (m_problem.isEmpty() || !draft()) {
        setProblem({});
    }
}

void RecordEditor::setProblem(const QString& problem)
{
    m_problem = problem;
    if (m_inline != nullptr && !problem.isEmpty()) {
        m_inline->setProblem(problem);
    } else {
        FieldEditor::setProblem(problem);
    }
}

void RecordEditor::setNested(model::Key key, const std::optional<model::Value>& value, int mergeId)
{
    const model::Record* current = m_state.value ? m_state.value->as<model::Record>() : nullptr;
    model::Record record = current != nullptr ? *current : model::Record();
    if (value) {
        record.set(key, *value);
    } else {
        record.erase(key);
    }
    emit edited(record.empty() ? std::nullopt : std::optional(model::Value(std::move(record))),
                mergeId);
}

void RecordEditor::commit()
{
    if (m_inline != nullptr) {
        m_inline->commit();
    }
    for (FieldRow* row : m_rows) {
        row->editor()->commit();
    }
}

void RecordEditor::discard()
{
    if (m_inline != nullptr) {
        m_inline->discard();
    }
    for (FieldRow* row : m_rows) {
        row->editor()->discard();
    }
}

std::optional<Draft> RecordEditor::draft() const
{
    if (m_inline != nullptr) {
        if (std::optional<Draft> draft = m_inline->draft()) {
            draft->path.push_back(0);
            return draft;
        }
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (std::optional<Draft> draft = m_rows[i]->editor()->draft()) {
            draft->path.push_back(i + 1);
            return draft;
        }
    }
    return std::nullopt;
}

void RecordEditor::restore(Draft draft)
{
    const std::size_t at = draft.path.empty() ? 0 : draft.path.back();
    if (!draft.path.empty()) {
        draft.path.pop_back();
    }
    if (at > 0) {
        setOpen(true);
    }
    if (at > 0 && at <= m_rows.size()) {
        m_rows[at - 1]->editor()->restore(std::move(draft));
    } else if (m_inline != nullptr) {
        m_inline->restore(std::move(draft));
    } else {
        setFocus();
    }
}

} // namespace corbel::ui
