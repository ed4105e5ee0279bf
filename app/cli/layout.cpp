// corbel-cli layout: places and routes a model, prints the picture's figures.
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "analysis/layout/model_layout.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/painting.h"
#include "model/edits.h"
#include "ui/render/export.h"

namespace corbel::cli {

namespace {

namespace layout = analysis::layout;

struct LayoutArguments {
    std::string model;
    std::string output;
    std::string nodeSize;
    std::optional<layout::BoxSize> size; ///< Read from `nodeSize`.
    std::optional<Format> format;
};

/// `160x64`.
std::optional<layout::BoxSize> readSize(const std::string& text)
{
    const std::size_t cross = text.find('x');
    if (cross == std::string::npos) {
        return std::nullopt;
    }
    const auto width = model::parseNumber(std::string_view(text).substr(0, cross));
    const auto height = model::parseNumber(std::string_view(text).substr(cross + 1));
    constexpr double largest = 10'000;
    const auto isGood = [](const auto& side) { return side && *side >= 1 && *side <= largest; };
    if (!isGood(width) || !isGood(height)) {
        return std::nullopt;
    }
    return layout::BoxSize{*width, *height};
}

Json toJson(const model::View& view, double milliseconds)
{
    Json nodes = Json::object();
    for (const model::Placement& item : view.items) {
        nodes[item.element.value] = {item.x, item.y, item.w, item.h};
    }
    Json routes = Json::object();
    for (const model::Route& route : view.routes) {
        Json points = Json::array();
        for (const model::Point& point : route.points) {
            points.push_back({point.x, point.y});
        }
        routes[route.relation.value] = std::move(points);
    }
    return {
        {"nodes", std::move(nodes)}, {"routes", std::move(routes)}, {"milliseconds", milliseconds}};
}

std::vector<Grid> toGrids(const model::View& view)
{
    Grid nodes{"Nodes", {"element", "x", "y", "width", "height"}, {}};
    for (const model::Placement& item : view.items) {
        nodes.rows.push_back({word(item.element.value), figure(item.x), figure(item.y),
                              figure(item.w), figure(item.h)});
    }
    Grid routes{"Routes", {"relation", "points"}, {}};
    for (const model::Route& route : view.routes) {
        std::string points;
        for (const model::Point& point : route.points) {
            points += fmt::format("{}{},{}", points.empty() ? "" : " ",
                                  model::formatNumber(point.x), model::formatNumber(point.y));
        }
        routes.rows.push_back({word(route.relation.value), word(points)});
    }
    return {nodes, routes};
}

/// The document with the new view instead of the old one, everything else as it was.
int writeLaidOut(const Session& session, const std::string& output, OpenModel open,
                 const model::View& view)
{
    model::Model& model = open.document.designs[open.index].model;
    const auto changed =
        model::apply(model, model::edits::replaceView(model, view, model::Message::of("Lay out")));
    if (!changed) {
        return session.refuse(changed.error());
    }
    return writeDocument(session, output, open.document);
}

int runLayout(const Session& session, LayoutArguments& arguments)
{
    const auto open = openModel(session, arguments.model);
    if (!open) {
        return session.refuse(open.error());
    }
    layout::SizeOf sizeOf = [&](const model::Element&, bool) { return *arguments.size; };
    if (!arguments.size) {
        preparePainting();
        sizeOf = render::boxSize;
    }
    const auto start = std::chrono::steady_clock::now();
    const model::View view = layout::layOutView(open->model(), sizeOf);
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    if (arguments.output != "-") { // Where it is, two results would be one unreadable one.
        writeResults(
            session, arguments.format, [&] { return toJson(view, taken.count()); },
            [&] { return toGrids(view); });
    }
    return arguments.output.empty() ? Fine : writeLaidOut(session, arguments.output, *open, view);
}

} // namespace

void addLayout(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("layout", "Lay out a model and print the figures");
    auto arguments = std::make_shared<LayoutArguments>();
    command->add_option("model", arguments->model, "What to lay out")
        ->required()
        ->type_name("MODEL");
    command
        ->add_option("-o,--output", arguments->output,
                     "Document to write, with the new view; - for its text instead of the figures")
        ->check(documentNameError)
        ->type_name("FILE");
    command
        ->add_option("--node-size", arguments->nodeSize,
                     "One size for all boxes instead of what their texts need, such as 160x64")
        ->check([arguments](const std::string& text) {
            arguments->size = readSize(text);
            return arguments->size ? std::string()
                                   : "expected two numbers from 1 to 10000, such as 160x64";
        })
        ->type_name("WxH");
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runLayout(session, *arguments); });
}

} // namespace corbel::cli
