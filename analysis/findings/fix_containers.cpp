// The quick fix for services that share a container: each gets one of its own.
#include <algorithm>
#include <utility>

#include "analysis/findings/draft.h"
#include "analysis/findings/fix_makers.h"

namespace corbel::analysis::findings {

using model::ElementId;
using model::ElementKind;
using model::Key;
using model::Message;

namespace {

/// What makes a service stand on the container: itself or something around it.
struct Standing {
    Index at = noIndex;    ///< The element whose `runs-on` or container it is.
    bool isInside = false; ///< It stands in the container instead of naming it.
};

Standing standingOf(const ModelGraph& graph, Index node)
{
    for (; node != noIndex; node = graph.parent(node)) {
        if (!graph.hosts(node).empty()) {
            return {node, false};
        }
        const Index parent = graph.parent(node);
        if (parent != noIndex && model::canHost(graph.kind(parent))) {
            return {node, true};
        }
    }
    return {};
}

bool standsOn(const ModelGraph& graph, const Standing& standing, Index container)
{
    return standing.at != noIndex &&
           (standing.isInside ? graph.parent(standing.at) == container
                              : std::ranges::count(graph.hosts(standing.at), container) > 0);
}

/// The services of one whole that stand on the container, outermost first.
std::vector<Index> servicesOn(const ModelGraph& graph, Index whole, Index container)
{
    std::vector<Index> found;
    std::vector<Index> all = graph.descendants(whole);
    all.insert(all.begin(), whole);
    for (const Index node : all) {
        if (graph.kind(node) == ElementKind::Service &&
            standsOn(graph, standingOf(graph, node), container)) {
            found.push_back(node);
        }
    }
    return found;
}

/// Moves what makes `service` stand on `container` to `own`: itself, something around it within the
/// same whole, or a `runs-on` around that, which the service then overrules.
void move(const Subject& subject, Draft& draft, Index mover, const Standing& standing,
          Index container, const ElementId& own)
{
    const ModelGraph& graph = subject.graph;
    if (standing.isInside) {
        draft.set(subject.id(mover), Key::Parent, own.value);
        draft.wrap(own, subject.id(mover), subject.id(container));
        return;
    }
    model::Texts hosts = model::runsOn(graph.element(standing.at));
    std::ranges::replace(hosts, graph.id(container), own.value);
    draft.set(subject.id(mover), Key::RunsOn, std::move(hosts));
}

/// Gives one whole service a container of its own; false where that would take something else
/// along.
bool moveOut(const Subject& subject, Draft& draft, Index whole, Index container,
             const model::Record& fields)
{
    const ModelGraph& graph = subject.graph;
    const std::vector<Index> services = servicesOn(graph, whole, container);
    const bool isDrawnInside = std::ranges::any_of(
        services, [&](Index service) { return standingOf(graph, service).isInside; });
    const ElementId own =
        draft.add(ElementKind::Host, graph.id(container), fields, subject.id(container),
                  isDrawnInside ? std::vector<ElementId>()
                                : std::vector{subject.id(container), subject.id(whole)});
    std::vector<Index> movers;
    for (const Index service : services) {
        const Standing standing = standingOf(graph, service);
        const bool isOwn = graph.isWithin(standing.at, whole);
        if (standing.isInside && !isOwn) {
            return false;
        }
        const bool comesAlong = std::ranges::any_of(movers, [&](Index mover) {
            return graph.isWithin(service, mover) && graph.isWithin(mover, standing.at);
        });
        if (!comesAlong) {
            movers.push_back(isOwn ? standing.at : service);
            move(subject, draft, movers.back(), standing, container, own);
        }
    }
    return true;
}

} // namespace

Fixes fixSharedContainer(const Subject& subject)
{
    const ModelGraph& graph = subject.graph;
    const Index container = subject.first(ElementKind::Host);
    if (container == noIndex) {
        return {};
    }
    model::Record fields = graph.element(container).fields;
    fields.erase(Key::Name); // Two of one name could not be told apart.
    fields.erase(Key::Parent);
    Draft draft(subject.model());
    bool isFirst = true;
    for (const Index whole : subject.elements) {
        if (graph.kind(whole) != ElementKind::Service) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            continue; // Stays where it is.
        }
        if (!moveOut(subject, draft, whole, container, fields)) {
            return {};
        }
    }
    return {draft.done(
        Message::of("Give each service on {} a container of its own", subject.name(container)))};
}

} // namespace corbel::analysis::findings
