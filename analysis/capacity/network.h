/// A queueing network as indices and numbers: what the closed forms and the simulator both read,
/// compiled once from the model.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/distribution.h"
#include "model/message.h"

namespace corbel::analysis {

/// "No limit": servers of a pure delay, threads, waiting places.
constexpr std::uint32_t unlimited = std::numeric_limits<std::uint32_t>::max();

enum class Discipline : std::uint8_t { Fifo, ProcessorSharing };

/// What something takes of its target's capacity, counted in visits whose work
/// is spread evenly over all replicas: 1 where each visit is work of one of
/// them. Bounds, equal where it is known.
struct WorkRange {
    double least = 1.0;
    double most = 1.0;

    bool isPlain() const { return least == 1.0 && most == 1.0; }
    bool isKnown() const { return least == most; }

    bool operator==(const WorkRange&) const = default;
};

/// Replicas that come and go so that their busy share stays at a target.
struct Scaling {
    std::uint32_t least = 1;
    std::uint32_t most = unlimited; ///< unlimited: not stated
    double target = 1.0;            ///< busy share of one replica

    /// The replicas that it keeps for so much work, in replicas that are busy all
    /// the time.
    std::uint32_t replicasFor(double busy) const;
};

/// How one of several equals is picked.
enum class ChoicePolicy : std::uint8_t { Random, RoundRobin, LeastConnections, TwoChoices };

/// One element that handles requests: own work first, then its steps in order.
struct NetworkNode {
    std::string element;               ///< id in the model
    std::uint64_t component = 0;       ///< hash of the id: the address of its random numbers
    bool isEntry = false;              ///< stands for a source of requests, not for a station
    bool hasWork = false;              ///< false: requests pass at once
    bool workUnknown = false;          ///< the model gives no service time where one is expected
    bool isStream = false;             ///< keeps records until they are read, or brokers them
    std::optional<double> streamLimit; ///< records per second; of brokers, shares of all they do
    Distribution work;                 ///< of one visit, seconds
    std::uint32_t servers = unlimited; ///< per replica
    Discipline discipline = Discipline::Fifo;
    std::uint32_t queueLimit = unlimited; ///< waiting places per replica
    std::uint32_t threads = unlimited;    ///< requests in flight per replica, nested calls included
    std::uint32_t replicas = 1;
    ChoicePolicy policy = ChoicePolicy::Random; ///< over its own replicas
    std::uint32_t firstStep = 0;
    std::uint32_t stepCount = 0;
    model::Message waitUnknown;     ///< why its wait follows from nothing known; else empty
    std::optional<Scaling> scaling; ///< then `replicas` are those at the load of the network
    model::Message workOpen;        ///< what decides how much of it some calls take; else empty
    bool isUneven = false;          ///< some calls are more or less than the work of one replica
    bool isEndless = false;         ///< requests came round without end here: calls that
                                    ///< led back are cut
    bool getsRequests = false;      ///< calls reach it, not only what others write to their copies
    bool getsCopies = false;
};

/// A call inside a step, or a record that is published or handed to a reader.
struct NetworkCall {
    std::string relation;     ///< id in the model
    std::uint32_t target = 0; ///< node
    double probability = 1.0;
    double fanOut = 1.0;  ///< mean calls, one after another
    double latency = 0.0; ///< seconds, one way
    double weight = 1.0;  ///< among the targets of a choice
    bool soft = false;    ///< its failure does not fail the caller
    bool awaited = true;  ///< false: a record that goes its own way
    bool isCopy = false;  ///< what is written elsewhere and comes here to be copied
    WorkRange work;

    /// Mean number of calls for one execution of its step, before any choice.
    double meanCount() const { return probability * fanOut; }
};

/// Calls that start together, the caller waits for all of them; with `choose` below the number of
/// calls only so many of them are made.
struct NetworkStep {
    std::uint32_t firstCall = 0;
    std::uint32_t callCount = 0;
    std::uint32_t choose = unlimited;
    ChoicePolicy policy = ChoicePolicy::Random;
    bool isKeyed = false; ///< a key of the request decides, so no policy could choose otherwise

    bool isChoice() const { return choose < callCount; }
};

/// One piece of a rate that changes linearly from `rate` at `start` to `endRate` at the next
/// piece's start; the last piece keeps `rate`.
struct RatePiece {
    double start = 0.0;   ///< seconds
    double rate = 0.0;    ///< arrivals per second (batches, where batches arrive)
    double endRate = 0.0; ///< arrivals per second

    bool operator==(const RatePiece&) const = default;
};

/// Where requests come from. `interval` has mean 1: its shape, to be divided by the rate.
struct NetworkSource {
    std::uint32_t node = 0; ///< the entry, whose steps a request runs
    Distribution interval;
    std::vector<RatePiece> rate;
    std::uint32_t batch = 1; ///< requests per arrival

    bool isConstant() const { return rate.size() == 1; }
    bool isPoisson() const
    {
        return isConstant() && batch == 1 && interval.family == DistributionFamily::Exponential;
    }
};

/// A closed workload: each session waits for its answer, thinks and asks again.
struct NetworkSessions {
    std::uint32_t node = 0; ///< the entry, whose steps a request runs
    std::uint32_t population = 0;
    double thinkTime = 0.0; ///< mean, seconds
};

struct Network {
    std::vector<NetworkNode> nodes;
    std::vector<NetworkStep> steps;
    std::vector<NetworkCall> calls;
    std::vector<NetworkSource> sources;
    std::vector<NetworkSessions> sessions;
};

/// 64-bit FNV-1a of an element's id: the same in every design that has the element.
std::uint64_t componentHash(const std::string& id);

} // namespace corbel::analysis
