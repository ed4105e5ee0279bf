#include "ui/inspector/inspector_header.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include "model/edits.h"
#include "ui/inspector/field_choice.h"
#include "ui/inspector/field_flow.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

QLabel* label(const QString& text, const char* role)
{
    auto* result = new QLabel(text);
    setMark(result, "role", role);
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    return result;
}

} // namespace

InspectorHeader::InspectorHeader(const InspectorSubject& subject, Document& document,
                                 const Style& style, QWidget* parent)
    : QWidget(parent),
      m_subject(subject),
      m_document(document),
      m_style(style)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 24, 0);
    layout->setSpacing(6);
    addTitle(layout);
    if (subject.elements().empty() && subject.size() == 1) {
        addEnds(layout);
    }
    if (subject.isMixed()) {
        addNarrowing(layout);
    } else {
        addKinds(layout);
        addQuestion(layout);
    }
    addEvidence(layout);
    refresh();
}

void InspectorHeader::addTitle(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* picture = new QLabel;
    const bool isOneElementKind = m_subject.isOneKind() && m_subject.firstElement() != nullptr;
    const QIcon icon = isOneElementKind               ? m_style.icon(m_subject.firstElement()->kind)
                       : m_subject.elements().empty() ? m_style.icon(u"relation")
                                                      : m_style.icon(u"inspector");
    picture->setPixmap(icon.pixmap(QSize(24, 24), devicePixelRatioF()));
    picture->setFixedSize(24, 24);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    m_title = label({}, "title");
    m_subtitle = label({}, "small");
    for (QLabel* text : {m_title, m_subtitle}) {
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    row->addLayout(texts, 1);
    layout->addLayout(row);
}

void InspectorHeader::addEnds(QVBoxLayout* layout)
{
    auto* ends = new QWidget(this);
    auto* row = new FlowLayout(ends, 2); // long names take a second line
    const auto link = [&](const QString& name, bool isSource) {
        auto* button = new QToolButton;
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(16, 16));
        button->setAccessibleDescription(name);
        button->setToolTip(tr("Select it"));
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, isSource] {
            if (const model::Relation* relation = m_subject.firstRelation()) {
                emit elementChosen(isSource ? relation->from : relation->to);
            }
        });
        return button;
    };
    m_from = link(tr("Source"), true);
    m_to = link(tr("Target"), false);
    m_swap = new QToolButton;
    m_swap->setIcon(m_style.icon(u"swap"));
    m_swap->setIconSize(QSize(16, 16));
    m_swap->setAccessibleName(tr("Swap direction"));
    m_swap->setToolTip(tr("Swap direction"));
    connect(m_swap, &QToolButton::clicked, this, &InspectorHeader::swapEnds);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("→")));
    row->addWidget(m_to);
    row->addWidget(m_swap);
    row->addWidget(new QWidget); // the last one takes what is left of the line
    layout->addWidget(ends);
}

void InspectorHeader::addNarrowing(QVBoxLayout* layout)
{
    layout->addWidget(
        label(tr("Only what elements and relations have in common is shown."), "small"));
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    const auto add = [&](const QString& text, bool isToElements) {
        auto* button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this,
                [this, isToElements] { emit narrowed(isToElements); });
        row->addWidget(button);
    };
    add(tr("Only elements"), true);
    add(tr("Only relations"), false);
    row->addStretch(1);
    layout->addLayout(row);
}

void InspectorHeader::addKinds(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* name = new QLabel(tr("Kind"));
    name->setFixedWidth(112);
    name->setToolTip(m_subject.elements().empty()
                         ? tr("What the relation means. Another kind keeps the keys that both "
                              "have.")
                         : tr("What the element is. Another kind keeps the keys that both have."));
    m_kinds = new CalmComboBox;
    m_kinds->setAccessibleName(tr("Kind"));
    name->setBuddy(m_kinds);
    row->addWidget(name);
    row->addWidget(m_kinds, 1);
    layout->addLayout(row);
    m_problem = label({}, "error");
    m_problem->hide();
    layout->addWidget(m_problem);
    connect(m_kinds, &QComboBox::activated, this, &InspectorHeader::onKindChosen);
}

void InspectorHeader::addQuestion(QVBoxLayout* layout)
{
    m_question = new QFrame;
    setMark(m_question, "role", "banner");
    auto* inner = new QVBoxLayout(m_question);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->setSpacing(6);
    m_loss = label({}, "plain");
    inner->addWidget(m_loss);
    auto* buttons = new QHBoxLayout;
    auto* convert = new QPushButton(tr("Convert"));
    auto* keep = new QPushButton(tr("Keep"));
    buttons->addWidget(convert);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    inner->addLayout(buttons);
    layout->addWidget(m_question);
    m_question->hide();
    connect(convert, &QPushButton::clicked, this, [this] { apply(conversion()); });
    connect(keep, &QPushButton::clicked, this, [this] {
        m_question->hide();
        fillKinds();
        m_kinds->setFocus();
    });
}

void InspectorHeader::addEvidence(QVBoxLayout* layout)
{
    const model::Relation* relation = m_subject.firstRelation();
    if (m_subject.size() != 1 || relation == nullptr ||
        !flagOf(relation->fields, model::Key::Inferred)) {
        return;
    }
    auto* card = new QFrame;
    setMark(card, "role", "banner");
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->setSpacing(2);
    inner->addWidget(label(tr("Inferred by an import, not drawn by a person"), "strong"));
    for (const std::string& evidence : textsOf(relation->fields, model::Key::Evidence)) {
        inner->addWidget(label(toQString(evidence), "small"));
    }
    layout->addWidget(card);
}

void InspectorHeader::fillKinds()
{
    const QSignalBlocker blocker(m_kinds);
    struct Item {
        QIcon icon;
        QString text;
        int kind;
    };
    std::vector<Item> items;
    if (!m_subject.isOneKind()) {
        items.push_back({QIcon(), tr("several kinds"), -1});
    }
    const model::Model& model = m_document.model();
    if (m_subject.firstElement() != nullptr) {
        for (const model::ElementKind kind : model::elementKinds) {
            items.push_back({m_style.icon(kind), nameOf(kind), static_cast<int>(kind)});
        }
    } else {
        for (const model::RelationKind kind : model::relationKinds) {
            const bool isLegal =
                std::ranges::all_of(m_subject.relations(), [&](const model::RelationId& id) {
                    const model::Relation* relation = model::find(model, id);
                    return relation->kind == kind ||
                           std::ranges::count(
                               model::edits::legalKinds(model, relation->from, relation->to),
                               kind) > 0;
                });
            if (isLegal) {
                items.push_back({QIcon(), nameOf(kind), static_cast<int>(kind)});
            }
        }
    }
    // Asked with every letter that is typed, and answered alike nearly always.
    bool isSame = m_kinds->count() == static_cast<int>(items.size());
    for (int i = 0; isSame && i < m_kinds->count(); ++i) {
        isSame = m_kinds->itemData(i).toInt() == items[static_cast<std::size_t>(i)].kind;
    }
    if (!isSame) {
        m_kinds->clear();
        for (const Item& item : items) {
            m_kinds->addItem(item.icon, item.text, item.kind);
        }
    }
    int current = 0;
    if (m_subject.isOneKind()) {
        current = m_subject.firstElement() != nullptr
                      ? m_kinds->findData(static_cast<int>(m_subject.firstElement()->kind))
                      : m_kinds->findData(static_cast<int>(m_subject.firstRelation()->kind));
    }
    m_kinds->setCurrentIndex(current);
    setLook(m_kinds, "silent", !m_subject.isOneKind());
}

model::ChangeSet InspectorHeader::conversion() const
{
    const int chosen = m_kinds->currentData().toInt();
    if (chosen < 0) {
        return {};
    }
    return m_subject.firstElement() != nullptr
               ? convertAll(m_document.model(), m_subject.elements(),
                            static_cast<model::ElementKind>(chosen))
               : model::edits::convert(m_document.model(), m_subject.relations(),
                                       static_cast<model::RelationKind>(chosen));
}

void InspectorHeader::onKindChosen()
{
    model::ChangeSet changes = conversion();
    const QString loss = lossOf(changes);
    if (loss.isEmpty()) {
        apply(std::move(changes));
        return;
    }
    m_loss->setText(tr("%1 does not have: %2. They would be dropped; undo brings them back.")
                        .arg(m_kinds->currentText(), loss));
    m_question->show();
}

void InspectorHeader::apply(model::ChangeSet changes)
{
    if (m_question != nullptr) {
        m_question->hide();
    }
    // Ids of relations follow their kinds and ends; the same ones stay selected.
    std::vector<model::RelationId> relations = m_subject.relations();
    for (const model::AnyChange& change : changes.changes) {
        const auto* relation = std::get_if<model::Change<model::Relation>>(&change);
        if (relation != nullptr && relation->before && !m_subject.relations().empty()) {
            std::erase(relations, relation->before->value.id);
        }
        if (relation != nullptr && relation->after && !m_subject.relations().empty()) {
            relations.push_back(relation->after->value.id);
        }
    }
    QString problem;
    if (!m_document.apply(std::move(changes), &problem)) {
        fillKinds();
        showProblem(problem);
    } else if (!relations.empty()) {
        emit relationsRenamed(relations);
    }
}

void InspectorHeader::swapEnds()
{
    const model::Relation* relation = m_subject.firstRelation();
    if (relation == nullptr) {
        return;
    }
    apply(model::edits::reconnect(m_document.model(), relation->id, relation->to, relation->from));
}

void InspectorHeader::showProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void InspectorHeader::beginAnew()
{
    if (m_question != nullptr) {
        m_question->hide();
    }
}

void InspectorHeader::refresh()
{
    m_title->setText(m_subject.title());
    const model::Element* element = m_subject.firstElement();
    const model::Relation* relation = m_subject.firstRelation();
    const bool isOne = m_subject.size() == 1;
    const QString id = !isOne               ? QString()
                       : element != nullptr ? toQString(element->id.value)
                                            : toQString(relation->id.value);
    m_subtitle->setText(
        isOne ? element != nullptr ? QStringLiteral("%1 · %2").arg(nameOf(element->kind), id) : id
              : m_subject.kindsText());
    if (m_from != nullptr && relation != nullptr) {
        const auto show = [this](QToolButton* button, const model::ElementId& end) {
            const model::Element* at = model::find(m_document.model(), end);
            button->setText(
                toQString(at ? displayName(*at) : std::string_view(end.value)).left(28));
            button->setAccessibleName(button->text());
            if (at != nullptr) {
                button->setIcon(m_style.icon(at->kind));
            }
        };
        show(m_from, relation->from);
        show(m_to, relation->to);
        const auto back =
            model::edits::legalKinds(m_document.model(), relation->to, relation->from);
        const bool isLegal = std::ranges::find(back, relation->kind) != back.end();
        m_swap->setEnabled(isLegal);
        m_swap->setToolTip(isLegal ? tr("Swap direction")
                                   : tr("This kind cannot lead the other way round"));
    }
    if (m_kinds != nullptr && !m_question->isVisible()) {
        fillKinds();
        showProblem({});
    }
}

} // namespace corbel::ui
