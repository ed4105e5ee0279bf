/// The head of the inspector: what is selected, its kind and, of a relation, its direction.
#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/inspector/inspector_subject.h"
#include "ui/look/style.h"

namespace corbel::ui {

class InspectorHeader : public QWidget {
    Q_OBJECT

public:
    /// `subject` must not be empty and outlives the header.
    InspectorHeader(const InspectorSubject& subject, Document& document, const Style& style,
                    QWidget* parent = nullptr);

    /// Shows the names as they are now.
    void refresh();
    /// For another element of the same kind: without what was asked about the one before.
    void beginAnew();
    QComboBox* kinds() const { return m_kinds; }
    QToolButton* swapButton() const { return m_swap; }
    /// Carries out the conversion that would take something away; hidden while there is none.
    QWidget* question() const { return m_question; }

signals:
    /// The name of a relation's end was clicked.
    void elementChosen(const corbel::model::ElementId& element);
    /// The selected relations are the same, under these ids.
    void relationsRenamed(const std::vector<corbel::model::RelationId>& relations);
    /// Of a mixed selection, only elements or only relations are wanted.
    void narrowed(bool isToElements);

private:
    void addTitle(QVBoxLayout* layout);
    void addEnds(QVBoxLayout* layout);
    void addNarrowing(QVBoxLayout* layout);
    void addKinds(QVBoxLayout* layout);
    void addQuestion(QVBoxLayout* layout);
    void addEvidence(QVBoxLayout* layout);
    void fillKinds();
    model::ChangeSet conversion() const;
    void onKindChosen();
    void apply(model::ChangeSet changes);
    void swapEnds();
    void showProblem(const QString& problem);

    const InspectorSubject& m_subject;
    Document& m_document;
    const Style& m_style;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QToolButton* m_from = nullptr;
    QToolButton* m_to = nullptr;
    QToolButton* m_swap = nullptr;
    QComboBox* m_kinds = nullptr;
    QFrame* m_question = nullptr;
    QLabel* m_loss = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace corbel::ui
