package org.circlewalk.spec.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What the proofs trust of the JDK's integers: one law for each clause of BigInteger.jml, in its order. The reference is
 * arithmetic on decimal digits as in school, and on {@code long} where numbers are small.
 */
class BigIntegerProperties {
    /** 2^n at n, by doubling. */
    private static final BigInteger[] POWERS = powers();

    @Provide
    Arbitrary<BigInteger> integers() {
        BigInteger far = BigInteger.TWO.pow(300);
        return Arbitraries.oneOf(Arbitraries.integers().between(-20, 20).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(far.negate(), far));
    }

    @Provide
    Arbitrary<BigInteger> positive() {
        return integers().map(BigInteger::abs).filter(i -> i.signum() > 0);
    }

    @Example
    void zeroAndOneHaveTheirValues() {
        assertThat(BigInteger.ZERO.toString()).isEqualTo("0");
        assertThat(BigInteger.ONE.toString()).isEqualTo("1");
    }

    @Property
    void valueOfYieldsItsArgument(@ForAll long value) {
        assertThat(BigInteger.valueOf(value).toString()).isEqualTo(Long.toString(value));
    }

    @Property
    void addYieldsTheSum(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertThat(a.add(b)).isEqualTo(schoolSum(a, b));
    }

    @Property
    void subtractYieldsTheDifference(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertThat(schoolSum(a.subtract(b), b)).isEqualTo(a);
    }

    @Property
    void multiplyYieldsTheProduct(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertThat(a.multiply(b)).isEqualTo(schoolProduct(a, b));
    }

    @Property
    void divideRoundsTowardsZero(@ForAll("integers") BigInteger a, @ForAll("positive") BigInteger divisor) {
        BigInteger product = schoolProduct(a.divide(divisor), divisor);
        if (a.signum() >= 0) {
            assertThat(product).isLessThanOrEqualTo(a);
            assertThat(schoolSum(product, divisor)).isGreaterThan(a);
        } else {
            assertThat(product).isGreaterThanOrEqualTo(a);
            assertThat(product).isLessThan(schoolSum(a, divisor));
        }
    }

    @Property
    void negateYieldsTheNegative(@ForAll("integers") BigInteger a) {
        assertThat(schoolSum(a, a.negate()).toString()).isEqualTo("0");
    }

    @Property
    void signumIsTheSign(@ForAll("integers") BigInteger a) {
        String digits = a.toString();
        assertThat(a.signum()).isEqualTo(digits.equals("0") ? 0 : digits.startsWith("-") ? -1 : 1);
    }

    @Property
    void shiftLeftOfOneIsThePowerOfTwo(@ForAll @IntRange(max = 700) int n) {
        assertThat(BigInteger.ONE.shiftLeft(n)).isEqualTo(powerOfTwo(n)).isPositive();
    }

    @Property
    void shiftRightIsTheQuotientByThePowerOfTwoRoundedDown(@ForAll("integers") BigInteger a,
            @ForAll @IntRange(max = 400) int n) {
        BigInteger power = powerOfTwo(n);
        BigInteger product = schoolProduct(a.shiftRight(n), power);
        assertThat(product).isLessThanOrEqualTo(a);
        assertThat(schoolSum(product, power)).isGreaterThan(a);
    }

    /** A power of two has one exponent, so the model field {@code exponent} is well defined. */
    @Property
    void noTwoExponentsHaveTheSamePower(@ForAll @IntRange(max = 700) int m, @ForAll @IntRange(max = 700) int n) {
        assertThat(powerOfTwo(m).equals(powerOfTwo(n))).isEqualTo(m == n);
    }

    @Property
    void compareToIsTheOrder(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        boolean larger = !schoolSum(a, b.negate()).toString().matches("0|-.*");
        boolean smaller = schoolSum(a, b.negate()).toString().startsWith("-");
        assertThat(a.compareTo(b) > 0).isEqualTo(larger);
        assertThat(a.compareTo(b) < 0).isEqualTo(smaller);
    }

    @Property
    void minAndMaxAreTheSmallerAndTheLarger(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertThat(a.min(b)).isEqualTo(a.compareTo(b) <= 0 ? a : b);
        assertThat(a.max(b)).isEqualTo(a.compareTo(b) >= 0 ? a : b);
    }

    @Property
    void noOperationChangesItsOperands(@ForAll("integers") BigInteger a, @ForAll("positive") BigInteger b) {
        String left = a.toString();
        String right = b.toString();
        a.add(b);
        a.subtract(b);
        a.multiply(b);
        a.divide(b);
        a.negate();
        a.shiftLeft(3);
        a.shiftRight(3);
        a.min(b);
        a.max(b);
        assertThat(a.toString()).isEqualTo(left);
        assertThat(b.toString()).isEqualTo(right);
    }

    @Property
    void schoolArithmeticAgreesWithLongArithmetic(@ForAll int a, @ForAll int b) {
        BigInteger left = BigInteger.valueOf(a);
        BigInteger right = BigInteger.valueOf(b);
        assertThat(schoolSum(left, right).toString()).isEqualTo(Long.toString((long) a + b));
        assertThat(schoolProduct(left, right).toString()).isEqualTo(Long.toString((long) a * b));
        Assume.that(b > 0);
        assertThat(left.divide(right).toString()).isEqualTo(Long.toString((long) a / b));
        assertThat(left.shiftRight(b % 64).toString()).isEqualTo(Long.toString((long) a >> b % 64));
    }

    private static BigInteger powerOfTwo(int n) {
        return POWERS[n];
    }

    private static BigInteger[] powers() {
        BigInteger[] powers = new BigInteger[701];
        powers[0] = new BigInteger("1");
        for (int k = 1; k < powers.length; k++) {
            powers[k] = schoolSum(powers[k - 1], powers[k - 1]);
        }
        return powers;
    }

    private static BigInteger schoolSum(BigInteger a, BigInteger b) {
        int[] left = digits(a);
        int[] right = digits(b);
        int[] sum = new int[Math.max(left.length, right.length)];
        Arrays.setAll(sum, k -> (k < left.length ? left[k] : 0) + (k < right.length ? right[k] : 0));
        return carried(sum);
    }

    private static BigInteger schoolProduct(BigInteger a, BigInteger b) {
        int[] left = digits(a);
        int[] right = digits(b);
        int[] product = new int[left.length + right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                product[i + j] += left[i] * right[j];
            }
        }
        return carried(product);
    }

    /** The decimal digits, the last first, each with the sign of the number. */
    private static int[] digits(BigInteger number) {
        String text = number.toString();
        boolean negative = text.startsWith("-");
        String reversed = new StringBuilder(negative ? text.substring(1) : text).reverse().toString();
        return reversed.chars().map(c -> (negative ? -1 : 1) * (c - '0')).toArray();
    }

    /** The number with the given decimal digits, the last first, of any size and sign. */
    private static BigInteger carried(int[] digits) {
        int[] copy = Arrays.copyOf(digits, digits.length + 10);
        int sign = normalise(copy) ? 1 : -1;
        if (sign < 0) {
            copy = Arrays.copyOf(Arrays.stream(digits).map(d -> -d).toArray(), digits.length + 10);
            normalise(copy);
        }
        StringBuilder text = new StringBuilder();
        for (int digit : copy) {
            text.append((char) ('0' + digit));
        }
        return new BigInteger((sign < 0 ? "-" : "") + text.reverse());
    }

    /** Carries until all digits are in 0 … 9; false if the number is negative. */
    private static boolean normalise(int[] digits) {
        int carry = 0;
        for (int k = 0; k < digits.length; k++) {
            int total = digits[k] + carry;
            digits[k] = Math.floorMod(total, 10);
            carry = Math.floorDiv(total, 10);
        }
        return carry >= 0;
    }
}
