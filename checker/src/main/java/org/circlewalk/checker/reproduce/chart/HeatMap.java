package org.circlewalk.checker.reproduce.chart;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A matrix in colours.
 *
 * @param title   the heading
 * @param rows    what a row is, drawn from the top down
 * @param columns what a column is
 * @param entries row by row, at least one row, all of equal length
 */
public record HeatMap(String title, String rows, String columns, double[][] entries) implements Panel {
    @Override
    @JsonProperty
    public String kind() {
        return "heat map";
    }
}
