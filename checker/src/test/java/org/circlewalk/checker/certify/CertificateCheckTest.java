package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCheckTest {
    private static final int STEPS = 4;
    private static final String HEADING =
            "Population gradient descent from zero with K = 5, N = 12, p = 4/5, M = 1000, η = 1, ε = 1/10: steps 0 to 4.";
    private static final String NOT_THE_PAPERS =
            "Not as in the paper's experiments: K = 5 and N = 12 (there 6 and 97, or 20 and 101).";

    private static String certificate;

    @TempDir
    private Path directory;

    @BeforeAll
    static void certify() {
        DescentSettings settings = new DescentSettings(new RandomWalk(5, 12, new BigFraction(4, 5)), 1000, BigFraction.ONE,
                new BigFraction(1, 10));
        EnclosedRun run = EnclosedRun.of(settings, STEPS, 12);
        certificate = JsonDocument.of("certify", CertificateReport.of(settings, STEPS, run));
    }

    private CertificateCheck check(String text) throws IOException {
        Path file = directory.resolve("certificate.json");
        Files.writeString(file, text);
        return CertificateCheck.of(file.toString(), 2, WorkLimit.STANDARD);
    }

    private CertificateCheck check(ObjectNode document) throws IOException {
        return check(document.toString());
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(certificate);
    }

    private static ObjectNode step(ObjectNode document, int step) {
        return (ObjectNode) document.get("steps").get(step);
    }

    private void assertRefused(ObjectNode document, String words) {
        assertThatThrownBy(() -> check(document)).isInstanceOf(RefusedInputException.class).hasMessageContaining(words);
    }

    @Test
    void whatWasCertifiedChecks() throws IOException {
        CertificateCheck check = check(document());
        assertThat(check.wrong()).isEmpty();
        assertThat(check.asExpected()).isTrue();
        assertThat(check.checked()).isEqualTo(STEPS + 1);
        assertThat(PrintedCheck.of(check)).startsWith(HEADING).contains(NOT_THE_PAPERS).contains("The certificate is in order")
                .contains("Attention is certainly largest on s_{N−1}, the parent, at every step from 2 to 4.")
                .contains("The accuracy is exactly 4/5 at every step from 2 to 4. It is optimal");
    }

    /** So a claim is not compared with what the checker would have claimed. */
    @Test
    void weakerClaimsAreInOrder() throws IOException {
        ObjectNode document = document();
        step(document, 4).putArray("loss").add("-1000").add("1000");
        step(document, 4).put("bestMove", "undecided").remove(List.of("accuracy", "lead", "selectedPosition"));
        ArrayNode ends = (ArrayNode) step(document, 4).get("column").get(1);
        widen(ends, BigInteger.ONE.shiftLeft(60));
        step(document, 4).putArray("value").addAll(everyNumber(5));
        assertThat(check(document).wrong()).isEmpty();
    }

    private static List<ArrayNode> everyNumber(int count) {
        return Stream.generate(() -> new ObjectMapper().createArrayNode().add("-99").add("99")).limit(count).toList();
    }

    private static void widen(ArrayNode ends, BigInteger margin) {
        BigInteger low = new BigInteger(ends.get(0).asText(), 16);
        BigInteger high = new BigInteger(ends.get(1).asText(), 16);
        ends.removeAll();
        ends.add(low.subtract(margin).toString(16)).add(high.add(margin).toString(16));
    }

    @ParameterizedTest
    @CsvSource({"column, 1", "column, 4", "logits, 0", "logits, 5", "logits, 11"})
    void aNarrowedStateIsFound(String field, int entry) throws IOException {
        for (int step = 1; step <= STEPS; step++) {
            ObjectNode document = document();
            ArrayNode ends = (ArrayNode) step(document, step).get(field).get(entry);
            BigInteger low = new BigInteger(ends.get(0).asText(), 16);
            BigInteger high = new BigInteger(ends.get(1).asText(), 16);
            ends.removeAll();
            // The image of the state before lies about the middle.
            ends.add(low.toString(16)).add(low.add(high.subtract(low).shiftRight(2)).toString(16));
            assertThat(check(document).wrong()).contains(
                    new CertificateCheck.Fault(step - 1, "the next state contains what one step makes of this one"));
        }
    }

    @Test
    void aFirstStateWithoutZeroIsFound() throws IOException {
        ObjectNode document = document();
        ArrayNode ends = (ArrayNode) step(document, 0).get("column").get(0);
        ends.removeAll();
        ends.add("1").add("1");
        assertThat(check(document).wrong()).contains(new CertificateCheck.Fault(0, "the state contains V = 0 and W = 0"));
    }

    @Test
    void aWideStateIsFound() throws IOException {
        ObjectNode document = document();
        widen((ArrayNode) step(document, STEPS).get("column").get(1), BigInteger.ONE.shiftLeft(document.get("bits").intValue() - 30));
        assertThat(check(document).wrong()).contains(new CertificateCheck.Fault(STEPS, "the state is at most 10^−digits wide"));
    }

    @ParameterizedTest
    @CsvSource({"accuracy, 1", "accuracy, 1/5", "bestMove, certainly not", "raisesSelected, certainly not", "bestMove, undecided but yes"})
    void anAlteredStatementIsFound(String field, String forged) throws IOException {
        ObjectNode document = document();
        step(document, STEPS).put(field, forged);
        if (forged.startsWith("undecided")) {
            assertRefused(document, "certainly, certainly not or undecided");
        } else {
            CertificateCheck check = check(document);
            assertThat(check.wrong()).containsExactly(new CertificateCheck.Fault(STEPS, field));
            assertThat(check.asExpected()).isFalse();
            assertThat(PrintedCheck.of(check).lines()).containsExactly(HEADING, NOT_THE_PAPERS, "The certificate is not in order: at step "
                    + STEPS + " it does not follow that \"" + field + "\".");
        }
    }

    @ParameterizedTest
    @CsvSource({"selectedPosition, 10", "predictedOffset, 4"})
    void anotherSelectionOrPredictionIsFound(String field, int forged) throws IOException {
        ObjectNode document = document();
        step(document, STEPS).put(field, forged);
        assertThat(check(document).wrong()).contains(new CertificateCheck.Fault(STEPS, field));
    }

    @Test
    void aStatementAboutTheFirstStepIsFound() throws IOException {
        ObjectNode document = document();
        step(document, 0).put("accuracy", "4/5").put("selectedPosition", 11).put("bestMove", "certainly");
        assertThat(check(document).wrong()).extracting(CertificateCheck.Fault::claim)
                .containsExactly("selectedPosition", "accuracy", "bestMove");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "lead", "distanceToTransition", "distanceToSquareRoot"})
    void aNarrowedOrMovedIntervalIsFound(String field) throws IOException {
        for (boolean low : new boolean[] {true, false}) {
            ObjectNode document = document();
            ArrayNode ends = (ArrayNode) step(document, STEPS).get(field);
            String kept = ends.get(low ? 0 : 1).asText();
            ends.removeAll();
            ends.add(kept).add(kept);
            assertThat(check(document).wrong()).contains(new CertificateCheck.Fault(STEPS, field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "scores"})
    void aNarrowedEntryIsFound(String field) throws IOException {
        ObjectNode document = document();
        ArrayNode ends = (ArrayNode) step(document, STEPS).get(field).get(1);
        String kept = ends.get(0).asText();
        ends.removeAll();
        ends.add(kept).add(kept);
        assertThat(check(document).wrong()).containsExactly(new CertificateCheck.Fault(STEPS, field));
    }

    @ParameterizedTest
    @CsvSource({"p, 7/10", "p, 1/5", "eta, 2", "epsilon, 1/9"})
    void aCertificateForOtherSettingsIsFound(String field, String other) throws IOException {
        ObjectNode document = document();
        ((ObjectNode) document.get("settings")).put(field, other);
        assertThat(check(document).wrong()).isNotEmpty();
    }

    @Test
    void aCertificateForAnotherPositionDimensionIsFound() throws IOException {
        ObjectNode document = document();
        ((ObjectNode) document.get("settings")).put("M", 999);
        assertThat(check(document).wrong()).isNotEmpty();
    }

    @Test
    void aCertificateOfAnotherPrecisionIsFound() throws IOException {
        ObjectNode document = document();
        document.put("bits", document.get("bits").intValue() + 1);
        assertThat(check(document).wrong()).isNotEmpty();
    }

    @Test
    void otherSizesAreRefused() throws IOException {
        ObjectNode nodes = document();
        ((ObjectNode) nodes.get("settings")).put("K", 6);
        assertRefused(nodes, "steps[0].column is a list of 5, but it must be a list of 6 intervals.");
        ObjectNode length = document();
        ((ObjectNode) length.get("settings")).put("N", 13);
        assertRefused(length, "steps[0].logits is a list of 12, but it must be a list of 13 intervals.");
    }

    @Test
    void aDroppedStepIsRefused() throws IOException {
        ObjectNode middle = document();
        ((ArrayNode) middle.get("steps")).set(2, step(middle, 3).deepCopy());
        assertRefused(middle, "steps[2].step is 3, but it must be 2, its place in the list.");
        ObjectNode last = document();
        ((ArrayNode) last.get("steps")).remove(STEPS);
        assertRefused(last, "steps is a list of 4, but it must be a list of 5, one for each step from 0 to 4.");
    }

    @Test
    void aStepThatIsLeftOutAndRenumberedIsFound() throws IOException {
        ObjectNode document = document();
        ((ArrayNode) document.get("steps")).remove(2);
        for (int step = 2; step < STEPS; step++) {
            step(document, step).put("step", step);
        }
        ((ObjectNode) document.get("settings")).put("steps", STEPS - 1);
        assertThat(check(document).wrong()).contains(
                new CertificateCheck.Fault(1, "the next state contains what one step makes of this one"));
    }

    @Test
    void aRunThatEndedEarlySaysSo() throws IOException {
        ObjectNode document = document();
        ((ArrayNode) document.get("steps")).remove(STEPS);
        document.put("stopped", "Enclosures became too wide.");
        CertificateCheck check = check(document);
        assertThat(check.wrong()).isEmpty();
        assertThat(PrintedCheck.of(check)).startsWith(HEADING.replace("0 to 4", "0 to 3 of 4"))
                .contains("The certificate says that its run ended early, of 4 steps after step 3; why it ended is not checked.");
    }

    @Test
    void damagedDocumentsAreRefusedInOneSentence() throws IOException {
        assertThatThrownBy(() -> check(certificate.substring(0, certificate.length() / 2)))
                .isInstanceOf(RefusedInputException.class).hasMessageContaining("but it must be well-formed JSON; line ");
        assertThatThrownBy(() -> check("[]")).isInstanceOf(RefusedInputException.class).hasMessageEndingWith(
                "but it must be a certificate that certify wrote as JSON.");
        ObjectNode order = document();
        ((ArrayNode) step(order, 3).get("column").get(1)).removeAll().add("1").add("-1");
        assertRefused(order, "the first not above the second");
        ObjectNode digits = document();
        ((ArrayNode) step(digits, 3).get("scores").get(1)).removeAll().add("0").add("NaN");
        assertRefused(digits, "steps[3].scores[1][1] is \"NaN\", but it must be a decimal in quotes.");
        ObjectNode ends = document();
        ((ArrayNode) step(ends, 3).get("loss")).add("9");
        assertRefused(ends, "steps[3].loss is a list of 3, but it must be a list of two ends.");
        ObjectNode reference = document();
        step(reference, 3).put("reference", 12);
        assertRefused(reference, "steps[3].reference is 12, but it must be an integer from 1 to 11.");
    }

    @Test
    void oneStateIsToldOfInTheSingularAndCannotHaveEndedEarly() throws IOException {
        ObjectNode document = document();
        ((ObjectNode) document.get("settings")).put("steps", 0);
        ObjectNode first = step(document, 0);
        document.putArray("steps").add(first);
        assertThat(PrintedCheck.of(check(document)))
                .contains("The certificate is in order: its state contains the exact one, and what it says of it follows.");
        document.put("stopped", "Enclosures became too wide.");
        assertRefused(document, "steps is a list of 1, but it must be a list of at most 0, the run having ended early");
    }

    /** It was written out, ten thousand digits twice. */
    @Test
    void aLongSettingIsNamedByItsPowerOfTen() throws IOException {
        ObjectNode document = document();
        ((ObjectNode) document.get("settings")).put("epsilon", "1E9999");
        assertThat(PrintedCheck.of(check(document))).contains("ε = 1E+9999: steps 0 to 4.", "ε = 1E+9999 (there 1/10).")
                .contains("The certificate is not in order").hasSizeLessThan(1000);
    }

    /** It read "steps 0 to -1 of 50". */
    @Test
    void aRunWithoutAnyStateSaysSo() {
        DescentSettings settings = new DescentSettings(new RandomWalk(6, 97, new BigFraction(1, 2)), 1000, BigFraction.ONE,
                new BigFraction(1, 10));
        assertThat(new RunHeading(settings, -1, 50).lines())
                .containsExactly("Population gradient descent from zero with K = 6, N = 97, p = 1/2, M = 1000, η = 1, ε = 1/10, "
                        + "not even step 0 of 50.");
    }
}
