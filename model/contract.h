/// Contracts that stay on in release builds: a broken one is a programmer's error, never bad input.
#pragma once

namespace corbel::model {

/// Called once before the process aborts on a broken contract; the GUI saves the work there.
using ContractHandler = void (*)(const char* expression, const char* file, int line);

/// Replaces the handler that runs before the abort and returns the previous one.
ContractHandler setContractHandler(ContractHandler handler);

[[noreturn]] void contractBroken(const char* expression, const char* file, int line);

} // namespace corbel::model

#define CORBEL_CONTRACT(expression)      \
    ((expression) ? static_cast<void>(0) \
                  : ::corbel::model::contractBroken(#expression, __FILE__, __LINE__))
