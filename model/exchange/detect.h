/// Tells formats by what a text says, from its first word and its keys at the top, without judging
/// the rest.
#pragma once

#include <string_view>

namespace corbel::model::exchange {

bool isCorbel(std::string_view text);
bool isCompose(std::string_view text);
bool isKubernetes(std::string_view text);
bool isStructurizr(std::string_view text);

} // namespace corbel::model::exchange
