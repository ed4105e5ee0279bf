/// The command palette: one field that reaches every action, element, view, design and kind.
#pragma once

#include <functional>
#include <vector>

#include <QAbstractListModel>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

#include "ui/find/search.h"
#include "ui/look/style.h"

namespace corbel::ui {

/// One thing that the palette offers.
struct Command {
    QString title;
    QString detail; ///< Where it is: the path of a menu, the kind and place of an element.
    QString also;   ///< Further words that find it, not shown.
    QIcon icon;
    QString keys;
    int preference = 0; ///< Added to its score: what is meant when names are alike.
    bool isEnabled = true;
    std::function<void()> run;
};

/// The commands that answer a query, best first.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, PositionsRole, EnabledRole };
    /// More than anybody reads.
    static constexpr std::size_t most = 100;

    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    /// Without a query all commands answer, in their own order.
    void setQuery(const QString& typed);
    const Command& command(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Texts {
        QString title; ///< Folded.
        QString all;   ///< Title, detail and further words, folded.
        std::uint64_t titleLetters = 0;
        std::uint64_t allLetters = 0;
    };

    std::vector<Command> m_commands;
    std::vector<Texts> m_texts;
    std::vector<std::size_t> m_shown;
    search::Query m_query{QString()};
};

/// Stands in the upper middle of its parent; hidden until `open`. It closes when something is
/// chosen, on Escape, and when the keyboard goes elsewhere.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const Style& style, QWidget* parent);

    /// `question` stands in the empty field; without one, what is searched usually.
    void open(std::vector<Command> commands, const QString& question = {});
    void closePalette();

    QLineEdit* field() const { return m_field; }
    QListView* list() const { return m_list; }
    const CommandModel& model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    bool handleKey(int key);
    /// As high as what it shows.
    void place();

    CommandModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace corbel::ui
