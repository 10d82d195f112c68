package org.circlewalk.checker.console.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String printed(Consumer<PrintWriter> print) {
        StringWriter text = new StringWriter();
        print.accept(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void numbersStandRightAndWordsLeft() {
        Table table = Table.of("step", "note").row(1, "start").row(10, "Γ₂").row(100, "");
        assertThat(printed(table::print)).isEqualToNormalizingNewlines("""
                step  note
                   1  start
                  10  Γ₂
                 100
                """);
    }

    @Test
    void aRowFitsTheHeadings() {
        assertThatThrownBy(() -> Table.of("a", "b").row(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMatrixOfLongFractionsIsListedOneEntryALine() {
        BigFraction tiny = new BigFraction(1, 3).pow(60);
        Circulant matrix = Circulant.ofColumn(BigFraction.ONE, tiny);
        assertThat(printed(out -> ExactTable.print(out, matrix.toMatrix(), "y", "s"))).isEqualToNormalizingNewlines("""
                y  s            rounded                         fraction
                0  0                  1                                1
                0  1  2.35898248759E-29  1/42391158275216203514294433201
                1  0  2.35898248759E-29  1/42391158275216203514294433201
                1  1                  1                                1
                """);
    }

    @Test
    void anErrorBoundIsNeverRoundedDown() {
        assertThat(ExactTable.roundedUp(new BigFraction(1, 3))).isEqualTo("0.334");
        assertThat(ExactTable.rounded(new BigFraction(1, 3))).isEqualTo("0.333333333333");
        assertThat(ExactTable.rounded(BigFraction.ZERO)).isEqualTo("0");
    }
}
