#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/field_check.h"
#include "model/text/decoder.h"
#include "model/text/output.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

/// Types whose typed text is one YAML value in flow style; all others are a plain scalar.
bool isStructured(FieldType type)
{
    switch (type) {
    case FieldType::References:
    case FieldType::Shares:
    case FieldType::TextList:
    case FieldType::TextMap:
    case FieldType::Durations:
    case FieldType::Record:
    case FieldType::RecordList:
    case FieldType::FlagOrRecord:
        return true;
    default:
        return false;
    }
}

/// `a, b` typed without brackets is a list all the same.
std::string withBrackets(std::string_view typed, FieldType type)
{
    const bool isList =
        type == FieldType::References || type == FieldType::Shares || type == FieldType::TextList;
    const bool isBare = typed.find(',') != std::string_view::npos &&
                        typed.find_first_of("[{\"'") == std::string_view::npos;
    return isList && isBare ? fmt::format("[{}]", typed) : std::string(typed);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

Result<Value> readValue(std::string_view typed, const FieldSpec& spec)
{
    const bool keepsBlanks = spec.type == FieldType::Text || spec.type == FieldType::LongText;
    const std::string_view content = keepsBlanks ? typed : trimmed(typed);
    Node scalar;
    scalar.kind = Node::Kind::Scalar;
    scalar.scalar = std::string(content);
    scalar.plain = true;
    NodePtr node = std::make_shared<const Node>(std::move(scalar));
    if (isStructured(spec.type)) {
        auto documents = parseYaml(withBrackets(content, spec.type), {});
        if (!documents || documents->size() != 1) {
            return failure({}, Message::of("'{}' is '{}'; accepted is {}", spec.name, content,
                                           accepted(spec)));
        }
        node = documents->front();
    }
    Decoder decoder{{}};
    const auto value = decoder.value(*node, spec, std::string(spec.name));
    if (value) {
        Record alone;
        alone.set(spec.key, *value);
        for (const FieldProblem& problem : recordProblems(alone, std::span(&spec, 1))) {
            decoder.problems.push_back({{}, problem.message});
        }
    }
    if (!decoder.problems.empty()) {
        return failure(std::move(decoder.problems));
    }
    return *value;
}

std::string writeValue(const Value& value, const FieldSpec& spec)
{
    const Output output = toOutput(value, spec);
    return output.kind == Output::Kind::Text || output.kind == Output::Kind::Bare ? output.scalar
                                                                                  : flow(output);
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates)
{
    // Levenshtein distance; a suggestion helps only when most of the word was right.
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        // Before looking closely: a hostile word may have millions of letters.
        if (word.size() >= candidate.size() + bestDistance ||
            candidate.size() >= word.size() + bestDistance) {
            continue;
        }
        std::vector<std::size_t> row(candidate.size() + 1);
        for (std::size_t j = 0; j < row.size(); ++j) {
            row[j] = j;
        }
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j < row.size(); ++j) {
                const std::size_t substitute =
                    diagonal + (word[i - 1] == candidate[j - 1] ? 0U : 1U);
                diagonal = row[j];
                row[j] = std::min({substitute, row[j] + 1, row[j - 1] + 1});
            }
        }
        if (row.back() < bestDistance) {
            bestDistance = row.back();
            best = candidate;
        }
    }
    return best;
}

} // namespace corbel::model::text
