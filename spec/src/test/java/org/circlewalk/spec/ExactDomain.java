package org.circlewalk.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.walk.RandomWalk;

/** Generators of the objects that the laws of this module are about; small enough for enumeration, edges included. */
public final class ExactDomain extends DomainContextBase {
    /** A walk together with a model that fits it. */
    public record Setting(RandomWalk walk, ExactModel model) {
        @Override
        public String toString() {
            return walk + ", V = " + model.value() + ", S = " + Arrays.toString(model.scores());
        }
    }

    /** A walk together with a model whose value matrix is circulant. */
    public record CirculantSetting(RandomWalk walk, ExactModel model) {
    }

    /** A walk together with a model that attends to one token above all and whose value matrix is full of ties. */
    public record SharpSetting(RandomWalk walk, ExactModel model) {
        @Override
        public String toString() {
            return walk + ", V = " + model.value() + ", S = " + Arrays.toString(model.scores());
        }
    }

    /** Three circulants of one size. */
    public record Circulants(Circulant a, Circulant b, Circulant c) {
    }

    /** Three matrices of one size. */
    public record Matrices(SquareMatrix a, SquareMatrix b, SquareMatrix c) {
    }

    @Provide
    Arbitrary<Circulants> circulants() {
        return Arbitraries.integers().between(1, 7).flatMap(size -> {
            Arbitrary<Circulant> one = fractions().array(BigFraction[].class).ofSize(size).map(Circulant::ofColumn);
            return Combinators.combine(one, one, one).as(Circulants::new);
        });
    }

    @Provide
    Arbitrary<Matrices> matrices() {
        return Arbitraries.integers().between(1, 4).flatMap(size -> {
            Arbitrary<SquareMatrix> one = fractions().array(BigFraction[].class).ofSize(size * size)
                    .map(entries -> SquareMatrix.ofRowMajor(size, entries));
            return Combinators.combine(one, one, one).as(Matrices::new);
        });
    }

    @Provide
    Arbitrary<BigFraction> fractions() {
        return Combinators.combine(Arbitraries.integers().between(-12, 12), Arbitraries.integers().between(1, 12))
                .as(BigFraction::new);
    }

    @Provide
    Arbitrary<RandomWalk> walks() {
        return Combinators.combine(Arbitraries.integers().between(3, 7), Arbitraries.integers().between(2, 7),
                probabilities()).as(RandomWalk::new);
    }

    /** Probabilities, the edges 0, 1, ½ and 1/100 often. */
    public static Arbitrary<BigFraction> probabilities() {
        return Arbitraries.oneOf(
                Arbitraries.of(BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE_HALF, new BigFraction(1, 100)),
                Arbitraries.integers().between(1, 11)
                        .flatMap(d -> Arbitraries.integers().between(0, d).map(n -> new BigFraction(n, d))));
    }

    @Provide
    Arbitrary<Setting> settings() {
        return walks().flatMap(walk -> Combinators.combine(values(walk.nodes() * walk.nodes()), scores(walk.length()))
                .as((v, s) -> new Setting(walk, new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), v), s))));
    }

    @Provide
    Arbitrary<CirculantSetting> circulantSettings() {
        return walks().flatMap(walk -> Combinators.combine(values(walk.nodes()), scores(walk.length()))
                .as((v, s) -> new CirculantSetting(walk, new ExactModel(Circulant.ofColumn(v).toMatrix(), s))));
    }

    @Provide
    Arbitrary<SharpSetting> sharpSettings() {
        return Combinators.combine(Arbitraries.integers().between(3, 7), Arbitraries.integers().between(2, 6),
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(BigFraction.ONE_HALF)), Tuple.of(1, probabilities())))
                .as(RandomWalk::new)
                .flatMap(walk -> Combinators.combine(ties(walk.nodes()), sharpScores(walk.length()))
                        .as((v, s) -> new SharpSetting(walk, new ExactModel(v, s))));
    }

    /** Circulants with entries 0, 1 and 2, half of them symmetric. */
    private static Arbitrary<SquareMatrix> ties(int size) {
        return Combinators.combine(
                Arbitraries.integers().between(0, 2).map(BigFraction::new).array(BigFraction[].class).ofSize(size),
                Arbitraries.of(true, false)).as((column, symmetric) -> {
                    Circulant any = Circulant.ofColumn(column);
                    return (symmetric ? any.add(any.transpose()) : any).toMatrix();
                });
    }

    /** One visible position with 60 parts, the others with 0 to 3. */
    private static Arbitrary<BigFraction[]> sharpScores(int length) {
        return Combinators.combine(Arbitraries.integers().between(0, length - 2),
                Arbitraries.integers().between(0, 3).list().ofSize(length)).as((selected, weights) -> {
                    List<Integer> sharp = new ArrayList<>(weights);
                    sharp.set(selected, 60);
                    return normalised(sharp);
                });
    }

    /** Non-negative rationals. */
    private static Arbitrary<BigFraction[]> values(int count) {
        return Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.integers().between(1, 9))
                .as(BigFraction::new).array(BigFraction[].class).ofSize(count);
    }

    /** Non-negative rationals with sum 1; uniform, peaked and with zeros among them. */
    private static Arbitrary<BigFraction[]> scores(int length) {
        return Arbitraries.integers().between(0, 9).list().ofSize(length).map(weights -> normalised(weights));
    }

    private static BigFraction[] normalised(List<Integer> weights) {
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream()
                .map(w -> total == 0 ? new BigFraction(1, weights.size()) : new BigFraction(w, total))
                .toArray(BigFraction[]::new);
    }
}
