package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Σ_t factor_t · weights_t for many fractions and integer vectors, by binary splitting: the terms are summed in a balanced
 * tree over common denominators, so no sum of two fractions is reduced before the very end.
 */
final class WeightedFractionSum {
    /** Beyond this size a gcd (quadratic) costs more than the common factors it would remove. */
    private static final int GCD_BITS = 20_000;

    /** numerators / denominator. */
    private record Quotients(BigInteger[] numerators, BigInteger denominator) {
        Quotients add(Quotients other) {
            BigInteger gcd = denominator.bitLength() <= GCD_BITS && other.denominator.bitLength() <= GCD_BITS
                    ? denominator.gcd(other.denominator) : BigInteger.ONE;
            BigInteger mine = other.denominator.divide(gcd);
            BigInteger theirs = denominator.divide(gcd);
            BigInteger[] sums = new BigInteger[numerators.length];
            for (int j = 0; j < sums.length; j++) {
                sums[j] = numerators[j].multiply(mine).add(other.numerators[j].multiply(theirs));
            }
            return new Quotients(sums, denominator.multiply(mine));
        }
    }

    private WeightedFractionSum() {
    }

    /**
     * The sum of all {@code factors.get(t) * weights.get(t)}, entry by entry, divided by {@code divisor}.
     *
     * @param factors one fraction a term
     * @param weights one integer vector a term, all of length {@code width}
     */
    static BigFraction[] of(List<BigFraction> factors, List<BigInteger[]> weights, int width, BigInteger divisor) {
        BigFraction[] result = new BigFraction[width];
        if (factors.isEmpty()) {
            Arrays.fill(result, BigFraction.ZERO);
            return result;
        }
        Quotients sum = sum(factors, weights, 0, factors.size());
        BigInteger denominator = sum.denominator.multiply(divisor);
        for (int j = 0; j < width; j++) {
            result[j] = new BigFraction(sum.numerators[j], denominator);
        }
        return result;
    }

    private static Quotients sum(List<BigFraction> factors, List<BigInteger[]> weights, int from, int to) {
        if (to - from == 1) {
            BigFraction factor = factors.get(from);
            BigInteger[] numerators = weights.get(from).clone();
            for (int j = 0; j < numerators.length; j++) {
                numerators[j] = numerators[j].multiply(factor.getNumerator());
            }
            return new Quotients(numerators, factor.getDenominator());
        }
        int middle = (from + to) >>> 1;
        return sum(factors, weights, from, middle).add(sum(factors, weights, middle, to));
    }
}
