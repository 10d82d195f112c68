package org.circlewalk.impl.engine.population;

/** How {@link PopulationEngine} turns E[1/x] of an additive functional x of the walk into products along the walk. */
public enum Route {
    /** A positive sum of exponentials, 1/x ≈ Σ ω_k e^{−u_k x}. Works for every state at which the loss is defined. */
    QUADRATURE,
    /** The power series of 1/x about the centre of x's range; where it converges too slowly, the quadrature. */
    POWER_SERIES,
    /** The faster of the two as measured ({@code PopulationBenchmark}), which is the quadrature. */
    AUTOMATIC
}
