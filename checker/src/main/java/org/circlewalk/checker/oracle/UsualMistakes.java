package org.circlewalk.checker.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/** The mistakes that are tried where a gradient is beyond its bound; each gradient is as exact as the right one. */
final class UsualMistakes {
    private static final List<GradientPart> BOTH = List.of(GradientPart.VALUE, GradientPart.LOGITS);
    private static final Work NOTHING = Work.ofSeconds("", 0);

    private final Arithmetic arithmetic;
    private final BigFraction scoreError;
    private final AttentionModel model;
    private final Expectations right;
    private final ReferenceGradient gradient;
    private final BigFraction remainder;
    private final List<UsualMistake> mistakes = new ArrayList<>();
    private final List<String> untried = new ArrayList<>();

    private UsualMistakes(ForeignGradient foreign, Expectations right, ReferenceGradient gradient, BigFraction remainder) {
        this.arithmetic = foreign.arithmetic();
        this.scoreError = foreign.scores().error();
        this.model = foreign.model();
        this.right = right;
        this.gradient = gradient;
        this.remainder = remainder;
    }

    /** All mistakes that can be made at the model of a gradient. */
    static UsualMistakes of(ForeignGradient foreign, Expectations right, ReferenceGradient gradient, BigFraction remainder) {
        UsualMistakes all = new UsualMistakes(foreign, right, gradient, remainder);
        all.addSigns();
        all.addCounts();
        all.addTransposed();
        all.addTokens();
        all.addEpsilon();
        all.addExchanged();
        all.addLabel();
        return all;
    }

    List<UsualMistake> list() {
        return List.copyOf(mistakes);
    }

    /** The words of those whose gradient takes a series that is too long. */
    List<String> untried() {
        return List.copyOf(untried);
    }

    private void known(String words, List<GradientPart> parts, Supplier<ReferenceGradient> wrong) {
        mistakes.add(new UsualMistake(words, NOTHING, () -> Optional.of(wrong.get()), parts));
    }

    private void addSigns() {
        known("the sign is reversed", BOTH, () -> gradient.scaled(BigFraction.MINUS_ONE));
        known("g_i is ℓ′(z)·S_i·v_i, without the − z", List.of(GradientPart.LOGITS), this::withoutMean);
    }

    /** E[ℓ′ S_i v_i]. */
    private ReferenceGradient withoutMean() {
        List<Interval> logits = new ArrayList<>(right.attended());
        logits.add(Bounded.ZERO);
        return new ReferenceGradient(gradient.value(), logits, gradient.bound());
    }

    private void addCounts() {
        Map<String, BigFraction> factors = new LinkedHashMap<>();
        RandomWalk walk = model.walk();
        count(factors, "K = " + walk.nodes(), BigInteger.valueOf(walk.nodes()));
        count(factors, "N = " + walk.length(), BigInteger.valueOf(walk.length()));
        count(factors, "N − 1 = " + walk.visible(), BigInteger.valueOf(walk.visible()));
        BigInteger ways = BigInteger.ONE.shiftLeft(walk.visible());
        count(factors, "the number of walks, K·2^(N − 1)", ways.multiply(BigInteger.valueOf(walk.nodes())));
        count(factors, "the number of walks from one node, 2^(N − 1)", ways);
        factors.forEach((words, factor) -> known(words, BOTH, () -> gradient.scaled(factor)));
    }

    private static void count(Map<String, BigFraction> factors, String words, BigInteger count) {
        if (count.compareTo(BigInteger.ONE) > 0) {
            factors.put("all is multiplied by " + words + ": a sum is taken for a mean, or no division made", new BigFraction(count));
            factors.put("all is divided by " + words + " once too often", new BigFraction(BigInteger.ONE, count));
        }
    }

    private void addTransposed() {
        known("∂L/∂V is transposed, [s][y] in the place of [y][s]", List.of(GradientPart.VALUE), gradient::transposed);
        AttentionModel transposed = model.withValue(model.value().transpose());
        of("V is used transposed, V[s_i][y] in the place of V[y][s_i]", transposed, Function.identity());
        of("V and ∂L/∂V are both transposed, as in f = (XS)ᵀV", transposed, ReferenceGradient::transposed);
    }

    private void addTokens() {
        BigFraction share = model.visibleShare();
        if (!share.equals(BigFraction.ZERO) && !model.zeroTokenScore().equals(BigFraction.ZERO)) {
            List<BigFraction> scores = new ArrayList<>(model.scores().stream().map(score -> score.divide(share)).toList());
            scores.set(scores.size() - 1, BigFraction.ZERO);
            of("the zero token N is missing, so that the softmax is over N − 1 positions", model.withScores(scores), Function.identity());
        }
    }

    private void addEpsilon() {
        of("ε is left out of the logarithm, as in −log z or −log(z) + ε", model.withEpsilon(BigFraction.ZERO), Function.identity());
        of("ε is added twice, as in −log(z + 2ε)", model.withEpsilon(model.epsilon().multiply(2)), Function.identity());
    }

    private void addExchanged() {
        RandomWalk walk = model.walk();
        of("p and q = 1 − p are exchanged", model.withWalk(new RandomWalk(walk.nodes(), walk.length(), walk.q())), Function.identity());
    }

    /** Where a mistake makes the gradient of another model. */
    private void of(String words, AttentionModel wrong, Function<ReferenceGradient, ReferenceGradient> as) {
        planned(words, wrong, at -> ReferenceGradient.of(arithmetic, scoreError, wrong, at).map(as));
    }

    private void planned(String words, AttentionModel wrong, Function<Expectations, Optional<ReferenceGradient>> reading) {
        try {
            Expectations.Plan plan = Expectations.planned(wrong, remainder);
            mistakes.add(new UsualMistake(words, plan.work(), () -> reading.apply(plan.outcome().get()), BOTH));
        } catch (ArithmeticException undefined) {
            // Who makes this mistake here gets no gradient.
            return;
        } catch (InvalidParameterException tooLong) {
            untried.add(words);
        }
    }

    /**
     * The label s_{N−1} in the place of s_N. The walks have N − 1 nodes then; the last of them, which is the label y and is seen too,
     * adds S_{N−1}·V[y][y] to z: that is as if every entry of row y were larger by that over the sum of the other scores.
     */
    private void addLabel() {
        String words = "the label is s_{N−1} in the place of s_N";
        int parent = model.walk().visible() - 1;
        BigFraction others = model.visibleShare().subtract(model.score(parent));
        if (others.equals(BigFraction.ZERO)) {
            mistakes.add(new UsualMistake(words, NOTHING, () -> labelAlone(parent), BOTH));
            return;
        }
        List<BigFraction> moves = new ArrayList<>();
        for (int y = 0; y < model.walk().nodes(); y++) {
            moves.add(model.value().entry(y, y).multiply(model.score(parent)).divide(others));
        }
        List<BigFraction> scores = new ArrayList<>(model.scores().subList(0, parent));
        scores.add(model.score(parent).add(model.zeroTokenScore()));
        AttentionModel shorter = new AttentionModel(model.walk().withLength(parent + 1), model.value(), scores, model.epsilon())
                .withRowsMoved(moves);
        planned(words, shorter, at -> labelled(parent, shorter.smallestArgument(), at.value(), withoutMoves(at, moves), at.slopes()));
    }

    /** S_i·E[ℓ′ v_i] before the rows were moved. */
    private List<Interval> withoutMoves(Expectations at, List<BigFraction> moves) {
        Interval moved = weighted(moves, at.slopes());
        List<Interval> attended = new ArrayList<>();
        for (int i = 0; i < at.attended().size(); i++) {
            attended.add(at.attended().get(i).subtract(Bounded.point(model.score(i)).multiply(moved)));
        }
        return attended;
    }

    /** Where s_{N−1} alone is attended: z = S_{N−1}·V[y][y]. */
    private Optional<ReferenceGradient> labelAlone(int parent) {
        int k = model.walk().nodes();
        List<Interval> slopes = new ArrayList<>();
        BigFraction smallest = null;
        for (int y = 0; y < k; y++) {
            BigFraction argument = model.value().entry(y, y).multiply(model.score(parent)).add(model.epsilon());
            if (argument.compareTo(BigFraction.ZERO) <= 0) {
                return Optional.empty();
            }
            smallest = smallest == null || argument.compareTo(smallest) < 0 ? argument : smallest;
            slopes.add(Bounded.point(argument.multiply(k).reciprocal().negate()));
        }
        return labelled(parent, smallest, Collections.nCopies(k * k, Bounded.ZERO), Collections.nCopies(parent, Bounded.ZERO), slopes);
    }

    /** Adds what the parent token does, which is on the label itself. */
    private Optional<ReferenceGradient> labelled(int parent, BigFraction smallest, List<Interval> ofOthers, List<Interval> attended,
                                                 List<Interval> slopes) {
        int k = model.walk().nodes();
        SquareMatrix entries = model.value();
        Interval score = Bounded.point(model.score(parent));
        List<Interval> value = new ArrayList<>(ofOthers);
        List<BigFraction> diagonal = new ArrayList<>();
        for (int y = 0; y < k; y++) {
            value.set(y * k + y, value.get(y * k + y).add(score.multiply(slopes.get(y))));
            diagonal.add(entries.entry(y, y));
        }
        List<Interval> all = new ArrayList<>(attended);
        all.add(score.multiply(weighted(diagonal, slopes)));
        Expectations at = new Expectations(value, all, slopes, right.by());
        return RoundingBound.of(arithmetic, scoreError, model, smallest, at)
                .map(bound -> new ReferenceGradient(value, at.logits(model), bound));
    }

    private static Interval weighted(List<BigFraction> numbers, List<Interval> weights) {
        List<Interval> terms = new ArrayList<>();
        for (int y = 0; y < numbers.size(); y++) {
            terms.add(Bounded.point(numbers.get(y)).multiply(weights.get(y)));
        }
        return Bounded.sum(terms);
    }
}
