#include "tests/support/random_model.h"

#include <array>

#include <fmt/format.h>

#include "model/edits.h"
#include "model/invariants.h"
#include "model/schema.h"

namespace corbel::tests {

using namespace corbel::model;

namespace {

constexpr std::array<std::string_view, 18> words{
    "cart",  "주문 서비스", "a: b", "- dash",      "#no comment", "true",
    "1e3",   "12ms",        "it's", "say \"hi\"",  "back\\slash", "two\nlines",
    "end\n", " blank ",     "null", "{curly}, []", "naïve café",  "100% & <tag>"};

Quantity randomQuantity(Random& random, std::initializer_list<Unit> units, double least,
                        double most)
{
    const std::array<double, 6> amounts{0.25, 1, 2, 3.5, 40, 1000};
    const Unit unit = *(units.begin() + random.below(units.size()));
    Quantity quantity{random.pick(amounts), unit};
    while (quantity.inBase() > most) {
        quantity.amount /= 16;
    }
    if (quantity.inBase() < least) {
        quantity.amount = 1;
    }
    return quantity;
}

/// Ids of elements that already stand in the model and satisfy `isFit`.
template <class IsFit>
Texts fitting(const Model& model, const IsFit& isFit)
{
    Texts ids;
    for (const Element& element : model.elements) {
        if (isFit(element)) {
            ids.push_back(element.id.value);
        }
    }
    return ids;
}

Record randomFields(Random& random, const Model& model, std::span<const FieldSpec> specs,
                    std::uint32_t kindBit, int percent);

std::optional<Value> randomValue(Random& random, const Model& model, const FieldSpec& spec)
{
    const FieldLimits& limits = spec.limits;
    const auto text = [&] { return std::string(random.pick(words)); };
    const auto anyone = [&] { return fitting(model, [](const Element&) { return true; }); };
    const auto amount = [&](std::initializer_list<Unit> units) {
        return Value(randomQuantity(random, units, limits.minimum, limits.maximum));
    };
    switch (spec.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return Value(text());
    case FieldType::Choice:
        return Value(random.pick(limits.choices));
    case FieldType::Flag:
        return Value(random.chance(50));
    case FieldType::Integer:
        return Value(static_cast<double>(1 + random.below(9)));
    case FieldType::Number:
        return amount({Unit::None});
    case FieldType::Ratio:
        return amount({Unit::None, Unit::Percent});
    case FieldType::RatioOrDuration:
        return amount({Unit::Percent, Unit::Millisecond});
    case FieldType::Duration:
        return amount({Unit::Microsecond, Unit::Millisecond, Unit::Second, Unit::Hour, Unit::Day});
    case FieldType::DurationOrAuto:
        return random.chance(50) ? Value("auto") : amount({Unit::Minute});
    case FieldType::Size:
        return amount({Unit::Byte, Unit::Kibibyte, Unit::Megabyte});
    case FieldType::Rate:
        return amount({Unit::PerSecond, Unit::PerMinute, Unit::PerHour});
    case FieldType::Bandwidth:
        return amount({Unit::GigabitPerSecond, Unit::MegabytePerSecond});
    case FieldType::Money:
        return Value(Money{static_cast<double>(random.below(500)), "USD", Period::Month});
    case FieldType::Amount:
        return amount({Unit::None, Unit::Percent, Unit::Second});
    case FieldType::TextList:
        return Value(Texts{text(), text()});
    case FieldType::TextMap:
        return Value(Dictionary{{"a b", text()}, {"key", text()}});
    case FieldType::Durations:
        return Value(DurationTable{{"p50", {3, Unit::Millisecond}}, {"p99", {0.2, Unit::Second}}});
    case FieldType::Record:
        return Value(randomFields(random, model, limits.fields, 0, 70));
    case FieldType::RecordList: {
        Records list;
        for (std::size_t i = 0; i <= random.below(3); ++i) {
            list.push_back(randomFields(random, model, limits.fields, 0, 70));
        }
        return Value(std::move(list));
    }
    case FieldType::FlagOrRecord:
        return random.chance(50) ? Value(true)
                                 : Value(randomFields(random, model, limits.fields, 0, 70));
    case FieldType::Reference:
        return model.elements.empty() ? std::nullopt : std::optional<Value>(random.pick(anyone()));
    case FieldType::References: {
        const bool isHosts = spec.key == Key::RunsOn;
        const Texts ids =
            fitting(model, [&](const Element& e) { return !isHosts || canHost(e.kind); });
        if (ids.empty()) {
            return std::nullopt;
        }
        return Value(random.chance(50) ? Texts{random.pick(ids)}
                                       : Texts{random.pick(ids), random.pick(ids)});
    }
    case FieldType::Shares: {
        const Texts ids =
            fitting(model, [](const Element& e) { return e.kind == ElementKind::Team; });
        if (ids.empty()) {
            return std::nullopt;
        }
        return Value(Weights{{random.pick(ids), random.chance(50) ? 1.0 : 0.5}});
    }
    }
    return std::nullopt;
}

Record randomFields(Random& random, const Model& model, std::span<const FieldSpec> specs,
                    std::uint32_t kindBit, int percent)
{
    Record fields;
    for (const FieldSpec& spec : specs) {
        const bool isBorne = kindBit == 0 || (spec.kinds & kindBit) != 0;
        if (isBorne && (spec.limits.required || random.chance(percent)) &&
            spec.key != Key::Parent) {
            if (auto value = randomValue(random, model, spec)) {
                fields.set(spec.key, *std::move(value));
            }
        }
    }
    return fields;
}

void addElement(Random& random, Model& model)
{
    Element element;
    element.kind = random.pick(elementKinds);
    element.id = freeElementId(model, spelling(element.kind));
    element.fields =
        randomFields(random, model, elementFields(), 1U << static_cast<unsigned>(element.kind), 20);
    if (needs(element) > replicas(element)) {
        element.fields.erase(Key::Needs);
        element.fields.erase(Key::Quorum);
    }
    const Texts parents =
        fitting(model, [&](const Element& e) { return mayContain(e.kind, element.kind); });
    if (!parents.empty() && random.chance(60)) {
        element.fields.set(Key::Parent, Value(random.pick(parents)));
    }
    model.elements.append(std::move(element));
}

void addRelation(Random& random, Model& model)
{
    const Element& from = random.pick(model.elements.items());
    const Element& to = random.pick(model.elements.items());
    const auto kinds = edits::legalKinds(model, from.id, to.id);
    if (kinds.empty()) {
        return;
    }
    const RelationKind kind = random.pick(kinds);
    Relation relation{freeRelationId(model, kind, from.id, to.id), kind, from.id, to.id, {}};
    if (random.chance(10)) {
        relation.id.value = fmt::format("own-{}", model.relations.size());
    }
    relation.fields =
        randomFields(random, model, relationFields(), 1U << static_cast<unsigned>(kind), 20);
    model.relations.append(std::move(relation));
}

View randomView(Random& random, const Model& model)
{
    View view;
    view.id.value = "main";
    view.name = std::string(random.pick(words));
    for (const Element& element : model.elements) {
        if (random.chance(80)) {
            view.items.append({element.id, static_cast<double>(random.below(2000)) / 4,
                               -static_cast<double>(random.below(900)), 160, 64, random.chance(10),
                               random.chance(10)});
        }
    }
    for (const Relation& relation : model.relations) {
        if (random.chance(50)) {
            view.routes.append(
                {relation.id, {{0, 0.5}, {static_cast<double>(random.below(9)), 7}}});
        }
    }
    view.notes.push_back({std::string(random.pick(words)), 1, -2});
    return view;
}

} // namespace

std::uint64_t Random::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

std::size_t Random::below(std::size_t bound)
{
    return static_cast<std::size_t>(next() % bound);
}

Model randomModel(Random& random, std::size_t elements)
{
    Model model;
    model.name = "Random 모델";
    model.description = std::string(random.pick(words));
    for (std::size_t i = 0; i < elements; ++i) {
        addElement(random, model);
    }
    for (std::size_t i = 0; i < 2 * elements; ++i) {
        addRelation(random, model);
    }
    if (!model.elements.empty()) {
        model.views.append(randomView(random, model));
        model.scenarios.push_back(
            {ScenarioId{"peak"}, randomFields(random, model, scenarioFields(), 0, 50)});
        Record objective = randomFields(random, model, objectiveFields(), 0, 50);
        objective.erase(Key::BoundAbove);
        objective.set(Key::BoundBelow, Value(Quantity{99.9, Unit::Percent}));
        model.objectives.push_back({std::move(objective)});
        model.approvals.push_back({"abc123", "나", std::string(random.pick(words))});
    }
    return model;
}

/// What an import may have given before people and the source went on: much of the model and some
/// that was different then.
ImportBase randomImport(Random& random, const Model& model, const std::string& file)
{
    Model given;
    given.name = model.name;
    given.elements = model.elements;
    given.relations = model.relations;
    for (int step = 0; step < 3; ++step) {
        static_cast<void>(apply(given, randomEdit(random, given)));
    }
    given.views = {};
    return {file, random.chance(50) ? "compose" : "structurizr",
            std::make_shared<const Model>(std::move(given))};
}

Document randomDocument(Random& random, std::size_t elements)
{
    Document document;
    document.designs.clear();
    const std::size_t count = 1 + random.below(3);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = count == 1 ? "main" : fmt::format("design-{}", i);
        document.designs.push_back({DesignId{id}, randomModel(random, elements)});
        Model& model = document.designs.back().model;
        for (std::size_t import = random.below(3); import > 0; --import) {
            model.imports.append(
                randomImport(random, model, fmt::format("../가게/{}.yaml", import)));
        }
    }
    document.name = count == 1 ? document.designs.front().model.name : "All of them";
    return document;
}

ChangeSet randomEdit(Random& random, const Model& model)
{
    const ViewId view{"main"};
    if (model.elements.empty() || random.chance(15)) {
        Element element;
        element.kind = random.pick(elementKinds);
        return edits::addElement(model, std::move(element), view, {{}, 8, 16, 160, 64});
    }
    const ElementId some = random.pick(model.elements.items()).id;
    const ElementId other = random.pick(model.elements.items()).id;
    switch (random.below(9)) {
    case 0:
        return edits::addRelation(model, random.pick(relationKinds), some, other);
    case 1:
        return edits::remove(model, {some}, {});
    case 2:
        return edits::rename(model, some, random.pick(words));
    case 3:
        return edits::reparent(model, {some}, random.chance(30) ? ElementId{} : other);
    case 4:
        return edits::place(model, view,
                            {{some, static_cast<double>(random.below(500)), 3, 120, 48}},
                            Message::of("Move"));
    case 5:
        return edits::convert(model, some, random.pick(elementKinds));
    case 6:
        if (!model.relations.empty()) {
            const RelationId relation = random.pick(model.relations.items()).id;
            return random.chance(50) ? edits::reconnect(model, relation, some, other)
                                     : edits::remove(model, {}, {relation});
        }
        [[fallthrough]];
    case 7:
        return edits::replaceView(model, randomView(random, model), Message::of("Layout"));
    default: {
        const FieldSpec& spec = random.pick(elementFields());
        return edits::setField(model, {some, other}, spec.key, randomValue(random, model, spec));
    }
    }
}

} // namespace corbel::tests
