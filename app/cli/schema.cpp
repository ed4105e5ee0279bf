// corbel-cli schema: the JSON Schemas of the text form and of rule files, for editors.
#include <ostream>

#include "analysis/rules/rules_schema.h"
#include "app/cli/command.h"
#include "model/text/yaml.h"

namespace corbel::cli {

void addSchema(CLI::App& app, Session& session)
{
    CLI::App* command =
        app.add_subcommand("schema", "Print the JSON Schema of the text form, for editors");
    const auto ofRules = std::make_shared<bool>(false);
    command->add_flag("--rules", *ofRules, "That of rule files, by which a team checks its models");
    session.onRun(*command, [&session, ofRules] {
        session.out() << (*ofRules ? analysis::rules::jsonSchema() : model::text::jsonSchema());
        return Fine;
    });
}

} // namespace corbel::cli
