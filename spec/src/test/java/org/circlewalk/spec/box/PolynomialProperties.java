package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Polynomials of words against those of integers of any size: every operation gives the same integers. Coefficients have up to 125 bits,
 * so some do not fit; many have words that are 0 or all ones, where carries and signs pass from one word to the next.
 */
class PolynomialProperties {
    private static final int NARROW_BITS = 120;

    private static WidePolynomial wide(List<BigInteger> coefficients) {
        return new WidePolynomial(coefficients.toArray(BigInteger[]::new));
    }

    private static Polynomial any(List<BigInteger> coefficients) {
        return Polynomial.of(coefficients.toArray(BigInteger[]::new));
    }

    private static void assertSame(Polynomial found, Polynomial wanted) {
        assertThat(WidePolynomial.of(found)).usingRecursiveComparison().isEqualTo(WidePolynomial.of(wanted));
    }

    @Property(tries = 2000)
    void anOperationGivesTheSameOnWordsAndOnIntegers(@ForAll("coefficients") List<BigInteger> a, @ForAll("coefficients") List<BigInteger> b,
            @ForAll @IntRange(min = 1, max = 1_000_000) int divisor) {
        assertSame(any(a).add(any(b)), wide(a).add(wide(b)));
        assertSame(any(a).subtract(any(b)), wide(a).subtract(wide(b)));
        assertSame(any(a).negate(), wide(a).negate());
        assertSame(any(a).withoutConstant(), wide(a).withoutConstant());
        assertSame(any(a).divide(divisor), wide(a).divide(divisor));
        assertThat(any(a).least()).isEqualTo(wide(a).least());
        assertThat(any(a).most()).isEqualTo(wide(a).most());
    }

    @Property(tries = 4000)
    void aProductGivesTheSameOnWordsAndOnIntegers(@ForAll("coefficients") List<BigInteger> a, @ForAll("coefficients") List<BigInteger> b,
            @ForAll @IntRange(max = 16) int degree, @ForAll @IntRange(min = 1, max = 260) int bits) {
        assertSame(any(a).product(any(b), degree, bits), wide(a).product(wide(b), degree, bits));
        assertThat(any(a).excess(any(b), degree)).isEqualTo(wide(a).excess(wide(b), degree));
    }

    /** The largest sums that can be. */
    @Property
    void sumsOfTheLargestProductsFit(@ForAll @IntRange(min = 1, max = 33) int size, @ForAll boolean below, @ForAll boolean otherBelow,
            @ForAll @IntRange(min = 1, max = 40) int degree) {
        List<BigInteger> a = largest(size, below);
        List<BigInteger> b = largest(size, otherBelow);
        assertSame(any(a).product(any(b), degree, NARROW_BITS), wide(a).product(wide(b), degree, NARROW_BITS));
        assertThat(any(a).excess(any(b), degree)).isEqualTo(wide(a).excess(wide(b), degree));
        assertThat(any(a).most()).isEqualTo(wide(a).most());
        assertThat(any(a).least()).isEqualTo(wide(a).least());
    }

    /** Otherwise products of products could leave the four words of a sum. */
    @Property
    void aProductOfTooManyCoefficientsIsNotKeptAsWords(@ForAll @IntRange(min = 16, max = 31) int size, @ForAll @IntRange(min = 31, max = 70) int degree) {
        Polynomial a = any(Collections.nCopies(size, BigInteger.ONE));
        Polynomial product = a.product(a, degree, 1);
        assertThat(product instanceof NarrowPolynomial).isEqualTo(product.size() <= 31);
    }

    private static List<BigInteger> largest(int size, boolean below) {
        BigInteger power = BigInteger.ONE.shiftLeft(NARROW_BITS);
        BigInteger largest = below ? power.negate() : power.subtract(BigInteger.ONE);
        return Collections.nCopies(size, largest);
    }

    @Property
    void coefficientsOfWordsAreKeptAsWords(@ForAll("coefficients") List<BigInteger> a) {
        boolean fits = a.stream().allMatch(coefficient -> coefficient.bitLength() <= NARROW_BITS);
        assertThat(any(a) instanceof NarrowPolynomial).isEqualTo(fits);
        for (int k = 0; k < a.size(); k++) {
            assertThat(any(a).coefficient(k)).isEqualTo(a.get(k));
        }
    }

    /** One to twelve, of few bits and of many. */
    @Provide
    Arbitrary<List<BigInteger>> coefficients() {
        Arbitrary<BigInteger> any = Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(125).negate(), BigInteger.ONE.shiftLeft(125));
        Arbitrary<BigInteger> small = Arbitraries.bigIntegers().between(BigInteger.valueOf(-3), BigInteger.valueOf(3));
        Arbitrary<BigInteger> nearPower = Arbitraries.integers().between(0, NARROW_BITS)
                .flatMap(k -> small.map(more -> BigInteger.ONE.shiftLeft(k).add(more)))
                .flatMap(value -> Arbitraries.of(value, value.negate()));
        Arbitrary<BigInteger> narrow = Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(119).negate(), BigInteger.ONE.shiftLeft(119));
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(2, small),
                Tuple.of(8, nearPower), Tuple.of(20, narrow)).list().ofMinSize(1).ofMaxSize(12);
    }
}
