#include "ui/inspector/record_list.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/inspector/field_labels.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// The key that a record must have and lacks; `nullptr` when it is complete.
const model::FieldSpec* missingIn(const model::Record& record, const model::FieldSpec& list)
{
    const auto it = std::ranges::find_if(list.limits.fields, [&](const model::FieldSpec& nested) {
        return nested.limits.required && !record.contains(nested.key);
    });
    return it == list.limits.fields.end() ? nullptr : &*it;
}

} // namespace

RecordCard::RecordCard(const model::FieldSpec& list, const FieldContext& context, QWidget* parent)
    : QFrame(parent),
      m_fold(new QToolButton(this)),
      m_body(new QWidget(this))
{
    setMark(this, "role", "banner");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 5, 4, 5);
    column->setSpacing(5);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(5);
    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_body);
    m_body->hide();
    for (const model::FieldSpec& nested : list.limits.fields) {
        auto* row = new FieldRow(nested, context, this);
        connect(row->editor(), &FieldEditor::edited, this,
                [this, key = nested.key](const std::optional<model::Value>& value, int mergeId) {
                    emit edited(key, value, mergeId);
                });
        if (m_rows.empty()) {
            top->addWidget(row, 1);
        } else {
            body->addWidget(row);
        }
        m_rows.push_back(row);
    }
    m_fold->setCheckable(true);
    setMark(m_fold, "role", "tiny");
    m_fold->setIcon(context.style.icon(u"chevron-right"));
    m_fold->setIconSize(QSize(14, 14));
    m_fold->setAccessibleName(tr("More of this entry"));
    m_fold->setToolTip(tr("More of this entry"));
    top->addWidget(m_fold, 0, Qt::AlignTop);
    connect(m_fold, &QToolButton::toggled, this, [this, &style = context.style](bool isOpen) {
        m_body->setVisible(isOpen);
        m_fold->setIcon(style.icon(isOpen ? u"chevron-down" : u"chevron-right"));
    });
    auto* remove = new QToolButton(this);
    setMark(remove, "role", "tiny");
    remove->setIcon(context.style.icon(u"close"));
    remove->setIconSize(QSize(12, 12));
    remove->setAccessibleName(tr("Remove this entry of %1").arg(labelInText(list)));
    remove->setToolTip(tr("Remove this entry"));
    top->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, &RecordCard::removeRequested);
}

void RecordCard::setRecord(const model::Record& record)
{
    for (FieldRow* row : m_rows) {
        FieldState state;
        if (const model::Value* value = record.find(row->spec().key)) {
            state.value = *value;
        }
        row->setState(state);
    }
}

RecordListEditor::RecordListEditor(const model::FieldSpec& spec, const FieldContext& context,
                                   QWidget* parent)
    : FieldEditor(spec, parent),
      m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    m_list = new QVBoxLayout;
    m_list->setSpacing(5);
    layout->addLayout(m_list);
    m_add = new QPushButton(tr("Add"), this);
    m_add->setProperty("flat", true);
    m_add->setAccessibleName(tr("Add to %1").arg(labelInText(spec)));
    setFocusProxy(m_add);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_records.emplace_back();
        show();
        m_cards.back()->setOpen(true);
        m_cards.back()->rows().front()->editor()->setFocus();
    });
}

void RecordListEditor::setState(const FieldState& state)
{
    const bool isNews = state.value != m_shown;
    m_shown = state.value;
    m_add->setEnabled(!state.differs);
    if (!isNews && !m_records.empty()) {
        show();
        return;
    }
    // What is not complete yet is known only here and stays, behind what the model knows.
    std::vector<model::Record> open;
    std::ranges::copy_if(m_records, std::back_inserter(open), [this](const auto& record) {
        return missingIn(record, spec()) != nullptr;
    });
    const auto* records = state.value ? state.value->as<model::Records>() : nullptr;
    m_records = records != nullptr ? *records : model::Records();
    m_records.insert(m_records.end(), open.begin(), open.end());
    show();
    setProblem({});
}

RecordCard* RecordListEditor::addCard()
{
    auto* card = new RecordCard(spec(), m_context, this);
    const std::size_t index = m_cards.size();
    connect(card, &RecordCard::edited, this,
            [this, index](model::Key key, const std::optional<model::Value>& value, int mergeId) {
                if (value) {
                    m_records[index].set(key, *value);
                } else {
                    m_records[index].erase(key);
                }
                submit(mergeId);
            });
    connect(card, &RecordCard::removeRequested, this, [this, index] {
        m_records.erase(m_records.begin() + static_cast<std::ptrdiff_t>(index));
        show();
        submit(-1);
    });
    m_list->addWidget(card);
    card->show(); // now, so that it can take the keyboard
    m_cards.push_back(card);
    return card;
}

void RecordListEditor::show()
{
    while (m_cards.size() < m_records.size()) {
        addCard();
    }
    while (m_cards.size() > m_records.size()) {
        RecordCard* card = m_cards.back();
        m_cards.pop_back();
        if (card->isAncestorOf(window()->focusWidget())) {
            m_add->setFocus();
        }
        m_list->removeWidget(card);
        card->hide();
        card->deleteLater(); // its button may be what reports the change
    }
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        m_cards[i]->setRecord(m_records[i]);
    }
}

void RecordListEditor::submit(int mergeId)
{
    model::Records complete;
    QString problem;
    for (const model::Record& record : m_records) {
        if (const model::FieldSpec* missing = missingIn(record, spec())) {
            problem = tr("Still missing: %1.").arg(labelInText(*missing));
        } else {
            complete.push_back(record);
        }
    }
    const std::optional<model::Value> value =
        complete.empty() ? std::nullopt : std::optional(model::Value(std::move(complete)));
    if (value != m_shown) {
        emit edited(value, mergeId);
    } else {
        show();
    }
    if (!problem.isEmpty()) {
        setProblem(problem);
    }
}

void RecordListEditor::commit()
{
    for (RecordCard* card : m_cards) {
        for (FieldRow* row : card->rows()) {
            row->editor()->commit();
        }
    }
}

std::optional<Draft> RecordListEditor::draft() const
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const std::vector<FieldRow*>& rows = m_cards[i]->rows();
        for (std::size_t k = 0; k < rows.size(); ++k) {
            if (std::optional<Draft> draft = rows[k]->editor()->draft()) {
                draft->path.push_back(k);
                draft->path.push_back(i);
                return draft;
            }
        }
    }
    return std::nullopt;
}

void RecordListEditor::restore(Draft draft)
{
    if (draft.path.size() < 2) {
        setFocus();
        return;
    }
    const std::size_t card = draft.path.back();
    draft.path.pop_back();
    const std::size_t row = draft.path.back();
    draft.path.pop_back();
    if (card >= m_cards.size()) {
        setFocus();
        return;
    }
    m_cards[card]->setOpen(true);
    m_cards[card]->rows()[row]->editor()->restore(std::move(draft));
}

} // namespace corbel::ui
