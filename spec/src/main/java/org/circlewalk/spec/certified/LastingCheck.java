package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.later.HullQuotient;
import org.circlewalk.spec.later.RationalSum;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The conditions (E1) to (E4) of Theorem A of proofs-notes/theorem.md, for one enclosed state and given numbers. What depends on the
 * state or on the laws is an interval, and a condition counts only if it holds for all numbers of the intervals; what depends on
 * the given numbers alone is exact. Where the theorem asks for σ_ed with q_ed ≥ (σ_ed + a)/(1 − aRπ_d), the largest one is taken,
 * q_ed(1 − aRπ_d) − a: if any serves, this one does.
 */
public final class LastingCheck {
    private final AttendedState state;
    private final LastingNumbers numbers;
    private final Displacements laws;
    private final Precision precision;
    private final List<Integer> reached;

    private LastingCheck(AttendedState state, LastingNumbers numbers) {
        this.state = state;
        this.numbers = numbers;
        this.laws = state.laws();
        this.precision = state.precision();
        this.reached = laws.reached();
    }

    /**
     * The first condition that does not certainly hold, in words; none if Theorem A applies.
     *
     * @throws IllegalArgumentException if there is not one row of K quotients for each d ∈ F
     */
    public static Optional<String> failure(AttendedState state, LastingNumbers numbers) {
        return new LastingCheck(state, numbers).failure();
    }

    private Optional<String> failure() {
        if (numbers.quotients().size() != reached.size()
                || numbers.quotients().stream().anyMatch(row -> row.size() != laws.nodes())) {
            throw new IllegalArgumentException("The quotients do not fit K = " + laws.nodes() + " and the set F.");
        }
        return premises().or(this::entries).or(this::sums).or(this::quotients).or(this::margins);
    }

    private static Optional<String> unless(boolean condition, String words) {
        return condition ? Optional.empty() : Optional.of(words);
    }

    private static boolean isAtMost(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0;
    }

    private Interval exact(BigFraction value) {
        return Interval.of(precision, value);
    }

    private static boolean isAtMost(Interval a, Interval b) {
        return a.isAtMost(b).isCertain();
    }

    /** What the numbers are bounds of. */
    private Optional<String> premises() {
        boolean positive = List.of(numbers.leak(), numbers.least(), numbers.margin(), numbers.rise(), numbers.growth(), numbers.turn(),
                numbers.total()).stream().allMatch(number -> number.getNumerator().signum() > 0);
        return unless(positive, "all numbers are greater than 0")
                .or(() -> unless(isAtMost(BigFraction.ONE, numbers.hull()), "R ≥ 1"))
                .or(() -> unless(isAtMost(state.leak(), exact(numbers.leak())), "o₀ is at least (1 − S_r)/S_r"))
                .or(() -> unless(isAtMost(exact(numbers.least()), state.least()), "m₀ is at most every w_d, d ∈ F"));
    }

    /** (E1). */
    private Optional<String> entries() {
        boolean large = true;
        for (int d : reached) {
            Interval entry = state.entry(d);
            large &= isAtMost(exact(state.share()).multiply(laws.chance(d)), entry.multiply(entry));
        }
        return unless(large, "(E1): w_d² ≥ cπ_d for d ∈ F")
                .or(() -> unless(isAtMost(numbers.rise(), numbers.least().multiply(numbers.least()).multiply(2)), "(E1): m₀² ≥ b/2"));
    }

    /** (E2). */
    private Optional<String> sums() {
        BigFraction spread = numbers.leak().multiply(numbers.hull()).add(1);
        Interval twice = exact(state.share().multiply(2)).multiply(laws.leastChance());
        BigFraction growth = numbers.growth().multiply(numbers.leak().add(1));
        return unless(isAtMost(exact(numbers.rise().multiply(spread)), twice), "(E2): b ≤ 2cπ_min/(1 + o₀R)")
                .or(() -> unless(isAtMost(growth, state.pull().multiply(numbers.margin())), "(E2): B ≤ ηG²κ/(1 + o₀)"))
                .or(() -> unless(isAtMost(numbers.least(), numbers.turn()), "(E2): h ≥ m₀"))
                .or(() -> unless(isAtMost(new RationalSum(numbers.leak().reciprocal(), numbers.growth(), numbers.rise(),
                        numbers.least()).bound(numbers.turn()), numbers.total()), "(E2): Z₁ ≥ Z(h)"));
    }

    /** (E3). */
    private Optional<String> quotients() {
        boolean hold = true;
        BigFraction creep = numbers.creep(state.share());
        for (int row = 0; row < reached.size(); row++) {
            int d = reached.get(row);
            BigFraction rate = numbers.hull().multiply(ceiling(laws.chance(d)));
            if (creep.multiply(rate).compareTo(BigFraction.ONE) >= 0) {
                return Optional.of("(E3): aRπ_d < 1 for d ∈ F");
            }
            for (int e = 0; e < laws.nodes(); e++) {
                BigFraction quotient = numbers.quotients().get(row).get(e);
                hold &= isAtMost(quotient, numbers.hull());
                hold &= e == d ? quotient.equals(BigFraction.ONE) : isKept(d, e, quotient, creep, rate);
            }
        }
        return unless(hold, "(E3): R ≥ q_ed ≥ (σ_ed + a)/(1 − aRπ_d), or w_e/w_d + a for e outside F");
    }

    /** The upper end. */
    private static BigFraction ceiling(Interval interval) {
        return new BigFraction(interval.upper(), interval.precision().one());
    }

    /** Whether w_e ≤ q·w_d for ever, if it is so that the sum of all disturbances is at most a. */
    private boolean isKept(int d, int e, BigFraction quotient, BigFraction creep, BigFraction rate) {
        boolean reachable = laws.isReached(e);
        BigFraction start = reachable ? HullQuotient.start(quotient, creep, rate) : quotient.subtract(creep);
        Interval first = exact(start);
        return isAtMost(state.entry(e), first.multiply(state.entry(d)))
                && (!reachable || first.lower().signum() > 0 && isAtMost(laws.chance(e), first.multiply(first).multiply(laws.chance(d))));
    }

    /** (E4). */
    private Optional<String> margins() {
        BigFraction leak = numbers.leak().divide(numbers.leak().add(1));
        return unless(isAtMost(leak, numbers.margin()), "(E4): κ ≥ o₀/(1 + o₀)")
                .or(() -> unless(isAtMost(exact(numbers.margin()), room(state, numbers)), "(E4): κ + o₀R + max(ε/m₀, max Σ P_i q) ≤ 1"));
    }

    /** 1 − o₀R − max(ε/m₀, max_i Σ P_i q), which (E4) asks to be at least κ. */
    static Interval room(AttendedState state, LastingNumbers numbers) {
        LastingCheck check = new LastingCheck(state, numbers);
        Interval largest = check.exact(state.epsilon().divide(numbers.least()));
        for (Interval[][] quotients : check.tables()) {
            for (int other = 0; other < state.laws().others(); other++) {
                largest = Enclosures.larger(largest, state.laws().expectation(other, quotients));
            }
        }
        return Interval.of(check.precision, BigInteger.ONE).subtract(check.exact(numbers.leak().multiply(numbers.hull())))
                .subtract(largest);
    }

    /** The q whose Σ P_i q are looked at; if F = {d, e}, those where w_e/w_d is largest and least. */
    private List<Interval[][]> tables() {
        if (reached.size() != 2) {
            return List.<Interval[][]>of(table());
        }
        BigFraction up = numbers.quotients().get(0).get(reached.get(1));
        BigFraction down = numbers.quotients().get(1).get(reached.get(0));
        return List.of(table(up), table(down.reciprocal()));
    }

    /** F = {d, e}, and w_e/w_d is this. */
    private Interval[][] table(BigFraction quotient) {
        Interval[][] table = table();
        table[reached.get(0)][reached.get(1)] = exact(quotient);
        table[reached.get(1)][reached.get(0)] = exact(quotient.reciprocal());
        return table;
    }

    private Interval[][] table() {
        Interval[][] table = new Interval[laws.nodes()][];
        for (int row = 0; row < reached.size(); row++) {
            table[reached.get(row)] = numbers.quotients().get(row).stream().map(this::exact).toArray(Interval[]::new);
        }
        return table;
    }

    /** The largest q_ed for d of a set and e not of it; 0 if there is none. */
    static BigFraction largestOutside(AttendedState state, LastingNumbers numbers, List<Integer> inside) {
        List<Integer> reached = state.laws().reached();
        BigFraction largest = BigFraction.ZERO;
        for (int row = 0; row < reached.size(); row++) {
            for (int e = 0; e < state.laws().nodes() && inside.contains(reached.get(row)); e++) {
                largest = inside.contains(e) ? largest : Fractions.max(largest, numbers.quotients().get(row).get(e));
            }
        }
        return largest;
    }
}
