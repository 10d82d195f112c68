package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/** The arithmetic against rationals, with so few bits that every rounding shows. */
class CoefficientsProperties {
    /** Two lists of n coefficients in units of 2^−bits, and t in the same units, |t| &lt; 1. */
    record Case(int bits, int[] a, int[] b, int site, BigFraction p) {
        Precision precision() {
            return Precision.ofBits(bits);
        }

        int terms() {
            return a.length;
        }

        Coefficients coefficients() {
            return new Coefficients(new RandomWalk(3, 2, p), precision(), terms());
        }

        BigInteger t() {
            return BigInteger.valueOf(site);
        }

        BigFraction exactT() {
            return new BigFraction(t(), precision().one());
        }

        /** (n − 1)/(1 − |t|)^(n − 1), in units. */
        BigFraction bound() {
            BigFraction rest = BigFraction.ONE.subtract(exactT().abs());
            return BigFraction.ONE.divide(rest.pow(terms() - 1)).multiply(terms() - 1);
        }
    }

    private static BigInteger[] integers(int... values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    /** What rounding has taken away, in units. */
    private static BigFraction lost(BigFraction exact, BigInteger rounded) {
        return exact.subtract(new BigFraction(rounded));
    }

    private static void assertRoundedDown(BigFraction exact, BigInteger rounded) {
        assertThat(lost(exact, rounded)).isGreaterThanOrEqualTo(BigFraction.ZERO).isLessThan(BigFraction.ONE);
    }

    /** Up to the bound either way; and not above the exact coefficient if t ≥ 0, since no error changes its sign then. */
    private static void assertLost(Case given, BigFraction exact, BigInteger rounded) {
        BigFraction lost = lost(exact, rounded);
        assertThat(lost.abs()).isLessThanOrEqualTo(given.bound());
        assertThat(given.site() < 0 || lost.compareTo(BigFraction.ZERO) >= 0).isTrue();
    }

    @Property
    void averagesAreRoundedTowardsZero(@ForAll("cases") Case given) {
        BigInteger[] average = given.coefficients().average(integers(given.a()), integers(given.b()));
        for (int j = 0; j < given.terms(); j++) {
            BigFraction exact = given.p().multiply(given.a()[j]).add(BigFraction.ONE.subtract(given.p()).multiply(given.b()[j]));
            assertRoundedDown(exact.abs(), average[j].abs());
            assertThat(exact.multiply(average[j])).isGreaterThanOrEqualTo(BigFraction.ZERO);
        }
    }

    @Property
    void nothingIsLikeZerosInAnAverage(@ForAll("cases") Case given) {
        Coefficients coefficients = given.coefficients();
        BigInteger[] a = integers(given.a());
        BigInteger[] zeros = integers(new int[a.length]);
        assertThat(coefficients.average(null, null)).isNull();
        if (given.p().compareTo(BigFraction.ZERO) == 0) {
            assertThat(coefficients.average(a, null)).isNull();
            assertThat(coefficients.average(null, a)).isEqualTo(a);
        } else {
            assertThat(coefficients.average(a, null)).isEqualTo(coefficients.average(a, zeros));
        }
        if (given.p().compareTo(BigFraction.ONE) == 0) {
            assertThat(coefficients.average(null, a)).isNull();
        } else {
            assertThat(coefficients.average(null, a)).isEqualTo(coefficients.average(zeros, a));
        }
    }

    @Property
    void productsAreRoundedDown(@ForAll("cases") Case given) {
        BigFraction exact = BigFraction.ZERO;
        for (int j = 0; j < given.terms(); j++) {
            exact = exact.add(new BigFraction(given.a()[j]).multiply(given.b()[j]));
        }
        exact = exact.divide(given.precision().one());
        assertRoundedDown(exact, given.coefficients().product(integers(given.a()), integers(given.b())));
    }

    /** G(T + t) = Σ_l g_l (T + t)^l. */
    @Property
    void polynomialsAreShiftedDownwardsWithinTheBound(@ForAll("cases") Case given) {
        BigInteger[] shifted = given.coefficients().shifted(integers(given.a()), given.t());
        for (int j = 0; j < given.terms(); j++) {
            BigFraction exact = BigFraction.ZERO;
            for (int l = j; l < given.terms(); l++) {
                exact = exact.add(given.exactT().pow(l - j).multiply(CombinatoricsUtils.binomialCoefficient(l, j) * given.a()[l]));
            }
            assertLost(given, exact, shifted[j]);
        }
    }

    /** E[(T + t)^k] = Σ_l C(k, l) E[T^l] t^(k−l). */
    @Property
    void momentsAreShiftedDownwardsWithinTheBound(@ForAll("cases") Case given) {
        BigInteger[] shifted = given.coefficients().momentsWith(integers(given.a()), given.t());
        for (int k = 0; k < given.terms(); k++) {
            BigFraction exact = BigFraction.ZERO;
            for (int l = 0; l <= k; l++) {
                exact = exact.add(given.exactT().pow(k - l).multiply(CombinatoricsUtils.binomialCoefficient(k, l) * given.a()[l]));
            }
            assertLost(given, exact, shifted[k]);
        }
    }

    @Property
    void theSeriesStartsWithTheMomentsOfZeroAndTheReciprocal(@ForAll("cases") Case given) {
        int one = 1 << given.bits();
        for (int j = 0; j < given.terms(); j++) {
            assertThat(given.coefficients().momentsOfZero()[j]).isEqualTo(BigInteger.valueOf(j == 0 ? one : 0));
            assertThat(given.coefficients().alternating()[j]).isEqualTo(BigInteger.valueOf(j % 2 == 0 ? one : -one));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(0), new BigFraction(1), new BigFraction(1, 2),
                new BigFraction(7, 10), new BigFraction(1, 100), new BigFraction(2, 3));
        Arbitrary<Integer> bits = Arbitraries.integers().between(2, 8);
        return Combinators.combine(bits, Arbitraries.integers().between(1, 5)).flatAs((precision, terms) -> {
            Arbitrary<int[]> coefficients = Arbitraries.integers().between(-300, 300).array(int[].class).ofSize(terms);
            int one = 1 << precision;
            return Combinators.combine(coefficients, coefficients, Arbitraries.integers().between(1 - one, one - 1), p)
                    .as((a, b, site, chance) -> new Case(precision, a, b, site, chance));
        });
    }
}
