/// A tree ready to be printed: what `Node` is to reading.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/schema.h"
#include "model/value.h"

namespace corbel::model::text {

struct Output {
    enum class Kind {
        Text, ///< Quoted where YAML would take it for something else.
        Bare, ///< Numbers, amounts, flags, choices: never quoted in YAML.
        List,
        Map,
    };

    Kind kind = Kind::Text;
    std::string scalar;
    std::vector<Output> items;
    std::vector<std::string> keys; ///< Of a map: one for each of the items.
    bool isRow = false;            ///< A map that is one line however long it gets.

    static Output text(std::string text) { return {Kind::Text, std::move(text), {}, {}, false}; }
    static Output bare(std::string text) { return {Kind::Bare, std::move(text), {}, {}, false}; }
    static Output number(double number);
    static Output list() { return {Kind::List, {}, {}, {}, false}; }
    static Output map() { return {Kind::Map, {}, {}, {}, false}; }
    void add(std::string key, Output value);
};

Output toOutput(const Value& value, const FieldSpec& spec);

/// Appends the fields to a map, in the order of `specs`.
void addFields(Output& map, const Record& fields, std::span<const FieldSpec> specs);

/// One line of flow style: `{mean: 8ms, cv: 2}`.
std::string flow(const Output& output);

/// One line of JSON.
std::string json(const Output& output);

/// Block style with two spaces per level; what fits on a line stays in flow style.
std::string block(const Output& output);

} // namespace corbel::model::text
