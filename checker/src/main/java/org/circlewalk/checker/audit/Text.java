package org.circlewalk.checker.audit;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/** How numbers and lists of them appear in the audit's sentences. */
public final class Text {
    private static final int LONGEST_FRACTION = 40;

    private Text() {
    }

    /** The exact fraction, and a decimal beside it; a long fraction by its decimal alone. */
    public static String abbreviated(BigFraction value) {
        String exact = Fractions.format(value);
        String decimal = decimal(Fractions.toDouble(value));
        return exact.length() <= LONGEST_FRACTION ? exact + " ≈ " + decimal : decimal;
    }

    /** "p = 4/5". */
    public static String equation(String name, BigFraction value) {
        return name + " = " + Fractions.format(value);
    }

    /** Four significant digits, whatever the locale. */
    public static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    /** "3 ≤ K ≤ 7", or "K = 7" if there is only one. */
    public static String range(String name, int from, int to) {
        return from == to ? name + " = " + from : from + " ≤ " + name + " ≤ " + to;
    }

    /** "51, 101 and 201", in the order given; "none" if there is nothing. */
    public static String list(Collection<?> things) {
        int commas = Math.max(0, things.size() - 2);
        String last = things.stream().skip(commas).map(Object::toString).collect(Collectors.joining(" and "));
        return things.isEmpty() ? "none"
                : things.stream().limit(commas).map(thing -> thing + ", ").collect(Collectors.joining()) + last;
    }
}
