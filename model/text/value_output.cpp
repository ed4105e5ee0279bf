#include <algorithm>

#include "model/contract.h"
#include "model/text/output.h"

namespace corbel::model::text {

namespace {

Output textList(const Texts& texts)
{
    Output list = Output::list();
    for (const std::string& entry : texts) {
        list.items.push_back(Output::text(entry));
    }
    return list;
}

Output shares(const Weights& weights)
{
    const bool isEven =
        std::ranges::all_of(weights, [](const auto& share) { return share.second == 1; });
    if (!isEven) {
        Output map = Output::map();
        for (const auto& [name, weight] : weights) {
            map.add(name, Output::number(weight));
        }
        return map;
    }
    if (weights.size() == 1) {
        return Output::text(weights.front().first);
    }
    Output list = Output::list();
    for (const auto& share : weights) {
        list.items.push_back(Output::text(share.first));
    }
    return list;
}

Output nested(const Record& record, const FieldSpec& spec)
{
    Output map = Output::map();
    addFields(map, record, spec.limits.fields);
    return map;
}

struct Printer {
    const FieldSpec& spec;

    Output operator()(bool flag) const { return Output::bare(flag ? "true" : "false"); }
    Output operator()(const Quantity& quantity) const { return Output::bare(format(quantity)); }
    Output operator()(const Money& money) const { return Output::bare(format(money)); }
    Output operator()(const std::string& text) const
    {
        const bool isWord =
            spec.type == FieldType::Choice || spec.type == FieldType::DurationOrAuto;
        return isWord ? Output::bare(text) : Output::text(text);
    }
    Output operator()(const Texts& texts) const
    {
        const bool isAlone = spec.type == FieldType::References && texts.size() == 1;
        return isAlone ? Output::text(texts.front()) : textList(texts);
    }
    Output operator()(const Weights& weights) const { return shares(weights); }
    Output operator()(const Dictionary& entries) const
    {
        Output map = Output::map();
        for (const auto& [name, content] : entries) {
            map.add(name, Output::text(content));
        }
        return map;
    }
    Output operator()(const DurationTable& table) const
    {
        Output map = Output::map();
        for (const auto& [name, duration] : table) {
            map.add(name, Output::bare(format(duration)));
        }
        return map;
    }
    Output operator()(const Record& record) const { return nested(record, spec); }
    Output operator()(const Records& records) const
    {
        Output list = Output::list();
        for (const Record& record : records) {
            list.items.push_back(nested(record, spec));
        }
        return list;
    }
};

} // namespace

Output toOutput(const Value& value, const FieldSpec& spec)
{
    return std::visit(Printer{spec}, value.data);
}

void addFields(Output& map, const Record& fields, std::span<const FieldSpec> specs)
{
    for (const FieldSpec& spec : specs) {
        if (const Value* value = fields.find(spec.key)) {
            map.add(std::string(spec.name), toOutput(*value, spec));
        }
    }
}

} // namespace corbel::model::text
