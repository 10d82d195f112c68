package org.circlewalk.checker.reproduce.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/**
 * A matrix in colours.
 *
 * @param title   the heading
 * @param rows    what a row is, drawn from the top down
 * @param columns what a column is
 * @param entries row by row, at least one row, all of equal length
 */
public record HeatMap(String title, String rows, String columns, List<List<Double>> entries) implements Panel {
    /** A matrix row by row. */
    public static HeatMap of(String title, String rows, String columns, double[][] entries) {
        return new HeatMap(title, rows, columns, Arrays.stream(entries).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    @Override
    @JsonProperty
    public String kind() {
        return "heat map";
    }
}
