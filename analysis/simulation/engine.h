/// One replication of a queueing network by discrete events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/simulation/arrivals.h"
#include "analysis/simulation/containers.h"
#include "analysis/simulation/event_list.h"
#include "analysis/simulation/philox.h"
#include "analysis/simulation/recorder.h"
#include "analysis/simulation/variates.h"

namespace corbel::analysis {

/// Executes a Network from empty at time 0. Requests are frames: one per element that a request is
/// in, linked to the caller's frame. A plain class, single-threaded, reproducible from its seed.
class Engine {
public:
    /// `network` must outlive the engine. At most `frameLimit` frames are held at a time.
    Engine(const Network& network, std::uint64_t seed, std::uint32_t replication,
           std::uint32_t frameLimit);

    /// Executes events before `end`, at most `budget` of them. True when `end` was reached; the
    /// clock then stands at `end`. False when the budget ended first or the frames ran out.
    bool run(SimTime end, std::uint64_t budget);

    /// More requests were in flight than `frameLimit` allows: the replication cannot go on.
    bool isExhausted() const { return m_exhausted; }

    SimTime now() const { return m_now; }
    std::uint64_t events() const { return m_events; }

    /// Hash over time and component of every event so far.
    std::uint64_t fingerprint() const { return m_fingerprint; }

    /// By node of the network; entries hold the end-to-end figures.
    Recorder& recorder(std::uint32_t node) { return m_recorders[node]; }
    const Recorder& recorder(std::uint32_t node) const { return m_recorders[node]; }

    /// End-to-end responses in order of completion, averaged in groups, for finding the end of
    /// the warm-up: call before the first run. Holds at most `most` groups; when full, neighbours
    /// are averaged and groups become twice as large.
    void observeResponses(std::uint32_t most) { m_observedMost = most; }

    struct Observed {
        double mean = 0.0;    ///< seconds
        SimTime last = 0;     ///< when the last response of the group came
        std::size_t size = 0; ///< responses in the group
    };
    const std::vector<Observed>& observedResponses() const { return m_observed; }
    std::size_t observedGroup() const { return m_observedGroup; }

private:
    static constexpr std::uint32_t none = unlimited;
    static constexpr std::uint32_t firstGroup = 5; // the 5 of MSER-5

    // At the same nanosecond servers become free first, then messages arrive, then new requests.
    static constexpr std::uint64_t servicePriority = 0;
    static constexpr std::uint64_t transitPriority = 1;
    static constexpr std::uint64_t arrivalPriority = 2;

    struct FrameState {
        bool failed = false;    // turned away here
        bool abandoned = false; // one of its hard calls failed
        bool holdsThread = false;
    };

    // A request inside one element. `call` is the call that made it (for an entry, the source).
    struct Frame {
        SimTime arrived = 0;
        std::uint32_t parent = none;
        std::uint32_t node = 0;
        std::uint32_t station = 0;
        std::uint32_t call = 0;
        std::uint32_t step = 0;    // steps already begun
        std::uint32_t pending = 0; // calls of the current step that have not returned
        std::uint32_t repeats = 0; // of this frame's own call, still to be made
        FrameState state;
    };

    struct Pending {
        EventKey key;
        std::uint32_t frame = 0;
    };
    struct PendingEarlier {
        bool operator()(const Pending& a, const Pending& b) const { return earlier(a.key, b.key); }
    };

    // Of processor sharing: leaves when the work done for each member reaches `tag`.
    struct Sharer {
        double tag = 0.0;
        double work = 0.0;
        std::uint64_t sequence = 0;
        std::uint32_t frame = 0;
    };
    struct SharerEarlier {
        bool operator()(const Sharer& a, const Sharer& b) const
        {
            return a.tag != b.tag ? a.tag < b.tag : a.sequence < b.sequence;
        }
    };

    // One replica of a node.
    struct Station {
        std::uint32_t node = 0;
        std::uint32_t slot = none;
        std::uint32_t busy = 0;       // servers at work
        std::uint32_t serving = none; // the one in service, where there is one server
        std::uint32_t threadsInUse = 0;
        std::uint32_t inFlight = 0; // requests here or in calls made from here
        Ring<std::uint32_t> queue;
        Ring<std::uint32_t> threadQueue;
        QuadHeap<Pending, PendingEarlier> pending; // several servers, or a pure delay
        QuadHeap<Sharer, SharerEarlier> sharers;
        double shared = 0.0; // ns of work done so far for each member
        SimTime sharedAt = 0;
        RandomStream work;
    };

    enum class ServiceKind : std::uint8_t { None, Single, Many, Shared };

    // The constants of a node that the inner loop reads.
    struct Behaviour {
        ServiceKind service = ServiceKind::None;
        ChoicePolicy policy = ChoicePolicy::Random;
        bool isEntry = false;
        std::uint32_t servers = 1;
        std::uint32_t queueLimit = unlimited;
        std::uint32_t threads = unlimited;
        std::uint32_t firstStation = 0;
        std::uint32_t replicas = 1;
        std::uint32_t firstStep = 0;
        std::uint32_t stepCount = 0;
        std::uint32_t onlyCall = none; // its one step, where that is one call each time
        std::uint32_t turn = 0;        // round robin over replicas
        VariateSampler work;
    };

    struct Transit {
        EventKey key;
        std::uint32_t frame = 0;
        bool returning = false;
    };

    struct CallState {
        std::uint32_t target = 0;
        std::uint32_t onlyStation = none; // of the target, where it has one replica
        std::uint32_t whole = 1;          // calls for certain, and the chance of one more
        double fraction = 0.0;
        double probability = 1.0;
        bool certain = true; // exactly `whole` calls each time
        bool soft = false;
        std::uint32_t active = 0;  // made and not returned
        std::uint32_t slot = none; // of the requests and answers under way
        SimTime latency = 0;
        double weight = 1.0;
        double credit = 0.0;   // weighted round robin
        Ring<Transit> transit; // in order of arrival, because the latency is constant
    };

    enum class SlotKind : std::uint8_t { Source, Single, Many, Shared, Transit };
    struct Slot {
        SlotKind kind = SlotKind::Source;
        std::uint32_t index = 0;
    };

    // Tables from the network (engine_setup.cpp).
    void addNodes(std::uint64_t seed, std::uint32_t replication);
    void addCalls();
    std::uint32_t addSlot(SlotKind kind, std::size_t index);

    EventKey keyAt(SimTime time, std::uint64_t priority)
    {
        return {time, (priority << 56) | m_sequence++};
    }
    std::uint32_t newFrame();
    void freeFrame(std::uint32_t frame)
    {
        m_frames[frame].parent = m_freeFrame;
        m_freeFrame = frame;
    }

    // Events. Functions that return a frame mean: go on with it now, unless none.
    void onArrival(std::uint32_t source, std::uint32_t slot);
    void onSingle(Station& station);
    void onMany(Station& station);
    void onShared(Station& station);
    void onTransit(CallState& call);
    std::uint32_t enter(std::uint32_t frame);
    std::uint32_t refuse(std::uint32_t frame);
    std::uint32_t beginWork(std::uint32_t frame);
    void startService(std::uint32_t frame, Station& station);
    void completeWork(std::uint32_t frame);
    std::uint32_t nextInQueue(Station& station);
    void advanceShared(Station& station);
    void scheduleShared(Station& station);
    double sharedRate(const Station& station) const;

    // What a request does after its own work.
    void proceed(std::uint32_t frame);
    std::uint32_t advance(std::uint32_t frame);
    std::uint32_t beginStep(std::uint32_t frame);
    std::uint32_t leave(std::uint32_t frame);
    std::uint32_t answer(std::uint32_t frame);
    std::uint32_t makeCall(std::uint32_t parent, std::uint32_t call, std::uint32_t repeats);
    void send(CallState& call, std::uint32_t frame, bool returning);
    void observe(SimTime response);

    // Random and balancing decisions (engine_choice.cpp).
    static std::uint32_t countOf(const CallState& call, RandomStream& stream)
    {
        return call.certain ? call.whole : drawCount(call, stream);
    }
    std::uint32_t stationFor(const CallState& call)
    {
        return call.onlyStation != none ? call.onlyStation : chooseReplica(call.target);
    }
    static std::uint32_t drawCount(const CallState& call, RandomStream& stream);
    std::uint32_t chooseReplica(std::uint32_t node);
    std::uint32_t chooseTarget(const NetworkStep& step, RandomStream& stream);
    std::uint32_t drawByWeight(const NetworkStep& step, std::uint32_t except,
                               RandomStream& stream) const;
    void chooseSome(const NetworkStep& step, RandomStream& stream);

    const Network* m_network;
    std::uint32_t m_frameLimit;
    SimTime m_now = 0;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_fingerprint = 0;
    bool m_exhausted = false;

    EventList m_list;
    std::vector<Slot> m_slots;
    std::vector<ArrivalProcess> m_arrivals;
    std::vector<Behaviour> m_behaviours;
    std::vector<Station> m_stations;
    std::vector<RandomStream> m_routing;       // by node: which calls, how many
    std::vector<RandomStream> m_replicaChoice; // by node
    std::vector<CallState> m_calls;
    std::vector<Recorder> m_recorders;
    std::vector<Frame> m_frames;
    std::uint32_t m_freeFrame = none;    // head of a list linked by `parent`
    std::vector<std::uint32_t> m_ready;  // frames to go on with before the next event
    std::vector<std::uint32_t> m_chosen; // of one step with a choice

    std::uint32_t m_observedMost = 0;
    std::uint64_t m_observedGroup = firstGroup;
    std::uint64_t m_observedInGroup = 0;
    double m_observedSum = 0.0;
    std::vector<Observed> m_observed;
};

} // namespace corbel::analysis
