package org.circlewalk.impl.run;

/** Where a run starts. */
public enum Initialisation {
    /** V = 0, W = 0, as in the paper's theory. */
    ZERO,
    /** The entries of V and W drawn from N(0, σ²). */
    GAUSSIAN
}
