package org.circlewalk.checker.console.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that was written is read as the records it was made of. */
class DocumentShapeTest {
    /** What a report holds, of every type that is written. */
    public record Sample(Map<String, Object> settings, int whole, long large, double number, boolean truth, BigFraction fraction,
                         Colour colour, List<Double> gaps, Piece piece, String text) {
        public Sample {
            InvalidParameterException.require(whole >= 0, "whole", whole, "at least 0");
        }
    }

    /** One of several kinds. */
    public sealed interface Piece permits Point {
    }

    /** A kind. */
    public record Point(List<List<String>> names) implements Piece {
    }

    /** An enum. */
    public enum Colour { RED, GREEN }

    private static final DocumentShape<Sample> SAMPLE =
            new DocumentShape<>(Sample.class, Set.of("text"), Set.of("gaps"), Map.of("point", Point.class));
    private static final String TEXT = "{\"command\": \"x\", \"settings\": {\"a\": 1, \"b\": 0.5, \"c\": [\"d\", null, true]}, "
            + "\"whole\": 3, \"large\": 9007199254740993, \"number\": 1.0E-5, \"truth\": true, \"fraction\": \"7/10\", "
            + "\"colour\": \"GREEN\", \"gaps\": [null, 0.5], \"piece\": {\"names\": [[\"e\"], []], \"kind\": \"point\"}}";

    private static Sample sample(String text) {
        return SAMPLE.read(JsonInput.parse("x", "x.json", text));
    }

    @Test
    void everyTypeIsReadAsItWasWritten() {
        assertThat(sample(TEXT)).isEqualTo(new Sample(Map.of("a", 1L, "b", 0.5, "c", Arrays.asList("d", null, true)), 3,
                9007199254740993L, 1e-5, true, new BigFraction(7, 10), Colour.GREEN, Arrays.asList(null, 0.5),
                new Point(List.of(List.of("e"), List.of())), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"whole\": 3|\"whole\": 3.0|whole is 3.0, but it must be an integer of at most 2147483647, in digits alone.",
        "\"whole\": 3|\"whole\": -1|whole is -1, but it must be at least 0.",
        "\"whole\": 3|\"whole\": 2147483648|whole is 2147483648, but it must be an integer of at most 2147483647.",
        "\"GREEN\"|\"green\"|colour is \"green\", but it must be one of RED, GREEN.",
        "\"point\"|\"line\"|piece is {\"names\":[[\"e\"],[]],\"kind\":\"line\"}, but it must be an object whose kind is point.",
        "[null, 0.5]|[null, \"0.5\"]|gaps[1] is \"0.5\", but it must be a number.",
        "[[\"e\"], []]|[[null], []]|piece.names[0][0] is null, but it must be a text in quotes.",
        "\"b\": 0.5|\"b\": 1e999|settings.b is 1e999, but it must be a number in the range of double."})
    void whatDoesNotFitIsRefusedAtItsPlace(String good, String bad, String sentence) {
        assertThat(TEXT).contains(good);
        assertThatThrownBy(() -> sample(TEXT.replace(good, bad))).isInstanceOf(RefusedInputException.class)
                .hasMessage("In x.json, " + sentence);
    }

    @Property
    void everyDoubleIsReadBack(@ForAll double number) {
        if (Double.isFinite(number)) {
            assertThat(sample(TEXT.replace("1.0E-5", Double.toString(number))).number()).isEqualTo(number);
        }
    }

    @Test
    void aTrainingRunIsReadAsItWasWritten() {
        DocumentShape<TrainReport> shape = new DocumentShape<>(TrainReport.class,
                Set.of("loss", "accuracyExact", "distanceToTransition", "distanceToSquareRoot", "outputToTransition",
                        "outputToSquareRoot", "kl", "course", "stopped"),
                Set.of("accuracyExact", "distanceToTransition", "distanceToSquareRoot"), Map.of());
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(new RandomWalk(5, 7, new BigFraction(7, 10))), 1)) {
            String written = JsonDocument.of("train", TrainReport.of(run, 3, 1, true, () -> { }));
            TrainReport read = shape.read(JsonInput.parse("run", "run.json", written));
            assertThat(JsonDocument.of("train", read)).isEqualTo(written);
        }
    }
}
