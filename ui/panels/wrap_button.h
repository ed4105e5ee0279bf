/// A button whose words go on in the next line where a panel is narrow.
#pragma once

#include <QIcon>
#include <QPushButton>

namespace corbel::ui {

class WrapButton : public QPushButton {
    Q_OBJECT

public:
    WrapButton(const QIcon& icon, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace corbel::ui
