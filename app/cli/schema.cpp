// corbel-cli schema: the JSON Schema of the text form, for editors.
#include <ostream>

#include "app/cli/command.h"
#include "model/text/yaml.h"

namespace corbel::cli {

void addSchema(CLI::App& app, Session& session)
{
    CLI::App* command =
        app.add_subcommand("schema", "Print the JSON Schema of the text form, for editors");
    session.onRun(*command, [&session] {
        session.out() << model::text::jsonSchema();
        return Fine;
    });
}

} // namespace corbel::cli
