#include <fmt/format.h>

#include "analysis/availability/fail_over.h"
#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::Key;
using model::Message;

namespace {

/// In the tree of an unknown event, until bounds put 0 and 1 in its place.
constexpr double unknownProbability = 0.5;

/// Of one replica, without the loss of digits that 1 - availability has.
std::optional<double> unavailabilityOf(const model::Element& element)
{
    if (!element.fields.contains(Key::Availability)) {
        const auto up = model::amountOf(element.fields, Key::Mtbf);
        const auto down = model::amountOf(element.fields, Key::Mttr);
        if (up && down) {
            return *down / (*up + *down);
        }
    }
    const auto availability = model::availability(element);
    return availability ? std::optional(1.0 - *availability) : std::nullopt;
}

} // namespace

std::uint32_t Events::add(EventNote note)
{
    const auto number = static_cast<std::uint32_t>(m_tree.events.size());
    BasicEvent event{note.part.id, note.part.unavailability.value_or(unknownProbability)};
    if (note.replicas) {
        event.copies = note.replicas->count;
        event.least = note.replicas->least;
    }
    m_tree.events.push_back(std::move(event));
    if (note.element != noIndex && !note.isMarker) {
        m_tree.eventsOf[note.element].push_back(number);
    }
    m_tree.eventNotes.push_back(std::move(note));
    return number;
}

std::uint32_t Events::addFigure(EventNote note, const std::optional<double>& unavailability,
                                const std::string& key, double share)
{
    if (unavailability) {
        note.part.unavailability = *unavailability * share;
    } else if (m_settings.assumeUnknown) {
        note.part.unavailability = (1.0 - *m_settings.assumeUnknown) * share;
        note.figure = Figure::Guessed;
    } else {
        note.figure = Figure::Unknown;
    }
    if (!unavailability) {
        note.needs = Message::verbatim(note.part.subjects.front() + "." + key);
    }
    if (note.replicas && note.part.unavailability) {
        note.replicas->unavailability = *note.part.unavailability;
        note.part.unavailability = tooManyDown(*note.replicas);
    }
    return add(std::move(note));
}

std::uint32_t Events::ofCopy(Index node, int copy, int copies)
{
    const auto [it, isNew] = m_copies.try_emplace({node, copy}, 0);
    if (!isNew) {
        return it->second;
    }
    const model::Element& element = m_drawing.element(node);
    EventNote note;
    const std::string& id = element.id.value;
    note.part = {
        copies == 1 ? id : fmt::format("{}#{}", id, copy + 1), FailureKind::Element, {id}, {}};
    note.element = node;
    note.text =
        copies == 1 ? Message::of("{} itself", id) : Message::of("replica {} of {}", copy + 1, id);
    if (model::isAvailabilityAssumed(element)) {
        note.figure = Figure::SilentlyUp;
    }
    it->second = addFigure(std::move(note), unavailabilityOf(element), "availability",
                           copies > 1 ? 1.0 - m_settings.beta : 1.0);
    return it->second;
}

std::uint32_t Events::ofEqualReplicas(Index node, int copies, int needed)
{
    const auto [it, isNew] = m_copies.try_emplace({node, 0}, 0);
    if (isNew) {
        const model::Element& element = m_drawing.element(node);
        const std::string& id = element.id.value;
        EventNote note;
        note.part = {fmt::format("{}#1..{}", id, copies), FailureKind::Replicas, {id}, {}};
        note.element = node;
        note.text = needed == 1
                        ? Message::of("{} of the {} replicas of {} is up", needed, copies, id)
                        : Message::of("{} of the {} replicas of {} are up", needed, copies, id);
        note.replicas = EqualReplicas{static_cast<std::uint32_t>(copies),
                                      static_cast<std::uint32_t>(copies - needed + 1), 0.0};
        if (model::isAvailabilityAssumed(element)) {
            note.figure = Figure::SilentlyUp;
        }
        it->second = addFigure(std::move(note), unavailabilityOf(element), "availability",
                               1.0 - m_settings.beta);
    }
    return it->second;
}

std::uint32_t Events::ofTooMany(Index node)
{
    const auto [it, isNew] = m_copies.try_emplace({node, 0}, 0);
    if (isNew) {
        const std::string& id = m_drawing.graph().id(node);
        EventNote note;
        note.part = {id, FailureKind::Element, {id}, {}};
        note.element = node;
        note.figure = Figure::Unknown;
        note.isBeyondReach = true;
        note.needs =
            Message::of("at most {} replicas of {}, or all of them in one place", mostReplicas, id);
        note.text = Message::of("enough replicas of {}, which are too many to be told apart", id);
        it->second = add(std::move(note));
    }
    return it->second;
}

std::uint32_t Events::ofCommonCause(Index node)
{
    const auto [it, isNew] = m_copies.try_emplace({node, -1}, 0);
    if (isNew) {
        const model::Element& element = m_drawing.element(node);
        EventNote note;
        note.part = {element.id.value + "#all", FailureKind::CommonCause, {element.id.value}, {}};
        note.element = node;
        note.text = Message::of("nothing strikes all replicas of {} at once", element.id.value);
        it->second =
            addFigure(std::move(note), unavailabilityOf(element), "availability", m_settings.beta);
    }
    return it->second;
}

std::uint32_t Events::ofCoverage(Index failOver)
{
    const auto [it, isNew] = m_ofRelation.try_emplace(failOver, 0);
    if (isNew) {
        const model::Relation& relation = m_drawing.graph().relation(failOver);
        EventNote note;
        note.part = {relation.id.value, FailureKind::Coverage, {relation.id.value}, {}};
        note.relation = failOver;
        note.text =
            Message::of("switching from {} to {} works", relation.from.value, relation.to.value);
        auto coverage = model::amountOf(relation.fields, Key::Coverage);
        if (coverage) {
            coverage = 1.0 - *coverage;
        }
        it->second = addFigure(std::move(note), coverage, "coverage");
    }
    return it->second;
}

std::uint32_t Events::ofLink(Index connects)
{
    const auto [it, isNew] = m_ofRelation.try_emplace(connects, 0);
    if (isNew) {
        const model::Relation& relation = m_drawing.graph().relation(connects);
        EventNote note;
        note.part = {relation.id.value, FailureKind::Link, {relation.id.value}, {}};
        note.relation = connects;
        note.text =
            Message::of("the link between {} and {}", relation.from.value, relation.to.value);
        const auto availability = model::amountOf(relation.fields, Key::Availability);
        if (!availability) {
            note.figure = Figure::SilentlyUp;
        }
        it->second = addFigure(std::move(note), 1.0 - availability.value_or(1.0), "availability");
    }
    return it->second;
}

std::uint32_t Events::ofProvider(const std::string& name)
{
    const auto [it, isNew] = m_providers.try_emplace(name, 0);
    if (isNew) {
        EventNote note;
        note.part = {"provider:" + name, FailureKind::Element, {name}, 0.0};
        note.figure = Figure::SilentlyUp;
        note.text = Message::of("the provider {}", name);
        it->second = add(std::move(note));
        m_tree.namedProviders.emplace_back(name, it->second);
    }
    return it->second;
}

std::uint32_t Events::ofChain(FailureKind kind, Index node, Index relation, double unavailability)
{
    const std::string& id = m_drawing.graph().id(node);
    EventNote note;
    note.part = {id + "#replicas", kind, {id}, unavailability};
    note.text = Message::of("enough replicas of {}, whose repairs wait for each other", id);
    if (kind == FailureKind::Pair) {
        const std::string& standby = m_drawing.graph().relation(relation).to.value;
        note.part.id = id + "+" + standby;
        note.part.subjects.push_back(standby);
        note.text = Message::of("{} and {} as a pair that switches", id, standby);
    }
    note.relation = relation;
    return add(std::move(note));
}

std::uint32_t Events::marker(const std::string& id)
{
    EventNote note;
    note.part = {id + "#apart", FailureKind::Element, {}, 0.0};
    note.isMarker = true;
    note.figure = Figure::SilentlyUp;
    return add(std::move(note));
}

} // namespace corbel::analysis::availability
