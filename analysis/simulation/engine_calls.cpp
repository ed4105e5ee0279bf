#include "analysis/simulation/engine.h"

namespace corbel::analysis {

std::uint32_t Engine::newFrame() {
    if (!m_free.empty()) {
        const std::uint32_t frame = m_free.back();
        m_free.pop_back();
        m_frames[frame] = Frame{};
        return frame;
    }
    if (m_frames.size() >= m_frameLimit) {
        m_exhausted = true;
    }
    m_frames.emplace_back();
    return static_cast<std::uint32_t>(m_frames.size() - 1);
}

// Goes on with `frame` and with everything that becomes ready by it, until all wait for an event.
void Engine::proceed(std::uint32_t frame) {
    for (;;) {
        while (frame != kNone) {
            frame = advance(frame);
        }
        if (m_ready.empty()) {
            return;
        }
        frame = m_ready.back();
        m_ready.pop_back();
    }
}

std::uint32_t Engine::advance(std::uint32_t frame) {
    const Frame& request = m_frames[frame];
    if (request.failed || request.abandoned ||
        request.step == m_behaviours[request.node].stepCount) {
        return leave(frame);
    }
    return beginStep(frame);
}

std::uint32_t Engine::beginStep(std::uint32_t frame) {
    Frame& request = m_frames[frame];
    const Behaviour& behaviour = m_behaviours[request.node];
    const NetworkStep& step = m_network->steps[behaviour.firstStep + request.step++];
    RandomStream& stream = m_routing[request.node];
    const bool one = step.callCount == 1 || step.choose == 1;
    if (one) {
        const std::uint32_t call =
            step.callCount == 1 ? step.firstCall : chooseTarget(step, stream);
        const std::uint32_t count = drawCount(m_calls[call], stream);
        if (count == 0) {
            return frame;
        }
        request.pending = 1;
        return makeCall(frame, call, count - 1);
    }
    chooseSome(step, stream);
    // Calls that pass at once wait in m_ready, so none returns before all are made.
    for (const std::uint32_t call : m_chosen) {
        const std::uint32_t count = drawCount(m_calls[call], stream);
        if (count > 0) {
            ++m_frames[frame].pending;
            const std::uint32_t ready = makeCall(frame, call, count - 1);
            if (ready != kNone) {
                m_ready.push_back(ready);
            }
        }
    }
    return m_frames[frame].pending == 0 ? frame : kNone;
}

std::uint32_t Engine::makeCall(std::uint32_t parent, std::uint32_t call, std::uint32_t repeats) {
    const std::uint32_t frame = newFrame();
    CallState& state = m_calls[call];
    Frame& request = m_frames[frame];
    request.parent = parent;
    request.node = state.target;
    request.station = chooseReplica(state.target);
    request.call = call;
    request.repeats = repeats;
    ++m_stations[request.station].inFlight;
    ++state.active;
    if (state.latency > 0) {
        send(state, frame, false);
        return kNone;
    }
    return enter(frame);
}

void Engine::send(CallState& call, std::uint32_t frame, bool returning) {
    const Transit transit{keyAt(m_now + call.latency, kTransitPriority), frame, returning};
    if (call.transit.empty()) {
        m_list.schedule(call.slot, transit.key);
    }
    call.transit.push(transit);
}

// The request is through with its element: it gives back what it holds, and the answer goes out.
std::uint32_t Engine::leave(std::uint32_t frame) {
    const Frame& request = m_frames[frame];
    if (m_behaviours[request.node].isEntry) {
        Recorder& recorder = m_recorders[request.node];
        const SimTime response = m_now - request.arrived;
        if (request.abandoned) {
            recorder.fail(m_now);
        } else {
            recorder.complete(m_now, response);
            if (m_observedMost > 0) [[unlikely]] {
                observe(response);
            }
        }
        freeFrame(frame);
        return kNone;
    }
    Station& station = m_stations[request.station];
    --station.inFlight;
    if (request.holdsThread) {
        if (station.threadQueue.empty()) {
            --station.threadsInUse;
        } else {
            const std::uint32_t next = station.threadQueue.pop();
            m_recorders[station.node].queue.decrease(m_now);
            m_frames[next].holdsThread = true;
            if (beginWork(next) != kNone) {
                m_ready.push_back(next);
            }
        }
    }
    CallState& call = m_calls[request.call];
    if (call.latency > 0) {
        send(call, frame, true);
        return kNone;
    }
    return answer(frame);
}

// The caller gets the answer: it repeats the call, goes on, or gives up.
std::uint32_t Engine::answer(std::uint32_t frame) {
    const Frame request = m_frames[frame];
    freeFrame(frame);
    CallState& call = m_calls[request.call];
    --call.active;
    Frame& caller = m_frames[request.parent];
    if ((request.failed || request.abandoned) && !call.soft) {
        caller.abandoned = true;
    }
    if (request.repeats > 0 && !caller.abandoned) {
        return makeCall(request.parent, request.call, request.repeats - 1);
    }
    return --caller.pending == 0 ? request.parent : kNone;
}

void Engine::observe(SimTime response) {
    m_observedSum += static_cast<double>(response) / kNanosecondsPerSecond;
    if (++m_observedInGroup < m_observedGroup) {
        return;
    }
    m_observed.push_back({m_observedSum / static_cast<double>(m_observedGroup), m_now});
    m_observedInGroup = 0;
    m_observedSum = 0.0;
    if (m_observed.size() == m_observedMost) {
        for (std::size_t i = 0; i < m_observed.size() / 2; ++i) {
            m_observed[i] = {(m_observed[2 * i].mean + m_observed[2 * i + 1].mean) / 2.0,
                             m_observed[2 * i + 1].last};
        }
        m_observed.resize(m_observed.size() / 2);
        m_observedGroup *= 2;
    }
}

}  // namespace corbel::analysis
