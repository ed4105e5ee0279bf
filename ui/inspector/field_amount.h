/// Amounts as a person types them: bare numbers, loose spellings of units, steps up and down, and
/// the same amount in other units.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "model/model.h"
#include "model/schema.h"
#include "model/value.h"

namespace corbel::ui {

/// Whether values of this type begin with a number, so that they can be stepped.
bool isAmount(model::FieldType type);

/// The unit in which amounts of a key are usually stated, such as `ms`; empty for plain numbers.
/// Money takes the currency that the model already uses.
QString usualUnit(const model::FieldSpec& spec, const model::Model& model);

/// The unit behind the number in `text`: `ms` of "12ms"; empty when there is none.
QString unitIn(const QString& text);

/// What `typed` means: a bare number takes `unit`, "5 minutes" is "5min", "8gb" is "8GB". A text
/// that is no number with a unit comes back as it is.
QString completed(const QString& typed, const model::FieldSpec& spec, const QString& unit);

/// A text with the cursor in it.
struct Step {
    QString text;
    int cursor = 0;
};

/// `text` with the digit before the cursor raised by `steps`; at the beginning or behind the number
/// it is the last digit. Nothing when there is no number or a bound of the key stands in the way.
std::optional<Step> stepped(const QString& text, int cursor, int steps,
                            const model::FieldSpec& spec, const QString& unit);
/// `text` doubled or halved; whole numbers stay whole.
std::optional<Step> scaled(const QString& text, bool isUp, const model::FieldSpec& spec,
                           const QString& unit);

/// The same amount in the other units in which it is easy to read: "0.012s" of "12ms".
QStringList inOtherUnits(const model::Value& value);

/// What an amount says in other words, for a glance while typing: "= 0.012s"; for an availability
/// what it means in a year, "8.8h down a year". Empty when there is nothing to add.
QString inOtherWords(const model::Value& value, const model::FieldSpec& spec);

} // namespace corbel::ui
