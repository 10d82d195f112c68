package org.circlewalk.spec.depth;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A rational stand-in for the exponential in the softmax: S_i = φ(a_i)/Σ_j φ(a_j). Of e^a, statements about symmetries use only
 * that equal logits have equal weights; a gradient that has them for every φ has them for e^a.
 */
@FunctionalInterface
public interface Weighting {
    /** 1 for every logit: exact for e^a where all logits are 0. */
    Weighting UNIFORM = logit -> BigFraction.ONE;

    /** φ(a) &gt; 0. */
    BigFraction of(BigFraction logit);
}
