#include "ui/inspector/field_pairs.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>

#include "model/field_check.h"
#include "ui/inspector/field_amount.h"
#include "ui/inspector/field_labels.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// A pair's value alone is a duration like that of any key.
constexpr model::FieldSpec durationSpec{
    model::Key::QosLatency,    "latency", model::FieldType::Duration,
    model::Topic::Performance, 0,         "",
    model::limits::nonNegative};

bool isOfDurations(const model::FieldSpec& spec)
{
    return spec.type == model::FieldType::Durations;
}

} // namespace

PairsEditor::PairsEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent)
    : FieldEditor(spec, parent),
      m_style(context.style),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    show({});
}

PairsEditor::Pairs PairsEditor::pairs() const
{
    Pairs result;
    if (!m_state.value) {
        return result;
    }
    if (const auto* texts = m_state.value->as<model::Dictionary>()) {
        for (const auto& [name, text] : *texts) {
            result.emplace_back(toQString(name), toQString(text));
        }
    } else if (const auto* durations = m_state.value->as<model::DurationTable>()) {
        for (const auto& [name, duration] : *durations) {
            result.emplace_back(toQString(name), toQString(model::format(duration)));
        }
    }
    return result;
}

PairsEditor::Line PairsEditor::addLine()
{
    Line line;
    line.row = new QWidget(this);
    auto* layout = new QHBoxLayout(line.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    line.name = new QLineEdit(line.row);
    line.value = new QLineEdit(line.row);
    const bool isDurations = isOfDurations(spec());
    line.name->setPlaceholderText(isDurations ? QStringLiteral("p99") : tr("name"));
    line.value->setPlaceholderText(isDurations ? QStringLiteral("20ms") : tr("text"));
    const std::size_t number = m_lines.size() + 1;
    line.name->setAccessibleName(tr("%1, name %2").arg(labelOf(spec())).arg(number));
    line.value->setAccessibleName(tr("%1, value %2").arg(labelOf(spec())).arg(number));
    line.name->installEventFilter(this);
    line.value->installEventFilter(this);
    line.remove = new QToolButton(line.row);
    line.remove->setIcon(m_style.icon(u"close"));
    line.remove->setIconSize(QSize(12, 12));
    setMark(line.remove, "role", "tiny");
    line.remove->setAccessibleName(tr("Remove pair %1").arg(number));
    line.remove->setToolTip(tr("Remove this pair"));
    QSizePolicy policy = line.remove->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    line.remove->setSizePolicy(policy);
    layout->addWidget(line.name, 2);
    layout->addWidget(line.value, 3);
    layout->addWidget(line.remove);
    connect(line.remove, &QToolButton::clicked, this, [this, name = line.name, value = line.value] {
        name->clear();
        value->clear();
        name->setModified(true);
        submit(true);
    });
    m_layout->addWidget(line.row);
    m_lines.push_back(line);
    return line;
}

void PairsEditor::show(const Pairs& wanted)
{
    while (m_lines.size() < wanted.size() + 1) {
        addLine();
    }
    while (m_lines.size() > wanted.size() + 1) {
        Line line = m_lines.back();
        m_lines.pop_back();
        if (line.row->isAncestorOf(line.row->window()->focusWidget())) {
            m_lines.back().name->setFocus();
        }
        m_layout->removeWidget(line.row);
        line.row->hide();
        line.row->deleteLater(); // its button may be what reports the change
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool isLast = i == wanted.size();
        const auto set = [](QLineEdit* field, const QString& text) {
            if (field->text() != text) {
                field->setText(text);
            }
            field->setModified(false);
            setLook(field, "invalid", false);
        };
        set(m_lines[i].name, isLast ? QString() : wanted[i].first);
        set(m_lines[i].value, isLast ? QString() : wanted[i].second);
        m_lines[i].remove->setVisible(!isLast);
    }
    m_lines.back().name->setPlaceholderText(m_state.differs         ? tr("several values")
                                            : isOfDurations(spec()) ? QStringLiteral("p99")
                                                                    : tr("name"));
    setFocusProxy(m_lines.front().name);
}

bool PairsEditor::isTyping() const
{
    return std::ranges::any_of(m_lines, [](const Line& line) {
        return line.name->isModified() || line.value->isModified();
    });
}

void PairsEditor::setState(const FieldState& state)
{
    m_state = state;
    if (isTyping()) {
        return;
    }
    show(pairs());
    setProblem({});
}

void PairsEditor::setProblem(const QString& problem)
{
    m_problem = problem;
    FieldEditor::setProblem(problem);
}

void PairsEditor::submit(bool isLeaving)
{
    if (!isTyping()) {
        return;
    }
    model::Dictionary texts;
    model::DurationTable durations;
    for (const Line& line : m_lines) {
        const QString name = line.name->text().trimmed();
        const QString value = line.value->text().trimmed();
        setLook(line.name, "invalid", name.isEmpty() && !value.isEmpty());
        setLook(line.value, "invalid", false);
        if (name.isEmpty() && value.isEmpty()) {
            continue;
        }
        if (name.isEmpty() || (value.isEmpty() && isOfDurations(spec()))) {
            // Half a pair is on its way while the keyboard is in its line.
            if (isLeaving) {
                setProblem(name.isEmpty() ? tr("“%1” has no name yet.").arg(value)
                                          : tr("“%1” has no value yet.").arg(name));
            }
            return;
        }
        if (!isOfDurations(spec())) {
            texts.emplace_back(name.toStdString(), value.toStdString());
            continue;
        }
        const Typed typed = interpret(value, durationSpec, QStringLiteral("ms"));
        if (!typed.value) {
            setLook(line.value, "invalid", true);
            setProblem(typed.problem);
            return;
        }
        durations.emplace_back(name.toStdString(), *typed.value->as<model::Quantity>());
    }
    std::ranges::sort(texts);
    std::optional<model::Value> value;
    if (!texts.empty()) {
        value = model::Value(std::move(texts));
    } else if (!durations.empty()) {
        value = model::Value(std::move(durations));
    }
    if (value) {
        model::Record record;
        record.set(spec().key, *value);
        const auto problems = model::recordProblems(record, std::span(&spec(), 1));
        const Typed read = interpret(textFor(*value, spec()), spec());
        if (!problems.empty() || read.value != value) { // such as one name twice
            setProblem(read.problem.isEmpty()
                           ? tr("This is not accepted. Type %1.").arg(acceptedFor(spec()))
                           : read.problem);
            return;
        }
    }
    for (const Line& line : m_lines) {
        line.name->setModified(false);
        line.value->setModified(false);
    }
    setProblem({});
    if (m_state.differs ? value.has_value() : value != m_state.value) {
        emit edited(value);
    } else {
        show(pairs());
    }
}

void PairsEditor::commit()
{
    submit(true);
}

void PairsEditor::discard()
{
    show(pairs());
    setProblem({});
}

std::optional<Draft> PairsEditor::draft() const
{
    if (m_problem.isEmpty()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        if (line.name->isModified() || line.value->isModified()) {
            return Draft{
                line.name->text() + QStringLiteral(": ") + line.value->text(), m_problem, {}};
        }
    }
    return std::nullopt;
}

void PairsEditor::restore(Draft draft)
{
    const Line& line = m_lines.back();
    line.name->setText(draft.text.section(QStringLiteral(": "), 0, 0));
    line.value->setText(draft.text.section(QStringLiteral(": "), 1));
    line.value->setModified(true);
    line.value->setFocus();
    setProblem(draft.problem);
}

bool PairsEditor::eventFilter(QObject* watched, QEvent* event)
{
    auto* field = qobject_cast<QLineEdit*>(watched);
    const bool isEscape =
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (isEscape && isTyping()) {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
        } else {
            discard();
        }
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const auto line = std::ranges::find_if(m_lines, [field](const Line& candidate) {
                return candidate.name == field || candidate.value == field;
            });
            if (line != m_lines.end() && line->name == field && line->value->text().isEmpty()) {
                line->value->setFocus();
            } else {
                submit(true);
                if (m_problem.isEmpty()) {
                    m_lines.back().name->setFocus();
                }
            }
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason && isTyping()) {
        // Where the keyboard went is known only after this event.
        QTimer::singleShot(0, this, [this] {
            QWidget* focused = window()->focusWidget();
            if (m_problem.isEmpty()) {
                submit(focused == nullptr || !isAncestorOf(focused));
            }
        });
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace corbel::ui
