#include "ui/panels/field_editor.h"

#include <span>

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

#include "model/field_check.h"
#include "model/text/yaml.h"
#include "ui/names.h"
#include "ui/panels/record_editor.h"
#include "ui/style.h"

namespace corbel::ui {

using model::FieldType;

namespace {

bool isPlainText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Choice ||
           type == FieldType::Reference;
}

QHBoxLayout* tightLayout(QWidget* widget)
{
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

Typed interpret(const QString& text, const model::FieldSpec& spec)
{
    const std::string typed = text.trimmed().toStdString();
    if (typed.empty()) {
        return {};
    }
    model::Value value(typed);
    const QString refusal = FieldEditor::tr("“%1” is not accepted here. Type %2.")
                                .arg(text.trimmed(), acceptedFor(spec));
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

FieldEditor::FieldEditor(const model::FieldSpec& spec, QWidget* parent)
    : QWidget(parent),
      m_spec(spec)
{
}

void FieldEditor::setProblem(const QString& problem)
{
    emit problemChanged(problem);
}

FieldEditor* makeFieldEditor(const model::FieldSpec& spec, const Document& document,
                             QWidget* parent)
{
    switch (spec.type) {
    case FieldType::LongText:
        return new ParagraphEditor(spec, parent);
    case FieldType::Choice:
    case FieldType::Flag:
    case FieldType::Reference:
        return new ChoiceEditor(spec, document, parent);
    case FieldType::Record:
    case FieldType::FlagOrRecord:
        return new RecordEditor(spec, document, parent);
    case FieldType::RecordList:
        return new RecordListEditor(spec, document, parent);
    default:
        return new LineEditor(spec, document, parent);
    }
}

LineEditor::LineEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent)
    : FieldEditor(spec, parent),
      m_field(new QLineEdit(this))
{
    tightLayout(this)->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->setAccessibleName(toQString(spec.name));
    m_field->setAccessibleDescription(descriptionOf(spec));
    m_field->installEventFilter(this);
    if (spec.type == FieldType::References || spec.type == FieldType::Shares) {
        QStringList ids;
        for (const model::Element& element : document.model().elements) {
            ids << toQString(element.id.value);
        }
        auto* completer = new QCompleter(ids, m_field);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_field->setCompleter(completer);
    }
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        setProblem(interpret(text, FieldEditor::spec()).problem);
    });
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        commit();
        if (m_field->hasFocus() && !m_field->isModified()) {
            m_field->selectAll(); // after Enter the next value replaces this one
        }
    });
}

void LineEditor::setState(const FieldState& state)
{
    m_state = state;
    if (m_field->hasFocus() && m_field->isModified()) {
        return;
    }
    m_field->setText(state.value ? textFor(*state.value, spec()) : QString());
    m_field->setCursorPosition(0);
    m_field->setModified(false);
    m_field->setPlaceholderText(state.differs ? tr("several values") : state.fallback);
    setProblem({});
}

void LineEditor::setProblem(const QString& problem)
{
    setLook(m_field, "invalid", !problem.isEmpty());
    FieldEditor::setProblem(problem);
}

void LineEditor::commit()
{
    if (!m_field->isModified()) {
        return;
    }
    const Typed typed = interpret(m_field->text(), spec());
    setProblem(typed.problem);
    if (!typed.problem.isEmpty()) {
        return;
    }
    m_field->setModified(false);
    if (m_state.differs || typed.value != m_state.value) {
        emit edited(typed.value);
    } else {
        setState(FieldState(m_state)); // Back to the canonical spelling.
    }
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_field->isModified()) {
        m_field->setModified(false);
        setState(FieldState(m_state));
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

ParagraphEditor::ParagraphEditor(const model::FieldSpec& spec, QWidget* parent)
    : FieldEditor(spec, parent),
      m_field(new QPlainTextEdit(this))
{
    tightLayout(this)->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(68);
    m_field->setAccessibleName(toQString(spec.name));
    m_field->setAccessibleDescription(descriptionOf(spec));
    m_field->installEventFilter(this);
}

void ParagraphEditor::setState(const FieldState& state)
{
    m_state = state;
    if (m_field->hasFocus() && m_field->document()->isModified()) {
        return;
    }
    m_field->setPlainText(state.value ? textFor(*state.value, spec()) : QString());
    m_field->document()->setModified(false);
    m_field->setPlaceholderText(state.differs ? tr("several values") : state.fallback);
    setProblem({});
}

bool ParagraphEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && m_field->document()->isModified()) {
        m_field->document()->setModified(false);
        const Typed typed = interpret(m_field->toPlainText(), spec());
        setProblem(typed.problem);
        setLook(m_field, "invalid", !typed.problem.isEmpty());
        if (typed.problem.isEmpty() && (m_state.differs || typed.value != m_state.value)) {
            emit edited(typed.value);
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

ChoiceEditor::ChoiceEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent)
    : FieldEditor(spec, parent),
      m_document(document),
      m_field(new QComboBox(this))
{
    tightLayout(this)->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->setAccessibleName(toQString(spec.name));
    m_field->setAccessibleDescription(descriptionOf(spec));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(6);
    m_field->setFocusPolicy(Qt::StrongFocus); // The wheel scrolls the panel, not the value.
    m_field->installEventFilter(this);
    if (spec.type == FieldType::Reference) {
        m_field->setEditable(true);
        m_field->setInsertPolicy(QComboBox::NoInsert);
        m_field->completer()->setFilterMode(Qt::MatchContains);
        m_field->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_field->lineEdit()->setAccessibleName(toQString(spec.name));
        connect(m_field->lineEdit(), &QLineEdit::editingFinished, this, &ChoiceEditor::commit);
    } else {
        m_field->addItem(QString());
        if (spec.type == FieldType::Flag) {
            m_field->addItem(tr("yes"), QStringLiteral("yes"));
            m_field->addItem(tr("no"), QStringLiteral("no"));
        }
        for (const std::string_view choice : spec.limits.choices) {
            m_field->addItem(toQString(choice), toQString(choice));
        }
    }
    connect(m_field, &QComboBox::activated, this, &ChoiceEditor::commit);
}

void ChoiceEditor::fillElements()
{
    const QSignalBlocker blocker(m_field);
    m_field->clear();
    m_field->addItem(QString());
    for (const model::Element& element : m_document.model().elements) {
        const QString id = toQString(element.id.value);
        const QString name = toQString(displayName(element));
        m_field->addItem(name == id ? id : QStringLiteral("%1 (%2)").arg(name, id), id);
    }
}

void ChoiceEditor::setState(const FieldState& state)
{
    m_state = state;
    const QSignalBlocker blocker(m_field);
    if (spec().type == FieldType::Reference) {
        fillElements();
    }
    const QString silent = state.differs              ? tr("several values")
                           : state.fallback.isEmpty() ? tr("not set")
                                                      : state.fallback;
    int index = 0;
    if (state.value) {
        const auto* flag = state.value->as<bool>();
        const QString wanted = flag == nullptr ? textFor(*state.value, spec())
                               : *flag         ? QStringLiteral("yes")
                                               : QStringLiteral("no");
        index = std::max(0, m_field->findData(wanted));
    }
    m_field->setCurrentIndex(index);
    if (m_field->isEditable()) {
        m_field->lineEdit()->setPlaceholderText(silent);
        m_field->lineEdit()->setCursorPosition(0);
    } else {
        m_field->setItemText(0, silent);
    }
    setLook(m_field, "silent", index == 0);
    setProblem({});
}

void ChoiceEditor::setProblem(const QString& problem)
{
    setLook(m_field, "invalid", !problem.isEmpty());
    FieldEditor::setProblem(problem);
}

void ChoiceEditor::commit()
{
    std::optional<model::Value> value;
    int index = m_field->currentIndex();
    if (m_field->isEditable()) {
        const QString text = m_field->currentText().trimmed();
        index = m_field->findText(text, Qt::MatchFixedString);
        index = index >= 0 ? index : m_field->findData(text);
        if (index < 0) {
            setProblem(tr("There is no element “%1”. Choose one from the list.").arg(text));
            return;
        }
    }
    const QString chosen = m_field->itemData(index).toString();
    if (spec().type == FieldType::Flag) {
        value =
            index == 0 ? std::nullopt : std::optional(model::Value(chosen == QLatin1String("yes")));
    } else if (!chosen.isEmpty()) {
        value = model::Value(chosen.toStdString());
    }
    setProblem({});
    if (value != m_state.value || (m_state.differs && value)) {
        emit edited(value);
    }
}

} // namespace corbel::ui
