package org.circlewalk.checker.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.SavedRun;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A saved run is read back bit by bit, or refused with the reason. */
class SavedRunFileTest {
    private static final SavedRun RUN = run();
    private static final String NO_RUN = "resume is \"r.json\", but it must be a run that --save wrote: ";

    private static SavedRun run() {
        TrainingSettings settings = new TrainingSettings(new RandomWalk(5, 9, new BigFraction(7, 10)), EngineKind.EMPIRICAL, 20,
                new BigFraction(1, 2), new BigFraction(1, 10), Initialisation.GAUSSIAN, 0.001, 50, 40, Normalisation.BOTH, 7);
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            run.advance();
            return run.save();
        }
    }

    @Test
    void writingAndReadingKeepsEveryBit() {
        SavedRun read = read(SavedRunFile.write(RUN));
        assertThat(read.settings()).isEqualTo(RUN.settings());
        assertThat(read.step()).isEqualTo(1);
        assertThat(read.state()).isEqualTo(RUN.state());
    }

    @Test
    void writingAndReadingKeepsExtremeDoubles() {
        ModelState state = RUN.state();
        double[] value = state.value();
        value[0] = Double.MIN_VALUE;
        value[1] = -0.0;
        value[2] = Double.MAX_VALUE;
        value[3] = Math.nextUp(0.1);
        SavedRun extreme = new SavedRun(RUN.settings(), 2,
                new ModelState(state.nodes(), state.length(), value, state.tokenLogits(), state.positionLogits()));
        assertThat(read(SavedRunFile.write(extreme)).state().value()).containsExactly(value);
    }

    /** Written by an earlier version, with names in capitals: it is read, and written again with the command line's words. */
    @Test
    void anOldFileIsReadAndWrittenAgainWithNewNamesAlone() {
        String old = """
                {
                  "format" : "circlewalk-run-2",
                  "settings" : {
                    "engine" : "POPULATION",
                    "K" : 3,
                    "N" : 2,
                    "p" : "7/10",
                    "M" : 1000,
                    "eta" : "1",
                    "epsilon" : "1/10",
                    "init" : "ZERO",
                    "sigma" : 0.0,
                    "sequences" : 1000,
                    "testSequences" : 1000,
                    "normalised" : "NONE",
                    "seed" : 1
                  },
                  "step" : 1,
                  "V" : [ 0.0, 0.5, 1.1666666666666665, 1.1666666666666665, 0.0, 0.5, 0.5, 1.1666666666666665, 0.0 ],
                  "tokenLogits" : [ 0.0, 0.0, 0.0 ],
                  "positionLogits" : [ 0.0, 0.0 ],
                  "sha256" : "85b646bb6441cca63f370d68833822c8b627349afd49f4a3c7a5f717fcdc567e"
                }
                """;
        String written = SavedRunFile.write(read(old));
        String renamed = old.replace("POPULATION", "population").replace("ZERO", "zero").replace("NONE", "none");
        int digest = old.indexOf("\"sha256\"");
        assertThat(written.substring(0, digest)).isEqualTo(renamed.substring(0, digest));
        assertThat(read(written).settings()).isEqualTo(read(old).settings());
    }

    /** Longer than a double can tell, so that it would be read as the same run. */
    @Test
    void aDigitThatADoubleDoesNotHoldIsNotPassedOver() {
        String text = SavedRunFile.write(RUN);
        int end = text.indexOf(',', text.indexOf("\"V\""));
        assertRefused(text.substring(0, end) + "0000000000000001" + text.substring(end), NO_RUN + "its content does not match its \"sha256\".");
    }

    @Test
    void aTruncatedFileIsRefusedWithThePlaceOfTheDamage() {
        String text = SavedRunFile.write(RUN);
        assertRefused(text.substring(0, text.length() / 2), "resume is \"r.json\", but it must be well-formed JSON; line ");
    }

    @Test
    void aChangedDigitIsRefused() {
        String text = SavedRunFile.write(RUN);
        int digit = text.indexOf("0.", text.indexOf("\"V\"")) + 5;
        char other = text.charAt(digit) == '7' ? '3' : '7';
        assertRefused(text.substring(0, digit) + other + text.substring(digit + 1),
                NO_RUN + "its content does not match its \"sha256\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"K\" : 5         | \"K\" : 2        | In r.json, K is 2, but it must be an integer of at least 3.",
        "\"K\" : 5         | \"K\" : 5.0      | In r.json, settings.K is 5.0, but it must be an integer of at most 2147483647, in digits alone.",
        "\"K\" : 5         | \"K\" : 6        | In r.json, V is a list of 25, but it must be a list of K² = 36 numbers.",
        "\"K\" : 5         | \"K\" : 65536    | In r.json, V is a list of 25, but it must be a list of K² = 4294967296 numbers.",
        "\"N\" : 9         | \"N\" : 21       | In r.json, M is 20, but it must be at least N = 21, so that the positions are orthogonal.",
        "\"p\" : \"7/10\"  | \"p\" : \"7/5\"  | In r.json, p is 7/5, but it must be a probability from 0 to 1.",
        "\"p\" : \"7/10\"  | \"p\" : 0.7      | In r.json, settings.p is 0.7, but it must be a fraction in quotes such as \"7/10\".",
        "\"step\" : 1      | \"steps\" : 1    | In r.json, the field step is missing; the fields are format, settings, step, V, tokenLogits, positionLogits, sha256.",
        "\"step\" : 1      | \"step\" : -1    | In r.json, step is -1, but it must be an integer of at least 0.",
        "\"step\" : 1      | \"step\" : 1, \"step\" : 1 | resume is \"r.json\", but it must be well-formed JSON; line 18, column 15 is not: there is a second \"step\".",
        "\"seed\" : 7      | \"seed\" : 9223372036854775808 | In r.json, settings.seed is 9223372036854775808, but it must be an integer from −2⁶³ to 2⁶³ − 1.",
        "\"seed\" : 7      | \"seed\" : 7, \"x\" : 7 | In r.json, the field settings.x is not known; the fields are engine, K, N, p, M, eta, epsilon, init, sigma, sequences, testSequences, normalised, seed.",
        "\"empirical\"     | \"ORACLE\"       | In r.json, settings.engine is \"ORACLE\", but it must be one of population, empirical.",
        "\"empirical\"     | \"Empirical\"    | In r.json, settings.engine is \"Empirical\", but it must be one of population, empirical.",
        "\"sigma\" : 0.001   | \"sigma\" : 1E9999      | In r.json, settings.sigma is 1E9999, but it must be a number in the range of double.",
        "\"sigma\" : 0.001   | \"sigma\" : 1E2147483648| resume is \"r.json\", but it must be well-formed JSON; line 12, column 15 is not: the exponent of a number has more than four digits.",
        "circlewalk-run-2  | circlewalk-run-9 | resume is \"r.json\", but it must be a run that --save wrote: its \"format\" is not \"circlewalk-run-2\".",
    })
    void aFieldThatDoesNotFitIsNamed(String from, String to, String sentence) {
        String text = SavedRunFile.write(RUN);
        assertThat(text).contains(from);
        assertRefused(text.replace(from, to), sentence);
    }

    private static SavedRun read(String text) {
        return SavedRunFile.parse("resume", "r.json", text);
    }

    private static void assertRefused(String text, String sentence) {
        assertThatExceptionOfType(RefusedInputException.class).isThrownBy(() -> read(text)).withMessageStartingWith(sentence);
    }
}
