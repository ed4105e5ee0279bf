#include "analysis/patterns/result.h"

namespace corbel::analysis {

bool PatternMeasure::isWithoutAdvantage() const
{
    if (!value) {
        return false;
    }
    switch (had) {
    case HadWhen::AboveZero:
        return *value <= 0;
    case HadWhen::AboveOne:
        return *value <= 1;
    case HadWhen::BelowOne:
        return *value >= 1;
    case HadWhen::AtZero:
        return *value > 0;
    case HadWhen::Always:
        break;
    }
    return false;
}

} // namespace corbel::analysis
