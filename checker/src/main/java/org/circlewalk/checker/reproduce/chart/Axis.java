package org.circlewalk.checker.reproduce.chart;

/**
 * An axis.
 *
 * @param label       what is measured
 * @param logarithmic whether the scale is; then all numbers must be positive
 */
public record Axis(String label, boolean logarithmic) {
    /** A linear axis. */
    public static Axis linear(String label) {
        return new Axis(label, false);
    }

    /** A logarithmic axis. */
    public static Axis logarithmic(String label) {
        return new Axis(label, true);
    }
}
