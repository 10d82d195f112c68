package org.circlewalk.checker.audit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The instances on which a statement is checked, the words that say which they are, and what each is as a counterexample.
 *
 * @param instances      in the order of {@link Counterexample}
 * @param description    e.g. "3 ≤ K ≤ 7, 2 ≤ N ≤ 7, p in [0, 1] of denominator ≤ 6"
 * @param counterexample an instance and the quantities that show its failure, as a counterexample
 */
public record Domain<T>(List<T> instances, String description, BiFunction<T, String, Counterexample> counterexample) {
    /** Takes a copy of the list. */
    public Domain {
        instances = List.copyOf(instances);
    }

    /** The integers from {@code from} to {@code to}, described as "1 ≤ K ≤ 14". */
    public static Domain<Integer> integers(String name, int from, int to, BiFunction<Integer, String, Counterexample> counterexample) {
        return new Domain<>(IntStream.rangeClosed(from, to).boxed().toList(), Text.range(name, from, to), counterexample);
    }

    /** Single walks, described by their K, N and p. */
    public static Domain<RandomWalk> listed(List<RandomWalk> walks) {
        return new Domain<>(walks, "(K, N, p) = " + walks.stream()
                .map(walk -> "(" + walk.nodes() + ", " + walk.length() + ", " + Fractions.format(walk.p()) + ")")
                .collect(Collectors.joining(", ")), Counterexample::at);
    }
}
