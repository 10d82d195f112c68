package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates about all lengths: the least one, the check, and forgeries. */
class LengthsCheckTest {
    private static final AllLengths ABOUT = new AllLengths(6, new BigFraction(7, 10), BigFraction.ONE, new BigFraction(1, 10),
            new BigFraction(21, 20), 3);
    private static String certificate;

    @TempDir
    private Path directory;

    @BeforeAll
    static void certify() {
        certificate = JsonDocument.of("certify", LengthsReport.smallest(ABOUT, WorkLimit.STANDARD));
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(certificate);
    }

    private LengthsCheck check(ObjectNode document) throws IOException {
        Path file = Files.writeString(directory.resolve("lengths.json"), document.toString());
        return LengthsCheck.of(JsonInput.read("check", file.toString()), WorkLimit.STANDARD);
    }

    @Test
    void fromSeventyTwoOnAllLengthsAreTreatedAtOnce() throws IOException {
        assertThat(document().get("settings").get("first").intValue()).isEqualTo(72);
        LengthsCheck check = check(document());
        assertThat(check.wrong()).isEmpty();
        assertThat(check.checked()).isEqualTo(2);
        assertThat(String.join(" ", check.proved())).contains("For every even N ≥ 72:").contains("For every odd N ≥ 73:")
                .contains("The accuracy is exactly 7/10 at all of them").contains("(Proposition N)");
    }

    @Test
    void fromAnEarlierOneItDoesNotFollow() {
        assertThatThrownBy(() -> LengthsReport.of(ABOUT.from(71), WorkLimit.STANDARD)).isInstanceOf(RefusedInputException.class)
                .hasMessage("lengths is 71.., but from the first steps of all walks of at least so many nodes it does not follow, "
                        + "with nu = 21/20, what happens for ever.");
    }

    private static ObjectNode forever(ObjectNode document, int place) {
        return (ObjectNode) document.get("classes").get(place).get("forever");
    }

    private static Arguments forgery(String words, Consumer<ObjectNode> change) {
        return Arguments.of(words, change);
    }

    private static void scale(ObjectNode node, String field, BigFraction factor) {
        node.put(field, Fractions.format(Fractions.parse(field, node.get(field).asText()).multiply(factor)));
    }

    private static void shorten(ObjectNode document, int first) {
        ((ObjectNode) document.get("settings")).put("first", first);
        for (int place = 0; place < 2; place++) {
            ((ObjectNode) document.get("classes").get(place)).put("first", first + place);
            forever(document, place).put("position", first + place - 1);
        }
    }

    private static Stream<Arguments> forgeries() {
        BigFraction less = new BigFraction(999_999, 1_000_000);
        return Stream.of(
                forgery("", document -> shorten(document, 70)),
                forgery("", document -> shorten(document, 30)),
                forgery("", document -> ((ObjectNode) document.get("settings")).put("nu", "1")),
                forgery("", document -> ((ObjectNode) document.get("settings")).put("p", "71/100")),
                forgery("", document -> ((ObjectNode) document.get("settings")).put("epsilon", "1/9")),
                forgery("first steps", document -> forever(document, 0).put("position", 69)),
                forgery("first steps", document -> forever(document, 0).put("step", 1)),
                forgery("forever", document -> forever(document, 1).put("step", 2)),
                forgery("o₀", document -> scale((ObjectNode) forever(document, 0).get("numbers"), "leak", less)),
                forgery("b ≤", document -> scale((ObjectNode) forever(document, 1).get("numbers"), "rise", new BigFraction(2))),
                forgery("B ≤", document -> scale((ObjectNode) forever(document, 1).get("numbers"), "growth", new BigFraction(2))),
                forgery("offsets", document -> forever(document, 0).putArray("offsets").add(5)),
                forgery("accuracy", document -> forever(document, 0).put("accuracy", "3/10")),
                forgery("reciprocal", document -> forever(document, 0).put("reciprocal", "1000000").put("fastestGrowth", "1000000000")),
                forgery("limit", document -> ((ArrayNode) forever(document, 1).get("limit")).set(1, "1")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("forgeries")
    void aForgedClaimDoesNotPass(String words, Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = document();
        change.accept(document);
        LengthsCheck check = check(document);
        assertThat(check.wrong()).isNotEmpty().anyMatch(fault -> fault.claim().contains(words));
        assertThat(check.proved()).isEmpty();
    }

    @Test
    void whatIsNoSuchCertificateIsRefused() throws IOException {
        ObjectNode another = document();
        ((ObjectNode) another.get("classes").get(1)).put("first", 74);
        assertThatThrownBy(() -> check(another)).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("73, the least length of its class");
        ObjectNode one = document();
        ((ArrayNode) one.get("classes")).remove(1);
        assertThatThrownBy(() -> check(one)).isInstanceOf(RefusedInputException.class).hasMessageContaining("a list of 2 classes");
        ObjectNode audit = document();
        audit.put("command", "audit");
        assertThatThrownBy(() -> check(audit)).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("command is \"audit\", but it must be certify, the command that writes certificates.");
        ObjectNode sure = document();
        ((ObjectNode) sure.get("settings")).put("p", "1");
        assertThatThrownBy(() -> check(sure)).isInstanceOf(RefusedInputException.class).hasMessageContaining("p is 1, but it must be");
    }
}
