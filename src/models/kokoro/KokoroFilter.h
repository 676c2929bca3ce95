#pragma once

namespace xenoglot::kokoro {

/// Minimal filtering in one dimension (Winograd, "Arithmetic Complexity of Computations", 1980; Lavin and Gray 2016,
/// arXiv:1509.09308), built as Toom and Cook do: four neighbouring values y of the correlation of d with the taps g,
///   y[i] = Σ d[i + k] · g[k],   as   y = a · ((taps · g) ∘ (values · d)),
/// take Taps + 3 multiplications instead of 4 · Taps. The polynomials are evaluated where the rounding grows least: measured
/// against double precision it is twice that of the plain sum.
template <int Taps>
struct MinimalFilter {
    static constexpr int outputs = 4;
    static constexpr int points = Taps + outputs - 1;

    double values[points][points];  ///< of the signal at the points; the last one is infinity
    double taps[points][Taps];
    double a[outputs][points];

    consteval MinimalFilter() : values{}, taps{}, a{}
    {
        constexpr double places[]{0, 1, -1, 0.5, -2, 2};
        constexpr int finite = points - 1;
        static_assert(finite <= int(sizeof(places) / sizeof(places[0])));
        for (int p = 0; p < finite; ++p) {
            values[p][0] = 1;
            int degree = 0;
            double scale = 1;
            for (int q = 0; q < finite; ++q) {
                if (q != p) {
                    multiply(values[p], ++degree, places[q]);
                    scale *= places[p] - places[q];
                }
            }
            double power = 1;
            for (int k = 0; k < Taps || k < outputs; ++k) {
                if (k < Taps) {
                    taps[p][k] = power / scale;
                }
                if (k < outputs) {
                    a[k][p] = power;
                }
                power *= places[p];
            }
        }
        values[finite][0] = 1;
        for (int q = 0; q < finite; ++q) {
            multiply(values[finite], q + 1, places[q]);
        }
        taps[finite][Taps - 1] = 1;
        a[outputs - 1][finite] = 1;
    }

private:
    /// A polynomial that gets the degree `degree` by the factor (x − root).
    static consteval void multiply(double* polynomial, int degree, double root)
    {
        for (int power = degree; power >= 0; --power) {
            polynomial[power] = (power > 0 ? polynomial[power - 1] : 0) - root * (power < degree ? polynomial[power] : 0);
        }
    }
};

}  // namespace xenoglot::kokoro
