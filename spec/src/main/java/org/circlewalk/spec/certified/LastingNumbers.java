package org.circlewalk.spec.certified;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The numbers with which Theorem A of proofs-notes/theorem.md turns one state into statements about every later one. Nothing is
 * believed of them: {@link LastingCheck} looks at each.
 *
 * @param leak      o₀, at least (1 − S_r)/S_r
 * @param least     m₀ &gt; 0, at most every w_d, d ∈ F
 * @param hull      R ≥ 1, at least every quotient
 * @param margin    κ &gt; 0: S_r ρ_i ≤ −κ for all i ≠ r, for ever
 * @param rise      b &gt; 0: min_F w² grows by at least b a step
 * @param growth    B &gt; 0: 1/o grows by at least B a step
 * @param turn      h of Lemma Z
 * @param total     Z₁, at least Σ o/min_F w over all later steps
 * @param quotients q_ed ≥ w_e/w_d, for ever, at [place of d in F][e]; 1 where e = d
 */
public record LastingNumbers(BigFraction leak, BigFraction least, BigFraction hull, BigFraction margin, BigFraction rise,
                             BigFraction growth, BigFraction turn, BigFraction total, List<List<BigFraction>> quotients) {
    /** Copies the lists. */
    public LastingNumbers {
        quotients = quotients.stream().map(List::copyOf).toList();
    }

    /** a = cZ₁/m₀: what the entries outside F, in units of m₀, can still grow by. */
    BigFraction creep(BigFraction share) {
        return share.multiply(total).divide(least);
    }
}
