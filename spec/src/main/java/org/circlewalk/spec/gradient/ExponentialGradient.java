package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The expected gradients of the log loss (Lemma B.1) for any V and S and for walks that enumeration cannot reach, in intervals: 1/(z+ε) is
 * a sum of exponentials with a proved error ({@link ReciprocalSum}), and the expectation of each is had by two passes over the walk
 * ({@link ExponentialPasses}). The time is linear in N and in the number of bits of the remainder, whatever V and S are; where the
 * {@linkplain PowerSeriesGradient power series} needs few terms, it takes less.
 */
public final class ExponentialGradient {
    /** More bits than those of the remainder would take hours. */
    private static final int MOST_BITS = 1 << 16;
    private static final int GUARD_BITS = 16;

    private final RandomWalk walk;
    private final ExactModel model;
    private final BigFraction epsilon;
    private final ScaledModel scaled;
    private final int rows;
    /** x₋, the least z + ε. */
    private final BigFraction least;
    private final ReciprocalSum sum;
    private final Precision precision;

    private ExponentialGradient(RandomWalk walk, ExactModel model, BigFraction epsilon, BigFraction target) {
        InvalidParameterException.require(epsilon.compareTo(BigFraction.ZERO) > 0, "epsilon", Fractions.format(epsilon), "greater than 0");
        InvalidParameterException.require(target.compareTo(BigFraction.ZERO) > 0, "the remainder", Fractions.format(target), "greater than 0");
        this.walk = walk;
        this.model = model;
        this.epsilon = epsilon;
        this.scaled = new ScaledModel(walk, model);
        this.rows = ReciprocalExpectations.rows(model);
        this.least = ScoreRange.smallest(walk, model).add(epsilon);
        if (least.compareTo(BigFraction.ZERO) <= 0) {
            throw ScoreRange.undefinedLoss(least);
        }
        int bits = bits(most().divide(target.multiply(least))) + 1;
        int working = requireFew(bits, target);
        this.sum = ReciprocalSum.of(bits);
        this.precision = Precision.ofBits(requireFew(working + sum.octaves() + bits(new BigFraction((long) walk.length() * walk.nodes())) * 2
                + sum.end() + GUARD_BITS + growth(), target));
    }

    /**
     * The gradient with an error of 1/(z+ε) of at most {@code target}/(ε + max V), or max V = 0 where it is below 0. What can be refused is
     * found out here, which takes little time; {@link #gradient} makes the sum, and throws nothing.
     *
     * @param target the relative error, greater than 0
     * @throws InvalidParameterException if a parameter is outside its domain, the model does not fit the walk, or more than 2¹⁶ bits would
     *                                   be needed
     * @throws ArithmeticException       if z + ε ≤ 0 for some walk
     */
    public static ExponentialGradient planned(RandomWalk walk, ExactModel model, BigFraction epsilon, BigFraction target) {
        return new ExponentialGradient(walk, model, epsilon, target);
    }

    /** How many exponentials there are. */
    public int terms() {
        return sum.terms();
    }

    /** How many octaves they are in. */
    public int octaves() {
        return sum.octaves();
    }

    /** The bits of every number behind the point. */
    public int bits() {
        return precision.bits();
    }

    private static int requireFew(int bits, BigFraction target) {
        InvalidParameterException.require(bits <= MOST_BITS, "the remainder", Fractions.brief(target),
                "large enough to be reached with " + MOST_BITS + " bits");
        return bits;
    }

    /** The least b ≥ 0 with value ≤ 2^b. */
    private static int bits(BigFraction value) {
        BigInteger above = value.getNumerator().subtract(BigInteger.ONE).divide(value.getDenominator());
        return above.bitLength();
    }

    /** At least every z + ε. */
    private BigFraction most() {
        return epsilon.add(Fractions.max(BigFraction.ZERO, model.value().toRowMajor()));
    }

    /** The least V[y][s] of a row. */
    private BigFraction lowest(int y) {
        return IntStream.range(0, walk.nodes()).mapToObj(s -> model.value().entry(y, s)).reduce(Fractions::min).orElseThrow();
    }

    /** b/x₋ for the walks that end in y: what is common to all their z + ε, relative to the least. */
    private BigFraction base(int y) {
        BigFraction visible = BigFraction.ONE.subtract(model.score(walk.length()));
        return epsilon.add(lowest(y).multiply(visible)).divide(least);
    }

    /** The bits that are lost where b is below 0: e^{−αb} is larger than 1 then, and all else is between 0 and 1. */
    private int growth() {
        BigFraction below = BigFraction.ZERO;
        for (int y = 0; y < rows; y++) {
            below = Fractions.max(below, base(y).negate());
        }
        // log₂ e < 3/2, and α < 2^end.
        BigInteger bits = Precision.ofBits(1 + sum.end()).ceiling(below.multiply(3)).shiftRight(2).add(BigInteger.ONE);
        return below.equals(BigFraction.ZERO) ? 0 : bits.min(BigInteger.valueOf(Precision.MOST_BITS)).intValueExact();
    }

    /** The gradient. */
    public EnclosedGradient gradient() {
        Interval octave = Logarithm.of(Interval.of(precision, BigInteger.TWO));
        Interval[] steps = steps(octave);
        List<Interval[][]> parts = IntStream.range(0, rows * steps.length).parallel()
                .mapToObj(part -> part(part / steps.length, steps[part % steps.length])).toList();
        ReciprocalExpectations expectations = new ReciprocalExpectations(walk, model, epsilon);
        BigInteger inexact = BigInteger.ZERO;
        for (int y = 0; y < rows; y++) {
            Interval[][] here = total(octave, parts.subList(y * steps.length, (y + 1) * steps.length));
            inexact = inexact.max(inexact(here));
            add(expectations, y, here);
        }
        BigFraction squares = new BigFraction((long) walk.nodes() * walk.nodes());
        BigFraction rounding = new BigFraction(inexact).multiply(unit()).multiply(squares);
        BigFraction omitted = new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(sum.bits())).divide(least);
        return expectations.gradient(omitted.add(rounding), sum.terms());
    }

    /**
     * 2^{c/m}, c = 0 … m − 1.
     *
     * @param octave ln 2
     */
    private Interval[] steps(Interval octave) {
        Interval step = octave.share(BigInteger.valueOf(sum.byOctave()));
        return IntStream.range(0, sum.byOctave())
                .mapToObj(c -> Exponential.of(step.multiply(Interval.of(precision, BigInteger.valueOf(c))))).toArray(Interval[]::new);
    }

    /** x₋·K·E[1{s_i = a} 1{s_N = y} Σ αe^{−αx}] at [i − 1][a] over the α = g·2^o, in units of x₋. */
    private Interval[][] part(int y, Interval step) {
        BigFraction low = lowest(y);
        BigInteger first = precision.one().shiftRight(-sum.first());
        Interval scale = step.multiply(Interval.between(precision, first, first));
        Interval[][] rises = new Interval[walk.visible()][walk.nodes()];
        for (int i = 0; i < rises.length; i++) {
            BigFraction score = model.score(i + 1).divide(least);
            Arrays.setAll(rises[i], s -> scale.multiply(Interval.of(precision, model.value().entry(y, s).subtract(low).multiply(score))));
        }
        Interval base = scale.multiply(Interval.of(precision, base(y)));
        Interval[][] sums = new ExponentialPasses(walk, y, base, rises).over(sum.first(), sum.end());
        for (Interval[] row : sums) {
            Arrays.setAll(row, a -> row[a].multiply(step));
        }
        return sums;
    }

    /** The sum of the parts times ln 2: in units of 1/(x₋·K·m) an approximation of E[1{s_i = a} 1{s_N = y}/x]. */
    private Interval[][] total(Interval octave, List<Interval[][]> parts) {
        Interval[][] total = new Interval[walk.visible()][walk.nodes()];
        for (int i = 0; i < total.length; i++) {
            int index = i;
            Arrays.setAll(total[i], a -> parts.stream().map(part -> part[index][a]).reduce(Interval::add).orElseThrow().multiply(octave));
        }
        return total;
    }

    /** Half a unit of the mantissas' last place, as a number: the middle of an interval is the sum of its ends in it. */
    private BigFraction unit() {
        BigInteger parts = BigInteger.valueOf((long) walk.nodes() * sum.byOctave()).multiply(precision.one()).shiftLeft(1);
        return new BigFraction(BigInteger.ONE, parts).divide(least);
    }

    /** The largest distance of an end from the middle, in {@link #unit()}s. */
    private static BigInteger inexact(Interval[][] intervals) {
        return Arrays.stream(intervals).flatMap(Arrays::stream).map(x -> x.upper().subtract(x.lower())).reduce(BigInteger.ZERO, BigInteger::max);
    }

    /**
     * The middles. Those of E[(v_i + ε)/x] and of E[1/x] are formed by themselves, since v_i + ε may be much smaller than ε: E[v_i/x] is taken
     * to be what is between them.
     */
    private void add(ReciprocalExpectations expectations, int y, Interval[][] intervals) {
        BigFraction unit = unit();
        BigInteger[] attended = new BigInteger[walk.nodes()];
        Arrays.fill(attended, BigInteger.ZERO);
        BigFraction weight = unit.multiply(Arrays.stream(intervals[0]).map(ExponentialGradient::middle).reduce(BigInteger::add).orElseThrow());
        expectations.addWeight(y, weight);
        for (int i = 0; i < intervals.length; i++) {
            BigInteger seen = BigInteger.ZERO;
            BigInteger here = BigInteger.ZERO;
            for (int a = 0; a < walk.nodes(); a++) {
                BigInteger middle = middle(intervals[i][a]);
                attended[a] = attended[a].add(middle.multiply(scaled.score(i)));
                seen = seen.add(middle.multiply(scaled.value(y, a)));
                here = here.add(middle);
            }
            BigFraction moved = new BigFraction(seen, scaled.valueDenominator()).add(epsilon.multiply(here)).multiply(unit);
            expectations.addSeen(y, i, moved.subtract(epsilon.multiply(weight)));
        }
        for (int a = 0; a < attended.length; a++) {
            expectations.addAttended(y, a, new BigFraction(attended[a], scaled.scoreDenominator()).multiply(unit));
        }
    }

    private static BigInteger middle(Interval x) {
        return x.lower().add(x.upper());
    }
}
