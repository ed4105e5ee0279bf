#include "ui/inspector/inspector_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/inspector/design_form.h"
#include "ui/inspector/field_labels.h"
#include "ui/inspector/focus_keeper.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

constexpr std::size_t mostKept = 6; // kinds that one goes to and fro between

} // namespace

InspectorPanel::InspectorPanel(Document& document, const Style& style, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_style(style),
      m_subject(document),
      m_needs(std::make_shared<const NeedsByKey>()),
      m_tools(new QWidget(this)),
      m_filter(new QLineEdit(m_tools)),
      m_missingOnly(new QToolButton(m_tools)),
      m_note(new QFrame(this)),
      m_noteText(new QLabel(m_note)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* pages = new QWidget;
    setMark(pages, "surface", "panel");
    m_pages = new QVBoxLayout(pages); // one of what stands in it is shown
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->addStretch(1);
    m_scroll->setWidget(pages);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTools();
    makeNote();
    layout->addWidget(m_tools);
    auto* margin = new QVBoxLayout;
    margin->setContentsMargins(12, 0, 12, 0);
    margin->addWidget(m_note);
    layout->addLayout(margin);
    layout->addWidget(m_scroll, 1);
    connect(&document, &Document::changed, this, &InspectorPanel::onChanged);
    connect(&document, &Document::reset, this, [this] {
        m_needs = std::make_shared<const NeedsByKey>();
        m_leftBehind.reset();
        m_note->hide();
        m_subject.set({}, {});
        rebuild();
    });
    rebuild();
}

void InspectorPanel::makeTools()
{
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(12, 10, 12, 4);
    row->setSpacing(6);
    m_filter->setPlaceholderText(tr("Find a field"));
    m_filter->setAccessibleName(tr("Find a field"));
    m_filter->setClearButtonEnabled(true);
    m_missingOnly->setCheckable(true);
    m_missingOnly->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_missingOnly->setIconSize(QSize(14, 14));
    m_missingOnly->setAccessibleName(tr("Only what is missing"));
    m_missingOnly->setToolTip(
        tr("Show only fields that are unknown and needed. F8 goes to the next one."));
    row->addWidget(m_filter, 1);
    row->addWidget(m_missingOnly);
    connect(m_filter, &QLineEdit::textChanged, this, &InspectorPanel::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &InspectorPanel::focusFirst);
    connect(m_missingOnly, &QToolButton::toggled, this, &InspectorPanel::applyFilter);
}

void InspectorPanel::makeNote()
{
    setMark(m_note, "role", "banner");
    auto* inner = new QVBoxLayout(m_note);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->setSpacing(6);
    m_noteText->setWordWrap(true);
    m_noteText->setTextFormat(Qt::PlainText);
    inner->addWidget(m_noteText);
    auto* buttons = new QHBoxLayout;
    auto* back = new QPushButton(tr("Go back to it"), m_note);
    auto* drop = new QPushButton(tr("Drop it"), m_note);
    buttons->addWidget(back);
    buttons->addWidget(drop);
    buttons->addStretch(1);
    inner->addLayout(buttons);
    m_note->hide();
    connect(back, &QPushButton::clicked, this, &InspectorPanel::goBack);
    connect(drop, &QPushButton::clicked, this, [this] {
        m_leftBehind.reset();
        m_note->hide();
    });
}

void InspectorPanel::setSelection(std::vector<model::ElementId> elements,
                                  std::vector<model::RelationId> relations)
{
    if (elements == m_subject.elements() && relations == m_subject.relations() &&
        m_subject.shape() == m_shape) {
        refresh();
        return;
    }
    finishTyping();
    keepDraft();
    m_subject.set(std::move(elements), std::move(relations));
    m_filter->clear();
    rebuild();
}

void InspectorPanel::finishTyping()
{
    m_subject.prune();
    if (m_form != nullptr && m_subject.empty()) {
        return; // What it was typed for was deleted, and others heard of it first.
    }
    for (FieldRow* row : rows()) {
        row->editor()->commit();
    }
    if (m_designForm != nullptr) {
        m_designForm->commit();
    }
}

void InspectorPanel::keepDraft()
{
    m_subject.prune();
    if (m_subject.empty() && m_designForm == nullptr) {
        return; // What it was typed for was deleted meanwhile.
    }
    LeftBehind left{m_subject.elements(), m_subject.relations(), std::nullopt, {}};
    QString where;
    for (FieldRow* row : rows()) {
        if (const std::optional<Draft> draft = row->editor()->draft()) {
            left.key = row->spec().key;
            left.draft = *draft;
            where = tr("%1 of %2").arg(labelOf(row->spec()), m_subject.title());
            break;
        }
    }
    if (m_designForm != nullptr) {
        if (const std::optional<Draft> draft = m_designForm->draft()) {
            left.draft = *draft;
            where = tr("the design");
        }
    }
    if (where.isEmpty()) {
        return;
    }
    m_noteText->setText(withParticles(
        tr("“%1” was not taken over for %2. %3").arg(left.draft.text, where, left.draft.problem)));
    m_leftBehind = std::move(left);
    m_note->show();
}

void InspectorPanel::goBack()
{
    if (!m_leftBehind) {
        return;
    }
    const LeftBehind left = *std::exchange(m_leftBehind, std::nullopt);
    m_note->hide();
    emit selectionWanted(left.elements, left.relations);
    setSelection(left.elements, left.relations);
    if (!left.key && m_designForm != nullptr) {
        m_designForm->restore(left.draft);
    } else if (FieldRow* back = left.key ? row(*left.key) : nullptr) {
        back->editor()->restore(left.draft);
        m_scroll->ensureWidgetVisible(back);
    }
}

const std::vector<FieldRow*>& InspectorPanel::rows() const
{
    static const std::vector<FieldRow*> none;
    return m_form == nullptr ? none : m_form->rows();
}

FieldRow* InspectorPanel::row(model::Key key)
{
    if (m_form == nullptr) {
        return nullptr;
    }
    FieldRow* found = m_form->row(key);
    if (found != nullptr && found->isHidden()) {
        m_filter->clear();
        m_missingOnly->setChecked(false);
    }
    return found;
}

void InspectorPanel::setNeeds(const std::shared_ptr<const NeedsByKey>& needs)
{
    if (needs != m_needs) {
        m_needs = needs;
        refresh();
    }
}

void InspectorPanel::onChanged(const model::ChangeSet&)
{
    if (!m_isSubmitting) {
        follow();
    }
}

void InspectorPanel::follow()
{
    const std::size_t before = m_subject.size();
    m_subject.prune();
    if (m_subject.size() == before && m_subject.shape() == m_shape) {
        refresh();
    } else {
        keepDraft();
        rebuild();
    }
}

void InspectorPanel::renewIcons()
{
    finishTyping();
    keepDraft();
    for (const Kept& kept : std::exchange(m_kept, {})) {
        delete kept.content; // in the colours of before
    }
    m_shape.clear(); // and not to be kept either
    rebuild();
}

bool InspectorPanel::mayBeKept() const
{
    // Only forms of one element say nothing that is not filled anew.
    return m_form != nullptr && m_shape.startsWith(QLatin1String("1/0 ")) &&
           std::ranges::none_of(m_form->rows(), [](const FieldRow* row) {
               return row->editor()->draft().has_value();
           });
}

void InspectorPanel::putAside(QWidget* content)
{
    if (content == nullptr) {
        return;
    }
    content->hide();
    if (!mayBeKept()) {
        content->deleteLater(); // something in it may be what reports the change that led here
        return;
    }
    for (FieldRow* row : m_form->rows()) {
        row->editor()->discard(); // typed for what is gone
    }
    m_kept.push_back({m_shape, content, m_header, m_form, m_nothing});
    if (m_kept.size() > mostKept) {
        m_kept.front().content->deleteLater();
        m_kept.erase(m_kept.begin());
    }
}

void InspectorPanel::rebuild()
{
    const FocusKeeper keeper(m_content, *this);
    putAside(m_content);
    m_shape = m_subject.shape();
    m_content = makeContent();
    m_tools->setVisible(!m_subject.empty());
    m_content->show();
    m_scroll->verticalScrollBar()->setValue(0);
    keeper.giveTo(*m_content);
    m_missingOnly->setIcon(m_style.icon(u"target", m_style.theme().warning));
    applyFilter();
}

QWidget* InspectorPanel::makeContent()
{
    const auto kept = std::ranges::find(m_kept, m_shape, &Kept::shape);
    if (kept != m_kept.end()) {
        QWidget* content = kept->content;
        m_header = kept->header;
        m_form = kept->form;
        m_nothing = kept->nothing;
        m_designForm = nullptr;
        m_kept.erase(kept);
        m_header->beginAnew();
        m_header->refresh();
        m_form->refresh();
        return content;
    }
    m_header = nullptr;
    m_form = nullptr;
    m_designForm = nullptr;
    m_nothing = nullptr;
    auto* content = new QWidget;
    setMark(content, "surface", "panel");
    m_pages->insertWidget(0, content);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 6, 16);
    layout->setSpacing(8);
    const FieldContext context{m_document, m_style};
    if (m_subject.empty()) {
        m_designForm = new DesignForm(m_document, m_style);
        layout->addWidget(m_designForm);
    } else {
        m_header = new InspectorHeader(m_subject, m_document, m_style);
        connect(m_header, &InspectorHeader::elementChosen, this, &InspectorPanel::elementChosen);
        connect(m_header, &InspectorHeader::relationsRenamed, this,
                [this](const std::vector<model::RelationId>& relations) {
                    emit selectionWanted({}, relations);
                });
        connect(m_header, &InspectorHeader::narrowed, this, [this](bool isToElements) {
            auto elements = isToElements ? m_subject.elements() : std::vector<model::ElementId>();
            auto relations =
                isToElements ? std::vector<model::RelationId>() : m_subject.relations();
            emit selectionWanted(elements, relations);
        });
        m_form = new InspectorForm(m_subject, m_needs, context, m_open);
        connect(m_form, &InspectorForm::edited, this, &InspectorPanel::submit);
        m_nothing = new QLabel;
        m_nothing->setTextFormat(Qt::PlainText);
        setMark(m_nothing, "role", "muted");
        m_nothing->setWordWrap(true);
        m_nothing->setContentsMargins(12, 8, 12, 8);
        m_nothing->hide();
        layout->addWidget(m_header);
        layout->addWidget(m_form);
        layout->addWidget(m_nothing);
    }
    return content;
}

void InspectorPanel::submit(FieldEditor* editor, const std::optional<model::Value>& value,
                            int mergeId)
{
    QString problem;
    bool isDone = false;
    {
        const QScopedValueRollback submitting(m_isSubmitting, true);
        isDone = m_document.apply(m_subject.change(editor->spec().key, value), &problem, mergeId);
    }
    if (isDone) {
        follow(); // What it is about may have gone meanwhile.
    } else {
        editor->setProblem(problem);
    }
}

void InspectorPanel::refresh()
{
    if (m_form != nullptr) {
        m_form->refresh();
        m_header->refresh();
    }
    updateTools();
}

void InspectorPanel::applyFilter()
{
    if (m_form != nullptr) {
        m_form->setFilter(m_filter->text(), m_missingOnly->isChecked());
    }
    updateTools();
}

void InspectorPanel::updateTools()
{
    if (m_form == nullptr) {
        return;
    }
    const int count = static_cast<int>(m_form->missing().size());
    m_missingOnly->setText(tr("%n missing", nullptr, count));
    m_missingOnly->setVisible(count > 0 || m_missingOnly->isChecked());
    m_nothing->setVisible(m_form->isNothingShown());
    m_nothing->setText(!m_filter->text().isEmpty()
                           ? tr("No field is called that.")
                           : tr("Nothing is missing here that an analysis asks for."));
}

void InspectorPanel::focusFirst()
{
    if (m_designForm != nullptr) {
        m_designForm->focusFirst();
        return;
    }
    const auto it =
        std::ranges::find_if(rows(), [](FieldRow* row) { return row->isVisibleTo(row->window()); });
    if (it != rows().end()) {
        (*it)->editor()->setFocus(Qt::ShortcutFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>((*it)->window()->focusWidget())) {
            line->selectAll();
        }
        m_scroll->ensureWidgetVisible(*it);
    }
}

void InspectorPanel::focusNextMissing()
{
    const std::vector<model::Key> keys =
        m_form == nullptr ? std::vector<model::Key>() : m_form->missing();
    const QWidget* focused = window()->focusWidget();
    const auto current = std::ranges::find_if(
        rows(), [focused](const FieldRow* row) { return row->isAncestorOf(focused); });
    auto next = keys.begin();
    if (current != rows().end()) {
        const auto here = std::ranges::find(keys, (*current)->spec().key);
        next = here == keys.end() ? keys.begin() : here + 1;
    }
    if (next != keys.end()) {
        FieldRow* wanted = row(*next);
        wanted->editor()->setFocus(Qt::ShortcutFocusReason);
        m_scroll->ensureWidgetVisible(wanted);
        return;
    }
    const NeedsByKey::Table& table = m_needs->table();
    if (table.empty()) {
        return;
    }
    const std::string here = m_subject.empty()              ? std::string()
                             : m_subject.elements().empty() ? m_subject.relations().front().value
                                                            : m_subject.elements().front().value;
    auto other = table.upper_bound(here);
    other = other == table.end() ? table.begin() : other;
    emit keyWanted(toQString(other->first + "." + other->second.begin()->first));
}

void InspectorPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit leaveRequested(); // whoever was typing took it for himself
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace corbel::ui
