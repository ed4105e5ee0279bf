/// In what two diagrams differ, for tests of those that follow changes.
#pragma once

#include <QRectF>
#include <QString>

#include "ui/render/diagram.h"

namespace corbel::tests {

/// What of `b` is not as in `a`, in words; empty when nothing is.
inline QString difference(const render::Diagram& a, const render::Diagram& b)
{
    if (a.boxes().size() != b.boxes().size() || a.links().size() != b.links().size() ||
        a.notes().size() != b.notes().size()) {
        return QStringLiteral("numbers of boxes, lines or notes");
    }
    const auto of = [](const std::string& id, const char* what) {
        return QStringLiteral("%1 of %2").arg(QString::fromUtf8(what), QString::fromStdString(id));
    };
    for (std::size_t i = 0; i < a.boxes().size(); ++i) {
        const render::Box& x = a.boxes()[i];
        const render::Box& y = b.boxes()[i];
        const int at = static_cast<int>(i);
        if (x.id != y.id || x.kind != y.kind || x.rect != y.rect || x.isPinned != y.isPinned) {
            return of(x.id.value, "place");
        }
        if (x.parent != y.parent || x.depth != y.depth || x.isContainer != y.isContainer ||
            x.isHidden != y.isHidden || x.isCollapsed != y.isCollapsed ||
            a.childrenOf(at) != b.childrenOf(at)) {
            return of(x.id.value, "nesting");
        }
        if (x.name != y.name || x.caption != y.caption || x.replicas != y.replicas ||
            x.isExternal != y.isExternal || x.isPassive != y.isPassive) {
            return of(x.id.value, "texts");
        }
        if (a.indexOf(x.id) != b.indexOf(y.id) || a.linksOf({at}) != b.linksOf({at}) ||
            a.boxesIn(x.rect) != b.boxesIn(x.rect) || a.linksIn(x.rect) != b.linksIn(x.rect) ||
            a.boxAt(x.rect.center()) != b.boxAt(x.rect.center())) {
            return of(x.id.value, "surroundings");
        }
    }
    for (std::size_t i = 0; i < a.links().size(); ++i) {
        const render::Link& x = a.links()[i];
        const render::Link& y = b.links()[i];
        if (x.id != y.id || x.kind != y.kind || x.from != y.from || x.to != y.to ||
            x.isHidden != y.isHidden || x.isInferred != y.isInferred ||
            a.indexOf(x.id) != b.indexOf(y.id)) {
            return of(x.id.value, "ends");
        }
        if (x.points != y.points || x.jumps != y.jumps) {
            return of(x.id.value, "line");
        }
        if (x.label != y.label || x.labelRect != y.labelRect || x.shownLabel != y.shownLabel ||
            x.labelDepth != y.labelDepth) {
            return of(x.id.value, "label") +
                   QStringLiteral(": %1 at %2, %3 of depth %4, or %5 at %6, %7 of depth %8")
                       .arg(x.shownLabel)
                       .arg(x.labelRect.x())
                       .arg(x.labelRect.y())
                       .arg(x.labelDepth)
                       .arg(y.shownLabel)
                       .arg(y.labelRect.x())
                       .arg(y.labelRect.y())
                       .arg(y.labelDepth);
        }
    }
    for (std::size_t i = 0; i < a.notes().size(); ++i) {
        if (a.notes()[i].rect != b.notes()[i].rect || a.notes()[i].text != b.notes()[i].text) {
            return QStringLiteral("notes");
        }
    }
    return a.paintingOrder() == b.paintingOrder() ? QString() : QStringLiteral("order of painting");
}

} // namespace corbel::tests
