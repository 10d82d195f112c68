package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code circlewalk exact} hands out what the exact reference computes, digit for digit. */
@Execution(ExecutionMode.CONCURRENT)
class ExactCommandTest {
    private static final BigFraction SEVEN_TENTHS = new BigFraction(7, 10);
    private static final BigFraction TENTH = new BigFraction(1, 10);

    /** A V that is not circulant, an S that is not uniform; one number in each of the ways they may be spelt. */
    private static final String MODEL = """
            {"K": 3, "N": 4, "p": "7/10", "epsilon": 0.1,
             "V": [["1/2", 0.25, 1], [1, "1/2", "1/4"], ["2.5e-1", 0, "0.5"]],
             "S": ["1/2", "1/4", 0, 0.25]}
            """;
    private static final RandomWalk WALK = new RandomWalk(3, 4, SEVEN_TENTHS);
    private static final ExactModel PARSED = new ExactModel(
            SquareMatrix.ofRowMajor(3, numbers("1/2", "1/4", "1", "1", "1/2", "1/4", "1/4", "0", "1/2")),
            numbers("1/2", "1/4", "0", "1/4"));

    private static BigFraction[] numbers(String... texts) {
        BigFraction[] numbers = new BigFraction[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = Fractions.parse("a number", texts[i]);
        }
        return numbers;
    }

    private static CommandLine.Result succeed(CommandLine.Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        return result;
    }

    private static List<String> formatted(BigFraction... values) {
        List<String> texts = new ArrayList<>();
        for (BigFraction value : values) {
            texts.add(Fractions.format(value));
        }
        return texts;
    }

    private static List<String> flat(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> texts.addAll(flat(element)));
        } else {
            texts.add(node.textValue());
        }
        return texts;
    }

    @Test
    void aGapIsOneFractionOnALine() {
        String gap = Fractions.format(E4AttentionGap.gap(new RandomWalk(7, 6, SEVEN_TENTHS), 3));
        assertThat(succeed(CommandLine.run("exact", "gap", "--K", "7", "--N", "6", "--p", "0.7", "--k", "3")).out())
                .isEqualTo(gap + System.lineSeparator());
    }

    @Test
    void theGapAtInfinityIsTheExactLimit() {
        JsonNode document = succeed(CommandLine.run(
                "exact", "gap", "--K", "20", "--N", "infinity", "--p", "4/5", "--k", "3", "--json", "-")).json();
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "gap");
        assertThat(document.get("settings").toString()).isEqualTo("{\"K\":20,\"N\":\"infinity\",\"p\":\"4/5\",\"k\":3}");
        assertThat(document.get("gap").textValue())
                .isEqualTo(Fractions.format(E4LimitGap.of(20, new BigFraction(4, 5)).gap(3)));
    }

    @Test
    void theFirstStepUsesThePapersStepSizeUnlessAnotherIsGiven() {
        RandomWalk walk = new RandomWalk(5, 7, SEVEN_TENTHS);
        JsonNode paper = succeed(CommandLine.run(
                "exact", "first-step", "--K", "5", "--N", "7", "--p", "7/10", "--json", "-")).json();
        assertThat(flat(paper.get("value")))
                .isEqualTo(formatted(C1FirstStep.value(walk, BigFraction.ONE, TENTH).toMatrix().toRowMajor()));
        BigFraction third = new BigFraction(1, 3);
        JsonNode other = succeed(CommandLine.run("exact", "first-step", "--K", "5", "--N", "7", "--p", "7/10",
                "--eta", "2", "--epsilon", "1/3", "--json", "-")).json();
        assertThat(flat(other.get("value")))
                .isEqualTo(formatted(C1FirstStep.value(walk, BigFraction.TWO, third).toMatrix().toRowMajor()));
    }

    @Test
    void aPowerHasTheWalkersLawInEachRow() {
        JsonNode document = succeed(CommandLine.run(
                "exact", "power", "--K", "4", "--p", "7/10", "--exponent", "3", "--json", "-")).json();
        assertThat(flat(document.get("matrix"))).isEqualTo(formatted(
                TransitionMatrix.power(new RandomWalk(4, 2, SEVEN_TENTHS), 3).toMatrix().toRowMajor()));
        assertThat(succeed(CommandLine.run("exact", "power", "--K", "3", "--p", "1", "--exponent", "1")).out())
                .isEqualToNormalizingNewlines("""
                        from\\to  0  1  2
                              0  0  1  0
                              1  0  0  1
                              2  1  0  0
                        """);
    }

    @Test
    void gammaIsTheMatrixOfExpectedVisits() {
        JsonNode document = succeed(CommandLine.run(
                "exact", "gamma", "--K", "5", "--N", "6", "--p", "7/10", "--json", "-")).json();
        assertThat(flat(document.get("matrix"))).isEqualTo(formatted(
                E4VisitCounts.visits(new RandomWalk(5, 6, SEVEN_TENTHS)).toMatrix().toRowMajor()));
    }

    @Test
    void theGradientIsThatOfTheNumbersAsTheyAreSpelt() {
        ExpectedGradient expected = EnumeratedGradient.overAllWalks(WALK, PARSED, new RationalLogLoss(TENTH));
        JsonNode document = succeed(CommandLine.runWithInput(
                MODEL, "exact", "gradient", "--input", "-", "--json", "-")).json();
        assertThat(document.get("by").textValue()).isEqualTo("enumeration");
        assertThat(flat(document.get("gradV"))).isEqualTo(formatted(expected.value().toRowMajor()));
        assertThat(flat(document.get("gradLogits"))).isEqualTo(formatted(expected.logits()));
        assertThat(flat(document.get("gradTokens"))).isEqualTo(formatted(expected.tokens()));
        assertThat(document.has("errors")).isFalse();
    }

    @Test
    void theGradientWithARemainderEnclosesTheExactOne() {
        ExpectedGradient exact = EnumeratedGradient.overAllWalks(WALK, PARSED, new RationalLogLoss(TENTH));
        JsonNode document = succeed(CommandLine.runWithInput(
                MODEL, "exact", "gradient", "--input", "-", "--remainder", "1e-8", "--json", "-")).json();
        JsonNode errors = document.get("errors");
        assertWithin(document.get("gradV"), exact.value().toRowMajor(), errors.get("V"));
        assertWithin(document.get("gradTokens"), exact.tokens(), errors.get("tokens"));
        for (int i = 0; i < 4; i++) {
            assertWithin(document.get("gradLogits").get(i), new BigFraction[] {exact.logits()[i]},
                    errors.get("logits").get(i));
        }
    }

    private static void assertWithin(JsonNode found, BigFraction[] exact, JsonNode error) {
        BigFraction[] center = numbers(flat(found).toArray(String[]::new));
        BigFraction bound = Fractions.parse("the error", error.textValue());
        for (int e = 0; e < exact.length; e++) {
            assertThat(center[e].subtract(exact[e]).abs()).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void aCirculantValueMatrixIsSummedUpToRotation() {
        String model = MODEL.replaceAll("(?s)\"V\".*\"S\"", "\"V\": [[1,2,3],[3,1,2],[2,3,1]], \"S\"");
        ExpectedGradient expected = EnumeratedGradient.overAllWalks(WALK,
                new ExactModel(SquareMatrix.ofRowMajor(3, numbers("1", "2", "3", "3", "1", "2", "2", "3", "1")),
                        PARSED.scores()), new RationalLogLoss(TENTH));
        JsonNode document = succeed(CommandLine.runWithInput(
                model, "exact", "gradient", "--input", "-", "--json", "-")).json();
        assertThat(document.get("by").textValue()).isEqualTo("enumeration up to rotation");
        assertThat(flat(document.get("gradV"))).isEqualTo(formatted(expected.value().toRowMajor()));
        assertThat(flat(document.get("gradLogits"))).isEqualTo(formatted(expected.logits()));
    }

    @Test
    void theSettingsOfAGradientAreAValidInput() {
        JsonNode first = succeed(CommandLine.runWithInput(
                MODEL, "exact", "gradient", "--input", "-", "--json", "-")).json();
        JsonNode second = succeed(CommandLine.runWithInput(
                first.get("settings").toString(), "exact", "gradient", "--input", "-", "--json", "-")).json();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anAccuracyIsEnumeratedWhereTheCertificateDoesNotApply() {
        JsonNode document = succeed(CommandLine.runWithInput(
                MODEL, "exact", "accuracy", "--input", "-", "--json", "-")).json();
        assertThat(document.get("by").textValue()).isEqualTo("enumeration");
        assertThat(document.get("accuracy").textValue())
                .isEqualTo(Fractions.format(Accuracy.byEnumeration(WALK, PARSED)));
    }

    @Test
    void anAccuracyOfALongWalkIsCertifiedOnceAttentionIsSharp() {
        String zeros = "0, ".repeat(95);
        String model = """
                {"K": 3, "N": 97, "p": 0.7, "V": [[0, 0, 1], [1, 0, 0], [0, 1, 0]], "S": [%s0.99, 0.01]}
                """.formatted(zeros);
        JsonNode document = succeed(CommandLine.runWithInput(
                model, "exact", "accuracy", "--input", "-", "--json", "-")).json();
        assertThat(document.get("by").textValue()).isEqualTo("certificate");
        assertThat(document.get("accuracy").textValue()).isEqualTo("7/10");
    }
}
