#include "ui/start/start_page.h"

#include <algorithm>
#include <map>

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

#include "ui/render/templates.h"
#include "ui/start/relative_time.h"
#include "ui/words/language.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 1600; ///< Of the content; a wider window leaves margins.

QString languageCode()
{
    return isKorean() ? u"ko"_s : u"en"_s;
}

/// The folder as one would say it: the home folder is `~`.
QString folderText(const QString& file)
{
    const QString folder = QFileInfo(file).path();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u"~"_s + folder.mid(home.size())
                                                            : folder;
}

/// The file's name; what every document ends with says nothing.
QString nameText(const QString& file)
{
    const QString name = QFileInfo(file).fileName();
    const QString usual = u".corbel"_s;
    return name.endsWith(usual) && name != usual ? name.chopped(usual.size()) : name;
}

/// The card's key: the path of a document or the name of a template.
QString keyOf(const StartCard* card)
{
    return card->property("key").toString();
}

QString captionOf(render::TemplateGroup group)
{
    switch (group) {
    case render::TemplateGroup::ArchitectureTypes:
        return StartPage::tr("Architecture types");
    case render::TemplateGroup::Cloud:
        return StartPage::tr("Cloud");
    case render::TemplateGroup::Streams:
        return StartPage::tr("Streams");
    case render::TemplateGroup::Platforms:
        break;
    }
    return StartPage::tr("Platforms and organisation");
}

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    setMark(label, "role", "title");
    return label;
}

} // namespace

StartPage::StartPage(const Style& style, RecentFiles& recent, const QString& cacheFolder,
                     QWidget* parent)
    : QScrollArea(parent),
      m_style(style),
      m_recent(recent),
      m_previews(cacheFolder),
      m_content(new QWidget),
      m_guide(new StartCard(style, CardForm::Action)),
      m_actions(new CardGrid),
      m_recentRow(new QWidget),
      m_recentGrid(new CardGrid),
      m_all(new QPushButton)
{
    setObjectName(u"start"_s);
    setAccessibleName(tr("Start page"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAcceptDrops(true);
    setMark(m_content, "surface", "window");

    auto* title = new QLabel(tr("Draw a system, and see what it will bear"));
    setMark(title, "role", "hero");
    title->setWordWrap(true);
    auto* subtitle = new QLabel(tr("Patterns, capacity, coordination and cost are computed from "
                                   "the drawing alone, while you draw."));
    setMark(subtitle, "role", "lead");
    subtitle->setWordWrap(true);
    m_all->setFlat(true);

    auto* column = new QWidget;
    column->setMaximumWidth(widest);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 36, 0, 36);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addSpacing(6);
    layout->addWidget(subtitle);
    layout->addSpacing(24);
    layout->addWidget(m_guide);
    layout->addSpacing(16);
    layout->addWidget(m_actions);
    auto* recentRow = new QHBoxLayout(m_recentRow);
    recentRow->addWidget(heading(tr("Recent documents")));
    recentRow->addStretch(1);
    recentRow->addWidget(m_all);
    recentRow->setContentsMargins(0, 32, 0, 12);
    layout->addWidget(m_recentRow);
    layout->addWidget(m_recentGrid);
    layout->addSpacing(32);
    layout->addWidget(heading(tr("Start from a template")));
    addTemplates(layout);
    layout->addStretch(1);
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(32, 0, 32, 0);
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    setWidget(m_content);

    makeActions();
    fillRecent();
    connect(&m_recent, &RecentFiles::changed, this, &StartPage::fillRecent);
    connect(&m_previews, &PreviewLoader::ready, this, &StartPage::take);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_isShowingAll = !m_isShowingAll;
        fillRecent();
    });
}

StartCard* StartPage::adopt(StartCard* card)
{
    connect(card, &StartCard::moveRequested, this, [this, card](int key) { moveFocus(card, key); });
    return card;
}

StartCard* StartPage::addAction(const QString& icon, const QString& title, const QString& detail,
                                void (StartPage::*chosen)())
{
    auto* card = adopt(new StartCard(m_style, CardForm::Action));
    card->setSign(icon);
    card->setTexts(title, detail);
    connect(card, &StartCard::clicked, this, chosen);
    return card;
}

void StartPage::makeActions()
{
    adopt(m_guide);
    m_guide->setProminent(true);
    m_guide->setSign(u"guide"_s);
    m_guide->setTexts(tr("Guided example"),
                      tr("Six steps from an empty canvas to a report: draw, connect, read the "
                         "insight, try an alternative, simulate, report."));
    connect(m_guide, &StartCard::clicked, this, &StartPage::guideRequested);
    m_import =
        addAction(u"import"_s, tr("Import what you run"),
                  tr("Compose, Kubernetes and Structurizr files: choose one, or drop it onto this "
                     "page."),
                  &StartPage::importRequested);
    m_actions->setCards(
        {addAction(u"new"_s, tr("New document"), tr("An empty canvas and the whole palette."),
                   &StartPage::newRequested),
         addAction(u"open"_s, tr("Open a document…"), tr("A Corbel document, binary or text."),
                   &StartPage::openRequested),
         m_import});
}

void StartPage::addTemplates(QVBoxLayout* layout)
{
    std::map<render::TemplateGroup, std::vector<StartCard*>> groups;
    for (const render::TemplateEntry& entry : render::templates()) {
        groups[entry.group].push_back(makeTemplate(std::string(entry.name)));
    }
    for (auto& [group, cards] : groups) {
        auto* caption = new QLabel(captionOf(group));
        setMark(caption, "role", "lead");
        auto* grid = new CardGrid;
        grid->setAccessibleName(caption->text());
        grid->setCards(std::move(cards));
        layout->addSpacing(m_templates.empty() ? 8 : 24);
        layout->addWidget(caption);
        layout->addSpacing(10);
        layout->addWidget(grid);
        m_templates.push_back(grid);
    }
}

StartCard* StartPage::makeTemplate(const std::string& name)
{
    auto* card = adopt(new StartCard(m_style, CardForm::Tall));
    card->setProperty("key", toQString(name));
    card->setSign(u"tier"_s);
    // Templates are part of the program; a test reads them all.
    if (const auto document = render::readTemplate(name, languageCode().toStdString())) {
        const model::Model& model = document->designs.front().model;
        card->setTexts(toQString(model.name), toQString(render::firstSentence(model.description)));
    }
    connect(card, &StartCard::clicked, this,
            [this, name] { emit templateChosen(toQString(name)); });
    return card;
}

std::vector<StartCard*> StartPage::templateCards() const
{
    std::vector<StartCard*> all;
    for (const CardGrid* grid : m_templates) {
        all.insert(all.end(), grid->cards().begin(), grid->cards().end());
    }
    return all;
}

void StartPage::fillRecent()
{
    const QString focused =
        focusWidget() != nullptr ? focusWidget()->property("key").toString() : QString();
    const QStringList files = m_recent.all();
    const qsizetype shown = m_isShowingAll ? files.size() : std::min(files.size(), mostShown);
    std::vector<StartCard*> cards;
    for (const QString& file : files.first(shown)) {
        cards.push_back(makeRecent(file));
    }
    m_recentGrid->setCards(cards);
    m_recentRow->setVisible(!files.isEmpty());
    m_recentGrid->setVisible(!files.isEmpty());
    m_all->setVisible(files.size() > mostShown);
    m_all->setText(m_isShowingAll ? tr("Show fewer")
                                  : tr("Show all %n", nullptr, static_cast<int>(files.size())));
    for (StartCard* card : cards) {
        if (keyOf(card) == focused) {
            card->setFocus();
        }
    }
    const std::vector<StartCard*> all = this->cards(); // Tab follows the reading order.
    for (std::size_t i = 1; i < all.size(); ++i) {
        setTabOrder(all[i - 1], all[i]);
    }
    if (isVisible()) {
        for (const StartCard* card : cards) {
            ask(PreviewRequest::Source::File, keyOf(card), CardForm::Row);
        }
    }
}

StartCard* StartPage::makeRecent(const QString& file)
{
    auto* card = adopt(new StartCard(m_style, CardForm::Row));
    card->setProperty("key", file);
    card->setSign(u"layout"_s);
    card->setDetailIsPath(true);
    card->setTexts(nameText(file), folderText(file));
    card->setToolTip(plainTip(file));
    const bool isPinned = m_recent.isPinned(file);
    const QToolButton* pin =
        card->addVerb(u"pin"_s, isPinned ? tr("Unpin") : tr("Pin: keep it at the front"));
    const QToolButton* remove = card->addVerb(u"close"_s, tr("Remove from the list"));
    connect(pin, &QToolButton::clicked, this,
            [this, file, isPinned] { m_recent.setPinned(file, !isPinned); });
    connect(remove, &QToolButton::clicked, this, [this, file] { m_recent.remove(file); });
    connect(card, &StartCard::clicked, this, [this, file] { emit fileChosen(file); });
    connect(card, &StartCard::menuRequested, this,
            [this, file](const QPoint& at) { showMenu(file, at); });
    connect(card, &StartCard::keyPressed, this, [this, card, file](int key) {
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            moveFocus(card, Qt::Key_Right);
            m_recent.remove(file);
        }
    });
    return card;
}

void StartPage::showMenu(const QString& file, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isPinned = m_recent.isPinned(file);
    menu->addAction(m_style.icon(u"open"), tr("Open"), this,
                    [this, file] { emit fileChosen(file); });
    menu->addAction(m_style.icon(u"pin"), isPinned ? tr("Unpin") : tr("Pin: keep it at the front"),
                    this, [this, file, isPinned] { m_recent.setPinned(file, !isPinned); });
    menu->addAction(m_style.icon(u"close"), tr("Remove from the list"), this,
                    [this, file] { m_recent.remove(file); });
    menu->popup(at);
}

void StartPage::rest()
{
    m_previews.cancel();
    m_awaited = 0;
}

void StartPage::renew()
{
    rest();
    fillRecent();
    for (const StartCard* card : templateCards()) {
        ask(PreviewRequest::Source::Template, keyOf(card), CardForm::Tall);
    }
    for (StartCard* card : cards()) {
        card->update();
    }
}

void StartPage::ask(PreviewRequest::Source source, const QString& name, CardForm form)
{
    ++m_awaited;
    m_previews.request({source, name, languageCode(), StartCard::pictureSize(form),
                        devicePixelRatioF(), m_style.isDark()});
}

void StartPage::take(const PreviewRequest& request, const Preview& preview)
{
    --m_awaited;
    const bool isFile = request.source == PreviewRequest::Source::File;
    for (StartCard* card : isFile ? recentCards() : templateCards()) {
        if (keyOf(card) == request.name) {
            card->setPicture(preview.image);
            if (isFile) {
                takeFile(card, preview);
            }
        }
    }
    emit pictureTaken();
}

void StartPage::takeFile(StartCard* card, const Preview& preview)
{
    const QString file = keyOf(card);
    QStringList note;
    if (m_recent.isPinned(file)) {
        note << tr("Pinned");
    }
    if (preview.modified.isValid()) {
        note << relativeTime(preview.modified, QDateTime::currentDateTime());
    }
    switch (preview.state) {
    case Preview::State::Ready:
        break;
    case Preview::State::Empty:
        note << tr("nothing drawn yet");
        break;
    case Preview::State::Missing:
        note << tr("Not there any more");
        break;
    case Preview::State::TooLarge:
        note << tr("too large for a preview");
        break;
    case Preview::State::Unreadable:
        note << tr("cannot be read");
        break;
    }
    card->setSign(preview.state == Preview::State::Missing ||
                          preview.state == Preview::State::Unreadable
                      ? u"unknown"_s
                      : u"layout"_s);
    card->setFaint(preview.state == Preview::State::Missing);
    card->setTexts(card->title(), folderText(file), note.join(u" · "_s));
    card->setToolTip(plainTip(file));
}

std::vector<StartCard*> StartPage::cards() const
{
    std::vector<StartCard*> all{m_guide};
    for (const CardGrid* grid : {m_actions, m_recentGrid}) {
        all.insert(all.end(), grid->cards().begin(), grid->cards().end());
    }
    const std::vector<StartCard*> ofTemplates = templateCards();
    all.insert(all.end(), ofTemplates.begin(), ofTemplates.end());
    return all;
}

void StartPage::focusFirst()
{
    StartCard* first = recentCards().empty() ? m_guide : recentCards().front();
    first->setFocus(Qt::OtherFocusReason);
}

void StartPage::moveFocus(const StartCard* from, int key)
{
    const std::vector<StartCard*> all = cards();
    const auto here = std::ranges::find(all, from) - all.begin();
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    StartCard* next = nullptr;
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        next = key == Qt::Key_Home ? all.front() : all.back();
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        next = all[std::clamp(here + (key == Qt::Key_Right ? 1 : -1), std::ptrdiff_t(0), last)];
    } else {
        // The card of the next line whose middle is nearest.
        const auto place = [this](const StartCard* card) {
            return QRect(card->mapTo(m_content, QPoint()), card->size());
        };
        const QRect at = place(from);
        const int way = key == Qt::Key_Down ? 1 : -1;
        int nearest = 0;
        for (StartCard* card : all) {
            const QRect other = place(card);
            const int down = (other.top() - at.top()) * way;
            const int cost = down * 4 + std::abs(other.center().x() - at.center().x());
            if (down > 0 && (next == nullptr || cost < nearest)) {
                next = card;
                nearest = cost;
            }
        }
    }
    if (next != nullptr) {
        next->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(next, 0, 24);
    }
}

bool StartPage::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The editor's single keys and Delete mean nothing here.
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0 &&
            (key->key() < Qt::Key_F1 || key->key() > Qt::Key_F12)) {
            event->accept();
            return true;
        }
    }
    return QScrollArea::event(event);
}

void StartPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        m_import->setProminent(true);
        event->acceptProposedAction();
    }
}

void StartPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_import->setProminent(false);
}

void StartPage::dropEvent(QDropEvent* event)
{
    m_import->setProminent(false);
    event->acceptProposedAction();
    // Later: a question must not hold up the program that the file comes from.
    const QString file = event->mimeData()->urls().front().toLocalFile();
    QMetaObject::invokeMethod(
        this, [this, file] { emit fileChosen(file); }, Qt::QueuedConnection);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (const QWidget* focused = focusWidget(); focused != nullptr && focused->hasFocus()) {
        ensureWidgetVisible(focusWidget(), 0, 24);
    }
}

} // namespace corbel::ui
