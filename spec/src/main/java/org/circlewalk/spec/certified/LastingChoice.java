package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.SquareRoot;
import org.circlewalk.spec.later.HullQuotient;
import org.circlewalk.spec.later.RationalSum;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A choice of the numbers of Theorem A of proofs-notes/theorem.md for one state. Nothing depends on how they are chosen:
 * {@link LastingCheck} decides, and where it does not accept them there is no choice. They are decimals of nine digits.
 */
public final class LastingChoice {
    /** R over the largest quotient, so that the quotients have room below it. */
    private static final BigFraction ROOM = new BigFraction(51, 50);
    /** κ over what (E4) would leave it if the quotients were those of now. */
    private static final BigFraction CAUTION = new BigFraction(97, 100);
    /** κ is lowered to what the quotients leave, which lets them grow: so often at most. */
    private static final int ATTEMPTS = 6;
    private static final BigFraction LOWERED = new BigFraction(99, 100);
    /** A leak below this is taken for this: 1/o₀ needs no more digits. */
    private static final BigFraction LEAST_LEAK = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(30));

    private final AttendedState state;
    private final Displacements laws;
    private final Precision precision;
    private final List<Integer> reached;
    /** The least σ_ed, or w_e/w_d for e outside F, at [place of d][e]. */
    private final List<List<BigFraction>> first = new ArrayList<>();
    private final BigFraction leak;
    private final BigFraction least;

    private LastingChoice(AttendedState state) {
        this.state = state;
        this.laws = state.laws();
        this.precision = state.precision();
        this.reached = laws.reached();
        this.leak = Fractions.max(LEAST_LEAK, ShortRational.above(state.leak()));
        this.least = ShortRational.below(state.least());
        for (int d : reached) {
            List<BigFraction> row = new ArrayList<>();
            for (int e = 0; e < laws.nodes(); e++) {
                row.add(first(d, e));
            }
            first.add(row);
        }
    }

    /** Numbers for which the conditions certainly hold, if some are found. */
    public static Optional<LastingNumbers> of(AttendedState state) {
        // (E4) allows no larger leak than ½, as R ≥ 1 and κ ≥ o₀/(1 + o₀).
        if (state.leak().upper().compareTo(state.precision().one()) >= 0 || state.laws().leastChance().lower().signum() <= 0) {
            return Optional.empty();
        }
        return new LastingChoice(state).found();
    }

    private BigFraction first(int d, int e) {
        if (d == e) {
            return BigFraction.ONE;
        }
        BigFraction ratio = ShortRational.above(state.entry(e).divide(state.entry(d)));
        return laws.isReached(e) ? Fractions.max(ratio, ShortRational.above(SquareRoot.of(laws.chance(e).divide(laws.chance(d))))) : ratio;
    }

    private Optional<LastingNumbers> found() {
        BigFraction hull = ROOM.multiply(first.stream().flatMap(List::stream).reduce(BigFraction.ONE, Fractions::max));
        LastingNumbers now = new LastingNumbers(leak, least, ShortRational.above(hull), BigFraction.ONE, BigFraction.ONE, BigFraction.ONE,
                BigFraction.ONE, BigFraction.ONE, first);
        BigFraction margin = ShortRational.below(CAUTION.multiply(ShortRational.below(LastingCheck.room(state, now))));
        for (int attempt = 0; attempt < ATTEMPTS && margin.getNumerator().signum() > 0; attempt++) {
            Optional<LastingNumbers> numbers = with(now.hull(), margin);
            if (numbers.isEmpty() || LastingCheck.failure(state, numbers.get()).isEmpty()) {
                return numbers;
            }
            BigFraction room = ShortRational.below(LastingCheck.room(state, numbers.get()));
            margin = ShortRational.below(LOWERED.multiply(Fractions.min(room, margin)));
        }
        return Optional.empty();
    }

    /** The other numbers, for R and κ; none if the disturbances are too large for the quotients to be kept. */
    private Optional<LastingNumbers> with(BigFraction hull, BigFraction margin) {
        BigFraction chance = ShortRational.below(laws.leastChance());
        BigFraction rise = ShortRational.below(Fractions.min(
                state.share().multiply(chance).multiply(2).divide(leak.multiply(hull).add(1)), least.multiply(least).multiply(2)));
        BigFraction growth = ShortRational.below(state.pull().multiply(margin).divide(leak.add(1)));
        if (rise.getNumerator().signum() <= 0 || growth.getNumerator().signum() <= 0) {
            return Optional.empty();
        }
        BigFraction turn = Fractions.max(least, root(rise.divide(leak.multiply(growth))));
        BigFraction total = ShortRational.above(new RationalSum(leak.reciprocal(), growth, rise, least).bound(turn));
        LastingNumbers numbers = new LastingNumbers(leak, least, hull, margin, rise, growth, turn, total, first);
        BigFraction creep = numbers.creep(state.share());
        List<List<BigFraction>> quotients = new ArrayList<>();
        for (int row = 0; row < reached.size(); row++) {
            int d = reached.get(row);
            BigFraction rate = hull.multiply(ShortRational.above(laws.chance(d)));
            if (creep.multiply(rate).compareTo(BigFraction.ONE) >= 0) {
                return Optional.empty();
            }
            List<BigFraction> later = new ArrayList<>();
            for (int e = 0; e < laws.nodes(); e++) {
                BigFraction now = first.get(row).get(e);
                later.add(e == d ? BigFraction.ONE
                        : ShortRational.above(laws.isReached(e) ? HullQuotient.atMost(now, creep, rate) : now.add(creep)));
            }
            quotients.add(later);
        }
        return Optional.of(new LastingNumbers(leak, least, hull, margin, rise, growth, turn, total, quotients));
    }

    private BigFraction root(BigFraction square) {
        Interval interval = Interval.of(precision, square);
        return ShortRational.above(SquareRoot.of(interval));
    }
}
