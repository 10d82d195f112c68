package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

class SeriesRatioProperties {
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(SeriesRatio.BITS);

    private static BigFraction value(BigInteger mantissa) {
        return new BigFraction(mantissa, ONE);
    }

    private static BigFraction remainder(BigInteger mantissa, int terms) {
        BigFraction r = value(mantissa);
        return r.pow(terms).divide(BigFraction.ONE.subtract(r));
    }

    @Property(tries = 300)
    void theSeriesEndsAsSoonAsItsRemainderIsSmallEnoughAndNotBefore(@ForAll("ratios") BigInteger mantissa,
            @ForAll @IntRange(max = 40) int bits) {
        int terms = new SeriesRatio(mantissa).terms(bits);
        BigFraction goal = new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
        assertThat(terms).isGreaterThanOrEqualTo(2);
        assertThat(remainder(mantissa, terms)).isLessThanOrEqualTo(goal);
        assertThat(terms == 2 || remainder(mantissa, terms - 1).compareTo(goal) > 0).isTrue();
    }

    /** 3·n·C·A + 1, with C = N(n + 2) and A = (1 − r)^−n, as derived at ReciprocalMoments. */
    @Property(tries = 300)
    void theRoundingErrorIsTheDerivedBoundRoundedUp(@ForAll("ratios") BigInteger mantissa,
            @ForAll @IntRange(min = 1, max = 9) int terms, @ForAll @IntRange(min = 2, max = 9) int length) {
        BigInteger error = new SeriesRatio(mantissa).roundingError(new RandomWalk(3, length, BigFraction.ONE_HALF), terms);
        BigFraction amplification = BigFraction.ONE.divide(BigFraction.ONE.subtract(value(mantissa))).pow(terms);
        BigFraction bound = amplification.multiply(3L * terms * length * (terms + 2)).add(BigFraction.ONE);
        assertThat(bound).isLessThanOrEqualTo(new BigFraction(error)).isGreaterThan(new BigFraction(error.subtract(BigInteger.ONE)));
    }

    @Test
    void seriesThatDoNotEndInReasonableTimeAreRefused() {
        assertThatThrownBy(() -> new SeriesRatio(ONE).terms(10)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> new SeriesRatio(ONE.subtract(BigInteger.ONE)).terms(10)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("4000 terms");
    }

    @Provide
    Arbitrary<BigInteger> ratios() {
        // Powers of one half have remainders that are exactly a power of one half too.
        Arbitrary<BigInteger> powers = Arbitraries.integers().between(1, 20).map(ONE::shiftRight);
        Arbitrary<BigInteger> any = Arbitraries.bigIntegers().between(BigInteger.ZERO, ONE.shiftRight(1).add(ONE.shiftRight(2)));
        return Arbitraries.oneOf(powers, any, any.map(x -> x.shiftRight(20)), Arbitraries.just(BigInteger.ZERO));
    }
}
