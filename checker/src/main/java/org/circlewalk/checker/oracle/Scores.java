package org.circlewalk.checker.oracle;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.Softmax;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The scores S of another program: given, or those of logits that are given.
 *
 * @param scores S_1 … S_N
 * @param error  how far the program's own scores may be from these, each relative to itself: 0 where they are given
 * @param from   the name of the field that they are from
 */
record Scores(List<BigFraction> scores, BigFraction error, String from) {
    /** Bits of the scores of logits, each relative to itself: far beyond all formats. */
    private static final int BITS = 128;
    /** The exponentials of all formats end before e^−700 does. */
    private static final BigFraction WIDEST = new BigFraction(700);
    /** 1/log 2, rounded up. */
    private static final double BITS_PER_UNIT = 1.4427;

    Scores {
        scores = List.copyOf(scores);
    }

    /**
     * Reads S or logits.
     *
     * @param name what sentences call the document
     */
    static Scores read(JsonObject object, String name, int length, Arithmetic arithmetic) {
        ForeignNumbers numbers = new ForeignNumbers(arithmetic.numbers());
        List<BigFraction> list = numbers.list(ForeignNumbers.oneOf(object, name, "S", "logits"), length, "N = " + length);
        return object.find("S").isPresent() ? given(list, arithmetic) : ofLogits(list, arithmetic);
    }

    /** The sum of a softmax that is computed in the format is off 1 by N − 1 additions, and each score by three roundings. */
    private static Scores given(List<BigFraction> scores, Arithmetic arithmetic) {
        for (BigFraction score : scores) {
            require(score.compareTo(BigFraction.ZERO) >= 0, "an entry of S", Fractions.brief(score), "at least 0");
        }
        BigFraction total = Fractions.sum(scores.toArray(BigFraction[]::new));
        BigFraction roundings = arithmetic.sums().unit().multiply(scores.size()).add(arithmetic.numbers().unit().multiply(3));
        // Where that may be anything, so may the gradient, and another sentence says so.
        BigFraction allowed = Roundings.relative(Fractions.min(roundings, BigFraction.ONE_HALF));
        require(total.subtract(BigFraction.ONE).abs().compareTo(allowed) <= 0, "the sum of S", Bounded.shown(total),
                "1 up to the " + Bounded.brief(allowed) + " that a softmax in " + arithmetic.numbers().word() + " may be off");
        return new Scores(scores, BigFraction.ZERO, "S");
    }

    private static Scores ofLogits(List<BigFraction> logits, Arithmetic arithmetic) {
        BigFraction largest = Fractions.max(logits.get(0), logits.toArray(BigFraction[]::new));
        BigFraction width = largest.subtract(Fractions.min(logits.get(0), logits.toArray(BigFraction[]::new)));
        require(width.compareTo(WIDEST) <= 0, "the largest difference of two logits", Bounded.brief(width), "at most 700");
        Precision precision = Precision.ofBits(2 * BITS + (int) Math.ceil(BITS_PER_UNIT * Fractions.toDouble(width)));
        List<Interval> weights = new ArrayList<>();
        for (BigFraction logit : logits) {
            weights.add(Exponential.of(Interval.of(precision, logit.subtract(largest))));
        }
        BigFraction own = BigFraction.ZERO;
        List<BigFraction> scores = new ArrayList<>();
        for (Interval score : Softmax.of(weights.toArray(Interval[]::new))) {
            BigFraction lower = Bounded.lower(score);
            scores.add(lower);
            own = Fractions.max(own, Bounded.upper(score).subtract(lower).divide(lower));
        }
        return new Scores(scores, own.add(errorOfSoftmax(width, logits.size(), arithmetic)), "logits");
    }

    /**
     * What a score of a program is off at most, relative to itself. Its softmax rounds a_i − max a, takes an exponential within an ulp,
     * which is at most 2u, adds N of them and divides: (2D + 6)u for numerator, sum and quotient together, and N roundings of the sum.
     *
     * @param width D, the largest difference of two logits
     */
    static BigFraction errorOfSoftmax(BigFraction width, int length, Arithmetic arithmetic) {
        return arithmetic.numbers().unit().multiply(width.multiply(2).add(new BigFraction(6)))
                .add(arithmetic.sums().unit().multiply(length));
    }
}
