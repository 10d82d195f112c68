package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No option makes a command work for long, or take the machine's memory, without having said so: each of these lines would take
 * hours or more memory than there is, and is refused by the estimate of its work, or by the domain of the parameter.
 */
@Execution(ExecutionMode.CONCURRENT)
class WorkLimitTest {
    private static final String GIANT = "2147483647";

    @ParameterizedTest
    @ValueSource(strings = {
        "exact gap --K 5 --N GIANT --p 7/10 --k 3", "exact gap --K GIANT --N 5 --p 7/10 --k 3",
        "exact gap --K GIANT --N 7 --p 1 --k 1", "exact gap --K GIANT --N GIANT --p 0 --k 2",
        "exact gap --K 5 --N infinity --p 7/10 --k GIANT", "exact gap --K GIANT --N infinity --p 7/10 --k 3",
        "exact gap --K 20 --N infinity --p 1e-9999 --k 3", "exact power --K 5 --p 7/10 --exponent GIANT",
        "exact gamma --K 5 --N GIANT --p 7/10", "exact gamma --K 5 --N 97 --p 1e-9999", "exact first-step --K 5 --N GIANT --p 7/10",
        "exact first-step --K 5 --N 97 --p 1e-9999", "train --K GIANT --N 5 --p 7/10", "train --K 5 --N GIANT --M GIANT --p 7/10",
        "train --K 5 --N 5 --p 7/10 --steps GIANT", "train --K 5 --N 5 --p 7/10 --steps GIANT --every GIANT --course",
        "train --K 5 --N 5 --p 7/10 --test-sequences GIANT", "train --K 5 --N 5 --p 7/10 --engine empirical --sequences GIANT",
        "train --K 6 --N 97 --p 1e-9999", "train --K 46341 --N 5 --p 7/10 --init gaussian", "compare --K 127 --N 1000 --p 7/10",
        "compare --K 5 --N GIANT --M GIANT --p 7/10", "compare --K 5 --N 5 --p 7/10 --steps GIANT",
        "compare --K 6 --N 97 --p 7/10 --sequences GIANT", "certify --K GIANT --N 5 --p 7/10", "certify --K 5 --N GIANT --M GIANT --p 7/10",
        "certify --K 5 --N 5 --p 7/10 --steps GIANT", "certify --K 6 --N 97 --p 1e-9999", "certify --K 6 --N 97 --p 7/10 --digits 1000",
        "phase --K 5..999999 --p-grid 1/2", "phase --K 999999 --p-grid 1/2", "phase --K 5 --p-grid 1/2 --steps GIANT",
        "phase --K 5 --p-grid 1e-400", "reproduce --seeds 1000",
        "atlas --K 5..24 --N 101 --out no-atlas", "atlas --K 999999 --N 101 --out no-atlas", "atlas --K 5 --N GIANT --M GIANT --out no-atlas",
        "atlas --K 5..7 --N 97 --limit 1e-300 --out no-atlas", "atlas --K 20 --N 97 --grain 1e-9 --limit 1e-9 --out no-atlas",
        "atlas --K 6 --N 97 --precision 1024 --degree 24 --steps 1000 --out no-atlas",
        "atlas --K 5..48 --lengths 21.. --longest 4096 --out no-atlas", "atlas --K 9999 --lengths 41.. --out no-atlas",
        "atlas --K 20 --lengths 41.. --grain 1e-9 --limit 1e-9 --out no-atlas", "atlas --K 24 --lengths 41.. --limit 1e-300 --out no-atlas",
        "atlas --K 12 --lengths 400.. --longest 2000 --precision 1024 --degree 24 --out no-atlas"})
    void whatWouldTakeHoursIsRefusedByItsEstimate(String line) {
        CommandLine.runLine(line.replace("GIANT", GIANT)).assertRefused("The *");
    }

    @Test
    void theSentenceNamesParametersEstimateLimitAndTheOptionThatLiftsIt() {
        CommandLine.runLine("phase --K 5..6 --p-grid 1e-400,1/2").assertRefused("The work for K = 5..6, 2 ps from 1E-400 to 1/2, "
                + "N = 101, steps = 50 is more than a million years of computing, but it must be at most 10 minutes; --unlimited lifts this "
                + "limit.");
        CommandLine.runLine("phase --K 5 --p-grid 1/2 --N 2147483647").assertRefused("N is 2147483647, but it must be at most 1664510, *");
    }

    @Test
    void longNumbersAreRefusedBeforeTheyAreComputedAndShortenedInTheSentence() {
        String digits = "7".repeat(100_000);
        CommandLine.Result result = CommandLine.run("exact", "power", "--K", "3", "--p", "0." + digits, "--exponent", "1");
        result.assertRefused("p is 0.77777777777777777777777777777777777777… (100002 characters) …77, but it must be written with at most "
                + "10000 characters.");
        CommandLine.run("train", "--K", digits, "--N", "5", "--p", "1/2").assertRefused("K is 7777777777777777777777777777777777777777… *");
        CommandLine.run("train", "--K", "5", "--N", "5", "--p", "1/2", "--" + digits).assertRefused("Option --77777777*");
        CommandLine.run("exact", digits).assertRefused("The command 7777777*");
        String document = "{\"K\":3,\"N\":3,\"p\":\"7/10\",\"epsilon\":" + digits + ",\"V\":[[1,0,0],[0,1,0],[0,0,1]],\"S\":[1,0,0]}";
        CommandLine.Result read = CommandLine.runWithInput(document, "exact", "gradient", "--input", "-");
        read.assertRefused("*");
        assertThat(read.err()).hasSizeLessThan(1000).contains("10000 characters");
    }

    @Test
    void aPowerThatRepeatedSquaringReachesIsComputed() {
        CommandLine.Result power = CommandLine.runLine("exact power --K 3 --p 1/2 --exponent 20000 --json -").assertSuccess();
        assertThat(power.json().at("/matrix/0/0").asText()).hasSizeGreaterThan(12_000);
        CommandLine.runLine("exact gap --K 5 --N 2147483647 --p 1 --k 3").assertSuccess();
    }
}
