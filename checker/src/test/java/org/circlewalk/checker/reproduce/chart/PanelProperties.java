package org.circlewalk.checker.reproduce.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** A matrix has rows of one length, and a curve a value for each of its arguments. */
class PanelProperties {
    private static List<Double> numbers(int count) {
        return Collections.nCopies(count, 1.0);
    }

    @Property(tries = 100)
    void aMatrixHasRowsOfOneLength(@ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 3) Integer> lengths) {
        List<List<Double>> rows = lengths.stream().map(PanelProperties::numbers).toList();
        if (lengths.stream().distinct().count() == 1) {
            assertThat(new HeatMap("map", "y", "s", rows).entries()).isEqualTo(rows);
        } else {
            assertThatThrownBy(() -> new HeatMap("map", "y", "s", rows)).isInstanceOf(InvalidParameterException.class)
                    .hasMessageMatching("entries\\[[1-3]] is a list of [1-3], but it must be as long as the first row, " + lengths.get(0) + "\\.");
        }
    }

    @Property(tries = 100)
    void aCurveHasAValueForEachArgument(@ForAll @IntRange(max = 2) int x, @ForAll @IntRange(max = 2) int y, @ForAll @IntRange(max = 2) int low,
                                        @ForAll @IntRange(max = 2) int high) {
        if (x == y && x == low && x == high) {
            assertThat(new Series("curve", Series.Style.LINE, numbers(x), numbers(y), numbers(low), numbers(high)).x()).hasSize(x);
        } else {
            assertThatThrownBy(() -> new Series("curve", Series.Style.LINE, numbers(x), numbers(y), numbers(low), numbers(high)))
                    .isInstanceOf(InvalidParameterException.class).hasMessageEndingWith("a value for each argument of x, " + x + ".");
        }
    }
}
