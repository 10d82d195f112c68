package org.circlewalk.checker.reproduce.chart;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

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
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the entries are no matrix */
    public HeatMap {
        require(!entries.isEmpty() && !entries.get(0).isEmpty(), "entries", "an empty matrix", "a matrix of at least one row and column");
        for (int i = 0; i < entries.size(); i++) {
            require(entries.get(i).size() == entries.get(0).size(), "entries[" + i + "]", "a list of " + entries.get(i).size(),
                    "as long as the first row, " + entries.get(0).size());
        }
    }

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
