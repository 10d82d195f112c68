package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.later.EntryMove;
import org.circlewalk.spec.later.LeadMove;
import org.circlewalk.spec.later.TokenRate;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;
import org.junit.jupiter.api.Test;

/** The inequalities of one step of proofs-notes/theorem.md against the sum over all walks, in exact rationals. */
class OneStepInequalitiesProperties {
    private static final BigFraction ONE = BigFraction.ONE;
    private static final BigFraction ETA = new BigFraction(3, 2);
    private static final BigFraction NORM = new BigFraction(21, 2);

    /** A walk, w_d ≥ ε, integer weights that the scores are proportional to, and r − 1. */
    record Case(RandomWalk walk, BigFraction epsilon, BigFraction[] w, int[] weights, int r) {
        private BigFraction score(int i) {
            return new BigFraction(weights[i], Arrays.stream(weights).sum());
        }

        private BigFraction leak() {
            return ONE.subtract(score(r)).divide(score(r));
        }

        private BigFraction share() {
            return ETA.divide(walk.nodes());
        }

        private BigFraction largest() {
            return Fractions.max(w[0], w);
        }
    }

    /** One walk: its probability, its offsets d_i and x. */
    private record Path(BigFraction chance, int[] offsets, BigFraction x) {
    }

    /** What a step makes of a case, summed over the walks from node 0, since rotations change nothing: E[1{d_i = d}/x], ρ_i and E[w(i)/w(r)]. */
    private static final class Step {
        private final Case given;
        private final BigFraction[] chances;
        private final BigFraction[] moved;
        private final BigFraction[] rho;
        private final BigFraction[] ratio;
        private final List<Path> paths = new ArrayList<>();

        Step(Case given) {
            this.given = given;
            this.chances = zeros(given.walk().nodes());
            this.moved = given.w().clone();
            this.rho = zeros(given.walk().length());
            this.ratio = zeros(given.walk().length());
            WalkEnumeration walks = new WalkEnumeration(given.walk());
            walks.forEachFrom(0, (nodes, weight) -> add(nodes, new BigFraction(weight, walks.denominator())));
        }

        private static BigFraction[] zeros(int length) {
            BigFraction[] zeros = new BigFraction[length];
            Arrays.fill(zeros, BigFraction.ZERO);
            return zeros;
        }

        private void add(int[] nodes, BigFraction chance) {
            int last = given.walk().visible();
            int[] offsets = new int[last];
            BigFraction x = given.score(last).multiply(given.epsilon());
            for (int i = 0; i < last; i++) {
                offsets[i] = Math.floorMod(nodes[last] - nodes[i], given.walk().nodes());
                x = x.add(given.score(i).multiply(given.w()[offsets[i]]));
            }
            paths.add(new Path(chance, offsets, x));
            BigFraction here = given.w()[offsets[given.r()]];
            chances[offsets[given.r()]] = chances[offsets[given.r()]].add(chance);
            for (int i = 0; i <= last; i++) {
                BigFraction entry = i == last ? given.epsilon() : given.w()[offsets[i]];
                rho[i] = rho[i].add(chance.multiply(entry.subtract(here)).divide(x));
                ratio[i] = ratio[i].add(chance.multiply(entry).divide(here));
                if (i < last) {
                    moved[offsets[i]] = moved[offsets[i]].add(given.share().multiply(given.score(i)).multiply(chance).divide(x));
                }
            }
        }

        private BigFraction least() {
            BigFraction least = given.largest();
            for (int d = 0; d < chances.length; d++) {
                least = isReached(d) ? Fractions.min(least, given.w()[d]) : least;
            }
            return least;
        }

        private boolean isReached(int d) {
            return chances[d].getNumerator().signum() > 0;
        }

        private BigFraction[] each(Function<Path, BigFraction> number) {
            return paths.stream().map(number).toArray(BigFraction[]::new);
        }

        /** How the entry at d moves, as contracts speak of it. */
        private EntryMove entry(int d) {
            return EntryMove.of(each(Path::chance), each(path -> path.offsets()[given.r()] == d ? ONE : BigFraction.ZERO),
                    each(path -> elsewhere(path, d)), each(Path::x));
        }

        private BigFraction elsewhere(Path path, int d) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < path.offsets().length; i++) {
                sum = i != given.r() && path.offsets()[i] == d ? sum.add(given.score(i)) : sum;
            }
            return sum;
        }

        private TokenRate rate(int i) {
            return TokenRate.of(each(Path::chance), each(path -> i == path.offsets().length ? given.epsilon() : given.w()[path.offsets()[i]]),
                    each(path -> given.w()[path.offsets()[given.r()]]), each(Path::x));
        }

        /** All tokens but r, in their order. */
        private LeadMove leads() {
            int[] others = IntStream.range(0, rho.length).filter(i -> i != given.r()).toArray();
            return LeadMove.of(Arrays.stream(others).mapToObj(given::score).toArray(BigFraction[]::new),
                    Arrays.stream(others).mapToObj(i -> rho[i].negate()).toArray(BigFraction[]::new));
        }

        /** l_i′ − l_i. */
        private BigFraction gain(int i) {
            BigFraction mean = BigFraction.ZERO;
            for (int l = 0; l < rho.length; l++) {
                mean = mean.add(given.score(l).multiply(rho[l]));
            }
            BigFraction pull = ETA.multiply(NORM).multiply(NORM);
            BigFraction against = given.score(i).multiply(rho[i].subtract(mean));
            BigFraction gain = pull.multiply(given.score(given.r()).multiply(mean).add(against)).negate();
            return i == rho.length - 1 ? gain.subtract(ETA.multiply(NORM).divide(given.walk().nodes()).multiply(against)) : gain;
        }
    }

    private static void assertAtMost(BigFraction a, BigFraction b) {
        assertThat(a).isLessThanOrEqualTo(b);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void entriesGrowAsIfAttentionWereOnOneTokenUpToTheLeak(@ForAll("cases") Case given) {
        Step step = new Step(given);
        BigFraction c = given.share();
        BigFraction disturbance = c.multiply(given.leak()).divide(step.least());
        for (int d = 0; d < given.w().length; d++) {
            BigFraction growth = step.moved[d].subtract(given.w()[d]);
            BigFraction alone = c.multiply(step.chances[d]);
            assertAtMost(alone.divide(given.w()[d].add(given.leak().multiply(given.largest()))), growth);
            assertAtMost(growth, alone.divide(given.w()[d]).add(disturbance));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void rhoIsNearTheExpectedRatioOfEntries(@ForAll("cases") Case given) {
        Step step = new Step(given);
        BigFraction score = given.score(given.r());
        BigFraction slack = given.leak().multiply(given.largest()).divide(step.least());
        for (int i = 0; i < step.rho.length; i++) {
            BigFraction scaled = score.multiply(step.rho[i]);
            BigFraction expected = step.ratio[i].subtract(ONE);
            assertAtMost(scaled, expected.add(slack));
            assertAtMost(scaled.subtract(expected).abs(), slack.multiply(Fractions.max(ONE, step.ratio[i])));
            assertAtMost(ONE.negate(), scaled);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void gapsGrowAtARateBetweenTwoMultiplesOfTheLeak(@ForAll("sharpCases") Case given) {
        Step step = new Step(given);
        BigFraction score = given.score(given.r());
        BigFraction rest = ONE.subtract(score);
        BigFraction margin = null;
        for (int i = 0; i < step.rho.length; i++) {
            BigFraction here = score.multiply(step.rho[i]).negate();
            margin = i == given.r() ? margin : margin == null ? here : Fractions.min(margin, here);
        }
        if (margin.compareTo(rest) < 0) {
            return;
        }
        BigFraction pull = ETA.multiply(NORM).multiply(NORM);
        BigFraction twice = NORM.multiply(given.walk().nodes()).reciprocal().add(2);
        for (int i = 0; i < step.rho.length; i++) {
            if (i != given.r()) {
                assertAtMost(pull.multiply(margin).multiply(rest), step.gain(i));
                assertAtMost(step.gain(i), twice.multiply(pull).multiply(given.leak()));
            }
        }
    }

    /** The cases of which the property above speaks are not rare: S_r|ρ_i| ≥ δ for every i ≠ r in a third of them at least. */
    @Test
    void sharpCasesMeetThePremise() {
        long met = sharpCases().sampleStream().limit(200).filter(given -> {
            Step step = new Step(given);
            BigFraction score = given.score(given.r());
            return IntStream.range(0, step.rho.length).filter(i -> i != given.r())
                    .allMatch(i -> score.multiply(step.rho[i]).negate().compareTo(ONE.subtract(score)) >= 0);
        }).count();
        assertThat(met).isGreaterThan(66);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void quotientsOfEntriesGrowByTheLeakAlone(@ForAll("cases") Case given, @ForAll("factors") BigFraction factor) {
        Step step = new Step(given);
        BigFraction c = given.share();
        for (int d = 0; d < given.w().length; d++) {
            for (int e = 0; e < given.w().length; e++) {
                BigFraction w = given.w()[d];
                BigFraction other = given.w()[e];
                if (!step.isReached(d) || other.multiply(other).compareTo(c.multiply(step.chances[e])) < 0) {
                    continue;
                }
                BigFraction sigma = Fractions.max(other.divide(w), factor);
                if (sigma.multiply(sigma).multiply(step.chances[d]).compareTo(step.chances[e]) >= 0) {
                    BigFraction leak = c.multiply(given.leak());
                    BigFraction most = sigma.multiply(step.moved[d]).add(leak.divide(step.least())).add(sigma.multiply(leak)
                            .multiply(step.chances[d]).multiply(given.largest()).divide(w.multiply(w)));
                    assertAtMost(step.moved[e], most);
                }
            }
        }
    }

    /** Lemma B.1's gradient, summed over all walks from all nodes. */
    private static ExpectedGradient gradient(Case given) {
        int nodes = given.walk().nodes();
        SquareMatrix value = Circulant.ofColumn(Arrays.stream(given.w()).map(w -> w.subtract(given.epsilon())).toArray(BigFraction[]::new)).toMatrix();
        BigFraction[] scores = IntStream.range(0, given.walk().length()).mapToObj(given::score).toArray(BigFraction[]::new);
        assertThat(value.size()).isEqualTo(nodes);
        return EnumeratedGradient.overAllWalks(given.walk(), new ExactModel(value, scores), new RationalLogLoss(given.epsilon()));
    }

    /** l_i′ − l_i from the gradient g of the logits: the key's part moves them by −ηG²g, and the token's part all visible ones by ηG·g_N/K. */
    private static BigFraction gain(Case given, BigFraction[] g, int i) {
        BigFraction ahead = ETA.multiply(NORM).multiply(NORM).multiply(g[i].subtract(g[given.r()]));
        return i == g.length - 1 ? ahead.add(ETA.multiply(NORM).divide(given.walk().nodes()).multiply(g[i])) : ahead;
    }

    /** What the contracts of EntryMove, TokenRate and LeadMove speak of is a step of descent along B.1's gradient, whatever the scores. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theMeansUnderContractAreThoseOfAStep(@ForAll("cases") Case given) {
        Step step = new Step(given);
        ExpectedGradient gradient = gradient(given);
        BigFraction chosen = given.score(given.r());
        for (int d = 0; d < given.w().length; d++) {
            assertThat(given.share().multiply(step.entry(d).mean(chosen))).isEqualTo(ETA.negate().multiply(gradient.value().entry(d, 0)));
        }
        LeadMove leads = step.leads();
        BigFraction pull = ETA.multiply(NORM).multiply(NORM);
        BigFraction mean = leads.mean().negate();
        for (int i = 0; i < step.rho.length; i++) {
            assertThat(given.score(i).multiply(mean.subtract(step.rate(i).mean()))).isEqualTo(gradient.logits()[i]);
            BigFraction factor = i == step.rho.length - 1 ? ONE.add(NORM.multiply(given.walk().nodes()).reciprocal()) : ONE;
            if (i != given.r()) {
                assertThat(pull.multiply(leads.lead(chosen, factor, i < given.r() ? i : i - 1))).isEqualTo(gain(given, gradient.logits(), i));
            }
        }
    }

    /** Of every walk is so what the contracts ask of it. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyWalkIsAsTheContractsAsk(@ForAll("cases") Case given) {
        Step step = new Step(given);
        BigFraction chosen = given.score(given.r());
        BigFraction spread = given.leak().multiply(given.largest());
        for (Path path : step.paths) {
            BigFraction here = given.w()[path.offsets()[given.r()]];
            assertAtMost(chosen.multiply(here), path.x());
            assertAtMost(path.x(), chosen.multiply(here.add(spread)));
            assertAtMost(step.least(), here);
            assertThat(path.x()).isGreaterThan(BigFraction.ZERO);
            assertThat(path.chance()).isGreaterThan(BigFraction.ZERO);
            for (int d = 0; d < given.w().length; d++) {
                assertAtMost(step.elsewhere(path, d), ONE.subtract(chosen));
            }
        }
        assertThat(step.paths.stream().map(Path::chance).reduce(BigFraction.ZERO, BigFraction::add)).isEqualTo(ONE);
    }

    /** A gap moves by at most ηG²(1 + 1/(GK))·2oρ̂ where S_r|ρ_i| ≤ ρ̂, whatever the signs: the freezing bound. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void gapsMoveByAtMostTheFreezingBound(@ForAll("cases") Case given) {
        Step step = new Step(given);
        BigFraction most = Fractions.max(ONE, given.largest().divide(step.least()).subtract(1));
        BigFraction pull = ETA.multiply(NORM).multiply(NORM).add(given.share().multiply(NORM));
        for (int i = 0; i < step.rho.length; i++) {
            assertAtMost(given.score(given.r()).multiply(step.rho[i]).abs(), most);
            assertAtMost(i == given.r() ? BigFraction.ZERO : step.gain(i).abs(),
                    pull.multiply(2).multiply(given.leak()).multiply(most));
        }
    }

    @Provide
    Arbitrary<BigFraction> factors() {
        return Arbitraries.of(new BigFraction(1, 20), new BigFraction(1, 2), ONE, new BigFraction(3, 2), new BigFraction(4));
    }

    @Provide
    Arbitrary<Case> cases() {
        return cases(Arbitraries.of(1, 5, 100, 10_000), Arbitraries.integers().between(1, 9));
    }

    /** Most of the attention on r, and w large where the walk goes. */
    @Provide
    Arbitrary<Case> sharpCases() {
        return cases(Arbitraries.of(30, 1000, 100_000), Arbitraries.integers().between(1, 3)).map(given -> {
            BigFraction[] w = given.w().clone();
            int ahead = given.walk().visible() - given.r();
            w[Math.floorMod(ahead, w.length)] = new BigFraction(3);
            w[Math.floorMod(-ahead, w.length)] = new BigFraction(3);
            return new Case(given.walk(), given.epsilon(), w, given.weights(), given.r());
        });
    }

    private static Arbitrary<Case> cases(Arbitrary<Integer> ofTheOne, Arbitrary<Integer> ofTheOthers) {
        Arbitrary<BigFraction> p = Arbitraries.of(BigFraction.ZERO, ONE, new BigFraction(1, 2), new BigFraction(7, 10),
                new BigFraction(1, 100));
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 6),
                Arbitraries.integers().between(2, 5), p).as(RandomWalk::new);
        return walks.flatMap(walk -> Combinators.combine(Arbitraries.integers().between(0, 40).array(int[].class).ofSize(walk.nodes()),
                ofTheOthers.array(int[].class).ofSize(walk.length()), ofTheOne, Arbitraries.integers().between(0, walk.visible() - 1),
                Arbitraries.integers().between(1, 20)).as((entries, weights, weight, r, tenth) -> {
                    BigFraction epsilon = new BigFraction(tenth, 40);
                    weights[r] = weight;
                    return new Case(walk, epsilon, Arrays.stream(entries).mapToObj(n -> epsilon.add(new BigFraction(n, 20)))
                            .toArray(BigFraction[]::new), weights, r);
                }));
    }
}
