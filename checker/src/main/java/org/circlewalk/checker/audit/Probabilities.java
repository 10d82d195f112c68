package org.circlewalk.checker.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Some p, and the words for them; both from the same bounds.
 *
 * @param values in the order of {@link Counterexample}: by denominator, then by value
 * @param words  e.g. "½ ≤ p &lt; 1 of denominator ≤ 6"; empty if they are told elsewhere
 */
public record Probabilities(List<BigFraction> values, String words) {
    /** Puts the values in order. */
    public Probabilities {
        values = values.stream()
                .sorted(Comparator.comparing(BigFraction::getDenominator).thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The fractions of 0 ≤ p ≤ 1. */
    public static Probabilities all(int maxDenominator) {
        return fractions("p in [0, 1]", maxDenominator, p -> true);
    }

    /** The fractions of 0 &lt; p &lt; 1. */
    public static Probabilities inside(int maxDenominator) {
        return fractions("0 < p < 1", maxDenominator, p -> isAbove(p, BigFraction.ZERO) && isAbove(BigFraction.ONE, p));
    }

    /** The fractions of ½ ≤ p &lt; 1; p &lt; ½ is the same walk mirrored. */
    public static Probabilities upperHalf(int maxDenominator) {
        return fractions("½ ≤ p < 1", maxDenominator, p -> !isAbove(BigFraction.ONE_HALF, p) && isAbove(BigFraction.ONE, p));
    }

    /** The fractions of ½ &lt; p &lt; 1. */
    public static Probabilities aboveHalf(int maxDenominator) {
        return fractions("½ < p < 1", maxDenominator, p -> isAbove(p, BigFraction.ONE_HALF) && isAbove(BigFraction.ONE, p));
    }

    /** p = ½ alone. */
    public static Probabilities half() {
        return new Probabilities(List.of(BigFraction.ONE_HALF), "p = ½");
    }

    /** The deterministic walks, p = 0 and p = 1. */
    public static Probabilities deterministic() {
        return new Probabilities(List.of(BigFraction.ZERO, BigFraction.ONE), "p ∈ {0, 1}");
    }

    /** The same where the reading names the interval. */
    public Probabilities ofTheReading() {
        return new Probabilities(values, "p" + words.substring(words.indexOf(" of denominator")));
    }

    /** The same where they are told elsewhere. */
    public Probabilities toldElsewhere() {
        return new Probabilities(values, "");
    }

    private static Probabilities fractions(String interval, int maxDenominator, Predicate<BigFraction> isInside) {
        List<BigFraction> fractions = new ArrayList<>();
        for (int d = 1; d <= maxDenominator; d++) {
            for (int n = 0; n <= d; n++) {
                BigFraction p = new BigFraction(n, d);
                if (p.getDenominator().equals(BigInteger.valueOf(d)) && isInside.test(p)) {
                    fractions.add(p);
                }
            }
        }
        return new Probabilities(fractions, interval + " of denominator ≤ " + maxDenominator);
    }

    private static boolean isAbove(BigFraction a, BigFraction b) {
        return a.compareTo(b) > 0;
    }
}
