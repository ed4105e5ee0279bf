#include "ui/start/guide_steps.h"

#include <algorithm>

#include <QCoreApplication>

#include "model/edits.h"
#include "model/relation.h"
#include "ui/render/painter.h"

namespace corbel::ui {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// Where the translation tools find the texts.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(corbel::ui::GuideSteps)
};

const model::Element* firstOf(const model::Model& model, ElementKind kind)
{
    const auto it = std::ranges::find(model.elements, kind, &model::Element::kind);
    return it == model.elements.end() ? nullptr : &*it;
}

bool isUse(RelationKind kind)
{
    return kind == RelationKind::Reads || kind == RelationKind::Writes;
}

/// The element that `from` reaches by a relation of `kinds`.
const model::Element* reached(const model::Model& model, const model::Element* from,
                              bool (*isWanted)(RelationKind), ElementKind kind)
{
    for (const model::Relation& relation : model.relations) {
        const model::Element* to = find(model, relation.to);
        if (from != nullptr && relation.from == from->id && isWanted(relation.kind) &&
            to != nullptr && to->kind == kind) {
            return to;
        }
    }
    return nullptr;
}

bool isCall(RelationKind kind)
{
    return kind == RelationKind::Calls;
}

bool has(const model::Element* element, Key key)
{
    return element != nullptr && element->fields.contains(key);
}

bool doCall(const GuideState& state)
{
    const GuideParts parts = guideParts(state.model());
    return reached(state.model(), parts.actor, isCall, ElementKind::Service) != nullptr;
}

bool doesUse(const GuideState& state)
{
    const GuideParts parts = guideParts(state.model());
    return reached(state.model(), parts.service, isUse, ElementKind::Store) != nullptr;
}

bool isReplicated(const GuideState& state)
{
    const GuideParts parts = guideParts(state.model());
    return parts.service != nullptr && replicas(*parts.service) > 1;
}

bool hasCeiling(const GuideState& state)
{
    return state.insight != nullptr && state.insight->capacity.ceiling.has_value();
}

/// Another design says something else of what is drawn, not of where it stands or what it is
/// called.
bool differs(const GuideState& state)
{
    const model::Model& now = state.model();
    return std::ranges::any_of(state.document.file().designs, [&](const model::Design& other) {
        return other.model.elements != now.elements || other.model.relations != now.relations;
    });
}

bool isSimulated(const GuideState& state)
{
    return state.simulation != nullptr && state.simulation->isComplete &&
           !state.simulation->elements.empty();
}

// What doing it for somebody does.

void add(const GuideHands& hands, ElementKind kind, const QString& name)
{
    const model::Model& model = hands.document.model();
    model::Element element;
    element.kind = kind;
    element.fields.set(Key::Name, name.toStdString());
    const QSizeF size = render::preferredSize(element);
    // Beside what stands there already.
    double x = 0;
    double y = 0;
    for (const model::Placement& placement : model.views[0].items) {
        x = std::max(x, placement.x + placement.w + 96);
        y = std::max(y, placement.y);
    }
    hands.document.apply(model::edits::addElement(model, std::move(element), model.views[0].id,
                                                  {{}, x, y, size.width(), size.height()}));
}

void connect(const GuideHands& hands, RelationKind kind, const model::Element* from,
             const model::Element* to)
{
    if (from != nullptr && to != nullptr) {
        hands.document.apply(
            model::edits::addRelation(hands.document.model(), kind, from->id, to->id));
    }
}

void set(const GuideHands& hands, const model::Element* element, Key key, model::Value value)
{
    if (element != nullptr) {
        hands.document.apply(
            model::edits::setField(hands.document.model(), {element->id}, key, std::move(value)));
    }
}

model::Value serviceTime(double milliseconds)
{
    model::Record record;
    record.set(Key::Mean, model::Quantity{milliseconds, model::Unit::Millisecond});
    return record;
}

GuideStep drawing()
{
    return {
        Texts::tr("Draw"),
        Texts::tr(
            "A system begins with somebody who asks, something that answers, and the data that it "
            "keeps."),
        {{Texts::tr("Drag an Actor from the palette onto the canvas."),
          Texts::tr("Alt+1, type “actor”, Tab to the tile, Enter."), GuideSpot::ActorTile,
          [](const GuideState& state) {
              return firstOf(state.model(), ElementKind::Actor) != nullptr;
          },
          [](const GuideHands& hands) { add(hands, ElementKind::Actor, Texts::tr("Buyer")); }},
         {Texts::tr("Drag a Service beside it."),
          Texts::tr("Alt+1, type “service”, Tab to the tile, Enter."), GuideSpot::ServiceTile,
          [](const GuideState& state) {
              return firstOf(state.model(), ElementKind::Service) != nullptr;
          },
          [](const GuideHands& hands) { add(hands, ElementKind::Service, Texts::tr("Shop")); }},
         {Texts::tr("Drag a Store beside that."),
          Texts::tr("Alt+1, type “store”, Tab to the tile, Enter."), GuideSpot::StoreTile,
          [](const GuideState& state) {
              return firstOf(state.model(), ElementKind::Store) != nullptr;
          },
          [](const GuideHands& hands) { add(hands, ElementKind::Store, Texts::tr("Orders")); }}}};
}

GuideStep connecting()
{
    return {Texts::tr("Connect and replicate"),
            Texts::tr(
                "Relations say who needs whom; replicas say how many equal copies share the work."),
            {{Texts::tr("Drag from the actor's edge to the service: it calls."),
              Texts::tr("Select the actor with Tab, press C, choose the service with Tab, Enter."),
              GuideSpot::Actor, doCall,
              [](const GuideHands& hands) {
                  const GuideParts parts = guideParts(hands.document.model());
                  connect(hands, RelationKind::Calls, parts.actor, parts.service);
              }},
             {Texts::tr("Drag from the service to the store: it reads or writes."),
              Texts::tr("Select the service with Tab, press C, choose the store with Tab, Enter."),
              GuideSpot::Service, doesUse,
              [](const GuideHands& hands) {
                  const GuideParts parts = guideParts(hands.document.model());
                  connect(hands, RelationKind::Reads, parts.service, parts.store);
              }},
             {Texts::tr("Select the service and set its replicas to 2 in the inspector."),
              Texts::tr("Select it with Tab, Alt+3, Tab to “Replicas”, type 2, Enter."),
              GuideSpot::Replicas, isReplicated, [](const GuideHands& hands) {
                  set(hands, guideParts(hands.document.model()).service, Key::Replicas, 2.0);
              }}}};
}

GuideStep reading()
{
    return {
        Texts::tr("Read the insight"),
        Texts::tr("Insight computes from what is drawn, and names what it lacks to say more."),
        {{Texts::tr("Tell how much is asked: give the actor a rate, such as 100/s."),
          Texts::tr("Select the actor, Alt+3, Tab to “Rate”, type 100/s, Enter."),
          GuideSpot::ActorRate,
          [](const GuideState& state) { return has(guideParts(state.model()).actor, Key::Rate); },
          [](const GuideHands& hands) {
              set(hands, guideParts(hands.document.model()).actor, Key::Rate,
                  model::Quantity{100, model::Unit::PerSecond});
          }},
         {Texts::tr("Tell how long the service works on a request: a service time, such as 8ms."),
          Texts::tr("Select the service, Alt+3, Tab to “Service time”, type 8ms, Enter."),
          GuideSpot::ServiceTime,
          [](const GuideState& state) {
              return has(guideParts(state.model()).service, Key::ServiceTime);
          },
          [](const GuideHands& hands) {
              set(hands, guideParts(hands.document.model()).service, Key::ServiceTime,
                  serviceTime(8));
          }},
         {Texts::tr("And the store: 2ms."),
          Texts::tr("Select the store, Alt+3, Tab to “Service time”, type 2ms, Enter."),
          GuideSpot::StoreTime,
          [](const GuideState& state) {
              return has(guideParts(state.model()).store, Key::ServiceTime);
          },
          [](const GuideHands& hands) {
              set(hands, guideParts(hands.document.model()).store, Key::ServiceTime,
                  serviceTime(2));
          }},
         {Texts::tr("Click the ceiling in Insight: what is full first lights up."),
          Texts::tr("Alt+4, Tab to “Ceiling”, Enter."), GuideSpot::Insight,
          [](const GuideState& state) { return hasCeiling(state) && state.isHighlighting; },
          [](const GuideHands& hands) { hands.lightCeiling(); }}}};
}

GuideStep comparing()
{
    return {Texts::tr("Try an alternative"),
            Texts::tr(
                "An alternative is a copy beside the design: change it, and both can be compared."),
            {{Texts::tr("Choose Design › Duplicate as an alternative."), Texts::tr("Ctrl+Shift+D."),
              GuideSpot::DesignMenu,
              [](const GuideState& state) { return state.document.designCount() > 1; },
              [](const GuideHands& hands) { hands.addAlternative(); }},
             {Texts::tr("Change something in the copy, such as 4 replicas of the service."),
              Texts::tr("Select it with Tab, Alt+3, Tab to “Replicas”, type 4, Enter."),
              GuideSpot::Replicas, differs, [](const GuideHands& hands) {
                  const model::Element* service = guideParts(hands.document.model()).service;
                  set(hands, service, Key::Replicas,
                      service == nullptr ? 1.0 : 2.0 * replicas(*service));
              }}}};
}

GuideStep simulating()
{
    return {Texts::tr("Simulate"),
            Texts::tr(
                "The simulator sends requests through the drawing as it is, and says how sure its "
                "figures are."),
            {{Texts::tr("Open Simulation and press Run."),
              Texts::tr("Alt+6, Tab to “Run”, Enter or Space."), GuideSpot::Simulation, isSimulated,
              [](const GuideHands& hands) { hands.simulate(); }}}};
}

GuideStep reporting()
{
    return {
        Texts::tr("Report"),
        Texts::tr("All of this fits on paper: the diagrams, what was found, and how the designs "
                  "compare."),
        {{Texts::tr("Choose File › Export › Report… and say where it shall go."),
          Texts::tr("Ctrl+Shift+R."), GuideSpot::FileMenu,
          [](const GuideState& state) { return state.isReportWritten; },
          [](const GuideHands& hands) { hands.report(); }}}};
}

} // namespace

std::vector<GuideStep> guideSteps()
{
    return {drawing(), connecting(), reading(), comparing(), simulating(), reporting()};
}

GuideParts guideParts(const model::Model& model)
{
    GuideParts parts;
    parts.actor = firstOf(model, ElementKind::Actor);
    parts.service = reached(model, parts.actor, isCall, ElementKind::Service);
    if (parts.service == nullptr) {
        parts.service = firstOf(model, ElementKind::Service);
    }
    parts.store = reached(model, parts.service, isUse, ElementKind::Store);
    if (parts.store == nullptr) {
        parts.store = firstOf(model, ElementKind::Store);
    }
    return parts;
}

} // namespace corbel::ui
