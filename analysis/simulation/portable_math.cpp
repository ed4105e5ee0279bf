#include "analysis/simulation/portable_math.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace corbel::analysis {

namespace {

// ln 2 in two parts (as in fdlibm): the high one ends in zero bits, so that n * ln2High is exact.
constexpr double ln2High = 6.93147180369123816490e-01;
constexpr double ln2Low = 1.90821492927058770002e-10;

template <int N>
double horner(const double (&coefficients)[N], double x)
{
    double sum = coefficients[N - 1];
    for (int i = N - 2; i >= 0; --i) {
        sum = sum * x + coefficients[i];
    }
    return sum;
}

} // namespace

double portableLog(double x)
{
    int exponent = 0;
    // Subnormals are scaled first; then x = m * 2^e with m in [sqrt(1/2), sqrt(2)).
    if (x < std::numeric_limits<double>::min()) {
        x *= 0x1.0p54;
        exponent = -54;
    }
    auto bits = std::bit_cast<std::uint64_t>(x);
    exponent += static_cast<int>(bits >> 52) - 1023;
    bits = (bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL;
    double m = std::bit_cast<double>(bits);
    if (m > 1.4142135623730951) {
        m *= 0.5;
        ++exponent;
    }
    // log m = 2 atanh(s), s = (m-1)/(m+1), |s| < 0.1716: eleven terms leave less than 1e-17.
    const double f = m - 1.0;
    const double s = f / (2.0 + f);
    const double z = s * s;
    double series = 0.0;
    for (int k = 23; k >= 3; k -= 2) {
        series = series * z + 2.0 / k;
    }
    // log m = f - s*(f - z*series): keeps the leading term exact (as in fdlibm).
    const double e = exponent;
    return e * ln2High - ((s * (f - z * series) - e * ln2Low) - f);
}

double portableExp(double x)
{
    if (x > 709.782712893384) {
        return std::numeric_limits<double>::infinity();
    }
    if (x < -745.2) {
        return 0.0;
    }
    const double n = std::floor(x * 1.4426950408889634 + 0.5);
    const double r = (x - n * ln2High) - n * ln2Low;
    // |r| <= 0.347: Taylor to the 14th power leaves less than 1e-18.
    static constexpr double inverseFactorials[] = {1.0,
                                                   1.0,
                                                   1.0 / 2,
                                                   1.0 / 6,
                                                   1.0 / 24,
                                                   1.0 / 120,
                                                   1.0 / 720,
                                                   1.0 / 5040,
                                                   1.0 / 40320,
                                                   1.0 / 362880,
                                                   1.0 / 3628800,
                                                   1.0 / 39916800,
                                                   1.0 / 479001600,
                                                   1.0 / 6227020800,
                                                   1.0 / 87178291200};
    const double sum = horner(inverseFactorials, r);
    const auto exponent = static_cast<std::int64_t>(n);
    if (exponent < -1021 || exponent > 1022) {
        return std::ldexp(sum, static_cast<int>(exponent));
    }
    return sum * std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

double normalQuantile(double p)
{
    static constexpr double a[] = {3.3871328727963666080e0, 1.3314166789178437745e2,
                                   1.9715909503065514427e3, 1.3731693765509461125e4,
                                   4.5921953931549871457e4, 6.7265770927008700853e4,
                                   3.3430575583588128105e4, 2.5090809287301226727e3};
    static constexpr double b[] = {1.0,
                                   4.2313330701600911252e1,
                                   6.8718700749205790830e2,
                                   5.3941960214247511077e3,
                                   2.1213794301586595867e4,
                                   3.9307895800092710610e4,
                                   2.8729085735721942674e4,
                                   5.2264952788528545610e3};
    static constexpr double c[] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                   5.76949722146069140550e0,  3.64784832476320460504e0,
                                   1.27045825245236838258e0,  2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static constexpr double d[] = {1.0,
                                   2.05319162663775882187e0,
                                   1.67638483018380384940e0,
                                   6.89767334985100004550e-1,
                                   1.48103976427480074590e-1,
                                   1.51986665636164571966e-2,
                                   5.47593808499534494600e-4,
                                   1.05075007164441684324e-9};
    static constexpr double e[] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                   1.78482653991729133580e0,  2.96560571828504891230e-1,
                                   2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                   2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static constexpr double f[] = {1.0,
                                   5.99832206555887937690e-1,
                                   1.36929880922735805310e-1,
                                   1.48753612908506148525e-2,
                                   7.86869131145613259100e-4,
                                   1.84631831751005468180e-5,
                                   1.42151175831644588870e-7,
                                   2.04426310338993978564e-15};
    const double q = p - 0.5;
    if (std::fabs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * horner(a, r) / horner(b, r);
    }
    double r = std::sqrt(-portableLog(q < 0.0 ? p : 1.0 - p));
    double value = 0.0;
    if (r <= 5.0) {
        r -= 1.6;
        value = horner(c, r) / horner(d, r);
    } else {
        r -= 5.0;
        value = horner(e, r) / horner(f, r);
    }
    return q < 0.0 ? -value : value;
}

} // namespace corbel::analysis
