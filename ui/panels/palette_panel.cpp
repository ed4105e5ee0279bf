#include "ui/panels/palette_panel.h"

#include <algorithm>
#include <vector>

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// Rows of the palette: families of one kind share a row.
using enum model::Family;
const std::vector<std::vector<model::Family>> rows{
    {Logic}, {Data, Streams}, {Network, Organisation}, {Grouping}, {Physical}};

} // namespace

PaletteTile::PaletteTile(model::ElementKind kind, QWidget* parent)
    : QToolButton(parent),
      m_kind(kind)
{
    setText(u' ' + nameOf(kind)); // The style puts no gap between icon and text.
    setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(nameOf(kind), meaningOf(kind)));
    setAccessibleName(nameOf(kind));
    setAccessibleDescription(meaningOf(kind));
    setMark(this, "role", "tile");
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(18, 18));
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::OpenHandCursor);
}

void PaletteTile::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    m_isDragging = false;
    QToolButton::mousePressEvent(event);
}

void PaletteTile::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (!m_isDragging && (event->buttons() & Qt::LeftButton) != 0 &&
        way.manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        setDown(false);
    }
    if (m_isDragging) {
        emit dragged(m_kind, event->globalPosition().toPoint());
    } else {
        QToolButton::mouseMoveEvent(event);
    }
}

void PaletteTile::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isDragging) {
        m_isDragging = false;
        setDown(false);
        emit dropped(event->globalPosition().toPoint());
        return;
    }
    QToolButton::mouseReleaseEvent(event);
}

void PaletteTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Space) {
        emit pressedByKey(m_kind);
        return;
    }
    QToolButton::keyPressEvent(event);
}

PalettePanel::PalettePanel(const Style& style, QWidget* parent) : QWidget(parent), m_style(style)
{
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Palette"));

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find a kind"));
    m_search->setAccessibleName(tr("Find a kind"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);

    auto* content = new QWidget;
    m_content = content;
    setMark(content, "surface", "panel");
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(8, 0, 8, 8);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const std::vector<model::Family>& families : rows) {
        const int spanned = families.size() == 1 ? 2 : 1;
        int below = row + 1;
        for (std::size_t i = 0; i < families.size(); ++i) {
            auto* heading = new QLabel(nameOf(families[i]), content);
            setMark(heading, "role", "heading");
            heading->setContentsMargins(6, row == 0 ? 2 : 7, 0, 1);
            grid->addWidget(heading, row, static_cast<int>(i), 1, spanned);
            Group group{heading, {}};
            int place = static_cast<int>(i);
            for (const model::ElementKind kind : model::elementKinds) {
                if (familyOf(kind) == families[i]) {
                    group.tiles.push_back(makeTile(kind, content));
                    grid->addWidget(group.tiles.back(), row + 1 + place / 2, place % 2);
                    below = std::max(below, row + 2 + place / 2);
                    ++place;
                }
            }
            m_groups.push_back(std::move(group));
        }
        row = below;
    }
    auto* nothing = new QLabel(tr("No kind has this in its name."), content);
    setMark(nothing, "role", "muted");
    nothing->setWordWrap(true);
    nothing->hide();
    m_nothing = nothing;
    grid->addWidget(nothing, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    auto* searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(10, 0, 10, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(scroll, 1);
    renewIcons();
}

PaletteTile* PalettePanel::makeTile(model::ElementKind kind, QWidget* parent)
{
    auto* button = new PaletteTile(kind, parent);
    connect(button, &QToolButton::clicked, this, [this, kind] { emit chosen(kind); });
    connect(button, &PaletteTile::pressedByKey, this, &PalettePanel::placeRequested);
    connect(button, &PaletteTile::dragged, this, &PalettePanel::dragged);
    connect(button, &PaletteTile::dropped, this, &PalettePanel::dropped);
    return button;
}

QSize PalettePanel::sizeHint() const
{
    const QSize content = m_content->sizeHint();
    return {content.width(), content.height() + m_search->sizeHint().height() + 18};
}

void PalettePanel::setArmed(bool isArmed, model::ElementKind kind)
{
    for (const Group& group : m_groups) {
        for (PaletteTile* button : group.tiles) {
            button->setChecked(isArmed && button->kind() == kind);
        }
    }
}

PaletteTile* PalettePanel::tile(model::ElementKind kind) const
{
    for (const Group& group : m_groups) {
        for (PaletteTile* button : group.tiles) {
            if (button->kind() == kind) {
                return button;
            }
        }
    }
    return nullptr;
}

void PalettePanel::renewIcons()
{
    for (const Group& group : m_groups) {
        for (PaletteTile* button : group.tiles) {
            button->setIcon(m_style.icon(button->kind()));
        }
    }
}

void PalettePanel::filter(const QString& text)
{
    const QString wanted = text.trimmed();
    bool hasAny = false;
    for (const Group& group : m_groups) {
        bool hasTile = false;
        for (PaletteTile* button : group.tiles) {
            const bool fits =
                button->text().contains(wanted, Qt::CaseInsensitive) ||
                toQString(spelling(button->kind())).contains(wanted, Qt::CaseInsensitive) ||
                meaningOf(button->kind()).contains(wanted, Qt::CaseInsensitive);
            button->setVisible(fits);
            hasTile = hasTile || fits;
        }
        group.heading->setVisible(hasTile);
        hasAny = hasAny || hasTile;
    }
    m_nothing->setVisible(!hasAny);
}

} // namespace corbel::ui
