#include "model/contract.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace corbel::model {

namespace {
std::atomic<ContractHandler> currentHandler{nullptr};
}

ContractHandler setContractHandler(ContractHandler handler)
{
    return currentHandler.exchange(handler);
}

void contractBroken(const char* expression, const char* file, int line)
{
    std::fprintf(stderr, "%s:%d: contract broken: %s\n", file, line, expression);
    // Taken out first, so that a handler that breaks a contract itself cannot recurse.
    if (const ContractHandler handler = currentHandler.exchange(nullptr)) {
        handler(expression, file, line);
    }
    std::abort();
}

} // namespace corbel::model
