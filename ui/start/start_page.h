/// The first thing one sees: recent documents, templates, import, and the guided example.
#pragma once

#include <string>
#include <vector>

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/look/style.h"
#include "ui/start/card_grid.h"
#include "ui/start/preview_loader.h"
#include "ui/start/recent_files.h"

namespace corbel::ui {

/// Not modal: it stands in the place of the document, and says by signals what was chosen.
class StartPage : public QScrollArea {
    Q_OBJECT

public:
    /// Pictures of recent documents are kept in `cacheFolder`.
    StartPage(const Style& style, RecentFiles& recent, const QString& cacheFolder,
              QWidget* parent = nullptr);

    /// Reads the list of recent documents and asks for all pictures anew.
    void renew();
    /// Gives up what pictures are still to come.
    void rest();
    /// How many pictures are still to come.
    int awaited() const { return m_awaited; }
    /// Puts the focus where a newcomer or an old hand would begin.
    void focusFirst();

    /// All cards in reading order.
    std::vector<StartCard*> cards() const;
    StartCard* guideCard() const { return m_guide; }
    const std::vector<StartCard*>& actionCards() const { return m_actions->cards(); }
    const std::vector<StartCard*>& recentCards() const { return m_recentGrid->cards(); }
    /// Of all groups of templates.
    std::vector<StartCard*> templateCards() const;

    static constexpr qsizetype mostShown = 6; ///< Recent documents, until one asks for all.

signals:
    void newRequested();
    void openRequested();
    void importRequested();
    void guideRequested();
    void fileChosen(const QString& file);
    void templateChosen(const QString& name);
    /// A picture came, or it was said that there is none.
    void pictureTaken();

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    StartCard* addAction(const QString& icon, const QString& title, const QString& detail,
                         void (StartPage::*chosen)());
    void makeActions();
    void addTemplates(QVBoxLayout* layout);
    StartCard* makeTemplate(const std::string& name);
    void fillRecent();
    StartCard* makeRecent(const QString& file);
    void showMenu(const QString& file, const QPoint& at);
    void ask(PreviewRequest::Source source, const QString& name, CardForm form);
    void take(const PreviewRequest& request, const Preview& preview);
    void takeFile(StartCard* card, const Preview& preview);
    void moveFocus(const StartCard* from, int key);
    /// Wires what every card has.
    StartCard* adopt(StartCard* card);

    const Style& m_style;
    RecentFiles& m_recent;
    PreviewLoader m_previews;
    QWidget* m_content;
    StartCard* m_guide;
    CardGrid* m_actions;
    QWidget* m_recentRow;
    CardGrid* m_recentGrid;
    QPushButton* m_all;
    std::vector<CardGrid*> m_templates; ///< One for each group.
    StartCard* m_import = nullptr;
    bool m_isShowingAll = false;
    int m_awaited = 0;
};

} // namespace corbel::ui
