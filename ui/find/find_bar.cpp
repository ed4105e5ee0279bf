#include "ui/find/find_bar.h"

#include <algorithm>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace corbel::ui {

FindBar::FindBar(Document& document, Navigator& navigator, const Style& style, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_navigator(navigator),
      m_style(style),
      m_sign(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_back(new QToolButton(this)),
      m_forth(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setMark(this, "role", "floating");
    setAccessibleName(tr("Find"));
    m_field->setPlaceholderText(tr("Name, kind, tag or value"));
    m_field->setAccessibleName(tr("Find"));
    m_field->setMinimumWidth(60);
    m_field->installEventFilter(this);
    setMark(m_count, "role", "small");
    m_count->setAlignment(Qt::AlignCenter);
    m_count->setMinimumWidth(64);
    const auto prepare = [](QToolButton* button, const QString& name) {
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setIconSize(QSize(14, 14));
        button->setFocusPolicy(Qt::TabFocus);
    };
    prepare(m_back, tr("The one before (Shift+Return)"));
    prepare(m_forth, tr("The next one (Return)"));
    prepare(m_close, tr("Close (Escape)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_sign);
    layout->addSpacing(2);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_back);
    layout->addWidget(m_forth);
    layout->addWidget(m_close);

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::look);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forth, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(&document, &Document::changed, this, &FindBar::lookAgain);
    connect(&document, &Document::reset, this, &FindBar::lookAgain);
    parent->installEventFilter(this);
    renewIcons();
    hide();
    showCount();
}

void FindBar::renewIcons()
{
    m_sign->setPixmap(m_style.icon(u"search", m_style.theme().mutedText).pixmap(QSize(16, 16)));
    m_back->setIcon(m_style.icon(u"chevron-left"));
    m_forth->setIcon(m_style.icon(u"chevron-right"));
    m_close->setIcon(m_style.icon(u"close"));
}

void FindBar::open()
{
    QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && !isAncestorOf(focus)) {
        m_focusBefore = focus;
    }
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    lookAgain();
}

void FindBar::closeBar()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void FindBar::step(int by)
{
    if (m_hits.empty()) {
        return;
    }
    const auto count = static_cast<std::ptrdiff_t>(m_hits.size());
    m_at = static_cast<std::size_t>((static_cast<std::ptrdiff_t>(m_at) + count + by) % count);
    go();
}

void FindBar::look()
{
    if (!m_index || m_revision != m_document.revision()) {
        m_index.emplace(m_document.model());
        m_revision = m_document.revision();
    }
    m_hits = m_index->find(m_field->text());
    m_at = 0;
    go();
}

void FindBar::lookAgain()
{
    if (!isVisible()) {
        return;
    }
    const Hit before = m_hits.empty() ? Hit{} : m_hits[m_at];
    m_index.emplace(m_document.model());
    m_revision = m_document.revision();
    m_hits = m_index->find(m_field->text());
    const auto same = std::ranges::find(m_hits, before);
    m_at = same == m_hits.end() ? 0 : static_cast<std::size_t>(same - m_hits.begin());
    showCount();
}

void FindBar::go()
{
    showCount();
    if (m_hits.empty()) {
        return;
    }
    const Hit& hit = m_hits[m_at];
    if (hit.isRelation) {
        m_navigator.goTo(model::RelationId{hit.id});
    } else {
        m_navigator.goTo(model::ElementId{hit.id});
    }
}

void FindBar::showCount()
{
    const bool isAsking = !m_field->text().trimmed().isEmpty();
    const bool isInVain = isAsking && m_hits.empty();
    m_count->setText(!isAsking  ? QString()
                     : isInVain ? tr("not found")
                                : tr("%1 of %2").arg(m_at + 1).arg(m_hits.size()));
    setLook(m_count, "role", isInVain ? QStringLiteral("error") : QStringLiteral("small"));
    m_back->setEnabled(m_hits.size() > 1);
    m_forth->setEnabled(m_hits.size() > 1);
    m_field->setAccessibleDescription(m_count->text());
}

void FindBar::place()
{
    constexpr int widest = 400;
    resize(std::min(std::max(widest, minimumSizeHint().width()), parentWidget()->width() - 8),
           sizeHint().height());
    const auto* tabs = qobject_cast<QTabWidget*>(parentWidget());
    const QWidget* page = tabs == nullptr ? nullptr : tabs->currentWidget();
    const int top = page == nullptr ? 0 : page->mapTo(parentWidget(), QPoint()).y();
    move(std::max(4, parentWidget()->width() - width() - 18), top + 10);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        place();
    }
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_field || !isKey) {
        return QFrame::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isStep = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isStep && key->key() != Qt::Key_Escape) {
        return QFrame::eventFilter(watched, event);
    }
    // Claimed first, so that no shortcut of the window takes the key away.
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        if (isStep) {
            step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        } else {
            closeBar();
        }
    }
    return true;
}

} // namespace corbel::ui
