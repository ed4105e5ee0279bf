#include "ui/inspector/field_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/inspector/field_labels.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

constexpr int labelWidth = 112;
constexpr int markWidth = 6;
constexpr int gap = 6;
constexpr int resetWidth = 20;

} // namespace

FieldRow::FieldRow(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent)
    : QWidget(parent),
      m_editor(makeFieldEditor(spec, context, this)),
      m_mark(new QLabel(this)),
      m_label(new QLabel(labelOf(spec), this)),
      m_problem(new QLabel(this)),
      m_remark(new QLabel(this)),
      m_reset(new QToolButton(this))
{
    m_label->setBuddy(m_editor);
    m_label->setToolTip(helpFor(spec));
    m_label->setMinimumHeight(26);
    m_label->setTextFormat(Qt::PlainText);
    setMark(m_mark, "role", "needed");
    m_mark->setFixedSize(markWidth, markWidth);
    QSizePolicy keep(QSizePolicy::Fixed, QSizePolicy::Fixed);
    keep.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(keep);
    m_mark->hide();
    m_reset->setIcon(context.style.icon(u"undo"));
    m_reset->setIconSize(QSize(12, 12));
    setMark(m_reset, "role", "tiny");
    m_reset->setFocusPolicy(Qt::NoFocus); // emptying the field does the same by keyboard
    m_reset->setAccessibleName(tr("Reset %1").arg(labelInText(spec)));
    m_reset->setFixedWidth(resetWidth);
    m_reset->setSizePolicy(keep);
    m_reset->hide();
    setMark(m_problem, "role", "error");
    setMark(m_remark, "role", "small");
    for (QLabel* label : {m_problem, m_remark}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_mark, 0, Qt::AlignVCenter);
    line->addWidget(m_label, 0, Qt::AlignTop);
    const int indent = m_editor->isTall() ? markWidth + gap : markWidth + labelWidth + 2 * gap;
    if (m_editor->isTall()) {
        line->addStretch(1);
        line->addWidget(m_reset);
        column->addLayout(line);
        auto* under = new QHBoxLayout;
        under->addSpacing(markWidth + gap);
        under->addWidget(m_editor, 1);
        under->addSpacing(resetWidth + 2);
        column->addLayout(under);
    } else {
        m_label->setFixedWidth(labelWidth);
        line->addWidget(m_editor, 1);
        line->addSpacing(-gap + 2);
        line->addWidget(m_reset, 0, Qt::AlignTop);
        column->addLayout(line);
    }
    for (QLabel* label : {m_remark, m_problem}) {
        auto* under = new QHBoxLayout;
        under->addSpacing(indent);
        under->addWidget(label, 1);
        column->addLayout(under);
    }
    if (QWidget* below = m_editor->below()) {
        auto* under = new QHBoxLayout;
        under->addSpacing(markWidth + gap);
        under->addWidget(below, 1);
        column->addLayout(under);
    }
    connect(m_editor, &FieldEditor::problemChanged, this,
            [this](const QString& problem) { setBelow(m_problem, problem); });
    connect(m_editor, &FieldEditor::remarked, this,
            [this](const QString& remark) { setBelow(m_remark, remark); });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_editor->discard();
        emit m_editor->edited(std::nullopt);
    });
    connect(qApp, &QApplication::focusChanged, this, &FieldRow::updateReset);
}

FieldRow::~FieldRow()
{
    qApp->disconnect(this); // the keyboard leaves while the fields go
}

void FieldRow::setBelow(QLabel* label, const QString& text)
{
    if (label->text() != text) {
        label->setText(text);
    }
    label->setVisible(!text.isEmpty());
}

void FieldRow::setState(const FieldState& state)
{
    m_state = state;
    m_mark->setVisible(isNeeded());
    QString help = helpFor(spec());
    for (const QString& more : {state.need, state.help}) {
        if (!more.isEmpty()) {
            QString sentence = more.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
            sentence[0] = sentence.at(0).toUpper();
            help += QStringLiteral("<p>%1</p>").arg(sentence);
        }
    }
    m_label->setToolTip(help);
    m_mark->setToolTip(help);
    m_editor->setToolTip(help);
    m_reset->setToolTip(state.fallback.isEmpty() ? tr("Reset: not set")
                                                 : tr("Reset: %1").arg(state.fallback));
    m_editor->setState(state);
    updateReset();
}

void FieldRow::updateReset()
{
    const QWidget* focused = QApplication::focusWidget();
    m_reset->setVisible(isSet() && (m_isHovered || (focused != nullptr && isAncestorOf(focused))));
}

void FieldRow::enterEvent(QEnterEvent* event)
{
    m_isHovered = true;
    updateReset();
    QWidget::enterEvent(event);
}

void FieldRow::leaveEvent(QEvent* event)
{
    m_isHovered = false;
    updateReset();
    QWidget::leaveEvent(event);
}

} // namespace corbel::ui
