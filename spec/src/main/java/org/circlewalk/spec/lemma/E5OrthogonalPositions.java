package org.circlewalk.spec.lemma;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * Lemma E.5: the positional embeddings [p_i]_m = sin(imπ/(M+1)), m = 1 … M, satisfy ⟨p_i, p_j⟩ = 0 for i ≠ j and ‖p_i‖² =
 * (M+1)/2, for 1 ≤ i, j ≤ M.
 *
 * <p>Exact: with n = M + 1 and ζ = e^{πi/n}, sin(imπ/n) sin(jmπ/n) = −(ζ^{im} − ζ^{−im})(ζ^{jm} − ζ^{−jm})/4, so four times the
 * inner product is an integer combination of powers of ζ. It is reduced modulo the cyclotomic polynomial Φ_{2n}, the
 * minimal polynomial of ζ, to the unique integer vector that represents it; it is the claimed number exactly if that
 * vector is.
 */
public final class E5OrthogonalPositions {
    private E5OrthogonalPositions() {
    }

    /** Checks all pairs i ≤ j for one M ≥ 1. */
    public static Evidence check(int positionDimension) {
        InvalidParameterException.require(positionDimension >= 1, "M", positionDimension, "at least 1");
        int order = 2 * (positionDimension + 1);
        BigInteger[] cyclotomic = cyclotomic(order);
        for (int i = 1; i <= positionDimension; i++) {
            for (int j = i; j <= positionDimension; j++) {
                BigInteger[] product = reduced(fourfoldProduct(i, j, positionDimension), cyclotomic);
                long expected = i == j ? 2L * (positionDimension + 1) : 0;
                if (!isConstant(product, expected)) {
                    return Evidence.fails("⟨p_" + i + ", p_" + j + "⟩ is not as claimed at M = " + positionDimension);
                }
            }
        }
        return Evidence.holds();
    }

    /** 4⟨p_i, p_j⟩ as coefficients of the powers of ζ, exponents modulo 2n. */
    private static BigInteger[] fourfoldProduct(int i, int j, int positionDimension) {
        int order = 2 * (positionDimension + 1);
        BigInteger[] coefficients = zeros(order);
        for (int m = 1; m <= positionDimension; m++) {
            int sum = (i + j) * m;
            int difference = (i - j) * m;
            addTo(coefficients, sum, -1);
            addTo(coefficients, -sum, -1);
            addTo(coefficients, difference, 1);
            addTo(coefficients, -difference, 1);
        }
        return coefficients;
    }

    private static void addTo(BigInteger[] coefficients, int exponent, int amount) {
        int e = Math.floorMod(exponent, coefficients.length);
        coefficients[e] = coefficients[e].add(BigInteger.valueOf(amount));
    }

    private static boolean isConstant(BigInteger[] coefficients, long value) {
        for (int e = 1; e < coefficients.length; e++) {
            if (coefficients[e].signum() != 0) {
                return false;
            }
        }
        return coefficients[0].equals(BigInteger.valueOf(value));
    }

    /** Φ_order, monic, coefficients from the constant term up: x^order − 1 divided by Φ_d for every proper divisor d. */
    private static BigInteger[] cyclotomic(int order) {
        BigInteger[] quotient = zeros(order + 1);
        quotient[0] = BigInteger.ONE.negate();
        quotient[order] = BigInteger.ONE;
        for (int d = 1; d < order; d++) {
            if (order % d == 0) {
                quotient = quotient(quotient, cyclotomic(d));
            }
        }
        return quotient;
    }

    private static BigInteger[] quotient(BigInteger[] dividend, BigInteger[] monic) {
        BigInteger[] rest = dividend.clone();
        int degree = monic.length - 1;
        BigInteger[] quotient = new BigInteger[rest.length - degree];
        for (int e = quotient.length - 1; e >= 0; e--) {
            quotient[e] = rest[e + degree];
            subtract(rest, monic, quotient[e], e);
        }
        return quotient;
    }

    private static BigInteger[] reduced(BigInteger[] polynomial, BigInteger[] monic) {
        BigInteger[] rest = polynomial.clone();
        int degree = monic.length - 1;
        for (int e = rest.length - 1 - degree; e >= 0; e--) {
            subtract(rest, monic, rest[e + degree], e);
        }
        return Arrays.copyOf(rest, degree);
    }

    /** rest −= factor · x^shift · monic. */
    private static void subtract(BigInteger[] rest, BigInteger[] monic, BigInteger factor, int shift) {
        for (int c = 0; c < monic.length && factor.signum() != 0; c++) {
            rest[c + shift] = rest[c + shift].subtract(factor.multiply(monic[c]));
        }
    }

    private static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
