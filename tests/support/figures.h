/// The figures a test reached, printed so that `./dev test --long` can list them at its end.
#pragma once

#include <cstdio>
#include <string>

namespace corbel::tests {

/// One line such as "undo: 10000 scripts of 50 edits, bytes equal". Call it after the checks.
inline void printFigure(const std::string& sentence)
{
    std::printf("figure: %s\n", sentence.c_str());
    std::fflush(stdout);
}

} // namespace corbel::tests
