package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code circlewalk certify --p LOW..HIGH --lengths N0..}: every real p of a range, every N from one on, every later step. */
class LengthBoxesCommandTest {
    private static String together;
    private static String oneByOne;

    @TempDir
    private Path directory;

    @BeforeAll
    static void certify(@TempDir Path made) throws IOException {
        Path file = made.resolve("made.json");
        assertThat(succeeds("certify --K 6 --p 7/10..3/4 --lengths 69.. --json " + file))
                .contains("for every real p from 7/10 to 3/4 and every N ≥ 69.").contains("and every odd N ≥ 69:")
                .contains("and every even N ≥ 70:").contains("for every M ≥ max(N, 21/20·N^(3/2) − 1).")
                .contains("the prediction is s_{N−1} + 1 for every walk, and the accuracy is exactly p");
        together = Files.readString(file);
        assertThat(succeeds("certify --K 6 --p 17/20..43/50 --nu 1 --lengths 75.. --threads 2 --json " + file))
                .contains("and every odd N ≥ 75:").contains("for every shorter one with M = max(N, ⌈N^(3/2)⌉)");
        oneByOne = Files.readString(file);
    }

    /** What a command prints; it may announce before how long it takes. */
    private static String succeeds(String line) {
        CommandLine.Result result = CommandLine.runLine(line);
        assertThat(result.code()).as(result.err()).isZero();
        return plain(result.out());
    }

    private static String plain(String text) {
        return text.replaceAll("\\R", " ");
    }

    private CommandLine.Result check(ObjectNode document) throws IOException {
        return CommandLine.runLine("certify --check " + Files.writeString(directory.resolve("c.json"), document.toString()));
    }

    private static ObjectNode document(String text) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(text);
    }

    @Test
    void whatWasMadeIsInOrder() throws IOException {
        for (String text : new String[] {together, oneByOne}) {
            CommandLine.Result result = check(document(text));
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(plain(result.out())).contains("The certificate is in order: its boxes cover all these p and N, and what it says of them follows.");
        }
        assertThat(document(together).at("/classes/0/pieces/0/before")).isEmpty();
        assertThat(document(oneByOne).at("/classes/0/pieces/0/before")).isNotEmpty();
        assertThat(document(oneByOne).at("/classes/0/pieces/0/before/0/N").intValue()).isEqualTo(75);
        assertThat(document(oneByOne).at("/classes/0/pieces/0/before/0/M").intValue()).isEqualTo(650);
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static Arguments forgery(Consumer<ObjectNode> change) {
        return Arguments.of(change);
    }

    private static void scale(ObjectNode node, String field, BigFraction factor) {
        node.put(field, Fractions.format(Fractions.parse(field, node.get(field).asText()).multiply(factor)));
    }

    private static Stream<Arguments> forgeries() {
        BigFraction less = new BigFraction(999, 1000);
        return Stream.of(
                forgery(document -> at(document, "/settings").put("high", "4/5")),
                forgery(document -> at(document, "/settings").put("low", "13/20")),
                forgery(document -> at(document, "/settings").put("nu", "4/5")),
                forgery(document -> at(document, "/settings").put("epsilon", "1/9")),
                forgery(document -> at(document, "/classes/0/pieces/0/box").put("step", 2)),
                forgery(document -> at(document, "/classes/0/pieces/0/box").put("back", 3)),
                forgery(document -> at(document, "/classes/0/pieces/0/box").putArray("offsets").add(5)),
                forgery(document -> at(document, "/classes/0/pieces/0/box").put("high", "37/50")),
                forgery(document -> scale(at(document, "/classes/0/pieces/0/box/numbers"), "leak", less)),
                forgery(document -> scale(at(document, "/classes/1/pieces/0/box/numbers"), "rise", new BigFraction(2))),
                forgery(document -> scale(at(document, "/classes/1/pieces/0/box/numbers"), "growth", new BigFraction(2))));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgedCertificateIsNotInOrder(Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = document(together);
        change.accept(document);
        CommandLine.Result result = check(document);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("The certificate is not in order.");
    }

    /** A length that is left out, or said twice, or whose boxes leave a hole, or a run that is another one. */
    @Test
    void shorterLengthsAreAllThere() throws IOException {
        ObjectNode missing = document(oneByOne);
        ((ArrayNode) missing.at("/classes/0/pieces/0/before")).remove(0);
        assertThat(check(missing).code()).isEqualTo(2);
        ObjectNode none = document(oneByOne);
        at(none, "/classes/0/pieces/0").putArray("before");
        assertThat(check(none).code()).isEqualTo(2);
        ObjectNode larger = document(oneByOne);
        at(larger, "/classes/0/pieces/0/before/0").put("M", 1000);
        assertThat(check(larger).code()).isEqualTo(2);
        ObjectNode hole = document(oneByOne);
        at(hole, "/classes/0/pieces/0/before/0/boxes/0").put("low", "851/1000");
        CommandLine.Result result = check(hole);
        assertThat(result.code()).isEqualTo(1);
        assertThat(plain(result.out())).contains("For N = 75 a box begins at p = 851/1000, but the one before it ends at 17/20.");
        ObjectNode earlier = document(oneByOne);
        at(earlier, "/classes/0/pieces/0/before/0/boxes/0").put("step", 2);
        assertThat(check(earlier).code()).isEqualTo(1);
        ObjectNode other = document(oneByOne);
        at(other, "/classes/0/pieces/0").put("from", 76);
        assertThat(check(other).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "certify --lengths 72.. --p 7/10..3/4 | The options --K and --p are needed with --lengths; --K is missing.",
        "certify --lengths .. --K 6 --p 7/10..3/4 | lengths is .., but it must name the least length, such as 72.., if p is a range.",
        "certify --lengths 72.. --K 6 --p 7/10..3/4 --N 97 | --lengths is about every N, M and step; with it, only --K, --p, --eta, --epsilon, --nu and --json may be given.",
        "certify --lengths 72.. --K 6 --p 7/10..3/4 --steps 9 | --lengths is about every N, M and step; with it, only --K, --p, --eta, --epsilon, --nu and --json may be given."})
    void whatIsNotMeantIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }

    /** Exit code 1 where a part is not decided. */
    @Test
    void tiesAreNotDecided() {
        CommandLine.Result result = CommandLine.runLine("certify --K 4 --p 1/2..1/2 --lengths 41..");
        assertThat(result.code()).isEqualTo(1);
        assertThat(plain(result.out())).contains("every odd N ≥ 41: not decided.");
    }

    @Test
    void whatWouldTakeHoursIsRefused() {
        CommandLine.Result result = CommandLine.runLine("certify --K 100000 --p 7/10..3/4 --lengths 72..");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1);
    }
}
