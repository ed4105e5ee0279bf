/// A label for plain words that remembers how high they are at a width.
#pragma once

#include <array>

#include <QLabel>

namespace corbel::ui {

/// Layouts of a panel ask every label in it for its height several times over, and breaking words
/// into lines is what most of the time goes by. Of labels that stay, nothing has to be broken anew.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    /// `role` is what the style sheet knows it by.
    TextLabel(const QString& text, const char* role, QWidget* parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;

private:
    struct Measured {
        int width = -1;
        int height = 0;
    };
    void forget() const;

    mutable QString m_measuredText;
    mutable std::array<Measured, 4> m_measured;
    mutable std::size_t m_next = 0; ///< Of `m_measured`, to be overwritten next.
};

} // namespace corbel::ui
