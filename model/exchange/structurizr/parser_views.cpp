// Views and styles of the Structurizr DSL: their names, and what shapes say about the model.
#include "model/exchange/structurizr/parser.h"

#include <map>

namespace corbel::model::exchange::structurizr {

void Parser::viewsStatement(const Command& command)
{
    struct Form {
        std::string_view type;
        std::size_t key;
        std::size_t description;
    };
    static const std::map<std::string, Form> forms{{"systemlandscape", {"systemLandscape", 1, 2}},
                                                   {"systemcontext", {"systemContext", 2, 3}},
                                                   {"container", {"container", 2, 3}},
                                                   {"component", {"component", 2, 3}},
                                                   {"filtered", {"filtered", 4, 5}},
                                                   {"dynamic", {"dynamic", 2, 3}},
                                                   {"deployment", {"deployment", 3, 4}},
                                                   {"custom", {"custom", 1, 3}},
                                                   {"image", {"image", 2, 3}}};
    const std::string keyword = command.keyword();
    if (keyword == "styles" && command.opens) {
        block(command, [this](const Command& inner) { stylesStatement(inner); });
        return;
    }
    const auto form = forms.find(keyword);
    if (form == forms.end()) {
        if (command.opens) {
            skipBlock(command);
        }
        return;
    }
    Diagram diagram;
    diagram.type = form->second.type;
    diagram.key = command.text(form->second.key);
    diagram.description = command.text(form->second.description);
    diagram.place = command.words.front().place;
    if (keyword == "deployment") {
        const Named* environment = find(command.text(2), {});
        diagram.environment = environment && environment->what == Named::What::Item
                                  ? m_workspace.items[environment->index].name
                                  : command.text(2);
    }
    if (command.opens) {
        block(command, [this, &diagram](const Command& inner) {
            if (inner.keyword() == "title") {
                diagram.title = inner.text(1);
            } else if (inner.keyword() == "description") {
                diagram.description = inner.text(1);
            } else if (inner.opens) {
                skipBlock(inner);
            }
        });
    }
    m_workspace.diagrams.push_back(std::move(diagram));
}

void Parser::stylesStatement(const Command& command)
{
    if (!command.opens) {
        return;
    }
    const bool ofElement = command.keyword() == "element";
    block(command, [&](const Command& inner) {
        if (ofElement && inner.keyword() == "shape") {
            m_workspace.shapes[command.text(1)] = inner.text(1);
        } else if (inner.opens) {
            skipBlock(inner);
        }
    });
}

} // namespace corbel::model::exchange::structurizr
