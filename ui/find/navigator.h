/// Goes to an element or a relation, on whichever view it stands, and lights up several.
#pragma once

#include <vector>

#include <QObject>

#include "ui/window/view_tabs.h"

namespace corbel::ui {

class Navigator : public QObject {
    Q_OBJECT

public:
    Navigator(Document& document, ViewTabs& views, QObject* parent = nullptr);

    /// Selects it and scrolls it into sight, on the view that is shown or else on the first that
    /// has it. What a collapsed container hides is represented by that container. False when no
    /// view shows it at all.
    bool goTo(const model::ElementId& element);
    bool goTo(const model::RelationId& relation);
    /// Lights these up, on the shown view or, where it has none of them, on the one that has most.
    /// For a host or a site that is not on it, what stands there is lit. Gives the names of what
    /// the view shows nothing of.
    QStringList light(const std::vector<model::ElementId>& elements,
                      const std::vector<model::RelationId>& relations);

signals:
    /// What a person should know about where they came to, such as a collapsed container.
    void remarked(const QString& remark);

private:
    /// Brings the view to the front that `has` accepts, the shown one first.
    template <class Has>
    bool showViewThat(const Has& has);

    Document& m_document;
    ViewTabs& m_views;
};

} // namespace corbel::ui
