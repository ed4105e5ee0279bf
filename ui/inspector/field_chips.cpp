#include "ui/inspector/field_chips.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include "model/field_check.h"
#include "ui/inspector/field_labels.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using model::FieldType;

Chip::Chip(const QString& text, const Style& style, QWidget* parent)
    : QFrame(parent),
      m_row(new QHBoxLayout(this))
{
    setMark(this, "role", "chip");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    m_row->setContentsMargins(7, 1, 2, 1);
    m_row->setSpacing(2);
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(16);
    m_row->addWidget(label);
    auto* close = new QToolButton(this);
    close->setIcon(style.icon(u"close"));
    close->setIconSize(QSize(10, 10));
    setMark(close, "role", "tiny");
    close->setFocusPolicy(Qt::NoFocus); // Delete does it
    close->setAccessibleName(tr("Remove %1").arg(text));
    close->setToolTip(plainTip(tr("Remove %1").arg(text)));
    m_row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &Chip::removeRequested);
}

QLineEdit* Chip::addWeight(const QString& weight)
{
    auto* field = new QLineEdit(weight, this);
    setMark(field, "role", "inchip");
    field->setFixedWidth(44);
    field->setAlignment(Qt::AlignRight);
    field->setAccessibleName(tr("Weight of %1").arg(accessibleName()));
    field->setToolTip(tr("Its weight, relative to the others"));
    static_cast<QHBoxLayout*>(m_row)->insertWidget(1, field);
    return field;
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    const bool isMoving = (event->modifiers() & Qt::ControlModifier) != 0;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit removeRequested();
    } else if (isMoving && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        emit moveRequested(event->key() == Qt::Key_Left ? -1 : 1);
    } else if (event->key() == Qt::Key_Left) {
        focusPreviousChild();
    } else if (event->key() == Qt::Key_Right) {
        focusNextChild();
    } else {
        QFrame::keyPressEvent(event);
    }
}

ChipsEditor::ChipsEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent)
    : FieldEditor(spec, parent),
      m_document(context.document),
      m_style(context.style),
      m_flow(new FlowLayout(this, 4)),
      m_field(new QLineEdit(this)),
      m_candidates(new QStringListModel(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_field);
    m_field->setMinimumWidth(60);
    m_field->setAccessibleName(tr("Add to %1").arg(labelOf(spec)));
    m_field->setAccessibleDescription(descriptionOf(spec));
    m_field->installEventFilter(this);
    m_flow->insertWidget(0, m_field);
    if (isOfElements()) {
        auto* completer = new QCompleter(m_candidates, m_field);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_field->setCompleter(completer);
        connect(
            completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& text) {
                m_field->setText(text);
                add();
            },
            Qt::QueuedConnection); // after the field was filled by the list
    }
    connect(m_field, &QLineEdit::textEdited, this, [this] { setProblem({}); });
}

ChipsEditor::Entries ChipsEditor::entries() const
{
    if (!m_state.value) {
        return {};
    }
    if (const auto* weights = m_state.value->as<model::Weights>()) {
        return *weights;
    }
    Entries result;
    if (const auto* texts = m_state.value->as<model::Texts>()) {
        for (const std::string& text : *texts) {
            result.emplace_back(text, 1.0);
        }
    }
    return result;
}

void ChipsEditor::setState(const FieldState& state)
{
    const bool isSame = state.value == m_state.value && !m_chips.empty();
    m_state = state;
    m_field->setPlaceholderText(state.differs               ? tr("several values")
                                : state.value               ? tr("add…")
                                : !state.need.isEmpty()     ? state.need
                                : !state.fallback.isEmpty() ? state.fallback
                                                            : tr("add…"));
    fillCompleter();
    if (!isSame) {
        rebuild();
    }
    if (m_problem.isEmpty() || m_field->text().isEmpty()) {
        setProblem({});
    }
}

void ChipsEditor::fillCompleter()
{
    if (!isOfElements()) {
        return;
    }
    QStringList names;
    const Entries taken = entries();
    for (const model::Element& element : m_document.model().elements) {
        if (suits(spec(), element.kind) && std::ranges::none_of(taken, [&](const auto& entry) {
                return entry.first == element.id.value;
            })) {
            names << referenceText(element);
        }
    }
    if (names != m_candidates->stringList()) {
        m_candidates->setStringList(names);
    }
}

void ChipsEditor::rebuild()
{
    const bool hadFocus =
        std::ranges::any_of(m_chips, [](const Chip* chip) { return chip->hasFocus(); });
    for (Chip* chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be what reports the change
    }
    m_chips.clear();
    const Entries list = entries();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const model::Element* element =
            isOfElements() ? m_document.model().elements.find(list[i].first) : nullptr;
        auto* chip =
            new Chip(toQString(element ? displayName(*element) : std::string_view(list[i].first)),
                     m_style, this);
        chip->setToolTip(plainTip(toQString(list[i].first)));
        if (spec().type == FieldType::Shares && list.size() > 1) {
            QLineEdit* weight = chip->addWeight(toQString(model::formatNumber(list[i].second)));
            connect(weight, &QLineEdit::editingFinished, this,
                    [this, i, weight] { setWeight(i, weight); });
        }
        connect(chip, &Chip::removeRequested, this, [this, i] { remove(i); });
        connect(chip, &Chip::moveRequested, this, [this, i](int by) { move(i, by); });
        m_flow->insertWidget(static_cast<int>(i), chip);
        chip->show();
        setTabOrder(i == 0 ? chip : m_chips.back(), chip);
        m_chips.push_back(chip);
    }
    if (!m_chips.empty()) {
        setTabOrder(m_chips.back(), m_field);
    }
    if (hadFocus) {
        m_field->setFocus();
    }
    updateGeometry();
}

void ChipsEditor::submit(Entries list)
{
    std::optional<model::Value> value;
    if (!list.empty() && spec().type == FieldType::Shares) {
        value = model::Value(std::move(list));
    } else if (!list.empty()) {
        model::Texts texts;
        for (auto& entry : list) {
            texts.push_back(std::move(entry.first));
        }
        value = model::Value(std::move(texts));
    }
    if (value) {
        model::Record record;
        record.set(spec().key, *value);
        if (!model::recordProblems(record, std::span(&spec(), 1)).empty()) {
            setProblem(withParticles(tr("“%1” is not accepted here. Type %2.")
                                         .arg(m_field->text().trimmed(), acceptedFor(spec()))));
            return;
        }
    }
    setProblem({});
    if (value != m_state.value) {
        emit edited(value);
    }
}

void ChipsEditor::remove(std::size_t index)
{
    Entries list = entries();
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    submit(std::move(list));
}

void ChipsEditor::move(std::size_t index, int by)
{
    Entries list = entries();
    const auto to = static_cast<std::ptrdiff_t>(index) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(list.size())) {
        return;
    }
    std::swap(list[index], list[static_cast<std::size_t>(to)]);
    submit(std::move(list));
    if (static_cast<std::size_t>(to) < m_chips.size()) {
        m_chips[static_cast<std::size_t>(to)]->setFocus();
    }
}

void ChipsEditor::setWeight(std::size_t index, QLineEdit* field)
{
    const auto number = model::parseNumber(field->text().trimmed().toStdString());
    setLook(field, "invalid", !number || *number < 0);
    if (!number || *number < 0) {
        setProblem(withParticles(
            tr("“%1” is no weight. Type a number of at least 0.").arg(field->text())));
        return;
    }
    Entries list = entries();
    list[index].second = *number;
    submit(std::move(list));
}

bool ChipsEditor::add()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty()) {
        return true;
    }
    // What was copied from a file is a list already.
    const bool isList = typed.startsWith(u'[') || typed.startsWith(u'{');
    Entries list = entries();
    if (isList) {
        const Typed read = interpret(typed, spec());
        if (!read.value) {
            setProblem(read.problem);
            return false;
        }
        m_field->clear();
        emit edited(read.value);
        return m_problem.isEmpty();
    }
    const std::string entry =
        isOfElements() ? referenceIn(typed, m_document.model()) : typed.toStdString();
    if (entry.empty()) {
        setProblem(tr("There is no element “%1”. Choose one from the list.").arg(typed));
        return false;
    }
    list.emplace_back(entry, 1.0);
    submit(std::move(list));
    if (!m_problem.isEmpty()) {
        return false;
    }
    m_field->clear();
    return true;
}

void ChipsEditor::setProblem(const QString& problem)
{
    m_problem = problem;
    setLook(m_field, "invalid", !problem.isEmpty());
    FieldEditor::setProblem(problem);
}

void ChipsEditor::commit()
{
    if (m_problem.isEmpty()) {
        add();
    }
}

void ChipsEditor::discard()
{
    m_field->clear();
    setProblem({});
}

std::optional<Draft> ChipsEditor::draft() const
{
    return m_problem.isEmpty() || m_field->text().isEmpty()
               ? std::nullopt
               : std::optional(Draft{m_field->text(), m_problem, {}});
}

void ChipsEditor::restore(Draft draft)
{
    m_field->setFocus();
    m_field->setText(draft.text);
    setProblem(draft.problem);
}

bool ChipsEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        commit();
    }
    if (event->type() == QEvent::ShortcutOverride && !m_field->text().isEmpty() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            add();
            return true;
        case Qt::Key_Escape:
            if (!m_field->text().isEmpty()) {
                discard();
                return true;
            }
            break;
        case Qt::Key_Backspace:
            if (m_field->text().isEmpty() && !m_chips.empty()) {
                remove(m_chips.size() - 1);
                return true;
            }
            break;
        case Qt::Key_Down:
            if (m_field->text().isEmpty() && m_field->completer() != nullptr) {
                m_field->completer()->setCompletionPrefix({});
                m_field->completer()->complete();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace corbel::ui
