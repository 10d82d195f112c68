package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk train} as a process. */
@Execution(ExecutionMode.CONCURRENT)
class TrainCommandTest {
    private static final String SMALL = "train --K 5 --N 12 --p 7/10 --sequences 300 --test-sequences 50 ";

    @TempDir
    private Path directory;

    private static CommandLine.Result train(String line) {
        return CommandLine.runLine(line + " --json -").assertSuccess();
    }

    private static JsonNode last(JsonNode document) {
        JsonNode steps = document.get("steps");
        return steps.get(steps.size() - 1);
    }

    private static String finalText(CommandLine.Result result) {
        assertThat(result.out()).contains("\n  \"final\": ");
        return result.out().substring(result.out().indexOf("\n  \"final\": "));
    }

    @Test
    void thePapersWalkEndsOnTheParentWithEveryStepOnRecord() {
        JsonNode document = train("train --K 6 --N 97 --p 1/2").json();
        assertThat(document.fieldNames()).toIterable()
                .containsExactly("command", "settings", "firstStep", "steps", "final");
        assertThat(document.get("settings").toString()).startsWith("{\"engine\":\"population\",\"K\":6,\"N\":97,\"p\":\"1/2\","
                + "\"M\":1000,\"eta\":\"1\",\"epsilon\":\"1/10\",\"steps\":50,\"init\":\"zero\",");
        List<Integer> numbers = new ArrayList<>();
        document.get("steps").forEach(step -> numbers.add(step.get("step").intValue()));
        assertThat(numbers).hasSize(51).isSorted().startsWith(0).endsWith(50).doesNotHaveDuplicates();
        assertThat(last(document).get("selectedPosition").intValue()).isEqualTo(96);
        assertThat(last(document).get("accuracyExact").textValue()).isEqualTo("1/2");
        JsonNode end = document.get("final");
        assertThat(end.get("V")).hasSize(6).allSatisfy(row -> assertThat(row).hasSize(6));
        assertThat(end.get("positionLogits")).hasSize(97);
        assertSumsToOne(end.get("S"), 97);
    }

    /** N scores are each rounded once and divided by a sum of N − 1 roundings: N·2⁻⁵³ to first order. */
    private static void assertSumsToOne(JsonNode scores, int length) {
        assertThat(scores).hasSize(length);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode score : scores) {
            sum = sum.add(new BigDecimal(score.doubleValue()));
        }
        assertThat(sum.subtract(BigDecimal.ONE).abs()).isLessThanOrEqualTo(new BigDecimal(length * 0x1p-53));
    }

    @Test
    void trainingOnASampleSelectsTheParentToo() {
        JsonNode document = train("train --K 6 --N 97 --p 1/2 --engine empirical --steps 10 --test-sequences 100").json();
        assertThat(document.get("settings").get("engine").textValue()).isEqualTo("empirical");
        assertThat(last(document).get("selectedPosition").intValue()).isEqualTo(96);
    }

    @Test
    void aLargeCircleLocksThreeStepsBack() {
        JsonNode end = last(train("train --K 20 --N 101 --p 4/5 --every 50").json());
        assertThat(end.get("step").intValue()).isEqualTo(50);
        assertThat(end.get("accuracyExact").textValue()).isEqualTo("64/125");
        assertThat(end.get("selectedPosition").intValue()).isEqualTo(98);
    }

    @Test
    void aDeterministicWalkOfWholeRoundsIsNeverLearntAndTheReasonIsReported() {
        CommandLine.Result json = train("train --K 6 --N 97 --p 1");
        assertThat(json.json().get("settings").get("symmetry").textValue()).isEqualTo("constant");
        assertThat(json.json().get("steps")).hasSize(51)
                .allSatisfy(step -> assertThat(step.get("accuracyExact").textValue()).isEqualTo("1/6"));
        assertThat(CommandLine.runLine("train --K 6 --N 97 --p 1 --steps 1").assertSuccess().out())
                .contains("The exact gradient is symmetric here (constant)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--engine population", "--engine empirical", "--engine population --init gaussian --unit-norm",
        "--engine empirical --init gaussian --unit-norm"})
    void theNumberOfThreadsChangesNoByte(String settings) {
        String line = SMALL + "--steps 6 " + settings;
        assertThat(train(line + " --threads 2").out()).isEqualTo(train(line + " --threads 1").out());
    }

    @ParameterizedTest
    @CsvSource({"zero, population", "gaussian, population", "zero, empirical", "gaussian, empirical"})
    void aResumedRunEndsLikeOneThatWasNotInterrupted(String initialisation, String engine) {
        String line = SMALL + "--unit-norm --init " + initialisation + " --engine " + engine;
        Path saved = directory.resolve("run.json");
        train(line + " --steps 3 --save " + saved);
        CommandLine.Result resumed = train("train --steps 7 --resume " + saved);
        assertThat(finalText(resumed)).isEqualTo(finalText(train(line + " --steps 7")));
        assertThat(resumed.json().get("firstStep").intValue()).isEqualTo(3);
    }

    @Test
    void onlyEveryNthStepAndTheLastAreRecordedIfSoAsked() {
        List<Integer> numbers = new ArrayList<>();
        train(SMALL + "--steps 7 --every 3").json().get("steps").forEach(step -> numbers.add(step.get("step").intValue()));
        assertThat(numbers).containsExactly(0, 3, 6, 7);
    }

    @Test
    void theModelIsWrittenAtEveryRecordedStepIfSoAsked() {
        JsonNode course = train(SMALL + "--steps 7 --every 3 --course").json().get("course");
        assertThat(course.get("steps").toString()).isEqualTo("[0,3,6,7]");
        assertThat(course.get("V")).hasSize(4).allSatisfy(column -> assertThat(column).hasSize(5));
        assertThat(course.get("S")).hasSize(4).allSatisfy(scores -> assertThat(scores).hasSizeBetween(1, 12));
        JsonNode sampled = train(SMALL + "--steps 2 --engine empirical --course").json().get("course");
        assertThat(sampled.get("V")).hasSize(3).allSatisfy(matrix -> assertThat(matrix).hasSize(25));
    }

    /** The process has a heap of 1 GiB. */
    @Test
    void aWalkOfAMillionNodesFitsIntoMemory() {
        String out = CommandLine.launchLine("train --K 6 --N 1000000 --M 1000000 --p 7/10 --steps 1 --test-sequences 1")
                .assertSuccess().out();
        assertThat(out.lines().limit(3).map(line -> line.strip().split(" ")[0])).containsExactly("step", "0", "1");
    }
}
