#include "ui/panels/empty_state.h"

#include <algorithm>

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace corbel::ui {

namespace {

constexpr int widest = 560;
constexpr int aside = 12; ///< Of the parent, left free at both sides.

} // namespace

EmptyState::EmptyState(const Style& style, QWidget* parent) : QFrame(parent), m_style(style)
{
    setMark(this, "role", "welcome");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 24);
    layout->setSpacing(6);
    auto* title = new QLabel(tr("Draw a system, and see what it will bear"), this);
    setMark(title, "role", "display");
    title->setWordWrap(true);
    layout->addWidget(title);
    const QString steps[] = {
        tr("Drag a kind from the palette onto the canvas, or click it and then the place."),
        tr("Drag from an element's edge to another element to connect the two."),
        tr("Watch Insight on the right: it names what you have drawn while you draw."),
    };
    int number = 0;
    for (const QString& step : steps) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* mark = new QLabel(QString::number(++number), this);
        setMark(mark, "role", "step");
        mark->setAlignment(Qt::AlignCenter);
        mark->setFixedSize(22, 22);
        auto* text = new QLabel(step, this);
        text->setWordWrap(true);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        layout->addSpacing(4);
        layout->addLayout(row);
    }
    layout->addSpacing(14);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_guide = new QPushButton(tr("Guided example"), this);
    m_guide->setProperty("primary", true);
    m_import = new QPushButton(tr("Import what you run…"), this);
    m_start = new QPushButton(tr("Start page"), this);
    for (QPushButton* button : {m_guide, m_import, m_start}) {
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    auto* hint = new QLabel(tr("Compose and Structurizr files can also be dropped onto this "
                               "window."),
                            this);
    setMark(hint, "role", "small");
    hint->setWordWrap(true);
    layout->addSpacing(2);
    layout->addWidget(hint);
    connect(m_guide, &QPushButton::clicked, this, &EmptyState::guideRequested);
    connect(m_start, &QPushButton::clicked, this, &EmptyState::startRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyState::importRequested);
    parent->installEventFilter(this);
    renewIcons();
    centre();
}

void EmptyState::renewIcons()
{
    m_guide->setIcon(m_style.icon(u"guide", m_style.theme().accentText));
    m_import->setIcon(m_style.icon(u"import"));
    m_start->setIcon(m_style.icon(u"home"));
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        centre();
    }
    return QFrame::eventFilter(watched, event);
}

void EmptyState::centre()
{
    const int room = std::min(widest, parentWidget()->width() - 2 * aside);
    m_buttons->setDirection(room < widest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setFixedWidth(room);
    resize(room, heightForWidth(room));
    QRect place = rect();
    place.moveCenter(parentWidget()->rect().center());
    move(place.topLeft());
}

} // namespace corbel::ui
