package org.circlewalk.checker.reproduce.chart;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

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
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if a number has no place on a logarithmic axis */
    public Curves {
        for (int i = 0; i < series.size(); i++) {
            String place = "series[" + i + "].";
            Series curve = series.get(i);
            requirePlace(x, place + "x", curve.x());
            requirePlace(y, place + "y", curve.y());
            if (curve.low() != null) {
                requirePlace(y, place + "low", curve.low());
            }
        }
    }

    private static void requirePlace(Axis axis, String name, List<Double> numbers) {
        for (int i = 0; axis.logarithmic() && i < numbers.size(); i++) {
            require(numbers.get(i) > 0, name + "[" + i + "]", numbers.get(i), "positive on a logarithmic axis");
        }
    }

    @Override
    @JsonProperty
    public String kind() {
        return "curves";
    }
}
