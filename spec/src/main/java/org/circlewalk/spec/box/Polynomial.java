package org.circlewalk.spec.box;

import java.math.BigInteger;

/**
 * A polynomial in u, for u from −1 to 1, with integers as coefficients, a_0 … a_n: the mantissas of those of a {@link TaylorModel}.
 * Immutable. Which of the two kinds it is changes no result: {@link NarrowPolynomial} is for coefficients that fit into two longs, where
 * nearly all are, {@link WidePolynomial} for all others.
 */
sealed interface Polynomial permits NarrowPolynomial, WidePolynomial {
    /** The polynomial with coefficients a_0, a_1 …, one at least; the array is not kept. */
    static Polynomial of(BigInteger... coefficients) {
        for (BigInteger coefficient : coefficients) {
            if (!NarrowPolynomial.holds(coefficient)) {
                return new WidePolynomial(coefficients.clone());
            }
        }
        return NarrowPolynomial.of(coefficients);
    }

    /** n + 1. */
    int size();

    /** a_k for k ≤ n. */
    BigInteger coefficient(int k);

    /** The sum. */
    Polynomial add(Polynomial other);

    /** The difference. */
    default Polynomial subtract(Polynomial other) {
        return add(other.negate());
    }

    /** −a_0, −a_1 …. */
    Polynomial negate();

    /** The same with 0 in place of a_0. */
    Polynomial withoutConstant();

    /** ⌊a_k/divisor⌋ for a divisor above 0. */
    Polynomial divide(int divisor);

    /** ⌊c_k/2^bits⌋ for the coefficients c_k of the product, k ≤ degree. */
    Polynomial product(Polynomial other, int degree, int bits);

    /** Σ |a_i b_j| over i + j above the degree. */
    BigInteger excess(Polynomial other, int degree);

    /** At most every value, in the same way as {@link #most}. */
    default BigInteger least() {
        return negate().most().negate();
    }

    /** At least every value: u^k is between 0 and 1 for even k, and between −1 and 1 for odd k; the terms are added up end by end. */
    BigInteger most();
}
