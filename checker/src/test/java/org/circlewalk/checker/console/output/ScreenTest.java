package org.circlewalk.checker.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wide a screen is, whether it has colours, and where lines end. */
class ScreenTest {
    @ParameterizedTest
    @CsvSource({
        // terminal, COLUMNS, NO_COLOR, TERM, width, colours
        ",     ,      ,  xterm, 100,   false",
        "132,  ,      ,  xterm, 132,   true",
        "132,  80,    ,  xterm, 80,    true",
        ",     80,    ,  xterm, 80,    false",
        "132,  ,      1, xterm, 132,   false",
        "132,  ,      ,  dumb,  132,   false",
        "0,    ,      ,  xterm, 100,   true",
        "132,  wide,  ,  xterm, 132,   true",
        "7,    ,      ,  xterm, 40,    true",
        "132,  99999, ,  xterm, 10000, true",
    })
    void theEnvironmentSaysWidthAndColours(String terminal, String columns, String noColour, String kind, int width, boolean colours) {
        assertThat(Screen.of(terminal, columns, noColour, kind)).isEqualTo(new Screen(width, colours));
    }

    @Test
    void linesEndBetweenWordsAndNotWithinAnEquation() {
        assertThat(new Screen(40, false).lines("trained at many points, among them K = 20, p = 4/5 and others", 10))
                .containsExactly("trained at many points, among", "them K = 20, p = 4/5 and", "others");
    }

    @Test
    void aWordLongerThanTheLineIsNotCut() {
        String number = "1".repeat(50) + "/" + "7".repeat(50);
        assertThat(new Screen(40, false).lines("gap = " + number + " and more", 0)).containsExactly("gap =", number, "and more");
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(new Screen(40, false).lines("", 0)).containsExactly("");
    }
}
