package org.circlewalk.spec.later;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;

/** The quotient of two entries of V at later steps, by steps of exact fractions at which every inequality is an equality. */
class HullQuotientProperties {
    private static final BigFraction ONE = BigFraction.ONE;

    @Provide
    Arbitrary<BigFraction> positive() {
        return Arbitraries.integers().between(1, 60).flatMap(
                n -> Arbitraries.integers().between(1, 60).map(d -> new BigFraction(n, d)));
    }

    @Provide
    Arbitrary<BigFraction> small() {
        return Arbitraries.integers().between(0, 50).map(n -> new BigFraction(n, 1000));
    }

    /** σ ↦ σ(1 + ϱx) + x, as often as there are numbers x, ends below (σ + Σx)/(1 − ϱΣx). */
    @Property(tries = 300)
    void theQuotientBearsTheSteps(@ForAll("positive") BigFraction sigma, @ForAll("positive") BigFraction rate,
            @ForAll("small") BigFraction first, @ForAll("small") BigFraction second, @ForAll("small") BigFraction third) {
        BigFraction sum = first.add(second).add(third);
        Assume.that(sum.multiply(rate).compareTo(ONE) < 0);
        BigFraction now = sigma;
        for (BigFraction x : new BigFraction[] {first, second, third}) {
            now = now.multiply(ONE.add(rate.multiply(x))).add(x);
        }
        assertThat(now).isLessThanOrEqualTo(HullQuotient.atMost(sigma, sum, rate));
        assertThat(HullQuotient.atMost(sigma, BigFraction.ZERO, rate)).isEqualTo(sigma);
    }

    /** What the check of a certificate takes for σ is the σ whose quotient is q. */
    @Property(tries = 300)
    void theStartIsWhatTheQuotientComesFrom(@ForAll("positive") BigFraction quotient, @ForAll("positive") BigFraction rate,
            @ForAll("small") BigFraction added) {
        Assume.that(added.multiply(rate).compareTo(ONE) < 0);
        BigFraction start = HullQuotient.start(quotient, added, rate);
        assertThat(start).isLessThanOrEqualTo(quotient);
        Assume.that(start.getNumerator().signum() > 0);
        assertThat(HullQuotient.atMost(start, added, rate)).isEqualTo(quotient);
    }

    /**
     * Inequality (4) in the least favourable step: w_e grows by all it may and w_d by the least it must. Then
     * w_e′ ≤ σw_d′ + c·o/m + σcπ_d·oW/w_d².
     */
    @Property(tries = 300)
    void theHullIsKeptUpToTheLeak(@ForAll("positive") BigFraction wd, @ForAll("positive") BigFraction part,
            @ForAll("positive") BigFraction pd, @ForAll("small") BigFraction leak, @ForAll("small") BigFraction other,
            @ForAll("positive") BigFraction more) {
        BigFraction we = wd.multiply(part);
        BigFraction sigma = part.add(more);
        BigFraction pe = min(sigma.pow(2).multiply(pd), we.pow(2));
        BigFraction nextE = we.add(pe.divide(we)).add(other);
        BigFraction nextD = wd.add(pd.divide(wd.add(leak)));
        BigFraction bound = sigma.multiply(nextD).add(other).add(sigma.multiply(pd).multiply(leak).divide(wd.pow(2)));
        assertThat(nextE).isLessThanOrEqualTo(bound);
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
