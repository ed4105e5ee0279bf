/// The slim bar over the canvas that finds elements and relations and goes from one to the next.
#pragma once

#include <optional>
#include <vector>

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>

#include "ui/find/find_index.h"
#include "ui/find/navigator.h"
#include "ui/look/style.h"

namespace corbel::ui {

/// Stands at the top right of its parent and follows its size; hidden until `open`.
class FindBar : public QFrame {
    Q_OBJECT

public:
    FindBar(Document& document, Navigator& navigator, const Style& style, QWidget* parent);

    /// Shows the bar with what was looked for last, ready to be typed over.
    void open();
    /// Hides it and gives the keyboard back to whoever had it.
    void closeBar();
    /// Goes to the next hit, or the one before with -1; around the end as well.
    void step(int by);

    QLineEdit* field() const { return m_field; }
    /// "3 of 12", or that there is nothing.
    QString countText() const { return m_count->text(); }
    std::size_t hitCount() const { return m_hits.size(); }
    void renewIcons();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    /// Finds again after the document changed, and stays with the hit where it was.
    void lookAgain();
    void go();
    void showCount();
    void place();

    Document& m_document;
    Navigator& m_navigator;
    const Style& m_style;
    QLabel* m_sign;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_back;
    QToolButton* m_forth;
    QToolButton* m_close;
    QPointer<QWidget> m_focusBefore;
    std::optional<FindIndex> m_index; ///< Of `m_revision`.
    std::uint64_t m_revision = 0;
    std::vector<Hit> m_hits;
    std::size_t m_at = 0;
};

} // namespace corbel::ui
