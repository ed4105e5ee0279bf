#include "ui/inspector/field_choice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "ui/inspector/field_labels.h"
#include "ui/render/choice_words.h"
#include "ui/words/names.h"

namespace corbel::ui {

CalmComboBox::CalmComboBox(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setIconSize(QSize(16, 16));
}

void CalmComboBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

ChoiceEditor::ChoiceEditor(const model::FieldSpec& spec, const FieldContext& context,
                           QWidget* parent)
    : FieldEditor(spec, parent),
      m_document(context.document),
      m_style(context.style),
      m_field(new CalmComboBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->setAccessibleName(labelOf(spec));
    m_field->setAccessibleDescription(descriptionOf(spec));
    if (spec.type == model::FieldType::Reference) {
        m_field->setEditable(true);
        m_field->setInsertPolicy(QComboBox::NoInsert);
        m_field->completer()->setFilterMode(Qt::MatchContains);
        m_field->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_field->lineEdit()->setAccessibleName(labelOf(spec));
        m_field->lineEdit()->installEventFilter(this);
        connect(m_field->lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
            const bool isKnown =
                text.trimmed().isEmpty() || !referenceIn(text, m_document.model()).empty();
            // A part of a name is on its way to one: no complaint while the list still offers any.
            const bool isOnItsWay = m_field->completer()->completionCount() > 0;
            setProblem(isKnown || isOnItsWay
                           ? QString()
                           : tr("There is no element “%1”. Choose one from the list.").arg(text));
            m_field->lineEdit()->setModified(true);
        });
    } else {
        m_field->addItem(QString());
        if (spec.type == model::FieldType::Flag) {
            m_field->addItem(tr("yes"), QStringLiteral("yes"));
            m_field->addItem(tr("no"), QStringLiteral("no"));
        }
        for (const std::string_view choice : spec.limits.choices) {
            m_field->addItem(render::choiceWord(choice), toQString(choice));
        }
    }
    connect(m_field, &QComboBox::activated, this,
            [this](int index) { choose(m_field->itemData(index).toString()); });
}

bool ChoiceEditor::isTyping() const
{
    return m_field->isEditable() && m_field->lineEdit()->isModified();
}

void ChoiceEditor::fillElements()
{
    m_field->clear();
    m_field->addItem(QString());
    const auto add = [this](const model::Element& element) {
        m_field->addItem(m_style.icon(element.kind), referenceText(element),
                         toQString(element.id.value));
    };
    for (const model::Element& element : m_document.model().elements) {
        const bool isCurrent = m_state.value && *m_state.value == model::Value(element.id.value);
        if (isCurrent || suits(spec(), element.kind)) {
            add(element);
        }
    }
}

void ChoiceEditor::setState(const FieldState& state)
{
    m_state = state;
    if (isTyping()) {
        return;
    }
    show();
    setProblem({});
}

void ChoiceEditor::show()
{
    const QSignalBlocker blocker(m_field);
    if (m_field->isEditable()) {
        fillElements();
    }
    const QString silent = m_state.differs              ? tr("several values")
                           : !m_state.need.isEmpty()    ? m_state.need
                           : m_state.fallback.isEmpty() ? tr("not set")
                                                        : m_state.fallback;
    int index = 0;
    if (m_state.value) {
        const auto* flag = m_state.value->as<bool>();
        const QString wanted = flag == nullptr ? textFor(*m_state.value, spec())
                               : *flag         ? QStringLiteral("yes")
                                               : QStringLiteral("no");
        index = std::max(0, m_field->findData(wanted));
    }
    m_field->setCurrentIndex(index);
    if (m_field->isEditable()) {
        m_field->lineEdit()->setText(m_field->itemText(index));
        m_field->lineEdit()->setPlaceholderText(silent);
        m_field->lineEdit()->setCursorPosition(0);
        m_field->lineEdit()->setModified(false);
    } else {
        m_field->setItemText(0, silent);
    }
    setLook(m_field, "silent", index == 0);
}

void ChoiceEditor::setProblem(const QString& problem)
{
    m_problem = problem;
    if (!problem.isEmpty() && m_field->isEditable()) {
        m_field->lineEdit()->setModified(true);
    }
    setLook(m_field, "invalid", !problem.isEmpty());
    FieldEditor::setProblem(problem);
}

void ChoiceEditor::choose(const QString& chosen)
{
    std::optional<model::Value> value;
    if (spec().type == model::FieldType::Flag) {
        value = chosen.isEmpty() ? std::nullopt
                                 : std::optional(model::Value(chosen == QLatin1String("yes")));
    } else if (!chosen.isEmpty()) {
        value = model::Value(chosen.toStdString());
    }
    if (m_field->isEditable()) {
        m_field->lineEdit()->setModified(false);
    }
    setProblem({});
    if (value != m_state.value || (m_state.differs && value)) {
        emit edited(value);
    }
    if (m_problem.isEmpty()) {
        show();
    } else if (!m_field->isEditable()) {
        const QString problem = m_problem; // the model refused it: what holds is shown again
        show();
        setProblem(problem);
    }
}

void ChoiceEditor::commitTyped()
{
    const QString text = m_field->lineEdit()->text().trimmed();
    const std::string id = referenceIn(text, m_document.model());
    if (!text.isEmpty() && id.empty()) {
        setProblem(tr("There is no element “%1”. Choose one from the list.").arg(text));
    } else {
        choose(toQString(id));
    }
}

void ChoiceEditor::commit()
{
    if (isTyping() && m_problem.isEmpty()) {
        commitTyped();
    }
}

void ChoiceEditor::discard()
{
    show();
    setProblem({});
}

std::optional<Draft> ChoiceEditor::draft() const
{
    return m_problem.isEmpty() || !m_field->isEditable()
               ? std::nullopt
               : std::optional(Draft{m_field->lineEdit()->text(), m_problem, {}});
}

void ChoiceEditor::restore(Draft draft)
{
    m_field->setFocus();
    if (m_field->isEditable()) {
        m_field->lineEdit()->setText(draft.text);
        setProblem(draft.problem);
    }
}

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        commit();
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return FieldEditor::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && isTyping()) {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
        } else {
            discard();
        }
        return true;
    }
    if (event->type() == QEvent::KeyPress && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (isTyping()) {
            commitTyped();
        }
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace corbel::ui
