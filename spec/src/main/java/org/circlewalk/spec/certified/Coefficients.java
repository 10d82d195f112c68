package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Arithmetic of the coefficients of a polynomial of degree below n, and of the first n moments of a number, as integers over
 * 2^bits. A rounding is by less than one unit, and its direction is stated.
 */
final class Coefficients {
    private final Precision precision;
    private final int terms;
    private final BigInteger clockwise;
    private final BigInteger anticlockwise;
    private final BigInteger denominator;

    Coefficients(RandomWalk walk, Precision precision, int terms) {
        this.precision = precision;
        this.terms = terms;
        this.clockwise = walk.p().getNumerator();
        this.anticlockwise = walk.q().getNumerator();
        this.denominator = walk.p().getDenominator();
    }

    /** The moments of the number 0 with weight 1. */
    BigInteger[] momentsOfZero() {
        BigInteger[] moments = new BigInteger[terms];
        Arrays.fill(moments, BigInteger.ZERO);
        moments[0] = precision.one();
        return moments;
    }

    /** Σ_k (−T)^k. */
    BigInteger[] alternating() {
        BigInteger[] polynomial = new BigInteger[terms];
        for (int j = 0; j < terms; j++) {
            polynomial[j] = j % 2 == 0 ? precision.one() : precision.one().negate();
        }
        return polynomial;
    }

    /** p·a + q·b, each coefficient rounded once, towards 0; null stands for nothing, and is returned if both are or weigh nothing. */
    BigInteger[] average(BigInteger[] a, BigInteger[] b) {
        boolean noA = a == null || clockwise.signum() == 0;
        boolean noB = b == null || anticlockwise.signum() == 0;
        if (noA && noB) {
            return null;
        }
        BigInteger[] mixed = new BigInteger[terms];
        for (int j = 0; j < terms; j++) {
            BigInteger fromA = noA ? BigInteger.ZERO : clockwise.multiply(a[j]);
            mixed[j] = (noB ? fromA : fromA.add(anticlockwise.multiply(b[j]))).divide(denominator);
        }
        return mixed;
    }

    /**
     * The coefficients of G(T + t), by n²/2 steps a ← a + t·b, b the coefficient above and t·b rounded down. With |t| ≤ β &lt; 1 an
     * error of e units in every coefficient becomes one of at most (e + n − 1)/(1 − β)^{n−1}: a round takes the error E of all
     * coefficients to E' ≤ E + β·E' + 1, and there are n − 1 rounds. For t ≥ 0 no step raises a coefficient above the exact one.
     */
    BigInteger[] shifted(BigInteger[] polynomial, BigInteger t) {
        BigInteger[] shifted = polynomial.clone();
        for (int first = 0; first < terms - 1; first++) {
            for (int j = terms - 2; j >= first; j--) {
                shifted[j] = shifted[j].add(precision.floor(t.multiply(shifted[j + 1])));
            }
        }
        return shifted;
    }

    /** The moments of T + t: the transposed scheme, with the same bound and the same direction. */
    BigInteger[] momentsWith(BigInteger[] moments, BigInteger t) {
        BigInteger[] shifted = moments.clone();
        for (int first = terms - 2; first >= 0; first--) {
            for (int j = first; j < terms - 1; j++) {
                shifted[j + 1] = shifted[j + 1].add(precision.floor(t.multiply(shifted[j])));
            }
        }
        return shifted;
    }

    /** Σ_j a_j·b_j, rounded down once. */
    BigInteger product(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < terms; j++) {
            sum = sum.add(a[j].multiply(b[j]));
        }
        return precision.floor(sum);
    }
}
