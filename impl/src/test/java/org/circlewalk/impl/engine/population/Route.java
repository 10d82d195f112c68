package org.circlewalk.impl.engine.population;

/** Two independent ways of turning E[1/x] of an additive functional x of the walk into products along the walk. */
enum Route {
    /** A positive sum of exponentials, 1/x ≈ Σ ω_k e^{−u_k x}: the engine's own, which works wherever the loss is defined. */
    QUADRATURE {
        @Override
        InverseKernel kernel(WalkLattice lattice) {
            return new QuadratureKernel(lattice);
        }
    },
    /** The power series of 1/x about the centre of x's range; where it converges too slowly, the quadrature. */
    POWER_SERIES {
        @Override
        InverseKernel kernel(WalkLattice lattice) {
            return new SeriesKernel(lattice, new QuadratureKernel(lattice));
        }
    };

    abstract InverseKernel kernel(WalkLattice lattice);
}
