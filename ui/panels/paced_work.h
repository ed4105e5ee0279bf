/// Work of the window's own thread in pieces, so that nobody who draws or types waits for it.
#pragma once

#include <functional>

#include <QObject>
#include <QTimer>

namespace corbel::ui {

/// Does as many pieces in a turn of the event loop as fit into a few milliseconds, at least one;
/// in between the window hears the person and paints.
class PacedWork : public QObject {
    Q_OBJECT

public:
    /// Does the next piece. False when there was none left.
    using Piece = std::function<bool()>;

    explicit PacedWork(Piece piece, QObject* parent = nullptr);

    /// There is something to do, from the next turn on.
    void start();
    /// Does now what is left.
    void finish();
    bool isDone() const { return !m_turns.isActive(); }

signals:
    void done();

private:
    void turn();

    Piece m_piece;
    QTimer m_turns;
};

} // namespace corbel::ui
