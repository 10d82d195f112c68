package org.circlewalk.impl.model;

import java.util.Arrays;

/**
 * A power of two to divide numbers by, so that their squares, sums and products stay in the range of double. The division is
 * exact but for numbers that the largest exceeds by more than 2¹⁰²², and so changes no bit of a quotient that the scale cancels in.
 *
 * @param exponent e of 2^e, from −1022 to 1023
 */
public record BinaryScale(int exponent) {
    /**
     * The scale that brings the largest modulus into [1, 2), or as near as it gets for a subnormal one; 1 if all numbers are 0 or
     * one is not finite.
     */
    public static BinaryScale of(double... numbers) {
        double largest = 0;
        for (double number : numbers) {
            // Math.max keeps a NaN.
            largest = Math.max(largest, Math.abs(number));
        }
        boolean ordinary = largest > 0 && largest <= Double.MAX_VALUE;
        return new BinaryScale(ordinary ? Math.max(Math.getExponent(largest), Double.MIN_EXPONENT) : 0);
    }

    /** The numbers over 2^e, a fresh array. */
    public double[] divided(double... numbers) {
        double factor = Math.scalb(1.0, -exponent);
        return Arrays.stream(numbers).map(number -> number * factor).toArray();
    }
}
