package org.circlewalk.checker.train.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** A diagram has one cell for each K and p, in their order, and a cell holds what a run can come to. */
class PhaseReportProperties {
    private static final PhaseReport.Settings SETTINGS = new PhaseReport.Settings(5, 7, List.of("1/2", "4/5"), 101, 50);

    private static PhaseCell cell(int nodes, BigFraction p, double accuracy) {
        return new PhaseCell(nodes, p, null, 1, 1, accuracy, "certified", p, null, null);
    }

    private static List<PhaseCell> cells() {
        return IntStream.rangeClosed(5, 7).boxed().flatMap(k -> List.of(new BigFraction(1, 2), new BigFraction(4, 5)).stream()
                .map(p -> cell(k, p, 0.5))).toList();
    }

    @Property(tries = 50)
    void cellsThatChangePlacesAreRefused(@ForAll @IntRange(max = 5) int one, @ForAll @IntRange(max = 5) int other) {
        List<PhaseCell> cells = new ArrayList<>(cells());
        Collections.swap(cells, one, other);
        if (one == other) {
            assertThat(new PhaseReport(SETTINGS, cells, 0).cells()).isEqualTo(cells());
        } else {
            assertThatThrownBy(() -> new PhaseReport(SETTINGS, cells, 0)).isInstanceOf(InvalidParameterException.class)
                    .hasMessageStartingWith("cells[" + Math.min(one, other) + "].").hasMessageContaining("that of the settings there, ");
        }
    }

    @Property(tries = 50)
    void aCellThatStandsInThePlaceOfAnotherIsRefused(@ForAll @IntRange(max = 5) int from, @ForAll @IntRange(max = 5) int to) {
        List<PhaseCell> cells = new ArrayList<>(cells());
        cells.set(to, cells.get(from));
        if (from != to) {
            assertThatThrownBy(() -> new PhaseReport(SETTINGS, cells, 0)).hasMessageStartingWith("cells[" + to + "].");
        }
        cells.remove(to);
        assertThatThrownBy(() -> new PhaseReport(SETTINGS, cells, 0))
                .hasMessage("cells is a list of 5, but it must be one for each K and p of the settings, 6.");
    }

    @Property(tries = 100)
    void aCellIsOfAWalkAndItsAccuracyAProbability(@ForAll @IntRange(min = -10, max = 10) int nodes,
                                                  @ForAll @DoubleRange(min = -1, max = 2) double accuracy) {
        BigFraction p = new BigFraction(4, 5);
        if (nodes >= 3 && accuracy >= 0 && accuracy <= 1) {
            assertThat(cell(nodes, p, accuracy).accuracy()).isEqualTo(accuracy);
        } else {
            assertThatThrownBy(() -> cell(nodes, p, accuracy)).isInstanceOf(InvalidParameterException.class)
                    .hasMessageMatching("(K is " + nodes + "|accuracy is .*), but it must be .*");
        }
    }
}
