package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code circlewalk compare} and {@code circlewalk phase} as processes. */
@Execution(ExecutionMode.CONCURRENT)
class CompareAndPhaseCommandTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"compare --K 3 --N 5 --p 7/10 --steps 3 --sequences 7, 4, enumeration",
        "compare --K 6 --N 97 --p 1/2 --steps 2 --sequences 10, 3, 'power series, remainder 1e-30'"})
    void bothEnginesStayWithinTheirBounds(String line, int states, String exactBy) {
        JsonNode document = CommandLine.runLine(line + " --json -").assertSuccess().json();
        assertThat(document.fieldNames()).toIterable()
                .containsExactly("command", "settings", "population", "empirical", "worstRatio", "withinBounds");
        assertThat(document.get("withinBounds").booleanValue()).isTrue();
        assertThat(document.get("worstRatio").doubleValue()).isBetween(0.0, 1.0);
        assertThat(document.get("population")).hasSize(3 * states).allSatisfy(deviation -> {
            assertThat(deviation.fieldNames()).toIterable().containsExactly("step", "quantity", "largest", "rms", "mean",
                    "bound", "worstRatio", "exactBy");
            assertThat(deviation.get("exactBy").textValue()).isEqualTo(exactBy);
        });
        assertThat(document.get("empirical")).hasSize(3 * states)
                .allSatisfy(deviation -> assertThat(deviation.get("exactBy").textValue()).isEqualTo("exact over the sample"));
    }

    private CommandLine.Result phase(int threads, Path picture) {
        return CommandLine.runLine("phase --K 3..5 --p-grid 1/2,4/5 --N 13 --steps 4 --json - --threads " + threads
                + " --picture " + picture).assertSuccess();
    }

    @Test
    void aPhaseDiagramIsTheSameBytesEveryTime() throws IOException {
        CommandLine.Result bitmap = phase(1, directory.resolve("a.png"));
        CommandLine.Result drawing = phase(1, directory.resolve("a.svg"));
        assertThat(phase(2, directory.resolve("b.png")).out()).isEqualTo(bitmap.out()).isEqualTo(drawing.out());
        assertThat(phase(2, directory.resolve("b.svg")).out()).isEqualTo(drawing.out());
        assertThat(Files.readAllBytes(directory.resolve("a.png"))).startsWith(PNG).endsWith('I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82)
                .isEqualTo(Files.readAllBytes(directory.resolve("b.png")));
        assertThat(Files.readAllBytes(directory.resolve("a.svg"))).startsWith("<?xml".getBytes(StandardCharsets.US_ASCII))
                .isEqualTo(Files.readAllBytes(directory.resolve("b.svg")));
    }

    @Test
    void aPhaseDiagramHasACellForEveryCircleAndProbability() {
        JsonNode document = CommandLine.runLine("phase --K 4..5 --p-grid 0.5..0.8:0.3 --N 13 --steps 4 --json -")
                .assertSuccess().json();
        assertThat(document.get("settings").toString())
                .isEqualTo("{\"firstK\":4,\"lastK\":5,\"p\":[\"1/2\",\"4/5\"],\"N\":13,\"steps\":4}");
        assertThat(document.get("cells").findValuesAsText("K")).containsExactly("4", "4", "5", "5");
        assertThat(document.get("cells").findValuesAsText("p")).containsExactly("1/2", "4/5", "1/2", "4/5");
        assertThat(document.get("cells").findValuesAsText("optimal")).containsExactly("1/2", "4/5", "1/2", "4/5");
        // K = 4, p = ½ and N odd is a failure of its own: V⁽¹⁾ is constant.
        assertThat(document.get("cells").get(0).get("score").doubleValue()).isLessThan(0.5);
        assertThat(document.get("cells").get(3).get("attendedSteps").intValue()).isEqualTo(1);
    }
}
