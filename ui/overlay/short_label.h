/// A line of text that gives way where there is no room for it.
#pragma once

#include <QLabel>

namespace corbel::ui {

/// Shortened at its end; the whole text is its tool tip and what screen readers read then.
class ShortLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    void setWholeText(const QString& text);
    const QString& wholeText() const { return m_whole; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shorten();

    QString m_whole;
};

} // namespace corbel::ui
