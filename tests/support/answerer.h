/// Answers menus and dialogs while they hold up the event loop, as a person in front of them would.
#pragma once

#include <functional>
#include <utility>

#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace corbel::tests {

/// While one of these lives, every popup and every dialog that waits for an answer is handed to
/// `answer`, again and again until it is gone. Works from inside `exec`, because it follows the
/// event loop.
class Answerer {
public:
    using Answer = std::function<void(QWidget* waiting)>;

    explicit Answerer(Answer answer) : m_answer(std::move(answer))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { answerOne(); });
        m_timer.start(0);
    }

    /// What waits now: the innermost menu, else the dialog in front.
    static QWidget* waiting()
    {
        QWidget* popup = QApplication::activePopupWidget();
        return popup != nullptr ? popup : QApplication::activeModalWidget();
    }

    int answered() const { return m_answered; }

    /// Answers what waits without a loop of its own, such as a menu that was popped up.
    void answerAll()
    {
        for (int i = 0; i < 50 && waiting() != nullptr; ++i) {
            answerOne();
        }
    }

private:
    void answerOne()
    {
        if (QWidget* widget = waiting(); widget != nullptr && !m_isAnswering) {
            m_isAnswering = true;
            ++m_answered;
            // What the answer opens in turn is answered by the timer, from inside its loop.
            QTimer::singleShot(0, &m_timer, [this] { m_isAnswering = false; });
            m_answer(widget);
            m_isAnswering = false;
        }
    }

    Answer m_answer;
    QTimer m_timer;
    bool m_isAnswering = false;
    int m_answered = 0;
};

} // namespace corbel::tests
