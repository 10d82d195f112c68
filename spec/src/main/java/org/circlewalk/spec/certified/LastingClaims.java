package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.SquareRoot;

/**
 * What Theorem A of proofs-notes/theorem.md says of every later step, for a state and numbers that {@link LastingCheck} accepts; the
 * letters (a) to (e) are its.
 */
public final class LastingClaims {
    /** No exponential of a larger number is taken; a bound by it would say nothing. */
    private static final BigInteger MOST_EXPONENT = BigInteger.valueOf(64);

    private final AttendedState state;
    private final LastingNumbers numbers;
    private final Displacements laws;
    private final Precision precision;
    private final List<Integer> reached;

    /**
     * @throws IllegalArgumentException if the numbers are not accepted
     */
    public LastingClaims(AttendedState state, LastingNumbers numbers) {
        LastingCheck.failure(state, numbers).ifPresent(failure -> {
            throw new IllegalArgumentException("It is not certain that " + failure + ".");
        });
        this.state = state;
        this.numbers = numbers;
        this.laws = state.laws();
        this.precision = state.precision();
        this.reached = laws.reached();
    }

    private Interval exact(BigFraction value) {
        return Interval.of(precision, value);
    }

    private Interval integer(long value) {
        return Interval.of(precision, BigInteger.valueOf(value));
    }

    /** (a): an enclosure of 1/o at the state, if o is certainly not 0. */
    public Optional<Interval> reciprocal() {
        return Optional.of(state.leak()).filter(leak -> leak.lower().signum() > 0).map(Interval::reciprocal);
    }

    /** (a): B₂ = (exp((2 + 1/(GK))ηG²o₀) − 1)/o₀, above every growth of 1/o in a step; none where it would be astronomical or G is not known. */
    public Optional<Interval> fastestGrowth() {
        if (state.tokenPull().isEmpty()) {
            return Optional.empty();
        }
        BigFraction rate = state.pull().multiply(2).add(state.tokenPull().get()).multiply(numbers.leak());
        if (rate.compareTo(new BigFraction(MOST_EXPONENT)) > 0) {
            return Optional.empty();
        }
        return Optional.of(Exponential.of(exact(rate)).subtract(integer(1)).divide(exact(numbers.leak())));
    }

    /**
     * (c): offsets E ⊂ F, as few as the theorem gives, such that the prediction is in s_r + E for every walk; none if it gives no
     * such set. Those with the largest entries are tried.
     */
    public List<Integer> offsets() {
        List<Integer> largestFirst = new ArrayList<>(reached);
        largestFirst.sort(Comparator.comparing((Integer d) -> Enclosures.doubledMiddle(state.entry(d))).reversed());
        for (int size = 1; size <= largestFirst.size(); size++) {
            List<Integer> offsets = largestFirst.subList(0, size).stream().sorted().toList();
            if (predicts(offsets)) {
                return offsets;
            }
        }
        return List.of();
    }

    /** (c): whether the prediction is in s_r + E for every walk, at every later step. */
    public boolean predicts(List<Integer> offsets) {
        BigFraction gap = BigFraction.ONE.subtract(LastingCheck.largestOutside(state, numbers, offsets));
        return !offsets.isEmpty() && offsets.size() < laws.nodes() && reached.containsAll(offsets) && gap.getNumerator().signum() > 0 && gap.compareTo(numbers.leak()) >= 0;
    }

    /**
     * (c): the exact accuracy, if the theorem gives it: with a single offset its likelihood, and at the parent that of all offsets if
     * they are equally likely.
     *
     * @param law      Π^{N−r}[0][·]
     * @param isParent whether r = N − 1
     */
    public static Optional<BigFraction> accuracy(List<Integer> offsets, BigFraction[] law, boolean isParent) {
        List<BigFraction> chances = offsets.stream().map(d -> law[d]).distinct().toList();
        return chances.size() == 1 && (offsets.size() == 1 || isParent) ? Optional.of(chances.get(0)) : Optional.empty();
    }

    /** u_d = w_d/√π_d. */
    private Interval scaled(int d) {
        return state.entry(d).divide(SquareRoot.of(laws.chance(d)));
    }

    /** cZ₁, what entries outside F still grow by in all. */
    private Interval growth() {
        return exact(state.share().multiply(numbers.total()));
    }

    /** (d): u₀² = min_F u², as an enclosure. */
    public Interval start() {
        Interval least = null;
        for (int d : reached) {
            Interval here = scaled(d);
            least = least == null ? here : Enclosures.smaller(least, here);
        }
        return least.multiply(least);
    }

    /** (d): 2c/(1 + o₀R), exactly: min_F u² grows by at least so much a step. */
    public BigFraction slope() {
        return state.share().multiply(2).divide(numbers.leak().multiply(numbers.hull()).add(1));
    }

    /** (d): 2C²; the squared distance of directions n steps later is at most 2C²/(u₀² + n·slope). */
    public Interval constant() {
        Interval widest = integer(0);
        for (int d : reached) {
            for (int e : reached) {
                widest = Enclosures.larger(widest, scaled(d).subtract(scaled(e)));
            }
        }
        Interval root = SquareRoot.of(laws.leastChance());
        Interval spread = widest.add(growth().multiply(root.reciprocal().add(exact(numbers.hull()))));
        Interval epsilon = exact(state.epsilon());
        Interval sum = integer(0);
        for (int d = 0; d < laws.nodes(); d++) {
            Interval size = laws.isReached(d)
                    ? Enclosures.larger(epsilon, SquareRoot.of(laws.chance(d)).multiply(spread).subtract(epsilon))
                    : state.entry(d).subtract(epsilon).add(growth());
            sum = sum.add(size.multiply(size));
        }
        return sum.add(sum);
    }

    /** (b): an enclosure of the limit of an entry c_d, d outside F. */
    public Interval limit(int d) {
        Interval now = state.entry(d).subtract(exact(state.epsilon()));
        return Interval.between(precision, now.lower(), now.add(growth()).upper());
    }

    /** (e): an enclosure of the limit of √T·‖V/‖V‖ − Q‖. */
    public Interval limitOfDistance() {
        Interval roots = integer(0);
        Interval sum = integer(0);
        for (int d = 0; d < laws.nodes(); d++) {
            if (laws.isReached(d)) {
                roots = roots.add(SquareRoot.of(laws.chance(d)));
            } else {
                sum = sum.add(limit(d).multiply(limit(d)));
            }
        }
        Interval uneven = atLeastZero(integer(reached.size()).subtract(roots.multiply(roots)));
        Interval square = exact(state.epsilon().multiply(state.epsilon())).multiply(uneven).add(sum);
        return SquareRoot.of(atLeastZero(square.divide(exact(state.share().multiply(2)))));
    }

    /** Of a number that is not negative, whatever the interval. */
    private Interval atLeastZero(Interval interval) {
        BigInteger least = interval.lower().max(BigInteger.ZERO);
        return Interval.between(precision, least, interval.upper().max(least));
    }
}
