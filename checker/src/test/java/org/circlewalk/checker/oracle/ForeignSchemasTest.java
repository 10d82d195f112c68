package org.circlewalk.checker.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.schema.SchemaFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas allow what the reader does, as far as a schema can tell. */
class ForeignSchemasTest {
    private static final String GRADIENT = "{\"format\": \"circlewalk-foreign-gradient-1\", \"numbers\": \"float64\", \"K\": 3, \"N\": 2, "
            + "\"p\": \"7/10\", \"epsilon\": 0.1, \"V\": [[0, 0, 0], [0, 0, 0], [0, 0, 0]], \"S\": [0.5, 0.5], \"gradLogits\": [0, 0]}";

    static Stream<String> good() {
        return Stream.of(GRADIENT, GRADIENT.replace("\"S\": [0.5, 0.5]", "\"logits\": [\"1/3\", -2e-5]"),
                GRADIENT.replace("\"gradLogits\": [0, 0]", "\"gradV\": [[0, 1, 0], [0, 0, -1], [0, 0, 0]], \"sums\": \"float64\", \"terms\": 7"),
                GRADIENT.replace("\"p\": \"7/10\"", "\"p\": 0.7, \"logits\": null, \"terms\": null"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsReadIsAllowed(String document) throws IOException {
        assertThat(SchemaFile.named("foreign-gradient-1").complaints(document)).isEmpty();
        assertThat(ForeignGradient.read("it", JsonInput.parse("FILE", "it", document)).given()).isNotEmpty();
    }

    static Stream<String> bad() {
        return Stream.of("{}", "[]", GRADIENT.replace("gradient-1", "gradient-2"), GRADIENT.replace("\"K\": 3", "\"K\": 2"),
                GRADIENT.replace("\"N\": 2", "\"N\": 1"), GRADIENT.replace("\"N\": 2", "\"N\": \"2\""), GRADIENT.replace("float64", "float16"),
                GRADIENT.replace("\"p\"", "\"q\""), GRADIENT.replace("7/10", "7/0"), GRADIENT.replace("7/10", "seven"),
                GRADIENT.replace("\"p\"", "\"more\": 1, \"p\""), GRADIENT.replace("[0.5, 0.5]", "[0.5, null]"),
                GRADIENT.replace("[0.5, 0.5]", "{\"1\": 0.5}"), GRADIENT.replace("[0.5, 0.5]", "[0.5, 0.5], \"logits\": [0, 0]"),
                GRADIENT.replace(", \"gradLogits\": [0, 0]", ""), GRADIENT.replace("\"S\": [0.5, 0.5], ", ""),
                GRADIENT.replace("\"p\"", "\"terms\": 0, \"p\""), GRADIENT.replace("\"p\"", "\"sums\": 64, \"p\""));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNotAllowedIsRefused(String document) throws IOException {
        assertThat(SchemaFile.named("foreign-gradient-1").complaints(document)).isNotEmpty();
        assertThatThrownBy(() -> ForeignGradient.read("it", JsonInput.parse("FILE", "it", document))).isInstanceOf(RefusedInputException.class);
    }

    private static String run() {
        WalkSum walk = WalkSum.right(3, 2, BigFraction.ONE_HALF, BigFraction.ONE, List.of(), List.of());
        return new RoundedRun(FloatingFormat.FLOAT64, walk, 3, 2, 1, new Random(1)).document(true);
    }

    @Test
    void aRunIsAllowedAndReadAndABadOneNeither() throws IOException {
        SchemaFile runs = SchemaFile.named("foreign-run-1");
        assertThat(runs.complaints(run())).isEmpty();
        assertThat(ForeignRun.read("it", JsonInput.parse("FILE", "it", run())).steps()).hasSize(2);
        for (String document : List.of(run().replace("\"steps\"", "\"step\""), run().replace("\"M\": 3", "\"M\": 1"),
                run().replaceFirst("\"logits\"", "\"S\": [1, 0], \"logits\""), run().replaceFirst("\"V\"", "\"W\""),
                run().replaceFirst("\"steps\": .*", "\"steps\": []}"))) {
            assertThat(runs.complaints(document)).as(document).isNotEmpty();
            assertThatThrownBy(() -> ForeignRun.read("it", JsonInput.parse("FILE", "it", document)))
                    .isInstanceOf(RefusedInputException.class);
        }
    }
}
