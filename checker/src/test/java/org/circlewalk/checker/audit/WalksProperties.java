package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** A domain enumerates what its words say: the words are read again and every walk near by is asked. */
class WalksProperties {
    private static final int MOST = 12;

    @Provide
    Arbitrary<Probabilities> probabilities() {
        Arbitrary<Integer> denominators = Arbitraries.integers().between(1, 6);
        return Arbitraries.oneOf(denominators.map(Probabilities::all), denominators.map(Probabilities::inside),
                denominators.map(Probabilities::upperHalf), denominators.map(Probabilities::aboveHalf),
                Arbitraries.of(Probabilities.half(), Probabilities.deterministic()));
    }

    @Provide
    Arbitrary<Walks> circles() {
        Arbitrary<Integer> from = Arbitraries.integers().between(3, 7);
        Arbitrary<Integer> to = Arbitraries.integers().between(3, MOST);
        return Arbitraries.oneOf(Combinators.combine(from, to).as(Walks::nodes), to.map(Walks::nodesUpTo),
                Combinators.combine(from, to).as(Walks::nodes).map(Walks::odd),
                Combinators.combine(from, to).as(Walks::nodes).map(Walks::even),
                Combinators.combine(from, to, Arbitraries.integers().between(1, 4)).as(Walks::nodesInSteps));
    }

    @Property(tries = 200)
    void aDomainHasEveryWalkThatItsWordsNameAndNoOther(@ForAll("circles") Walks circles, @ForAll("probabilities") Probabilities ps,
                                                       @ForAll @IntRange(min = 2, max = 5) int from,
                                                       @ForAll @IntRange(min = 2, max = MOST) int to) {
        assertEnumeratesItsWords(circles.lengths(from, to).p(ps).walks());
        assertEnumeratesItsWords(circles.p(ps).lengths(from, to).walks());
        assertEnumeratesItsWords(circles.lengthsUpTo(to).p(ps).walks());
        assertEnumeratesItsWords(circles.lengths(List.of(2, to + 1)).p(ps).walks());
        assertEnumeratesItsWords(circles.roundsUpTo(to).p(ps).walks());
    }

    /** The words are read once; then every walk is asked. */
    private static void assertEnumeratesItsWords(Domain<RandomWalk> domain) {
        String words = domain.description();
        BiPredicate<Integer, Integer> circles = numbers("K", words);
        BiPredicate<Integer, Integer> lengths = numbers("N", words);
        List<BigFraction> ps = Probabilities.all(7).values().stream().filter(fractions(words)).toList();
        List<RandomWalk> named = IntStream.rangeClosed(3, MOST + 1).boxed().filter(k -> circles.test(k, k))
                .flatMap(k -> IntStream.rangeClosed(2, MOST + 1).boxed().filter(n -> lengths.test(k, n))
                        .flatMap(n -> ps.stream().map(p -> new RandomWalk(k, n, p)))).toList();
        assertThat(domain.instances()).as(words).containsExactlyElementsOf(named);
    }

    /** Reads what a description says of K or N: which numbers it means, on the circle of the first. */
    private static BiPredicate<Integer, Integer> numbers(String name, String description) {
        String words = List.of(description.split(", ")).stream()
                .filter(part -> Pattern.compile("\\b" + name + "\\b").matcher(part.replaceAll("rK.*", "")).find()).findFirst().orElseThrow();
        Predicate<Integer> parity = words.endsWith("odd") ? k -> k % 2 == 1 : words.endsWith("even") ? k -> k % 2 == 0 : k -> true;
        List<Integer> read = Pattern.compile("\\d+").matcher(words).results().map(found -> Integer.valueOf(found.group())).toList();
        if (words.contains("rK + 1")) {
            return (k, n) -> n > k && (n - 1) % k == 0 && n <= read.get(1);
        }
        if (words.contains("in steps of")) {
            return (k, n) -> n >= read.get(0) && n <= read.get(1) && (n - read.get(0)) % read.get(2) == 0;
        }
        Predicate<Integer> among = words.contains("=") ? read::contains
                : read.size() == 1 ? n -> n <= read.get(0) : n -> n >= read.get(0) && n <= read.get(1);
        return (k, n) -> parity.test(n) && among.test(n);
    }

    private static Predicate<BigFraction> fractions(String description) {
        Matcher denominator = Pattern.compile("denominator ≤ (\\d+)").matcher(description);
        if (denominator.find()) {
            int largest = Integer.parseInt(denominator.group(1));
            BigFraction least = description.contains("½") ? BigFraction.ONE_HALF : BigFraction.ZERO;
            boolean open = description.contains("½ < p");
            boolean ends = description.contains("[0, 1]");
            return p -> (open ? p.compareTo(least) > 0 : p.compareTo(least) >= 0) && (ends || isInside(p))
                    && p.getDenominator().intValueExact() <= largest;
        }
        return description.contains("{0, 1}") ? p -> !isInside(p) : p -> description.contains("p = ½") && p.equals(BigFraction.ONE_HALF);
    }

    private static boolean isInside(BigFraction p) {
        return p.compareTo(BigFraction.ZERO) > 0 && p.compareTo(BigFraction.ONE) < 0;
    }

    @Property(tries = 100)
    void anIndexTakesThePlaceOfTheLength(@ForAll("probabilities") Probabilities ps, @ForAll @IntRange(min = 1, max = 6) int to) {
        Domain<IndexedCircle> indexed = Walks.nodes(5, 6).range("m", 1, to).p(ps).indexed();
        assertThat(indexed.instances()).hasSize(2 * to * ps.values().size());
        assertThat(indexed.instances()).allSatisfy(circle -> assertThat(indexed.counterexample().apply(circle, "").instance())
                .matches("K = [56], m = [1-" + to + "], p = .*"));
    }

    @Property(tries = 100)
    void aLimitIsThereOnceForEachCircle(@ForAll("probabilities") Probabilities ps, @ForAll @IntRange(min = 2, max = 6) int to) {
        assertThat(Walks.nodes(5, 6).lengths(2, to).p(ps).limits().instances()).doesNotHaveDuplicates().hasSize(2 * ps.values().size());
    }

    @Example
    void wordsStandInTheOrderInWhichTheyAreGiven() {
        assertThat(Walks.nodes(5, 7).p(Probabilities.half()).lengths(3, 9).with("η", BigFraction.ONE)
                .with("v", BigFraction.ZERO, new BigFraction(22, 7)).description())
                .isEqualTo("5 ≤ K ≤ 7, p = ½, 3 ≤ N ≤ 9, η = 1, v ∈ {0, 22/7}");
        assertThat(Walks.nodesFrom(5, 9).p(Probabilities.aboveHalf(6)).where("with a large K", walk -> walk.nodes() > 6).description())
                .isEqualTo("K from 5 on, ½ < p < 1 of denominator ≤ 6 with a large K");
        assertThat(Probabilities.upperHalf(6).ofTheReading().words()).isEqualTo("p of denominator ≤ 6");
        assertThat(Domain.listed(List.of(new RandomWalk(5, 25, BigFraction.ONE_HALF))).description()).isEqualTo("(K, N, p) = (5, 25, 1/2)");
    }
}
