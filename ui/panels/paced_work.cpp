#include "ui/panels/paced_work.h"

#include <utility>

#include <QElapsedTimer>

namespace corbel::ui {

namespace {

/// With the last piece, layout and painting less than what a screen shows one picture for.
constexpr qint64 mostMilliseconds = 4;
/// Without it two turns of work may stand in one of the event loop.
constexpr int pauseMilliseconds = 2;

} // namespace

PacedWork::PacedWork(Piece piece, QObject* parent)
    : QObject(parent),
      m_piece(std::move(piece)),
      m_turns(this)
{
    m_turns.setSingleShot(true);
    m_turns.setInterval(pauseMilliseconds);
    connect(&m_turns, &QTimer::timeout, this, &PacedWork::turn);
}

void PacedWork::start()
{
    if (!m_turns.isActive()) {
        m_turns.start();
    }
}

void PacedWork::finish()
{
    if (isDone()) {
        return;
    }
    m_turns.stop();
    while (m_piece()) {
    }
    emit done();
}

void PacedWork::turn()
{
    QElapsedTimer timer;
    timer.start();
    m_turns.start(); // not done before it says so
    while (m_piece()) {
        if (timer.elapsed() >= mostMilliseconds) {
            m_turns.start(); // the pause begins now
            return;
        }
    }
    m_turns.stop();
    emit done();
}

} // namespace corbel::ui
