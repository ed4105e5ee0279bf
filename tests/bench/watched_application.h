/// An application that knows for how long its event loop did not turn, and what it did meanwhile.
#pragma once

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

namespace corbel::tests {

/// Work of this thread, in ms.
inline double busyNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What one turn of the event loop took.
struct Block {
    double wall = 0; ///< ms; other programs may have had the processor meanwhile.
    double busy = 0; ///< ms of this thread's own work.
    /// The events in it, with the ms that each took.
    std::vector<std::pair<double, std::string>> events;

    /// The events that took longest, in words.
    std::string worst(std::size_t most) const
    {
        auto sorted = events;
        std::ranges::sort(sorted, std::greater());
        sorted.resize(std::min(sorted.size(), most));
        std::string text;
        for (const auto& [time, name] : sorted) {
            text += (text.empty() ? "" : ", ") + name + " " + std::to_string(time).substr(0, 4);
        }
        return text;
    }
};

/// Longest blocks while `Answer` and others are shown. `isAnswer` says of an event that it is the
/// arrival of results; the turn of it and the next one, which lays out and paints, belong to it.
class WatchedApplication : public QApplication {
public:
    using IsAnswer = bool (*)(QObject*, QEvent*);

    WatchedApplication(int& count, char** arguments, IsAnswer isAnswer)
        : QApplication(count, arguments),
          m_isAnswer(isAnswer)
    {
    }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_isInside) {
            return QApplication::notify(receiver, event);
        }
        m_answers = m_answers || m_isAnswer(receiver, event);
        std::string name = receiver->metaObject()->className();
        if (event->type() == QEvent::Timer && receiver->parent() != nullptr) {
            name += std::string(" of ") + receiver->parent()->metaObject()->className();
        }
        name += std::string(" ") + QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
        m_isInside = true;
        const double before = busyNow();
        const bool result = QApplication::notify(receiver, event);
        m_now.events.emplace_back(busyNow() - before, std::move(name));
        m_isInside = false;
        return result;
    }

    template <class Work>
    void turn(const Work& work)
    {
        const bool didAnswer = std::exchange(m_answers, false);
        m_now = {};
        QElapsedTimer timer;
        timer.start();
        const double before = busyNow();
        work();
        m_now.busy = busyNow() - before;
        m_now.wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        Block& longest = m_answers || didAnswer ? answers : others;
        longestWall = std::max(longestWall, m_now.wall);
        if (m_now.busy > longest.busy) {
            longest = std::move(m_now);
        }
    }

    /// Lets the loop turn for so many ms.
    void turnFor(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds) {
            turnOnce();
        }
    }

    template <class Condition>
    void turnUntil(const Condition& condition)
    {
        while (!condition()) {
            turnOnce();
        }
    }

    void turnOnce()
    {
        turn([] { QCoreApplication::processEvents(); });
        QThread::usleep(500);
    }

    void forget()
    {
        answers = {};
        others = {};
        longestWall = 0;
    }

    Block answers;
    Block others;
    double longestWall = 0; ///< ms.

private:
    IsAnswer m_isAnswer;
    bool m_isInside = false;
    bool m_answers = false; ///< An answer arrived in this turn.
    Block m_now;
};

} // namespace corbel::tests
