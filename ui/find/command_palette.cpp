#include "ui/find/command_palette.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/find/command_delegate.h"

namespace corbel::ui {

void CommandModel::setCommands(std::vector<Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_texts.clear();
    m_texts.reserve(m_commands.size());
    for (const Command& command : m_commands) {
        const QString title = search::folded(command.title);
        const QString all = title + QLatin1Char(' ') +
                            search::folded(command.detail + QLatin1Char(' ') + command.also);
        m_texts.push_back({title, all, search::lettersOf(title), search::lettersOf(all)});
    }
    m_shown.clear();
    endResetModel();
    setQuery({});
}

void CommandModel::setQuery(const QString& typed)
{
    beginResetModel();
    m_query = search::Query(typed);
    m_shown.clear();
    if (m_query.isEmpty()) {
        for (std::size_t i = 0; i < std::min(m_commands.size(), most); ++i) {
            m_shown.push_back(i);
        }
        endResetModel();
        return;
    }
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        // What is said only beside the title counts half.
        const Texts& texts = m_texts[i];
        if (!m_query.mayAnswer(texts.allLetters)) {
            continue;
        }
        int score = m_query.mayAnswer(texts.titleLetters) ? m_query.score(texts.title) : 0;
        if (score == 0) {
            score = m_query.score(texts.all) / 2;
        }
        if (score > 0) {
            const Command& command = m_commands[i];
            ranked.emplace_back(-(score + command.preference - (command.isEnabled ? 0 : 150)), i);
        }
    }
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), most));
    std::ranges::partial_sort(ranked, end);
    for (auto it = ranked.begin(); it != end; ++it) {
        m_shown.push_back(it->second);
    }
    endResetModel();
}

const Command& CommandModel::command(int row) const
{
    return m_commands[m_shown[static_cast<std::size_t>(row)]];
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const std::size_t at = m_shown[static_cast<std::size_t>(index.row())];
    const Command& command = m_commands[at];
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case Qt::DecorationRole:
        return command.icon;
    case Qt::AccessibleTextRole: {
        QStringList said{command.title, command.detail, command.keys};
        if (!command.isEnabled) {
            said << tr("not possible now");
        }
        said.removeAll(QString());
        return said.join(QStringLiteral(", "));
    }
    case DetailRole:
        return command.detail;
    case KeysRole:
        return command.keys;
    case EnabledRole:
        return command.isEnabled;
    case PositionsRole: {
        QVariantList positions;
        if (m_texts[at].title.size() == command.title.size()) {
            for (const int position : m_query.positions(m_texts[at].title)) {
                positions << position;
            }
        }
        return positions;
    }
    default:
        return {};
    }
}

CommandPalette::CommandPalette(const Style& style, QWidget* parent)
    : QFrame(parent),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(tr("Nothing of that name."), this))
{
    setMark(this, "role", "floating");
    setAccessibleName(tr("Command palette"));
    setMark(m_field, "role", "command");
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(style, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Commands"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    setMark(m_nothing, "role", "muted");
    m_nothing->setContentsMargins(10, 0, 10, 0);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model.setQuery(typed);
        m_list->setCurrentIndex(m_model.index(0, 0));
        m_list->scrollToTop();
        place();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<Command> commands, const QString& question)
{
    const QString asked =
        question.isEmpty() ? tr("Search actions, elements, views and designs") : question;
    m_field->setPlaceholderText(asked);
    m_field->setAccessibleName(asked);
    m_focusBefore = QApplication::focusWidget();
    m_model.setCommands(std::move(commands));
    m_field->clear();
    m_list->setCurrentIndex(m_model.index(0, 0));
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::closePalette()
{
    if (!isVisible()) {
        return;
    }
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void CommandPalette::choose(const QModelIndex& index)
{
    if (!index.isValid() || !m_model.command(index.row()).isEnabled) {
        return;
    }
    // It acts on what had the keyboard before, and it may open the palette anew.
    const std::function<void()> run = m_model.command(index.row()).run;
    closePalette();
    run();
}

bool CommandPalette::handleKey(int key)
{
    const int rows = m_model.rowCount();
    const int page = std::max(1, m_list->viewport()->height() / CommandDelegate::rowHeight - 1);
    const int at = m_list->currentIndex().row();
    const auto moveTo = [&](int row) {
        m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, std::max(0, rows - 1)), 0));
    };
    switch (key) {
    case Qt::Key_Escape:
        closePalette();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        moveTo(rows > 0 ? (at + 1) % rows : 0);
        return true;
    case Qt::Key_Up:
        moveTo(rows > 0 ? (at + rows - 1) % rows : 0);
        return true;
    case Qt::Key_PageDown:
        moveTo(at + page);
        return true;
    case Qt::Key_PageUp:
        moveTo(at - page);
        return true;
    default:
        return false;
    }
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int rows = m_model.rowCount();
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    const QMargins margins = layout()->contentsMargins();
    const int around = m_field->sizeHint().height() + layout()->spacing() + margins.top() +
                       margins.bottom() + 2 * frameWidth();
    // Only whole rows.
    const int fitting = (std::min(440, room.height() - 120) - around) / CommandDelegate::rowHeight;
    resize(std::min(620, room.width() - 32),
           around + std::clamp(rows, 1, std::max(1, fitting)) * CommandDelegate::rowHeight);
    move((room.width() - width()) / 2, std::max(16, room.height() / 9));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        closePalette();
    }
    if (watched == m_field && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // No shortcut of the window takes the key away.
        return true;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        handleKey(static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace corbel::ui
