#include "model/storage/decoding.h"

#include <fmt/format.h>

#include "model/text/yaml.h"

namespace corbel::model::storage {

namespace {

/// More than any document of use has, and few enough to be read in seconds.
constexpr std::size_t mostRows = 2'000'000;
constexpr std::size_t mostProblems = 100;

} // namespace

bool Decoding::next(Statement& row)
{
    if (problems.size() >= mostProblems) {
        return false;
    }
    if (++rows > mostRows) {
        database.fail(fmt::format("more than {} rows", mostRows));
    }
    return row.step();
}

Model* Decoding::modelOf(std::string_view table, std::int64_t design)
{
    if (design < 0 || static_cast<std::size_t>(design) >= document.designs.size()) {
        problem(Message::of("table '{}': there is no design {}", table, design));
        return nullptr;
    }
    return &document.designs[static_cast<std::size_t>(design)].model;
}

View* Decoding::viewOf(std::string_view table, std::int64_t design, std::int64_t view)
{
    Model* model = modelOf(table, design);
    if (model == nullptr) {
        return nullptr;
    }
    if (view < 0 || static_cast<std::size_t>(view) >= model->views.size()) {
        problem(Message::of("table '{}': there is no view {}", table, view));
        return nullptr;
    }
    return &model->views.at(static_cast<std::size_t>(view));
}

void Decoding::inOrder(std::string_view table, std::int64_t position, std::size_t expected)
{
    if (position < 0 || static_cast<std::size_t>(position) != expected) {
        problem(Message::of("table '{}': position {} where {} is next", table, position, expected));
    }
}

void Decoding::unknownKind(std::string_view what, std::string_view id, std::string_view kind,
                           bool known)
{
    if (!known) {
        problem(Message::of("{} '{}': there is no kind '{}'", what, id, kind));
    }
}

Record Decoding::fields(std::string_view what, std::string_view id, std::string_view json,
                        std::span<const FieldSpec> specs, std::uint32_t kinds)
{
    auto record = text::fieldsFromJson(json, specs, kinds, file);
    if (record) {
        return *std::move(record);
    }
    for (const Problem& found : record.error()) {
        problem(Message::of("{} '{}': {}", what, id, found.message));
    }
    return {};
}

void Decoding::problem(Message message)
{
    if (problems.size() < mostProblems) {
        problems.push_back({{file}, std::move(message)});
    }
}

} // namespace corbel::model::storage
