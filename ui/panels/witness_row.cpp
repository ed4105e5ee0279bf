#include "ui/panels/witness_row.h"

#include <utility>

#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/look/style.h"
#include "ui/words/names.h"

namespace corbel::ui {

QStringList toStringList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts) {
        list << toQString(text);
    }
    return list;
}

WitnessRow::WitnessRow(const QStringList& ids, QWidget* parent)
    : WitnessRow(
          !ids.isEmpty(), [ids] { return ids; }, parent)
{
}

WitnessRow::WitnessRow(bool isClickable, Ids ids, QWidget* parent) : QFrame(parent)
{
    setMark(this, "role", "row");
    setIds(isClickable, std::move(ids));
}

void WitnessRow::setIds(bool isClickable, Ids ids)
{
    m_ids = std::move(ids);
    m_isClickable = isClickable;
    setFocusPolicy(isClickable ? Qt::StrongFocus : Qt::NoFocus);
    if (isClickable) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
    setLook(this, "clickable", isClickable);
}

void WitnessRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) &&
        m_isClickable) {
        choose();
    }
}

void WitnessRow::keyPressEvent(QKeyEvent* event)
{
    const bool isChoosing = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                            event->key() == Qt::Key_Space;
    if (isChoosing && m_isClickable) {
        choose();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace corbel::ui
