package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Vectors of moments m_k = Σ weight · X^k, k = 0 … degree − 1, of integer quantities X: exponential generating functions,
 * truncated. {@code null} stands for the zero vector, the moments of no walk at all.
 */
final class BinomialMoments {
    private BinomialMoments() {
    }

    /** The moments of one point of weight 1. */
    static BigInteger[] ofPoint(BigInteger x, int degree) {
        BigInteger[] powers = new BigInteger[degree];
        powers[0] = BigInteger.ONE;
        for (int k = 1; k < degree; k++) {
            powers[k] = powers[k - 1].multiply(x);
        }
        return powers;
    }

    /** The moments of X + x. */
    static BigInteger[] shifted(BigInteger[] moments, BigInteger x) {
        return x.signum() == 0 ? moments : product(moments, ofPoint(x, moments.length));
    }

    /** The moments of X + Y with the weights multiplied: m_k = Σ_j C(k, j) a_j b_{k−j}. */
    static BigInteger[] product(BigInteger[] a, BigInteger[] b) {
        BigInteger[] product = new BigInteger[a.length];
        for (int k = 0; k < product.length; k++) {
            BigInteger sum = BigInteger.ZERO;
            BigInteger binomial = BigInteger.ONE;
            for (int j = 0; j <= k; j++) {
                sum = sum.add(a[j].multiply(b[k - j]).multiply(binomial));
                binomial = binomial.multiply(BigInteger.valueOf(k - j)).divide(BigInteger.valueOf(j + 1));
            }
            product[k] = sum;
        }
        return product;
    }

    /** The moments of the union of two weighted families. */
    static BigInteger[] combine(BigInteger weightA, BigInteger[] a, BigInteger weightB, BigInteger[] b) {
        boolean noA = a == null || weightA.signum() == 0;
        boolean noB = b == null || weightB.signum() == 0;
        if (noA && noB) {
            return null;
        }
        BigInteger[] sum = new BigInteger[noA ? b.length : a.length];
        Arrays.fill(sum, BigInteger.ZERO);
        for (int k = 0; k < sum.length; k++) {
            BigInteger fromA = noA ? BigInteger.ZERO : weightA.multiply(a[k]);
            sum[k] = noB ? fromA : fromA.add(weightB.multiply(b[k]));
        }
        return sum;
    }
}
