#include "model/message_words.h"

#include "model/korean.h"

namespace corbel::model {

std::string inLanguage(const Message& message, const LookUp& lookUp)
{
    if (message.isVerbatim() || message.empty()) {
        return message.pattern();
    }
    std::vector<std::string> arguments;
    for (const Message& argument : message.arguments()) {
        arguments.push_back(inLanguage(argument, lookUp));
    }
    return withParticles(filled(lookUp(message.pattern()), arguments));
}

std::string spokenName(const Model& model, const std::string& id)
{
    if (const Element* element = model.elements.find(id)) {
        return std::string(displayName(*element));
    }
    if (const Relation* relation = model.relations.find(id)) {
        return spokenName(model, relation->from.value) + " → " +
               spokenName(model, relation->to.value);
    }
    return id;
}

Message named(const Message& message, const Model& model)
{
    if (message.isVerbatim()) {
        return Message::verbatim(spokenName(model, message.pattern()));
    }
    std::vector<Message> arguments;
    for (const Message& argument : message.arguments()) {
        arguments.push_back(named(argument, model));
    }
    return Message::fromParts(message.pattern(), std::move(arguments));
}

} // namespace corbel::model
