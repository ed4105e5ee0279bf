#include "ui/panels/record_editor.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include "ui/names.h"
#include "ui/style.h"

namespace corbel::ui {

namespace {

constexpr int labelWidth = 124;

QString helpFor(const model::FieldSpec& spec)
{
    return QStringLiteral("<b>%1</b><br>%2<br><i>%3</i>")
        .arg(toQString(spec.name), descriptionOf(spec).toHtmlEscaped(),
             acceptedFor(spec).toHtmlEscaped());
}

} // namespace

FieldRow::FieldRow(const model::FieldSpec& spec, FieldEditor* editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_problem(new QLabel(this))
{
    auto* label = new QLabel(toQString(spec.name), this);
    label->setToolTip(helpFor(spec));
    label->setBuddy(editor);
    editor->setParent(this);
    editor->setToolTip(helpFor(spec));
    setMark(m_problem, "role", "error");
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    if (editor->isTall()) {
        column->addWidget(label);
        column->addWidget(editor);
        column->addWidget(m_problem);
    } else {
        label->setFixedWidth(labelWidth);
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(label);
        row->addWidget(editor, 1);
        column->addLayout(row);
        auto* below = new QHBoxLayout;
        below->addSpacing(labelWidth + 6);
        below->addWidget(m_problem, 1);
        column->addLayout(below);
    }
    connect(editor, &FieldEditor::problemChanged, this, [this](const QString& problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    });
}

RecordEditor::RecordEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent)
    : FieldEditor(spec, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 2, 0, 4);
    layout->setSpacing(4);
    if (spec.type == model::FieldType::FlagOrRecord) {
        m_flag = new QComboBox(this);
        m_flag->setAccessibleName(toQString(spec.name));
        m_flag->setFocusPolicy(Qt::StrongFocus);
        m_flag->addItems({tr("not set"), tr("yes"), tr("no"), tr("as below")});
        layout->addWidget(m_flag);
        connect(m_flag, &QComboBox::activated, this, [this](int index) {
            emit edited(index == 1   ? std::optional(model::Value(true))
                        : index == 2 ? std::optional(model::Value(false))
                        : index == 3 ? std::optional(model::Value(model::Record()))
                                     : std::nullopt);
        });
    }
    for (const model::FieldSpec& nested : spec.limits.fields) {
        auto* row = new FieldRow(nested, makeFieldEditor(nested, document, this), this);
        connect(row->editor(), &FieldEditor::edited, this,
                [this, key = nested.key](const std::optional<model::Value>& value) {
                    setNested(key, value);
                });
        layout->addWidget(row);
        m_rows.push_back(row);
    }
}

void RecordEditor::setState(const FieldState& state)
{
    m_state = state;
    const model::Record* record = state.value ? state.value->as<model::Record>() : nullptr;
    if (m_flag != nullptr) {
        const QSignalBlocker blocker(m_flag);
        const bool* flag = state.value ? state.value->as<bool>() : nullptr;
        m_flag->setCurrentIndex(record != nullptr ? 3 : flag == nullptr ? 0 : *flag ? 1 : 2);
    }
    for (FieldRow* row : m_rows) {
        const model::FieldSpec& nested = row->editor()->spec();
        FieldState inner;
        inner.differs = state.differs;
        if (const model::Value* value = record ? record->find(nested.key) : nullptr) {
            inner.value = *value;
        }
        if (nested.key == model::Key::Distribution) {
            const bool hasCv = record != nullptr && record->contains(model::Key::Cv);
            inner.fallback = hasCv ? tr("by its cv") : QStringLiteral("exponential");
        }
        row->editor()->setState(inner);
    }
    setProblem({});
}

void RecordEditor::setNested(model::Key key, const std::optional<model::Value>& value)
{
    const model::Record* current = m_state.value ? m_state.value->as<model::Record>() : nullptr;
    model::Record record = current != nullptr ? *current : model::Record();
    if (value) {
        record.set(key, *value);
    } else {
        record.erase(key);
    }
    emit edited(record.empty() ? std::nullopt : std::optional(model::Value(std::move(record))));
}

RecordListEditor::RecordListEditor(const model::FieldSpec& spec, const Document& document,
                                   QWidget* parent)
    : FieldEditor(spec, parent),
      m_document(document)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 4);
    layout->setSpacing(6);
    m_list = new QVBoxLayout;
    m_list->setSpacing(6);
    layout->addLayout(m_list);
    m_add = new QPushButton(tr("Add"), this);
    m_add->setProperty("flat", true);
    m_add->setAccessibleName(tr("Add to %1").arg(toQString(spec.name)));
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_records.emplace_back();
        rebuild();
    });
}

void RecordListEditor::setState(const FieldState& state)
{
    const model::Records* records = state.value ? state.value->as<model::Records>() : nullptr;
    m_records = records != nullptr ? *records : model::Records();
    m_add->setEnabled(!state.differs);
    rebuild();
    setProblem({});
}

void RecordListEditor::rebuild()
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        auto* card = new QFrame(this);
        setMark(card, "role", "banner");
        auto* layout = new QVBoxLayout(card);
        layout->setContentsMargins(8, 6, 8, 6);
        layout->setSpacing(4);
        for (const model::FieldSpec& nested : spec().limits.fields) {
            auto* row = new FieldRow(nested, makeFieldEditor(nested, m_document, card), card);
            FieldState state;
            if (const model::Value* value = m_records[i].find(nested.key)) {
                state.value = *value;
            }
            row->editor()->setState(state);
            connect(row->editor(), &FieldEditor::edited, this,
                    [this, i, key = nested.key](const std::optional<model::Value>& value) {
                        if (value) {
                            m_records[i].set(key, *value);
                        } else {
                            m_records[i].erase(key);
                        }
                        submit();
                    });
            layout->addWidget(row);
        }
        auto* remove = new QPushButton(tr("Remove"), card);
        remove->setProperty("flat", true);
        remove->setAccessibleName(
            tr("Remove entry %1 of %2").arg(i + 1).arg(toQString(spec().name)));
        layout->addWidget(remove, 0, Qt::AlignRight);
        connect(remove, &QPushButton::clicked, this, [this, i] {
            m_records.erase(m_records.begin() + static_cast<std::ptrdiff_t>(i));
            submit();
        });
        m_list->addWidget(card);
    }
}

void RecordListEditor::submit()
{
    for (const model::Record& record : m_records) {
        for (const model::FieldSpec& nested : spec().limits.fields) {
            if (nested.limits.required && !record.contains(nested.key)) {
                setProblem(tr("Still missing: %1.").arg(toQString(nested.name)));
                return;
            }
        }
    }
    // The editor that reports belongs to what an update of the state replaces.
    const std::optional<model::Value> value =
        m_records.empty() ? std::nullopt : std::optional(model::Value(m_records));
    QTimer::singleShot(0, this, [this, value] { emit edited(value); });
}

} // namespace corbel::ui
