package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.circlewalk.impl.model.ModelState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A saved run is read back bit by bit, or refused with the reason. */
class SavedRunFileTest {
    private static final SavedRun RUN = run();

    private static SavedRun run() {
        TrainingSettings settings = TrainingRunTest.settings(EngineKind.EMPIRICAL, Initialisation.GAUSSIAN);
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            run.advance();
            return run.save();
        }
    }

    @Test
    void writingAndReadingKeepsEveryBit() throws DamagedRunException {
        SavedRun read = SavedRunFile.read(SavedRunFile.write(RUN));
        assertThat(read.settings()).isEqualTo(RUN.settings());
        assertThat(read.step()).isEqualTo(1);
        assertThat(read.state()).isEqualTo(RUN.state());
    }

    @Test
    void writingAndReadingKeepsExtremeDoubles() throws DamagedRunException {
        ModelState state = RUN.state();
        double[] value = state.value().clone();
        value[0] = Double.MIN_VALUE;
        value[1] = -0.0;
        value[2] = Double.MAX_VALUE;
        value[3] = Math.nextUp(0.1);
        SavedRun extreme = new SavedRun(RUN.settings(), 2,
                new ModelState(state.nodes(), state.length(), value, state.tokenLogits(), state.positionLogits()));
        assertThat(SavedRunFile.read(SavedRunFile.write(extreme)).state().value()).containsExactly(value);
    }

    @Test
    void aTruncatedFileIsRefusedWithThePlaceOfTheDamage() {
        String text = SavedRunFile.write(RUN);
        assertRefused(text.substring(0, text.length() / 2), "it is not valid JSON at line ");
    }

    @Test
    void aChangedDigitIsRefused() {
        String text = SavedRunFile.write(RUN);
        int digit = text.indexOf("0.", text.indexOf("\"V\"")) + 5;
        char other = text.charAt(digit) == '7' ? '3' : '7';
        assertRefused(text.substring(0, digit) + other + text.substring(digit + 1),
                "its content does not match its \"sha256\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"K\" : 5         | \"K\" : 2        | K is 2, but it must be an integer of at least 3",
        "\"K\" : 5         | \"K\" : 6        | V has 25 entries, but it must have 36",
        "\"N\" : 9         | \"N\" : 21       | M is 20, but it must be at least N = 21",
        "\"p\" : \"7/10\"  | \"p\" : \"7/5\"  | p is 7/5, but it must be a probability from 0 to 1",
        "\"p\" : \"7/10\"  | \"p\" : 0.7      | its \"p\" is not a fraction in quotes",
        "\"step\" : 1      | \"steps\" : 1    | it has no \"step\"",
        "\"step\" : 1      | \"step\" : -1    | its \"step\" is -1, but it must be at least 0",
        "\"EMPIRICAL\"     | \"ORACLE\"       | its \"engine\" is \"ORACLE\", which is unknown",
        "circlewalk-run-2  | circlewalk-run-9 | its \"format\" is not \"circlewalk-run-2\"",
    })
    void aFieldThatDoesNotFitIsNamed(String from, String to, String reason) {
        String text = SavedRunFile.write(RUN);
        assertThat(text).contains(from);
        assertRefused(text.replace(from, to), reason);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", "its \"format\" is not");
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(DamagedRunException.class).isThrownBy(() -> SavedRunFile.read(text))
                .withMessageStartingWith(reason);
    }
}
