/// The fields of what the inspector is about: the few that matter first, the rest in sections that
/// fold, and a filter over all of them.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include <QVBoxLayout>
#include <QWidget>

#include "ui/inspector/field_row.h"
#include "ui/inspector/inspector_subject.h"
#include "ui/panels/section.h"

namespace corbel::ui {

class InspectorForm : public QWidget {
    Q_OBJECT

public:
    /// `open` holds the topics whose sections are open, and follows what a person opens.
    InspectorForm(const InspectorSubject& subject, const std::shared_ptr<const NeedsByKey>& needs,
                  const FieldContext& context, std::set<model::Topic>& open,
                  QWidget* parent = nullptr);

    /// Shows the values as they are now.
    void refresh();
    /// The row of a key, opening its section; `nullptr` when there is none.
    FieldRow* row(model::Key key);
    const std::vector<FieldRow*>& rows() const { return m_rows; }
    /// Only fields whose name or meaning holds `text`, and that are missing if `isMissingOnly`.
    void setFilter(const QString& text, bool isMissingOnly);
    /// The keys that are unknown and asked for, in the order of the form.
    std::vector<model::Key> missing() const;
    bool isNothingShown() const { return m_isNothingShown; }

signals:
    void edited(corbel::ui::FieldEditor* editor, const std::optional<corbel::model::Value>& value,
                int mergeId);

private:
    struct Part {
        model::Topic topic;
        Section* section;
        std::vector<const model::FieldSpec*> specs;
    };

    FieldRow* addRow(QVBoxLayout* layout, const model::FieldSpec& spec);
    void addSections(QVBoxLayout* layout);
    void updateRemarks();
    void applyFilter();
    bool isWanted(const model::FieldSpec& spec) const;

    const InspectorSubject& m_subject;
    const std::shared_ptr<const NeedsByKey>& m_needs; ///< The panel's: others come in its place.
    const FieldContext m_context;
    std::set<model::Topic>& m_open;
    std::vector<const model::FieldSpec*> m_fields; ///< In the order in which they are shown.
    std::vector<FieldRow*> m_rows;
    std::vector<Part> m_parts;
    QString m_filter;
    bool m_isMissingOnly = false;
    bool m_isFiltering = false;
    bool m_isNothingShown = false;
};

} // namespace corbel::ui
