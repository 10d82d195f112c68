package org.circlewalk.checker.reproduce.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Panels as charts of the charting library. */
final class Charts {
    static final int WIDTH = 620;
    static final int HEIGHT = 460;
    /** Told apart by people with any colour vision: Okabe and Ito's palette. */
    private static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
            new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9), Color.BLACK);
    private static final Color GRID = new Color(0xE4E4E4);
    private static final Color LOW = new Color(0xF7FBFF);
    private static final Color MIDDLE = new Color(0x9ECAE1);
    private static final Color HIGH = new Color(0x2171B5);
    private static final int MOST_LABELLED = 8;
    private static final int MOST_LABELS = 15;
    private static final int FONT_SIZE = 12;
    private static final int TICK_SPACING = 12;

    private Charts() {
    }

    static IChart of(Panel panel) {
        return panel instanceof HeatMap map ? heatMap(map) : curves((Curves) panel);
    }

    private static void style(AxesChartStyler style) {
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE + 1));
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, FONT_SIZE + 2));
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        style.setChartTitleBoxVisible(false);
        style.setLegendBorderColor(Color.WHITE);
        style.setPlotBorderVisible(true);
    }

    private static XYChart curves(Curves curves) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(curves.title())
                .xAxisTitle(curves.x().label()).yAxisTitle(curves.y().label()).build();
        XYStyler style = chart.getStyler();
        style(style);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setXAxisLogarithmic(curves.x().logarithmic());
        style.setYAxisLogarithmic(curves.y().logarithmic());
        style.setMarkerSize(8);
        if (!curves.x().logarithmic()) {
            style.setXAxisDecimalPattern("0.###");
            thinLabels(chart, curves.series());
        }
        if (!curves.y().logarithmic()) {
            style.setYAxisDecimalPattern("0.#####");
        }
        long lines = 0;
        for (Series series : curves.series()) {
            add(chart, series, COLOURS.get((int) (lines++ % COLOURS.size())));
        }
        widen(style, curves);
        return chart;
    }

    /** Of many ticks only those at multiples of 1, 2, 5, 10, 20 … from the first get a label: of the least that leaves room. */
    private static void thinLabels(XYChart chart, List<Series> series) {
        double[] places = series.stream().flatMapToDouble(one -> numbers(one.x())).distinct().sorted().toArray();
        if (places.length <= MOST_LABELS) {
            return;
        }
        double span = places[places.length - 1] - places[0];
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(span / MOST_LABELS)));
        double apart = Stream.of(1, 2, 5, 10).map(factor -> factor * power).filter(step -> step * MOST_LABELS >= span)
                .findFirst().orElse(span);
        DecimalFormat format = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        chart.setCustomXAxisTickLabelsFormatter(x ->
                Math.abs(Math.IEEEremainder(x - places[0], apart)) < 1e-9 * span ? format.format(x) : " ");
    }

    /** A curve that does not move would otherwise fill the height with its rounding errors. */
    private static void widen(XYStyler style, Curves curves) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series series : curves.series()) {
            low = Math.min(low, numbers(series.low() == null ? series.y() : series.low()).min().orElse(low));
            high = Math.max(high, numbers(series.high() == null ? series.y() : series.high()).max().orElse(high));
        }
        if (!curves.y().logarithmic()) {
            double margin = Math.max(0.05 * (high - low), 0.01 * Math.max(Math.abs(high), Math.abs(low)));
            style.setYAxisMin(low >= 0 && low <= 0.3 * high ? Double.valueOf(0) : Double.valueOf(low - margin));
            style.setYAxisMax(high + margin);
        }
    }

    private static DoubleStream numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue);
    }

    private static void add(XYChart chart, Series series, Color colour) {
        if (series.x().isEmpty()) {
            return;
        }
        if (series.low() != null) {
            edge(chart, series.name() + ", least", series.x(), series.low(), colour);
            edge(chart, series.name() + ", largest", series.x(), series.high(), colour);
        }
        XYSeries added = chart.addSeries(series.name(), series.x(), series.y());
        added.setLineColor(colour);
        added.setMarkerColor(colour);
        switch (series.style()) {
            case LINE -> line(added, new BasicStroke(2));
            case DASHES -> line(added, new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10,
                    new float[] {6, 4}, 0));
            case SQUARES -> added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.SQUARE);
            case CROSSES -> added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.CROSS);
        }
    }

    private static void line(XYSeries series, BasicStroke stroke) {
        series.setMarker(series.getXData().length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setLineStyle(stroke);
    }

    /** An edge of the range over seeds, in a lighter shade and without an entry in the legend. */
    private static void edge(XYChart chart, String name, List<Double> x, List<Double> y, Color colour) {
        Color light = new Color(colour.getRed() / 2 + 127, colour.getGreen() / 2 + 127, colour.getBlue() / 2 + 127);
        XYSeries edge = chart.addSeries(name, x, y);
        edge.setMarker(SeriesMarkers.NONE).setShowInLegend(false);
        edge.setLineColor(light);
        edge.setLineStyle(new BasicStroke(1));
    }

    /** The legend shows all digits of its ends, so they get four. */
    private static double rounded(double value, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(4, mode)).doubleValue();
    }

    private static HeatMapChart heatMap(HeatMap map) {
        HeatMapChart chart = new HeatMapChartBuilder().width(WIDTH).height(HEIGHT).title(map.title())
                .xAxisTitle(map.columns()).yAxisTitle(map.rows()).build();
        HeatMapStyler style = chart.getStyler();
        style(style);
        style.setPlotContentSize(1);
        style.setRangeColors(new Color[] {LOW, MIDDLE, HIGH});
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setPlotGridLinesVisible(false);
        int rows = map.entries().size();
        int columns = map.entries().get(0).size();
        style.setShowValue(rows <= MOST_LABELLED && columns <= MOST_LABELLED);
        style.setHeatMapValueDecimalPattern("0.000");
        style.setXAxisTickMarkSpacingHint(TICK_SPACING);
        style.setYAxisTickMarkSpacingHint(TICK_SPACING);
        double low = map.entries().stream().flatMapToDouble(Charts::numbers).min().orElseThrow();
        double high = map.entries().stream().flatMapToDouble(Charts::numbers).max().orElseThrow();
        double margin = high - low > 1e-9 * Math.abs(high) ? 0 : Math.max(Math.abs(high), 1e-9) / 10;
        style.setMin(rounded(low - margin, RoundingMode.FLOOR));
        style.setMax(rounded(high + margin, RoundingMode.CEILING));
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < columns; col++) {
                // The library counts rows from below.
                cells.add(new Number[] {col, rows - 1 - row, map.entries().get(row).get(col)});
            }
        }
        chart.addSeries(map.title(), IntStream.range(0, columns).boxed().toList(),
                IntStream.range(0, rows).mapToObj(row -> rows - 1 - row).toList(), cells);
        return chart;
    }
}
