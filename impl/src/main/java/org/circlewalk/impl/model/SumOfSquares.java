package org.circlewalk.impl.model;

/**
 * Σ x² as mantissa · 4^exponent, which neither overflows nor underflows where the sum of plain squares would. Where that does
 * neither, the roots taken here are the same to the last bit, since a power of two rounds nothing.
 *
 * @param mantissa at least 1 and below 4 times the number of terms, if some x is normal and all are finite
 * @param exponent the exponent of 4
 */
public record SumOfSquares(double mantissa, int exponent) {
    /** The sum over numbers, added up in their order. */
    public static SumOfSquares of(double... numbers) {
        BinaryScale scale = BinaryScale.of(numbers);
        double sum = 0;
        for (double x : scale.divided(numbers)) {
            sum += x * x;
        }
        return new SumOfSquares(sum, scale.exponent());
    }

    /** √(Σ x² / divisor): the Euclidean norm for 1, the root of the mean for the number of terms. */
    public double root(double divisor) {
        return Math.scalb(Math.sqrt(mantissa / divisor), exponent);
    }

    /** √(Σ x² / Σ y²) for the sum of other numbers y. */
    public double rootOfQuotient(SumOfSquares other) {
        return Math.scalb(Math.sqrt(mantissa / other.mantissa), exponent - other.exponent);
    }
}
