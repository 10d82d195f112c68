package org.circlewalk.checker.train.phase;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The least and the largest p ≥ ½ at which some gap of Lemma E.4 is negative on a circle, as far as a grid of hundredths shows that
 * there is one. Each is bracketed in exact arithmetic until the ends of the bracket are 1/6400 apart; this is its middle.
 *
 * @param least   the lower end of the region
 * @param largest its upper end
 */
public record GapRegion(double least, double largest) {
    private static final int DENOMINATOR = 100;
    private static final int HALVINGS = 6;

    /** The region; nothing if no p of the grid is in it. */
    public static Optional<GapRegion> of(Predicate<BigFraction> isNegative) {
        int[] negative = IntStream.range(DENOMINATOR / 2, DENOMINATOR)
                .filter(i -> isNegative.test(new BigFraction(i, DENOMINATOR))).toArray();
        if (negative.length == 0) {
            return Optional.empty();
        }
        int first = negative[0];
        int last = negative[negative.length - 1];
        return Optional.of(new GapRegion(bracketed(isNegative, first, first - 1), bracketed(isNegative, last, last + 1)));
    }

    /** The middle of a bracket between a p inside the region and one outside, both in hundredths. */
    private static double bracketed(Predicate<BigFraction> isNegative, int inside, int outside) {
        BigFraction in = new BigFraction(inside, DENOMINATOR);
        BigFraction out = new BigFraction(outside, DENOMINATOR);
        for (int i = 0; i < HALVINGS && out.compareTo(BigFraction.ONE) < 0; i++) {
            BigFraction middle = in.add(out).divide(2);
            if (isNegative.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return Fractions.toDouble(in.add(out).divide(2));
    }
}
