package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What certificates say of all later steps: that it is checked, and that no forged claim of it passes. */
class ForeverCheckTest {
    private static final BigFraction MORE = new BigFraction(1_000_001, 1_000_000);
    private static final BigFraction LESS = new BigFraction(999_999, 1_000_000);

    private static String lasting;
    private static String half;
    private static String frozen;

    @TempDir
    private Path directory;

    @BeforeAll
    static void certify() {
        lasting = certificate(6, 97, new BigFraction(7, 10), 50, CertificateReport.Purpose.LATER);
        half = certificate(5, 20, new BigFraction(1, 2), 50, CertificateReport.Purpose.LATER);
        frozen = certificate(20, 101, new BigFraction(3, 4), 8, CertificateReport.Purpose.STEPS_AND_LATER);
    }

    private static String certificate(int nodes, int length, BigFraction p, int steps, CertificateReport.Purpose purpose) {
        DescentSettings settings = new DescentSettings(new RandomWalk(nodes, length, p), 1000, BigFraction.ONE, new BigFraction(1, 10));
        return JsonDocument.of("certify", CertificateReport.of(settings, steps, 20, purpose, WorkLimit.STANDARD, () -> { }));
    }

    private static ObjectNode document(String certificate) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(certificate);
    }

    private static ObjectNode forever(ObjectNode document) {
        return (ObjectNode) document.get("forever");
    }

    private static ObjectNode numbers(ObjectNode document) {
        return (ObjectNode) forever(document).get("numbers");
    }

    private CertificateCheck check(ObjectNode document) throws IOException {
        Path file = directory.resolve("certificate.json");
        Files.writeString(file, document.toString());
        return CertificateCheck.of(file.toString(), 2, WorkLimit.STANDARD);
    }

    @Test
    void aRunEndsWhereItsLastStateSaysWhatIsSoForEver() throws IOException {
        ObjectNode document = document(lasting);
        assertThat(document.get("settings").get("steps").intValue()).isEqualTo(forever(document).get("step").intValue()).isLessThan(50);
        assertThat(document.has("stopped")).isFalse();
        CertificateCheck check = check(document);
        assertThat(check.wrong()).isEmpty();
        assertThat(PrintedCheck.of(check)).contains("For ever: attention is largest on s_{N−1}, the parent, at step ")
                .contains("The prediction is s_{N−1} + 1 for every walk").contains("The accuracy is exactly 7/10 at all of them, which is optimal.")
                .contains("CERTIFIED: conditions (E1) to (E4)").contains("ARGUED in proofs-notes/theorem.md");
    }

    @Test
    void atOneHalfTheTwoNeighboursArePredicted() throws IOException {
        CertificateCheck check = check(document(half));
        assertThat(check.wrong()).isEmpty();
        assertThat(PrintedCheck.of(check)).contains("The prediction is s_{N−1} + 1 or s_{N−1} − 1 for every walk")
                .contains("The accuracy is exactly 1/2 at all of them");
    }

    @Test
    void whereTheTheoremDoesNotApplyAttentionIsKeptForAWhile() throws IOException {
        ObjectNode document = document(frozen);
        assertThat(document.has("forever")).isFalse();
        CertificateCheck check = check(document);
        assertThat(check.wrong()).isEmpty();
        assertThat(PrintedCheck.of(check)).contains("The freezing bound keeps attention on s_{N−3} from step 8 for at least ")
                .contains("(Proposition C)");
    }

    /** What is asked of steps alone is answered as ever. */
    @Test
    void nothingIsSaidOfLaterStepsUnlessAskedFor() throws IOException {
        ObjectNode document = document(certificate(6, 24, new BigFraction(7, 10), 3, CertificateReport.Purpose.STEPS));
        assertThat(document.has("forever") || document.has("frozen")).isFalse();
        assertThat(check(document).wrong()).isEmpty();
    }

    private static Arguments forgery(String words, Consumer<ObjectNode> change) {
        return Arguments.of(words, change);
    }

    private static void scale(ObjectNode node, String field, BigFraction factor) {
        node.put(field, Fractions.format(Fractions.parse(field, node.get(field).asText()).multiply(factor)));
    }

    private static void shiftEnds(JsonNode ends, String lower, String upper) {
        ArrayNode list = (ArrayNode) ends;
        list.removeAll();
        list.add(lower).add(upper);
    }

    private static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("o₀ is at least", document -> scale(numbers(document), "leak", LESS)),
                forgery("m₀ is at most", document -> scale(numbers(document), "least", MORE)),
                forgery("R ≥ q_ed", document -> scale(numbers(document), "hull", new BigFraction(97, 100))),
                forgery("R ≥ 1", document -> scale(numbers(document), "hull", new BigFraction(1, 100))),
                forgery("κ + o₀R", document -> scale(numbers(document), "margin", new BigFraction(2))),
                forgery("b ≤ 2cπ_min", document -> scale(numbers(document), "rise", MORE)),
                forgery("B ≤ ηG²κ", document -> scale(numbers(document), "growth", MORE)),
                forgery("Z₁ ≥ Z(h)", document -> scale(numbers(document), "total", LESS)),
                forgery("(E2)", document -> scale(numbers(document), "turn", new BigFraction(1, 1000))),
                forgery("greater than 0", document -> numbers(document).put("total", "-1")),
                forgery("greater than 0", document -> numbers(document).put("leak", "0")),
                forgery("R ≥ q_ed", document -> ((ArrayNode) numbers(document).get("quotients").get(0)).set(0, "1/2")),
                forgery("R ≥ q_ed", document -> ((ArrayNode) numbers(document).get("quotients").get(0)).set(1, "999/1000")),
                forgery("R ≥ q_ed", document -> ((ArrayNode) numbers(document).get("quotients").get(1)).set(3, "1/100")),
                forgery("a row for each offset", document -> ((ArrayNode) numbers(document).get("quotients")).remove(1)),
                forgery("reciprocal", document -> scale(forever(document), "reciprocal", LESS)),
                forgery("reciprocal and fastestGrowth", document -> forever(document).remove("reciprocal")),
                forgery("fastestGrowth", document -> scale(forever(document), "fastestGrowth", LESS)),
                forgery("offsets", document -> forever(document).putArray("offsets").add(5)),
                forgery("offsets", document -> forever(document).putArray("offsets").add(0)),
                forgery("offsets", document -> forever(document).putArray("offsets").add(1).add(2)),
                forgery("accuracy", document -> forever(document).put("accuracy", "9/10")),
                forgery("accuracy", document -> forever(document).putArray("offsets")),
                forgery("accuracy", document -> forever(document).putArray("offsets").add(1).add(5)),
                forgery("constant", document -> scale(forever(document), "constant", LESS)),
                forgery("start", document -> scale(forever(document), "start", MORE)),
                forgery("start", document -> forever(document).put("start", "0")),
                forgery("slope", document -> scale(forever(document), "slope", MORE)),
                forgery("slope", document -> forever(document).put("slope", "-1")),
                forgery("limit", document -> shiftEnds(forever(document).get("limit"), "0", "1")),
                forgery("limit", document -> shiftEnds(forever(document).get("limit"), "3", "4")),
                forgery("bounded", document -> shiftEnds(forever(document).get("bounded").get(0), "0", "0.1")),
                forgery("bounded", document -> ((ArrayNode) forever(document).get("bounded")).remove(0)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("forgeries")
    void aForgedClaimDoesNotPass(String words, Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = document(lasting);
        change.accept(document);
        CertificateCheck check = check(document);
        assertThat(check.wrong()).isNotEmpty().allMatch(fault -> fault.claim().startsWith("forever: "));
        assertThat(check.wrong()).anyMatch(fault -> fault.claim().contains(words));
        assertThat(PrintedCheck.of(check)).contains("not in order").doesNotContain("For ever");
    }

    @Test
    void noOtherPositionOrStepServes() throws IOException {
        ObjectNode document = document(lasting);
        for (int position : new int[] {1, 48, 94, 95}) {
            forever(document).put("position", position);
            assertThat(check(document).wrong()).as("position " + position).isNotEmpty();
        }
        ObjectNode earlier = document(lasting);
        for (int step = 0; step < forever(document(lasting)).get("step").intValue(); step++) {
            forever(earlier).put("step", step);
            assertThat(check(earlier).wrong()).as("step " + step).isNotEmpty();
        }
    }

    @Test
    void weakerClaimsAreInOrder() throws IOException {
        ObjectNode document = document(lasting);
        ObjectNode claims = forever(document);
        claims.remove(List.of("accuracy", "reciprocal", "fastestGrowth"));
        claims.putArray("offsets").add(5).add(1);
        shiftEnds(claims.get("limit"), "0", "100");
        scale(claims, "constant", new BigFraction(3));
        scale(claims, "start", new BigFraction(1, 3));
        assertThat(check(document).wrong()).isEmpty();
    }

    @Test
    void aForgedFreezingDoesNotPass() throws IOException {
        ObjectNode longer = document(frozen);
        ObjectNode claims = (ObjectNode) longer.get("frozen");
        claims.put("steps", String.valueOf(Long.parseLong(claims.get("steps").asText()) * 11 / 10 + 1));
        assertThat(check(longer).wrong()).extracting(CertificateCheck.Fault::claim).containsExactly("frozen: steps");
        ObjectNode elsewhere = document(frozen);
        ((ObjectNode) elsewhere.get("frozen")).put("position", 100);
        assertThat(check(elsewhere).wrong()).isNotEmpty();
        ObjectNode another = document(frozen);
        ((ObjectNode) another.get("frozen")).put("rival", 99);
        assertThat(check(another).wrong()).extracting(CertificateCheck.Fault::claim).containsExactly("frozen: rival");
    }

    @Test
    void whatIsNoSuchSectionIsRefused() throws IOException {
        ObjectNode unknown = document(lasting);
        forever(unknown).put("always", true);
        assertRefused(unknown, "always");
        ObjectNode later = document(lasting);
        forever(later).put("step", 1000);
        assertRefused(later, "step");
        ObjectNode zero = document(lasting);
        forever(zero).put("position", 97);
        assertRefused(zero, "position");
        ObjectNode words = document(frozen);
        ((ObjectNode) words.get("frozen")).put("steps", "ever");
        assertRefused(words, "an integer in quotes from 1 to");
        ObjectNode empty = document(lasting);
        empty.putArray("steps");
        empty.put("stopped", "It did.");
        assertRefused(empty, "left out where there is no step");
    }

    private void assertRefused(ObjectNode document, String words) {
        assertThatThrownBy(() -> check(document)).isInstanceOf(RefusedInputException.class).hasMessageContaining(words);
    }
}
