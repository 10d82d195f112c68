package org.circlewalk.spec.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What this project trusts of the library's exact fractions, line by line: each operation is the field operation by cross
 * multiplication of integers, results are in lowest terms with a positive denominator, and order and equality are those of
 * the numbers. {@link ClausesOfTheContract} goes through the contract that the proofs assume, BigFraction.jml.
 */
class BigFractionProperties {
    /** n/d with d ≠ 0 of either sign, not in lowest terms in general. */
    record Quotient(BigInteger n, BigInteger d) {
        BigFraction fraction() {
            return new BigFraction(n, d);
        }
    }

    @Provide
    Arbitrary<Quotient> quotients() {
        Arbitrary<BigInteger> small = Arbitraries.integers().between(-30, 30).map(BigInteger::valueOf);
        Arbitrary<BigInteger> large = Arbitraries.bigIntegers()
                .between(BigInteger.TWO.pow(200).negate(), BigInteger.TWO.pow(200));
        Arbitrary<BigInteger> integers = Arbitraries.oneOf(small, large);
        return Combinators.combine(integers, integers.filter(d -> d.signum() != 0)).as(Quotient::new);
    }

    @Property
    void aFractionIsItsQuotientInLowestTerms(@ForAll("quotients") Quotient a) {
        assertIs(a.fraction(), a.n(), a.d());
    }

    @Property
    void sumAndDifference(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
        BigInteger denominator = a.d().multiply(b.d());
        BigInteger left = a.n().multiply(b.d());
        BigInteger right = b.n().multiply(a.d());
        assertIs(a.fraction().add(b.fraction()), left.add(right), denominator);
        assertIs(a.fraction().subtract(b.fraction()), left.subtract(right), denominator);
    }

    @Property
    void productAndQuotient(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
        assertIs(a.fraction().multiply(b.fraction()), a.n().multiply(b.n()), a.d().multiply(b.d()));
        assertIs(a.fraction().multiply(b.n()), a.n().multiply(b.n()), a.d());
        Assume.that(b.n().signum() != 0);
        assertIs(a.fraction().divide(b.fraction()), a.n().multiply(b.d()), a.d().multiply(b.n()));
        assertIs(a.fraction().divide(b.n()), a.n(), a.d().multiply(b.n()));
    }

    @Property
    void productAndQuotientByAnInt(@ForAll("quotients") Quotient a, @ForAll int factor) {
        BigInteger integer = BigInteger.valueOf(factor);
        assertIs(a.fraction().multiply(factor), a.n().multiply(integer), a.d());
        Assume.that(factor != 0);
        assertIs(a.fraction().divide(factor), a.n(), a.d().multiply(integer));
    }

    @Property
    void negationInverseAbsoluteValueAndPower(@ForAll("quotients") Quotient a, @ForAll @IntRange(max = 6) int exponent) {
        assertIs(a.fraction().negate(), a.n().negate(), a.d());
        assertIs(a.fraction().abs(), a.n().abs(), a.d().abs());
        assertIs(a.fraction().pow(exponent), a.n().pow(exponent), a.d().pow(exponent));
        Assume.that(a.n().signum() != 0);
        assertIs(a.fraction().reciprocal(), a.d(), a.n());
    }

    @Property
    void orderAgreesWithTheSignOfTheDifference(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
        BigInteger cross = a.n().multiply(b.d()).subtract(b.n().multiply(a.d()));
        int sign = cross.signum() * a.d().signum() * b.d().signum();
        assertThat(Integer.signum(a.fraction().compareTo(b.fraction()))).isEqualTo(sign);
        assertThat(a.fraction().subtract(b.fraction()).getNumerator().signum()).isEqualTo(sign);
        assertThat(a.fraction().equals(b.fraction())).isEqualTo(sign == 0);
    }

    @Property
    void equalNumbersHaveEqualHashes(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
        Assume.that(b.n().signum() != 0);
        BigFraction expanded = new BigFraction(a.n().multiply(b.n()), a.d().multiply(b.n()));
        assertThat(expanded).isEqualTo(a.fraction()).hasSameHashCodeAs(a.fraction());
        BigFraction roundTrip = a.fraction().add(b.fraction()).subtract(b.fraction());
        assertThat(roundTrip).isEqualTo(a.fraction()).hasSameHashCodeAs(a.fraction());
    }

    /** One law for each clause of BigFraction.jml, in its order; the value of a fraction is numerator over denominator. */
    @Group
    class ClausesOfTheContract {
        @Example
        void zeroHasTheValueZero() {
            assertIs(BigFraction.ZERO, BigInteger.ZERO, BigInteger.ONE);
        }

        @Example
        void oneHasTheValueOne() {
            assertIs(BigFraction.ONE, BigInteger.ONE, BigInteger.ONE);
        }

        @Example
        void minusOneHasTheValueMinusOne() {
            assertIs(BigFraction.MINUS_ONE, BigInteger.ONE.negate(), BigInteger.ONE);
        }

        @Property
        void addYieldsTheSumOfTheValues(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
            assertIs(a.fraction().add(b.fraction()), a.n().multiply(b.d()).add(b.n().multiply(a.d())),
                    a.d().multiply(b.d()));
        }

        @Property
        void subtractYieldsTheDifferenceOfTheValues(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
            assertIs(a.fraction().subtract(b.fraction()), a.n().multiply(b.d()).subtract(b.n().multiply(a.d())),
                    a.d().multiply(b.d()));
        }

        @Property
        void multiplyYieldsTheProductOfTheValues(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b) {
            assertIs(a.fraction().multiply(b.fraction()), a.n().multiply(b.n()), a.d().multiply(b.d()));
        }

        @Property
        void multiplyByAnIntYieldsTheProductOfTheValues(@ForAll("quotients") Quotient a, @ForAll int i) {
            assertIs(a.fraction().multiply(i), a.n().multiply(BigInteger.valueOf(i)), a.d());
        }

        @Property
        void divideByAFractionOtherThanZeroYieldsTheQuotientOfTheValues(@ForAll("quotients") Quotient a,
                @ForAll("quotients") Quotient b) {
            Assume.that(b.n().signum() != 0);
            assertIs(a.fraction().divide(b.fraction()), a.n().multiply(b.d()), a.d().multiply(b.n()));
        }

        @Property
        void compareToIsPositiveExactlyIfTheValueIsLarger(@ForAll("quotients") Quotient a,
                @ForAll("quotients") Quotient b) {
            BigInteger left = a.n().multiply(b.d());
            BigInteger right = b.n().multiply(a.d());
            boolean larger = a.d().signum() == b.d().signum() ? left.compareTo(right) > 0 : left.compareTo(right) < 0;
            assertThat(a.fraction().compareTo(b.fraction()) > 0).isEqualTo(larger);
        }

        @Property
        void theConstructorYieldsTheQuotientOfTheIntegers(@ForAll("quotients") Quotient a) {
            BigFraction fraction = new BigFraction(a.n(), a.d());
            assertThat(fraction.getNumerator().multiply(a.d())).isEqualTo(a.n().multiply(fraction.getDenominator()));
        }

        @Property
        void theDenominatorIsAtLeastOneAndAlwaysTheSame(@ForAll("quotients") Quotient a) {
            BigFraction fraction = a.fraction();
            BigInteger denominator = fraction.getDenominator();
            assertThat(denominator).isGreaterThanOrEqualTo(BigInteger.ONE);
            fraction.add(BigFraction.ONE);
            assertThat(fraction.getDenominator()).isEqualTo(denominator);
        }

        @Property
        void theNumeratorIsTheValueTimesTheDenominator(@ForAll("quotients") Quotient a) {
            assertThat(a.fraction().getNumerator().multiply(a.d()))
                    .isEqualTo(a.n().multiply(a.fraction().getDenominator()));
        }

        @Property
        void negateYieldsTheNegativeOfTheValue(@ForAll("quotients") Quotient a) {
            assertIs(a.fraction().negate(), a.n().negate(), a.d());
        }

        @Property
        void compareToIsNegativeExactlyIfTheValueIsSmaller(@ForAll("quotients") Quotient a,
                @ForAll("quotients") Quotient b) {
            BigInteger left = a.n().multiply(b.d());
            BigInteger right = b.n().multiply(a.d());
            boolean smaller = a.d().signum() == b.d().signum() ? left.compareTo(right) < 0 : left.compareTo(right) > 0;
            assertThat(a.fraction().compareTo(b.fraction()) < 0).isEqualTo(smaller);
        }

        @Property
        void noOperationChangesTheValueOfItsOperands(@ForAll("quotients") Quotient a, @ForAll("quotients") Quotient b,
                @ForAll int i) {
            BigFraction left = a.fraction();
            BigFraction right = b.fraction();
            left.add(right);
            left.subtract(right);
            left.multiply(right);
            left.multiply(i);
            left.compareTo(right);
            left.negate();
            if (b.n().signum() != 0) {
                left.divide(right);
            }
            assertIs(left, a.n(), a.d());
            assertIs(right, b.n(), b.d());
        }
    }

    /** Some fractions with a released library put −1/2 above −1/3. */
    @Example
    void negativeFractionsAreInTheirOrder() {
        assertThat(new BigFraction(-1, 2)).isLessThan(new BigFraction(-1, 3));
        assertThat(new BigFraction(-1, 3)).isLessThan(new BigFraction(1, -4));
        assertThat(new BigFraction(-1, 4)).isLessThan(BigFraction.ZERO);
    }

    @Example
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> BigFraction.ONE.divide(BigFraction.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> BigFraction.ONE.divide(0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> BigFraction.ZERO.reciprocal()).isInstanceOf(IllegalArgumentException.class);
    }

    /** The fraction is n/d, in lowest terms with a positive denominator. */
    private static void assertIs(BigFraction fraction, BigInteger n, BigInteger d) {
        BigInteger numerator = fraction.getNumerator();
        BigInteger denominator = fraction.getDenominator();
        assertThat(numerator.multiply(d)).isEqualTo(n.multiply(denominator));
        assertThat(denominator).isPositive();
        assertThat(numerator.gcd(denominator)).isEqualTo(BigInteger.ONE);
    }
}
