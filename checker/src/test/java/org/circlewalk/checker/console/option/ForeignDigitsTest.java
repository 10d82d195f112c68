package org.circlewalk.checker.console.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Numbers are written in the digits 0 to 9; Java's own methods take those of every script. */
class ForeignDigitsTest {
    /** The zeros of the scripts Arabic, Devanagari, Thai, and of the wide forms of East Asia. */
    private static final int[] ZEROS = {0x660, 0x966, 0xE50, 0xFF10};

    private static Stream<StrictConverter<?>> converters() {
        return Stream.of(new IntegerConverter.Positive(), new NodesOption.Converter(), new LengthOption.Converter(),
                new NumberConverter.Deviation(), new NumberConverter.Seed(), new FractionConverter.Positive(),
                new NodesRangeConverter());
    }

    private static String foreign(String digits, int zero) {
        StringBuilder foreign = new StringBuilder();
        digits.chars().forEach(digit -> foreign.appendCodePoint(zero + digit - '0'));
        return foreign.toString();
    }

    @Property(tries = 50)
    void noOptionTakesDigitsOfOtherScripts(@ForAll @IntRange(min = 3, max = 999_999) int number, @ForAll @IntRange(max = 3) int script) {
        String spelled = foreign(String.valueOf(number), ZEROS[script]);
        assertThat(Integer.parseInt(spelled)).isEqualTo(number);
        assertThat(converters()).allSatisfy(converter -> {
            assertThat(converter.convert(String.valueOf(number))).isNotNull();
            assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> converter.convert(spelled));
        });
    }

    @Property(tries = 50)
    void noFractionTakesDigitsOfOtherScripts(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long number,
                                             @ForAll @IntRange(max = 3) int script) {
        String spelled = foreign(String.valueOf(number), ZEROS[script]);
        for (String text : new String[] {spelled, spelled + "/7", "7/" + spelled, "0." + spelled, "1e" + spelled.substring(0, 1)}) {
            assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> Fractions.parse("p", text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1f", "1d", "0x1p3", "NaN", "Infinity", "1e", "", ".", "1_000"})
    void aNumberIsADecimalAndNotWhatelseJavaReads(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> new NumberConverter.Deviation().convert(text));
    }
}
