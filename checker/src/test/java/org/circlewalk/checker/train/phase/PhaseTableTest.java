package org.circlewalk.checker.train.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.api.Test;

/** The phase diagram in characters: what a character says, and that the diagram fits the screen. */
class PhaseTableTest {
    private static PhaseCell cell(int nodes, BigFraction p, Integer negativeGap, int attended) {
        return new PhaseCell(nodes, p, negativeGap, attended, 1, 0.5, "certified",
                Fractions.max(p, BigFraction.ONE.subtract(p)), null, null);
    }

    private static String printed(int width, int firstK, int lastK, List<BigFraction> ps, List<PhaseCell> cells) {
        StringWriter text = new StringWriter();
        new PhaseReport(new PhaseReport.Settings(firstK, lastK, ps.stream().map(Fractions::format).toList(), 101, 50), cells,
                cells.stream().filter(PhaseCell::signContradictsOutcome).count())
                .print(new PrintWriter(text), new Screen(width, false));
        return text.toString();
    }

    @Test
    void aCharacterSaysWhereAttentionIsAndAMinusThatALimitGapIsNegative() {
        BigFraction half = new BigFraction(1, 2);
        BigFraction high = new BigFraction(4, 5);
        List<PhaseCell> cells = List.of(cell(9, half, null, 1), cell(9, high, 3, 3), cell(10, half, null, 0), cell(10, high, 3, 12));
        assertThat(printed(100, 9, 10, List.of(half, high), cells).lines().limit(3))
                .containsExactly("K   0.5", "10  0 *-", " 9  . 3-");
    }

    /** All cells are in the JSON; the picture leaves some out and says so. */
    @Test
    void aLargeDiagramFitsTheScreen() {
        List<BigFraction> ps = new ArrayList<>();
        for (int i = 500; i < 1000; i++) {
            ps.add(new BigFraction(i, 1000));
        }
        List<PhaseCell> cells = new ArrayList<>();
        for (int k = 5; k < 130; k++) {
            for (BigFraction p : ps) {
                cells.add(cell(k, p, 3, 3));
            }
        }
        String text = printed(80, 5, 129, ps, cells);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80)).hasSizeLessThan(50);
        assertThat(text).contains("Shown: one K of 4 and one p of 15.", "62500 cells");
    }

    @Test
    void notEveryRunThatEndedEarlyHasALine() {
        List<BigFraction> ps = new ArrayList<>();
        List<PhaseCell> cells = new ArrayList<>();
        for (int i = 2; i < 22; i++) {
            BigFraction p = new BigFraction(i - 1, i);
            ps.add(p);
            cells.add(new PhaseCell(5, p, null, 1, 1, 0.5, "certified", p, null, "Training stopped."));
        }
        assertThat(printed(100, 5, 5, ps, cells)).contains("K = 5, p = 3/4: Training stopped.", "Training ended early in 17 more cells.")
                .doesNotContain("p = 4/5: Training");
    }

    @Test
    void fewCellsAreListedAsWellAndALongFractionIsShortened() {
        BigFraction p = new BigFraction(1, 3).add(new BigFraction(1, 7).pow(200));
        String text = printed(100, 5, 5, List.of(p), List.of(cell(5, p, null, 1)));
        assertThat(text).contains("5  ≈ 0.333333333333  none negative", "parent token 1.0000");
    }
}
