// The small menus of the canvas, which ask for a kind.
#include "model/edits.h"
#include "model/schema.h"
#include "ui/canvas/canvas_view.h"
#include "ui/inspector/field_labels.h"
#include "ui/render/icons.h"
#include "ui/render/labels.h"

namespace corbel::ui {

namespace {

constexpr int iconSide = 18;

QIcon kindIcon(model::ElementKind kind, const render::Theme& theme)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        icon.addPixmap(QPixmap::fromImage(
            render::iconImage(render::iconPath(kind), iconSide * scale, theme.of(kind).ink)));
    }
    return icon;
}

/// An entry's text must not take an ampersand of a name for a mnemonic.
QString plain(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

QMenu* CanvasView::makeMenu(const QString& accessibleName)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(accessibleName);
    return menu;
}

void CanvasView::popUp(QMenu* menu, const QPointF& at)
{
    const QRect page = viewport()->rect();
    const QPoint on = mapFromScene(at);
    const QPoint within(qBound(page.left(), on.x(), page.right()),
                        qBound(page.top(), on.y(), page.bottom()));
    for (QAction* action : menu->actions()) {
        if (action->isEnabled()) {
            menu->setActiveAction(action);
            break;
        }
    }
    menu->popup(viewport()->mapToGlobal(within));
}

void CanvasView::showKindMenu(const model::ElementId& from, const model::ElementId& to,
                              const std::vector<model::RelationKind>& kinds)
{
    QMenu* menu = makeMenu(tr("Kind of the relation"));
    for (const model::RelationKind kind : kinds) {
        QAction* action = menu->addAction(plain(render::kindName(kind)));
        connect(action, &QAction::triggered, this,
                [this, from, to, kind] { connectElements(from, to, kind); });
    }
    popUp(menu, m_diagram.boxes()[m_diagram.indexOf(to)].rect.center());
}

void CanvasView::offerTargets(const model::ElementId& from, const QPointF& at)
{
    const model::Element* source = model::find(m_document.model(), from);
    if (source == nullptr) {
        return;
    }
    QMenu* menu = makeMenu(tr("What the new relation leads to"));
    for (const canvas_edits::Target& target : canvas_edits::likelyTargets(source->kind)) {
        QAction* action = menu->addAction(
            kindIcon(target.element, *m_theme),
            plain(tr("%1 (%2)", "a new element, and the relation that leads to it")
                      .arg(render::kindName(target.element), render::kindName(target.relation))));
        connect(action, &QAction::triggered, this,
                [this, from, target, at] { placeConnected(from, target, at); });
    }
    popUp(menu, at);
}

void CanvasView::showAddMenu(std::optional<QPointF> at)
{
    QMenu* menu = makeMenu(tr("Kind of the new element"));
    int number = 0;
    for (const model::ElementKind kind : keyedKinds) {
        ++number;
        const QString name = plain(render::kindName(kind));
        QAction* action = menu->addAction(
            kindIcon(kind, *m_theme), number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name)
                                                  : QStringLiteral("\u2007  %1").arg(name));
        connect(action, &QAction::triggered, this, [this, at, kind] {
            if (!at) {
                placeNear(kind);
            } else if (const model::ElementId id = placeAt(kind, *at); !id.empty()) {
                startRename(id);
            }
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Note")), &QAction::triggered, this, [this, at] { addNote(at); });
    const QRectF beside = selectedArea();
    popUp(menu, at                ? *at
                : beside.isNull() ? mapToScene(viewport()->rect().center())
                                  : beside.topRight());
}

void CanvasView::showConvertMenu()
{
    if (m_selectedElements.empty()) {
        return;
    }
    QMenu* menu = makeMenu(tr("New kind of the selection"));
    menu->setToolTipsVisible(true);
    for (const model::ElementKind kind : keyedKinds) {
        bool isOther = false;
        bool isPossible = true;
        int keys = 0;
        int relations = 0;
        int guests = 0;
        QStringList names;
        for (const model::ElementId& id : m_selectedElements) {
            const model::Element& element = *model::find(m_document.model(), id);
            const model::edits::Conversion loss =
                model::edits::conversion(m_document.model(), id, kind);
            isOther = isOther || element.kind != kind;
            isPossible = isPossible && loss.isPossible();
            keys += static_cast<int>(loss.keys.size());
            relations += static_cast<int>(loss.relations.size());
            guests += static_cast<int>(loss.guests.size());
            for (const model::Key key : loss.keys) {
                names += labelInText(*model::findField(model::elementFields(), key));
            }
        }
        if (!isOther) {
            continue;
        }
        names.removeDuplicates();
        QStringList losses;
        if (keys > 0 && names.size() <= 2) {
            //: "loses replicas, service time"
            losses += tr("loses %1").arg(names.join(QStringLiteral(", ")));
        } else if (keys > 0) {
            losses += tr("loses %n values", nullptr, keys);
        }
        if (relations > 0) {
            losses += tr("loses %n relations", nullptr, relations);
        }
        if (guests > 0) {
            losses += tr("%n elements no longer run on it", nullptr, guests);
        }
        if (!isPossible) {
            losses = QStringList{tr("cannot stand where it is, or cannot hold what is inside")};
        }
        const QString name = render::kindName(kind);
        QAction* action = menu->addAction(
            kindIcon(kind, *m_theme),
            plain(losses.isEmpty()
                      ? name
                      : QStringLiteral("%1 – %2").arg(name, losses.join(QStringLiteral(", ")))));
        action->setEnabled(isPossible);
        action->setToolTip(names.join(QStringLiteral(", ")));
        connect(action, &QAction::triggered, this, [this, kind] { convertSelection(kind); });
    }
    popUp(menu, selectedArea().bottomLeft());
}

} // namespace corbel::ui
