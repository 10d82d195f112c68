package org.circlewalk.checker.train.phase;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.parameter.Fractions;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The phase diagram as a picture: the trained outcome as coloured squares, the exact sign as circles on top. */
public final class PhasePicture {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    private static final Color PARENT = new Color(0x4C78A8);
    private static final Color THIRD = new Color(0xE45756);
    private static final Color OTHER = new Color(0xB8B8B8);
    private static final Color SIGN = Color.BLACK;

    private PhasePicture() {
    }

    /** The formats by the ends of their files' names. */
    public enum Format {
        /** A bitmap. */
        PNG,
        /** Scalable. */
        SVG
    }

    /** The picture as the content of a file. */
    public static byte[] of(PhaseReport report, Format format) throws IOException {
        return ChartEncoder.getBytes(chart(report), format.name().toLowerCase(Locale.ROOT));
    }

    private static XYChart chart(PhaseReport report) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT)
                .title("Where attention goes (N = " + report.settings().N() + ", " + Count.of(report.settings().steps(), "step") + ")")
                .xAxisTitle("probability p of a clockwise step").yAxisTitle("number of nodes K").build();
        XYStyler style = chart.getStyler();
        style.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        style.setMarkerSize(10);
        style.setPlotGridLinesVisible(false);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setChartBackgroundColor(Color.WHITE);
        List<PhaseCell> cells = report.cells();
        add(chart, "parent token", cells, PhaseCell::reachesParent, PARENT, SeriesMarkers.SQUARE);
        add(chart, "three steps back", cells, cell -> cell.attendedSteps() == 3, THIRD, SeriesMarkers.SQUARE);
        add(chart, "elsewhere", cells, cell -> !cell.reachesParent() && cell.attendedSteps() != 3, OTHER,
                SeriesMarkers.SQUARE);
        add(chart, "exact: some limit gap is negative", cells, cell -> cell.negativeGap() != null, SIGN,
                SeriesMarkers.CROSS);
        return chart;
    }

    private static void add(XYChart chart, String name, List<PhaseCell> cells, Predicate<PhaseCell> belongs, Color color,
                            Marker marker) {
        List<PhaseCell> chosen = cells.stream().filter(belongs).toList();
        if (!chosen.isEmpty()) {
            chart.addSeries(name, chosen.stream().map(cell -> Fractions.toDouble(cell.p())).toList(),
                    chosen.stream().map(PhaseCell::K).toList()).setMarker(marker).setMarkerColor(color);
        }
    }
}
