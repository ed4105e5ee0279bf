#include "ui/find/commands.h"

#include <array>

#include <QCoreApplication>
#include <QMenu>
#include <QRegularExpression>

#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

/// Names being alike, an action is meant rather than an element, and an element rather than a view.
constexpr int preferAction = 30;
constexpr int preferElement = 20;
constexpr int preferView = 10;

QString text(const char* source)
{
    return QCoreApplication::translate("Commands", source);
}

} // namespace

QString plainText(const QString& text)
{
    static const QRegularExpression bracketed(u"\\(&\\w\\)"_s);
    QString plain = text;
    return plain.remove(bracketed).remove(u'&');
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) {
        keys << key.toString(QKeySequence::NativeText);
    }
    return keys.join(u"  ·  "_s);
}

Commands::Commands(const Document& document, const Style& style, ViewTabs& views,
                   Navigator& navigator)
    : m_document(document),
      m_style(style),
      m_views(views),
      m_navigator(navigator)
{
}

std::vector<Command> Commands::all(const QMenuBar& bar) const
{
    std::vector<Command> commands;
    commands.reserve(m_document.model().elements.size() + 100);
    for (const QAction* top : bar.actions()) {
        if (top->menu() != nullptr) {
            addMenu(commands, *top->menu(), plainText(top->text()));
        }
    }
    addKinds(commands);
    addViews(commands);
    addDesigns(commands);
    addElements(commands,
                [navigator = &m_navigator](const model::ElementId& id) { navigator->goTo(id); });
    return commands;
}

std::vector<Command> Commands::elements(const std::vector<std::string>& first,
                                        const ElementVerb& verb) const
{
    std::vector<Command> all;
    addElements(all, verb);
    const model::Model& model = m_document.model();
    std::vector<Command> commands;
    for (const std::string& id : first) {
        if (const auto index = model.elements.indexOf(id)) {
            commands.push_back(all[*index]);
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const model::Element& element = model.elements[i];
        if (element.kind != model::ElementKind::Team &&
            std::ranges::find(first, element.id.value) == first.end()) {
            commands.push_back(std::move(all[i]));
        }
    }
    return commands;
}

void Commands::addMenu(std::vector<Command>& commands, const QMenu& menu, const QString& path) const
{
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible()) {
            continue;
        }
        const QString title = plainText(action->text());
        if (action->menu() != nullptr) {
            addMenu(commands, *action->menu(), path + u" › "_s + title);
            continue;
        }
        Command command;
        command.title = title;
        command.detail = path;
        command.also = action->toolTip();
        command.icon = action->icon();
        if (command.icon.isNull() && action->isChecked()) {
            command.icon = m_style.icon(u"check");
        }
        command.keys = action->shortcut().toString(QKeySequence::NativeText);
        command.preference = preferAction;
        command.isEnabled = action->isEnabled();
        // The menus may be made anew before it is chosen.
        command.run = [target = QPointer(action)] {
            if (target) {
                target->trigger();
            }
        };
        commands.push_back(std::move(command));
    }
}

void Commands::addKinds(std::vector<Command>& commands) const
{
    for (const model::ElementKind kind : model::elementKinds) {
        Command command;
        command.title = text(QT_TRANSLATE_NOOP("Commands", "Place: %1")).arg(nameOf(kind));
        command.detail = meaningOf(kind);
        command.also = search::wordsOf(kind).join(u' ');
        command.icon = m_style.icon(kind);
        command.preference = preferView;
        command.run = [views = &m_views, kind] { views->canvas()->placeElement(kind); };
        commands.push_back(std::move(command));
    }
}

void Commands::addViews(std::vector<Command>& commands) const
{
    for (int i = 0; i < m_views.count(); ++i) {
        if (m_views.count() == 1) {
            return; // It is shown already.
        }
        Command command;
        command.title = m_views.tabText(i);
        command.detail = text(QT_TRANSLATE_NOOP("Commands", "View"));
        command.icon = m_style.icon(u"text");
        command.preference = preferView;
        command.run = [views = &m_views, i] { views->setCurrentIndex(i); };
        commands.push_back(std::move(command));
    }
}

void Commands::addDesigns(std::vector<Command>& commands) const
{
    for (int i = 0; m_document.designCount() > 1 && i < m_document.designCount(); ++i) {
        Command command;
        command.title = m_document.designName(i);
        command.detail = text(QT_TRANSLATE_NOOP("Commands", "Design"));
        command.icon = m_style.icon(u"compare");
        command.preference = preferView;
        command.run = [views = &m_views, i] { views->switchDesign(i); };
        commands.push_back(std::move(command));
    }
}

void Commands::addElements(std::vector<Command>& commands, const ElementVerb& verb) const
{
    const model::Model& model = m_document.model();
    std::array<QIcon, model::elementKinds.size()> icons;
    std::array<QString, model::elementKinds.size()> names;
    std::array<QString, model::elementKinds.size()> words;
    for (const model::ElementKind kind : model::elementKinds) {
        const auto at = static_cast<std::size_t>(kind);
        icons[at] = m_style.icon(kind);
        names[at] = nameOf(kind);
        words[at] = search::wordsOf(kind).join(u' ');
    }
    for (const model::Element& element : model.elements) {
        const auto kind = static_cast<std::size_t>(element.kind);
        const model::Element* parent = model::find(model, parentOf(element));
        Command command;
        command.title = toQString(displayName(element));
        command.detail = parent == nullptr ? names[kind]
                                           : text(QT_TRANSLATE_NOOP("Commands", "%1 in %2"))
                                                 .arg(names[kind], toQString(displayName(*parent)));
        command.also = words[kind] + u' ' + toQString(element.id.value);
        command.icon = icons[kind];
        command.preference = preferElement;
        command.run = [verb, id = element.id] { verb(id); };
        commands.push_back(std::move(command));
    }
}

} // namespace corbel::ui
