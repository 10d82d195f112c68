package org.circlewalk.impl.model;

/**
 * Σ x, added up in the order given with the rounding errors fed back (Kahan), so within about 2·2⁻⁵³ of Σ |x|. Java's own sum of a
 * stream of doubles leaves its order and method open, and with them the last bits.
 */
public final class CompensatedSum {
    private CompensatedSum() {
    }

    /** The sum; 0 for no numbers. */
    public static double of(double... numbers) {
        double sum = 0;
        double excess = 0;
        for (double x : numbers) {
            double corrected = x - excess;
            double next = sum + corrected;
            excess = next - sum - corrected;
            sum = next;
        }
        return sum - excess;
    }
}
