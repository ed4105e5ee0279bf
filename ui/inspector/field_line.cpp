#include "ui/inspector/field_line.h"

#include <memory>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QWheelEvent>

#include "ui/inspector/field_amount.h"
#include "ui/inspector/field_labels.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// Escape takes back what was typed; whatever else it does in the window has to wait for that.
bool claimsEscape(QEvent* event, bool isTyping)
{
    if (event->type() != QEvent::ShortcutOverride || !isTyping ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) {
        return false;
    }
    event->accept();
    return true;
}

bool isKey(QEvent* event, int key)
{
    return event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == key;
}

bool isReturn(QEvent* event)
{
    return isKey(event, Qt::Key_Return) || isKey(event, Qt::Key_Enter);
}

QHBoxLayout* tightLayout(QWidget* widget)
{
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

LineEditor::LineEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent)
    : FieldEditor(spec, parent),
      m_field(new QLineEdit(this)),
      m_unit(usualUnit(spec, context.document.model()))
{
    tightLayout(this)->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->setAccessibleName(labelOf(spec));
    m_field->installEventFilter(this);
    m_field->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_field, &QLineEdit::textEdited, this, &LineEditor::onTyped);
    connect(m_field, &QWidget::customContextMenuRequested, this, &LineEditor::showMenu);
}

void LineEditor::setUnit(const QString& unit)
{
    m_unit = unit;
    updateHints();
}

QString LineEditor::unit() const
{
    const QString own = m_state.value ? unitIn(textFor(*m_state.value, spec())) : QString();
    return own.isEmpty() ? m_unit : own;
}

void LineEditor::setState(const FieldState& state)
{
    m_state = state;
    updateHints();
    if (m_field->isModified()) {
        return; // somebody is typing, or it was refused and waits to be mended
    }
    if (!m_field->hasFocus() || interpret(m_field->text(), spec(), unit()).value != state.value) {
        show(state.value);
    }
    setProblem({});
}

void LineEditor::show(const std::optional<model::Value>& value)
{
    m_field->setText(value ? textFor(*value, spec()) : QString());
    m_field->setCursorPosition(0);
    m_field->setModified(false);
}

void LineEditor::updateHints()
{
    const bool isSilent = !m_state.value && !m_state.differs;
    const QString inUnit =
        isSilent && !m_unit.isEmpty() ? tr("%1, in %2").arg(m_state.fallback, m_unit) : QString();
    const bool isUnknown = m_state.fallback == FieldEditor::tr("unknown");
    m_field->setPlaceholderText(m_state.differs                  ? tr("several values")
                                : !m_state.need.isEmpty()        ? m_state.need
                                : isUnknown && !inUnit.isEmpty() ? inUnit
                                                                 : m_state.fallback);
    m_field->setAccessibleDescription(
        QStringList{descriptionOf(spec()), m_state.need, m_state.help, m_problem}
            .join(QLatin1Char(' '))
            .simplified());
}

void LineEditor::setProblem(const QString& problem)
{
    m_problem = problem;
    if (!problem.isEmpty()) {
        m_field->setModified(true); // it stays until it is mended or taken back
    }
    setLook(m_field, "invalid", !problem.isEmpty());
    updateHints();
    FieldEditor::setProblem(problem);
}

void LineEditor::onTyped(const QString& text)
{
    const Typed typed = interpret(text, spec(), unit());
    setProblem(typed.problem);
    emit remarked(typed.value ? inOtherWords(*typed.value, spec()) : QString());
}

void LineEditor::commit()
{
    emit remarked({});
    if (!m_field->isModified()) {
        if (m_state.value || !m_field->text().isEmpty()) {
            show(m_state.value); // steps may have left a loose spelling
        }
        return;
    }
    const Typed typed = interpret(m_field->text(), spec(), unit());
    setProblem(typed.problem);
    if (!typed.problem.isEmpty()) {
        return;
    }
    m_field->setModified(false);
    if (m_state.differs ? typed.value.has_value() : typed.value != m_state.value) {
        emit edited(typed.value);
    }
    if (!m_field->isModified()) {
        show(m_state.value);
    }
}

std::optional<Draft> LineEditor::draft() const
{
    return m_problem.isEmpty() ? std::nullopt
                               : std::optional(Draft{m_field->text(), m_problem, {}});
}

void LineEditor::restore(Draft draft)
{
    m_field->setFocus();
    m_field->setText(draft.text);
    m_field->setModified(true);
    setProblem(draft.problem);
    m_field->selectAll();
}

void LineEditor::discard()
{
    m_field->setModified(false);
    show(m_state.value);
    setProblem({});
    emit remarked({});
}

bool LineEditor::step(QKeyEvent* event)
{
    if (!isAmount(spec().type) || (event->modifiers() & ~Qt::KeypadModifier) != 0) {
        return false;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return step(event->key() == Qt::Key_Up ? 1 : -1, false);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return step(event->key() == Qt::Key_PageUp ? 1 : -1, true);
    default:
        return false;
    }
}

bool LineEditor::step(int steps, bool isScaled)
{
    QString text = m_field->text();
    int cursor = m_field->hasSelectedText() ? 0 : m_field->cursorPosition();
    if (text.isEmpty() && !m_state.differs) {
        text = m_state.fallback.section(QLatin1Char(' '), 0, 0);
        if (interpret(text, spec(), unit()).problem.isEmpty()) {
            cursor = 0;
        } else {
            text.clear();
        }
    }
    const auto next = isScaled ? scaled(text, steps > 0, spec(), unit())
                               : stepped(text, cursor, steps, spec(), unit());
    if (!next) {
        return true;
    }
    const Typed typed = interpret(next->text, spec(), unit());
    if (!typed.value) {
        return true;
    }
    m_field->setText(next->text);
    m_field->setCursorPosition(next->cursor);
    m_field->setModified(false);
    setProblem({});
    emit remarked(inOtherWords(*typed.value, spec()));
    if (typed.value != m_state.value) {
        emit edited(typed.value, m_mergeId);
    }
    return true;
}

void LineEditor::showMenu(const QPoint& position)
{
    const std::unique_ptr<QMenu> menu(m_field->createStandardContextMenu());
    const Typed typed = interpret(m_field->text(), spec(), unit());
    const QStringList others = typed.value ? inOtherUnits(*typed.value) : QStringList();
    if (!others.isEmpty()) {
        menu->addSeparator();
        QMenu* units = menu->addMenu(tr("Write as"));
        for (const QString& text : others) {
            connect(units->addAction(text), &QAction::triggered, this, [this, text] {
                m_field->setText(text);
                m_field->setModified(true);
                commit();
            });
        }
    }
    menu->exec(m_field->mapToGlobal(position));
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (claimsEscape(event, m_field->isModified())) {
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        m_mergeId = nextMergeId();
    } else if (event->type() == QEvent::FocusOut) {
        if (m_problem.isEmpty() &&
            static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
            commit();
        }
        emit remarked({});
    } else if (isKey(event, Qt::Key_Escape) && m_field->isModified()) {
        discard();
        return true;
    } else if (isReturn(event)) {
        commit();
        if (!m_field->isModified()) {
            m_field->selectAll(); // the next value replaces this one
        }
        return true;
    } else if (event->type() == QEvent::KeyPress && step(static_cast<QKeyEvent*>(event))) {
        return true;
    } else if (event->type() == QEvent::Wheel && isAmount(spec().type) && m_field->hasFocus()) {
        m_wheel += static_cast<QWheelEvent*>(event)->angleDelta().y();
        if (const int steps = m_wheel / 120; steps != 0) {
            m_wheel -= steps * 120;
            step(steps, false);
        }
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
    m_field->setFixedHeight(64);
    m_field->setAccessibleName(labelOf(spec));
    m_field->setAccessibleDescription(descriptionOf(spec));
    m_field->installEventFilter(this);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (m_field->document()->isModified()) {
            setProblem(interpret(m_field->toPlainText(), FieldEditor::spec()).problem);
        }
    });
}

void ParagraphEditor::show(const std::optional<model::Value>& value)
{
    const QString text = value ? textFor(*value, spec()) : QString();
    m_field->document()->setModified(false);
    if (text != m_field->toPlainText()) {
        m_field->setPlainText(text);
    }
    m_field->document()->setModified(false);
}

void ParagraphEditor::setState(const FieldState& state)
{
    m_state = state;
    m_field->setPlaceholderText(state.differs ? tr("several values") : state.fallback);
    if (!m_field->document()->isModified()) {
        show(state.value);
        setProblem({});
    }
}

void ParagraphEditor::setProblem(const QString& problem)
{
    m_problem = problem;
    if (!problem.isEmpty()) {
        m_field->document()->setModified(true);
    }
    setLook(m_field, "invalid", !problem.isEmpty());
    FieldEditor::setProblem(problem);
}

void ParagraphEditor::commit()
{
    if (!m_field->document()->isModified()) {
        return;
    }
    const Typed typed = interpret(m_field->toPlainText(), spec());
    setProblem(typed.problem);
    if (!typed.problem.isEmpty()) {
        return;
    }
    m_field->document()->setModified(false);
    if (m_state.differs ? typed.value.has_value() : typed.value != m_state.value) {
        emit edited(typed.value);
    }
}

void ParagraphEditor::discard()
{
    show(m_state.value);
    setProblem({});
}

std::optional<Draft> ParagraphEditor::draft() const
{
    return m_problem.isEmpty() ? std::nullopt
                               : std::optional(Draft{m_field->toPlainText(), m_problem, {}});
}

void ParagraphEditor::restore(Draft draft)
{
    m_field->setFocus();
    m_field->setPlainText(draft.text);
    m_field->document()->setModified(true);
    setProblem(draft.problem);
}

bool ParagraphEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isTyping = m_field->document()->isModified();
    if (claimsEscape(event, isTyping)) {
        return true;
    }
    if (event->type() == QEvent::FocusOut && m_problem.isEmpty() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        commit();
    } else if (isKey(event, Qt::Key_Escape) && isTyping) {
        discard();
        return true;
    } else if (isReturn(event) &&
               (static_cast<QKeyEvent*>(event)->modifiers() & Qt::ControlModifier) != 0) {
        commit(); // Return alone begins a line
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace corbel::ui
