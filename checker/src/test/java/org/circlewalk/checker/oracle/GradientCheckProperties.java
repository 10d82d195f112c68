package org.circlewalk.checker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** Gradients that are right up to rounding pass, and those of the usual mistakes are told. */
class GradientCheckProperties {
    private static final Map<String, Function<WalkSum, WalkSum.Gradients>> MISTAKES = Map.ofEntries(
            Map.entry("the sign is reversed", right -> right.gradients().scaled(BigFraction.MINUS_ONE)),
            Map.entry("∂L/∂V is transposed", right -> right.gradients().transposed()),
            Map.entry("V is used transposed", right -> right.withTransposedValue().gradients()),
            Map.entry("both transposed", right -> right.withTransposedValue().gradients().transposed()),
            Map.entry("the zero token N is missing", right -> right.withScores(withoutZeroToken(right.scores())).gradients()),
            Map.entry("multiplied by K", right -> right.gradients().scaled(new BigFraction(right.nodes()))),
            Map.entry("divided by N =", right -> right.gradients().scaled(new BigFraction(1, right.length()))),
            Map.entry("multiplied by the number of walks, K", right ->
                    right.gradients().scaled(new BigFraction(right.nodes() << right.length() - 1))),
            Map.entry("ε is left out", right -> right.withEpsilon(BigFraction.ZERO).gradients()),
            Map.entry("ε is added twice", right -> right.withEpsilon(right.epsilon().multiply(2)).gradients()),
            Map.entry("without the − z", right -> right.withoutSubtraction().gradients()),
            Map.entry("the label is s_{N−1}", right -> right.withLabelBefore().gradients()),
            Map.entry("p and q = 1 − p are exchanged", right -> right.withP(BigFraction.ONE.subtract(right.p())).gradients()));

    private static List<BigFraction> withoutZeroToken(List<BigFraction> scores) {
        int last = scores.size() - 1;
        BigFraction visible = BigFraction.ONE.subtract(scores.get(last));
        List<BigFraction> others = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            others.add(scores.get(i).divide(visible));
        }
        others.add(BigFraction.ZERO);
        return others;
    }

    /** Nothing ties and nothing is 0; for K, N = 3, 5 or 4, 6 or 5, 4 all counts that may be mistaken differ. */
    private static WalkSum plain(int nodes, int length) {
        List<BigFraction> entries = new ArrayList<>();
        for (int e = 0; e < nodes * nodes; e++) {
            entries.add(new BigFraction(3 * e * e % 17 + e + 1, 8));
        }
        List<BigFraction> scores = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            scores.add(new BigFraction(2 * i, length * (length + 1)));
        }
        return WalkSum.right(nodes, length, new BigFraction(7, 10), new BigFraction(1, 10), entries, scores);
    }

    @Provide
    Arbitrary<WalkSum> models() {
        return SmallModels.withEntriesFrom(0);
    }

    @Provide
    Arbitrary<WalkSum> modelsOfAnySign() {
        return SmallModels.withEntriesFrom(-3);
    }

    @Provide
    Arbitrary<String> mistakes() {
        return Arbitraries.of(MISTAKES.keySet().stream().sorted().toList());
    }

    private static boolean isDefined(WalkSum model) {
        try {
            model.gradients();
            return true;
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    @Property(tries = 30)
    void theExactGradientRoundedOncePassesWithHalfAnUlp(@ForAll("modelsOfAnySign") WalkSum model, @ForAll FloatingFormat format) {
        Assume.that(isDefined(model));
        checkUnlessNoDigitIsLeft(GradientDocument.of(format, model, model.gradients()), format).ifPresent(check -> {
            assertThat(check.asExpected()).isTrue();
            assertThat(check.causes()).isNull();
            assertThat(check.parts()).hasSize(2).allSatisfy(part -> assertThat(part.entries()).allSatisfy(entry ->
                    assertThat(Math.abs(entry.error())).isLessThanOrEqualTo(0.5)));
        });
    }

    /** Nothing if the check says, with reason, that rounding in a short format may leave no digit. */
    private static Optional<GradientCheck> checkUnlessNoDigitIsLeft(String document, FloatingFormat format) {
        try {
            return Optional.of(GradientDocument.check(document));
        } catch (RefusedInputException tooShort) {
            assertThat(tooShort).hasMessageContaining("rounding in it may leave no digit of a gradient");
            assertThat(format).isNotEqualTo(FloatingFormat.FLOAT64);
            return Optional.empty();
        }
    }

    @Property(tries = 60)
    void aMistakeIsNamedUnlessItMakesNoDifference(@ForAll("models") WalkSum model, @ForAll("mistakes") String words) {
        WalkSum.Gradients wrong;
        try {
            wrong = MISTAKES.get(words).apply(model);
        } catch (ArithmeticException undefined) {
            return;
        }
        GradientCheck check = GradientDocument.check(GradientDocument.of(FloatingFormat.FLOAT64, model, wrong));
        assertNamedUnlessRight(check, words);
    }

    private static void assertNamedUnlessRight(GradientCheck check, String words) {
        if (check.asExpected()) {
            return;
        }
        List<String> beyond = check.parts().stream().filter(part -> !part.within()).map(PartErrors::part).toList();
        assertThat(check.causes()).as("%s", check.causes()).anySatisfy(cause -> {
            assertThat(cause.words()).contains(words);
            assertThat(cause.parts()).isEqualTo(beyond);
        });
    }

    @Example
    void onPlainModelsEveryMistakeIsBeyondTheBoundAndNamedAlone() {
        onAPlainModel(FloatingFormat.FLOAT64, plain(3, 5));
        onAPlainModel(FloatingFormat.FLOAT64, plain(5, 4));
        onAPlainModel(FloatingFormat.FLOAT32, plain(4, 6));
    }

    private static void onAPlainModel(FloatingFormat format, WalkSum model) {
        MISTAKES.forEach((words, mistake) -> {
            GradientCheck check = GradientDocument.check(GradientDocument.of(format, model, mistake.apply(model)));
            assertThat(check.asExpected()).as(words).isFalse();
            assertNamedUnlessRight(check, words);
            assertThat(check.causes()).as(words).hasSize(1);
        });
    }

    @Example
    void withTwoNodesTheMistakesAreNamedToo() {
        WalkSum model = plain(3, 2);
        MISTAKES.forEach((words, mistake) -> {
            GradientCheck check = GradientDocument.check(GradientDocument.of(FloatingFormat.FLOAT64, model, mistake.apply(model)));
            assertThat(check.asExpected()).as(words).isFalse();
            assertNamedUnlessRight(check, words);
        });
    }

    @Example
    void whereTwoMistakesFitBothAreNamed() {
        WalkSum model = plain(3, 3);
        WalkSum.Gradients wrong = model.gradients().scaled(new BigFraction(1, 3));
        assertThat(GradientDocument.check(GradientDocument.of(FloatingFormat.FLOAT64, model, wrong)).causes())
                .extracting(GradientCheck.Cause::words).hasSize(2).anySatisfy(words -> assertThat(words).contains("divided by K = 3"))
                .anySatisfy(words -> assertThat(words).contains("divided by N = 3"));
    }

    @Example
    void aMistakeWithTheSignReversedIsNamed() {
        WalkSum model = plain(4, 4);
        WalkSum.Gradients wrong = model.withEpsilon(BigFraction.ZERO).gradients().scaled(BigFraction.MINUS_ONE);
        assertThat(GradientDocument.check(GradientDocument.of(FloatingFormat.FLOAT64, model, wrong)).causes())
                .extracting(GradientCheck.Cause::words)
                .containsExactly("ε is left out of the logarithm, as in −log z or −log(z) + ε, and the sign is reversed");
    }

    @Example
    void whatNoMistakeExplainsHasNoCause() {
        WalkSum model = plain(4, 4);
        WalkSum.Gradients wrong = model.gradients().scaled(new BigFraction(1_000_001, 1_000_000));
        GradientCheck check = GradientDocument.check(GradientDocument.of(FloatingFormat.FLOAT64, model, wrong));
        assertThat(check.asExpected()).isFalse();
        assertThat(check.causes()).isEmpty();
    }

    /** A program that sums over all walks in some order and rounds every operation; where it may keep no digit, the check says so. */
    @Property(tries = 30)
    void aProgramThatRoundsEveryOperationIsWithinTheBound(@ForAll("modelsOfAnySign") WalkSum model, @ForAll FloatingFormat format,
                                                        @ForAll long order) {
        Assume.that(isDefined(model));
        WalkSum inFormat = RoundedProgram.inFormat(model, format);
        Assume.that(inFormat != null && isDefined(inFormat));
        WalkSum.Gradients rounded = new RoundedProgram(format, inFormat, new Random(order)).gradients();
        String document = GradientDocument.of(format, inFormat, rounded);
        checkUnlessNoDigitIsLeft(document, format).ifPresent(check -> assertThat(check.parts()).allSatisfy(part ->
                assertThat(part.within()).as("%s %s", part.part(), part.worst()).isTrue()));
    }
}
