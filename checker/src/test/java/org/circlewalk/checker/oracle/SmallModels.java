package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/** Small random models: K = 3, 4, 5, N = 2 … 6, p at its ends, in the middle and near an end, entries and scores that may tie or be 0. */
final class SmallModels {
    private SmallModels() {
    }

    static BigFraction fraction(int numerator, int denominator) {
        return new BigFraction(numerator, denominator);
    }

    /** @param lowest the smallest entry of V, in eighths */
    static Arbitrary<WalkSum> withEntriesFrom(int lowest) {
        Arbitrary<BigFraction> p = Arbitraries.of(BigFraction.ZERO, BigFraction.ONE_HALF, BigFraction.ONE, fraction(1, 100), fraction(7, 10),
                fraction(4, 5));
        Arbitrary<BigFraction> epsilon = Arbitraries.of(fraction(1, 10), BigFraction.ONE, fraction(1, 3));
        return Combinators.combine(Arbitraries.of(3, 4, 5), Arbitraries.integers().between(2, 6), p, epsilon)
                .flatAs((k, n, chance, small) -> Combinators.combine(
                        Arbitraries.integers().between(lowest, 16).list().ofSize(k * k),
                        Arbitraries.integers().between(0, 4).list().ofSize(n).filter(list -> list.stream().anyMatch(s -> s > 0)))
                        .as((entries, weights) -> WalkSum.right(k, n, chance, small, eighths(entries), shares(weights))));
    }

    private static List<BigFraction> eighths(List<Integer> entries) {
        return entries.stream().map(entry -> fraction(entry, 8)).toList();
    }

    private static List<BigFraction> shares(List<Integer> weights) {
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        return new ArrayList<>(weights.stream().map(weight -> fraction(weight, total)).toList());
    }
}
