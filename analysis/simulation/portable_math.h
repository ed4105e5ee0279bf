/// Logarithm, exponential and normal quantile from IEEE basic operations only, so that a simulation
/// gives the same bits whatever mathematics library the machine has.
#pragma once

namespace corbel::analysis {

/// Natural logarithm of a positive, finite number; error below 2 units in the last place.
double portableLog(double x);

/// e to the x; 0 below -745, infinity above 709.78; error below 2 units in the last place.
double portableExp(double x);

/// Quantile of the standard normal distribution for 0 < p < 1; relative error about 1e-16.
/// Source: Wichura, "Algorithm AS 241", Applied Statistics 37 (1988).
double normalQuantile(double p);

} // namespace corbel::analysis
