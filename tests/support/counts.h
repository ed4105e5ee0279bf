/// How many random cases a property test runs: a tenth, or all of them under `./dev test --long`.
#pragma once

#include <cstdlib>

namespace corbel::tests {

inline bool isLongRun()
{
    return std::getenv("CORBEL_LONG") != nullptr;
}

inline int scaled(int all)
{
    return isLongRun() ? all : (all + 9) / 10;
}

} // namespace corbel::tests
