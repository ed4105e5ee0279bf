/// The JSON Schema of rule files, for editors.
#pragma once

#include <string>

namespace corbel::analysis::rules {

/// Draft 2020-12. It knows every word and key, and the values of choices; what a comparison may
/// say of an amount is left to the reader.
std::string jsonSchema();

} // namespace corbel::analysis::rules
