/// The inspector: the keys of what is selected, typed, with the schema as its only source.
#pragma once

#include <set>
#include <vector>

#include <QLabel>
#include <QScrollArea>
#include <QWidget>

#include "ui/document.h"
#include "ui/panels/record_editor.h"
#include "ui/panels/section.h"
#include "ui/style.h"

namespace corbel::ui {

class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(Document& document, const Style& style, QWidget* parent = nullptr);

    void setSelection(std::vector<model::ElementId> elements,
                      std::vector<model::RelationId> relations);
    /// The row of a key that is shown now, opening its section; `nullptr` when there is none.
    FieldRow* row(model::Key key);
    void renewIcons() { rebuild(); }

signals:
    /// A link to another element was followed.
    void elementChosen(const corbel::model::ElementId& element);

private:
    void rebuild();
    void refresh();
    void onChanged(const model::ChangeSet& changes);
    void buildElements(QVBoxLayout* layout);
    void buildRelations(QVBoxLayout* layout);
    void buildDesign(QVBoxLayout* layout);
    void addHeader(QVBoxLayout* layout, const QIcon& icon, const QString& title,
                   const QString& subtitle);
    void addKind(QVBoxLayout* layout);
    void addFields(QVBoxLayout* layout, std::span<const model::FieldSpec> specs,
                   std::span<const model::Key> leading);
    FieldRow* addRow(QVBoxLayout* layout, const model::FieldSpec& spec);
    void submit(FieldEditor* editor, const std::optional<model::Value>& value);
    /// Shown above the sections.
    bool isTop(const model::FieldSpec& spec) const;
    bool isShared(const model::FieldSpec& spec) const;
    FieldState stateOf(const model::FieldSpec& spec) const;
    int countSet(model::Topic topic) const;
    /// What the form depends on beyond values: which kinds are selected.
    QString shape() const;

    Document& m_document;
    const Style& m_style;
    QScrollArea* m_scroll;
    QLabel* m_title = nullptr;
    std::vector<model::ElementId> m_elements;
    std::vector<model::RelationId> m_relations;
    std::vector<model::Key> m_leading;
    std::vector<FieldRow*> m_rows;
    std::vector<std::pair<model::Topic, Section*>> m_sections;
    std::set<model::Topic> m_open; ///< Sections a person opened stay open for the next selection.
    QString m_shape;
    bool m_isSubmitting = false;
};

} // namespace corbel::ui
