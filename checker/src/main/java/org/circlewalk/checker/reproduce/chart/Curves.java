package org.circlewalk.checker.reproduce.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Curves over a common pair of axes.
 *
 * @param title  the heading
 * @param x      the axis to the right
 * @param y      the axis upwards
 * @param series the curves, in the order of the legend
 */
public record Curves(String title, Axis x, Axis y, List<Series> series) implements Panel {
    @Override
    @JsonProperty
    public String kind() {
        return "curves";
    }
}
