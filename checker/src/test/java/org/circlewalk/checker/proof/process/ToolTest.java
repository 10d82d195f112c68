package org.circlewalk.checker.proof.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a program is stopped, and what is said of it. */
@Timeout(120)
class ToolTest {
    private static final String BUSY = "for ((i = 0; i < 200000; i++)); do :; done; ";

    @TempDir
    private Path directory;

    private Tool.End run(ProcessLimit limit, String script) {
        return Tool.run(Tool.Run.of(List.of("bash", "-c", script), directory), limit, line -> { }, children -> { });
    }

    @Test
    void whatEndsByItselfIsNotKilled() {
        assertThat(run(ProcessLimit.ofProcessor(60), "exit 7")).isEqualTo(Tool.End.of(7));
    }

    /** Also if a process that it started does the work, and has ended. */
    @Test
    void theProcessorsTimeOfAllThatItStartsCounts() {
        assertThat(run(new ProcessLimit(1, 100, 100), "while :; do bash -c '" + BUSY + "'; done"))
                .isEqualTo(new Tool.End(-1, true, false));
    }

    @Test
    void theClockIsARemoteLimitThatSaysNothingOfTheProgram() {
        assertThat(run(new ProcessLimit(60, 1, 100), "sleep 60")).isEqualTo(new Tool.End(-1, true, true));
    }

    @Test
    void aProgramThatComputesNothingAnyMoreHangs() {
        assertThat(run(new ProcessLimit(60, 100, 2), BUSY + "sleep 60")).isEqualTo(new Tool.End(-1, true, false));
    }

    @Test
    void whatItIsToReadIsGivenToIt() {
        List<String> lines = new ArrayList<>();
        Tool.run(new Tool.Run(List.of("cat"), directory, Map.of(), "one\ntwo\n"), ProcessLimit.ofProcessor(60), lines::add);
        assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void theClockIsFarBehindTheProcessor() {
        assertThat(ProcessLimit.ofProcessor(10).clockSeconds()).isEqualTo(260);
    }
}
