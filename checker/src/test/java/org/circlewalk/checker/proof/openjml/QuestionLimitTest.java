package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.proof.process.ProcessLimit;
import org.circlewalk.checker.proof.process.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A solver that forgets its limit is interrupted, so that it answers and goes on; anything else is left alone. */
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class QuestionLimitTest {
    /** Two questions without an end, which an interrupt ends. */
    private static final String FORGETFUL = "trap 'asked=no' INT; for question in 1 2; do asked=yes; "
            + "while [[ $asked == yes ]]; do :; done; echo unknown; done";

    @TempDir
    private Path directory;
    private Path z3;

    /** A shell by the name of a solver, as processes are known by their programs. */
    @BeforeEach
    void copyTheShell() throws IOException {
        z3 = Files.copy(Path.of("/bin/bash").toRealPath(), directory.resolve("z3"));
        Files.setPosixFilePermissions(z3, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Z3 sets its own handler; a shell cannot where interrupts were ignored when it began, as in jobs in the background. */
    private String solver() {
        return "env --default-signal=INT '" + z3 + "' -c \"" + FORGETFUL.replace("$", "\\$") + "\"";
    }

    private List<String> said(boolean validated, long millis, String command) {
        QuestionLimit questions = QuestionLimit.of(millis, 0.3);
        questions.at(validated);
        List<String> lines = new ArrayList<>();
        Tool.End end = Tool.run(Tool.Run.of(List.of("bash", "-c", command + "; echo end"), directory), new ProcessLimit(6, 300, 300),
                lines::add, questions::see);
        lines.add(end.killed() ? "killed" : "by itself");
        return lines;
    }

    @Test
    void aSolverThatForgetsItsLimitAnswersAndGoesOn() {
        String solver = solver();
        assertThat(said(true, 1000, solver)).containsExactly("unknown", "unknown", "end", "by itself");
        assertThat(said(false, 200, solver)).containsExactly("unknown", "unknown", "end", "by itself");
    }

    @Test
    void aSearchForAStateHasLessTimeThanAProof() {
        String solver = solver();
        assertThat(said(true, 4000, solver)).containsExactly("unknown", "unknown", "end", "by itself");
        assertThat(said(false, 4000, solver)).containsExactly("killed");
    }

    @Test
    void whatIsNoSolverIsLeftAlone() {
        assertThat(said(true, 100, FORGETFUL)).containsExactly("killed");
    }
}
