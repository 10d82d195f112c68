package org.circlewalk.checker.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.EnclosedStep;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Every state that a backward-stable program can come to: an enclosure that is stepped in interval arithmetic, so that it holds the
 * exact step of whatever state the program has, and is then widened by what the program's own step may be off that. By induction it
 * holds every state of every such program that started from zero. The note {@code check-your-gradient.md} derives the widths.
 *
 * <p>V need not stay circulant to the last bit: the expectations of a step are enclosed for each y on its own, from the intervals of
 * one row, so they hold if every row has entries of its own within these intervals. Scores must depend on positions alone.
 */
final class RoundingTube {
    private static final Precision PRECISION = Precision.ofBits(256);
    private static final BigFraction TWO = new BigFraction(2);
    /** Of an entry of V: η, its product with the gradient, the difference; one to spare. */
    private static final BigFraction ROUNDINGS_OF_AN_ENTRY = new BigFraction(4);
    /** Of a logit: the rate ηG² has four, its product one, the difference one, the sum with the token's logit one; one to spare. */
    private static final BigFraction ROUNDINGS_OF_A_LOGIT = new BigFraction(8);

    private final DescentSettings settings;
    private final Arithmetic arithmetic;
    private final EnclosedState state;
    /** Upper bounds of |a_i|: the program keeps the logits themselves, not their differences. */
    private final List<BigFraction> sizes;

    private RoundingTube(DescentSettings settings, Arithmetic arithmetic, EnclosedState state, List<BigFraction> sizes) {
        this.settings = settings;
        this.arithmetic = arithmetic;
        this.state = state;
        this.sizes = sizes;
    }

    /** Zero initialisation, which is exact. */
    static RoundingTube start(DescentSettings settings, Arithmetic arithmetic) {
        BigFraction[] zeros = new BigFraction[settings.walk().length()];
        Arrays.fill(zeros, BigFraction.ZERO);
        return new RoundingTube(settings, arithmetic, EnclosedState.zero(settings, PRECISION), List.of(zeros));
    }

    /** c_0 … c_{K−1}, where V[y][s] is in c[(y − s) mod K]. */
    Interval[] column() {
        return state.column();
    }

    /** a_i − a_r for a position of the program's choice, by index = position − 1. */
    Interval[] logits(int reference) {
        return state.relativeTo(reference).logits();
    }

    /** S_1 … S_N as the program computes them, the roundings of its softmax included. */
    List<Interval> scores() {
        BigFraction width = BigFraction.ZERO;
        for (Interval logit : state.logits()) {
            width = Fractions.max(width, Bounded.modulus(logit));
        }
        // Both ends of a difference may be as far from the reference.
        BigFraction error = Roundings.relative(Scores.errorOfSoftmax(width.multiply(TWO), settings.walk().length(), arithmetic));
        List<Interval> scores = new ArrayList<>();
        for (Interval score : state.scores()) {
            scores.add(widened(score, Bounded.upper(score).multiply(error).add(arithmetic.numbers().smallestNormal())));
        }
        return scores;
    }

    /**
     * The tube of the next step.
     *
     * @throws ArithmeticException if it is too wide to say anything of the next step
     */
    RoundingTube next() {
        EnclosedStep step = new EnclosedStep(settings, state);
        Slopes slopes = new Slopes(step);
        EnclosedState moved = step.moved();
        Interval[] column = moved.column();
        BigFraction eta = settings.eta();
        for (int d = 0; d < column.length; d++) {
            BigFraction error = slopes.errorOfEntry(d);
            BigFraction size = Bounded.modulus(state.column()[d]).add(eta.multiply(slopes.entry(d).add(error)));
            column[d] = widened(column[d], eta.multiply(error).add(rounded(ROUNDINGS_OF_AN_ENTRY, size)));
        }
        List<BigFraction> errors = new ArrayList<>();
        List<BigFraction> grown = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            BigFraction error = slopes.errorOfMove(i);
            BigFraction size = sizes.get(i).add(slopes.move(i)).add(error);
            BigFraction rounding = rounded(ROUNDINGS_OF_A_LOGIT, size);
            errors.add(error.add(rounding));
            grown.add(size.add(rounding));
        }
        Interval[] logits = moved.logits();
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i == moved.reference() ? logits[i] : widened(logits[i], errors.get(i).add(errors.get(moved.reference())));
        }
        EnclosedState wide = EnclosedState.claimed(settings, moved.reference(), column, logits);
        return new RoundingTube(settings, arithmetic, wide.relativeTo(largest(logits)), grown);
    }

    private BigFraction rounded(BigFraction count, BigFraction size) {
        BigFraction units = arithmetic.numbers().unit().multiply(count);
        return Roundings.relative(units).multiply(size).add(arithmetic.numbers().smallestNormal().multiply(count));
    }

    /** The visible position with the largest logit. */
    private static int largest(Interval... logits) {
        int largest = 0;
        for (int i = 1; i < logits.length - 1; i++) {
            largest = logits[i].lower().add(logits[i].upper()).compareTo(logits[largest].lower().add(logits[largest].upper())) > 0 ? i : largest;
        }
        return largest;
    }

    private static Interval widened(Interval interval, BigFraction error) {
        BigInteger margin = interval.precision().ceiling(error);
        return Interval.between(interval.precision(), interval.lower().subtract(margin), interval.upper().add(margin));
    }

    /** How large the gradient may be within the tube, and how far the program's may be off. */
    private final class Slopes {
        private final Interval[] descent;
        private final Interval[] differences;
        private final Interval ofZeroToken;
        private final Interval[] scores;
        private final Roundings roundings;
        /** τ/(1 − τ) and τ′/(1 − τ′). */
        private final BigFraction ofTerm;
        private final BigFraction ofLogit;
        private final BigFraction largest;
        /** E[1/(z + ε)] at most. */
        private final BigFraction inverse;
        /** E[Σ S_i|v_i|/(z + ε)] at most. */
        private final BigFraction pull;

        Slopes(EnclosedStep step) {
            descent = step.descentOfValue();
            differences = step.logitDifferences();
            ofZeroToken = step.zeroTokenSlope();
            scores = step.scores();
            BigFraction depth = BigFraction.ZERO;
            BigFraction size = BigFraction.ZERO;
            BigFraction sum = BigFraction.ZERO;
            BigFraction weighted = BigFraction.ZERO;
            for (int d = 0; d < descent.length; d++) {
                Interval entry = state.column()[d];
                depth = Fractions.max(depth, Bounded.lower(entry).negate());
                size = Fractions.max(size, Bounded.modulus(entry));
                sum = sum.add(Bounded.modulus(descent[d]));
                weighted = weighted.add(Bounded.modulus(entry).multiply(Bounded.modulus(descent[d])));
            }
            BigFraction nodes = new BigFraction(descent.length);
            BigFraction visible = BigFraction.ONE.subtract(Bounded.upper(scores[scores.length - 1]));
            BigFraction smallest = settings.epsilon().subtract(depth);
            if (smallest.compareTo(BigFraction.ZERO) <= 0 || visible.compareTo(BigFraction.ZERO) <= 0) {
                throw new ArithmeticException("The tube is too wide.");
            }
            largest = size;
            pull = weighted.multiply(nodes);
            inverse = sum.multiply(nodes).divide(visible);
            BigFraction width = BigFraction.ZERO;
            for (Interval logit : state.logits()) {
                width = Fractions.max(width, Bounded.modulus(logit));
            }
            BigFraction scoreError = Scores.errorOfSoftmax(width.multiply(TWO), scores.length, arithmetic);
            BigFraction condition = BigFraction.ONE.add(depth.multiply(2).divide(smallest));
            roundings = new Roundings(arithmetic, settings.walk(), scoreError, smallest, condition, size);
            ofTerm = Roundings.relative(roundings.ofTerm());
            ofLogit = Roundings.relative(roundings.ofLogit());
        }

        /** |∂L/∂V| at an offset. */
        BigFraction entry(int offset) {
            return Bounded.modulus(descent[offset]);
        }

        BigFraction errorOfEntry(int offset) {
            return entry(offset).multiply(ofTerm).add(roundings.underflow());
        }

        private BigFraction errorOfLogit(int index) {
            BigFraction own = index < scores.length - 1 ? largest.multiply(inverse) : BigFraction.ZERO;
            return Bounded.modulus(scores[index]).multiply(own.add(pull)).multiply(ofLogit)
                    .add(roundings.underflow());
        }

        /** ηG². */
        private BigFraction positionRate() {
            return settings.eta().multiply(settings.squaredNorm()).multiply(settings.squaredNorm());
        }

        /** ηG. */
        private BigFraction tokenRate() {
            return settings.eta().multiply(settings.squaredNorm());
        }

        /**
         * By how much logit i moves at most: ηG²·|E[g_i]|, and ηG·|E[g_N]|/K with the tokens, which some programs add to the visible
         * logits and some take from that of the zero token.
         */
        BigFraction move(int index) {
            Interval slope = differences[index].add(ofZeroToken).subtract(differences[differences.length - 1]);
            BigFraction token = tokenRate().multiply(Bounded.modulus(ofZeroToken)).divide(new BigFraction(descent.length));
            return positionRate().multiply(Bounded.modulus(slope)).add(token);
        }

        /** What the program's move may be off: the token's gradient sums those of all visible positions. */
        BigFraction errorOfMove(int index) {
            BigFraction token = tokenRate().multiply(pull.multiply(2).multiply(ofLogit).add(roundings.underflow()));
            return positionRate().multiply(errorOfLogit(index)).add(token);
        }
    }
}
