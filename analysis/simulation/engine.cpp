#include "analysis/simulation/engine.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace corbel::analysis {

bool Engine::run(SimTime end, std::uint64_t budget)
{
    for (; budget > 0; --budget) {
        const std::uint32_t slot = m_list.first();
        const SimTime time = m_list.key(slot).time;
        if (time >= end) {
            m_now = end;
            return true;
        }
        m_now = time;
        ++m_events;
        const std::uint64_t what = static_cast<std::uint64_t>(time) + slot * 0x9e3779b97f4a7c15ULL;
        m_fingerprint = std::rotl((m_fingerprint ^ what) * 0xd6e8feb86659fd93ULL, 29);
        const auto [kind, index] = m_slots[slot];
        switch (kind) {
        case SlotKind::Source:
            onArrival(index, slot);
            break;
        case SlotKind::Single:
            onSingle(m_stations[index]);
            break;
        case SlotKind::Many:
            onMany(m_stations[index]);
            break;
        case SlotKind::Shared:
            onShared(m_stations[index]);
            break;
        case SlotKind::Transit:
            onTransit(m_calls[index]);
            break;
        }
        if (m_exhausted) [[unlikely]] {
            return false;
        }
    }
    return false;
}

void Engine::onArrival(std::uint32_t source, std::uint32_t slot)
{
    m_list.schedule(slot, keyAt(m_arrivals[source].next(m_now), arrivalPriority));
    const NetworkSource& from = m_network->sources[source];
    for (std::uint32_t i = 0; i < from.batch; ++i) {
        const std::uint32_t frame = newFrame();
        Frame& request = m_frames[frame];
        request.arrived = m_now;
        request.node = from.node;
        request.step = 0;
        request.state = FrameState{};
        m_recorders[from.node].arrive(m_now);
        proceed(frame);
    }
}

void Engine::onSingle(Station& station)
{
    const std::uint32_t frame = station.serving;
    completeWork(frame);
    const std::uint32_t next = nextInQueue(station);
    if (next != none) {
        startService(next, station);
    } else {
        m_list.cancel(station.slot);
    }
    proceed(frame);
}

void Engine::onMany(Station& station)
{
    const std::uint32_t frame = station.pending.pop().frame;
    completeWork(frame);
    const std::uint32_t next = nextInQueue(station);
    if (next != none) {
        startService(next, station);
    } else {
        m_list.schedule(station.slot,
                        station.pending.empty() ? noEvent : station.pending.top().key);
    }
    proceed(frame);
}

void Engine::onShared(Station& station)
{
    advanceShared(station);
    const Sharer leaving = station.sharers.pop();
    // The event stands on the next whole nanosecond, never before the work is done.
    Recorder& recorder = m_recorders[station.node];
    if (station.sharers.size() >= m_behaviours[station.node].servers) {
        recorder.queue.decrease(m_now);
    }
    const SimTime response = m_now - m_frames[leaving.frame].arrived;
    recorder.waited(std::max(SimTime{0}, response - static_cast<SimTime>(leaving.work)));
    completeWork(leaving.frame);
    scheduleShared(station);
    proceed(leaving.frame);
}

void Engine::onTransit(CallState& call)
{
    const Transit transit = call.transit.pop();
    m_list.schedule(call.slot, call.transit.empty() ? noEvent : call.transit.front().key);
    const std::uint32_t next = transit.returning ? answer(transit.frame) : enter(transit.frame);
    proceed(next);
}

// A request reaches its element: it needs a thread where they are limited, then a server.
std::uint32_t Engine::enter(std::uint32_t frame)
{
    Frame& request = m_frames[frame];
    request.arrived = m_now;
    const Behaviour& behaviour = m_behaviours[request.node];
    Recorder& recorder = m_recorders[request.node];
    recorder.arrive(m_now);
    if (behaviour.threads != unlimited) {
        Station& station = m_stations[request.station];
        if (station.threadsInUse >= behaviour.threads) {
            if (station.threadQueue.size() >= behaviour.queueLimit) {
                return refuse(frame);
            }
            station.threadQueue.push(frame);
            recorder.queue.increase(m_now);
            return none;
        }
        ++station.threadsInUse;
        request.state.holdsThread = true;
    }
    return beginWork(frame);
}

std::uint32_t Engine::refuse(std::uint32_t frame)
{
    m_frames[frame].state.failed = true;
    m_recorders[m_frames[frame].node].fail(m_now);
    return frame;
}

std::uint32_t Engine::beginWork(std::uint32_t frame)
{
    const Frame& request = m_frames[frame];
    const Behaviour& behaviour = m_behaviours[request.node];
    Recorder& recorder = m_recorders[request.node];
    Station& station = m_stations[request.station];
    // With limited threads, the waiting places are those in front of the threads.
    const std::uint32_t places = behaviour.threads == unlimited ? behaviour.queueLimit : unlimited;
    switch (behaviour.service) {
    case ServiceKind::None:
        recorder.waited(m_now - request.arrived);
        completeWork(frame);
        return frame;
    case ServiceKind::Single:
    case ServiceKind::Many:
        if (station.busy < behaviour.servers) {
            ++station.busy;
            recorder.waited(m_now - request.arrived);
            startService(frame, station);
        } else if (station.queue.size() < places) {
            station.queue.push(frame);
            recorder.queue.increase(m_now);
        } else {
            return refuse(frame);
        }
        return none;
    case ServiceKind::Shared: {
        const std::size_t members = station.sharers.size();
        if (members >= std::uint64_t{behaviour.servers} + places) {
            return refuse(frame);
        }
        advanceShared(station);
        if (members >= behaviour.servers) {
            recorder.queue.increase(m_now);
        }
        const auto work = static_cast<double>(behaviour.work.draw(station.work));
        station.sharers.push({station.shared + work, work, m_sequence++, frame});
        scheduleShared(station);
        return none;
    }
    }
    return none;
}

void Engine::startService(std::uint32_t frame, Station& station)
{
    const Behaviour& behaviour = m_behaviours[station.node];
    const EventKey key = keyAt(m_now + behaviour.work.draw(station.work), servicePriority);
    if (behaviour.service == ServiceKind::Single) {
        station.serving = frame;
        m_list.schedule(station.slot, key);
        return;
    }
    station.pending.push({key, frame});
    m_list.schedule(station.slot, station.pending.top().key);
}

void Engine::completeWork(std::uint32_t frame)
{
    const Frame& request = m_frames[frame];
    m_recorders[request.node].complete(m_now, m_now - request.arrived);
}

// Takes the next request from the queue for the server that has just become free.
std::uint32_t Engine::nextInQueue(Station& station)
{
    if (station.queue.empty()) {
        --station.busy;
        return none;
    }
    const std::uint32_t frame = station.queue.pop();
    Recorder& recorder = m_recorders[station.node];
    recorder.queue.decrease(m_now);
    recorder.waited(m_now - m_frames[frame].arrived);
    return frame;
}

// Speed of each member: all of a server while there are enough, else an equal part.
double Engine::sharedRate(const Station& station) const
{
    const auto members = static_cast<double>(station.sharers.size());
    const auto servers = static_cast<double>(m_behaviours[station.node].servers);
    return members <= servers ? 1.0 : servers / members;
}

void Engine::advanceShared(Station& station)
{
    if (station.sharers.empty()) {
        station.shared = 0.0;
    } else {
        station.shared += static_cast<double>(m_now - station.sharedAt) * sharedRate(station);
    }
    station.sharedAt = m_now;
}

void Engine::scheduleShared(Station& station)
{
    if (station.sharers.empty()) {
        m_list.cancel(station.slot);
        return;
    }
    const double left = std::max(0.0, station.sharers.top().tag - station.shared);
    const double wait = std::ceil(left / sharedRate(station));
    constexpr double longest = 4e18;
    m_list.schedule(station.slot,
                    keyAt(m_now + static_cast<SimTime>(std::min(wait, longest)), servicePriority));
}

// An unused frame; the caller gives every field that matters to it a value.
std::uint32_t Engine::newFrame()
{
    if (m_freeFrame != none) [[likely]] {
        const std::uint32_t frame = m_freeFrame;
        m_freeFrame = m_frames[frame].parent;
        return frame;
    }
    if (m_frames.size() >= m_frameLimit) {
        m_exhausted = true;
    }
    m_frames.emplace_back();
    return static_cast<std::uint32_t>(m_frames.size() - 1);
}

// Goes on with `frame` and with everything that becomes ready by it, until all wait for an event.
void Engine::proceed(std::uint32_t frame)
{
    for (;;) {
        while (frame != none) {
            frame = advance(frame);
        }
        if (m_ready.empty()) {
            return;
        }
        frame = m_ready.back();
        m_ready.pop_back();
    }
}

std::uint32_t Engine::advance(std::uint32_t frame)
{
    Frame& request = m_frames[frame];
    const Behaviour& behaviour = m_behaviours[request.node];
    if (request.step == behaviour.stepCount || request.state.failed || request.state.abandoned) {
        return leave(frame);
    }
    if (behaviour.onlyCall == none) {
        return beginStep(frame);
    }
    request.step = 1;
    request.pending = 1;
    return makeCall(frame, behaviour.onlyCall, 0);
}

std::uint32_t Engine::beginStep(std::uint32_t frame)
{
    Frame& request = m_frames[frame];
    const Behaviour& behaviour = m_behaviours[request.node];
    const NetworkStep& step = m_network->steps[behaviour.firstStep + request.step++];
    RandomStream& stream = m_routing[request.node];
    const bool one = step.callCount == 1 || step.choose == 1;
    if (one) {
        const std::uint32_t call =
            step.callCount == 1 ? step.firstCall : chooseTarget(step, stream);
        const std::uint32_t count = countOf(m_calls[call], stream);
        if (count == 0) {
            return frame;
        }
        request.pending = 1;
        return makeCall(frame, call, count - 1);
    }
    chooseSome(step, stream);
    // Calls that pass at once wait in m_ready, so none returns before all are made.
    for (const std::uint32_t call : m_chosen) {
        const std::uint32_t count = countOf(m_calls[call], stream);
        if (count > 0) {
            ++m_frames[frame].pending;
            const std::uint32_t ready = makeCall(frame, call, count - 1);
            if (ready != none) {
                m_ready.push_back(ready);
            }
        }
    }
    return m_frames[frame].pending == 0 ? frame : none;
}

std::uint32_t Engine::makeCall(std::uint32_t parent, std::uint32_t call, std::uint32_t repeats)
{
    const std::uint32_t frame = newFrame();
    CallState& state = m_calls[call];
    Frame& request = m_frames[frame];
    request.parent = parent;
    request.node = state.target;
    request.station = stationFor(state);
    request.call = call;
    request.step = 0;
    request.repeats = repeats;
    request.state = FrameState{};
    ++m_stations[request.station].inFlight;
    ++state.active;
    if (state.latency > 0) {
        send(state, frame, false);
        return none;
    }
    return enter(frame);
}

void Engine::send(CallState& call, std::uint32_t frame, bool returning)
{
    const Transit transit{keyAt(m_now + call.latency, transitPriority), frame, returning};
    if (call.transit.empty()) {
        m_list.schedule(call.slot, transit.key);
    }
    call.transit.push(transit);
}

// The request is through with its element: it gives back what it holds, and the answer goes out.
std::uint32_t Engine::leave(std::uint32_t frame)
{
    const Frame& request = m_frames[frame];
    if (m_behaviours[request.node].isEntry) {
        Recorder& recorder = m_recorders[request.node];
        const SimTime response = m_now - request.arrived;
        if (request.state.abandoned) {
            recorder.fail(m_now);
        } else {
            recorder.complete(m_now, response);
            if (m_observedMost > 0) [[unlikely]] {
                observe(response);
            }
        }
        freeFrame(frame);
        return none;
    }
    Station& station = m_stations[request.station];
    --station.inFlight;
    if (request.state.holdsThread) {
        if (station.threadQueue.empty()) {
            --station.threadsInUse;
        } else {
            const std::uint32_t next = station.threadQueue.pop();
            m_recorders[station.node].queue.decrease(m_now);
            m_frames[next].state.holdsThread = true;
            if (beginWork(next) != none) {
                m_ready.push_back(next);
            }
        }
    }
    CallState& call = m_calls[request.call];
    if (call.latency > 0) {
        send(call, frame, true);
        return none;
    }
    return answer(frame);
}

// The caller gets the answer: it repeats the call, goes on, or gives up.
std::uint32_t Engine::answer(std::uint32_t frame)
{
    const Frame request = m_frames[frame];
    freeFrame(frame);
    CallState& call = m_calls[request.call];
    --call.active;
    Frame& caller = m_frames[request.parent];
    if ((request.state.failed || request.state.abandoned) && !call.soft) {
        caller.state.abandoned = true;
    }
    if (request.repeats > 0 && !caller.state.abandoned) {
        return makeCall(request.parent, request.call, request.repeats - 1);
    }
    return --caller.pending == 0 ? request.parent : none;
}

void Engine::observe(SimTime response)
{
    m_observedSum += static_cast<double>(response) / nanosecondsPerSecond;
    if (++m_observedInGroup < m_observedGroup) {
        return;
    }
    m_observed.push_back(
        {m_observedSum / static_cast<double>(m_observedGroup), m_now, m_observedGroup});
    m_observedInGroup = 0;
    m_observedSum = 0.0;
    if (m_observed.size() == m_observedMost) {
        for (std::size_t i = 0; i < m_observed.size() / 2; ++i) {
            m_observed[i] = {(m_observed[2 * i].mean + m_observed[2 * i + 1].mean) / 2.0,
                             m_observed[2 * i + 1].last, 2 * m_observedGroup};
        }
        m_observed.resize(m_observed.size() / 2);
        m_observedGroup *= 2;
    }
}

} // namespace corbel::analysis
