package org.circlewalk.checker.reproduce.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * Numbers held against a rule. Several numbers are those of several seeds, states or walks. A rule over no numbers fails, and
 * so does one over a number that is not defined.
 *
 * @param holds whether the rule holds
 * @param text  the numbers and the rule
 */
public record Measured(boolean holds, String text) {
    /** All numbers are at least the bound. */
    public static Measured atLeast(double bound, double... values) {
        return every(values, value -> value >= bound, "at least " + shown(bound));
    }

    /** All numbers are at most the bound. */
    public static Measured atMost(double bound, double... values) {
        return every(values, value -> value <= bound, "at most " + shown(bound));
    }

    /** All numbers lie in an interval. */
    public static Measured between(double low, double high, double... values) {
        return every(values, value -> value >= low && value <= high, "from " + shown(low) + " to " + shown(high));
    }

    /** More than half of the numbers are at least the bound: for what the paper shows on one run. */
    public static Measured mostlyAtLeast(double bound, double... values) {
        return majority(values, value -> value >= bound, "at least " + shown(bound));
    }

    /** More than half of the numbers are at most the bound. */
    public static Measured mostlyAtMost(double bound, double... values) {
        return majority(values, value -> value <= bound, "at most " + shown(bound));
    }

    private static Measured majority(double[] values, DoublePredicate rule, String wanted) {
        long good = Arrays.stream(values).filter(rule).count();
        return new Measured(2 * good > values.length,
                range(values) + ", " + good + " of " + values.length + " " + wanted + "; wanted: more than half");
    }

    /** All numbers equal the given one, bit for bit. */
    public static Measured equalTo(double expected, double... values) {
        return every(values, value -> value == expected, "exactly " + shown(expected));
    }

    /** All cases are as they should be. */
    public static Measured always(List<Boolean> cases) {
        long good = cases.stream().filter(Boolean::booleanValue).count();
        return new Measured(!cases.isEmpty() && good == cases.size(), good + " of " + cases.size() + "; wanted: all");
    }

    /** More than half of the cases are as they should be. */
    public static Measured mostly(List<Boolean> cases) {
        long good = cases.stream().filter(Boolean::booleanValue).count();
        return new Measured(2 * good > cases.size(), good + " of " + cases.size() + "; wanted: more than half");
    }

    private static Measured every(double[] values, DoublePredicate rule, String wanted) {
        boolean holds = values.length > 0 && Arrays.stream(values).allMatch(rule);
        return new Measured(holds, range(values) + "; wanted: " + wanted);
    }

    /** "0.4900", or "0.4900 to 0.5100" for several numbers. */
    public static String range(double... values) {
        if (values.length == 0) {
            return "no number";
        }
        double least = Arrays.stream(values).min().orElseThrow();
        double largest = Arrays.stream(values).max().orElseThrow();
        return shown(least).equals(shown(largest)) ? shown(least) : shown(least) + " to " + shown(largest);
    }

    /** A number with four significant digits, or, close to 1, its distance from it with two. */
    public static String shown(double value) {
        if (value < 1 && 1 - value < 1e-4) {
            return String.format(Locale.ROOT, "1 − %.1e", 1 - value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e7 ? stripped(String.format(Locale.ROOT, "%." + digits(size) + "f", value))
                : String.format(Locale.ROOT, "%.2e", value);
    }

    private static int digits(double size) {
        return Math.max(0, 3 - (int) Math.floor(StrictMath.log10(size)));
    }

    private static String stripped(String text) {
        return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }
}
