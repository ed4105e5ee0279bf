/// A card of the start page: a picture or a sign, a name, and what stands below it.
#pragma once

#include <QAbstractButton>
#include <QImage>
#include <QToolButton>

#include "ui/look/style.h"

namespace corbel::ui {

/// How a card spends its room.
enum class CardForm {
    Action, ///< A sign at the left, a name and a line beside it.
    Row,    ///< A small picture at the left, a name and two lines beside it.
    Tall,   ///< A picture as wide as the card, a name and two lines below it.
};

/// Return, Space or a click chooses it; arrows ask for the next card.
class StartCard : public QAbstractButton {
    Q_OBJECT

public:
    StartCard(const Style& style, CardForm form, QWidget* parent = nullptr);

    CardForm form() const { return m_form; }
    /// `detail` may take two lines; `note` is one line, faint.
    void setTexts(const QString& title, const QString& detail, const QString& note = {});
    /// Cuts the detail in its middle, where a path says least, instead of wrapping it.
    void setDetailIsPath(bool isPath) { m_isPath = isPath; }
    const QString& title() const { return m_title; }
    const QString& note() const { return m_note; }
    /// An icon of our family, for cards without a picture, or until it comes.
    void setSign(const QString& icon);
    void setPicture(const QImage& image);
    const QImage& picture() const { return m_picture; }
    /// What it stands for cannot be reached: drawn faint, with a dashed frame.
    void setFaint(bool isFaint);
    /// The one that a newcomer shall see first, or on which a drag would drop.
    void setProminent(bool isProminent);

    /// A small button over the card's corner, shown while the pointer or the focus is on the card.
    QToolButton* addVerb(const QString& icon, const QString& name);

    /// The picture's size in a card of this form, device-independent pixels; the largest there is.
    static QSize pictureSize(CardForm form);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    /// Left, Right, Up, Down, Home or End.
    void moveRequested(int key);
    /// Delete, the menu key or any other that the card does not know.
    void keyPressed(int key);
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRect pictureRect() const;
    QRect textRect() const;
    void paintFrame(QPainter& painter) const;
    void paintPicture(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    void placeVerbs();

    const Style& m_style;
    CardForm m_form;
    QString m_title;
    QString m_detail;
    QString m_note;
    QString m_sign;
    QImage m_picture;
    bool m_isPath = false;
    bool m_isFaint = false;
    bool m_isProminent = false;
    std::vector<QToolButton*> m_verbs;
};

} // namespace corbel::ui
