#include "ui/panels/inspector_panel.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include "model/edits.h"
#include "ui/names.h"
#include "ui/panels/design_form.h"
#include "ui/panels/field_order.h"
#include "ui/panels/focus_keeper.h"

namespace corbel::ui {

namespace {

constexpr std::array topics{model::Topic::General,     model::Topic::Structure,
                            model::Topic::Performance, model::Topic::Reliability,
                            model::Topic::Cost,        model::Topic::Contract,
                            model::Topic::Note};

/// Shown above the fields and not to be typed.
bool isBannered(const model::FieldSpec& spec)
{
    return spec.key == model::Key::Inferred || spec.key == model::Key::Evidence;
}

QLabel* label(const QString& text, const char* role)
{
    auto* result = new QLabel(text);
    setMark(result, "role", role);
    result->setWordWrap(true);
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return result;
}

} // namespace

InspectorPanel::InspectorPanel(Document& document, const Style& style, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_style(style),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(&document, &Document::changed, this, &InspectorPanel::onChanged);
    connect(&document, &Document::reset, this, [this] { setSelection({}, {}); });
    rebuild();
}

void InspectorPanel::setSelection(std::vector<model::ElementId> elements,
                                  std::vector<model::RelationId> relations)
{
    if (elements == m_elements && relations == m_relations && shape() == m_shape) {
        refresh();
        return;
    }
    m_elements = std::move(elements);
    m_relations = std::move(relations);
    rebuild();
}

FieldRow* InspectorPanel::row(model::Key key)
{
    const auto shown = [&]() -> FieldRow* {
        const auto it = std::ranges::find_if(
            m_rows, [&](FieldRow* row) { return row->editor()->spec().key == key; });
        return it == m_rows.end() ? nullptr : *it;
    };
    for (std::size_t i = 0; shown() == nullptr && i < m_sections.size(); ++i) {
        m_sections[i].second->setOpen(true);
    }
    return shown();
}

QString InspectorPanel::shape() const
{
    const model::Model& model = m_document.model();
    QString result = QStringLiteral("%1/%2").arg(m_elements.size()).arg(m_relations.size());
    for (const model::ElementId& id : m_elements) {
        const model::Element* element = model::find(model, id);
        result += element ? QString::number(static_cast<int>(element->kind)) : QStringLiteral("-");
    }
    for (const model::RelationId& id : m_relations) {
        const model::Relation* relation = model::find(model, id);
        result +=
            relation ? QString::number(static_cast<int>(relation->kind)) : QStringLiteral("-");
    }
    return result;
}

void InspectorPanel::onChanged(const model::ChangeSet&)
{
    if (m_isSubmitting) {
        return;
    }
    const model::Model& model = m_document.model();
    std::erase_if(m_elements, [&](const auto& id) { return model::find(model, id) == nullptr; });
    std::erase_if(m_relations, [&](const auto& id) { return model::find(model, id) == nullptr; });
    if (shape() == m_shape) {
        refresh();
    } else {
        rebuild();
    }
}

void InspectorPanel::rebuild()
{
    FocusKeeper keeper(*m_scroll, *this);
    m_shape = shape();
    m_rows.clear();
    m_sections.clear();
    m_title = nullptr;
    auto* form = new QWidget;
    setMark(form, "surface", "panel");
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(14, 12, 12, 16);
    layout->setSpacing(7);
    if (!m_elements.empty()) {
        buildElements(layout);
    } else if (!m_relations.empty()) {
        buildRelations(layout);
    } else {
        buildDesign(layout);
    }
    layout->addStretch(1);
    keeper.replaceBy(form);
    refresh();
}

void InspectorPanel::buildElements(QVBoxLayout* layout)
{
    const model::Model& model = m_document.model();
    const model::Element* first = model::find(model, m_elements.front());
    const bool isOne = m_elements.size() == 1;
    const bool isOneKind = std::ranges::all_of(m_elements, [&](const model::ElementId& id) {
        const model::Element* element = model::find(model, id);
        return element != nullptr && element->kind == first->kind;
    });
    const QString kind = isOneKind ? nameOf(first->kind) : tr("several kinds");
    addHeader(layout, isOneKind ? m_style.icon(first->kind) : m_style.icon(u"inspector"),
              isOne ? toQString(displayName(*first))
                    : tr("%n elements", nullptr, static_cast<int>(m_elements.size())),
              isOne ? QStringLiteral("%1 · %2").arg(kind, toQString(first->id.value)) : kind);
    if (isOne) {
        addKind(layout);
    }
    addFields(layout, model::elementFields(),
              isOneKind ? leadingKeys(first->kind) : std::span<const model::Key>());
}

void InspectorPanel::buildRelations(QVBoxLayout* layout)
{
    const model::Model& model = m_document.model();
    const model::Relation* first = model::find(model, m_relations.front());
    const bool isOne = m_relations.size() == 1;
    const bool isOneKind = std::ranges::all_of(m_relations, [&](const model::RelationId& id) {
        const model::Relation* relation = model::find(model, id);
        return relation != nullptr && relation->kind == first->kind;
    });
    const auto end = [&](const model::ElementId& id) {
        const model::Element* element = model::find(model, id);
        return toQString(element ? displayName(*element) : std::string_view(id.value));
    };
    addHeader(layout, m_style.icon(u"relation"),
              isOne ? nameOf(first->kind)
                    : tr("%n relations", nullptr, static_cast<int>(m_relations.size())),
              isOne ? QStringLiteral("%1 → %2").arg(end(first->from), end(first->to)) : QString());
    if (isOne && flagOf(first->fields, model::Key::Inferred)) {
        auto* card = new QFrame;
        setMark(card, "role", "banner");
        auto* inner = new QVBoxLayout(card);
        inner->setContentsMargins(10, 8, 10, 8);
        inner->setSpacing(2);
        inner->addWidget(label(tr("Inferred by an import, not drawn by a person"), "strong"));
        for (const std::string& evidence : textsOf(first->fields, model::Key::Evidence)) {
            inner->addWidget(label(toQString(evidence), "small"));
        }
        layout->addWidget(card);
    }
    addFields(layout, model::relationFields(),
              isOneKind ? leadingKeys(first->kind) : std::span<const model::Key>());
}

void InspectorPanel::buildDesign(QVBoxLayout* layout)
{
    addHeader(layout, m_style.icon(u"info"), tr("Design"),
              tr("Nothing is selected: these fields are about the design as a whole."));
    layout->addWidget(new DesignForm(m_document));
}

void InspectorPanel::addHeader(QVBoxLayout* layout, const QIcon& icon, const QString& title,
                               const QString& subtitle)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* picture = new QLabel;
    picture->setPixmap(icon.pixmap(QSize(24, 24), devicePixelRatioF()));
    picture->setFixedSize(24, 24);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    m_title = label(title, "title");
    texts->addWidget(m_title);
    if (!subtitle.isEmpty()) {
        texts->addWidget(label(subtitle, "small"));
    }
    row->addLayout(texts, 1);
    layout->addLayout(row);
    layout->addSpacing(2);
}

void InspectorPanel::addKind(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* name = new QLabel(QStringLiteral("kind"));
    name->setFixedWidth(124);
    name->setToolTip(tr("What the element is. Another kind keeps the keys that both have."));
    auto* kinds = new QComboBox;
    kinds->setAccessibleName(tr("Kind"));
    kinds->setFocusPolicy(Qt::StrongFocus);
    const model::Element* element = model::find(m_document.model(), m_elements.front());
    for (const model::ElementKind kind : model::elementKinds) {
        kinds->addItem(m_style.icon(kind), nameOf(kind), static_cast<int>(kind));
    }
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(element->kind)));
    name->setBuddy(kinds);
    row->addWidget(name);
    row->addWidget(kinds, 1);
    layout->addLayout(row);
    connect(kinds, &QComboBox::activated, this, [this, kinds, id = element->id] {
        const auto kind = static_cast<model::ElementKind>(kinds->currentData().toInt());
        const model::Element* current = model::find(m_document.model(), id);
        if (current == nullptr || current->kind == kind) {
            return;
        }
        if (!m_document.apply(model::edits::convert(m_document.model(), id, kind))) {
            kinds->setCurrentIndex(kinds->findData(static_cast<int>(current->kind)));
        }
    });
}

bool InspectorPanel::isShared(const model::FieldSpec& spec) const
{
    const model::Model& model = m_document.model();
    const bool isOfElements = !m_elements.empty();
    return isOfElements
               ? std::ranges::all_of(m_elements,
                                     [&](const model::ElementId& id) {
                                         const model::Element* element = model::find(model, id);
                                         return element != nullptr && bears(spec, element->kind);
                                     })
               : std::ranges::all_of(m_relations, [&](const model::RelationId& id) {
                     const model::Relation* relation = model::find(model, id);
                     return relation != nullptr && bears(spec, relation->kind);
                 });
}

void InspectorPanel::addFields(QVBoxLayout* layout, std::span<const model::FieldSpec> specs,
                               std::span<const model::Key> leading)
{
    const bool isSingle = m_elements.size() + m_relations.size() == 1;
    m_leading.assign(leading.begin(), leading.end());
    const auto isHidden = [&](const model::FieldSpec& spec) {
        // One name for several elements makes no sense.
        return isBannered(spec) || (spec.key == model::Key::Name && !isSingle) || !isShared(spec);
    };
    const auto addTop = [&](model::Key key) {
        const auto it = std::ranges::find_if(specs, [&](const model::FieldSpec& spec) {
            return spec.key == key && !isHidden(spec);
        });
        if (it != specs.end()) {
            addRow(layout, *it);
        }
    };
    addTop(model::Key::Name);
    std::ranges::for_each(leading, addTop);

    layout->addSpacing(4);
    auto* sections = new QVBoxLayout;
    sections->setSpacing(0);
    layout->addLayout(sections);
    for (const model::Topic topic : topics) {
        std::vector<const model::FieldSpec*> rest;
        for (const model::FieldSpec& spec : specs) {
            if (spec.topic == topic && !isTop(spec) && !isHidden(spec)) {
                rest.push_back(&spec);
            }
        }
        if (rest.empty()) {
            continue;
        }
        auto* section = new Section(m_style, nameOf(topic));
        section->setOpen(m_open.contains(topic));
        section->setContent([this, rest](QVBoxLayout* body) {
            for (const model::FieldSpec* spec : rest) {
                FieldRow* row = addRow(body, *spec);
                row->editor()->setState(stateOf(*spec));
            }
        });
        connect(section, &Section::toggled, this, [this, topic](bool isOpen) {
            if (isOpen) {
                m_open.insert(topic);
            } else {
                m_open.erase(topic);
            }
        });
        sections->addWidget(section);
        m_sections.emplace_back(topic, section);
    }
}

bool InspectorPanel::isTop(const model::FieldSpec& spec) const
{
    return spec.key == model::Key::Name ||
           std::ranges::find(m_leading, spec.key) != m_leading.end();
}

FieldRow* InspectorPanel::addRow(QVBoxLayout* layout, const model::FieldSpec& spec)
{
    auto* row = new FieldRow(spec, makeFieldEditor(spec, m_document, nullptr), nullptr);
    connect(row->editor(), &FieldEditor::edited, this,
            [this, editor = row->editor()](const std::optional<model::Value>& value) {
                submit(editor, value);
            });
    layout->addWidget(row);
    m_rows.push_back(row);
    return row;
}

void InspectorPanel::submit(FieldEditor* editor, const std::optional<model::Value>& value)
{
    const model::Key key = editor->spec().key;
    const model::Model& model = m_document.model();
    model::ChangeSet changes = m_elements.empty()
                                   ? model::edits::setField(model, m_relations, key, value)
                                   : model::edits::setField(model, m_elements, key, value);
    QString problem;
    bool isDone = false;
    {
        const QScopedValueRollback submitting(m_isSubmitting, true);
        isDone = m_document.apply(std::move(changes), &problem);
    }
    if (isDone) {
        refresh();
    } else {
        editor->setProblem(problem);
    }
}

FieldState InspectorPanel::stateOf(const model::FieldSpec& spec) const
{
    const model::Model& model = m_document.model();
    FieldState state;
    bool isFirst = true;
    const auto look = [&](const auto* entity) {
        if (entity == nullptr) {
            return;
        }
        const model::Value* value = entity->fields.find(spec.key);
        const std::optional<model::Value> own = value ? std::optional(*value) : std::nullopt;
        if (isFirst) {
            state.value = own;
            state.fallback = fallbackFor(*entity, spec);
            isFirst = false;
        } else if (own != state.value) {
            state.differs = true;
        }
    };
    std::ranges::for_each(m_elements, [&](const auto& id) { look(model::find(model, id)); });
    if (m_elements.empty()) {
        std::ranges::for_each(m_relations, [&](const auto& id) { look(model::find(model, id)); });
    }
    if (state.differs) {
        state.value.reset();
    }
    return state;
}

int InspectorPanel::countSet(model::Topic topic) const
{
    const auto specs = m_elements.empty() ? model::relationFields() : model::elementFields();
    return static_cast<int>(std::ranges::count_if(specs, [&](const model::FieldSpec& spec) {
        const FieldState state = stateOf(spec);
        return spec.topic == topic && isShared(spec) && !isTop(spec) && !isBannered(spec) &&
               (state.value || state.differs);
    }));
}

void InspectorPanel::refresh()
{
    for (FieldRow* row : m_rows) {
        row->editor()->setState(stateOf(row->editor()->spec()));
    }
    for (const auto& [topic, section] : m_sections) {
        const int count = countSet(topic);
        section->setRemark(count == 0 ? QString() : tr("%n set", nullptr, count));
    }
    if (m_title != nullptr && m_elements.size() == 1) {
        if (const model::Element* element = model::find(m_document.model(), m_elements.front())) {
            m_title->setText(toQString(displayName(*element)));
        }
    }
}

} // namespace corbel::ui
