package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Ranges of K, N and p, such as {@code Walks.nodes(5, 7).lengths(2, 7).p(Probabilities.upperHalf(6))}. Each step both narrows
 * the walks and says so: the words stand in the order of the steps, the walks always in that of {@link Counterexample}.
 */
public final class Walks {
    /** The paper's Theorem 3.1 asks for K &gt; 4. */
    public static final int LEAST_NODES = 5;
    /** The smallest circle there is. */
    private static final int TRIANGLE = 3;
    /** The least N, which stands for those that are about no N. */
    private static final int LEAST_LENGTH = 2;

    private final List<Integer> nodes;
    /** For each K the values of N, or of the index that takes its place. */
    private final IntFunction<List<Integer>> middle;
    private final String middleName;
    private final List<BigFraction> ps;
    private final Predicate<RandomWalk> filter;
    private final List<String> words;

    private Walks(List<Integer> nodes, IntFunction<List<Integer>> middle, String middleName, List<BigFraction> ps,
                  Predicate<RandomWalk> filter, List<String> words) {
        this.nodes = nodes;
        this.middle = middle;
        this.middleName = middleName;
        this.ps = ps;
        this.filter = filter;
        this.words = words;
    }

    private static Walks circles(List<Integer> nodes, String words) {
        return new Walks(nodes, k -> List.of(LEAST_LENGTH), "N", List.of(), walk -> true, List.of(words));
    }

    /** Circles of {@code from} to {@code to} nodes. */
    public static Walks nodes(int from, int to) {
        return circles(integers(from, to), Text.range("K", from, to));
    }

    /** All circles of at most so many nodes. */
    public static Walks nodesUpTo(int to) {
        return circles(integers(TRIANGLE, to), "K ≤ " + to);
    }

    /** Circles of {@code from} nodes and more, where a search ends at the first failure, at {@code limit} nodes at the latest. */
    public static Walks nodesFrom(int from, int limit) {
        return circles(integers(from, limit), "K from " + from + " on");
    }

    /** Every so manieth circle. */
    public static Walks nodesInSteps(int from, int to, int step) {
        return circles(IntStream.rangeClosed(from, to).filter(k -> (k - from) % step == 0).boxed().toList(),
                "K from " + from + " to " + to + " in steps of " + step);
    }

    /** Those of odd K. */
    public Walks odd() {
        return ofParity(1, "odd");
    }

    /** Those of even K. */
    public Walks even() {
        return ofParity(0, "even");
    }

    private Walks ofParity(int parity, String name) {
        return new Walks(nodes.stream().filter(k -> k % 2 == parity).toList(), middle, middleName, ps, filter, lastWords(name));
    }

    /** Every N from {@code from} to {@code to}. */
    public Walks lengths(int from, int to) {
        return range("N", from, to);
    }

    /** All N up to {@code to}. */
    public Walks lengthsUpTo(int to) {
        return along("N", k -> integers(LEAST_LENGTH, to), "N ≤ " + to);
    }

    /** These N. */
    public Walks lengths(List<Integer> lengths) {
        return along("N", k -> lengths, "N = " + Text.list(lengths));
    }

    /** N = rK + 1 for every r ≥ 1. */
    public Walks roundsUpTo(int longest) {
        return along("N", k -> IntStream.iterate(k + 1, n -> n <= longest, n -> n + k).boxed().toList(), "N = rK + 1 ≤ " + longest);
    }

    /** An exponent R or another index in the place of N. */
    public Walks range(String name, int from, int to) {
        return along(name, k -> integers(from, to), Text.range(name, from, to));
    }

    /** One walk, on which a check looks at every R up to {@code to}. */
    public Walks powersUpTo(int to) {
        return along("R", k -> List.of(to), "R ≤ " + to);
    }

    private Walks along(String name, IntFunction<List<Integer>> values, String description) {
        return new Walks(nodes, values, name, ps, filter, and(description));
    }

    /** These p. */
    public Walks p(Probabilities probabilities) {
        return new Walks(nodes, middle, middleName, probabilities.values(), filter, and(probabilities.words()));
    }

    /** Those of which something is true, which a word at the end of the last words says. */
    public Walks where(String word, Predicate<RandomWalk> isTrue) {
        return new Walks(nodes, middle, middleName, ps, filter.and(isTrue), lastWords(word));
    }

    /** A constant of the check: its name, and the values that it takes. */
    public Walks with(String name, BigFraction... values) {
        List<String> all = List.of(values).stream().map(Fractions::format).toList();
        return with(name + (all.size() == 1 ? " = " + all.get(0) : " ∈ {" + String.join(", ", all) + "}"));
    }

    /** What the check does on each of them. */
    public Walks with(String description) {
        return new Walks(nodes, middle, middleName, ps, filter, and(description));
    }

    private List<String> and(String description) {
        List<String> more = new ArrayList<>(words);
        if (!description.isEmpty()) {
            more.add(description);
        }
        return more;
    }

    private List<String> lastWords(String word) {
        List<String> longer = new ArrayList<>(words);
        longer.set(longer.size() - 1, words.get(words.size() - 1) + " " + word);
        return longer;
    }

    /** The walks of these K, N and p. */
    public Domain<RandomWalk> walks() {
        List<RandomWalk> walks = new ArrayList<>();
        for (IndexedCircle circle : circles()) {
            walks.add(circle.walk().withLength(circle.index()));
        }
        return new Domain<>(walks.stream().filter(filter).toList(), description(), Counterexample::at);
    }

    /** The circles of these K and p, where a statement is about N → ∞ or has no N. */
    public Domain<RandomWalk> limits() {
        List<RandomWalk> limits = circles().stream().map(IndexedCircle::walk).distinct().filter(filter).toList();
        return new Domain<>(limits, description(), Counterexample::inTheLimit);
    }

    /** The circles of these K and p, each with every value of the index. */
    public Domain<IndexedCircle> indexed() {
        List<IndexedCircle> circles = circles().stream().filter(circle -> filter.test(circle.walk())).toList();
        return new Domain<>(circles, description(), IndexedCircle::counterexample);
    }

    private List<IndexedCircle> circles() {
        List<IndexedCircle> circles = new ArrayList<>();
        for (int k : nodes) {
            for (int n : middle.apply(k)) {
                for (BigFraction p : ps) {
                    circles.add(new IndexedCircle(new RandomWalk(k, LEAST_LENGTH, p), middleName, n));
                }
            }
        }
        return circles;
    }

    /** The words alone. */
    public String description() {
        return String.join(", ", words);
    }

    private static List<Integer> integers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
