/// The inspector: the keys of what is selected, typed, with the schema as its only source.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QWidget>

#include "ui/document/document.h"
#include "ui/inspector/inspector_form.h"
#include "ui/inspector/inspector_header.h"
#include "ui/inspector/inspector_subject.h"
#include "ui/look/style.h"
#include "ui/words/needs_by_key.h"

namespace corbel::ui {

class DesignForm;

class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(Document& document, const Style& style, QWidget* parent = nullptr);

    void setSelection(std::vector<model::ElementId> elements,
                      std::vector<model::RelationId> relations);
    /// Marks what the analyses ask for.
    void setNeeds(const std::shared_ptr<const NeedsByKey>& needs);
    /// The row of a key that is shown now, opening its section; `nullptr` when there is none.
    FieldRow* row(model::Key key);
    const std::vector<FieldRow*>& rows() const;
    void renewIcons();

    /// Puts the keyboard into the first field.
    void focusFirst();
    /// Puts the keyboard into the next field that is unknown and asked for: of this element, else
    /// of the next one, by `keyWanted`.
    void focusNextMissing();

    InspectorHeader* header() const { return m_header; }
    DesignForm* designForm() const { return m_designForm; }
    QLineEdit* filterField() const { return m_filter; }
    QToolButton* missingOnly() const { return m_missingOnly; }
    /// Says that something typed was not taken over, with a way back to it; hidden if nothing was.
    QFrame* note() const { return m_note; }
    QString noteText() const { return m_noteText->text(); }

signals:
    /// A link to another element was followed.
    void elementChosen(const corbel::model::ElementId& element);
    /// Select these again: something typed for them was refused.
    void selectionWanted(const std::vector<corbel::model::ElementId>& elements,
                         const std::vector<corbel::model::RelationId>& relations);
    /// Another element lacks this key, written `element.key`.
    void keyWanted(const QString& elementAndKey);
    /// The keyboard belongs back on the canvas.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What was typed, refused, and left behind.
    struct LeftBehind {
        std::vector<model::ElementId> elements;
        std::vector<model::RelationId> relations;
        std::optional<model::Key> key; ///< None for the design as a whole.
        Draft draft;
    };

    /// The form of one kind, kept for the next element of that kind: filling it anew takes a
    /// fraction of making it.
    struct Kept {
        QString shape;
        QWidget* content;
        InspectorHeader* header;
        InspectorForm* form;
        QLabel* nothing;
    };

    void makeTools();
    void makeNote();
    void rebuild();
    /// What `rebuild` shows: for a single element from the kept ones, where there is one.
    QWidget* makeContent();
    /// Whether the form that is shown may be filled anew for another element.
    bool mayBeKept() const;
    /// Puts the shown form aside, or ends it.
    void putAside(QWidget* content);
    void refresh();
    void onChanged(const model::ChangeSet& changes);
    /// Shows what the model says now; makes the form anew when what it is about has changed.
    void follow();
    void submit(FieldEditor* editor, const std::optional<model::Value>& value, int mergeId);
    void applyFilter();
    void updateTools();
    /// Finishes typing while the selection is still what it was typed for.
    void finishTyping();
    void keepDraft();
    void goBack();

    Document& m_document;
    const Style& m_style;
    InspectorSubject m_subject;
    std::shared_ptr<const NeedsByKey> m_needs; ///< Never null.
    QWidget* m_tools;
    QLineEdit* m_filter;
    QToolButton* m_missingOnly;
    QFrame* m_note;
    QLabel* m_noteText;
    QScrollArea* m_scroll;
    QVBoxLayout* m_pages = nullptr;
    QWidget* m_content = nullptr;        ///< What of them is shown.
    InspectorHeader* m_header = nullptr; ///< Of elements and relations,
    InspectorForm* m_form = nullptr;     ///< with their fields,
    DesignForm* m_designForm = nullptr;  ///< or of the design as a whole.
    QLabel* m_nothing = nullptr;
    std::set<model::Topic> m_open; ///< Sections a person opened stay open for the next selection.
    std::optional<LeftBehind> m_leftBehind;
    QString m_shape;
    std::vector<Kept> m_kept; ///< Not shown; the latest one last.
    bool m_isSubmitting = false;
};

} // namespace corbel::ui
