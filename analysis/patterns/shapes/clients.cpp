#include "analysis/patterns/shapes/clients.h"

namespace corbel::analysis::patterns {

using model::Key;

Measured installsToUpdate(const Scope& scope)
{
    Measured measured{0, "installs", {}, {}};
    for (const Index client : scope.clients()) {
        const model::Record& fields = scope.facts().fields(client);
        const std::string_view type = model::textOf(fields, Key::Client);
        const std::string& id = scope.facts().id(client);
        if (type.empty()) {
            measured.needs.push_back(model::Message::verbatim(id + ".client"));
        } else if (type == "rich") {
            measured.witnesses.push_back(id);
            if (const auto count = model::amountOf(fields, Key::Count)) {
                *measured.value += *count;
            } else {
                measured.needs.push_back(model::Message::verbatim(id + ".count"));
            }
        }
    }
    if (scope.clients().empty()) {
        measured.needs.push_back(model::Message::of("an actor that calls it"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

} // namespace corbel::analysis::patterns
