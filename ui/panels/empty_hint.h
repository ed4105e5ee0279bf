/// What an empty panel says: what it is for, and what to do next.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/look/style.h"

namespace corbel::ui {

/// A title, a sentence, and verbs below them. Fills a panel from its top.
class EmptyHint : public QWidget {
    Q_OBJECT

public:
    explicit EmptyHint(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// A button below the text.
    QPushButton* addVerb(const QString& text);
    /// Removes all buttons.
    void clearVerbs();

protected:
    /// Where there is little room, the sentence comes first.
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_verbBox;
    QVBoxLayout* m_verbs;
};

} // namespace corbel::ui
