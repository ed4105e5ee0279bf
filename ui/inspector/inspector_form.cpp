#include "ui/inspector/inspector_form.h"

#include <algorithm>
#include <array>

#include "ui/inspector/field_labels.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

constexpr std::array topics{model::Topic::General,     model::Topic::Structure,
                            model::Topic::Performance, model::Topic::Reliability,
                            model::Topic::Cost,        model::Topic::Contract,
                            model::Topic::Note};

} // namespace

InspectorForm::InspectorForm(const InspectorSubject& subject,
                             const std::shared_ptr<const NeedsByKey>& needs,
                             const FieldContext& context, std::set<model::Topic>& open,
                             QWidget* parent)
    : QWidget(parent),
      m_subject(subject),
      m_needs(needs),
      m_context(context),
      m_open(open)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    const std::vector<const model::FieldSpec*> all = subject.fields();
    std::vector<model::Key> leading{model::Key::Name};
    leading.insert(leading.end(), subject.leading().begin(), subject.leading().end());
    for (const model::Key key : leading) {
        const auto it =
            std::ranges::find_if(all, [key](const auto* spec) { return spec->key == key; });
        if (it != all.end()) {
            m_fields.push_back(*it);
            addRow(layout, **it);
        }
    }
    for (const model::Topic topic : topics) {
        Part part{topic, nullptr, {}};
        std::ranges::copy_if(all, std::back_inserter(part.specs), [&](const auto* spec) {
            return spec->topic == topic && std::ranges::find(leading, spec->key) == leading.end();
        });
        if (!part.specs.empty()) {
            m_fields.insert(m_fields.end(), part.specs.begin(), part.specs.end());
            m_parts.push_back(std::move(part));
        }
    }
    layout->addSpacing(2);
    addSections(layout);
    refresh();
}

void InspectorForm::addSections(QVBoxLayout* layout)
{
    auto* sections = new QVBoxLayout;
    sections->setSpacing(0);
    layout->addLayout(sections);
    for (Part& part : m_parts) {
        part.section = new Section(m_context.style, nameOf(part.topic));
        part.section->setOpen(m_open.contains(part.topic));
        part.section->setContent([this, specs = part.specs](QVBoxLayout* body) {
            for (const model::FieldSpec* spec : specs) {
                addRow(body, *spec)->setState(m_subject.state(*spec, *m_needs));
            }
            applyFilter();
        });
        connect(part.section, &Section::toggled, this, [this, topic = part.topic](bool isOpen) {
            if (m_isFiltering) {
                return;
            }
            if (isOpen) {
                m_open.insert(topic);
            } else {
                m_open.erase(topic);
            }
        });
        sections->addWidget(part.section);
    }
}

FieldRow* InspectorForm::addRow(QVBoxLayout* layout, const model::FieldSpec& spec)
{
    auto* row = new FieldRow(spec, m_context, nullptr);
    connect(row->editor(), &FieldEditor::edited, this,
            [this, editor = row->editor()](const std::optional<model::Value>& value, int mergeId) {
                emit edited(editor, value, mergeId);
            });
    layout->addWidget(row);
    m_rows.push_back(row);
    return row;
}

void InspectorForm::refresh()
{
    for (FieldRow* row : m_rows) {
        row->setState(m_subject.state(row->spec(), *m_needs));
    }
    updateRemarks();
    if (m_isMissingOnly) {
        applyFilter();
    }
}

void InspectorForm::updateRemarks()
{
    for (const Part& part : m_parts) {
        int set = 0;
        int missing = 0;
        for (const model::FieldSpec* spec : part.specs) {
            const FieldState state = m_subject.state(*spec, *m_needs);
            set += state.value || state.differs ? 1 : 0;
            missing += state.need.isEmpty() ? 0 : 1;
        }
        const int count = static_cast<int>(part.specs.size());
        QString remark =
            set == 0 ? tr("%n fields", nullptr, count) : tr("%1 of %2 set").arg(set).arg(count);
        if (missing > 0) {
            remark = tr("%n missing", nullptr, missing) + QStringLiteral("  ·  ") + remark;
        }
        part.section->setRemark(remark);
    }
}

FieldRow* InspectorForm::row(model::Key key)
{
    const auto shown = [&]() -> FieldRow* {
        const auto it =
            std::ranges::find_if(m_rows, [&](FieldRow* row) { return row->spec().key == key; });
        return it == m_rows.end() ? nullptr : *it;
    };
    for (const Part& part : m_parts) {
        if (std::ranges::any_of(part.specs, [key](const auto* spec) { return spec->key == key; })) {
            part.section->setOpen(true);
        }
    }
    return shown();
}

std::vector<model::Key> InspectorForm::missing() const
{
    std::vector<model::Key> keys;
    for (const model::FieldSpec* spec : m_fields) {
        if (!m_subject.state(*spec, *m_needs).need.isEmpty()) {
            keys.push_back(spec->key);
        }
    }
    return keys;
}

bool InspectorForm::isWanted(const model::FieldSpec& spec) const
{
    const auto holds = [this](const QString& text) {
        return text.contains(m_filter, Qt::CaseInsensitive);
    };
    const bool isFound = m_filter.isEmpty() || holds(labelOf(spec)) ||
                         holds(toQString(spec.name)) || holds(descriptionOf(spec));
    return isFound && (!m_isMissingOnly || !m_subject.state(spec, *m_needs).need.isEmpty());
}

void InspectorForm::setFilter(const QString& text, bool isMissingOnly)
{
    m_filter = text.trimmed();
    m_isMissingOnly = isMissingOnly;
    applyFilter();
}

void InspectorForm::applyFilter()
{
    if (m_isFiltering) {
        return; // opening a section leads back here
    }
    const bool isActive = !m_filter.isEmpty() || m_isMissingOnly;
    m_isFiltering = true;
    m_isNothingShown = isActive;
    for (const Part& part : m_parts) {
        if (part.section == nullptr) {
            continue; // an open section before it is just being filled
        }
        const bool hasWanted =
            std::ranges::any_of(part.specs, [this](const auto* spec) { return isWanted(*spec); });
        part.section->setVisible(hasWanted);
        part.section->setOpen(isActive ? hasWanted : m_open.contains(part.topic));
    }
    for (FieldRow* row : m_rows) {
        // The field with the keyboard stays: its value may just have ceased to be missing.
        const bool isUsed = row->isAncestorOf(row->window()->focusWidget());
        const bool isShown = isWanted(row->spec()) || isUsed;
        row->setVisible(isShown);
        m_isNothingShown = m_isNothingShown && !isShown;
    }
    m_isFiltering = false;
}

} // namespace corbel::ui
