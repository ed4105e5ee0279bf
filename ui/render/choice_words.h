/// What the choices of the schema are called on screen: words instead of the spelling of files.
#pragma once

#include <span>
#include <string_view>

#include <QString>

namespace corbel::render {

/// One choice as files spell it, and its English words, which the translations start from.
struct ChoiceWord {
    std::string_view spelling;
    const char* text;
};

/// Every choice that the interface offers.
std::span<const ChoiceWord> choiceWords();

/// "load balancer" for `load-balancer`, in the language of the program; what is no choice of the
/// schema stays as it is.
QString choiceWord(std::string_view spelling);

} // namespace corbel::render
