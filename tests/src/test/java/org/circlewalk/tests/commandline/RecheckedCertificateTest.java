package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Certificates of short walks against a second program that was written from the mathematics in another style and shares no line with
 * the maker or the checker: what the maker writes passes there, and what was forged does not, as {@code certify --check} says too.
 */
@Execution(ExecutionMode.CONCURRENT)
class RecheckedCertificateTest {
    private static final Path PROGRAM = Path.of("src", "test", "python", "recheck.py");
    private static final boolean IS_PYTHON_THERE = isPythonThere();

    @TempDir
    private static Path directory;
    private static String lasting;

    /** What the second program said, and its exit code. */
    record Outcome(int code, String words) {
    }

    @BeforeAll
    static void certify() throws IOException {
        lasting = made("--K 5 --N 6 --p 7/10 --M 40 --digits 12 --steps 3 --forever");
    }

    private static String made(String options) throws IOException {
        Path file = Files.createTempFile(directory, "made", ".json");
        CommandLine.runLine("certify " + options + " --json " + file).assertSuccess();
        return Files.readString(file);
    }

    private static Outcome rechecked(String certificate) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "certificate", ".json"), certificate);
        return run("python3", PROGRAM.toString(), file.toString());
    }

    private static Outcome run(String... command) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // What a sentence of the program says is not in ASCII.
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            Process process = builder.start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), words);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static boolean isPythonThere() {
        try {
            return run("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))").code() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void assumePython() {
        assumeTrue(IS_PYTHON_THERE, "There is no python3 of version 3.8 or newer here: certificates are not checked a second time.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--K 3 --N 6 --p 1/2 --steps 4", "--K 5 --N 6 --p 1/100 --steps 3 --digits 12",
        "--K 4 --N 5 --p 1/2 --steps 4 --digits 12", "--K 6 --N 6 --p 1 --steps 3 --digits 12",
        "--K 7 --N 7 --p 1/2 --M 60 --digits 12 --forever", "--K 3 --N 6 --p 9/10 --M 30 --eta 1/2 --epsilon 1/3 --digits 12 --forever"})
    void whatIsMadePassesTheSecondProgram(String options) throws IOException {
        assumePython();
        String certificate = made(options);
        assertThat(certificate.contains("\"forever\"")).isEqualTo(options.contains("--forever"));
        Outcome outcome = rechecked(certificate);
        assertThat(outcome.words()).startsWith("Every claim of the ").contains(options.contains("--forever")
                ? "and what is said of every later step" : "follows.");
        assertThat(outcome.code()).isZero();
    }

    private static Arguments forgery(String words, Consumer<ObjectNode> change) {
        return Arguments.of(words, change);
    }

    private static ObjectNode forever(ObjectNode document) {
        return (ObjectNode) document.get("forever");
    }

    private static void scale(ObjectNode node, String field, BigFraction factor) {
        node.put(field, Fractions.format(Fractions.parse(field, node.get(field).asText()).multiply(factor)));
    }

    private static ObjectNode step(ObjectNode document, int step) {
        return (ObjectNode) document.get("steps").get(step);
    }

    /** To the lower end alone. */
    private static void narrow(ArrayNode ends) {
        BigInteger low = new BigInteger(ends.get(0).asText(), 16);
        ends.set(1, low.add(BigInteger.ONE).toString(16));
    }

    private static Stream<Arguments> forgeries() {
        BigFraction more = new BigFraction(1_000_001, 1_000_000);
        BigFraction less = new BigFraction(999_999, 1_000_000);
        return Stream.of(
                forgery("next state", document -> narrow((ArrayNode) step(document, 2).get("column").get(1))),
                forgery("next state", document -> narrow((ArrayNode) step(document, 3).get("logits").get(0))),
                forgery("step 0", document -> narrow((ArrayNode) step(document, 0).get("column").get(2))),
                forgery("accuracy", document -> step(document, 3).put("accuracy", "9/10")),
                forgery("predictedOffset", document -> step(document, 3).put("predictedOffset", 4)),
                forgery("selectedPosition", document -> step(document, 3).put("selectedPosition", 1)),
                forgery("raisesSelected", document -> step(document, 0).put("raisesSelected", "certainly")),
                forgery("o₀", document -> scale((ObjectNode) forever(document).get("numbers"), "leak", less)),
                forgery("m₀", document -> scale((ObjectNode) forever(document).get("numbers"), "least", more)),
                forgery("(E2)", document -> scale((ObjectNode) forever(document).get("numbers"), "growth", more)),
                forgery("(E2)", document -> scale((ObjectNode) forever(document).get("numbers"), "total", less)),
                forgery("(E3)", document -> scale((ObjectNode) forever(document).get("numbers"), "hull", new BigFraction(97, 100))),
                forgery("(E4)", document -> scale((ObjectNode) forever(document).get("numbers"), "margin", new BigFraction(3, 2))),
                forgery("forever: offsets", document -> forever(document).putArray("offsets").add(4)),
                forgery("forever: accuracy", document -> forever(document).put("accuracy", "3/10")),
                forgery("forever: constant", document -> scale(forever(document), "constant", less)),
                forgery("forever: start", document -> scale(forever(document), "start", more)),
                forgery("forever: slope", document -> scale(forever(document), "slope", more)),
                forgery("forever: fastestGrowth", document -> scale(forever(document), "fastestGrowth", less)),
                forgery("forever: limit", document -> ((ArrayNode) forever(document).get("limit")).set(1, "1")),
                forgery("forever: bounded", document -> ((ArrayNode) forever(document).get("bounded").get(0)).set(1, "0.1")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("forgeries")
    void whatIsForgedPassesNeitherProgram(String words, Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(lasting);
        change.accept(document);
        Path forged = Files.writeString(Files.createTempFile(directory, "forged", ".json"), document.toString());
        assertThat(CommandLine.runLine("certify --check " + forged).code()).isEqualTo(1);
        assumePython();
        Outcome outcome = rechecked(document.toString());
        assertThat(outcome.words()).startsWith("It does not follow that: ").contains(words);
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void whatItCannotCheckItSays() throws IOException {
        assumePython();
        Outcome outcome = rechecked(lasting.replace("\"N\": 6", "\"N\": 97"));
        assertThat(outcome.words()).startsWith("This cannot be checked: N is 97, but it must be at most 12");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(rechecked("{}").code()).isEqualTo(2);
    }
}
