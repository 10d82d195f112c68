package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program of the note: it trains in NumPy, calls the check, and reads the answer. */
class NumpyGradientTest {
    private static final Path PROGRAM = Path.of("src", "test", "python", "check_gradient.py").toAbsolutePath();
    private static final Path NOTE = Path.of("..", "proofs-notes", "check-your-gradient.md");
    private static final String MISSING = "There is no python3 with NumPy here: the NumPy program of the note is not run.";

    private static boolean isNumpyThere() {
        return CommandLine.start(Path.of("").toAbsolutePath(), Map.of(), "", List.of("sh", "-c", "python3 -c 'import numpy'")).code() == 0;
    }

    private static CommandLine.Result run(String program) {
        List<String> circlewalk = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main");
        List<String> command = new ArrayList<>(List.of("python3", program));
        command.addAll(circlewalk);
        return CommandLine.start(Path.of("").toAbsolutePath(), Map.of(), "", command);
    }

    @Test
    void theNoteShowsTheProgram() throws IOException {
        assertThat(Files.readString(NOTE)).contains("```python\n" + Files.readString(PROGRAM) + "```\n");
    }

    @Test
    void itsGradientIsRight() {
        assumeTrue(isNumpyThere(), MISSING);
        CommandLine.Result result = run(PROGRAM.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(2).allSatisfy(line -> assertThat(line).contains(" is right up to "));
    }

    @Test
    void withAMistakeInItItIsWrong() throws IOException {
        assumeTrue(isNumpyThere(), MISSING);
        String program = Files.readString(PROGRAM);
        String mistaken = program.replace("\"gradV\": gradV.tolist()", "\"gradV\": gradV.T.tolist()");
        assertThat(mistaken).isNotEqualTo(program);
        Path file = Files.writeString(Files.createTempFile("mistaken", ".py"), mistaken);
        CommandLine.Result result = run(file.toString());
        Files.delete(file);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("gradV is WRONG", "gradLogits is right");
    }
}
